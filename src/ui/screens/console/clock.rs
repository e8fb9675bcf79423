//! The clocks: what is left of the step, and how the whole stands.

use egui::{Align, Align2, Color32, FontId, Layout as Lay, Rect, RichText, Role, Sense, Stroke, Ui, pos2, vec2};

use crate::{
    app::{Action, keys::Do},
    core::{
        drill::TimePhase,
        time::{Span, Wall, clock_face, remaining_face, signed_face},
    },
    lang::Lang,
    ui::{
        icons,
        screens::Cx,
        theme::{LIGHT as P, RADIUS_CARD, Type, family},
        widgets,
    },
};

use super::moment::Shown;

/// How the clock of the step looks.
struct Look {
    sign: Option<char>,
    words: String,
    ink: Color32,
    digits: Color32,
    fill: Color32,
    bar: Color32,
}

fn look(shown: &Shown<'_>, lang: Lang) -> Look {
    let calm = Look { sign: None, words: String::new(), ink: P.ink_2, digits: P.ink, fill: P.surface, bar: P.pine };
    let look = match shown.clocks.phase {
        TimePhase::Untimed => Look { words: lang.step_spent().to_owned(), ..calm },
        TimePhase::Running => Look { words: lang.step_rest().to_owned(), ..calm },
        TimePhase::Soon => Look {
            sign: Some(icons::TIMER),
            words: lang.step_soon().to_owned(),
            ink: P.gold_ink,
            digits: P.gold_ink,
            bar: P.gold,
            ..calm
        },
        TimePhase::Zero => Look { sign: Some(icons::TIMER), words: lang.step_zero().to_owned(), ..calm },
        TimePhase::Over | TimePhase::LongOver => {
            let long = shown.clocks.phase == TimePhase::LongOver;
            let words = if long { lang.step_long_over() } else { lang.step_over() };
            Look {
                sign: Some(icons::WARNING),
                words: words.to_owned(),
                ink: P.danger,
                digits: P.danger,
                fill: P.danger_tint,
                bar: P.danger,
            }
        }
    };
    match (shown.held(), shown.stopped()) {
        (true, _) => Look { sign: Some(icons::HAND_PALM), words: lang.clocks_held().to_owned(), ..look },
        (_, true) => Look { sign: Some(icons::PAUSE), words: lang.clocks_paused().to_owned(), ..look },
        _ => look,
    }
}

/// What the clock of the step shows.
pub(super) fn face(shown: &Shown<'_>) -> String {
    match shown.clocks.phase {
        TimePhase::Untimed => clock_face(shown.clocks.step_spent),
        TimePhase::Over | TimePhase::LongOver => format!("+{}", clock_face(shown.clocks.step_rest)),
        _ => remaining_face(shown.clocks.step_rest),
    }
}

/// Digits as large as they may be, measured by the clock's shape so that they stay in place.
fn digits(ui: &Ui, words: &str, largest: f32, width: f32, left_middle: egui::Pos2, ink: Color32) -> f32 {
    let shape: String = words.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let wide = |size: f32| {
        let font = FontId::new(size, family::num_bold());
        ui.painter().layout_no_wrap(shape.clone(), font, ink).size().x
    };
    let size = (largest * (width / wide(largest)).min(1.0)).floor().max(12.0);
    let font = FontId::new(size, family::num_bold());
    ui.painter().text(left_middle, Align2::LEFT_CENTER, words, font, ink);
    wide(size)
}

/// The card at the right.
pub(super) fn card(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>) {
    let look = look(shown, cx.lang);
    let frame = egui::Frame::new().fill(look.fill).stroke(P.thin()).corner_radius(RADIUS_CARD);
    let side = if ui.available_width() < 300.0 { 14 } else { 20 };
    frame.inner_margin(egui::Margin { left: side, right: side, top: 12, bottom: 14 }).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        heading(ui, cx, shown, &look);
        let face = face(shown);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 88.0), Sense::hover());
        widgets::name(&response, Role::Label, true, &format!("{} {face}", look.words));
        let wide = digits(ui, &face, 80.0, rect.width() - 84.0, rect.left_center(), look.digits);
        if rect.width() - wide >= 84.0 {
            adjust(ui, cx, rect);
        }
        bar(ui, shown, &look);
        ui.add_space(14.0);
        widgets::hline(ui);
        ui.add_space(10.0);
        totals(ui, cx, shown);
    });
}

fn heading(ui: &mut Ui, cx: &Cx<'_>, shown: &Shown<'_>, look: &Look) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.set_min_height(22.0);
        if let Some(sign) = look.sign {
            ui.label(icons::fill(sign, 16.0).color(look.ink));
        }
        ui.label(RichText::new(&look.words).font(Type::SmallSemi.font()).color(look.ink));
        if shown.clocks.phase != TimePhase::Untimed {
            ui.with_layout(Lay::right_to_left(Align::Center), |ui| {
                let plan = cx.lang.planned_of(&clock_face(shown.clocks.step_allotted));
                widgets::truncated(ui, RichText::new(plan).font(Type::Small.font()).color(P.ink_2));
            });
        }
    });
}

