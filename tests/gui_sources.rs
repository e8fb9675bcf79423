//! Sources looked up from wherever they are cited.

#[path = "support/gui.rs"]
mod gui;

use dientap::{
    app::{Action, Dialog, GlossaryAction, RulesAction, Screen, keys::Do},
    core::{
        drill::Command,
        scenario::{Instrument, Mark, Now, Source, Sure},
        text::Language,
    },
};
use egui::{Key, Role};
use egui_kittest::{
    Harness, Node,
    kittest::{NodeT as _, Queryable as _},
};
use gui::{Desk, press, read, window};

const WIDE: (f32, f32) = (1440.0, 900.0);
const BOTH: [Language; 2] = [Language::Vi, Language::En];

/// The drill at the step where the decision is read.
fn reading(language: Language) -> Harness<'static, Desk> {
    let mut desk = Desk::drilling(language);
    desk.advance(1.0);
    desk.commands(Command::Jump(7));
    // High enough that the sources under the checks are in sight.
    let mut harness = window(desk, (1440.0, 1200.0));
    harness.run();
    harness
}

fn cited(harness: &Harness<'_, Desk>) -> Option<Vec<Source>> {
    match &harness.state().model.dialog {
        Some(Dialog::Sources(cited)) => Some(cited.sources.clone()),
        _ => None,
    }
}

fn instruments(harness: &Harness<'_, Desk>) -> Vec<Instrument> {
    harness.state().model.glossary.reference.instruments.clone()
}

#[test]
fn the_citation_of_a_step_opens_the_full_title_the_dates_and_how_sure_it_is() {
    for language in BOTH {
        let mut harness = reading(language);
        let lang = harness.state().lang();
        press(&mut harness, &format!("{}: ", lang.legal_basis()));
        let sources = cited(&harness).expect("the card is open");
        let text = read(&harness);
        assert!(sources.iter().any(|s| s.now.as_ref().is_some_and(|n| n.article.is_none())), "{sources:?}");
        for source in &sources {
            assert!(text.contains(&lang.confidence(source)), "{source:?}");
            for law in source.law.iter().chain(source.now.as_ref().map(|n| &n.law)) {
                let known = instruments(&harness);
                let instrument = known.iter().find(|i| i.id == *law).expect("it is in the catalogue");
                assert!(text.contains(lang.of(&instrument.title)), "{text}");
                for time in &instrument.in_force {
                    assert!(text.contains(&lang.in_force(time)), "{text}");
                    assert!(time.part.as_ref().is_none_or(|part| text.contains(lang.of(part))), "{text}");
                }
            }
        }
        assert!(text.contains(lang.source_check_article()) && text.contains(lang.source_today()));
        harness.state_mut().does(Do::Escape);
        harness.run();
        assert!(harness.state().model.dialog.is_none() && harness.state().model.running().is_some());
    }
}

#[test]
fn the_line_that_warns_of_a_jump_opens_the_sources_of_its_rule() {
    for language in BOTH {
        let mut harness = reading(language);
        let warning = {
            let session = harness.state().model.session.as_ref().expect("a drill");
            session.warnings().next().expect("the anthem was jumped over").warning.clone()
        };
        let lang = harness.state().lang();
        press(&mut harness, lang.of(&warning.sentence).trim_end_matches('.'));
        let rule = dientap::core::protocol::rule(&warning.rule).expect("a rule");
        let era = harness.state().model.session.as_ref().and_then(|s| s.shown().rundown().era).expect("a time");
        assert_eq!(cited(&harness), Some(rule.sources_in(era)));
    }
}

#[test]
fn a_citation_is_opened_by_the_keyboard_alone() {
    let mut harness = reading(Language::Vi);
    let label = format!("{}: ", harness.state().lang().legal_basis());
    let is_link = |n: &Node<'_>| n.accesskit_node().role() == Role::Link;
    harness.get_all_by_label_contains(&label).find(is_link).expect("a link").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(cited(&harness).is_some());
}

