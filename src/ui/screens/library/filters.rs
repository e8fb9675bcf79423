//! Search and filters over the list.

use egui::{Align2, FontId, Key, RichText, Ui, pos2, vec2};

use crate::{
    app::{Action, Given, LibraryAction, keys::Do},
    core::scenario::Authority,
    lang::Lang,
    ui::{
        icons,
        theme::{LIGHT as P, Type, family},
        widgets::{Field, filter_chip, key_cap, key_cap_width},
    },
};

use super::Cx;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    search(ui, cx);
    let entries = &cx.model.library.entries;
    let awards = |f: &dyn Fn(&crate::core::scenario::Award) -> bool| {
        entries.iter().filter_map(|e| e.scenario.as_ref()).filter(|s| s.awards.iter().any(f)).count()
    };
    let authorities = [Authority::President, Authority::PrimeMinister, Authority::MinistryOrProvince, Authority::Local];
    let deciders: Vec<_> = authorities.map(|a| (a, cx.lang.authority_name(a), awards(&|x| x.decided_by == a))).to_vec();
    let given: Vec<_> = Given::ALL.map(|g| (g, given_name(cx.lang, g), awards(&|x| Given::of(x.object) == g))).to_vec();
    let chosen = (cx.model.library.authority, cx.model.library.given);
    let results = cx.lang.library_results(cx.model.library.listing().all().count());
    let lang = cx.lang;
    row(ui, lang, Filters { label: lang.who_decides(), chosen: chosen.0, all: deciders }, None, |a| {
        cx.act(Action::Library(LibraryAction::Authority(a)));
    });
    row(ui, lang, Filters { label: lang.what_is_given(), chosen: chosen.1, all: given }, Some(&results), |g| {
        cx.act(Action::Library(LibraryAction::Given(g)));
    });
}

fn given_name(lang: Lang, given: Given) -> &'static str {
    match given {
        Given::Flag => lang.given_flag(),
        Given::Order => lang.order(),
        Given::Certificate => lang.given_certificate(),
        Given::Title => lang.title_of_honour(),
        Given::Other => lang.other_award(),
    }
}

fn search(ui: &mut Ui, cx: &mut Cx<'_>) {
    let cap = cx.cap(Do::Search);
    ui.horizontal(|ui| {
        let keys = cap.as_deref().map_or(0.0, |c| key_cap_width(ui, c) + 12.0);
        let query = &cx.model.library.query;
        let field = Field::new(cx.lang.library_search(), query)
            .hint(cx.lang.library_search_hint())
            .width(ui.available_width() - keys)
            .room(40, 48);
        let (response, changed) = field.show(ui, "library search");
        let y = response.rect.center().y;
        let font = FontId::new(20.0, family::icon());
        let at = pos2(response.rect.left() + 12.0, y);
        ui.painter().text(at, Align2::LEFT_CENTER, icons::MAGNIFYING_GLASS, font, P.ink);
        if cx.model.library.focus_search {
            response.request_focus();
            cx.act(Action::Library(LibraryAction::SearchFocused));
        }
        if let Some(query) = changed {
            cx.act(Action::Library(LibraryAction::Search(query)));
        }
        if response.has_focus() {
            for (key, lines) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1)] {
                if ui.input(|i| i.key_pressed(key)) {
                    cx.act(Action::Library(LibraryAction::Step(lines)));
                }
            }
        }
        if response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter)) {
            super::prepare(cx);
        }
        let end = pos2(response.rect.right() - 12.0, y);
        if response.rect.width() > 520.0 {
            let hint = cx.lang.search_without_marks();
            let at = if query.is_empty() { end } else { end - vec2(32.0, 0.0) };
            ui.painter().text(at, Align2::RIGHT_CENTER, hint, Type::Small.font(), P.ink_3);
        }
        if !query.is_empty() {
            clear(ui, cx, end);
        }
        if let Some(cap) = cap {
            ui.add_space(4.0);
            let (rect, _) = ui.allocate_exact_size(vec2(key_cap_width(ui, &cap), 24.0), egui::Sense::hover());
            key_cap(ui, rect.min, &cap, false);
        }
    });
}

/// The round sign at the end of the search field.
fn clear(ui: &mut Ui, cx: &mut Cx<'_>, end: egui::Pos2) {
    let rect = egui::Rect::from_min_max(end - vec2(24.0, 12.0), end + vec2(0.0, 12.0));
    let response = ui.interact(rect, ui.scope_id().with("clear search"), egui::Sense::click());
    crate::ui::widgets::name(&response, egui::Role::Button, true, cx.lang.clear_search());
    let font = FontId::new(18.0, family::icon_fill());
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, icons::X_CIRCLE, font, P.ink_2);
    crate::ui::widgets::focus_ring(ui, &response, &P);
    if response.clicked() {
        cx.act(Action::Library(LibraryAction::Search(String::new())));
        cx.act(Action::Do(Do::Search));
    }
}

/// One row of filters.
struct Filters<'a, T> {
    label: &'a str,
    chosen: Option<T>,
    /// Each with how many it would leave.
    all: Vec<(T, &'a str, usize)>,
}

/// Draws a row; filters that would find nothing are left out.
fn row<T: Copy + PartialEq>(
    ui: &mut Ui,
    lang: Lang,
    Filters { label, chosen, all }: Filters<'_, T>,
    right: Option<&str>,
    mut pressed: impl FnMut(Option<T>),
) {
    ui.spacing_mut().interact_size.y = 32.0;
    ui.horizontal_wrapped(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(96.0, 32.0), egui::Sense::hover());
        ui.painter().text(rect.left_center(), Align2::LEFT_CENTER, label, Type::Small.font(), P.ink_3);
        if filter_chip(ui, chosen.is_none(), lang.all(), None).clicked() {
            pressed(None);
        }
        for (value, words, count) in all {
            let here = chosen == Some(value);
            if (count > 0 || here) && filter_chip(ui, here, words, Some(count)).clicked() {
                pressed((!here).then_some(value));
            }
        }
        if let Some(right) = right {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.label(RichText::new(right).font(Type::Table.font()).color(P.ink_2));
            });
        }
    });
}
