//! Progress and exam results as text that people can read: from text, to text, and from files.

mod exam;
mod progress;
mod read;

use serde::Deserialize;

use crate::core::practice::Refusal;

pub use exam::{exam_from_text, exam_to_text};
pub use progress::{progress_from_text, progress_to_text};
pub use read::{Unread, listed, read_exam, read_progress};

/// What stands at the head of a file of ours.
#[derive(Deserialize)]
struct Head {
    what: String,
    format: u32,
}

/// Whether a text is of that kind, and of a version that is known here.
fn admitted(text: &str, what: &str, newest: u32) -> Result<(), Refusal> {
    // Even a file that was cut says at its beginning what it is.
    let begins: String = text.chars().take(400).collect();
    let named = begins.contains(&format!("\"{what}\""));
    match ron::from_str::<Head>(text) {
        Ok(head) if head.what != what => Err(Refusal::Foreign),
        Ok(head) if head.format > newest => Err(Refusal::Newer { format: head.format }),
        Ok(_) => Ok(()),
        Err(_) if named => Err(newer_by_head(&begins, newest).unwrap_or(Refusal::Damaged)),
        Err(_) => Err(Refusal::Foreign),
    }
}

/// A newer version may be written in a way that cannot be read here; its number stands in the first lines.
fn newer_by_head(begins: &str, newest: u32) -> Option<Refusal> {
    let (_, after) = begins.split_once("format:")?;
    let digits: String = after.trim_start().chars().take_while(char::is_ascii_digit).collect();
    let format: u32 = digits.parse().ok()?;
    (format > newest).then_some(Refusal::Newer { format })
}

/// The text without what programs add to it on the way: a byte order mark, Windows' line ends.
fn plain(text: &str) -> String {
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n")
}

/// One value in one line.
fn line<T: serde::Serialize>(value: &T) -> Result<String, Refusal> {
    ron::to_string(value).map_err(|_| Refusal::Damaged)
}
