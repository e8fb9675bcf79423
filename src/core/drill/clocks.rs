//! Everything that is read off a drill at a moment.

use crate::core::time::{Moment, Span};

use super::fold::Drill;

/// How the time of the current step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimePhase {
    /// The step has no planned time.
    Untimed,
    /// More than a quarter is left.
    Running,
    /// The last quarter, at most 15 s and at least 3 s.
    Soon,
    /// The second of 0:00.
    Zero,
    /// From one second over.
    Over,
    /// Over twice the plan.
    LongOver,
}

/// The clocks of a drill at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clocks {
    /// Time given to this visit of the current step: plan and what was added.
    pub step_allotted: Span,
    /// Time this visit has taken, pauses apart.
    pub step_spent: Span,
    /// What is left; negative once it is over.
    pub step_rest: Span,
    /// How that stands.
    pub phase: TimePhase,
    /// Active time of the whole drill.
    pub elapsed: Span,
    /// Time of all pauses and holds.
    pub paused: Span,
    /// The present pause or hold.
    pub pausing: Option<Span>,
    /// Planned length of the whole, from the step the drill began with.
    pub planned: Span,
    /// From now to the end, if the rest goes to plan: the rest of this step, never less than none, and the plan after it.
    pub to_go: Span,
    /// Late (positive) or early (negative) against the plan, if the rest goes to plan.
    pub against_plan: Span,
}

impl Clocks {
    /// Active time of the whole as it is shown: see [`beside`].
    #[must_use]
    pub fn shown_elapsed(&self) -> Span {
        beside(self.elapsed, self.step_spent)
    }

    /// Late or early as it is shown: see [`beside`].
    #[must_use]
    pub fn shown_against_plan(&self) -> Span {
        self.against_plan - self.elapsed + self.shown_elapsed()
    }
}

impl Drill {
    /// The clocks at a moment; one before the last event reads as that event's.
    #[must_use]
    pub fn clocks(&self, at: Moment) -> Clocks {
        let counted = self.counted(at);
        let step_allotted = self.allotted();
        let step_rest = step_allotted - counted.visit;
        let rest = if self.finished().is_some() { Span::ZERO } else { step_rest.at_least_zero() };
        let to_go = if self.finished().is_some() { Span::ZERO } else { rest + self.planned_after(self.current()) };
        let planned = self.planned_whole();
        Clocks {
            step_allotted,
            step_spent: counted.visit,
            step_rest,
            phase: time_phase(step_allotted, step_rest),
            elapsed: counted.active,
            paused: counted.paused,
            pausing: self.pausing().map(|p| at.since(p.since)),
            planned,
            to_go,
            against_plan: counted.active + to_go - planned,
        }
    }

    /// Time a step has taken over all visits, up to a moment.
    #[must_use]
    pub fn spent_on(&self, step: usize, at: Moment) -> Span {
        let spent = self.records().get(step).map_or(Span::ZERO, |r| r.spent);
        if step == self.current() && self.pausing().is_none() && self.finished().is_none() {
            spent + at.since(self.last_moment())
        } else {
            spent
        }
    }

    /// How long until a shown second changes; `None` while every clock stands.
    #[must_use]
    pub fn next_change(&self, at: Moment) -> Option<Span> {
        if self.finished().is_some() {
            return None;
        }
        let clocks = self.clocks(at);
        if let Some(pausing) = clocks.pausing {
            return Some(to_next_second(pausing));
        }
        Some(next_second(clocks.step_rest, clocks.step_spent))
    }

    fn planned_after(&self, step: usize) -> Span {
        self.rundown().steps.iter().skip(step + 1).map(|s| s.planned).sum()
    }

    fn planned_whole(&self) -> Span {
        self.rundown().steps.iter().skip(self.started().from).map(|s| s.planned).sum()
    }
}

/// How long until the count-down of a step, or the count of its time, shows another second.
#[must_use]
pub fn next_second(rest: Span, spent: Span) -> Span {
    let down = match rest.0 {
        rest @ 1.. => Span((rest - 1).rem_euclid(1000) + 1),
        rest => to_next_second(Span(rest.saturating_neg())),
    };
    down.min(to_next_second(spent))
}

/// A longer time as it is shown beside a step's: what came before the step in whole seconds, so that both digits change
/// at once and a second costs one picture.
#[must_use]
pub fn beside(total: Span, spent: Span) -> Span {
    let before = total - spent;
    Span(before.0.saturating_add(500).div_euclid(1000).saturating_mul(1000)) + spent
}

fn to_next_second(span: Span) -> Span {
    Span(1000 - span.0.rem_euclid(1000))
}

/// How the time of a step stands that was given `allotted` and has `rest` left.
#[must_use]
pub fn time_phase(allotted: Span, rest: Span) -> TimePhase {
    let soon = (allotted.0 / 4).clamp(3000, 15_000);
    match rest.0 {
        _ if allotted.0 <= 0 => TimePhase::Untimed,
        rest if rest > soon => TimePhase::Running,
        1.. => TimePhase::Soon,
        -999..=0 => TimePhase::Zero,
        rest if rest.saturating_neg() > allotted.0 => TimePhase::LongOver,
        _ => TimePhase::Over,
    }
}
