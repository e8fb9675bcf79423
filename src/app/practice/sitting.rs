//! One exercise after the other: of free choice, of the session of the day, of an exam.

use std::rc::Rc;

use crate::core::{
    practice::{Answer, Attempt, Exercise, Feedback, Kind, Score, Setting, Sureness, Task, exam::Paper, today::Plan},
    settings::Settings,
    time::{Span, Tick, Wall},
};

use super::{super::session::SLEEP, Given};

/// What somebody is at.
#[derive(Debug, Clone)]
pub struct Sitting {
    /// Where its exercises come from.
    pub course: Course,
    /// What is asked.
    pub exercise: Rc<Exercise>,
    /// What has been entered.
    pub given: Given,
    /// How far the exercise is.
    pub phase: Phase,
    /// Scores so far, for the row of marks in the header.
    pub scores: Vec<Score>,
    /// How many exercises there will be, where that can be told.
    pub expected: Option<usize>,
    /// Something is missing in the answer; said once it was handed in so.
    pub incomplete: bool,
    /// The missing words were looked at; it is counted.
    pub peeked: bool,
    /// The same exercise is answered again.
    pub retry: bool,
    /// When the exercise was first seen.
    pub(in crate::app) seen: Tick,
    /// When the sitting began, or was gone on with.
    pub(in crate::app) since: Tick,
    /// When a frame was drawn last.
    looked: Tick,
}

/// Where the exercises of a sitting come from.
#[derive(Debug, Clone)]
pub enum Course {
    /// Chosen freely.
    Free(Free),
    /// A session of the day.
    Today {
        /// As it was planned.
        plan: Rc<Plan>,
        /// Which of the planned things is asked.
        place: usize,
        /// It was wrong in this session and is asked again.
        again: bool,
        /// Time spent before it was gone on with.
        before: Span,
    },
    /// An exam.
    Exam {
        /// The paper.
        paper: Rc<Paper>,
        /// Which exercise.
        at: usize,
        /// When it was begun.
        began: Wall,
        /// What was answered: answer, time taken, how sure.
        answers: Vec<Option<(Answer, Span, Sureness)>>,
        /// Time spent before it was gone on with.
        before: Span,
    },
}

/// What is practised freely.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Free {
    /// Only this kind; all in turn where none is named.
    pub kind: Option<Kind>,
    /// From this ceremony; any that is learnt where none is named.
    pub ceremony: Option<String>,
    /// This person of it is played through the whole.
    pub who: Option<String>,
    /// How many exercises were made so far.
    pub made: u64,
}

/// How far an exercise is.
#[derive(Debug, Clone, PartialEq)]
pub enum Phase {
    /// Being answered.
    Answering,
    /// Answered: how sure?
    Sure,
    /// On its way to the disk; the feedback waits.
    Storing {
        /// What is written.
        attempt: Box<Attempt>,
        /// What will be shown.
        feedback: Rc<Feedback>,
        /// Since when.
        since: Tick,
    },
    /// Told what was right and what was not.
    Told(Rc<Feedback>),
}

/// So long the feedback waits for the disk; then it is shown anyway.
pub const PATIENCE: Span = Span(250);

impl Sitting {
    pub(in crate::app) fn new(course: Course, exercise: Exercise, now: Tick) -> Self {
        let given = Given::of(&exercise.task);
        Self {
            course,
            exercise: Rc::new(exercise),
            given,
            phase: Phase::Answering,
            scores: Vec::new(),
            expected: None,
            incomplete: false,
            peeked: false,
            retry: false,
            seen: now,
            since: now,
            looked: now,
        }
    }

    /// Time passes for a role that is played in time. It stands still where nobody looks at it: on another page, behind
    /// a dialog, or while the machine slept.
    pub(in crate::app) fn pass(&mut self, now: Tick, in_sight: bool) {
        let exercise = Rc::clone(&self.exercise);
        let looked = std::mem::replace(&mut self.looked, now);
        let (Given::Role(play), Task::Role(task), Phase::Answering) = (&mut self.given, &exercise.task, &self.phase)
        else {
            return;
        };
        let away = now.since(looked);
        let exam = matches!(self.course, Course::Exam { .. });
        if play.runs(task) && (!in_sight || away > SLEEP) {
            play.pause(task, looked);
            if !exam {
                self.since = self.since.plus(away);
            }
            self.seen = self.seen.plus(away);
        }
        play.pass(task, now);
    }

