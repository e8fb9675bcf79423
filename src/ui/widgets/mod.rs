//! Parts that several screens share.

mod button;
mod chip;
mod choice;
mod field;
mod frame;
mod line;
mod marked;
mod stage_plan;
mod tick;

pub use button::{Button, Look, key_cap, key_cap_width};
pub use chip::{Tag, chip, chip_within, code_block, code_size, paint_code_block, tag};
pub use choice::{check_box, choice_card, filter_chip, filter_row, pressable, toggle, veil};
pub use field::Field;
pub use frame::{LOW, banner, banner_with, card, heading, hline, page_header, truncated};
pub use line::{cut_line, matched_line, matched_text};
pub use marked::{TextLook, marked_text};
pub use stage_plan::{Labels, NARROWEST_WITH_LABELS, PlanMap, StagePlan};
pub use tick::{tick_box, tick_row};

use egui::{Response, Role, Ui, WidgetInfo};

/// Two pine points around whatever has the keyboard's focus, which is brought into sight.
pub fn focus_ring(ui: &Ui, response: &Response, palette: &super::theme::Palette) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        let rect = response.rect.expand(3.0);
        let stroke = egui::Stroke::new(2.0, palette.pine);
        ui.painter().rect_stroke(rect, super::theme::RADIUS_CARD + 2, stroke, egui::StrokeKind::Inside);
    }
}

/// Tells assistive tools what a painted control is and what it says.
pub fn name(response: &Response, kind: Role, enabled: bool, label: &str) {
    let label = label.to_owned();
    response.widget_info(move || WidgetInfo::labeled(kind, enabled, &label));
}
