//! The bundled ceremony, its blocks and catalogues.

#![cfg(test)]

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use dientap::core::{
    scenario::{ActKind, Choices, Due, Mark, Pace, Part, Rundown, Scenario, SourceFile, Surroundings, read_scenario},
    stage::{Choreography, Figure, StagePicture, distance},
    text::Text,
    time::Span,
};

/// Two people stand at least this far apart, in units of 0.1 m.
const APART: f32 = 6.0;

fn bundled() -> Vec<(PathBuf, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut files: Vec<PathBuf> = [root.clone(), root.join("blocks")]
        .iter()
        .flat_map(|dir| std::fs::read_dir(dir).expect("the folder is there"))
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == "ron"))
        .collect();
    files.sort();
    files.into_iter().map(|path| (path.clone(), std::fs::read(path).expect("the file can be read"))).collect()
}

fn surroundings() -> Surroundings {
    let files = bundled();
    let named: Vec<(String, &[u8])> = files.iter().map(|(p, b)| (p.display().to_string(), b.as_slice())).collect();
    let files: Vec<SourceFile<'_>> = named.iter().map(|(name, bytes)| SourceFile { name, bytes }).collect();
    let (around, problems) = Surroundings::read(&files);
    assert!(problems.is_empty(), "{problems:#?}");
    around
}

fn ceremony() -> Scenario {
    let around = surroundings();
    let files = bundled();
    let (path, bytes) =
        files.iter().find(|(p, _)| p.ends_with("co-thi-dua-chinh-phu.ron")).expect("the ceremony is there");
    let name = path.display().to_string();
    let loaded = read_scenario(&SourceFile { name: &name, bytes }, &around);
    assert!(loaded.problems.is_empty(), "{:#?}", loaded.problems);
    loaded.scenario.expect("a scenario")
}

fn rundown(pace: Pace, local: &[(&str, &str)]) -> Rundown {
    let local = local.iter().map(|(p, c)| ((*p).to_owned(), (*c).to_owned())).collect();
    Rundown::of(&ceremony(), &Choices { pace, variant: None, local })
}

fn ids(rundown: &Rundown) -> Vec<&str> {
    rundown.steps.iter().map(|s| s.step.id.as_str()).collect()
}

fn place_of(rundown: &Rundown, id: &str) -> usize {
    ids(rundown).iter().position(|i| *i == id).unwrap_or_else(|| panic!("no step {id}"))
}

fn figure<'a>(picture: &'a StagePicture, who: &str) -> &'a Figure {
    picture.figures.iter().find(|f| f.who == who).unwrap_or_else(|| panic!("{who} is not on the plan"))
}

/// Every way to decide the points that change who walks where, in every pace.
fn ways() -> Vec<Rundown> {
    let mut ways = Vec::new();
    for pace in [Pace::Class, Pace::Full] {
        for order in ["ReadFirst", "InviteFirst"] {
            for flowers in ["NoFlowers", "OneBouquet"] {
                ways.push(rundown(pace, &[("U1", order), ("U9", flowers)]));
            }
        }
    }
    ways
}

/// Moments of a step, a quarter of a second apart, until all walks are over.
fn moments(plan: &Choreography, step: usize) -> impl Iterator<Item = Span> {
    let last = plan.length(step).0 + 1000;
    (0..=last / 250).map(|n| Span(n * 250)).chain([Span::seconds(60)])
}

#[test]
fn the_ceremony_has_24_steps_in_three_parts_however_u1_is_decided() {
    for order in ["ReadFirst", "InviteFirst"] {
        let run = rundown(Pace::Class, &[("U1", order)]);
        assert_eq!(run.steps.len(), 24, "{order}");
        let parts = [Part::Opening, Part::Award, Part::Closing].map(|p| run.part(p).count());
        assert_eq!(parts, [6, 13, 5], "{order}");
        assert_eq!(run.steps.iter().map(|s| &s.step.id).collect::<BTreeSet<_>>().len(), 24, "{order}");
    }
}

