//! The timer plate.

use egui::{Align2, Color32, Rect, StrokeKind, pos2, vec2};

use crate::{
    app::{HallClock, HallPhase, HallReading, Standing},
    core::time::{Span, clock_face, remaining_face},
    ui::{
        icons,
        theme::{DARK, family},
    },
};

use super::{
    hall::{Hall, bar, over_bar},
    sizes,
};

/// Colour of the plate and of what stands on it.
struct Look {
    fill: Color32,
    border: Color32,
    wide: f32,
    heading: Color32,
    digits: Color32,
    small: Color32,
}

/// Time in which the plate turns red.
const FADE: i64 = 300;

fn look(reading: &HallReading, still: bool) -> Look {
    let calm = Look {
        fill: DARK.surface,
        border: DARK.plate_border,
        wide: 0.3,
        heading: DARK.ink_2,
        digits: DARK.ink,
        small: DARK.ink_2,
    };
    match reading.phase {
        HallPhase::Untimed | HallPhase::Running => calm,
        HallPhase::Soon | HallPhase::Zero => {
            Look { border: DARK.gold, wide: 0.5, heading: DARK.gold, digits: DARK.gold, ..calm }
        }
        HallPhase::Over => {
            let red = if still { 1.0 } else { fade(reading).unwrap_or(1.0) };
            Look {
                fill: DARK.surface.lerp_to_gamma(DARK.over_plate, red),
                border: DARK.over_gold,
                wide: 0.5,
                heading: DARK.over_ink,
                digits: DARK.over_ink,
                small: DARK.over_gold,
            }
        }
    }
}

/// How red the plate has become, while it turns.
pub(super) fn fade(reading: &HallReading) -> Option<f32> {
    let over = reading.rest.0.saturating_neg() - 1000;
    (reading.phase == HallPhase::Over && over < FADE).then(|| over.max(0) as f32 / FADE as f32)
}

/// The words over the digits, and their sign.
fn heading(hall: &Hall<'_>, clock: &HallClock, reading: &HallReading) -> (Option<char>, &'static str) {
    let lang = hall.lang;
    match (clock.standing, reading.phase) {
        (Standing::Held, _) => (Some(icons::HAND_PALM), lang.hall_held()),
        (Standing::Paused, _) => (Some(icons::PAUSE), lang.hall_paused()),
        (_, HallPhase::Untimed) => (None, lang.hall_spent()),
        (_, HallPhase::Running) => (None, lang.hall_rest()),
        (_, HallPhase::Soon) => (Some(icons::TIMER), lang.hall_soon()),
        (_, HallPhase::Zero) => (Some(icons::TIMER), lang.hall_zero()),
        (_, HallPhase::Over) => (Some(icons::WARNING_CIRCLE), lang.hall_over()),
    }
}

/// What the clock shows.
pub(super) fn face(reading: &HallReading) -> String {
    match reading.phase {
        HallPhase::Untimed => clock_face(reading.spent),
        HallPhase::Over => format!("+{}", clock_face(reading.rest)),
        _ => remaining_face(reading.rest),
    }
}

/// Draws the digits around a place, as large as they may be: measured by the clock's shape, so that it stays in place.
fn digits(hall: &Hall<'_>, words: &str, largest: f32, width: f32, at: egui::Pos2, ink: Color32) {
    let shape: String = words.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let one = hall.line(&shape, largest, family::num_bold(), ink).size().x / largest;
    let size = largest.min(width / one.max(f32::EPSILON));
    let full = hall.line(&shape, size, family::num_bold(), ink).size();
    let left = pos2(at.x - full.x / 2.0, at.y);
    hall.put(hall.line(words, size, family::num_bold(), ink), Align2::LEFT_CENTER, left);
}

fn sign_and_words(hall: &Hall<'_>, sign: Option<char>, words: &str, size: f32, at: egui::Pos2, ink: Color32) {
    let galley = hall.line(words, size, family::semi(), ink);
    let icon = if sign.is_some() { hall.u(size * 1.35) } else { 0.0 };
    let left = at.x - f32::midpoint(galley.size().x, icon);
    if let Some(sign) = sign {
        hall.icon(sign, true, size, pos2(left + hall.u(size) * 0.5, at.y), ink);
    }
    hall.put(galley, Align2::LEFT_CENTER, pos2(left + icon, at.y));
}

fn ground(hall: &Hall<'_>, rect: Rect, clock: &HallClock, look: &Look) {
    let corner = hall.corner(2.2);
    hall.painter().rect_filled(rect, corner, look.fill);
    let standing = matches!(clock.standing, Standing::Paused | Standing::Held);
    if standing {
        hall.dashed(rect, corner, hall.stroke(0.5, if look.wide > 0.4 { look.border } else { DARK.ink_2 }));
    } else {
        hall.painter().rect_stroke(rect, corner, hall.stroke(look.wide, look.border), StrokeKind::Inside);
    }
}

