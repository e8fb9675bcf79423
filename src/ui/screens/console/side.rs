//! The column at the right: clocks, stage plan, what the hall sees.

use egui::{Align, Align2, Layout as Lay, Rect, RichText, Role, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use crate::{
    app::{Action, keys::Do},
    core::{drill::HallView, time::Span},
    ui::{
        icons, projector,
        screens::Cx,
        theme::{LIGHT as P, RADIUS_CHIP, Type},
        widgets::{self, Labels, StagePlan},
    },
};

use super::{cards::inline_cap, clock, moment::Shown};

/// Height of a heading over a picture.
const HEADING: f32 = 30.0;
/// Both pictures are drawn as long as they need not be smaller than this share.
const LEAST: f32 = 0.76;
/// The hall's picture on the desk, width to height.
const HALL: f32 = 16.0 / 9.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, rect: Rect) {
    ui.painter().rect_filled(rect, 0.0, P.sunken);
    ui.painter().vline(rect.left() + 0.5, rect.y_range(), Stroke::new(1.0, P.line));
    let pad = if rect.width() < 320.0 { 14.0 } else { 24.0 };
    let inner = Rect::from_min_max(rect.min + vec2(pad, 16.0), rect.max - vec2(pad, 8.0));
    ui.scope_builder(UiBuilder::new().max_rect(inner).id_salt("side"), |ui| {
        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        ui.spacing_mut().item_spacing.y = 0.0;
        clock::card(ui, cx, shown);
        ui.add_space(8.0);
        let left = inner.bottom() - ui.cursor().top();
        let width = inner.width();
        let (stage, hall) = (plan_height(width), width / HALL);
        let share = ((left - 2.0 * HEADING - 8.0) / (stage + hall)).min(1.0);
        if share >= LEAST {
            plan_heading(ui, cx);
            centred(ui, vec2(width, stage) * share, |ui, size| plan(ui, cx, shown, size));
            ui.add_space(8.0);
            hall_heading(ui, cx, shown);
            centred(ui, vec2(width, hall) * share, |ui, size| preview(ui, cx, shown, size));
        } else if left >= 130.0 {
            tabs(ui, cx, shown, vec2(width, left - HEADING - 6.0));
        }
    });
}

/// A picture in the middle of the column.
fn centred(ui: &mut Ui, size: egui::Vec2, add: impl FnOnce(&mut Ui, egui::Vec2)) {
    let left = ((ui.available_width() - size.x) / 2.0).max(0.0);
    ui.horizontal(|ui| {
        ui.add_space(left);
        ui.spacing_mut().item_spacing.x = 0.0;
        add(ui, size);
    });
}

fn plan_height(width: f32) -> f32 {
    // The plan without words is this much flatter than it is wide.
    width * 0.594
}

/// Where both do not fit, one of them at a time.
fn tabs(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, room: egui::Vec2) {
    let id = egui::Id::unique("console tab");
    let mut hall: bool = ui.data(|d| d.get_temp(id)).unwrap_or(false);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (is_hall, words) in [(false, cx.lang.tab_plan()), (true, cx.lang.tab_projector())] {
            if tab(ui, words, hall == is_hall) {
                hall = is_hall;
                ui.data_mut(|d| d.insert_temp(id, hall));
            }
        }
        ui.with_layout(Lay::right_to_left(Align::Center), |ui| {
            let cap = cx.cap(if hall { Do::View } else { Do::Mirror });
            if let Some(cap) = cap {
                inline_cap(ui, &cap);
            }
        });
    });
    ui.add_space(6.0);
    let black = shown.drill.blackout();
    let room = if black && !hall { room - vec2(0.0, 52.0) } else { room };
    if hall {
        centred(ui, fitted(room, HALL), |ui, size| preview(ui, cx, shown, size));
        return;
    }
    centred(ui, fitted(room, 1.0 / 0.594), |ui, size| plan(ui, cx, shown, size));
    if black {
        ui.add_space(6.0);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 46.0), Sense::hover());
        mark(ui, rect, icons::MONITOR, &cx.lang.screen_is_black().to_uppercase());
    }
}

fn fitted(room: egui::Vec2, ratio: f32) -> egui::Vec2 {
    let width = room.x.min(room.y * ratio);
    vec2(width, width / ratio)
}

fn tab(ui: &mut Ui, words: &str, on: bool) -> bool {
    let font = if on { Type::SmallBold.font() } else { Type::SmallSemi.font() };
    let ink = if on { P.ink } else { P.ink_2 };
    let galley = ui.painter().layout_no_wrap(words.to_owned(), font, ink);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 20.0, 28.0), Sense::click());
    response.widget_info(|| egui::WidgetInfo::selected(Role::Tab, true, on, words));
    if on {
        ui.painter().rect(rect, RADIUS_CHIP, P.surface, Stroke::new(1.0, P.line_strong), egui::StrokeKind::Inside);
    }
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, ink);
    widgets::focus_ring(ui, &response, &P);
    response.clicked()
}

