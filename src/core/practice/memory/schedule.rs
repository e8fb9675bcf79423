//! What is remembered after repetitions: the FSRS-6 model of the crate `fsrs`, used here and nowhere else.

use std::sync::OnceLock;

use fsrs::{FSRS, FSRS6_DEFAULT_DECAY, FSRSItem, FSRSReview, MemoryState, current_retrievability};

use super::Grade;

/// What is left in memory by repetitions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trace {
    /// Days until recall has fallen to nine in ten.
    pub stability: f32,
    /// From 1, easy, to 10.
    pub difficulty: f32,
}

/// The model with its stock parameters: nobody here has the hundreds of answers that others would need.
fn model() -> Option<&'static FSRS> {
    static MODEL: OnceLock<Option<FSRS>> = OnceLock::new();
    MODEL.get_or_init(|| FSRS::new(&[]).ok()).as_ref()
}

/// What is in memory after these repetitions: for each the days since the one before it, and how it went.
///
/// This is the one door to the model. `before` is what was there already; the first repetition of all counts no days.
#[must_use]
pub fn remembered(before: Option<Trace>, repetitions: &[(u32, Grade)]) -> Option<Trace> {
    let reviews = repetitions.iter().map(|(days, grade)| FSRSReview { rating: grade.number(), delta_t: *days });
    let item = FSRSItem { reviews: reviews.collect() };
    if item.reviews.is_empty() {
        return before;
    }
    let before = before.map(|t| MemoryState { stability: t.stability, difficulty: t.difficulty });
    let state = model()?.memory_state(item, before).ok()?;
    Some(Trace { stability: state.stability, difficulty: state.difficulty })
}

impl Trace {
    /// The chance, between 0 and 1, that it is recalled so many days after the last repetition.
    #[must_use]
    pub fn recall(self, days: f64) -> f64 {
        let state = MemoryState { stability: self.stability, difficulty: self.difficulty };
        f64::from(current_retrievability(state, days.max(0.0) as f32, FSRS6_DEFAULT_DECAY))
    }

    /// Days until the chance of recall has fallen to this.
    #[must_use]
    pub fn days_until(self, recall: f64) -> f64 {
        model().map_or(0.0, |m| f64::from(m.next_interval(Some(self.stability), recall as f32, 3)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn intervals_are_those_of_the_crate(history in prop::collection::vec((0_u32..60, 1_u32..=4), 1..12)) {
            let fsrs = FSRS::default();
            let mut state = None;
            let mut interval = 0.0;
            for (n, (days, rating)) in history.iter().enumerate() {
                let days = if n == 0 { 0 } else { *days };
                let next = fsrs.next_states(state, 0.9, days).unwrap();
                let chosen = match rating { 1 => next.again, 2 => next.hard, 3 => next.good, _ => next.easy };
                state = Some(chosen.memory);
                interval = chosen.interval;
            }
            let repetitions: Vec<(u32, Grade)> = history
                .iter()
                .enumerate()
                .map(|(n, (days, rating))| (if n == 0 { 0 } else { *days }, Grade::ALL[*rating as usize - 1]))
                .collect();
            let trace = remembered(None, &repetitions).unwrap();
            let ours = trace.days_until(0.9);
            prop_assert!((ours - f64::from(interval)).abs() <= 1e-4 * f64::from(interval).max(1.0), "{} {}", ours, interval);
            prop_assert!((trace.recall(f64::from(trace.stability)) - 0.9).abs() < 1e-3);
            // In two goes it is the same.
            let (first, rest) = repetitions.split_at(repetitions.len() / 2);
            let again = remembered(remembered(None, first), rest).unwrap();
            prop_assert!((again.stability - trace.stability).abs() <= 1e-3 * trace.stability);
        }
    }

    #[test]
    fn what_is_recalled_fades_and_a_better_answer_lasts_longer() {
        let after = |grade| remembered(None, &[(0, grade)]).unwrap();
        let days: Vec<f64> = Grade::ALL.iter().map(|g| after(*g).days_until(0.9)).collect();
        assert!(days.is_sorted() && days[0] < 1.0 && days[3] > 5.0, "{days:?}");
        let trace = after(Grade::Good);
        assert!(trace.recall(1.0) > trace.recall(10.0) && trace.recall(0.0) > 0.999);
        assert_eq!(remembered(None, &[]), None);
    }
}
