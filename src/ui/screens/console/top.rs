//! The bar at the top: which ceremony, how fast, what is projected, how many faults.

use egui::{Align, Layout as Lay, Rect, RichText, Stroke, Ui, UiBuilder, pos2, vec2};

use crate::{
    app::{Action, ProjectorAction, Screen, keys::Do},
    core::text::Text,
    ui::{
        icons,
        screens::Cx,
        theme::{LIGHT as P, RADIUS_CARD, Type},
        widgets::{self, Button, Tag, tag, truncated},
    },
};

use super::{clock, layout::Layout, moment::Shown};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, layout: &Layout) {
    let rect = layout.top;
    ui.painter().rect_filled(rect, 0.0, P.surface);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, P.line));
    let inner = rect.shrink2(vec2(if layout.low { 12.0 } else { 24.0 }, 0.0));
    let builder = UiBuilder::new().max_rect(inner).layout(Lay::right_to_left(Align::Center)).id_salt("top");
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let height = if layout.low { 32.0 } else { 40.0 };
        let end = Button::new(cx.lang.end_drill()).height(height);
        if end.show(ui).on_hover_text(cx.cap(Do::Finish).unwrap_or_default()).clicked() {
            cx.act(Action::Do(Do::Finish));
        }
        let wide = rect.width();
        if layout.side.is_none() {
            clock::pinned(ui, cx, shown, layout.low);
        }
        tags(ui, cx, shown, wide);
        ui.with_layout(Lay::left_to_right(Align::Center), |ui| heading(ui, cx, shown, layout));
    });
}

fn tags(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, wide: f32) {
    let faults = shown.drill.faults().len();
    if faults > 0 || wide >= 1024.0 {
        let kind = if faults > 0 { Tag::Danger } else { Tag::Neutral };
        tag(ui, kind, Some(icons::FLAG), &cx.lang.faults_counted(faults));
    }
    if wide < 700.0 {
        return;
    }
    projector(ui, cx, shown);
    if wide >= 1024.0 {
        let pace = cx.lang.pace_name(shown.rundown().choices.pace);
        tag(ui, Tag::Gold, Some(icons::GAUGE), &cx.lang.pace_of(pace));
    }
}

/// What becomes of the second window.
fn projector(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>) {
    let (lang, projector) = (cx.lang, &cx.model.projector);
    if !projector.open {
        let open = Button::new(lang.open_projector()).icon(icons::PROJECTOR_SCREEN).height(32.0);
        if open.show(ui).clicked() {
            cx.act(Action::Projector(ProjectorAction::Open));
        }
        return;
    }
    if shown.drill.blackout() {
        tag(ui, Tag::Warn, Some(icons::MONITOR), lang.screen_is_black());
    } else if shown.drill.frozen() {
        tag(ui, Tag::Info, Some(icons::PROJECTOR_SCREEN), lang.picture_is_frozen());
    } else if projector.lost {
        tag(ui, Tag::Warn, Some(icons::WARNING), lang.screen_is_lost());
    } else {
        let words = match cx.model.projector_monitor() {
            Some(monitor) => lang.projecting_on(monitor.index + 1),
            None => lang.projecting().to_owned(),
        };
        tag(ui, Tag::Ok, Some(icons::PROJECTOR_SCREEN), &words);
    }
}

fn heading(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, layout: &Layout) {
    let size = if layout.low { 24.0 } else { 36.0 };
    let (mark, response) = ui.allocate_exact_size(vec2(size, size), egui::Sense::click());
    widgets::name(&response, egui::Role::Button, true, cx.lang.to_library());
    brand(ui, mark);
    widgets::focus_ring(ui, &response, &P);
    if response.on_hover_text(cx.lang.to_library()).clicked() {
        cx.act(Action::Go(Screen::Library));
    }
    ui.add_space(4.0);
    if layout.rundown.is_none() {
        let cap = cx.cap(Do::Jump);
        let button = Button::new("").icon(icons::LIST_NUMBERS).named(cx.lang.programme()).key(cap.as_deref());
        if button.height(size.max(32.0)).show(ui).on_hover_text(cx.lang.programme()).clicked() {
            cx.act(Action::Do(Do::Jump));
        }
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let rundown = shown.rundown();
        let title = cx.lang.of(&rundown.title);
        let below = (!layout.low).then(|| line(cx, rundown.key_rule.as_ref(), &shown.drill.started().group)).flatten();
        let high = if below.is_some() { 44.0 } else { 25.0 };
        ui.add_space(((layout.top.height() - high) / 2.0).max(0.0));
        truncated(ui, RichText::new(title).font(Type::CardTitle.font())).on_hover_text(title);
        if let Some(below) = below {
            truncated(ui, RichText::new(below).font(Type::Small.font()).color(P.ink_2));
        }
    });
}

/// Group and key rule.
fn line(cx: &Cx<'_>, rule: Option<&Text>, group: &str) -> Option<String> {
    let rule = rule.map(|r| cx.lang.of(r)).unwrap_or_default();
    let parts: Vec<&str> = [group, rule].into_iter().filter(|p| !p.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// Backdrop, person, audience.
fn brand(ui: &Ui, rect: Rect) {
    let at = |x: f32, y: f32| pos2(rect.left() + rect.width() * x, rect.top() + rect.height() * y);
    ui.painter().rect_filled(rect, RADIUS_CARD, P.lacquer);
    ui.painter().rect_filled(Rect::from_min_max(at(0.22, 0.24), at(0.78, 0.32)), 1, P.gold);
    ui.painter().circle_filled(at(0.5, 0.52), rect.width() * 0.13, P.gold);
    let points = vec![at(0.36, 0.7), at(0.64, 0.7), at(0.5, 0.84)];
    ui.painter().add(egui::Shape::convex_polygon(points, P.gold, Stroke::NONE));
}
