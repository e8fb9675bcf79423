//! A ceremony prepared for practice.

use std::{collections::HashSet, sync::OnceLock};

use crate::core::{
    protocol::{Ceremony, Family, Finding, Rule, check_some},
    scenario::{Choices, Era, Origin, Pace, Place, Role, RunStep, Rundown, Scenario, people},
    stage::{Choreography, Presence},
    text::Text,
    time::Span,
};

use super::{ItemKey, Reason, contrast::Said, order::Possible};

/// A ceremony prepared for practice: exercises are made from it, and what takes long is worked out once.
#[derive(Debug)]
pub struct Subject {
    run: Rundown,
    names: Vec<String>,
    plan: OnceLock<Choreography>,
    deeds: OnceLock<Thin>,
    floor: OnceLock<Thin>,
    possible: OnceLock<Possible>,
    said: OnceLock<Vec<Said>>,
    pub(super) items: OnceLock<Vec<ItemKey>>,
}

/// A ceremony with what is done and said in it and nothing else, or with what is done and walked, for changing it in
/// many ways at little cost.
#[derive(Debug)]
pub(super) struct Thin {
    /// The ceremony.
    pub(super) run: Rundown,
    /// What the rules find in it.
    found: HashSet<Key>,
}

/// What tells one finding from another.
type Key = (&'static str, Option<String>, Option<String>, String);

impl Subject {
    /// The ceremony as it is practised: in the pace of the class, as the scenario decides local points.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        Self::of_run(Rundown::of(scenario, &Choices { pace: Pace::Class, ..Choices::default() }))
    }

    /// A run-down as it stands.
    #[must_use]
    pub fn of_run(run: Rundown) -> Self {
        let names = run.roles.iter().flat_map(Role::people).collect();
        let (plan, deeds, floor) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        let (possible, said, items) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        Self { run, names, plan, deeds, floor, possible, said, items }
    }

    /// Id of the ceremony.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.run.scenario
    }

    /// The ceremony as it is run.
    #[must_use]
    pub const fn run(&self) -> &Rundown {
        &self.run
    }

    /// Its steps in order.
    #[must_use]
    pub fn steps(&self) -> &[RunStep] {
        &self.run.steps
    }

    /// A step by its number.
    #[must_use]
    pub fn step(&self, n: usize) -> Option<&RunStep> {
        self.run.steps.get(n)
    }

    /// Number of the first step with this id, the round of a repeat aside.
    #[must_use]
    pub fn number_of(&self, id: &str) -> Option<usize> {
        self.run.steps.iter().position(|s| written(&s.step.id) == id)
    }

    /// The steps, each once however often it is repeated, with the number of its first round.
    pub fn written_steps(&self) -> impl Iterator<Item = (usize, &RunStep)> {
        let mut seen: HashSet<&str> = HashSet::new();
        self.run.steps.iter().enumerate().filter(move |(_, s)| seen.insert(written(&s.step.id)))
    }

    /// Where everybody stands, worked out at the first question.
    #[must_use]
    pub fn plan(&self) -> &Choreography {
        self.plan.get_or_init(|| Choreography::of(&self.run))
    }

    /// Everybody who takes part, `NN2`, in the order in which the plan counts them.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Where somebody is when a step is over; none: not on the plan.
    #[must_use]
    pub fn stands_after(&self, step: usize, person: usize) -> Option<Presence> {
        self.plan().presence(step, person, self.end_of(step))
    }

    /// When a step is over: planned, and every walk done.
    #[must_use]
    pub fn end_of(&self, step: usize) -> Span {
        self.plan().length(step).max(self.step(step).map_or(Span::ZERO, |s| s.planned))
    }

    /// Whether a place is on the boards: not in the hall, on the stairs or in a wing.
    #[must_use]
    pub fn on_boards(&self, p: Place) -> bool {
        let (w, d) = (self.run.stage.width as f32, self.run.stage.depth as f32);
        (0.0..=w).contains(&p.x) && (0.0..=d).contains(&p.y)
    }

    /// Whether somebody is meant by a role, a group or a name.
    #[must_use]
    pub fn is_meant(&self, who: &str, person: &str) -> bool {
        people(&self.run.roles, who).iter().any(|p| p == person)
    }

    /// Somebody by his number on the plan, for people: "Người nhận 2".
    #[must_use]
    pub fn person(&self, n: usize) -> Text {
        self.names.get(n).map(|name| self.called(name)).unwrap_or_default()
    }

    /// A role, a person or a group, for people: "Người nhận 2".
    #[must_use]
    pub fn called(&self, who: &str) -> Text {
        let Some(role) = self.run.role_of(who).filter(|r| !r.name.vi.trim().is_empty()) else {
            return Text::new(who, "");
        };
        match who.strip_prefix(role.id.as_str()).filter(|rest| rest.chars().all(|c| c.is_ascii_digit())) {
            Some("") | None => role.name.clone(),
            Some(n) => Text::new(
                format!("{} {n}", role.name.vi),
                if role.name.en.is_empty() { String::new() } else { format!("{} {n}", role.name.en) },
            ),
        }
    }

    /// A rule as a reason, under the law of the ceremony's time.
    #[must_use]
    pub fn rule_reason(&self, rule: &Rule, finding: Option<Text>) -> Reason {
        Reason::of_rule(rule, finding, Some(self.era()), &self.run.instruments)
    }

    /// The time whose law rules.
    #[must_use]
    pub fn era(&self) -> Era {
        self.run.era.unwrap_or(Era::From2025)
    }

    /// The ceremony for faults of standing and walking, or for all others.
    pub(super) fn thin(&self, floor: bool) -> &Thin {
        let which = if floor { &self.floor } else { &self.deeds };
        which.get_or_init(|| Thin::of(&self.run, floor))
    }

    /// Which orders of its steps can be gone through.
    pub(super) fn possible(&self) -> &Possible {
        self.possible.get_or_init(|| Possible::of(&self.run))
    }

    /// What is said of the conferring.
    pub(super) fn said(&self) -> &[Said] {
        self.said.get_or_init(|| Said::of(&self.run))
    }
}

