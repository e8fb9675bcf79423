//! Everybody's places through a whole ceremony, worked out once.

use std::{collections::BTreeMap, ops::Range, sync::Arc};

use crate::core::{
    scenario::{Pace, Place, Role, RoleCode, Rundown},
    time::Span,
};

use super::{
    Figure, StagePicture, Track,
    director::{Beat, Director, Doings, Stand},
    geometry::{along, between, distance, legs, length},
};

/// Where everyone stands at the beginning of each step, and what they do in it.
///
/// Places carry over from step to step, so every step shows the same picture however it was reached.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Choreography {
    cast: Arc<Cast>,
    /// One that is the same in several plans is held once.
    steps: Vec<Arc<Scene>>,
    /// Where everybody is after the last step.
    end: Vec<Option<Stand>>,
}

/// One step.
#[derive(Debug, Clone, PartialEq)]
struct Scene {
    /// Everybody at the beginning; none: not on the plan.
    start: Vec<Option<Stand>>,
    beats: Doings,
}

impl Scene {
    fn beats_of(&self, person: usize) -> Option<&[Beat]> {
        let at = self.beats.binary_search_by_key(&person, |(who, _)| *who).ok()?;
        self.beats.get(at).map(|(_, beats)| beats.as_slice())
    }
}

/// Where one person is at a moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Presence {
    /// Where.
    pub place: Place,
    /// Heading in degrees clockwise from upstage.
    pub facing: f32,
    /// On the way just now.
    pub walking: bool,
}

/// The people of all roles; those of one role side by side.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Cast {
    pub(super) people: Vec<Person>,
    names: BTreeMap<String, Range<usize>>,
}

/// One person.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Person {
    pub(super) who: String,
    pub(super) role: String,
    pub(super) mark: RoleCode,
}

impl Cast {
    fn of(roles: &[Role]) -> Self {
        let mut cast = Self::default();
        let mut groups = Vec::with_capacity(roles.len());
        for role in roles {
            let first = cast.people.len();
            for (n, who) in role.people().into_iter().enumerate() {
                let mark = if role.count > 1 { role.code_of(n + 1) } else { role.code() };
                let at = cast.people.len();
                cast.names.insert(who.clone(), at..at + 1);
                cast.people.push(Person { who, role: role.id.clone(), mark });
            }
            groups.push((role.id.clone(), first..cast.people.len()));
        }
        cast.names.extend(groups);
        cast
    }

    /// The people that a role id, a person's id or a group (`NN1+NN2`) names; nobody where it is unknown.
    pub(super) fn named(&self, who: &str) -> Vec<usize> {
        if let Some(range) = self.names.get(who) {
            return range.clone().collect();
        }
        who.split('+').filter_map(|one| self.names.get(one)).flat_map(Clone::clone).collect()
    }
}

impl Choreography {
    /// Works out all steps of a run-down in its pace.
    #[must_use]
    pub fn of(rundown: &Rundown) -> Self {
        let cast = Arc::new(Cast::of(&rundown.roles));
        Self::worked_out(rundown, cast, |_, _| None)
    }

    /// The same for a run-down with the people and the pace of another one; `known` says which steps have the same
    /// movements there.
    #[must_use]
    pub fn like(rundown: &Rundown, other: &Self, known: &[Option<usize>]) -> Self {
        Self::worked_out(rundown, Arc::clone(&other.cast), |step, start| {
            let there = known.get(step).copied().flatten()?;
            let scene = other.steps.get(there).filter(|scene| scene.start == start)?;
            let end = other.steps.get(there + 1).map_or(&other.end, |next| &next.start);
            Some((Arc::clone(scene), end.clone()))
        })
    }

    fn worked_out(
        rundown: &Rundown,
        cast: Arc<Cast>,
        known: impl Fn(usize, &[Option<Stand>]) -> Option<(Arc<Scene>, Vec<Option<Stand>>)>,
    ) -> Self {
        let short = matches!(rundown.choices.pace, Pace::Class | Pace::CueToCue);
        let mut now = vec![None; cast.people.len()];
        let mut steps = Vec::with_capacity(rundown.steps.len());
        for (n, step) in rundown.steps.iter().enumerate() {
            let (scene, end) = known(n, &now).unwrap_or_else(|| {
                let start = now.clone();
                let (end, beats) = match step.step.stage.as_slice() {
                    [] => (now, Doings::new()),
                    frames => Director::new(&cast, now, short).direct(frames),
                };
                (Arc::new(Scene { start, beats }), end)
            });
            steps.push(scene);
            now = end;
        }
        Self { cast, steps, end: now }
    }

