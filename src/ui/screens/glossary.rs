//! The words of the field, explained.

use egui::{Align, Align2, CentralPanel, Frame, Layout, Margin, RichText, ScrollArea, Sense, Ui, pos2, vec2};

use crate::{
    app::{Action, GlossaryAction},
    core::{
        reference::{Term, TermGroup},
        text::find_folded,
    },
    lang::Language,
    ui::{
        icons,
        theme::{LIGHT as P, RADIUS_CARD, Type},
        widgets::{Button, filter_chip, hline, matched_text, page_header},
    },
};

use super::{
    Cx,
    search::{self, Search},
    sources::{self, Line},
};

/// From this width on, in points, the explanation stands beside the term.
const BESIDE: f32 = 640.0;

/// Draws the page.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let count = cx.model.glossary.reference.terms.len();
    page_header(ui, cx.lang.glossary_title(), &cx.lang.glossary_counts(count), |_| {});
    let frame = Frame::new().inner_margin(Margin { left: 24, right: 24, top: 16, bottom: 16 });
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ask(ui, cx);
        ui.add_space(4.0);
        list(ui, cx);
    });
}

fn ask(ui: &mut Ui, cx: &mut Cx<'_>) {
    let glossary = &cx.model.glossary;
    let field = Search {
        name: cx.lang.glossary_search(),
        hint: cx.lang.glossary_search_hint(),
        query: &glossary.query,
        focus: glossary.focus_search,
    };
    let sought = search::show(ui, cx, &field);
    if field.focus {
        cx.act(Action::Glossary(GlossaryAction::SearchFocused));
    }
    if let Some(query) = sought.changed {
        cx.act(Action::Glossary(GlossaryAction::Search(query)));
    }
    ui.spacing_mut().interact_size.y = 32.0;
    ui.horizontal_wrapped(|ui| {
        if filter_chip(ui, glossary.group.is_none(), cx.lang.all(), None).clicked() {
            cx.act(Action::Glossary(GlossaryAction::Group(None)));
        }
        for group in TermGroup::ALL {
            let (here, count) = (glossary.group == Some(group), glossary.count(group));
            if count > 0 && filter_chip(ui, here, cx.lang.term_group(group), Some(count)).clicked() {
                cx.act(Action::Glossary(GlossaryAction::Group((!here).then_some(group))));
            }
        }
    });
}

fn list(ui: &mut Ui, cx: &mut Cx<'_>) {
    let listing = cx.model.glossary.listing(cx.lang.0);
    if listing.is_empty() {
        return empty(ui, cx);
    }
    let frame = Frame::new().fill(P.surface).stroke(P.thin()).corner_radius(RADIUS_CARD).inner_margin(Margin::same(1));
    frame.show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (group, terms) in &listing {
                band(ui, cx.lang.term_group(*group), terms.len());
                for (n, term) in terms.iter().enumerate() {
                    if n > 0 {
                        hline(ui);
                    }
                    Frame::new().inner_margin(Margin::symmetric(20, 12)).show(ui, |ui| row(ui, cx, term));
                }
            }
        });
    });
}

/// The head of a group.
fn band(ui: &mut Ui, words: &str, count: usize) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 32.0), Sense::hover());
    ui.painter().rect_filled(rect, 0, P.sunken);
    let at = pos2(rect.left() + 20.0, rect.center().y);
    let words = ui.painter().text(at, Align2::LEFT_CENTER, words, Type::SmallBold.font(), P.ink_2);
    let at = pos2(words.right() + 8.0, rect.center().y);
    ui.painter().text(at, Align2::LEFT_CENTER, count, Type::TableNum.font(), P.ink_3);
}

fn row(ui: &mut Ui, cx: &mut Cx<'_>, term: &Term) {
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.spacing_mut().interact_size.y = 20.0;
    let width = ui.available_width();
    if width < BESIDE {
        ui.set_min_width(width);
        names(ui, cx, term);
        ui.add_space(2.0);
        return meaning(ui, cx, term);
    }
    let left = (width * 0.34).min(380.0);
    ui.with_layout(Layout::left_to_right(Align::TOP), |ui| {
        ui.allocate_ui_with_layout(vec2(left, 0.0), Layout::top_down(Align::LEFT), |ui| {
            ui.set_width(left);
            names(ui, cx, term);
        });
        ui.add_space(16.0);
        ui.allocate_ui_with_layout(vec2(ui.available_width(), 0.0), Layout::top_down(Align::LEFT), |ui| {
            ui.set_max_width(ui.available_width().min(760.0));
            meaning(ui, cx, term);
        });
    });
}

/// The term in the language of the interface, then in the other; what else it is called.
fn names(ui: &mut Ui, cx: &Cx<'_>, term: &Term) {
    let (first, second) = match cx.lang.0 {
        Language::Vi => (&term.term.vi, &term.term.en),
        Language::En => (&term.term.en, &term.term.vi),
    };
    found(ui, cx, first, Type::BodyBold, P.ink);
    found(ui, cx, second, Type::Table, P.ink_2);
    if !term.also.is_empty() {
        found(ui, cx, &cx.lang.glossary_also(&term.also.join(", ")), Type::Small, P.ink_3);
    }
}

fn meaning(ui: &mut Ui, cx: &mut Cx<'_>, term: &Term) {
    found(ui, cx, cx.lang.of(&term.text), Type::Body, P.ink);
    if !term.sources.is_empty() {
        sources::line(ui, cx, &term.sources, &[], &Line::plain(Type::Small, P.ink_3));
    }
}

/// Words that wrap, with what is searched for marked.
fn found(ui: &mut Ui, cx: &Cx<'_>, words: &str, font: Type, ink: egui::Color32) {
    let hits = find_folded(words, cx.model.glossary.query.trim());
    matched_text(ui, words, &hits, font.font(), ink);
}

fn empty(ui: &mut Ui, cx: &mut Cx<'_>) {
    let query = cx.model.glossary.query.trim();
    let none = cx.model.glossary.reference.terms.is_empty();
    let sentence = if none { cx.lang.glossary_empty().to_owned() } else { cx.lang.glossary_nothing_found(query) };
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() / 4.0).min(96.0));
        ui.label(icons::bold(icons::LIGHTBULB, 48.0).color(P.ink_3));
        ui.label(RichText::new(sentence).font(Type::Body.font()).color(P.ink_2));
        ui.add_space(8.0);
        if !none && Button::new(cx.lang.clear_search()).show(ui).clicked() {
            cx.act(Action::Glossary(GlossaryAction::ShowAll));
        }
    });
}
