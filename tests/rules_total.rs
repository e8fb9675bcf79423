//! Every rule is total: on any scenario that can be read it answers, and every finding has a place in the file.

#![cfg(test)]

use std::sync::OnceLock;

use dientap::{
    core::{
        protocol::{Ceremony, Finding, check, check_run, judge, mutants::mutations, rules},
        scenario::{Choices, Condition, Item, Loaded, Pace, Rundown, Scenario, SourceFile, Surroundings},
    },
    files::bundled,
};
use proptest::prelude::*;

fn around() -> &'static Surroundings {
    static AROUND: OnceLock<Surroundings> = OnceLock::new();
    AROUND.get_or_init(|| {
        let support: Vec<SourceFile<'_>> =
            bundled::support().map(|(name, text)| SourceFile { name, bytes: text.as_bytes() }).collect();
        Surroundings::read(&support).0
    })
}

fn judged(text: &str) -> Loaded {
    judge(&SourceFile { name: "doi.ron", bytes: text.as_bytes() }, around())
}

/// What a hasty author does to a file.
#[derive(Debug, Clone)]
enum Slip {
    /// A line goes.
    Drop(usize),
    /// A line stands twice.
    Twice(usize),
    /// Two lines change places.
    Swap(usize, usize),
    /// A number becomes another one.
    Number(usize, i32),
    /// A word of the notation becomes another one that stands elsewhere in the file.
    Word(usize, usize),
}

fn slips() -> impl Strategy<Value = Vec<Slip>> {
    let line = 0..4000_usize;
    let slip = prop_oneof![
        line.clone().prop_map(Slip::Drop),
        line.clone().prop_map(Slip::Twice),
        (line.clone(), line.clone()).prop_map(|(a, b)| Slip::Swap(a, b)),
        (line.clone(), prop_oneof![Just(0), Just(-1), Just(114), -500..500]).prop_map(|(n, to)| Slip::Number(n, to)),
        (line.clone(), line).prop_map(|(a, b)| Slip::Word(a, b)),
    ];
    prop::collection::vec(slip, 1..6)
}

/// The bytes of the words after a field's name: `act: Pin`, `who: "NN"`, `faces: West`.
fn values(text: &str, field: &str) -> Vec<std::ops::Range<usize>> {
    text.match_indices(field)
        .map(|(at, found)| {
            let from = at + found.len();
            let rest = text.get(from..).unwrap_or_default();
            let end = rest.find([',', ')']).unwrap_or(rest.len());
            from..from + end
        })
        .collect()
}

fn slipped(text: &str, slips: &[Slip]) -> String {
    let mut text = text.to_owned();
    for slip in slips {
        let lines: Vec<&str> = text.lines().collect();
        let at = |n: usize| n % lines.len();
        text = match slip {
            Slip::Drop(n) => without(&lines, at(*n)),
            Slip::Twice(n) => [&lines[..=at(*n)], &lines[at(*n)..]].concat().join("\n"),
            Slip::Swap(a, b) => {
                let mut lines = lines.clone();
                lines.swap(at(*a), at(*b));
                lines.join("\n")
            }
            Slip::Number(n, to) => {
                let digits: Vec<_> = text.match_indices(|c: char| c.is_ascii_digit()).map(|(i, _)| i).collect();
                let i = digits[n % digits.len()];
                let mut text = text.clone();
                text.replace_range(i..=i, &to.to_string());
                text
            }
            Slip::Word(a, b) => {
                let field = ["act: ", "who: ", "faces: ", "to: ", "award: ", "object: ", "law: "][a % 7];
                let places = values(&text, field);
                match (places.get(a % places.len().max(1)), places.get(b % places.len().max(1))) {
                    (Some(one), Some(other)) => {
                        let word = text.get(other.clone()).unwrap_or_default().to_owned();
                        let mut text = text.clone();
                        text.replace_range(one.clone(), &word);
                        text
                    }
                    _ => text.clone(),
                }
            }
        };
    }
    text
}

fn without(lines: &[&str], n: usize) -> String {
    [&lines[..n], &lines[n + 1..]].concat().join("\n")
}

/// Whether a condition asks for a local point.
fn asks(when: Option<&Condition>, point: &str) -> bool {
    match when {
        Some(Condition::Local(id, _)) => id == point,
        Some(Condition::Not(inner)) => asks(Some(inner), point),
        Some(Condition::Variant(_)) | None => false,
    }
}

