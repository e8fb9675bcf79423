//! From the keyframes of one step to what each person does when.

use crate::core::{
    scenario::{Facing, Keyframe, Move, Place, Spot},
    time::Span,
};

use super::{
    LONGEST_CLASS_WALK, SIDE_BY_SIDE, Track, WALKING_SPEED,
    choreography::Cast,
    geometry::{between, degrees, distance, heading, length, nearest, sane, section},
};

/// Looking at the audience.
const SOUTH: f32 = 180.0;

/// Somebody's place and heading.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stand {
    pub(super) place: Place,
    pub(super) facing: f32,
}

/// One thing that one person does.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Beat {
    /// From this time on he stands so; none: he is not on the plan.
    Stand { at: Span, stand: Option<Stand> },
    /// He walks.
    Walk(Track),
}

/// What those people do who do something, each in order of time.
pub(super) type Doings = Vec<(usize, Vec<Beat>)>;

impl Beat {
    pub(super) fn start(&self) -> Span {
        match self {
            Self::Stand { at, .. } => *at,
            Self::Walk(track) => track.start,
        }
    }

    pub(super) fn walk(&self) -> Option<&Track> {
        match self {
            Self::Walk(track) => Some(track),
            Self::Stand { .. } => None,
        }
    }
}

/// A walk to come.
struct Walk {
    path: Vec<Place>,
    faces: Option<Facing>,
    takes: Option<Span>,
    leads: bool,
}

/// The way of somebody who is followed.
struct Route {
    path: Vec<Place>,
    start: Span,
    /// Units a second.
    speed: f32,
}

/// How a follower follows.
#[derive(Clone, Copy)]
struct Behind {
    gap: f32,
    to: Option<Place>,
    faces: Option<Facing>,
}

/// Carries out the movements of one step, one after another.
pub(super) struct Director<'a> {
    cast: &'a Cast,
    /// Walks are cut to what a class has patience for.
    short: bool,
    now: Vec<Option<Stand>>,
    /// When each person has done what he was told so far.
    free: Vec<Span>,
    beats: Vec<Vec<Beat>>,
}

impl<'a> Director<'a> {
    pub(super) fn new(cast: &'a Cast, now: Vec<Option<Stand>>, short: bool) -> Self {
        let people = now.len();
        Self { cast, short, now, free: vec![Span::ZERO; people], beats: vec![Vec::new(); people] }
    }

    /// Where everybody is at the end of the step, and what those do who do something.
    pub(super) fn direct(mut self, frames: &[Keyframe]) -> (Vec<Option<Stand>>, Doings) {
        let mut frames: Vec<&Keyframe> = frames.iter().collect();
        frames.sort_by_key(|frame| frame.at);
        for frame in frames {
            self.frame(frame);
        }
        let beats = self.beats.into_iter().enumerate().filter(|(_, beats)| !beats.is_empty()).collect();
        (self.now, beats)
    }

    fn frame(&mut self, frame: &Keyframe) {
        let at = frame.at.at_least_zero();
        let mut open: Vec<&Move> = frame.moves.iter().map(|m| &m.action).collect();
        while !open.is_empty() {
            let before = open.len();
            open = self.round(at, &open);
            if open.len() == before {
                // They follow each other in a circle; somebody has to go first.
                self.carry_out(at, open.remove(0));
            }
        }
    }

