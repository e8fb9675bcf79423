//! Values and times in, values out: no files, no clock, no threads, no windows.

pub mod drill;
pub mod library;
pub mod practice;
pub mod protocol;
pub mod reference;
pub mod scenario;
pub mod settings;
pub mod stage;
pub mod text;
pub mod time;
