//! A trainee alone: what is asked of him, what he answers, what he remembers.

mod effect;

pub use effect::{PracticeEffect, PracticeReply, Trainee};
