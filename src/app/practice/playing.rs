//! A role while it is played: its clock, and what was done at each cue.

use crate::core::{
    practice::{Played, RoleTask, Sureness},
    time::{Span, Tick},
};

/// How far a role has been played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Play {
    /// What was done at each cue.
    pub played: Vec<Option<Played>>,
    /// The next cue, by number; as many as there are when all is over.
    pub cue: usize,
    /// It was begun.
    pub begun: bool,
    /// How sure the person said he was before it.
    pub sure: Sureness,
    /// Time played, but for what has passed since `since`.
    gone: Span,
    /// Since when the clock runs; none: it stands.
    since: Option<Tick>,
}

/// After an answer so much is left before the play goes on.
const BREATH: Span = Span(1500);
/// What is waited for at most before a cue when the wait is cut short.
const LEAD: Span = Span(2000);

impl Play {
    /// Not begun yet.
    #[must_use]
    pub fn of(task: &RoleTask) -> Self {
        Self {
            played: vec![None; task.cues.len()],
            cue: 0,
            begun: false,
            sure: Sureness::Guess,
            gone: Span::ZERO,
            since: None,
        }
    }

    /// The time of the play.
    #[must_use]
    pub fn at(&self, task: &RoleTask, now: Tick) -> Span {
        if !task.clock {
            let end = || task.cues.last().map_or(task.length, |c| c.closes);
            return task.cues.get(self.cue).map_or_else(end, |c| c.given);
        }
        self.gone + self.since.map_or(Span::ZERO, |since| now.since(since))
    }

    /// The clock stands though the play was begun.
    #[must_use]
    pub const fn is_paused(&self) -> bool {
        self.begun && self.since.is_none()
    }

    /// Its clock runs.
    pub(in crate::app) const fn runs(&self, task: &RoleTask) -> bool {
        task.clock && self.since.is_some()
    }

    /// The cue that can be answered now.
    #[must_use]
    pub fn open_cue(&self, task: &RoleTask, now: Tick) -> Option<usize> {
        let at = self.at(task, now);
        let cue = task.cues.get(self.cue)?;
        (self.begun && (!task.clock || (cue.given <= at && !self.is_paused()))).then_some(self.cue)
    }

    /// Everything was asked.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.begun && self.cue >= self.played.len()
    }

    pub(in crate::app) fn begin(&mut self, sure: Sureness, now: Tick) {
        if !self.begun {
            self.begun = true;
            self.sure = sure;
            self.since = Some(now);
        }
    }

    pub(in crate::app) fn pause(&mut self, task: &RoleTask, now: Tick) {
        if !self.begun || !task.clock {
            return;
        }
        self.gone = self.at(task, now);
        self.since = if self.since.is_some() { None } else { Some(now) };
    }

    /// Does something at the cue that is open; the play goes on soon after.
    pub(in crate::app) fn act(&mut self, task: &RoleTask, choice: usize, now: Tick) {
        let at = self.at(task, now);
        let Some(cue) = self.open_cue(task, now).and_then(|n| task.cues.get(n)) else { return };
        if choice >= cue.options.len() {
            return;
        }
        if let Some(played) = self.played.get_mut(self.cue) {
            *played = Some(Played { choice, at: if task.clock { at } else { cue.due } });
        }
        self.cue += 1;
        self.hurry(cue.closes - BREATH, at);
    }

    /// Cuts the wait for the next cue short.
    pub(in crate::app) fn skip(&mut self, task: &RoleTask, now: Tick) {
        if let Some(cue) = task.cues.get(self.cue)
            && self.begun
            && !self.is_paused()
        {
            self.hurry(cue.given - LEAD, self.at(task, now));
        }
    }

    fn hurry(&mut self, to: Span, at: Span) {
        if to > at {
            self.gone += to - at;
        }
    }

    /// Passes over cues that nobody answered in time.
    pub(in crate::app) fn pass(&mut self, task: &RoleTask, now: Tick) {
        if !task.clock || !self.begun {
            return;
        }
        let at = self.at(task, now);
        while task.cues.get(self.cue).is_some_and(|c| c.closes <= at) {
            self.cue += 1;
        }
    }
}
