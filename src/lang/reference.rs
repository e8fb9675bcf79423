//! Words of the glossary and the rules.

use crate::core::{
    protocol::Family,
    reference::TermGroup,
    scenario::{InForce, Severity, Source},
};

use super::{Lang, words};

words! {
    glossary_title => "Thuật ngữ", "Glossary";
    glossary_counts(n: usize) => "{n} thuật ngữ, tiếng Việt và tiếng Anh", "{n} terms in Vietnamese and English";
    glossary_search => "Tìm thuật ngữ", "Search for a term";
    glossary_search_hint => "Thuật ngữ hoặc lời giải thích", "A term, or words of its explanation";
    glossary_nothing_found(query: &str) => "Không có thuật ngữ khớp “{query}”. Thử bớt chữ.", "No term matches “{query}”. Try fewer words.";
    glossary_empty => "Chưa có thuật ngữ nào.", "There are no terms.";
    glossary_also(names: &str) => "Cũng gọi: {names}", "Also called: {names}";
    explain_terms => "giải thích thuật ngữ", "explain the terms";
    terms_here(n: usize) => "{n} thuật ngữ ở đây", "Terms here: {n}";
    terms_here_none => "Không có thuật ngữ nào cần giải thích ở đây.", "No term here needs explaining.";
    to_glossary => "Mở trang Thuật ngữ", "Open the glossary";
    group_general => "Chung", "General";
    group_legal => "Pháp lý", "Legal";
    group_dossier => "Hồ sơ", "Papers";
    group_body => "Tổ chức", "Bodies";
    group_role => "Vai", "Roles";
    group_object => "Hiện vật", "Objects";
    group_stage => "Sân khấu", "Stage";
    group_action => "Hành động", "Actions";
    group_rehearsal => "Tập luyện", "Rehearsal";

    rules_title => "Quy tắc nghi thức", "Rules of protocol";
    rules_counts(n: usize) => "{n} quy tắc", "{n} rules";
    rules_counts_with(n: usize, title: &str) => "{n} quy tắc, đối chiếu với “{title}”", "{n} rules, held against “{title}”";
    rules_search => "Tìm quy tắc", "Search for a rule";
    rules_search_hint => "Tên quy tắc hoặc lý do", "Name of a rule, or words of its reason";
    rules_nothing_found(query: &str) => "Không có quy tắc khớp “{query}”. Thử bớt chữ.", "No rule matches “{query}”. Try fewer words.";
    rules_rule => "Quy tắc", "Rule";
    rules_steps => "Ở bước", "In steps";
    rules_state => "Nghi lễ này", "This ceremony";
    rules_whole => "cả buổi lễ", "the whole";
    rules_not_met => "không áp dụng", "does not apply";
    rules_off => "đã tắt", "switched off";
    rules_breach_error => "Trái là lỗi", "A breach is an error";
    rules_breach_warning => "Trái thì nhắc", "A breach is a warning";
    rules_breach_note => "Chỉ lưu ý", "Only a note";
    rules_in(title: &str) => "Trong “{title}”", "In “{title}”";
    rules_looks_at_whole => "Xét cả buổi lễ, không riêng bước nào.", "Looks at the ceremony as a whole.";
    rules_not_met_here => "Nghi lễ này không có việc mà quy tắc xét đến.", "Nothing that the rule looks at is done in this ceremony.";
    rules_kept => "Nghi lễ theo đúng quy tắc này.", "The ceremony keeps this rule.";
    rules_switched_off(why: &str) => "Kịch bản tắt quy tắc này: {why}", "The scenario switches this rule off: {why}";
    rules_by_place(point: &str) => "Nơi làm khác có thể chọn khi chuẩn bị: {point}", "Places that differ may choose otherwise at set-up: {point}";
    rules_live => "Nhắc cả trong buổi diễn", "Warns during a drill too";
    rules_name_in_file(id: &str) => "Tên trong tệp kịch bản: {id}", "Name in scenario files: {id}";
    rules_more_steps(n: usize) => "và {n} bước khác", "and {n} more steps";
    rules_back => "Về danh sách quy tắc", "Back to the list of rules";
    rules_none_open => "Chưa mở nghi lễ nào.", "No ceremony is open.";
    sources_title => "Căn cứ", "Sources";
    source_in_force => "Hiệu lực", "In force";
    source_since(from: &str) => "từ {from}", "since {from}";
    source_between(from: &str, to: &str) => "{from} – {to}", "{from} to {to}";
    source_dates_unknown => "chưa xác minh được ngày hiệu lực", "dates in force not verified";
    source_known => "Mức tin cậy", "Reliability";
    source_today => "Hiện hành", "Now in force";
    source_check_article => "kiểm tra điều", "check the article";
    source_check_why => "Chưa tìm thấy số điều tương ứng; chỉ dẫn tên văn bản.", "The corresponding article was not found; only the instrument is cited.";
    source_like => "mẫu tham khảo", "model for reference";
    source_like_why => "Lấy làm mẫu từ thời kỳ khác hoặc ngành khác, không phải quy định cho buổi lễ này.", "Taken as a model from another time or service; it does not bind this ceremony.";
    source_practice => "Thông lệ", "Customary practice";
    source_practice_why => "Không văn bản nào quy định; làm theo thói quen, hoặc là mặc định của chương trình.", "No instrument sets it; it is habit, or the program's default.";
    source_unknown => "Văn bản không có trong danh mục.", "The instrument is not in the catalogue.";
    source_see(cited: &str) => "Xem căn cứ: {cited}", "See the sources: {cited}";
    family_announcing => "Công bố, mời", "Announcing";
    family_programme => "Trình tự", "Running order";
    family_handing => "Gắn, trao", "Pinning, handing";
    family_rank => "Thứ bậc", "Rank";
    family_persons => "Người", "Persons";
    family_words => "Lời nói", "Words";
    family_stage => "Đứng, đi", "Standing, walking";
    family_objects => "Hiện vật", "Objects";
    family_era => "Thời kỳ, căn cứ", "Time and sources";
    family_time => "Thời lượng", "Durations";
    family_occasion => "Dịp tổ chức", "Occasion";
}

