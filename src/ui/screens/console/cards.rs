//! What to check, and what goes wrong.

use egui::{Align2, Color32, FontId, Layout as Lay, Rect, RichText, Role, Sense, Ui, UiBuilder, pos2, vec2};

use crate::{
    app::{Action, keys::Do},
    core::{
        drill::{Command, FaultKind},
        scenario::Step,
    },
    ui::{
        icons,
        screens::Cx,
        theme::{LIGHT as P, RADIUS_CHIP, Type, family},
        widgets::{self, card, code_size, heading, key_cap, key_cap_width, tick_row},
    },
};

use super::moment::Shown;

/// Side by side from this width on.
const SIDE_BY_SIDE: f32 = 520.0;

/// Both cards.
pub(super) fn both(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, step: &Step) {
    let width = ui.available_width();
    if width < SIDE_BY_SIDE || step.checks.is_empty() {
        faults(ui, cx, shown, step, 0.0);
        if !step.checks.is_empty() {
            checks(ui, cx, shown, step, 0.0);
        }
        return;
    }
    let origin = ui.cursor().min;
    let left = (width - 16.0) * 0.48;
    let id = ui.scope_id().with("height of both cards");
    let least: f32 = ui.data(|d| d.get_temp(id)).unwrap_or(0.0);
    let column = |x: f32, width: f32| Rect::from_min_size(pos2(origin.x + x, origin.y), vec2(width, f32::INFINITY));
    let build =
        |rect: Rect, salt| UiBuilder::new().max_rect(rect).layout(Lay::top_down(egui::Align::LEFT)).id_salt(salt);
    let mut one = ui.new_child(build(column(0.0, left), "checks"));
    let checked = checks(&mut one, cx, shown, step, least);
    let mut two = ui.new_child(build(column(left + 16.0, width - 16.0 - left), "faults"));
    let faulted = faults(&mut two, cx, shown, step, least);
    let high = checked.max(faulted);
    if (high - least).abs() > 0.5 {
        ui.data_mut(|d| d.insert_temp(id, high));
        ui.request_discard("two cards side by side are equally high");
    }
    ui.allocate_rect(Rect::from_min_size(origin, vec2(width, high + 34.0)), Sense::hover());
}

/// Fills a card up to the height of the other one; returns the height of what is in it.
fn fill(ui: &mut Ui, least: f32) -> f32 {
    let high = ui.min_rect().height();
    ui.set_min_height(least);
    high
}

fn checks(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, step: &Step, least: f32) -> f32 {
    let now = shown.drill.current();
    let ticks = shown.drill.records().get(now).map(|r| &r.ticks);
    let is = |id: &str| ticks.is_some_and(|t| t.contains(id));
    let ticked = step.checks.iter().filter(|c| is(&c.id)).count();
    card(ui, None, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        heading(ui, cx.lang.checks(), |ui| {
            ui.spacing_mut().item_spacing.x = 5.0;
            if let Some(cap) = cx.cap(Do::Tick) {
                small(ui, cx.lang.ticks_it(), P.ink_2);
                inline_cap(ui, &cap);
                small(ui, "·", P.ink_2);
            }
            small(ui, &cx.lang.ticked_of(ticked, step.checks.len()), P.ink_2);
        });
        for check in &step.checks {
            let on = is(&check.id);
            if tick_row(ui, on, cx.lang.of(&check.text), 0.0).clicked() {
                let id = check.id.clone();
                cx.act(Action::Drill(if on { Command::Untick(now, id) } else { Command::Tick(now, id) }));
            }
        }
        fill(ui, least)
    })
}

fn small(ui: &mut Ui, words: &str, ink: Color32) {
    ui.label(RichText::new(words).font(Type::Small.font()).color(ink));
}

/// A key cap within a line.
pub(super) fn inline_cap(ui: &mut Ui, cap: &str) {
    let (rect, _) = ui.allocate_exact_size(vec2(key_cap_width(ui, cap), 24.0), Sense::hover());
    key_cap(ui, rect.min, cap, false);
}

/// One row of the card of faults.
struct Key<'a> {
    number: usize,
    words: &'a str,
    mark: &'a str,
    count: usize,
}

