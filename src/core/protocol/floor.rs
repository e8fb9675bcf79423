//! Who comes near whom and what on the floor, worked out once for all rules of the stage.

use crate::core::{
    scenario::{Place, StageSize},
    stage::{FIXTURES, Fixture, FixtureKind, Presence, distance},
    time::Span,
};

use super::Ceremony;

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
    pub(super) fn of(ceremony: &Ceremony<'_>) -> Self {
        let mut floor = Self::default();
        let plan = ceremony.stage();
        let mut all: Vec<Option<Presence>> = vec![None; plan.people()];
        for step in 0..plan.steps() {
            let movers: Vec<usize> = plan.movers(step).collect();
            if movers.is_empty() {
                continue;
            }
            for (person, there) in all.iter_mut().enumerate() {
                *there = plan.presence(step, person, Span::ZERO);
            }
            let known = [floor.close.len(), floor.bumps.len(), floor.outside.len()];
            for at in moments(ceremony, step, &movers) {
                for who in &movers {
                    if let Some(there) = all.get_mut(*who) {
                        *there = plan.presence(step, *who, at);
                    }
                }
                floor.look(step, at, &movers, &all, (ceremony.run.stage, known));
            }
        }
        floor
    }

    fn look(
        &mut self,
        step: usize,
        at: Span,
        movers: &[usize],
        all: &[Option<Presence>],
        (size, [close, bumps, outside]): (StageSize, [usize; 3]),
    ) {
        for (n, who) in movers.iter().copied().enumerate() {
            let Some(here) = all.get(who).copied().flatten() else { continue };
            for (other, there) in all.iter().enumerate() {
                let Some(there) = there else { continue };
                // Of two who move the pair is looked at once.
                let seen_before = movers.binary_search(&other).is_ok_and(|m| m <= n);
                let near = (here.place.x - there.place.x).abs() < APART && (here.place.y - there.place.y).abs() < APART;
                if seen_before || !near {
                    continue;
                }
                let gap = distance(here.place, there.place);
                if gap < APART - 0.05 {
                    note(&mut self.close, close, Close { step, at, one: who, other, gap });
                }
            }
            if let Some(thing) = FIXTURES.iter().filter(|f| in_the_way(f)).find(|f| f.covers(here.place)) {
                let known = self.bumps.iter().skip(bumps).any(|b| b.who == who && b.thing == thing.kind);
                if !known {
                    self.bumps.push(Bump { step, at, who, thing: thing.kind });
                }
            }
            if !visible(here.place, size) && !self.outside.iter().skip(outside).any(|o| o.who == who) {
                self.outside.push(Outside { step, at, who });
            }
        }
    }
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
fn moments(ceremony: &Ceremony<'_>, step: usize, movers: &[usize]) -> Vec<Span> {
    let plan = ceremony.stage();
    let changes = movers.iter().flat_map(|who| plan.changes(step, *who));
    let mut all: Vec<Span> = [Span::ZERO].into_iter().chain(changes).collect();
    for (_, track) in plan.walks(step) {
        let (start, end) = (track.start.0, track.end().0);
        let steps = ((end - start) / EVERY).min(MOST_LOOKS);
        all.extend((1..=steps).map(|n| Span((start + n * EVERY) / EVERY * EVERY)));
        all.push(track.end());
    }
    all.sort_unstable();
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

/// How far the visible plan reaches beyond the stage: to the left, right, front and back, in stage units.
const AROUND: (f32, f32, f32, f32) = (9.0, 14.0, 13.0, 6.0);

/// Whether a place lies on the visible plan.
fn visible(place: Place, stage: StageSize) -> bool {
    let (left, right, front, back) = AROUND;
    (-left..=stage.width as f32 + right).contains(&place.x) && (-front..=stage.depth as f32 + back).contains(&place.y)
}
