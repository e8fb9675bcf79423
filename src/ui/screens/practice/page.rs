//! What the pages of practice share: a body that scrolls, two halves side by side, small print.

use egui::{CentralPanel, Frame, Margin, RichText, ScrollArea, Ui};

use crate::ui::theme::{LIGHT as P, Type};

use super::Cx;

/// The page under its header, at most so wide in points.
pub(super) fn body(ui: &mut Ui, widest: f32, add: impl FnOnce(&mut Ui)) {
    CentralPanel::default().frame(Frame::new().inner_margin(Margin::symmetric(24, 16))).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            // The scroll bar floats over the right edge.
            ui.set_max_width((ui.available_width() - 10.0).min(widest));
            ui.spacing_mut().item_spacing.y = 12.0;
            add(ui);
        });
    });
}

/// Two halves side by side from that width on, in points; the second under the first where it is narrower.
pub(super) fn halves(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    least: f32,
    left: impl FnOnce(&mut Ui, &mut Cx<'_>),
    right: impl FnOnce(&mut Ui, &mut Cx<'_>),
) {
    if ui.available_width() < least {
        left(ui, cx);
        right(ui, cx);
        return;
    }
    ui.spacing_mut().item_spacing.x = 16.0;
    ui.columns(2, |columns| {
        if let [first, second] = columns {
            left(first, cx);
            right(second, cx);
        }
    });
}

/// Words that explain, under a title.
pub(super) fn small(ui: &mut Ui, words: &str) {
    ui.add(egui::Label::new(RichText::new(words).font(Type::Table.font()).color(P.ink_2)).wrap());
}

/// Words over a row of choices.
pub(super) fn over(ui: &mut Ui, words: &str) {
    ui.label(RichText::new(words).font(Type::SmallSemi.font()).color(P.ink_3));
}
