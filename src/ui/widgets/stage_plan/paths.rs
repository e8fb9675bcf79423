//! Where people walk, and where they came from.

use egui::{Color32, FontId, Painter, Pos2, Shape, Stroke, Vec2};

use crate::{
    core::{
        scenario::Place,
        stage::{StagePicture, Track, along, distance},
    },
    ui::theme::{Palette, family},
};

use super::{
    markers::{WITH_RING, code_size, serves},
    view::View,
};

/// From this radius on a ghost carries its code.
const LEAST_WITH_CODE: f32 = 20.0;

/// The ways that people are about with their arrowheads: main actors solid, those who follow or serve dashed. A way ends
/// at the marker, wherever that was pushed, or at the edge of the plan.
pub(super) fn ways(painter: &Painter, view: &View, palette: &Palette, picture: &StagePicture, spots: &[Pos2]) {
    let main = |track: &Track| track.leads && !serves(&track.mark);
    // Followers first, so that the main actor's way lies on top.
    for solid in [false, true] {
        for track in picture.tracks.iter().filter(|track| track.current && main(track) == solid) {
            let mut path = track.path.clone();
            let arrived = picture.figures.iter().zip(spots).find(|(figure, _)| figure.who == track.who);
            if let Some((figure, spot)) = arrived
                && distance(figure.place, track.to()) < NEARLY
                && view.sees(figure.place)
                && let Some(last) = path.last_mut()
            {
                *last = view.place(*spot);
            }
            way(painter, view, palette.role(&track.mark), (track, &path), solid);
        }
    }
}

/// So near its end somebody has walked a way, in stage units.
const NEARLY: f32 = 0.5;

fn way(painter: &Painter, view: &View, colour: Color32, (track, path): (&Track, &[Place]), solid: bool) {
    let Some(seen) = view.seen_until(path) else { return };
    let head = view.line(2.2, 8.0);
    let begin = view.units(view.radius_at(track.from));
    let short = if view.sees(track.to()) { view.units(view.radius_at(track.to())) } else { 0.0 };
    let tip = seen - short - 0.6;
    let neck = tip - view.units(head) * 0.8;
    if neck <= begin {
        return;
    }
    let points: Vec<Pos2> = part(path, begin, neck).into_iter().map(|p| view.at(p)).collect();
    let stroke = Stroke::new(view.line(0.5, 2.0), colour);
    if solid {
        painter.add(Shape::line(points, stroke));
    } else {
        painter.extend(Shape::dashed_line(&points, stroke, view.line(1.5, 5.0), view.line(0.9, 3.5)));
    }
    if let (Some(tip), Some(neck)) = (along(path, tip), along(path, neck)) {
        let tip = view.at(tip.place);
        let toward = (tip - view.at(neck.place)).normalized();
        painter.add(arrow(tip, toward, head, colour));
    }
}

fn arrow(tip: Pos2, toward: Vec2, long: f32, colour: Color32) -> Shape {
    let (base, side) = (tip - toward * long, toward.rot90() * long * 0.55);
    Shape::convex_polygon(vec![tip, base + side, base - side], colour, Stroke::NONE)
}

/// The part of a way between two distances along it.
fn part(path: &[Place], from: f32, until: f32) -> Vec<Place> {
    let mut points: Vec<Place> = along(path, from).map(|stop| stop.place).into_iter().collect();
    let mut done = 0.0;
    for (a, b) in path.iter().zip(path.iter().skip(1)) {
        done += distance(*a, *b);
        if done > from && done < until {
            points.push(*b);
        }
    }
    points.extend(along(path, until).map(|stop| stop.place));
    points
}

/// So near a marker a circle would lie half under it, in radii.
const COVERED: f32 = 1.9;

/// A circle where somebody stood who has walked away.
pub(super) struct Ghost<'a> {
    track: &'a Track,
    centre: Pos2,
    radius: f32,
    /// It would lie half under a marker or another circle: a dot shows where the way begins.
    covered: bool,
}

