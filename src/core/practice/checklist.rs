//! Checklist: what must be checked before or at this step?

use crate::core::{
    scenario::{ActKind, Source, citation},
    text::Text,
    time::Span,
};

use super::{
    About, Answer, Dice, Draft, Exercise, Feedback, ItemKey, Knowledge, Note, Part, PartScore, Reason, Score, Subject,
    Task, Tested, choosing::different, exercise::Card,
};

/// Things to tick, true and false.
#[derive(Debug, Clone, PartialEq)]
pub struct ChecklistTask {
    /// What they are to be checked for.
    pub of: CheckOf,
    /// The things, in the order they are shown.
    pub things: Vec<Thing>,
}

/// What is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckOf {
    /// A step.
    Step(Card),
    /// A list to work through before or after the ceremony.
    List {
        /// Its id.
        id: String,
        /// Its name.
        title: Text,
    },
}

/// One thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// What.
    pub text: Text,
    /// Whether it belongs there.
    pub belongs: bool,
    /// Whether it must not be missed.
    pub must: bool,
    /// Where it belongs, if not here.
    pub elsewhere: Option<Text>,
    source: Text,
}

/// The most things of each sort.
const MOST: usize = 4;
/// The fewest that do not belong.
const FALSE: usize = 2;

/// The step or list in focus, or any; none where there is nothing to check, or nothing to tell it from.
pub(super) fn make(subject: &Subject, focus: Option<&About>, dice: &mut Dice) -> Option<Draft> {
    match focus {
        Some(About::Step(id)) => of_step(subject, subject.number_of(id)?, dice),
        Some(About::List(id)) => of_list(subject, id, dice),
        Some(_) => None,
        None => {
            let steps = subject.written_steps().map(|(n, _)| Some(n));
            let lists = (0..subject.run().preparation.len()).map(|_| None);
            let asked = dice.shuffled(steps.chain(lists));
            let mut lists = dice.shuffled(subject.run().preparation.iter().map(|l| l.id.clone())).into_iter();
            asked.into_iter().find_map(|one| match one {
                Some(n) => of_step(subject, n, dice),
                None => lists.next().and_then(|id| of_list(subject, &id, dice)),
            })
        }
    }
}

fn thing(subject: &Subject, text: &Text, must: bool, sources: &[Source], elsewhere: Option<Text>) -> Thing {
    let source = citation(sources, &subject.run().instruments);
    Thing { text: text.clone(), belongs: elsewhere.is_none(), must, elsewhere, source }
}

fn of_step(subject: &Subject, n: usize, dice: &mut Dice) -> Option<Draft> {
    let step = &subject.step(n)?.step;
    let kinds: Vec<ActKind> = step.acts.iter().map(|a| a.act).collect();
    let own: Vec<Thing> = step.checks.iter().map(|c| thing(subject, &c.text, c.must, &c.sources, None)).collect();
    let far = subject.written_steps().filter(|(m, other)| {
        // What is checked next door, or wherever the same is done, might well be checked here too.
        let alike = other.step.acts.iter().filter(|a| tells(a.act)).any(|a| kinds.contains(&a.act));
        m.abs_diff(n) >= 2 && !alike && super::written(&other.step.id) != super::written(&step.id)
    });
    let foreign: Vec<Thing> = far
        .flat_map(|(_, other)| other.step.checks.iter().map(move |c| (c, other)))
        .filter(|(check, _)| !step.checks.iter().any(|c| c.id == check.id))
        .map(|(c, other)| thing(subject, &c.text, c.must, &c.sources, Some(other.step.title.clone())))
        .collect();
    let things = chosen(&own, &foreign, dice)?;
    Some(draft(vec![super::written(&step.id).to_owned()], CheckOf::Step(Card::of(subject, n)?), things))
}

/// Acts that say what a step is about.
fn tells(act: ActKind) -> bool {
    !matches!(
        act,
        ActKind::Hold | ActKind::Other | ActKind::Ready | ActKind::Applaud | ActKind::MusicOn | ActKind::MusicOff
    )
}

