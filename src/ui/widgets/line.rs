//! Lines of text laid out by hand, for painted rows.

use std::{ops::Range, sync::Arc};

use egui::{
    Color32, FontId, Galley, Response, Ui,
    text::{LayoutJob, TextFormat},
};

use crate::ui::theme::LIGHT as P;

/// One line, cut with "…" where it is wider than `width`.
pub fn cut_line(ui: &Ui, text: &str, font: FontId, ink: Color32, width: f32) -> Arc<Galley> {
    matched_line(ui, text, &[], font, ink, width)
}

/// One line, with whatever was searched for on the colour of a hit.
pub fn matched_line(ui: &Ui, text: &str, hits: &[Range<usize>], font: FontId, ink: Color32, width: f32) -> Arc<Galley> {
    let mut job = matched(text, hits, font, ink);
    job.wrap.max_width = width.max(0.0);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    ui.painter().layout_job(job)
}

/// Text that wraps, with whatever was searched for on the colour of a hit.
pub fn matched_text(ui: &mut Ui, text: &str, hits: &[Range<usize>], font: FontId, ink: Color32) -> Response {
    ui.add(egui::Label::new(matched(text, hits, font, ink)).wrap())
}

fn matched(text: &str, hits: &[Range<usize>], font: FontId, ink: Color32) -> LayoutJob {
    let mut job = LayoutJob::default();
    let plain = TextFormat::simple(font, ink);
    let hit = TextFormat { background: P.matched, ..plain.clone() };
    let mut at = 0;
    for range in hits {
        job.append(text.get(at..range.start).unwrap_or_default(), 0.0, plain.clone());
        job.append(text.get(range.clone()).unwrap_or_default(), 0.0, hit.clone());
        at = range.end;
    }
    job.append(text.get(at..).unwrap_or_default(), 0.0, plain);
    job
}
