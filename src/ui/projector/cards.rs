//! The cards before the start and after the end.

use egui::{Align2, Color32, Pos2, Rect, pos2, vec2};

use crate::{
    core::{
        text::Text,
        time::{Span, clock_face},
    },
    ui::{
        icons,
        theme::{DARK, family},
    },
};

use super::hall::{Hall, Set};

/// Words around a place, in at most `rows` lines; returns where they end.
fn centred(hall: &Hall<'_>, words: &str, set: &Set, at: Pos2, rows: usize) -> f32 {
    let width = hall.rect.width() - hall.u(20.0);
    let galley = hall.centred(words, set, width, rows);
    let (size, from) = (galley.size(), galley.rect.left());
    hall.name(Rect::from_min_size(pos2(at.x + from, at.y), size), words);
    hall.painter().galley(at, galley, set.ink);
    at.y + size.y
}

fn gold_rule(hall: &Hall<'_>, y: f32) {
    let rect = Rect::from_center_size(pos2(hall.rect.center().x, y), vec2(hall.u(22.0), hall.u(0.6)));
    hall.painter().rect_filled(rect, hall.corner(0.3), DARK.gold);
}

fn set(size: f32, bold: bool, ink: Color32) -> Set {
    Set::new(size, if bold { family::bold() } else { family::ui() }, ink, 1.28)
}

/// Before the start.
pub(super) fn title(hall: &Hall<'_>, title: &Text, event: &Text, group: &str) {
    let x = hall.rect.center().x;
    let mut y = hall.y(24.0);
    if !event.is_empty() {
        y = centred(hall, hall.lang.of(event), &set(5.0, false, DARK.ink_2), pos2(x, y), 2);
    }
    y = centred(hall, hall.lang.of(title), &set(10.4, true, DARK.ink), pos2(x, y + hall.u(2.0)), 3);
    gold_rule(hall, y + hall.u(4.0));
    y += hall.u(8.0);
    if !group.is_empty() {
        y = centred(hall, group, &set(5.2, true, DARK.gold), pos2(x, y), 1) + hall.u(1.5);
    }
    centred(hall, hall.lang.hall_soon_begins(), &set(5.0, false, DARK.ink_2), pos2(x, y), 1);
}

/// After the end.
pub(super) fn closing(hall: &Hall<'_>, title: &Text, elapsed: Span, planned: Span, steps: usize) {
    let x = hall.rect.center().x;
    hall.icon(icons::CHECK_CIRCLE, true, 10.0, pos2(x, hall.y(18.0)), DARK.gold);
    let y = centred(hall, hall.lang.hall_finished(), &set(8.6, true, DARK.ink), pos2(x, hall.y(26.0)), 1);
    let y = centred(hall, hall.lang.of(title), &set(5.2, false, DARK.ink_2), pos2(x, y + hall.u(1.0)), 2);
    gold_rule(hall, y + hall.u(3.5));
    let y = y + hall.u(8.0);
    let figures = [
        (clock_face(elapsed), hall.lang.hall_time_taken()),
        (clock_face(planned), hall.lang.plan()),
        (steps.to_string(), hall.lang.hall_steps_done()),
    ];
    for (n, (number, word)) in figures.into_iter().enumerate() {
        let x = x + hall.u(36.0) * (n as f32 - 1.0);
        let rect = Rect::from_min_max(pos2(x - hall.u(17.0), y), pos2(x + hall.u(17.0), y + hall.u(18.0)));
        hall.name(rect, &format!("{word}: {number}"));
        hall.paint(hall.line(&number, 9.6, family::num_bold(), DARK.ink), Align2::CENTER_TOP, pos2(x, y));
        let word = hall.line(word, 4.1, family::ui(), DARK.ink_2);
        hall.paint(word, Align2::CENTER_TOP, pos2(x, y + hall.u(12.4)));
    }
}
