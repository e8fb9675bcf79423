//! Which orders of the steps can be gone through, and what stands against the others.

use std::{
    collections::{BTreeMap, HashSet},
    sync::Mutex,
};

use crate::core::{
    protocol::{Ceremony, Deed, Family, Finding, Rule, check_some},
    scenario::{ActKind, Duty, Place, RunStep, Rundown},
    stage::Choreography,
    text::Text,
    time::Span,
};

/// What judges orders of the steps of one ceremony.
///
/// Only rules that speak of order take part. Those of the stage plan do not: whoever exchanges two steps also sets
/// out from elsewhere, so distances say nothing then. What remains of them is whether the one who acts is there.
#[derive(Debug)]
pub(in crate::core::practice) struct Possible {
    /// The ceremony without what no rule of order reads.
    lean: Rundown,
    found: HashSet<Key>,
    scenes: Vec<Scene>,
    /// What was found to stand against exchanging two steps.
    pairs: Mutex<BTreeMap<(usize, usize), Vec<Obstacle>>>,
}

/// Rule, step, person.
type Key = (&'static str, Option<String>, Option<String>);

/// What a step takes for granted as planned.
#[derive(Debug)]
struct Scene {
    /// Those of them who are on the boards when it begins.
    there: Vec<usize>,
    /// What is in hands when it is shown or used: act, person.
    held: Vec<(usize, usize)>,
    /// Those who come in it because they were invited in an earlier step.
    invited: Vec<usize>,
}

/// Why an order is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::core::practice) enum Obstacle {
    /// A rule forbids it.
    Rule {
        /// Which.
        rule: &'static str,
        /// Number of the step where it shows.
        step: Option<usize>,
        /// What is wrong.
        sentence: Text,
    },
    /// Somebody would have to act who is not on the stage.
    Absent {
        /// Number of the step.
        step: usize,
        /// Number of the person on the plan.
        person: usize,
    },
    /// Somebody would come before he is invited.
    Uninvited {
        /// Number of the step.
        step: usize,
        /// Number of the person on the plan.
        person: usize,
    },
    /// Somebody would have to show or use what he does not hold.
    EmptyHands {
        /// Number of the step.
        step: usize,
        /// Number of the person on the plan.
        person: usize,
    },
}

impl Obstacle {
    /// The rule, where it is one.
    pub(in crate::core::practice) fn rule(&self) -> Option<&'static str> {
        match self {
            Self::Rule { rule, .. } => Some(rule),
            Self::Absent { .. } | Self::Uninvited { .. } | Self::EmptyHands { .. } => None,
        }
    }
}

/// Families whose rules speak of order.
const OF_ORDER: [Family; 7] = [
    Family::Announcing,
    Family::Programme,
    Family::Handing,
    Family::Rank,
    Family::Persons,
    Family::Objects,
    Family::Occasion,
];

fn speaks_of_order(rule: &Rule) -> bool {
    OF_ORDER.contains(&rule.family)
}

impl Possible {
    pub(in crate::core::practice) fn of(run: &Rundown) -> Self {
        let lean = lean(run);
        let ceremony = Ceremony::of(&lean, &[]);
        let plan = Choreography::of(&lean);
        let there = |step: usize, person: usize| on_boards(&lean, &plan, step, person);
        let mut scenes: Vec<Scene> = (0..lean.steps.len())
            .map(|step| {
                let acting = acting(&ceremony, step);
                let there = acting.iter().copied().filter(|p| there(step, *p)).collect();
                Scene { there, held: Vec::new(), invited: Vec::new() }
            })
            .collect();
        for (step, act, who) in held(&ceremony) {
            if let Some(scene) = scenes.get_mut(step) {
                scene.held.push((act, who));
            }
        }
        for (step, who) in invited(&ceremony, 0..lean.steps.len()) {
            if let Some(scene) = scenes.get_mut(step) {
                scene.invited.push(who);
            }
        }
        let found = check_some(&ceremony, speaks_of_order).iter().map(|f| key(&lean, f)).collect();
        drop(ceremony);
        Self { lean, found, scenes, pairs: Mutex::default() }
    }

    /// What stands against exchanging two steps: as it was found before, or as it is found now.
    pub(in crate::core::practice) fn pair(
        &self,
        pair: (usize, usize),
        find: impl FnOnce() -> Vec<Obstacle>,
    ) -> Vec<Obstacle> {
        let known = self.pairs.lock().ok().and_then(|pairs| pairs.get(&pair).cloned());
        known.unwrap_or_else(|| {
            let found = find();
            if let Ok(mut pairs) = self.pairs.lock() {
                pairs.insert(pair, found.clone());
            }
            found
        })
    }

    /// What stands against going through the steps in this order, as far as it does not stand against the plan.
    /// `order` names every step of the ceremony once.
    pub(in crate::core::practice) fn obstacles(&self, order: &[usize]) -> Vec<Obstacle> {
        let mut run = head(&self.lean);
        run.steps = order.iter().filter_map(|n| self.lean.steps.get(*n)).cloned().collect();
        let ceremony = Ceremony::of(&run, &[]);
        let mut all: Vec<Obstacle> = check_some(&ceremony, speaks_of_order)
            .into_iter()
            .filter(|f| !self.found.contains(&key(&run, f)))
            .map(|f| {
                let step = f.step.and_then(|n| order.get(n)).copied();
                Obstacle::Rule { rule: f.rule.id, step, sentence: f.sentence }
            })
            .collect();
        let plan = Choreography::of(&run);
        let now_held: HashSet<(usize, usize, usize)> = held(&ceremony).into_iter().collect();
        let now_invited: HashSet<(usize, usize)> = invited(&ceremony, 0..order.len()).into_iter().collect();
        for (at, step) in order.iter().copied().enumerate() {
            let Some(scene) = self.scenes.get(step) else { continue };
            let absent = scene.there.iter().copied().filter(|p| !on_boards(&run, &plan, at, *p));
            all.extend(absent.map(|person| Obstacle::Absent { step, person }));
            let unasked = scene.invited.iter().copied().filter(|who| !now_invited.contains(&(at, *who)));
            all.extend(unasked.map(|person| Obstacle::Uninvited { step, person }));
            let empty = scene.held.iter().filter(|(act, who)| !now_held.contains(&(at, *act, *who)));
            all.extend(empty.map(|(_, person)| Obstacle::EmptyHands { step, person: *person }));
        }
        all
    }
}

