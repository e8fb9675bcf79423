//! What a drill was like, for looking back: figures, faults, what to repeat.

use serde::Serialize;

use crate::core::{
    scenario::{Pace, Part, RoleCode},
    text::Text,
    time::{Moment, Span, Wall},
};

use super::{event::GapCause, figures, fold::Drill};

/// All that looking back shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Debrief {
    /// Id of the ceremony.
    pub scenario: String,
    /// Name of the ceremony.
    pub title: Text,
    /// Name of the group or round.
    pub group: String,
    /// How fast it went.
    pub pace: Pace,
    /// Which variant was run, if there are any.
    pub variant: Option<String>,
    /// How local points were decided: the point, the choice.
    pub local: Vec<(Text, Text)>,
    /// When it began.
    pub began: Wall,
    /// It came to its end.
    pub finished: bool,
    /// Every step of the ceremony, in order.
    pub rows: Vec<StepRow>,
    /// Active time of the whole, pauses apart.
    pub elapsed: Span,
    /// Planned length, from the step the drill began with.
    pub planned: Span,
    /// Late (positive) or early (negative) as the console showed it at the end.
    pub difference: Span,
    /// The same over the steps of the award part that were run.
    pub award_difference: Span,
    /// Plain pauses.
    pub pauses: Stops,
    /// Holds ("Dừng!").
    pub holds: Stops,
    /// Each hold by time.
    pub hold_list: Vec<HoldRow>,
    /// Faults by time.
    pub faults: Vec<FaultRow>,
    /// How many faults each role made, most first.
    pub faults_by_role: Vec<RoleFaults>,
    /// What the way taken broke, by time.
    pub warnings: Vec<WarningRow>,
    /// Checks that must be ticked and were not, at steps that are over.
    pub missed: Vec<MissedCheck>,
    /// Of the checks that must be ticked, at steps that are over: how many were.
    pub ticked: usize,
    /// How many such checks there are; `ticked` and `missed` together.
    pub checks: usize,
    /// Time in which the program did not run.
    pub gaps: Vec<GapRow>,
    /// Steps to repeat, worst first, at most [`MOST_REPEATS`].
    pub repeat: Vec<Repeat>,
    /// Preparation that must be done and was not when the drill began.
    pub unprepared: Vec<Unprepared>,
    /// Remarks by time.
    pub notes: Vec<NoteRow>,
    /// What the trainer wrote when looking back.
    pub review: String,
}

/// How many steps to repeat are named.
pub const MOST_REPEATS: usize = 5;

/// A step this much over its plan is one to repeat.
pub const CLEARLY_OVER: Span = Span::seconds(3);

/// One step of the ceremony.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepRow {
    /// Place, counted from 0.
    pub step: usize,
    /// Number for people, counted from 1.
    pub number: usize,
    /// Name.
    pub title: Text,
    /// Part of the ceremony.
    pub part: Part,
    /// Whether it was run.
    pub state: StepState,
    /// Planned time in this pace.
    pub planned: Span,
    /// Time it took over all visits, pauses apart.
    pub actual: Span,
    /// Time the trainer added while it ran.
    pub added: Span,
    /// `actual` against `planned`; `None` if it was not run. A step still running is never early.
    pub difference: Option<Span>,
    /// How often it was run.
    pub visits: u32,
    /// How many faults were logged.
    pub faults: usize,
    /// How many checks were missed.
    pub missed: usize,
}

/// Whether a step was run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum StepState {
    /// It was run and left.
    Done,
    /// It is the current one of a drill that has not ended.
    Running,
    /// This pace leaves it out.
    Skipped,
    /// The drill went on past it.
    PassedOver,
    /// The drill began after it.
    BeforeStart,
    /// The drill did not come that far.
    NotReached,
}

/// How often and how long the drill stood still.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Stops {
    /// How often.
    pub count: usize,
    /// How long altogether.
    pub length: Span,
}

/// A hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HoldRow {
    /// When it began, on the drill's own clock.
    pub at: Moment,
    /// Active time of the drill by then.
    pub elapsed: Span,
    /// Number of the step, counted from 1.
    pub number: usize,
    /// Why; empty if no reason was given.
    pub reason: String,
    /// How long.
    pub length: Span,
}