#[test]
fn a_check_and_an_item_of_preparation_show_their_sources_without_being_ticked() {
    for language in BOTH {
        let mut harness = reading(language);
        let lang = harness.state().lang();
        let see = lang.source_see("");
        press(&mut harness, see.trim_end());
        assert!(cited(&harness).is_some());
        let ticked = harness.state().model.session.as_ref().map(|s| s.shown().records()[7].ticks.len());
        assert_eq!(ticked, Some(0));

        let mut harness = window(Desk::prepared(language), WIDE);
        harness.run();
        press(&mut harness, see.trim_end());
        assert!(cited(&harness).is_some());
        assert!(harness.state().model.setup.as_ref().is_some_and(|s| s.prepared.is_empty()));
    }
}

#[test]
fn rules_the_glossary_and_the_library_open_the_same_card() {
    for language in BOTH {
        let mut desk = Desk::new(language);
        let decree = desk.model.glossary.reference.instruments.iter().find(|i| i.id == "nd-145-2013").cloned();
        let decree = desk.lang().of(&decree.expect("in the catalogue").short).to_owned();
        desk.act(Action::Rules(RulesAction::Open("announce.read-before-invite")));
        let mut harness = window(desk, WIDE);
        harness.run();
        assert!(harness.state().is_at(Screen::Rules));
        press(&mut harness, &decree);
        assert!(cited(&harness).is_some_and(|s| s.iter().any(|s| s.law.as_deref() == Some("nd-145-2013"))));
        harness.state_mut().does(Do::Escape);

        harness.state_mut().act(Action::Go(Screen::Glossary));
        harness.state_mut().act(Action::Glossary(GlossaryAction::Search("nghi thuc".to_owned())));
        harness.state_mut().act(Action::Glossary(GlossaryAction::ShowAll));
        harness.run();
        press(&mut harness, &decree);
        assert!(cited(&harness).is_some());
        harness.state_mut().does(Do::Escape);

        harness.state_mut().act(Action::Go(Screen::Library));
        harness.run();
        press(&mut harness, &decree);
        assert!(cited(&harness).is_some());
    }
}

#[test]
fn sources_looked_up_from_a_dialog_give_way_to_it_again() {
    for language in BOTH {
        let mut harness = reading(language);
        let first = harness
            .state()
            .model
            .glossary
            .reference
            .terms
            .iter()
            .position(|t| t.sources.iter().any(|s| s.law.is_some()))
            .expect("a term with a source");
        harness.state_mut().act(Action::Explain(vec![first]));
        harness.run();
        let term = harness.state().model.glossary.reference.terms[first].clone();
        let cited_words = harness.state().lang().citations(&term.sources, &instruments(&harness));
        let link = harness.get_all_by_label_contains(&cited_words).last().expect("the citation");
        link.click();
        harness.run();
        assert_eq!(cited(&harness), Some(term.sources));
        let close = harness.state().lang().close();
        press(&mut harness, close);
        assert_eq!(harness.state().model.dialog, Some(Dialog::Terms(vec![first])));
        press(&mut harness, close);
        assert!(harness.state().model.dialog.is_none());
    }
}

#[test]
fn practice_models_and_unknown_instruments_are_said_to_be_so() {
    for language in BOTH {
        let source = |law: Option<&str>, like, sure| Source {
            law: law.map(str::to_owned),
            article: None,
            mark: Mark::Practice,
            sure,
            now: law.map(|_| Now { law: "nd-152-2025".to_owned(), article: Some("9.2".to_owned()) }),
            like,
        };
        let sources = [
            source(None, false, Sure::Low),
            source(Some("tt-19-2012-bca"), true, Sure::Medium),
            source(Some("nd-la"), false, Sure::High),
        ];
        let mut desk = Desk::new(language);
        let catalogue = desk.model.glossary.reference.instruments.clone();
        desk.act(Action::Cite(dientap::app::Cited::of(&sources, &[&[], &catalogue])));
        let mut harness = window(desk, (1440.0, 1400.0));
        harness.run();
        let (lang, text) = (harness.state().lang(), read(&harness));
        let wanted = [
            lang.source_practice(),
            lang.source_practice_why(),
            lang.source_like(),
            lang.source_dates_unknown(),
            lang.source_unknown(),
            "nd-la",
        ];
        for words in wanted {
            assert!(text.contains(words), "{words}:\n{text}");
        }
        assert!(!text.contains(lang.source_check_why()), "the article of today is known");
    }
}
