//! What the hall may see: a type that holds nothing else.

use std::sync::Arc;

use crate::core::{
    drill::{Clocks, Drill, HallView, TimePhase, beside, next_second, time_phase},
    scenario::{Part, Role, RoleCode},
    stage::Choreography,
    text::{Language, Text},
    time::{Span, Tick},
};

use super::{Session, Setup};

/// The hall's picture and its clock.
#[derive(Debug, Clone, PartialEq)]
pub struct ProjectorView {
    /// Language of the words around it.
    pub language: Language,
    /// Things appear at once.
    pub reduced_motion: bool,
    /// What is shown.
    pub picture: Picture,
}

/// What is shown to the hall.
#[derive(Debug, Clone, PartialEq)]
pub enum Picture {
    /// Plain dark, nothing else.
    Black,
    /// Before the start.
    Title {
        /// Name of the ceremony.
        title: Text,
        /// The event it is part of.
        event: Text,
        /// Name of the group or round.
        group: String,
    },
    /// The step, large.
    Step(Box<StepCard>),
    /// The stage plan beside the clock.
    Stage(Box<StepCard>),
    /// After the end.
    Closing {
        /// Name of the ceremony.
        title: Text,
        /// Active time.
        elapsed: Span,
        /// Planned time.
        planned: Span,
        /// How many steps were gone through.
        steps: usize,
    },
}

/// A role as the hall sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleMark {
    /// Two or three letters.
    pub mark: RoleCode,
    /// Name of the role.
    pub name: Text,
}

/// A segment of the ceremony bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// Part of the ceremony.
    pub part: Part,
    /// How it stands.
    pub state: SegmentState,
}

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SegmentState {
    /// Gone through.
    Done,
    /// Current.
    Current,
    /// To come.
    ToCome,
    /// Passed over in this pace.
    Skipped,
}

/// Everything of a step that the hall may see.
#[derive(Debug, Clone, PartialEq)]
pub struct StepCard {
    /// Name of the ceremony.
    pub ceremony: Text,
    /// Number of the step, from 1.
    pub number: usize,
    /// How many steps there are.
    pub of: usize,
    /// Name of the step.
    pub title: Text,
    /// Who acts.
    pub roles: Vec<RoleMark>,
    /// What is done: mark of the role, words.
    pub actions: Vec<(RoleCode, Text)>,
    /// The next step, if the hall is to see it: number, name, marks.
    pub next: Option<(usize, Text, Vec<RoleCode>)>,
    /// The whole ceremony.
    pub segments: Vec<Segment>,
    /// The clocks.
    pub clock: HallClock,
    /// Where everyone stands.
    pub choreography: Arc<Choreography>,
    /// Place of the step in the choreography.
    pub step: usize,
    /// Persons and roles that act.
    pub acting: Vec<String>,
    /// The plan is turned to the performers' view.
    pub mirrored: bool,
}

/// The clocks at a moment, able to go on by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HallClock {
    /// The moment.
    pub at: Tick,
    /// The clocks stand.
    pub standing: Standing,
    /// Time given to the step.
    pub allotted: Span,
    /// Time the step has taken.
    pub spent: Span,
    /// Time the whole has taken.
    pub elapsed: Span,
    /// Planned length of the whole.
    pub planned: Span,
}

/// Why the clocks stand, if they do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// They go.
    No,
    /// "Tạm nghỉ".
    Paused,
    /// "Dừng!".
    Held,
    /// The picture is frozen.
    Frozen,
}

/// What the timer plate says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HallPhase {
    /// No planned time.
    Untimed,
    /// "CÒN LẠI".
    Running,
    /// "SẮP HẾT".
    Soon,
    /// "HẾT GIỜ".
    Zero,
    /// "QUÁ GIỜ".
    Over,
}

/// The clocks as read at some moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HallReading {
    /// What the plate says.
    pub phase: HallPhase,
    /// What is left; negative once over.
    pub rest: Span,
    /// Time the step has taken.
    pub spent: Span,
    /// Time the whole has taken, as it is shown beside the step's.
    pub elapsed: Span,
    /// Until a shown second changes; `None` where the clocks stand.
    pub next_change: Option<Span>,
}

impl ProjectorView {
    /// Only time has passed between the two pictures.
    #[must_use]
    pub fn same_but_for_time(&self, later: &Self) -> bool {
        if self.language != later.language || self.reduced_motion != later.reduced_motion {
            return false;
        }
        match (&self.picture, &later.picture) {
            (Picture::Step(a), Picture::Step(b)) | (Picture::Stage(a), Picture::Stage(b)) => a.same_but_for_time(b),
            (Picture::Step(_) | Picture::Stage(_), _) | (_, Picture::Step(_) | Picture::Stage(_)) => false,
            (a, b) => a == b,
        }
    }
}

impl StepCard {
    fn same_but_for_time(&self, later: &Self) -> bool {
        Arc::ptr_eq(&self.choreography, &later.choreography)
            && (self.step, self.number, self.of, self.mirrored) == (later.step, later.number, later.of, later.mirrored)
            && self.ceremony == later.ceremony
            && self.title == later.title
            && self.roles == later.roles
            && self.actions == later.actions
            && self.next == later.next
            && self.segments == later.segments
            && self.acting == later.acting
            && self.clock.runs_on_to(&later.clock)
    }
}

