//! Draws what the hall may see, sized by the window's height alone.

use egui::Ui;

use crate::{
    app::ProjectorView,
    core::time::{Span, Tick},
};

/// Draws the picture into all there is of `ui`; how long until it must be drawn again.
pub fn draw(ui: &mut Ui, view: &ProjectorView, tick: Tick) -> Option<Span> {
    let _ = (ui, view, tick);
    None
}
