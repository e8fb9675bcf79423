//! Points for an order.

use crate::core::practice::{Dice, Score};

use super::precedence::{MOST, Precedence};

/// What an order is worth.
#[derive(Debug, Clone, PartialEq)]
pub struct Scored {
    /// The points.
    pub score: Score,
    /// The steps of the longest run in the right order, gaps allowed, in the order of the answer.
    pub kept: Vec<usize>,
    /// Those that have to move: the fewest that repair the order.
    pub moved: Vec<usize>,
    /// The order once they have moved.
    pub repaired: Vec<usize>,
    /// Pairs whose order counts.
    pub pairs: usize,
    /// Those of them that are the wrong way round.
    pub swapped: usize,
    /// For each neighbour after the first, whether he follows rightly on the one before.
    pub links: Vec<bool>,
}

impl Scored {
    /// How many neighbours are rightly joined.
    #[must_use]
    pub fn links_right(&self) -> usize {
        self.links.iter().filter(|l| **l).count()
    }
}

/// Points for the longest right run; the rest is for pairs.
const RUN: f64 = 0.6;

/// A pair that a rule forbids to exchange weighs twice.
const RULED: f64 = 2.0;

/// Sums of the longest rising runs of all orders of 1 to 10 things (OEIS A003316).
const RISING: [u32; MOST] = [1, 3, 12, 58, 335, 2261, 17_465, 152_020, 1_473_057, 15_730_705];

/// The part of all steps that stands right in a random order: exact where the whole order is fixed.
pub(super) fn chance(precedence: &Precedence, many: usize) -> f64 {
    if precedence.ordered_pairs() == many * many.saturating_sub(1) / 2 {
        let orders: u32 = (1..=many as u32).product();
        let sum = many.checked_sub(1).and_then(|n| RISING.get(n)).copied().unwrap_or_default();
        return f64::from(sum) / f64::from(orders.max(1)) / many.max(1) as f64;
    }
    let mut dice = Dice::new(many as u64);
    let samples = 400;
    let kept: usize = (0..samples).map(|_| right_run(precedence, &dice.shuffled(0..many)).count_ones() as usize).sum();
    kept as f64 / (samples * many.max(1)) as f64
}

/// What an order of all steps is worth; none where it is not one.
pub(super) fn score(precedence: &Precedence, many: usize, chance: f64, order: &[usize]) -> Option<Scored> {
    let mut sorted = order.to_vec();
    sorted.sort_unstable();
    if many == 0 || !sorted.into_iter().eq(0..many) {
        return None;
    }
    let run = right_run(precedence, order);
    let (kept, mut moved): (Vec<usize>, Vec<usize>) = order.iter().partition(|n| run & (1 << **n) != 0);
    moved.sort_unstable();
    let repaired = repaired(precedence, &kept, &moved);
    let (mut pairs, mut swapped, mut weight, mut agreed) = (0, 0, 0.0, 0.0);
    for first in 0..many {
        for then in (first + 1..many).filter(|then| precedence.must(first, *then)) {
            let at = |n: usize| order.iter().position(|m| *m == n);
            let heavy = if precedence.ruled(first, then) { RULED } else { 1.0 };
            let wrong = at(then) < at(first);
            pairs += 1;
            swapped += usize::from(wrong);
            weight += heavy;
            agreed += if wrong { -heavy } else { heavy };
        }
    }
    let tau: f64 = if weight > 0.0 { agreed / weight } else { 1.0 };
    let share = kept.len() as f64 / many as f64;
    let above = if chance < 1.0 { (share - chance) / (1.0 - chance) } else { 1.0 };
    let score = Score::of(RUN * above.max(0.0) + (1.0 - RUN) * tau.max(0.0));
    let follows = |pair: &[usize]| repaired.windows(2).any(|w| w == pair);
    let links = order.windows(2).map(follows).collect();
    Some(Scored { score, kept, moved, repaired, pairs, swapped, links })
}

/// The most steps that can stay where they are, as bits: no two of them stand the wrong way round.
fn right_run(precedence: &Precedence, order: &[usize]) -> u16 {
    let many = order.len().min(MOST);
    let mut clash = [0_u16; MOST];
    for (at, later) in order.iter().enumerate() {
        for earlier in order.iter().take(at).filter(|earlier| precedence.must(*later, **earlier)) {
            for (one, other) in [(*later, *earlier), (*earlier, *later)] {
                if let Some(bits) = clash.get_mut(one) {
                    *bits |= 1 << other;
                }
            }
        }
    }
    let mut sound = vec![false; 1 << many];
    let mut best = 0_u16;
    for set in 0..1_u16 << many {
        let first = set.trailing_zeros() as usize;
        let rest = set & set.wrapping_sub(1);
        let alone = set == 0 || clash.get(first).is_some_and(|c| c & rest == 0);
        let fits = alone && (set == 0 || sound.get(usize::from(rest)).copied().unwrap_or(false));
        if let Some(slot) = sound.get_mut(usize::from(set)) {
            *slot = fits;
        }
        if fits && set.count_ones() > best.count_ones() {
            best = set;
        }
    }
    best
}

