//! Every rule of protocol: a ceremony that keeps it, one that breaks it, and its mend.
#![cfg(test)]

#[path = "rules/announcing.rs"]
mod announcing;
#[path = "rules/era.rs"]
mod era;
#[path = "rules/handing.rs"]
mod handing;
#[path = "rules/objects.rs"]
mod objects;
#[path = "rules/occasion.rs"]
mod occasion;
#[path = "rules/persons.rs"]
mod persons;
#[path = "rules/programme.rs"]
mod programme;
#[path = "rules/rank.rs"]
mod rank;
#[path = "rules/stage.rs"]
mod stage;
#[path = "rules/time.rs"]
mod time;
#[path = "rules/words.rs"]
mod words;

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use dientap::core::{
    protocol::{self, rules},
    scenario::{Loaded, Problem, SourceFile, Surroundings, edit},
};

const BASE: &str = include_str!("rules/base.ron");

/// A rule, how its breach is written, and optionally a ceremony besides the base that keeps it.
struct Case {
    rule: &'static str,
    /// What is changed in the base: each first text is there once, and becomes the second.
    broken: &'static [(&'static str, &'static str)],
    /// A ceremony near the breach that keeps the rule, changed from the base in the same way; empty: the base.
    kept: &'static [(&'static str, &'static str)],
}

fn cases() -> impl Iterator<Item = &'static Case> {
    [
        announcing::CASES,
        era::CASES,
        handing::CASES,
        objects::CASES,
        occasion::CASES,
        persons::CASES,
        programme::CASES,
        rank::CASES,
        stage::CASES,
        time::CASES,
        words::CASES,
    ]
    .into_iter()
    .flatten()
}

fn files_under(folder: &str) -> Vec<PathBuf> {
    let read = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap();
    let mut files: Vec<PathBuf> = read.map(|e| e.unwrap().path()).filter(|p| p.is_file()).collect();
    files.sort();
    files
}

fn surroundings() -> Surroundings {
    let mut files = files_under("scenarios/blocks");
    files.extend(files_under("scenarios").into_iter().filter(|p| {
        let name = p.file_name().unwrap();
        name == "instruments.ron" || name == "local-points.ron"
    }));
    let texts: Vec<(String, Vec<u8>)> =
        files.iter().map(|p| (p.display().to_string(), std::fs::read(p).unwrap())).collect();
    let sources: Vec<SourceFile<'_>> = texts.iter().map(|(name, bytes)| SourceFile { name, bytes }).collect();
    Surroundings::read(&sources).0
}

fn judged(text: &str, around: &Surroundings) -> Loaded {
    protocol::judge(&SourceFile { name: "goc.ron", bytes: text.as_bytes() }, around)
}

fn changed(rule: &str, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(BASE.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "{rule}: “{from}” stands once in what is changed");
        text.replace(from, to)
    })
}

fn of_rule<'p>(problems: &'p [Problem], rule: &str) -> Vec<&'p Problem> {
    problems.iter().filter(|p| p.code == rule).collect()
}

#[test]
fn the_base_keeps_every_rule() {
    let loaded = judged(BASE, &surroundings());
    assert!(loaded.problems.is_empty(), "{:#?}", loaded.problems);
}

#[test]
fn every_rule_has_a_case_words_in_both_languages_and_a_source() {
    let with_case: BTreeSet<&str> = cases().map(|c| c.rule).collect();
    let mut ids = BTreeSet::new();
    for rule in rules() {
        assert!(ids.insert(rule.id), "{} stands twice", rule.id);
        assert!(rule.id.starts_with(&format!("{}.", rule.family.prefix())), "{}", rule.id);
        assert!(with_case.contains(rule.id), "{} has no case", rule.id);
        for words in [rule.title, rule.why] {
            assert!(words.vi.chars().count() > 10 && words.en.chars().count() > 10, "{}", rule.id);
            assert_ne!(words.vi, words.en, "{}", rule.id);
        }
        assert!(!rule.grounds.is_empty(), "{}", rule.id);
    }
    for case in cases() {
        assert!(ids.contains(case.rule), "{} is no rule", case.rule);
    }
}

#[test]
fn a_breach_is_found_where_it_is_and_nowhere_else() {
    let around = surroundings();
    let mut missed = Vec::new();
    for case in cases() {
        let text = changed(case.rule, case.broken);
        let loaded = judged(&text, &around);
        assert!(loaded.scenario.is_some(), "{}: {:#?}", case.rule, loaded.problems);
        let found = of_rule(&loaded.problems, case.rule);
        if found.is_empty() {
            missed.push(format!("{} is not found; there is {:#?}", case.rule, loaded.problems));
        }
        for problem in found {
            assert!(problem.line > 2 && problem.column > 0 && !problem.path.is_empty(), "{problem:#?}");
            assert!(!problem.sentence.vi.is_empty() && !problem.sentence.en.is_empty(), "{problem:#?}");
            assert!(problem.law.is_some(), "{problem:#?}");
        }
        let kept = judged(&changed(case.rule, case.kept), &around);
        assert!(kept.scenario.is_some(), "{}: {:#?}", case.rule, kept.problems);
        if !of_rule(&kept.problems, case.rule).is_empty() {
            missed.push(format!("{} is found where it is kept: {:#?}", case.rule, kept.problems));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn a_mend_makes_its_finding_go_away() {
    let around = surroundings();
    let mut mended = 0;
    for case in cases() {
        let text = changed(case.rule, case.broken);
        let loaded = judged(&text, &around);
        let found = of_rule(&loaded.problems, case.rule);
        for problem in &found {
            let Some(mend) = &problem.mend else { continue };
            let after = edit::apply(&text, &mend.changes).unwrap();
            let again = judged(&after, &around);
            assert!(again.scenario.is_some(), "{}: {:#?}\n{after}", case.rule, again.problems);
            let left = of_rule(&again.problems, case.rule).len();
            assert!(left < found.len(), "{}: {} left of {}\n{after}", case.rule, left, found.len());
            mended += 1;
        }
    }
    assert!(mended > 0);
}
