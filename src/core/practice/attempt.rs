//! An attempt: a dated fact about a person and what was asked.

use serde::{Deserialize, Serialize};

use crate::core::time::{Span, Wall};

use super::{Answer, AskWords, Exercise, Feedback, Help, Kind, PartScore, Score, Task, Tested};

/// One exercise answered by one person.
///
/// Everything in it is whole numbers and names, so two copies of an attempt are equal to the last bit and a list of
/// them has one order. It stays readable when its ceremony has changed or is gone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Attempt {
    /// When it was answered.
    pub at: Wall,
    /// Id of the person.
    pub person: String,
    /// Kind of exercise.
    pub kind: Kind,
    /// Id of the ceremony; empty for the bank of questions.
    pub ceremony: String,
    /// The other ceremony of a contrast.
    pub other: Option<String>,
    /// The steps it was about, by the ids they are written with.
    pub steps: Vec<String>,
    /// The rules it was about.
    pub rules: Vec<String>,
    /// The role that was played.
    pub role: Option<String>,
    /// The seed of the exercise.
    pub seed: u64,
    /// Where it was met.
    pub setting: Setting,
    /// What was answered.
    pub answer: Answer,
    /// How much of it was right.
    pub score: Score,
    /// The score by parts.
    pub parts: Vec<PartScore>,
    /// What it tells about each thing to know.
    pub tested: Vec<Tested>,
    /// How long it took.
    pub took: Span,
    /// How long it should take.
    pub expected: Span,
    /// How sure the person was, asked before the feedback.
    pub sure: Sureness,
    /// Part of the answer was shown, or looked at.
    pub helped: bool,
    /// The same exercise was put right after its feedback; it tells nothing of what is remembered.
    pub retry: bool,
}

/// Where an exercise was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Setting {
    /// Chosen freely.
    Free,
    /// In the session of the day with this seed.
    Today(u64),
    /// In the exam with this seed.
    Exam(u64),
}

/// How sure somebody is of his answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Sureness {
    /// Đoán.
    Guess,
    /// Hơi chắc.
    Fairly,
    /// Chắc chắn.
    Sure,
}

impl Sureness {
    /// All levels, the least sure first.
    pub const ALL: [Self; 3] = [Self::Guess, Self::Fairly, Self::Sure];
}

/// From this score on an answer counts as right.
pub const RIGHT: Score = Score::thousandths(850);

/// How and when an exercise was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Circumstances<'a> {
    /// Id of the person.
    pub person: &'a str,
    /// When.
    pub at: Wall,
    /// How long it took.
    pub took: Span,
    /// How sure the person was.
    pub sure: Sureness,
    /// Where.
    pub setting: Setting,
    /// A hidden answer was looked at.
    pub peeked: bool,
    /// The same exercise was answered just before, and its feedback was seen.
    pub retry: bool,
}

impl Attempt {
    /// Writes down an answer and what came of it.
    #[must_use]
    pub fn new(exercise: &Exercise, answer: Answer, feedback: &Feedback, how: Circumstances<'_>) -> Self {
        let role = if let Task::Role(task) = &exercise.task { Some(task.role.clone()) } else { None };
        let shown = match &exercise.task {
            Task::Words(task) => matches!(&task.ask, AskWords::Phrase { help, .. } if *help < Help::FirstLetters),
            _ => false,
        };
        Self {
            at: how.at,
            person: how.person.to_owned(),
            kind: exercise.kind(),
            ceremony: exercise.ceremony.clone(),
            other: exercise.other.clone(),
            steps: exercise.steps.clone(),
            rules: exercise.rules.clone(),
            role,
            seed: exercise.seed,
            setting: how.setting,
            answer,
            score: feedback.score,
            parts: feedback.parts.clone(),
            tested: feedback.tested.clone(),
            took: how.took.at_least_zero(),
            expected: exercise.expected,
            sure: how.sure,
            helped: shown || how.peeked,
            retry: how.retry,
        }
    }

    /// Whether it counts as right.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.score >= RIGHT
    }

    /// Wrong, and the person was sure.
    #[must_use]
    pub fn is_sure_mistake(&self) -> bool {
        self.sure == Sureness::Sure && !self.is_right()
    }
}
