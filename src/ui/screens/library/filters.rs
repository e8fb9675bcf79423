//! Search and filters over the list.

use egui::{Align, Align2, Key, Layout, RichText, Ui, vec2};

use crate::{
    app::{Action, Given, LibraryAction},
    core::scenario::Authority,
    lang::Lang,
    ui::{
        screens::search::{self, Search, Sought},
        theme::{LIGHT as P, Type},
        widgets::filter_chip,
    },
};

use super::Cx;

/// Room for what a row chooses by, in points.
const LABEL: f32 = 96.0;

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
    let library = &cx.model.library;
    let field = Search {
        name: cx.lang.library_search(),
        hint: cx.lang.library_search_hint(),
        query: &library.query,
        focus: library.focus_search,
    };
    let Sought { response, changed } = search::show(ui, cx, &field);
    if field.focus {
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
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(LABEL, 32.0), egui::Sense::hover());
        ui.painter().text(rect.left_center(), Align2::LEFT_CENTER, label, Type::Small.font(), P.ink_3);
        let room = vec2(ui.available_width(), 32.0);
        // A second line of chips begins below the first chip, not below the label.
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center).with_main_wrap(true), |ui| {
            if filter_chip(ui, chosen.is_none(), lang.all(), None).clicked() {
                pressed(None);
            }
            for (value, words, count) in all {
                let here = chosen == Some(value);
                if (count > 0 || here) && filter_chip(ui, here, words, Some(count)).clicked() {
                    pressed((!here).then_some(value));
                }
            }
        });
        let Some(right) = right else { return };
        let wide = ui.painter().layout_no_wrap(right.to_owned(), Type::Table.font(), P.ink_2).size().x;
        if wide <= ui.available_width() {
            let rest = vec2(ui.available_width(), 32.0);
            ui.allocate_ui_with_layout(rest, Layout::right_to_left(Align::Center), |ui| {
                ui.label(RichText::new(right).font(Type::Table.font()).color(P.ink_2));
            });
        }
    });
}
