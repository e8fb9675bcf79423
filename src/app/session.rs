//! A running drill: what was decided, what is durable, and what may be shown.

use crate::core::{
    drill::{Command, Drill, DrillId, Event, GapCause, Refusal, Start, WarningEntry, What},
    stage::Choreography,
    time::{Moment, Span, Tick, Wall},
};

use super::Now;
use std::sync::Arc;

/// An event is shown at the latest after this time, durable or not.
pub const SHOW_AFTER: Span = Span(250);
/// What the disk refused is tried again after this time.
pub const TRY_AGAIN: Span = Span(1000);
/// Not being alive for longer than this is sleep of the machine.
pub const SLEEP: Span = Span(3000);

/// A running drill.
#[derive(Debug, Clone)]
pub struct Session {
    /// Which session of this program.
    pub number: u64,
    /// The drill in the journal, once it is there.
    pub id: Option<DrillId>,
    /// Where everyone stands.
    pub choreography: Arc<Choreography>,
    /// For each step the local points that matter in it, by their places in the run-down's list.
    pub local: Arc<Vec<Vec<usize>>>,
    /// Gaps that the trainer was asked about and left uncounted.
    pub left_gaps: Vec<usize>,
    /// The change of step whose warnings the trainer took away: its place in the log.
    pub closed_warnings: Option<usize>,
    /// What was shown before the picture was frozen.
    pub(super) frozen_view: Option<Arc<super::ProjectorView>>,
    decided: Drill,
    shown: Drill,
    written: usize,
    sent: usize,
    waiting_since: Option<Tick>,
    /// The disk refused something; nothing is sent before this moment.
    try_again: Option<Tick>,
    entered: bool,
    base: (Tick, Moment),
    seen: Tick,
}

impl Session {
    /// A drill that begins now.
    #[must_use]
    pub fn begin(number: u64, start: Start, now: Now) -> Self {
        Self::with(number, Drill::begin(start, now.wall), now.tick, Moment(0))
    }

    /// A drill that goes on after a restart, where the last heartbeat stood.
    #[must_use]
    pub fn resume(number: u64, id: DrillId, drill: Drill, heartbeat: (Moment, Wall), now: Now) -> Self {
        let at = heartbeat.0.max(drill.last_moment());
        let length = Span(now.wall.unix_ms.saturating_sub(heartbeat.1.unix_ms)).at_least_zero();
        let written = drill.log().len();
        let mut session = Self::with(number, drill, now.tick, at);
        session.id = Some(id);
        session.written = written;
        session.sent = written;
        session.push(What::Gap { cause: GapCause::Restart, length }, at, now);
        session
    }

    fn with(number: u64, drill: Drill, tick: Tick, at: Moment) -> Self {
        let choreography = Arc::new(Choreography::of(drill.rundown()));
        Self {
            number,
            id: None,
            choreography,
            local: Arc::new(super::local::by_step(drill.rundown())),
            left_gaps: Vec::new(),
            closed_warnings: None,
            frozen_view: None,
            shown: drill.clone(),
            decided: drill,
            written: 0,
            sent: 0,
            waiting_since: Some(tick),
            try_again: None,
            entered: false,
            base: (tick, at),
            seen: tick,
        }
    }

    /// The drill as it may be shown.
    #[must_use]
    pub fn shown(&self) -> &Drill {
        &self.shown
    }

    /// The drill with everything decided, durable or not.
    #[must_use]
    pub fn decided(&self) -> &Drill {
        &self.decided
    }

    /// Everything that happened is durable.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        self.written >= self.decided.log().len()
    }

    /// The drill's own time. A leap of the clock stands still until it is known for a sleep.
    #[must_use]
    pub fn moment(&self, tick: Tick) -> Moment {
        let tick = if tick.since(self.seen) > SLEEP { self.seen } else { tick };
        self.base.1.plus(tick.since(self.base.0))
    }

    /// Takes note of the time; a leap becomes a marked gap.
    pub fn observe(&mut self, now: Now) {
        let length = now.tick.since(self.seen);
        if length > SLEEP && self.decided.finished().is_none() {
            let at = self.moment(self.seen);
            self.base = (now.tick, at);
            self.seen = now.tick;
            self.push(What::Gap { cause: GapCause::Sleep, length }, at, now);
        }
        self.seen = self.seen.max(now.tick);
    }

    /// Carries out a command.
    ///
    /// # Errors
    /// Says why it does nothing.
    pub fn command(&mut self, command: Command, now: Now) -> Result<(), Refusal> {
        let at = self.moment(now.tick);
        let what = self.decided.decide(command, at)?;
        self.push(what, at, now);
        Ok(())
    }

    fn push(&mut self, what: What, at: Moment, now: Now) {
        self.decided.record(Event { at, wall: now.wall, what });
        self.waiting_since.get_or_insert(now.tick);
    }

    /// Events that were not yet given to the journal, and the place of the first; none while the disk is left alone.
    pub fn take_unsent(&mut self, tick: Tick) -> Option<(usize, Vec<Event>)> {
        if self.try_again.is_some_and(|at| tick < at) {
            return None;
        }
        self.try_again = None;
        let events: Vec<Event> = self.decided.log().iter().skip(self.sent).cloned().collect();
        let from = self.sent;
        self.sent = self.decided.log().len();
        (!events.is_empty()).then_some((from, events))
    }

    /// The journal holds this many events.
    pub fn written(&mut self, id: DrillId, upto: usize) {
        self.id = Some(id);
        self.written = self.written.max(upto);
        self.show(self.written);
        if self.is_safe() {
            self.waiting_since = None;
        }
    }

    /// The journal failed: whatever is not durable is to be sent again, though not at once.
    pub fn not_written(&mut self, tick: Tick) {
        self.try_again = Some(tick.plus(TRY_AGAIN));
        self.sent = self.written;
        self.show(usize::MAX);
    }

    /// Shows what has waited too long for the disk; true where something was.
    pub fn show_overdue(&mut self, tick: Tick) -> bool {
        let overdue = self.waiting_since.is_some_and(|since| tick.since(since) >= SHOW_AFTER);
        overdue && self.show(usize::MAX)
    }

    /// When the disk is to be tried again, if it refused something.
    #[must_use]
    pub fn tries_again_at(&self) -> Option<Tick> {
        self.try_again
    }

    /// True once: when the start is durable, was refused, or has waited too long for the disk.
    pub fn enters(&mut self, tick: Tick) -> bool {
        let waits = self.waiting_since.is_some_and(|since| tick.since(since) < SHOW_AFTER);
        let enters = !self.entered && (self.written > 0 || self.try_again.is_some() || !waits);
        self.entered |= enters;
        enters
    }

    /// Something waits for the disk.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.shown.log().len() < self.decided.log().len() || (self.written == 0 && self.waiting_since.is_some())
    }

    fn show(&mut self, upto: usize) -> bool {
        let from = self.shown.log().len();
        let fresh: Vec<Event> = self.decided.log().iter().take(upto).skip(from).cloned().collect();
        let some = !fresh.is_empty();
        for event in fresh {
            self.shown.record(event);
        }
        some
    }

    /// A gap that the trainer has yet to decide about.
    #[must_use]
    pub fn open_gap(&self) -> Option<crate::core::drill::Gap> {
        self.shown.gaps().into_iter().find(|g| !g.counted && !self.left_gaps.contains(&g.event))
    }

    /// What coming to the present step broke, unless it was taken away.
    pub fn warnings(&self) -> impl Iterator<Item = &WarningEntry> {
        self.shown.present_warnings().iter().filter(|w| Some(w.event) != self.closed_warnings)
    }
}
