//! Steps to be put in order: rows, and between them the links that hold or do not.

use std::sync::Arc;

use egui::{
    Align2, CursorIcon, FontId, Galley, Id, Pos2, Rangef, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, accesskit, pos2, vec2,
};

use crate::{
    app::{
        PracticeAction,
        keys::{Do, Way},
        practice::{Given, GivenAction, Phase, Sitting},
    },
    core::practice::{Answer, Card, OrderTask, Scored},
    ui::{
        icons,
        theme::{LIGHT as P, RADIUS_CARD, RADIUS_CODE, Type, family},
        widgets::{LOW, code_size, focus_ring, heading, key_cap, key_cap_width, name, paint_code_block, veil},
    },
};

use super::{Cx, act};

/// Height of a row with a title of one line, in points.
const ROW: f32 = 52.0;
/// Height of what joins two rows.
const LINK: f32 = 28.0;
/// Where the grip is, and what joins the rows.
const GRIP: f32 = 24.0;
/// Where the role begins; the title follows.
const CODE: f32 = 80.0;
/// A narrower row has no room for a remark beside the title.
const BESIDE_TITLE: f32 = 560.0;

/// The rows, with what is right about them once it is told.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting, task: &OrderTask) {
    let Given::Order { order, at } = &sitting.given else { return };
    let told = sitting.feedback();
    // Whoever asked for the answer sees it, not what he left.
    let best = told.filter(|f| f.parts.is_empty()).map(|f| &f.best);
    let (order, title) = match best {
        Some(Answer::Order(best)) => (best.as_slice(), cx.lang.right_order()),
        _ => (order.as_slice(), cx.lang.your_order()),
    };
    let scored = told.and_then(|_| task.score(order));
    let open = matches!(sitting.phase, Phase::Answering | Phase::Sure);
    head(ui, cx, title, open);
    ui.spacing_mut().item_spacing.y = 0.0;
    let rows: Vec<Row<'_>> = (0..order.len()).filter_map(|n| row(ui, cx, task, order, n, scored.as_ref())).collect();
    let at = open.then_some(*at);
    let mut shown: Vec<(Rect, Response)> = Vec::new();
    for (n, row) in rows.iter().enumerate() {
        if n > 0 {
            link(ui, cx, scored.as_ref().and_then(|s| s.links.get(n - 1)).copied());
        }
        shown.push(row.show(ui, sitting.exercise.seed, at == Some(n), open));
    }
    ui.add_space(4.0);
    if !open {
        return;
    }
    if let Some((at, row)) = at.and_then(|at| Some((at, rows.get(at)?))) {
        follow(ui, sitting.exercise.seed, (order, at), &row.name, &shown);
    }
    if let Some(given) = moved(ui, &rows, &shown) {
        if sitting.phase == Phase::Sure {
            // A second look before the answer stands.
            act(cx, PracticeAction::Reconsider);
        }
        act(cx, PracticeAction::Give(given));
    }
}

/// Whose order it is, and the keys that change it.
fn head(ui: &mut Ui, cx: &Cx<'_>, title: &str, open: bool) {
    heading(ui, title, |ui| {
        if !open || ui.available_width() < 420.0 {
            return;
        }
        let words = |ui: &mut Ui, words: &str| {
            ui.label(egui::RichText::new(words).font(Type::Table.font()).color(P.ink_2));
        };
        words(ui, cx.lang.order_moves());
        cap(ui, cx, Do::Shove(Way::Down));
        ui.add_space(8.0);
        words(ui, cx.lang.order_chooses());
        cap(ui, cx, Do::Arrow(Way::Down));
        cap(ui, cx, Do::Arrow(Way::Up));
    });
}

fn cap(ui: &mut Ui, cx: &Cx<'_>, does: Do) {
    if let Some(words) = cx.cap(does) {
        let (rect, _) = ui.allocate_exact_size(vec2(key_cap_width(ui, &words), 24.0), Sense::hover());
        key_cap(ui, rect.min, &words, false);
    }
}