#[test]
fn the_times_add_up_in_every_pace() {
    for order in ["ReadFirst", "InviteFirst"] {
        let total = |pace| rundown(pace, &[("U1", order)]).planned();
        assert_eq!(total(Pace::Class), Span::seconds(9 * 60 + 35));
        assert_eq!(total(Pace::Full), Span::seconds(53 * 60 + 16));
        assert!(total(Pace::CueToCue) < total(Pace::Class));
        assert!(total(Pace::CueToCue) > Span::seconds(3 * 60));
    }
    let award: Span = {
        let run = rundown(Pace::Class, &[]);
        run.part(Part::Award).map(|i| run.steps[i].planned).sum()
    };
    assert_eq!(award, Span::seconds(3 * 60 + 10));
}

#[test]
fn every_step_says_what_is_done_what_to_check_and_what_goes_wrong() {
    for run in ways() {
        for step in run.steps.iter().map(|s| &s.step) {
            assert!(!step.acts.is_empty() && !step.checks.is_empty() && !step.faults.is_empty(), "{}", step.id);
            assert!(!step.sources.is_empty(), "{}", step.id);
            assert!(step.title.vi.chars().count() <= 30, "{}", step.title.vi);
            assert!(step.faults.len() <= 8, "{}: one key for each fault", step.id);
            for act in &step.acts {
                assert!(act.text.vi.chars().count() <= 36, "{}: {}", step.id, act.text.vi);
            }
            assert!(step.checks.iter().filter(|c| c.must).all(|c| !c.sources.is_empty()), "{}", step.id);
        }
    }
}

#[test]
fn everything_is_said_in_both_languages() {
    let scenario = ceremony();
    let mut texts: Vec<&Text> = vec![&scenario.title, &scenario.host_event];
    texts.extend(&scenario.key_rule);
    texts.extend(scenario.roles.iter().map(|r| &r.name));
    texts.extend(scenario.awards.iter().filter_map(|a| a.name.as_ref()));
    texts.extend(scenario.local.iter().flat_map(|p| std::iter::once(&p.text).chain(p.choices.iter().map(|c| &c.text))));
    texts.extend(scenario.instruments.iter().flat_map(|i| [&i.short, &i.title]));
    texts.extend(
        scenario.preparation.iter().flat_map(|l| std::iter::once(&l.title).chain(l.items.iter().map(|i| &i.text))),
    );
    let runs = ways();
    for step in runs.iter().flat_map(|run| run.steps.iter().map(|s| &s.step)) {
        texts.push(&step.title);
        texts.extend(step.acts.iter().map(|a| &a.text));
        texts.extend(step.says.iter().map(|s| &s.text));
        texts.extend(step.checks.iter().map(|c| &c.text));
        texts.extend(step.faults.iter().map(|f| &f.text));
        texts.extend(&step.note);
    }
    assert!(texts.len() > 400);
    for text in texts {
        assert!(!text.vi.trim().is_empty() && !text.en.trim().is_empty(), "{text:?}");
    }
}

#[test]
fn by_default_the_decision_is_read_before_the_recipient_is_invited() {
    let run = rundown(Pace::Class, &[]);
    assert!(place_of(&run, "cong-bo") < place_of(&run, "moi-nhan"));
    assert!(place_of(&run, "moi-nhan") < place_of(&run, "nhan-len"));
    let reading = &run.steps[place_of(&run, "cong-bo")].step;
    assert!(reading.checks.iter().any(|c| c.id == "nn-ngoi" && c.must));
    assert_eq!(run.choices.local.iter().find(|(p, _)| p == "U1").map(|(_, c)| c.as_str()), Some("ReadFirst"));
}

#[test]
fn deciding_u1_the_other_way_brings_the_recipient_up_before_the_reading() {
    let run = rundown(Pace::Class, &[("U1", "InviteFirst")]);
    assert!(place_of(&run, "nhan-len-truoc") < place_of(&run, "cong-bo"));
    assert_eq!(place_of(&run, "cong-bo") + 1, place_of(&run, "moi-trao"));
    let reading = &run.steps[place_of(&run, "cong-bo")].step;
    assert!(reading.acts.iter().any(|a| a.who == "NN" && a.act == ActKind::Hold));
    assert!(!reading.checks.iter().any(|c| c.id == "nn-ngoi"));
    let plan = Choreography::of(&run);
    let standing = plan.at(place_of(&run, "cong-bo"), Span::ZERO);
    assert_eq!(figure(&standing, "NN").place.x, 46.0);
}

