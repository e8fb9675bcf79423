//! What practice wants done outside, and what comes of it.

use std::path::PathBuf;

use crate::core::{
    practice::{Attempt, Kept, Person, exam::ExamResult},
    text::{Language, Text},
    time::Wall,
};

/// Something about practice to be done outside; the worker does it.
#[derive(Debug, Clone, PartialEq)]
pub enum PracticeEffect {
    /// Read who practises here, and what one of them did.
    Load(Option<String>),
    /// Write down somebody new, or another name.
    Name(Person),
    /// Take somebody off the list, or put him back. Whoever is off it when the program starts is forgotten.
    Remove {
        /// Id of the person.
        person: String,
        /// Off the list.
        gone: bool,
    },
    /// Count one person's attempts to another's, or no longer.
    Merge {
        /// Whose attempts.
        person: String,
        /// To whose; none: to his own again.
        into: Option<String>,
    },
    /// Write attempts; one that is written already changes nothing.
    Store(Vec<Attempt>),
    /// Keep a sitting so that it can be gone on with.
    Keep(String, Box<Kept>),
    /// A sitting is over: person and seed.
    Finish(String, u64),
    /// Ask where to, then write one person's progress.
    Export {
        /// Whose: his id.
        person: String,
        /// Proposed file name.
        name: String,
        /// In which language to ask.
        language: Language,
    },
    /// Ask for a file of progress, then take it in.
    AskImport(Language),
    /// Take a file of progress in.
    Import(PathBuf),
    /// Ask where to, then write the result of an exam.
    SaveResult {
        /// The result.
        result: Box<ExamResult>,
        /// Proposed file name.
        name: String,
        /// In which language to ask.
        language: Language,
    },
}

/// Somebody who practises here, as lists show him.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trainee {
    /// Who.
    pub person: Person,
    /// How many exercises he answered.
    pub answers: usize,
    /// When he answered last.
    pub last: Option<Wall>,
    /// Those whose attempts count to his: ids and names.
    pub merged: Vec<(String, String)>,
}

/// What came of an effect of practice.
#[derive(Debug, Clone, PartialEq)]
pub enum PracticeReply {
    /// Who practises here, by name.
    People(Vec<Trainee>),
    /// Who practises here cannot be read now.
    PeopleUnknown,
    /// What one person did.
    History {
        /// Id of the person.
        person: String,
        /// All attempts that count to him, the earliest first, each under his id.
        attempts: Vec<Attempt>,
        /// Sittings to go on with, the latest first.
        kept: Vec<Kept>,
    },
    /// These attempts are durable.
    Stored(Vec<Attempt>),
    /// These attempts could not be written: why, and what to do.
    NotStored(Vec<Attempt>, Text),
    /// A file of progress was picked in a dialog; it is to be taken in.
    PickedProgress(PathBuf),
    /// Progress was taken in: whose, and how many attempts were new.
    Imported(Person, usize),
}
