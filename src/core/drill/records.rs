//! What lists of drills are made of.

use serde::{Deserialize, Serialize};

use crate::core::{
    scenario::Pace,
    text::Text,
    time::{Moment, Span, Wall},
};

/// Number of a drill in the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DrillId(pub i64);

/// How far the clock of a drill had come when the program was last seen alive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Heartbeat {
    /// On the drill's own clock.
    pub at: Moment,
    /// On the wall.
    pub wall: Wall,
}

/// A drill that was begun, has not ended and is open in no program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unfinished {
    /// Number in the records.
    pub id: DrillId,
    /// Id of the ceremony.
    pub scenario: String,
    /// Name of the ceremony.
    pub title: Text,
    /// Name of the group or round.
    pub group: String,
    /// How fast it went.
    pub pace: Pace,
    /// The current step, counted from 0.
    pub step: usize,
    /// How many steps there are.
    pub steps: usize,
    /// Name of the current step.
    pub step_title: Text,
    /// Active time so far.
    pub elapsed: Span,
    /// When the program was last seen alive.
    pub heartbeat: Heartbeat,
    /// When it began.
    pub began: Wall,
}

/// One line of the list of past drills.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DrillSummary {
    /// Number in the records.
    pub id: DrillId,
    /// Id of the ceremony.
    pub scenario: String,
    /// Name of the ceremony.
    pub title: Text,
    /// When it began.
    pub began: Wall,
    /// How fast it went.
    pub pace: Pace,
    /// Name of the group or round.
    pub group: String,
    /// It came to its end.
    pub finished: bool,
    /// How many faults stand.
    pub faults: usize,
    /// Active time.
    pub elapsed: Span,
    /// Its log can be read by this version of the program; if not, the figures are zero.
    pub readable: bool,
}

impl std::fmt::Display for DrillId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