/// A fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FaultRow {
    /// When, on the drill's own clock.
    pub at: Moment,
    /// Active time of the drill by then.
    pub elapsed: Span,
    /// Number of the step, counted from 1.
    pub number: usize,
    /// Role or person of a role; empty where none was named.
    pub who: String,
    /// Letters on the role's marker.
    pub mark: RoleCode,
    /// What went wrong; a trainer's own words have no translation.
    pub text: Text,
}

/// The faults of a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoleFaults {
    /// Id of the role; empty for faults of nobody.
    pub role: String,
    /// Letters on the role's marker.
    pub mark: RoleCode,
    /// Name of the role.
    pub name: Text,
    /// How many.
    pub count: usize,
}

/// A rule of protocol that a jump or skip broke.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WarningRow {
    /// When, on the drill's own clock.
    pub at: Moment,
    /// Active time of the drill by then.
    pub elapsed: Span,
    /// Number of the step that became current, counted from 1.
    pub number: usize,
    /// Id of the rule.
    pub rule: String,
    /// What is wrong.
    pub text: Text,
    /// What the rule rests on, as cited.
    pub law: Text,
}

/// A check that was missed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MissedCheck {
    /// Number of the step, counted from 1.
    pub number: usize,
    /// Id of the check in its step.
    pub check: String,
    /// What should have been checked.
    pub text: Text,
}

/// Time in which the program did not run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GapRow {
    /// When, on the drill's own clock.
    pub at: Moment,
    /// Number of the step, counted from 1.
    pub number: usize,
    /// Why.
    pub cause: GapCause,
    /// How long.
    pub length: Span,
    /// The trainer said that it counts.
    pub counted: bool,
}

/// A step to repeat, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Repeat {
    /// Place, counted from 0: where to begin again.
    pub step: usize,
    /// Number for people, counted from 1.
    pub number: usize,
    /// Name.
    pub title: Text,
    /// How much it was over its plan; zero if it was not.
    pub over: Span,
    /// How many faults were logged.
    pub faults: usize,
}

/// A preparation item that was not done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unprepared {
    /// Name of its list.
    pub list: Text,
    /// What should have been seen to.
    pub text: Text,
}

/// A remark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoteRow {
    /// When, on the drill's own clock.
    pub at: Moment,
    /// Active time of the drill by then.
    pub elapsed: Span,
    /// Number of the step, counted from 1.
    pub number: usize,
    /// In words.
    pub text: String,
}

impl Debrief {
    /// What a drill was like up to a moment; for one that has ended any moment will do.
    #[must_use]
    pub fn of(drill: &Drill, at: Moment) -> Self {
        let rundown = drill.rundown();
        let clocks = drill.clocks(at);
        let rows = figures::rows(drill, at);
        let missed = figures::missed(drill, &rows);
        let checks = figures::must_checks(drill, &rows);
        let faults = figures::faults(drill);
        Self {
            scenario: rundown.scenario.clone(),
            title: rundown.title.clone(),
            group: drill.started().group.clone(),
            pace: rundown.choices.pace,
            variant: rundown.choices.variant.clone(),
            local: rundown.decisions().filter_map(|d| Some((d.point.text.clone(), d.choice?.text.clone()))).collect(),
            began: drill.began(),
            finished: drill.finished().is_some(),
            elapsed: clocks.elapsed,
            planned: clocks.planned,
            difference: clocks.against_plan,
            award_difference: rows.iter().filter(|r| r.part == Part::Award).filter_map(|r| r.difference).sum(),
            pauses: figures::stops(drill, at, false),
            holds: figures::stops(drill, at, true),
            hold_list: figures::holds(drill, at),
            faults_by_role: figures::by_role(drill, &faults),
            faults,
            warnings: figures::warnings(drill),
            ticked: checks - missed.len(),
            missed,
            checks,
            gaps: figures::gaps(drill),
            repeat: figures::repeat(&rows),
            unprepared: figures::unprepared(drill.started()),
            notes: figures::notes(drill),
            review: drill.review().to_owned(),
            rows,
        }
    }
}