fn faults(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, step: &Step, least: f32) -> f32 {
    let now = shown.drill.current();
    let here = || shown.drill.faults().iter().filter(move |f| f.step == now);
    card(ui, None, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        heading(ui, cx.lang.log_fault(), |ui| {
            ui.spacing_mut().item_spacing.x = 5.0;
            small(ui, cx.lang.one_key_one_fault(), P.ink_2);
        });
        ui.add_space(2.0);
        for (n, fault) in step.faults.iter().enumerate() {
            let count = here().filter(|f| f.fault == FaultKind::Known(fault.id.clone())).count();
            let (words, mark) = (cx.lang.of(&fault.text), shown.mark(&fault.who));
            key(ui, cx, &Key { number: n + 1, words, mark, count });
        }
        let free = here().filter(|f| matches!(f.fault, FaultKind::Free(_))).count();
        let words = cx.lang.another_fault();
        key(ui, cx, &Key { number: step.faults.len() + 1, words, mark: "", count: free });
        ui.add_space(2.0);
        note(ui, cx);
        fill(ui, least)
    })
}

/// The row that opens a line for a remark.
fn note(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.lang.write_note();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::click());
    widgets::name(&response, Role::Button, true, words);
    row_ground(ui, rect, &response, false);
    let mut x = rect.left();
    if let Some(cap) = cx.cap(Do::Note) {
        key_cap(ui, pos2(x, rect.center().y - 12.0), &cap, false);
    }
    x += 36.0;
    ui.painter().text(pos2(x, rect.center().y), Align2::LEFT_CENTER, words, Type::Table.font(), P.ink_2);
    widgets::focus_ring(ui, &response, &P);
    if response.clicked() {
        cx.act(Action::Do(Do::Note));
    }
}

fn row_ground(ui: &Ui, rect: Rect, response: &egui::Response, logged: bool) {
    let fill = match () {
        () if logged => P.danger_tint,
        () if response.hovered() => P.over(P.surface, 0.05),
        () => return,
    };
    ui.painter().rect_filled(rect.expand2(vec2(8.0, -1.0)), RADIUS_CHIP, fill);
}

fn key(ui: &mut Ui, cx: &mut Cx<'_>, key: &Key<'_>) {
    let logged = key.count > 0;
    let width = ui.available_width();
    let block = if key.mark.is_empty() { 0.0 } else { code_size(ui, key.mark).x + 8.0 };
    let flag = if logged { 36.0 } else { 0.0 };
    let (font, ink) = if logged { (family::bold(), P.ink) } else { (family::ui(), P.ink) };
    let room = (width - 36.0 - block - flag).max(60.0);
    let galley = ui.painter().layout(key.words.to_owned(), FontId::new(15.0, font), ink, room);
    let (rect, response) = ui.allocate_exact_size(vec2(width, (galley.size().y + 8.0).max(38.0)), Sense::click());
    widgets::name(&response, Role::Button, true, &cx.lang.fault_key(key.number, key.words, key.mark, key.count));
    row_ground(ui, rect, &response, logged);
    let middle = rect.center().y;
    let does = u8::try_from(key.number).ok().map(Do::Fault);
    if let Some(cap) = does.and_then(|d| cx.cap(d)) {
        key_cap(ui, pos2(rect.left(), middle - 12.0), &cap, false);
    }
    ui.painter().galley(pos2(rect.left() + 36.0, middle - galley.size().y / 2.0), galley, ink);
    let mut right = rect.right();
    if logged {
        let count = key.count.to_string();
        ui.painter().text(pos2(right, middle), Align2::RIGHT_CENTER, count, Type::TableNumBold.font(), P.danger);
        let font = FontId::new(15.0, family::icon_fill());
        ui.painter().text(pos2(right - 12.0, middle), Align2::RIGHT_CENTER, icons::FLAG, font, P.danger);
        right -= flag;
    }
    if !key.mark.is_empty() {
        let size = code_size(ui, key.mark);
        let at = Rect::from_min_size(pos2(right - size.x, middle - 11.0), size);
        widgets::paint_code_block(ui, at, key.mark);
    }
    widgets::focus_ring(ui, &response, &P);
    if response.clicked()
        && let Some(does) = does
    {
        cx.act(Action::Do(does));
    }
}
