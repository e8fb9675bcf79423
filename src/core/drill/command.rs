//! What a trainer can do, and what is refused.

use crate::core::time::{Moment, Span};

use super::event::{FaultKind, HallView, Move, What};
use super::fold::Drill;
use super::warning::warnings;

/// What a trainer does.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// To the next step; at the last one, end the drill.
    Next,
    /// To the step before.
    Back,
    /// To any step, counted from 0.
    Jump(usize),
    /// Begin a pause.
    Pause,
    /// End a pause or hold.
    Resume,
    /// "Dừng!", with a reason if one is known.
    Hold(String),
    /// Give the present hold a reason.
    HoldReason(String),
    /// Give the current step more (or less) time.
    Adjust(Span),
    /// Tick a check: step, check.
    Tick(usize, String),
    /// Take a tick back: step, check.
    Untick(usize, String),
    /// Log a fault at the current step against a role.
    Fault(String, FaultKind),
    /// Write a remark at the current step.
    Note(String),
    /// Switch the hall's picture off or on.
    Blackout(bool),
    /// Freeze or free the hall's picture.
    Freeze(bool),
    /// Show the hall another view.
    View(HallView),
    /// Take back the last thing done.
    Undo,
    /// Let a gap count: its place in the log.
    CountGap(usize),
    /// End the drill.
    Finish,
    /// Write down what was seen when looking back.
    Review(String),
}

/// Why a command does nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A second press within [`super::DOUBLE_PRESS`].
    #[error("pressed twice in a moment")]
    TooSoon,
    /// There is no such step, check or gap.
    #[error("there is no such thing in this drill")]
    NoSuch,
    /// It is so already.
    #[error("it is so already")]
    Already,
    /// The drill is over.
    #[error("the drill is over")]
    Over,
    /// Nothing is left to undo.
    #[error("nothing is left to undo")]
    NothingToUndo,
}

impl Drill {
    /// What `command` would bring about at a moment.
    ///
    /// # Errors
    /// Says why the command does nothing.
    pub fn decide(&self, command: Command, at: Moment) -> Result<What, Refusal> {
        match command {
            Command::Undo => self.last_undoable().map(What::Undone).ok_or(Refusal::NothingToUndo),
            Command::Review(text) if self.review() == text => Err(Refusal::Already),
            Command::Review(text) => Ok(What::Reviewed(text)),
            _ if self.finished().is_some() => Err(Refusal::Over),
            Command::Next | Command::Back | Command::Jump(_) | Command::Finish => self.decide_move(&command, at),
            Command::Pause | Command::Resume | Command::Hold(_) | Command::HoldReason(_) => self.decide_pause(command),
            Command::Adjust(by) => self.decide_adjust(by, at),
            Command::Tick(step, check) => {
                self.knows_check(step, &check, false)?;
                Ok(What::Ticked(step, check))
            }
            Command::Untick(step, check) => {
                self.knows_check(step, &check, true)?;
                Ok(What::Unticked(step, check))
            }
            Command::Fault(who, fault) => Ok(What::Faulted { step: self.current(), who, fault }),
            Command::Note(text) => Ok(What::Noted(self.current(), text)),
            Command::Blackout(on) => unless(self.blackout() == on, What::Blackout(on)),
            Command::Freeze(on) => unless(self.frozen() == on, What::Frozen(on)),
            Command::View(view) => unless(self.view() == view, What::Viewed(view)),
            Command::CountGap(n) => match self.gaps().iter().find(|g| g.event == n) {
                None => Err(Refusal::NoSuch),
                Some(gap) => unless(gap.counted, What::GapCounted(n)),
            },
        }
    }

    fn decide_move(&self, command: &Command, at: Moment) -> Result<What, Refusal> {
        match *command {
            Command::Finish => Ok(What::Finished),
            Command::Next if self.too_soon(at) => Err(Refusal::TooSoon),
            Command::Next => Ok(self.next_step().map_or(What::Finished, |to| self.moved(to, Move::Next))),
            Command::Back => self.previous_step().map(|to| self.moved(to, Move::Back)).ok_or(Refusal::NoSuch),
            Command::Jump(to) if to >= self.rundown().steps.len() => Err(Refusal::NoSuch),
            Command::Jump(to) if to == self.current() => Err(Refusal::Already),
            Command::Jump(to) => Ok(self.moved(to, Move::Jump)),
            _ => Err(Refusal::NoSuch),
        }
    }

    fn moved(&self, to: usize, by: Move) -> What {
        let before = self.records().iter().zip(0..);
        let gone = before.filter(|(r, n)| r.visits > 0 || *n < self.started().from).map(|(_, n)| n);
        let walked: Vec<usize> = gone.chain([to]).collect();
        What::Moved { to, by, warned: warnings(self.rundown(), &walked) }
    }

    fn decide_pause(&self, command: Command) -> Result<What, Refusal> {
        let pausing = self.pausing();
        match command {
            Command::Pause => unless(pausing.is_some(), What::Paused),
            Command::Resume => unless(pausing.is_none(), What::Resumed),
            Command::Hold(reason) => unless(pausing.is_some_and(|p| p.hold.is_some()), What::Held(reason)),
            Command::HoldReason(reason) => match pausing.and_then(|p| p.hold.as_ref()) {
                None => Err(Refusal::NoSuch),
                Some(given) => unless(*given == reason, What::HoldReason(reason)),
            },
            _ => Err(Refusal::NoSuch),
        }
    }

    /// Taking time away stops at what is spent already, so that no step is late by a key press alone.
    fn decide_adjust(&self, by: Span, at: Moment) -> Result<What, Refusal> {
        // Whole seconds, so that every digit goes on changing at once.
        let rest = self.clocks(at).step_rest.at_least_zero().0 / 1000 * 1000;
        let by = Span(by.0.max(-rest));
        unless(by == Span::ZERO, What::Adjusted(by))
    }

    fn knows_check(&self, step: usize, check: &str, ticked: bool) -> Result<(), Refusal> {
        let known = self.rundown().steps.get(step).is_some_and(|s| s.step.checks.iter().any(|c| c.id == check));
        if !known {
            return Err(Refusal::NoSuch);
        }
        let is = self.records().get(step).is_some_and(|r| r.ticks.contains(check));
        if is == ticked { Ok(()) } else { Err(Refusal::Already) }
    }

    fn too_soon(&self, at: Moment) -> bool {
        self.moved_at().is_some_and(|last| at.since(last) < super::DOUBLE_PRESS)
    }
}

fn unless(already: bool, what: What) -> Result<What, Refusal> {
    if already { Err(Refusal::Already) } else { Ok(what) }
}
