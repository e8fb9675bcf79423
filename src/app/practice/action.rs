//! Everything that a person can do in practice.

use crate::core::{
    practice::{Kind, Marks, Sureness},
    time::Span,
};

use super::{Free, GivenAction, PracticePage};

/// Something done in practice.
#[derive(Debug, Clone, PartialEq)]
pub enum PracticeAction {
    /// Another page.
    Page(PracticePage),
    /// About those who practise here.
    People(PeopleAction),
    /// Minutes of a session.
    Minutes(u16),
    /// Nothing is timed, or it is.
    Untimed(bool),
    /// Percent of the usual speed of a role.
    Speed(u16),
    /// Whether the marks of typed words count.
    Marks(Marks),
    /// A ceremony is learnt, or not.
    Learn(String, bool),
    /// The ceremony for free practice.
    Ceremony(Option<String>),
    /// A session of the day.
    Today,
    /// Go on with a sitting, by its seed.
    Resume(u64),
    /// Do not go on with it.
    Drop(u64),
    /// Exercises of free choice.
    Begin(Free),
    /// About an exam that is to be begun.
    Exam(ExamAction),
    /// Something is entered.
    Give(GivenAction),
    /// Do what is due: hand in, go on, answer again.
    HandIn,
    /// Back from the question how sure he is to the answer.
    Reconsider,
    /// How sure the person is; begins a role.
    Sure(Sureness),
    /// Show the answer.
    Show,
    /// The missing words were looked at.
    Peek,
    /// Answer the same exercise again.
    Again,
    /// The next exercise.
    Next,
    /// Act at the cue of a role.
    Play(usize),
    /// Stop the clock of a role, or let it run.
    Pause,
    /// Cut the wait for the next cue short.
    Skip,
    /// Leave the sitting; one of the day or an exam can be gone on with.
    Leave,
}

/// About those who practise here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeopleAction {
    /// A name is being written.
    Write(String),
    /// Add whoever bears the name that was written.
    Add,
    /// It is this person who practises: his id.
    Choose(String),
    /// His name is to be written anew.
    BeginRename(String),
    /// The new name as it stands.
    WriteRename(String),
    /// Take the new name.
    Rename,
    /// Give him this name: the old one, when a new one is taken back.
    Call(String, String),
    /// He is to be taken off the list.
    BeginRemove(String),
    /// Take him off the list, or put him back.
    Remove(String, bool),
    /// His attempts are to count to another's.
    BeginMerge(String),
    /// Whose attempts count to whose; none: to his own again.
    Merge(String, Option<String>),
    /// Neither.
    Cancel,
    /// Take back what was done last.
    Undo,
    /// Write somebody's progress to a file.
    Export(String),
    /// Take a file of progress in.
    Import,
}

/// About an exam that is to be begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExamAction {
    /// The number that makes the paper.
    Seed(u64),
    /// A ceremony belongs to it, or not.
    Ceremony(String, bool),
    /// A kind of exercise belongs to it, or not.
    Kind(Kind, bool),
    /// How many exercises.
    Many(usize),
    /// How long it may take.
    Limit(Option<Span>),
    /// Whether the marks of typed words count.
    Marks(Marks),
    /// Begin.
    Start,
    /// Hand in what is answered so far.
    Finish,
    /// Write the result to a file.
    Save,
    /// Away with the result, to another exam.
    Close,
}
