//! Citations that can be pressed, and the card with what is known of each source.

use egui::{
    Align2, Color32, FontId, Frame, Margin, Rect, Response, RichText, Role, ScrollArea, Sense, Stroke, Ui, pos2,
    text::{LayoutJob, TextFormat},
    vec2,
};

use crate::{
    app::{Action, Cited},
    core::scenario::{Instrument, Source, grouped, in_force_today, named},
    lang::capital,
    ui::{
        icons,
        theme::{LIGHT as P, RADIUS_CARD, Type, family},
        widgets::{Tag, focus_ring, hline, name, tag},
    },
};

use super::{Cx, dialog};

/// A citation within a line.
pub(super) struct Line<'a> {
    /// Words before it, without a line under them.
    pub(super) before: &'a str,
    /// Words after it.
    pub(super) after: &'a str,
    /// Size and weight.
    pub(super) font: Type,
    /// Colour.
    pub(super) ink: Color32,
}

impl Line<'_> {
    /// Nothing but the citation.
    pub(super) fn plain(font: Type, ink: Color32) -> Self {
        Self { before: "", after: "", font, ink }
    }
}

/// Draws a citation that wraps; pressed, it opens the card. Instruments that `own` does not know are looked for in
/// the catalogue of the program.
pub(super) fn line(ui: &mut Ui, cx: &mut Cx<'_>, sources: &[Source], own: &[Instrument], line: &Line<'_>) {
    let cited = cited(cx, sources, own);
    let words = cx.lang.citations(&cited.sources, &cited.instruments);
    let words = if line.before.is_empty() { capital(&words) } else { words };
    let mut job = LayoutJob::default();
    let plain = TextFormat::simple(line.font.font(), line.ink);
    let under = TextFormat { underline: Stroke::new(1.0, P.line_strong), ..plain.clone() };
    job.append(line.before, 0.0, plain.clone());
    job.append(&words, 0.0, under);
    job.append(line.after, 0.0, plain);
    let response = ui.add(egui::Label::new(job).wrap().sense(Sense::click()));
    name(&response, Role::Link, true, &format!("{}{words}{}", line.before, line.after));
    pressed(ui, cx, response, cited);
}

/// Width of the sign at the end of a row, in points.
pub(super) const SIGN: f32 = 26.0;

/// A sign at the right end of a row, for rows with no room for the citation: it opens the card, and under the pointer
/// it says what is cited.
pub(super) fn sign(ui: &mut Ui, cx: &mut Cx<'_>, sources: &[Source], own: &[Instrument], row: &Response) {
    let cited = cited(cx, sources, own);
    let words = cx.lang.citations(&cited.sources, &cited.instruments);
    let rect = Rect::from_center_size(pos2(row.rect.right() - SIGN / 2.0, row.rect.top() + 16.0), vec2(SIGN, 28.0));
    let response = ui.interact(rect, row.id.with("sources"), Sense::click());
    name(&response, Role::Button, true, &cx.lang.source_see(&words));
    if ui.is_rect_visible(rect) {
        let ink = if response.hovered() { P.ink } else { P.ink_3 };
        let font = FontId::new(16.0, family::icon());
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, icons::SCALES, font, ink);
    }
    pressed(ui, cx, response.on_hover_text(words), cited);
}

/// Sources with what is known of their instruments.
pub(super) fn cited(cx: &Cx<'_>, sources: &[Source], own: &[Instrument]) -> Cited {
    Cited::of(sources, &[own, &cx.model.glossary.reference.instruments])
}

/// Opens the card where what bears the citation was pressed.
pub(super) fn pressed(ui: &Ui, cx: &mut Cx<'_>, response: Response, cited: Cited) {
    focus_ring(ui, &response, &P);
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        cx.act(Action::Cite(cited));
    }
}