impl Thin {
    fn of(run: &Rundown, floor: bool) -> Self {
        let mut thin = run.clone();
        (thin.preparation, thin.instruments) = (Vec::new(), Vec::new());
        (thin.sources, thin.local) = (Vec::new(), Vec::new());
        for step in &mut thin.steps {
            step.points.clear();
            let step = &mut step.step;
            step.checks.clear();
            step.faults.clear();
            step.sources.clear();
            step.note = None;
            if floor {
                step.says.clear();
                step.acts.iter_mut().for_each(|a| a.text = Text::default());
            } else {
                step.stage.clear();
            }
        }
        let found = findings(&thin, |family| floor || family != Family::Stage).iter().map(key).collect();
        Self { run: thin, found }
    }

    /// Whether the rules find nothing in a step as it is.
    pub(super) fn is_clean(&self, n: usize) -> bool {
        let id = self.run.steps.get(n).map(|s| s.step.id.as_str());
        !self.found.iter().any(|(_, step, _, _)| step.as_deref() == id)
    }

    /// What the rules of some families find in a ceremony changed from this one that they do not find in this one.
    pub(super) fn new_findings(&self, changed: &Rundown, of: impl Fn(Family) -> bool) -> Vec<Finding> {
        findings(changed, of).into_iter().filter(|f| !self.found.contains(&key(f))).collect()
    }
}

/// What the rules find that can be seen in a ceremony: nothing about sources and times.
fn findings(run: &Rundown, of: impl Fn(Family) -> bool) -> Vec<Finding> {
    let origins: Vec<Origin> = run.steps.iter().map(own_origin).collect();
    let shown = |family| !matches!(family, Family::Era | Family::Time);
    check_some(&Ceremony::of(run, &origins), |rule| shown(rule.family) && of(rule.family))
}

/// The id of a step as it is written, without the round of a repeat: `gan` of `gan@NN3`.
#[must_use]
pub fn written(id: &str) -> &str {
    id.split_once('@').map_or(id, |(step, _)| step)
}

/// A step of a run-down stands for itself: findings are placed by its id and the numbers in it.
pub(super) fn own_origin(step: &RunStep) -> Origin {
    let step = &step.step;
    Origin {
        step: step.id.clone(),
        acts: (0..step.acts.len()).collect(),
        says: (0..step.says.len()).collect(),
        checks: (0..step.checks.len()).collect(),
        moves: step.stage.iter().map(|f| (0..f.moves.len()).collect()).collect(),
    }
}

fn key(finding: &Finding) -> Key {
    let step = finding.anchor.step().map(str::to_owned);
    (finding.rule.id, step, finding.person.clone(), finding.sentence.vi.clone())
}