fn of_list(subject: &Subject, id: &str, dice: &mut Dice) -> Option<Draft> {
    let list = subject.run().preparation.iter().find(|l| l.id == id)?;
    let own: Vec<Thing> = list.items.iter().map(|i| thing(subject, &i.text, i.must, &i.sources, None)).collect();
    let others = subject.run().preparation.iter().filter(|l| l.id != id);
    let foreign: Vec<Thing> = others
        .flat_map(|l| l.items.iter().map(move |i| thing(subject, &i.text, i.must, &i.sources, Some(l.title.clone()))))
        .collect();
    let things = chosen(&own, &foreign, dice)?;
    Some(draft(Vec::new(), CheckOf::List { id: id.to_owned(), title: list.title.clone() }, things))
}

/// Some of each sort, no two alike, in a random order.
fn chosen(own: &[Thing], foreign: &[Thing], dice: &mut Dice) -> Option<Vec<Thing>> {
    let mut own = dice.shuffled(own);
    own.sort_by_key(|t| !t.must);
    let all: Vec<&Text> = own.iter().map(|t| &t.text).collect();
    let right = different(own.iter().copied(), &[], MOST, |t| &t.text);
    let wrong = different(dice.shuffled(foreign), &all, MOST.min(right.len() + 1), |t| &t.text);
    if right.is_empty() || wrong.len() < FALSE {
        return None;
    }
    Some(dice.shuffled(right.into_iter().chain(wrong)).into_iter().cloned().collect())
}

fn draft(steps: Vec<String>, of: CheckOf, things: Vec<Thing>) -> Draft {
    let expected = Span::seconds(6 + 3 * things.len() as i64);
    Draft { steps, rules: Vec::new(), expected, task: Task::Checklist(ChecklistTask { of, things }) }
}

impl ChecklistTask {
    pub(super) fn mark(&self, exercise: &Exercise, answer: &Answer) -> Feedback {
        let belonging = self.things.iter().enumerate().filter(|(_, t)| t.belongs).map(|(n, _)| n);
        let best = Answer::Ticks(belonging.collect());
        let item = match &self.of {
            CheckOf::Step(card) => ItemKey::step(&exercise.ceremony, &card.step, Knowledge::Check),
            CheckOf::List { id, .. } => ItemKey::list(&exercise.ceremony, id),
        };
        let Answer::Ticks(ticks) = answer else {
            return Feedback { tested: vec![Tested { item, score: Score::NONE }], ..Feedback::nothing(best) };
        };
        let sorted = |belongs: bool| self.things.iter().enumerate().filter(move |(_, t)| t.belongs == belongs);
        let ticked = |belongs: bool| sorted(belongs).filter(|(n, _)| ticks.contains(n)).count();
        let (hits, alarms) = (ticked(true), ticked(false));
        let (true_ones, false_ones) = (sorted(true).count(), sorted(false).count());
        let part = |n: usize, of: usize| if of == 0 { 0.0 } else { n as f64 / of as f64 };
        // Ticking all of them is no better than ticking none.
        let score = Score::of(part(hits, true_ones) - part(alarms, false_ones));
        let mut notes = Vec::new();
        let mut reasons = Vec::new();
        for (n, thing) in self.things.iter().enumerate() {
            match (thing.belongs, ticks.contains(&n)) {
                (true, true) => notes.push(Note::Right(thing.text.clone())),
                (true, false) => {
                    notes.push(Note::Missed(thing.text.clone()));
                    reasons.push(thing.reason(&thing.text));
                }
                (false, true) => {
                    notes.push(Note::Wrong(thing.text.clone()));
                    reasons.extend(thing.elsewhere.as_ref().map(|title| thing.reason(title)));
                }
                (false, false) => {}
            }
        }
        let parts = vec![
            PartScore { part: Part::Hits, score: Score::share(hits, true_ones) },
            PartScore { part: Part::Restraint, score: Score::share(false_ones - alarms, false_ones) },
        ];
        let musts = self.things.iter().filter(|t| t.belongs && t.must).map(|t| t.text.clone()).take(2).collect();
        let tested = vec![Tested { item, score }];
        Feedback { score, parts, notes, reasons, remember: musts, tested, best }
    }
}

impl Thing {
    fn reason(&self, fact: &Text) -> Reason {
        let fact = match &self.elsewhere {
            Some(title) => super::Fact::Elsewhere(title.clone()),
            None => super::Fact::Said(fact.clone()),
        };
        Reason { rule: None, fact, why: Text::default(), source: self.source.clone() }
    }
}
