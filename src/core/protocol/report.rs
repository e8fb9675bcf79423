//! What the rules find.

use crate::core::{
    scenario::{Anchor, Edit, Origin, Remark, Severity, Source},
    text::Text,
    time::Span,
};

use super::{Ceremony, Deed, rule::Rule};

/// What a finding is about, in terms of the run-down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Something outside the programme.
    Document(Anchor),
    /// A step, by number in the run-down.
    Step(usize),
    /// A field of a step.
    StepField(usize, &'static str),
    /// An act: step and number in that step of the run-down.
    Act(usize, usize),
    /// A line that is said.
    Line(usize, usize),
    /// A check.
    Check(usize, usize),
    /// A keyframe.
    Keyframe(usize, usize),
    /// A movement: step, keyframe, movement.
    Move(usize, usize, usize),
}

impl Target {
    /// The step of the run-down.
    #[must_use]
    pub fn step(&self) -> Option<usize> {
        match self {
            Self::Document(_) => None,
            Self::Step(step)
            | Self::StepField(step, _)
            | Self::Act(step, _)
            | Self::Line(step, _)
            | Self::Check(step, _)
            | Self::Keyframe(step, _)
            | Self::Move(step, ..) => Some(*step),
        }
    }

    /// The same in terms of the document.
    #[must_use]
    pub fn anchor(&self, origins: &[Origin]) -> Anchor {
        let origin = self.step().and_then(|step| origins.get(step));
        let Some(origin) = origin else {
            return if let Self::Document(anchor) = self { anchor.clone() } else { Anchor::Whole };
        };
        let id = origin.step.clone();
        let number = |list: &[usize], n: usize| list.get(n).copied().unwrap_or(n);
        match self {
            Self::Document(anchor) => anchor.clone(),
            Self::Step(_) => Anchor::Step(id),
            Self::StepField(_, field) => Anchor::StepField(id, field),
            Self::Act(_, n) => Anchor::Act(id, number(&origin.acts, *n)),
            Self::Line(_, n) => Anchor::Line(id, number(&origin.says, *n)),
            Self::Check(_, n) => Anchor::Check(id, number(&origin.checks, *n)),
            Self::Keyframe(_, n) => Anchor::Keyframe(id, *n),
            Self::Move(_, frame, n) => {
                let moves = origin.moves.get(*frame).map(Vec::as_slice).unwrap_or_default();
                Anchor::Move(id, *frame, number(moves, *n))
            }
        }
    }
}

/// A breach of a rule.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How bad it is in this ceremony's time.
    pub severity: Severity,
    /// What it is about, in terms of the document.
    pub anchor: Anchor,
    /// Number of the step in the run-down.
    pub step: Option<usize>,
    /// Who is concerned: `NN2`.
    pub person: Option<String>,
    /// When within the step, in class pace.
    pub at: Option<Span>,
    /// What is wrong here, in both languages.
    pub sentence: Text,
    /// What the rule rests on in this time.
    pub sources: Vec<Source>,
    /// How to mend it, in words and as an edit.
    pub mend: Option<(Text, Edit)>,
}

impl Finding {
    /// What is wrong here, with the second of the step at which it is.
    #[must_use]
    pub fn timed_sentence(&self) -> Text {
        let Some(at) = self.at else { return self.sentence.clone() };
        let stopless = |s: &str| s.strip_suffix('.').unwrap_or(s).to_owned();
        let second = at.0 / 1000;
        Text::new(
            format!("{} (giây {second} của bước).", stopless(&self.sentence.vi)),
            format!("{} (second {second} of the step).", stopless(&self.sentence.en)),
        )
    }

    /// The finding as a remark on the file.
    #[must_use]
    pub fn into_remark(self) -> Remark {
        let sentence = self.timed_sentence();
        Remark {
            anchor: self.anchor,
            code: self.rule.id,
            severity: self.severity,
            sentence,
            sources: self.sources,
            mend: self.mend,
        }
    }
}

/// Takes down what one rule finds in one ceremony.
#[derive(Debug)]
pub struct Report<'a> {
    rule: &'static Rule,
    ceremony: &'a Ceremony<'a>,
    findings: &'a mut Vec<Finding>,
}

impl<'a> Report<'a> {
    pub(super) fn new(rule: &'static Rule, ceremony: &'a Ceremony<'a>, findings: &'a mut Vec<Finding>) -> Self {
        Self { rule, ceremony, findings }
    }

    /// A breach, in both languages.
    pub fn found(&mut self, target: &Target, vi: impl Into<String>, en: impl Into<String>) -> Found<'_> {
        let era = self.ceremony.era;
        self.findings.push(Finding {
            rule: self.rule,
            severity: self.rule.severity_in(era),
            anchor: target.anchor(self.ceremony.origins),
            step: target.step(),
            person: None,
            at: None,
            sentence: Text::new(vi, en),
            sources: self.rule.sources_in(era),
            mend: None,
        });
        Found { finding: self.findings.last_mut(), origins: self.ceremony.origins }
    }

    /// A breach by a deed; the person is the one who does it.
    pub fn deed(&mut self, deed: &Deed<'_>, vi: impl Into<String>, en: impl Into<String>) -> Found<'_> {
        let who = self.ceremony.name(deed.who).to_owned();
        self.found(&Target::Act(deed.step, deed.act), vi, en).by(who)
    }
}

/// A breach just taken down, to which more can be said.
#[derive(Debug)]
pub struct Found<'a> {
    finding: Option<&'a mut Finding>,
    origins: &'a [Origin],
}

impl Found<'_> {
    /// Who is concerned.
    #[must_use = "more can be said"]
    pub fn by(mut self, who: impl Into<String>) -> Self {
        if let Some(finding) = &mut self.finding {
            finding.person = Some(who.into());
        }
        self
    }

    /// When within the step.
    #[must_use = "more can be said"]
    pub fn at(mut self, at: Span) -> Self {
        if let Some(finding) = &mut self.finding {
            finding.at = Some(at);
        }
        self
    }

    /// Not what the text of the law itself says: no worse than a warning.
    #[must_use = "more can be said"]
    pub fn warned(mut self) -> Self {
        if let Some(finding) = &mut self.finding {
            finding.severity = finding.severity.min(Severity::Warning);
        }
        self
    }

    /// A place on which practice differs: said as a note.
    #[must_use = "more can be said"]
    pub fn noted(mut self) -> Self {
        if let Some(finding) = &mut self.finding {
            finding.severity = Severity::Note;
        }
        self
    }

    /// How to mend it, in words and as an edit of the document.
    pub fn mend(self, vi: impl Into<String>, en: impl Into<String>, edit: Edit) {
        if let Some(finding) = self.finding {
            finding.mend = Some((Text::new(vi, en), edit));
        }
    }

    /// The anchor of something in the run-down, for an edit.
    #[must_use]
    pub fn anchor(&self, target: &Target) -> Anchor {
        target.anchor(self.origins)
    }

    /// Nothing more.
    pub fn done(self) {
        debug_assert!(self.finding.is_some(), "a breach was taken down before");
    }
}
