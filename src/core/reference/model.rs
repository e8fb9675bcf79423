//! Questions and terms as their files hold them.

use crate::core::{
    scenario::{Era, Instrument, Source},
    text::Text,
};

/// Terms, questions, and the instruments that anything of the program may cite.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reference {
    /// In the order of the file.
    pub terms: Vec<Term>,
    /// In the order of the file.
    pub questions: Vec<Question>,
    /// The whole catalogue.
    pub instruments: Vec<Instrument>,
}

/// A word of the field, explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Name for machines, `nghi-thuc`.
    pub id: String,
    /// The term in both languages.
    pub term: Text,
    /// What it belongs to.
    pub group: TermGroup,
    /// Other Vietnamese spellings and words for the same.
    pub also: Vec<String>,
    /// What it means.
    pub text: Text,
    /// What the explanation rests on.
    pub sources: Vec<Source>,
}

/// What a term belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TermGroup {
    /// Chung.
    General,
    /// Pháp lý.
    Legal,
    /// Hồ sơ.
    Dossier,
    /// Tổ chức.
    Body,
    /// Vai.
    Role,
    /// Hiện vật.
    Object,
    /// Sân khấu.
    Stage,
    /// Hành động.
    Action,
    /// Tập luyện.
    Rehearsal,
}

impl TermGroup {
    /// All groups, in the order they are listed.
    pub const ALL: [Self; 9] = [
        Self::General,
        Self::Legal,
        Self::Dossier,
        Self::Body,
        Self::Role,
        Self::Object,
        Self::Stage,
        Self::Action,
        Self::Rehearsal,
    ];
}

/// A question with one right answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Name for machines, `a01`.
    pub id: String,
    /// What it is about.
    pub topic: Topic,
    /// The times in whose law the answer holds; all where none is named.
    pub eras: Vec<Era>,
    /// The question.
    pub text: Text,
    /// The right answer.
    pub right: Text,
    /// Three believable wrong ones.
    pub wrong: [Text; 3],
    /// Why the right answer is right.
    pub why: Text,
    /// What it rests on.
    pub sources: Vec<Source>,
}

/// What a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Thẩm quyền.
    Authority,
    /// Hồ sơ.
    Dossier,
    /// Nghi thức.
    Rite,
    /// Nông thôn mới.
    Rural,
}

impl Topic {
    /// All topics, in the order they are listed.
    pub const ALL: [Self; 4] = [Self::Authority, Self::Dossier, Self::Rite, Self::Rural];
}
