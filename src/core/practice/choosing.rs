//! Parts that several kinds of exercises share.

use crate::core::text::{Language, Text, fold};

use super::{Dice, Feedback, Note, Part, PartScore, Reason, Score, exercise::Answer};

/// Whether two texts read the same in one of the languages, marks aside.
pub(super) fn same_words(one: &Text, other: &Text) -> bool {
    [Language::Vi, Language::En].iter().any(|l| fold(one.get(*l).trim()) == fold(other.get(*l).trim()))
}

/// The first so many of them that read differently from each other and from `taken`.
pub(super) fn different<'a, T>(
    all: impl IntoIterator<Item = T>,
    taken: &[&'a Text],
    many: usize,
    words: impl Fn(&T) -> &'a Text,
) -> Vec<T> {
    let mut known: Vec<&'a Text> = taken.to_vec();
    let mut chosen = Vec::new();
    for one in all {
        if chosen.len() == many {
            break;
        }
        let text = words(&one);
        if !text.vi.trim().is_empty() && !known.iter().any(|k| same_words(k, text)) {
            known.push(text);
            chosen.push(one);
        }
    }
    chosen
}

/// The right one and the wrong ones in a random order, with the place of the right one.
pub(super) fn mixed<T>(right: T, wrong: Vec<T>, dice: &mut Dice) -> (Vec<T>, usize) {
    let at = dice.below(wrong.len() + 1);
    let mut all = dice.shuffled(wrong);
    all.insert(at, right);
    (all, at)
}

/// Marks one choice among several; what is tested and remembered is for the kind to add.
pub(super) fn mark_choice(
    options: &[Text],
    right: usize,
    answer: &Answer,
    why: impl FnOnce(Option<usize>) -> Vec<Reason>,
) -> Feedback {
    let best = Answer::Choice(right);
    let named = |n: usize| options.get(n).cloned().unwrap_or_default();
    let chosen = match answer {
        Answer::Choice(n) if *n < options.len() => Some(*n),
        _ => None,
    };
    let hit = chosen == Some(right);
    let score = Score::all_or_nothing(hit);
    let mut notes = Vec::new();
    if !hit {
        notes.extend(chosen.map(|n| Note::Wrong(named(n))));
    }
    notes.push(if hit { Note::Right(named(right)) } else { Note::Missed(named(right)) });
    let reasons = why(chosen.filter(|_| !hit));
    let parts = vec![PartScore { part: Part::Choice, score }];
    Feedback { score, parts, notes, reasons, ..Feedback::nothing(best) }
}
