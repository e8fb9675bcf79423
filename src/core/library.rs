//! The scenarios at hand, broken ones included.

use std::sync::Arc;

use super::scenario::{Problem, Scenario};

/// Where a scenario comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// Part of the program.
    Bundled,
    /// In the user's folder.
    Own,
    /// Opened from elsewhere.
    Opened,
}

/// One scenario file of the library.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Where it comes from.
    pub origin: Origin,
    /// The file in full, or the bundled name.
    pub place: String,
    /// File name for people.
    pub file: String,
    /// The scenario, unless the file has errors.
    pub scenario: Option<Arc<Scenario>>,
    /// All that is wrong with it, its blocks and instruments.
    pub problems: Arc<Vec<Problem>>,
}

impl Entry {
    /// The scenario's id, or the file name of a broken one.
    #[must_use]
    pub fn id(&self) -> &str {
        self.scenario.as_ref().map_or(self.file.as_str(), |s| s.id.as_str())
    }
}
