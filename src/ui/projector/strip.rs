//! What comes next, and the bar of the whole ceremony.

use egui::{Align2, Rect, StrokeKind, pos2, vec2};

use crate::{
    app::{HallPhase, HallReading, Segment, SegmentState, StepCard},
    core::{scenario::Part, time::clock_face},
    ui::{
        icons,
        theme::{DARK, family},
    },
};

use super::{
    hall::{Hall, Set},
    plate, sizes,
};

/// "Tiếp theo → 16 Quay xuống hội trường", with the codes of those who act where there is room.
pub(super) fn next(hall: &Hall<'_>, rect: Rect, card: &StepCard, right: Option<&str>) {
    if card.next.is_none() && card.number < card.of {
        return;
    }
    hall.painter().rect_filled(rect, hall.corner(1.6), DARK.surface);
    let Some((number, title, marks)) = &card.next else {
        let last = hall.line(hall.lang.hall_last(), sizes::NEXT, family::ui(), DARK.ink_2);
        hall.put(last, Align2::LEFT_CENTER, pos2(rect.left() + hall.u(3.0), rect.center().y));
        return;
    };
    let y = rect.center().y;
    let mut x = rect.left() + hall.u(3.0);
    let word = hall.line(hall.lang.hall_next(), sizes::NEXT, family::ui(), DARK.ink_2);
    x = hall.put(word, Align2::LEFT_CENTER, pos2(x, y)).right() + hall.u(2.8);
    x = hall.icon(icons::ARROW_RIGHT, false, 4.4, pos2(x + hall.u(2.0), y), DARK.gold).right() + hall.u(2.8);
    let number = hall.line(&number.to_string(), sizes::NEXT, family::num_bold(), DARK.gold);
    x = hall.paint(number, Align2::LEFT_CENTER, pos2(x, y)).right() + hall.u(1.9);
    let title = hall.lang.of(title);
    let room = rect.right() - hall.u(3.0) - x;
    let whole = hall.line(title, sizes::NEXT, family::semi(), DARK.ink).size().x;
    let (block, gap) = (hall.u(7.8), hall.u(2.6));
    let chips = marks.len() as f32 * (block + gap);
    if let Some(words) = right {
        let words = hall.line(words, sizes::SMALL, family::ui(), DARK.ink_2);
        if whole + words.size().x + hall.u(4.0) <= room {
            hall.put(words, Align2::RIGHT_CENTER, pos2(rect.right() - hall.u(3.0), y));
        }
    } else if whole + chips + hall.u(2.0) <= room {
        for (n, mark) in marks.iter().rev().enumerate() {
            let right = rect.right() - hall.u(3.0) - n as f32 * (block + gap);
            let at = Rect::from_min_max(pos2(right - block, y - hall.u(2.8)), pos2(right, y + hall.u(2.8)));
            hall.code(at, mark, 3.7, hall.corner(0.7));
        }
    }
    let set = Set::new(sizes::NEXT, family::semi(), DARK.ink, 1.3);
    hall.put(hall.lines(title, &set, room, 1), Align2::LEFT_CENTER, pos2(x, y));
}

/// More parts than this (a ceremony has three) are one bar without names.
const MOST_PARTS: usize = 6;

/// Steps of one part in a row.
fn parts(segments: &[Segment]) -> Vec<(Part, &[Segment])> {
    segments.chunk_by(|a, b| a.part == b.part).filter_map(|c| Some((c.first()?.part, c))).collect()
}

