//! The current step: title, roles, script, actions, checks, faults, sources.

use egui::{Align, Layout as Lay, Margin, Rect, RichText, ScrollArea, Ui, UiBuilder, vec2};

use crate::{
    app::keys::Do,
    core::{
        scenario::{Mark, Source, Step, Sure},
        time::clock_face,
    },
    ui::{
        icons,
        screens::{
            Cx,
            sources::{self, Line},
            terms,
        },
        theme::{LIGHT as P, RADIUS_CARD, Type, family},
        widgets::{self, Tag, TextLook, chip, code_block, tag},
    },
};

use super::{cards, layout::WIDEST_CENTRE, moment::Shown};

/// Below this height paddings shrink.
const TIGHT: f32 = 660.0;

/// Draws the step into `rect`; the whole column scrolls where it is higher.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, rect: Rect) {
    let Some(step) = shown.step() else { return };
    let pad = if rect.width() < 700.0 { 16.0 } else { 24.0 };
    let width = (rect.width() - 2.0 * pad).min(WIDEST_CENTRE);
    let side = ((rect.width() - width) / 2.0).max(pad);
    let tight = rect.height() < TIGHT;
    ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt("centre"), |ui| {
        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        // A step begins at its top, however far the last one was scrolled.
        let area = ScrollArea::vertical().id_salt(("step", shown.session.number, shown.drill.current()));
        area.auto_shrink(false).animated(false).show(ui, |ui| {
            let margin = Margin { left: side as i8, right: side as i8, top: if tight { 10 } else { 16 }, bottom: 12 };
            egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(width.min(ui.available_width()));
                ui.spacing_mut().item_spacing.y = if tight { 4.0 } else { 7.0 };
                head(ui, cx, shown, step, tight);
                script(ui, cx, shown, step, tight);
                acts(ui, cx, shown, step, tight);
                ui.add_space(4.0);
                cards::both(ui, cx, shown, step, tight);
                rests_on(ui, cx, shown, step);
            });
        });
    });
}

fn head(ui: &mut Ui, cx: &Cx<'_>, shown: &Shown<'_>, step: &Step, tight: bool) {
    let (number, all) = (shown.drill.current() + 1, shown.rundown().steps.len());
    let visits = shown.drill.records().get(shown.drill.current()).map_or(1, |r| r.visits);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let of = RichText::new(cx.lang.step_of(number, all)).font(Type::BodyBold.font()).color(P.gold_ink);
        ui.label(of);
        ui.label(RichText::new(cx.lang.part_of_ceremony(step.part)).font(Type::Table.font()).color(P.ink_2));
        if visits > 1 {
            let again = cx.lang.time_again(usize::try_from(visits).unwrap_or(usize::MAX));
            ui.label(RichText::new(again).font(Type::SmallSemi.font()).color(P.warn));
        }
        if let Some(cue) = &step.cue {
            tag(ui, Tag::Info, Some(icons::PLAY), &cx.lang.cue_name(cue));
        }
    });
    let font = match ui.available_width() {
        width if width < 420.0 => Type::PageTitle.font(),
        _ if tight => egui::FontId::new(28.0, family::bold()),
        _ => Type::StepTitle.font(),
    };
    ui.add(egui::Label::new(RichText::new(cx.lang.of(&step.title)).font(font)).wrap());
    let mut roles: Vec<&str> = Vec::new();
    for act in &step.acts {
        if let Some(role) = shown.rundown().role_of(&act.who)
            && !roles.contains(&role.id.as_str())
        {
            roles.push(&role.id);
        }
    }
    if !roles.is_empty() {
        ui.horizontal_wrapped(|ui| {
            for role in roles {
                chip(ui, &shown.mark(role), shown.role_name(role, cx.lang), &shown.people(role));
            }
        });
    }
}

