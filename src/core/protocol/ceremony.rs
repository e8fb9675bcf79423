//! A ceremony as the rules see it: who does what to whom, in order.

use std::{
    cell::{Cell, OnceCell},
    collections::HashMap,
    ops::Range,
    rc::Rc,
};

use crate::core::{
    scenario::{
        Act, ActKind, AnnounceOrder, Authority, Award, Duty, Era, Manner, Move, ObjectKind, Origin, Pace, Role,
        RunStep, Rundown, StageMove, Step,
    },
    stage::Choreography,
    time::Span,
};

use super::{
    Target,
    floor::Floor,
    hands::Hands,
    likeness::Base,
    phrases::{Lower, Said, texts},
};

/// One person of the ceremony.
#[derive(Debug, Clone)]
pub struct Actor<'a> {
    /// `NN2`, or `CB` where the role has one holder.
    pub name: String,
    /// The role.
    pub role: &'a Role,
    /// What he does.
    pub duty: Duty,
    /// His number among the holders of the role, from 0.
    pub number: usize,
}

/// One act of one person, towards at most one other.
#[derive(Debug, Clone, Copy)]
pub struct Deed<'a> {
    /// Number of the step in the run-down.
    pub step: usize,
    /// Number of the act in that step.
    pub act: usize,
    /// What is done.
    pub kind: ActKind,
    /// Who does it: number among [`Ceremony::actors`].
    pub who: usize,
    /// Towards whom.
    pub to: Option<usize>,
    /// About which award; the only one where the act names none.
    pub award: Option<&'a Award>,
    /// With which object.
    pub object: Option<ObjectKind>,
    /// In which way.
    pub how: &'a [Manner],
}

impl Deed<'_> {
    /// Whether it is about that award.
    #[must_use]
    pub fn is_about(&self, award: &Award) -> bool {
        self.award.is_some_and(|a| a.id == award.id)
    }
}

/// A ceremony as it is run, prepared for the rules.
#[derive(Debug)]
pub struct Ceremony<'a> {
    /// The run-down.
    pub run: &'a Rundown,
    /// Where its steps stand in the scenario.
    pub origins: &'a [Origin],
    /// The time whose law rules.
    pub era: Era,
    /// Everybody who takes part.
    pub actors: Vec<Actor<'a>>,
    /// All deeds in the order in which they are done.
    pub deeds: Vec<Deed<'a>>,
    /// Numbers of the steps in the order in which they are gone through.
    pub order: Vec<usize>,
    /// The steps are gone through in the order of the plan.
    sorted: bool,
    /// Another way to hold it, to take over what is the same.
    like: Option<&'a Base>,
    hands: OnceCell<Hands>,
    stage: OnceCell<Rc<Choreography>>,
    floor: OnceCell<Rc<Floor>>,
    lower: OnceCell<Vec<Rc<Vec<Lower>>>>,
    /// Something that differs from pace to pace was asked for.
    paced: Cell<bool>,
}

impl<'a> Ceremony<'a> {
    /// The ceremony as planned.
    #[must_use]
    pub fn of(run: &'a Rundown, origins: &'a [Origin]) -> Self {
        Self::in_order(run, origins, (0..run.steps.len()).collect())
    }

    /// The ceremony with its steps gone through in this order; numbers past the last step are passed over.
    #[must_use]
    pub fn in_order(run: &'a Rundown, origins: &'a [Origin], order: Vec<usize>) -> Self {
        let actors: Vec<Actor<'a>> = run.roles.iter().flat_map(actors_of).collect();
        let mut names: HashMap<&str, Range<usize>> = HashMap::with_capacity(actors.len() + run.roles.len());
        for (n, actor) in actors.iter().enumerate() {
            let all = names.entry(&actor.role.id).or_insert(n..n);
            all.end = n + 1;
        }
        names.extend(actors.iter().enumerate().map(|(n, a)| (a.name.as_str(), n..n + 1)));
        let only = if let [one] = run.awards.as_slice() { Some(one) } else { None };
        let mut deeds = Vec::with_capacity(run.steps.iter().map(|s| s.step.acts.len()).sum());
        for (number, step) in order.iter().filter_map(|n| run.steps.get(*n).map(|s| (*n, s))) {
            deeds_of(run, number, step, &names, only, &mut deeds);
        }
        let era = run.era.unwrap_or(Era::From2025);
        Self {
            run,
            origins,
            era,
            actors,
            deeds,
            sorted: order.is_sorted(),
            order,
            like: None,
            hands: OnceCell::new(),
            stage: OnceCell::new(),
            floor: OnceCell::new(),
            lower: OnceCell::new(),
            paced: Cell::new(false),
        }
    }

