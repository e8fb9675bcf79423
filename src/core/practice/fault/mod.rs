//! Find the fault: exactly one rule is broken here, or none.
//!
//! The faults are the known-wrong changes of `protocol::mutants`, those of them that can be seen in what is shown and
//! that a person might make.

mod view;

use std::collections::BTreeSet;

use crate::core::{
    protocol::{
        Ceremony, Family, Finding, Rule,
        mutants::{Mutant, Mutation, mutations},
        rule, rules,
    },
    scenario::Severity,
    text::Text,
    time::Span,
};

use super::{
    About, Answer, Dice, Draft, Exercise, Feedback, ItemKey, Note, Part, PartScore, Reason, Score, Subject, Task,
    Tested, choosing::different,
};

pub use view::{Row, View};

/// Something in which at most one rule is broken.
#[derive(Debug, Clone, PartialEq)]
pub struct FaultTask {
    /// What is shown.
    pub view: View,
    /// Four rules, of which one may be broken: id and what it says.
    pub options: Vec<(String, Text)>,
    /// What is broken; none: nothing is.
    broken: Option<Broken>,
    /// The rule that is kept where nothing is broken.
    kept: usize,
}

/// What is broken.
#[derive(Debug, Clone, PartialEq)]
struct Broken {
    /// Rows that can be pointed at.
    rows: Vec<usize>,
    /// Number of the rule among the options.
    rule: usize,
    because: Reason,
}

/// Changes that cannot be seen where they are made, or that nobody would make.
const UNFIT: &[&str] = &[
    "nothing-read",
    "no-tray",
    "server-confers",
    "somebody-else-receives",
    "missing-from-the-stage",
    "hurried-walk",
    "low-doorway",
];

/// How many kinds of faults, and places of each, are tried.
const KINDS: usize = 14;
const PLACES: usize = 3;

/// A fault against the rule in focus, or against any; none where no change breaks exactly one.
pub(super) fn make(subject: &Subject, focus: Option<&About>, dice: &mut Dice) -> Option<Draft> {
    let named = match focus {
        Some(About::Rule(id)) => Some(rule(id)?.id),
        Some(_) => return None,
        None => None,
    };
    let fit = mutations().filter(|m| shows(m) && named.is_none_or(|id| m.rules.contains(&id)));
    let ceremony = Ceremony::of(subject.run(), &[]);
    let met = |id: &&str| rule(id).is_some_and(|r| !r.met_in(&ceremony).is_empty());
    let fit = fit.filter(|m| m.rules.iter().any(met));
    let sound = dice.happens(1, 4);
    dice.shuffled(fit).into_iter().take(KINDS).find_map(|mutation| of_kind(subject, mutation, named, sound, dice))
}

/// Whether some change is known that breaks this rule.
pub(super) fn can_break(rule: &str) -> bool {
    mutations().any(|m| shows(m) && m.rules.contains(&rule))
}

/// Whether a kind of fault can be seen in what is shown: not what is wrong with sources and times.
fn shows(mutation: &Mutation) -> bool {
    let unseen = |id: &&str| rule(id).is_some_and(|r| matches!(r.family, Family::Era | Family::Time));
    !UNFIT.contains(&mutation.id) && !mutation.rules.iter().all(unseen)
}

fn of_kind(subject: &Subject, mutation: &Mutation, named: Option<&str>, sound: bool, dice: &mut Dice) -> Option<Draft> {
    let of_floor = |id: &&str| rule(id).is_some_and(|r| r.family == Family::Stage);
    let floor = mutation.rules.iter().all(of_floor);
    let thin = subject.thin(floor);
    let mutants = dice.shuffled((mutation.make)(&thin.run));
    let seen = mutants.iter().filter_map(|m| Some((m, view::changed(&thin.run, &m.run)?)));
    let seen = seen.filter(|(_, changed)| matches!(changed, view::Changed::Stage(_)) == floor);
    seen.take(PLACES).find_map(|(mutant, changed)| of_mutant(subject, mutant, &changed, named, sound, dice))
}

fn of_mutant(
    subject: &Subject,
    mutant: &Mutant,
    changed: &view::Changed,
    named: Option<&str>,
    sound: bool,
    dice: &mut Dice,
) -> Option<Draft> {
    let thin = subject.thin(matches!(changed, view::Changed::Stage(_)));
    let new = thin.new_findings(&mutant.run, |family| changed.shows(family));
    let broken: BTreeSet<&str> = new.iter().map(|f| f.rule.id).collect();
    let finding = new.first().filter(|_| broken.len() == 1)?;
    if named.is_some_and(|id| id != finding.rule.id) || finding.severity == Severity::Note {
        return None;
    }
    let (shown, rows) = view::broken(subject, &mutant.run, changed, &new)?;
    if rows.len() >= shown.rows() {
        return None;
    }
    let view = if sound { view::sound(subject, changed, finding)? } else { shown };
    let options = options(subject, finding.rule, changed, dice)?;
    let at = options.iter().position(|(id, _)| id == finding.rule.id)?;
    let because = subject.rule_reason(finding.rule, Some(sentence(finding)));
    Some(Draft {
        steps: view.steps(),
        rules: vec![finding.rule.id.to_owned()],
        expected: Span::seconds(45),
        task: Task::Fault(FaultTask {
            view,
            options,
            broken: (!sound).then_some(Broken { rows, rule: at, because }),
            kept: at,
        }),
    })
}

