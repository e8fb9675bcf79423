//! A sitting is over: how it went, what to rehearse.

use egui::{FontId, RichText, Ui};

use crate::{
    app::{PracticeAction, PracticePage},
    core::{
        practice::{RIGHT, Score},
        time::clock_face,
    },
    ui::{
        icons,
        theme::{LIGHT as P, Type, family},
        widgets::{Button, Look, card, page_header},
    },
};

use super::{Cx, act, page};

/// Draws the page.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(summary) = cx.model.practice.summary.clone() else { return };
    let all = summary.scores.len();
    let below = cx.lang.summary_below(all, &clock_face(summary.took));
    page_header(ui, cx.lang.summary_title(), &below, |_| {});
    page::body(ui, 760.0, |ui| {
        let right = summary.scores.iter().filter(|s| **s >= RIGHT).count();
        card(ui, None, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 20.0;
                let mean = Score::mean(summary.scores.iter().copied());
                ui.label(RichText::new(cx.lang.mark(mean)).font(FontId::new(44.0, family::num_bold())));
                ui.vertical(|ui| {
                    ui.label(RichText::new(cx.lang.summary_mean()).font(Type::Body.font()).color(P.ink_2));
                    ui.label(RichText::new(cx.lang.summary_right(right, all)).font(Type::CardTitle.font()));
                });
            });
        });
        card(ui, None, |ui| {
            ui.label(RichText::new(cx.lang.summary_wrong()).font(Type::H2.font()));
            if summary.wrong.is_empty() {
                ui.label(RichText::new(cx.lang.summary_none_wrong()).font(Type::Body.font()).color(P.ink_2));
            }
            for one in &summary.wrong {
                ui.horizontal(|ui| {
                    ui.label(icons::fill(icons::ARROW_COUNTER_CLOCKWISE, 16.0).color(P.danger));
                    ui.add(egui::Label::new(RichText::new(cx.lang.of(one)).font(Type::Body.font())).wrap());
                });
            }
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let back = Button::new(cx.lang.summary_back()).icon(icons::ARROW_LEFT).look(Look::Primary).height(48.0);
            if back.show(ui).clicked() {
                act(cx, PracticeAction::Page(PracticePage::Home));
            }
            if Button::new(cx.lang.another_session()).icon(icons::PLAY).height(48.0).show(ui).clicked() {
                act(cx, PracticeAction::Today);
            }
        });
    });
}