/// Words at the left, a cap and what it does at the right.
fn picture_heading(ui: &mut Ui, cx: &mut Cx<'_>, words: &str, does: Do, what: &str) {
    ui.allocate_ui_with_layout(vec2(ui.available_width(), HEADING), Lay::right_to_left(Align::Center), |ui| {
        ui.set_min_height(HEADING);
        ui.spacing_mut().item_spacing.x = 6.0;
        let label = egui::Label::new(RichText::new(what).font(Type::Small.font()).color(P.ink_2));
        let response = ui.add(label.sense(Sense::click()));
        widgets::name(&response, Role::Button, true, what);
        if response.clicked() {
            cx.act(Action::Do(does));
        }
        if let Some(cap) = cx.cap(does) {
            inline_cap(ui, &cap);
        }
        ui.with_layout(Lay::left_to_right(Align::Center), |ui| {
            widgets::truncated(ui, RichText::new(words).font(Type::SmallSemi.font()).color(P.ink_3));
        });
    });
}

fn plan_heading(ui: &mut Ui, cx: &mut Cx<'_>) {
    let seen = if cx.model.mirrored { cx.lang.plan_seen_from_stage() } else { cx.lang.plan_seen_from_hall() };
    picture_heading(ui, cx, cx.lang.stage_plan(), Do::Mirror, seen);
}

fn hall_heading(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>) {
    let what = match shown.drill.view() {
        HallView::Step => cx.lang.to_stage_view(),
        HallView::Stage => cx.lang.to_step_view(),
    };
    picture_heading(ui, cx, cx.lang.hall_sees(), Do::View, what);
}

fn plan(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, size: egui::Vec2) {
    let (step, spent) = (shown.drill.current(), shown.clocks.step_spent);
    let scenes = &shown.session.choreography;
    let still = cx.model.settings.reduced_motion;
    let time = if still { scenes.length(step).plus(Span(1)) } else { spent };
    let picture = scenes.at(step, time);
    let acting: Vec<String> = shown.step().map(|s| s.acts.iter().map(|a| a.who.clone()).collect()).unwrap_or_default();
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let plan = StagePlan::new(&picture, &P, cx.lang).mirrored(cx.model.mirrored).acting(&acting);
    plan.labels(Labels::Never).show(ui, rect);
    if !still && !shown.stopped() {
        again(ui, scenes.moving(step, time), scenes.next_change(step, time).map(|at| at - time));
    }
}

/// Asks to be drawn again where somebody walks, or will.
fn again(ui: &Ui, moving: bool, next: Option<Span>) {
    let wait = if moving { Some(Span(33)) } else { next.map(|n| n.plus(Span(25))) };
    if let Some(wait) = wait {
        ui.request_repaint_after(std::time::Duration::from_millis(wait.0.unsigned_abs()));
    }
}

fn preview(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, size: egui::Vec2) {
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let Some(view) = cx.model.projector_view(cx.now.tick) else { return };
    let black = shown.drill.blackout();
    let name = if black { cx.lang.screen_is_black() } else { cx.lang.hall_sees() };
    if let Some(wait) = projector::preview(ui, rect, name, &view, cx.now.tick) {
        ui.request_repaint_after(std::time::Duration::from_millis(wait.0.unsigned_abs()));
    }
    ui.painter().rect_stroke(rect, 4, Stroke::new(1.0, P.line_strong), egui::StrokeKind::Outside);
    if black {
        mark(ui, rect, icons::MONITOR, &cx.lang.screen_is_black().to_uppercase());
    } else if shown.drill.frozen() {
        mark(ui, rect, icons::PROJECTOR_SCREEN, cx.lang.picture_is_frozen());
    }
}

/// A large word over the preview: the hall does not see what the desk would think.
fn mark(ui: &Ui, rect: Rect, icon: char, words: &str) {
    let galley = ui.painter().layout_no_wrap(words.to_owned(), Type::CardTitle.font(), P.ink);
    let plate = Rect::from_center_size(rect.center(), galley.size() + vec2(64.0, 20.0));
    ui.painter().rect(plate, 8, P.warn_tint, Stroke::new(2.0, P.warn), egui::StrokeKind::Inside);
    let left = plate.left() + 16.0;
    let font = egui::FontId::new(20.0, crate::ui::theme::family::icon_fill());
    ui.painter().text(pos2(left, plate.center().y), Align2::LEFT_CENTER, icon, font, P.warn);
    ui.painter().galley(pos2(left + 30.0, plate.center().y - galley.size().y / 2.0), galley, P.ink);
}
