//! On which screen the hall watches.

use egui::{Align2, FontId, RichText, Ui, pos2, vec2};

use crate::{
    app::{Action, Monitor, SetupAction},
    lang::Lang,
    ui::{
        icons,
        theme::{LIGHT as P, Type, family},
        widgets::{Button, Look, card, check_box, choice_card, cut_line, heading},
    },
};

use super::Cx;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let model = cx.model;
    card(ui, None, |ui| {
        let test = model.projector.test && model.projector.open;
        let words = if test { cx.lang.setup_test_off() } else { cx.lang.setup_test() };
        heading(ui, cx.lang.setup_projector(), |ui| {
            let look = if test { Look::Gold } else { Look::Secondary };
            let button = Button::new(words).icon(icons::PROJECTOR_SCREEN).look(look).height(32.0);
            if model.running().is_none() && button.show(ui).clicked() {
                cx.act(Action::Setup(SetupAction::TestPicture(!test)));
            }
        });
        monitors(ui, cx);
        let settings = &model.settings;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 24.0;
            if check_box(ui, settings.projector_fullscreen, cx.lang.setup_fullscreen()).clicked() {
                cx.act(Action::Setup(SetupAction::Fullscreen(!settings.projector_fullscreen)));
            }
            if check_box(ui, settings.show_next, cx.lang.setup_show_next()).clicked() {
                cx.act(Action::Setup(SetupAction::ShowNext(!settings.show_next)));
            }
        });
    });
}

fn monitors(ui: &mut Ui, cx: &mut Cx<'_>) {
    let monitors = &cx.model.monitors;
    if monitors.len() < 2 {
        let words = RichText::new(cx.lang.setup_one_screen()).font(Type::Table.font()).color(P.ink_2);
        ui.add(egui::Label::new(words).wrap());
        return;
    }
    let chosen = cx.model.projector_monitor().map(|m| m.key.clone());
    let gap = 12.0;
    let across = if ui.available_width() >= 400.0 { 2.0 } else { 1.0 };
    let width = (ui.available_width() - gap * (across - 1.0)) / across;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(gap, gap);
        for monitor in monitors {
            let here = chosen.as_deref() == Some(monitor.key.as_str());
            if screen(ui, cx.lang, monitor, here, width - 1.0) {
                cx.act(Action::Setup(SetupAction::Screen(monitor.key.clone())));
            }
        }
    });
}

fn screen(ui: &mut Ui, lang: Lang, monitor: &Monitor, chosen: bool, width: f32) -> bool {
    let title = lang.setup_screen(monitor.index + 1);
    let use_for = match (monitor.console, chosen) {
        (true, _) => lang.setup_for_console(),
        (false, true) => lang.setup_for_hall(),
        (false, false) => lang.setup_for_nothing(),
    };
    let about = format!("{}×{} · {use_for}", monitor.size.0, monitor.size.1);
    let (rect, response) = choice_card(ui, vec2(width, 64.0), chosen, &format!("{title}, {about}"));
    if ui.is_rect_visible(rect) {
        let icon = if monitor.console { icons::LAPTOP } else { icons::PROJECTOR_SCREEN };
        let shape = if chosen { family::icon_fill() } else { family::icon() };
        let at = pos2(rect.left() + 16.0, rect.top() + 22.0);
        ui.painter().text(at, Align2::LEFT_CENTER, icon, FontId::new(20.0, shape), P.ink);
        let galley = cut_line(ui, &title, Type::BodySemi.font(), P.ink, width - 84.0);
        ui.painter().galley(at + vec2(30.0, -galley.size().y / 2.0), galley, P.ink);
        let galley = cut_line(ui, &about, Type::Small.font(), P.ink_2, width - 32.0);
        ui.painter().galley(pos2(rect.left() + 16.0, rect.top() + 36.0), galley, P.ink_2);
        if chosen {
            let at = pos2(rect.right() - 14.0, rect.top() + 22.0);
            let font = FontId::new(20.0, family::icon_fill());
            ui.painter().text(at, Align2::RIGHT_CENTER, icons::CHECK_CIRCLE, font, P.ok);
        }
    }
    response.clicked()
}
