//! What the events of a drill add up to.

use crate::core::{
    scenario::Rundown,
    time::{Moment, Span},
};

use super::{
    event::{Event, HallView, Move, Start, What},
    fold::{FaultEntry, Gap, Note, Pause, StepRecord},
    warning::{Warning, WarningEntry},
};

/// Where a drill stands after its events up to now.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct State {
    pub(super) current: usize,
    pub(super) steps: Vec<StepRecord>,
    /// Up to when time has been given out to steps and pauses.
    pub(super) counted_to: Moment,
    pub(super) visit_spent: Span,
    pub(super) visit_added: Span,
    pub(super) visit: u32,
    pub(super) active: Span,
    pub(super) paused: Span,
    pub(super) pauses: Vec<Pause>,
    pub(super) moved_at: Option<Moment>,
    pub(super) faults: Vec<FaultEntry>,
    pub(super) notes: Vec<Note>,
    pub(super) warnings: Vec<WarningEntry>,
    pub(super) gaps: Vec<(Gap, u32)>,
    pub(super) blackout: bool,
    pub(super) frozen: bool,
    pub(super) view: HallView,
    pub(super) finished: Option<Moment>,
    pub(super) review: String,
}

/// Times up to a moment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counted {
    pub(super) visit: Span,
    pub(super) active: Span,
    pub(super) paused: Span,
}

/// The state after the events that stand, with time given out up to `to`.
pub(super) fn folded(start: &Start, log: &[Event], standing: &[usize], to: Moment) -> State {
    let mut state = State::at_start(start);
    for n in standing {
        if let Some(event) = log.get(*n) {
            state.apply(*n, event, &start.rundown);
        }
    }
    state.count_to(to);
    state
}

impl State {
    pub(super) fn at_start(start: &Start) -> Self {
        let steps = &start.rundown.steps;
        let first = (start.from..steps.len()).find(|i| steps.get(*i).is_some_and(|s| !s.skipped));
        let current = first.unwrap_or_else(|| start.from.min(steps.len().saturating_sub(1)));
        let mut state = Self {
            current,
            steps: vec![StepRecord::default(); steps.len()],
            counted_to: Moment(0),
            visit_spent: Span::ZERO,
            visit_added: Span::ZERO,
            visit: 0,
            active: Span::ZERO,
            paused: Span::ZERO,
            pauses: Vec::new(),
            moved_at: None,
            faults: Vec::new(),
            notes: Vec::new(),
            warnings: Vec::new(),
            gaps: Vec::new(),
            blackout: false,
            frozen: false,
            view: HallView::Step,
            finished: None,
            review: String::new(),
        };
        state.enter(current, Moment(0));
        state
    }

    fn enter(&mut self, step: usize, at: Moment) {
        self.current = step;
        self.visit += 1;
        self.visit_spent = Span::ZERO;
        self.visit_added = Span::ZERO;
        if let Some(record) = self.steps.get_mut(step) {
            record.visits += 1;
            record.entered = record.entered.or(Some(at));
        }
    }

    /// Gives out the time up to `at`: to the current step, or to the pause.
    fn count_to(&mut self, at: Moment) {
        let passed = at.since(self.counted_to);
        self.counted_to = self.counted_to.max(at);
        if self.finished.is_some() {
            return;
        }
        if self.is_paused() {
            self.paused += passed;
        } else {
            self.active += passed;
            self.visit_spent += passed;
            if let Some(record) = self.steps.get_mut(self.current) {
                record.spent += passed;
            }
        }
    }

    fn is_paused(&self) -> bool {
        self.pauses.last().is_some_and(|p| p.until.is_none())
    }

    pub(super) fn apply(&mut self, n: usize, event: &Event, rundown: &Rundown) {
        self.count_to(event.at);
        let at = self.counted_to;
        match &event.what {
            What::Started(_) | What::Undone(_) => {}
            What::Moved { to, by, warned } => {
                self.moved_at = matches!(by, Move::Next).then_some(at);
                self.enter((*to).min(rundown.steps.len().saturating_sub(1)), at);
                let (step, visit) = (self.current, self.visit);
                let given = |w: &Warning| WarningEntry { event: n, at, step, warning: w.clone(), visit };
                self.warnings.extend(warned.iter().map(given));
            }
            What::Paused => self.pause(at, None),
            What::Held(reason) => self.pause(at, Some(reason.clone())),
            What::HoldReason(reason) => {
                if let Some(hold) = self.pauses.last_mut().and_then(|p| p.hold.as_mut()) {
                    hold.clone_from(reason);
                }
            }
            What::Resumed => self.resume(at),
            What::Adjusted(by) => {
                self.visit_added += *by;
                if let Some(record) = self.steps.get_mut(self.current) {
                    record.added += *by;
                }
            }
            What::Gap { cause, length } => {
                let (length, step, in_pause) = (length.at_least_zero(), self.current, self.is_paused());
                let gap = Gap { event: n, at, cause: *cause, length, counted: false, step, in_pause };
                self.gaps.push((gap, self.visit));
            }
            What::GapCounted(gap) => self.count_gap(*gap),
            What::Finished => {
                self.resume(at);
                self.finished = Some(at);
            }
            what => self.write_down(what, at),
        }
    }

    /// Events that move no clock.
    fn write_down(&mut self, what: &What, at: Moment) {
        match what {
            What::Ticked(step, check) => {
                if let Some(record) = self.steps.get_mut(*step) {
                    record.ticks.insert(check.clone());
                }
            }
            What::Unticked(step, check) => {
                if let Some(record) = self.steps.get_mut(*step) {
                    record.ticks.remove(check);
                }
            }
            What::Faulted { step, who, fault } => {
                self.faults.push(FaultEntry { at, step: *step, who: who.clone(), fault: fault.clone() });
            }
            What::Noted(step, text) => self.notes.push(Note { at, step: *step, text: text.clone() }),
            What::Blackout(on) => self.blackout = *on,
            What::Frozen(on) => self.frozen = *on,
            What::Viewed(view) => self.view = *view,
            What::Reviewed(text) => self.review.clone_from(text),
            _ => {}
        }
    }

    fn pause(&mut self, at: Moment, hold: Option<String>) {
        if hold.is_some() {
            self.resume(at);
        }
        if !self.is_paused() {
            self.pauses.push(Pause { since: at, until: None, hold, step: self.current });
        }
    }

    fn resume(&mut self, at: Moment) {
        if let Some(pause) = self.pauses.last_mut().filter(|p| p.until.is_none()) {
            pause.until = Some(at);
        }
    }

    fn count_gap(&mut self, event: usize) {
        let present = self.visit;
        let Some((gap, visit)) = self.gaps.iter_mut().find(|(g, _)| g.event == event && !g.counted) else {
            return;
        };
        gap.counted = true;
        if gap.in_pause {
            self.paused += gap.length;
            return;
        }
        self.active += gap.length;
        if let Some(record) = self.steps.get_mut(gap.step) {
            record.spent += gap.length;
        }
        if *visit == present {
            self.visit_spent += gap.length;
        }
    }

    pub(super) fn clone_times(&self) -> Counted {
        Counted { visit: self.visit_spent, active: self.active, paused: self.paused }
    }
}