/// A step in its place.
struct Row<'a> {
    number: usize,
    card: &'a Card,
    /// Stays with the step wherever it goes.
    key: usize,
    title: Arc<Galley>,
    /// Where it belongs, once that is told and it stands elsewhere: down or up, and the words.
    goes: Option<(bool, Arc<Galley>)>,
    name: String,
}

fn row<'a>(
    ui: &Ui,
    cx: &Cx<'_>,
    task: &'a OrderTask,
    order: &[usize],
    n: usize,
    scored: Option<&Scored>,
) -> Option<Row<'a>> {
    let key = *order.get(n)?;
    let card = task.cards.get(key)?;
    let to = scored.filter(|s| s.moved.contains(&key)).map(|s| target(s, order, key));
    let said = to.map(|to| match to {
        None => cx.lang.goes_first().to_owned(),
        Some(to) if to > n => cx.lang.goes_after(to + 1),
        Some(to) => cx.lang.goes_up_after(to + 1),
    });
    let width = ui.available_width();
    let goes = said.as_ref().map(|said| {
        let down = to.flatten().is_some_and(|to| to > n);
        (down, ui.painter().layout_no_wrap(said.clone(), Type::SmallSemi.font(), P.danger))
    });
    let beside = if width >= BESIDE_TITLE { goes.as_ref().map_or(0.0, |(_, g)| g.size().x + 60.0) } else { 0.0 };
    let room = width - CODE - code_size(ui, &card.code.letters).x - 12.0 - 16.0 - beside;
    let title = cx.lang.of(&card.title);
    let name = cx.lang.row_position(n + 1, order.len(), title);
    let name = said.map_or_else(|| name.clone(), |said| format!("{name}, {said}"));
    let title = ui.painter().layout(title.to_owned(), Type::ActionMedium.font(), P.ink, room.max(80.0));
    Some(Row { number: n + 1, card, key, title, goes, name })
}

/// The row, as numbered now, after which a step belongs; none: it goes first.
fn target(scored: &Scored, order: &[usize], key: usize) -> Option<usize> {
    let at = scored.repaired.iter().position(|m| *m == key)?;
    let before = scored.repaired.get(at.checked_sub(1)?)?;
    order.iter().position(|m| m == before)
}

impl Row<'_> {
    fn height(&self, width: f32) -> f32 {
        let under = if self.goes.is_some() && width < BESIDE_TITLE { 28.0 } else { 0.0 };
        (self.title.size().y + 24.0).max(ROW) + under
    }

    fn show(&self, ui: &mut Ui, seed: u64, here: bool, open: bool) -> (Rect, Response) {
        let size = vec2(ui.available_width(), self.height(ui.available_width()));
        let (_, rect) = ui.allocate_space(size);
        let sense = if open { Sense::click_and_drag() } else { Sense::hover() };
        let response = ui.interact(rect, Id::unique(("order", seed, self.key)), sense);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, open, here, &self.name));
        if ui.is_rect_visible(rect) && !response.dragged() {
            self.paint(ui, rect, here, veil(&response));
        }
        if ui.is_rect_visible(rect) && response.dragged() {
            // Where it came from stays marked while it is carried.
            ui.painter().rect(rect, RADIUS_CARD, P.sunken, P.thin(), StrokeKind::Inside);
        }
        focus_ring(ui, &response, &P);
        let hand = if response.dragged() { CursorIcon::Grabbing } else { CursorIcon::Grab };
        (rect, if open { response.on_hover_cursor(hand) } else { response })
    }

    fn paint(&self, ui: &Ui, rect: Rect, here: bool, veil: f32) {
        let line = match () {
            () if self.goes.is_some() => Stroke::new(2.0, P.danger),
            () if here => Stroke::new(2.0, P.pine),
            () => Stroke::new(1.0, P.line_strong),
        };
        let fill = P.over(if here { P.pine_tint } else { P.surface }, veil);
        ui.painter().rect(rect, RADIUS_CARD, fill, line, StrokeKind::Inside);
        let main = Rect::from_min_size(rect.min, vec2(rect.width(), (self.title.size().y + 24.0).max(ROW)));
        let middle = main.center().y;
        let ink = if here { P.pine } else { P.ink_2 };
        let grip = FontId::new(18.0, family::icon());
        let painter = ui.painter();
        painter.text(pos2(rect.left() + GRIP, middle), Align2::CENTER_CENTER, icons::DOTS_SIX_VERTICAL, grip, ink);
        let font = FontId::new(18.0, family::num_bold());
        painter.text(pos2(rect.left() + 57.0, middle), Align2::CENTER_CENTER, self.number, font, P.ink);
        let code = code_size(ui, &self.card.code.letters);
        let block = Rect::from_min_size(pos2(rect.left() + CODE, middle - code.y / 2.0), code);
        paint_code_block(ui, block, &self.card.code);
        let title = pos2(block.right() + 12.0, middle - self.title.size().y / 2.0);
        painter.galley(title, Arc::clone(&self.title), P.ink);
        if let Some((down, words)) = &self.goes {
            let size = vec2(words.size().x + 40.0, 28.0);
            let corner = if rect.width() >= BESIDE_TITLE {
                pos2(rect.right() - 16.0 - size.x, middle - 14.0)
            } else {
                pos2(block.left(), main.bottom() - 8.0)
            };
            remark(ui, Rect::from_min_size(corner, size), *down, words);
        }
    }
}

