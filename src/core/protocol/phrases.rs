//! Finding words in what is said.

use crate::core::{scenario::Step, text::Text};

use super::Target;

/// A text of a step and where it stands.
#[derive(Debug)]
pub(super) struct Said<'a> {
    pub(super) target: Target,
    pub(super) text: &'a Text,
    /// Who does or says it.
    pub(super) by: Option<&'a str>,
    /// The text in lower case.
    pub(super) vi: &'a str,
    /// Its English in lower case.
    pub(super) en: &'a str,
}

/// A text in lower case.
#[derive(Debug)]
pub(super) struct Lower {
    pub(super) vi: String,
    pub(super) en: String,
}

impl Lower {
    pub(super) fn of(text: &Text) -> Self {
        Self { vi: lower(&text.vi), en: lower(&text.en) }
    }
}

/// A text in lower case, as `str::to_lowercase` has it; the letters of the two languages take a short way.
fn lower(text: &str) -> String {
    let mut plain = text.to_owned();
    plain.make_ascii_lowercase();
    let marked = || plain.chars().filter(|c| !c.is_ascii());
    if marked().all(|c| small(c) == Some(c)) {
        return plain;
    }
    if marked().all(|c| small(c).is_some()) {
        return plain.chars().map(|c| small(c).unwrap_or(c)).collect();
    }
    text.to_lowercase()
}

/// The small letter to a letter, where the short way knows it.
fn small(c: char) -> Option<char> {
    match c {
        c if c.is_ascii() => Some(c.to_ascii_lowercase()),
        'Ơ' | 'ơ' => Some('ơ'),
        'Ư' | 'ư' => Some('ư'),
        // In these blocks small letters follow their capitals, which have even numbers.
        'Ă'..='đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ' | 'Ạ'..='ỹ' => char::from_u32(u32::from(c) | 1),
        'À'..='Ý' if c != '×' => char::from_u32(u32::from(c) + 32),
        'à'..='ÿ' | '‐'..='”' | '…' | '·' => Some(c),
        _ => None,
    }
}

/// Title, acts and lines of a step, with whoever does or says them.
pub(super) fn texts(step: &Step) -> impl Iterator<Item = (&Text, Option<&str>)> {
    let acts = step.acts.iter().map(|a| (&a.text, Some(a.who.as_str())));
    let lines = step.says.iter().map(|l| (&l.text, Some(l.who.as_str())));
    std::iter::once((&step.title, None)).chain(acts).chain(lines)
}

/// Where a phrase stands in a text, as whole words: byte ranges' beginnings. Both in lower case.
pub(super) fn phrase(lower: &str, phrase: &str) -> Vec<usize> {
    // Most texts have not even the letters, and a plain search costs least.
    if !lower.contains(phrase) {
        return Vec::new();
    }
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    lower
        .match_indices(phrase)
        .filter(|(at, found)| {
            let before = lower.get(..*at).and_then(|s| s.chars().next_back());
            let after = lower.get(at + found.len()..).and_then(|s| s.chars().next());
            !letter(before) && !letter(after)
        })
        .map(|(at, _)| at)
        .collect()
}

/// Whether a text has a phrase as whole words. Both in lower case.
pub(super) fn has(lower: &str, words: &str) -> bool {
    !phrase(lower, words).is_empty()
}

/// The word before a place in a text, without quotes and stops.
pub(super) fn word_before(lower: &str, at: usize) -> &str {
    let before = lower.get(..at).unwrap_or_default();
    before.split_whitespace().next_back().unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_to_small_letters_ends_where_the_long_one_does() {
        for c in (0..0x2_0000).filter_map(char::from_u32) {
            if let Some(small) = small(c) {
                assert!(c.to_lowercase().eq([small]), "{c} {:x}", u32::from(c));
            }
        }
        let shouted = "ĐẠI LỄ: “TRUY TẶNG” HUÂN CHƯƠNG Ở XÃ… – ÔNG Ưng";
        assert!(shouted.chars().all(|c| small(c).is_some()), "all of it goes the short way");
        for text in [shouted, "đại lễ", "ΟΔΥΣΣΕΥΣ", "İstanbul", ""] {
            assert_eq!(lower(text), text.to_lowercase());
        }
    }
}
