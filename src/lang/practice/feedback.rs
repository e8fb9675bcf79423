//! What comes back for an answer.

use crate::core::{
    practice::{Fact, Note, Refusal, Score},
    text::Text,
    time::Span,
};

use super::super::{Lang, Language, words};

words! {
    note_right(what: &str) => "Đúng: {what}", "Right: {what}";
    note_wrong(what: &str) => "Chưa đúng: {what}", "Not right: {what}";
    note_missed(what: &str) => "Đáp án: {what}", "Answer: {what}";
    note_after(what: &str, after: &str) => "“{what}” đặt ngay sau “{after}”", "“{what}” goes right after “{after}”";
    note_first(what: &str) => "“{what}” lên đầu", "“{what}” goes first";
    note_also_right => "Thứ tự này cũng đúng: không quy tắc nào cấm.", "This order is right as well: no rule forbids it.";
    note_moves_one => "Dời một bước là đúng.", "One move puts it right.";
    note_moves(n: usize) => "Dời {n} bước là đúng.", "{n} moves put it right.";
    note_off(metres: &str) => "Lệch {metres} m", "Off by {metres} m";
    note_mirrored => "Nhầm trái với phải.", "Left and right are mixed up.";
    note_turned(degrees: u32) => "Hướng nhìn lệch {degrees}°", "Facing {degrees}° off";
    note_facing => "Đúng hướng nhìn", "Facing the right way";
    note_early(what: &str, by: &str) => "{what}: sớm {by} giây", "{what}: {by} s early";
    note_late(what: &str, by: &str) => "{what}: trễ {by} giây", "{what}: {by} s late";
    note_omitted(what: &str) => "Bỏ qua: {what}", "Left out: {what}";
    note_marks(what: &str) => "Đúng chữ, thiếu hoặc sai dấu: {what}", "The letters are right, the marks are not: {what}";
    note_nothing_wrong => "Ở đây không có gì sai.", "Nothing is wrong here.";
    fact_absent(who: &str, step: &str) => "Tới bước “{step}” thì {who} chưa có mặt trên lễ đài.", "At “{step}” {who} is not on the stage.";
    fact_uninvited(who: &str, step: &str) => "Ở bước “{step}” {who} lên khi chưa được mời.", "In “{step}” {who} comes up before being invited.";
    fact_empty_hands(who: &str, step: &str) => "Ở bước “{step}” {who} chưa cầm hiện vật.", "In “{step}” {who} does not hold the object yet.";
    fact_not_yet(step: &str) => "“{step}” đến sau.", "“{step}” comes later.";
    fact_over(step: &str) => "“{step}” đã xong.", "“{step}” is over.";
    fact_now(step: &str) => "Buổi lễ đang ở bước “{step}”.", "The ceremony has come to “{step}”.";
    fact_elsewhere(title: &str) => "Thuộc về: “{title}”.", "It belongs to “{title}”.";
    refused_foreign => "Đây không phải tệp của Diễn Tập loại này. Hãy chọn lại tệp.", "This is no Diễn Tập file of this kind. Choose another file.";
    refused_damaged => "Tệp bị hỏng hoặc đã bị sửa nên không được nhận. Hãy xin lại tệp gốc; không có gì bị thay đổi.", "The file is damaged or was changed, so it was not taken. Ask for the original; nothing was altered here.";
    refused_changed(entry: usize) => "Câu {entry} hoặc phần trước đó trong tệp đã bị sửa sau khi nộp. Kết quả này không được nhận.", "Answer {entry} of the file, or what stands before it, was changed after it was handed in. This result was not taken.";
    refused_newer(format: u32) => "Tệp do bản Diễn Tập mới hơn ghi (dạng {format}). Hãy cập nhật chương trình rồi mở lại.", "The file was written by a newer version of Diễn Tập (format {format}). Update the program and open it again.";
    score_of_ten(points: &str) => "{points} / 10 điểm", "{points} of 10 points";
    verdict_right => "Đúng", "Right";
    verdict_nearly => "Gần đúng", "Nearly right";
    verdict_partly => "Đúng một phần", "Partly right";
    verdict_wrong => "Chưa đúng", "Not right";
}

impl Lang {
    /// A number with one digit after the point: "7,1" and "7.1".
    #[must_use]
    pub fn tenth(self, number: f64) -> String {
        let text = format!("{number:.1}");
        match self.0 {
            Language::Vi => text.replace('.', ","),
            Language::En => text,
        }
    }

    fn seconds_off(self, span: Span) -> String {
        self.tenth(span.as_seconds())
    }

