//! Warnings while a drill runs: what the trainer's own way through the programme breaks.

use std::cmp::Reverse;

use crate::core::scenario::{Instrument, Rundown, Scenario, Source, Surroundings};

use super::{Ceremony, Finding, Report, rules};

/// What going to a step breaks: `walked` are the numbers of the steps gone through so far, the present one last.
/// The gravest comes first.
///
/// A step that was jumped over is taken to come after the present one. So the order of the plan breaks nothing here,
/// however often a step is gone through again, and what the plan itself breaks is not said again. Steps that the pace
/// passes over go by with those beside them.
#[must_use]
pub fn live(run: &Rundown, walked: &[usize]) -> Vec<Finding> {
    let Some(way) = Way::of(run, walked) else { return Vec::new() };
    let now = findings(run, way.now());
    if now.is_empty() {
        return now;
    }
    // Whatever else is out of order was said when it happened.
    let mut known = findings(run, way.made_up());
    known.extend(findings(run, (0..run.steps.len()).collect()));
    let mut fresh: Vec<Finding> = now.into_iter().filter(|f| !known.iter().any(|k| is_same(k, f))).collect();
    fresh.sort_by_key(|f| (Reverse(f.severity), f.step != Some(way.present)));
    fresh
}

/// How far a drill has come, with the steps before the present one in the order of the plan.
struct Way {
    present: usize,
    steps: usize,
    /// Gone through before the present one became current.
    passed: Vec<usize>,
    /// Passed over by the pace on the way to the present one.
    beside: Vec<usize>,
    /// Jumped over and not made up.
    left_out: Vec<usize>,
}

impl Way {
    /// Nothing where no step was left out.
    fn of(run: &Rundown, walked: &[usize]) -> Option<Self> {
        let steps = run.steps.len();
        let (present, before) = walked.split_last().filter(|(present, _)| **present < steps)?;
        let mut gone = vec![false; steps];
        for n in before {
            if let Some(gone) = gone.get_mut(*n) {
                *gone = true;
            }
        }
        let furthest = gone.iter().rposition(|gone| *gone);
        let mut way = Self { present: *present, steps, passed: vec![], beside: vec![], left_out: vec![] };
        for (n, (step, gone)) in run.steps.iter().zip(gone).take(*present).enumerate() {
            let kind = match () {
                () if gone || (step.skipped && furthest.is_some_and(|far| n < far)) => &mut way.passed,
                () if step.skipped => &mut way.beside,
                () => &mut way.left_out,
            };
            kind.push(n);
        }
        (!way.left_out.is_empty()).then_some(way)
    }

    /// The order in which the ceremony is held if what was left out is made up after the present step.
    fn now(&self) -> Vec<usize> {
        let before = merged(&self.passed, &self.beside);
        before.into_iter().chain([self.present]).chain(self.left_out.iter().copied()).chain(self.rest()).collect()
    }

    /// The same if it had been made up before it.
    fn made_up(&self) -> Vec<usize> {
        let late = merged(&self.left_out, &self.beside);
        self.passed.iter().copied().chain(late).chain([self.present]).chain(self.rest()).collect()
    }

    fn rest(&self) -> std::ops::Range<usize> {
        self.present + 1..self.steps
    }
}

fn merged(one: &[usize], other: &[usize]) -> Vec<usize> {
    let mut all = [one, other].concat();
    all.sort_unstable();
    all
}

fn is_same(one: &Finding, other: &Finding) -> bool {
    let what = |f: &Finding| (f.rule.id, f.step, f.person.clone(), f.sentence.vi.clone());
    what(one) == what(other)
}

fn findings(run: &Rundown, order: Vec<usize>) -> Vec<Finding> {
    let ceremony = Ceremony::in_order(run, &[], order);
    let mut findings = Vec::new();
    for rule in rules().filter(|r| r.live && !run.allow.iter().any(|a| a.rule == r.id)) {
        (rule.check)(&ceremony, &mut Report::new(rule, &ceremony, &mut findings));
    }
    findings
}

/// Adds the instruments that rules rest on in the time of a scenario, so that a drill of it can cite them.
pub(super) fn add_instruments(scenario: &mut Scenario, around: &Surroundings) {
    let named = |source: Source| source.law.into_iter().chain(source.now.map(|now| now.law));
    let era = scenario.era;
    for law in rules().flat_map(|rule| rule.sources_in(era)).flat_map(named) {
        let known = |i: &Instrument| i.id == law;
        if !scenario.instruments.iter().any(known) {
            scenario.instruments.extend(around.instrument(&law).cloned());
        }
    }
}
