//! Terms within running text.

use std::{collections::HashMap, ops::Range};

use crate::core::text::{Language, nfc};

use super::Term;

/// A term within a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Place of the term in the list.
    pub term: usize,
}

/// The words by which terms are known, ready to be looked for.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    vi: Phrases,
    en: Phrases,
}

/// Phrases of one language by their first word, the longest first.
#[derive(Debug, Clone, Default)]
struct Phrases {
    by_first: HashMap<String, Vec<Phrase>>,
}

#[derive(Debug, Clone)]
struct Phrase {
    /// In small letters.
    words: Vec<String>,
    /// As it must stand in the text, where case counts.
    exactly: Option<String>,
    term: usize,
}

impl Terms {
    /// Prepares the words of a glossary; a term is known by each of its [`names`].
    #[must_use]
    pub fn of(terms: &[Term]) -> Self {
        let mut all = Self::default();
        for (n, term) in terms.iter().enumerate() {
            for name in names(&term.term.vi, Language::Vi).iter().chain(&term.also) {
                all.vi.add(name, n);
            }
            for name in &names(&term.term.en, Language::En) {
                all.en.add(name, n);
            }
        }
        all
    }

    /// Every term in a text, in the order of the text: whole words, case aside, the longest where several fit, none
    /// over another. A single word with a capital (`Bằng`, `Order`) is only meant where the capital stands.
    #[must_use]
    pub fn find(&self, text: &str, language: Language) -> Vec<Hit> {
        let phrases = match language {
            Language::Vi => &self.vi,
            Language::En => &self.en,
        };
        phrases.find(text)
    }
}

/// The names in a heading of the glossary that can be looked for: `cán cờ, mũi cờ` and `diễn văn; đáp từ` are two
/// each; what stands in brackets is a remark. Among several names a short word (`gắn`, `case`) says too little.
#[must_use]
pub fn names(heading: &str, language: Language) -> Vec<String> {
    let plain = without_brackets(heading);
    let all: Vec<String> = plain
        .split([',', ';', '/'])
        .map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|name| !name.is_empty())
        .collect();
    let telling = |name: &String| match language {
        Language::Vi => name.contains(' '),
        Language::En => name.chars().filter(|c| c.is_alphabetic()).count() >= 6,
    };
    if all.len() > 1 { all.into_iter().filter(telling).collect() } else { all }
}

fn without_brackets(heading: &str) -> String {
    let mut parts = heading.split('(');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str(part.split_once(')').map_or("", |(_, after)| after));
    }
    plain
}

impl Phrases {
    fn add(&mut self, name: &str, term: usize) {
        let name = nfc(name);
        let words: Vec<String> = words(&name).map(|(_, word)| word.to_lowercase()).collect();
        let Some(first) = words.first().cloned() else { return };
        let capital = name.chars().next().is_some_and(char::is_uppercase);
        let exactly = (words.len() == 1 && capital).then_some(name);
        let known = self.by_first.entry(first).or_default();
        if known.iter().any(|p| p.words == words && p.exactly == exactly) {
            return;
        }
        let at = known.iter().position(|p| p.words.len() < words.len()).unwrap_or(known.len());
        known.insert(at, Phrase { words, exactly, term });
    }

    fn find(&self, text: &str) -> Vec<Hit> {
        let all: Vec<(Range<usize>, &str)> = words(text).collect();
        let folded: Vec<String> = all.iter().map(|(_, word)| nfc(word).to_lowercase()).collect();
        let mut hits = Vec::new();
        let mut at = 0;
        while let (Some(rest), Some(words)) = (all.get(at..), folded.get(at..))
            && let Some(first) = words.first()
        {
            let known = self.by_first.get(first).map(Vec::as_slice).unwrap_or_default();
            let Some((phrase, range)) = known.iter().find_map(|p| Some((p, p.stands_at(text, rest, words)?))) else {
                at += 1;
                continue;
            };
            hits.push(Hit { range, term: phrase.term });
            at += phrase.words.len();
        }
        hits
    }
}

impl Phrase {
    /// Where it stands, if the text goes on with it here.
    fn stands_at(&self, text: &str, rest: &[(Range<usize>, &str)], words: &[String]) -> Option<Range<usize>> {
        if words.get(..self.words.len())? != self.words {
            return None;
        }
        let (first, word) = rest.first()?;
        let (last, _) = rest.get(self.words.len() - 1)?;
        if self.exactly.as_ref().is_some_and(|exactly| nfc(word) != *exactly) {
            return None;
        }
        let pieces = rest.get(..self.words.len())?;
        let joined = pieces.windows(2).all(|pair| match pair {
            [(a, _), (b, _)] => text.get(a.end..b.start).is_some_and(joins),
            _ => true,
        });
        joined.then_some(first.start..last.end)
    }
}

