//! Words of practice: the kinds of exercises, how they are answered, and what comes back.

mod acts;
mod feedback;
mod outlook;
mod pages;

pub use pages::{exam_file, nothing_to_ask, people_merged, person_removed, progress_file, progress_taken_in};

use crate::core::practice::{Kind, Knowledge, Part, Sureness};

use super::{Lang, words};

#[cfg(test)]
pub(super) use {acts::ALL as ACTS, feedback::ALL as FEEDBACK, outlook::ALL as OUTLOOK, pages::ALL as PAGES};

words! {
    kind_order => "Xếp thứ tự", "Put in order";
    kind_next => "Việc tiếp theo", "What comes next";
    kind_role => "Vào vai", "Play a role";
    kind_place => "Vị trí đứng", "Where to stand";
    kind_fault => "Tìm chỗ sai", "Find the fault";
    kind_words => "Lời nói", "Words";
    kind_checklist => "Mục kiểm tra", "Checklist";
    kind_question => "Câu hỏi", "Questions";
    kind_contrast => "So hai lễ", "Two ceremonies";
    asks_order => "Xếp các bước theo đúng thứ tự của buổi lễ.", "Put the steps into the order of the ceremony.";
    asks_next => "Việc gì diễn ra ngay sau đây?", "What happens now?";
    asks_role => "Đóng vai của bạn: khi có hiệu, chọn việc phải làm.", "Play your role: at each cue choose what to do.";
    asks_place => "Khi bước này kết thúc, bạn đứng ở đâu và nhìn hướng nào?", "When this step is over, where do you stand and which way do you face?";
    asks_fault => "Ở đây có một quy tắc bị vi phạm, hoặc không. Chỉ chỗ sai và chọn quy tắc.", "One rule is broken here, or none. Point at the fault and choose the rule.";
    asks_words_who => "Ai nói câu này?", "Who says this?";
    asks_words_when => "Câu này được nói ở bước nào?", "In which step is this said?";
    asks_words_phrase => "Điền cụm từ còn thiếu.", "Fill in the missing words.";
    asks_words_verb => "“Tặng” hay “truy tặng”?", "“Tặng” (award) or “truy tặng” (award posthumously)?";
    asks_checklist => "Đánh dấu những mục phải kiểm tra ở đây; bỏ qua mục của chỗ khác.", "Tick what must be checked here; leave what belongs elsewhere.";
    asks_question => "Chọn câu trả lời đúng.", "Choose the right answer.";
    asks_source => "Quy định này dựa vào đâu?", "What does this rule rest on?";
    asks_contrast => "Mỗi ý thuộc về lễ nào?", "Which of the two ceremonies does each belong to?";
    keys_order => "Mũi tên lên, xuống: chọn bước. Alt và mũi tên: dời bước. Enter: nộp. Cũng có thể kéo thả.", "Arrows up and down: choose a step. Alt with an arrow: move it. Enter: hand in. Or drag it.";
    keys_choice => "Mũi tên hoặc 1 đến 4: chọn. Enter: nộp.", "Arrows or 1 to 4: choose. Enter: hand in.";
    keys_role => "1 đến 4: làm ngay việc đó. P: tạm nghỉ. Phím cách: bớt chờ.", "1 to 4: do it at once. P: pause. Space: wait less.";
    keys_place => "Bấm vào sơ đồ, hoặc mũi tên: dời 0,5 m, với Shift: 0,1 m. Phím ngoặc vuông: quay người. Enter: nộp.", "Click on the plan, or arrows: move by 0.5 m, with Shift by 0.1 m. Square brackets: turn. Enter: hand in.";
    keys_fault => "Mũi tên: chỉ chỗ sai. 1 đến 4: chọn quy tắc. 0: không có gì sai. Enter: nộp.", "Arrows: point at the fault. 1 to 4: choose the rule. 0: nothing is wrong. Enter: hand in.";
    keys_typed => "Gõ rồi Enter để nộp.", "Type, then Enter hands in.";
    keys_ticks => "Mũi tên: đi tới mục. Phím cách: đánh dấu. Enter: nộp.", "Arrows: go to an item. Space: tick it. Enter: hand in.";
    keys_sides => "Mũi tên lên, xuống: đi tới ý. Mũi tên trái, phải: chọn lễ. Enter: nộp.", "Arrows up and down: go to a statement. Arrows left and right: choose the ceremony. Enter: hand in.";
    how_sure => "Bạn chắc đến đâu?", "How sure are you?";
    sure_guess => "Đoán", "A guess";
    sure_fairly => "Hơi chắc", "Fairly sure";
    sure_sure => "Chắc chắn", "Sure";
    knowledge_order => "Thứ tự", "Order";
    knowledge_words => "Lời nói", "What is said";
    knowledge_place => "Vị trí", "Place";
    knowledge_check => "Kiểm tra", "Checks";
    knowledge_law => "Quy định", "Rules";
    part_run => "Dãy đúng dài nhất", "Longest right run";
    part_pairs => "Cặp đúng thứ tự", "Pairs in order";
    part_links => "Cặp nối đúng", "Joined rightly";
    part_choice => "Lựa chọn", "Choice";
    part_acts => "Đúng việc", "The right act";
    part_timing => "Đúng nhịp", "In time";
    part_spot => "Đúng chỗ", "The right place";
    part_facing => "Đúng hướng", "The right way to face";
    part_pointed => "Chỉ đúng chỗ", "Pointed rightly";
    part_rule => "Đúng quy tắc", "The right rule";
    part_wording => "Đúng lời", "The right words";
    part_hits => "Mục cần có", "What belongs";
    part_restraint => "Mục không thuộc", "What does not belong";
    part_sides => "Đúng lễ", "The right ceremony";
    nothing_is_wrong_here => "Không có gì sai", "Nothing is wrong";
    you => "BẠN", "YOU";
}

