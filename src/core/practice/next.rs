//! Next: what happens now?

use crate::core::{practice::choosing::mixed, text::Text, time::Span};

use super::{
    About, Answer, Dice, Draft, Exercise, Fact, Feedback, ItemKey, Knowledge, Reason, Score, Subject, Task, Tested,
    choosing::{different, mark_choice, same_words},
    exercise::Card,
    order::{self, Obstacle},
};

/// What has just happened, and four ways to go on.
#[derive(Debug, Clone, PartialEq)]
pub struct NextTask {
    /// The last steps that were gone through, the latest last.
    pub done: Vec<Card>,
    /// Four steps, one of which comes now.
    pub options: Vec<Card>,
    /// Its number.
    pub right: usize,
    /// Why the others do not.
    against: Vec<Vec<Reason>>,
}

/// How many steps ahead are looked at for wrong answers.
const AHEAD: usize = 7;
/// How many wrong answers there are.
const WRONG: usize = 3;

/// A wrong answer with what stands against it.
struct Wrong {
    card: Card,
    against: Vec<Reason>,
}

/// An exercise whose answer is the step in focus, or any; none where three wrong answers cannot be found.
pub(super) fn make(subject: &Subject, focus: Option<&About>, dice: &mut Dice) -> Option<Draft> {
    let right = match focus {
        Some(About::Step(id)) => rounds(subject, id, dice)?,
        Some(_) => return None,
        None => 1 + dice.below(subject.steps().len().checked_sub(1)?),
    };
    let card = Card::of(subject, right)?;
    // In a repeat the same step comes twice running.
    let before = Card::of(subject, right.checked_sub(1)?);
    if before.is_some_and(|b| same_words(&b.title, &card.title)) {
        return None;
    }
    let later = later(subject, right, dice);
    let over = over(subject, right, dice);
    let (ruled, unruled): (Vec<Wrong>, Vec<Wrong>) =
        later.into_iter().partition(|w| w.against.iter().any(|r| r.rule.is_some()));
    // Two that lie ahead and break a rule, if there are, then one that is over, then the rest.
    let mut ruled = dice.shuffled(ruled);
    let rest = ruled.split_off(ruled.len().min(WRONG - 1));
    let mut over = over.into_iter();
    let candidates: Vec<Wrong> =
        ruled.into_iter().chain(over.next()).chain(dice.shuffled(unruled)).chain(rest).chain(over).collect();
    let chosen = different(candidates.iter(), &[&card.title], WRONG, |w| &w.card.title);
    if chosen.len() < WRONG {
        return None;
    }
    let wrong: Vec<(Card, Vec<Reason>)> = chosen.into_iter().map(|w| (w.card.clone(), w.against.clone())).collect();
    let (options, at) = mixed((card.clone(), Vec::new()), wrong, dice);
    let mut rules: Vec<String> =
        options.iter().flat_map(|(_, against)| against).filter_map(|r| r.rule.clone()).collect();
    rules.sort_unstable();
    rules.dedup();
    let (options, against) = options.into_iter().unzip();
    Some(Draft {
        steps: vec![card.step],
        rules,
        expected: Span::seconds(20),
        task: Task::Next(NextTask {
            done: (right.saturating_sub(3)..right).filter_map(|n| Card::of(subject, n)).collect(),
            options,
            right: at,
            against,
        }),
    })
}

/// One of the rounds of a step.
fn rounds(subject: &Subject, id: &str, dice: &mut Dice) -> Option<usize> {
    let all: Vec<usize> = (0..subject.steps().len())
        .filter(|n| subject.step(*n).is_some_and(|s| super::written(&s.step.id) == id))
        .collect();
    dice.pick(&all).copied()
}

/// Some of the steps that come later and cannot come now.
fn later(subject: &Subject, right: usize, dice: &mut Dice) -> Vec<Wrong> {
    let many = subject.steps().len();
    let ahead = dice.shuffled((right + 1..many).take(AHEAD));
    ahead
        .into_iter()
        .filter_map(|n| {
            let mut order: Vec<usize> = (0..many).filter(|m| *m != n).collect();
            order.insert(right, n);
            let obstacles = subject.possible().obstacles(&order);
            let card = Card::of(subject, n)?;
            let rule = obstacles.iter().find(|o| o.rule().is_some());
            let against: Vec<&Obstacle> = rule.or(obstacles.first()).into_iter().collect();
            let mut against: Vec<Reason> = against.into_iter().map(|o| order::reason(subject, o)).collect();
            if against.is_empty() {
                return None;
            }
            against.push(Reason::plain(Fact::NotYet(card.title.clone())));
            Some(Wrong { card, against })
        })
        .take(WRONG)
        .collect()
}

/// Steps that are over and do not come again.
fn over(subject: &Subject, right: usize, dice: &mut Dice) -> Vec<Wrong> {
    let title = |n: usize| subject.step(n).map(|s| &s.step.title);
    let again =
        |n: usize| (right..subject.steps().len()).any(|m| title(m).zip(title(n)).is_some_and(|(a, b)| a.vi == b.vi));
    let past: Vec<usize> = (0..right).rev().filter(|n| !again(*n)).take(4).collect();
    let one = |n| {
        let card = Card::of(subject, n)?;
        let against = vec![Reason::plain(Fact::Over(card.title.clone()))];
        Some(Wrong { card, against })
    };
    dice.shuffled(past).into_iter().filter_map(one).collect()
}

impl NextTask {
    pub(super) fn mark(&self, exercise: &Exercise, answer: &Answer) -> Feedback {
        let titles: Vec<Text> = self.options.iter().map(|c| c.title.clone()).collect();
        let against = |n: Option<usize>| n.and_then(|n| self.against.get(n)).cloned().unwrap_or_default();
        let feedback = mark_choice(&titles, self.right, answer, against);
        let step = self.options.get(self.right).map_or("", |c| c.step.as_str());
        let item = ItemKey::step(&exercise.ceremony, step, Knowledge::Order);
        let tested = vec![Tested { item, score: feedback.score }];
        let remember = feedback.reasons.iter().filter_map(Reason::rule_title).take(1).collect();
        debug_assert!(feedback.score == Score::NONE || feedback.score == Score::FULL, "one of several");
        Feedback { remember, tested, ..feedback }
    }
}
