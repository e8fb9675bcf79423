//! Lengths, headings and points along a way.

use crate::core::scenario::{Facing, Place};

use super::fixtures::{DEPTH, WIDTH};

/// Further out than this no place means anything.
const OUTERMOST: f32 = 1000.0;

/// A point of a way and where one looks who passes it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stop {
    /// The point.
    pub place: Place,
    /// Heading of the leg it lies on, in degrees clockwise from upstage; none on a way without length.
    pub heading: Option<f32>,
}

/// Straight distance in stage units.
#[must_use]
pub fn distance(a: Place, b: Place) -> f32 {
    (b.x - a.x).hypot(b.y - a.y)
}

/// The same place seen from the stage: turned by 180° about the stage's centre. A heading turns by 180° as well.
#[must_use]
pub fn mirror(place: Place) -> Place {
    Place { x: WIDTH - place.x, y: DEPTH - place.y }
}

/// A facing as a heading in degrees clockwise from upstage.
#[must_use]
pub fn degrees(facing: Facing) -> f32 {
    match facing {
        Facing::North => 0.0,
        Facing::NorthEast => 45.0,
        Facing::East => 90.0,
        Facing::SouthEast => 135.0,
        Facing::South => 180.0,
        Facing::SouthWest => 225.0,
        Facing::West => 270.0,
        Facing::NorthWest => 315.0,
    }
}

/// Heading from one place to another; none where they are the same.
#[must_use]
pub fn heading(from: Place, to: Place) -> Option<f32> {
    (from != to).then(|| (to.x - from.x).atan2(to.y - from.y).to_degrees().rem_euclid(360.0))
}

/// Length of a way in stage units.
#[must_use]
pub fn length(path: &[Place]) -> f32 {
    legs(path).map(|(a, b)| distance(a, b)).sum()
}

/// The point `far` units along a way, its ends where that is short of or past it; none on a way without points.
#[must_use]
pub fn along(path: &[Place], far: f32) -> Option<Stop> {
    let mut rest = far.max(0.0);
    let mut last = Stop { place: *path.first()?, heading: None };
    for (a, b) in legs(path) {
        let leg = distance(a, b);
        let heading = heading(a, b).or(last.heading);
        if leg > 0.0 && rest < leg {
            return Some(Stop { place: between(a, b, rest / leg), heading });
        }
        rest -= leg;
        last = Stop { place: b, heading };
    }
    Some(last)
}

/// The place of [`along`] alone.
#[must_use]
pub fn point(path: &[Place], far: f32) -> Option<Place> {
    let mut rest = far.max(0.0);
    let mut last = *path.first()?;
    for (a, b) in legs(path) {
        let leg = distance(a, b);
        if leg > 0.0 && rest < leg {
            return Some(between(a, b, rest / leg));
        }
        rest -= leg;
        last = b;
    }
    Some(last)
}

/// How far along a way the point nearest to `place` lies, looking only between `from` and `until` units along it.
pub(super) fn nearest(path: &[Place], place: Place, from: f32, until: f32) -> f32 {
    let mut done = 0.0;
    let (mut best, mut least) = (from, along(path, from).map_or(f32::INFINITY, |s| distance(s.place, place)));
    for (a, b) in legs(path) {
        let leg = distance(a, b);
        if leg > 0.0 {
            let toward = ((place.x - a.x) * (b.x - a.x) + (place.y - a.y) * (b.y - a.y)) / leg;
            let low = (from - done).clamp(0.0, leg);
            let high = (until - done).clamp(low, leg);
            let at = toward.clamp(low, high);
            let off = distance(between(a, b, at / leg), place);
            let inside = done + leg >= from && done <= until;
            if inside && off < least {
                (best, least) = (done + at, off);
            }
        }
        done += leg;
    }
    best
}

/// The part of a way between two distances along it, ends included.
pub(super) fn section(path: &[Place], from: f32, until: f32) -> Vec<Place> {
    let mut part: Vec<Place> = along(path, from).map(|s| s.place).into_iter().collect();
    let mut done = 0.0;
    for (a, b) in legs(path) {
        done += distance(a, b);
        if done > from && done < until {
            part.push(b);
        }
    }
    part.extend(along(path, until).map(|s| s.place));
    part
}

/// A place that can be drawn: none where a number is missing, and never further out than makes sense.
pub(super) fn sane(place: Place) -> Option<Place> {
    (place.x.is_finite() && place.y.is_finite())
        .then(|| Place { x: place.x.clamp(-OUTERMOST, OUTERMOST), y: place.y.clamp(-OUTERMOST, OUTERMOST) })
}

/// The place a part of the way from `a` to `b`.
pub(super) fn between(a: Place, b: Place, part: f32) -> Place {
    Place { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part }
}

/// Each leg of a way.
pub(super) fn legs(path: &[Place]) -> impl Iterator<Item = (Place, Place)> + '_ {
    path.iter().copied().zip(path.iter().copied().skip(1))
}
