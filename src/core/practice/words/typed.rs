//! Words typed from memory.

use serde::{Deserialize, Serialize};

use crate::core::{
    practice::{Answer, Feedback, Note, Part, PartScore, Score},
    text::{Text, fold, nfc},
};

/// How much of a missing phrase is shown; a trainee climbs from one to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Help {
    /// All of it, to be typed after.
    Full,
    /// Its first words.
    #[default]
    FirstWords,
    /// The first letter of each word.
    FirstLetters,
    /// Nothing.
    Hidden,
}

/// Whether the marks of Vietnamese letters count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Marks {
    /// Words without marks are right.
    #[default]
    Forgiven,
    /// Words without marks are half right.
    Demanded,
}

impl Help {
    /// The help after these results of the same line, the latest last: less after two right, more after one wrong.
    #[must_use]
    pub fn after(results: impl IntoIterator<Item = bool>) -> Self {
        let mut help = Self::default();
        let mut row = 0;
        for right in results {
            row = if right { row + 1 } else { 0 };
            if !right {
                help = help.more();
            } else if row == 2 {
                help = help.less();
                row = 0;
            }
        }
        help
    }

    const fn more(self) -> Self {
        match self {
            Self::Full | Self::FirstWords => Self::Full,
            Self::FirstLetters => Self::FirstWords,
            Self::Hidden => Self::FirstLetters,
        }
    }

    const fn less(self) -> Self {
        match self {
            Self::Full => Self::FirstWords,
            Self::FirstWords => Self::FirstLetters,
            Self::FirstLetters | Self::Hidden => Self::Hidden,
        }
    }
}

/// What stands in the gap.
#[must_use]
pub fn prompt(phrase: &str, help: Help) -> String {
    let words: Vec<&str> = phrase.split_whitespace().collect();
    match help {
        Help::Full => phrase.to_owned(),
        Help::FirstWords => {
            let shown = words.len().div_ceil(3).min(words.len().saturating_sub(1));
            let first = words.iter().take(shown).copied();
            first.chain(["…"]).collect::<Vec<_>>().join(" ")
        }
        Help::FirstLetters => {
            let letter = |w: &&str| w.chars().next().map(|c| format!("{c}…"));
            words.iter().filter_map(letter).collect::<Vec<_>>().join(" ")
        }
        Help::Hidden => "…".to_owned(),
    }
}

/// How typed words agree with the right ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared {
    /// Words that are right, marks aside, in their order.
    pub words: usize,
    /// Words there are, in the longer of the two.
    pub of: usize,
    /// The marks agree too.
    pub marks: bool,
}

fn words(text: &str) -> Vec<String> {
    let plain = nfc(text).to_lowercase();
    let letters = plain.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    letters.map(str::to_owned).collect()
}

/// Compares word by word; case, punctuation and spaces aside.
pub(super) fn compare(right: &str, typed: &str) -> Compared {
    // What nobody types by hand is cut: the answer to a gap is a phrase.
    let typed: String = typed.chars().take(400).collect();
    let (right, typed) = (words(right), words(&typed));
    let folded = |all: &[String]| all.iter().map(|w| fold(w)).collect::<Vec<_>>();
    let common = common(&folded(&right), &folded(&typed));
    Compared { words: common, of: right.len().max(typed.len()), marks: right == typed }
}

/// Length of the longest run of words that both have, gaps allowed.
fn common(one: &[String], other: &[String]) -> usize {
    let mut row = vec![0_usize; other.len() + 1];
    for a in one {
        let mut corner = 0;
        let mut left = 0;
        for (b, above) in other.iter().zip(row.iter_mut().skip(1)) {
            let new = if a == b { corner + 1 } else { left.max(*above) };
            corner = *above;
            *above = new;
            left = new;
        }
    }
    row.last().copied().unwrap_or(0)
}

pub(super) fn mark(phrase: &str, marks: Marks, typed: Option<&str>) -> Feedback {
    let best = Answer::Typed(phrase.to_owned());
    let Some(typed) = typed else { return Feedback::nothing(best) };
    let right = Text::new(phrase, "");
    let found = compare(phrase, typed);
    let share = Score::share(found.words, found.of.max(1));
    let (score, note) = match (share.is_full(), found.marks, marks) {
        (true, true, _) => (Score::FULL, Note::Right(right)),
        (true, false, Marks::Forgiven) => (Score::FULL, Note::MarksOnly(right)),
        (true, false, Marks::Demanded) => (Score::of(0.5), Note::MarksOnly(right)),
        // Half of the words is not half of a phrase that is said as it is.
        (false, ..) => (Score::of(share.as_part() * 0.5), Note::Missed(right)),
    };
    let parts = vec![PartScore { part: Part::Wording, score: share }];
    Feedback { score, parts, notes: vec![note], ..Feedback::nothing(best) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(marks: Marks, typed: &str) -> u16 {
        mark("thừa ủy quyền Thủ tướng", marks, Some(typed)).score.as_thousandths()
    }

    #[test]
    fn marks_are_forgiven_or_cost_half() {
        assert_eq!(points(Marks::Forgiven, " Thừa  ủy quyền thủ tướng. "), 1000);
        assert_eq!(points(Marks::Forgiven, "thua uy quyen thu tuong"), 1000);
        assert_eq!(points(Marks::Demanded, "thua uy quyen thu tuong"), 500);
        assert_eq!(points(Marks::Demanded, "thừa ủy quyền thủ tướng"), 1000);
        assert_eq!(points(Marks::Forgiven, "thừa ủy quyền"), 300);
        assert_eq!(points(Marks::Forgiven, ""), 0);
        assert!(points(Marks::Forgiven, &"thừa ".repeat(10_000)) < 20);
    }

    #[test]
    fn decomposed_letters_are_the_same_words() {
        let mac: String = unicode_normalization::UnicodeNormalization::nfd("thừa ủy quyền Thủ tướng").collect();
        assert_eq!(points(Marks::Demanded, &mac), 1000);
    }

    #[test]
    fn help_grows_less_after_two_right_and_more_after_one_wrong() {
        assert_eq!(Help::after([]), Help::FirstWords);
        assert_eq!(Help::after([true]), Help::FirstWords);
        assert_eq!(Help::after([true, true]), Help::FirstLetters);
        assert_eq!(Help::after([true, true, true, true]), Help::Hidden);
        assert_eq!(Help::after([true, true, true, true, false]), Help::FirstLetters);
        assert_eq!(Help::after([false, false]), Help::Full);
    }

    #[test]
    fn each_help_shows_less() {
        let shown = |help| prompt("thừa ủy quyền Thủ tướng", help);
        assert_eq!(shown(Help::Full), "thừa ủy quyền Thủ tướng");
        assert_eq!(shown(Help::FirstWords), "thừa ủy …");
        assert_eq!(shown(Help::FirstLetters), "t… ủ… q… T… t…");
        assert_eq!(shown(Help::Hidden), "…");
    }
}
