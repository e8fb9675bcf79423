//! What is asked, what is answered, and what comes back.

use serde::{Deserialize, Serialize};

use crate::core::{
    protocol::Rule,
    scenario::{Era, Facing, Instrument, Role, RoleCode, Rundown, Source, citation},
    text::Text,
    time::Span,
};

use super::{
    Score,
    checklist::ChecklistTask,
    contrast::{ContrastTask, Side},
    fault::FaultTask,
    item::ItemKey,
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

/// What comes back for an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Feedback {
    /// How much of it is right.
    pub score: Score,
    /// The score by parts.
    pub parts: Vec<PartScore>,
    /// What was right and what was wrong, in the order to be read.
    pub notes: Vec<Note>,
    /// Why.
    pub reasons: Vec<Reason>,
    /// What to remember, in a sentence each.
    pub remember: Vec<Text>,
    /// What it tells about each thing to know.
    pub tested: Vec<Tested>,
    /// The best answer.
    pub best: Answer,
}

/// What an answer tells about one thing to know.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Tested {
    /// The thing.
    pub item: ItemKey,
    /// How much of it was right.
    pub score: Score,
}

/// One part of a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PartScore {
    /// Which.
    pub part: Part,
    /// How much of it.
    pub score: Score,
}

/// What scores are made up of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Part {
    /// Longest run of steps in the right order, of all steps.
    Run,
    /// Pairs in the right order, of those whose order counts.
    Pairs,
    /// Neighbours rightly joined.
    Links,
    /// The right choice.
    Choice,
    /// The right act at each cue.
    Acts,
    /// In time.
    Timing,
    /// The right place.
    Spot,
    /// The right way to look.
    Facing,
    /// The right row pointed at.
    Pointed,
    /// The right rule named.
    Rule,
    /// The right words.
    Wording,
    /// What belongs there was ticked.
    Hits,
    /// What does not belong there was left alone.
    Restraint,
    /// Statements on the right side.
    Sides,
}

/// Something that was right or wrong about an answer, for `lang` to put into words.
#[derive(Debug, Clone, PartialEq)]
pub enum Note {
    /// This was right.
    Right(Text),
    /// This was chosen, and is wrong.
    Wrong(Text),
    /// This would have been right.
    Missed(Text),
    /// A step goes elsewhere: after that one, or to the front.
    MoveAfter {
        /// What.
        what: Text,
        /// After what; none: first.
        after: Option<Text>,
    },
    /// Another order than the one written, and as right.
    AlsoRight,
    /// So many moves repair it.
    Moves(usize),
    /// So many centimetres off.
    OffBy(u32),
    /// Left and right were mixed up.
    Mirrored,
    /// So many degrees off.
    Turned(u32),
    /// The way to look is right.
    FacingRight,
    /// Too early, or too late: what, and by how much.
    Early(Text, Span),
    /// Too late.
    Late(Text, Span),
    /// Nothing was done.
    Omitted(Text),
    /// The letters are right and the marks are not.
    MarksOnly(Text),
    /// Nothing is wrong here.
    NothingWrong,
}

impl Note {
    /// Whether it tells of something right.
    #[must_use]
    pub const fn is_good(&self) -> bool {
        matches!(self, Self::Right(_) | Self::AlsoRight | Self::FacingRight | Self::NothingWrong)
    }
}

/// Why something is wrong, or right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The rule, where it is one.
    pub rule: Option<String>,
    /// What is so.
    pub fact: Fact,
    /// Why it is so; empty where no rule stands behind it.
    pub why: Text,
    /// What it rests on, as cited; empty where nothing is.
    pub source: Text,
}

/// What is so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// As a rule, a scenario or the bank says it.
    Said(Text),
    /// Somebody would have to act in a step who is not on the stage.
    Absent {
        /// Who.
        who: Text,
        /// In which step.
        step: Text,
    },
    /// Somebody would come in a step before he is invited.
    Uninvited {
        /// Who.
        who: Text,
        /// In which step.
        step: Text,
    },
    /// Somebody would have to show or use in a step what he does not hold.
    EmptyHands {
        /// Who.
        who: Text,
        /// In which step.
        step: Text,
    },
    /// This step comes later.
    NotYet(Text),
    /// This step is over.
    Over(Text),
    /// The ceremony has come to this step.
    Now(Text),
    /// It belongs to that step or list.
    Elsewhere(Text),
}

impl Reason {
    /// A rule, with what it finds here or what it says.
    #[must_use]
    pub fn of_rule(rule: &Rule, finding: Option<Text>, era: Option<Era>, instruments: &[Instrument]) -> Self {
        let sources = era.map(|era| rule.sources_in(era)).unwrap_or_default();
        Self {
            rule: Some(rule.id.to_owned()),
            fact: Fact::Said(finding.unwrap_or_else(|| rule.title.text())),
            why: rule.why.text(),
            source: citation(&sources, instruments),
        }
    }

    /// Something said, with its sources.
    #[must_use]
    pub fn said(text: Text, sources: &[Source], instruments: &[Instrument]) -> Self {
        Self { rule: None, fact: Fact::Said(text), why: Text::default(), source: citation(sources, instruments) }
    }

    /// What the rule says, where it is one.
    #[must_use]
    pub fn rule_title(&self) -> Option<Text> {
        self.rule.as_deref().and_then(crate::core::protocol::rule).map(|rule| rule.title.text())
    }

    /// A fact that needs no source.
    #[must_use]
    pub fn plain(fact: Fact) -> Self {
        Self { rule: None, fact, why: Text::default(), source: Text::default() }
    }
}

impl Feedback {
    /// Nothing right, and nothing to say but the best answer.
    pub(super) const fn nothing(best: Answer) -> Self {
        Self {
            score: Score::NONE,
            parts: Vec::new(),
            notes: Vec::new(),
            reasons: Vec::new(),
            remember: Vec::new(),
            tested: Vec::new(),
            best,
        }
    }
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
