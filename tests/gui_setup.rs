//! The set-up as a person walks it.

#[path = "support/gui.rs"]
mod gui;
#[path = "support/typing.rs"]
mod typing;

use dientap::{
    app::{Action, Monitor, Screen, Setup, SetupAction},
    core::{drill::Command, protocol::rules, scenario::Pace, text::Language},
};
use egui_kittest::kittest::Queryable as _;
use gui::{Desk, press, read, window};

const WIDE: (f32, f32) = (1440.0, 900.0);
/// High enough that nothing is scrolled out of sight.
const HIGH: (f32, f32) = (1440.0, 3200.0);
const BOTH: [Language; 2] = [Language::Vi, Language::En];

fn screens() -> Vec<Monitor> {
    let one = |index: usize, key: &str, console| Monitor {
        index,
        key: key.to_owned(),
        position: (1920 * index as i32, 0),
        size: (1920, 1080),
        console,
    };
    vec![one(0, "desk", true), one(1, "hall", false)]
}

#[test]
fn a_prepared_drill_says_how_long_each_pace_takes_and_when_it_would_end() {
    for language in BOTH {
        let mut harness = window(Desk::prepared(language), WIDE);
        harness.run();
        let (lang, text) = (harness.state().lang(), read(&harness));
        for (pace, total) in [(Pace::Full, "53:16"), (Pace::Class, "9:35"), (Pace::CueToCue, "4:20")] {
            assert!(text.contains(&format!("{}, {total}", lang.pace_name(pace))), "{text}");
        }
        assert!(text.contains(&lang.setup_ends_at("9:39")), "{text}");
        press(&mut harness, &format!("{}, 53:16", lang.pace_full()));
        assert_eq!(harness.state().model.setup.as_ref().map(|s| s.choices().pace), Some(Pace::Full));
        assert!(read(&harness).contains(&lang.setup_ends_at("10:23")));
    }
}

#[test]
fn vietnamese_can_be_typed_into_every_field() {
    for language in BOTH {
        let mut harness = window(Desk::prepared(language), HIGH);
        let slots: Vec<String> = {
            let lang = harness.state().lang();
            let setup = harness.state().model.setup.as_ref().expect("prepared");
            let mut names = vec![lang.group().to_owned()];
            for role in &setup.rundown.roles {
                let many = role.people().len();
                names.extend((1..=many).map(|n| match many {
                    1 => lang.setup_player_of(lang.of(&role.name)),
                    _ => lang.setup_player_of(&format!("{} {n}", lang.of(&role.name))),
                }));
            }
            names
        };
        harness.state_mut().model.setup.as_mut().expect("prepared").cast.clear();
        harness.state_mut().act(Action::Setup(SetupAction::Group(String::new())));
        harness.run();
        assert_eq!(slots.len(), 11);
        for name in &slots {
            assert_eq!(typing::types_vietnamese(&mut harness, name), typing::TYPED, "{name}");
        }
        let setup = harness.state().model.setup.as_ref().expect("prepared");
        assert_eq!(setup.group, typing::TYPED);
        assert!(setup.cast.len() == 10 && setup.cast.values().all(|n| n == typing::TYPED), "{:?}", setup.cast);
    }
}

#[test]
fn preparation_is_ticked_and_folded_and_what_is_missing_is_counted() {
    let mut harness = window(Desk::prepared(Language::Vi), HIGH);
    harness.run();
    let lang = harness.state().lang();
    let (first, title, all) = {
        let setup = harness.state().model.setup.as_ref().expect("prepared");
        let list = &setup.rundown.preparation[0];
        (lang.of(&list.items[0].text).to_owned(), lang.of(&list.title).to_owned(), setup.progress().1)
    };
    assert!(read(&harness).contains(&lang.setup_missing(all)));
    harness.get_by_label(&first).click();
    harness.run();
    assert_eq!(harness.state().model.setup.as_ref().map(Setup::progress), Some((1, all)));
    assert!(read(&harness).contains(&lang.setup_missing(all - 1)));
    harness.get_by_label_contains(&format!("{title}, 1 /")).click();
    harness.run();
    assert!(!read(&harness).contains(&first), "a folded list shows none of its items");
}

#[test]
fn a_local_point_is_decided_by_its_choice() {
    let mut harness = window(Desk::prepared(Language::En), HIGH);
    harness.run();
    let lang = harness.state().lang();
    let (point, choice, name) = {
        let setup = harness.state().model.setup.as_ref().expect("prepared");
        let point = setup.scenario.local.iter().find(|p| p.choices.len() > 1).expect("an open point");
        let choice = &point.choices[1];
        (point.id.clone(), choice.id.clone(), format!("{}: {}", lang.of(&point.text), lang.of(&choice.text)))
    };
    press(&mut harness, &name);
    let setup = harness.state().model.setup.as_ref().expect("prepared");
    assert!(setup.choices().local.contains(&(point, choice)));
}