    /// Carries out what can be: a follower waits until it is known where the other goes. Returns the rest.
    fn round<'m>(&mut self, at: Span, moves: &[&'m Move]) -> Vec<&'m Move> {
        let mut later: Vec<&Move> = Vec::new();
        for (n, action) in moves.iter().enumerate() {
            let behind_own = later.iter().any(|held| self.share(held.who(), action.who()));
            let behind_leader = match action {
                Move::Follow { whom, .. } => {
                    let rest = moves.iter().skip(n + 1);
                    later.iter().chain(rest).any(|other| goes(other) && self.share(other.who(), whom))
                }
                _ => false,
            };
            if behind_own || behind_leader {
                later.push(action);
            } else {
                self.carry_out(at, action);
            }
        }
        later
    }

    fn share(&self, one: &str, other: &str) -> bool {
        let (a, b) = (self.cast.named(one), self.cast.named(other));
        a.iter().any(|one| b.contains(one))
    }

    fn carry_out(&mut self, at: Span, action: &Move) {
        let people = self.cast.named(action.who());
        match action {
            Move::At { at: place, faces, .. } => {
                let Some(place) = self.place_of(place) else { return };
                for (person, off) in people.iter().zip(abreast(people.len())) {
                    self.put(*person, at, shifted(place, off), *faces);
                }
            }
            Move::Row { from, to, faces, .. } => {
                let gaps = people.len().saturating_sub(1).max(1) as f32;
                for (n, person) in people.iter().enumerate() {
                    self.put(*person, at, between(*from, *to, n as f32 / gaps), *faces);
                }
            }
            Move::Turn { faces, .. } => people.iter().for_each(|person| self.turn(*person, at, *faces)),
            Move::Wait { takes, .. } => {
                for person in people {
                    let from = self.begins(person, at);
                    self.occupy(person, from + takes.at_least_zero());
                }
            }
            Move::Seated(_) | Move::Off(_) => people.iter().for_each(|person| self.stand(*person, at, None)),
            Move::Walk { path, faces, takes, .. } => {
                let points: Vec<Place> = path.iter().filter_map(|p| self.place_of(p)).collect();
                for (person, off) in people.iter().zip(self.formation(&people)) {
                    let path = points.iter().map(|p| shifted(*p, off)).collect();
                    self.walk(*person, at, Walk { path, faces: *faces, takes: *takes, leads: true });
                }
            }
            Move::Follow { whom, gap, to, faces, .. } => {
                let to = to.as_ref().and_then(|to| self.place_of(to));
                self.follow(at, &people, whom, Behind { gap: *gap, to, faces: *faces });
            }
        }
    }

    /// Where a movement means; none where the person it is given by is not on the plan.
    fn place_of(&self, spot: &Spot) -> Option<Place> {
        match spot {
            Spot::At(place) => Some(*place),
            Spot::By { who, off } => {
                let person = self.cast.named(who).first().copied()?;
                self.stand_of(person).map(|stand| shifted(stand.place, *off))
            }
        }
    }

    /// How far each of a walking group is from the middle of it: as they stand, or side by side where one is not there.
    fn formation(&self, people: &[usize]) -> Vec<Place> {
        let places: Option<Vec<Place>> = people.iter().map(|p| self.stand_of(*p).map(|s| s.place)).collect();
        match places {
            Some(places) if places.len() > 1 => {
                let many = places.len() as f32;
                let middle = places.iter().fold(Place { x: 0.0, y: 0.0 }, |sum, p| shifted(sum, *p));
                let back = Place { x: -middle.x / many, y: -middle.y / many };
                places.into_iter().map(|p| shifted(p, back)).collect()
            }
            _ => abreast(people.len()).collect(),
        }
    }

    fn walk(&mut self, person: usize, at: Span, walk: Walk) {
        let mut path: Vec<Place> = self.stand_of(person).map(|s| s.place).into_iter().collect();
        path.extend(walk.path.into_iter().filter_map(sane));
        path.dedup();
        let Some(to) = path.last().copied() else { return };
        let start = self.begins(person, at);
        let own_time = Span((length(&path) / WALKING_SPEED * 1000.0).round() as i64);
        let takes = walk.takes.unwrap_or(own_time).at_least_zero();
        let takes = if self.short { takes.min(LONGEST_CLASS_WALK) } else { takes };
        let last_leg = path.iter().rev().nth(1).and_then(|from| heading(*from, to));
        let stood = self.stand_of(person).map(|s| s.facing);
        let facing = walk.faces.map(degrees).or(last_leg).or(stood).unwrap_or(SOUTH);
        let (Some(who), Some(from)) = (self.cast.people.get(person), path.first().copied()) else { return };
        if path.len() > 1 && takes > Span::ZERO {
            let (who, role, mark) = (who.who.clone(), who.role.clone(), who.mark.clone());
            let track = Track { who, role, mark, from, path, start, takes, leads: walk.leads, facing, current: false };
            self.note(person, Beat::Walk(track), Some(Stand { place: to, facing }));
        } else {
            self.stand(person, at, Some(Stand { place: to, facing }));
        }
        self.occupy(person, start + takes);
    }

    /// Each follower goes `gap` behind the one before him.
    fn follow(&mut self, at: Span, people: &[usize], whom: &str, behind: Behind) {
        let leader = self.cast.named(whom).first().copied();
        let followers: Vec<usize> = people.iter().copied().filter(|p| Some(*p) != leader).collect();
        let route = leader.and_then(|leader| self.route(leader));
        let gap = if behind.gap.is_finite() { behind.gap.max(0.0) } else { 0.0 };
        for (n, (person, off)) in followers.iter().zip(abreast(followers.len())).enumerate() {
            let to = behind.to.and_then(sane).map(|to| shifted(to, off));
            let behind = Behind { gap: gap * (n as f32 + 1.0), to, ..behind };
            let joined = route.as_ref().and_then(|route| self.way_behind(*person, route, behind));
            match (joined, to) {
                (Some((begin, walk)), _) => self.walk(*person, at.max(begin), walk),
                (None, Some(to)) => {
                    let walk = Walk { path: vec![to], faces: behind.faces, takes: None, leads: false };
                    self.walk(*person, at, walk);
                }
                (None, None) => {
                    if let Some(faces) = behind.faces {
                        self.turn(*person, at, faces);
                    }
                }
            }
        }
    }

    /// When a follower sets off and which way; none where he is nearer to the other's end than he should come.
    fn way_behind(&self, person: usize, route: &Route, behind: Behind) -> Option<(Span, Walk)> {
        let whole = length(&route.path);
        let last = whole - behind.gap;
        let own = self.stand_of(person).map(|s| s.place);
        let join = own.map_or(0.0, |own| nearest(&route.path, own, 0.0, whole));
        if last <= join {
            return None;
        }
        let leave = behind.to.map_or(last, |to| nearest(&route.path, to, join, last));
        let mut path: Vec<Place> = own.into_iter().collect();
        path.extend(section(&route.path, join, leave));
        let approach = own.zip(path.get(1)).map_or(0.0, |(own, joint)| distance(own, *joint));
        path.extend(behind.to);
        let seconds = |far: f32| Span((far / route.speed * 1000.0).round() as i64);
        let begin = route.start + seconds(join + behind.gap) - seconds(approach);
        let takes = Some(seconds(length(&path)));
        Some((begin, Walk { path, faces: behind.faces, takes, leads: false }))
    }

    /// The last way somebody goes in this step, walks without a halt between them taken as one.
    fn route(&self, person: usize) -> Option<Route> {
        let mut tracks = self.beats.get(person)?.iter().rev().filter_map(Beat::walk);
        let last = tracks.next()?;
        let mut run = vec![last];
        for track in tracks {
            if run.last().is_some_and(|next| track.end() == next.start && track.to() == next.from) {
                run.push(track);
            } else {
                break;
            }
        }
        let start = run.last()?.start;
        let mut path: Vec<Place> = run.iter().rev().flat_map(|track| track.path.iter().copied()).collect();
        path.dedup();
        let speed = length(&path) / (last.end() - start).as_seconds() as f32;
        (speed.is_finite() && speed > 0.0).then_some(Route { path, start, speed })
    }

    fn put(&mut self, person: usize, at: Span, place: Place, faces: Facing) {
        if let Some(place) = sane(place) {
            self.stand(person, at, Some(Stand { place, facing: degrees(faces) }));
        }
    }

    fn turn(&mut self, person: usize, at: Span, faces: Facing) {
        if let Some(stand) = self.stand_of(person) {
            self.stand(person, at, Some(Stand { facing: degrees(faces), ..stand }));
        }
    }

    fn stand(&mut self, person: usize, at: Span, stand: Option<Stand>) {
        let at = self.begins(person, at);
        self.note(person, Beat::Stand { at, stand }, stand);
        self.occupy(person, at);
    }

    fn note(&mut self, person: usize, beat: Beat, then: Option<Stand>) {
        if let (Some(beats), Some(now)) = (self.beats.get_mut(person), self.now.get_mut(person)) {
            beats.push(beat);
            *now = then;
        }
    }

    fn stand_of(&self, person: usize) -> Option<Stand> {
        self.now.get(person).copied().flatten()
    }

    /// When somebody can begin what he is told for the time `at`.
    fn begins(&self, person: usize, at: Span) -> Span {
        self.free.get(person).copied().unwrap_or(at).max(at)
    }

    fn occupy(&mut self, person: usize, until: Span) {
        if let Some(free) = self.free.get_mut(person) {
            *free = until.max(*free);
        }
    }
}

/// Whether somebody has a way in this movement that another can follow.
fn goes(action: &Move) -> bool {
    matches!(action, Move::Walk { .. } | Move::Follow { .. })
}

/// How far each of so many people side by side is from their middle.
fn abreast(many: usize) -> impl Iterator<Item = Place> {
    let middle = many.saturating_sub(1) as f32 / 2.0;
    (0..many).map(move |n| Place { x: (n as f32 - middle) * SIDE_BY_SIDE, y: 0.0 })
}

fn shifted(place: Place, by: Place) -> Place {
    Place { x: place.x + by.x, y: place.y + by.y }
}
