//! Sittings that can be left and gone on with: what is kept of them besides the attempts.

use serde::{Deserialize, Serialize};

use crate::core::time::Wall;

use super::{exam::ExamPlan, today::Plan};

/// A sitting that was begun and has not ended. Where it stands follows from the attempts made in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kept {
    /// A session of the day.
    Today(Plan),
    /// An exam.
    Exam {
        /// What the paper is made from.
        plan: ExamPlan,
        /// When it was begun.
        began: Wall,
    },
}

impl Kept {
    /// The seed that the attempts made in it carry.
    #[must_use]
    pub const fn seed(&self) -> u64 {
        match self {
            Self::Today(plan) => plan.seed,
            Self::Exam { plan, .. } => plan.seed,
        }
    }

    /// When it was begun.
    #[must_use]
    pub const fn began(&self) -> Wall {
        match self {
            Self::Today(plan) => plan.started,
            Self::Exam { began, .. } => *began,
        }
    }

    /// A name of its sort for machines that never changes.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Today(_) => "today",
            Self::Exam { .. } => "exam",
        }
    }
}
