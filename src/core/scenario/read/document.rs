//! One file from its bytes to its problems with their places.

use std::ops::Range;

use crate::core::scenario::problem::{Mend, Problem};

use super::{
    SourceFile, bytes,
    decode::Reader,
    names::Names,
    parse::{self, Parsed},
    say::{self, Say},
    tree::{self, Kind, Node},
};

/// The format that is read.
const FORMAT: u32 = 1;

/// Letters of the text at fault that are shown.
const SHOWN: usize = 40;

/// A file whose values are known.
pub(super) struct Document<'a> {
    name: &'a str,
    text: &'a str,
    skipped: usize,
    parsed: Parsed<'a>,
}

impl<'a> Document<'a> {
    pub fn open(file: &SourceFile<'a>) -> Self {
        match bytes::text_of(file.bytes) {
            Ok(written) => {
                let parsed = parse::parse(written.text);
                Self { name: file.name, text: written.text, skipped: written.skipped, parsed }
            }
            Err((say, at)) => {
                let faults = vec![(*say, at..at)];
                let parsed = Parsed { root: None, faults, torn: true };
                Self { name: file.name, text: readable(file.bytes, at), skipped: 0, parsed }
            }
        }
    }

    /// Whether the text breaks a rule of its syntax.
    pub fn has_faults(&self) -> bool {
        self.parsed.torn || !self.parsed.faults.is_empty()
    }

    /// The value of the file, if it is what its first word should say and of a format that is read.
    pub fn root(&self, name: &'static str, reader: &mut Reader) -> Option<&Node<'a>> {
        let root = self.parsed.root.as_ref().filter(|_| !self.parsed.torn)?;
        if root.name().is_none_or(|n| n.text != name) {
            let span = root.name().map_or(root.start..root.start + 1, |n| n.span());
            let meant = root.name().and_then(|n| super::meant::nearest(n.text, [name]));
            reader.tell(say::wrong_kind_of_file(&format!("{name}(…)")).meant(meant), span);
            return None;
        }
        let Kind::Named(_, fields) = &root.kind else { return Some(root) };
        let Some(format) = fields.iter().find(|f| f.name.text == "format") else {
            reader.tell(say::missing_field("format"), root.start..root.start + name.len());
            return Some(root);
        };
        match format.value.kind {
            Kind::Number(digits) if digits.parse::<u32>().is_ok_and(|n| n > FORMAT) => {
                reader.tell(say::newer_format(digits), format.value.span());
                None
            }
            Kind::Number(digits) if digits.parse() == Ok(FORMAT) => Some(root),
            _ => {
                reader.tell(say::not_this_format(), format.value.span());
                Some(root)
            }
        }
    }

    /// The problems of syntax; `say` where there are none.
    pub fn rejected(mut self, say: Say) -> Vec<Problem> {
        if self.parsed.faults.is_empty() {
            let start = self.parsed.root.as_ref().map_or(0, |r| r.start);
            self.parsed.faults.push((say, start..self.text.len().min(start + 1)));
        }
        self.finish(Reader::new(Names::kept())).0
    }

    /// All problems in the order of the text.
    pub fn finish(mut self, reader: Reader) -> (Vec<Problem>, Names) {
        let (mut told, names) = reader.told();
        told.append(&mut self.parsed.faults);
        told.sort_by(|(a, x), (b, y)| (x.start, x.end, a.code).cmp(&(y.start, y.end, b.code)));
        let mut places = Places { text: self.text, at: 0, line: 1, column: 1 };
        let problems = told.into_iter().map(|(say, span)| self.problem(say, span, &mut places)).collect();
        (problems, names)
    }

    /// Its changes counted from the first byte of the file.
    fn shifted(&self, mut mend: Mend) -> Mend {
        for change in &mut mend.changes {
            change.span = change.span.start + self.skipped..change.span.end + self.skipped;
        }
        mend
    }

    /// The text of the file after its byte-order mark.
    pub fn text(&self) -> &'a str {
        self.text
    }

    fn problem(&self, say: Say, span: Range<usize>, places: &mut Places<'_>) -> Problem {
        places.go_to(span.start);
        let mut path = self.parsed.root.as_ref().map(|root| tree::path(root, span.start)).unwrap_or_default();
        if let Some(missing) = say.missing {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(missing);
        }
        Problem {
            file: self.name.to_owned(),
            line: places.line,
            column: places.column,
            path,
            code: say.code,
            severity: say.severity,
            found: shown(self.text.get(span.clone()).unwrap_or_default()),
            sentence: say.sentence,
            meant: say.meant,
            law: say.law,
            sources: say.sources,
            mend: say.mend.map(|mend| self.shifted(mend)),
            span: span.start + self.skipped..span.end + self.skipped,
        }
    }
}

/// The text before a byte that is none.
fn readable(bytes: &[u8], at: usize) -> &str {
    let before = bytes.get(..at).unwrap_or_default();
    std::str::from_utf8(before).unwrap_or_else(|e| {
        let valid = before.get(..e.valid_up_to()).unwrap_or_default();
        std::str::from_utf8(valid).unwrap_or_default()
    })
}

/// The text at fault; a character that cannot be seen by its number.
fn shown(text: &str) -> String {
    match text.chars().next() {
        Some(c) if text.trim().is_empty() => format!("U+{:04X}", u32::from(c)),
        _ => shortened(text),
    }
}

/// In one line, with an ellipsis where something is left out.
fn shortened(text: &str) -> String {
    let mut out = String::new();
    for (i, word) in text.split_whitespace().enumerate() {
        if i > 0 {
            out.push(' ');
        }
        out.extend(word.chars().take(SHOWN + 1));
        if out.chars().count() > SHOWN {
            return out.chars().take(SHOWN).chain(['…']).collect();
        }
    }
    out
}

/// Line and column of places asked for in the order of the text.
struct Places<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    column: usize,
}

impl Places<'_> {
    fn go_to(&mut self, place: usize) {
        for c in self.text.get(self.at..place).unwrap_or_default().chars() {
            self.column += 1;
            if c == '\n' {
                self.line += 1;
                self.column = 1;
            }
        }
        self.at = self.at.max(place);
    }
}
