//! The surface of the hall's picture: everything on it is a share of its height.

use std::{cell::Cell, sync::Arc};

use egui::epaint::{RoundedRect, tessellator::path};
use egui::{
    Align2, Color32, CornerRadius, FontFamily, FontId, Galley, Painter, Pos2, Rect, Role, Sense, Shape, Stroke,
    StrokeKind, Ui, pos2,
    text::{LayoutJob, TextFormat, TextWrapping},
    vec2,
};

use crate::{
    core::scenario::RoleCode,
    lang::Lang,
    ui::theme::{DARK, family},
};

/// Where the hall's picture is drawn.
pub(super) struct Hall<'a> {
    ui: &'a Ui,
    painter: Painter,
    /// All of it.
    pub(super) rect: Rect,
    unit: f32,
    /// Language of the hall.
    pub(super) lang: Lang,
    /// Every text is named for assistive tools; a small copy on the console is named as a whole.
    spoken: bool,
    named: Cell<usize>,
}

impl<'a> Hall<'a> {
    pub(super) fn new(ui: &'a Ui, rect: Rect, lang: Lang, spoken: bool) -> Self {
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        Self { ui, painter, rect, unit: rect.height() / 100.0, lang, spoken, named: Cell::new(0) }
    }

    pub(super) fn painter(&self) -> &Painter {
        &self.painter
    }

    /// So many percent of the height.
    pub(super) fn u(&self, percent: f32) -> f32 {
        self.unit * percent
    }

    /// A place in percent of the height from the upper left corner.
    pub(super) fn y(&self, percent: f32) -> f32 {
        self.rect.top() + self.u(percent)
    }

    /// Width in percent of the height.
    pub(super) fn wide(&self) -> f32 {
        self.rect.width() / self.unit.max(f32::EPSILON)
    }

    fn font(&self, size: f32, family: FontFamily) -> FontId {
        FontId::new(self.u(size).max(1.0), family)
    }

    /// One line.
    pub(super) fn line(&self, words: &str, size: f32, family: FontFamily, ink: Color32) -> Arc<Galley> {
        self.painter.layout_no_wrap(words.to_owned(), self.font(size, family), ink)
    }

    /// At most `rows` lines of a width in points; what does not fit is cut with "…".
    pub(super) fn lines(&self, words: &str, set: &Set, width: f32, rows: usize) -> Arc<Galley> {
        self.painter.layout_job(self.job(words, set, width, rows))
    }

    /// The same, broken as one would say it where that takes no line more: after a comma, or before the last two words.
    /// Nothing else is evened out, since Vietnamese words of two syllables would be torn apart.
    pub(super) fn phrased(&self, words: &str, set: &Set, width: f32, rows: usize) -> Arc<Galley> {
        let full = self.lines(words, set, width, rows);
        if full.elided || full.rows.len() < 2 {
            return full;
        }
        let most = full.rows.len();
        let tried = pauses(words).into_iter().map(|broken| self.lines(&broken, set, width, rows));
        let good = tried.filter(|tried| !tried.elided && tried.rows.len() <= most);
        good.fold(full, |best, tried| if tried.size().x < best.size().x { tried } else { best })
    }

    /// The same around a middle: its place is that of the middle.
    pub(super) fn centred(&self, words: &str, set: &Set, width: f32, rows: usize) -> Arc<Galley> {
        let mut job = self.job(words, set, width, rows);
        job.halign = egui::Align::Center;
        self.painter.layout_job(job)
    }

    fn job(&self, words: &str, set: &Set, width: f32, rows: usize) -> LayoutJob {
        let font = self.font(set.size, set.family.clone());
        let format = TextFormat { line_height: Some(self.u(set.size) * set.line), ..TextFormat::simple(font, set.ink) };
        let mut job = LayoutJob::single_section(words.to_owned(), format);
        job.wrap = TextWrapping { max_width: width, max_rows: rows, break_anywhere: false, ..Default::default() };
        job
    }

    /// Puts words at a place and names them.
    pub(super) fn put(&self, galley: Arc<Galley>, anchor: Align2, at: Pos2) -> Rect {
        let rect = anchor.anchor_size(at, galley.size());
        self.name(rect, &galley.text().replace('\n', " "));
        self.painter.galley(rect.min, galley, DARK.ink);
        rect
    }

    /// Puts words at a place without a name of their own.
    pub(super) fn paint(&self, galley: Arc<Galley>, anchor: Align2, at: Pos2) -> Rect {
        let rect = anchor.anchor_size(at, galley.size());
        self.painter.galley(rect.min, galley, DARK.ink);
        rect
    }

    /// Tells assistive tools what stands in a part of the picture.
    pub(super) fn name(&self, rect: Rect, words: &str) {
        if !self.spoken {
            return;
        }
        let n = self.named.get();
        self.named.set(n + 1);
        let response = self.ui.interact(rect, self.ui.scope_id().with(("hall", n)), Sense::hover());
        crate::ui::widgets::name(&response, Role::Label, true, words);
    }

    /// An icon with its middle at a place.
    pub(super) fn icon(&self, icon: char, filled: bool, size: f32, at: Pos2, ink: Color32) -> Rect {
        let family = if filled { family::icon_fill() } else { family::icon() };
        self.paint(self.line(&icon.to_string(), size, family, ink), Align2::CENTER_CENTER, at)
    }

