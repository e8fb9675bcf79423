//! Blocks put into a programme, and the surroundings of a scenario.
#![cfg(test)]

use dientap::core::{
    scenario::{Item, Loaded, Part, Problem, Scenario, SourceFile, Step, Surroundings, read_scenario},
    time::Span,
};

const HEAD: &str = r#"Scenario(
    format: 1,
    id: "thu",
    title: (vi: "Lễ thử", en: "Trial"),
    era: From2025,
    host_event: (vi: "Hội nghị", en: "Conference"),
    roles: [(id: "A", name: (vi: "Người A", en: "Person A"))],
"#;

const BLOCK: &str = r#"Block(format: 1, id: "khoi", title: (vi: "Khối", en: "Block"), part: Opening, steps: [
    Step(id: "O1", title: (vi: "Một", en: "One"), acts: [(who: "A", act: Address, text: (vi: "Nói", en: "Speaks"))],
        time: (full: "10m", class: "2m"), sources: [(law: "luat-1", mark: Seen, sure: High)]),
    Step(id: "O2", title: (vi: "Hai", en: "Two"), acts: [(who: "A", act: Greet, text: (vi: "Chào", en: "Bows"))],
        time: (full: "1m", class: "30s")),
    Step(id: "O3", title: (vi: "Ba", en: "Three"), time: (full: "1m", class: "30s", joins: "4s")),
])"#;

const LAWS: &str = r#"Instruments(format: 1, instruments: [
    (id: "luat-1", short: (vi: "Luật 1", en: "Law 1"), title: (vi: "Luật", en: "Law"), in_force: [(from: "2025-07-01")]),
    (id: "luat-2", short: (vi: "Luật 2", en: "Law 2"), title: (vi: "Luật", en: "Law"), in_force: [(from: "2025-07-01")]),
])"#;

fn around(files: &[(&str, &str)]) -> (Surroundings, Vec<Problem>) {
    let sources: Vec<SourceFile<'_>> =
        files.iter().map(|(name, text)| SourceFile { name, bytes: text.as_bytes() }).collect();
    Surroundings::read(&sources)
}

fn usual() -> Surroundings {
    let (around, problems) = around(&[("khoi.ron", BLOCK), ("instruments.ron", LAWS)]);
    assert!(problems.is_empty(), "{problems:?}");
    around
}

fn with_programme(programme: &str, around: &Surroundings) -> Loaded {
    let text = format!("{HEAD}    programme: [{programme}],\n)\n");
    read_scenario(&SourceFile { name: "thu.ron", bytes: text.as_bytes() }, around)
}

fn scenario(programme: &str) -> Scenario {
    let loaded = with_programme(programme, &usual());
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    loaded.scenario.unwrap()
}

fn steps(scenario: &Scenario) -> Vec<&Step> {
    scenario
        .programme
        .iter()
        .map(|item| match item {
            Item::Step(step) => step.as_ref(),
            Item::Repeat { .. } => panic!("no repeats here"),
        })
        .collect()
}

const OWN: &str = r#"(id: "X", title: (vi: "Thêm", en: "More"), time: (full: "5s", class: "5s"))"#;

#[test]
fn steps_are_dropped_put_in_and_changed() {
    let scenario = scenario(&format!(
        r#"Block(id: "khoi", drop: ["O2"], after: {{"O2": [{OWN}]}}, change: {{"O3": (title: (vi: "Khác", en: "Other"), part: Closing)}})"#
    ));
    let steps = steps(&scenario);
    assert_eq!(steps.iter().map(|s| s.id.as_str()).collect::<Vec<_>>(), ["O1", "X", "O3"]);
    assert_eq!(steps.iter().map(|s| s.part).collect::<Vec<_>>(), [Part::Opening, Part::Opening, Part::Closing]);
    assert_eq!(steps[2].title.vi, "Khác");
    assert_eq!(steps[2].time.joins, Span::seconds(4));
}

