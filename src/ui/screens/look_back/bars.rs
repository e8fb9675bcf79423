//! Plan and actual time of every step, on one scale.

use egui::{Align2, Color32, FontId, Painter, Pos2, Rect, RichText, Role, Sense, Stroke, Ui, pos2, vec2};

use crate::{
    core::{
        drill::{CLEARLY_OVER, Debrief, StepRow, StepState},
        time::{Span, clock_face, shown_difference, signed_face},
    },
    lang::Lang,
    ui::{
        icons,
        theme::{LIGHT as P, RADIUS_CHIP, Type, family},
        widgets::{card, cut_line, heading},
    },
};

const ROW: f32 = 26.0;
/// Room for actual time, difference and faults at the right, in points.
const NUMBERS: f32 = 152.0;
/// A bar this many times the median is cut.
const CUT_AT: i64 = 3;

/// How long a point is.
#[derive(Debug, Clone, Copy)]
struct Scale {
    left: f32,
    width: f32,
    longest: Span,
}

impl Scale {
    fn x(&self, span: Span) -> f32 {
        let share = span.as_seconds() / self.longest.as_seconds().max(1.0);
        self.left + self.width * share.clamp(0.0, 1.0) as f32
    }

    /// Seconds between the lines: 20, or more where they would stand too close.
    fn lines(&self) -> Span {
        let all = self.longest.as_seconds();
        let steps = [20, 60, 120, 300, 600, 1800].map(Span::seconds);
        steps.into_iter().find(|s| all / s.as_seconds() <= 8.0).unwrap_or(Span::seconds(3600))
    }
}

pub(super) fn show(ui: &mut Ui, lang: Lang, debrief: &Debrief) {
    card(ui, None, |ui| {
        heading(ui, lang.debrief_steps(), |ui| legend(ui, lang));
        ui.spacing_mut().item_spacing.y = 0.0;
        let width = ui.available_width();
        let names = (width * 0.3).clamp(150.0, 248.0).min((width - NUMBERS - 240.0).max(120.0));
        let start = ui.cursor().min;
        let scale = Scale { left: start.x + names, width: width - names - NUMBERS, longest: longest(&debrief.rows) };
        grid(ui, &scale, start.y, debrief.rows.len() as f32 * ROW);
        for row in &debrief.rows {
            let repeat = debrief.repeat.iter().any(|r| r.step == row.step);
            step(ui, lang, row, &scale, names, repeat);
        }
    });
}

fn legend(ui: &mut Ui, lang: Lang) {
    ui.spacing_mut().item_spacing.x = 6.0;
    let words = |ui: &mut Ui, text: &str| {
        ui.label(RichText::new(text).font(Type::Small.font()).color(P.ink_2));
    };
    words(ui, lang.debrief_over_three());
    let (rect, _) = ui.allocate_exact_size(vec2(18.0, 12.0), Sense::hover());
    ui.painter().rect_filled(rect, 1, P.danger);
    hatch(ui.painter(), rect);
    ui.add_space(8.0);
    words(ui, lang.debrief_actual());
    let (rect, _) = ui.allocate_exact_size(vec2(16.0, 12.0), Sense::hover());
    ui.painter().rect_filled(rect, 2, P.bar_actual);
    ui.add_space(8.0);
    words(ui, lang.debrief_plan());
    let (rect, _) = ui.allocate_exact_size(vec2(4.0, 14.0), Sense::hover());
    ui.painter().vline(rect.center().x, rect.y_range(), Stroke::new(2.0, P.ink));
}

/// The longest bar that is drawn whole: three times the median, unless all are shorter.
fn longest(rows: &[StepRow]) -> Span {
    let mut lengths: Vec<Span> = rows.iter().filter(|r| was_run(r)).map(|r| r.actual.max(r.planned)).collect();
    lengths.sort_unstable();
    let median = lengths.get(lengths.len() / 2).copied().unwrap_or(Span::seconds(20));
    let most = lengths.last().copied().unwrap_or(Span::seconds(20));
    most.min(Span(median.0.saturating_mul(CUT_AT))).max(Span::seconds(5))
}

const fn was_run(row: &StepRow) -> bool {
    matches!(row.state, StepState::Done | StepState::Running)
}

fn grid(ui: &Ui, scale: &Scale, top: f32, height: f32) {
    let every = scale.lines();
    let mut at = Span::ZERO;
    while at <= scale.longest {
        ui.painter().vline(scale.x(at), top..=top + height, Stroke::new(1.0, P.line));
        at += every;
    }
}

