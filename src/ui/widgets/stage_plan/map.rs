//! Between the screen and the stage, and marks that lie on a plan.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2, vec2};

use crate::{
    core::{scenario::Place, stage::Figure},
    ui::theme::{Palette, Type},
};

use super::{markers, view::View};

/// How a plan lies on the screen.
pub struct PlanMap<'a> {
    view: View,
    palette: &'a Palette,
}

impl<'a> PlanMap<'a> {
    pub(super) fn new(view: View, palette: &'a Palette) -> Self {
        Self { view, palette }
    }

    /// Where a place is on the screen.
    #[must_use]
    pub fn at(&self, place: Place) -> Pos2 {
        self.view.at(place)
    }

    /// What place a point of the screen is.
    #[must_use]
    pub fn place(&self, at: Pos2) -> Place {
        self.view.place(at)
    }

    /// Draws somebody exactly where he stands, outlined, with words on a plate under him.
    pub fn person(&self, painter: &Painter, figure: &Figure, words: &str) {
        markers::alone(painter, &self.view, self.palette, figure);
        let colour = self.palette.role(&figure.mark);
        markers::plate(painter, &self.view, self.palette, self.view.at(figure.place), colour, words, true);
    }

    /// Draws where somebody should stand: a dashed ring that looks where he should, with words on a plate over it.
    pub fn wanted(&self, painter: &Painter, figure: &Figure, colour: Color32, words: &str) {
        let (centre, radius) = (self.view.at(figure.place), self.view.radius * 1.3);
        let tau = std::f32::consts::TAU;
        let rim: Vec<Pos2> = (0..=64).map(|n| centre + Vec2::angled(n as f32 * tau / 64.0) * radius).collect();
        let stroke = Stroke::new(self.view.line(0.4, 2.5), colour);
        // A whole number of dashes closes the circle.
        let dash = tau * radius / 12.0;
        painter.extend(Shape::dashed_line(&rim, stroke, dash * 0.6, dash * 0.4));
        let toward = self.view.direction(figure.facing);
        let (base, side) = (centre + toward * radius * 1.12, toward.rot90() * radius * 0.42);
        let tip = centre + toward * radius * 1.62;
        painter.add(Shape::convex_polygon(vec![tip, base + side, base - side], colour, Stroke::NONE));
        // Over the tip where it looks up.
        let lift = vec2(0.0, self.view.radius * if toward.y < -0.5 { 0.6 } else { 0.1 });
        markers::plate(painter, &self.view, self.palette, centre - lift, colour, words, false);
    }

    /// Draws how far it is from one place to another, with the distance where there is room for words.
    pub fn apart(&self, painter: &Painter, from: Place, to: Place, colour: Color32, words: &str) {
        let (a, b) = (self.view.at(from), self.view.at(to));
        let (long, toward) = ((b - a).length(), (b - a).normalized());
        let (begin, end) = (self.view.radius * 1.2, self.view.radius * 1.35);
        if long <= begin + end {
            return;
        }
        painter.line_segment([a + toward * begin, b - toward * end], Stroke::new(self.view.line(0.3, 2.0), colour));
        let galley = painter.layout_no_wrap(words.to_owned(), Type::SmallBold.font(), colour);
        if long - begin - end > galley.size().x + 16.0 {
            let middle = a + (b - a) / 2.0;
            let rect = Rect::from_center_size(middle, galley.size() + vec2(10.0, 2.0));
            painter.rect_filled(rect, 4, self.palette.floor);
            painter.galley(rect.center() - galley.size() / 2.0, galley, colour);
        }
    }
}
