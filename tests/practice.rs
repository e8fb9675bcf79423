//! Practice: exercises of every kind from every bundled ceremony, memory, sessions, papers and files.
//!
//! `PRACTICE_SEEDS=1000 cargo test --release --test practice` tries each kind with a thousand seeds.

#![cfg(test)]

#[path = "practice/exercises.rs"]
mod exercises;
#[path = "practice/small.rs"]
mod small;
mod support;

use std::sync::OnceLock;

use dientap::{
    core::{
        practice::{Material, Subject},
        scenario::{Scenario, SourceFile, Surroundings, read_scenario},
    },
    files::bundled,
};

/// How many seeds each kind is tried with on each ceremony.
fn seeds() -> u64 {
    std::env::var("PRACTICE_SEEDS").ok().and_then(|n| n.parse().ok()).unwrap_or(20)
}

fn scenarios() -> &'static [Scenario] {
    static ALL: OnceLock<Vec<Scenario>> = OnceLock::new();
    ALL.get_or_init(|| {
        let support: Vec<SourceFile<'_>> =
            bundled::support().map(|(name, text)| SourceFile { name, bytes: text.as_bytes() }).collect();
        let (around, problems) = Surroundings::read(&support);
        assert!(problems.is_empty(), "{problems:#?}");
        let read = |(name, text): (&'static str, &'static str)| {
            read_scenario(&SourceFile { name, bytes: text.as_bytes() }, &around).scenario.expect("a scenario")
        };
        bundled::ceremonies().map(read).collect()
    })
}

/// All bundled ceremonies, the bank and the glossary.
fn material() -> &'static Material {
    static ALL: OnceLock<Material> = OnceLock::new();
    ALL.get_or_init(|| Material::new(scenarios().iter().map(Subject::of).collect(), bundled::reference()))
}