fn sentence(finding: &Finding) -> Text {
    finding.sentence.clone()
}

/// The rule and three others that have a say in this ceremony.
fn options(
    subject: &Subject,
    right: &'static Rule,
    changed: &view::Changed,
    dice: &mut Dice,
) -> Option<Vec<(String, Text)>> {
    let ceremony = Ceremony::of(subject.run(), &[]);
    let others = rules().filter(|r| r.id != right.id && can_break(r.id) && !r.met_in(&ceremony).is_empty());
    let mut others: Vec<(&Rule, Text)> = dice.shuffled(others.map(|r| (r, r.title.text())));
    // A rule of which nothing can be seen here tempts nobody.
    others.sort_by_key(|(r, _)| !changed.shows(r.family));
    // Two of the same family tempt; the others make it four.
    let (near, far): (Vec<_>, Vec<_>) = others.into_iter().partition(|(r, _)| r.family == right.family);
    let order: Vec<(&Rule, Text)> = near.iter().take(2).chain(far.iter()).chain(near.iter().skip(2)).cloned().collect();
    let own = right.title.text();
    let wrong = different(order.iter(), &[&own], 3, |(_, title)| title);
    if wrong.len() < 3 {
        return None;
    }
    let wrong = wrong.into_iter().map(|(r, title)| (r.id.to_owned(), title.clone()));
    Some(dice.shuffled(wrong.chain([(right.id.to_owned(), own.clone())])))
}

impl FaultTask {
    /// Whether nothing is wrong.
    #[must_use]
    pub const fn is_sound(&self) -> bool {
        self.broken.is_none()
    }

    pub(super) fn mark(&self, exercise: &Exercise, answer: &Answer) -> Feedback {
        let title = |n: usize| self.options.get(n).map(|(_, title)| title.clone()).unwrap_or_default();
        let item = |n: usize| ItemKey::rule(&exercise.ceremony, self.options.get(n).map_or("", |(id, _)| id.as_str()));
        let best = match &self.broken {
            Some(b) => Answer::Fault { at: b.rows.first().copied(), rule: Some(b.rule) },
            None => Answer::Fault { at: None, rule: None },
        };
        let Answer::Fault { at, rule } = *answer else {
            let item = item(self.kept);
            let tested = vec![Tested { item, score: Score::NONE }];
            let reasons = self.broken.iter().map(|b| b.because.clone()).collect();
            return Feedback { reasons, tested, ..Feedback::nothing(best) };
        };
        let Some(broken) = &self.broken else {
            let right = at.is_none() && rule.is_none();
            let score = Score::all_or_nothing(right);
            let mut notes = vec![Note::NothingWrong];
            if !right {
                notes = rule.map(|n| Note::Wrong(title(n))).into_iter().collect();
                notes.push(Note::Missed(Text::default()));
            }
            let parts = vec![PartScore { part: Part::Choice, score }];
            let tested = vec![Tested { item: item(self.kept), score }];
            return Feedback { score, parts, notes, tested, ..Feedback::nothing(best) };
        };
        let pointed = Score::all_or_nothing(at.is_some_and(|n| broken.rows.contains(&n)));
        let named = Score::all_or_nothing(rule == Some(broken.rule));
        let mut notes = Vec::new();
        let row = |n: usize| self.view.words_of(n);
        match at {
            Some(n) if pointed.is_full() => notes.push(Note::Right(row(n))),
            Some(n) => notes.push(Note::Wrong(row(n))),
            None => {}
        }
        if !pointed.is_full() {
            notes.extend(broken.rows.first().map(|n| Note::Missed(row(*n))));
        }
        if named.is_full() {
            notes.push(Note::Right(title(broken.rule)));
        } else {
            notes.extend(rule.map(|n| Note::Wrong(title(n))));
            notes.push(Note::Missed(title(broken.rule)));
        }
        let score = Score::mean([pointed, named]);
        let parts =
            vec![PartScore { part: Part::Pointed, score: pointed }, PartScore { part: Part::Rule, score: named }];
        let tested = vec![Tested { item: item(broken.rule), score }];
        let (reasons, remember) = (vec![broken.because.clone()], vec![title(broken.rule)]);
        Feedback { score, parts, notes, reasons, remember, tested, best }
    }
}
