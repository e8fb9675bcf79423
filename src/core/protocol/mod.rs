//! The protocol as code: what the law and practice ask of a ceremony, checked on every scenario.
//!
//! A [`Rule`] has an id, a family, its legal sources by era, an explanation and a check over a [`Ceremony`]: the
//! scenario as it is run, with the deeds of each person, who holds what, and where everybody stands. One file a
//! family under `rules/`; [`rules()`] is the one registry.

mod ceremony;
mod check;
mod floor;
pub mod formulas;
mod ground;
mod hands;
mod likeness;
mod live;
pub mod mutants;
mod phrases;
mod report;
mod rule;
pub mod rules;

pub use ceremony::{Actor, Ceremony, Deed};
pub use check::{check, check_run, check_some, judge};
pub use ground::{Eras, Ground};
pub use hands::{Hands, Held};
pub use live::live;
pub use report::{Finding, Report, Target};
pub use rule::{About, Family, Rule, Words};
pub use rules::{rule, rules};