/// The circles of a picture.
pub(super) fn ghosts<'a>(view: &View, picture: &'a StagePicture, spots: &[Pos2]) -> Vec<Ghost<'a>> {
    let mut all: Vec<Ghost<'a>> = Vec::new();
    let room = room_for_circles(view, picture);
    let mut before: Option<&str> = None;
    for track in picture.tracks.iter().filter(|track| track.current && view.sees(track.from)) {
        // The walks of one person lie side by side; only the first begins where he came from.
        let first = before != Some(track.who.as_str());
        before = Some(&track.who);
        let marker = view.radius_at(track.from).min(view.room_beside_things(track.from)).min(room);
        let radius = marker * 0.95;
        let centre = view.inside(view.at(track.from), marker * WITH_RING);
        let mut people = picture.figures.iter().zip(spots).filter(|(figure, _)| view.sees(figure.place));
        let still_there =
            people.clone().any(|(f, _)| f.who == track.who && distance(f.place, track.from) < view.units(marker));
        if !first || still_there {
            continue;
        }
        // A circle half under somebody, or under another circle, says nothing.
        let under_marker = people.any(|(figure, spot)| {
            spot.distance(centre) < f32::midpoint(view.radius_at(figure.place), marker) * COVERED
        });
        let under_circle = all.iter().any(|g| !g.covered && g.centre.distance(centre) < radius * COVERED);
        all.push(Ghost { track, centre, radius, covered: under_marker || under_circle });
    }
    all
}

/// The radius with which circles of those who leave a row do not overlap, in points.
fn room_for_circles(view: &View, picture: &StagePicture) -> f32 {
    let from: Vec<Place> = picture.tracks.iter().filter(|t| t.current && view.sees(t.from)).map(|t| t.from).collect();
    let gaps = from.iter().enumerate().flat_map(|(n, a)| from.iter().take(n).map(|b| distance(*a, *b)));
    // Those who come from one place have one circle.
    let least = gaps.filter(|gap| *gap > CROWD).fold(f32::INFINITY, f32::min);
    view.line(least / 2.0, 0.0)
}

/// Nearer to each other than this two start from one place, in stage units.
const CROWD: f32 = 4.0;

impl Ghost<'_> {
    /// Where its circle is, if one is drawn.
    pub(super) fn circle(&self) -> Option<Pos2> {
        (!self.covered).then_some(self.centre)
    }
}

/// Draws dashed circles where those stood who have walked away.
pub(super) fn draw_ghosts(painter: &Painter, view: &View, palette: &Palette, ghosts: &[Ghost<'_>]) {
    for ghost in ghosts {
        if ghost.covered {
            let begin = along(&ghost.track.path, view.units(view.radius_at(ghost.track.from)));
            let at = begin.map_or(ghost.centre, |stop| view.at(stop.place));
            painter.circle_filled(at, view.line(0.55, 2.5), palette.role(&ghost.track.mark));
        } else {
            draw_ghost(painter, view, palette, ghost);
        }
    }
}

fn draw_ghost(painter: &Painter, view: &View, palette: &Palette, ghost: &Ghost<'_>) {
    let Ghost { track, centre, radius, .. } = *ghost;
    let colour = palette.role(&track.mark);
    painter.circle_filled(centre, radius, palette.floor);
    let rim: Vec<Pos2> =
        (0..=48).map(|n| centre + Vec2::angled(n as f32 * std::f32::consts::TAU / 48.0) * radius).collect();
    // A whole number of dashes closes the circle.
    let dash = std::f32::consts::TAU * radius / 12.0;
    let stroke = Stroke::new(view.line(0.22, 1.5), colour);
    painter.extend(Shape::dashed_line(&rim, stroke, dash * 0.6, dash * 0.4));
    if radius >= LEAST_WITH_CODE {
        let font = FontId::new(code_size(&track.mark.letters, radius), family::bold());
        painter.text(centre, egui::Align2::CENTER_CENTER, &track.mark.letters, font, colour);
    }
}
