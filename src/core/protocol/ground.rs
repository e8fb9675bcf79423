//! What rules rest on, by the law of each time.

use crate::core::scenario::{Era, Mark, Now, Source, Sure};

/// Times in which a ground holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Eras {
    /// Always.
    All,
    /// Only in this one.
    Only(Era),
    /// In this one and later.
    Since(Era),
    /// Before this one.
    Before(Era),
}

impl Eras {
    /// Whether the era is one of them.
    #[must_use]
    pub fn hold(self, era: Era) -> bool {
        match self {
            Self::All => true,
            Self::Only(one) => era == one,
            Self::Since(first) => era >= first,
            Self::Before(end) => era < end,
        }
    }
}

/// One thing that a rule rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ground {
    /// Id of the instrument; none for practice.
    pub law: Option<&'static str>,
    /// Article as printed; none where it was not found.
    pub article: Option<&'static str>,
    /// How it is known.
    pub mark: Mark,
    /// How sure it is.
    pub sure: Sure,
    /// A text of one service or another time that serves as a model.
    pub like: bool,
    /// When.
    pub eras: Eras,
    /// Belongs to what was not replaced with the award part of its decree.
    pub lives_on: bool,
}

/// The decree on ceremonies whose award part others followed.
const DECREE_145: &str = "nd-145-2013";

/// An article whose text was seen.
pub(super) const fn seen(law: &'static str, article: &'static str) -> Ground {
    Ground {
        law: Some(law),
        article: Some(article),
        mark: Mark::Seen,
        sure: Sure::High,
        like: false,
        eras: Eras::All,
        lives_on: false,
    }
}

/// An article or instrument that articles and guides report.
pub(super) const fn reported(law: &'static str, article: Option<&'static str>) -> Ground {
    Ground { mark: Mark::Reported, article, ..seen(law, "") }
}

/// What news and guides report and no instrument is named for.
pub(super) const fn told(sure: Sure) -> Ground {
    Ground { mark: Mark::Reported, ..practice(sure) }
}

/// Practice, or our default.
pub(super) const fn practice(sure: Sure) -> Ground {
    Ground { law: None, article: None, mark: Mark::Practice, sure, like: false, eras: Eras::All, lives_on: false }
}

impl Ground {
    /// With that certainty.
    pub(super) const fn sure(self, sure: Sure) -> Self {
        Self { sure, ..self }
    }

    /// As a model from another service.
    pub(super) const fn model(self) -> Self {
        Self { like: true, ..self }
    }

    /// Without an article.
    pub(super) const fn whole(self) -> Self {
        Self { article: None, ..self }
    }

    /// As a part of its decree that is still in force.
    pub(super) const fn living_on(self) -> Self {
        Self { lives_on: true, ..self }
    }

    /// In those times.
    pub(super) const fn when(self, eras: Eras) -> Self {
        Self { eras, ..self }
    }

    /// The times in which it holds.
    pub fn times(self) -> impl Iterator<Item = Era> {
        Era::ALL.into_iter().filter(move |era| self.eras.hold(*era))
    }

    /// The source as it stands in a list of rules: under the law of the latest time in which it holds.
    #[must_use]
    pub fn listed(&self) -> Option<Source> {
        self.times().last().and_then(|era| self.source_in(era))
    }

    /// The source under the law of that time. An article of NĐ 145/2013 is a model before 2013 (the articles of
    /// NĐ 154/2004 on conferring were not seen); afterwards the decree then in force stands in its place, whose
    /// articles on the rite were not found.
    pub(super) fn source_in(&self, era: Era) -> Option<Source> {
        if !self.eras.hold(era) {
            return None;
        }
        let follows = self.law == Some(DECREE_145);
        let replaced = follows && !self.lives_on;
        // Of NĐ 98/2023 only the chapter is known (U4), of NĐ 152/2025 not even that (U2).
        let now = match era {
            Era::From2024 if replaced => {
                Some(Now { law: "nd-98-2023".to_owned(), article: Some("Chương III".to_owned()) })
            }
            Era::From2025 if replaced => Some(Now { law: "nd-152-2025".to_owned(), article: None }),
            _ => None,
        };
        Some(Source {
            law: self.law.map(str::to_owned),
            article: self.article.filter(|a| !a.is_empty()).map(str::to_owned),
            mark: self.mark,
            sure: self.sure,
            now,
            like: self.like || (follows && era < Era::From2013),
        })
    }

    /// Whether the text of the law of that time was seen to say so.
    pub(super) fn is_seen_in(&self, era: Era) -> bool {
        self.source_in(era).is_some_and(|s| s.mark == Mark::Seen && s.law.is_some() && !s.like && s.sure == Sure::High)
    }
}
