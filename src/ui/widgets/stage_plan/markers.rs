//! The people.

use egui::{Align2, FontId, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, vec2};

use crate::{
    core::{
        scenario::{Duty, RoleCode},
        stage::{Figure, StagePicture},
    },
    ui::theme::{Palette, family},
};

use super::view::{APART, View, on_boards};

/// How far a marker reaches with the ring of those who act, in radii.
pub(super) const WITH_RING: f32 = 1.14;

/// How far a marker reaches with what tells where somebody looks, in radii.
pub(super) const TIP: f32 = 1.5;

/// The same of somebody beside the stage, where the wall, the table and the stairs are near.
const TIP_AROUND: f32 = 1.3;

/// What the outline of a marker says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outline {
    /// Takes part in the rite.
    Circle,
    /// Flag team.
    Octagon,
    /// Serves.
    Square,
}

impl Outline {
    fn of(duty: Duty) -> Self {
        match duty {
            Duty::FlagBearer | Duty::FlagGuard => Self::Octagon,
            Duty::Server | Duty::StageManager | Duty::Sound | Duty::Photographer | Duty::Helper => Self::Square,
            _ => Self::Circle,
        }
    }
}

/// Whether somebody serves and takes no part in the rite himself.
pub(super) fn serves(code: &RoleCode) -> bool {
    Outline::of(code.duty) == Outline::Square
}

/// Where the markers stand, in the order of the figures: whole, and none upon another.
pub(super) fn spots(view: &View, picture: &StagePicture) -> Vec<Pos2> {
    let whole = |spot: Pos2, radius: f32| view.inside(spot, radius * WITH_RING);
    let mut spots: Vec<Spot> = picture
        .figures
        .iter()
        .map(|figure| {
            // Whoever waits out of sight pushes nobody: he is as good as not there.
            let radius = if view.sees(figure.place) { view.radius_at(figure.place) } else { f32::NEG_INFINITY };
            Spot { at: whole(view.at(figure.place), radius.max(0.0)), radius, waits: !on_boards(figure.place) }
        })
        .collect();
    // Who is pushed over the edge comes back, and pushes his neighbour.
    for _ in 0..16 {
        push_apart(&mut spots);
        for Spot { at, radius, .. } in &mut spots {
            *at = whole(*at, radius.max(0.0));
        }
    }
    spots.into_iter().map(|spot| spot.at).collect()
}

/// A marker that may be pushed.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Spot {
    at: Pos2,
    radius: f32,
    /// He stands beside the stage or before it, where the table and the stairs are: nobody on the boards pushes him.
    waits: bool,
}

/// Everybody on the plan, each on his spot; those who act now outlined, and one with words on a plate.
pub(super) fn people(
    painter: &Painter,
    view: &View,
    palette: &Palette,
    (picture, spots): (&StagePicture, &[Pos2]),
    acting: &[String],
    own: Option<(&str, &str)>,
) {
    let is_own = |figure: &Figure| own.is_some_and(|(who, _)| who == figure.who);
    let acts = |figure: &Figure| is_own(figure) || acting.iter().any(|who| *who == figure.who || *who == figure.role);
    // Those who act lie on top of those who do not.
    for now in [false, true] {
        for (figure, spot) in picture.figures.iter().zip(spots) {
            if acts(figure) == now && view.sees(figure.place) {
                marker(painter, view, palette, figure, *spot, now);
            }
        }
    }
    if let Some((_, words)) = own
        && let Some((figure, spot)) = picture.figures.iter().zip(spots).find(|(f, _)| is_own(f) && view.sees(f.place))
    {
        plate(painter, view, palette, *spot, palette.role(&figure.mark), words, true);
    }
}

/// Words on a plate under a marker, or over it; on the other side where the plan ends.
pub(super) fn plate(
    painter: &Painter,
    view: &View,
    palette: &Palette,
    spot: Pos2,
    colour: egui::Color32,
    words: &str,
    under: bool,
) {
    let font = FontId::new(view.words().clamp(12.0, 16.0), family::bold());
    let galley = painter.layout_no_wrap(words.to_owned(), font, palette.ink);
    let size = galley.size() + vec2(10.0, 2.0);
    let off = vec2(0.0, view.radius * 1.7 + size.y / 2.0);
    let (first, other) = if under { (spot + off, spot - off) } else { (spot - off, spot + off) };
    let fits = |at: Pos2| view.rect.contains_rect(Rect::from_center_size(at, vec2(1.0, size.y)));
    let at = if fits(first) { first } else { other };
    let room = view.rect.shrink2(size / 2.0);
    let at = egui::pos2(at.x.min(room.right()).max(room.left()), at.y);
    let rect = Rect::from_center_size(at, size);
    painter.rect(rect, 4, palette.surface, Stroke::new(view.line(0.18, 1.5), colour), StrokeKind::Inside);
    painter.galley(rect.center() - galley.size() / 2.0, galley, palette.ink);
}

