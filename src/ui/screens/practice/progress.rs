//! How far somebody is: each ceremony's steps, what will be forgotten, how often he was sure and right.

mod charts;
mod map;

use egui::{RichText, Ui};

use crate::{
    app::practice::Outlook,
    core::practice::progress::Level,
    ui::{
        icons,
        theme::{LIGHT as P, Type},
        widgets::{card, page_header},
    },
};

use super::{Cx, exam::back, page};

/// Draws the page.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let name = cx.model.practice.own.as_ref().map(|o| o.name.clone()).unwrap_or_default();
    page_header(ui, cx.lang.progress_title(), &cx.lang.progress_below(&name), |ui| back(ui, cx));
    let Some(outlook) = cx.model.practice.outlook.clone() else { return };
    let empty = cx.model.practice.own.as_ref().is_none_or(|o| o.attempts.is_empty());
    page::body(ui, f32::INFINITY, |ui| {
        if empty {
            ui.label(RichText::new(cx.lang.progress_nothing()).font(Type::Body.font()).color(P.ink_2));
        }
        page::halves(ui, cx, 900.0, |ui, cx| map::show(ui, cx, &outlook), |ui, cx| figures(ui, cx, &outlook));
    });
}

/// Charts and figures, where there is anything to show.
fn figures(ui: &mut Ui, cx: &mut Cx<'_>, outlook: &Outlook) {
    if cx.model.practice.own.as_ref().is_none_or(|o| o.attempts.is_empty()) {
        return;
    }
    charts::forecast(ui, cx, outlook);
    charts::activity(ui, cx, outlook);
    sureness(ui, cx, outlook);
    sure_mistakes(ui, cx, outlook);
}

/// How often he was right, by how sure he said he was.
fn sureness(ui: &mut Ui, cx: &Cx<'_>, outlook: &Outlook) {
    card(ui, None, |ui| {
        ui.label(RichText::new(cx.lang.progress_sureness()).font(Type::H2.font()));
        let below = RichText::new(cx.lang.progress_sureness_below()).font(Type::Table.font()).color(P.ink_2);
        ui.add(egui::Label::new(below).wrap());
        for one in &outlook.calibration {
            ui.horizontal(|ui| {
                ui.add_sized(
                    [96.0, 20.0],
                    egui::Label::new(RichText::new(cx.lang.sureness(one.sure)).font(Type::TableSemi.font())),
                );
                let words = cx.lang.progress_right_of(one.right, one.answers);
                ui.label(RichText::new(words).font(Type::TableNum.font()));
            });
        }
    });
}

/// What he had wrong though he was sure: it comes first.
fn sure_mistakes(ui: &mut Ui, cx: &Cx<'_>, outlook: &Outlook) {
    let Some(material) = cx.model.practice.material.as_ref() else { return };
    let names: Vec<_> = outlook.sure_mistakes.iter().filter_map(|item| material.name_of(item)).take(MOST).collect();
    if names.is_empty() {
        return;
    }
    card(ui, Some(P.lacquer), |ui| {
        ui.label(RichText::new(cx.lang.progress_sure_mistakes()).font(Type::H2.font()));
        for name in &names {
            ui.horizontal_top(|ui| {
                ui.label(icons::fill(icons::WARNING_CIRCLE, 16.0).color(P.danger));
                ui.add(egui::Label::new(RichText::new(cx.lang.of(name)).font(Type::Body.font())).wrap());
            });
        }
    });
}

/// The most of them that are read at once.
const MOST: usize = 8;

/// A sign and a colour for a level: neither is ever alone.
fn level_sign(level: Level) -> (char, egui::Color32, egui::Color32) {
    match level {
        Level::New => (icons::CIRCLE, P.ink_3, P.sunken),
        Level::Missed => (icons::X_CIRCLE, P.danger, P.danger_tint),
        Level::Learning => (icons::ARROW_CLOCKWISE, P.info, P.info_tint),
        Level::Fading => (icons::CLOCK, P.warn, P.warn_tint),
        Level::Mastered => (icons::CHECK_CIRCLE, P.ok, P.ok_tint),
    }
}
