//! Role: play one role through a part of the ceremony, in time.
//!
//! The others' acts come as the clock runs; at each cue the trainee chooses what to do now. The steps go from cue to
//! cue, and a step with a cue of his takes at least as long as it takes to choose.

mod timing;

use serde::{Deserialize, Serialize};

use crate::core::{
    scenario::{Act, ActKind, Part as CeremonyPart, Role, RoleCode, people},
    text::Text,
    time::Span,
};

use super::{
    About, Answer, Dice, Draft, Exercise, Fact, Feedback, ItemKey, Knowledge, Note, Part, PartScore, Reason, Score,
    Subject, Task, Tested,
    choosing::{different, mixed},
    exercise::Card,
};

pub use timing::{FULL_WITHIN, NONE_BEYOND, timing};

/// A role to be played.
#[derive(Debug, Clone, PartialEq)]
pub struct RoleTask {
    /// The person: `NN1`.
    pub who: String,
    /// The person, for people.
    pub called: Text,
    /// His marker.
    pub code: RoleCode,
    /// Id of the role.
    pub role: String,
    /// Whether the clock runs.
    pub clock: bool,
    /// The steps that are gone through.
    pub steps: Vec<RoleStep>,
    /// What the others do, in order of time.
    pub running: Vec<Running>,
    /// When something has to be done.
    pub cues: Vec<Cue>,
    /// How long all of it takes.
    pub length: Span,
}

/// A step that is gone through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleStep {
    /// The step.
    pub card: Card,
    /// Its number in the run-down, by which the stage plan is drawn.
    pub number: usize,
    /// When it begins.
    pub from: Span,
    /// How long it takes.
    pub takes: Span,
}

/// Something that another does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Running {
    /// When.
    pub at: Span,
    /// Who does it.
    pub code: RoleCode,
    /// What, in words.
    pub text: Text,
}

/// A moment at which something has to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// When the cue is given.
    pub given: Span,
    /// When the act is due.
    pub due: Span,
    /// After this nothing is taken.
    pub closes: Span,
    /// Number of the step among those gone through.
    pub step: usize,
    /// What gives the cue: who and what; none: the step begins.
    pub by: Option<(RoleCode, Text)>,
    /// What could be done.
    pub options: Vec<Text>,
    /// Number of the right one.
    pub right: usize,
}

/// What was done at a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Played {
    /// Number of the option.
    pub choice: usize,
    /// When, since the exercise began; counts for nothing where no clock runs.
    pub at: Span,
}

/// How a role is to be played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Playing {
    /// Whether the clock runs.
    pub clock: bool,
    /// Percent of the usual speed, 50 to 150.
    pub speed: u16,
}

impl Default for Playing {
    fn default() -> Self {
        Self { clock: true, speed: 100 }
    }
}

/// The fewest and the most cues of one exercise.
const FEWEST: usize = 2;
const MOST: usize = 10;

/// Somebody with something to do in the step in focus, or anybody; none where nobody has enough to do.
pub(super) fn make(subject: &Subject, playing: Playing, focus: Option<&About>, dice: &mut Dice) -> Option<Draft> {
    let focus = match focus {
        Some(About::Step(id)) => Some(subject.number_of(id)?),
        Some(_) => return None,
        None => None,
    };
    let roles = dice.shuffled(subject.run().roles.iter());
    roles.into_iter().find_map(|role| of_role(subject, role, playing, focus, dice))
}

/// A role of the trainee's own choice, through one part or the whole.
pub(super) fn of_person(
    subject: &Subject,
    who: &str,
    part: Option<CeremonyPart>,
    playing: Playing,
    dice: &mut Dice,
) -> Option<Draft> {
    let steps: Vec<usize> = match part {
        Some(part) => subject.run().part(part).collect(),
        None => (0..subject.steps().len()).collect(),
    };
    through(subject, who, &steps, usize::MAX, playing, dice)
}

