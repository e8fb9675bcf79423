//! The document a ceremony is written in.

mod cite;
pub mod edit;
mod expand;
mod local;
pub mod model;
mod names;
pub mod problem;
pub mod read;
pub mod rundown;

pub use cite::{citation, grouped, in_force_today, named};
pub use edit::{Anchor, Change, Edit};
pub use local::{Decision, Switched, switched};
pub use model::*;
pub use problem::{Mend, Problem, Remark, Severity};
pub use read::{FileKind, Loaded, SourceFile, Surroundings, kind_of, read_judged, read_reference, read_scenario};
pub use rundown::{Choices, Origin, Pace, RunStep, Rundown, people};