/// Draws the card.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, cited: &Cited) {
    let title = cx.lang.sources_title();
    dialog::frame(ui, cx, "sources", title, 640.0, |ui, cx| {
        let height = (ui.ctx().content_rect().height() - 220.0).max(120.0);
        ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 12.0);
            ui.spacing_mut().item_spacing.y = 10.0;
            for group in grouped(&cited.sources) {
                let frame = Frame::new().fill(P.bg).stroke(P.thin()).corner_radius(RADIUS_CARD);
                frame.inner_margin(Margin::symmetric(16, 12)).show(ui, |ui| {
                    ui.set_min_width(ui.available_width());
                    ui.spacing_mut().item_spacing.y = 4.0;
                    ui.spacing_mut().interact_size.y = 20.0;
                    source(ui, cx, &group, &cited.instruments);
                });
            }
        });
        dialog::buttons(ui, |ui| dialog::close(ui, cx, true));
    });
}

/// One instrument with its articles, or practice.
fn source(ui: &mut Ui, cx: &Cx<'_>, group: &[&Source], instruments: &[Instrument]) {
    let Some(first) = group.first() else { return };
    let lang = cx.lang;
    match &first.law {
        None => {
            wrapped(ui, lang.source_practice(), Type::BodyBold, P.ink);
            wrapped(ui, lang.source_practice_why(), Type::Table, P.ink_2);
        }
        Some(law) => {
            let articles: Vec<&str> = group.iter().filter_map(|s| s.article.as_deref()).collect();
            wrapped(ui, lang.of(&named(law, &articles, instruments)), Type::BodyBold, P.ink);
            instrument(ui, cx, law, instruments);
        }
    }
    let alike = group.iter().all(|s| (s.mark, s.sure) == (first.mark, first.sure));
    if alike {
        fact(ui, lang.source_known(), &lang.confidence(first));
    } else {
        for one in group {
            let article = one.article.as_deref().into_iter().collect::<Vec<_>>();
            let law = one.law.as_deref().unwrap_or_default();
            let about = named(law, &article, instruments);
            fact(ui, lang.of(&about), &lang.confidence(one));
        }
    }
    if first.like {
        marked(ui, lang.source_like(), lang.source_like_why());
    }
    if let Some(now) = &first.now {
        ui.add_space(2.0);
        hline(ui);
        ui.add_space(2.0);
        fact(ui, lang.source_today(), lang.of(&in_force_today(now, instruments)));
        instrument(ui, cx, &now.law, instruments);
        if now.article.is_none() {
            marked(ui, lang.source_check_article(), lang.source_check_why());
        }
    }
}

/// The full title, and when each part was in force.
fn instrument(ui: &mut Ui, cx: &Cx<'_>, law: &str, instruments: &[Instrument]) {
    let lang = cx.lang;
    let Some(instrument) = instruments.iter().find(|i| i.id == law) else {
        return wrapped(ui, lang.source_unknown(), Type::Table, P.ink_2);
    };
    wrapped(ui, lang.of(&instrument.title), Type::Table, P.ink);
    if instrument.in_force.is_empty() {
        fact(ui, lang.source_in_force(), lang.source_dates_unknown());
    }
    for (n, time) in instrument.in_force.iter().enumerate() {
        let about = if n == 0 { lang.source_in_force() } else { "" };
        let dates = lang.in_force(time);
        let words = time.part.as_ref().map(|part| format!("{}: {dates}", lang.of(part)));
        fact(ui, about, words.as_deref().unwrap_or(&dates));
    }
}

fn wrapped(ui: &mut Ui, words: &str, font: Type, ink: Color32) {
    ui.add(egui::Label::new(RichText::new(words).font(font.font()).color(ink)).wrap());
}

fn fact(ui: &mut Ui, about: &str, words: &str) {
    ui.horizontal_top(|ui| {
        let (rect, response) = ui.allocate_exact_size(vec2(96.0, 20.0), Sense::hover());
        if !about.is_empty() {
            name(&response, Role::Label, true, about);
        }
        let galley = ui.painter().layout(about.to_owned(), Type::Small.font(), P.ink_3, 96.0);
        ui.painter().galley(rect.min, galley, P.ink_3);
        wrapped(ui, words, Type::Table, P.ink);
    });
}

/// A word of warning, and what it means.
fn marked(ui: &mut Ui, words: &str, why: &str) {
    ui.horizontal(|ui| {
        tag(ui, Tag::Warn, Some(icons::WARNING), words);
        wrapped(ui, why, Type::Small, P.ink_2);
    });
}
