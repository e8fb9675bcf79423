//! Which way people walk, and how fast.

use std::collections::BTreeSet;

use crate::core::{
    protocol::{Ceremony, Report},
    scenario::{ActKind, Duty, Pace, Place},
    stage::{Presence, Track, along, distance, length, point},
    time::Span,
};

/// The reader's place at the podium.
const AT_PODIUM: Place = Place { x: 83.0, y: 20.0 };

/// How near that place the reader stands at the podium, in stage units.
const NEAR_PODIUM: f32 = 7.0;

/// How far to either side of the podium one crosses before the reader.
const CROSSING: f32 = 6.0;

pub(super) fn before_reader(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let plan = c.stage();
    let at_podium = |p: Option<Presence>| p.is_some_and(|p| distance(p.place, AT_PODIUM) < NEAR_PODIUM && !p.walking);
    let readers: Vec<usize> = (0..c.actors.len()).filter(|who| c.duty(*who) == Duty::Reader).collect();
    for step in c.order.iter().copied() {
        for (who, track) in plan.walks(step) {
            if readers.contains(&who) {
                continue;
            }
            if !comes_near(&track.path) {
                continue;
            }
            let whole = length(&track.path);
            let looks = (whole / 2.0).clamp(1.0, 200.0) as i64;
            let crosses = (0..=looks).find_map(|n| {
                let part = n as f32 / looks as f32;
                let place = point(&track.path, whole * part)?;
                let at = track.start + Span((track.takes.0 as f32 * part) as i64);
                let before = (place.x - AT_PODIUM.x).abs() < CROSSING && place.y < AT_PODIUM.y - 2.0;
                (before && readers.iter().any(|reader| at_podium(plan.presence(step, *reader, at)))).then_some(at)
            });
            if let Some(at) = crosses {
                let name = c.name(who).to_owned();
                r.found(
                    &c.move_at(step, who, track.start),
                    format!("{name} đi giữa người công bố và hội trường."),
                    format!("{name} crosses between the reader and the hall."),
                )
                .by(name)
                .at(at)
                .done();
            }
        }
    }
}

/// Whether a way can lead across the place before the podium.
fn comes_near(path: &[Place]) -> bool {
    let (left, right) = (AT_PODIUM.x - CROSSING - 0.1, AT_PODIUM.x + CROSSING + 0.1);
    let near = |leg: &[Place]| {
        let none = |off: &dyn Fn(&Place) -> bool| leg.iter().all(off);
        !(none(&|p| p.x < left) || none(&|p| p.x > right) || none(&|p| p.y > AT_PODIUM.y))
    };
    path.windows(2).any(near) || (path.len() == 1 && near(path))
}

/// Faster than this one hurries, in stage units a second.
const HURRY: f32 = 14.0;

/// In class walks are cut short, so only the real pace tells.
pub(super) fn speed(c: &Ceremony<'_>, r: &mut Report<'_>) {
    if c.pace() != Pace::Full {
        return;
    }
    for step in c.order.iter().copied() {
        for (who, track) in c.stage().walks(step) {
            let speed = length(&track.path) / track.takes.as_seconds() as f32;
            if speed <= HURRY + 0.05 {
                continue;
            }
            let name = c.name(who).to_owned();
            let (vi, en) = super::metres(speed);
            r.found(
                &c.move_at(step, who, track.start),
                format!("{name} phải đi {vi} m/s, quá nhanh."),
                format!("{name} has to walk {en} m/s, too fast."),
            )
            .by(name)
            .at(track.start)
            .done();
        }
    }
}

/// The end of a way in the hall, if it has one.
fn in_hall(place: Place) -> bool {
    place.y < 0.0
}

pub(super) fn one_way(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let middle = c.run.stage.width as f32 / 2.0;
    let arrivals = c.deeds.iter().filter(|d| d.kind == ActKind::RecipientsTakePlace);
    let steps: BTreeSet<usize> = arrivals.clone().map(|d| d.step).collect();
    let first: BTreeSet<usize> = arrivals.clone().filter(|d| Some(&d.step) == steps.first()).map(|d| d.who).collect();
    let others = arrivals.filter(|d| !first.contains(&d.who)).count();
    if others == 0 || first.is_empty() {
        return;
    }
    let award = |step: &usize| {
        c.in_step(*step).any(|d| matches!(d.kind, ActKind::RecipientsTakePlace | ActKind::RecipientsLeave))
    };
    for step in c.order.iter().copied().filter(award) {
        for (who, track) in c.stage().walks(step) {
            if !matches!(c.duty(who), Duty::Recipient | Duty::Family) {
                continue;
            }
            let wrong_up = in_hall(track.from) && !in_hall(track.to()) && track.from.x > middle;
            let wrong_down = in_hall(track.to()) && !in_hall(track.from) && track.to().x < middle;
            let (vi, en) = match (wrong_up, wrong_down) {
                (true, _) => ("lên lối phải", "comes up on the right"),
                (_, true) => ("xuống lối trái", "goes down on the left"),
                _ => continue,
            };
            let name = c.name(who).to_owned();
            r.found(
                &c.move_at(step, who, track.start),
                format!("{name} {vi}, ngược chiều đợt khác."),
                format!("{name} {en}, against the other wave."),
            )
            .by(name)
            .at(track.start)
            .done();
        }
    }
}

pub(super) fn conferrer_stairs(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let middle = c.run.stage.width as f32 / 2.0;
    for step in c.order.iter().copied() {
        for (who, track) in c.stage().walks(step).filter(|(who, _)| c.duty(*who) == Duty::Conferrer) {
            let ends = [track.from, track.to()];
            if ends.iter().any(|p| in_hall(*p) && p.x < middle) && ends.iter().any(|p| !in_hall(*p)) {
                let name = c.name(who).to_owned();
                r.found(
                    &c.move_at(step, who, track.start),
                    format!("{name} đi lối trái, lối của người nhận."),
                    format!("{name} uses the left stairs, which are the recipients'."),
                )
                .by(name)
                .at(track.start)
                .done();
            }
        }
    }
}

/// How near a doorway a way passes through it, in stage units.
const THROUGH: f32 = 5.0;

pub(super) fn doorway(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let Some(flag) = c.run.flag_height else { return };
    for door in c.run.doors.iter().filter(|door| door.height < flag) {
        for step in c.order.iter().copied() {
            let passes = |track: &Track| {
                let whole = length(&track.path);
                (0..=50)
                    .filter_map(|n| along(&track.path, whole * n as f32 / 50.0))
                    .any(|stop| distance(stop.place, door.at) < THROUGH)
            };
            let bearer = c.stage().walks(step).find(|(who, t)| c.duty(*who) == Duty::FlagBearer && passes(t));
            if let Some((who, track)) = bearer {
                let name = c.name(who).to_owned();
                let (door_vi, door_en) = super::metres(door.height as f32);
                let (flag_vi, flag_en) = super::metres(flag as f32);
                r.found(
                    &c.move_at(step, who, track.start),
                    format!("{name} đưa cờ cao {flag_vi} m qua cửa cao {door_vi} m."),
                    format!("{name} carries a flag {flag_en} m high through a door of {door_en} m."),
                )
                .by(name)
                .at(track.start)
                .done();
            }
        }
    }
}