    /// A corner radius.
    pub(super) fn corner(&self, percent: f32) -> CornerRadius {
        CornerRadius::same(self.u(percent).round().clamp(0.0, 255.0) as u8)
    }

    /// A line that grows with the picture and is at least one pixel wide.
    pub(super) fn stroke(&self, percent: f32, ink: Color32) -> Stroke {
        Stroke::new(self.u(percent).max(1.0 / self.painter.pixels_per_point()), ink)
    }

    /// A role's code on its colour.
    pub(super) fn code(&self, rect: Rect, code: &RoleCode, size: f32, corner: CornerRadius) {
        self.painter.rect_filled(rect, corner, DARK.role(code));
        let mark = code.letters.as_str();
        let size = if mark.chars().count() > 2 { size * 0.8 } else { size };
        self.paint(self.line(mark, size, family::bold(), DARK.on_fill), Align2::CENTER_CENTER, rect.center());
    }

    /// A frame of dashes with round corners.
    pub(super) fn dashed(&self, rect: Rect, corner: CornerRadius, stroke: Stroke) {
        let mut points = Vec::new();
        let rect = rect.shrink(stroke.width / 2.0);
        path::rounded_rectangle(&mut points, RoundedRect::new(rect, corner));
        points.extend(points.first().copied());
        self.painter.extend(Shape::dashed_line(&points, stroke, self.u(2.0), self.u(1.4)));
    }

    /// A thin line across.
    pub(super) fn rule(&self, from: f32, to: f32, y: f32) {
        self.painter.hline(from..=to, y, self.stroke(0.25, DARK.line));
    }
}

/// A sentence broken once at each place where one would pause, and once before its last two words.
fn pauses(words: &str) -> Vec<String> {
    let spaces: Vec<usize> = words.match_indices(' ').map(|(at, _)| at).collect();
    let two = spaces.len().checked_sub(2);
    let pause = |at: usize| words.get(..at).is_some_and(|before| before.ends_with([',', ';', ':']));
    let places = spaces.iter().enumerate().filter(|(n, at)| two == Some(*n) || pause(**at));
    places.filter_map(|(_, at)| Some(format!("{}\n{}", words.get(..*at)?, words.get(at + 1..)?))).collect()
}

/// How lines of words are set.
pub(super) struct Set {
    /// Percent of the height.
    pub(super) size: f32,
    pub(super) family: FontFamily,
    pub(super) ink: Color32,
    /// Height of a line in sizes.
    pub(super) line: f32,
}

impl Set {
    pub(super) fn new(size: f32, family: FontFamily, ink: Color32, line: f32) -> Self {
        Self { size, family, ink, line }
    }
}

/// A bar: its track and the part that is filled.
pub(super) fn bar(hall: &Hall<'_>, rect: Rect, share: f32, ink: Color32) {
    let corner = hall.corner(0.6);
    hall.painter.rect_filled(rect, corner, DARK.line);
    let filled = Rect::from_min_size(rect.min, vec2(rect.width() * share.clamp(0.0, 1.0), rect.height()));
    if filled.width() > 0.5 {
        hall.painter.rect_filled(filled, corner, ink);
    }
}

/// The plan and what went beyond it, to scale.
pub(super) fn over_bar(hall: &Hall<'_>, rect: Rect, plan: f32) {
    let corner = hall.corner(0.6);
    let gap = hall.u(0.8);
    let split = rect.left() + (rect.width() - gap) * plan.clamp(0.04, 0.96);
    let planned = Rect::from_min_max(rect.min, pos2(split, rect.bottom()));
    let excess = Rect::from_min_max(pos2(split + gap, rect.top()), rect.max);
    hall.painter.rect_filled(planned, corner, DARK.over_gold);
    hall.painter.rect_filled(excess, corner, DARK.over_ink);
    let painter = hall.painter.with_clip_rect(excess.intersect(hall.painter.clip_rect()));
    let (step, lean) = (hall.u(1.9), excess.height() * 0.8);
    let stroke = hall.stroke(0.5, DARK.over_plate);
    let mut x = excess.left() + step * 0.5;
    while x < excess.right() + lean && step > 0.1 {
        painter.line_segment([pos2(x, excess.top()), pos2(x - lean, excess.bottom())], stroke);
        x += step;
    }
    hall.painter.rect_stroke(excess, corner, hall.stroke(0.15, DARK.over_ink), StrokeKind::Inside);
}

#[cfg(test)]
mod tests {
    use super::pauses;

    #[test]
    fn a_sentence_is_broken_after_a_comma_or_before_its_last_two_words() {
        let broken = pauses("Tiến một bước, đưa cờ bằng hai tay");
        assert_eq!(broken, ["Tiến một bước,\nđưa cờ bằng hai tay", "Tiến một bước, đưa cờ bằng\nhai tay"]);
        assert_eq!(pauses("Trao cờ"), Vec::<String>::new());
        assert_eq!(pauses("Lễ tân đưa cờ"), ["Lễ tân\nđưa cờ"]);
    }
}
