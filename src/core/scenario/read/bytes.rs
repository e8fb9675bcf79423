//! From the bytes of a file to its text, or the one sentence that says why there is none.

use super::say::{self, Say};

/// Largest file that is read, in bytes.
pub(super) const MOST_BYTES: usize = 2_000_000;

const BOM: &str = "\u{feff}";

/// The text of a file and how many bytes of a mark stood before it.
pub(super) struct Written<'a> {
    pub text: &'a str,
    pub skipped: usize,
}

/// The text of a file; otherwise what is wrong and at which byte.
pub(super) fn text_of(bytes: &[u8]) -> Result<Written<'_>, (Box<Say>, usize)> {
    if bytes.len() > MOST_BYTES {
        return Err((Box::new(say::too_large(bytes.len(), MOST_BYTES)), 0));
    }
    if looks_like_utf16(bytes) {
        return Err((Box::new(say::utf16()), 0));
    }
    if let Some(at) = bytes.iter().position(|b| is_binary(*b)) {
        return Err((Box::new(say::binary()), at));
    }
    let text = std::str::from_utf8(bytes).map_err(|e| (Box::new(say::not_utf8()), e.valid_up_to()))?;
    let (text, skipped) = text.strip_prefix(BOM).map_or((text, 0), |rest| (rest, BOM.len()));
    if text.trim().is_empty() {
        return Err((Box::new(say::empty_file()), 0));
    }
    Ok(Written { text, skipped })
}

/// Control characters that no text editor writes.
fn is_binary(byte: u8) -> bool {
    matches!(byte, 0..=8 | 14..=26 | 28..=31)
}

fn looks_like_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return true;
    }
    // Without a mark: Latin letters in UTF-16 have a zero in every second byte.
    let start: Vec<bool> = bytes.iter().take(64).map(|b| *b == 0).collect();
    let zeros_at = |odd: usize| start.iter().skip(odd).step_by(2).filter(|zero| **zero).count();
    start.len() >= 8 && (zeros_at(0) == 0) != (zeros_at(1) == 0) && zeros_at(0) + zeros_at(1) > start.len() / 4
}
