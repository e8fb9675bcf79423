//! What a person remembers, worked out from attempts alone.

mod next;
mod schedule;

use std::collections::HashMap;

use crate::core::time::{Span, Wall};

use super::{Attempt, Help, ItemKey, Score, Sureness, Tested, attempt::RIGHT};

pub use next::{Course, Queued, Why, queue};
pub use schedule::{Trace, remembered};

/// A day of practice; it ends at four in the morning, local time, so that a late evening is one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i64);

impl Day {
    /// The day of a moment where it was.
    #[must_use]
    pub fn of(at: Wall) -> Self {
        let local = at.unix_ms.saturating_add(i64::from(at.offset_s) * 1000);
        Self(local.saturating_sub(4 * 3_600_000).div_euclid(86_400_000))
    }

    /// Days from an earlier day to this; none where it is not earlier.
    #[must_use]
    pub fn since(self, earlier: Self) -> u32 {
        u32::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0)
    }
}

/// How a repetition went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Not recalled.
    Again,
    /// Recalled with difficulty, or in part.
    Hard,
    /// Recalled.
    Good,
    /// Recalled at once.
    Easy,
}

impl Grade {
    /// All grades, the worst first.
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    /// From 1 to 4, as the model counts.
    #[must_use]
    pub const fn number(self) -> u32 {
        match self {
            Self::Again => 1,
            Self::Hard => 2,
            Self::Good => 3,
            Self::Easy => 4,
        }
    }

    /// From the score, the time it took and how sure the person was.
    ///
    /// A guess that was right is no more than hard; slow or helped is one grade less, but what was recalled stays
    /// recalled; easy is only what was right, quick and sure.
    #[must_use]
    pub fn of(score: Score, took: Span, expected: Span, sure: Sureness, helped: bool) -> Self {
        if score < PARTLY {
            return Self::Again;
        }
        let slow = took.0 > expected.0.saturating_mul(2);
        let quick = took.0.saturating_mul(4) <= expected.0.saturating_mul(3);
        if score < RIGHT || sure == Sureness::Guess || slow || helped {
            Self::Hard
        } else if score.is_full() && quick && sure == Sureness::Sure {
            Self::Easy
        } else {
            Self::Good
        }
    }
}

/// Below this it was not recalled.
const PARTLY: Score = Score::thousandths(600);

/// What is known of one thing to know.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// What is left in memory.
    pub trace: Trace,
    /// When it was met first and last.
    pub first: Day,
    /// When it was met last.
    pub last: Day,
    /// How often it was met.
    pub met: u32,
    /// How often it was not recalled.
    pub missed: u32,
    /// On how many days it was right.
    pub right_days: u32,
    /// The last score.
    pub score: Score,
    /// It was wrong while the person was sure, and has not been right on a later day.
    pub sure_mistake: bool,
    /// The last time it was right without help and in time.
    pub clean: bool,
    /// How much of its words is to be shown next time.
    pub help: Help,
}

impl Known {
    /// The chance that it is recalled on a day.
    #[must_use]
    pub fn recall(&self, on: Day) -> f64 {
        self.trace.recall(f64::from(on.since(self.last)))
    }

    /// The day on which the chance falls below the wanted one.
    #[must_use]
    pub fn due(&self) -> Day {
        Day(self.last.0.saturating_add((self.trace.days_until(WANTED).round() as i64).max(1)))
    }

    /// "Thuộc": right on three days, the last time without help and in time.
    #[must_use]
    pub const fn is_mastered(&self) -> bool {
        self.right_days >= 3 && self.clean
    }
}

/// The recall that is aimed at.
pub const WANTED: f64 = 0.9;

/// What a person remembers of everything he has met.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    known: HashMap<ItemKey, Known>,
}

/// What was met of one thing, in order of time.
#[derive(Debug, Default)]
struct Met {
    repetitions: Vec<(u32, Grade)>,
    first: Option<Day>,
    last: Option<Day>,
    right_on: Option<Day>,
    right_days: u32,
    missed: u32,
    score: Score,
    sure_mistake: Option<Day>,
    clean: bool,
    results: Vec<bool>,
}

impl Met {
    fn add(&mut self, attempt: &Attempt, day: Day, score: Score) {
        let right = score >= RIGHT;
        let grade = Grade::of(score, attempt.took, attempt.expected, attempt.sure, attempt.helped);
        // A clock that was set back counts no days.
        let days = self.last.map_or(0, |last| day.since(last));
        self.repetitions.push((days, grade));
        self.first = self.first.or(Some(day));
        self.last = self.last.max(Some(day));
        self.missed += u32::from(grade == Grade::Again);
        if right && self.right_on != Some(day) {
            self.right_days += 1;
            self.right_on = Some(day);
        }
        self.score = score;
        self.results.push(right);
        if !right && attempt.sure == Sureness::Sure {
            self.sure_mistake = Some(day);
        } else if right && self.sure_mistake.is_some_and(|mistake| mistake < day) {
            self.sure_mistake = None;
        }
        self.clean = right && !attempt.helped && attempt.took.0 <= attempt.expected.0.saturating_mul(2);
    }

    fn known(&self) -> Option<Known> {
        Some(Known {
            trace: remembered(None, &self.repetitions)?,
            first: self.first?,
            last: self.last?,
            met: u32::try_from(self.repetitions.len()).unwrap_or(u32::MAX),
            missed: self.missed,
            right_days: self.right_days,
            score: self.score,
            sure_mistake: self.sure_mistake.is_some(),
            clean: self.clean,
            help: Help::after(self.results.iter().copied()),
        })
    }
}

impl Memory {
    /// Works it out from attempts in any order; what was put right after its feedback tells nothing.
    pub fn of<'a>(attempts: impl IntoIterator<Item = &'a Attempt>) -> Self {
        let mut all: Vec<&Attempt> = attempts.into_iter().collect();
        if !all.is_sorted_by_key(|a| a.at) {
            all.sort_by_key(|a| a.at);
        }
        let mut met: HashMap<&ItemKey, Met> = HashMap::new();
        for attempt in all.into_iter().filter(|a| !a.retry) {
            let day = Day::of(attempt.at);
            for Tested { item, score } in &attempt.tested {
                met.entry(item).or_default().add(attempt, day, *score);
            }
        }
        Self { known: met.into_iter().filter_map(|(item, met)| Some((item.clone(), met.known()?))).collect() }
    }

    /// What is known of a thing; none where it was never met.
    #[must_use]
    pub fn known(&self, item: &ItemKey) -> Option<&Known> {
        self.known.get(item)
    }

    /// Everything that was met, in no order.
    pub fn all(&self) -> impl Iterator<Item = (&ItemKey, &Known)> {
        self.known.iter()
    }

    /// How many things were met.
    #[must_use]
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Whether nothing was met.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// What is due on a day, in no order.
    pub fn due(&self, on: Day) -> impl Iterator<Item = (&ItemKey, &Known)> {
        self.known.iter().filter(move |(_, known)| known.due() <= on)
    }
}