fn time_bar(hall: &Hall<'_>, rect: Rect, clock: &HallClock, reading: &HallReading, still: bool) {
    match reading.phase {
        HallPhase::Untimed => {}
        HallPhase::Over => over_bar(hall, rect, ratio(clock.allotted, reading.spent)),
        _ => {
            let ease = if still { 1.0 } else { eased(reading.spent) };
            bar(hall, rect, ratio(reading.rest.at_least_zero(), clock.allotted) * ease, DARK.gold);
        }
    }
}

/// Time in which the bars settle after a change of step.
const SETTLE: i64 = 200;

/// How far the bars have settled since the step began.
pub(super) fn eased(spent: Span) -> f32 {
    (spent.0.clamp(0, SETTLE) as f32 / SETTLE as f32).sqrt()
}

/// Something on the plate still moves by itself.
pub(super) fn moving(clock: &HallClock, reading: &HallReading) -> bool {
    clock.standing == Standing::No && (reading.spent.0 < SETTLE || fade(reading).is_some())
}

fn ratio(part: Span, whole: Span) -> f32 {
    if whole.0 <= 0 { 0.0 } else { (part.as_seconds() / whole.as_seconds()) as f32 }
}

fn small_prints(hall: &Hall<'_>, inner: Rect, y: f32, clock: &HallClock, reading: &HallReading, ink: Color32) {
    let lang = hall.lang;
    if reading.phase != HallPhase::Untimed {
        let plan = hall.line(&lang.hall_plan(&clock_face(clock.allotted)), sizes::SMALL, family::semi(), ink);
        hall.put(plan, Align2::LEFT_CENTER, pos2(inner.left(), y));
    }
    let spent = hall.line(&lang.hall_gone(&clock_face(reading.spent)), sizes::SMALL, family::semi(), ink);
    hall.put(spent, Align2::RIGHT_CENTER, pos2(inner.right(), y));
}

fn largest(reading: &HallReading, of: f32) -> f32 {
    if reading.phase == HallPhase::Over { of * sizes::DIGITS_OVER / sizes::DIGITS } else { of }
}

/// The plate beside the title: heading, digits, bar, plan and time gone, one under the other.
pub(super) fn tall(hall: &Hall<'_>, rect: Rect, clock: &HallClock, reading: &HallReading, still: bool) {
    let look = look(reading, still);
    ground(hall, rect, clock, &look);
    let inner = rect.shrink2(vec2(hall.u(sizes::DIGITS_SIDE), 0.0));
    let (sign, words) = heading(hall, clock, reading);
    let share = |part: f32| rect.top() + rect.height() * part;
    sign_and_words(hall, sign, words, sizes::HEADING, pos2(rect.center().x, share(0.1)), look.heading);
    let at = pos2(rect.center().x, share(0.455));
    digits(hall, &face(reading), largest(reading, sizes::DIGITS), inner.width(), at, look.digits);
    let line = Rect::from_min_size(pos2(inner.left(), share(0.735)), vec2(inner.width(), hall.u(2.5)));
    time_bar(hall, line, clock, reading, still);
    small_prints(hall, inner, share(0.885), clock, reading, look.small);
}

/// The plate across a narrow picture: digits at the left, the rest beside them.
pub(super) fn flat(hall: &Hall<'_>, rect: Rect, clock: &HallClock, reading: &HallReading, still: bool) {
    let look = look(reading, still);
    ground(hall, rect, clock, &look);
    let inner = rect.shrink2(vec2(hall.u(sizes::DIGITS_SIDE), 0.0));
    let half = inner.width() * 0.48;
    let at = pos2(inner.left() + half / 2.0, rect.center().y);
    digits(hall, &face(reading), largest(reading, sizes::STAGE_DIGITS), half, at, look.digits);
    let side = Rect::from_min_max(pos2(inner.left() + half + hall.u(4.0), rect.top()), inner.max);
    let (sign, words) = heading(hall, clock, reading);
    let share = |part: f32| rect.top() + rect.height() * part;
    sign_and_words(hall, sign, words, sizes::HEADING, pos2(side.center().x, share(0.24)), look.heading);
    let line = Rect::from_min_size(pos2(side.left(), share(0.5)), vec2(side.width(), hall.u(2.5)));
    time_bar(hall, line, clock, reading, still);
    small_prints(hall, side, share(0.79), clock, reading, look.small);
}

/// The plate beside the stage plan: heading, digits, bar.
pub(super) fn small(hall: &Hall<'_>, rect: Rect, clock: &HallClock, reading: &HallReading, still: bool) {
    let look = look(reading, still);
    ground(hall, rect, clock, &look);
    let inner = rect.shrink2(vec2(hall.u(3.1), 0.0));
    let (sign, words) = heading(hall, clock, reading);
    let share = |part: f32| rect.top() + rect.height() * part;
    sign_and_words(hall, sign, words, 4.1, pos2(rect.center().x, share(0.15)), look.heading);
    let at = pos2(rect.center().x, share(0.53));
    digits(hall, &face(reading), largest(reading, sizes::STAGE_DIGITS), inner.width(), at, look.digits);
    let line = Rect::from_min_size(pos2(inner.left(), share(0.825)), vec2(inner.width(), hall.u(1.9)));
    time_bar(hall, line, clock, reading, still);
}