#[test]
fn the_handshake_comes_before_or_after_the_flag_as_decided() {
    let shakes = |choice| -> Vec<String> {
        let run = rundown(Pace::Class, &[("U8", choice)]);
        let with = |a: &ActKind| *a == ActKind::Handshake;
        run.steps.iter().filter(|s| s.step.acts.iter().any(|a| with(&a.act))).map(|s| s.step.id.clone()).collect()
    };
    assert_eq!(shakes("Before"), ["chao-bat-tay"]);
    assert_eq!(shakes("After"), ["trao-co"]);
}

#[test]
fn whoever_does_something_on_the_stage_stands_there() {
    use ActKind::{
        Greet, HandFlag, Handshake, PassObject, Present, ReadDecision, RecipientsTakePlace, ServersTakePlace, TakeBack,
    };
    let on_stage = [
        Greet,
        HandFlag,
        Handshake,
        PassObject,
        Present,
        ReadDecision,
        RecipientsTakePlace,
        ServersTakePlace,
        TakeBack,
    ];
    for run in ways() {
        let plan = Choreography::of(&run);
        for (n, step) in run.steps.iter().enumerate().filter(|(_, s)| s.step.part == Part::Award) {
            let end = plan.at(n, plan.length(n));
            for act in step.step.acts.iter().filter(|a| on_stage.contains(&a.act)) {
                assert!(end.figures.iter().any(|f| f.who == act.who), "{}: {}", step.step.id, act.who);
            }
        }
    }
}

#[test]
fn all_places_lie_on_the_visible_plan() {
    for run in ways() {
        let plan = Choreography::of(&run);
        for step in 0..plan.steps() {
            for t in moments(&plan, step).collect::<Vec<_>>() {
                for f in plan.at(step, t).figures {
                    let seen = (-9.0..=114.0).contains(&f.place.x) && (-13.0..=66.0).contains(&f.place.y);
                    assert!(seen, "step {step}, {t:?}: {f:?}");
                }
            }
        }
    }
}

#[test]
fn two_people_never_stand_or_pass_closer_than_60_cm() {
    for run in ways() {
        let plan = Choreography::of(&run);
        for step in 0..plan.steps() {
            for t in moments(&plan, step).collect::<Vec<_>>() {
                let figures = plan.at(step, t).figures;
                for (n, a) in figures.iter().enumerate() {
                    for b in figures.iter().skip(n + 1) {
                        let gap = distance(a.place, b.place);
                        assert!(gap >= APART - 0.01, "{}, {t:?}: {} and {}, {gap}", ids(&run)[step], a.who, b.who);
                    }
                }
            }
        }
    }
}

#[test]
fn every_walk_is_over_when_its_step_is() {
    for run in ways() {
        let plan = Choreography::of(&run);
        for (n, step) in run.steps.iter().enumerate() {
            assert!(plan.length(n) <= step.planned, "{}: {:?}", step.step.id, plan.length(n));
        }
    }
}

#[test]
fn nobody_walks_during_the_anthem_and_the_reading() {
    for run in ways() {
        let plan = Choreography::of(&run);
        for (n, step) in run.steps.iter().enumerate() {
            let still = step.step.acts.iter().any(|a| matches!(a.act, ActKind::Anthem | ActKind::ReadDecision));
            assert!(!still || plan.length(n) == Span::ZERO, "{}", step.step.id);
        }
    }
}

#[test]
fn the_server_stays_behind_the_conferrer_and_out_of_the_halls_sight() {
    let run = rundown(Pace::Full, &[]);
    let plan = Choreography::of(&run);
    for step in place_of(&run, "trao-len")..=place_of(&run, "chup-anh") {
        for t in moments(&plan, step).collect::<Vec<_>>() {
            let picture = plan.at(step, t);
            let (server, conferrer) = (figure(&picture, "LT1"), figure(&picture, "NT"));
            assert!(server.place.y > conferrer.place.y, "{}, {t:?}", ids(&run)[step]);
            assert!(server.place.x > conferrer.place.x, "{}, {t:?}", ids(&run)[step]);
            assert!(server.facing >= 90.0 && server.facing <= 280.0, "{}, {t:?}: {}", ids(&run)[step], server.facing);
        }
    }
}

