//! Days of practice.

use std::collections::BTreeMap;

use crate::core::{
    practice::{Attempt, Score, memory::Day},
    time::Span,
};

/// When somebody practised.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Activity {
    /// Each day of practice: exercises, mean score, time spent on answers.
    pub days: BTreeMap<Day, (usize, Score, Span)>,
    /// Days in a row up to today, or up to yesterday while today is not over.
    pub row: u32,
    /// The longest row there was.
    pub longest: u32,
}

/// When somebody practised, as seen on a day.
#[must_use]
pub fn activity(attempts: &[Attempt], today: Day) -> Activity {
    let mut sums: BTreeMap<Day, (usize, u64, Span)> = BTreeMap::new();
    for attempt in attempts {
        let (many, points, took) = sums.entry(Day::of(attempt.at)).or_default();
        *many += 1;
        *points += u64::from(attempt.score.as_thousandths());
        *took += attempt.took;
    }
    let (mut longest, mut row, mut last): (u32, u32, Option<Day>) = (0, 0, None);
    let mut now = 0;
    for day in sums.keys() {
        row = if last.is_some_and(|l| l.0.saturating_add(1) == day.0) { row + 1 } else { 1 };
        longest = longest.max(row);
        if *day <= today && today.since(*day) <= 1 {
            now = row;
        }
        last = Some(*day);
    }
    let mean = |many: usize, points: u64| Score::of(points as f64 / 1000.0 / many.max(1) as f64);
    let days = sums.into_iter().map(|(day, (many, points, took))| (day, (many, mean(many, points), took))).collect();
    Activity { days, row: now, longest }
}
