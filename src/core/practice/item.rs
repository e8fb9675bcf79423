//! What can be known.

use serde::{Deserialize, Serialize};

/// One thing to know: what about a step or a rule of which ceremony.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ItemKey {
    /// Id of the ceremony; empty for the bank of questions.
    pub ceremony: String,
    /// The step, the rule or the question.
    pub about: About,
    /// What is to be known of it.
    pub knowledge: Knowledge,
}

/// What an item is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum About {
    /// A step, by the id it is written with.
    Step(String),
    /// A rule of protocol.
    Rule(String),
    /// A list of things to see to before or after the ceremony.
    List(String),
    /// A question of the bank.
    Question(String),
}

/// Kinds of knowledge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Knowledge {
    /// What comes when, and who does it.
    Order,
    /// What is said.
    Words,
    /// Where one stands and looks.
    Place,
    /// What is to be checked.
    Check,
    /// What is allowed, and which article says so.
    Law,
}

impl Knowledge {
    /// All kinds, in the order they are listed.
    pub const ALL: [Self; 5] = [Self::Order, Self::Words, Self::Place, Self::Check, Self::Law];
}

impl About {
    /// The id of the step, rule, list or question.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Step(id) | Self::Rule(id) | Self::List(id) | Self::Question(id) => id,
        }
    }
}

impl ItemKey {
    /// Something about a step.
    #[must_use]
    pub fn step(ceremony: &str, step: &str, knowledge: Knowledge) -> Self {
        Self { ceremony: ceremony.to_owned(), about: About::Step(super::written(step).to_owned()), knowledge }
    }

    /// A rule as it holds in a ceremony.
    #[must_use]
    pub fn rule(ceremony: &str, rule: &str) -> Self {
        Self { ceremony: ceremony.to_owned(), about: About::Rule(rule.to_owned()), knowledge: Knowledge::Law }
    }

    /// A list of a ceremony.
    #[must_use]
    pub fn list(ceremony: &str, list: &str) -> Self {
        Self { ceremony: ceremony.to_owned(), about: About::List(list.to_owned()), knowledge: Knowledge::Check }
    }

    /// A question of the bank.
    #[must_use]
    pub fn question(id: &str) -> Self {
        Self { ceremony: String::new(), about: About::Question(id.to_owned()), knowledge: Knowledge::Law }
    }
}
