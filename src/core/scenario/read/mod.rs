//! Reading the files a ceremony is written in: bytes in, scenario and all problems out.

mod blocks;
mod brackets;
mod bytes;
mod decode;
mod document;
mod head;
mod locate;
mod meant;
mod movement;
mod names;
mod parse;
mod reference;
mod say;
mod step;
mod strings;
mod surroundings;
mod times;
mod tree;
mod words;

pub use meant::nearest;
pub use reference::read_reference;
pub use surroundings::Surroundings;

use std::{collections::HashMap, ops::Range};

use crate::core::text::Text;

use super::{
    cite::citation,
    model::{Instrument, Scenario, Source},
    problem::{Mend, Problem, Remark},
};
use decode::Reader;
use document::Document;
use locate::Locator;
use say::Say;

/// One file handed to the reader.
#[derive(Debug, Clone, Copy)]
pub struct SourceFile<'a> {
    /// How problems call it.
    pub name: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
}

/// What became of a scenario file.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The scenario; absent where an error stands in its way.
    pub scenario: Option<Scenario>,
    /// All problems in the order of the text.
    pub problems: Vec<Problem>,
}

/// What a file is, by its first word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// `Scenario(…)`
    Scenario,
    /// `Block(…)`
    Block,
    /// `Instruments(…)`
    Instruments,
    /// `LocalPoints(…)`
    LocalPoints,
    /// `Questions(…)`
    Questions,
    /// `Glossary(…)`
    Glossary,
    /// Anything else.
    Unknown,
}

/// Reads a scenario with its blocks put in; tells of all its problems at once.
#[must_use]
pub fn read_scenario(file: &SourceFile<'_>, around: &Surroundings) -> Loaded {
    read_judged(file, around, |_| Vec::new())
}

/// Reads a scenario and, where it can be used, lets `judge` look at it; its remarks stand among the problems, each
/// with its place in the text.
#[must_use]
pub fn read_judged(
    file: &SourceFile<'_>,
    around: &Surroundings,
    judge: impl FnOnce(&Scenario) -> Vec<Remark>,
) -> Loaded {
    let document = Document::open(file);
    let mut reader = Reader::new(head::names(around));
    let root = document.root("Scenario", &mut reader);
    let scenario = root.map(|root| head::scenario(&mut reader, root));
    let sound = !reader.failed() && !document.has_faults();
    let scenario = scenario.filter(|_| sound);
    if let (Some(root), Some(scenario)) = (root, &scenario) {
        let remarks = judge(scenario);
        if !remarks.is_empty() {
            let locator = Locator::new(root, document.text(), around);
            let titles: HashMap<&str, &Text> = scenario.steps().map(|s| (s.id.as_str(), &s.title)).collect();
            for remark in remarks {
                let (say, span) = said(remark, &titles, &locator, around);
                reader.tell(say, span);
            }
        }
    }
    Loaded { scenario, problems: document.finish(reader).0 }
}

/// A remark with its place, its citation and its mend.
fn said(
    remark: Remark,
    titles: &HashMap<&str, &Text>,
    locator: &Locator<'_, '_>,
    around: &Surroundings,
) -> (Say, Range<usize>) {
    let Remark { anchor, code, severity, mut sentence, person, sources, mend } = remark;
    let named = |source: &Source| source.law.clone().into_iter().chain(source.now.as_ref().map(|n| n.law.clone()));
    let laws: Vec<Instrument> =
        sources.iter().flat_map(named).filter_map(|id| around.instrument(&id)).cloned().collect();
    let law = (!sources.is_empty()).then(|| citation(&sources, &laws));
    let mend = mend.and_then(|(says, edit)| Some(Mend { says, changes: locator.changes(&edit)? }));
    if let (Some(block), Some(step)) = (locator.block_of(&anchor), anchor.step()) {
        sentence = Text::new(
            format!("{} (bước “{step}” của khối “{block}”)", sentence.vi),
            format!("{} (step “{step}” of block “{block}”)", sentence.en),
        );
    }
    let step = anchor.step().and_then(|id| titles.get(id)).map(|title| (*title).clone());
    let say = Say { code, severity, sentence, meant: None, missing: None, step, person, law, sources, mend };
    (say, locator.span(&anchor))
}

/// What a file is, by its first word after comments and attributes; nothing else of it is looked at.
#[must_use]
pub fn kind_of(bytes: &[u8]) -> FileKind {
    let start = bytes.get(..bytes.len().min(FIRST_WORD_WITHIN)).unwrap_or_default();
    let start = match std::str::from_utf8(start) {
        Ok(text) => text,
        Err(e) => start.get(..e.valid_up_to()).and_then(|s| std::str::from_utf8(s).ok()).unwrap_or_default(),
    };
    let word = first_word(start.strip_prefix('\u{feff}').unwrap_or(start));
    match word {
        "Scenario" => FileKind::Scenario,
        "Block" => FileKind::Block,
        "Instruments" => FileKind::Instruments,
        "LocalPoints" => FileKind::LocalPoints,
        "Questions" => FileKind::Questions,
        "Glossary" => FileKind::Glossary,
        _ => FileKind::Unknown,
    }
}

/// A file that says only later what it is takes too long to say so.
const FIRST_WORD_WITHIN: usize = 64 * 1024;

fn first_word(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        let after = if let Some(comment) = rest.strip_prefix("//") {
            comment.split_once('\n').map_or("", |(_, after)| after)
        } else if let Some(comment) = rest.strip_prefix("/*") {
            comment.split_once("*/").map_or("", |(_, after)| after)
        } else if let Some(attribute) = rest.strip_prefix('#') {
            attribute.split_once(']').map_or("", |(_, after)| after)
        } else {
            break;
        };
        rest = after.trim_start();
    }
    rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_word_says_what_a_file_is() {
        let kinds = [
            ("Scenario(", FileKind::Scenario),
            ("\u{feff}// a\r\n/* b */ #![enable(implicit_some)]\r\nBlock (format: 1", FileKind::Block),
            ("Instruments(", FileKind::Instruments),
            ("LocalPoints(", FileKind::LocalPoints),
            ("Questions(", FileKind::Questions),
            ("Glossary(", FileKind::Glossary),
            ("(format: 1)", FileKind::Unknown),
            ("Scenarios(", FileKind::Unknown),
            ("", FileKind::Unknown),
            ("// only a remark", FileKind::Unknown),
        ];
        for (text, kind) in kinds {
            assert_eq!(kind_of(text.as_bytes()), kind, "{text}");
        }
    }
}
