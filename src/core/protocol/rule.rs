//! What a rule of protocol is.

use crate::core::{
    scenario::{ActKind, AnnounceOrder, Era, Severity, Source},
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
    /// What of a ceremony it looks at.
    pub about: About,
    /// Looks for breaches.
    pub check: fn(&Ceremony<'_>, &mut Report<'_>),
}

/// What of a ceremony a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Steps in which one of these things is done.
    Acts(&'static [ActKind]),
    /// The same where some award is announced in that order; elsewhere it has nothing to say.
    Announced(AnnounceOrder, &'static [ActKind]),
    /// Steps in which somebody moves.
    Movement,
    /// Steps in which something is said.
    Speech,
    /// Every step.
    Steps,
    /// The ceremony as a whole.
    Whole,
}

/// How a family's rules are written down: what all of them need, then what only some do.
pub(super) struct Draft {
    pub(super) id: &'static str,
    pub(super) severity: Severity,
    pub(super) grounds: &'static [Ground],
    pub(super) title: Words,
    pub(super) why: Words,
    pub(super) about: About,
    pub(super) check: fn(&Ceremony<'_>, &mut Report<'_>),
}

impl Draft {
    /// The rule, in its family.
    pub(super) const fn of(self, family: Family) -> Rule {
        let Self { id, severity, grounds, title, why, about, check } = self;
        Rule { id, family, severity, title, why, grounds, local: None, live: false, about, check }
    }
}

impl Rule {
    /// A local point can decide it otherwise.
    pub(super) const fn unless(self, point: &'static str) -> Self {
        Self { local: Some(point), ..self }
    }

    /// It can warn during a drill.
    pub(super) const fn live(self) -> Self {
        Self { live: true, ..self }
    }

    /// It looks at the plan alone.
    pub(super) const fn planned(self) -> Self {
        Self { live: false, ..self }
    }

    /// Numbers of the steps that it looks at in a ceremony; none where it has nothing to say of it.
    #[must_use]
    pub fn met_in(&self, ceremony: &Ceremony<'_>) -> Vec<usize> {
        let order = |wanted| ceremony.run.awards.iter().any(|award| ceremony.announce_order(award) == wanted);
        match self.about {
            About::Announced(wanted, _) if !order(wanted) => Vec::new(),
            _ => self.looks_at(ceremony),
        }
    }

    /// Numbers of the steps that it would look at, were all decided so that it holds.
    #[must_use]
    pub fn looks_at(&self, ceremony: &Ceremony<'_>) -> Vec<usize> {
        let met = |n: &usize| {
            ceremony.step(*n).is_some_and(|s| match self.about {
                About::Acts(kinds) | About::Announced(_, kinds) => s.step.acts.iter().any(|a| kinds.contains(&a.act)),
                About::Movement => s.step.stage.iter().any(|f| !f.moves.is_empty()),
                About::Speech => !s.step.says.is_empty(),
                About::Steps => true,
                About::Whole => false,
            })
        };
        ceremony.order.iter().copied().filter(met).collect()
    }

    /// What it rests on under the law of that time.
    #[must_use]
    pub fn sources_in(&self, era: Era) -> Vec<Source> {
        self.grounds.iter().filter_map(|ground| ground.source_in(era)).collect()
    }

    /// How bad a breach is in the time that takes it worst.
    #[must_use]
    pub fn severity_at_worst(&self) -> Severity {
        Era::ALL.into_iter().map(|era| self.severity_in(era)).max().unwrap_or(self.severity)
    }

    /// How bad a breach is under the law of that time.
    #[must_use]
    pub fn severity_in(&self, era: Era) -> Severity {
        let seen = self.grounds.iter().any(|ground| ground.is_seen_in(era));
        if seen { self.severity } else { self.severity.min(Severity::Warning) }
    }
}
