//! What one person answered in an exam, for the trainer to collect.

use serde::Deserialize;

use crate::core::{
    practice::{
        Refusal, Score,
        exam::{Entry, ExamPlan, ExamResult},
    },
    time::Wall,
};

use super::{admitted, line, plain};

/// What such a file calls itself, and the newest version of it.
const WHAT: &str = "dientap-exam";
const FORMAT: u32 = 1;

#[derive(Deserialize)]
struct File {
    name: String,
    person: String,
    score: Score,
    sign: String,
    began: Wall,
    ended: Wall,
    plan: ExamPlan,
    entries: Vec<Entry>,
}

/// The result as text, one answer a line, the mark near the top. The same result is the same text, to the last byte.
///
/// # Errors
/// Where something cannot be written as text; nothing that the program makes is such.
pub fn exam_to_text(result: &ExamResult) -> Result<String, Refusal> {
    let mut text = format!("(\nwhat: \"{WHAT}\",\nformat: {FORMAT},\n");
    let mut put = |name: &str, value: &str| [name, ": ", value, ",\n"].map(|part| text.push_str(part));
    put("name", &line(&result.name)?);
    put("person", &line(&result.person)?);
    put("score", &line(&result.score())?);
    put("sign", &line(&result.sign)?);
    put("began", &line(&result.began)?);
    put("ended", &line(&result.ended)?);
    put("plan", &line(&result.plan)?);
    text.push_str("entries: [\n");
    for entry in &result.entries {
        text.push_str(&line(entry)?);
        text.push_str(",\n");
    }
    text.push_str("],\n)\n");
    Ok(text)
}

/// The result that a text holds, every byte of it as it was written (a byte order mark and Windows' line ends aside).
///
/// # Errors
/// Where it is no such text, is damaged or was changed, or comes from a newer version of the program.
pub fn exam_from_text(text: &str) -> Result<ExamResult, Refusal> {
    let text = plain(text);
    admitted(&text, WHAT, FORMAT)?;
    let file: File = ron::from_str(&text).map_err(|_| Refusal::Damaged)?;
    let File { name, person, score, sign, began, ended, plan, entries } = file;
    let result = ExamResult { plan, sign, name, person, began, ended, entries };
    if let Some(entry) = result.broken_seal() {
        return Err(Refusal::Changed { entry });
    }
    if score != result.score() || exam_to_text(&result)? != text {
        return Err(Refusal::Damaged);
    }
    Ok(result)
}
