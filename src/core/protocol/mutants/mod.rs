//! Known-wrong changes to a ceremony, each with the rules that must see it.
//!
//! They prove that the rules see, and make believable faults for practice. A [`Mutation`] is a kind of fault; it is
//! applied at every place of a run-down where it can be, and gives a [`Mutant`] for each.

mod floor;
mod handing;
mod order;
mod people;
mod said;
mod sources;
mod things;

use crate::core::scenario::{Act, ActKind, Award, Duty, Rundown, people as named, rundown::role_of};

/// A kind of fault.
#[derive(Debug, Clone, Copy)]
pub struct Mutation {
    /// Stable name: `read-before-invite`.
    pub id: &'static str,
    /// Rules of which one must see it.
    pub rules: &'static [&'static str],
    /// Makes the fault at every place where it can be made.
    pub make: fn(&Rundown) -> Vec<Mutant>,
}

/// A ceremony with one fault.
#[derive(Debug, Clone)]
pub struct Mutant {
    /// Number of the step where the fault was made; none where it concerns the whole.
    pub step: Option<usize>,
    /// The ceremony with the fault.
    pub run: Rundown,
}

/// All kinds of faults.
pub fn mutations() -> impl Iterator<Item = &'static Mutation> {
    [
        order::MUTATIONS,
        handing::MUTATIONS,
        people::MUTATIONS,
        said::MUTATIONS,
        floor::MUTATIONS,
        things::MUTATIONS,
        sources::MUTATIONS,
    ]
    .into_iter()
    .flatten()
}

/// Place of an act: step, number in the step.
type At = (usize, usize);

/// The run-down with a change made at a step.
fn mutant(run: &Rundown, step: usize, change: impl FnOnce(&mut Rundown)) -> Mutant {
    let mut run = run.clone();
    change(&mut run);
    Mutant { step: Some(step), run }
}

/// The run-down with one act changed.
fn act_changed(run: &Rundown, (step, act): At, change: impl FnOnce(&mut Act)) -> Mutant {
    mutant(run, step, |run| {
        if let Some(act) = run.steps.get_mut(step).and_then(|s| s.step.acts.get_mut(act)) {
            change(act);
        }
    })
}

/// The run-down without one act.
fn act_dropped(run: &Rundown, (step, act): At) -> Mutant {
    mutant(run, step, |run| {
        if let Some(step) = run.steps.get_mut(step).filter(|s| act < s.step.acts.len()) {
            step.step.acts.remove(act);
        }
    })
}

/// The run-down with an act put in at a place.
fn act_put(run: &Rundown, (step, at): At, act: Act) -> Mutant {
    mutant(run, step, |run| {
        if let Some(step) = run.steps.get_mut(step) {
            let at = at.min(step.step.acts.len());
            step.step.acts.insert(at, act);
        }
    })
}

/// All acts with their places.
fn acts(run: &Rundown) -> impl Iterator<Item = (At, &Act)> {
    run.steps
        .iter()
        .enumerate()
        .flat_map(|(s, step)| step.step.acts.iter().enumerate().map(move |(a, act)| ((s, a), act)))
}

/// The acts of a kind with their places.
fn of_kind(run: &Rundown, kind: ActKind) -> impl Iterator<Item = (At, &Act)> {
    acts(run).filter(move |(_, act)| act.act == kind)
}

/// The award an act is about: the one it names, or the only one.
fn award_of<'a>(run: &'a Rundown, act: &Act) -> Option<&'a Award> {
    match (&act.award, run.awards.as_slice()) {
        (Some(id), awards) => awards.iter().find(|a| a.id == *id),
        (None, [only]) => Some(only),
        (None, _) => None,
    }
}

/// The awards that a step is about.
fn awards_of_step(run: &Rundown, step: usize) -> Vec<&Award> {
    let mut all: Vec<&Award> = Vec::new();
    for act in run.steps.get(step).map(|s| s.step.acts.as_slice()).unwrap_or_default() {
        if let Some(award) = award_of(run, act).filter(|a| !all.iter().any(|b| b.id == a.id)) {
            all.push(award);
        }
    }
    all
}

/// What the one an act names does in the ceremony.
fn duty(run: &Rundown, who: &str) -> Duty {
    role_of(&run.roles, who).map_or(Duty::Guest, crate::core::scenario::Role::duty)
}

/// The first person with a duty.
fn someone(run: &Rundown, of: Duty) -> Option<String> {
    run.roles.iter().find(|r| r.duty() == of).and_then(|r| r.people().into_iter().next())
}

/// The people a name stands for.
fn all_named(run: &Rundown, who: &str) -> Vec<String> {
    named(&run.roles, who)
}

/// The steps of two acts change places.
fn steps_swapped(run: &Rundown, one: usize, other: usize) -> Option<Mutant> {
    (one != other && one < run.steps.len() && other < run.steps.len())
        .then(|| mutant(run, one, |run| run.steps.swap(one, other)))
}

/// A step goes to another place; the numbers of those between shift.
fn step_moved(run: &Rundown, from: usize, to: usize) -> Option<Mutant> {
    (from != to && from < run.steps.len() && to < run.steps.len()).then(|| {
        mutant(run, to, |run| {
            let step = run.steps.remove(from);
            run.steps.insert(to, step);
        })
    })
}
