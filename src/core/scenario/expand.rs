//! From a scenario and the trainer's choices to the run-down.

use std::{collections::HashMap, rc::Rc};

use crate::core::time::Span;

use super::local::points_of;
use super::model::{
    Act, Check, Checklist, Condition, Fault, Item, Keyframe, Line, Over, Role, Scenario, StageMove, Step,
};
use super::rundown::{Choices, Origin, Pace, RunStep, Rundown, role_of};

/// Decides conditions, writes out repeats, picks durations.
pub(super) fn rundown(scenario: &Scenario, choices: &Choices) -> Rundown {
    with_origins(scenario, choices).0
}

/// The same, with where each thing stands in the scenario.
pub(super) fn with_origins(scenario: &Scenario, choices: &Choices) -> (Rundown, Vec<Origin>) {
    let choices = complete(scenario, choices);
    let (steps, origins) = expanded(scenario, &choices, |_, _| None);
    let rundown = Rundown {
        scenario: scenario.id.clone(),
        title: scenario.title.clone(),
        host_event: scenario.host_event.clone(),
        occasion: scenario.occasion,
        era: Some(scenario.era),
        key_rule: scenario.key_rule.clone(),
        awards: scenario.awards.clone(),
        stage: scenario.stage,
        doors: scenario.doors.clone(),
        flag_height: scenario.flag_height,
        roles: scenario.roles.clone(),
        preparation: prepared(scenario, &choices),
        steps,
        local: scenario.local.clone(),
        allow: scenario.allow.clone(),
        sources: scenario.sources.clone(),
        instruments: scenario.instruments.clone(),
        choices,
    };
    (rundown, origins)
}

/// The same, made from another run-down of the scenario in the same pace: what no choice touches is taken over.
pub(super) fn made_over(
    scenario: &Scenario,
    choices: &Choices,
    (other, origins): (Rundown, Vec<Origin>),
) -> (Rundown, Vec<Origin>) {
    let choices = complete(scenario, choices);
    let other_choices = other.choices;
    let known = if other_choices.pace == choices.pace { other.steps } else { Vec::new() };
    let known = known.into_iter().zip(origins).map(|(step, origin)| (step.step.id.clone(), (step, origin)));
    let mut known: HashMap<String, (RunStep, Origin)> = known.collect();
    let (steps, origins) = expanded(scenario, &choices, |step, round| {
        let same = step.conditions().all(|c| holds(Some(c), &other_choices) == holds(Some(c), &choices));
        same.then(|| known.remove(&id_of(step, round))).flatten()
    });
    let open = scenario.preparation.iter().flat_map(|l| &l.items).any(|i| i.when.is_some());
    let preparation = if open { prepared(scenario, &choices) } else { other.preparation };
    (Rundown { choices, preparation, steps, ..other }, origins)
}

fn prepared(scenario: &Scenario, choices: &Choices) -> Vec<Checklist> {
    scenario.preparation.iter().map(|l| decided_list(l, choices)).collect()
}

/// All steps as they are run; those that are known already are not worked out.
fn expanded(
    scenario: &Scenario,
    choices: &Choices,
    mut known: impl FnMut(&Step, Option<&Round<'_>>) -> Option<(RunStep, Origin)>,
) -> (Vec<RunStep>, Vec<Origin>) {
    let all: Vec<_> = scenario.programme.iter().flat_map(|item| written_out(scenario, item, choices)).collect();
    let (mut steps, mut origins) = (Vec::with_capacity(all.len()), Vec::with_capacity(all.len()));
    for (step, round) in all {
        let (step, origin) = known(step, round.as_deref()).unwrap_or_else(|| {
            let (decided, origin) = decided_step(scenario, step, round.as_ref(), choices);
            (timed(decided, points_of(step), choices.pace), origin)
        });
        steps.push(step);
        origins.push(origin);
    }
    (steps, origins)
}

fn id_of(step: &Step, round: Option<&Round<'_>>) -> String {
    round.map_or_else(|| step.id.clone(), |r| format!("{}@{}", step.id, r.people.join("+")))
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

/// One round of a repeat.
struct Round<'a> {
    /// How the steps call whoever the repeat runs over.
    called: &'a str,
    /// Who it is this time.
    people: Vec<String>,
    /// The number of the first of them, counted from 0, by which others of the same number are found.
    number: usize,
}

fn written_out<'a>(
    scenario: &'a Scenario,
    item: &'a Item,
    choices: &Choices,
) -> Vec<(&'a Step, Option<Rc<Round<'a>>>)> {
    match item {
        Item::Step(step) if holds(step.when.as_ref(), choices) => vec![(step.as_ref(), None)],
        Item::Repeat { over, steps, when } if holds(when.as_ref(), choices) => {
            let kept: Vec<&Step> = steps.iter().filter(|s| holds(s.when.as_ref(), choices)).collect();
            let each = |round: Round<'a>| {
                let round = Rc::new(round);
                kept.iter().map(|step| (*step, Some(round.clone()))).collect::<Vec<_>>()
            };
            rounds(scenario, over).into_iter().flat_map(each).collect()
        }
        Item::Step(_) | Item::Repeat { .. } => Vec::new(),
    }
}

