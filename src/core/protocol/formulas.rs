//! Set phrases of a ceremony, which are said as they are.

use std::ops::Range;

use super::phrases::phrase;

/// The phrases, in small letters; where two overlap the earlier counts.
const FORMULAS: &[&str] = &[
    "thừa ủy quyền chủ tịch nước",
    "thừa ủy quyền thủ tướng chính phủ",
    "thừa ủy quyền",
    "nghiêm! chào cờ, chào",
    "phút mặc niệm",
    "truy tặng",
    "của chủ tịch nước",
    "của thủ tướng chính phủ",
    "lên vị trí trung tâm",
    "nghe công bố quyết định",
    "đứng dậy làm lễ chào cờ",
    "công bố quyết định",
    "đại diện gia đình",
    "người đứng đầu đơn vị",
    "để đón nhận",
    "lên đón nhận",
    "tưởng nhớ và tri ân",
    "tri ân",
    "nhiệt liệt chúc mừng",
    "xin trân trọng cảm ơn",
    "trân trọng cảm ơn",
    "trân trọng giới thiệu",
    "trân trọng kính mời",
    "an tọa",
];

/// What is said for one who has died, and what for one who lives.
pub const POSTHUMOUS: &str = "truy tặng";
/// What is said of an award for the living.
pub const LIVING: &str = "tặng";

/// The set phrases in a line in the order of the line, none over another: ranges of bytes.
#[must_use]
pub fn formulas(line: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for formula in FORMULAS {
        for range in said(line, formula) {
            if !found.iter().any(|f| f.start < range.end && range.start < f.end) {
                found.push(range);
            }
        }
    }
    found.sort_by_key(|r| r.start);
    found
}

/// Where a phrase in small letters is said in a line, as whole words and case aside: ranges of bytes.
#[must_use]
pub fn said(line: &str, words: &str) -> Vec<Range<usize>> {
    let lower = line.to_lowercase();
    if lower.len() != line.len() {
        return Vec::new();
    }
    phrase(&lower, words).into_iter().map(|at| at..at + words.len()).filter(|r| line.get(r.clone()).is_some()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longer_phrase_counts_and_each_once() {
        let line = "Kính mời đồng chí …, Thừa ủy quyền Thủ tướng Chính phủ, lên vị trí trung tâm.";
        let found: Vec<&str> = formulas(line).into_iter().map(|r| line.get(r).unwrap_or_default()).collect();
        assert_eq!(found, ["Thừa ủy quyền Thủ tướng Chính phủ", "lên vị trí trung tâm"]);
        assert_eq!(said("trao tặng; được tặng", LIVING).len(), 2);
        assert!(said("quyết định truy tặng", "truy tặng").len() == 1 && formulas("xin chào").is_empty());
    }
}
