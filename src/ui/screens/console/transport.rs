//! The bar at the bottom: the buttons of the drill, the next step widest, "Dừng!" alone at the right.

use egui::{Align, Align2, FontId, Layout as Lay, Rect, Role, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use crate::{
    app::{Action, keys::Do},
    ui::{
        icons,
        screens::Cx,
        theme::{LIGHT as P, RADIUS_CARD, Type, family},
        widgets::{self, Button, Look, key_cap, key_cap_width},
    },
};

use super::{layout::Layout, moment::Shown};

/// A button of the bar.
struct Item {
    does: Do,
    icon: char,
    filled: bool,
    words: &'static str,
    look: Look,
    enabled: bool,
}

/// How much of the buttons is written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Detail {
    /// Icon, word, key.
    Full,
    /// Icon and key.
    Keys,
    /// Icons alone.
    Icons,
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, layout: &Layout) {
    let rect = layout.transport;
    ui.painter().rect_filled(rect, 0.0, P.surface);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(1.0, P.line));
    let (pad, gap) = if layout.low { (8.0, 6.0) } else { (24.0, 8.0) };
    let inner = rect.shrink2(vec2(if rect.width() < 1024.0 { 12.0 } else { pad }, 0.0));
    let (before, after, hold) = items(cx, shown);
    let height = if layout.low { 40.0 } else { 56.0 };
    let all = || before.iter().chain(&after).chain(std::iter::once(&hold));
    let needed = |d: Detail| all().map(|i| width(ui, cx, i, d, height) + gap).sum::<f32>() + gap;
    let least = match rect.width() {
        w if w < 700.0 => 150.0,
        w if w < 1024.0 => 220.0,
        _ => 300.0,
    };
    let details = [Detail::Full, Detail::Keys, Detail::Icons];
    let detail = details.into_iter().find(|d| needed(*d) + least <= inner.width()).unwrap_or(Detail::Icons);
    let next_width =
        (inner.width() - needed(detail)).max(120.0).min(if detail == Detail::Full { 560.0 } else { f32::INFINITY });
    let builder = UiBuilder::new().max_rect(inner).layout(Lay::left_to_right(Align::Center)).id_salt("transport");
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for item in &before {
            one(ui, cx, item, detail, height);
        }
        next(ui, cx, shown, vec2(next_width, if layout.low { 40.0 } else { 64.0 }));
        for item in &after {
            one(ui, cx, item, detail, height);
        }
        ui.with_layout(Lay::right_to_left(Align::Center), |ui| one(ui, cx, &hold, detail, height));
    });
}

fn items(cx: &Cx<'_>, shown: &Shown<'_>) -> (Vec<Item>, Vec<Item>, Item) {
    let (drill, lang) = (shown.drill, cx.lang);
    let plain = |does, icon, words| Item { does, icon, filled: false, words, look: Look::Secondary, enabled: true };
    let undo = Item {
        enabled: shown.session.decided().last_undoable().is_some(),
        ..plain(Do::Undo, icons::ARROW_COUNTER_CLOCKWISE, lang.undo())
    };
    let back = Item { enabled: drill.previous_step().is_some(), ..plain(Do::Back, icons::SKIP_BACK, lang.step_back()) };
    let pause = if shown.stopped() && !shown.held() {
        Item { filled: true, look: Look::Gold, ..plain(Do::Pause, icons::PLAY, lang.resume()) }
    } else {
        Item { enabled: !shown.held(), ..plain(Do::Pause, icons::PAUSE, lang.pause()) }
    };
    let jump = plain(Do::Jump, icons::LIST_NUMBERS, lang.jump_to());
    let black = if drill.blackout() {
        Item { look: Look::Ink, ..plain(Do::Blackout, icons::MONITOR, lang.picture_on()) }
    } else {
        plain(Do::Blackout, icons::MONITOR, lang.blackout())
    };
    let words = if shown.held() { lang.resume() } else { lang.hold() };
    let hold = Item { filled: true, look: Look::Danger, ..plain(Do::Hold, icons::HAND_PALM, words) };
    (vec![undo, back, pause], vec![jump, black], hold)
}

