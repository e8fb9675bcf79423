//! From the log to where the drill stands.

use std::collections::BTreeSet;

use crate::core::{
    scenario::Rundown,
    time::{Moment, Span, Wall},
};

use super::{
    event::{Event, FaultKind, GapCause, HallView, Start, What},
    state::{Counted, State, folded},
    warning::WarningEntry,
};

/// A drill: its log, and what follows from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Drill {
    log: Vec<Event>,
    /// Places in the log of the events that stand, in order.
    standing: Vec<usize>,
    start: Start,
    state: State,
}

/// What a step has seen so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StepRecord {
    /// How often it was current.
    pub visits: u32,
    /// Time it was current and not paused, over all visits.
    pub spent: Span,
    /// Time the trainer added, over all visits.
    pub added: Span,
    /// Checks ticked.
    pub ticks: BTreeSet<String>,
    /// When it first became current.
    pub entered: Option<Moment>,
}

/// A fault as logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultEntry {
    /// When.
    pub at: Moment,
    /// At which step, counted from 0.
    pub step: usize,
    /// Role at fault.
    pub who: String,
    /// Which fault.
    pub fault: FaultKind,
}

/// A remark as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// When.
    pub at: Moment,
    /// At which step, counted from 0.
    pub step: usize,
    /// In words.
    pub text: String,
}

/// A pause or hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// When it began.
    pub since: Moment,
    /// When it ended.
    pub until: Option<Moment>,
    /// The reason of a hold (perhaps still empty); a plain pause has none.
    pub hold: Option<String>,
    /// At which step it began, counted from 0.
    pub step: usize,
}

/// Time in which the program did not run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Place in the log.
    pub event: usize,
    /// When.
    pub at: Moment,
    /// Why.
    pub cause: GapCause,
    /// How long.
    pub length: Span,
    /// The trainer said that it counts.
    pub counted: bool,
    /// At which step, counted from 0.
    pub step: usize,
    /// It fell into a pause or hold, so that counting it makes the pause longer, not the step.
    pub in_pause: bool,
}

/// A log that cannot be a drill's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReplayError {
    /// There is no event at all.
    #[error("the log is empty")]
    Empty,
    /// The first event is not the start.
    #[error("the log does not begin with the start of a drill")]
    NoStart,
}

impl Drill {
    /// A drill that begins now.
    #[must_use]
    pub fn begin(start: Start, wall: Wall) -> Self {
        let state = State::at_start(&start);
        let event = Event { at: Moment(0), wall, what: What::Started(Box::new(start.clone())) };
        Self { log: vec![event], standing: vec![0], start, state }
    }

    /// The drill whose log this is.
    ///
    /// # Errors
    /// When the log does not begin with a start.
    pub fn replay(mut log: Vec<Event>) -> Result<Self, ReplayError> {
        let mut end = Moment::default();
        for event in &mut log {
            end = end.max(event.at);
            event.at = end;
        }
        let first = log.first().ok_or(ReplayError::Empty)?;
        let What::Started(start) = &first.what else { return Err(ReplayError::NoStart) };
        let start = start.as_ref().clone();
        let mut standing: Vec<usize> = Vec::with_capacity(log.len());
        for (n, event) in log.iter().enumerate() {
            if let What::Undone(target) = event.what {
                standing.retain_from_end(target);
            } else {
                standing.push(n);
            }
        }
        let state = folded(&start, &log, &standing, end);
        Ok(Self { log, standing, start, state })
    }

    /// Puts an event at the end of the log; one that claims to be earlier than the last is taken as simultaneous.
    pub fn record(&mut self, mut event: Event) {
        let n = self.log.len();
        let at = event.at.max(self.state.counted_to);
        event.at = at;
        if let What::Undone(target) = event.what {
            self.standing.retain_from_end(target);
            self.log.push(event);
            self.state = folded(&self.start, &self.log, &self.standing, at);
        } else {
            self.state.apply(n, &event, &self.start.rundown);
            self.standing.push(n);
            self.log.push(event);
        }
    }

    /// Every event, in order.
    #[must_use]
    pub fn log(&self) -> &[Event] {
        &self.log
    }

    /// The events that were not undone, with their places in the log.
    pub fn standing(&self) -> impl Iterator<Item = (usize, &Event)> {
        self.standing.iter().filter_map(|n| Some((*n, self.log.get(*n)?)))
    }

    /// What the drill began with.
    #[must_use]
    pub fn started(&self) -> &Start {
        &self.start
    }

