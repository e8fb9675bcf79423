//! Who comes near whom and what on the floor, worked out once for all rules of the stage.

use crate::core::{
    scenario::{Place, StageSize},
    stage::{Course, FIXTURES, Fixture, FixtureKind, Track, distance},
    time::Span,
};

use super::{Ceremony, likeness::Base};

/// Two people stand at least this far apart, in units of 0.1 m.
pub(super) const APART: f32 = 6.0;

/// How often walks are looked at.
const EVERY: i64 = 250;

/// Two people closer than [`APART`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Close {
    pub(super) step: usize,
    pub(super) at: Span,
    pub(super) one: usize,
    pub(super) other: usize,
    /// In stage units.
    pub(super) gap: f32,
}

/// Somebody where a thing of the base set stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bump {
    pub(super) step: usize,
    pub(super) at: Span,
    pub(super) who: usize,
    pub(super) thing: FixtureKind,
}

/// Somebody off the visible plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Outside {
    pub(super) step: usize,
    pub(super) at: Span,
    pub(super) who: usize,
}

/// What happens on the floor through the whole ceremony; each pair, bump and person once a step.
#[derive(Debug, Clone, Default)]
pub(super) struct Floor {
    pub(super) close: Vec<Close>,
    pub(super) bumps: Vec<Bump>,
    pub(super) outside: Vec<Outside>,
}

impl Floor {
    /// What happens, taken over from another way to hold the ceremony where a step is the same there.
    pub(super) fn of(ceremony: &Ceremony<'_>, like: Option<&Base>) -> Self {
        let mut floor = Self::default();
        let plan = ceremony.stage();
        let (things, mut all) = (Obstacles::all(), Places::of(plan.people()));
        for step in 0..plan.steps() {
            if let Some((other, there)) = like.and_then(|base| base.floor_in(ceremony.run, plan, step)) {
                floor.take_over(other, there, step);
                continue;
            }
            let mut movers: Vec<Mover<'_>> =
                plan.movers(step).map(|who| Mover { who, moved: true, course: plan.course(step, who) }).collect();
            if movers.is_empty() {
                continue;
            }
            for person in 0..plan.people() {
                all.put(person, plan.course(step, person).at(Span::ZERO));
            }
            let known = [floor.close.len(), floor.bumps.len(), floor.outside.len()];
            for (n, at) in moments(ceremony, step, &movers).into_iter().enumerate() {
                for mover in &mut movers {
                    mover.moved = n == 0 || !mover.course.rests_past(at);
                    if mover.moved {
                        let there = mover.course.at(at);
                        mover.moved = n == 0 || all.get(mover.who) != there;
                        all.put(mover.who, there);
                    }
                }
                floor.look((step, at), &movers, &all, &things, (ceremony.run.stage, known));
            }
        }
        floor
    }

    /// Takes over what happens in a step of another floor.
    fn take_over(&mut self, other: &Self, there: usize, step: usize) {
        self.close.extend(of_step(&other.close, there, |c| c.step).iter().map(|c| Close { step, ..*c }));
        self.bumps.extend(of_step(&other.bumps, there, |b| b.step).iter().map(|b| Bump { step, ..*b }));
        self.outside.extend(of_step(&other.outside, there, |o| o.step).iter().map(|o| Outside { step, ..*o }));
    }

