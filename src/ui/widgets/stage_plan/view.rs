//! From stage units to points of the screen.

use egui::{Pos2, Rect, Vec2, emath::GuiRounding as _, pos2, vec2};

use crate::core::{
    scenario::Place,
    stage::{self, FIXTURES, Fixture, FixtureKind, distance},
};

use super::markers::WITH_RING;

/// What is seen: left, right.
const ACROSS: (f32, f32) = (-9.0, 114.0);
/// What is seen of a plan with words: front, back.
const DEEP: (f32, f32) = (-13.0, 66.0);
/// What is seen of a plan without words: front, back.
const DEEP_PLAIN: (f32, f32) = (-9.0, 64.0);

/// Radius of a marker in stage units where there is room for no more.
const LEAST_RADIUS: f32 = 2.3;

/// Free space between two markers, in points.
pub(super) const APART: f32 = 4.0;

/// Free space between a marker and the edge of the plan, in points.
const EDGE: f32 = 2.0;

/// Height of a plan for a width of one.
pub(super) fn ratio(labelled: bool) -> f32 {
    let (front, back) = if labelled { DEEP } else { DEEP_PLAIN };
    (back - front) / (ACROSS.1 - ACROSS.0)
}

/// How the stage lies on the screen.
pub(super) struct View {
    /// All of the plan.
    pub(super) rect: Rect,
    /// Points a unit.
    pub(super) unit: f32,
    /// Radius of a marker on the boards, in points.
    pub(super) radius: f32,
    /// Radius of a marker beside the stage or before it, in points.
    around: f32,
    pub(super) mirrored: bool,
    middle: Place,
    front: f32,
    pixels: f32,
}

impl View {
    pub(super) fn new(rect: Rect, mirrored: bool, labelled: bool, pixels_per_point: f32) -> Self {
        let (front, back) = if labelled { DEEP } else { DEEP_PLAIN };
        let unit = (rect.width() / (ACROSS.1 - ACROSS.0)).min(rect.height() / (back - front));
        let middle = Place { x: f32::midpoint(ACROSS.0, ACROSS.1), y: f32::midpoint(front, back) };
        let radius = (unit * LEAST_RADIUS).max((unit * 3.6).min(9.5));
        Self { rect, unit, radius, around: radius, mirrored, middle, front, pixels: pixels_per_point }
    }

    /// With markers as small as a crowd needs. Two or three who come close are pushed apart and stay readable; where
    /// half of the people have somebody beside them, as in a row, pushing would bend the row. A row on the boards says
    /// nothing of those who wait in the wings, nor the other way round: each has a size of its own.
    pub(super) fn with_room_for(mut self, people: &[Place]) -> Self {
        let seen = people.iter().copied().filter(|place| self.sees(*place));
        let (boards, around): (Vec<Place>, Vec<Place>) = seen.partition(|place| on_boards(*place));
        let least = self.unit * LEAST_RADIUS;
        self.radius = self.radius.min(self.room_among(&boards).max(least));
        let thing = around.iter().map(|place| self.room_beside_things(*place)).fold(f32::INFINITY, f32::min);
        self.around = self.around.min(self.room_among(&around).min(thing).max(least));
        self
    }

    /// The radius for which half of the people have room enough.
    fn room_among(&self, people: &[Place]) -> f32 {
        let mut beside: Vec<f32> = people.iter().enumerate().map(|(n, a)| nearest(people, n, *a)).collect();
        beside.sort_by(f32::total_cmp);
        beside.get(beside.len() / 2).map_or(f32::INFINITY, |gap| (gap * self.unit - APART) / 2.0)
    }

    /// The radius with which whoever waits beside the table or the stairs does not hide them, in points.
    pub(super) fn room_beside_things(&self, place: Place) -> f32 {
        // A plan ends soon before the stage; who would be cut off is drawn within.
        let within = Place { y: place.y.max(self.front + LEAST_RADIUS * WITH_RING), ..place };
        ((to_thing(within) * self.unit - 1.0) / WITH_RING).max(self.unit * LEAST_RADIUS)
    }

    /// How far along a way somebody is on the plan for the last time, in stage units; `None`: never.
    pub(super) fn seen_until(&self, path: &[Place]) -> Option<f32> {
        let (mut far, mut seen) = (0.0, None);
        for (a, b) in path.iter().zip(path.iter().skip(1)) {
            let long = distance(*a, *b);
            if self.sees(*b) {
                seen = Some(far + long);
            } else if self.sees(*a) {
                seen = Some(far + long * (a.y - self.front) / (a.y - b.y));
            }
            far += long;
        }
        seen
    }

    /// Radius of the marker of somebody who stands there, in points.
    pub(super) fn radius_at(&self, place: Place) -> f32 {
        if on_boards(place) { self.radius } else { self.around }
    }

    /// Whether somebody there is on the plan, and not cut off in the hall before it.
    pub(super) fn sees(&self, place: Place) -> bool {
        place.y >= self.front
    }