fn script(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, step: &Step, tight: bool) {
    if step.says.is_empty() {
        return;
    }
    ui.add_space(4.0);
    let margin = if tight { Margin::symmetric(16, 8) } else { Margin { left: 24, right: 20, top: 14, bottom: 14 } };
    let frame = egui::Frame::new().fill(P.surface).stroke(P.thin()).corner_radius(RADIUS_CARD).inner_margin(margin);
    let shown = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for (n, line) in step.says.iter().enumerate() {
            if n > 0 {
                ui.add_space(6.0);
            }
            ui.horizontal(|ui| {
                code_block(ui, &shown.mark(&line.who), shown.role_name(&line.who, cx.lang));
                if let Some(takes) = line.reading_time() {
                    let words = cx.lang.read_out_in(&clock_face(takes));
                    ui.label(RichText::new(words).font(Type::Small.font()).color(P.ink_3));
                }
                if n == 0 {
                    ui.label(RichText::new(cx.lang.script()).font(Type::SmallSemi.font()).color(P.ink_2));
                    explain(ui, cx);
                }
            });
            let look = TextLook { font: Type::Script.font(), ink: P.ink, line: Some(30.0) };
            terms::text(ui, cx, cx.lang.of(&line.text), &look);
        }
    });
    let rect = shown.response.rect;
    let bar = Rect::from_min_max(rect.min, egui::pos2(rect.left() + 4.0, rect.bottom()));
    let corner = egui::CornerRadius { nw: RADIUS_CARD, sw: RADIUS_CARD, ne: 0, se: 0 };
    ui.painter().rect_filled(bar, corner, P.gold);
}

/// At the right end of a heading: the key that explains the terms of the step, where it has any.
fn explain(ui: &mut Ui, cx: &mut Cx<'_>) {
    if cx.model.has_terms_here() && ui.available_width() > 200.0 {
        ui.with_layout(Lay::right_to_left(Align::Center), |ui| {
            cards::small_key(ui, cx, cx.lang.explain_terms(), Do::Terms);
        });
    }
}

fn acts(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, step: &Step, tight: bool) {
    if step.acts.is_empty() {
        return;
    }
    if !tight {
        ui.add_space(4.0);
    }
    ui.horizontal(|ui| {
        ui.label(RichText::new(cx.lang.acts()).font(Type::SmallSemi.font()).color(P.ink_3));
        if step.says.is_empty() {
            explain(ui, cx);
        }
    });
    for act in &step.acts {
        ui.with_layout(Lay::left_to_right(Align::TOP), |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            ui.allocate_ui_with_layout(vec2(36.0, 24.0), Lay::left_to_right(Align::Center), |ui| {
                code_block(ui, &shown.mark(&act.who), shown.role_name(&act.who, cx.lang));
            });
            let look = TextLook { font: Type::Action.font(), ink: P.ink, line: Some(24.0) };
            terms::text(ui, cx, cx.lang.of(&act.text), &look);
        });
    }
    if let Some(note) = &step.note {
        widgets::banner(ui, Tag::Info, icons::INFO, cx.lang.of(note), None);
    }
}

/// What the step rests on; what is practice is to be checked locally.
fn rests_on(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, step: &Step) {
    ui.add_space(4.0);
    ui.with_layout(Lay::left_to_right(Align::TOP), |ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        ui.label(icons::bold(icons::SCALES, 18.0).color(P.gold_ink));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let defaults = cx.lang.durations_are_defaults();
            if step.sources.is_empty() {
                ui.add(egui::Label::new(RichText::new(defaults).font(Type::Small.font()).color(P.ink_2)).wrap());
            } else {
                let (before, after) = (format!("{}: ", cx.lang.legal_basis()), format!(". {defaults}"));
                let line = Line { before: &before, after: &after, font: Type::Small, ink: P.ink_2 };
                sources::line(ui, cx, &step.sources, &shown.rundown().instruments, &line);
            }
            decided(ui, cx, shown);
            if shown.nothing_decided() && step.sources.iter().any(is_local) {
                tag(ui, Tag::Warn, Some(icons::WARNING), cx.lang.check_locally());
            }
        });
    });
}

/// How local points that matter in the step were decided.
fn decided(ui: &mut Ui, cx: &Cx<'_>, shown: &Shown<'_>) {
    let places = shown.session.local.get(shown.drill.current()).map(Vec::as_slice).unwrap_or_default();
    let decisions = shown.rundown().decisions().enumerate().filter(|(place, _)| places.contains(place));
    for (_, decision) in decisions {
        let Some(choice) = decision.choice else { continue };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            tag(ui, Tag::Warn, Some(icons::WARNING), cx.lang.check_locally());
            ui.label(RichText::new(cx.lang.of(&choice.text)).font(Type::SmallSemi.font()).color(P.ink));
            let question = RichText::new(cx.lang.of(&decision.point.text)).font(Type::Small.font()).color(P.ink_3);
            let label = ui.label(question);
            if let Some(says) = &decision.point.says {
                label.on_hover_text(cx.lang.of(says));
            }
        });
    }
}

/// No instrument sets it and nobody is certain of it.
fn is_local(source: &Source) -> bool {
    source.mark == Mark::Practice && source.sure != Sure::High
}
