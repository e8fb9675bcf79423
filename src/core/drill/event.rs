//! What happened in a drill, and when.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::core::{
    scenario::Rundown,
    time::{Moment, Span, Wall},
};

use super::warning::Warning;

/// One entry of the log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// When, on the drill's own clock.
    pub at: Moment,
    /// When, for people to read.
    pub wall: Wall,
    /// What.
    pub what: What,
}

/// All that a drill stands on; folds never read a file again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Start {
    /// The ceremony as it is run, pace and choices decided.
    pub rundown: Arc<Rundown>,
    /// Who plays whom: person of a role (`NN1`), name.
    pub cast: Vec<(String, String)>,
    /// Preparation items ticked when the drill began: list, item.
    pub prepared: Vec<(String, String)>,
    /// The step to begin with, counted from 0.
    pub from: usize,
    /// Name of the group or round, if the trainer gave one.
    pub group: String,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum What {
    /// The drill began.
    Started(Box<Start>),
    /// Another step became the current one.
    Moved {
        /// Which, counted from 0.
        to: usize,
        /// By which command.
        by: Move,
        /// What of the protocol that breaks; absent in records from before it was looked at.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        warned: Vec<Warning>,
    },
    /// "Tạm nghỉ".
    Paused,
    /// "Dừng!", with its reason if one was given.
    Held(String),
    /// The reason of the present hold, given or changed later.
    HoldReason(String),
    /// The pause or hold ended.
    Resumed,
    /// Time was added to (or taken from) the present visit of the current step.
    Adjusted(Span),
    /// A check was ticked: step, check.
    Ticked(usize, String),
    /// A tick was taken back: step, check.
    Unticked(usize, String),
    /// A fault was logged at a step.
    Faulted {
        /// Step, counted from 0.
        step: usize,
        /// Role at fault; empty where none was named.
        who: String,
        /// Which fault.
        fault: FaultKind,
    },
    /// A remark of the trainer at a step.
    Noted(usize, String),
    /// The hall's picture was switched off or on.
    Blackout(bool),
    /// The hall's picture was frozen or freed.
    Frozen(bool),
    /// The hall sees another view.
    Viewed(HallView),
    /// An earlier event is taken out, as if it had never been: its place in the log.
    Undone(usize),
    /// Time in which the program did not run.
    Gap {
        /// Why.
        cause: GapCause,
        /// How long, by the steady clock or, over a restart, by the wall clock.
        length: Span,
    },
    /// The trainer says that a gap counts: its place in the log.
    GapCounted(usize),
    /// The drill ended.
    Finished,
    /// What the trainer wrote when looking back; the last one stands.
    Reviewed(String),
}

/// The command by which a step became current.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Move {
    /// One step on.
    Next,
    /// One step back.
    Back,
    /// To a chosen step.
    Jump,
}

/// A fault of the scenario's list, or in the trainer's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FaultKind {
    /// Id of a fault of the step.
    Known(String),
    /// In words.
    Free(String),
}

/// Why the program did not run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum GapCause {
    /// The machine slept.
    Sleep,
    /// The program was gone.
    Restart,
}

/// What the hall is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum HallView {
    /// The step, large.
    #[default]
    Step,
    /// The stage plan.
    Stage,
}
