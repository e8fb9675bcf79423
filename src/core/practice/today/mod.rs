//! Today ("Hôm nay"): a session of some minutes, mixed from what is due, what is new and weak rules.
//!
//! The [`Plan`] is made once and kept; where a session stands follows from it and the attempts made in it, so that
//! one that was left or killed goes on where it stood.

mod plan;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::core::time::{Span, Wall};

use super::{
    About, Attempt, Exercise, Help, ItemKey, Kind, Manner, Material, Score, Setting, Wish, Wording, attempt::RIGHT,
    memory::Why,
};

pub use plan::{Ask, usual_times};

/// A session as it was planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Its seed; attempts made in it carry it.
    pub seed: u64,
    /// Id of the person.
    pub person: String,
    /// When it began.
    pub started: Wall,
    /// How long it lasts.
    pub length: Span,
    /// What is asked, in order, some of it to spare.
    pub planned: Vec<Planned>,
}

/// One thing to be asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// What is to be known.
    pub item: ItemKey,
    /// By which kind of exercise.
    pub kind: Kind,
    /// Why.
    pub why: Why,
    /// How long it should take this person.
    pub expected: Span,
    /// How much of missing words is shown.
    pub help: Help,
}

/// A session as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Session<'a> {
    plan: &'a Plan,
    /// Places in the order in which they were answered, with their scores.
    done: Vec<(usize, Score)>,
    /// Places that could not be made into an exercise.
    passed: BTreeSet<usize>,
    /// Time that went into answers.
    answering: Span,
}

/// An exercise of a session.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    /// Which of the planned things it asks for.
    pub place: usize,
    /// It was wrong in this session and is asked again.
    pub again: bool,
    /// What is asked.
    pub exercise: Exercise,
}

/// What was wrong comes again after so many others.
const OTHERS: usize = 3;
/// How much longer than what is left an exercise may be expected to take.
const GRACE: Span = Span::seconds(5);
/// What reading the feedback takes, where nobody measured it.
const READING: Span = Span::seconds(4);

impl Planned {
    /// The wish for its exercise, the first or the second time.
    fn wish(&self, seed: u64, place: usize, again: bool) -> Wish {
        let seed = super::seed_of(seed, &[if again { "again" } else { "first" }, &place.to_string()]);
        let about = (self.kind != Kind::Contrast).then(|| self.item.about.clone());
        Wish { kind: self.kind, ceremony: self.item.ceremony.clone(), about, seed }
    }
}