/// Those who stay with the others put in: each right after the last that must come before it, or, where none must,
/// right before the first that must come after it.
fn repaired(precedence: &Precedence, kept: &[usize], moved: &[usize]) -> Vec<usize> {
    let mut order = kept.to_vec();
    for one in moved {
        let after_last = order.iter().rposition(|n| precedence.must(*n, *one)).map(|at| at + 1);
        let before_first = order.iter().position(|n| precedence.must(*one, *n));
        order.insert(after_last.or(before_first).unwrap_or(order.len()), *one);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The first half of the table of four measures on ten steps, worked out by hand.
    #[test]
    fn six_answers_of_ten_steps_get_the_points_of_the_table() {
        let total = Precedence::total(10);
        let c = chance(&total, 10);
        assert!((c - 0.4335).abs() < 0.0001, "{c}");
        let points = |order: &[usize]| score(&total, 10, c, order).unwrap().score.as_thousandths();
        let near = |order: &[usize], wanted: u16| {
            let got = points(order);
            assert!(got.abs_diff(wanted * 10) <= 5, "{order:?}: {got}");
        };
        near(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 100);
        near(&[1, 0, 2, 3, 4, 5, 6, 7, 8, 9], 88);
        near(&[9, 0, 1, 2, 3, 4, 5, 6, 7, 8], 73);
        near(&[0, 1, 3, 4, 5, 6, 2, 7, 8, 9], 82);
        near(&[5, 6, 7, 8, 9, 0, 1, 2, 3, 4], 7);
        near(&[9, 8, 7, 6, 5, 4, 3, 2, 1, 0], 0);
        let mut dice = Dice::new(1);
        let mean: f64 = (0..4000).map(|_| f64::from(points(&dice.shuffled(0..10)))).sum::<f64>() / 4000.0;
        assert!((60.0..100.0).contains(&mean), "{mean}");
    }

    #[test]
    fn chance_is_what_all_orders_have_in_the_mean() {
        for many in 1..=6 {
            let total = Precedence::total(many);
            let mut kept = 0;
            let mut all = 0;
            orders(many, &mut |order| {
                kept += right_run(&total, order).count_ones();
                all += many;
            });
            assert!((chance(&total, many) - f64::from(kept) / all as f64).abs() < 1e-9, "{many}");
        }
    }

    fn orders(many: usize, see: &mut impl FnMut(&[usize])) {
        fn go(order: &mut Vec<usize>, many: usize, see: &mut impl FnMut(&[usize])) {
            if order.len() == many {
                return see(order);
            }
            for n in 0..many {
                if !order.contains(&n) {
                    order.push(n);
                    go(order, many, see);
                    order.pop();
                }
            }
        }
        go(&mut Vec::new(), many, see);
    }

    /// A precedence with some pairs taken out, and an order.
    fn some() -> impl Strategy<Value = (Precedence, Vec<usize>)> {
        (2_usize..=9).prop_flat_map(|many| {
            let pairs = prop::collection::vec((0..many, 0..many), 0..30);
            (pairs, Just((0..many).collect::<Vec<_>>()).prop_shuffle()).prop_map(move |(pairs, order)| {
                let sorted = pairs.into_iter().map(|(a, b)| (a.min(b), a.max(b))).filter(|(a, b)| a != b);
                (Precedence::with(many, sorted), order)
            })
        })
    }

    /// The longest right run by looking at every set of steps.
    fn slow_run(p: &Precedence, order: &[usize]) -> u32 {
        let sound = |set: u32| {
            order.iter().enumerate().all(|(at, a)| {
                order.iter().skip(at + 1).all(|b| set & (1 << a) == 0 || set & (1 << b) == 0 || !p.must(*b, *a))
            })
        };
        (0..1_u32 << order.len()).filter(|set| sound(*set)).map(u32::count_ones).max().unwrap()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn the_numbers_are_those_of_a_slow_reference((p, order) in some()) {
            let many = order.len();
            let scored = score(&p, many, chance(&p, many), &order).unwrap();
            prop_assert_eq!(scored.kept.len() as u32, slow_run(&p, &order));
            prop_assert_eq!(scored.kept.len() + scored.moved.len(), many);
            prop_assert!(p.allows(&scored.repaired), "{:?}", scored.repaired);
            prop_assert_eq!(scored.swapped == 0, p.allows(&order));
            prop_assert_eq!(scored.score == Score::FULL, p.allows(&order));
            let mut all = scored.repaired;
            all.sort_unstable();
            prop_assert_eq!(all, (0..many).collect::<Vec<_>>());
        }

        #[test]
        fn putting_two_neighbours_right_never_costs_points((p, order) in some(), at in 0_usize..8) {
            let many = order.len();
            let at = at % (many - 1);
            let c = chance(&p, many);
            let mut better = order.clone();
            better.swap(at, at + 1);
            let (one, other) = (score(&p, many, c, &order).unwrap(), score(&p, many, c, &better).unwrap());
            if p.must(order[at + 1], order[at]) {
                prop_assert!(other.score >= one.score);
            } else if !p.must(order[at], order[at + 1]) {
                prop_assert_eq!(other.score, one.score, "two that may be exchanged are no mistake");
            }
        }

        #[test]
        fn a_reversed_order_has_no_points(many in 2_usize..=10) {
            let total = Precedence::total(many);
            let reversed: Vec<usize> = (0..many).rev().collect();
            prop_assert!(score(&total, many, chance(&total, many), &reversed).unwrap().score < Score::of(0.05));
        }

        #[test]
        fn what_is_no_order_has_no_score(order in prop::collection::vec(0_usize..12, 0..12)) {
            let mut sorted = order.clone();
            sorted.sort_unstable();
            let is = sorted == (0..5).collect::<Vec<_>>();
            prop_assert_eq!(score(&Precedence::total(5), 5, 0.5, &order).is_some(), is);
        }
    }
}
