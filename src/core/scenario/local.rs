//! Local points: how they are decided, and what a decision changes.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    model::{Condition, LocalChoice, LocalPoint, Scenario, Step},
    rundown::{Choices, RunStep, Rundown},
};

/// How a local point is decided in a ceremony.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision<'a> {
    /// The point.
    pub point: &'a LocalPoint,
    /// What was chosen; nothing where there is no choice but only something to check.
    pub choice: Option<&'a LocalChoice>,
}

/// What the decision of a local point changes in a ceremony.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Switched {
    /// Steps that are there or not, or in which something is.
    pub steps: usize,
    /// Things to prepare.
    pub items: usize,
}

impl LocalPoint {
    /// Whether there is anything to decide.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.choices.len() > 1
    }
}

impl Rundown {
    /// The local points in their order, each with its decision.
    pub fn decisions(&self) -> impl Iterator<Item = Decision<'_>> {
        self.local.iter().map(|point| Decision { point, choice: self.choice_of(point) })
    }

    fn choice_of<'a>(&self, point: &'a LocalPoint) -> Option<&'a LocalChoice> {
        let (_, chosen) = self.choices.local.iter().find(|(id, _)| *id == point.id).filter(|_| point.is_open())?;
        point.choices.iter().find(|c| c.id == *chosen)
    }
}

/// What changes in the run-down if a point is decided otherwise, everything else chosen as it is.
#[must_use]
pub fn switched(scenario: &Scenario, choices: &Choices, point: &LocalPoint) -> Switched {
    let run = |choice: &LocalChoice| {
        let mut choices = choices.clone();
        choices.local.retain(|(id, _)| *id != point.id);
        choices.local.push((point.id.clone(), choice.id.clone()));
        Rundown::of(scenario, &choices)
    };
    let mut runs = point.choices.iter().map(run);
    let Some(first) = runs.next() else { return Switched::default() };
    let (mut steps, mut items) = (BTreeSet::new(), BTreeSet::new());
    for other in runs {
        steps.extend(unlike(&by_id(&first), &by_id(&other)));
        items.extend(things(&first).symmetric_difference(&things(&other)).cloned());
    }
    Switched { steps: steps.len(), items: items.len() }
}

fn by_id(run: &Rundown) -> BTreeMap<&str, &Step> {
    run.steps.iter().map(|RunStep { step, .. }| (step.id.as_str(), step)).collect()
}

/// Ids of what is only in one of them, or not the same in both.
fn unlike(one: &BTreeMap<&str, &Step>, other: &BTreeMap<&str, &Step>) -> BTreeSet<String> {
    let ids: BTreeSet<&str> = one.keys().chain(other.keys()).copied().collect();
    ids.into_iter().filter(|id| one.get(id) != other.get(id)).map(str::to_owned).collect()
}

fn things(run: &Rundown) -> BTreeSet<(String, String)> {
    let of_list = |list: &super::model::Checklist| {
        list.items.iter().map(|item| (list.id.clone(), item.id.clone())).collect::<Vec<_>>()
    };
    run.preparation.iter().flat_map(of_list).collect()
}

/// The local points that the conditions of a step ask for, each once.
pub(super) fn points_of(step: &Step) -> Vec<String> {
    let whens = std::iter::once(step.when.as_ref())
        .chain(step.acts.iter().map(|a| a.when.as_ref()))
        .chain(step.says.iter().map(|l| l.when.as_ref()))
        .chain(step.checks.iter().map(|c| c.when.as_ref()))
        .chain(step.faults.iter().map(|f| f.when.as_ref()))
        .chain(step.stage.iter().flat_map(|f| &f.moves).map(|m| m.when.as_ref()));
    let mut points: Vec<String> = Vec::new();
    for point in whens.flatten().filter_map(asked) {
        if !points.iter().any(|p| p == point) {
            points.push(point.to_owned());
        }
    }
    points
}

fn asked(when: &Condition) -> Option<&str> {
    match when {
        Condition::Local(point, _) => Some(point),
        Condition::Not(inner) => asked(inner),
        Condition::Variant(_) => None,
    }
}
