//! Order: put the steps of one part into order.
//!
//! An order is right where no rule speaks against it and everybody is there with what he needs: two steps that may be
//! exchanged are no mistake. The score is that of the longest run in the right order, less what chance gives, and of
//! the pairs in the right order.

mod possible;
mod precedence;
mod scoring;

use crate::core::{text::Text, time::Span};

use super::{
    About, Answer, Dice, Draft, Exercise, Fact, Feedback, ItemKey, Knowledge, Note, Part, PartScore, Reason, Score,
    Subject, Task, Tested, exercise::Card,
};

pub(super) use possible::{Obstacle, Possible};
pub use scoring::Scored;

use precedence::Precedence;

/// The fewest steps worth putting in order.
const FEWEST: usize = 5;

/// Steps to put in order.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderTask {
    /// The steps in the order of the scenario.
    pub cards: Vec<Card>,
    /// The order in which they are shown first, never a right one.
    pub shown: Vec<usize>,
    precedence: Precedence,
    reasons: Vec<Vec<Reason>>,
    /// The part of all steps that a random order has in a right run.
    chance: f64,
}

/// An exercise about the step in focus, or any; none where too few steps have an order.
pub(super) fn make(subject: &Subject, focus: Option<&About>, dice: &mut Dice) -> Option<Draft> {
    let focus = match focus {
        Some(About::Step(id)) => Some(subject.number_of(id)?),
        Some(_) => return None,
        None => None,
    };
    let windows = dice.shuffled(windows(subject, focus));
    windows.into_iter().take(6).find_map(|window| of_window(subject, &window, focus, dice))
}

/// Runs of steps of one part, or of the whole where its parts are too short, in which no title comes twice.
fn windows(subject: &Subject, focus: Option<usize>) -> Vec<Vec<usize>> {
    let all: Vec<usize> = (0..subject.steps().len()).collect();
    let same_part =
        |a: &usize, b: &usize| subject.step(*a).map(|s| s.step.part) == subject.step(*b).map(|s| s.step.part);
    let parts: Vec<&[usize]> = all.chunk_by(same_part).collect();
    let runs: Vec<&[usize]> = if parts.iter().any(|p| p.len() >= FEWEST) { parts } else { vec![all.as_slice()] };
    let mut windows = Vec::new();
    for run in runs {
        for from in 0..run.len() {
            let run = run.get(from..).unwrap_or_default();
            let window = distinct(subject, run);
            if window.len() >= FEWEST && focus.is_none_or(|f| window.contains(&f)) {
                windows.push(window);
            }
        }
    }
    windows
}

/// The first steps of a run up to one whose title was there already.
fn distinct(subject: &Subject, run: &[usize]) -> Vec<usize> {
    let mut window: Vec<usize> = Vec::new();
    for n in run {
        let title = |n: usize| subject.step(n).map(|s| &s.step.title);
        let twice = window
            .iter()
            .any(|m| title(*m).zip(title(*n)).is_none_or(|(a, b)| a.vi == b.vi || (!a.en.is_empty() && a.en == b.en)));
        if twice || Card::of(subject, *n).is_none() || window.len() == precedence::MOST {
            break;
        }
        window.push(*n);
    }
    window
}

fn of_window(subject: &Subject, window: &[usize], focus: Option<usize>, dice: &mut Dice) -> Option<Draft> {
    let most = FEWEST + dice.below(window.len() + 1 - FEWEST);
    let at = focus.and_then(|f| window.iter().position(|n| *n == f)).unwrap_or(0);
    let from = if at < most { 0 } else { at + 1 - most };
    let steps = window.get(from..(from + most).min(window.len()))?.to_vec();
    // Where half of the pairs may stand either way there is little to know.
    let pairs = steps.len() * (steps.len() - 1) / 2;
    let precedence = Precedence::of(subject, &steps, pairs * 2 / 5)?;
    let cards: Vec<Card> = steps.iter().filter_map(|n| Card::of(subject, *n)).collect();
    let shown = wrong_order(&precedence, cards.len(), dice)?;
    let because = |o: &Obstacle| reason(subject, o);
    let reasons = precedence.because.iter().map(|(_, _, against)| first_of_kinds(against).map(because).collect());
    let rules = precedence.because.iter().flat_map(|(_, _, against)| against.iter().filter_map(Obstacle::rule));
    let mut rules: Vec<String> = rules.map(str::to_owned).collect();
    rules.sort_unstable();
    rules.dedup();
    Some(Draft {
        steps: cards.iter().map(|c| c.step.clone()).collect(),
        rules,
        expected: Span::seconds(8 * cards.len() as i64),
        task: Task::Order(OrderTask {
            chance: scoring::chance(&precedence, cards.len()),
            reasons: reasons.collect(),
            shown,
            cards,
            precedence,
        }),
    })
}