fn step(ui: &mut Ui, lang: Lang, row: &StepRow, scale: &Scale, names: f32, repeat: bool) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let title = lang.of(&row.title);
    crate::ui::widgets::name(&response, Role::Row, true, &spoken(lang, row, title));
    if !ui.is_rect_visible(rect) {
        return;
    }
    if repeat {
        ui.painter().rect_filled(rect.expand2(vec2(8.0, 0.0)), RADIUS_CHIP, P.danger_tint);
    }
    let y = rect.center().y;
    let ink = if was_run(row) { P.ink } else { P.ink_3 };
    let number = pos2(rect.left() + 20.0, y);
    ui.painter().text(number, Align2::RIGHT_CENTER, row.number, Type::TableNum.font(), P.ink_2);
    let font = if repeat { Type::TableBold } else { Type::Table };
    let galley = cut_line(ui, title, font.font(), ink, names - 34.0);
    ui.painter().galley(pos2(rect.left() + 28.0, y - galley.size().y / 2.0), galley, ink);
    if was_run(row) {
        bar(ui.painter(), row, scale, y);
        numbers(ui.painter(), row, rect);
    } else {
        let at = pos2(scale.left + 8.0, y);
        ui.painter().text(at, Align2::LEFT_CENTER, not_run(lang, row.state), Type::Small.font(), P.ink_3);
    }
}

fn bar(painter: &Painter, row: &StepRow, scale: &Scale, y: f32) {
    let span = |from: Span, to: Span| Rect::from_min_max(pos2(scale.x(from), y - 7.0), pos2(scale.x(to), y + 7.0));
    painter.rect_filled(span(Span::ZERO, row.actual.min(row.planned)), 2, P.bar_actual);
    let over = row.actual - row.planned;
    if over >= Span::seconds(1) {
        let rect = span(row.planned, row.actual);
        if over >= CLEARLY_OVER {
            painter.rect_filled(rect, 1, P.danger);
            hatch(painter, rect);
        } else {
            painter.rect_filled(rect, 1, P.gold);
        }
    }
    if row.actual > scale.longest {
        cut(painter, pos2(scale.left + scale.width - 16.0, y));
    }
    if row.planned <= scale.longest {
        painter.vline(scale.x(row.planned), y - 9.0..=y + 9.0, Stroke::new(2.0, P.ink));
    }
}

/// Light slanted lines every 7 points.
fn hatch(painter: &Painter, rect: Rect) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let mut x = rect.left();
    while x < rect.right() + rect.height() {
        painter.line_segment(
            [pos2(x, rect.top()), pos2(x - rect.height() * 0.6, rect.bottom())],
            Stroke::new(1.5, P.surface),
        );
        x += 7.0;
    }
}

/// A double slash: the bar is longer than the scale.
fn cut(painter: &Painter, at: Pos2) {
    for x in [0.0, 6.0] {
        let line = [at + vec2(x + 3.0, -10.0), at + vec2(x - 3.0, 10.0)];
        painter.line_segment(line, Stroke::new(3.0, P.surface));
    }
}

fn numbers(painter: &Painter, row: &StepRow, rect: Rect) {
    let y = rect.center().y;
    let put = |x: f32, words: String, font: FontId, ink: Color32| {
        painter.text(pos2(rect.right() - x, y), Align2::RIGHT_CENTER, words, font, ink);
    };
    put(100.0, clock_face(row.actual), Type::TableNum.font(), P.ink);
    if let Some(difference) = row.difference.map(|_| shown_difference(row.actual, row.planned)) {
        let clear = difference >= CLEARLY_OVER || difference <= Span::ZERO - CLEARLY_OVER;
        let ink = if clear { super::figures::difference_ink(difference) } else { P.ink_3 };
        let font = if difference >= CLEARLY_OVER { Type::TableNumBold } else { Type::TableNum };
        put(42.0, signed_face(difference), font.font(), ink);
    }
    if row.faults > 0 {
        put(0.0, row.faults.to_string(), Type::TableNumBold.font(), P.danger);
        put(14.0, icons::FLAG.to_string(), FontId::new(14.0, family::icon_fill()), P.danger);
    }
}

fn not_run(lang: Lang, state: StepState) -> &'static str {
    match state {
        StepState::Done | StepState::Running => "",
        StepState::Skipped => lang.debrief_skipped(),
        StepState::PassedOver => lang.debrief_passed_over(),
        StepState::BeforeStart => lang.debrief_before_start(),
        StepState::NotReached => lang.debrief_not_reached(),
    }
}

fn spoken(lang: Lang, row: &StepRow, title: &str) -> String {
    let mut parts = vec![format!("{} {}", lang.step(), row.number), title.to_owned()];
    if was_run(row) {
        parts.push(format!("{} {}", lang.plan(), clock_face(row.planned)));
        parts.push(format!("{} {}", lang.actual(), clock_face(row.actual)));
        parts.extend(row.difference.map(|d| format!("{} {}", lang.difference(), signed_face(d))));
        if row.faults > 0 {
            parts.push(lang.debrief_faults(row.faults));
        }
    } else {
        parts.push(not_run(lang, row.state).to_owned());
    }
    parts.join(", ")
}