fn rounds<'a>(scenario: &Scenario, over: &'a Over) -> Vec<Round<'a>> {
    match over {
        Over::Each(role) => {
            let people = role_of(&scenario.roles, role).map(Role::people).unwrap_or_default();
            let one = |(number, person)| Round { called: role, people: vec![person], number };
            people.into_iter().enumerate().map(one).collect()
        }
        Over::Waves(waves) => {
            waves.iter().map(|wave| Round { called: WAVE, people: wave.clone(), number: 0 }).collect()
        }
    }
}

impl Round<'_> {
    /// Who is meant by a name in this round.
    fn named(&self, roles: &[Role], name: &str) -> String {
        if name == self.called {
            return self.people.join("+");
        }
        let Some(role) = name.strip_suffix(SAME_NUMBER).and_then(|id| roles.iter().find(|r| r.id == id)) else {
            return name.to_owned();
        };
        let all = role.people();
        let numbers = self.number..self.number + self.people.len();
        let mut chosen: Vec<String> = numbers.filter_map(|n| all.get(n % all.len().max(1))).cloned().collect();
        chosen.dedup();
        chosen.join("+")
    }
}

/// How the people of the present wave are called inside `Waves`.
pub const WAVE: &str = "WAVE";

/// After the id of a role within a repeat: the holder with the number of the present person.
pub const SAME_NUMBER: char = '~';

/// The entries kept, with their numbers.
fn kept<T: Clone>(all: &[T], keep: impl Fn(&T) -> bool) -> (Vec<T>, Vec<usize>) {
    if all.iter().all(&keep) {
        return (all.to_vec(), (0..all.len()).collect());
    }
    all.iter().enumerate().filter(|(_, one)| keep(one)).map(|(n, one)| (one.clone(), n)).unzip()
}

fn decided_step(scenario: &Scenario, step: &Step, round: Option<&Rc<Round<'_>>>, choices: &Choices) -> (Step, Origin) {
    let put = |name: &mut String| {
        if let Some(round) = round {
            *name = round.named(&scenario.roles, name);
        }
    };
    let (mut acts, act_numbers) = kept(&step.acts, |a: &Act| holds(a.when.as_ref(), choices));
    for act in &mut acts {
        act.when = None;
        put(&mut act.who);
        act.to.iter_mut().for_each(put);
    }
    let (mut says, line_numbers) = kept(&step.says, |l: &Line| holds(l.when.as_ref(), choices));
    for line in &mut says {
        line.when = None;
        put(&mut line.who);
    }
    let (mut checks, check_numbers) = kept(&step.checks, |c: &Check| holds(c.when.as_ref(), choices));
    for check in &mut checks {
        check.when = None;
    }
    let (mut faults, _) = kept(&step.faults, |f: &Fault| holds(f.when.as_ref(), choices));
    for fault in &mut faults {
        fault.when = None;
        put(&mut fault.who);
    }
    let (stage, move_numbers) = step
        .stage
        .iter()
        .map(|frame| {
            let (mut moves, numbers) = kept(&frame.moves, |m: &StageMove| holds(m.when.as_ref(), choices));
            for one in &mut moves {
                one.when = None;
                super::names::each(&mut one.action, put);
            }
            (Keyframe { at: frame.at, moves }, numbers)
        })
        .unzip();
    let id = id_of(step, round.map(Rc::as_ref));
    let origin = Origin {
        step: step.id.clone(),
        acts: act_numbers,
        says: line_numbers,
        checks: check_numbers,
        moves: move_numbers,
    };
    let decided = Step {
        id,
        title: step.title.clone(),
        part: step.part,
        acts,
        says,
        time: step.time,
        checks,
        faults,
        cue: step.cue.clone(),
        stage,
        sources: step.sources.clone(),
        when: None,
        note: step.note.clone(),
    };
    (decided, origin)
}

fn decided_list(list: &Checklist, choices: &Choices) -> Checklist {
    let mut list = list.clone();
    list.items.retain(|i| holds(i.when.as_ref(), choices));
    list.items.iter_mut().for_each(|i| i.when = None);
    list
}

fn timed(step: Step, points: Vec<String>, pace: Pace) -> RunStep {
    let (planned, skipped) = time_in(&step, pace);
    RunStep { step, planned, skipped, points }
}

/// How long a step should take in a pace, and whether it is passed over.
pub(super) fn time_in(step: &Step, pace: Pace) -> (Span, bool) {
    let planned = match pace {
        Pace::Full => step.time.full,
        Pace::Class => step.time.class,
        Pace::CueToCue => step.time.joins,
    };
    (planned, pace == Pace::CueToCue && planned == Span::ZERO)
}