/// A random order that is not right, and far from it if chance allows.
fn wrong_order(precedence: &Precedence, many: usize, dice: &mut Dice) -> Option<Vec<usize>> {
    let orders: Vec<Vec<usize>> = (0..12).map(|_| dice.shuffled(0..many)).collect();
    let moves = |order: &[usize]| scoring::score(precedence, many, 0.0, order).map_or(0, |s| s.moved.len());
    let far = orders.iter().find(|order| moves(order) * 3 >= many);
    far.or_else(|| orders.iter().find(|order| moves(order) > 0)).cloned()
}

/// What stands against an order, a rule before anything else and each kind once.
fn first_of_kinds(against: &[Obstacle]) -> impl Iterator<Item = &Obstacle> {
    let rules = against.iter().filter(|o| o.rule().is_some());
    let others = against.iter().filter(|o| o.rule().is_none());
    let mut seen: Vec<Option<&str>> = Vec::new();
    rules.chain(others).filter(move |o| {
        let new = !seen.contains(&o.rule());
        seen.push(o.rule());
        new
    })
}

/// Why an order is wrong, for people.
pub(super) fn reason(subject: &Subject, obstacle: &Obstacle) -> Reason {
    let step = |n: usize| subject.step(n).map(|s| s.step.title.clone()).unwrap_or_default();
    let who = |n: usize| subject.person(n);
    match obstacle {
        Obstacle::Rule { rule, sentence, .. } => match crate::core::protocol::rule(rule) {
            Some(rule) => subject.rule_reason(rule, Some(sentence.clone())),
            None => Reason::plain(Fact::Said(sentence.clone())),
        },
        Obstacle::Absent { step: n, person } => Reason::plain(Fact::Absent { who: who(*person), step: step(*n) }),
        Obstacle::Uninvited { step: n, person } => Reason::plain(Fact::Uninvited { who: who(*person), step: step(*n) }),
        Obstacle::EmptyHands { step: n, person } => {
            Reason::plain(Fact::EmptyHands { who: who(*person), step: step(*n) })
        }
    }
}

impl OrderTask {
    /// The three numbers of an order and which steps stand right; none where it does not name every step once.
    #[must_use]
    pub fn score(&self, order: &[usize]) -> Option<Scored> {
        scoring::score(&self.precedence, self.cards.len(), self.chance, order)
    }

    fn title(&self, n: usize) -> Text {
        self.cards.get(n).map(|c| c.title.clone()).unwrap_or_default()
    }

    pub(super) fn mark(&self, exercise: &Exercise, answer: &Answer) -> Feedback {
        let planned: Vec<usize> = (0..self.cards.len()).collect();
        let best = Answer::Order(planned.clone());
        let given = if let Answer::Order(order) = answer { self.score(order).zip(Some(order)) } else { None };
        let key = |n: usize| {
            let step = self.cards.get(n).map_or("", |c| c.step.as_str());
            ItemKey::step(&exercise.ceremony, step, Knowledge::Order)
        };
        let Some((scored, order)) = given else {
            let tested = planned.iter().map(|n| Tested { item: key(*n), score: Score::NONE }).collect();
            return Feedback { tested, ..Feedback::nothing(best) };
        };
        let tested = planned
            .iter()
            .map(|n| Tested { item: key(*n), score: Score::all_or_nothing(scored.kept.contains(n)) })
            .collect();
        let (notes, reasons) = self.explained(&scored, order);
        let parts = vec![
            PartScore { part: Part::Run, score: Score::share(scored.kept.len(), self.cards.len()) },
            PartScore { part: Part::Pairs, score: Score::share(scored.pairs - scored.swapped, scored.pairs) },
            PartScore { part: Part::Links, score: Score::share(scored.links_right(), scored.links.len()) },
        ];
        let remember = reasons.iter().filter_map(Reason::rule_title).take(2).collect();
        Feedback { score: scored.score, parts, notes, reasons, remember, tested, best }
    }

    fn explained(&self, scored: &Scored, order: &[usize]) -> (Vec<Note>, Vec<Reason>) {
        if scored.moved.is_empty() {
            let as_written = order.is_sorted();
            return (if as_written { Vec::new() } else { vec![Note::AlsoRight] }, Vec::new());
        }
        let mut notes = vec![Note::Moves(scored.moved.len())];
        for n in &scored.moved {
            let at = scored.repaired.iter().position(|m| m == n).unwrap_or(0);
            let after = at.checked_sub(1).and_then(|before| scored.repaired.get(before)).map(|m| self.title(*m));
            notes.push(Note::MoveAfter { what: self.title(*n), after });
        }
        let mut reasons: Vec<Reason> = Vec::new();
        let broken = self.precedence.because.iter().zip(&self.reasons).filter(|((first, then, _), _)| {
            let at = |n: &usize| order.iter().position(|m| m == n);
            at(then) < at(first)
        });
        for reason in broken.flat_map(|(_, reasons)| reasons) {
            if !reasons.iter().any(|r| r.rule == reason.rule && (r.rule.is_some() || r.fact == reason.fact)) {
                reasons.push(reason.clone());
            }
        }
        reasons.sort_by_key(|r| r.rule.is_none());
        reasons.truncate(3);
        (notes, reasons)
    }
}
