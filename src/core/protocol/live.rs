//! Warnings while a drill runs: what the trainer's own way through the programme breaks.

use crate::core::scenario::Rundown;

use super::{Ceremony, Finding, Report, rules};

/// What the way taken so far breaks in its last step: `walked` are the numbers of the steps in the order in which
/// they were gone through, the present one last. What the plan itself breaks there is not said again.
#[must_use]
pub fn live(run: &Rundown, walked: &[usize]) -> Vec<Finding> {
    let Some(present) = walked.last().copied() else { return Vec::new() };
    let planned = findings(run, (0..=present).collect());
    findings(run, walked.to_vec())
        .into_iter()
        .filter(|f| f.step == Some(present))
        .filter(|f| {
            !planned
                .iter()
                .any(|p| p.rule.id == f.rule.id && p.step == f.step && p.anchor == f.anchor && p.person == f.person)
        })
        .collect()
}

fn findings(run: &Rundown, order: Vec<usize>) -> Vec<Finding> {
    let ceremony = Ceremony::in_order(run, &[], order);
    let mut findings = Vec::new();
    for rule in rules().filter(|r| r.live && !run.allow.iter().any(|a| a.rule == r.id)) {
        (rule.check)(&ceremony, &mut Report::new(rule, &ceremony, &mut findings));
    }
    findings
}
