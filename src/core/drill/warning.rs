//! What a trainer's own way through the programme breaks.

use serde::{Deserialize, Serialize};

use crate::core::{
    protocol,
    scenario::{Rundown, citation},
    text::Text,
    time::Moment,
};

/// A rule of protocol that a change of the step breaks, in words that need no rules to be read again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// Id of the rule.
    pub rule: String,
    /// What is wrong.
    pub sentence: Text,
    /// What the rule rests on, as cited.
    pub law: Text,
}

/// A warning as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WarningEntry {
    /// Place in the log of the change of step.
    pub event: usize,
    /// When.
    pub at: Moment,
    /// The step that became current, counted from 0.
    pub step: usize,
    /// What was said.
    pub warning: Warning,
    /// Which visit of a step it belongs to, counted over the whole drill.
    pub(super) visit: u32,
}

/// What the way taken so far breaks in its last step; the same is not said for each person.
pub(super) fn warnings(run: &Rundown, walked: &[usize]) -> Vec<Warning> {
    let mut all: Vec<Warning> = Vec::new();
    for finding in protocol::live(run, walked) {
        if !all.iter().any(|w| w.rule == finding.rule.id && w.sentence == finding.sentence) {
            let law = citation(&finding.sources, &run.instruments);
            all.push(Warning { rule: finding.rule.id.to_owned(), sentence: finding.sentence, law });
        }
    }
    all
}
