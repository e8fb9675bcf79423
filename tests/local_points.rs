//! How local points are decided, what that changes, and where it is written down.
#![cfg(test)]

#[path = "support/scenarios.rs"]
mod scenarios;

use dientap::{
    core::{
        drill::{Debrief, Drill},
        scenario::{Choices, LocalPoint, Rundown, Scenario, Switched, switched},
        text::Language,
        time::{Moment, Wall},
    },
    output::{csv, html, text},
};

const BOTH: [Language; 2] = [Language::Vi, Language::En];

fn flag() -> &'static Scenario {
    scenarios::all_bundled().iter().find(|s| s.id == "co-thi-dua-chinh-phu").unwrap()
}

fn point(id: &str) -> &'static LocalPoint {
    flag().local.iter().find(|p| p.id == id).unwrap()
}

/// The run-down with the recipients called up before the reading.
fn invited_first() -> Rundown {
    let choices = Choices { local: vec![("U1".to_owned(), "InviteFirst".to_owned())], ..Choices::default() };
    Rundown::of(flag(), &choices)
}

#[test]
fn a_point_switches_the_steps_and_things_that_hang_on_it() {
    let usual = Choices::default();
    assert!(switched(flag(), &usual, point("U1")).steps >= 2, "inviting and reading change places");
    let flowers = switched(flag(), &usual, point("U9"));
    assert!(flowers.steps >= 1 && flowers.items >= 1, "{flowers:?}");
    for only_checked in flag().local.iter().filter(|p| !p.is_open()) {
        assert_eq!(switched(flag(), &usual, only_checked), Switched::default(), "{}", only_checked.id);
    }
    let decided = Choices { local: vec![("U1".to_owned(), "InviteFirst".to_owned())], ..usual.clone() };
    let again = switched(flag(), &decided, point("U1"));
    assert_eq!(again, switched(flag(), &usual, point("U1")), "what a point switches is not up to its own choice");
}

#[test]
fn a_step_knows_the_points_that_shaped_it() {
    let run = Rundown::of(flag(), &Choices::default());
    let shaped = |run: &Rundown, id: &str| run.steps.iter().filter(|s| s.points.iter().any(|p| p == id)).count();
    assert!(shaped(&run, "U1") > 0 && shaped(&run, "U8") > 0);
    assert_eq!(shaped(&run, "U25"), 0);
    for step in &run.steps {
        let mut once = step.points.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), step.points.len(), "{}", step.step.id);
    }
}

#[test]
fn every_open_point_has_a_decision_the_first_choice_where_nobody_chose() {
    let run = Rundown::of(flag(), &Choices::default());
    for decision in run.decisions() {
        let first = decision.point.choices.first().filter(|_| decision.point.is_open());
        assert_eq!(decision.choice, first, "{}", decision.point.id);
    }
    let run = invited_first();
    let u1 = run.decisions().find(|d| d.point.id == "U1").and_then(|d| d.choice).map(|c| c.id.as_str());
    assert_eq!(u1, Some("InviteFirst"));
}

#[test]
fn the_run_sheet_prints_what_was_decided_and_what_is_to_be_checked() {
    let run = invited_first();
    for language in BOTH {
        let sheet = text::run_sheet(&run, language);
        let flat = sheet.split_whitespace().collect::<Vec<_>>().join(" ");
        for decision in run.decisions() {
            let question = decision.point.text.get(language);
            match decision.choice {
                Some(choice) => {
                    let wanted = format!("{} {question} → {}", decision.point.id, choice.text.get(language));
                    assert!(flat.contains(&wanted), "{wanted}");
                }
                None => assert!(flat.contains(&format!("[ ] {question}")), "{question}"),
            }
        }
    }
}

#[test]
fn the_record_prints_what_was_decided() {
    let run = invited_first();
    let drill = Drill::begin(scenarios::start_of(run.clone()), Wall { unix_ms: 1_756_764_000_000, offset_s: 0 });
    let debrief = Debrief::of(&drill, Moment(0));
    let decided: Vec<_> = run.decisions().filter_map(|d| Some((d.point, d.choice?))).collect();
    assert_eq!(debrief.local.len(), decided.len());
    for language in BOTH {
        let page = html::debrief(&debrief, language);
        let table = String::from_utf8(csv::debrief(&debrief, language)).unwrap();
        for (point, choice) in &decided {
            for words in [point.text.get(language), choice.text.get(language)] {
                let escaped = words.replace('&', "&amp;");
                assert!(page.contains(&escaped) && table.contains(words), "{words}");
            }
        }
    }
}

#[test]
fn a_record_from_before_points_were_kept_can_still_be_read() {
    let run = Rundown::of(flag(), &Choices::default());
    let mut json = serde_json::to_value(&run).unwrap();
    for step in json["steps"].as_array_mut().unwrap() {
        step.as_object_mut().unwrap().remove("points");
    }
    for point in json["local"].as_array_mut().unwrap() {
        let point = point.as_object_mut().unwrap();
        point.remove("says");
        point.remove("default");
    }
    let old: Rundown = serde_json::from_value(json).unwrap();
    assert!(old.steps.iter().all(|s| s.points.is_empty()) && old.local.iter().all(|p| p.says.is_none()));
    assert_eq!(old.steps.len(), run.steps.len());
}
