//! The dialog in front.

use crate::core::drill::{Command, FaultKind};

use super::super::{Dialog, DialogAction, Effect, Model, Now};

pub(super) fn apply(model: &mut Model, action: DialogAction, now: Now) -> Vec<Effect> {
    match action {
        DialogAction::Text(text) => {
            if let Some(Dialog::Jump(t) | Dialog::FreeFault(t) | Dialog::Note(t)) = &mut model.dialog {
                *t = text;
            }
            Vec::new()
        }
        DialogAction::Close => {
            close(model);
            Vec::new()
        }
        DialogAction::Jump(step) => {
            model.dialog = None;
            super::session::command(model, Command::Jump(step), now)
        }
        DialogAction::Accept => accept(model, now),
    }
}

/// Takes the dialog away; sources give way to what they were looked up from.
pub(super) fn close(model: &mut Model) {
    let behind = model.behind.take();
    model.dialog = if matches!(model.dialog, Some(Dialog::Sources(_))) { behind } else { None };
}

fn accept(model: &mut Model, now: Now) -> Vec<Effect> {
    match model.dialog.take() {
        Some(Dialog::FreeFault(text)) if !text.trim().is_empty() => {
            let fault = FaultKind::Free(crate::core::text::nfc(text.trim()));
            super::session::command(model, Command::Fault(String::new(), fault), now)
        }
        Some(Dialog::Note(text)) if !text.trim().is_empty() => {
            super::session::command(model, Command::Note(crate::core::text::nfc(text.trim())), now)
        }
        Some(Dialog::Jump(text)) => match found(model, &text).first() {
            Some(step) => super::session::command(model, Command::Jump(*step), now),
            None => Vec::new(),
        },
        Some(Dialog::Resume) => model.records.unfinished.first().map(|u| Effect::Resume(u.id)).into_iter().collect(),
        Some(Dialog::Finish) => super::session::command(model, Command::Finish, now),
        Some(Dialog::Close) => {
            model.closing = true;
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// The steps that a search means: by number, or by words without marks.
#[must_use]
pub(in crate::app) fn found(model: &Model, query: &str) -> Vec<usize> {
    let Some(session) = &model.session else { return Vec::new() };
    let steps = &session.shown().rundown().steps;
    let query = query.trim();
    let numbered = query.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).filter(|n| *n < steps.len());
    let worded = steps.iter().enumerate().filter(|(i, s)| {
        Some(*i) != numbered
            && (query.is_empty()
                || [&s.step.title.vi, &s.step.title.en]
                    .into_iter()
                    .any(|t| !crate::core::text::find_folded(t, query).is_empty()))
    });
    numbered.into_iter().chain(worded.map(|(i, _)| i)).collect()
}

impl Model {
    /// The steps that the jump dialog offers, best first.
    #[must_use]
    pub fn jump_targets(&self) -> Vec<usize> {
        match &self.dialog {
            Some(Dialog::Jump(query)) => found(self, query),
            _ => Vec::new(),
        }
    }
}
