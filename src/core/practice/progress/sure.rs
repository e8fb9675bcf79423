//! How far being sure and being right go together.

use crate::core::practice::{Answer, Attempt, ItemKey, Memory, Sureness};

/// For one level of sureness, how many answers there were and how many were right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calibration {
    /// The level.
    pub sure: Sureness,
    /// Answers.
    pub answers: usize,
    /// Those of them that were right.
    pub right: usize,
}

/// How often somebody was right at each level of sureness; who asked for the answer said nothing of it.
#[must_use]
pub fn calibration(attempts: &[Attempt]) -> [Calibration; 3] {
    Sureness::ALL.map(|sure| {
        let of_level = || attempts.iter().filter(move |a| a.sure == sure && !a.retry && a.answer != Answer::Nothing);
        Calibration { sure, answers: of_level().count(), right: of_level().filter(|a| a.is_right()).count() }
    })
}

/// What somebody was sure of and had wrong the last time, in a fixed order.
#[must_use]
pub fn sure_mistakes(memory: &Memory) -> Vec<&ItemKey> {
    let mut all: Vec<&ItemKey> = memory.all().filter(|(_, k)| k.sure_mistake).map(|(item, _)| item).collect();
    all.sort_unstable();
    all
}