fn key(run: &Rundown, finding: &Finding) -> Key {
    let step = finding.step.and_then(|n| run.steps.get(n)).map(|s| s.step.id.clone());
    (finding.rule.id, step, finding.person.clone())
}

/// People who do or undergo something in a step.
fn acting(ceremony: &Ceremony<'_>, step: usize) -> Vec<usize> {
    let mut all: Vec<usize> = ceremony.in_step(step).flat_map(|d| [Some(d.who), d.to]).flatten().collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether somebody is on the boards when a step begins, before anything of it is done.
fn on_boards(run: &Rundown, plan: &Choreography, step: usize, person: usize) -> bool {
    let inside =
        |p: Place| (0.0..=run.stage.width as f32).contains(&p.x) && (0.0..=run.stage.depth as f32).contains(&p.y);
    let before = step.checked_sub(1).and_then(|step| plan.presence(step, person, A_DAY));
    before.is_some_and(|p| inside(p.place))
}

/// Longer than any step.
const A_DAY: Span = Span::seconds(24 * 3600);

/// Acts that show or keep a thing in one's hands, with who does: step, act, person; only where he has it.
fn held(ceremony: &Ceremony<'_>) -> Vec<(usize, usize, usize)> {
    let keeps = |d: &Deed<'_>| {
        matches!(d.kind, ActKind::Present | ActKind::Hold | ActKind::RaiseFlag | ActKind::DipFlag | ActKind::TakeBack)
    };
    let with = ceremony.deeds.iter().enumerate().filter(|(_, d)| keeps(d));
    let has = |n: usize, d: &Deed<'_>| {
        let holder = if d.kind == ActKind::TakeBack { d.to } else { Some(d.who) };
        let fits = |h: &&crate::core::protocol::Held| d.object == Some(h.object);
        holder.is_some_and(|holder| ceremony.hands().before(n, holder).iter().any(fits))
    };
    with.filter(|(n, d)| d.object.is_some() && has(*n, d)).map(|(_, d)| (d.step, d.act, d.who)).collect()
}

/// Acts that ask somebody up, and acts by which he comes.
const INVITES: &[ActKind] =
    &[ActKind::InviteReader, ActKind::InviteRecipients, ActKind::InviteConferrer, ActKind::InviteSpeaker];
const COMES: &[ActKind] = &[
    ActKind::TakePodium,
    ActKind::RecipientsTakePlace,
    ActKind::FlagTeamTakesPlace,
    ActKind::ConferrerTakesPlace,
    ActKind::Address,
    ActKind::Speech,
    ActKind::Reply,
];

/// Who comes in which step after an invitation to him in an earlier one: step, person.
fn invited(ceremony: &Ceremony<'_>, steps: std::ops::Range<usize>) -> Vec<(usize, usize)> {
    let mut asked: HashSet<usize> = HashSet::new();
    let mut all = Vec::new();
    for step in steps {
        let deeds = || ceremony.in_step(step);
        all.extend(deeds().filter(|d| COMES.contains(&d.kind) && asked.contains(&d.who)).map(|d| (step, d.who)));
        for deed in deeds().filter(|d| INVITES.contains(&d.kind)) {
            match deed.to {
                Some(who) => asked.extend([who]),
                None => asked.extend((0..ceremony.actors.len()).filter(|who| is_asked(deed.kind, ceremony.duty(*who)))),
            }
        }
    }
    all
}

/// Whom an invitation is for that names nobody.
fn is_asked(kind: ActKind, duty: Duty) -> bool {
    match kind {
        ActKind::InviteReader => duty == Duty::Reader,
        ActKind::InviteConferrer => duty == Duty::Conferrer,
        ActKind::InviteRecipients => {
            matches!(duty, Duty::Recipient | Duty::Family | Duty::FlagBearer | Duty::FlagGuard)
        }
        _ => false,
    }
}

/// A copy without what rules of order do not read.
fn lean(run: &Rundown) -> Rundown {
    let mut lean = head(run);
    lean.steps = run
        .steps
        .iter()
        .map(|s| {
            let mut step = s.step.clone();
            step.says.clear();
            step.checks.clear();
            step.faults.clear();
            step.sources.clear();
            step.note = None;
            RunStep { step, planned: s.planned, skipped: s.skipped, points: Vec::new() }
        })
        .collect();
    lean
}

/// A copy without steps, preparation and instruments.
fn head(run: &Rundown) -> Rundown {
    Rundown {
        scenario: run.scenario.clone(),
        title: Text::default(),
        host_event: Text::default(),
        occasion: run.occasion,
        era: run.era,
        key_rule: None,
        choices: run.choices.clone(),
        awards: run.awards.clone(),
        stage: run.stage,
        doors: Vec::new(),
        flag_height: run.flag_height,
        roles: run.roles.clone(),
        preparation: Vec::new(),
        steps: Vec::new(),
        local: Vec::new(),
        allow: run.allow.clone(),
        sources: Vec::new(),
        instruments: Vec::new(),
    }
}