/// Which way a step goes, and where to.
fn remark(ui: &Ui, rect: Rect, down: bool, words: &Arc<Galley>) {
    ui.painter().rect_filled(rect, RADIUS_CODE, P.danger_tint);
    let sign = FontId::new(14.0, family::icon());
    let galley = ui.painter().layout_no_wrap(icons::ARROW_DOWN.to_string(), sign, P.danger);
    let middle = pos2(rect.left() + 18.0, rect.center().y);
    // The fonts have no arrow up: it is the arrow down on its head.
    let (half, turn) = if down { (galley.size() / 2.0, 0.0) } else { (galley.size() / -2.0, std::f32::consts::PI) };
    ui.painter().add(egui::epaint::TextShape::new(middle - half, galley, P.danger).with_angle(turn));
    let at = pos2(rect.left() + 30.0, rect.center().y - words.size().y / 2.0);
    ui.painter().galley(at, Arc::clone(words), P.danger);
}

/// What joins two rows: plain while nothing is told, then whole or cut, with a sign and words.
fn link(ui: &mut Ui, cx: &Cx<'_>, joined: Option<bool>) {
    // A low window shows more rows while they are moved.
    let low = joined.is_none() && ui.ctx().content_rect().height() < LOW;
    let size = vec2(ui.available_width(), if low { LINK / 2.0 } else { LINK });
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let x = rect.left() + GRIP;
    let painter = ui.painter();
    let Some(joined) = joined else {
        painter.vline(x, rect.y_range(), Stroke::new(2.0, P.line_strong));
        return;
    };
    let (icon, words, ink) = if joined {
        (icons::CHECK_CIRCLE, cx.lang.joined(), P.ok)
    } else {
        (icons::X_CIRCLE, cx.lang.not_joined(), P.danger)
    };
    name(&response, Role::Label, true, words);
    let bar = Stroke::new(3.0, ink);
    if joined {
        painter.vline(x, rect.y_range(), bar);
    } else {
        let (upper, lower) = (rect.top() + 9.0, rect.bottom() - 9.0);
        painter.vline(x, Rangef::new(rect.top(), upper - 1.0), bar);
        painter.vline(x, Rangef::new(lower + 1.0, rect.bottom()), bar);
        for y in [upper + 1.0, lower - 1.0] {
            painter.hline(x - 5.0..=x + 5.0, y, Stroke::new(2.0, ink));
        }
    }
    let sign = FontId::new(16.0, family::icon_fill());
    painter.text(pos2(x + 26.0, rect.center().y), Align2::CENTER_CENTER, icon, sign, ink);
    painter.text(pos2(x + 44.0, rect.center().y), Align2::LEFT_CENTER, words, Type::SmallSemi.font(), ink);
}

