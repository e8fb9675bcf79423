//! From a scenario and the trainer's choices to the run-down.

use crate::core::time::Span;

use super::model::{Act, Check, Checklist, Condition, Item, Keyframe, Line, Over, Scenario, StageMove, Step};
use super::rundown::{Choices, Pace, RunStep, Rundown, role_of};

/// Decides conditions, writes out repeats, picks durations.
pub(super) fn rundown(scenario: &Scenario, choices: &Choices) -> Rundown {
    let choices = complete(scenario, choices);
    let steps = scenario
        .programme
        .iter()
        .flat_map(|item| written_out(scenario, item, &choices))
        .map(|step| decided_step(&step, &choices))
        .map(|step| timed(step, choices.pace))
        .collect();
    Rundown {
        scenario: scenario.id.clone(),
        title: scenario.title.clone(),
        host_event: scenario.host_event.clone(),
        key_rule: scenario.key_rule.clone(),
        awards: scenario.awards.clone(),
        stage: scenario.stage,
        roles: scenario.roles.clone(),
        preparation: scenario.preparation.iter().map(|l| decided_list(l, &choices)).collect(),
        steps,
        local: scenario.local.clone(),
        sources: scenario.sources.clone(),
        instruments: scenario.instruments.clone(),
        choices,
    }
}

/// The choices with a decision for every local point that the trainer left open.
fn complete(scenario: &Scenario, choices: &Choices) -> Choices {
    let mut all = choices.clone();
    for point in &scenario.local {
        if let Some(first) = point.choices.first()
            && !all.local.iter().any(|(id, _)| *id == point.id)
        {
            all.local.push((point.id.clone(), first.id.clone()));
        }
    }
    all
}

fn holds(when: Option<&Condition>, choices: &Choices) -> bool {
    match when {
        None => true,
        Some(Condition::Local(point, choice)) => choices.local.iter().any(|(p, c)| p == point && c == choice),
        Some(Condition::Variant(id)) => choices.variant.as_ref() == Some(id),
        Some(Condition::Not(inner)) => !holds(Some(inner), choices),
    }
}

fn written_out(scenario: &Scenario, item: &Item, choices: &Choices) -> Vec<Step> {
    match item {
        Item::Step(step) if holds(step.when.as_ref(), choices) => vec![step.as_ref().clone()],
        Item::Repeat { over, steps, when } if holds(when.as_ref(), choices) => rounds(scenario, over)
            .iter()
            .flat_map(|round| {
                steps.iter().filter(|s| holds(s.when.as_ref(), choices)).map(move |s| for_round(s, over, round))
            })
            .collect(),
        Item::Step(_) | Item::Repeat { .. } => Vec::new(),
    }
}

fn rounds(scenario: &Scenario, over: &Over) -> Vec<Vec<String>> {
    match over {
        Over::Each(role) => role_of(&scenario.roles, role)
            .map(|r| r.people().into_iter().map(|p| vec![p]).collect())
            .unwrap_or_default(),
        Over::Waves(waves) => waves.clone(),
    }
}

/// The step for one round: whoever the repeat runs over is replaced by the people of the round.
fn for_round(step: &Step, over: &Over, round: &[String]) -> Step {
    let name = round.join("+");
    let repeated = match over {
        Over::Each(role) => role.as_str(),
        Over::Waves(_) => WAVE,
    };
    let mut step = step.clone();
    step.id = format!("{}@{name}", step.id);
    step.acts = each(step.acts, round, |a, who| {
        if a.who == repeated {
            who.clone_into(&mut a.who);
        }
        if a.to.as_deref() == Some(repeated) {
            a.to = Some(who.to_owned());
        }
    });
    step.says = each(step.says, round, |l, who| {
        if l.who == repeated {
            who.clone_into(&mut l.who);
        }
    });
    step.faults = each(step.faults, round, |f, who| {
        if f.who == repeated {
            who.clone_into(&mut f.who);
        }
    });
    for frame in &mut step.stage {
        frame.moves = each(std::mem::take(&mut frame.moves), round, |m, who| {
            super::names::rename(&mut m.action, repeated, who);
        });
    }
    step
}

/// How the people of the present wave are called inside `Waves`.
pub const WAVE: &str = "WAVE";

fn each<T: Clone + PartialEq>(items: Vec<T>, round: &[String], put: impl Fn(&mut T, &str)) -> Vec<T> {
    items
        .into_iter()
        .flat_map(|item| {
            let mut out: Vec<T> = Vec::with_capacity(round.len());
            for who in round {
                let mut copy = item.clone();
                put(&mut copy, who);
                if !out.contains(&copy) {
                    out.push(copy);
                }
            }
            out
        })
        .collect()
}

fn decided_step(step: &Step, choices: &Choices) -> Step {
    let mut step = step.clone();
    step.when = None;
    step.acts.retain(|a: &Act| holds(a.when.as_ref(), choices));
    step.says.retain(|l: &Line| holds(l.when.as_ref(), choices));
    step.checks.retain(|c: &Check| holds(c.when.as_ref(), choices));
    for frame in &mut step.stage {
        let frame: &mut Keyframe = frame;
        frame.moves.retain(|m: &StageMove| holds(m.when.as_ref(), choices));
        frame.moves.iter_mut().for_each(|m| m.when = None);
    }
    step.acts.iter_mut().for_each(|a| a.when = None);
    step.says.iter_mut().for_each(|l| l.when = None);
    step.checks.iter_mut().for_each(|c| c.when = None);
    step
}

fn decided_list(list: &Checklist, choices: &Choices) -> Checklist {
    let mut list = list.clone();
    list.items.retain(|i| holds(i.when.as_ref(), choices));
    list.items.iter_mut().for_each(|i| i.when = None);
    list
}

fn timed(step: Step, pace: Pace) -> RunStep {
    let planned = match pace {
        Pace::Full => step.time.full,
        Pace::Class => step.time.class,
        Pace::CueToCue => step.time.joins,
    };
    let skipped = pace == Pace::CueToCue && planned == Span::ZERO;
    RunStep { step, planned, skipped }
}
