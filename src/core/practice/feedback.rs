//! What comes back for an answer.

use serde::{Deserialize, Serialize};

use crate::core::{
    protocol::Rule,
    scenario::{Era, Instrument, Source, citation},
    text::Text,
    time::Span,
};

use super::{Answer, ItemKey, Score};

/// What comes back for an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Feedback {
    /// How much of it is right.
    pub score: Score,
    /// The score by parts.
    pub parts: Vec<PartScore>,
    /// What was right and what was wrong, in the order to be read.
    pub notes: Vec<Note>,
    /// Why.
    pub reasons: Vec<Reason>,
    /// What to remember, in a sentence each.
    pub remember: Vec<Text>,
    /// What it tells about each thing to know.
    pub tested: Vec<Tested>,
    /// The best answer.
    pub best: Answer,
}

/// What an answer tells about one thing to know.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Tested {
    /// The thing.
    pub item: ItemKey,
    /// How much of it was right.
    pub score: Score,
}

/// One part of a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PartScore {
    /// Which.
    pub part: Part,
    /// How much of it.
    pub score: Score,
}

/// What scores are made up of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Part {
    /// Longest run of steps in the right order, of all steps.
    Run,
    /// Pairs in the right order, of those whose order counts.
    Pairs,
    /// Neighbours rightly joined.
    Links,
    /// The right choice.
    Choice,
    /// The right act at each cue.
    Acts,
    /// In time.
    Timing,
    /// The right place.
    Spot,
    /// The right way to look.
    Facing,
    /// The right row pointed at.
    Pointed,
    /// The right rule named.
    Rule,
    /// The right words.
    Wording,
    /// What belongs there was ticked.
    Hits,
    /// What does not belong there was left alone.
    Restraint,
    /// Statements on the right side.
    Sides,
}

/// Something that was right or wrong about an answer, for `lang` to put into words.
#[derive(Debug, Clone, PartialEq)]
pub enum Note {
    /// This was right.
    Right(Text),
    /// This was chosen, and is wrong.
    Wrong(Text),
    /// This would have been right.
    Missed(Text),
    /// A step goes elsewhere: after that one, or to the front.
    MoveAfter {
        /// What.
        what: Text,
        /// After what; none: first.
        after: Option<Text>,
    },
    /// Another order than the one written, and as right.
    AlsoRight,
    /// So many moves repair it.
    Moves(usize),
    /// So many centimetres off.
    OffBy(u32),
    /// Left and right were mixed up.
    Mirrored,
    /// So many degrees off.
    Turned(u32),
    /// The way to look is right.
    FacingRight,
    /// Too early, or too late: what, and by how much.
    Early(Text, Span),
    /// Too late.
    Late(Text, Span),
    /// Nothing was done.
    Omitted(Text),
    /// The letters are right and the marks are not.
    MarksOnly(Text),
    /// Nothing is wrong here.
    NothingWrong,
}

impl Note {
    /// Whether it tells of something right.
    #[must_use]
    pub const fn is_good(&self) -> bool {
        matches!(self, Self::Right(_) | Self::AlsoRight | Self::FacingRight | Self::NothingWrong)
    }
}

/// Why something is wrong, or right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The rule, where it is one.
    pub rule: Option<String>,
    /// What is so.
    pub fact: Fact,
    /// Why it is so; empty where no rule stands behind it.
    pub why: Text,
    /// What it rests on, as cited; empty where nothing is.
    pub source: Text,
}

/// What is so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// As a rule, a scenario or the bank says it.
    Said(Text),
    /// Somebody would have to act in a step who is not on the stage.
    Absent {
        /// Who.
        who: Text,
        /// In which step.
        step: Text,
    },
    /// Somebody would come in a step before he is invited.
    Uninvited {
        /// Who.
        who: Text,
        /// In which step.
        step: Text,
    },
    /// Somebody would have to show or use in a step what he does not hold.
    EmptyHands {
        /// Who.
        who: Text,
        /// In which step.
        step: Text,
    },
    /// This step comes later.
    NotYet(Text),
    /// This step is over.
    Over(Text),
    /// The ceremony has come to this step.
    Now(Text),
    /// It belongs to that step or list.
    Elsewhere(Text),
}

impl Reason {
    /// A rule, with what it finds here or what it says.
    #[must_use]
    pub fn of_rule(rule: &Rule, finding: Option<Text>, era: Option<Era>, instruments: &[Instrument]) -> Self {
        let sources = era.map(|era| rule.sources_in(era)).unwrap_or_default();
        Self {
            rule: Some(rule.id.to_owned()),
            fact: Fact::Said(finding.unwrap_or_else(|| rule.title.text())),
            why: rule.why.text(),
            source: citation(&sources, instruments),
        }
    }

    /// Something said, with its sources.
    #[must_use]
    pub fn said(text: Text, sources: &[Source], instruments: &[Instrument]) -> Self {
        Self { rule: None, fact: Fact::Said(text), why: Text::default(), source: citation(sources, instruments) }
    }

    /// What the rule says, where it is one.
    #[must_use]
    pub fn rule_title(&self) -> Option<Text> {
        self.rule.as_deref().and_then(crate::core::protocol::rule).map(|rule| rule.title.text())
    }

    /// A fact that needs no source.
    #[must_use]
    pub fn plain(fact: Fact) -> Self {
        Self { rule: None, fact, why: Text::default(), source: Text::default() }
    }
}

impl Feedback {
    /// Nothing right, and nothing to say but the best answer.
    pub(super) const fn nothing(best: Answer) -> Self {
        Self {
            score: Score::NONE,
            parts: Vec::new(),
            notes: Vec::new(),
            reasons: Vec::new(),
            remember: Vec::new(),
            tested: Vec::new(),
            best,
        }
    }
}
