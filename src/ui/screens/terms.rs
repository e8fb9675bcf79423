//! Terms explained: under the pointer, and all of a page by one key.

use egui::{RichText, ScrollArea, Ui};

use crate::{
    app::{Action, Screen},
    core::reference::Term,
    ui::{
        icons,
        theme::{LIGHT as P, Type},
        widgets::{Button, Look, TextLook, hline, marked_text},
    },
};

use super::{
    Cx, dialog,
    sources::{self, Line},
};

/// Widest an explanation under the pointer gets, in points.
const HOVER: f32 = 380.0;

/// Draws text that wraps; the terms in it are explained under the pointer, and in full where they are pressed.
pub(super) fn text(ui: &mut Ui, cx: &mut Cx<'_>, words: &str, look: &TextLook) {
    let glossary = &cx.model.glossary;
    let hits = glossary.find(words, cx.lang.0);
    let marks: Vec<_> = hits.iter().map(|h| h.range.clone()).collect();
    for (hit, response) in hits.iter().zip(marked_text(ui, words, &marks, look)) {
        let Some(term) = glossary.term(hit.term) else { continue };
        let response = response.on_hover_ui(|ui| {
            ui.set_max_width(HOVER);
            explained(ui, cx, term);
            if !term.sources.is_empty() {
                let cited = cx.lang.citations(&term.sources, &cx.model.glossary.reference.instruments);
                ui.add(egui::Label::new(RichText::new(cited).font(Type::Small.font()).color(P.ink_3)).wrap());
            }
        });
        if response.on_hover_cursor(egui::CursorIcon::Help).clicked() {
            cx.act(Action::Explain(vec![hit.term]));
        }
    }
}

/// Draws the dialog with some terms of the glossary.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, places: &[usize]) {
    let glossary = &cx.model.glossary;
    let terms: Vec<&Term> = places.iter().filter_map(|n| glossary.term(*n)).collect();
    let title = match terms.as_slice() {
        [] | [_] => cx.lang.glossary_title().to_owned(),
        all => cx.lang.terms_here(all.len()),
    };
    dialog::frame(ui, cx, "terms", &title, 640.0, |ui, cx| {
        if terms.is_empty() {
            ui.label(RichText::new(cx.lang.terms_here_none()).font(Type::Body.font()).color(P.ink_2));
        }
        let height = (ui.ctx().content_rect().height() - 220.0).max(120.0);
        ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 16.0);
            for (n, term) in terms.iter().enumerate() {
                if n > 0 {
                    ui.add_space(4.0);
                    hline(ui);
                    ui.add_space(4.0);
                }
                explained(ui, cx, term);
                if !term.sources.is_empty() {
                    sources::line(ui, cx, &term.sources, &[], &Line::plain(Type::Small, P.ink_3));
                }
            }
        });
        dialog::buttons(ui, |ui| {
            dialog::close(ui, cx, true);
            if cx.model.running().is_none()
                && Button::new(cx.lang.to_glossary()).icon(icons::LIGHTBULB).look(Look::Ghost).show(ui).clicked()
            {
                cx.act(Action::Dialog(crate::app::DialogAction::Close));
                cx.act(Action::Go(Screen::Glossary));
            }
        });
    });
}

/// A term in both languages and what it means.
fn explained(ui: &mut Ui, cx: &Cx<'_>, term: &Term) {
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.spacing_mut().interact_size.y = 20.0;
    ui.horizontal_wrapped(|ui| {
        let (first, second) = match cx.lang.0 {
            crate::lang::Language::Vi => (&term.term.vi, &term.term.en),
            crate::lang::Language::En => (&term.term.en, &term.term.vi),
        };
        ui.label(RichText::new(first).font(Type::BodyBold.font()));
        ui.label(RichText::new(second).font(Type::Table.font()).color(P.ink_2));
    });
    let words = RichText::new(cx.lang.of(&term.text)).font(Type::Table.font());
    ui.add(egui::Label::new(words).wrap());
}
