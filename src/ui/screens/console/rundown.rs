//! The run-down: every step with plan, actual time and difference. Only the rows in view are drawn.

use egui::{
    Align2, Color32, FontFamily, FontId, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2,
};

use crate::{
    app::Action,
    core::{
        drill::Command,
        scenario::RunStep,
        time::{Span, clock_face, shown_difference, signed_face},
    },
    lang::Lang,
    ui::{
        icons,
        screens::Cx,
        theme::{LIGHT as P, RADIUS_CHIP, Type, family},
        widgets,
    },
};

use super::{clock, moment::Shown};

/// Height of a row.
const ROW: f32 = 28.0;
/// Between two parts of the ceremony.
const APART: f32 = 8.0;
/// Rows to be seen after the current one.
const AHEAD: usize = 3;
const HEAD: f32 = 36.0;
/// Room for a figure of a column, the space before it included.
const FIGURE: f32 = 36.0;

/// How a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Done,
    Current,
    Next,
    ToCome,
    Skipped,
}

/// Right edges of the columns, from the left edge of a row.
struct Columns {
    number: f32,
    icon: f32,
    name: f32,
    planned: f32,
    /// Left out where the names would have no room.
    actual: Option<f32>,
    difference: f32,
}

impl Columns {
    fn of(width: f32, digits: usize) -> Self {
        let (last, each) = if width >= 370.0 { (8.0, 50.0) } else { (6.0, 43.0) };
        let number = 8.0 + 9.0 * digits.max(2) as f32;
        let difference = width - last;
        let actual = difference - each - 3.0;
        let (planned, actual) = if width < 310.0 { (actual, None) } else { (actual - each + 1.0, Some(actual)) };
        Self { number, icon: number + 16.0, name: number + 31.0, planned, actual, difference }
    }
}

/// Upper edges of the rows: those where a part begins, with the gaps before them.
struct Rows {
    /// First rows of the parts but the first one.
    breaks: Vec<usize>,
    count: usize,
}

impl Rows {
    fn of(steps: &[RunStep]) -> Self {
        let pairs = steps.iter().zip(steps.iter().skip(1)).enumerate();
        let breaks = pairs.filter(|(_, (a, b))| a.step.part != b.step.part).map(|(n, _)| n + 1).collect();
        Self { breaks, count: steps.len() }
    }

    fn top(&self, row: usize) -> f32 {
        let gaps = self.breaks.partition_point(|b| *b <= row);
        ROW * row as f32 + APART * gaps as f32
    }

    fn height(&self) -> f32 {
        self.top(self.count)
    }

    /// The rows between two heights.
    fn between(&self, from: f32, to: f32) -> std::ops::Range<usize> {
        let most = APART * self.breaks.len() as f32;
        let first = ((from - most) / ROW).floor().max(0.0) as usize;
        let first = (first..self.count).find(|r| self.top(*r) + ROW >= from).unwrap_or(self.count);
        let last = (first..self.count).find(|r| self.top(*r) >= to).unwrap_or(self.count);
        first..last
    }
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, rect: Rect) {
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), Stroke::new(1.0, P.line));
    let steps = &shown.rundown().steps;
    let columns = Columns::of(rect.width() - 37.0, steps.len().to_string().len());
    let left = rect.left() + 27.0;
    head(ui, cx.lang, &columns, pos2(left, rect.top() + 24.0));
    let list = Rect::from_min_max(pos2(rect.left(), rect.top() + HEAD), pos2(rect.right() - 2.0, rect.bottom() - 4.0));
    let rows = Rows::of(steps);
    ui.scope_builder(UiBuilder::new().max_rect(list).id_salt("rundown"), |ui| {
        ui.set_clip_rect(list.intersect(ui.clip_rect()));
        let area = ScrollArea::vertical().id_salt("steps").auto_shrink(false).animated(false);
        area.show_viewport(ui, |ui, view| {
            let (origin, _) = ui.allocate_exact_size(vec2(list.width(), rows.height()), Sense::hover());
            follow(ui, shown, &rows, origin.min, list.height());
            let visible = rows.between(view.top(), view.bottom());
            for n in visible {
                let Some(step) = steps.get(n) else { break };
                let top = origin.top() + rows.top(n);
                block(ui, &rows, n, step, shown, pos2(origin.left() + 16.0, top));
                let row = Rect::from_min_size(pos2(left, top), vec2(rect.width() - 37.0, ROW));
                one(ui, cx, shown, n, step, row, &columns);
            }
        });
    });
}