    /// Looks at whoever has moved since the last look; of all others everything is known.
    fn look(
        &mut self,
        (step, at): (usize, Span),
        movers: &[Mover<'_>],
        all: &Places,
        things: &Obstacles,
        (size, [close, bumps, outside]): (StageSize, [usize; 3]),
    ) {
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for (n, who) in movers.iter().enumerate().filter(|(_, m)| m.moved).map(|(n, m)| (n, m.who)) {
            let Some(here) = all.get(who) else { continue };
            all.near(who, here, |other| match movers.binary_search_by_key(&other, |m| m.who) {
                // Of two who move the pair is looked at once, and stands under the first.
                Ok(m) if m < n && movers.get(m).is_some_and(|m| !m.moved) => pairs.push((other, who)),
                Ok(m) if m <= n => {}
                _ => pairs.push((who, other)),
            });
            if let Some(thing) = things.at(here) {
                let known = self.bumps.iter().skip(bumps).any(|b| b.who == who && b.thing == thing);
                if !known {
                    self.bumps.push(Bump { step, at, who, thing });
                }
            }
            if !visible(here, size) && !self.outside.iter().skip(outside).any(|o| o.who == who) {
                self.outside.push(Outside { step, at, who });
            }
        }
        pairs.sort_unstable();
        for (one, other) in pairs {
            let gap = all.get(one).zip(all.get(other)).map_or(APART, |(here, there)| distance(here, there));
            if gap < APART - 0.05 {
                note(&mut self.close, close, Close { step, at, one, other, gap });
            }
        }
    }
}

/// What of a list in the order of the steps belongs to one of them.
fn of_step<T>(all: &[T], step: usize, step_of: impl Fn(&T) -> usize) -> &[T] {
    let (from, to) = (all.partition_point(|t| step_of(t) < step), all.partition_point(|t| step_of(t) <= step));
    all.get(from..to).unwrap_or_default()
}

/// Somebody who does something in a step.
#[derive(Debug, Clone)]
struct Mover<'a> {
    who: usize,
    course: Course<'a>,
    /// Is elsewhere than at the last look.
    moved: bool,
}

/// Where everybody is, so laid out that many can be looked at together; no number: not on the plan.
struct Places {
    x: Vec<[f32; TOGETHER]>,
    y: Vec<[f32; TOGETHER]>,
    /// How many of each group are on the plan.
    there: Vec<usize>,
}

/// So many are looked at together.
const TOGETHER: usize = 16;

impl Places {
    fn of(people: usize) -> Self {
        let nobody = vec![[f32::NAN; TOGETHER]; people.div_ceil(TOGETHER)];
        Self { there: vec![0; nobody.len()], x: nobody.clone(), y: nobody }
    }

    fn get(&self, who: usize) -> Option<Place> {
        let (group, n) = (who / TOGETHER, who % TOGETHER);
        let place = Place { x: *self.x.get(group)?.get(n)?, y: *self.y.get(group)?.get(n)? };
        (!place.x.is_nan()).then_some(place)
    }

    fn put(&mut self, who: usize, place: Option<Place>) {
        let (group, n) = (who / TOGETHER, who % TOGETHER);
        let place = place.unwrap_or(Place { x: f32::NAN, y: f32::NAN });
        let x = self.x.get_mut(group).and_then(|g| g.get_mut(n));
        let y = self.y.get_mut(group).and_then(|g| g.get_mut(n));
        if let (Some(x), Some(y), Some(there)) = (x, y, self.there.get_mut(group)) {
            *there = *there + usize::from(!place.x.is_nan()) - usize::from(!x.is_nan());
            (*x, *y) = (place.x, place.y);
        }
    }

    /// Whoever is near somebody, in order.
    fn near(&self, who: usize, here: Place, mut found: impl FnMut(usize)) {
        let groups = self.x.iter().zip(&self.y).zip(&self.there).enumerate();
        for (group, (xs, ys)) in groups.filter(|(_, (_, there))| **there > 0).map(|(n, (group, _))| (n, group)) {
            // A bit for each that is near: without a branch all of them are asked at once, and hardly anybody is.
            let near = |(n, (x, y)): (usize, (&f32, &f32))| u32::from(is_near(here, *x, *y)) << n;
            let mut bits = xs.iter().zip(ys).enumerate().map(near).fold(0, |all, bit| all | bit);
            if who / TOGETHER == group {
                bits &= !(1 << (who % TOGETHER));
            }
            while bits != 0 {
                found(group * TOGETHER + bits.trailing_zeros() as usize);
                bits &= bits - 1;
            }
        }
    }
}

fn is_near(here: Place, x: f32, y: f32) -> bool {
    ((here.x - x).abs() < APART) & ((here.y - y).abs() < APART)
}

