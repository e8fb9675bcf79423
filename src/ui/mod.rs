//! Draws and listens; the only room that knows egui.

pub mod fonts;
pub mod icons;
pub mod keys;
pub mod screens;
pub mod theme;
pub mod widgets;
