//! How far somebody is: the map of a ceremony's steps, the forecast, the row of days, what to do next.

mod days;
mod sure;

use std::collections::{BTreeMap, HashMap};

use crate::core::text::Text;

use super::{
    About, ItemKey, Knowledge, Subject,
    memory::{Day, Known, Memory, WANTED},
    written,
};

pub use days::{Activity, activity};
pub use sure::{Calibration, calibration, sure_mistakes};

/// How well something is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Never met.
    New,
    /// Wrong the last time.
    Missed,
    /// Right, but not yet on three days.
    Learning,
    /// Known once, and fading.
    Fading,
    /// "Thuộc": right on three days, the last time without help and in time, and not fading.
    Mastered,
}

impl Level {
    /// All levels, the worst first.
    pub const ALL: [Self; 5] = [Self::New, Self::Missed, Self::Learning, Self::Fading, Self::Mastered];

    /// The level of one thing on a day.
    #[must_use]
    pub fn of(known: Option<&Known>, on: Day) -> Self {
        let Some(known) = known else { return Self::New };
        if known.score < super::RIGHT {
            Self::Missed
        } else if !known.is_mastered() {
            Self::Learning
        } else if known.recall(on) < WANTED {
            Self::Fading
        } else {
            Self::Mastered
        }
    }
}

/// How far somebody is with one ceremony.
#[derive(Debug, Clone, PartialEq)]
pub struct CeremonyMap {
    /// Its id.
    pub ceremony: String,
    /// Its name.
    pub title: Text,
    /// Its steps in order.
    pub steps: Vec<StepMap>,
    /// Its rules.
    pub rules: Vec<(String, Level)>,
    /// The mean chance of recall of everything to know, what was never met counted as none.
    pub recall: f64,
    /// How many things there are to know, by level.
    pub levels: BTreeMap<Level, usize>,
    /// How many are due.
    pub due: usize,
    /// What the person knows of it that it has no longer: steps and rules that changed or are gone.
    pub gone: usize,
}

/// How well a step is known.
#[derive(Debug, Clone, PartialEq)]
pub struct StepMap {
    /// Its id.
    pub step: String,
    /// Its name.
    pub title: Text,
    /// The worst of what was met of it; new where nothing was.
    pub level: Level,
    /// What there is to know of it: kind, level, chance of recall.
    pub known: Vec<(Knowledge, Level, f64)>,
    /// The mean chance of recall, what was never met counted as none.
    pub recall: f64,
}

/// The map of one ceremony.
#[must_use]
pub fn map(subject: &Subject, memory: &Memory, on: Day) -> CeremonyMap {
    let items = subject.items();
    let of = |item: &ItemKey| {
        let known = memory.known(item);
        (Level::of(known, on), known.map_or(0.0, |k| k.recall(on)))
    };
    let mut levels: BTreeMap<Level, usize> = BTreeMap::new();
    let mut by_step: HashMap<&str, Vec<(Knowledge, Level, f64)>> = HashMap::new();
    let mut rules = Vec::new();
    let mut sum = 0.0;
    for item in items {
        let (level, recall) = of(item);
        *levels.entry(level).or_default() += 1;
        sum += recall;
        match &item.about {
            About::Step(id) => by_step.entry(id).or_default().push((item.knowledge, level, recall)),
            About::Rule(id) => rules.push((id.clone(), level)),
            About::List(_) | About::Question(_) => {}
        }
    }
    let steps = subject.written_steps().map(|(_, step)| {
        let id = written(&step.step.id);
        step_map(id, step.step.title.clone(), by_step.remove(id).unwrap_or_default())
    });
    let mut steps: Vec<StepMap> = steps.collect();
    steps.retain(|s| !s.step.is_empty());
    let here = |item: &&ItemKey| item.ceremony == subject.id();
    let there: std::collections::HashSet<&ItemKey> = items.iter().collect();
    CeremonyMap {
        ceremony: subject.id().to_owned(),
        title: subject.run().title.clone(),
        steps,
        rules,
        recall: sum / items.len().max(1) as f64,
        levels,
        due: items.iter().filter_map(|i| memory.known(i)).filter(|k| k.due() <= on).count(),
        gone: memory.all().map(|(item, _)| item).filter(here).filter(|item| !there.contains(item)).count(),
    }
}

fn step_map(id: &str, title: Text, known: Vec<(Knowledge, Level, f64)>) -> StepMap {
    let met = known.iter().map(|(_, level, _)| *level).filter(|l| *l > Level::New).min();
    let recall = known.iter().map(|(_, _, r)| r).sum::<f64>() / known.len().max(1) as f64;
    StepMap { step: id.to_owned(), title, level: met.unwrap_or(Level::New), known, recall }
}

/// What is expected on a day to come if nothing is repeated.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Forecast {
    /// The day.
    pub day: Day,
    /// The mean chance of recall of everything met so far.
    pub recall: f64,
    /// How many things will have fallen below the wanted recall.
    pub faded: usize,
}

/// What will be forgotten on the days to come, of everything or of one ceremony.
#[must_use]
pub fn forecast(memory: &Memory, ceremony: Option<&str>, from: Day, days: u32) -> Vec<Forecast> {
    let wanted = |item: &ItemKey| ceremony.is_none_or(|id| item.ceremony == id);
    let met: Vec<&Known> = memory.all().filter(|(item, _)| wanted(item)).map(|(_, known)| known).collect();
    let on = |n: u32| {
        let day = Day(from.0.saturating_add(i64::from(n)));
        let recalls = met.iter().map(|k| k.recall(day));
        let (sum, faded) = recalls.fold((0.0, 0), |(sum, faded), r| (sum + r, faded + usize::from(r < WANTED)));
        Forecast { day, recall: sum / met.len().max(1) as f64, faded }
    };
    (0..=days).map(on).collect()
}

/// What to do next.
#[derive(Debug, Clone, PartialEq)]
pub enum Advice {
    /// Nothing was met yet: begin with this ceremony.
    Begin(String),
    /// So many answers were wrong and the person was sure: these first.
    SureMistakes(usize),
    /// So many things are fading: a session of the day.
    Repeat(usize),
    /// Go on with this ceremony, of which so many things are new.
    GoOn(String, usize),
    /// All is well known: play a role through, or write a paper.
    Prove,
}

/// What to do next, the most pressing first.
#[must_use]
pub fn advice(maps: &[CeremonyMap], memory: &Memory, on: Day) -> Vec<Advice> {
    let mut all = Vec::new();
    if memory.is_empty() {
        all.extend(maps.first().map(|m| Advice::Begin(m.ceremony.clone())));
        return all;
    }
    let mistakes = memory.all().filter(|(_, k)| k.sure_mistake).count();
    let due = memory.due(on).count();
    all.extend((mistakes > 0).then_some(Advice::SureMistakes(mistakes)));
    all.extend((due > 0).then_some(Advice::Repeat(due)));
    let new = |m: &CeremonyMap| m.levels.get(&Level::New).copied().unwrap_or(0);
    let begun = maps.iter().filter(|m| new(m) > 0 && m.levels.keys().any(|l| *l > Level::New));
    all.extend(begun.max_by(|a, b| a.recall.total_cmp(&b.recall)).map(|m| Advice::GoOn(m.ceremony.clone(), new(m))));
    if all.is_empty() {
        all.push(Advice::Prove);
    }
    all
}
