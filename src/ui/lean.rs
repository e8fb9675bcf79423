//! Rounded rectangles in few triangles.
//!
//! egui makes a hundred to three hundred triangles of one, most of them slivers from corner to corner; where a processor
//! draws the picture, as on a machine without a graphics driver, those are most of the work of a frame. Here a
//! rectangle of solid colours is laid together from plain rectangles and corners.

use std::sync::Arc;

use egui::{
    Color32, Context, CornerRadius, FullOutput, Mesh, Plugin, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2,
    emath::GuiRounding as _,
    epaint::{ClippedShape, RectShape},
    pos2, vec2,
};

/// Filled circles up to this radius, in pixels, egui draws from a picture, with two triangles.
const DISC: f32 = 6.5;

/// Makes what is drawn lean, after every pass.
pub struct Lean;

impl Plugin for Lean {
    fn debug_name(&self) -> &'static str {
        "lean rectangles"
    }

    fn output_hook(&mut self, _ctx: &Context, output: &mut FullOutput) {
        let shapes = std::mem::take(&mut output.shapes);
        output.shapes = lean(shapes, output.pixels_per_point);
    }
}

/// The same picture of leaner shapes.
fn lean(shapes: Vec<ClippedShape>, pixels: f32) -> Vec<ClippedShape> {
    let mut leaner = Vec::with_capacity(shapes.len() * 2);
    let mut shapes = shapes.into_iter().peekable();
    while let Some(mut drawn) = shapes.next() {
        let clip = drawn.clip_rect;
        if let Shape::Rect(filled) = &mut drawn.shape
            && let Some(outline) = shapes.next_if(|next| next.clip_rect == clip && outlines(&next.shape, filled))
            && let Shape::Rect(outline) = outline.shape
        {
            (filled.stroke, filled.stroke_kind) = (outline.stroke, outline.stroke_kind);
        }
        let mut parts = Vec::new();
        let ClippedShape { shape, .. } = &mut drawn;
        part(std::mem::replace(shape, Shape::Noop), pixels, &mut parts);
        leaner.extend(parts.into_iter().map(|shape| ClippedShape { shape, ..drawn.clone() }));
    }
    leaner
}

/// Whether a shape is nothing but the outline of a filled rectangle without one.
fn outlines(shape: &Shape, filled: &RectShape) -> bool {
    let Shape::Rect(outline) = shape else { return false };
    let bare = filled.stroke.is_empty() && filled.fill.is_opaque() && outline.fill == Color32::TRANSPARENT;
    bare && outline.rect == filled.rect && outline.corner_radius == filled.corner_radius && simple(outline)
}

fn part(shape: Shape, pixels: f32, parts: &mut Vec<Shape>) {
    match shape {
        Shape::Vec(shapes) => shapes.into_iter().for_each(|shape| part(shape, pixels, parts)),
        Shape::Rect(rect) => match Plate::of(&rect, pixels) {
            Some(plate) => plate.draw(pixels, parts),
            None => parts.push(Shape::Rect(rect)),
        },
        other => parts.push(other),
    }
}

/// Neither turned nor blurred nor a picture, and its outline within.
fn simple(rect: &RectShape) -> bool {
    rect.brush.is_none()
        && rect.blur_width == 0.0
        && rect.angle == 0.0
        && rect.round_to_pixels.unwrap_or(true)
        && (rect.stroke.is_empty() || (rect.stroke_kind == StrokeKind::Inside && rect.stroke.color.is_opaque()))
}

/// A rectangle of solid colours on whole pixels, perhaps with an outline within.
struct Plate {
    rect: Rect,
    radius: f32,
    fill: Color32,
    outline: Stroke,
}

impl Plate {
    fn of(shape: &RectShape, pixels: f32) -> Option<Self> {
        let radius = even(shape.corner_radius)?;
        if !simple(shape) || !shape.fill.is_opaque() || !shape.rect.is_finite() {
            return None;
        }
        let rect = shape.rect.round_to_pixels(pixels);
        let outline = match shape.stroke {
            stroke if stroke.is_empty() => Stroke::NONE,
            stroke => Stroke::new(stroke.width.round_to_pixels(pixels).max(1.0 / pixels), stroke.color),
        };
        // What is as thin as a line egui draws as a line, and what is all outline as a plain fill.
        let least = rect.size().min_elem();
        let thin = least <= 2.0 / pixels || least <= 2.0 * outline.width + 0.5 / pixels;
        (!thin).then(|| Self { rect, radius: radius.min(least / 2.0), fill: shape.fill, outline })
    }

