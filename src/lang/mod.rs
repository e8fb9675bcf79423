//! Every word of the interface, in Vietnamese and English.
//!
//! One file an area, each a list made with `words!`; sentences that need more than placeholders are written by hand.

mod citation;
mod cli;
mod common;
mod console;
mod debrief;
mod help;
mod library;
mod names;
mod notices;
mod output;
mod practice;
mod projector;
mod reference;
mod settings;
mod setup;
mod stage;
mod time;

pub use crate::core::text::Language;
pub use notices::{
    both_names, ceremony_gone, copied_to, fault_logged, file_refused, file_stamp, folder_is, practice_not_kept,
    records_closed, saved_to, screen_may_sleep,
};
pub use practice::{exam_file, nothing_to_ask, people_merged, person_removed, progress_file, progress_taken_in};
pub use reference::capital;
pub(crate) use time::day_of;

/// Speaks one language: `Lang(Language::Vi).close()`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Lang(pub Language);

impl Lang {
    /// One of two words, by the language.
    #[must_use]
    pub const fn pick(self, vi: &'static str, en: &'static str) -> &'static str {
        match self.0 {
            Language::Vi => vi,
            Language::En => en,
        }
    }

    /// The words of a bilingual text in this language.
    #[must_use]
    pub fn of(self, text: &crate::core::text::Text) -> &str {
        text.get(self.0)
    }
}

/// Makes methods of [`Lang`] from a list of `name => "Vietnamese", "English";`.
///
/// An entry with arguments, `step_of(now: usize, all: usize) => "Bước {now} / {all}", "Step {now} of {all}";`, makes
/// a method that returns a `String`.
macro_rules! words {
    (@word $name:ident $vi:literal $en:literal) => {
        #[doc = concat!("“", $vi, "”, “", $en, "”.")]
        #[must_use]
        pub const fn $name(self) -> &'static str {
            self.pick($vi, $en)
        }
    };
    (@word $name:ident ($($arg:ident: $kind:ty),+ $(,)?) $vi:literal $en:literal) => {
        #[doc = concat!("“", $vi, "”, “", $en, "”.")]
        #[must_use]
        pub fn $name(self, $($arg: $kind),+) -> String {
            match self.0 {
                $crate::lang::Language::Vi => format!($vi),
                $crate::lang::Language::En => format!($en),
            }
        }
    };
    ($($name:ident $(($($args:tt)+))? => $vi:literal, $en:literal;)+) => {
        impl $crate::lang::Lang {
            $($crate::lang::words!(@word $name $(($($args)+))? $vi $en);)+
        }

        /// Name, Vietnamese and English of every word here.
        #[cfg(test)]
        pub(crate) const ALL: &[(&str, &str, &str)] = &[$((stringify!($name), $vi, $en)),+];
    };
}
pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Words that are the same in both languages.
    const SAME: &[&str] = &[];

    fn all() -> Vec<(&'static str, &'static str, &'static str)> {
        [
            cli::ALL,
            common::ALL,
            console::ALL,
            debrief::ALL,
            help::ALL,
            library::ALL,
            names::ALL,
            notices::ALL,
            output::ALL,
            practice::ALL,
            practice::ACTS,
            practice::FEEDBACK,
            practice::OUTLOOK,
            practice::PAGES,
            projector::ALL,
            reference::ALL,
            settings::ALL,
            setup::ALL,
            stage::ALL,
            time::ALL,
        ]
        .concat()
    }

    fn placeholders(text: &str) -> BTreeSet<&str> {
        text.split('{').skip(1).filter_map(|piece| piece.split(['}', ':']).next()).collect()
    }

    #[test]
    fn every_word_is_said_in_both_languages() {
        for (name, vi, en) in all() {
            assert!(!vi.trim().is_empty() && !en.trim().is_empty(), "{name} is empty");
            assert!(vi != en || SAME.contains(&name), "{name} is not translated: {vi}");
            assert_eq!(placeholders(vi), placeholders(en), "{name}");
        }
    }

    #[test]
    fn every_word_is_composed_and_trimmed() {
        for (name, vi, en) in all() {
            for text in [vi, en] {
                assert_eq!(text, crate::core::text::nfc(text), "{name} is not NFC");
                assert_eq!(text, text.trim(), "{name} has space around it");
                assert!(!text.contains("  "), "{name} has two spaces");
            }
        }
    }

    #[test]
    fn a_word_speaks_the_language_asked_for() {
        assert_eq!(Lang(Language::Vi).close(), "Đóng");
        assert_eq!(Lang(Language::En).close(), "Close");
        assert_eq!(Lang(Language::Vi).step_of(17, 24), "Bước 17 / 24");
        assert_eq!(Lang(Language::En).step_of(17, 24), "Step 17 of 24");
    }
}