    /// The same, with another way to hold it from which to take over what is the same.
    pub(super) fn like(self, base: &'a Base) -> Self {
        Self { like: Some(base), ..self }
    }

    /// What was worked out of its words, for the same ceremony in another pace.
    pub(super) fn into_words(self) -> OnceCell<Vec<Rc<Vec<Lower>>>> {
        self.lower
    }

    /// The same, with what was worked out of its words.
    pub(super) fn with_words(self, lower: OnceCell<Vec<Rc<Vec<Lower>>>>) -> Self {
        Self { lower, ..self }
    }

    /// Who holds what, worked out at the first question.
    #[must_use]
    pub fn hands(&self) -> &Hands {
        self.hands.get_or_init(|| Hands::of(self))
    }

    /// Where everybody stands, worked out at the first question.
    #[must_use]
    pub fn stage(&self) -> &Choreography {
        self.shared_stage()
    }

    pub(super) fn shared_stage(&self) -> &Rc<Choreography> {
        self.paced.set(true);
        self.stage.get_or_init(|| match self.like {
            Some(base) => base.stage_of(self.run),
            None => Rc::new(Choreography::of(self.run)),
        })
    }

    /// Who comes near whom and what, worked out at the first question.
    pub(super) fn floor(&self) -> &Floor {
        self.shared_floor()
    }

    pub(super) fn shared_floor(&self) -> &Rc<Floor> {
        self.paced.set(true);
        self.floor.get_or_init(|| {
            let same = self.like.and_then(|base| base.floor_of(self.shared_stage()));
            same.unwrap_or_else(|| Rc::new(Floor::of(self, self.like)))
        })
    }

    /// How fast it goes. Rules that ask for this, for the stage or the floor are asked again in another pace.
    #[must_use]
    pub fn pace(&self) -> Pace {
        self.paced.set(true);
        self.run.choices.pace
    }

    /// Whether pace, stage or floor were asked for since this was asked last.
    pub(super) fn was_paced(&self) -> bool {
        self.paced.replace(false)
    }

