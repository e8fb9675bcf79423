//! Looking back.
use super::Cx;
/// Draws the page.
pub fn show(ui: &mut egui::Ui, cx: &mut Cx<'_>) {
    let _ = (ui, cx);
}