    fn draw(&self, pixels: f32, parts: &mut Vec<Shape>) {
        let mut mesh = Mesh::default();
        let wide = self.outline.width;
        let inner = self.rect.shrink(wide);
        let radius = (self.radius - wide).max(0.0);
        let rounded = [(self.rect, self.radius, self.outline.color), (inner, radius, self.fill)];
        for (rect, radius, colour) in rounded.into_iter().skip(usize::from(wide == 0.0)) {
            // All of one make, so that the fill's lie over the outline's.
            if self.radius * pixels <= DISC {
                let discs = corners(rect, radius).map(|(middle, _)| Shape::circle_filled(middle, radius, colour));
                parts.extend(discs.into_iter().filter(|_| radius > 0.0));
            } else {
                for (middle, turns) in corners(rect, radius) {
                    quarter(middle, radius, turns, colour, pixels, &mut mesh);
                }
            }
        }
        if wide > 0.0 {
            self.edges(&mut mesh);
        }
        let between = inner.shrink2(vec2(radius, 0.0));
        mesh.add_colored_rect(between, self.fill);
        if radius > 0.0 {
            for (left, right) in [(inner.left(), between.left()), (between.right(), inner.right())] {
                let side = Rect::from_min_max(pos2(left, inner.top() + radius), pos2(right, inner.bottom() - radius));
                mesh.add_colored_rect(side, self.fill);
            }
        }
        parts.push(Shape::Mesh(Arc::new(mesh)));
    }

    /// The straight parts of the outline.
    fn edges(&self, mesh: &mut Mesh) {
        let Stroke { width, color } = self.outline;
        let (flat, tall) = (self.rect.shrink2(vec2(self.radius, 0.0)), self.rect.shrink2(vec2(0.0, self.radius)));
        mesh.add_colored_rect(flat.with_max_y(flat.top() + width), color);
        mesh.add_colored_rect(flat.with_min_y(flat.bottom() - width), color);
        mesh.add_colored_rect(tall.with_max_x(tall.left() + width), color);
        mesh.add_colored_rect(tall.with_min_x(tall.right() - width), color);
    }
}

/// The radius, where all corners have the same.
fn even(corner: CornerRadius) -> Option<f32> {
    corner.is_same().then_some(f32::from(corner.nw))
}

/// The middles of the four corners of a rectangle, and which quarter of a circle each is.
fn corners(rect: Rect, radius: f32) -> [(Pos2, u8); 4] {
    let middles = rect.shrink(radius);
    [(middles.left_top(), 2), (middles.right_top(), 3), (middles.right_bottom(), 0), (middles.left_bottom(), 1)]
}