    /// The steps whose words are to be read, in the order in which they are gone through. A step that is the same in
    /// another way to hold the ceremony was read there, and whatever its words break was found.
    pub(super) fn to_read(&self) -> impl Iterator<Item = usize> + '_ {
        let known = |n: &usize| self.step(*n).is_some_and(|s| self.like.is_some_and(|base| base.has(&s.step)));
        self.order.iter().copied().filter(move |n| !known(n))
    }

    /// The texts of a step.
    pub(super) fn said(&self, step: usize) -> impl Iterator<Item = Said<'_>> {
        let lower = self.words().get(step).map(|l| l.as_slice()).unwrap_or_default();
        let texts = self.run.steps.get(step).into_iter().flat_map(|s| texts(&s.step));
        let acts = self.run.steps.get(step).map_or(0, |s| s.step.acts.len());
        texts.zip(lower).enumerate().map(move |(n, ((text, by), lower))| {
            let target = match n.checked_sub(1) {
                None => Target::StepField(step, "title"),
                Some(n) if n < acts => Target::Act(step, n),
                Some(n) => Target::Line(step, n - acts),
            };
            Said { target, text, by, vi: &lower.vi, en: &lower.en }
        })
    }

    /// The texts of all steps in lower case, worked out at the first question.
    pub(super) fn words(&self) -> &[Rc<Vec<Lower>>] {
        self.lower.get_or_init(|| {
            let fresh = |step: &Step| Rc::new(texts(step).map(|(text, _)| Lower::of(text)).collect());
            let words = |step: &Step| self.like.and_then(|base| base.words_of(step)).unwrap_or_else(|| fresh(step));
            self.run.steps.iter().map(|s| words(&s.step)).collect()
        })
    }

    /// The steps in which one of these things is done, in the order of the run-down.
    pub fn steps_with<'s>(&'s self, kinds: &'s [ActKind]) -> impl Iterator<Item = usize> + 's {
        self.order
            .iter()
            .copied()
            .filter(move |n| self.step(*n).is_some_and(|s| s.step.acts.iter().any(|a| kinds.contains(&a.act))))
    }

    /// The deeds of a step.
    pub fn in_step(&self, step: usize) -> impl Iterator<Item = &Deed<'a>> {
        let sorted = self.sorted;
        let from = if sorted { self.deeds.partition_point(|d| d.step < step) } else { 0 };
        let deeds = self.deeds.get(from..).unwrap_or_default();
        deeds.iter().take_while(move |d| !sorted || d.step == step).filter(move |d| d.step == step)
    }

    /// Which movement of a step sends somebody on his way at that moment.
    #[must_use]
    pub fn move_at(&self, step: usize, who: usize, at: Span) -> Target {
        let frames = self.step(step).map(|s| s.step.stage.as_slice()).unwrap_or_default();
        let name = self.name(who);
        let role = self.actor(who).map(|a| a.role.id.as_str());
        let meant = |m: &StageMove| m.action.who().split('+').any(|one| one == name || Some(one) == role);
        let walks = |m: &StageMove| matches!(m.action, Move::Walk { .. } | Move::Follow { .. });
        let of_frame = |n: usize| {
            let moves = frames.get(n).map(|f| f.moves.as_slice()).unwrap_or_default();
            let walk = moves.iter().position(|m| meant(m) && walks(m));
            walk.or_else(|| moves.iter().position(meant)).map(|m| Target::Move(step, n, m))
        };
        let frame = (0..frames.len()).rev().filter(|n| frames.get(*n).is_some_and(|f| f.at <= at)).find_map(of_frame);
        frame.unwrap_or(Target::Step(step))
    }

    /// The deeds of a kind with their places in the order of all deeds.
    pub fn all(&self, kind: ActKind) -> impl Iterator<Item = (usize, &Deed<'a>)> {
        self.deeds.iter().enumerate().filter(move |(_, d)| d.kind == kind)
    }

    /// The deeds of a kind that are about an award.
    pub fn about<'s>(&'s self, kind: ActKind, award: &str) -> impl Iterator<Item = (usize, &'s Deed<'a>)> {
        let award = award.to_owned();
        self.all(kind).filter(move |(_, d)| d.award.is_some_and(|a| a.id == award))
    }

    /// Place of the first deed of a kind.
    #[must_use]
    pub fn first(&self, kind: ActKind) -> Option<usize> {
        self.all(kind).map(|(n, _)| n).next()
    }

    /// Who somebody is.
    #[must_use]
    pub fn actor(&self, who: usize) -> Option<&Actor<'a>> {
        self.actors.get(who)
    }

    /// What somebody does in the ceremony.
    #[must_use]
    pub fn duty(&self, who: usize) -> Duty {
        self.actor(who).map_or(Duty::Guest, |a| a.duty)
    }

    /// How somebody is called: `NN2`.
    #[must_use]
    pub fn name(&self, who: usize) -> &str {
        self.actor(who).map_or("", |a| a.name.as_str())
    }

    /// How a local point is decided: `ReadFirst`.
    #[must_use]
    pub fn local(&self, point: &str) -> Option<&str> {
        self.run.choices.local.iter().find(|(id, _)| id == point).map(|(_, choice)| choice.as_str())
    }

    /// Which comes first for an award, the invitation or the reading: as the scenario says of the award; for a
    /// decision of the State President the invitation; for others the reading, unless U1 is decided otherwise for
    /// the Prime Minister's.
    #[must_use]
    pub fn announce_order(&self, award: &Award) -> AnnounceOrder {
        if let Some(order) = award.announce {
            return order;
        }
        match award.decided_by {
            Authority::President => AnnounceOrder::InviteFirst,
            Authority::PrimeMinister if self.local("U1") == Some("InviteFirst") => AnnounceOrder::InviteFirst,
            Authority::PrimeMinister | Authority::MinistryOrProvince | Authority::Local => AnnounceOrder::ReadFirst,
        }
    }

    /// A step by its number.
    #[must_use]
    pub fn step(&self, number: usize) -> Option<&'a RunStep> {
        self.run.steps.get(number)
    }

    /// An act as written in the run-down.
    #[must_use]
    pub fn act(&self, deed: &Deed<'_>) -> Option<&'a Act> {
        self.step(deed.step)?.step.acts.get(deed.act)
    }
}

