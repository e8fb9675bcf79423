//! What is shown of a ceremony with a fault, and where the fault is in it.

use crate::core::{
    protocol::{Family, Finding},
    scenario::{Act, ActKind, Anchor, Manner, ObjectKind, Role, RoleCode, Rundown, Step},
    stage::{Choreography, Figure, StagePicture, distance},
    text::Text,
    time::Span,
};

use crate::core::practice::{Subject, exercise::Card};

/// What is looked at.
#[derive(Debug, Clone, PartialEq)]
pub enum View {
    /// A run of steps.
    Steps(Vec<Card>),
    /// What is done in a step.
    Acts {
        /// The step.
        step: Card,
        /// What is done, in order.
        acts: Vec<Row>,
    },
    /// What is said in a step: speaker and words.
    Lines {
        /// The step.
        step: Card,
        /// Speaker and words.
        lines: Vec<(Text, Text)>,
    },
    /// The stage at a moment of a step; the figures are the rows.
    Stage {
        /// The step.
        step: Card,
        /// How long after its beginning.
        at: Span,
        /// Everybody, and the ways of the step.
        picture: StagePicture,
        /// The figures by name, for people.
        called: Vec<Text>,
    },
}

/// An act by what it means, since its words may not say what was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Who, for people.
    pub who: Text,
    /// His role.
    pub code: RoleCode,
    /// What.
    pub act: ActKind,
    /// With which object.
    pub object: Option<ObjectKind>,
    /// Towards whom.
    pub to: Option<Text>,
    /// In which way.
    pub how: Vec<Manner>,
    /// About which award, where there are several.
    pub award: Option<Text>,
    /// The words of an act whose kind says nothing.
    pub text: Option<Text>,
}

/// What a change touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Changed {
    /// Steps stand elsewhere: the first and last that do.
    Order(usize, usize),
    /// Acts of a step.
    Acts(usize),
    /// Words of a step.
    Lines(usize),
    /// Movements of a step; the next step may be where it shows.
    Stage(usize),
}

impl Changed {
    /// Whether a breach of such a rule can be seen in what is shown: who reads what is done sees nobody stand.
    pub(super) const fn shows(&self, family: Family) -> bool {
        match self {
            Self::Stage(_) => true,
            Self::Order(..) | Self::Acts(_) | Self::Lines(_) => {
                !matches!(family, Family::Stage | Family::Era | Family::Time)
            }
        }
    }
}

/// The most rows of a run of steps.
const ROWS: usize = 8;

/// What a change touched that can be shown; none where it touched something else, or several steps.
pub(super) fn changed(own: &Rundown, run: &Rundown) -> Option<Changed> {
    let visible =
        own.era == run.era && own.awards == run.awards && own.occasion == run.occasion && own.doors == run.doors;
    if !visible || own.steps.len() != run.steps.len() || own.preparation != run.preparation {
        return None;
    }
    let pairs = || own.steps.iter().zip(&run.steps).enumerate();
    let mut moved = pairs().filter(|(_, (a, b))| a.step.id != b.step.id).map(|(n, _)| n);
    if let Some(first) = moved.next() {
        let last = moved.next_back().unwrap_or(first);
        return (last - first < ROWS).then_some(Changed::Order(first, last));
    }
    let mut touched = pairs().filter(|(_, (a, b))| a != b);
    let (n, (before, after)) = touched.next()?;
    let (before, after) = (&before.step, &after.step);
    let rest = |s: &Step| Step { acts: Vec::new(), says: Vec::new(), stage: Vec::new(), ..s.clone() };
    if rest(before) != rest(after) {
        return None;
    }
    let second = touched.next().map(|(n, _)| n);
    match (before.acts != after.acts, before.says != after.says, before.stage != after.stage) {
        (true, false, false) if second.is_none() => Some(Changed::Acts(n)),
        (false, true, false) if second.is_none() => Some(Changed::Lines(n)),
        (false, false, true) if second.is_none_or(|m| m == n + 1) => Some(Changed::Stage(n)),
        _ => None,
    }
}

