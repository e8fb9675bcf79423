//! What belongs to no single ceremony: words of the field explained, and questions on the law.

mod find;
mod model;

pub use find::{Hit, Terms, names};
pub use model::{Question, Reference, Term, TermGroup, Topic};