#[test]
fn the_conferrer_uses_the_right_stairs_and_the_recipient_of_the_flag_the_left() {
    for run in ways() {
        let plan = Choreography::of(&run);
        for step in 0..plan.steps() {
            let award = run.steps[step].step.part == Part::Award;
            for track in plan.at(step, Span::ZERO).tracks {
                for end in [track.from, track.to()].into_iter().filter(|p| p.y < 0.0) {
                    match track.who.as_str() {
                        "NT" | "CB" => assert_eq!(end.x, 94.0, "{} in step {step}", track.who),
                        "NN" if award => assert_eq!(end.x, 6.0, "{} in step {step}", track.who),
                        _ => {}
                    }
                }
            }
        }
    }
}

#[test]
fn conferrer_server_and_recipient_leave_in_this_order() {
    let run = rundown(Pace::Class, &[]);
    let plan = Choreography::of(&run);
    let leaves = |who: &str, step: &str| {
        let step = place_of(&run, step);
        let tracks = plan.at(step, Span::ZERO).tracks;
        let track = tracks.iter().find(|t| t.who == who).unwrap_or_else(|| panic!("{who} does not walk"));
        (step, track.start)
    };
    assert!(leaves("NT", "trao-ve") < leaves("LT1", "trao-ve"));
    assert!(leaves("LT1", "trao-ve") < leaves("NN", "nhan-roi"));
}

#[test]
fn the_lists_leave_out_what_this_ceremony_does_not_have() {
    let scenario = ceremony();
    let items: Vec<(&str, &str)> =
        scenario.preparation.iter().flat_map(|l| l.items.iter().map(|i| (l.id.as_str(), i.id.as_str()))).collect();
    for gone in
        [("hien-vat", "huan-chuong"), ("hien-vat", "co-truyen-thong"), ("ho-so", "truy-tang"), ("cho-ngoi", "gia-dinh")]
    {
        assert!(!items.contains(&gone), "{gone:?}");
    }
    for there in [("ho-so", "kich-ban"), ("hien-vat", "co"), ("co-thi-dua", "khong-gan"), ("sau-le", "khong-ruoc")] {
        assert!(items.contains(&there), "{there:?}");
    }
    let all = scenario.preparation.iter().flat_map(|l| l.items.iter().map(move |i| (&l.id, i)));
    for (list, item) in all {
        assert_eq!(item.due == Some(Due::After), list == "sau-le", "{list}/{}", item.id);
        assert!(item.due.is_some(), "{list}/{}", item.id);
        assert!(!item.must || item.sources.iter().any(|s| s.law.is_some()), "{list}/{}", item.id);
    }
}

#[test]
fn the_ceremony_decree_of_today_is_named_without_an_article() {
    let run = rundown(Pace::Class, &[]);
    let all = run.steps.iter().flat_map(|s| s.step.sources.iter().chain(s.step.checks.iter().flat_map(|c| &c.sources)));
    let mut seen = 0;
    for source in all {
        if let Some(now) = source.now.as_ref().filter(|n| n.law == "nd-152-2025") {
            assert_eq!(now.article, None);
            seen += 1;
        }
        assert!(source.mark != Mark::Practice || source.law.is_none(), "practice rests on no law: {source:?}");
    }
    assert!(seen > 10);
}

#[test]
fn from_the_first_step_on_it_is_known_where_everybody_is() {
    let run = rundown(Pace::Class, &[]);
    let moves = run.steps[0].step.stage.iter().flat_map(|frame| &frame.moves);
    let named: BTreeSet<&str> = moves.map(|m| m.action.who()).collect();
    for role in &run.roles {
        let all = named.contains(role.id.as_str());
        assert!(all || role.people().iter().all(|p| named.contains(p.as_str())), "{}", role.id);
    }
    let last = Choreography::of(&run).at(run.steps.len() - 1, Span::seconds(60));
    let at_the_table: Vec<&str> = last.figures.iter().map(|f| f.who.as_str()).collect();
    assert_eq!(at_the_table, ["NN", "LT1", "LT2", "ĐP"]);
}
