//! Choices: one of several, on or off.

use egui::{Align2, FontId, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::ui::{
    icons,
    theme::{LIGHT as P, RADIUS_CARD, Type, family},
};

/// A place that can be pressed, chosen or not, named for assistive tools.
pub fn pressable(ui: &mut Ui, size: Vec2, role: Role, chosen: bool, name: &str) -> (Rect, Response) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(role, true, chosen, name));
    (rect, response)
}

/// How much ink lies over a fill: more under the pointer, most while pressed.
pub fn veil(response: &Response) -> f32 {
    match () {
        () if response.is_pointer_button_down_on() => 0.12,
        () if response.hovered() => 0.06,
        () => 0.0,
    }
}

/// One of several filters, 32 high: words, and how many there are.
pub fn filter_chip(ui: &mut Ui, chosen: bool, words: &str, count: Option<usize>) -> Response {
    let ink = if chosen { P.on_fill } else { P.ink };
    let words_galley = ui.painter().layout_no_wrap(words.to_owned(), Type::TableSemi.font(), ink);
    let count = count.map(|n| n.to_string());
    let faint = if chosen { P.on_fill } else { P.ink_3 };
    let count_galley = ui.painter().layout_no_wrap(count.clone().unwrap_or_default(), Type::TableNum.font(), faint);
    let tick = if chosen { 22.0 } else { 0.0 };
    let gap = if count.is_some() { 6.0 } else { 0.0 };
    let width = 24.0 + tick + words_galley.size().x + gap + count_galley.size().x;
    let name = count.map_or_else(|| words.to_owned(), |n| format!("{words} {n}"));
    let (rect, response) = pressable(ui, vec2(width, 32.0), Role::RadioButton, chosen, &name);
    if ui.is_rect_visible(rect) {
        let fill = P.over(if chosen { P.pine } else { P.surface }, veil(&response));
        let line = if chosen { P.pine } else { P.line_strong };
        ui.painter().rect(rect, RADIUS_CARD, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        let mut x = rect.left() + 12.0;
        if chosen {
            let at = pos2(x, rect.center().y);
            ui.painter().text(at, Align2::LEFT_CENTER, icons::CHECK, FontId::new(16.0, family::icon()), ink);
            x += tick;
        }
        let size = words_galley.size();
        ui.painter().galley(pos2(x, rect.center().y - size.y / 2.0), words_galley, ink);
        let y = rect.center().y - count_galley.size().y / 2.0;
        ui.painter().galley(pos2(x + size.x + gap, y), count_galley, faint);
        super::focus_ring(ui, &response, &P);
    }
    response
}

/// A row of filters; in a low window one line that is pushed aside instead of several.
pub fn filter_row(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.spacing_mut().interact_size.y = 32.0;
    if ui.ctx().content_rect().height() < super::LOW {
        let hidden = egui::scroll_area::ScrollBarVisibility::AlwaysHidden;
        let area = egui::ScrollArea::horizontal().auto_shrink([false, true]);
        area.scroll_bar_visibility(hidden).show(ui, |ui| ui.horizontal(add));
    } else {
        ui.horizontal_wrapped(add);
    }
}

/// A small toggle, 28 high; the chosen one on the tint of tips.
pub fn toggle(ui: &mut Ui, chosen: bool, words: &str, name: &str) -> Response {
    let ink = if chosen { P.info } else { P.ink_2 };
    let galley =
        ui.painter().layout(words.to_owned(), Type::SmallSemi.font(), ink, (ui.available_width() - 44.0).max(40.0));
    let tick = if chosen { 18.0 } else { 0.0 };
    let size = vec2(20.0 + tick + galley.size().x, (galley.size().y + 10.0).max(28.0));
    let (rect, response) = pressable(ui, size, Role::RadioButton, chosen, name);
    if ui.is_rect_visible(rect) {
        let fill = P.over(if chosen { P.info_tint } else { P.surface }, veil(&response));
        let line = if chosen { P.info } else { P.line_strong };
        ui.painter().rect(rect, crate::ui::theme::RADIUS_CHIP, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        if chosen {
            let at = pos2(rect.left() + 10.0, rect.center().y);
            ui.painter().text(at, Align2::LEFT_CENTER, icons::CHECK, FontId::new(14.0, family::icon()), ink);
        }
        let y = rect.center().y - galley.size().y / 2.0;
        ui.painter().galley(pos2(rect.left() + 10.0 + tick, y), galley, ink);
        super::focus_ring(ui, &response, &P);
    }
    response
}

/// A box to tick and its words, 32 high and no wider than needed.
pub fn check_box(ui: &mut Ui, ticked: bool, words: &str) -> Response {
    let width = (ui.available_width() - 28.0).max(60.0);
    let galley = ui.painter().layout(words.to_owned(), Type::Body.font(), P.ink, width);
    let size = vec2(28.0 + galley.size().x, galley.size().y.max(32.0));
    let (rect, response) = pressable(ui, size, Role::CheckBox, ticked, words);
    if ui.is_rect_visible(rect) {
        let square = Rect::from_center_size(pos2(rect.left() + 10.0, rect.center().y), Vec2::splat(20.0));
        super::tick::tick_box(ui, square, ticked);
        ui.painter().galley(pos2(rect.left() + 28.0, rect.center().y - galley.size().y / 2.0), galley, P.ink);
        super::focus_ring(ui, &response, &P);
    }
    response
}

/// The frame of a card that can be chosen: pine where it is.
pub fn choice_card(ui: &mut Ui, size: Vec2, chosen: bool, name: &str) -> (Rect, Response) {
    let (rect, response) = pressable(ui, size, Role::RadioButton, chosen, name);
    if ui.is_rect_visible(rect) {
        let fill = P.over(if chosen { P.pine_tint } else { P.surface }, veil(&response));
        let line = if chosen { Stroke::new(2.0, P.pine) } else { Stroke::new(1.0, P.line_strong) };
        ui.painter().rect(rect, RADIUS_CARD, fill, line, StrokeKind::Inside);
        super::focus_ring(ui, &response, &P);
    }
    (rect, response)
}
