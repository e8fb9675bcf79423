//! The document a ceremony is written in.

mod expand;
pub mod model;
mod names;
pub mod problem;
pub mod read;
pub mod rundown;

pub use model::*;
pub use problem::{Problem, Severity};
pub use read::{FileKind, Loaded, SourceFile, Surroundings, kind_of, read_scenario};
pub use rundown::{Choices, Pace, RunStep, Rundown};
