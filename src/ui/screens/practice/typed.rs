//! The missing words of a line, to be typed.

use egui::{FontId, Key, RichText, Ui};

use crate::{
    app::{
        PracticeAction,
        practice::{Given, GivenAction, Phase, Sitting},
    },
    core::practice::{AskWords, WordsTask, prompt},
    ui::{
        theme::{LIGHT as P, Type, family},
        widgets::Field,
    },
};

use super::{Cx, act, choice};

/// The line with its gap, then a field.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting, task: &WordsTask) {
    let AskWords::Phrase { around, phrase, english, help, .. } = &task.ask else { return };
    choice::speaker(ui, cx, task);
    let hidden = prompt(phrase, *help);
    let gap = match sitting.feedback() {
        Some(_) => format!("[{phrase}]"),
        None if hidden.trim().is_empty() => choice::GAP.to_owned(),
        None => hidden,
    };
    choice::said(ui, cx, cx.lang.asks_words_phrase(), &around.join(&format!(" {gap} ")).replace("  ", " "));
    // The words are learnt in the language in which they are said.
    if cx.lang.0 == crate::lang::Language::En && !english.is_empty() {
        let text = RichText::new(english).font(Type::Table.font()).color(P.ink_2);
        ui.add(egui::Label::new(text).wrap());
    }
    let Given::Typed(text) = &sitting.given else { return };
    if sitting.phase != Phase::Answering {
        let ink = match sitting.feedback() {
            Some(f) if f.score >= crate::core::practice::RIGHT => P.ok,
            Some(_) => P.danger,
            None => P.ink,
        };
        let words = if text.is_empty() { String::new() } else { cx.lang.you_wrote(text) };
        ui.add(egui::Label::new(RichText::new(words).font(FontId::new(18.0, family::semi())).color(ink)).wrap());
        return;
    }
    let field = Field::new(cx.lang.type_here(), text).hint(cx.lang.type_here()).width(560.0);
    let (response, changed) = field.show(ui, ("typed", sitting.exercise.seed));
    if let Some(text) = changed {
        act(cx, PracticeAction::Give(GivenAction::Text(text)));
    }
    let entered = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    if entered {
        act(cx, PracticeAction::HandIn);
    } else if ui.ctx().memory(|m| m.focused().is_none()) && cx.model.dialog.is_none() {
        response.request_focus();
    }
}