    /// The picture `t` after step number `step` (from 0) began; past the last step, the empty stage.
    #[must_use]
    pub fn at(&self, step: usize, t: Span) -> StagePicture {
        let Some(scene) = self.steps.get(step) else { return StagePicture::default() };
        let t = t.at_least_zero();
        let mut now: Vec<(Option<Stand>, bool)> = scene.start.iter().map(|s| (*s, false)).collect();
        for (person, beats) in &scene.beats {
            if let Some(place) = now.get_mut(*person) {
                *place = played(place.0, beats, t);
            }
        }
        let figures = self.cast.people.iter().zip(now).filter_map(|(person, (stand, walking))| {
            stand.map(|stand| Figure {
                who: person.who.clone(),
                role: person.role.clone(),
                mark: person.mark.clone(),
                place: stand.place,
                facing: stand.facing,
                walking,
            })
        });
        let tracks = scene.beats.iter().flat_map(|(_, beats)| ways(beats, t));
        StagePicture { figures: figures.collect(), tracks: tracks.collect() }
    }

    /// Where a person is at that moment of a step; people are counted through all roles in their order. None: not on
    /// the plan.
    #[must_use]
    pub fn presence(&self, step: usize, person: usize, t: Span) -> Option<Presence> {
        let scene = self.steps.get(step)?;
        let start = scene.start.get(person).copied().flatten();
        let (stand, walking) = match scene.beats_of(person) {
            Some(beats) => played(start, beats, t.at_least_zero()),
            None => (start, false),
        };
        stand.map(|stand| Presence { place: stand.place, facing: stand.facing, walking })
    }

    /// A person's way through a step, to be followed from its beginning.
    #[must_use]
    pub fn course(&self, step: usize, person: usize) -> Course<'_> {
        let scene = self.steps.get(step);
        let start = scene.and_then(|s| s.start.get(person).copied().flatten());
        let beats = scene.and_then(|s| s.beats_of(person)).unwrap_or_default();
        Course { beats, now: start.map(|stand| stand.place), walk: None }
    }

    /// Whether the same is done in a step as in a step of another plan with the same people.
    #[must_use]
    pub fn has_same_scene(&self, step: usize, other: &Self, there: usize) -> bool {
        let scenes = self.steps.get(step).zip(other.steps.get(there));
        scenes.is_some_and(|(one, two)| Arc::ptr_eq(one, two) || one == two)
    }

    /// Who does something on the plan in a step: numbers of people.
    pub fn movers(&self, step: usize) -> impl Iterator<Item = usize> + '_ {
        self.steps.get(step).into_iter().flat_map(|s| s.beats.iter().map(|(person, _)| *person))
    }

    /// The moments at which a person sets off, turns, appears or goes in a step.
    pub fn changes(&self, step: usize, person: usize) -> impl Iterator<Item = Span> + '_ {
        self.steps.get(step).and_then(|s| s.beats_of(person)).into_iter().flatten().map(Beat::start)
    }

    /// The walks of a step with who goes: numbers of people.
    pub fn walks(&self, step: usize) -> impl Iterator<Item = (usize, &Track)> {
        let beats = self.steps.get(step).into_iter().flat_map(|s| &s.beats);
        beats.flat_map(|(person, beats)| beats.iter().filter_map(Beat::walk).map(|track| (*person, track)))
    }

    /// How many people there are.
    #[must_use]
    pub fn people(&self) -> usize {
        self.cast.people.len()
    }

    /// Time from the beginning of a step until its last walk is over; zero where nobody walks.
    #[must_use]
    pub fn length(&self, step: usize) -> Span {
        self.tracks(step).map(Track::end).max().unwrap_or(Span::ZERO)
    }

    /// Whether somebody is on the way at that moment.
    #[must_use]
    pub fn moving(&self, step: usize, t: Span) -> bool {
        self.tracks(step).any(|track| track.start <= t && t < track.end())
    }

    /// When the picture next changes after `t`: somebody sets off, turns, appears or is gone. None: it stays as it is.
    #[must_use]
    pub fn next_change(&self, step: usize, t: Span) -> Option<Span> {
        self.beats(step).map(Beat::start).filter(|at| *at > t).min()
    }

    /// How many steps there are.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.steps.len()
    }

    fn beats(&self, step: usize) -> impl Iterator<Item = &Beat> {
        self.steps.get(step).into_iter().flat_map(|s| s.beats.iter().flat_map(|(_, beats)| beats))
    }

    fn tracks(&self, step: usize) -> impl Iterator<Item = &Track> {
        self.beats(step).filter_map(Beat::walk)
    }
}