impl Lang {
    /// What a term belongs to.
    #[must_use]
    pub const fn term_group(self, group: TermGroup) -> &'static str {
        match group {
            TermGroup::General => self.group_general(),
            TermGroup::Legal => self.group_legal(),
            TermGroup::Dossier => self.group_dossier(),
            TermGroup::Body => self.group_body(),
            TermGroup::Role => self.group_role(),
            TermGroup::Object => self.group_object(),
            TermGroup::Stage => self.group_stage(),
            TermGroup::Action => self.group_action(),
            TermGroup::Rehearsal => self.group_rehearsal(),
        }
    }

    /// What a family of rules is about.
    #[must_use]
    pub const fn rule_family(self, family: Family) -> &'static str {
        match family {
            Family::Announcing => self.family_announcing(),
            Family::Programme => self.family_programme(),
            Family::Handing => self.family_handing(),
            Family::Rank => self.family_rank(),
            Family::Persons => self.family_persons(),
            Family::Words => self.family_words(),
            Family::Stage => self.family_stage(),
            Family::Objects => self.family_objects(),
            Family::Era => self.family_era(),
            Family::Time => self.family_time(),
            Family::Occasion => self.family_occasion(),
        }
    }

    /// How bad a breach of a rule is.
    #[must_use]
    pub const fn breach(self, severity: Severity) -> &'static str {
        match severity {
            Severity::Error => self.rules_breach_error(),
            Severity::Warning => self.rules_breach_warning(),
            Severity::Note => self.rules_breach_note(),
        }
    }

    /// How a claim is known and how sure it is, as a sentence begins: "Đã xem văn bản, chắc chắn".
    #[must_use]
    pub fn confidence(self, source: &Source) -> String {
        let words = format!("{}, {}", self.mark_name(source.mark), self.sure_name(source.sure));
        capital(&words)
    }

    /// A time in force: "16/12/2013 – 31/12/2023", "từ 16/12/2013".
    #[must_use]
    pub fn in_force(self, time: &InForce) -> String {
        let from = self.calendar_day(time.from);
        match time.to {
            Some(to) => self.source_between(&from, &self.calendar_day(to)),
            None => self.source_since(&from),
        }
    }

    /// Numbers of steps, counted from 0, as people write them: "1, 4–7, 9".
    #[must_use]
    pub fn step_numbers(self, steps: &[usize]) -> String {
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for step in steps.iter().map(|n| n + 1) {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == step => *last = step,
                _ => runs.push((step, step)),
            }
        }
        let words = runs.iter().map(|(from, to)| match to - from {
            0 => from.to_string(),
            1 => format!("{from}, {to}"),
            _ => format!("{from}–{to}"),
        });
        words.collect::<Vec<_>>().join(", ")
    }
}

/// With a capital at the beginning.
#[must_use]
pub fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        core::scenario::{Mark, Sure},
        lang::Language,
    };

    #[test]
    fn steps_next_to_each_other_are_written_as_a_range() {
        let vi = Lang(Language::Vi);
        assert_eq!(vi.step_numbers(&[0, 3, 4, 5, 8, 9]), "1, 4–6, 9, 10");
        assert_eq!(vi.step_numbers(&[]), "");
    }

    #[test]
    fn confidence_is_said_in_words() {
        let source = Source { law: None, article: None, mark: Mark::Seen, sure: Sure::High, now: None, like: false };
        assert_eq!(Lang(Language::Vi).confidence(&source), "Đã xem văn bản, chắc chắn");
        assert_eq!(Lang(Language::En).confidence(&source), "Text of the law seen, certain");
    }
}
