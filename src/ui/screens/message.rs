//! Something the person must know.

use egui::{RichText, Ui};

use crate::{core::text::Text, ui::theme::Type};

use super::{Cx, dialog};

/// Draws the dialog.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, text: &Text) {
    let title = cx.lang.message_title();
    dialog::frame(ui, cx, "message", title, 520.0, |ui, cx| {
        ui.add(egui::Label::new(RichText::new(cx.lang.of(text)).font(Type::Body.font())).wrap());
        dialog::buttons(ui, |ui| dialog::close(ui, cx, true));
    });
}