fn button<'a>(item: &Item, cap: Option<&'a str>, detail: Detail, height: f32) -> Button<'a> {
    let shows_words = detail == Detail::Full || (item.does == Do::Hold && detail == Detail::Keys);
    let button = Button::new(if shows_words { item.words } else { "" }).look(item.look).height(height);
    let button = if item.filled { button.icon_fill(item.icon) } else { button.icon(item.icon) };
    button.named(item.words).enabled(item.enabled).key(cap.filter(|_| detail != Detail::Icons))
}

fn width(ui: &Ui, cx: &Cx<'_>, item: &Item, detail: Detail, height: f32) -> f32 {
    let cap = cx.cap(item.does);
    button(item, cap.as_deref(), detail, height).width(ui)
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, item: &Item, detail: Detail, height: f32) {
    let cap = cx.cap(item.does);
    let response = button(item, cap.as_deref(), detail, height).show(ui);
    let response = if detail == Detail::Full { response } else { response.on_hover_text(item.words) };
    if response.clicked() && item.enabled {
        cx.act(Action::Do(item.does));
    }
}

/// "Tiếp: bước 18", and its name; at the last step "Kết thúc buổi".
fn next(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, size: egui::Vec2) {
    let target = shown.drill.next_step();
    let step = target.and_then(|n| shown.rundown().steps.get(n));
    let (small, large) = match (target, step) {
        (Some(n), Some(step)) => (cx.lang.next_is(n + 1), cx.lang.of(&step.step.title)),
        _ => (cx.lang.last_step().to_owned(), cx.lang.end_drill()),
    };
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    widgets::name(&response, Role::Button, true, &format!("{small}, {large}"));
    let share = match () {
        () if response.is_pointer_button_down_on() => 0.12,
        () if response.hovered() => 0.06,
        () => 0.0,
    };
    ui.painter().rect_filled(rect, RADIUS_CARD, P.over(P.pine, share));
    let middle = rect.center().y;
    let wide = rect.width() >= 230.0;
    let icon = if target.is_some() { icons::SKIP_FORWARD } else { icons::FLAG_BANNER };
    let font = FontId::new(22.0, family::icon_fill());
    let left = rect.left() + if wide { 20.0 } else { 12.0 };
    ui.painter().text(pos2(left, middle), Align2::LEFT_CENTER, icon, font, P.on_fill);
    let needs = ui.painter().layout_no_wrap(large.to_owned(), FontId::new(16.0, family::semi()), P.on_fill).size().x;
    let cap = cx.cap(Do::Next).filter(|c| wide && needs + key_cap_width(ui, c) + 100.0 <= rect.width());
    let cap_width = cap.as_ref().map_or(0.0, |c| key_cap_width(ui, c) + 14.0);
    if let Some(cap) = &cap {
        key_cap(ui, pos2(rect.right() - 20.0 - cap_width + 14.0, middle - 12.0), cap, true);
    }
    let x = left + if wide { 40.0 } else { 30.0 };
    let room = rect.right() - if wide { 20.0 } else { 8.0 } - cap_width - x;
    let tall = rect.height() >= 56.0;
    if tall {
        cut(ui, &small, Type::Small.font(), pos2(x, middle - 12.0), room);
    }
    let at = pos2(x, if tall { middle + 10.0 } else { middle });
    let whole = cut(ui, large, FontId::new(16.0, family::semi()), at, room);
    widgets::focus_ring(ui, &response, &P);
    let response = if whole { response } else { response.on_hover_text(large) };
    if response.clicked() {
        cx.act(Action::Do(Do::Next));
    }
}

/// One line on pine, cut with "…" where it does not fit; true where it did.
fn cut(ui: &Ui, words: &str, font: FontId, at: egui::Pos2, room: f32) -> bool {
    let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), font, P.on_fill);
    job.wrap = egui::text::TextWrapping { max_width: room.max(20.0), max_rows: 1, ..Default::default() };
    let galley = ui.painter().layout_job(job);
    let whole = !galley.elided;
    let rect: Rect = Align2::LEFT_CENTER.anchor_size(at, galley.size());
    ui.painter().galley(rect.min, galley, P.on_fill);
    whole
}
