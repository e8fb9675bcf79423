//! How the figures of looking back are worked out.

use std::cmp::Reverse;

use crate::core::{
    scenario::{Check, Due, Role, RoleCode, RunStep},
    text::Text,
    time::{Moment, Span},
};

use super::{
    debrief::{
        CLEARLY_OVER, FaultRow, GapRow, HoldRow, MOST_REPEATS, MissedCheck, NoteRow, Repeat, RoleFaults, StepRow,
        StepState, Stops, Unprepared, WarningRow,
    },
    event::{FaultKind, Start},
    fold::{Drill, FaultEntry, Pause},
    warning::WarningEntry,
};

/// What a fault weighs when steps to repeat are put in order.
const A_FAULT_WEIGHS: Span = Span::seconds(5);

pub(super) fn rows(drill: &Drill, at: Moment) -> Vec<StepRow> {
    let furthest = drill.records().iter().rposition(|r| r.visits > 0).unwrap_or(0);
    drill.rundown().steps.iter().enumerate().map(|(n, step)| row(drill, at, furthest, n, step)).collect()
}

fn row(drill: &Drill, at: Moment, furthest: usize, n: usize, step: &RunStep) -> StepRow {
    let record = drill.records().get(n).cloned().unwrap_or_default();
    let state = match record.visits {
        0 if step.skipped => StepState::Skipped,
        0 if n < drill.started().from => StepState::BeforeStart,
        0 if n < furthest => StepState::PassedOver,
        0 => StepState::NotReached,
        _ if n == drill.current() && drill.finished().is_none() => StepState::Running,
        _ => StepState::Done,
    };
    let actual = drill.spent_on(n, at);
    let difference = match state {
        StepState::Done => Some(actual - step.planned),
        StepState::Running => Some((actual - step.planned).at_least_zero()),
        _ => None,
    };
    let missed = if state == StepState::Done { open_checks(drill, n, step).count() } else { 0 };
    StepRow {
        step: n,
        number: n + 1,
        title: step.step.title.clone(),
        part: step.step.part,
        state,
        planned: step.planned,
        actual,
        added: record.added,
        difference,
        visits: record.visits,
        faults: drill.faults().iter().filter(|f| f.step == n).count(),
        missed,
    }
}

fn open_checks<'a>(drill: &'a Drill, n: usize, step: &'a RunStep) -> impl Iterator<Item = &'a Check> {
    let ticks = drill.records().get(n).map(|r| &r.ticks);
    step.step.checks.iter().filter(move |c| c.must && !ticks.is_some_and(|t| t.contains(&c.id)))
}

fn done<'a>(drill: &'a Drill, rows: &'a [StepRow]) -> impl Iterator<Item = (&'a StepRow, &'a RunStep)> {
    rows.iter().zip(&drill.rundown().steps).filter(|(row, _)| row.state == StepState::Done)
}

pub(super) fn missed(drill: &Drill, rows: &[StepRow]) -> Vec<MissedCheck> {
    done(drill, rows)
        .flat_map(|(row, step)| open_checks(drill, row.step, step).map(move |c| (row.number, c)))
        .map(|(number, c)| MissedCheck { number, check: c.id.clone(), text: c.text.clone() })
        .collect()
}

pub(super) fn must_checks(drill: &Drill, rows: &[StepRow]) -> usize {
    done(drill, rows).map(|(_, step)| step.step.checks.iter().filter(|c| c.must).count()).sum()
}

fn length(pause: &Pause, at: Moment) -> Span {
    pause.until.unwrap_or(at).since(pause.since)
}

pub(super) fn stops(drill: &Drill, at: Moment, holds: bool) -> Stops {
    let of_kind = || drill.pauses().iter().filter(|p| p.hold.is_some() == holds);
    Stops { count: of_kind().count(), length: of_kind().map(|p| length(p, at)).sum() }
}

pub(super) fn holds(drill: &Drill, at: Moment) -> Vec<HoldRow> {
    let row = |p: &Pause| {
        Some(HoldRow {
            at: p.since,
            elapsed: active_at(drill, p.since),
            number: p.step + 1,
            reason: p.hold.clone()?,
            length: length(p, at),
        })
    };
    drill.pauses().iter().filter_map(row).collect()
}

/// Active time of the drill by a moment that has passed.
fn active_at(drill: &Drill, at: Moment) -> Span {
    let stood: Span = drill.pauses().iter().map(|p| p.until.map_or(at, |u| u.min(at)).since(p.since)).sum();
    let counted: Span = drill.gaps().iter().filter(|g| g.counted && !g.in_pause && g.at <= at).map(|g| g.length).sum();
    at.since(Moment(0)) - stood + counted
}

