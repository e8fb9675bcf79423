//! Words in two languages, and finding them without their marks.

use serde::{Deserialize, Serialize};
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    /// Vietnamese, first-class.
    #[default]
    Vi,
    /// English.
    En,
}

/// Words in Vietnamese and, where given, English; both NFC.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Text {
    /// Vietnamese.
    pub vi: String,
    /// English; empty where the author gave none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
}

impl Text {
    /// Both languages at once.
    #[must_use]
    pub fn new(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { vi: vi.into(), en: en.into() }
    }

    /// The words in `language`, in Vietnamese where there is no translation.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::En if !self.en.is_empty() => &self.en,
            Language::En | Language::Vi => &self.vi,
        }
    }

    /// Whether nothing is said in either language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.vi.is_empty() && self.en.is_empty()
    }
}

/// Composed form (NFC), in which all text is kept inside.
#[must_use]
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// Lower case without marks, đ as d: what search compares.
#[must_use]
pub fn fold(text: &str) -> String {
    let plain = text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    plain.map(|c| if c == 'đ' { 'd' } else { c }).collect()
}

/// Where `needle` occurs in `text`, marks and case aside: byte ranges of the original spelling.
#[must_use]
pub fn find_folded(text: &str, needle: &str) -> Vec<std::ops::Range<usize>> {
    let wanted: Vec<char> = fold(needle).chars().collect();
    let hay: Vec<(std::ops::Range<usize>, char)> = folded(text).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut hits = Vec::new();
    let mut from: usize = 0;
    while let Some(window) = hay.get(from..from.saturating_add(wanted.len())) {
        if window.iter().map(|(_, c)| c).eq(wanted.iter()) {
            if let (Some((first, _)), Some((last, _))) = (window.first(), window.last()) {
                hits.push(first.start..last.end);
            }
            from += wanted.len();
        } else {
            from += 1;
        }
    }
    hits
}

fn folded(text: &str) -> impl Iterator<Item = (std::ops::Range<usize>, char)> + '_ {
    text.char_indices().flat_map(|(at, c)| {
        let range = at..at + c.len_utf8();
        std::iter::once(c)
            .nfd()
            .filter(|c| !is_combining_mark(*c))
            .flat_map(char::to_lowercase)
            .map(|c| if c == 'đ' { 'd' } else { c })
            .map(move |c| (range.clone(), c))
            .collect::<Vec<_>>()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn search_needs_no_marks() {
        assert_eq!(fold("Đại lễ Trao tặng HUÂN CHƯƠNG"), "dai le trao tang huan chuong");
        let title = "Lễ đón nhận Cờ thi đua";
        let hits = find_folded(title, "THI DUA");
        assert_eq!(hits.iter().map(|r| title.get(r.clone())).collect::<Vec<_>>(), [Some("thi đua")]);
        assert!(find_folded(title, "huan chuong").is_empty());
        assert!(find_folded(title, "").is_empty());
    }

    #[test]
    fn decomposed_letters_are_found_too() {
        let mac = "Le\u{302}\u{303} đón";
        assert_eq!(find_folded(mac, "le don").len(), 1);
        assert_eq!(nfc("Le\u{302}\u{303}"), "Lễ");
    }
}