    /// The point nearest to `at` where something of that radius is not cut off by the edge of the plan.
    pub(super) fn inside(&self, at: Pos2, radius: f32) -> Pos2 {
        let room = self.rect.shrink(radius + EDGE);
        // Not `clamp`: on a tiny plan there is no room at all.
        pos2(at.x.min(room.right()).max(room.left()), at.y.min(room.bottom()).max(room.top()))
    }

    /// Where a place is on the screen.
    pub(super) fn at(&self, place: Place) -> Pos2 {
        let turn = if self.mirrored { -1.0 } else { 1.0 };
        let off = vec2(place.x - self.middle.x, self.middle.y - place.y);
        self.rect.center() + off * self.unit * turn
    }

    /// What place a point of the screen is.
    pub(super) fn place(&self, at: Pos2) -> Place {
        let turn = if self.mirrored { -1.0 } else { 1.0 };
        let off = (at - self.rect.center()) * turn / self.unit.max(f32::MIN_POSITIVE);
        Place { x: self.middle.x + off.x, y: self.middle.y - off.y }
    }

    /// Where x and y are on the screen.
    pub(super) fn xy(&self, x: f32, y: f32) -> Pos2 {
        self.at(Place { x, y })
    }

    /// The part of the screen between two corners, on whole pixels.
    pub(super) fn area(&self, a: Place, b: Place) -> Rect {
        Rect::from_two_pos(self.at(a), self.at(b)).round_to_pixels(self.pixels)
    }

    /// Where a thing of the base set is on the screen.
    pub(super) fn thing(&self, thing: &Fixture) -> Rect {
        self.area(thing.front_left(), thing.back_right())
    }

    /// Where a heading points on the screen, one point long.
    pub(super) fn direction(&self, degrees: f32) -> Vec2 {
        let (sin, cos) = degrees.to_radians().sin_cos();
        vec2(sin, -cos) * if self.mirrored { -1.0 } else { 1.0 }
    }

    /// A width that grows with the plan, and at least `least` points.
    pub(super) fn line(&self, units: f32, least: f32) -> f32 {
        (self.unit * units).max(least)
    }

    /// A length of the screen in points as stage units, and back.
    pub(super) fn units(&self, points: f32) -> f32 {
        points / self.unit
    }

    /// The point as near as can be that lies on a pixel's middle, for lines one pixel wide.
    pub(super) fn crisp(&self, at: Pos2) -> Pos2 {
        at.round_to_pixel_center(self.pixels)
    }

    /// The front edge, where the hall begins, and the end of the screen on the hall's side.
    pub(super) fn hall(&self) -> Rect {
        let edge = self.xy(0.0, 0.0).y.round_to_pixels(self.pixels);
        let rect = self.rect;
        if self.mirrored {
            Rect::from_min_max(rect.min, pos2(rect.right(), edge.max(rect.top())))
        } else {
            Rect::from_min_max(pos2(rect.left(), edge.min(rect.bottom())), rect.max)
        }
    }

    /// The size of the words at things.
    pub(super) fn words(&self) -> f32 {
        self.line(2.45, 12.0)
    }

    /// The floor of the stage.
    pub(super) fn floor(&self) -> Rect {
        self.area(Place { x: 0.0, y: 0.0 }, Place { x: stage::WIDTH, y: stage::DEPTH })
    }
}

/// Whether a place is on the stage and not beside it or before it.
pub(super) fn on_boards(place: Place) -> bool {
    (0.0..=stage::WIDTH).contains(&place.x) && (0.0..=stage::DEPTH).contains(&place.y)
}

/// How far it is to the side or beyond from a place to the nearest thing off the boards, in stage units; endless for who
/// stands at the table or on his way up or down the stairs.
fn to_thing(place: Place) -> f32 {
    let things = FIXTURES.iter().filter_map(|thing| {
        let (low, high) = (thing.front_left(), thing.back_right());
        let outside = |at: f32, from: f32, to: f32| (from - at).max(at - to).max(0.0);
        let (across, deep) = (outside(place.x, low.x, high.x), outside(place.y, low.y, high.y));
        match thing.kind {
            FixtureKind::TrayTable => Some(across.hypot(deep)),
            FixtureKind::StairsLeft | FixtureKind::StairsRight if across > 0.0 => Some(across.hypot(deep)),
            _ => None,
        }
    });
    things.filter(|far| *far > 0.0).fold(f32::INFINITY, f32::min)
}