/// The bar of the whole ceremony, with its parts by name and the time of the whole at the right.
pub(super) fn ceremony(hall: &Hall<'_>, card: &StepCard, reading: &HallReading, still: bool) {
    let (left, right) = (hall.rect.left() + hall.u(sizes::SIDE), hall.rect.right() - hall.u(sizes::SIDE));
    let total = hall.line(&clock_face(reading.elapsed), sizes::TOTAL, family::num_bold(), DARK.ink);
    let of = hall.lang.hall_of_total(&clock_face(card.clock.planned));
    let of = hall.line(&of, sizes::PART, family::semi(), DARK.ink_2);
    let aside = total.size().x.max(of.size().x).max(hall.u(17.0)) + hall.u(4.0);
    hall.put(total, Align2::RIGHT_CENTER, pos2(right, hall.y(89.0)));
    hall.put(of, Align2::RIGHT_CENTER, pos2(right, hall.y(94.3)));

    let parts = parts(&card.segments);
    if parts.len() > MOST_PARTS {
        let rect = Rect::from_min_size(pos2(left, hall.y(88.1)), vec2(right - aside - left, hall.u(2.6)));
        return whole_part(hall, rect, &card.segments);
    }
    let (between, gap) = (hall.u(2.1), hall.u(0.6));
    let breaks = parts.len().saturating_sub(1) as f32 * between;
    let each = (right - aside - left - breaks) / card.segments.len().max(1) as f32;
    let mut x = left;
    for (part, steps) in parts {
        let width = each * steps.len() as f32;
        let rect = Rect::from_min_size(pos2(x, hall.y(88.1)), vec2(width - gap, hall.u(2.6)));
        if each > gap * 2.5 {
            segments(hall, rect, each, steps, reading, still);
        } else {
            whole_part(hall, rect, steps);
        }
        part_name(hall, rect, part, steps);
        x += width + between;
    }
}

fn segments(hall: &Hall<'_>, rect: Rect, each: f32, steps: &[Segment], reading: &HallReading, still: bool) {
    let gap = hall.u(0.6);
    for (n, segment) in steps.iter().enumerate() {
        let at = pos2(rect.left() + each * n as f32, rect.top());
        let one = Rect::from_min_size(at, vec2(each - gap, rect.height()));
        match segment.state {
            SegmentState::Done => {
                hall.painter().rect_filled(one, hall.corner(0.6), DARK.gold_done);
            }
            SegmentState::Current => {
                let ease = if still { 1.0 } else { plate::eased(reading.spent) };
                let one = one.expand2(vec2(0.0, hall.u(0.95) * ease));
                hall.painter().rect_filled(one, hall.corner(0.6), DARK.ink);
                if reading.phase == HallPhase::Over {
                    let one = one.expand(hall.u(0.2));
                    let stroke = hall.stroke(0.5, DARK.danger);
                    hall.painter().rect_stroke(one, hall.corner(0.6), stroke, StrokeKind::Inside);
                }
            }
            SegmentState::ToCome => {
                let stroke = hall.stroke(0.2, DARK.line_strong);
                hall.painter().rect(one, hall.corner(0.6), DARK.bg, stroke, StrokeKind::Inside);
            }
            SegmentState::Skipped => {
                hall.painter().hline(one.x_range(), one.center().y, hall.stroke(0.2, DARK.line_strong));
            }
        }
    }
}

/// More steps than can be told apart: one bar, filled as far as the drill has come.
fn whole_part(hall: &Hall<'_>, rect: Rect, steps: &[Segment]) {
    let gone = steps.iter().rposition(|s| matches!(s.state, SegmentState::Done | SegmentState::Current));
    let share = gone.map_or(0.0, |n| (n + 1) as f32 / steps.len().max(1) as f32);
    super::hall::bar(hall, rect, share, DARK.gold_done);
    if let Some(now) = steps.iter().position(|s| s.state == SegmentState::Current) {
        let x = rect.left() + rect.width() * (now as f32 + 0.5) / steps.len() as f32;
        let mark = Rect::from_center_size(pos2(x, rect.center().y), vec2(hall.u(0.8), hall.u(4.5)));
        hall.painter().rect_filled(mark, hall.corner(0.3), DARK.ink);
    }
}

fn part_name(hall: &Hall<'_>, rect: Rect, part: Part, steps: &[Segment]) {
    let now = steps.iter().any(|s| s.state == SegmentState::Current);
    let ahead = steps.iter().any(|s| s.state == SegmentState::ToCome);
    let done = !now && !ahead && steps.iter().any(|s| s.state == SegmentState::Done);
    let (family, ink) = if now { (family::bold(), DARK.ink) } else { (family::ui(), DARK.ink_2) };
    let words = hall.line(hall.lang.part_name(part), sizes::PART, family, ink);
    let sign = if done { hall.u(3.4) } else { 0.0 };
    if words.size().x + sign > rect.width().max(hall.u(5.0)) {
        return;
    }
    let y = hall.y(94.3);
    if done {
        hall.icon(icons::CHECK, false, 2.6, pos2(rect.left() + hall.u(1.3), y), ink);
    }
    hall.put(words, Align2::LEFT_CENTER, pos2(rect.left() + sign, y));
}