/// Keeps the nearest moment of each pair of a step.
fn note(all: &mut Vec<Close>, first: usize, close: Close) {
    match all.iter_mut().skip(first).find(|c| c.one == close.one && c.other == close.other) {
        Some(known) if known.gap > close.gap => *known = close,
        Some(_) => {}
        None => all.push(close),
    }
}

/// When to look: whenever somebody sets off, turns or arrives, every quarter of a second while somebody walks, and
/// at the end.
fn moments(ceremony: &Ceremony<'_>, step: usize, movers: &[Mover<'_>]) -> Vec<Span> {
    let plan = ceremony.stage();
    let quarters = |track: &Track| {
        let first = track.start.0 / EVERY + 1;
        (first, first + ((track.end().0 - track.start.0) / EVERY).min(MOST_LOOKS))
    };
    let mut walks: Vec<(i64, i64)> = plan.walks(step).map(|(_, track)| quarters(track)).collect();
    walks.sort_unstable();
    let mut all = Vec::new();
    let mut done = 0;
    for (from, to) in walks {
        all.extend((from.max(done)..to).map(|n| Span(n * EVERY)));
        done = done.max(to);
    }
    all.push(Span::ZERO);
    all.extend(movers.iter().flat_map(|mover| plan.changes(step, mover.who)));
    all.extend(plan.walks(step).map(|(_, track)| track.end()));
    all.sort();
    all.dedup();
    all
}

/// A walk of a day is not looked at all day long.
const MOST_LOOKS: i64 = 400;

/// Things that one can walk into.
fn in_the_way(fixture: &Fixture) -> bool {
    matches!(
        fixture.kind,
        FixtureKind::Backdrop
            | FixtureKind::FlagPanel
            | FixtureKind::TitlePanel
            | FixtureKind::Bust
            | FixtureKind::Flowers
            | FixtureKind::Podium
            | FixtureKind::McStand
            | FixtureKind::TrayTable
    )
}

/// The ground of the things that one can walk into, so laid out that all can be looked at together.
struct Obstacles {
    kinds: Vec<FixtureKind>,
    left: [f32; TOGETHER],
    right: [f32; TOGETHER],
    front: [f32; TOGETHER],
    back: [f32; TOGETHER],
}

impl Obstacles {
    fn all() -> Self {
        let nothing = [f32::NAN; TOGETHER];
        let mut all = Self { kinds: Vec::new(), left: nothing, right: nothing, front: nothing, back: nothing };
        let sides = all.left.iter_mut().zip(&mut all.right).zip(all.front.iter_mut().zip(&mut all.back));
        for (thing, ((left, right), (front, back))) in FIXTURES.iter().filter(|f| in_the_way(f)).zip(sides) {
            let (low, high) = (thing.front_left(), thing.back_right());
            (*left, *right, *front, *back) = (low.x, high.x, low.y, high.y);
            all.kinds.push(thing.kind);
        }
        all
    }

    /// Which thing stands where somebody is.
    fn at(&self, here: Place) -> Option<FixtureKind> {
        let across = self.left.iter().zip(&self.right);
        let across = across.map(|(l, r)| u32::from(*l <= here.x) & u32::from(here.x <= *r));
        let along = self.front.iter().zip(&self.back);
        let along = along.map(|(f, b)| u32::from(*f <= here.y) & u32::from(here.y <= *b));
        let mut covers = across.zip(along).map(|(across, along)| across & along);
        if covers.clone().fold(0, |any, covers| any | covers) == 0 {
            return None;
        }
        covers.position(|covers| covers != 0).and_then(|n| self.kinds.get(n)).copied()
    }
}

/// How far the visible plan reaches beyond the stage: to the left, right, front and back, in stage units.
const AROUND: (f32, f32, f32, f32) = (9.0, 14.0, 13.0, 6.0);

/// Whether a place lies on the visible plan.
fn visible(place: Place, stage: StageSize) -> bool {
    let (left, right, front, back) = AROUND;
    (-left..=stage.width as f32 + right).contains(&place.x) && (-front..=stage.depth as f32 + back).contains(&place.y)
}
