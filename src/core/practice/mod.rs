//! Learning a ceremony by heart, alone: exercises, what is remembered of them, and what to rehearse next.
//!
//! An [`Exercise`] is a value made by [`Material::exercise`] from a ceremony, the rules and a seed, the same on every
//! machine; an [`Answer`] is a value, and [`Exercise::mark`] a function of the two.

mod attempt;
mod carry;
mod checklist;
mod choosing;
mod contrast;
mod dice;
mod digest;
pub mod exam;
mod exercise;
mod fault;
mod feedback;
mod item;
mod kept;
mod material;
mod memory;
mod next;
mod order;
mod place;
pub mod progress;
mod question;
mod role;
mod score;
mod subject;
pub mod today;
mod words;

pub use attempt::{Attempt, Circumstances, RIGHT, Setting, Sureness};
pub use carry::{Person, Progress, Refusal};
pub use checklist::{CheckOf, ChecklistTask, Thing};
pub use contrast::{Axis, ContrastTask, Side, Statement};
pub use dice::{Dice, seed_of};
pub use digest::sha256;
pub use exercise::{Answer, Card, Exercise, Kind, Task};
pub use fault::{FaultTask, Row, View};
pub use feedback::{Fact, Feedback, Note, Part, PartScore, Reason, Tested};
pub use item::{About, ItemKey, Knowledge};
pub use kept::Kept;
pub use material::{Manner, Material, Wish, kinds_for};
pub use memory::{Course, Day, Grade, Known, Memory, Queued, Trace, WANTED, Why, queue, remembered};
pub use next::NextTask;
pub use order::{OrderTask, Scored};
pub use place::{FACINGS, FULL_WITHIN_CM, NONE_BEYOND_CM, PlaceTask};
pub use question::{Ask, Asked, QuestionTask};
pub use role::{Cue, FULL_WITHIN, NONE_BEYOND, Played, Playing, RoleStep, RoleTask, Running, timing};
pub use score::Score;
pub use subject::{Subject, written};
pub use words::{AskWords, Compared, Help, Marks, Wording, WordsTask, prompt};

use exercise::Draft;
