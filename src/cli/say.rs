//! Why a command could not be carried out.

use crate::{
    core::text::Text,
    files::FileError,
    lang::{Lang, Language},
    store::StoreError,
};

/// What stands in the way of a command.
#[derive(Debug)]
pub(super) enum Trouble {
    /// The arguments make no sense: what is wrong with them.
    Usage(Text),
    /// A file.
    File(FileError),
    /// The records.
    Records(StoreError),
    /// What was named is not there.
    Unknown(Text),
    /// Nobody reads what is printed any more.
    Closed,
    /// What is printed cannot be written; the words are the system's own.
    Output(String),
}

impl Trouble {
    /// What happened and what to do.
    pub fn text(&self) -> Text {
        match self {
            Self::Usage(text) => both(|l| format!("{} {}", l.of(text), l.cli_see_help())),
            Self::Unknown(text) => text.clone(),
            Self::File(error) => error.sentence.clone(),
            Self::Records(error) => error.text(),
            Self::Closed => Text::default(),
            Self::Output(words) => both(|l| l.cli_output_failed(words)),
        }
    }
}

impl From<FileError> for Trouble {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Records(error)
    }
}

/// The same sentence in both languages.
pub(super) fn both(say: impl Fn(Lang) -> String) -> Text {
    Text::new(say(Lang(Language::Vi)), say(Lang(Language::En)))
}

/// A sentence, and what may have been meant.
pub(super) fn with_meant(say: impl Fn(Lang) -> String, meant: Option<&str>) -> Text {
    both(|l| match meant {
        Some(name) => format!("{} {}", say(l), l.cli_meant(name)),
        None => say(l),
    })
}
