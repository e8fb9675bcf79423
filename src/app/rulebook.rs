//! The rules of protocol: the page that lists them, and where the open ceremony meets each.

use std::{collections::BTreeMap, sync::Arc};

use crate::core::{
    protocol::{Ceremony, Family, Rule, rules},
    scenario::{Allow, Choices, Era, Problem, Rundown, Scenario, Severity},
    text::{Language, Text, fold},
};

use super::Model;

/// What the page of rules shows.
#[derive(Debug, Clone, Default)]
pub struct Rulebook {
    /// What is searched for.
    pub query: String,
    /// Only this family, or all.
    pub family: Option<Family>,
    /// Id of the chosen rule.
    pub chosen: Option<&'static str>,
    /// Wants the keyboard's focus in the search field.
    pub focus_search: bool,
    /// The chosen rule is read on a page of its own, where there is no room beside the list.
    pub reading: bool,
    /// The person came from the library, whose chosen ceremony is meant.
    pub(super) from_library: bool,
    met: Option<Met>,
}

/// The open ceremony, looked at by all rules.
#[derive(Debug, Clone)]
pub struct Met {
    /// The ceremony as it is run.
    pub run: Arc<Rundown>,
    /// What is wrong with its files.
    problems: Arc<Vec<Problem>>,
    steps: BTreeMap<&'static str, Vec<usize>>,
}

impl Met {
    fn of(run: Arc<Rundown>, problems: Arc<Vec<Problem>>) -> Self {
        let ceremony = Ceremony::of(&run, &[]);
        let steps = rules().map(|rule| (rule.id, rule.met_in(&ceremony))).collect();
        Self { run, problems, steps }
    }

    /// Name of the ceremony.
    #[must_use]
    pub fn title(&self) -> &Text {
        &self.run.title
    }

    /// Numbers of the steps that a rule concerns.
    #[must_use]
    pub fn steps(&self, rule: &Rule) -> &[usize] {
        self.steps.get(rule.id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Where the ceremony breaks a rule.
    pub fn breaches<'m>(&'m self, rule: &Rule) -> impl Iterator<Item = &'m Problem> + use<'m> {
        let id = rule.id;
        self.problems.iter().filter(move |p| p.code == id)
    }

    /// How bad the worst breach of a rule is.
    #[must_use]
    pub fn worst(&self, rule: &Rule) -> Option<Severity> {
        self.breaches(rule).map(|p| p.severity).max()
    }

    /// That the ceremony switches a rule off, and why.
    #[must_use]
    pub fn allowed(&self, rule: &Rule) -> Option<&Allow> {
        self.run.allow.iter().find(|a| a.rule == rule.id)
    }
}

impl Rulebook {
    /// The open ceremony as the rules meet it.
    #[must_use]
    pub fn met(&self) -> Option<&Met> {
        self.met.as_ref()
    }

    /// The time whose law the page speaks of: that of the open ceremony, or the present.
    #[must_use]
    pub fn era(&self) -> Era {
        self.met.as_ref().and_then(|m| m.run.era).unwrap_or(Era::From2025)
    }

    /// What the page lists: families in their order, rules in theirs.
    #[must_use]
    pub fn listing(&self, language: Language) -> Vec<(Family, Vec<&'static Rule>)> {
        let wanted = fold(self.query.trim());
        let found = |rule: &Rule| {
            let words = [rule.title, rule.why].map(|w| if language == Language::Vi { w.vi } else { w.en });
            wanted.is_empty() || rule.id.contains(&wanted) || words.iter().any(|w| fold(w).contains(&wanted))
        };
        let of_family = |family: Family| rules().filter(|r| r.family == family && found(r)).collect::<Vec<_>>();
        let families = Family::ALL.into_iter().filter(|f| self.family.is_none_or(|only| only == *f));
        families.map(|f| (f, of_family(f))).filter(|(_, rules)| !rules.is_empty()).collect()
    }

    /// The chosen rule if it is listed, or the first of the list.
    #[must_use]
    pub fn shown(&self, language: Language) -> Option<&'static Rule> {
        let listing = self.listing(language);
        let mut all = listing.iter().flat_map(|(_, rules)| rules.iter().copied());
        let chosen = all.clone().find(|r| Some(r.id) == self.chosen);
        chosen.or_else(|| all.next())
    }

    /// Looks at the ceremony that is open now, unless it has been.
    pub(super) fn look_at(&mut self, open: Option<Open>) {
        let same = match (&self.met, &open) {
            (Some(met), Some(open)) => open.is_of(met),
            (None, None) => true,
            _ => false,
        };
        if !same {
            self.met = open.map(|open| Met::of(open.rundown(), open.problems));
        }
    }
}

/// The ceremony that is open, and what is wrong with its files.
pub(super) struct Open {
    what: What,
    problems: Arc<Vec<Problem>>,
}

enum What {
    /// As it is run.
    Run(Arc<Rundown>),
    /// As it would be run if nothing were chosen.
    Scenario(Arc<Scenario>),
}

impl Open {
    fn is_of(&self, met: &Met) -> bool {
        let same = match &self.what {
            What::Run(run) => Arc::ptr_eq(run, &met.run),
            What::Scenario(scenario) => scenario.id == met.run.scenario && met.run.choices == Choices::default(),
        };
        same && Arc::ptr_eq(&self.problems, &met.problems)
    }

    fn rundown(&self) -> Arc<Rundown> {
        match &self.what {
            What::Run(run) => Arc::clone(run),
            What::Scenario(scenario) => Arc::new(Rundown::of(scenario, &Choices::default())),
        }
    }
}

impl Model {
    /// The ceremony that the person has open: the drill that runs, else the one being prepared or the one chosen in
    /// the library, as the person saw last.
    pub(super) fn open_ceremony(&self) -> Option<Open> {
        let entries = &self.library.entries;
        let problems = |entry: Option<&crate::core::library::Entry>| entry.map(|e| Arc::clone(&e.problems));
        if let Some(session) = self.running() {
            let run = Arc::clone(&session.shown().started().rundown);
            let entry = entries.iter().find(|e| e.scenario.as_ref().is_some_and(|s| s.id == run.scenario));
            return Some(Open { problems: problems(entry).unwrap_or_default(), what: What::Run(run) });
        }
        if let Some(setup) = self.setup.as_ref().filter(|_| !self.rules.from_library) {
            let entry = entries.iter().find(|e| e.place == setup.place);
            let run = Arc::clone(&setup.rundown);
            return Some(Open { problems: problems(entry).unwrap_or_default(), what: What::Run(run) });
        }
        let entry = self.library.chosen()?;
        let scenario = Arc::clone(entry.scenario.as_ref()?);
        Some(Open { problems: Arc::clone(&entry.problems), what: What::Scenario(scenario) })
    }
}