#[test]
fn from_cue_to_cue_only_what_is_done_counts() {
    let scenario = scenario(r#"Block(id: "khoi", change: {"O2": (time: (full: "2m", class: "45s"))})"#);
    let joins: Vec<Span> = steps(&scenario).iter().map(|s| s.time.joins).collect();
    assert_eq!(joins, [Span::ZERO, Span::seconds(45), Span::seconds(4)]);
}

#[test]
fn only_the_instruments_that_are_named_come_along() {
    let scenario = scenario(r#"Block("khoi")"#);
    assert_eq!(scenario.instruments.iter().map(|i| i.id.as_str()).collect::<Vec<_>>(), ["luat-1"]);
}

#[test]
fn a_broken_block_is_told_of_in_its_own_file_once() {
    let broken = BLOCK.replace("full: \"10m\"", "full: \"10x\"");
    let (around, problems) = around(&[("khoi.ron", &broken), ("instruments.ron", LAWS)]);
    assert_eq!(problems.iter().map(|p| (p.file.as_str(), p.code)).collect::<Vec<_>>(), [("khoi.ron", "bad-duration")]);
    let loaded = with_programme(r#"Block("khoi")"#, &around);
    assert_eq!(
        loaded.problems.iter().map(|p| (p.path.as_str(), p.code)).collect::<Vec<_>>(),
        [("programme[0]", "broken-block")]
    );
    assert!(loaded.problems[0].sentence.vi.contains("khoi.ron"));
}

#[test]
fn what_a_changed_field_named_before_is_not_asked_for() {
    let other = BLOCK.replace("who: \"A\", act: Greet", "who: \"B\", act: Greet");
    let (around, _) = around(&[("khoi.ron", &other), ("instruments.ron", LAWS)]);
    let codes = |programme: &str| -> Vec<&'static str> {
        with_programme(programme, &around).problems.iter().map(|p| p.code).collect()
    };
    assert_eq!(codes(r#"Block("khoi")"#), ["unknown-role"]);
    assert!(codes(r#"Block(id: "khoi", drop: ["O2"])"#).is_empty());
    assert!(codes(r#"Block(id: "khoi", change: {"O2": (acts: [])})"#).is_empty());
    assert_eq!(codes(r#"Block(id: "khoi", change: {"O2": (checks: [])})"#), ["unknown-role"]);
}

#[test]
fn the_users_own_blocks_come_before_the_bundled_ones() {
    let own = BLOCK.replace("\"Một\"", "\"Một của tôi\"");
    let (mine, problems) = around(&[("khoi.ron", &own)]);
    assert!(problems.is_empty(), "an instrument may be bundled: {problems:?}");
    let loaded = with_programme(r#"Block("khoi")"#, &mine.over(usual()));
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    assert_eq!(steps(&loaded.scenario.unwrap())[0].title.vi, "Một của tôi");
}

#[test]
fn an_instrument_that_a_block_names_in_vain_is_told_of_once() {
    let strange = BLOCK.replace("luat-1", "luat-9");
    let (beside, problems) = around(&[("khoi.ron", &strange), ("instruments.ron", LAWS)]);
    assert_eq!(problems.iter().map(|p| p.code).collect::<Vec<_>>(), ["unknown-instrument"]);
    let told = with_programme(r#"Block("khoi")"#, &beside).problems;
    assert_eq!(told.iter().map(|p| p.code).collect::<Vec<_>>(), ["broken-block"]);
    let (alone, problems) = around(&[("khoi.ron", &strange)]);
    assert!(problems.is_empty());
    let told = with_programme(r#"Block("khoi")"#, &alone.over(usual())).problems;
    assert_eq!(
        told.iter().map(|p| (p.path.as_str(), p.code)).collect::<Vec<_>>(),
        [("programme[0]", "unknown-instrument")]
    );
}

#[test]
fn two_blocks_of_one_id_are_a_problem_of_the_second() {
    let (_, problems) = around(&[("a.ron", BLOCK), ("b.ron", BLOCK), ("instruments.ron", LAWS)]);
    assert_eq!(
        problems.iter().map(|p| (p.file.as_str(), p.code, p.path.as_str())).collect::<Vec<_>>(),
        [("b.ron", "duplicate-id", "id")]
    );
}
