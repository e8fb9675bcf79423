//! One rule: what it says, why, what it rests on, where the open ceremony meets it.

use egui::{Frame, Margin, RichText, ScrollArea, Ui, vec2};

use crate::{
    app::Met,
    core::{
        protocol::{About, Rule},
        scenario::Severity,
    },
    ui::{
        icons,
        screens::{
            problems,
            sources::{self, Line},
            terms,
        },
        theme::{LIGHT as P, RADIUS_CARD, Type},
        widgets::{Tag, TextLook, banner, hline, tag},
    },
};

use super::{Cx, list::severity_icon};

/// So many steps are named before the rest is counted.
const STEPS: usize = 10;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let frame = Frame::new().fill(P.surface).stroke(P.thin()).corner_radius(RADIUS_CARD);
    frame.inner_margin(Margin { left: 20, right: 8, top: 16, bottom: 16 }).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let Some(rule) = cx.model.rules.shown(cx.lang.0) else { return };
        ScrollArea::vertical().id_salt(("rule", rule.id)).auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width((ui.available_width() - 12.0).min(760.0));
            ui.spacing_mut().item_spacing.y = 6.0;
            ui.spacing_mut().interact_size.y = 20.0;
            says(ui, cx, rule);
            rests_on(ui, cx, rule);
            if let Some(met) = cx.model.rules.met() {
                ceremony(ui, cx, met, rule);
            }
            ui.add_space(6.0);
            small(ui, &cx.lang.rules_name_in_file(rule.id));
        });
    });
}

fn small(ui: &mut Ui, words: &str) {
    ui.add(egui::Label::new(RichText::new(words).font(Type::Small.font()).color(P.ink_3)).wrap());
}

fn heading(ui: &mut Ui, words: &str) {
    ui.add_space(6.0);
    hline(ui);
    ui.add_space(4.0);
    ui.add(egui::Label::new(RichText::new(words).font(Type::SmallSemi.font()).color(P.ink_3)).wrap());
}

fn says(ui: &mut Ui, cx: &mut Cx<'_>, rule: &Rule) {
    let severity = rule.severity_in(cx.model.rules.era());
    let kind = match severity {
        Severity::Error => Tag::Danger,
        Severity::Warning => Tag::Warn,
        Severity::Note => Tag::Info,
    };
    ui.horizontal_wrapped(|ui| {
        tag(ui, kind, Some(severity_icon(severity)), cx.lang.breach(severity));
        tag(ui, Tag::Neutral, None, cx.lang.rule_family(rule.family));
        if rule.live {
            tag(ui, Tag::Neutral, Some(icons::TIMER), cx.lang.rules_live());
        }
    });
    let (title, why) = (rule.title.text(), rule.why.text());
    ui.add(egui::Label::new(RichText::new(cx.lang.of(&title)).font(Type::CardTitle.font())).wrap());
    let look = TextLook { font: Type::Body.font(), ink: P.ink, line: Some(22.0) };
    terms::text(ui, cx, cx.lang.of(&why), &look);
}

/// Each source with what is known of it, in words.
fn rests_on(ui: &mut Ui, cx: &mut Cx<'_>, rule: &Rule) {
    heading(ui, cx.lang.legal_basis());
    for source in rule.sources_in(cx.model.rules.era()) {
        // What no instrument sets is cited by how it is known; that is not said twice.
        let sure = format!(", {}", cx.lang.sure_name(source.sure));
        let after = if source.law.is_some() { "" } else { &sure };
        let line = Line { after, ..Line::plain(Type::Table, P.ink) };
        sources::line(ui, cx, std::slice::from_ref(&source), &[], &line);
        if source.law.is_some() {
            small(ui, &cx.lang.confidence(&source));
        }
    }
}

fn ceremony(ui: &mut Ui, cx: &mut Cx<'_>, met: &Met, rule: &Rule) {
    heading(ui, &cx.lang.rules_in(cx.lang.of(met.title())));
    let point = rule.local.and_then(|id| met.run.local.iter().find(|p| p.id == id));
    if let Some(point) = point {
        banner(ui, Tag::Warn, icons::WARNING, &cx.lang.rules_by_place(cx.lang.of(&point.text)), None);
    }
    if let Some(allow) = met.allowed(rule) {
        let why = cx.lang.rules_switched_off(cx.lang.of(&allow.because));
        banner(ui, Tag::Neutral, icons::MINUS, &why, None);
    }
    for problem in met.breaches(rule) {
        problems::line(ui, cx, problem, &met.run.instruments);
    }
    let steps = met.steps(rule);
    if steps.is_empty() {
        let whole = rule.about == About::Whole;
        let words = if whole { cx.lang.rules_looks_at_whole() } else { cx.lang.rules_not_met_here() };
        return small(ui, words);
    }
    if met.worst(rule).is_none() && met.allowed(rule).is_none() {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            ui.label(icons::fill(icons::CHECK_CIRCLE, 18.0).color(P.ok));
            ui.label(RichText::new(cx.lang.rules_kept()).font(Type::TableSemi.font()).color(P.ok));
        });
    }
    for number in steps.iter().take(STEPS) {
        step(ui, cx, met, *number);
    }
    if steps.len() > STEPS {
        small(ui, &cx.lang.rules_more_steps(steps.len() - STEPS));
    }
}

/// A step that the rule concerns.
fn step(ui: &mut Ui, cx: &Cx<'_>, met: &Met, number: usize) {
    let Some(run) = met.run.steps.get(number) else { return };
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(24.0, 20.0), egui::Sense::hover());
        ui.painter().text(rect.right_center(), egui::Align2::RIGHT_CENTER, number + 1, Type::TableNum.font(), P.ink_2);
        let words = RichText::new(cx.lang.of(&run.step.title)).font(Type::Table.font());
        ui.add(egui::Label::new(words).wrap());
    });
}