fn of_role(subject: &Subject, role: &Role, playing: Playing, focus: Option<usize>, dice: &mut Dice) -> Option<Draft> {
    let who = role.people().into_iter().next()?;
    let busy: Vec<usize> = (0..subject.steps().len()).filter(|n| own_act(subject, &who, *n).is_some()).collect();
    let start = match focus {
        Some(n) => busy.iter().position(|b| *b == n)?,
        None => dice.below(busy.len()),
    };
    let part = subject.step(*busy.get(start)?)?.step.part;
    // Some cues around the one in focus, all in its part.
    let same: Vec<usize> = busy.into_iter().filter(|n| subject.step(*n).is_some_and(|s| s.step.part == part)).collect();
    let at = same.iter().position(|n| Some(*n) == focus).unwrap_or(0);
    let from = at.saturating_sub(MOST / 2);
    let chosen = same.get(from..(from + MOST).min(same.len()))?;
    let first = chosen.first()?.saturating_sub(1);
    let steps: Vec<usize> =
        (first..=*chosen.last()?).filter(|n| subject.step(*n).is_some_and(|s| s.step.part == part)).collect();
    through(subject, &who, &steps, MOST, playing, dice)
}

/// What the person does in a step that can be asked for. Standing still is right at many a moment, so it is not.
fn own_act<'a>(subject: &'a Subject, who: &str, n: usize) -> Option<&'a Act> {
    let acts = &subject.step(n)?.step.acts;
    acts.iter().find(|a| tells(a.act) && subject.is_meant(&a.who, who) && !a.text.vi.trim().is_empty())
}

/// Acts that say what one does.
const fn tells(act: ActKind) -> bool {
    !matches!(act, ActKind::Hold | ActKind::Other | ActKind::Ready | ActKind::Applaud | ActKind::Inspect)
}

fn through(
    subject: &Subject,
    who: &str,
    steps: &[usize],
    most: usize,
    playing: Playing,
    dice: &mut Dice,
) -> Option<Draft> {
    let mut score = timing::Score { now: Span::ZERO, steps: Vec::new(), running: Vec::new(), cues: Vec::new() };
    for n in steps {
        let own = own_act(subject, who, *n).filter(|_| score.cues.len() < most);
        let options = own.and_then(|act| options(subject, who, *n, act, dice));
        score.step(subject, who, *n, own.zip(options), playing)?;
    }
    let role = subject.run().role_of(who)?;
    let number = role.people().iter().position(|p| p == who).unwrap_or(0) + 1;
    if score.cues.len() < FEWEST {
        return None;
    }
    let asked = score.cues.iter().filter_map(|c| score.steps.get(c.step)).map(|s| s.card.step.clone());
    let mut named: Vec<String> = Vec::new();
    for step in asked {
        if !named.contains(&step) {
            named.push(step);
        }
    }
    Some(Draft {
        steps: named,
        rules: Vec::new(),
        expected: if playing.clock { score.now } else { Span::seconds(12 * score.cues.len() as i64) },
        task: Task::Role(RoleTask {
            called: subject.called(who),
            code: if role.count > 1 { role.code_of(number) } else { role.code() },
            role: role.id.clone(),
            clock: playing.clock,
            steps: score.steps,
            running: score.running,
            cues: score.cues,
            length: score.now,
            who: who.to_owned(),
        }),
    })
}

