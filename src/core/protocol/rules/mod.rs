//! All rules, one file a family.

mod announcing;
mod era;
mod handing;
mod objects;
mod occasion;
mod persons;
mod programme;
mod rank;
mod stage;
mod time;
mod words;

use super::rule::Rule;

/// Every family's rules in the order they are listed.
const ALL: &[&[Rule]] = &[
    announcing::RULES,
    programme::RULES,
    handing::RULES,
    rank::RULES,
    persons::RULES,
    words::RULES,
    stage::RULES,
    objects::RULES,
    era::RULES,
    time::RULES,
    occasion::RULES,
];

/// Every rule there is.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    ALL.iter().copied().flatten()
}

/// A rule by its id.
#[must_use]
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.id == id)
}
