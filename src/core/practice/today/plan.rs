//! Planning a session.

use std::collections::{BTreeMap, VecDeque};

use crate::core::{
    practice::{
        Attempt, Dice, Kind, kinds_for,
        memory::{Course, Day, Memory, Queued, queue},
    },
    time::{Span, Wall},
};

use super::{GRACE, Plan, Planned, READING, is_rule};

/// What a session is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask<'a> {
    /// Id of the person.
    pub person: &'a str,
    /// When it begins.
    pub started: Wall,
    /// How long it lasts.
    pub length: Span,
    /// Where chance begins; another one for each session.
    pub seed: u64,
    /// How long each kind takes this person, by [`usual_times`].
    pub times: &'a [(Kind, Span)],
}

/// How long each kind takes a person: the median of his last answers, or what is usual.
#[must_use]
pub fn usual_times(attempts: &[Attempt]) -> Vec<(Kind, Span)> {
    let mut taken: BTreeMap<Kind, Vec<i64>> = BTreeMap::new();
    for attempt in attempts.iter().rev().filter(|a| !a.retry) {
        let of_kind = taken.entry(attempt.kind).or_default();
        if of_kind.len() < LAST {
            of_kind.push(attempt.took.0);
        }
    }
    let usual = |kind: Kind| {
        let median = taken.get_mut(&kind).filter(|all| all.len() >= ENOUGH).and_then(|all| {
            all.sort_unstable();
            all.get(all.len() / 2).copied()
        });
        let usual = kind.usual_time();
        // Somebody who fell asleep over an exercise does not need an hour for each.
        let within = |ms: i64| Span(ms.clamp(usual.0 / 3, usual.0 * 3));
        (kind, median.map_or(usual, within))
    };
    Kind::ALL.map(usual).to_vec()
}

/// How many of the last answers count, and how many are needed.
const LAST: usize = 40;
const ENOUGH: usize = 5;

/// More is planned than fits, for what cannot be made and for who is quick.
const SPARE: usize = 2;
/// How far is looked ahead for another kind or ceremony.
const LOOK: usize = 6;
/// One exercise of a long kind for so much of a session.
const ORDER_EVERY: Span = Span::seconds(150);
const ROLE_EVERY: Span = Span::seconds(400);

impl Plan {
    /// Plans a session from what is remembered and what is learnt.
    #[must_use]
    pub fn new(memory: &Memory, course: &Course, ask: Ask<'_>) -> Self {
        let mut dice = Dice::named(ask.seed, &["today", ask.person]);
        let time =
            |kind: Kind| ask.times.iter().find(|(k, _)| *k == kind).map_or_else(|| kind.usual_time(), |(_, t)| *t);
        let short = (time(Kind::Next) + READING).0.max(1000);
        let many = (ask.length.at_least_zero().0 / short) as usize + 1;
        let queued = queue(memory, course, Day::of(ask.started), many * SPARE, &mut dice);
        let mut kinds = Kinds { length: ask.length, orders: 0, roles: 0 };
        let all: Vec<Planned> = queued
            .into_iter()
            .map(|q| {
                let kind = kinds.choose(&q, &mut dice);
                let help = memory.known(&q.item).map(|k| k.help).unwrap_or_default();
                Planned { expected: time(kind), item: q.item, kind, why: q.why, help }
            })
            .collect();
        let planned = interleaved(fitting(all, ask.length));
        Self { seed: ask.seed, person: ask.person.to_owned(), started: ask.started, length: ask.length, planned }
    }
}

/// Chooses kinds so that long ones stay rare.
struct Kinds {
    length: Span,
    orders: i64,
    roles: i64,
}

impl Kinds {
    fn choose(&mut self, queued: &Queued, dice: &mut Dice) -> Kind {
        let kinds = kinds_for(&queued.item);
        let free = |kind: &Kind| match kind {
            Kind::Order => (self.orders + 1) * ORDER_EVERY.0 <= self.length.0,
            Kind::Role => (self.roles + 1) * ROLE_EVERY.0 <= self.length.0,
            // Two ceremonies side by side test a rule only in passing.
            Kind::Contrast => is_rule(&queued.item) && queued.item.about.id().starts_with("announce."),
            _ => true,
        };
        let open: Vec<Kind> = kinds.iter().copied().filter(free).collect();
        let chosen = dice.pick(&open).or(kinds.first()).copied().unwrap_or(Kind::Next);
        match chosen {
            Kind::Order => self.orders += 1,
            Kind::Role => self.roles += 1,
            _ => {}
        }
        chosen
    }
}

/// What fits into the time comes first, what is to spare after it.
fn fitting(all: Vec<Planned>, length: Span) -> Vec<Vec<Planned>> {
    let mut left = length;
    let (mut within, mut spare) = (Vec::new(), Vec::new());
    for planned in all {
        if planned.expected <= left + GRACE {
            left = left - planned.expected - READING;
            within.push(planned);
        } else {
            spare.push(planned);
        }
    }
    vec![within, spare]
}

/// In each part neighbours are of different kinds and ceremonies where that can be; the first stays first.
fn interleaved(parts: Vec<Vec<Planned>>) -> Vec<Planned> {
    let mut all: Vec<Planned> = Vec::new();
    for part in parts {
        let mut rest: VecDeque<Planned> = part.into();
        while !rest.is_empty() {
            let near = rest.iter().take(LOOK);
            let alike = |p: &Planned| {
                let last = all.last();
                let kind = last.is_some_and(|l| l.kind == p.kind);
                let ceremony = last.is_some_and(|l| l.item.ceremony == p.item.ceremony);
                let step = last.is_some_and(|l| l.item.about == p.item.about);
                u8::from(kind) * 4 + u8::from(step) * 2 + u8::from(ceremony)
            };
            let best = near.enumerate().min_by_key(|(n, p)| (alike(p), *n)).map_or(0, |(n, _)| n);
            all.extend(rest.remove(best));
        }
    }
    all
}