/// What is shown of the changed ceremony, and the rows where the fault is; none where it cannot be pointed at.
pub(super) fn broken(
    subject: &Subject,
    run: &Rundown,
    changed: &Changed,
    findings: &[Finding],
) -> Option<(View, Vec<usize>)> {
    match changed {
        Changed::Order(first, last) => {
            let window = window(run, *first, *last);
            let cards: Vec<Card> = window.clone().filter_map(|n| Card::of_run(run, n)).collect();
            let titles: std::collections::HashSet<&str> = cards.iter().map(|c| c.title.vi.as_str()).collect();
            let out = |n: usize| subject.step(n).map(|s| &s.step.id) != run.steps.get(n).map(|s| &s.step.id);
            // A step that moved over others: itself; two that changed places: either.
            let moved: Vec<usize> = window.clone().filter(|n| out(*n)).collect();
            let found = findings.iter().filter_map(|f| f.step).filter(|n| window.contains(n));
            let mut rows: Vec<usize> = found.chain(ends(&moved)).map(|n| n - window.start).collect();
            rows.sort_unstable();
            rows.dedup();
            (titles.len() == cards.len() && !rows.is_empty()).then_some((View::Steps(cards), rows))
        }
        Changed::Acts(n) => {
            let (old, new) = (rows(subject, subject.run(), *n)?, rows(subject, run, *n)?);
            let mut at = touched_rows(&old, &new);
            if at.is_empty() {
                return None;
            }
            let placed = findings.iter().filter_map(|f| match &f.anchor {
                Anchor::Act(id, act) if run.steps.get(*n).is_some_and(|s| s.step.id == *id) => Some(*act),
                _ => None,
            });
            at.extend(placed);
            at.sort_unstable();
            at.dedup();
            let step = Card::of_run(run, *n)?;
            (!at.is_empty() && new.len() > 1).then_some((View::Acts { step, acts: new }, at))
        }
        Changed::Lines(n) => {
            let (old, new) = (&subject.step(*n)?.step.says, &run.steps.get(*n)?.step.says);
            let at = new.iter().enumerate().filter(|(i, l)| old.get(*i) != Some(*l)).map(|(i, _)| i).collect();
            Some((View::Lines { step: Card::of_run(run, *n)?, lines: lines(subject, run, *n) }, at))
        }
        Changed::Stage(_) => stage(subject, run, findings.first()?),
    }
}

/// The same sight of the ceremony as it should be; none where the rules have something to say of it.
pub(super) fn sound(subject: &Subject, changed: &Changed, finding: &Finding) -> Option<View> {
    let run = subject.run();
    let clean = |n: usize| subject.thin(matches!(changed, Changed::Stage(_))).is_clean(n);
    match changed {
        Changed::Order(first, last) => {
            let window = window(run, *first, *last);
            let cards: Vec<Card> = window.clone().filter_map(|n| Card::of_run(run, n)).collect();
            window.clone().all(clean).then_some(View::Steps(cards))
        }
        Changed::Acts(n) => {
            clean(*n).then_some(View::Acts { step: Card::of_run(run, *n)?, acts: rows(subject, run, *n)? })
        }
        Changed::Lines(n) => {
            clean(*n).then_some(View::Lines { step: Card::of_run(run, *n)?, lines: lines(subject, run, *n) })
        }
        Changed::Stage(_) => {
            let step = finding.step.filter(|n| clean(*n))?;
            let at = finding.at.unwrap_or_else(|| subject.end_of(step));
            let picture = subject.plan().at(step, at);
            let called = called(subject, &picture);
            Some(View::Stage { step: Card::of_run(run, step)?, at, picture, called })
        }
    }
}

/// The steps shown around those that changed.
fn window(run: &Rundown, first: usize, last: usize) -> std::ops::Range<usize> {
    let spare = ROWS.saturating_sub(last + 1 - first);
    let from = first.saturating_sub(spare.div_ceil(2));
    from..(from + ROWS).min(run.steps.len()).max(last + 1)
}

/// The first and the last: of two that changed places both, of one that moved over others where it left and came.
fn ends(moved: &[usize]) -> impl Iterator<Item = usize> {
    let first = moved.first().copied();
    let last = moved.last().copied().filter(|l| Some(*l) != first);
    first.into_iter().chain(last)
}

/// Rows of the new list that are not in the old one; where something was only taken out, those on either side.
fn touched_rows(old: &[Row], new: &[Row]) -> Vec<usize> {
    if old.len() > new.len() {
        let gap = new.iter().zip(old).position(|(n, o)| n != o).unwrap_or(new.len());
        return (gap.saturating_sub(1)..=gap).filter(|n| *n < new.len()).collect();
    }
    if old.len() < new.len() {
        let put = new.iter().zip(old).position(|(n, o)| n != o).unwrap_or(old.len());
        return vec![put];
    }
    new.iter().zip(old).enumerate().filter(|(_, (n, o))| n != o).map(|(i, _)| i).collect()
}