fn actors_of(role: &Role) -> impl Iterator<Item = Actor<'_>> {
    let duty = role.duty();
    role.people().into_iter().enumerate().map(move |(number, name)| Actor { name, role, duty, number })
}

/// One act with the people it names.
struct Named {
    act: usize,
    who: People,
    to: People,
}

/// People by their numbers.
enum People {
    /// One, or all of a role, who stand side by side.
    Range(Range<usize>),
    /// A group.
    Several(Vec<usize>),
}

impl People {
    fn of(who: &str, names: &HashMap<&str, Range<usize>>) -> Self {
        match names.get(who) {
            Some(range) => Self::Range(range.clone()),
            None => Self::Several(who.split('+').filter_map(|one| names.get(one)).flat_map(Clone::clone).collect()),
        }
    }

    fn len(&self) -> usize {
        match self {
            Self::Range(range) => range.len(),
            Self::Several(all) => all.len(),
        }
    }

    /// Who is meant in one of several rounds.
    fn in_round(&self, round: usize, rounds: usize) -> Option<usize> {
        let n = round * self.len() / rounds.max(1);
        match self {
            Self::Range(range) => range.clone().nth(n),
            Self::Several(all) => all.get(n).copied(),
        }
    }
}

/// The deeds of a step: acts next to each other that name several people towards whom something is done are gone
/// through person by person.
fn deeds_of<'a>(
    run: &'a Rundown,
    number: usize,
    step: &'a RunStep,
    names: &HashMap<&str, Range<usize>>,
    only: Option<&'a Award>,
    into: &mut Vec<Deed<'a>>,
) {
    let named = |(act, a): (usize, &'a Act)| {
        let to = a.to.as_deref().map_or(People::Range(0..0), |to| People::of(to, names));
        Named { act, who: People::of(&a.who, names), to }
    };
    let acts: Vec<Named> = step.step.acts.iter().enumerate().map(named).collect();
    let mut deed = |named: &Named, round: usize, rounds: usize| {
        let Some(act) = step.step.acts.get(named.act) else { return };
        let Some(who) = named.who.in_round(round, rounds) else { return };
        let award = act.award.as_ref().map_or(only, |id| run.awards.iter().find(|a| a.id == *id));
        into.push(Deed {
            step: number,
            act: named.act,
            kind: act.act,
            who,
            to: named.to.in_round(round, rounds),
            award,
            object: act.object,
            how: &act.how,
        });
    };
    let mut rest = acts.as_slice();
    while let Some(first) = rest.first() {
        let rounds = first.rounds();
        let together = rest.iter().take_while(|n| rounds > 1 && n.rounds() == rounds).count().max(1);
        let (run_of_acts, after) = rest.split_at(together);
        if run_of_acts.iter().any(|n| n.to.len() > 1) {
            for round in 0..rounds {
                for named in run_of_acts {
                    deed(named, round, rounds);
                }
            }
        } else {
            for named in run_of_acts {
                (0..rounds).for_each(|round| deed(named, round, rounds));
            }
        }
        rest = after;
    }
}

impl Named {
    fn rounds(&self) -> usize {
        self.who.len().max(self.to.len()).max(1)
    }
}
