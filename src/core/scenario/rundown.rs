//! A scenario as it is run: conditions decided, repeats written out, one pace.

use serde::{Deserialize, Serialize};

use crate::core::{text::Text, time::Span};

use super::model::{
    Allow, Award, Checklist, Door, Era, Instrument, LocalPoint, Occasion, Part, Role, Scenario, Source, StageSize, Step,
};

/// How fast a drill goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Pace {
    /// "Thật": as in the real ceremony.
    Full,
    /// "Luyện": as in class.
    #[default]
    Class,
    /// "Điểm nối": bodies of speeches are skipped, the joins are rehearsed.
    CueToCue,
}

/// What a trainer chose for one drill.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Choices {
    /// How fast.
    pub pace: Pace,
    /// Which variant, if any.
    pub variant: Option<String>,
    /// How local points are decided: point, choice.
    pub local: Vec<(String, String)>,
}

/// One step as it is run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RunStep {
    /// The step, all its conditions decided (every `when` is gone).
    pub step: Step,
    /// How long it should take in this pace.
    pub planned: Span,
    /// Passed over in this pace.
    pub skipped: bool,
    /// Local points whose decision shaped it.
    #[serde(default)]
    pub points: Vec<String>,
}

/// Where a step of the run-down stands in its scenario, and which of its entries were kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Origin {
    /// Id of the step as written, without the round of a repeat.
    pub step: String,
    /// Numbers of the acts kept.
    pub acts: Vec<usize>,
    /// Numbers of the lines kept.
    pub says: Vec<usize>,
    /// Numbers of the checks kept.
    pub checks: Vec<usize>,
    /// For each keyframe, numbers of the movements kept.
    pub moves: Vec<Vec<usize>>,
}

/// A scenario as it is run: all that a drill stands on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rundown {
    /// Id of the scenario.
    pub scenario: String,
    /// Name for people.
    pub title: Text,
    /// The event that the conferring is part of.
    pub host_event: Text,
    /// What kind of event that is.
    #[serde(default)]
    pub occasion: Option<Occasion>,
    /// The time whose law rules; absent in records of drills from before it was kept.
    #[serde(default)]
    pub era: Option<Era>,
    /// The rule not to be missed.
    pub key_rule: Option<Text>,
    /// What was chosen.
    pub choices: Choices,
    /// What is conferred.
    pub awards: Vec<Award>,
    /// Size of the stage.
    pub stage: StageSize,
    /// Doorways on the ways of the flag.
    #[serde(default)]
    pub doors: Vec<Door>,
    /// Height of the traditional flag as it is carried, in stage units.
    #[serde(default)]
    pub flag_height: Option<u32>,
    /// Who takes part.
    pub roles: Vec<Role>,
    /// Preparation lists, conditions decided.
    pub preparation: Vec<Checklist>,
    /// The steps in order.
    pub steps: Vec<RunStep>,
    /// Points to check locally.
    pub local: Vec<LocalPoint>,
    /// Rules switched off, each with its reason.
    #[serde(default)]
    pub allow: Vec<Allow>,
    /// What the whole rests on.
    pub sources: Vec<Source>,
    /// The instruments that sources name, and those that rules rest on.
    pub instruments: Vec<Instrument>,
}

impl Rundown {
    /// Decides conditions, writes out repeats, picks the durations of the pace.
    #[must_use]
    pub fn of(scenario: &Scenario, choices: &Choices) -> Self {
        super::expand::rundown(scenario, choices)
    }

    /// Like [`Rundown::of`], with the place in the scenario that each thing of each step comes from.
    #[must_use]
    pub fn with_origins(scenario: &Scenario, choices: &Choices) -> (Self, Vec<Origin>) {
        super::expand::with_origins(scenario, choices)
    }

    /// Like [`Rundown::with_origins`], made from another run-down of the same scenario, whatever no choice touches
    /// taken over.
    #[must_use]
    pub fn made_over(scenario: &Scenario, choices: &Choices, other: (Self, Vec<Origin>)) -> (Self, Vec<Origin>) {
        super::expand::made_over(scenario, choices, other)
    }

    /// The same ceremony in another pace.
    #[must_use]
    pub fn in_pace(mut self, pace: Pace) -> Self {
        self.choices.pace = pace;
        for step in &mut self.steps {
            (step.planned, step.skipped) = super::expand::time_in(&step.step, pace);
        }
        self
    }

    /// Planned length of the whole.
    #[must_use]
    pub fn planned(&self) -> Span {
        self.steps.iter().map(|s| s.planned).sum()
    }

    /// Indices of the steps of a part.
    pub fn part(&self, part: Part) -> impl Iterator<Item = usize> + '_ {
        self.steps.iter().enumerate().filter(move |(_, s)| s.step.part == part).map(|(i, _)| i)
    }

    /// The role that a role id or a person of a role (`NN2`) belongs to.
    #[must_use]
    pub fn role_of(&self, who: &str) -> Option<&Role> {
        role_of(&self.roles, who)
    }
}

/// The people that a name stands for: a person (`NN2`), all of a role (`NN`), or a group (`NN1+NN2`).
#[must_use]
pub fn people(roles: &[Role], who: &str) -> Vec<String> {
    who.split('+')
        .flat_map(|one| {
            let whole = roles.iter().find(|r| r.id == one);
            whole.map_or_else(|| vec![one.to_owned()], Role::people)
        })
        .collect()
}

/// The role that a role id, a person of a role (`NN2`) or a group of them (`NN1+NN2`) belongs to.
#[must_use]
pub fn role_of<'a>(roles: &'a [Role], who: &str) -> Option<&'a Role> {
    let who = who.split('+').next().unwrap_or(who);
    roles.iter().find(|r| r.id == who).or_else(|| {
        roles.iter().find(|r| {
            r.count > 1
                && who
                    .strip_prefix(r.id.as_str())
                    .and_then(|n| n.parse::<u32>().ok())
                    .is_some_and(|n| (1..=r.count).contains(&n))
        })
    })
}
