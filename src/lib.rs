//! Diễn Tập: drills of award-ceremony protocol, offline.
//!
//! The map of the house; `ARCHITECTURE.md` tells who may know whom.

pub mod app;
pub mod cli;
pub mod core;
pub mod files;
pub mod lang;
pub mod output;
pub mod platform;
pub mod store;
pub mod ui;