/// One person's way through a step. It knows where he has come, so that many looks at it cost little.
#[derive(Debug, Clone)]
pub struct Course<'a> {
    /// What is still to come.
    beats: &'a [Beat],
    now: Option<Place>,
    walk: Option<UnderWay<'a>>,
}

/// The walk that somebody is on.
#[derive(Debug, Clone)]
struct UnderWay<'a> {
    track: &'a Track,
    /// Lengths of the legs of its way, and of the whole.
    legs: Vec<f32>,
    whole: f32,
}

impl<'a> UnderWay<'a> {
    fn on(track: &'a Track) -> Self {
        let legs: Vec<f32> = legs(&track.path).map(|(a, b)| distance(a, b)).collect();
        Self { track, whole: legs.iter().sum(), legs }
    }

    /// As `along` has it.
    fn place(&self, t: Span) -> Option<Place> {
        let mut rest = gone(self.track, self.whole, t).max(0.0);
        let mut last = *self.track.path.first()?;
        for ((a, b), leg) in legs(&self.track.path).zip(self.legs.iter().copied()) {
            if leg > 0.0 && rest < leg {
                return Some(between(a, b, rest / leg));
            }
            rest -= leg;
            last = b;
        }
        Some(last)
    }
}

impl Course<'_> {
    /// Where he is at a moment, none: not on the plan. No moment may come before one that was asked for already.
    pub fn at(&mut self, t: Span) -> Option<Place> {
        let t = t.at_least_zero();
        loop {
            if let Some(walk) = &self.walk {
                if t < walk.track.end() {
                    return walk.place(t).or(self.now);
                }
                self.now = Some(walk.track.to());
                self.walk = None;
            }
            let Some((beat, rest)) = self.beats.split_first().filter(|(beat, _)| beat.start() <= t) else {
                return self.now;
            };
            self.beats = rest;
            match beat {
                Beat::Stand { stand, .. } => self.now = stand.map(|stand| stand.place),
                Beat::Walk(track) => self.walk = Some(UnderWay::on(track)),
            }
        }
    }

    /// Whether he stays where he is until after a moment.
    #[must_use]
    pub fn rests_past(&self, t: Span) -> bool {
        self.walk.is_none() && self.beats.first().is_none_or(|beat| beat.start() > t)
    }
}

/// The walks of one person, those he is about at `t` marked.
fn ways(beats: &[Beat], t: Span) -> Vec<Track> {
    let mut tracks: Vec<Track> = beats.iter().filter_map(Beat::walk).cloned().collect();
    let joined: Vec<bool> =
        tracks.iter().zip(tracks.iter().skip(1)).map(|(a, b)| a.end() == b.start && a.to() == b.from).collect();
    let now = tracks.iter().rposition(|track| track.start <= t).unwrap_or(0);
    let before = joined.iter().take(now).rev().take_while(|joined| **joined).count();
    let after = joined.iter().skip(now).take_while(|joined| **joined).count();
    tracks.iter_mut().skip(now - before).take(before + 1 + after).for_each(|track| track.current = true);
    tracks
}

/// Where one person is after what he did until `t`, and whether he is on the way.
fn played(start: Option<Stand>, beats: &[Beat], t: Span) -> (Option<Stand>, bool) {
    let mut now = start;
    for beat in beats.iter().take_while(|beat| beat.start() <= t) {
        match beat {
            Beat::Stand { stand, .. } => now = *stand,
            Beat::Walk(track) if t < track.end() => return (under_way(track, t, now).or(now), true),
            Beat::Walk(track) => now = Some(Stand { place: track.to(), facing: track.facing }),
        }
    }
    (now, false)
}

/// As far as this, in stage units, one steps back or aside without turning round.
const A_PACE_OR_TWO: f32 = 12.0;

/// How far somebody has gone of a walk that he is on, in stage units.
fn gone(track: &Track, whole: f32, t: Span) -> f32 {
    let part = (t - track.start).as_seconds() / track.takes.as_seconds();
    whole * part as f32
}

fn under_way(track: &Track, t: Span, before: Option<Stand>) -> Option<Stand> {
    let whole = length(&track.path);
    let stop = along(&track.path, gone(track, whole, t))?;
    let same_look = before.is_some_and(|stand| (stand.facing - track.facing).abs() < 1.0);
    let heading = stop.heading.filter(|_| !(same_look && whole <= A_PACE_OR_TWO));
    Some(Stand { place: stop.place, facing: heading.unwrap_or(track.facing) })
}
