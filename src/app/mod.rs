//! What the program does, without windows: state, actions, effects, keys.

mod action;
mod effect;
mod glossary;
pub mod keys;
mod local;
mod model;
pub mod practice;
mod projector;
mod rulebook;
mod session;
mod setup;
mod shelf;
mod update;
pub mod worker;

pub use action::{
    Action, DialogAction, GlossaryAction, LibraryAction, ProjectorAction, RecordsAction, RulesAction, SettingsAction,
    SetupAction,
};
pub use effect::{Effect, Outside, Picked, Reply, SaveKind};
pub use glossary::Glossary;
pub use model::{
    Cited, Dialog, LibraryState, Model, Monitor, Notice, NoticeKind, OpenRecord, Places, ProjectorState, Records,
    Screen,
};
pub use practice::{Practice, PracticeAction, PracticeEffect, PracticePage, PracticeReply, Trainee};
pub use projector::{
    HallClock, HallPhase, HallReading, Picture, ProjectorView, RoleMark, Segment, SegmentState, Standing, StepCard,
};
pub use rulebook::{Met, Rulebook};
pub use session::Session;
pub use setup::Setup;
pub use shelf::{Card, Given, Listing, Preview, Shelf};
pub use update::{frame, next_wake, start_up, update};

use crate::core::time::{Tick, Wall};

/// The time an action happens, asked once at the edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Now {
    /// On the steady clock.
    pub tick: Tick,
    /// On the wall.
    pub wall: Wall,
}
