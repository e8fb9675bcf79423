//! One person's progress, to be carried to another machine and put together with what is there.

use serde::{Deserialize, Serialize};

use crate::core::time::Wall;

use super::{Attempt, Setting, digest::sha256};

/// Somebody who practises.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Person {
    /// Made once, the same on every machine.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// When the name was given; of two names the later counts.
    pub named: Wall,
}

/// Why a file of progress or of an exam is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is some other file.
    #[error("not a file of this kind")]
    Foreign,
    /// It was cut or changed.
    #[error("damaged or changed")]
    Damaged,
    /// An answer of an exam, counted from 0, or something before it was changed.
    #[error("changed at answer {entry} or before it")]
    Changed {
        /// Which.
        entry: usize,
    },
    /// It was written by a newer version of the program.
    #[error("written by a newer version (format {format})")]
    Newer {
        /// Of which format.
        format: u32,
    },
}

/// A person and all attempts of his.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Who.
    pub person: Person,
    /// Every attempt once, the earliest first.
    attempts: Vec<Attempt>,
}

impl Progress {
    /// A person's progress; attempts of others are left out, equal ones are one.
    #[must_use]
    pub fn new(person: Person, attempts: impl IntoIterator<Item = Attempt>) -> Self {
        let mut own: Vec<Attempt> = attempts.into_iter().filter(|a| a.person == person.id).collect();
        own.sort_unstable();
        own.dedup();
        Self { person, attempts: own }
    }

    /// Every attempt once, the earliest first.
    #[must_use]
    pub fn attempts(&self) -> &[Attempt] {
        &self.attempts
    }

    /// Both histories in one, whichever comes first and however often: the later name and every attempt once. None
    /// where they are of different people.
    #[must_use]
    pub fn merged(&self, other: &Self) -> Option<Self> {
        if self.person.id != other.person.id {
            return None;
        }
        // Of two names given at the same moment one counts on every machine.
        let later = |p: &Person| (p.named.unix_ms, p.name.clone(), p.named.offset_s);
        let person = std::cmp::max_by_key(&self.person, &other.person, |p| later(p)).clone();
        Some(Self::new(person, self.attempts.iter().chain(&other.attempts).cloned()))
    }

    /// The attempts of the other that are not here.
    pub fn new_in<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a Attempt> {
        other.attempts.iter().filter(|a| self.attempts.binary_search(a).is_err())
    }

    /// The same attempts under another person: for two entries that turn out to be one person.
    #[must_use]
    pub fn given_to(self, person: Person) -> Self {
        let id = person.id.clone();
        let attempts = self.attempts.into_iter().map(|a| Attempt { person: id.clone(), ..a });
        Self::new(person, attempts.collect::<Vec<_>>())
    }

    /// A sign of all that is in it.
    #[must_use]
    pub fn sign(&self) -> String {
        let person = format!("{}\n{}\n{}", self.person.id, self.person.name, self.person.named.unix_ms);
        let lines: Vec<String> = std::iter::once(person).chain(self.attempts.iter().map(line)).collect();
        sha256(lines.join("\n").as_bytes())
    }
}

/// An attempt in a line of plain letters, for sealing.
fn line(attempt: &Attempt) -> String {
    let a = attempt;
    let setting = match a.setting {
        Setting::Free => "free".to_owned(),
        Setting::Today(seed) => format!("today {seed}"),
        Setting::Exam(seed) => format!("exam {seed}"),
    };
    let parts: Vec<String> = a.parts.iter().map(|p| format!("{}={}", p.part as u8, p.score.as_thousandths())).collect();
    let tested: Vec<String> = a
        .tested
        .iter()
        .map(|t| {
            let about = t.item.about.id();
            format!("{}/{about}/{}={}", t.item.ceremony, t.item.knowledge as u8, t.score.as_thousandths())
        })
        .collect();
    let fields = [
        a.at.unix_ms.to_string(),
        a.at.offset_s.to_string(),
        a.kind.code().to_owned(),
        a.ceremony.clone(),
        a.other.clone().unwrap_or_default(),
        a.steps.join(","),
        a.rules.join(","),
        a.role.clone().unwrap_or_default(),
        a.seed.to_string(),
        setting,
        a.answer.code(),
        a.score.as_thousandths().to_string(),
        parts.join(","),
        tested.join(","),
        a.took.0.to_string(),
        a.expected.0.to_string(),
        (a.sure as u8).to_string(),
        u8::from(a.helped).to_string(),
        u8::from(a.retry).to_string(),
    ];
    fields.map(|f| f.replace(['\n', '|'], " ")).join("|")
}
