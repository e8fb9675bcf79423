//! Ceremonies to drill: the bundled ones, and one of the State President.
#![cfg(test)]
#![allow(dead_code, reason = "each test binary uses another part")]

use std::sync::{Arc, OnceLock};

use dientap::{
    core::{
        drill::Start,
        protocol,
        scenario::{ActKind, Allow, Choices, Rundown, Scenario, SourceFile, Surroundings},
        text::Text,
    },
    files::bundled,
};

/// Blocks, instruments and local points of the program.
pub fn around() -> Surroundings {
    let files: Vec<SourceFile<'_>> =
        bundled::support().map(|(name, text)| SourceFile { name, bytes: text.as_bytes() }).collect();
    Surroundings::read(&files).0
}

fn judged(name: &str, text: &str) -> Scenario {
    let loaded = protocol::judge(&SourceFile { name, bytes: text.as_bytes() }, &around());
    loaded.scenario.unwrap_or_else(|| panic!("{name}: {:#?}", loaded.problems))
}

/// Every ceremony of the program.
pub fn all_bundled() -> &'static [Scenario] {
    static ALL: OnceLock<Vec<Scenario>> = OnceLock::new();
    ALL.get_or_init(|| bundled::ceremonies().map(|(name, text)| judged(name, text)).collect())
}

/// An Order of the State President for one person: invited, then read; pinned and handed over in steps of their own.
pub fn presidents() -> Scenario {
    static ONE: OnceLock<Scenario> = OnceLock::new();
    ONE.get_or_init(|| judged("goc.ron", include_str!("../rules/base.ron"))).clone()
}

/// What a drill of a ceremony begins with.
pub fn start(scenario: &Scenario, choices: &Choices) -> Start {
    start_of(Rundown::of(scenario, choices))
}

/// What a drill of a run-down begins with.
pub fn start_of(run: Rundown) -> Start {
    Start { rundown: Arc::new(run), cast: Vec::new(), prepared: Vec::new(), from: 0, group: String::new() }
}

/// The first step in which something is done.
pub fn step_with(run: &Rundown, kind: ActKind) -> usize {
    run.steps.iter().position(|s| s.step.acts.iter().any(|a| a.act == kind)).expect("it is done somewhere")
}

/// The run-down with the step that pins and hands over taken apart, so that one can be jumped over.
pub fn with_pin_and_certificate_apart(mut run: Rundown) -> Rundown {
    let at = step_with(&run, ActKind::Pin);
    let mut second = run.steps[at].clone();
    let cut = second.step.acts.iter().position(|a| a.act == ActKind::Pin).expect("the pin") + 1;
    second.step.acts.drain(..cut);
    second.step.id.push_str("-bang");
    second.step.title = Text::new("Trao Bằng", "The certificate is handed over");
    run.steps[at].step.acts.truncate(cut);
    run.steps.insert(at + 1, second);
    run
}

/// Switches a rule off.
pub fn allowed(rule: &str) -> Allow {
    Allow { rule: rule.to_owned(), because: Text::new("thử", "a trial") }
}
