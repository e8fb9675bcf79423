//! What a rule of protocol is.

use crate::core::{
    scenario::{Era, Severity, Source},
    text::Text,
};

use super::{Ceremony, Report, ground::Ground};

/// The families of rules; one file each under `rules/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Inviting, taking place and reading.
    Announcing,
    /// The order of the programme.
    Programme,
    /// Pin, certificate, flag; the handshake.
    Handing,
    /// High before low, collective before individual.
    Rank,
    /// Who may read, confer and receive, and who leaves first.
    Persons,
    /// What is said.
    Words,
    /// Where people stand and walk.
    Stage,
    /// Trays, certificates, medals and flags.
    Objects,
    /// The time whose law rules, and what claims rest on.
    Era,
    /// How long things take.
    Time,
    /// The event that the conferring is part of.
    Occasion,
}

impl Family {
    /// All families, in the order they are listed.
    pub const ALL: [Self; 11] = [
        Self::Announcing,
        Self::Programme,
        Self::Handing,
        Self::Rank,
        Self::Persons,
        Self::Words,
        Self::Stage,
        Self::Objects,
        Self::Era,
        Self::Time,
        Self::Occasion,
    ];

    /// The first part of the ids of its rules: `announce`.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Announcing => "announce",
            Self::Programme => "programme",
            Self::Handing => "handing",
            Self::Rank => "rank",
            Self::Persons => "persons",
            Self::Words => "words",
            Self::Stage => "stage",
            Self::Objects => "objects",
            Self::Era => "era",
            Self::Time => "time",
            Self::Occasion => "occasion",
        }
    }
}

/// Fixed words in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

impl Words {
    /// As a text of the model.
    #[must_use]
    pub fn text(self) -> Text {
        Text::new(self.vi, self.en)
    }
}

/// Fixed words in both languages.
pub(super) const fn words(vi: &'static str, en: &'static str) -> Words {
    Words { vi, en }
}

/// A rule of protocol.
#[derive(Debug)]
pub struct Rule {
    /// Stable name, the family's prefix first: `announce.invite-before-read`.
    pub id: &'static str,
    /// Its family.
    pub family: Family,
    /// How bad a breach is where the rule stands on a text of law that was seen. A breach of what is only reported,
    /// practised or taken from another time is never worse than a warning ([`Rule::severity_in`]).
    pub severity: Severity,
    /// What it says, in one sentence.
    pub title: Words,
    /// Why, for a trainee.
    pub why: Words,
    /// What it rests on.
    pub grounds: &'static [Ground],
    /// The local point (`U1`) that can decide it otherwise.
    pub local: Option<&'static str>,
    /// Holds for any beginning of a ceremony too, so it can warn during a drill.
    pub live: bool,
    /// Looks for breaches.
    pub check: fn(&Ceremony<'_>, &mut Report<'_>),
}

impl Rule {
    /// What it rests on under the law of that time.
    #[must_use]
    pub fn sources_in(&self, era: Era) -> Vec<Source> {
        self.grounds.iter().filter_map(|ground| ground.source_in(era)).collect()
    }

    /// How bad a breach is under the law of that time.
    #[must_use]
    pub fn severity_in(&self, era: Era) -> Severity {
        let seen = self.grounds.iter().any(|ground| ground.is_seen_in(era));
        if seen { self.severity } else { self.severity.min(Severity::Warning) }
    }
}