/// A quarter of a circle, so many quarters on from the one that looks to the right and down, its rim a pixel soft.
fn quarter(middle: Pos2, radius: f32, turns: u8, colour: Color32, pixels: f32, mesh: &mut Mesh) {
    if radius <= 0.0 {
        return;
    }
    let steps = ((radius * pixels).sqrt() * 1.4).ceil().clamp(3.0, 24.0) as u32;
    let soft = 0.5 / pixels;
    let first = mesh.vertices.len() as u32;
    mesh.colored_vertex(middle, colour);
    for step in 0..=steps {
        let turn = f32::from(turns) + step as f32 / steps as f32;
        let toward = Vec2::angled(turn * std::f32::consts::FRAC_PI_2);
        mesh.colored_vertex(middle + toward * (radius - soft), colour);
        mesh.colored_vertex(middle + toward * (radius + soft), Color32::TRANSPARENT);
        if step > 0 {
            let [inner, outer] = [1, 2].map(|n| first + n + 2 * step);
            mesh.add_triangle(first, inner - 2, inner);
            mesh.add_triangle(inner - 2, outer - 2, outer);
            mesh.add_triangle(inner - 2, outer, inner);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::LIGHT;

    const INK: Color32 = LIGHT.ink;
    const LINE: Color32 = LIGHT.line;

    fn clipped(shape: impl Into<Shape>) -> ClippedShape {
        ClippedShape::new(Rect::EVERYTHING, shape)
    }

    fn rect() -> Rect {
        Rect::from_min_size(pos2(10.0, 20.0), vec2(120.0, 40.0))
    }

    fn bordered(radius: u8) -> RectShape {
        RectShape::new(rect(), radius, INK, Stroke::new(1.0, LINE), StrokeKind::Inside)
    }

    /// What is drawn, and how many triangles that takes.
    fn drawn(shapes: Vec<ClippedShape>) -> (Rect, usize) {
        let ctx = Context::default();
        let mut output = ctx.run_ui(egui::RawInput::default(), |_| {});
        output.textures_delta.clear();
        let mut bounds = Rect::NOTHING;
        let mut triangles = 0;
        for primitive in ctx.tessellate(shapes, 1.0) {
            if let egui::epaint::Primitive::Mesh(mesh) = primitive.primitive {
                triangles += mesh.indices.len() / 3;
                let solid = mesh.vertices.iter().filter(|vertex| vertex.color != Color32::TRANSPARENT);
                solid.for_each(|vertex| bounds.extend_with(vertex.pos));
            }
        }
        (bounds, triangles)
    }

    #[test]
    fn it_reaches_as_far_with_fewer_triangles() {
        for (radius, times) in [(0, 1), (4, 4), (6, 4), (8, 1), (24, 1)] {
            let plain = drawn(vec![clipped(bordered(radius))]);
            let lean = drawn(lean(vec![clipped(bordered(radius))], 1.0));
            assert!(lean.0.expand(0.1).contains_rect(rect()), "{radius}: {:?}", lean.0);
            assert!(rect().expand(2.0).contains_rect(lean.0), "{radius}: {:?}", lean.0);
            assert!(lean.1 * times < plain.1, "{radius}: {} and not {}", lean.1, plain.1);
        }
    }

    #[test]
    fn the_fill_lies_over_the_outline_in_every_corner() {
        let shape = RectShape { stroke: Stroke::new(2.0, LINE), ..bordered(8) };
        let parts = lean(vec![clipped(shape)], 1.0);
        let [ClippedShape { shape: Shape::Mesh(mesh), .. }] = parts.as_slice() else { panic!("one mesh: {parts:?}") };
        let last = |colour| mesh.vertices.iter().rposition(|v| v.color == colour && rect().shrink(5.0).contains(v.pos));
        assert!(last(INK) > last(LINE));
    }

    #[test]
    fn a_fill_and_its_outline_become_one() {
        let filled = RectShape::filled(rect(), 6, INK);
        let outline = RectShape::stroke(rect(), 6, Stroke::new(1.0, LINE), StrokeKind::Inside);
        let two = lean(vec![clipped(filled.clone()), clipped(outline.clone())], 1.0);
        let one = lean(vec![clipped(bordered(6))], 1.0);
        assert_eq!(two, one);
        let elsewhere = RectShape { rect: rect().translate(vec2(3.0, 0.0)), ..outline.clone() };
        let apart = lean(vec![clipped(filled), clipped(elsewhere.clone())], 1.0);
        assert_eq!(apart.last(), Some(&clipped(elsewhere)));
    }

    #[test]
    fn what_shines_through_is_blurred_or_thin_is_left_as_it_is() {
        let veil = RectShape::filled(rect(), 6, INK.gamma_multiply(0.4));
        let shadow = RectShape { blur_width: 4.0, ..bordered(6) };
        let turned = RectShape { angle: 0.3, ..bordered(6) };
        let uneven = RectShape { corner_radius: CornerRadius { nw: 2, ..CornerRadius::same(6) }, ..bordered(6) };
        let line = RectShape::filled(Rect::from_min_size(Pos2::ZERO, vec2(90.0, 1.0)), 0, INK);
        for shape in [veil, shadow, turned, uneven, line] {
            assert_eq!(lean(vec![clipped(shape.clone())], 1.0), [clipped(shape)]);
        }
    }

    #[test]
    fn edges_lie_on_whole_pixels_of_the_screen() {
        let shape = RectShape::filled(Rect::from_min_size(pos2(0.3, 0.3), vec2(20.2, 20.2)), 0, INK);
        for pixels in [1.0, 1.25, 1.5, 1.75] {
            let (bounds, _) = drawn(lean(vec![clipped(shape.clone())], pixels));
            for side in [bounds.left(), bounds.top(), bounds.right(), bounds.bottom()] {
                assert!(((side * pixels).round() - side * pixels).abs() < 0.01, "{pixels}: {side}");
            }
        }
    }
}
