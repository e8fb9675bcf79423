//! The bar under an exercise: hand in, how sure, what next.

use egui::{Align, Layout, RichText, Ui};

use crate::{
    app::{
        PracticeAction,
        keys::Do,
        practice::{Given, Phase, Sitting},
    },
    core::practice::Sureness,
    ui::{
        icons,
        theme::{LIGHT as P, Type},
        widgets::{Button, Look},
    },
};

use super::{Cx, act};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting) {
    ui.spacing_mut().item_spacing.x = 12.0;
    match &sitting.phase {
        Phase::Answering => match &sitting.given {
            Given::Role(play) if !play.begun => how_sure(ui, cx, cx.lang.role_ready()),
            Given::Role(_) => {}
            _ => answering(ui, cx, sitting),
        },
        Phase::Sure => how_sure(ui, cx, cx.lang.how_sure()),
        Phase::Storing { .. } => {
            ui.label(RichText::new(cx.lang.storing()).font(Type::Body.font()).color(P.ink_2));
        }
        Phase::Told(_) => told(ui, cx, sitting),
    }
}

fn answering(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting) {
    let ready = sitting.given.answer().is_some();
    let cap = cx.cap(Do::HandIn);
    let look = if ready { Look::Primary } else { Look::Secondary };
    let button = Button::new(cx.lang.hand_in()).icon(icons::CHECK).key(cap.as_deref()).look(look).height(48.0);
    if button.show(ui).clicked() {
        act(cx, PracticeAction::HandIn);
    }
    let cap = cx.cap(Do::Show);
    let words = if sitting.is_exam() { cx.lang.skip_exercise() } else { cx.lang.show_answer() };
    if Button::new(words).icon(icons::EYE).key(cap.as_deref()).height(48.0).show(ui).clicked() {
        act(cx, PracticeAction::Show);
    }
    if sitting.incomplete {
        let words = RichText::new(cx.lang.answer_incomplete()).font(Type::BodySemi.font()).color(P.warn);
        ui.add(egui::Label::new(words).wrap());
    }
}

/// Three levels, one key each.
fn how_sure(ui: &mut Ui, cx: &mut Cx<'_>, words: &str) {
    let buttons = |ui: &mut Ui, cx: &mut Cx<'_>| {
        for (n, level) in Sureness::ALL.into_iter().enumerate() {
            let cap = cx.model.settings.key_caps.then(|| (n + 1).to_string());
            let button = Button::new(cx.lang.sureness(level)).key(cap.as_deref()).height(48.0);
            if button.show(ui).clicked() {
                act(cx, PracticeAction::Sure(level));
            }
        }
    };
    let label = |ui: &mut Ui| ui.add(egui::Label::new(RichText::new(words).font(Type::H2.font())).wrap());
    if ui.available_width() >= 760.0 {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            buttons(ui, cx);
            label(ui);
        });
    } else {
        ui.vertical(|ui| {
            label(ui);
            ui.horizontal_wrapped(|ui| buttons(ui, cx));
        });
    }
}

fn told(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting) {
    let right = sitting.feedback().is_some_and(|f| f.score >= crate::core::practice::RIGHT);
    let cap = cx.cap(Do::HandIn);
    let next = Button::new(cx.lang.next_exercise()).icon(icons::ARROW_RIGHT).key(cap.as_deref()).look(Look::Primary);
    if next.height(48.0).show(ui).clicked() {
        act(cx, PracticeAction::Next);
    }
    let mends = matches!(sitting.given, Given::Order { .. } | Given::Ticks { .. } | Given::Sides { .. });
    let words = if mends && !right { cx.lang.mend_exercise() } else { cx.lang.again_exercise() };
    let cap = cx.cap(Do::Again);
    let again = Button::new(words).icon(icons::ARROW_CLOCKWISE).key(cap.as_deref()).height(48.0);
    if again.show(ui).clicked() {
        act(cx, PracticeAction::Again);
    }
}
