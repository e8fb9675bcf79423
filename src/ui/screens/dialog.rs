//! The frame of dialogs: above everything, closed by Esc through the shell.

use egui::{Align, Frame, Layout, Margin, Modal, RichText, Ui};

use crate::{
    app::{Action, DialogAction},
    ui::{
        theme::{LIGHT as P, RADIUS_CARD, Type},
        widgets::{Button, Look},
    },
};

use super::Cx;

/// Draws a dialog with its title; a press beside it closes it.
pub(super) fn frame(
    ui: &Ui,
    cx: &mut Cx<'_>,
    id: &str,
    title: &str,
    width: f32,
    add: impl FnOnce(&mut Ui, &mut Cx<'_>),
) {
    let window = ui.ctx().content_rect();
    let width = width.min(window.width() - 48.0);
    let frame = Frame::new()
        .fill(P.surface)
        .stroke(P.thin())
        .corner_radius(RADIUS_CARD)
        .shadow(P.shadow())
        .inner_margin(Margin::same(24));
    let backdrop = P.ink.gamma_multiply(0.35);
    let modal = Modal::new(egui::Id::unique(("dialog", id))).frame(frame).backdrop_color(backdrop);
    let shown = modal.show(ui.ctx(), |ui| {
        ui.set_width(width - 48.0);
        ui.spacing_mut().interact_size.y = 24.0;
        ui.add(egui::Label::new(RichText::new(title).font(Type::CardTitle.font())).wrap());
        add(ui, cx);
    });
    if shown.backdrop_response.clicked() {
        cx.act(Action::Dialog(DialogAction::Close));
    }
}

/// The row of buttons at the lower right.
pub(super) fn buttons(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.add_space(8.0);
    ui.allocate_ui_with_layout(egui::vec2(ui.available_width(), 40.0), Layout::right_to_left(Align::Center), add);
}

/// The button that closes the dialog.
pub(super) fn close(ui: &mut Ui, cx: &mut Cx<'_>, primary: bool) {
    let look = if primary { Look::Primary } else { Look::Secondary };
    let button = Button::new(cx.lang.close()).look(look).show(ui);
    if primary && ui.ctx().memory(|m| m.focused().is_none()) {
        button.request_focus();
    }
    if button.clicked() {
        cx.act(Action::Dialog(DialogAction::Close));
    }
}
