//! What to rehearse next.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::core::practice::{About, Dice, ItemKey};

use super::{Day, Grade, Known, Memory, Trace, remembered};

/// Which things somebody is learning.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Course {
    /// All of them, those of one ceremony together in the order they are to be met.
    pub items: Vec<ItemKey>,
}

/// A thing to rehearse and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Queued {
    /// What.
    pub item: ItemKey,
    /// Why.
    pub why: Why,
    /// What a repetition now adds to its recall a week from now.
    pub gain: f64,
}

/// Why something is rehearsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Why {
    /// It was wrong, and the person was sure.
    SureMistake,
    /// It is fading.
    Due,
    /// A rule that was broken.
    WeakRule,
    /// It was never met.
    New,
    /// It is not due, and there is time.
    Ahead,
}

/// Recall is looked at so many days ahead.
const AHEAD: f64 = 7.0;
/// Of ten things so many are new, while there is enough to repeat.
const NEW_OF_TEN: usize = 6;
/// Of things never met so many in ten are got right the first time.
const FIRST_RIGHT: f64 = 0.5;
/// A rule that was broken counts for more.
const WEAK: f64 = 1.5;

/// The things to rehearse on a day, at most so many, the first to be taken first: sure mistakes, then those whose
/// repetition adds most to what is recalled a week from now, with at most six new ones among any ten while there is
/// something to repeat. What was met today already is left out.
#[must_use]
pub fn queue(memory: &Memory, course: &Course, today: Day, many: usize, dice: &mut Dice) -> Vec<Queued> {
    let (mut met, mut new) = (Vec::new(), Vec::new());
    for item in &course.items {
        match memory.known(item) {
            Some(known) if known.last >= today => {}
            Some(known) => met.push(of_met(item, known, today)),
            None => new.push(item),
        }
    }
    // Equal gains fall in another order every day.
    dice.shuffle(&mut met);
    met.sort_by(|a, b| {
        let rest = |q: &Queued| q.why != Why::SureMistake;
        rest(a).cmp(&rest(b)).then(b.gain.total_cmp(&a.gain))
    });
    let gain = first_gain();
    let mut new = by_turns(new).into_iter().map(|item| Queued { item: item.clone(), why: Why::New, gain });
    let mut met = met.into_iter();
    let (mut all, mut fresh): (Vec<Queued>, usize) = (Vec::new(), 0);
    while all.len() < many {
        let turn_of_new = fresh * 10 < all.len() * NEW_OF_TEN;
        let first = if turn_of_new { new.next() } else { met.next() };
        let Some(one) = first.or_else(|| if turn_of_new { met.next() } else { new.next() }) else { break };
        fresh += usize::from(one.why == Why::New);
        all.push(one);
    }
    all
}

fn of_met(item: &ItemKey, known: &Known, today: Day) -> Queued {
    let since = today.since(known.last);
    let weak = matches!(item.about, About::Rule(_)) && known.score < super::RIGHT;
    let why = if known.sure_mistake {
        Why::SureMistake
    } else if known.due() <= today {
        if weak { Why::WeakRule } else { Why::Due }
    } else {
        Why::Ahead
    };
    let gain = gain(known.trace, since) * if weak { WEAK } else { 1.0 };
    Queued { item: item.clone(), why, gain }
}

/// What a repetition after so many days adds to recall a week later.
fn gain(trace: Trace, days: u32) -> f64 {
    let after = |grade| remembered(Some(trace), &[(days, grade)]).map_or(0.0, |t| t.recall(AHEAD));
    let now = trace.recall(f64::from(days));
    now * after(Grade::Good) + (1.0 - now) * after(Grade::Again) - trace.recall(f64::from(days) + AHEAD)
}

/// What the first meeting adds.
fn first_gain() -> f64 {
    let after = |grade| remembered(None, &[(0, grade)]).map_or(0.0, |t| t.recall(AHEAD));
    FIRST_RIGHT * after(Grade::Good) + (1.0 - FIRST_RIGHT) * after(Grade::Again)
}

/// So many ceremonies are begun at once; the next one follows when all of one was met.
const AT_ONCE: usize = 3;

/// New things of the first ceremonies by turns, and of the bank, each in its order, a rule after every third step.
fn by_turns(items: Vec<&ItemKey>) -> Vec<&ItemKey> {
    let mut order: Vec<&str> = Vec::new();
    let mut of_ceremony: HashMap<&str, (Vec<&ItemKey>, Vec<&ItemKey>)> = HashMap::new();
    for item in items {
        let (steps, others) = of_ceremony.entry(&item.ceremony).or_insert_with(|| {
            order.push(&item.ceremony);
            (Vec::new(), Vec::new())
        });
        if matches!(item.about, About::Step(_)) { steps.push(item) } else { others.push(item) }
    }
    let lists = order.into_iter().filter_map(|id| of_ceremony.remove(id).map(|of| (id, of)));
    let mut lists: Vec<(&str, std::vec::IntoIter<&ItemKey>)> =
        lists.map(|(id, (steps, others))| (id, mixed(steps, others).into_iter())).collect();
    let mut all = Vec::new();
    loop {
        let before = all.len();
        let mut begun = 0;
        for (ceremony, list) in &mut lists {
            let bank = ceremony.is_empty();
            if (bank || begun < AT_ONCE)
                && let Some(item) = list.next()
            {
                begun += usize::from(!bank);
                all.push(item);
            }
        }
        if all.len() == before {
            return all;
        }
    }
}

/// One of the others after every three, the rest at the end.
fn mixed<'a>(steps: Vec<&'a ItemKey>, others: Vec<&'a ItemKey>) -> Vec<&'a ItemKey> {
    let mut others = others.into_iter();
    let mut all = Vec::new();
    for (n, step) in steps.into_iter().enumerate() {
        all.push(step);
        if n % 3 == 2 {
            all.extend(others.next());
        }
    }
    all.extend(others);
    all
}
