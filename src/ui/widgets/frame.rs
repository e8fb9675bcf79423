//! Cards, banners, headings.

use egui::{Align, Color32, FontId, Frame, Layout, Margin, RichText, Stroke, Ui, vec2};

use crate::ui::{
    icons,
    theme::{LIGHT as P, RADIUS_CARD, Type, family},
};

use super::Tag;

/// A card: surface, thin line, and a bar of 4 points at the left where it wants action.
pub fn card<R>(ui: &mut Ui, bar: Option<Color32>, add: impl FnOnce(&mut Ui) -> R) -> R {
    let inner = Frame::new()
        .fill(P.surface)
        .stroke(P.thin())
        .corner_radius(RADIUS_CARD)
        .inner_margin(Margin { left: 20, right: 20, top: 16, bottom: 16 })
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            add(ui)
        });
    if let Some(colour) = bar {
        let rect = inner.response.rect;
        let strip = egui::Rect::from_min_max(rect.min, egui::pos2(rect.left() + 4.0, rect.bottom()));
        let radius = egui::CornerRadius { nw: RADIUS_CARD, sw: RADIUS_CARD, ne: 0, se: 0 };
        ui.painter().rect_filled(strip, radius, colour);
    }
    inner.inner
}

/// One or two lines on a tint, with a filled icon and at most one action as underlined text; true when that is pressed.
pub fn banner(ui: &mut Ui, kind: Tag, icon: char, words: &str, action: Option<&str>) -> bool {
    banner_with(ui, kind, icon, |ui, ink| {
        let text = RichText::new(words).font(Type::TableSemi.font()).color(ink);
        let Some(action) = action else {
            ui.add(egui::Label::new(text).wrap());
            return false;
        };
        let link = RichText::new(action).font(Type::TableSemi.font()).color(ink).underline();
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            let pressed = ui.add(egui::Button::new(link).frame(false)).clicked();
            ui.with_layout(Layout::left_to_right(Align::TOP), |ui| ui.add(egui::Label::new(text).wrap()));
            pressed
        })
        .inner
    })
}

/// A tint with a filled icon and whatever else, in the ink of the tint.
pub fn banner_with<R>(ui: &mut Ui, kind: Tag, icon: char, add: impl FnOnce(&mut Ui, Color32) -> R) -> R {
    let (fill, ink) = kind.colours();
    let frame = Frame::new().fill(fill).corner_radius(RADIUS_CARD).inner_margin(Margin::symmetric(14, 12));
    let shown = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().interact_size.y = 20.0;
        ui.spacing_mut().button_padding = vec2(0.0, 0.0);
        let row = ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            ui.label(icons::fill(icon, 20.0).color(ink));
            add(ui, ink)
        });
        row.inner
    });
    shown.inner
}

/// The head of a card: words at the left, whatever else at the right.
pub fn heading(ui: &mut Ui, words: &str, right: impl FnOnce(&mut Ui)) {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 24.0;
        ui.horizontal(|ui| {
            ui.label(RichText::new(words).font(Type::H2.font()));
            ui.with_layout(Layout::right_to_left(Align::Center), right);
        });
    });
}

/// Windows lower than this, in points, have no room for wide bars.
pub const LOW: f32 = 560.0;

/// The head of a page, 80 high (56 in a low window): title, a line under it, buttons at the right.
pub fn page_header(ui: &mut Ui, title: &str, below: &str, right: impl FnOnce(&mut Ui)) {
    let low = ui.ctx().content_rect().height() < LOW;
    let height = if low { 56.0 } else { 80.0 };
    let font = if low { FontId::new(20.0, family::bold()) } else { Type::PageTitle.font() };
    Frame::new().inner_margin(Margin { left: 24, right: 24, top: 0, bottom: 0 }).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.allocate_ui_with_layout(vec2(ui.available_width(), height), Layout::right_to_left(Align::Center), |ui| {
            ui.set_min_height(height);
            right(ui);
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let alone = ((height - 1.36 * font.size) / 2.0).round();
                ui.add_space(if below.is_empty() { alone } else { (alone - 11.0).max(3.0) });
                truncated(ui, RichText::new(title).font(font));
                if !below.is_empty() {
                    truncated(ui, RichText::new(below).font(Type::Table.font()).color(P.ink_2));
                }
            });
        });
    });
    // The line is the lower edge of the header, with nothing between.
    ui.add_space(-ui.spacing().item_spacing.y);
    hline(ui);
}

/// A line across all there is.
pub fn hline(ui: &mut Ui) {
    let rect = ui.available_rect_before_wrap();
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, P.line));
}

/// One line, cut with "…" where it does not fit.
pub fn truncated(ui: &mut Ui, text: impl Into<egui::WidgetText>) -> egui::Response {
    ui.add(egui::Label::new(text).truncate())
}