    /// When the drill began, by the clock on the wall.
    #[must_use]
    pub fn began(&self) -> Wall {
        self.log.first().map(|e| e.wall).unwrap_or_default()
    }

    /// The ceremony as it is run.
    #[must_use]
    pub fn rundown(&self) -> &Rundown {
        &self.start.rundown
    }

    /// The current step, counted from 0.
    #[must_use]
    pub fn current(&self) -> usize {
        self.state.current
    }

    /// What each step has seen, up to the last event.
    #[must_use]
    pub fn records(&self) -> &[StepRecord] {
        &self.state.steps
    }

    /// The present pause or hold.
    #[must_use]
    pub fn pausing(&self) -> Option<&Pause> {
        self.state.pauses.last().filter(|p| p.until.is_none())
    }

    /// All pauses and holds.
    #[must_use]
    pub fn pauses(&self) -> &[Pause] {
        &self.state.pauses
    }

    /// Faults by time.
    #[must_use]
    pub fn faults(&self) -> &[FaultEntry] {
        &self.state.faults
    }

    /// Remarks by time.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.state.notes
    }

    /// What the way taken broke, by time.
    #[must_use]
    pub fn warnings(&self) -> &[WarningEntry] {
        &self.state.warnings
    }

    /// What coming to the present step broke.
    #[must_use]
    pub fn present_warnings(&self) -> &[WarningEntry] {
        let first = self.state.warnings.partition_point(|w| w.visit < self.state.visit);
        self.state.warnings.get(first..).unwrap_or_default()
    }

    /// Gaps by time.
    pub fn gaps(&self) -> Vec<Gap> {
        self.state.gaps.iter().map(|(g, _)| g.clone()).collect()
    }

    /// Whether the hall's picture is off.
    #[must_use]
    pub fn blackout(&self) -> bool {
        self.state.blackout
    }

    /// Whether the hall's picture stands still.
    #[must_use]
    pub fn frozen(&self) -> bool {
        self.state.frozen
    }

    /// What the hall is shown.
    #[must_use]
    pub fn view(&self) -> HallView {
        self.state.view
    }

    /// When the drill ended, if it has.
    #[must_use]
    pub fn finished(&self) -> Option<Moment> {
        self.state.finished
    }

    /// What the trainer wrote when looking back.
    #[must_use]
    pub fn review(&self) -> &str {
        &self.state.review
    }

    /// The moment of the last event.
    #[must_use]
    pub fn last_moment(&self) -> Moment {
        self.state.counted_to
    }

    /// When the current step became current by a press of "next" or otherwise.
    pub(super) fn moved_at(&self) -> Option<Moment> {
        self.state.moved_at
    }

    /// The next step of this pace, if there is one.
    #[must_use]
    pub fn next_step(&self) -> Option<usize> {
        let from = self.state.current + 1;
        self.rundown().steps.iter().enumerate().skip(from).find(|(_, s)| !s.skipped).map(|(i, _)| i)
    }

    /// The step before in this pace, if there is one.
    #[must_use]
    pub fn previous_step(&self) -> Option<usize> {
        let steps = self.rundown().steps.iter().enumerate().take(self.state.current);
        steps.rev().find(|(_, s)| !s.skipped).map(|(i, _)| i)
    }

    /// Place in the log of what undo would take back.
    #[must_use]
    pub fn last_undoable(&self) -> Option<usize> {
        let undoable = |n: &&usize| {
            let what = self.log.get(**n).map(|e| &e.what);
            !matches!(what, None | Some(What::Started(_) | What::Gap { .. } | What::Undone(_)))
        };
        self.standing.iter().rev().find(undoable).copied()
    }

    /// Time given to the present visit of the current step.
    #[must_use]
    pub fn allotted(&self) -> Span {
        self.rundown().steps.get(self.state.current).map_or(Span::ZERO, |s| s.planned) + self.state.visit_added
    }

    pub(super) fn counted(&self, at: Moment) -> Counted {
        let mut state = self.state.clone_times();
        if self.state.finished.is_none() {
            let passed = at.since(self.state.counted_to);
            if self.pausing().is_some() {
                state.paused += passed;
            } else {
                state.active += passed;
                state.visit += passed;
            }
        }
        state
    }
}

trait RetainFromEnd {
    fn retain_from_end(&mut self, target: usize);
}

impl RetainFromEnd for Vec<usize> {
    /// Takes `target` out; it is nearly always the last.
    fn retain_from_end(&mut self, target: usize) {
        if let Some(place) = self.iter().rposition(|n| *n == target && *n != 0) {
            self.remove(place);
        }
    }
}
