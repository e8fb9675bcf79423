//! Contrast: two ceremonies side by side; which belongs to which?

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::core::{
    protocol::rule,
    scenario::{Act, ActKind, Authority, Duty, Part as CeremonyPart, Role, Rundown},
    text::{Text, fold},
    time::Span,
};

use super::{
    Answer, Dice, Draft, Exercise, Feedback, ItemKey, Note, Part, PartScore, Reason, Score, Subject, Task, Tested,
    choosing::same_words,
};

/// One of two ceremonies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Side {
    /// The one on the left.
    Left,
    /// The one on the right.
    Right,
}

/// What tells two ceremonies apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Axis {
    /// Decided by the State President, or by another.
    Authority,
    /// For one who has died, or for the living.
    Posthumous,
    /// With the unit's traditional flag, or without.
    TraditionalFlag,
}

/// Two ceremonies and what belongs to one of them.
#[derive(Debug, Clone, PartialEq)]
pub struct ContrastTask {
    /// What tells them apart.
    pub axis: Axis,
    /// The ceremony on the left.
    pub left: Text,
    /// The ceremony on the right.
    pub right: Text,
    /// What belongs to one of them.
    pub statements: Vec<Statement>,
    because: Vec<Reason>,
}

/// Something that holds of one of the two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// What: a step, an act, a check, words, or steps in their order.
    pub text: Text,
    /// Of which.
    pub side: Side,
}

/// Statements of each side, at least and at most.
const LEAST: usize = 2;
const MOST: usize = 3;

impl Axis {
    /// The rule that the difference rests on.
    const fn rule(self, left: bool) -> &'static str {
        match (self, left) {
            (Self::Authority, true) => "announce.take-place-before-read",
            (Self::Authority, false) => "announce.recipients-wait-for-reading",
            (Self::Posthumous, _) => "words.posthumous",
            (Self::TraditionalFlag, _) => "announce.flag-team-before-read",
        }
    }

    /// On which side of the difference a ceremony stands; none where it stands on both.
    fn side(self, subject: &Subject) -> Option<bool> {
        let awards = &subject.run().awards;
        let mut sides = awards.iter().map(|a| match self {
            Self::Authority => a.decided_by == Authority::President,
            Self::Posthumous => a.posthumous,
            Self::TraditionalFlag => a.traditional_flag,
        });
        let first = sides.next()?;
        sides.all(|s| s == first).then_some(first)
    }
}

/// What tells these two apart: the first ceremony is of the President, posthumous or with the flag.
pub(super) fn axes(left: &Subject, right: &Subject) -> Vec<Axis> {
    let all = [Axis::Authority, Axis::Posthumous, Axis::TraditionalFlag];
    all.into_iter().filter(|axis| axis.side(left) == Some(true) && axis.side(right) == Some(false)).collect()
}

/// What belongs to one of two ceremonies that differ so; none where too little can be told apart.
pub(super) fn make(left: &Subject, right: &Subject, axis: Axis, dice: &mut Dice) -> Option<Draft> {
    let mut statements = of_one(left, right, axis, Side::Left, dice)?;
    let others = of_one(right, left, axis, Side::Right, dice)?;
    if others.iter().any(|o| statements.iter().any(|s| same_words(&s.text, &o.text))) {
        return None;
    }
    statements.extend(others);
    let statements = dice.shuffled(statements);
    let rules = [(left, true), (right, false)];
    let mut because: Vec<Reason> =
        rules.iter().filter_map(|(s, l)| Some(s.rule_reason(rule(axis.rule(*l))?, None))).collect();
    because.dedup_by(|a, b| a.rule == b.rule);
    let named: Vec<String> = because.iter().filter_map(|r| r.rule.clone()).collect();
    let (left, right) = (left.run().title.clone(), right.run().title.clone());
    Some(Draft {
        steps: Vec::new(),
        rules: named,
        expected: Span::seconds(10 + 7 * statements.len() as i64),
        task: Task::Contrast(ContrastTask { axis, left, right, statements, because }),
    })
}

/// What belongs to one of them and not to the other.
fn of_one(one: &Subject, other: &Subject, axis: Axis, side: Side, dice: &mut Dice) -> Option<Vec<Statement>> {
    let theirs = other.said();
    // What is done in both is told apart by its words only where they speak of the difference.
    let done = |t: &Said| t.kinds.is_empty() || t.kinds.iter().any(|k| theirs.iter().any(|o| o.kinds.contains(k)));
    let only = one.said().iter().filter(|t| t.tells && (axis.speaks(t) || !done(t)));
    let only = only.filter(|t| !theirs.iter().any(|o| o.holds(t)));
    let mut only: Vec<&Said> = dice.shuffled(only);
    only.sort_by_key(|t| !axis.speaks(t));
    let order = sequence(one, other).filter(|_| axis == Axis::Authority);
    let mut chosen: Vec<Statement> = Vec::new();
    for text in order.into_iter().chain(only.into_iter().map(|t| t.text.clone())) {
        if chosen.len() < MOST && !chosen.iter().any(|s| same_words(&s.text, &text)) {
            chosen.push(Statement { text, side });
        }
    }
    (chosen.len() >= LEAST).then_some(chosen)
}

/// Something said of the conferring: a title of a step, an act or a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    text: Text,
    vi: String,
    en: String,
    /// It gives away no name of an award, and says enough.
    tells: bool,
    /// What is done, and by whom; nothing for a check.
    kinds: Vec<(ActKind, Duty)>,
}

