//! Warnings while a drill runs: what the trainer's own way through the programme breaks.

use std::cmp::Reverse;

use crate::core::{
    scenario::{Instrument, Rundown, Scenario, Source, Surroundings},
    text::Text,
};

use super::{Ceremony, Finding, Report, Rule, rules};

/// What going to a step breaks: `walked` are the numbers of the steps gone through so far, the present one last.
/// The gravest comes first.
///
/// A step that was jumped over is taken to come after the present one. So the order of the plan breaks nothing here,
/// however often a step is gone through again, and what the plan itself breaks is not said again. Steps that the pace
/// passes over count as gone through; they are no offence themselves.
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
    for finding in &mut fresh {
        if let Some(step) = finding.step.filter(|step| way.left_out.contains(step)) {
            finding.sentence = jumped_over(run, step, finding.rule);
        }
    }
    fresh
}

/// A step that was jumped over breaks nothing by what is done in it: the rule itself says what is missed.
fn jumped_over(run: &Rundown, step: usize, rule: &Rule) -> Text {
    let title = run.steps.get(step).map(|s| s.step.title.clone()).unwrap_or_default();
    let en = if title.en.is_empty() { &title.vi } else { &title.en };
    Text::new(
        format!("Đã nhảy qua “{}”. {}.", title.vi, rule.title.vi),
        format!("“{en}” was jumped over. {}.", rule.title.en),
    )
}

/// How far a drill has come, with the steps before the present one in the order of the plan.
struct Way {
    present: usize,
    steps: usize,
    /// Gone through, or passed over by the pace.
    passed: Vec<usize>,
    /// Jumped over and not made up.
    left_out: Vec<usize>,
}

impl Way {
    /// Nothing where no step was left out.
    fn of(run: &Rundown, walked: &[usize]) -> Option<Self> {
        let steps = run.steps.len();
        let (present, before) = walked.split_last().filter(|(present, _)| **present < steps)?;
        let mut passed: Vec<bool> = run.steps.iter().map(|s| s.skipped).collect();
        for n in before {
            if let Some(passed) = passed.get_mut(*n) {
                *passed = true;
            }
        }
        let (passed, left_out): (Vec<usize>, Vec<usize>) =
            (0..*present).partition(|n| passed.get(*n).is_some_and(|p| *p));
        (!left_out.is_empty()).then_some(Self { present: *present, steps, passed, left_out })
    }

    /// The order in which the ceremony is held if what was left out is made up after the present step.
    fn now(&self) -> Vec<usize> {
        self.order([&[self.present], &self.left_out])
    }

    /// The same if it had been made up before it.
    fn made_up(&self) -> Vec<usize> {
        self.order([&self.left_out, &[self.present]])
    }

    fn order(&self, middle: [&[usize]; 2]) -> Vec<usize> {
        let rest = self.present + 1..self.steps;
        self.passed.iter().copied().chain(middle.concat()).chain(rest).collect()
    }
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
