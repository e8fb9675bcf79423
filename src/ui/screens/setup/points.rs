//! Local points: what to check, what to choose, and what the choice changes.

use egui::{
    Color32, RichText, Role, Sense, Stroke, Ui, WidgetInfo,
    text::{LayoutJob, TextFormat},
    vec2,
};

use crate::{
    app::{Action, RulesAction, Setup, SetupAction},
    core::{
        protocol::{self, Rule},
        scenario::{LocalChoice, LocalPoint, Switched},
    },
    lang::Lang,
    ui::{
        icons,
        screens::terms,
        theme::{LIGHT as P, Type},
        widgets::{self, Tag, TextLook, card, heading, hline, tag, toggle},
    },
};

use super::{Cx, lists::caret};

/// Points on which places differ: those with a choice first, then those that can only be checked.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, setup: &Setup) {
    let all = || setup.scenario.local.iter().zip(&setup.switches);
    let (open, closed): (Vec<_>, Vec<_>) = all().partition(|(p, _)| p.is_open());
    if open.is_empty() && closed.is_empty() {
        return;
    }
    card(ui, None, |ui| {
        ui.spacing_mut().item_spacing.y = 5.0;
        heading(ui, cx.lang.setup_local_points(), |ui| {
            tag(ui, Tag::Warn, Some(icons::WARNING), &cx.lang.setup_points(open.len() + closed.len()));
        });
        small(ui, cx.lang.setup_points_about(), P.ink_2);
        for (point, switched) in open {
            rule_off(ui);
            question(ui, cx, point);
            choices(ui, cx, setup, point);
            changes(ui, cx, point, *switched);
            sources(ui, cx, setup, point);
        }
        if !closed.is_empty() {
            rule_off(ui);
            small(ui, cx.lang.setup_to_check(), P.ink_3);
        }
        for (point, _) in closed {
            question(ui, cx, point);
            changes(ui, cx, point, Switched::default());
            sources(ui, cx, setup, point);
            ui.add_space(4.0);
        }
    });
}

fn rule_off(ui: &mut Ui) {
    ui.add_space(6.0);
    hline(ui);
    ui.add_space(4.0);
}

fn small(ui: &mut Ui, words: &str, ink: Color32) {
    ui.add(egui::Label::new(RichText::new(words).font(Type::Small.font()).color(ink)).wrap());
}

fn question(ui: &mut Ui, cx: &mut Cx<'_>, point: &LocalPoint) {
    let font = if point.is_open() { Type::BodySemi } else { Type::TableSemi };
    let look = TextLook { font: font.font(), ink: P.ink, line: None };
    terms::text(ui, cx, cx.lang.of(&point.text), &look);
}

fn choices(ui: &mut Ui, cx: &mut Cx<'_>, setup: &Setup, point: &LocalPoint) {
    let text = cx.lang.of(&point.text);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        for (n, choice) in point.choices.iter().enumerate() {
            let here = setup.choices().local.iter().any(|(p, c)| *p == point.id && *c == choice.id);
            let words = words_of(cx.lang, choice, n == 0);
            if toggle(ui, here, &words, &format!("{text}: {words}")).clicked() {
                cx.act(Action::Setup(SetupAction::Local(point.id.clone(), choice.id.clone())));
            }
        }
    });
}

fn words_of(lang: Lang, choice: &LocalChoice, default: bool) -> String {
    let words = lang.of(&choice.text);
    if default { format!("{words} · {}", lang.setup_default_choice()) } else { words.to_owned() }
}

/// How many steps and things to prepare it switches, and the rules it can decide.
fn changes(ui: &mut Ui, cx: &mut Cx<'_>, point: &LocalPoint, switched: Switched) {
    let ruled: Vec<&'static Rule> = protocol::rules().filter(|r| r.local == Some(point.id.as_str())).collect();
    if switched != Switched::default() {
        small(ui, &cx.lang.switches(switched), P.ink_2);
    } else if point.is_open() && ruled.is_empty() {
        small(ui, cx.lang.setup_switches_nothing(), P.ink_2);
    }
    if ruled.is_empty() {
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        ui.label(RichText::new(format!("{}:", cx.lang.setup_point_rules())).font(Type::Small.font()).color(P.ink_2));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for rule in ruled {
                link(ui, cx, rule);
            }
        });
    });
}

/// A rule's title; pressed, it leads to the rule.
fn link(ui: &mut Ui, cx: &mut Cx<'_>, rule: &'static Rule) {
    let title = rule.title.text();
    let mut job = LayoutJob::default();
    let underline = Stroke::new(1.0, P.line_strong);
    let format = TextFormat { underline, ..TextFormat::simple(Type::Small.font(), P.ink_2) };
    job.append(cx.lang.of(&title), 0.0, format);
    let link = ui.add(egui::Label::new(job).wrap().sense(Sense::click()));
    widgets::name(&link, Role::Link, true, cx.lang.of(&title));
    widgets::focus_ring(ui, &link, &P);
    if link.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        cx.act(Action::Rules(RulesAction::Open(rule.id)));
    }
}

/// What the sources say and what is taken by default; it can be folded away.
fn sources(ui: &mut Ui, cx: &mut Cx<'_>, setup: &Setup, point: &LocalPoint) {
    if point.says.is_none() && point.default.is_none() {
        return;
    }
    let open = !setup.folded_points.contains(&point.id);
    let words = cx.lang.setup_sources_say();
    let galley = ui.painter().layout_no_wrap(words.to_owned(), Type::SmallSemi.font(), P.ink_2);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 22.0, 24.0), Sense::click());
    let spoken = format!("{words}: {}", cx.lang.of(&point.text));
    response.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, open, &spoken));
    caret(ui, rect.left_center() + vec2(7.0, 0.0), open);
    ui.painter().galley(rect.left_center() + vec2(20.0, -galley.size().y / 2.0), galley, P.ink_2);
    widgets::focus_ring(ui, &response, &P);
    if response.clicked() {
        cx.act(Action::Setup(SetupAction::FoldPoint(point.id.clone())));
    }
    if !open {
        return;
    }
    let look = TextLook { font: Type::Small.font(), ink: P.ink_2, line: Some(18.0) };
    if let Some(says) = &point.says {
        terms::text(ui, cx, cx.lang.of(says), &look);
    }
    if let Some(default) = &point.default {
        terms::text(ui, cx, &cx.lang.setup_by_default(cx.lang.of(default)), &look);
    }
}
