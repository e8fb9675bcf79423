//! What the program wants done outside, and what comes of it.

use std::{path::PathBuf, sync::Arc};

use crate::core::{
    drill::{DrillId, DrillSummary, Event, Heartbeat, Unfinished},
    library::Entry,
    reference::Reference,
    settings::Settings,
    text::{Language, Text},
    time::{Moment, Tick, Wall},
};

use super::{PracticeEffect, PracticeReply};

/// Something to be done outside; the worker does it.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read the library.
    LoadLibrary {
        /// Files opened from elsewhere.
        opened: Vec<PathBuf>,
        /// Only if a file has changed.
        if_changed: bool,
    },
    /// Read the glossary, the questions and the instruments of the program.
    LoadReference,
    /// Copy a bundled ceremony into the own folder.
    CopyToEdit(String),
    /// Store the settings.
    SaveSettings(Settings),
    /// Write events of a drill to the journal, in order.
    Write {
        /// Which session of this program.
        session: u64,
        /// The drill, once it is known to the journal.
        id: Option<DrillId>,
        /// Place of the first of the events in the log.
        from: usize,
        /// The events.
        events: Vec<Event>,
    },
    /// Note that the drill is alive.
    Heartbeat(DrillId, Moment, Wall),
    /// List past and unfinished drills.
    ListDrills,
    /// Take up a drill that was cut off.
    Resume(DrillId),
    /// Leave a drill that was cut off as it is.
    Dismiss(DrillId),
    /// The drill is closed in this program.
    Release(DrillId),
    /// Read the log of a past drill.
    OpenRecord(DrillId),
    /// Add an event to the log of a past drill.
    Amend(DrillId, usize, Box<Event>),
    /// Ask for a file to open.
    AskOpen,
    /// Ask where to save, then write.
    Save {
        /// What.
        kind: SaveKind,
        /// The log it is made from.
        log: Vec<Event>,
        /// In which language.
        language: Language,
        /// Proposed file name.
        name: String,
    },
    /// Show a folder in the system's file manager.
    ShowFolder(PathBuf),
    /// Keep the screen from sleeping, or let it.
    KeepAwake(bool),
    /// About practice.
    Practice(PracticeEffect),
}

/// What is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveKind {
    /// The record as HTML.
    Html,
    /// The record as CSV.
    Csv,
    /// The record as HTML, opened in the browser.
    Print,
}

/// What a person picked in a system dialog.
pub type Picked = Vec<PathBuf>;

/// What came of an effect.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    /// A second has passed while the program was alive.
    Beat(Tick, Wall),
    /// The library as it is now.
    Library(Vec<Entry>),
    /// The glossary, the questions and the instruments.
    Reference(Arc<Reference>),
    /// A ceremony was copied: the file to edit.
    Copied(PathBuf),
    /// Events up to this place of the log are durable.
    Written {
        /// Which session.
        session: u64,
        /// The drill.
        id: DrillId,
        /// How many events of the log are durable.
        upto: usize,
    },
    /// Events could not be written.
    NotWritten {
        /// Which session.
        session: u64,
        /// Why, and what to do.
        why: Text,
    },
    /// Past and unfinished drills.
    Drills {
        /// Newest first.
        drills: Vec<DrillSummary>,
        /// Newest first.
        unfinished: Vec<Unfinished>,
    },
    /// A drill that was cut off, taken up.
    Resumed(DrillId, Vec<Event>, Heartbeat),
    /// The log of a past drill.
    Record(DrillId, Vec<Event>),
    /// The note of a past drill is stored.
    Amended(DrillId),
    /// Files were picked in a dialog.
    Picked(Picked),
    /// A file was written.
    Saved(PathBuf),
    /// The screen cannot be kept awake.
    NotAwake(Text),
    /// About practice.
    Practice(PracticeReply),
    /// Worth a look: what, and what to do.
    Warned(Text),
    /// Something failed: what, and what to do.
    Failed(Text),
}

/// Whoever carries out effects: the worker, or a test.
pub trait Outside {
    /// Takes an effect on.
    fn carry_out(&mut self, effect: Effect);
    /// The answers that have come since.
    fn replies(&mut self) -> Vec<Reply>;
}
