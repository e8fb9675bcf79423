//! Known-wrong changes to all bundled ceremonies: the rules see them, and nothing where nothing was changed.
//!
//! `cargo test --test mutations -- --nocapture` prints the table.

#![cfg(test)]

use std::{
    collections::{BTreeMap, HashSet},
    fmt::Write as _,
    sync::atomic::{AtomicUsize, Ordering},
};

use dientap::{
    core::{
        protocol::{Ceremony, Finding, check_run, mutants::mutations, rule},
        scenario::{Choices, Pace, Rundown, Scenario, Severity, SourceFile, Surroundings},
    },
    files::bundled,
};

fn ceremonies() -> Vec<Scenario> {
    let support: Vec<SourceFile<'_>> =
        bundled::support().map(|(name, text)| SourceFile { name, bytes: text.as_bytes() }).collect();
    let (around, problems) = Surroundings::read(&support);
    assert!(problems.is_empty(), "{problems:#?}");
    bundled::ceremonies()
        .map(|(name, text)| {
            let loaded = dientap::core::protocol::judge(&SourceFile { name, bytes: text.as_bytes() }, &around);
            let errors: Vec<_> = loaded.problems.iter().filter(|p| p.severity == Severity::Error).collect();
            assert!(errors.is_empty(), "{errors:#?}");
            loaded.scenario.expect("a scenario")
        })
        .collect()
}

/// What tells one finding from another where nothing has a place in a file.
fn key(finding: &Finding) -> (&'static str, Option<usize>, Option<String>, String) {
    (finding.rule.id, finding.step, finding.person.clone(), finding.sentence.vi.clone())
}

fn found(run: &Rundown) -> Vec<Finding> {
    check_run(&Ceremony::of(run, &[]))
}

/// The ways to hold a ceremony that are changed: the usual one and each variant, at the real pace.
fn ways(scenario: &Scenario) -> Vec<Rundown> {
    let variants = scenario.variants.iter().map(|v| Some(v.id.clone()));
    std::iter::once(None)
        .chain(variants)
        .map(|variant| Rundown::of(scenario, &Choices { pace: Pace::Full, variant, ..Choices::default() }))
        .collect()
}

#[derive(Default)]
struct Row {
    applied: usize,
    caught: usize,
    missed: Vec<String>,
}

/// The work is shared out between as many threads as there are processors.
fn table() -> BTreeMap<&'static str, Row> {
    let ceremonies = ceremonies();
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let mut table: BTreeMap<&'static str, Row> = BTreeMap::new();
    std::thread::scope(|scope| {
        let work = || {
            let mut part: BTreeMap<&'static str, Row> = BTreeMap::new();
            while let Some(scenario) = ceremonies.get(next.fetch_add(1, Ordering::Relaxed)) {
                changed_in(scenario, &mut part);
            }
            part
        };
        let parts: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        for part in parts.into_iter().flat_map(|p| p.join().expect("no panic")) {
            let row = table.entry(part.0).or_default();
            row.applied += part.1.applied;
            row.caught += part.1.caught;
            row.missed.extend(part.1.missed);
        }
    });
    table
}

fn changed_in(scenario: &Scenario, table: &mut BTreeMap<&'static str, Row>) {
    for run in ways(scenario) {
        let before: HashSet<_> = found(&run).iter().map(key).collect();
        for mutation in mutations() {
            let row = table.entry(mutation.id).or_default();
            for mutant in (mutation.make)(&run) {
                row.applied += 1;
                let after = found(&mutant.run);
                let new = after.iter().filter(|f| !before.contains(&key(f)));
                if new.into_iter().any(|f| mutation.rules.contains(&f.rule.id)) {
                    row.caught += 1;
                } else {
                    let step = mutant.step.and_then(|n| mutant.run.steps.get(n)).map(|s| s.step.id.clone());
                    let variant = run.choices.variant.clone().unwrap_or_default();
                    row.missed.push(format!("{} {variant} {}", scenario.id, step.unwrap_or_default()));
                }
            }
        }
    }
}

#[test]
fn known_faults_are_seen_by_the_right_rule() {
    let table = table();
    let mut text = String::new();
    let (mut caught, mut applied) = (0, 0);
    let mut weak = Vec::new();
    for (id, row) in &table {
        caught += row.caught;
        applied += row.applied;
        let share = if row.applied == 0 { 0.0 } else { 100.0 * row.caught as f64 / row.applied as f64 };
        writeln!(text, "{id:36} {:5} / {:5}  {share:5.1} %", row.caught, row.applied).unwrap();
        if share < 80.0 {
            let some: Vec<&String> = row.missed.iter().take(12).collect();
            weak.push(format!("{id}: {} of {}, missed at {some:#?}", row.caught, row.applied));
        }
    }
    let share = 100.0 * f64::from(caught as u32) / f64::from(applied as u32);
    writeln!(text, "{:36} {caught:5} / {applied:5}  {share:5.1} %", "all").unwrap();
    println!("{text}");
    assert!(table.len() >= 30, "{} kinds", table.len());
    assert!(weak.is_empty(), "{}", weak.join("\n"));
    assert!(share >= 95.0, "{share:.1} % in all");
}

#[test]
fn every_mutation_names_rules_that_there_are() {
    for mutation in mutations() {
        for id in mutation.rules {
            assert!(rule(id).is_some(), "{} names {id}", mutation.id);
        }
    }
}

#[test]
fn an_unchanged_ceremony_has_no_error() {
    for scenario in ceremonies() {
        for run in ways(&scenario) {
            let errors: Vec<_> = found(&run).into_iter().filter(|f| f.severity == Severity::Error).collect();
            assert!(errors.is_empty(), "{}: {errors:#?}", scenario.id);
        }
    }
}
