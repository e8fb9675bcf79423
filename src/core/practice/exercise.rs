//! What is asked, and what is answered.

use serde::{Deserialize, Serialize};

use crate::core::{
    scenario::{Facing, Role, RoleCode, Rundown},
    text::Text,
    time::Span,
};

use super::{
    Feedback,
    checklist::ChecklistTask,
    contrast::{ContrastTask, Side},
    fault::FaultTask,
    next::NextTask,
    order::OrderTask,
    place::PlaceTask,
    question::QuestionTask,
    role::{Played, RoleTask},
    subject::{Subject, written},
    words::WordsTask,
};

/// The kinds of exercises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// Put steps in order.
    Order,
    /// What happens now?
    Next,
    /// Play one role.
    Role,
    /// Where do you stand, and which way do you face?
    Place,
    /// What is wrong here, and which rule does it break?
    Fault,
    /// Who says it, when, and in which words?
    Words,
    /// What must be checked?
    Checklist,
    /// A question of the bank.
    Question,
    /// Which of two ceremonies does it belong to?
    Contrast,
}

impl Kind {
    /// All kinds, in the order they are listed.
    pub const ALL: [Self; 9] = [
        Self::Order,
        Self::Next,
        Self::Role,
        Self::Place,
        Self::Fault,
        Self::Words,
        Self::Checklist,
        Self::Question,
        Self::Contrast,
    ];

    /// A name for machines that never changes.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Next => "next",
            Self::Role => "role",
            Self::Place => "place",
            Self::Fault => "fault",
            Self::Words => "words",
            Self::Checklist => "checklist",
            Self::Question => "question",
            Self::Contrast => "contrast",
        }
    }

    /// How long an exercise of this kind takes somebody of whom nothing is known.
    #[must_use]
    pub const fn usual_time(self) -> Span {
        Span::seconds(match self {
            Self::Order => 60,
            Self::Next | Self::Place => 20,
            Self::Role => 120,
            Self::Fault => 45,
            Self::Words | Self::Question => 25,
            Self::Checklist => 30,
            Self::Contrast => 50,
        })
    }
}

/// One exercise: everything that a screen shows and that marking needs.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    /// The ceremony it is made from; empty for a question of the bank.
    pub ceremony: String,
    /// The other ceremony of a contrast.
    pub other: Option<String>,
    /// The steps it is about, by the ids they are written with.
    pub steps: Vec<String>,
    /// The rules it is about.
    pub rules: Vec<String>,
    /// The seed it was made with; with the same ceremonies it makes the same exercise again.
    pub seed: u64,
    /// How long it should take.
    pub expected: Span,
    /// What is asked.
    pub task: Task,
}

/// What a kind makes of a ceremony; the rest of an exercise is the same for all kinds.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Draft {
    pub(super) steps: Vec<String>,
    pub(super) rules: Vec<String>,
    pub(super) expected: Span,
    pub(super) task: Task,
}

/// A step as exercises show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its id, as it is written.
    pub step: String,
    /// The role that acts first.
    pub code: RoleCode,
    /// Its title.
    pub title: Text,
}

impl Card {
    /// A step of a ceremony by its number; none where it has no title.
    #[must_use]
    pub fn of(subject: &Subject, n: usize) -> Option<Self> {
        Self::of_run(subject.run(), n)
    }

    /// A step of a run-down by its number; none where it has no title.
    pub(super) fn of_run(run: &Rundown, n: usize) -> Option<Self> {
        let step = &run.steps.get(n)?.step;
        let role = step.acts.first().and_then(|a| run.role_of(&a.who));
        (!step.title.vi.trim().is_empty()).then(|| Self {
            step: written(&step.id).to_owned(),
            code: role.map_or_else(|| RoleCode::unknown(""), Role::code),
            title: step.title.clone(),
        })
    }
}

/// What is asked, by kind.
#[derive(Debug, Clone, PartialEq)]
pub enum Task {
    /// Put steps in order.
    Order(OrderTask),
    /// What happens now?
    Next(NextTask),
    /// Play one role.
    Role(RoleTask),
    /// Where do you stand?
    Place(PlaceTask),
    /// What is wrong here?
    Fault(FaultTask),
    /// What is said?
    Words(WordsTask),
    /// What must be checked?
    Checklist(ChecklistTask),
    /// A question of the bank.
    Question(QuestionTask),
    /// Which of two?
    Contrast(ContrastTask),
}

/// What somebody answered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Answer {
    /// Nothing: the answer was asked for, or time was up.
    Nothing,
    /// Steps by their numbers on the cards, in the order they were put.
    Order(Vec<usize>),
    /// One of several, by its number.
    Choice(usize),
    /// What was done at each cue of the role.
    Role(Vec<Option<Played>>),
    /// A place in centimetres from the left front corner as the hall sees it, and where one looks.
    Place {
        /// Left to right.
        x_cm: i32,
        /// Front to back.
        y_cm: i32,
        /// Looking where.
        faces: Facing,
    },
    /// The row at fault and the rule, by their numbers; neither: nothing is wrong.
    Fault {
        /// The row.
        at: Option<usize>,
        /// The rule.
        rule: Option<usize>,
    },
    /// Words as they were typed.
    Typed(String),
    /// What was ticked, by number.
    Ticks(Vec<usize>),
    /// The side of each statement.
    Sides(Vec<Option<Side>>),
}

impl Exercise {
    /// What kind it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match &self.task {
            Task::Order(_) => Kind::Order,
            Task::Next(_) => Kind::Next,
            Task::Role(_) => Kind::Role,
            Task::Place(_) => Kind::Place,
            Task::Fault(_) => Kind::Fault,
            Task::Words(_) => Kind::Words,
            Task::Checklist(_) => Kind::Checklist,
            Task::Question(_) => Kind::Question,
            Task::Contrast(_) => Kind::Contrast,
        }
    }

    /// Marks an answer; one that does not fit the exercise has nothing right.
    #[must_use]
    pub fn mark(&self, answer: &Answer) -> Feedback {
        match &self.task {
            Task::Order(task) => task.mark(self, answer),
            Task::Next(task) => task.mark(self, answer),
            Task::Role(task) => task.mark(self, answer),
            Task::Place(task) => task.mark(self, answer),
            Task::Fault(task) => task.mark(self, answer),
            Task::Words(task) => task.mark(self, answer),
            Task::Checklist(task) => task.mark(self, answer),
            Task::Question(task) => task.mark(self, answer),
            Task::Contrast(task) => task.mark(self, answer),
        }
    }

    /// The best answer.
    #[must_use]
    pub fn best(&self) -> Answer {
        self.mark(&Answer::Nothing).best
    }
}
