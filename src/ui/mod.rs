//! Draws and listens; the only room that knows egui.

pub mod fonts;
pub mod icons;
pub mod keys;
mod lean;
pub mod monitors;
pub mod projector;
pub mod screens;
pub mod shell;
pub mod theme;
pub mod widgets;
pub mod windows;