/// Keeps the current row and those after it in view when another step becomes current.
fn follow(ui: &Ui, shown: &Shown<'_>, rows: &Rows, origin: egui::Pos2, height: f32) {
    let id = egui::Id::unique("console rundown follows");
    let key = (shown.session.number, shown.drill.current(), height.to_bits());
    let before: Option<(u64, usize, u32)> = ui.data(|d| d.get_temp(id));
    if before == Some(key) {
        return;
    }
    ui.data_mut(|d| d.insert_temp(id, key));
    let now = shown.drill.current();
    let first = rows.top(now.saturating_sub(1));
    let last = rows.top((now + AHEAD).min(rows.count.saturating_sub(1))) + ROW;
    let target = Rect::from_min_max(pos2(origin.x, origin.y + first), pos2(origin.x + 1.0, origin.y + last));
    ui.scroll_to_rect_animation(target, None, egui::style::ScrollAnimation::none());
}

fn head(ui: &Ui, lang: Lang, columns: &Columns, at: egui::Pos2) {
    let put = |x: f32, align: Align2, words: &str| {
        ui.painter().text(pos2(at.x + x, at.y), align, words, Type::SmallSemi.font(), P.ink_3);
    };
    put(columns.name, Align2::LEFT_CENTER, lang.programme());
    put(columns.planned, Align2::RIGHT_CENTER, lang.plan());
    if let Some(x) = columns.actual {
        put(x, Align2::RIGHT_CENTER, lang.actual_head());
    }
    put(columns.difference, Align2::RIGHT_CENTER, lang.difference_short());
}

/// The bar of a part of the ceremony: the piece beside one row.
fn block(ui: &Ui, rows: &Rows, n: usize, step: &RunStep, shown: &Shown<'_>, at: egui::Pos2) {
    let parts = &shown.rundown().steps;
    let current = parts.get(shown.drill.current()).map(|s| s.step.part);
    let colour = match current {
        Some(now) if now == step.step.part => P.gold,
        Some(now) if now > step.step.part => P.ok_bar,
        _ => P.line,
    };
    let first = n == 0 || rows.breaks.contains(&n);
    let last = n + 1 == rows.count || rows.breaks.contains(&(n + 1));
    let (top, bottom) = if first { (2, 0) } else { (0, 0) };
    let (sw, nw) = if last { (2, top) } else { (bottom, top) };
    let corner = egui::CornerRadius { nw, ne: nw, sw, se: sw };
    ui.painter().rect_filled(Rect::from_min_size(at, vec2(4.0, ROW)), corner, colour);
}

fn state(shown: &Shown<'_>, n: usize, step: &RunStep) -> State {
    let visited = shown.drill.records().get(n).is_some_and(|r| r.visits > 0);
    match () {
        () if n == shown.drill.current() => State::Current,
        () if visited => State::Done,
        () if step.skipped => State::Skipped,
        () if shown.drill.next_step() == Some(n) => State::Next,
        () => State::ToCome,
    }
}

/// Icon, its family and colour; family and colour of the name.
fn look(state: State) -> (char, FontFamily, Color32, FontFamily, Color32) {
    match state {
        State::Done => (icons::CHECK, family::icon(), P.ok, family::ui(), P.ink_2),
        State::Current => (icons::PLAY, family::icon_fill(), P.lacquer, family::bold(), P.ink),
        State::Next => (icons::ARROW_RIGHT, family::icon(), P.gold_ink, family::semi(), P.ink),
        State::ToCome => (icons::CIRCLE, family::icon(), P.line_strong, family::ui(), P.ink),
        State::Skipped => (icons::MINUS, family::icon(), P.ink_3, family::ui(), P.ink_3),
    }
}

