//! The whole set of bundled ceremonies: complete, in both languages, and with no finding that is not intended.

#![cfg(test)]

use std::{collections::BTreeSet, fmt::Write as _};

use dientap::{
    core::{
        protocol::judge,
        scenario::{Choices, Loaded, Pace, Rundown, Scenario, Severity, SourceFile, Surroundings},
        stage::Choreography,
        text::Text,
        time::Span,
    },
    files::bundled,
};

/// The ceremonies that a trainer finds ready.
const SET: [&str; 13] = [
    "ba-me-viet-nam-anh-hung",
    "bang-khen-thu-tuong",
    "chien-si-thi-dua-toan-quoc",
    "co-thi-dua-2012",
    "co-thi-dua-chinh-phu",
    "dai-hoi-thi-dua",
    "danh-hieu-anh-hung",
    "huan-chuong-ca-nhan",
    "huan-chuong-tap-the",
    "ky-niem-chuong",
    "nha-giao",
    "nong-thon-moi",
    "truy-tang-huan-chuong",
];

fn surroundings() -> Surroundings {
    let support: Vec<SourceFile<'_>> =
        bundled::support().map(|(name, text)| SourceFile { name, bytes: text.as_bytes() }).collect();
    let (around, problems) = Surroundings::read(&support);
    assert!(problems.is_empty(), "{problems:#?}");
    around
}

fn judged() -> Vec<(&'static str, Loaded)> {
    let around = surroundings();
    bundled::ceremonies()
        .map(|(name, text)| (name, judge(&SourceFile { name, bytes: text.as_bytes() }, &around)))
        .collect()
}

fn ceremonies() -> Vec<Scenario> {
    judged()
        .into_iter()
        .map(|(name, loaded)| loaded.scenario.unwrap_or_else(|| panic!("{name} cannot be read")))
        .collect()
}

/// Every way to hold a ceremony: as usual, each variant, each other decision of a point that changes something.
fn ways(scenario: &Scenario) -> Vec<Rundown> {
    let usual = Choices { pace: Pace::Full, ..Choices::default() };
    let mut ways = vec![usual.clone()];
    ways.extend(scenario.variants.iter().map(|v| Choices { variant: Some(v.id.clone()), ..usual.clone() }));
    for point in &scenario.local {
        let others = point.choices.iter().skip(1);
        ways.extend(others.map(|c| Choices { local: vec![(point.id.clone(), c.id.clone())], ..usual.clone() }));
    }
    ways.iter().map(|choices| Rundown::of(scenario, choices)).collect()
}

#[test]
fn all_thirteen_ceremonies_are_there() {
    let there: BTreeSet<String> = ceremonies().into_iter().map(|s| s.id).collect();
    assert_eq!(there, SET.iter().map(|id| (*id).to_owned()).collect::<BTreeSet<_>>());
}

#[test]
fn no_ceremony_has_an_error_and_its_warnings_and_notes_are_intended() {
    let mut text = String::new();
    for (name, loaded) in judged() {
        for p in &loaded.problems {
            assert_ne!(p.severity, Severity::Error, "{name}: {p:#?}");
            let step = &p.path;
            writeln!(text, "{name} {step} {} [{}] {}", p.severity.as_str(), p.code, p.sentence.vi).unwrap();
        }
    }
    insta::assert_snapshot!(text);
}

#[test]
fn every_step_says_what_is_done_what_to_check_what_goes_wrong_and_what_it_rests_on() {
    for scenario in ceremonies() {
        for run in ways(&scenario) {
            for step in run.steps.iter().map(|s| &s.step) {
                let place = format!("{} {}", scenario.id, step.id);
                assert!(!step.acts.is_empty() && !step.checks.is_empty() && !step.faults.is_empty(), "{place}");
                assert!(!step.sources.is_empty(), "{place}");
                assert!(step.title.vi.chars().count() <= 30, "{place}: {}", step.title.vi);
                assert!(step.faults.len() <= 8, "{place}: one key for each fault");
                for act in &step.acts {
                    assert!(act.text.vi.chars().count() <= 40, "{place}: {}", act.text.vi);
                }
            }
        }
    }
}

#[test]
fn everything_is_said_in_both_languages() {
    for scenario in ceremonies() {
        let mut texts: Vec<&Text> = vec![&scenario.title, &scenario.host_event];
        texts.extend(&scenario.key_rule);
        texts.extend(scenario.variants.iter().map(|v| &v.name));
        texts.extend(scenario.roles.iter().map(|r| &r.name));
        texts.extend(scenario.awards.iter().filter_map(|a| a.name.as_ref()));
        texts.extend(
            scenario.preparation.iter().flat_map(|l| std::iter::once(&l.title).chain(l.items.iter().map(|i| &i.text))),
        );
        let runs = ways(&scenario);
        for step in runs.iter().flat_map(|run| run.steps.iter().map(|s| &s.step)) {
            texts.push(&step.title);
            texts.extend(step.acts.iter().map(|a| &a.text));
            texts.extend(step.says.iter().map(|s| &s.text));
            texts.extend(step.checks.iter().map(|c| &c.text));
            texts.extend(step.faults.iter().map(|f| &f.text));
            texts.extend(&step.note);
        }
        assert!(texts.len() > 200, "{}", scenario.id);
        for text in texts {
            assert!(!text.vi.trim().is_empty() && !text.en.trim().is_empty(), "{}: {text:?}", scenario.id);
        }
    }
}

#[test]
fn each_ceremony_names_its_event_its_key_rule_its_awards_and_its_local_points() {
    for scenario in ceremonies() {
        let id = &scenario.id;
        assert!(scenario.occasion.is_some() && scenario.key_rule.is_some(), "{id}");
        assert!(!scenario.awards.is_empty() && !scenario.local.is_empty() && !scenario.sources.is_empty(), "{id}");
        assert!(scenario.preparation.len() >= 4, "{id}");
        assert!(scenario.awards.iter().all(|a| a.name.is_some()), "{id}");
    }
}

#[test]
fn from_the_first_step_on_it_is_known_where_everybody_is() {
    for scenario in ceremonies() {
        let run = Rundown::of(&scenario, &Choices::default());
        let moves = run.steps.iter().flat_map(|s| &s.step.stage).flat_map(|frame| &frame.moves);
        let named: BTreeSet<&str> = moves.flat_map(|m| m.action.who().split('+')).collect();
        for role in run.roles.iter().filter(|r| !r.optional) {
            let all = named.contains(role.id.as_str());
            assert!(all || role.people().iter().all(|p| named.contains(p.as_str())), "{}: {}", scenario.id, role.id);
        }
    }
}

#[test]
fn at_the_end_the_stage_is_left_as_it_should_be() {
    for scenario in ceremonies() {
        let run = Rundown::of(&scenario, &Choices::default());
        let last = run.steps.len() - 1;
        let there = Choreography::of(&run).at(last, Span::seconds(300)).figures;
        assert!(!there.iter().any(|f| f.walking), "{}", scenario.id);
    }
}

#[test]
fn class_is_shorter_than_the_real_ceremony_and_from_cue_to_cue_shorter_still() {
    for scenario in ceremonies() {
        let total = |pace| Rundown::of(&scenario, &Choices { pace, ..Choices::default() }).planned();
        let (full, class, joins) = (total(Pace::Full), total(Pace::Class), total(Pace::CueToCue));
        assert!(joins < class && class < full, "{}", scenario.id);
    }
}
