//! A trainee alone: what is asked of him, what he answers, what he remembers.

mod action;
mod effect;
mod given;
mod outlook;
mod playing;
mod sitting;

use std::rc::Rc;

use crate::core::{
    library::Entry,
    practice::{
        Attempt, Kept, Manner, Material, Memory, Playing, Score, Subject, Wording,
        exam::{ExamPlan, ExamResult},
    },
    reference::Reference,
    settings::PracticeSettings,
    text::Text,
    time::{Span, Tick},
};

pub use action::{ExamAction, PeopleAction, PracticeAction};
pub use effect::{PracticeEffect, PracticeReply, Trainee};
pub use given::{Given, GivenAction, options};
pub use outlook::Outlook;
pub use playing::Play;
pub use sitting::{Course, Free, PATIENCE, Phase, Sitting};

/// A page of practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PracticePage {
    /// What to do today, and what can be chosen freely.
    #[default]
    Home,
    /// An exercise.
    Sitting,
    /// A sitting is over.
    Summary,
    /// An exam to be begun, and the result of one that is over.
    Exam,
    /// How far the person is.
    Progress,
    /// Who practises here.
    People,
}

/// All that practice knows while the program runs.
#[derive(Debug, Clone, Default)]
pub struct Practice {
    /// The page shown.
    pub page: PracticePage,
    /// What exercises are made from; made when practice is first opened.
    pub material: Option<Rc<Material>>,
    /// Who practises here, by name.
    pub people: Vec<Trainee>,
    /// The list of people was read.
    pub loaded: bool,
    /// Whoever practises now, and what he did.
    pub own: Option<Own>,
    /// What he is at.
    pub sitting: Option<Sitting>,
    /// A sitting that is over.
    pub summary: Option<Summary>,
    /// How far he is; worked out when a page asks for it.
    pub outlook: Option<Rc<Outlook>>,
    /// The ceremony that is chosen for free practice.
    pub ceremony: Option<String>,
    /// The exam as it would be begun.
    pub exam: Option<ExamPlan>,
    /// The result of an exam that is over.
    pub result: Option<Rc<ExamResult>>,
    /// A name that is being written.
    pub name: String,
    /// What is being done to a name of the list.
    pub editing: Option<Editing>,
    /// What was done to the list last and can be taken back.
    pub undo: Option<PeopleAction>,
    /// Whose history is on its way.
    pub(in crate::app) awaited: Option<String>,
    /// Attempts that the disk has not taken yet.
    pub(in crate::app) unstored: Vec<Attempt>,
    /// Since when they wait to be written again.
    pub(in crate::app) failed: Option<Tick>,
}

/// Whoever practises now.
#[derive(Debug, Clone, Default)]
pub struct Own {
    /// His id.
    pub person: String,
    /// His name.
    pub name: String,
    /// All his attempts, the earliest first.
    pub attempts: Vec<Attempt>,
    /// What he remembers, as far as it was worked out.
    pub memory: Rc<Memory>,
    /// Sittings to go on with.
    pub kept: Vec<Kept>,
    /// The memory is older than the attempts.
    pub(in crate::app) stale: bool,
}

/// What is being done to a name of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Editing {
    /// It is being written anew.
    Rename(String, String),
    /// It is to be taken off: sure?
    Remove(String),
    /// Its attempts are to count to another's: whose?
    Merge(String),
}

/// A sitting that is over.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// Its scores.
    pub scores: Vec<Score>,
    /// How long it took.
    pub took: Span,
    /// What was wrong: names of steps, rules or questions, in short.
    pub wrong: Vec<Text>,
}

impl Practice {
    /// Whoever practises now.
    #[must_use]
    pub fn who(&self) -> Option<&Trainee> {
        let own = self.own.as_ref()?;
        self.people.iter().find(|t| t.person.id == own.person)
    }

    /// An exercise is being answered.
    #[must_use]
    pub const fn at_work(&self) -> bool {
        matches!(self.page, PracticePage::Sitting) && self.sitting.is_some()
    }

    /// Ceremonies or questions are others now: exercises are made from them.
    pub(in crate::app) fn forget_material(&mut self) {
        self.material = None;
        self.outlook = None;
    }

    /// Makes the material from ceremonies that can be used: the bundled ones and the user's own, each id once.
    pub(in crate::app) fn prepare(&mut self, entries: &[Entry], reference: &Reference) -> Rc<Material> {
        if let Some(material) = &self.material {
            return Rc::clone(material);
        }
        let mut subjects: Vec<Subject> = Vec::new();
        for scenario in entries.iter().filter_map(|e| e.scenario.as_ref()) {
            if !subjects.iter().any(|s| s.id() == scenario.id) {
                subjects.push(Subject::of(scenario));
            }
        }
        let material = Rc::new(Material::new(subjects, reference.clone()));
        self.material = Some(Rc::clone(&material));
        material
    }
}

/// How exercises are made by the person's settings.
#[must_use]
pub fn manner(settings: &PracticeSettings) -> Manner {
    Manner {
        wording: Wording { marks: settings.marks, ..Wording::default() },
        playing: Playing { clock: !settings.untimed, speed: settings.speed },
        ..Manner::default()
    }
}
