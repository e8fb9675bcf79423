//! The row of a checklist.

use egui::{FontId, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::ui::{
    icons,
    theme::{LIGHT as P, RADIUS_CODE, Type, family},
};

/// A box of 20 points and words that wrap; the whole row presses.
pub fn tick_row(ui: &mut Ui, ticked: bool, words: &str, right: f32) -> Response {
    let ink = if ticked { P.ink_2 } else { P.ink };
    let font = if ticked { Type::Body.font() } else { FontId::new(15.0, family::medium()) };
    let width = ui.available_width();
    let galley = ui.painter().layout(words.to_owned(), font, ink, (width - 32.0 - right).max(60.0));
    let height = (galley.size().y + 8.0).max(32.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, ticked, words));
    if ui.is_rect_visible(rect) {
        if response.hovered() {
            ui.painter().rect_filled(rect.expand2(vec2(6.0, 0.0)), RADIUS_CODE, P.over(P.surface, 0.04));
        }
        let square = Rect::from_min_size(pos2(rect.left(), rect.top() + 6.0), vec2(20.0, 20.0));
        tick_box(ui, square, ticked);
        ui.painter().galley(pos2(rect.left() + 32.0, rect.top() + (32.0 - 21.0_f32).max(0.0) / 2.0), galley, ink);
        super::focus_ring(ui, &response, &P);
    }
    response
}

/// A box of 20 points, ticked or open.
pub fn tick_box(ui: &Ui, square: Rect, ticked: bool) {
    if ticked {
        ui.painter().rect_filled(square, RADIUS_CODE, P.ok);
        let font = FontId::new(14.0, family::icon());
        ui.painter().text(square.center(), egui::Align2::CENTER_CENTER, icons::CHECK, font, P.on_fill);
    } else {
        ui.painter().rect_filled(square, RADIUS_CODE, P.surface);
        ui.painter().rect_stroke(square, RADIUS_CODE, Stroke::new(2.0, P.line_strong), StrokeKind::Inside);
    }
}
