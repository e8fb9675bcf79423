//! Words of the glossary.

use crate::core::reference::TermGroup;

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
}
