//! The rules of protocol, and where the open ceremony meets them.

mod detail;
mod list;

use egui::{CentralPanel, Frame, Key, Margin, Panel, Ui};

use crate::{
    app::{Action, RulesAction},
    core::{protocol, protocol::Family},
    ui::{
        icons,
        widgets::{Button, filter_chip, page_header},
    },
};

use super::{
    Cx,
    search::{self, Search},
};

/// Width of the rule beside the list, in points.
const DETAIL: f32 = 416.0;
/// The narrowest page that has room for the rule beside the list.
const BESIDE: f32 = 1000.0;

/// Draws the page.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let beside = ui.available_width() >= BESIDE;
    if cx.model.rules.reading && !beside {
        return reading(ui, cx);
    }
    let count = protocol::rules().count();
    let below = match cx.model.rules.met() {
        Some(met) => cx.lang.rules_counts_with(count, cx.lang.of(met.title())),
        None => cx.lang.rules_counts(count),
    };
    page_header(ui, cx.lang.rules_title(), &below, |_| {});
    // Nothing found, nothing to show beside it.
    let beside = beside && cx.model.rules.shown(cx.lang.0).is_some();
    if beside {
        let panel = Panel::right("rule").exact_size(DETAIL + 48.0).resizable(false).show_separator_line(false);
        let frame = Frame::new().inner_margin(Margin { left: 24, right: 24, top: 16, bottom: 16 });
        panel.frame(frame).show(ui, |ui| detail::show(ui, cx));
    }
    let margin = Margin { left: 24, right: if beside { 0 } else { 24 }, top: 16, bottom: 16 };
    CentralPanel::default().frame(Frame::new().inner_margin(margin)).show(ui, |ui| {
        ask(ui, cx);
        ui.add_space(4.0);
        list::show(ui, cx, beside);
    });
}

/// The chosen rule on a page of its own.
fn reading(ui: &mut Ui, cx: &mut Cx<'_>) {
    Frame::new().inner_margin(Margin::symmetric(24, 12)).show(ui, |ui| {
        if Button::new(cx.lang.rules_back()).icon(icons::ARROW_LEFT).show(ui).clicked() {
            cx.act(Action::Rules(RulesAction::Read(false)));
        }
    });
    let frame = Frame::new().inner_margin(Margin { left: 24, right: 24, top: 0, bottom: 16 });
    CentralPanel::default().frame(frame).show(ui, |ui| detail::show(ui, cx));
}

fn ask(ui: &mut Ui, cx: &mut Cx<'_>) {
    let rules = &cx.model.rules;
    let field = Search {
        name: cx.lang.rules_search(),
        hint: cx.lang.rules_search_hint(),
        query: &rules.query,
        focus: rules.focus_search,
    };
    let sought = search::show(ui, cx, &field);
    if field.focus {
        cx.act(Action::Rules(RulesAction::SearchFocused));
    }
    if let Some(query) = sought.changed {
        cx.act(Action::Rules(RulesAction::Search(query)));
    }
    if sought.response.has_focus() {
        for (key, lines) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1)] {
            if ui.input(|i| i.key_pressed(key)) {
                cx.act(Action::Rules(RulesAction::Step(lines)));
            }
        }
    }
    ui.spacing_mut().interact_size.y = 32.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if filter_chip(ui, rules.family.is_none(), cx.lang.all(), None).clicked() {
            cx.act(Action::Rules(RulesAction::Family(None)));
        }
        for family in Family::ALL {
            let count = protocol::rules().filter(|r| r.family == family).count();
            let here = rules.family == Some(family);
            if count > 0 && filter_chip(ui, here, cx.lang.rule_family(family), Some(count)).clicked() {
                cx.act(Action::Rules(RulesAction::Family((!here).then_some(family))));
            }
        }
    });
}
