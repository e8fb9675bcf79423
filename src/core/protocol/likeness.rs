//! What one way to hold a ceremony has in common with another, so that it is worked out once.

use std::{
    collections::{HashMap, HashSet},
    rc::Rc,
};

use crate::core::{
    scenario::{Pace, Rundown, Scenario, Step},
    stage::Choreography,
};

use super::{
    Ceremony,
    floor::Floor,
    phrases::{Lower, texts},
};

/// What was worked out of the way that others are compared with.
#[derive(Debug)]
pub(super) struct Base {
    pace: Pace,
    stage: Rc<Choreography>,
    floor: Rc<Floor>,
    words: Vec<Rc<Vec<Lower>>>,
    /// Its steps by id.
    steps: HashMap<String, Known>,
}

/// A step of that way.
#[derive(Debug)]
struct Known {
    number: usize,
    /// The step itself, where it depends on what is chosen; every other is the same in all ways.
    step: Option<Step>,
}

impl Known {
    fn moves_as(&self, other: &Step) -> bool {
        self.step.as_ref().is_none_or(|step| step.stage == other.stage)
    }

    fn says_as(&self, other: &Step) -> bool {
        self.step.as_ref().is_none_or(|step| {
            let words = texts(step).map(|(text, _)| text);
            words.eq(texts(other).map(|(text, _)| text))
        })
    }
}

impl Base {
    pub(super) fn of(ceremony: &Ceremony<'_>, scenario: &Scenario) -> Self {
        let plain: HashSet<&str> = scenario.steps().filter(|s| s.is_plain()).map(|s| s.id.as_str()).collect();
        let steps = ceremony.run.steps.iter().zip(ceremony.origins).enumerate().map(|(number, (run, origin))| {
            let step = (!plain.contains(origin.step.as_str())).then(|| run.step.clone());
            (run.step.id.clone(), Known { number, step })
        });
        Self {
            pace: ceremony.run.choices.pace,
            stage: Rc::clone(ceremony.shared_stage()),
            floor: Rc::clone(ceremony.shared_floor()),
            words: ceremony.words().to_vec(),
            steps: steps.collect(),
        }
    }

    /// Where everybody stands in another run-down of the scenario.
    pub(super) fn stage_of(&self, run: &Rundown) -> Rc<Choreography> {
        if run.choices.pace != self.pace {
            return Rc::new(Choreography::of(run));
        }
        let same = |step: &Step| self.steps.get(&step.id).filter(|known| known.moves_as(step)).map(|k| k.number);
        let known: Vec<Option<usize>> = run.steps.iter().map(|s| same(&s.step)).collect();
        let all = known.len() == self.stage.steps() && known.iter().enumerate().all(|(n, known)| *known == Some(n));
        if all { Rc::clone(&self.stage) } else { Rc::new(Choreography::like(run, &self.stage, &known)) }
    }

    /// What happens on the floor, if everybody stands and walks as in that plan.
    pub(super) fn floor_of(&self, stage: &Rc<Choreography>) -> Option<Rc<Floor>> {
        Rc::ptr_eq(stage, &self.stage).then(|| Rc::clone(&self.floor))
    }

    /// What happens on the floor in a step, and the number of that step here, if everybody stands and walks as there.
    pub(super) fn floor_in(&self, run: &Rundown, stage: &Choreography, step: usize) -> Option<(&Floor, usize)> {
        let here = self.steps.get(&run.steps.get(step)?.step.id)?.number;
        self.stage.has_same_scene(here, stage, step).then_some((self.floor.as_ref(), here))
    }

    /// Whether a step is the same here in all that is done and said.
    pub(super) fn has(&self, step: &Step) -> bool {
        let known = self.steps.get(&step.id);
        known.is_some_and(|known| {
            known.says_as(step) && known.step.as_ref().is_none_or(|s| s.acts == step.acts && s.says == step.says)
        })
    }

    /// The words of a step, if they are the same here.
    pub(super) fn words_of(&self, step: &Step) -> Option<Rc<Vec<Lower>>> {
        let known = self.steps.get(&step.id).filter(|known| known.says_as(step))?;
        self.words.get(known.number).map(Rc::clone)
    }
}
