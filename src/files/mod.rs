//! Scenario files and settings: finding, reading and saving them.

pub mod atomic;
pub mod bundled;
pub mod check;
pub mod copy;
mod error;
pub mod library;
mod limited;
pub mod practice;
pub mod settings;
mod stamps;
mod surround;

pub use error::FileError;