impl Lang {
    /// The name of a kind of exercise.
    #[must_use]
    pub const fn exercise_kind(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Order => self.kind_order(),
            Kind::Next => self.kind_next(),
            Kind::Role => self.kind_role(),
            Kind::Place => self.kind_place(),
            Kind::Fault => self.kind_fault(),
            Kind::Words => self.kind_words(),
            Kind::Checklist => self.kind_checklist(),
            Kind::Question => self.kind_question(),
            Kind::Contrast => self.kind_contrast(),
        }
    }

    /// What an exercise asks, in a line.
    #[must_use]
    pub const fn exercise_asks(self, task: &crate::core::practice::Task) -> &'static str {
        use crate::core::practice::{Ask, AskWords, Task};
        match task {
            Task::Order(_) => self.asks_order(),
            Task::Next(_) => self.asks_next(),
            Task::Role(_) => self.asks_role(),
            Task::Place(_) => self.asks_place(),
            Task::Fault(_) => self.asks_fault(),
            Task::Words(task) => match &task.ask {
                AskWords::Who { .. } => self.asks_words_who(),
                AskWords::When { .. } => self.asks_words_when(),
                AskWords::Phrase { .. } => self.asks_words_phrase(),
                AskWords::Verb { .. } => self.asks_words_verb(),
            },
            Task::Checklist(_) => self.asks_checklist(),
            Task::Question(task) => match &task.ask {
                Ask::Bank { .. } => self.asks_question(),
                Ask::Source { .. } => self.asks_source(),
            },
            Task::Contrast(_) => self.asks_contrast(),
        }
    }

    /// How an exercise is answered by keyboard alone.
    #[must_use]
    pub const fn exercise_keys(self, task: &crate::core::practice::Task) -> &'static str {
        use crate::core::practice::{AskWords, Task};
        match task {
            Task::Order(_) => self.keys_order(),
            Task::Next(_) | Task::Question(_) => self.keys_choice(),
            Task::Role(_) => self.keys_role(),
            Task::Place(_) => self.keys_place(),
            Task::Fault(_) => self.keys_fault(),
            Task::Words(task) => match &task.ask {
                AskWords::Phrase { .. } => self.keys_typed(),
                AskWords::Who { .. } | AskWords::When { .. } | AskWords::Verb { .. } => self.keys_choice(),
            },
            Task::Checklist(_) => self.keys_ticks(),
            Task::Contrast(_) => self.keys_sides(),
        }
    }

    /// How sure somebody is.
    #[must_use]
    pub const fn sureness(self, sure: Sureness) -> &'static str {
        match sure {
            Sureness::Guess => self.sure_guess(),
            Sureness::Fairly => self.sure_fairly(),
            Sureness::Sure => self.sure_sure(),
        }
    }

    /// A kind of knowledge.
    #[must_use]
    pub const fn knowledge(self, knowledge: Knowledge) -> &'static str {
        match knowledge {
            Knowledge::Order => self.knowledge_order(),
            Knowledge::Words => self.knowledge_words(),
            Knowledge::Place => self.knowledge_place(),
            Knowledge::Check => self.knowledge_check(),
            Knowledge::Law => self.knowledge_law(),
        }
    }

    /// A part of a score.
    #[must_use]
    pub const fn score_part(self, part: Part) -> &'static str {
        match part {
            Part::Run => self.part_run(),
            Part::Pairs => self.part_pairs(),
            Part::Links => self.part_links(),
            Part::Choice => self.part_choice(),
            Part::Acts => self.part_acts(),
            Part::Timing => self.part_timing(),
            Part::Spot => self.part_spot(),
            Part::Facing => self.part_facing(),
            Part::Pointed => self.part_pointed(),
            Part::Rule => self.part_rule(),
            Part::Wording => self.part_wording(),
            Part::Hits => self.part_hits(),
            Part::Restraint => self.part_restraint(),
            Part::Sides => self.part_sides(),
        }
    }
}
