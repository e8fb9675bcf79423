//! The page of rules as a person walks it.
#![expect(clippy::expect_used, reason = "clippy takes helpers of an integration test for the program itself")]

#[path = "support/gui.rs"]
mod gui;
#[path = "support/typing.rs"]
mod typing;

use std::sync::Arc;

use dientap::{
    app::{Action, LibraryAction, Reply, RulesAction, Screen, keys::Do},
    core::{
        protocol::{Family, rule, rules},
        scenario::{Allow, Mark, Severity},
        text::{Language, Text},
    },
    lang::Lang,
};
use egui::Key;
use egui_kittest::{Harness, kittest::Queryable as _};
use gui::{Desk, press, read, window};

/// High enough that no rule is scrolled out of sight.
const HIGH: (f32, f32) = (1440.0, 5600.0);
const WIDE: (f32, f32) = (1440.0, 900.0);
const BOTH: [Language; 2] = [Language::Vi, Language::En];

fn page(mut desk: Desk, size: (f32, f32)) -> Harness<'static, Desk> {
    desk.act(Action::Go(Screen::Rules));
    let mut harness = window(desk, size);
    harness.run();
    harness
}

/// The bundled ceremony with a breach of a rule of severity error and with a rule that is switched off.
fn with_a_breach(language: Language) -> Desk {
    let mut desk = Desk::new(language);
    let mut entries = desk.model.library.entries.clone();
    let entry = entries.first_mut().expect("a bundled ceremony");
    let mut scenario = entry.scenario.as_deref().cloned().expect("it can be used");
    scenario.allow = vec![Allow { rule: "era.sourced".to_owned(), because: Text::new("Bản thử", "A trial") }];
    entry.scenario = Some(Arc::new(scenario));
    let mut problem = dientap::core::scenario::read_scenario(
        &dientap::core::scenario::SourceFile { name: "le.ron", bytes: b"Scenario(" },
        &dientap::core::scenario::Surroundings::default(),
    )
    .problems
    .remove(0);
    problem.code = "announce.read-before-invite";
    problem.severity = Severity::Error;
    problem.sentence = Text::new("Mời trước khi đọc.", "Invited before it is read.");
    entry.problems = Arc::new(vec![problem]);
    desk.act(Action::Done(Reply::Library(entries)));
    desk
}

fn title(lang: Lang, id: &str) -> String {
    lang.of(&rule(id).expect("a rule").title.text()).to_owned()
}

#[test]
fn every_rule_is_listed_in_its_family_with_how_bad_a_breach_is() {
    for language in BOTH {
        let harness = page(Desk::new(language), HIGH);
        let (lang, text) = (harness.state().lang(), read(&harness));
        let era = harness.state().model.rules.era();
        for rule in rules() {
            let row = format!("{}, {}", lang.of(&rule.title.text()), lang.breach(rule.severity_in(era)));
            assert!(text.contains(&row), "{row}");
        }
        for family in Family::ALL {
            assert!(text.contains(lang.rule_family(family)), "{family:?}");
        }
    }
}

#[test]
fn a_rule_says_why_and_what_it_rests_on_in_words() {
    for language in BOTH {
        let mut harness = page(Desk::new(language), WIDE);
        let lang = harness.state().lang();
        for id in ["announce.read-before-invite", "handing.pin-before-certificate", "era.sourced"] {
            harness.state_mut().act(Action::Rules(RulesAction::Choose(rule(id).expect("a rule").id)));
            harness.run();
            let text = read(&harness);
            let rule = rule(id).expect("a rule");
            let why = rule.why.text();
            assert!(text.contains(lang.of(&why)), "{id}");
            for source in rule.sources_in(harness.state().model.rules.era()) {
                let known = lang.confidence(&source);
                assert!(text.contains(&known), "{id}: {known}");
                let cited = lang.citation(&source, &harness.state().model.glossary.reference.instruments);
                assert!(source.mark == Mark::Practice || text.contains(&cited), "{id}: {cited}");
            }
            assert!(text.contains(&lang.rules_name_in_file(id)));
        }
    }
}

#[test]
fn a_rule_on_another_order_of_announcing_does_not_apply() {
    for language in BOTH {
        let mut desk = Desk::prepared(language);
        desk.act(dientap::app::Action::Go(dientap::app::Screen::Rules));
        let harness = page(desk, HIGH);
        let (lang, text) = (harness.state().lang(), read(&harness));
        let off = |id: &str| {
            let wanted = title(lang, id);
            text.lines().any(|l| l.starts_with(&wanted) && l.ends_with(lang.rules_not_met()))
        };
        // The flag is given by a decision of the Prime Minister, without a minute of silence.
        for id in ["announce.invite-before-read", "announce.take-place-before-read", "programme.silence-after-anthem"] {
            assert!(off(id), "{id}: {text}");
        }
        assert!(!off("announce.read-before-invite"));
    }
}

