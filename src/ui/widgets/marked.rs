//! Running text in which some words are marked by a dotted line.

use std::ops::Range;

use egui::{
    Color32, FontId, Galley, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, pos2,
    text::{LayoutJob, TextFormat},
    vec2,
};

use crate::ui::theme::LIGHT as P;

/// How running text looks.
#[derive(Debug, Clone)]
pub struct TextLook {
    /// Size and weight.
    pub font: FontId,
    /// Colour.
    pub ink: Color32,
    /// Height of a line; as the font has it where absent.
    pub line: Option<f32>,
}

/// Draws text that wraps, with a dotted line under each of `marks` (bytes of the text, in order); what senses the
/// pointer over each of them comes back. They are no stops of Tab: a key explains them all at once.
pub fn marked_text(ui: &mut Ui, text: &str, marks: &[Range<usize>], look: &TextLook) -> Vec<Response> {
    let format = TextFormat { line_height: look.line, ..TextFormat::simple(look.font.clone(), look.ink) };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = ui.available_width();
    let galley = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    super::name(&response, Role::Label, true, text);
    let pieces: Vec<Vec<Rect>> = marks.iter().map(|mark| pieces(&galley, rect.min, text, mark)).collect();
    if ui.is_rect_visible(rect) {
        ui.painter().galley(rect.min, galley, look.ink);
        for piece in pieces.iter().flatten() {
            // A little short at both ends, so that terms side by side stay two.
            let ends = [piece.left_bottom() + vec2(1.0, 0.0), piece.right_bottom() - vec2(1.0, 0.0)];
            ui.painter().extend(Shape::dashed_line(&ends, Stroke::new(1.0, P.ink_3), 1.5, 2.0));
        }
    }
    let sensed = pieces.into_iter().enumerate().filter_map(|(n, pieces)| {
        let parts = pieces.into_iter().enumerate();
        parts
            .map(|(part, rect)| ui.interact(rect.expand2(vec2(1.0, 3.0)), response.id.with((n, part)), Sense::CLICK))
            .reduce(|all, one| all.union(one))
    });
    sensed.collect()
}

/// Where some bytes of the text stand, one piece in each row; the lower edge is where a line belongs.
fn pieces(galley: &Galley, at: Pos2, text: &str, bytes: &Range<usize>) -> Vec<Rect> {
    let mut reading = Reading::new(text);
    let mut pieces = Vec::new();
    for row in &galley.rows {
        let mut piece: Option<Rect> = None;
        for glyph in &row.glyphs {
            if bytes.contains(&reading.place_of(glyph.chr)) && !glyph.chr.is_whitespace() {
                let left = at.x + row.pos.x + glyph.pos.x;
                let base = at.y + row.pos.y + glyph.pos.y;
                let upper = pos2(left, base - glyph.font_ascent);
                let lower = pos2(left + glyph.advance_width, (base + 3.0).round() + 0.5);
                let rect = Rect::from_min_max(upper, lower);
                piece = Some(piece.map_or(rect, |p| p.union(rect)));
            }
        }
        pieces.extend(piece);
    }
    pieces
}

/// A letter may be drawn by several signs (`ị` by a stem and a dot), several letters by one, and ends of lines by
/// none: so the text is read along with the signs.
struct Reading<'t> {
    rest: std::iter::Peekable<std::str::CharIndices<'t>>,
    last: (usize, char),
}

/// No more letters than this are drawn by one sign.
const LETTERS_IN_A_SIGN: usize = 4;

impl<'t> Reading<'t> {
    fn new(text: &'t str) -> Self {
        Self { rest: text.char_indices().peekable(), last: (0, '\0') }
    }

    /// The byte of the letter that the next sign draws.
    fn place_of(&mut self, sign: char) -> usize {
        let ahead = self.rest.clone().take(LETTERS_IN_A_SIGN).position(|(_, letter)| letter == sign);
        match ahead {
            Some(n) if n == 0 || self.last.1 != sign => {
                for _ in 0..n {
                    self.rest.next();
                }
                if let Some(letter) = self.rest.next() {
                    self.last = letter;
                }
            }
            _ => {}
        }
        self.last.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_behind_the_signs_are_found() {
        let text = "vị trí\nfin";
        let mut reading = Reading::new(text);
        let mut letter = |sign| text.get(reading.place_of(sign)..).and_then(|rest| rest.chars().next());
        let letters: String = "vịị trífn".chars().filter_map(&mut letter).collect();
        assert_eq!(letters, "vịị trífn", "a second sign of one letter, an end of a line, a letter without a sign");
    }
}
