//! One person's progress.

use serde::Deserialize;

use crate::core::practice::{Attempt, Person, Progress, Refusal};

use super::{admitted, line, plain};

/// What such a file calls itself, and the newest version of it.
const WHAT: &str = "dientap-progress";
const FORMAT: u32 = 1;

#[derive(Deserialize)]
struct File {
    person: Person,
    sign: String,
    attempts: Vec<Attempt>,
}

/// The progress as text, one attempt a line. The same progress is the same text, to the last byte.
///
/// # Errors
/// Where something cannot be written as text; nothing that the program makes is such.
pub fn progress_to_text(progress: &Progress) -> Result<String, Refusal> {
    let mut text = format!("(\nwhat: \"{WHAT}\",\nformat: {FORMAT},\n");
    let mut put = |name: &str, value: &str| [name, ": ", value, ",\n"].map(|part| text.push_str(part));
    put("person", &line(&progress.person)?);
    put("sign", &line(&progress.sign())?);
    text.push_str("attempts: [\n");
    for attempt in progress.attempts() {
        text.push_str(&line(attempt)?);
        text.push_str(",\n");
    }
    text.push_str("],\n)\n");
    Ok(text)
}

/// The progress that a text holds.
///
/// # Errors
/// Where it is no such text, is damaged or was changed, or comes from a newer version of the program.
pub fn progress_from_text(text: &str) -> Result<Progress, Refusal> {
    let text = plain(text);
    admitted(&text, WHAT, FORMAT)?;
    let file: File = ron::from_str(&text).map_err(|_| Refusal::Damaged)?;
    let many = file.attempts.len();
    let progress = Progress::new(file.person, file.attempts);
    if progress.attempts().len() != many || progress.sign() != file.sign {
        return Err(Refusal::Damaged);
    }
    Ok(progress)
}