fn rows(subject: &Subject, run: &Rundown, n: usize) -> Option<Vec<Row>> {
    let step = &run.steps.get(n)?.step;
    Some(step.acts.iter().map(|act| row(subject, run, act)).collect())
}

fn row(subject: &Subject, run: &Rundown, act: &Act) -> Row {
    let role = run.role_of(&act.who);
    let named = |who: &str| match run.role_of(who) {
        Some(role) if subject.run().role_of(who).is_none() => role.name.clone(),
        _ => subject.called(who),
    };
    let silent =
        matches!(act.act, ActKind::Other | ActKind::Hold | ActKind::Ready | ActKind::Inspect | ActKind::Assist);
    let award = act.award.as_ref().filter(|_| run.awards.len() > 1);
    let award = award.and_then(|id| run.awards.iter().find(|a| a.id == *id)).and_then(|a| a.name.clone());
    Row {
        who: named(&act.who),
        code: role.map_or_else(|| RoleCode::unknown(act.who.as_str()), Role::code),
        act: act.act,
        object: act.object,
        to: act.to.as_deref().map(named),
        how: act.how.clone(),
        award,
        text: silent.then(|| act.text.clone()),
    }
}

fn lines(subject: &Subject, run: &Rundown, n: usize) -> Vec<(Text, Text)> {
    let says = run.steps.get(n).map(|s| s.step.says.as_slice()).unwrap_or_default();
    says.iter().map(|l| (subject.called(&l.who), l.text.clone())).collect()
}

/// The stage when the fault shows, and the figures that can be pointed at.
fn stage(subject: &Subject, run: &Rundown, finding: &Finding) -> Option<(View, Vec<usize>)> {
    let step = finding.step?;
    let person = finding.person.as_deref()?;
    let plan = Choreography::of(run);
    let planned = run.steps.get(step).map_or(Span::ZERO, |s| s.planned);
    let at = finding.at.unwrap_or_else(|| plan.length(step).max(planned));
    let picture = plan.at(step, at);
    if picture == subject.plan().at(step, at) || picture.figures.len() < 2 {
        return None;
    }
    let guilty = picture.figures.iter().find(|f| f.who == person)?;
    let near = |f: &Figure| finding.rule.id == "stage.apart" && distance(f.place, guilty.place) < 6.0;
    let rows = picture.figures.iter().enumerate().filter(|(_, f)| f.who == person || near(f)).map(|(n, _)| n).collect();
    let called = called(subject, &picture);
    Some((View::Stage { step: Card::of_run(run, step)?, at, picture, called }, rows))
}

fn called(subject: &Subject, picture: &StagePicture) -> Vec<Text> {
    picture.figures.iter().map(|f| subject.called(&f.who)).collect()
}

impl View {
    /// How many rows can be pointed at.
    #[must_use]
    pub fn rows(&self) -> usize {
        match self {
            Self::Steps(cards) => cards.len(),
            Self::Acts { acts, .. } => acts.len(),
            Self::Lines { lines, .. } => lines.len(),
            Self::Stage { picture, .. } => picture.figures.len(),
        }
    }

    /// The steps that are shown.
    pub(super) fn steps(&self) -> Vec<String> {
        match self {
            Self::Steps(cards) => cards.iter().map(|c| c.step.clone()).collect(),
            Self::Acts { step, .. } | Self::Lines { step, .. } | Self::Stage { step, .. } => vec![step.step.clone()],
        }
    }

    /// What a row says: the step, who acts, the words, who stands there.
    pub(super) fn words_of(&self, n: usize) -> Text {
        // The same person may act twice.
        let numbered = |text: &Text| {
            let english = if text.en.is_empty() { String::new() } else { format!("{}. {}", n + 1, text.en) };
            Text::new(format!("{}. {}", n + 1, text.vi), english)
        };
        let text = match self {
            Self::Steps(cards) => cards.get(n).map(|c| &c.title),
            Self::Acts { acts, .. } => return acts.get(n).map(|r| numbered(&r.who)).unwrap_or_default(),
            Self::Lines { lines, .. } => lines.get(n).map(|(_, words)| words),
            Self::Stage { called, .. } => called.get(n),
        };
        text.cloned().unwrap_or_default()
    }
}
