//! What is wrong with a file, said so that its author can mend it.

use std::ops::Range;

use crate::core::text::Text;

use super::{
    edit::{Anchor, Change, Edit},
    model::Source,
};

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// The scenario can be used; something should be looked at.
    Warning,
    /// The scenario cannot be used until this is mended.
    Error,
}

impl Severity {
    /// As printed by the command line: `error`, `warning`, `note`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One problem with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, as the reader was told its name.
    pub file: String,
    /// Bytes of the file at fault.
    pub span: Range<usize>,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// Place in the document, `programme[7].time.full`.
    pub path: String,
    /// Stable name of the kind of problem, `unknown-field`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The text at fault, shortened.
    pub found: String,
    /// What is wrong and what was expected, in both languages.
    pub sentence: Text,
    /// "Did you mean": what may have been meant.
    pub meant: Option<String>,
    /// The legal source, as cited, where a rule of protocol is broken.
    pub law: Option<Text>,
    /// What that rule rests on.
    pub sources: Vec<Source>,
    /// How to mend it, where that is known.
    pub mend: Option<Mend>,
}

/// How a problem can be mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mend {
    /// What is done, in words.
    pub says: Text,
    /// The bytes of the file that change.
    pub changes: Vec<Change>,
}

/// What somebody who knows the rules has to say of a scenario that can be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// What it is about.
    pub anchor: Anchor,
    /// Stable name of the rule.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in both languages.
    pub sentence: Text,
    /// What the rule rests on.
    pub sources: Vec<Source>,
    /// How to mend it, in words and as an edit.
    pub mend: Option<(Text, Edit)>,
}