    /// Seconds: whole ones as "3", others as "4,5".
    #[must_use]
    pub fn seconds(self, span: Span) -> String {
        if span.0 % 1000 == 0 { (span.0 / 1000).to_string() } else { self.tenth(span.as_seconds()) }
    }

    /// A distance: "0,6 m".
    #[must_use]
    pub fn metres(self, metres: f64) -> String {
        format!("{} m", self.tenth(metres))
    }

    /// "Được 7,1 / 10 điểm".
    #[must_use]
    pub fn points(self, score: Score) -> String {
        self.score_of_ten(&self.mark(score))
    }

    /// "7,1": of ten.
    #[must_use]
    pub fn mark(self, score: Score) -> String {
        self.tenth(score.as_part() * 10.0)
    }

    /// A sober word for a score.
    #[must_use]
    pub fn verdict(self, score: Score) -> &'static str {
        match score.as_thousandths() {
            1000.. => self.verdict_right(),
            700..1000 => self.verdict_nearly(),
            300..700 => self.verdict_partly(),
            _ => self.verdict_wrong(),
        }
    }

    /// What was right or wrong about an answer.
    #[must_use]
    pub fn answer_note(self, note: &Note) -> String {
        match note {
            Note::Right(what) => self.note_right(self.of(what)),
            Note::Wrong(what) => self.note_wrong(self.of(what)),
            Note::Missed(what) if what.is_empty() => self.note_nothing_wrong().to_owned(),
            Note::Missed(what) => self.note_missed(self.of(what)),
            Note::MoveAfter { what, after: Some(after) } => self.note_after(self.of(what), self.of(after)),
            Note::MoveAfter { what, after: None } => self.note_first(self.of(what)),
            Note::AlsoRight => self.note_also_right().to_owned(),
            Note::Moves(1) => self.note_moves_one().to_owned(),
            Note::Moves(n) => self.note_moves(*n),
            Note::OffBy(cm) => self.note_off(&self.tenth(f64::from(*cm) / 100.0)),
            Note::Mirrored => self.note_mirrored().to_owned(),
            Note::Turned(degrees) => self.note_turned(*degrees),
            Note::FacingRight => self.note_facing().to_owned(),
            Note::Early(what, by) => self.note_early(self.of(what), &self.seconds_off(*by)),
            Note::Late(what, by) => self.note_late(self.of(what), &self.seconds_off(*by)),
            Note::Omitted(what) => self.note_omitted(self.of(what)),
            Note::MarksOnly(what) => self.note_marks(self.of(what)),
            Note::NothingWrong => self.note_nothing_wrong().to_owned(),
        }
    }

    /// What is so.
    #[must_use]
    pub fn answer_fact(self, fact: &Fact) -> String {
        let of = |text: &Text| self.of(text).to_owned();
        match fact {
            Fact::Said(text) => of(text),
            Fact::Absent { who, step } => self.fact_absent(&of(who), &of(step)),
            Fact::Uninvited { who, step } => self.fact_uninvited(&of(who), &of(step)),
            Fact::EmptyHands { who, step } => self.fact_empty_hands(&of(who), &of(step)),
            Fact::NotYet(step) => self.fact_not_yet(&of(step)),
            Fact::Over(step) => self.fact_over(&of(step)),
            Fact::Now(step) => self.fact_now(&of(step)),
            Fact::Elsewhere(title) => self.fact_elsewhere(&of(title)),
        }
    }

    /// Why a file is not taken.
    #[must_use]
    pub fn refusal_of_file(self, refusal: Refusal) -> String {
        match refusal {
            Refusal::Foreign => self.refused_foreign().to_owned(),
            Refusal::Damaged => self.refused_damaged().to_owned(),
            Refusal::Changed { entry } => self.refused_changed(entry + 1),
            Refusal::Newer { format } => self.refused_newer(format),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_and_verdicts_are_sober_and_in_the_ways_of_each_language() {
        let (vi, en) = (Lang(Language::Vi), Lang(Language::En));
        assert_eq!(vi.points(Score::of(0.71)), "7,1 / 10 điểm");
        assert_eq!(en.points(Score::of(0.71)), "7.1 of 10 points");
        assert_eq!(vi.verdict(Score::of(0.999)), "Gần đúng");
        assert_eq!(en.answer_note(&Note::OffBy(63)), "Off by 0.6 m");
        assert_eq!(en.refusal_of_file(Refusal::Changed { entry: 0 }).split(' ').nth(1), Some("1"));
    }
}
