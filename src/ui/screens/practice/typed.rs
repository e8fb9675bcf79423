//! The missing words of a line, to be typed.

use egui::{FontId, Key, RichText, Ui};

use crate::{
    app::{
        PracticeAction,
        keys::Do,
        practice::{Given, GivenAction, Phase, Sitting},
    },
    core::practice::{AskWords, WordsTask, prompt},
    ui::{
        icons,
        theme::{LIGHT as P, Type, family},
        widgets::{Button, Field},
    },
};

use super::{Cx, act, choice};

/// The line with its gap, then a field.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting, task: &WordsTask) {
    let AskWords::Phrase { around, phrase, english, help, .. } = &task.ask else { return };
    choice::speaker(ui, cx, task);
    let hidden = prompt(phrase, *help);
    // The words show as long as the key or the button is held.
    let held = ui.ctx().data(|d| d.get_temp::<bool>(peek_id()).unwrap_or(false));
    // Only a look that is counted.
    let peeks = sitting.phase == Phase::Answering && sitting.peeked && (held || ui.input(|i| i.key_down(Key::F2)));
    let gap = match sitting.feedback() {
        None if peeks => format!("[{phrase}]"),
        Some(_) => format!("[{phrase}]"),
        None if hidden.trim().is_empty() => choice::GAP.to_owned(),
        None => hidden,
    };
    choice::said(ui, cx.lang.asks_words_phrase(), &around.join(&format!(" {gap} ")).replace("  ", " "));
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
    if !sitting.is_exam() {
        peek(ui, cx, sitting);
    }
    let entered = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    if entered {
        act(cx, PracticeAction::HandIn);
    } else if ui.ctx().memory(|m| m.focused().is_none()) && cx.model.dialog.is_none() {
        response.request_focus();
    }
}

/// Where it is kept from one frame to the next that the button is held.
fn peek_id() -> egui::Id {
    egui::Id::unique("practice-peek")
}

/// A look at the missing words, as long as it is pressed; it is counted.
fn peek(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting) {
    ui.horizontal(|ui| {
        let cap = cx.cap(Do::Peek);
        let button = Button::new(cx.lang.peek()).icon(icons::EYE).key(cap.as_deref()).show(ui);
        let held = button.is_pointer_button_down_on();
        ui.ctx().data_mut(|d| d.insert_temp(peek_id(), held));
        if held && !sitting.peeked {
            act(cx, PracticeAction::Peek);
        }
        if sitting.peeked {
            ui.label(RichText::new(cx.lang.peeked_once()).font(Type::Table.font()).color(P.warn));
        }
    });
}