    /// The next exercise of the same sitting.
    pub(in crate::app) fn ask(&mut self, exercise: Exercise, now: Tick) {
        self.given = Given::of(&exercise.task);
        self.exercise = Rc::new(exercise);
        self.phase = Phase::Answering;
        self.incomplete = false;
        self.retry = false;
        self.peeked = false;
        self.seen = now;
    }

    /// The same exercise again, with what was entered where that can be mended.
    pub(in crate::app) fn again(&mut self, now: Tick) {
        if !matches!(
            self.given,
            Given::Order { .. } | Given::Typed(_) | Given::Ticks { .. } | Given::Sides { .. } | Given::Place { .. }
        ) {
            self.given = Given::of(&self.exercise.task);
        }
        self.phase = Phase::Answering;
        self.incomplete = false;
        self.retry = true;
        self.seen = now;
    }

    /// The feedback, once it is shown.
    #[must_use]
    pub fn feedback(&self) -> Option<&Feedback> {
        match &self.phase {
            Phase::Told(feedback) => Some(feedback),
            _ => None,
        }
    }

    /// Whether it is an exam.
    #[must_use]
    pub const fn is_exam(&self) -> bool {
        matches!(self.course, Course::Exam { .. })
    }

    /// What attempts made in it say of where they were made.
    #[must_use]
    pub fn setting(&self) -> Setting {
        match &self.course {
            Course::Free(_) => Setting::Free,
            Course::Today { plan, .. } => Setting::Today(plan.seed),
            Course::Exam { paper, .. } => Setting::Exam(paper.plan.seed),
        }
    }

    /// Time spent in it.
    #[must_use]
    pub fn spent(&self, now: Tick) -> Span {
        let here = now.since(self.since);
        match &self.course {
            Course::Free(_) => here,
            Course::Today { before, .. } | Course::Exam { before, .. } => *before + here,
        }
    }

    /// Time left; none where there is no end to it.
    #[must_use]
    pub fn left(&self, now: Tick) -> Option<Span> {
        let whole = match &self.course {
            Course::Free(_) => None,
            Course::Today { plan, .. } => Some(plan.length),
            Course::Exam { paper, .. } => paper.plan.limit,
        };
        whole.map(|whole| (whole - self.spent(now)).at_least_zero())
    }

    /// The number of the exercise, from 1.
    #[must_use]
    pub fn number(&self) -> usize {
        match &self.course {
            Course::Exam { at, .. } => at + 1,
            _ => self.scores.len() + usize::from(self.feedback().is_none() && !self.retry),
        }
    }

    /// How long until time alone changes something.
    pub(in crate::app) fn next_change(&self, now: Tick, settings: &Settings) -> Option<Span> {
        let waiting = match &self.phase {
            Phase::Storing { since, .. } => Some((PATIENCE - now.since(*since)).at_least_zero()),
            _ => None,
        };
        let playing = match (&self.exercise.task, &self.given, &self.phase) {
            (Task::Role(task), Given::Role(play), Phase::Answering)
                if task.clock && play.begun && !play.is_paused() =>
            {
                Some(Span(if settings.reduced_motion { 250 } else { 33 }))
            }
            _ => None,
        };
        // Minutes are shown, and seconds where an exam runs out.
        let left = self.left(now).filter(|left| left.0 > 0 && !settings.practice.untimed);
        let left = left.map(|left| match left.0 {
            ms if ms <= 60_000 || self.is_exam() => Span(ms % 1000),
            ms => Span(ms % 60_000),
        });
        [waiting, playing, left].into_iter().flatten().map(|s| Span(s.0.max(1))).min()
    }
}