/// What may stand between two words of one phrase: no more than a blank, a hyphen or an apostrophe.
fn joins(between: &str) -> bool {
    matches!(between.trim(), "" | "-" | "–" | "'" | "’")
}

/// The words of a text with their places: letters, digits and the marks that belong to them.
fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..)?;
        let start = from + rest.find(in_word)?;
        let word = text.get(start..)?;
        let end = start + word.find(|c| !in_word(c)).unwrap_or(word.len());
        from = end;
        Some((start..end, text.get(start..end)?))
    })
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::{reference::TermGroup, text::Text};

    fn term(vi: &str, en: &str, also: &[&str]) -> Term {
        Term {
            id: String::new(),
            term: Text::new(vi, en),
            group: TermGroup::General,
            also: also.iter().map(|a| (*a).to_owned()).collect(),
            text: Text::default(),
            sources: Vec::new(),
        }
    }

    fn glossary() -> Terms {
        Terms::of(&[
            term("Cờ thi đua của Chính phủ", "Government's Emulation Flag", &[]),
            term("cờ thi đua", "emulation flag", &[]),
            term("người nhận, người đón nhận", "recipient", &["người được nhận"]),
            term("Bằng (Bằng Huân chương, Bằng khen)", "Certificate, diploma", &[]),
            term("cán cờ, mũi cờ", "flagstaff, finial", &[]),
            term("Hội đồng Thi đua - Khen thưởng", "Emulation and Commendation Council", &[]),
        ])
    }

    fn found(text: &str, language: Language) -> Vec<(&str, usize)> {
        glossary().find(text, language).into_iter().map(|h| (text.get(h.range).unwrap(), h.term)).collect()
    }

    #[test]
    fn the_longest_term_wins_and_none_lies_over_another() {
        let text = "Mời nhận Cờ thi đua của Chính phủ, rồi cờ thi đua của bộ.";
        assert_eq!(found(text, Language::Vi), [("Cờ thi đua của Chính phủ", 0), ("cờ thi đua", 1)]);
        assert_eq!(found("the government's emulation flag", Language::En), [("government's emulation flag", 0)]);
    }

    #[test]
    fn only_whole_words_are_terms() {
        assert_eq!(found("recipients and a recipient", Language::En), [("recipient", 2)]);
        assert_eq!(found("cờ thi đuaa", Language::Vi), []);
        assert_eq!(found("cờ, thi đua", Language::Vi), [], "a comma parts a phrase");
        assert_eq!(found("cờ\u{a0}thi  đua", Language::Vi).len(), 1);
    }

    #[test]
    fn case_and_composition_of_letters_do_not_count() {
        assert_eq!(found("CỜ THI ĐUA", Language::Vi), [("CỜ THI ĐUA", 1)]);
        let decomposed = "co\u{300}\u{31b} thi \u{111}ua";
        assert_eq!(nfc(decomposed), "cờ thi đua");
        assert_eq!(found(decomposed, Language::Vi), [(decomposed, 1)]);
        assert_eq!(found("co thi dua", Language::Vi), [], "marks count: other words are meant");
    }

    #[test]
    fn every_name_of_a_heading_is_known_and_other_words_for_it() {
        let text = "Người đón nhận, người nhận, người được nhận, mũi cờ.";
        let terms: Vec<usize> = found(text, Language::Vi).iter().map(|(_, t)| *t).collect();
        assert_eq!(terms, [2, 2, 2, 4]);
        assert_eq!(found("Hội đồng Thi đua – Khen thưởng", Language::Vi).len(), 1);
    }

    #[test]
    fn brackets_and_short_words_of_a_heading_are_not_looked_for() {
        let heading = "gắn (huân chương) lên ngực trái, lên góc cao cờ, dải";
        assert_eq!(names(heading, Language::Vi), ["gắn lên ngực trái", "lên góc cao cờ"]);
        assert_eq!(names("year ending in 0, in 5, other", Language::En), ["year ending in 0"]);
        assert_eq!(names("phông (phông hậu)", Language::Vi), ["phông"]);
        assert_eq!(names("wing", Language::En), ["wing"]);
        assert!(names("(một", Language::Vi).is_empty());
    }

    #[test]
    fn a_single_word_with_a_capital_needs_its_capital() {
        assert_eq!(found("trao Bằng bằng hai tay", Language::Vi), [("Bằng", 3)]);
    }

    #[test]
    fn a_text_without_words_or_terms_has_none() {
        for text in ["", "…", "(-)", "một hai ba"] {
            assert_eq!(found(text, Language::Vi), []);
        }
        assert_eq!(Terms::of(&[]).find("cờ thi đua", Language::Vi), []);
    }
}