#[test]
fn the_open_ceremony_is_named_with_the_steps_it_meets_and_where_it_breaks_a_rule() {
    for language in BOTH {
        let mut harness = page(with_a_breach(language), HIGH);
        let lang = harness.state().lang();
        let text = read(&harness);
        let ceremony = harness.state().model.rules.met().expect("a ceremony is open").title().clone();
        assert!(text.contains(&lang.rules_counts_with(rules().count(), lang.of(&ceremony))), "{text}");
        let row = format!("{}, {}", title(lang, "announce.read-before-invite"), lang.rules_breach_error());
        assert!(text.contains(&format!("{row}, {} 8, 9, {}", lang.rules_steps(), lang.library_errors(1))), "{text}");
        let off = title(lang, "era.sourced");
        assert!(text.lines().any(|l| l.starts_with(&off) && l.ends_with(lang.rules_off())), "{text}");

        harness.get_by_label_contains(&row).click();
        harness.run();
        let text = read(&harness);
        assert!(text.contains(lang.of(&Text::new("Mời trước khi đọc.", "Invited before it is read."))), "{text}");
        let met = harness.state().model.rules.met().expect("a ceremony is open");
        for number in [7, 8] {
            let step = met.run.steps.get(number).map(|s| lang.of(&s.step.title).to_owned()).expect("a step");
            assert!(text.contains(&step), "{step}");
        }

        harness.get_by_label_contains(&off).click();
        harness.run();
        let why = lang.rules_switched_off(lang.of(&Text::new("Bản thử", "A trial")));
        assert!(read(&harness).contains(&why));
    }
}

#[test]
fn the_ceremony_is_the_one_that_the_person_saw_last() {
    let mut desk = Desk::prepared(Language::Vi);
    desk.act(Action::Setup(dientap::app::SetupAction::Local("U1".to_owned(), "InviteFirst".to_owned())));
    desk.act(Action::Go(Screen::Rules));
    let choices = |desk: &Desk| desk.model.rules.met().map(|m| m.run.choices.local.len());
    let usual = Desk::new(Language::Vi).model.library.chosen().and_then(|e| e.scenario.clone()).expect("a ceremony");
    let prepared = choices(&desk).expect("a ceremony is open");
    desk.act(Action::Go(Screen::Library));
    desk.act(Action::Go(Screen::Rules));
    assert_eq!(desk.model.rules.met().map(|m| m.run.scenario.clone()), Some(usual.id.clone()));
    let chosen = desk.model.rules.met().map(|m| m.run.choices.local.iter().any(|(_, c)| c == "InviteFirst"));
    assert_eq!(chosen, Some(false), "of the library nothing is decided");
    assert!(prepared > 0);
    desk.act(Action::Go(Screen::Setup));
    desk.act(Action::Go(Screen::Rules));
    let chosen = desk.model.rules.met().map(|m| m.run.choices.local.iter().any(|(_, c)| c == "InviteFirst"));
    assert_eq!(chosen, Some(true));
}

#[test]
fn a_search_needs_no_marks_and_the_arrows_walk_what_is_found() {
    let mut harness = page(Desk::new(Language::Vi), WIDE);
    harness.state_mut().does(Do::Search);
    harness.run();
    assert!(harness.state().is_at(Screen::Rules));
    let name = harness.state().lang().rules_search();
    assert!(typing::field(&harness, name).is_focused());
    typing::as_unikey(&mut harness, "quoc ca", "quoc ca");
    let found: Vec<&str> =
        harness.state().model.rules.listing(Language::Vi).iter().flat_map(|(_, r)| r.iter().map(|r| r.id)).collect();
    assert!(found.len() > 1 && found.len() < rules().count(), "{found:?}");
    harness.key_press(Key::ArrowDown);
    harness.run();
    let shown = harness.state().model.rules.shown(Language::Vi).map(|r| r.id);
    assert_eq!(shown, found.get(1).copied());
}

#[test]
fn vietnamese_can_be_typed_into_the_search_field() {
    for language in BOTH {
        let mut harness = page(Desk::new(language), WIDE);
        let name = harness.state().lang().rules_search();
        assert_eq!(typing::types_vietnamese(&mut harness, name), typing::TYPED);
        assert_eq!(harness.state().model.rules.query, typing::TYPED);
    }
}

#[test]
fn a_search_that_finds_nothing_says_so_and_can_be_cleared() {
    for language in BOTH {
        let mut harness = page(Desk::new(language), WIDE);
        let lang = harness.state().lang();
        harness.state_mut().act(Action::Rules(RulesAction::Search("xyz".to_owned())));
        harness.run();
        assert!(read(&harness).contains(&lang.rules_nothing_found("xyz")));
        press(&mut harness, lang.clear_search());
        assert_eq!(harness.state().model.rules.query, "");
    }
}

#[test]
fn a_family_leaves_out_the_others() {
    let mut harness = page(Desk::new(Language::Vi), WIDE);
    let lang = harness.state().lang();
    let count = rules().filter(|r| r.family == Family::Rank).count();
    press(&mut harness, &format!("{} {count}", lang.rule_family(Family::Rank)));
    let families: Vec<Family> =
        harness.state().model.rules.listing(Language::Vi).iter().map(|(family, _)| *family).collect();
    assert_eq!(families, [Family::Rank]);
}

#[test]
fn in_a_narrow_window_a_rule_is_a_page_of_its_own() {
    let mut harness = page(Desk::new(Language::Vi), (853.0, 480.0));
    let lang = harness.state().lang();
    let id = lang.rules_name_in_file("announce.invite-before-read");
    assert!(!read(&harness).contains(&id));
    harness.get_by_label_contains(&title(lang, "announce.invite-before-read")).click();
    harness.run();
    assert!(read(&harness).contains(&id));
    press(&mut harness, lang.rules_back());
    assert!(!harness.state().model.rules.reading);
}

#[test]
fn without_a_ceremony_the_rules_stand_by_themselves() {
    let mut desk = Desk::new(Language::En);
    desk.act(Action::Done(Reply::Library(Vec::new())));
    desk.act(Action::Library(LibraryAction::ClearFilters));
    let harness = page(desk, WIDE);
    let lang = harness.state().lang();
    assert!(read(&harness).contains(&lang.rules_counts(rules().count())));
    assert!(!read(&harness).contains(lang.rules_state()));
}