/// Keeps the row that the keys are at in sight, and reads out where it stands now.
fn follow(ui: &mut Ui, seed: u64, (order, at): (&[usize], usize), words: &str, shown: &[(Rect, Response)]) {
    let (_, voice) = ui.allocate_exact_size(vec2(0.0, 0.0), Sense::hover());
    name(&voice, Role::Label, true, words);
    ui.ctx().accesskit_node_builder(voice.id, |node| node.set_live(accesskit::Live::Polite));
    let id = Id::unique(("order-followed", seed));
    let now = (order.to_vec(), at);
    let before: Option<(Vec<usize>, usize)> = ui.data(|d| d.get_temp(id));
    if before.as_ref() == Some(&now) {
        return;
    }
    if before.is_some()
        && let Some((rect, _)) = shown.get(at)
    {
        ui.scroll_to_rect(rect.expand2(vec2(0.0, LINK + 8.0)), None);
    }
    ui.data_mut(|d| d.insert_temp(id, now));
}

/// What the mouse does: choose a row, carry it, let it go.
fn moved(ui: &Ui, rows: &[Row<'_>], shown: &[(Rect, Response)]) -> Option<GivenAction> {
    let pressed = shown.iter().position(|(_, r)| r.clicked());
    if let Some(n) = pressed {
        return Some(GivenAction::At(n));
    }
    let from = shown.iter().position(|(_, r)| r.dragged() || r.drag_stopped())?;
    let ((rect, response), row) = (shown.get(from)?, rows.get(from)?);
    let pointer = response.interact_pointer_pos().or_else(|| ui.input(|i| i.pointer.latest_pos()))?;
    // It is carried by where it was taken hold of.
    let grip = ui.input(|i| i.pointer.press_origin()).map_or(0.0, |o| o.y - rect.center().y);
    let held: f32 = grip.clamp(-rect.height() / 2.0, rect.height() / 2.0);
    // A little narrower, so that the ends of the bar under it can be seen.
    let carried = Rect::from_center_size(pos2(rect.center().x, pointer.y - held), rect.size() - vec2(32.0, 0.0));
    let to = slot(shown, from, carried.center().y);
    if response.drag_stopped() {
        return Some(if to == from { GivenAction::At(from) } else { GivenAction::Move(from, to) });
    }
    if to != from {
        let y = slot_line(shown, from, to);
        let bar = Rect::from_center_size(pos2(rect.center().x, y), vec2(rect.width(), 4.0));
        ui.painter().rect_filled(bar, 2, P.pine);
    }
    ui.painter().add(P.shadow().as_shape(carried, RADIUS_CARD));
    row.paint(ui, carried, true, 0.0);
    scroll_along(ui, pointer);
    None
}

/// The place of a row that is carried at a height.
fn slot(shown: &[(Rect, Response)], from: usize, y: f32) -> usize {
    let others = shown.iter().enumerate().filter(|(n, _)| *n != from);
    others.filter(|(_, (rect, _))| rect.center().y < y).count()
}

/// Where the row would come to lie: between two others, or at an end.
fn slot_line(shown: &[(Rect, Response)], from: usize, to: usize) -> f32 {
    let at = |n: usize| shown.get(n).map(|(rect, _)| *rect);
    let (Some(there), down) = (at(to), to > from) else { return 0.0 };
    // Over the first and under the last row there is no link to lie in.
    match if down { at(to + 1) } else { to.checked_sub(1).and_then(at) } {
        Some(next) if down => f32::midpoint(there.bottom(), next.top()),
        Some(next) => f32::midpoint(next.bottom(), there.top()),
        None if down => there.bottom() + 3.0,
        None => there.top() - 3.0,
    }
}

/// A list longer than the window goes along with what is carried to its edge.
fn scroll_along(ui: &Ui, pointer: Pos2) {
    let seen = ui.clip_rect();
    let near = 36.0;
    let push = match () {
        () if pointer.y < seen.top() + near => 6.0,
        () if pointer.y > seen.bottom() - near => -6.0,
        () => return,
    };
    ui.scroll_with_delta(vec2(0.0, push));
    ui.request_repaint();
}