impl HallClock {
    /// The later clock reads what this one would have read by then.
    fn runs_on_to(&self, later: &Self) -> bool {
        let read = self.read(later.at);
        let near = |a: Span, b: Span| (a - b).0.abs() <= 20;
        self.standing == later.standing
            && self.allotted == later.allotted
            && self.planned == later.planned
            && near(read.spent, later.spent)
            && near(read.elapsed, beside(later.elapsed, later.spent))
    }

    /// Reads the clocks.
    #[must_use]
    pub fn read(&self, tick: Tick) -> HallReading {
        let passed = if self.standing == Standing::No { tick.since(self.at) } else { Span::ZERO };
        let spent = self.spent + passed;
        let elapsed = beside(self.elapsed + passed, spent);
        let rest = self.allotted - spent;
        let phase = match time_phase(self.allotted, rest) {
            TimePhase::Untimed => HallPhase::Untimed,
            TimePhase::Running => HallPhase::Running,
            TimePhase::Soon => HallPhase::Soon,
            TimePhase::Zero => HallPhase::Zero,
            TimePhase::Over | TimePhase::LongOver => HallPhase::Over,
        };
        let next_change = (self.standing == Standing::No).then(|| next_second(rest, spent));
        HallReading { phase, rest, spent, elapsed, next_change }
    }
}

/// The hall's picture of a running or ended drill.
pub(super) fn of_session(session: &Session, language: Language, show: Show, tick: Tick) -> ProjectorView {
    let drill = session.shown();
    let picture = if drill.blackout() {
        Picture::Black
    } else if drill.finished().is_some() {
        closing(drill)
    } else {
        let card = Box::new(card(session, show, tick));
        match drill.view() {
            HallView::Step => Picture::Step(card),
            HallView::Stage => Picture::Stage(card),
        }
    };
    ProjectorView { language, reduced_motion: show.reduced_motion, picture }
}

/// What of the settings touches the hall's picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Show {
    pub(super) next: bool,
    pub(super) mirrored: bool,
    pub(super) reduced_motion: bool,
}

/// The card before the start.
pub(super) fn of_setup(setup: &Setup, language: Language, reduced_motion: bool) -> ProjectorView {
    let picture = Picture::Title {
        title: setup.scenario.title.clone(),
        event: setup.scenario.host_event.clone(),
        group: setup.group.clone(),
    };
    ProjectorView { language, reduced_motion, picture }
}

fn closing(drill: &Drill) -> Picture {
    let clocks = drill.clocks(drill.last_moment());
    Picture::Closing {
        title: drill.rundown().title.clone(),
        elapsed: clocks.elapsed,
        planned: clocks.planned,
        steps: drill.records().iter().filter(|r| r.visits > 0).count(),
    }
}

fn card(session: &Session, show: Show, tick: Tick) -> StepCard {
    let drill = session.shown();
    let rundown = drill.rundown();
    let current = drill.current();
    let clocks = drill.clocks(session.moment(tick));
    let step = rundown.steps.get(current).map(|s| &s.step);
    let acts = step.map(|s| s.acts.as_slice()).unwrap_or_default();
    let mut roles: Vec<RoleMark> = Vec::new();
    for act in acts {
        if let Some(role) = rundown.role_of(&act.who)
            && !roles.iter().any(|r| r.mark.letters == role.mark)
        {
            roles.push(RoleMark { mark: role.code(), name: role.name.clone() });
        }
    }
    let mark = |who: &str| rundown.role_of(who).map_or_else(|| RoleCode::unknown(who), Role::code);
    let next = drill.next_step().filter(|_| show.next).and_then(|n| {
        let next = &rundown.steps.get(n)?.step;
        let mut marks: Vec<RoleCode> = next.acts.iter().map(|a| mark(&a.who)).collect();
        dedup(&mut marks);
        Some((n + 1, next.title.clone(), marks))
    });
    StepCard {
        ceremony: rundown.title.clone(),
        number: current + 1,
        of: rundown.steps.len(),
        title: step.map(|s| s.title.clone()).unwrap_or_default(),
        roles,
        actions: acts.iter().map(|a| (mark(&a.who), a.text.clone())).collect(),
        next,
        segments: segments(drill),
        clock: clock(drill, &clocks, tick),
        choreography: Arc::clone(&session.choreography),
        step: current,
        acting: acts.iter().map(|a| a.who.clone()).collect(),
        mirrored: show.mirrored,
    }
}

fn dedup(marks: &mut Vec<RoleCode>) {
    let mut seen: Vec<RoleCode> = Vec::new();
    marks.retain(|m| {
        let new = !seen.contains(m);
        seen.push(m.clone());
        new
    });
}

fn clock(drill: &Drill, clocks: &Clocks, tick: Tick) -> HallClock {
    let standing = match drill.pausing() {
        None if drill.frozen() => Standing::Frozen,
        None => Standing::No,
        Some(pause) if pause.hold.is_some() => Standing::Held,
        Some(_) => Standing::Paused,
    };
    HallClock {
        at: tick,
        standing,
        allotted: clocks.step_allotted,
        spent: clocks.step_spent,
        elapsed: clocks.elapsed,
        planned: clocks.planned,
    }
}

fn segments(drill: &Drill) -> Vec<Segment> {
    let current = drill.current();
    let steps = drill.rundown().steps.iter().zip(drill.records()).enumerate();
    steps
        .map(|(i, (step, record))| {
            let state = if i == current {
                SegmentState::Current
            } else if step.skipped {
                SegmentState::Skipped
            } else if record.visits > 0 && i < current {
                SegmentState::Done
            } else {
                SegmentState::ToCome
            };
            Segment { part: step.step.part, state }
        })
        .collect()
}
