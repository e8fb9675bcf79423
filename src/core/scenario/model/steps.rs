//! The programme: steps, and those that are repeated.

use serde::{Deserialize, Serialize};

use crate::core::{text::Text, time::Span};

use super::{Act, Check, Condition, Cue, Fault, Keyframe, Line, Source};

/// An entry of the programme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Item {
    /// One step.
    Step(Box<Step>),
    /// Steps gone through once for each of several people or groups.
    Repeat {
        /// For whom.
        over: Over,
        /// The steps of one round.
        steps: Vec<Step>,
        /// Only where this holds.
        when: Option<Condition>,
    },
}

/// For whom steps are repeated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Over {
    /// Each holder of a role in turn.
    Each(String),
    /// Each group in turn.
    Waves(Vec<Vec<String>>),
}

/// The three parts of a ceremony.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Part {
    /// Mở đầu.
    Opening,
    /// Trao thưởng.
    Award,
    /// Kết thúc.
    Closing,
}

/// One step of the programme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Name for machines, unique in the scenario; `gan@NN3` within a repeat.
    pub id: String,
    /// Name for people.
    pub title: Text,
    /// Part of the ceremony.
    pub part: Part,
    /// What is done, in order.
    pub acts: Vec<Act>,
    /// What is said, in order.
    pub says: Vec<Line>,
    /// How long it takes.
    pub time: Times,
    /// What to check before or during the step.
    pub checks: Vec<Check>,
    /// What usually goes wrong.
    pub faults: Vec<Fault>,
    /// Music at the beginning of the step.
    pub cue: Option<Cue>,
    /// Where people stand and walk.
    pub stage: Vec<Keyframe>,
    /// What the step rests on.
    pub sources: Vec<Source>,
    /// Only where this holds.
    pub when: Option<Condition>,
    /// A remark for the trainer.
    pub note: Option<Text>,
}

impl Step {
    /// Nothing within it depends on what is chosen.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.conditions().next().is_none()
    }

    /// The conditions of all that stands within it.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let acts = self.acts.iter().map(|a| &a.when);
        let says = self.says.iter().map(|l| &l.when);
        let checks = self.checks.iter().map(|c| &c.when);
        let faults = self.faults.iter().map(|f| &f.when);
        let moves = self.stage.iter().flat_map(|f| &f.moves).map(|m| &m.when);
        acts.chain(says).chain(checks).chain(faults).chain(moves).flatten()
    }
}

/// Durations of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Times {
    /// In the real ceremony ("Thật").
    pub full: Span,
    /// In class ("Luyện").
    pub class: Span,
    /// From cue to cue ("Điểm nối"); zero: the step is passed over.
    pub joins: Span,
}