/// Ten seconds more or less, at the right of the digits.
fn adjust(ui: &mut Ui, cx: &mut Cx<'_>, beside: Rect) {
    let rows = [(Do::More, "+10", cx.lang.ten_more(), -17.0), (Do::Less, "\u{2212}10", cx.lang.ten_less(), 17.0)];
    for (does, words, name, off) in rows {
        let rect = Rect::from_center_size(pos2(beside.right() - 26.0, beside.center().y + off), vec2(52.0, 30.0));
        let response = ui.interact(rect, ui.scope_id().with(words), Sense::click());
        widgets::name(&response, Role::Button, true, name);
        let fill = if response.hovered() { P.over(P.surface, 0.06) } else { P.surface };
        ui.painter().rect(rect, 6, fill, Stroke::new(1.0, P.line_strong), egui::StrokeKind::Inside);
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, words, Type::TableNum.font(), P.ink);
        widgets::focus_ring(ui, &response, &P);
        let hint = cx.cap(does).map_or_else(|| name.to_owned(), |cap| format!("{name} · {cap}"));
        if response.on_hover_text(hint).clicked() {
            cx.act(Action::Do(does));
        }
    }
}

fn bar(ui: &mut Ui, shown: &Shown<'_>, look: &Look) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 8.0), Sense::hover());
    ui.painter().rect_filled(rect, 4, P.line);
    let share = match shown.clocks.phase {
        TimePhase::Untimed => 0.0,
        TimePhase::Over | TimePhase::LongOver => 1.0,
        _ => ratio(shown.clocks.step_rest, shown.clocks.step_allotted),
    };
    let filled = Rect::from_min_size(rect.min, vec2(rect.width() * share, rect.height()));
    if filled.width() >= 1.0 {
        ui.painter().rect_filled(filled, 4, look.bar);
    }
}

fn ratio(part: Span, whole: Span) -> f32 {
    if whole.0 <= 0 { 0.0 } else { (part.as_seconds() / whole.as_seconds()).clamp(0.0, 1.0) as f32 }
}

/// Late, early, or neither.
pub(super) fn difference_ink(difference: Span) -> Color32 {
    match difference.0 {
        3000.. => P.danger,
        i64::MIN..=-3000 => P.ok,
        _ => P.ink_3,
    }
}

fn totals(ui: &mut Ui, cx: &Cx<'_>, shown: &Shown<'_>) {
    let end = cx.lang.time_of_day_seconds(later(cx.now.wall, shown.clocks.to_go));
    let against = shown.clocks.shown_against_plan();
    let ink = if against.0.abs() < 3000 { P.ink } else { difference_ink(against) };
    let figures = [
        (cx.lang.elapsed(), clock_face(shown.clocks.shown_elapsed()), P.ink),
        (cx.lang.projected_end(), end, P.ink),
        (cx.lang.against_plan(), signed_face(against), ink),
    ];
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 50.0), Sense::hover());
    let (size, places) = if rect.width() < 290.0 { (18.0, [0.0, 0.315, 0.685]) } else { (21.0, [0.0, 0.36, 0.72]) };
    for (n, (word, number, ink)) in figures.into_iter().enumerate() {
        let x = rect.left() + rect.width() * places.get(n).copied().unwrap_or_default();
        let word_rect = ui.painter().text(pos2(x, rect.top()), Align2::LEFT_TOP, word, Type::Small.font(), P.ink_2);
        let font = FontId::new(size, family::num_bold());
        let at = pos2(x, rect.top() + 19.0);
        let number_rect = ui.painter().text(at, Align2::LEFT_TOP, &number, font, ink);
        let response = ui.interact(word_rect.union(number_rect), ui.scope_id().with(("total", n)), Sense::hover());
        widgets::name(&response, Role::Label, true, &format!("{word} {number}"));
    }
}

fn later(wall: Wall, span: Span) -> Wall {
    Wall { unix_ms: wall.unix_ms.saturating_add(span.0), ..wall }
}

/// The clocks in the top bar, where there is one column only.
pub(super) fn pinned(ui: &mut Ui, cx: &Cx<'_>, shown: &Shown<'_>, low: bool) {
    let look = look(shown, cx.lang);
    let face = face(shown);
    let height = if low { 34.0 } else { 52.0 };
    let size = if low { 26.0 } else { 36.0 };
    let font = FontId::new(size, family::num_bold());
    let shape: String = face.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let wide = ui.painter().layout_no_wrap(shape, font.clone(), look.digits).size().x;
    let (rect, response) = ui.allocate_exact_size(vec2(wide + 84.0, height), Sense::hover());
    let against = signed_face(shown.clocks.shown_against_plan());
    let spoken = format!("{} {face}. {} {against}", look.words, cx.lang.against_plan());
    widgets::name(&response, Role::Label, true, &spoken);
    ui.painter().rect(rect, RADIUS_CARD, look.fill, P.thin(), egui::StrokeKind::Inside);
    let middle = rect.center().y;
    ui.painter().text(pos2(rect.left() + 10.0, middle), Align2::LEFT_CENTER, &face, font, look.digits);
    let right = pos2(rect.right() - 10.0, middle);
    if let Some(sign) = look.sign {
        let at = pos2(rect.left() + wide + 24.0, middle);
        ui.painter().text(at, Align2::CENTER_CENTER, sign, FontId::new(16.0, family::icon_fill()), look.ink);
    }
    let ink = difference_ink(shown.clocks.shown_against_plan());
    ui.painter().text(right, Align2::RIGHT_CENTER, against, Type::TableNumBold.font(), ink);
}
