//! What to check, and what goes wrong.

use egui::{Align2, Color32, FontId, Layout as Lay, Rect, RichText, Role, Sense, Ui, UiBuilder, pos2, vec2};

use crate::{
    app::{Action, keys::Do},
    core::{
        drill::{Command, FaultKind},
        scenario::{RoleCode, Step},
    },
    ui::{
        icons,
        screens::{Cx, sources},
        theme::{LIGHT as P, RADIUS_CARD, RADIUS_CHIP, Type, family},
        widgets::{self, code_size, heading, key_cap, key_cap_width, tick_row},
    },
};

use super::moment::Shown;

/// Side by side from this width on.
const SIDE_BY_SIDE: f32 = 470.0;

/// Both cards, equally high where they stand side by side.
pub(super) fn both(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, step: &Step, tight: bool) {
    let width = ui.available_width();
    let pad = if tight { vec2(16.0, 10.0) } else { vec2(20.0, 14.0) };
    let list = List { pad, row: if tight { 32.0 } else { 38.0 } };
    if width < SIDE_BY_SIDE || step.checks.is_empty() {
        let (_, end) = column(ui, 0.0, width, &list, "faults", |ui| faults(ui, cx, shown, step, &list));
        end.fill(ui, 0.0);
        if !step.checks.is_empty() {
            let (_, end) = column(ui, 0.0, width, &list, "checks", |ui| checks(ui, cx, shown, step));
            end.fill(ui, 0.0);
        }
        return;
    }
    let left = ((width - 16.0) * 0.48).floor();
    let origin = ui.cursor().min;
    let (checked, one) = column(ui, 0.0, left, &list, "checks", |ui| checks(ui, cx, shown, step));
    let right = width - 16.0 - left;
    let (faulted, two) = column(ui, left + 16.0, right, &list, "faults", |ui| faults(ui, cx, shown, step, &list));
    let high = checked.max(faulted);
    one.paint(ui, high);
    two.paint(ui, high);
    ui.allocate_rect(Rect::from_min_size(origin, vec2(width, high)), Sense::hover());
}

/// Sizes of the rows of a card.
struct List {
    pad: egui::Vec2,
    row: f32,
}

/// A card whose ground is painted once its height is known.
struct Ground {
    shape: egui::layers::ShapeIdx,
    rect: Rect,
}

impl Ground {
    fn paint(&self, ui: &Ui, high: f32) {
        let rect = Rect::from_min_size(self.rect.min, vec2(self.rect.width(), self.rect.height().max(high)));
        let inside = egui::StrokeKind::Inside;
        let shape = egui::epaint::RectShape::new(rect, RADIUS_CARD, P.surface, P.thin(), inside);
        ui.painter().set(self.shape, shape);
    }

    /// Paints the ground and takes the room of the card.
    fn fill(&self, ui: &mut Ui, high: f32) {
        self.paint(ui, high);
        ui.allocate_rect(self.rect, Sense::hover());
    }
}

/// The inside of a card at some distance from the left; returns the height of the card.
fn column(ui: &mut Ui, x: f32, width: f32, list: &List, salt: &str, add: impl FnOnce(&mut Ui)) -> (f32, Ground) {
    let shape = ui.painter().add(egui::Shape::Noop);
    let origin = ui.cursor().min + vec2(x, 0.0);
    let inner = Rect::from_min_size(origin + list.pad, vec2(width - 2.0 * list.pad.x, 2000.0));
    let layout = Lay::top_down(egui::Align::LEFT);
    let mut inside = ui.new_child(UiBuilder::new().max_rect(inner).layout(layout).id_salt(salt));
    add(&mut inside);
    let high = inside.min_rect().height() + 2.0 * list.pad.y;
    (high, Ground { shape, rect: Rect::from_min_size(origin, vec2(width, high)) })
}

fn checks(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, step: &Step) {
    let now = shown.drill.current();
    let ticks = shown.drill.records().get(now).map(|r| &r.ticks);
    let is = |id: &str| ticks.is_some_and(|t| t.contains(id));
    let ticked = step.checks.iter().filter(|c| is(&c.id)).count();
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
        let sign = if check.sources.is_empty() { 0.0 } else { sources::SIGN };
        let row = tick_row(ui, on, cx.lang.of(&check.text), sign);
        if !check.sources.is_empty() {
            sources::sign(ui, cx, &check.sources, &shown.rundown().instruments, &row);
        }
        if row.clicked() {
            let id = check.id.clone();
            cx.act(Action::Drill(if on { Command::Untick(now, id) } else { Command::Tick(now, id) }));
        }
    }
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
    mark: &'a RoleCode,
    count: usize,
    high: f32,
}

fn faults(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, step: &Step, list: &List) {
    let now = shown.drill.current();
    let here = || shown.drill.faults().iter().filter(move |f| f.step == now);
    ui.spacing_mut().item_spacing.y = 0.0;
    heading(ui, cx.lang.log_fault(), |ui| small_key(ui, cx, cx.lang.write_note(), Do::Note));
    ui.add_space(2.0);
    for (n, fault) in step.faults.iter().enumerate() {
        let count = here().filter(|f| f.fault == FaultKind::Known(fault.id.clone())).count();
        let (words, mark) = (cx.lang.of(&fault.text), &shown.mark(&fault.who));
        key(ui, cx, &Key { number: n + 1, words, mark, count, high: list.row });
    }
    let free = here().filter(|f| matches!(f.fault, FaultKind::Free(_))).count();
    let words = cx.lang.another_fault();
    key(
        ui,
        cx,
        &Key { number: step.faults.len() + 1, words, mark: &RoleCode::unknown(""), count: free, high: list.row },
    );
}

/// Small words with the key that does the same, pressed like a button.
pub(super) fn small_key(ui: &mut Ui, cx: &mut Cx<'_>, words: &str, does: Do) {
    let cap = cx.cap(does);
    let galley = ui.painter().layout_no_wrap(words.to_owned(), Type::Small.font(), P.ink_2);
    let cap_width = cap.as_ref().map_or(0.0, |c| key_cap_width(ui, c) + 6.0);
    let size = vec2(galley.size().x + cap_width, 24.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    widgets::name(&response, Role::Button, true, words);
    if let Some(cap) = &cap {
        key_cap(ui, rect.min, cap, false);
    }
    let ink = if response.hovered() { P.ink } else { P.ink_2 };
    let at = pos2(rect.left() + cap_width, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, ink);
    widgets::focus_ring(ui, &response, &P);
    if response.clicked() {
        cx.act(Action::Do(does));
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
    let block = if key.mark.is_empty() { 0.0 } else { code_size(ui, &key.mark.letters).x + 8.0 };
    let flag = if logged { 36.0 } else { 0.0 };
    let (font, ink) = if logged { (family::bold(), P.ink) } else { (family::ui(), P.ink) };
    let room = (width - 36.0 - block - flag).max(60.0);
    let galley = ui.painter().layout(key.words.to_owned(), FontId::new(15.0, font), ink, room);
    let (rect, response) = ui.allocate_exact_size(vec2(width, (galley.size().y + 6.0).max(key.high)), Sense::click());
    widgets::name(
        &response,
        Role::Button,
        true,
        &cx.lang.fault_key(key.number, key.words, &key.mark.letters, key.count),
    );
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
        let size = code_size(ui, &key.mark.letters);
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