#[test]
fn a_local_point_says_what_the_sources_say_what_it_changes_and_which_rules_it_decides() {
    for language in BOTH {
        let mut harness = window(Desk::prepared(language), (1440.0, 6000.0));
        harness.run();
        let (lang, text) = (harness.state().lang(), read(&harness));
        assert!(text.contains(lang.setup_local_points()));
        let setup = harness.state().model.setup.clone().expect("prepared");
        for (point, switched) in setup.scenario.local.iter().zip(&setup.switches) {
            assert!(text.contains(lang.of(&point.text)), "{}", point.id);
            for words in point.says.iter().chain(&point.default) {
                assert!(text.contains(lang.of(words)), "{}", point.id);
            }
            let first = point.choices.first().filter(|_| point.is_open());
            let default = first.map(|c| format!("{} · {}", lang.of(&c.text), lang.setup_default_choice()));
            assert!(default.is_none_or(|d| text.contains(&d)), "{}", point.id);
            assert!(switched.steps == 0 || text.contains(&lang.switches(*switched)), "{}", point.id);
        }
        let u1 = setup.scenario.local.iter().find(|p| p.id == "U1").expect("the order of announcing");
        let says = lang.of(u1.says.as_ref().expect("sources")).to_owned();
        let fold = format!("{}: {}", lang.setup_sources_say(), lang.of(&u1.text));
        harness.get_by_label(&fold).click();
        harness.run();
        assert!(!read(&harness).contains(&says), "folded away");

        let rule = rules().find(|r| r.local == Some("U1")).expect("it decides a rule");
        let title = rule.title.text();
        harness.get_by_label(lang.of(&title)).click();
        harness.run();
        assert!(harness.state().is_at(Screen::Rules));
        assert_eq!(harness.state().model.rules.chosen, Some(rule.id));
    }
}

#[test]
fn what_was_decided_is_shown_in_the_steps_where_it_matters() {
    for language in BOTH {
        let mut desk = Desk::prepared(language);
        desk.act(Action::Setup(SetupAction::Local("U8".to_owned(), "After".to_owned())));
        desk.act(Action::Setup(SetupAction::Start));
        let mut harness = window(desk, WIDE);
        let lang = harness.state().lang();
        let steps: Vec<(bool, bool)> = {
            let session = harness.state().model.session.as_ref().expect("a drill");
            let run = session.shown().rundown();
            let u8 = run.local.iter().position(|p| p.id == "U8").expect("the handshake");
            let asked = |n: usize| run.steps[n].points.iter().any(|p| p == "U8");
            session.local.iter().enumerate().map(|(n, points)| (points.contains(&u8), asked(n))).collect()
        };
        assert!(steps.iter().any(|(shown, _)| *shown) && steps.iter().any(|(shown, _)| !shown));
        let decided = {
            let session = harness.state().model.session.as_ref().expect("a drill");
            let run = session.shown().rundown();
            let decision = run.decisions().find(|d| d.point.id == "U8").expect("the handshake");
            lang.of(&decision.choice.expect("a choice").text).to_owned()
        };
        for (n, (shown, asked)) in steps.iter().enumerate() {
            harness.state_mut().advance(1.0);
            harness.state_mut().commands(Command::Jump(n));
            harness.run();
            let line = read(&harness).lines().any(|l| l == decided);
            assert_eq!(line, *shown, "step {}", n + 1);
            assert!(*shown || !asked, "step {}", n + 1);
        }
    }
}

#[test]
fn the_hall_screen_is_chosen_and_tried() {
    for language in BOTH {
        let mut desk = Desk::prepared(language);
        desk.act(Action::Monitors(screens()));
        let mut harness = window(desk, HIGH);
        harness.run();
        let lang = harness.state().lang();
        press(&mut harness, &format!("{}, ", lang.setup_screen(1)));
        assert_eq!(harness.state().model.settings.projector.as_deref(), Some("desk"));
        press(&mut harness, &format!("{}, ", lang.setup_screen(2)));
        assert_eq!(harness.state().model.projector_monitor().map(|m| m.key.as_str()), Some("hall"));
        press(&mut harness, lang.setup_test());
        assert!(harness.state().model.projector.open && harness.state().model.projector.test);
        press(&mut harness, lang.setup_test_off());
        assert!(!harness.state().model.projector.open);
        press(&mut harness, lang.setup_show_next());
        press(&mut harness, lang.setup_fullscreen());
        let settings = &harness.state().model.settings;
        assert!(!settings.show_next && !settings.projector_fullscreen);
    }
}

#[test]
fn a_drill_that_begins_later_says_so_and_leads_back_to_the_first_step() {
    let mut desk = Desk::prepared(Language::Vi);
    desk.act(Action::Setup(SetupAction::From(14)));
    let mut harness = window(desk, WIDE);
    harness.run();
    let lang = harness.state().lang();
    let title = {
        let setup = harness.state().model.setup.as_ref().expect("prepared");
        lang.of(&setup.rundown.steps[14].step.title).to_owned()
    };
    assert!(read(&harness).contains(&lang.setup_from_step(15, &title)));
    press(&mut harness, lang.setup_from_first());
    assert_eq!(harness.state().model.setup.as_ref().map(|s| s.from), Some(0));
}

#[test]
fn start_is_in_sight_in_every_size_and_begins_the_drill() {
    for size in [WIDE, (1280.0, 720.0), (853.0, 480.0), (731.0, 411.0)] {
        for language in BOTH {
            let mut harness = window(Desk::prepared(language), size);
            harness.run();
            let start = harness.state().lang().start_drill();
            let rect = harness.get_by_label(start).rect();
            assert!(rect.max.x <= size.0 && rect.max.y <= size.1, "{rect:?} at {size:?}");
            press(&mut harness, start);
            assert!(harness.state().is_at(Screen::Console), "{size:?}");
            assert!(harness.state().model.running().is_some());
        }
    }
}

#[test]
fn without_a_ceremony_the_page_leads_to_the_library() {
    for language in BOTH {
        let mut desk = Desk::new(language);
        desk.act(Action::Go(Screen::Setup));
        let mut harness = window(desk, WIDE);
        harness.run();
        let lang = harness.state().lang();
        assert!(read(&harness).contains(lang.setup_empty()));
        press(&mut harness, lang.setup_choose());
        assert!(harness.state().is_at(Screen::Library));
    }
}
