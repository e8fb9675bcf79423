//! What belongs to no single ceremony: the glossary, the rules, and what is explained in front of everything else.

use crate::core::{scenario::Step, text::Language};

use super::super::{Dialog, Effect, GlossaryAction, Model, Now, Rulebook, RulesAction, Screen};

pub(super) fn glossary(model: &mut Model, action: GlossaryAction) -> Vec<Effect> {
    let glossary = &mut model.glossary;
    match action {
        GlossaryAction::Search(query) => glossary.query = query,
        GlossaryAction::Group(group) => glossary.group = group,
        GlossaryAction::SearchFocused => glossary.focus_search = false,
        GlossaryAction::ShowAll => {
            glossary.query.clear();
            glossary.group = None;
        }
    }
    Vec::new()
}

pub(super) fn rules(model: &mut Model, action: RulesAction, now: Now) -> Vec<Effect> {
    let book = &mut model.rules;
    match action {
        RulesAction::Search(query) => book.query = query,
        RulesAction::Family(family) => book.family = family,
        RulesAction::SearchFocused => book.focus_search = false,
        RulesAction::ShowAll => show_all(book),
        RulesAction::Choose(id) => book.chosen = Some(id),
        RulesAction::Step(lines) => step(book, lines, model.settings.language),
        RulesAction::Read(on) => book.reading = on,
        RulesAction::Open(id) => {
            show_all(book);
            book.chosen = Some(id);
            book.reading = true;
            model.dialog = None;
            return super::go(model, Screen::Rules, now);
        }
    }
    Vec::new()
}

fn show_all(book: &mut Rulebook) {
    book.query.clear();
    book.family = None;
}

fn step(book: &mut Rulebook, lines: isize, language: Language) {
    let listed: Vec<&'static str> = book.listing(language).iter().flat_map(|(_, r)| r.iter().map(|r| r.id)).collect();
    let now = listed.iter().position(|id| Some(*id) == book.chosen).unwrap_or(0);
    let wanted = now.saturating_add_signed(lines).min(listed.len().saturating_sub(1));
    book.chosen = listed.get(wanted).copied().or(book.chosen);
}

/// Explains the terms of what is before the person, or no longer; another dialog stays.
pub(super) fn explain_here(model: &mut Model) {
    match model.dialog {
        Some(Dialog::Terms(_)) => model.dialog = None,
        Some(_) => {}
        None => model.dialog = Some(Dialog::Terms(terms_here(model))),
    }
}

/// The terms in the texts of the page that is shown: of the current step where a drill runs.
fn terms_here(model: &Model) -> Vec<usize> {
    let language = model.settings.language;
    let terms = |texts: &[&str]| model.glossary.in_texts(texts.iter().copied(), language);
    match model.screen {
        Screen::Console => {
            let step = model.session.as_ref().and_then(|s| {
                let drill = s.shown();
                drill.rundown().steps.get(drill.current())
            });
            step.map(|s| terms(&step_texts(&s.step, language))).unwrap_or_default()
        }
        Screen::Setup => {
            let points = model.setup.iter().flat_map(|s| &s.scenario.local);
            let texts: Vec<&str> = points
                .flat_map(|p| [Some(&p.text), p.says.as_ref(), p.default.as_ref()].into_iter().flatten())
                .map(|t| t.get(language))
                .collect();
            terms(&texts)
        }
        Screen::Library => {
            let preview = model.library.preview();
            let texts: Vec<&str> = preview
                .iter()
                .flat_map(|p| p.scenario.key_rule.iter().chain([&p.scenario.host_event]))
                .map(|t| t.get(language))
                .collect();
            terms(&texts)
        }
        Screen::Rules => {
            let rule = model.rules.shown(language).map(|r| [r.title.text(), r.why.text()]);
            let texts: Vec<&str> = rule.iter().flatten().map(|t| t.get(language)).collect();
            terms(&texts)
        }
        Screen::Practice => Vec::new(),
        Screen::Glossary | Screen::LookBack | Screen::Settings => Vec::new(),
    }
}

impl Model {
    /// Whether the page shows terms that can be explained.
    #[must_use]
    pub fn has_terms_here(&self) -> bool {
        !terms_here(self).is_empty()
    }
}

/// What is said and done in a step, as the console shows it.
fn step_texts(step: &Step, language: Language) -> Vec<&str> {
    let says = step.says.iter().map(|l| &l.text);
    let acts = step.acts.iter().map(|a| &a.text);
    says.chain(acts).chain(step.note.iter()).map(|t| t.get(language)).collect()
}
