//! The glossary as a person walks it, and terms explained where they are read.

#[path = "support/gui.rs"]
mod gui;
#[path = "support/typing.rs"]
mod typing;

use std::sync::Arc;

use dientap::{
    app::{Action, Dialog, GlossaryAction, Reply, Screen, keys::Do},
    core::{
        drill::Command,
        reference::{Reference, Term, TermGroup},
        scenario::{Mark, Source, Sure},
        text::{Language, Text},
    },
};
use egui::vec2;
use egui_kittest::{Harness, kittest::Queryable as _};
use gui::{Desk, press, read, window};

const WIDE: (f32, f32) = (1440.0, 900.0);
const BOTH: [Language; 2] = [Language::Vi, Language::En];

fn term(vi: &str, en: &str, group: TermGroup, also: &[&str], text: (&str, &str)) -> Term {
    Term {
        id: vi.to_owned(),
        term: Text::new(vi, en),
        group,
        also: also.iter().map(|a| (*a).to_owned()).collect(),
        text: Text::new(text.0, text.1),
        sources: vec![Source {
            law: None,
            article: None,
            mark: Mark::Practice,
            sure: Sure::Medium,
            now: None,
            like: false,
        }],
    }
}

/// The program with a small glossary.
fn with_terms(mut desk: Desk) -> Desk {
    let flag = ("Cờ tặng tập thể dẫn đầu.", "A flag for the leading collective.");
    let giver = ("Người đại diện trao thưởng.", "Who confers the award.");
    let terms = vec![
        term("Cờ thi đua", "Emulation Flag", TermGroup::Object, &[], flag),
        term("người trao", "conferrer", TermGroup::Role, &["người trao tặng"], giver),
    ];
    let reference = Reference { terms, ..Reference::default() };
    desk.act(Action::Done(Reply::Reference(Arc::new(reference))));
    desk
}

fn page(language: Language) -> Harness<'static, Desk> {
    let mut desk = with_terms(Desk::new(language));
    desk.act(Action::Go(Screen::Glossary));
    let mut harness = window(desk, WIDE);
    harness.run();
    harness
}

#[test]
fn every_term_stands_in_its_group_in_both_languages_with_what_it_rests_on() {
    for language in BOTH {
        let mut harness = window(with_terms(Desk::new(language)), WIDE);
        harness.run();
        let lang = harness.state().lang();
        press(&mut harness, lang.rail_glossary());
        let text = read(&harness);
        assert!(text.contains(&lang.glossary_counts(2)), "{text}");
        for term in harness.state().model.glossary.reference.terms.clone() {
            for words in [&term.term.vi, &term.term.en, lang.of(&term.text), lang.term_group(term.group)] {
                assert!(text.contains(words), "{words}");
            }
        }
        assert!(
            text.contains(&lang.glossary_also("người trao tặng"))
                && text.contains(&dientap::lang::capital(lang.mark_practice()))
        );
    }
}

#[test]
fn a_search_needs_no_marks_and_groups_leave_out_the_rest() {
    for language in BOTH {
        let mut harness = page(language);
        let lang = harness.state().lang();
        let listed = |h: &Harness<'_, Desk>| {
            let groups = h.state().model.glossary.listing(language);
            groups.iter().flat_map(|(_, t)| t.iter().map(|t| t.id.clone())).collect::<Vec<_>>()
        };
        for (query, found) in [("nguoi TRAO", vec!["người trao"]), ("flag", vec!["Cờ thi đua"]), ("", vec![])] {
            harness.state_mut().act(Action::Glossary(GlossaryAction::Search(query.to_owned())));
            harness.run();
            if query.is_empty() {
                assert_eq!(listed(&harness).len(), 2);
            } else {
                assert_eq!(listed(&harness), found, "{query}");
            }
        }
        press(&mut harness, &format!("{} 1", lang.term_group(TermGroup::Role)));
        assert_eq!(listed(&harness), ["người trao"]);
        press(&mut harness, lang.all());
        assert_eq!(listed(&harness).len(), 2);
    }
}

