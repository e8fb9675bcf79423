//! Preparing a drill.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::core::{
    drill::Start,
    scenario::{Choices, Due, Pace, Rundown, Scenario, Switched, switched},
    time::Span,
};

/// A drill being prepared.
#[derive(Debug, Clone)]
pub struct Setup {
    /// Place of the entry in the library.
    pub place: String,
    /// The ceremony.
    pub scenario: Arc<Scenario>,
    /// The ceremony as it will be run.
    pub rundown: Arc<Rundown>,
    /// Planned length in each pace: full, class, cue to cue.
    pub totals: [Span; 3],
    /// Who plays: person of a role, name.
    pub cast: BTreeMap<String, String>,
    /// Ticked preparation items: list, item.
    pub prepared: BTreeSet<(String, String)>,
    /// Folded lists.
    pub folded: BTreeSet<String>,
    /// Local points of which what the sources say is folded away.
    pub folded_points: BTreeSet<String>,
    /// What each local point switches, in the order of the points.
    pub switches: Vec<Switched>,
    /// Name of the group or round.
    pub group: String,
    /// The step to begin with, counted from 0.
    pub from: usize,
}

impl Setup {
    /// Begins to prepare a ceremony.
    #[must_use]
    pub fn of(place: String, scenario: Arc<Scenario>) -> Self {
        let choices = Choices::default();
        let totals = totals(&scenario, &choices);
        let rundown = Arc::new(Rundown::of(&scenario, &choices));
        let folded = rundown.preparation.iter().skip(2).map(|l| l.id.clone()).collect();
        Self {
            place,
            rundown,
            totals,
            switches: switches(&scenario, &choices),
            scenario,
            cast: BTreeMap::new(),
            prepared: BTreeSet::new(),
            folded,
            folded_points: BTreeSet::new(),
            group: String::new(),
            from: 0,
        }
    }

    /// What is chosen.
    #[must_use]
    pub fn choices(&self) -> &Choices {
        &self.rundown.choices
    }

    /// Changes a choice and all that follows from it.
    pub fn choose(&mut self, change: impl FnOnce(&mut Choices)) {
        let mut choices = self.rundown.choices.clone();
        change(&mut choices);
        self.totals = totals(&self.scenario, &choices);
        self.switches = switches(&self.scenario, &choices);
        self.rundown = Arc::new(Rundown::of(&self.scenario, &choices));
        self.from = self.from.min(self.rundown.steps.len().saturating_sub(1));
    }

    /// Preparation items due before the ceremony: ticked, all.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        self.rundown.preparation.iter().map(|l| self.progress_of(&l.id)).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1))
    }

    /// Items of one list due before the ceremony: ticked, all.
    #[must_use]
    pub fn progress_of(&self, list: &str) -> (usize, usize) {
        let Some(list) = self.rundown.preparation.iter().find(|l| l.id == list) else { return (0, 0) };
        let due = list.items.iter().filter(|i| i.due != Some(Due::After));
        let ticked = due.clone().filter(|i| self.prepared.contains(&(list.id.clone(), i.id.clone()))).count();
        (ticked, due.count())
    }

    /// What the drill will stand on.
    #[must_use]
    pub fn start(&self) -> Start {
        let named = self.cast.iter().filter(|(_, name)| !name.trim().is_empty());
        Start {
            rundown: Arc::clone(&self.rundown),
            cast: named.map(|(slot, name)| (slot.clone(), crate::core::text::nfc(name.trim()))).collect(),
            prepared: self.prepared.iter().cloned().collect(),
            from: self.from,
            group: crate::core::text::nfc(self.group.trim()),
        }
    }
}

fn switches(scenario: &Scenario, choices: &Choices) -> Vec<Switched> {
    scenario.local.iter().map(|point| switched(scenario, choices, point)).collect()
}

fn totals(scenario: &Scenario, choices: &Choices) -> [Span; 3] {
    [Pace::Full, Pace::Class, Pace::CueToCue]
        .map(|pace| Rundown::of(scenario, &Choices { pace, ..choices.clone() }).planned())
}