/// Late or early against the plan, where that means something.
fn difference(shown: &Shown<'_>, n: usize, state: State, planned: Span) -> Option<Span> {
    let actual = shown.spent_on(n);
    match state {
        State::Done => Some(shown_difference(actual, planned)),
        State::Current => Some(shown_difference(actual, planned)).filter(|d| d.0 >= 1000),
        _ => None,
    }
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, n: usize, step: &RunStep, row: Rect, columns: &Columns) {
    let state = state(shown, n, step);
    let response = ui.interact(row, ui.scope_id().with(("step", n)), Sense::click());
    let title = cx.lang.of(&step.step.title);
    let off = difference(shown, n, state, step.planned);
    widgets::name(&response, Role::Button, true, &spoken(cx.lang, shown, n, title, state, off));
    let fill = match state {
        State::Current => P.gold_tint,
        _ if response.hovered() => P.sunken,
        _ => Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(row, RADIUS_CHIP, fill);
    if state == State::Current {
        ui.painter().rect_stroke(row, RADIUS_CHIP, Stroke::new(1.0, P.gold), StrokeKind::Inside);
    }
    let (icon, icon_family, icon_ink, name_family, ink) = look(state);
    let strong = matches!(state, State::Current | State::Next);
    let num = FontId::new(14.0, if strong { family::num_bold() } else { family::num() });
    let at = |x: f32| pos2(row.left() + x, row.center().y);
    let put = |x: f32, words: String, font: &FontId, ink: Color32| {
        ui.painter().text(at(x), Align2::RIGHT_CENTER, words, font.clone(), ink);
    };
    put(columns.number, (n + 1).to_string(), &num, ink);
    let size = if state == State::ToCome { 9.0 } else { 15.0 };
    ui.painter().text(at(columns.icon), Align2::CENTER_CENTER, icon, FontId::new(size, icon_family), icon_ink);
    put(columns.planned, clock_face(step.planned), &num, ink);
    let actual = shown.spent_on(n);
    let actual = if actual.0 > 0 || matches!(state, State::Current | State::Done) {
        clock_face(actual)
    } else {
        "–".to_owned()
    };
    if let Some(x) = columns.actual {
        put(x, actual, &num, ink);
    }
    if let Some(off) = off {
        let late = off.0 >= 3000;
        let font = FontId::new(14.0, if late { family::num_bold() } else { family::num() });
        put(columns.difference, signed_face(off), &font, clock::difference_ink(off));
    }
    let room = columns.planned - columns.name - FIGURE;
    let cut = name(ui, title, FontId::new(14.0, name_family), ink, at(columns.name), room);
    widgets::focus_ring(ui, &response, &P);
    let response = if cut { response.on_hover_text(title) } else { response };
    if response.clicked() {
        cx.act(Action::Drill(Command::Jump(n)));
    }
}

/// Draws a name, cut with "…" where it does not fit; true where it was.
fn name(ui: &Ui, words: &str, font: FontId, ink: Color32, at: egui::Pos2, room: f32) -> bool {
    let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), font, ink);
    job.wrap = egui::text::TextWrapping { max_width: room, max_rows: 1, break_anywhere: true, ..Default::default() };
    let galley = ui.painter().layout_job(job);
    let cut = galley.elided;
    ui.painter().galley(pos2(at.x, at.y - galley.size().y / 2.0), galley, ink);
    cut
}

/// "Bước 15, Trao cờ, đang diễn, còn 6 giây".
fn spoken(lang: Lang, shown: &Shown<'_>, n: usize, title: &str, state: State, off: Option<Span>) -> String {
    let how = match state {
        State::Done => lang.row_done(&clock_face(shown.spent_on(n))),
        State::Next => lang.row_next().to_owned(),
        State::ToCome => lang.row_to_come().to_owned(),
        State::Skipped => lang.skipped().to_owned(),
        State::Current => {
            let rest = shown.clocks.step_rest;
            let seconds = (rest.0.max(0).saturating_add(999)) / 1000;
            match () {
                () if shown.held() => lang.row_held().to_owned(),
                () if shown.stopped() => lang.row_paused().to_owned(),
                () if shown.clocks.step_allotted.0 <= 0 => lang.row_untimed().to_owned(),
                () if rest.0 <= -1000 => lang.row_over(rest.0.saturating_neg() / 1000),
                () => lang.row_current(seconds),
            }
        }
    };
    let words = lang.row(n + 1, title, &how);
    match off.filter(|o| state == State::Done && o.0.abs() >= 1000) {
        Some(off) => format!("{words}, {} {}", lang.difference_short(), signed_face(off)),
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_in_view_are_found_by_their_heights() {
        let rows = Rows { breaks: vec![6, 19], count: 24 };
        assert_eq!(rows.top(5), 140.0);
        assert_eq!(rows.top(6), 176.0);
        assert_eq!(rows.height(), 24.0 * 28.0 + 16.0);
        for from in 0..700 {
            let from = from as f32;
            let range = rows.between(from, from + 100.0);
            for n in 0..rows.count {
                let seen = rows.top(n) < from + 100.0 && rows.top(n) + ROW > from;
                assert!(!seen || range.contains(&n), "row {n} at {from}: {range:?}");
            }
            assert!(range.len() <= 6);
        }
    }

    #[test]
    fn columns_leave_room_for_the_name_at_every_width() {
        for width in [285.0, 337.0, 393.0, 450.0] {
            let c = Columns::of(width, 2);
            assert!(c.planned - c.name - FIGURE >= 60.0, "{width}");
            let order = [Some(c.planned), c.actual, Some(c.difference), Some(width)];
            assert!(order.into_iter().flatten().collect::<Vec<_>>().is_sorted(), "{width}");
        }
    }
}