pub(super) fn faults(drill: &Drill) -> Vec<FaultRow> {
    drill.faults().iter().map(|fault| fault_row(drill, fault)).collect()
}

fn fault_row(drill: &Drill, fault: &FaultEntry) -> FaultRow {
    let step = drill.rundown().steps.get(fault.step);
    let (usual, text) = match &fault.fault {
        FaultKind::Free(words) => (None, Text::new(words.clone(), "")),
        FaultKind::Known(id) => {
            let known = step.and_then(|s| s.step.faults.iter().find(|f| f.id == *id));
            (known.map(|f| f.who.as_str()), known.map_or_else(|| Text::new(id.clone(), ""), |f| f.text.clone()))
        }
    };
    let who = if fault.who.is_empty() { usual.unwrap_or_default() } else { &fault.who };
    FaultRow {
        at: fault.at,
        elapsed: active_at(drill, fault.at),
        number: fault.step.saturating_add(1),
        who: who.to_owned(),
        mark: drill.rundown().role_of(who).map_or_else(|| RoleCode::unknown(""), Role::code),
        text,
    }
}

pub(super) fn warnings(drill: &Drill) -> Vec<WarningRow> {
    let row = |w: &WarningEntry| WarningRow {
        at: w.at,
        elapsed: active_at(drill, w.at),
        number: w.step.saturating_add(1),
        rule: w.warning.rule.clone(),
        text: w.warning.sentence.clone(),
        law: w.warning.law.clone(),
    };
    drill.warnings().iter().map(row).collect()
}

pub(super) fn by_role(drill: &Drill, faults: &[FaultRow]) -> Vec<RoleFaults> {
    let rundown = drill.rundown();
    let belongs = |f: &FaultRow| rundown.role_of(&f.who).map(|r| r.id.as_str());
    let mut roles: Vec<RoleFaults> = rundown
        .roles
        .iter()
        .map(|role| RoleFaults {
            role: role.id.clone(),
            mark: role.code(),
            name: role.name.clone(),
            count: faults.iter().filter(|f| belongs(f) == Some(role.id.as_str())).count(),
        })
        .filter(|r| r.count > 0)
        .collect();
    roles.sort_by_key(|r| Reverse(r.count));
    let nobody = faults.iter().filter(|f| belongs(f).is_none()).count();
    if nobody > 0 {
        let (role, mark, name) = (String::new(), RoleCode::unknown(""), Text::default());
        roles.push(RoleFaults { role, mark, name, count: nobody });
    }
    roles
}

pub(super) fn gaps(drill: &Drill) -> Vec<GapRow> {
    let gaps = drill.gaps().into_iter();
    gaps.map(|g| GapRow { at: g.at, number: g.step + 1, cause: g.cause, length: g.length, counted: g.counted })
        .collect()
}

pub(super) fn repeat(rows: &[StepRow]) -> Vec<Repeat> {
    let mut worst: Vec<Repeat> = rows
        .iter()
        .map(|row| Repeat {
            step: row.step,
            number: row.number,
            title: row.title.clone(),
            over: row.difference.unwrap_or_default().at_least_zero(),
            faults: row.faults,
        })
        .filter(|r| r.over >= CLEARLY_OVER || r.faults > 0)
        .collect();
    let weight = |r: &Repeat| r.over.0.saturating_add(A_FAULT_WEIGHS.0.saturating_mul(r.faults as i64));
    worst.sort_by_key(|r| Reverse((weight(r), r.over)));
    worst.truncate(MOST_REPEATS);
    worst
}

pub(super) fn unprepared(start: &Start) -> Vec<Unprepared> {
    let seen_to = |list: &str, item: &str| start.prepared.iter().any(|(l, i)| l == list && i == item);
    let lists = start.rundown.preparation.iter();
    lists
        .flat_map(|list| list.items.iter().map(move |item| (list, item)))
        .filter(|(list, item)| item.must && item.due != Some(Due::After) && !seen_to(&list.id, &item.id))
        .map(|(list, item)| Unprepared { list: list.title.clone(), text: item.text.clone() })
        .collect()
}

pub(super) fn notes(drill: &Drill) -> Vec<NoteRow> {
    let notes = drill.notes().iter();
    notes
        .map(|n| NoteRow {
            at: n.at,
            elapsed: active_at(drill, n.at),
            number: n.step.saturating_add(1),
            text: n.text.clone(),
        })
        .collect()
}
