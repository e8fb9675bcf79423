//! Finding words in what is said.

/// Where a phrase stands in a text, as whole words: byte ranges' beginnings. Both in lower case.
pub(super) fn phrase(lower: &str, phrase: &str) -> Vec<usize> {
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

/// Whether a text has a phrase, case aside, as whole words.
pub(super) fn has(text: &str, words: &str) -> bool {
    !phrase(&text.to_lowercase(), words).is_empty()
}

/// The word before a place in a text, without quotes and stops.
pub(super) fn word_before(lower: &str, at: usize) -> &str {
    let before = lower.get(..at).unwrap_or_default();
    before.split_whitespace().next_back().unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric())
}
