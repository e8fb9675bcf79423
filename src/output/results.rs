//! Results of exams as one table for a spreadsheet.

use csv::{Terminator, WriterBuilder};

use crate::{
    core::practice::exam::ExamResult,
    lang::{Lang, Language},
};

use super::csv::{BOM, harmless};

/// A result that was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedIn {
    /// The file it came in.
    pub file: String,
    /// The result.
    pub result: ExamResult,
    /// It is of another paper than most.
    pub other_paper: bool,
}

/// The table: UTF-8 with a byte-order mark, commas, CRLF, as records are.
#[must_use]
pub fn csv(all: &[HandedIn], language: Language) -> Vec<u8> {
    let l = Lang(language);
    let mut out = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(BOM.to_vec());
    let heads = [
        l.results_name(),
        l.results_score(),
        l.results_thousandths(),
        l.paper_began(),
        l.results_handed_in(),
        l.results_sign(),
        l.paper_note(),
        l.results_file(),
    ];
    // Writing to memory cannot fail, and every line has as many cells as the first.
    let _ = out.write_record(heads);
    for HandedIn { file, result, other_paper } in all {
        let score = result.score();
        let cells = [
            result.name.clone(),
            l.mark(score),
            score.as_thousandths().to_string(),
            l.full_date(result.began),
            l.full_date(result.ended),
            result.sign.clone(),
            if *other_paper { l.results_other_paper().to_owned() } else { String::new() },
            file.clone(),
        ];
        let _ = out.write_record(cells.map(|cell| harmless(&cell)));
    }
    out.into_inner().unwrap_or_default()
}
