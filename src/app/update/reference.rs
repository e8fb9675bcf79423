//! What belongs to no single ceremony: the glossary, and what is explained in front of everything else.

use crate::core::{scenario::Step, text::Language};

use super::super::{Dialog, Effect, GlossaryAction, Model, Screen};

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