/// How far the person next to number `n` stands.
fn nearest(people: &[Place], n: usize, at: Place) -> f32 {
    let others = people.iter().enumerate().filter(|(other, _)| *other != n);
    others.map(|(_, place)| distance(at, *place)).fold(f32::INFINITY, f32::min)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::stage::CENTRE;

    fn view(mirrored: bool) -> View {
        View::new(Rect::from_min_size(pos2(10.0, 20.0), vec2(1230.0, 790.0)), mirrored, true, 1.0)
    }

    #[test]
    fn everything_on_the_stage_is_seen_from_both_sides() {
        for mirrored in [false, true] {
            let view = view(mirrored);
            for thing in &FIXTURES {
                assert!(view.rect.contains_rect(view.thing(thing)), "{:?}", thing.kind);
            }
        }
    }

    #[test]
    fn the_performers_view_is_the_plan_upside_down() {
        let (hall, stage) = (view(false), view(true));
        assert_eq!(hall.at(CENTRE) - hall.rect.center(), stage.rect.center() - stage.at(CENTRE));
        assert_eq!(hall.direction(180.0).y.round(), 1.0);
        assert_eq!(stage.direction(180.0).y.round(), -1.0);
        assert!(hall.hall().top() > hall.rect.center().y && stage.hall().bottom() < stage.rect.center().y);
    }

    #[test]
    fn a_point_of_the_screen_is_the_place_that_is_drawn_there() {
        for mirrored in [false, true] {
            let view = view(mirrored);
            for place in [CENTRE, Place { x: 3.5, y: 57.0 }, Place { x: 99.0, y: 0.5 }] {
                let back = view.place(view.at(place));
                assert!(distance(back, place) < 0.01, "{back:?}");
            }
        }
    }

    #[test]
    fn markers_shrink_further_for_a_row_but_not_for_a_pair() {
        let radius = |people: &[f32]| {
            let people: Vec<Place> = people.iter().map(|x| Place { x: *x, y: 30.0 }).collect();
            let rect = Rect::from_min_size(Pos2::ZERO, vec2(338.0, 338.0 * ratio(false)));
            View::new(rect, false, false, 1.0).with_room_for(&people).radius
        };
        let unit = 338.0 / 123.0;
        assert!((9.0..=10.0).contains(&radius(&[20.0, 26.0, 50.0, 80.0, 98.0])));
        assert!((radius(&[20.0, 27.0, 34.0, 41.0, 80.0]) - (7.0 * unit - 4.0) / 2.0).abs() < 0.1);
        assert!((radius(&[20.0, 20.0, 20.0]) - unit * 2.3).abs() < 0.1);
        assert!((9.0..=10.0).contains(&radius(&[])));
    }

    #[test]
    fn a_crowd_in_the_wing_leaves_the_markers_on_the_boards_as_they_are() {
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(338.0, 338.0 * ratio(false)));
        let row = [20.0, 40.0, 60.0].map(|x| Place { x, y: 30.0 });
        let wing = [8.0, 14.0, 50.0, 56.0].map(|y| Place { x: 104.0, y });
        let alone = View::new(rect, false, false, 1.0).with_room_for(&row);
        let both = View::new(rect, false, false, 1.0).with_room_for(&[row.as_slice(), &wing].concat());
        let [first, ..] = row;
        let [waits, ..] = wing;
        assert_eq!(alone.radius_at(first), both.radius_at(first));
        assert!(both.radius_at(waits) < both.radius_at(first));
    }

    #[test]
    fn who_waits_beside_the_table_does_not_hide_it() {
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(338.0, 338.0 * ratio(false)));
        let server = Place { x: 104.0, y: 38.0 };
        let view = View::new(rect, false, false, 1.0).with_room_for(&[server]);
        let table = FIXTURES.iter().find(|f| f.kind == FixtureKind::TrayTable).expect("a table");
        let ring = view.at(server).x + view.radius_at(server) * WITH_RING;
        assert!(ring <= view.thing(table).left() + 0.5, "{ring} {}", view.thing(table).left());
    }

    #[test]
    fn a_way_out_of_the_plan_is_seen_until_its_edge() {
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(338.0, 338.0 * ratio(false)));
        let view = View::new(rect, false, false, 1.0);
        let way = |ys: &[f32]| ys.iter().map(|y| Place { x: 6.0, y: *y }).collect::<Vec<Place>>();
        assert_eq!(view.seen_until(&way(&[20.0, 0.0])), Some(20.0));
        assert_eq!(view.seen_until(&way(&[20.0, 0.0, -20.0])), Some(29.0));
        assert_eq!(view.seen_until(&way(&[-12.0, -20.0])), None);
    }

    #[test]
    fn who_waits_beside_the_stairs_does_not_hide_them() {
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(338.0, 338.0 * ratio(false)));
        let stairs = FIXTURES.iter().find(|f| f.kind == FixtureKind::StairsRight).expect("stairs");
        let beside = Place { x: 101.6, y: -6.0 };
        let view = View::new(rect, false, false, 1.0).with_room_for(&[beside]);
        let ring = view.at(beside).x - view.radius_at(beside) * WITH_RING;
        assert!(ring >= view.thing(stairs).right() - 0.5, "{ring} {}", view.thing(stairs).right());
        let before = Place { x: 94.0, y: -5.0 };
        let view = View::new(rect, false, false, 1.0).with_room_for(&[before]);
        assert!((9.0..=10.0).contains(&view.radius_at(before)));
    }

    #[test]
    fn markers_shrink_on_a_small_plan_but_stay_readable() {
        let radius = |width: f32| {
            View::new(Rect::from_min_size(Pos2::ZERO, vec2(width, width * ratio(false))), false, false, 1.0).radius
        };
        assert!((9.0..=10.0).contains(&radius(338.0)));
        assert!(radius(240.0) > 6.0);
        assert!((radius(3840.0) - 3840.0 / 123.0 * 2.3).abs() < 0.1);
    }
}
