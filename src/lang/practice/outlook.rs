//! Words of the session of the day and of progress.

use crate::core::practice::{
    Axis, Why,
    progress::{Advice, Level},
};

use super::super::{Lang, words};

words! {
    why_sure_mistake => "Chắc mà sai", "Sure and wrong";
    why_due => "Sắp quên", "Fading";
    why_weak_rule => "Quy tắc còn yếu", "A weak rule";
    why_new => "Mới", "New";
    why_ahead => "Ôn trước", "Ahead of time";
    level_new => "Chưa học", "Not met yet";
    level_missed => "Sai lần gần nhất", "Wrong last time";
    level_learning => "Đang học", "Being learnt";
    level_fading => "Sắp quên", "About to be forgotten";
    level_mastered => "Thuộc", "Known by heart";
    axis_authority => "Chủ tịch nước hay cấp khác quyết định", "Decided by the State President or another";
    axis_posthumous => "Truy tặng hay tặng người đang sống", "Posthumous or for the living";
    axis_flag => "Có hay không có Cờ truyền thống", "With or without the traditional flag";
    advice_begin(title: &str) => "Bắt đầu với “{title}”.", "Begin with “{title}”.";
    advice_sure_mistakes(n: usize) => "Ôn trước {n} điều bạn chắc mà sai.", "First rehearse {n} things you were sure of and had wrong.";
    advice_repeat(n: usize) => "{n} điều sắp quên: làm một buổi Hôm nay.", "{n} things are fading: do a session of today.";
    advice_go_on(title: &str, n: usize) => "Học tiếp “{title}”: còn {n} điều mới.", "Go on with “{title}”: {n} things are new.";
    advice_prove => "Mọi điều đều vững: vào vai cả buổi hoặc làm bài kiểm tra.", "All is well known: play a role through, or write a paper.";
}

impl Lang {
    /// Why something is rehearsed.
    #[must_use]
    pub const fn rehearsed_because(self, why: Why) -> &'static str {
        match why {
            Why::SureMistake => self.why_sure_mistake(),
            Why::Due => self.why_due(),
            Why::WeakRule => self.why_weak_rule(),
            Why::New => self.why_new(),
            Why::Ahead => self.why_ahead(),
        }
    }

    /// How well something is known.
    #[must_use]
    pub const fn level(self, level: Level) -> &'static str {
        match level {
            Level::New => self.level_new(),
            Level::Missed => self.level_missed(),
            Level::Learning => self.level_learning(),
            Level::Fading => self.level_fading(),
            Level::Mastered => self.level_mastered(),
        }
    }

    /// What tells two ceremonies apart.
    #[must_use]
    pub const fn axis(self, axis: Axis) -> &'static str {
        match axis {
            Axis::Authority => self.axis_authority(),
            Axis::Posthumous => self.axis_posthumous(),
            Axis::TraditionalFlag => self.axis_flag(),
        }
    }

    /// What to do next; `title` gives the name of a ceremony.
    #[must_use]
    pub fn advice(self, advice: &Advice, title: impl Fn(&str) -> String) -> String {
        match advice {
            Advice::Begin(id) => self.advice_begin(&title(id)),
            Advice::SureMistakes(n) => self.advice_sure_mistakes(*n),
            Advice::Repeat(n) => self.advice_repeat(*n),
            Advice::GoOn(id, n) => self.advice_go_on(&title(id), *n),
            Advice::Prove => self.advice_prove().to_owned(),
        }
    }
}