/// A marker where it belongs, outlined, whoever else stands there.
pub(super) fn alone(painter: &Painter, view: &View, palette: &Palette, figure: &Figure) {
    marker(painter, view, palette, figure, view.at(figure.place), true);
}

fn marker(painter: &Painter, view: &View, palette: &Palette, figure: &Figure, spot: Pos2, acts: bool) {
    let (radius, colour) = (view.radius_at(figure.place), palette.role(&figure.mark));
    let thin = Stroke::new(view.line(0.16, 1.0), if palette.dark { palette.bg } else { palette.floor });
    let toward = view.direction(figure.facing);
    let tip = if on_boards(figure.place) { TIP } else { TIP_AROUND };
    let side = toward.rot90() * radius * 0.62;
    let base = spot + toward * radius * 0.86;
    painter.add(Shape::convex_polygon(vec![spot + toward * radius * tip, base + side, base - side], colour, thin));
    let outline = Outline::of(figure.mark.duty);
    shape(painter, outline, spot, radius, colour, thin);
    if acts {
        let ring = Stroke::new(view.line(0.32, 2.5).min(12.0), palette.ink);
        shape(painter, outline, spot, radius, colour, ring);
    }
    let font = FontId::new(code_size(&figure.mark.letters, radius), family::bold());
    painter.text(spot, Align2::CENTER_CENTER, &figure.mark.letters, font, palette.on_fill);
}

fn shape(painter: &Painter, outline: Outline, spot: Pos2, radius: f32, fill: egui::Color32, stroke: Stroke) {
    match outline {
        Outline::Circle => {
            painter.circle(spot, radius, fill, stroke);
        }
        Outline::Octagon => {
            let step = std::f32::consts::FRAC_PI_4;
            let rim = (0..8).map(|n| spot + Vec2::angled((n as f32 + 0.5) * step) * radius * 1.06).collect();
            painter.add(Shape::convex_polygon(rim, fill, stroke));
        }
        Outline::Square => {
            let rect = Rect::from_center_size(spot, Vec2::splat(radius * 1.88));
            painter.rect(rect, (radius * 0.22).min(100.0), fill, stroke, StrokeKind::Middle);
        }
    }
}

/// Size of the code on a marker of a radius.
pub(super) fn code_size(mark: &str, radius: f32) -> f32 {
    radius
        * match mark.chars().count() {
            0..=2 => 1.04,
            3 => 0.8,
            _ => 0.66,
        }
}

/// Pushes markers that overlap apart along the line between them; beside one who waits only the other gives way.
fn push_apart(spots: &mut [Spot]) {
    for _ in 0..8 {
        let mut pushed = false;
        for n in 1..spots.len() {
            let (before, rest) = spots.split_at_mut(n);
            let Some(b) = rest.first_mut() else { continue };
            for a in before {
                let line = b.at - a.at;
                let short = a.radius + b.radius + APART - line.length();
                if short > 0.1 {
                    let along = if line.length() > 0.1 { line.normalized() } else { vec2(1.0, 0.0) };
                    let (first, second) = match (a.waits, b.waits) {
                        (true, false) => (0.0, short),
                        (false, true) => (short, 0.0),
                        _ => (short / 2.0, short / 2.0),
                    };
                    a.at -= along * first;
                    b.at += along * second;
                    pushed = true;
                }
            }
        }
        if !pushed {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    fn spot(x: f32, waits: bool) -> Spot {
        Spot { at: pos2(x, 0.0), radius: 10.0, waits }
    }

    #[test]
    fn nobody_on_the_boards_pushes_who_waits_beside_the_table() {
        for [walks, waits] in [[0, 1], [1, 0]] {
            let mut spots = [spot(0.0, walks != 0), spot(9.0, waits != 0)];
            push_apart(&mut spots);
            assert_eq!(spots[waits].at.x, [0.0, 9.0][waits]);
            assert!((spots[0].at.distance(spots[1].at) - 24.0).abs() < 0.2);
        }
    }

    #[test]
    fn overlapping_markers_leave_four_points_between_them() {
        let mut spots = [0.0, 5.0, 100.0, 100.0].map(|x| spot(x, false));
        push_apart(&mut spots);
        assert!((spots[0].at.distance(spots[1].at) - 24.0).abs() < 0.2);
        assert!((spots[2].at.distance(spots[3].at) - 24.0).abs() < 0.2);
        assert_eq!(spots[0].at.y, 0.0);
    }

    #[test]
    fn markers_with_room_stay_where_they_are() {
        let apart = [spot(0.0, false), spot(30.0, true)];
        let mut spots = apart;
        push_apart(&mut spots);
        assert_eq!(spots, apart);
    }

    #[test]
    fn the_outline_tells_what_somebody_does() {
        assert_eq!(Outline::of(Duty::FlagGuard), Outline::Octagon);
        assert_eq!(Outline::of(Duty::Server), Outline::Square);
        assert_eq!(Outline::of(Duty::Recipient), Outline::Circle);
    }
}
