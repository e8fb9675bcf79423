//! What a string of the file means: escapes, line ends, composed letters.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// Composed, with line ends as `\n`.
pub(super) fn tidy(text: Cow<'_, str>) -> Cow<'_, str> {
    let text = if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n")) } else { text };
    if text.chars().all(is_plainly_composed) || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return text;
    }
    Cow::Owned(text.nfc().collect())
}

/// Letters of Vietnamese and English and common signs, which are composed and join with nothing before them.
fn is_plainly_composed(c: char) -> bool {
    matches!(c, '\0'..='\u{2ff}' | '\u{1ea0}'..='\u{1ef9}' | '\u{2010}'..='\u{2027}')
}

/// The body of `"…"` with its escapes resolved; otherwise where the bad escape begins and its length.
pub(super) fn unescaped(body: &str) -> Result<Cow<'_, str>, (usize, usize)> {
    if !body.contains('\\') {
        return Ok(Cow::Borrowed(body));
    }
    let mut out = String::with_capacity(body.len());
    let mut rest = body;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let at = body.len() - after.len() - 1;
        let (c, used) = escape(after).ok_or((at, 2))?;
        out.push(c);
        rest = after.get(used..).ok_or((at, 2))?;
    }
    out.push_str(rest);
    Ok(Cow::Owned(out))
}

/// The character that follows a backslash and how many bytes say it.
fn escape(after: &str) -> Option<(char, usize)> {
    let simple = |c| Some((c, 1));
    match after.chars().next()? {
        '\'' => simple('\''),
        '"' => simple('"'),
        '\\' => simple('\\'),
        'n' => simple('\n'),
        'r' => simple('\r'),
        't' => simple('\t'),
        '0' => simple('\0'),
        'x' => {
            let code = u8::from_str_radix(hex(after.get(1..3)?)?, 16).ok()?;
            code.is_ascii().then_some((char::from(code), 3))
        }
        'u' => {
            let (digits, _) = after.get(1..)?.strip_prefix('{')?.split_once('}')?;
            let digits = Some(digits).filter(|d| d.len() <= 6)?;
            let c = char::from_u32(u32::from_str_radix(hex(digits)?, 16).ok()?)?;
            Some((c, digits.len() + 3))
        }
        _ => None,
    }
}

fn hex(digits: &str) -> Option<&str> {
    (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_hexdigit())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_those_of_the_language() {
        assert_eq!(unescaped(r#"a\"b\\c\n\u{1ec5}\x41"#).unwrap(), "a\"b\\c\nễA");
        assert_eq!(unescaped(r"ab\qcd"), Err((2, 2)));
        assert_eq!(unescaped(r"\u{d800}"), Err((0, 2)));
        assert_eq!(unescaped(r"\x+1"), Err((0, 2)));
        assert_eq!(unescaped("plain").unwrap(), "plain");
    }

    #[test]
    fn what_passes_as_composed_is_composed() {
        for c in ('\0'..='\u{2fff}').filter(|c| is_plainly_composed(*c)) {
            assert_eq!(is_nfc_quick(['a', c].into_iter()), IsNormalized::Yes, "{c:?}");
        }
    }

    #[test]
    fn letters_are_composed() {
        assert_eq!(tidy("Le\u{302}\u{303}\r\nx".into()), "Lễ\nx");
    }
}
