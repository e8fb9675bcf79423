//! "Did you mean": the known name that is nearest to what was written.

use crate::core::text::fold;

/// Longer names are not compared; nobody means them.
const LONGEST: usize = 40;

/// Of longer lists only the beginning is compared.
const MOST_NAMES: usize = 200;

/// The nearest of the names that are near enough; marks and case aside.
#[must_use]
pub fn nearest<'a>(found: &str, names: impl IntoIterator<Item = &'a str>) -> Option<String> {
    if found.is_empty() || found.len() > LONGEST * 3 {
        return None;
    }
    let wanted = letters(found);
    names
        .into_iter()
        .take(MOST_NAMES)
        .map(|name| (distance(&wanted, &letters(name)), name))
        .filter(|(far, name)| *far <= allowed(wanted.len().max(name.chars().count())) && *name != found)
        .min_by_key(|(far, _)| *far)
        .map(|(_, name)| name.to_owned())
}

fn letters(name: &str) -> Vec<char> {
    if name.is_ascii() {
        return name.chars().take(LONGEST).map(|c| c.to_ascii_lowercase()).collect();
    }
    fold(name).chars().take(LONGEST).collect()
}

fn allowed(len: usize) -> usize {
    match len {
        0..=2 => usize::from(len > 0),
        3..=5 => 2,
        _ => len / 3,
    }
}

/// Letters to insert, delete, replace or swap with the next.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    let at = |row: &[usize], i: usize| row.get(i).copied().unwrap_or(usize::MAX / 2);
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let replaced = at(&above, j) + usize::from(x != y);
            let mut best = replaced.min(at(&above, j + 1) + 1).min(at(&row, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                best = best.min(at(&before, j - 1) + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut above, row);
    }
    at(&above, b.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_offered_and_no_far_one() {
        assert_eq!(nearest("tittle", ["id", "title", "time"]).as_deref(), Some("title"));
        assert_eq!(nearest("DH", ["CB", "ĐH"]).as_deref(), Some("ĐH"));
        assert_eq!(nearest("fulll", ["full", "class"]).as_deref(), Some("full"));
        assert_eq!(nearest("teh", ["the", "ten"]).as_deref(), Some("the"));
        assert_eq!(nearest("zzzzzz", ["full", "class"]), None);
        assert_eq!(nearest("", ["a"]), None);
    }
}
