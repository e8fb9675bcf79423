//! Practice: exercises of every kind from every bundled ceremony, memory, sessions, papers and files.
//!
//! `PRACTICE_SEEDS=1000 cargo test --release --test practice` tries each kind with a thousand seeds.

#![cfg(test)]

#[path = "support/answers.rs"]
mod answers;
#[path = "practice/carried.rs"]
mod carried;
#[path = "practice/exercises.rs"]
mod exercises;
#[path = "practice/memory.rs"]
mod memory;
#[path = "practice/outlook.rs"]
mod outlook;
#[path = "practice/papers.rs"]
mod papers;
#[path = "support/scenarios.rs"]
mod scenarios;
#[path = "practice/small.rs"]
mod small;
mod support;
#[path = "practice/today.rs"]
mod today;

use std::sync::OnceLock;

use dientap::{
    core::practice::{Material, Subject},
    files::bundled,
};

/// How many seeds each kind is tried with on each ceremony.
fn seeds() -> u64 {
    std::env::var("PRACTICE_SEEDS").ok().and_then(|n| n.parse().ok()).unwrap_or(20)
}

/// All bundled ceremonies, the bank and the glossary.
fn material() -> &'static Material {
    static ALL: OnceLock<Material> = OnceLock::new();
    ALL.get_or_init(|| Material::new(scenarios::all_bundled().iter().map(Subject::of).collect(), bundled::reference()))
}