/// Every way to hold a ceremony that a check looks at, one after another.
fn ways(scenario: &Scenario) -> Vec<Choices> {
    let full = || Choices { pace: Pace::Full, ..Choices::default() };
    let mut ways = vec![Choices::default(), full()];
    ways.extend(scenario.variants.iter().map(|v| Choices { variant: Some(v.id.clone()), ..full() }));
    for point in &scenario.local {
        let here = |when: &Option<Condition>| asks(when.as_ref(), &point.id);
        let repeat = |item: &Item| matches!(item, Item::Repeat { when, .. } if here(when));
        let asked = scenario.programme.iter().any(repeat)
            || scenario.steps().any(|s| {
                let moves = s.stage.iter().flat_map(|f| &f.moves).any(|m| here(&m.when));
                here(&s.when) || s.acts.iter().any(|a| here(&a.when)) || s.says.iter().any(|l| here(&l.when)) || moves
            });
        if asked {
            let others = point.choices.iter().skip(1);
            ways.extend(others.map(|c| Choices { local: vec![(point.id.clone(), c.id.clone())], ..full() }));
        }
    }
    ways
}

/// What all rules find in all ways, each worked out from the beginning.
fn found_the_long_way(scenario: &Scenario) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for choices in ways(scenario) {
        let (run, origins) = Rundown::with_origins(scenario, &choices);
        for finding in check_run(&Ceremony::of(&run, &origins)) {
            let what = |f: &Finding| (f.rule.id, f.anchor.clone(), f.person.clone());
            if !findings.iter().any(|f| what(f) == what(&finding)) {
                findings.push(finding);
            }
        }
    }
    findings
}

fn told(findings: &[Finding]) -> Vec<String> {
    let line =
        |f: &Finding| format!("{} {:?} {:?} {:?} {:?} {:?}", f.rule.id, f.anchor, f.person, f.at, f.sentence, f.mend);
    findings.iter().map(line).collect()
}

#[test]
fn a_run_down_made_over_from_another_is_the_same_as_a_fresh_one() {
    for (name, text) in bundled::ceremonies() {
        let scenario = judged(text).scenario.expect("a scenario");
        let ways = ways(&scenario);
        let mut last = Rundown::with_origins(&scenario, &ways[1]);
        for choices in ways.iter().chain(ways.iter().rev()) {
            last = Rundown::made_over(&scenario, choices, last);
            assert!(last == Rundown::with_origins(&scenario, choices), "{name} {choices:?}");
        }
        let class = Rundown::of(&scenario, &ways[0]);
        assert!(class.in_pace(Pace::Full) == Rundown::of(&scenario, &ways[1]), "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn what_a_check_takes_over_from_way_to_way_leaves_nothing_out(which in 0..13_usize, slips in slips()) {
        let (_, text) = bundled::ceremonies().nth(which).expect("a ceremony");
        if let Some(scenario) = judged(&slipped(text, &slips)).scenario {
            prop_assert_eq!(told(&check(&scenario)), told(&found_the_long_way(&scenario)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn no_rule_panics_on_what_hasty_hands_made_of_a_ceremony(which in 0..13_usize, slips in slips()) {
        let (_, text) = bundled::ceremonies().nth(which).expect("a ceremony");
        let loaded = judged(&slipped(text, &slips));
        for problem in &loaded.problems {
            prop_assert!(problem.line > 0 && problem.column > 0, "{problem:?}");
            prop_assert!(!problem.sentence.vi.is_empty() && !problem.sentence.en.is_empty(), "{problem:?}");
        }
    }

    #[test]
    fn no_rule_panics_on_steps_in_any_order(which in 0..13_usize, order in prop::collection::vec(0..120_usize, 0..60)) {
        let (_, text) = bundled::ceremonies().nth(which).expect("a ceremony");
        let scenario = judged(text).scenario.expect("a scenario");
        let run = Rundown::of(&scenario, &Choices { pace: Pace::CueToCue, ..Choices::default() });
        let ceremony = Ceremony::in_order(&run, &[], order);
        for finding in check_run(&ceremony) {
            prop_assert!(finding.step.is_none_or(|n| n < run.steps.len()));
        }
        for rule in rules() {
            prop_assert!(rule.met_in(&ceremony).len() <= ceremony.order.len());
        }
    }
}

#[test]
fn faults_upon_faults_are_no_reason_to_panic() {
    let (_, text) = bundled::ceremonies().next().expect("a ceremony");
    let scenario = judged(text).scenario.expect("a scenario");
    let mut run = Rundown::of(&scenario, &Choices::default());
    let (mut faults, mut found) = (0, 0);
    for mutation in mutations() {
        if let Some(mutant) = (mutation.make)(&run).pop() {
            run = mutant.run;
            faults += 1;
            found += check_run(&Ceremony::of(&run, &[])).len();
        }
    }
    assert!(faults > 30 && found > faults, "{faults}, {found}");
}
