//! Running a ceremony: a drill is its log, and all that is shown is folded from it.

mod clocks;
mod command;
mod debrief;
mod event;
mod figures;
mod fold;
mod records;
mod state;
mod warning;

pub use clocks::{Clocks, TimePhase, beside, next_second, time_phase};
pub use command::{Command, Refusal};
pub use debrief::{
    CLEARLY_OVER, Debrief, FaultRow, GapRow, HoldRow, MOST_REPEATS, MissedCheck, NoteRow, Repeat, RoleFaults, StepRow,
    StepState, Stops, Unprepared, WarningRow,
};
pub use event::{Event, FaultKind, GapCause, HallView, Move, Start, What};
pub use fold::{Drill, FaultEntry, Gap, Note, Pause, ReplayError, StepRecord};
pub use records::{DrillId, DrillSummary, Heartbeat, Unfinished};
pub use warning::{Warning, WarningEntry};

/// A second press of "next" within this time is taken for a slip of the finger.
pub const DOUBLE_PRESS: crate::core::time::Span = crate::core::time::Span(400);
