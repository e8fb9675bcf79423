//! Which of some steps must come before which.

use crate::core::practice::Subject;

use super::possible::Obstacle;

/// The most steps that are put in order at once.
pub const MOST: usize = 10;

/// Which of some steps must come before which, and why. Steps are counted within the exercise, in planned order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::core::practice) struct Precedence {
    /// For each step, those that must come before it, as bits.
    before: Vec<u16>,
    /// What was found to stand against exchanging two of them.
    pub(in crate::core::practice) because: Vec<(usize, usize, Vec<Obstacle>)>,
}

impl Precedence {
    /// Finds out for these steps, which follow on each other in the ceremony, by trying: two that can be brought side by
    /// side are exchanged, and what stands against it is kept. None where more pairs than that may stand either way.
    pub(in crate::core::practice) fn of(subject: &Subject, steps: &[usize], most_free: usize) -> Option<Self> {
        let many = steps.len().min(MOST);
        let mut found = Self { before: vec![0; many], because: Vec::new() };
        let mut free = 0;
        for apart in 1..many {
            for first in 0..many - apart {
                let then = first + apart;
                if !found.must(first, then) {
                    found.try_pair(subject, steps, (first, then));
                    free += usize::from(!found.must(first, then));
                }
                if free > most_free {
                    return None;
                }
            }
        }
        Some(found)
    }

    /// Whether one step must come before another.
    pub(in crate::core::practice) fn must(&self, first: usize, then: usize) -> bool {
        self.before.get(then).is_some_and(|b| b & (1 << first) != 0)
    }

    /// How many pairs have an order.
    pub(in crate::core::practice) fn ordered_pairs(&self) -> usize {
        self.before.iter().map(|b| b.count_ones() as usize).sum()
    }

    /// Whether a rule stands against exchanging these two.
    pub(in crate::core::practice) fn ruled(&self, first: usize, then: usize) -> bool {
        self.because
            .iter()
            .any(|(a, b, against)| (*a, *b) == (first, then) && against.iter().any(|o| o.rule().is_some()))
    }

    fn try_pair(&mut self, subject: &Subject, steps: &[usize], (first, then): (usize, usize)) {
        // Those between that must come before the later one go before both, the others after both.
        let (early, late): (Vec<usize>, Vec<usize>) = (first + 1..then).partition(|k| self.must(*k, then));
        let many = self.before.len();
        let around = |pair: [usize; 2]| -> Vec<usize> {
            let inner = early.iter().copied().chain(pair).chain(late.iter().copied());
            (0..first).chain(inner).chain(then + 1..many).collect()
        };
        let (Some(one), Some(other)) = (steps.get(first), steps.get(then)) else { return };
        // Steps stand side by side in the ceremony, so what is between the two is the same in every exercise.
        let against = subject.possible().pair((*one, *other), || {
            let exchanged = obstacles(subject, steps, &around([then, first]));
            if then == first + 1 || exchanged.is_empty() {
                return exchanged;
            }
            let side_by_side = obstacles(subject, steps, &around([first, then]));
            exchanged.into_iter().filter(|o| !side_by_side.contains(o)).collect()
        });
        if !against.is_empty() {
            self.put(first, then);
            self.because.push((first, then, against));
        }
    }

    /// One must come before the other, and so must all before the one come before all after the other.
    fn put(&mut self, first: usize, then: usize) {
        let earlier = self.before.get(first).copied().unwrap_or_default() | (1 << first);
        for (n, before) in self.before.iter_mut().enumerate() {
            if n == then || *before & (1 << then) != 0 {
                *before |= earlier;
            }
        }
    }
}

#[cfg(test)]
impl Precedence {
    /// Every step comes before the next.
    pub(super) fn total(many: usize) -> Self {
        Self::with(many, (1..many).map(|n| (n - 1, n)))
    }

    /// Whether no two stand the wrong way round.
    pub(super) fn allows(&self, order: &[usize]) -> bool {
        order.iter().enumerate().all(|(at, one)| order.iter().take(at).all(|before| !self.must(*one, *before)))
    }

    /// Those pairs, the earlier first, and what follows from them.
    pub(super) fn with(many: usize, pairs: impl IntoIterator<Item = (usize, usize)>) -> Self {
        let mut all = Self { before: vec![0; many], because: Vec::new() };
        pairs.into_iter().for_each(|(first, then)| all.put(first, then));
        all
    }
}

/// What stands against these steps of a ceremony in another order, all others in their places.
pub(in crate::core::practice) fn obstacles(subject: &Subject, steps: &[usize], order: &[usize]) -> Vec<Obstacle> {
    let mut whole: Vec<usize> = (0..subject.steps().len()).collect();
    for (place, n) in steps.iter().zip(order) {
        if let (Some(slot), Some(step)) = (whole.get_mut(*place), steps.get(*n)) {
            *slot = *step;
        }
    }
    subject.possible().obstacles(&whole)
}
