//! Pace and form.

use egui::{Align2, FontId, RichText, Ui, pos2, vec2};

use crate::{
    app::{Action, Setup, SetupAction},
    core::{scenario::Pace, time::clock_face},
    ui::{
        icons,
        theme::{LIGHT as P, Type, family},
        widgets::{choice_card, cut_line, toggle},
    },
};

use super::Cx;

const PACES: [Pace; 3] = [Pace::Full, Pace::Class, Pace::CueToCue];

pub(super) fn pace(ui: &mut Ui, cx: &mut Cx<'_>, setup: &Setup) {
    ui.label(RichText::new(cx.lang.setup_pace()).font(Type::H2.font()));
    let gap = 12.0;
    let across = ui.available_width() >= 480.0;
    let width = if across { (ui.available_width() - 2.0 * gap) / 3.0 } else { ui.available_width() };
    let about = [cx.lang.pace_full_about(), cx.lang.pace_class_about(), cx.lang.pace_joins_about()];
    let tallest =
        about.map(|words| ui.painter().layout(words.to_owned(), Type::Small.font(), P.ink_2, width - 32.0).size().y);
    let height = tallest.into_iter().fold(26.0, f32::max) + 66.0;
    let mut cards = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = vec2(gap, gap);
        for ((pace, total), about) in PACES.into_iter().zip(setup.totals).zip(about) {
            let chosen = setup.choices().pace == pace;
            if pace_card(ui, vec2(width, height), chosen, cx.lang.pace_name(pace), &clock_face(total), about) {
                cx.act(Action::Setup(SetupAction::Pace(pace)));
            }
        }
    };
    if across {
        ui.horizontal_top(cards);
    } else {
        ui.vertical(|ui| cards(ui));
    }
}

fn pace_card(ui: &mut Ui, size: egui::Vec2, chosen: bool, name: &str, total: &str, about: &str) -> bool {
    let about_galley = ui.painter().layout(about.to_owned(), Type::Small.font(), P.ink_2, size.x - 32.0);
    let spoken = format!("{name}, {total}. {about}");
    let (rect, response) = choice_card(ui, size, chosen, &spoken);
    if ui.is_rect_visible(rect) {
        let y = rect.top() + 28.0;
        let (icon, shape) =
            if chosen { (icons::RADIO_BUTTON, family::icon_fill()) } else { (icons::CIRCLE, family::icon()) };
        let ink = if chosen { P.pine } else { P.line_strong };
        ui.painter().text(pos2(rect.left() + 16.0, y), Align2::LEFT_CENTER, icon, FontId::new(20.0, shape), ink);
        let right = pos2(rect.right() - 16.0, y);
        let time = ui.painter().text(right, Align2::RIGHT_CENTER, total, FontId::new(18.0, family::num_bold()), P.ink);
        let room = time.left() - rect.left() - 52.0;
        let galley = cut_line(ui, name, FontId::new(16.0, family::semi()), P.ink, room);
        ui.painter().galley(pos2(rect.left() + 44.0, y - galley.size().y / 2.0), galley, P.ink);
        ui.painter().galley(pos2(rect.left() + 16.0, rect.top() + 50.0), about_galley, P.ink_2);
    }
    response.clicked()
}

/// Named ways to hold the ceremony, where there are any.
pub(super) fn variants(ui: &mut Ui, cx: &mut Cx<'_>, setup: &Setup) {
    if setup.scenario.variants.is_empty() {
        return;
    }
    ui.label(RichText::new(cx.lang.variant()).font(Type::H2.font()));
    ui.horizontal_wrapped(|ui| {
        let now = setup.choices().variant.as_deref();
        if toggle(ui, now.is_none(), cx.lang.setup_plain_variant(), cx.lang.setup_plain_variant()).clicked() {
            cx.act(Action::Setup(SetupAction::Variant(None)));
        }
        for variant in &setup.scenario.variants {
            let words = cx.lang.of(&variant.name);
            if toggle(ui, now == Some(variant.id.as_str()), words, words).clicked() {
                cx.act(Action::Setup(SetupAction::Variant(Some(variant.id.clone()))));
            }
        }
    });
}