impl Said {
    /// All that is said of the conferring of a ceremony.
    pub(super) fn of(run: &Rundown) -> Vec<Self> {
        let awards: Vec<String> = run.awards.iter().filter_map(|a| a.name.as_ref()).map(|n| fold(&n.vi)).collect();
        let steps = run.steps.iter().map(|s| &s.step).filter(|s| s.part == CeremonyPart::Award);
        let what = |a: &Act| (a.act, run.role_of(&a.who).map_or(Duty::Guest, Role::duty));
        let clear = |a: &&Act| !matches!(a.act, ActKind::Other | ActKind::Hold | ActKind::Ready);
        let texts = steps.flat_map(|step| {
            let acts = step.acts.iter().map(|a| (&a.text, Some(a).filter(clear).map(what).into_iter().collect()));
            let title = (&step.title, step.acts.iter().filter(clear).map(what).collect());
            std::iter::once(title).chain(acts).chain(step.checks.iter().map(|c| (&c.text, Vec::new())))
        });
        let mut all: Vec<Self> = Vec::new();
        let mut known: HashSet<&str> = HashSet::new();
        for (text, kinds) in texts.filter(|(t, _)| known.insert(t.vi.as_str())) {
            let (vi, en) = (fold(text.vi.trim()), fold(text.en.trim()));
            let named = awards.iter().any(|name| vi.contains(name));
            let tells = vi.chars().count() >= 12 && !named && !en.is_empty();
            all.push(Self { text: text.clone(), vi, en, tells, kinds });
        }
        all
    }

    /// Whether it says all that another says.
    fn holds(&self, other: &Self) -> bool {
        self.vi.contains(&other.vi) || self.en == other.en
    }
}

impl Axis {
    /// Whether a text speaks of the difference.
    fn speaks(self, said: &Said) -> bool {
        let words: &[&str] = match self {
            Self::Authority => &["to hear", "to receive", "is read", "the reading", "invite first", "read first"],
            Self::Posthumous => &["posthumous", "famil", "gratitude", "silence", "relative"],
            Self::TraditionalFlag => &["flag", "dip", "staff", "guard", "bearer"],
        };
        words.iter().any(|w| said.en.contains(w))
    }
}

/// The order in which one ceremony invites, reads and confers, where the other has another order.
fn sequence(one: &Subject, other: &Subject) -> Option<Text> {
    let kinds = [ActKind::InviteRecipients, ActKind::ReadDecision, ActKind::ConferrerTakesPlace];
    let order = |subject: &Subject| -> Option<Vec<(usize, ActKind)>> {
        let first = |kind: ActKind| subject.steps().iter().position(|s| s.step.acts.iter().any(|a| a.act == kind));
        let mut all: Vec<(usize, ActKind)> =
            kinds.iter().map(|k| first(*k).map(|n| (n, *k))).collect::<Option<Vec<_>>>()?;
        all.sort_by_key(|(n, _)| *n);
        Some(all)
    };
    let kinds_of = |all: &[(usize, ActKind)]| all.iter().map(|(_, k)| *k).collect::<Vec<_>>();
    let (own, theirs) = (order(one)?, order(other)?);
    if kinds_of(&own) == kinds_of(&theirs) {
        return None;
    }
    let titles: Vec<&Text> = own.iter().filter_map(|(n, _)| one.step(*n)).map(|s| &s.step.title).collect();
    let joined = |of: fn(&Text) -> &str| titles.iter().map(|t| of(t)).collect::<Vec<_>>().join(" › ");
    let english = if titles.iter().all(|t| !t.en.is_empty()) { joined(|t| &t.en) } else { String::new() };
    Some(Text::new(joined(|t| &t.vi), english))
}

impl ContrastTask {
    pub(super) fn mark(&self, exercise: &Exercise, answer: &Answer) -> Feedback {
        let best = Answer::Sides(self.statements.iter().map(|s| Some(s.side)).collect());
        let given = if let Answer::Sides(sides) = answer { sides.as_slice() } else { &[] };
        let many = self.statements.len();
        let mut notes = Vec::new();
        let mut right = [0_usize; 2];
        for (n, statement) in self.statements.iter().enumerate() {
            let hit = given.get(n).copied().flatten() == Some(statement.side);
            if hit {
                let of = usize::from(statement.side == Side::Right);
                right.iter_mut().skip(of).take(1).for_each(|n| *n += 1);
            }
            notes.push(if hit { Note::Right } else { Note::Wrong }(statement.text.clone()));
        }
        let hits: usize = right.iter().sum();
        // Half of them are right by chance.
        let points =
            |hits: usize, of: usize| Score::of(if of == 0 { 0.0 } else { 2.0 * hits as f64 / of as f64 - 1.0 });
        let of = |side: Side| self.statements.iter().filter(|s| s.side == side).count();
        let score = points(hits, many);
        let other = exercise.other.as_deref().unwrap_or_default();
        let tested = [(exercise.ceremony.as_str(), Side::Left, true), (other, Side::Right, false)]
            .into_iter()
            .zip(right)
            .map(|((ceremony, side, left), hits)| Tested {
                item: ItemKey::rule(ceremony, self.axis.rule(left)),
                score: points(hits, of(side)),
            })
            .collect();
        let parts = vec![PartScore { part: Part::Sides, score: Score::share(hits, many) }];
        let reasons = if score.is_full() { Vec::new() } else { self.because.clone() };
        let remember = self.because.iter().filter_map(Reason::rule_title).take(2).collect();
        Feedback { score, parts, notes, reasons, remember, tested, best }
    }
}