#[test]
fn an_explanation_is_searched_in_the_language_in_which_it_is_shown() {
    for (language, mine, other) in [(Language::Vi, "dan dau", "leading"), (Language::En, "leading", "dan dau")] {
        let mut harness = page(language);
        for (query, count) in [(mine, 1), (other, 0)] {
            harness.state_mut().act(Action::Glossary(GlossaryAction::Search(query.to_owned())));
            assert_eq!(harness.state().model.glossary.listing(language).len(), count, "{query}");
        }
    }
}

#[test]
fn a_search_that_finds_nothing_says_so_and_can_be_cleared() {
    for language in BOTH {
        let mut harness = page(language);
        let lang = harness.state().lang();
        harness.state_mut().act(Action::Glossary(GlossaryAction::Search("xyz".to_owned())));
        harness.run();
        assert!(read(&harness).contains(&lang.glossary_nothing_found("xyz")));
        press(&mut harness, lang.clear_search());
        assert_eq!(harness.state().model.glossary.query, "");
    }
}

#[test]
fn ctrl_f_leads_to_the_search_field_and_vietnamese_can_be_typed_into_it() {
    for language in BOTH {
        let mut harness = page(language);
        harness.state_mut().does(Do::Search);
        harness.run();
        let name = harness.state().lang().glossary_search();
        assert!(harness.state().is_at(Screen::Glossary), "the key leads to no other page");
        assert!(typing::field(&harness, name).is_focused() && !harness.state().model.glossary.focus_search);
        assert_eq!(typing::types_vietnamese(&mut harness, name), typing::TYPED);
        assert_eq!(harness.state().model.glossary.query, typing::TYPED);
    }
}

/// A drill at the step where the recipient is invited to receive the flag.
fn inviting(language: Language) -> Desk {
    let mut desk = with_terms(Desk::drilling(language));
    desk.advance(1.0);
    desk.commands(Command::Jump(8));
    desk
}

#[test]
fn one_key_explains_the_terms_of_the_current_step() {
    for language in BOTH {
        let mut harness = window(inviting(language), WIDE);
        harness.run();
        let lang = harness.state().lang();
        press(&mut harness, lang.explain_terms());
        let text = read(&harness);
        let terms = harness.state().model.glossary.reference.terms.clone();
        assert_eq!(harness.state().model.dialog, Some(Dialog::Terms(vec![0])), "the conferrer is not named here");
        assert!(text.contains(lang.of(&terms[0].text)) && !text.contains(lang.of(&terms[1].text)), "{text}");
        harness.state_mut().does(Do::Escape);
        harness.run();
        assert!(harness.state().model.dialog.is_none() && harness.state().model.running().is_some());
    }
}

#[test]
fn a_term_in_a_script_is_explained_under_the_pointer_and_in_full_when_pressed() {
    for language in BOTH {
        let mut harness = window(inviting(language), WIDE);
        harness.ctx.all_styles_mut(|style| style.interaction.tooltip_delay = 0.0);
        harness.run();
        let lang = harness.state().lang();
        let meaning = lang.of(&harness.state().model.glossary.reference.terms[0].text).to_owned();
        let script = {
            let session = harness.state().model.session.as_ref().expect("a drill");
            let step = &session.shown().rundown().steps[8].step;
            lang.of(&step.says[0].text).to_owned()
        };
        let rect = harness.get_by_label(&script).rect();
        let mut at = rect.min + vec2(4.0, 15.0);
        while !read(&harness).contains(&meaning) {
            at.x += 12.0;
            if at.x > rect.max.x {
                at = egui::pos2(rect.min.x + 4.0, at.y + 30.0);
            }
            assert!(at.y < rect.max.y, "no term in {script}");
            harness.hover_at(at);
            harness.run_steps(4);
        }
        harness.drag_at(at);
        harness.drop_at(at);
        harness.run();
        assert_eq!(harness.state().model.dialog, Some(Dialog::Terms(vec![0])));
    }
}

#[test]
fn where_nothing_needs_explaining_the_key_says_so() {
    for language in BOTH {
        let mut harness = window(with_terms(Desk::new(language)), WIDE);
        harness.state_mut().act(Action::Go(Screen::Settings));
        harness.state_mut().does(Do::Terms);
        harness.run();
        let lang = harness.state().lang();
        assert!(read(&harness).contains(lang.terms_here_none()));
        press(&mut harness, lang.to_glossary());
        assert!(harness.state().is_at(Screen::Glossary) && harness.state().model.dialog.is_none());
    }
}