/// The right act and others that this person does elsewhere, or that others do near by.
fn options(subject: &Subject, who: &str, n: usize, act: &Act, dice: &mut Dice) -> Option<(Vec<Text>, usize)> {
    let here = subject.step(n)?;
    let all = subject.steps().iter().enumerate().flat_map(|(m, s)| s.step.acts.iter().map(move |a| (m, a)));
    let all: Vec<(usize, &Act)> = all.filter(|(_, a)| tells(a.act) && a.act != act.act).collect();
    let mine = |a: &Act| people(&subject.run().roles, &a.who).iter().any(|p| p == who);
    let done_here = |a: &Act| here.step.acts.iter().any(|b| b.act == a.act && mine(b));
    let mut own: Vec<(usize, &Act)> =
        all.iter().copied().filter(|(m, a)| *m != n && mine(a) && !done_here(a)).collect();
    let mut others: Vec<(usize, &Act)> = all.iter().copied().filter(|(_, a)| !mine(a) && !done_here(a)).collect();
    for list in [&mut own, &mut others] {
        dice.shuffle(list);
        list.sort_by_key(|(m, _)| m.abs_diff(n) > 4);
    }
    let first_own = own.iter().take(2);
    let candidates = first_own.chain(&others).chain(own.iter().skip(2));
    let wrong = different(candidates, &[&act.text], 3, |(_, a)| &a.text);
    if wrong.len() < 3 {
        return None;
    }
    let (options, right) = mixed(act.text.clone(), wrong.into_iter().map(|(_, a)| a.text.clone()).collect(), dice);
    Some((options, right))
}

/// What the right act weighs; the rest is for time.
const ACT: f64 = 0.7;

impl RoleTask {
    fn step_of(&self, cue: &Cue) -> &str {
        self.steps.get(cue.step).map_or("", |s| s.card.step.as_str())
    }

    pub(super) fn mark(&self, exercise: &Exercise, answer: &Answer) -> Feedback {
        let best = self.cues.iter().map(|c| Some(Played { choice: c.right, at: c.due })).collect();
        let given = if let Answer::Role(played) = answer { played.as_slice() } else { &[] };
        let (mut notes, mut reasons, mut tested) = (Vec::new(), Vec::new(), Vec::new());
        let (mut acts, mut times, mut whole) = (Vec::new(), Vec::new(), Vec::new());
        for (n, cue) in self.cues.iter().enumerate() {
            let played = given.get(n).copied().flatten();
            let (act, time) = self.mark_cue(cue, played, &mut notes, &mut reasons);
            let score = if self.clock { Score::weighted(&[(act, ACT), (time, 1.0 - ACT)]) } else { act };
            acts.push(act);
            times.push(time);
            whole.push(score);
            let item = ItemKey::step(&exercise.ceremony, self.step_of(cue), Knowledge::Order);
            tested.push(Tested { item, score });
        }
        let mut parts = vec![PartScore { part: Part::Acts, score: Score::mean(acts) }];
        if self.clock {
            parts.push(PartScore { part: Part::Timing, score: Score::mean(times) });
        }
        reasons.truncate(4);
        let score = Score::mean(whole);
        Feedback { score, parts, notes, reasons, tested, ..Feedback::nothing(Answer::Role(best)) }
    }

    fn mark_cue(
        &self,
        cue: &Cue,
        played: Option<Played>,
        notes: &mut Vec<Note>,
        reasons: &mut Vec<Reason>,
    ) -> (Score, Score) {
        let option = |n: usize| cue.options.get(n).cloned().unwrap_or_default();
        let right = option(cue.right);
        let Some(played) = played.filter(|p| p.choice < cue.options.len()) else {
            notes.push(Note::Omitted(right));
            return (Score::NONE, Score::NONE);
        };
        if played.choice != cue.right {
            notes.push(Note::Wrong(option(played.choice)));
            notes.push(Note::Missed(right));
            let title = self.steps.get(cue.step).map(|s| s.card.title.clone()).unwrap_or_default();
            reasons.push(Reason::plain(Fact::Now(title)));
            return (Score::NONE, Score::NONE);
        }
        if !self.clock {
            notes.push(Note::Right(right));
            return (Score::FULL, Score::FULL);
        }
        let time = timing(cue, played.at);
        let off = played.at - cue.due;
        notes.push(match (time.is_full(), off < Span::ZERO) {
            (true, _) => Note::Right(right),
            (false, true) => Note::Early(right, Span::ZERO - off),
            (false, false) => Note::Late(right, off),
        });
        (Score::FULL, time)
    }
}
