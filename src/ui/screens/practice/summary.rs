//! A sitting is over: how it went, what to rehearse.

use egui::{CentralPanel, FontId, Frame, Margin, RichText, ScrollArea, Ui};

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

use super::{Cx, act};

/// Draws the page.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(summary) = cx.model.practice.summary.clone() else { return };
    let all = summary.scores.len();
    let below = cx.lang.summary_below(all, &clock_face(summary.took));
    page_header(ui, cx.lang.summary_title(), &below, |_| {});
    CentralPanel::default().frame(Frame::new().inner_margin(Margin::symmetric(24, 16))).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(760.0));
            ui.spacing_mut().item_spacing.y = 12.0;
            let right = summary.scores.iter().filter(|s| **s >= RIGHT).count();
            card(ui, None, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 20.0;
                    let mean = Score::mean(summary.scores.iter().copied());
                    let points = cx.lang.points(mean);
                    let big = points.split_whitespace().next().unwrap_or_default().to_owned();
                    ui.label(RichText::new(big).font(FontId::new(44.0, family::num_bold())));
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
    });
}