impl<'a> Session<'a> {
    /// A session from its plan and the attempts made in it; other attempts are passed over.
    #[must_use]
    pub fn of<'b>(plan: &'a Plan, attempts: impl IntoIterator<Item = &'b Attempt>) -> Self {
        let mut places: BTreeMap<u64, usize> = BTreeMap::new();
        for (n, planned) in plan.planned.iter().enumerate() {
            for again in [false, true] {
                places.insert(planned.wish(plan.seed, n, again).seed, n);
            }
        }
        let mine = |a: &&Attempt| a.setting == Setting::Today(plan.seed) && a.person == plan.person && !a.retry;
        let mut own: Vec<&Attempt> = attempts.into_iter().filter(mine).collect();
        own.sort_by_key(|a| a.at);
        let mut session = Self { plan, done: Vec::new(), passed: BTreeSet::new(), answering: Span::ZERO };
        for attempt in own {
            if let Some(place) = places.get(&attempt.seed) {
                session.answered(*place, attempt.score, attempt.took);
            }
        }
        session
    }

    /// Takes down an answer.
    pub fn answered(&mut self, place: usize, score: Score, took: Span) {
        self.done.push((place, score));
        self.answering += took.at_least_zero();
    }

    /// How many exercises were answered.
    #[must_use]
    pub fn answers(&self) -> usize {
        self.done.len()
    }

    /// The mean of the scores so far.
    #[must_use]
    pub fn score(&self) -> Score {
        Score::mean(self.done.iter().map(|(_, score)| *score))
    }

    /// Time spent so far, as far as the attempts tell: for a session that goes on after it was left.
    #[must_use]
    pub fn spent(&self) -> Span {
        self.answering + Span(READING.0 * self.done.len() as i64)
    }

    /// Time that what was answered should have taken: for a session in which nothing is timed, so that it asks as much
    /// of whoever is slow as of whoever is quick.
    #[must_use]
    pub fn as_planned(&self) -> Span {
        let expected = |place: &usize| self.plan.planned.get(*place).map_or(Span::ZERO, |p| p.expected);
        self.done.iter().fold(Span::ZERO, |sum, (place, _)| sum + expected(place) + READING)
    }

    /// The next exercise, when so much of the session's time is spent; none when it is over. It ends on time: nothing
    /// begins that would last longer than what is left.
    pub fn next(&mut self, spent: Span, material: &Material, manner: &Manner) -> Option<Turn> {
        let left = self.plan.length - spent;
        while let Some((place, again)) = self.following(left) {
            let planned = self.plan.planned.get(place)?;
            let wish = planned.wish(self.plan.seed, place, again);
            let wording = Wording { help: planned.help, ..manner.wording };
            // One that turned out longer than its kind is planned with would end too late.
            let made = material.exercise(&wish, &Manner { wording, ..manner.clone() });
            match made.filter(|exercise| exercise.expected <= left + GRACE) {
                Some(exercise) => return Some(Turn { place, again, exercise }),
                None => drop(self.passed.insert(place)),
            }
        }
        None
    }

    /// The place to be asked for next, and whether it is asked again.
    fn following(&self, left: Span) -> Option<(usize, bool)> {
        let fits = |place: &usize| self.plan.planned.get(*place).is_some_and(|p| p.expected <= left + GRACE);
        if left <= Span::ZERO {
            return None;
        }
        let wrong = self.wrong();
        let again = wrong.iter().filter(|(_, after)| *after >= OTHERS).map(|(place, _)| *place).find(&fits);
        if let Some(place) = again {
            return Some((place, true));
        }
        let asked = |place: &usize| self.done.iter().any(|(p, _)| p == place) || self.passed.contains(place);
        let fresh = (0..self.plan.planned.len()).filter(|p| !asked(p)).find(&fits);
        // At the end what was wrong comes again with fewer others between.
        fresh
            .map(|place| (place, false))
            .or_else(|| wrong.into_iter().map(|(place, _)| (place, true)).find(|(p, _)| fits(p)))
    }

    /// Places that were wrong and not asked again, with how many others came since.
    fn wrong(&self) -> Vec<(usize, usize)> {
        let once = |place: usize| self.done.iter().filter(|(p, _)| *p == place).count() == 1;
        let all = self.done.iter().enumerate();
        let wrong = all.filter(|(_, (place, score))| *score < RIGHT && once(*place) && !self.passed.contains(place));
        wrong.map(|(n, (place, _))| (*place, self.done.len() - n - 1)).collect()
    }

    /// How many exercises there will be, as far as can be told: answered and to come.
    #[must_use]
    pub fn expected_answers(&self, spent: Span) -> usize {
        let mut left = self.plan.length - spent;
        let asked = |place: &usize| self.done.iter().any(|(p, _)| p == place) || self.passed.contains(place);
        let mut more = 0;
        for place in (0..self.plan.planned.len()).filter(|p| !asked(p)) {
            let Some(planned) = self.plan.planned.get(place).filter(|p| p.expected <= left + GRACE) else { continue };
            left = left - planned.expected - READING;
            more += 1;
        }
        self.done.len() + more
    }
}

/// Whether a planned thing is a rule.
pub(super) const fn is_rule(item: &ItemKey) -> bool {
    matches!(item.about, About::Rule(_))
}
