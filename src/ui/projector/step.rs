//! The step, large.

use std::sync::Arc;

use egui::{Align2, Galley, Pos2, Rect, StrokeKind, pos2, vec2};

use crate::{
    app::{HallReading, StepCard},
    core::{scenario::RoleCode, text::Text},
    ui::theme::{DARK, family},
};

use super::{
    hall::{Hall, Set},
    plate, sizes, strip,
};

/// Draws the step with its clock, what comes next and the whole ceremony.
pub(super) fn show(hall: &Hall<'_>, card: &StepCard, reading: &HallReading, still: bool) {
    head(hall, card);
    let (left, right) = (hall.rect.left() + hall.u(sizes::SIDE), hall.rect.right() - hall.u(sizes::SIDE));
    let below = if hall.wide() < sizes::NARROW * 100.0 {
        let title = title(hall, card, right - left, &sizes::TITLE_NARROW, &sizes::TITLE_NARROW_TWO);
        let y = hall.paint_title(title, pos2(left, hall.y(13.6)));
        let rect = Rect::from_min_size(pos2(left, y + hall.u(0.4)), vec2(right - left, hall.u(18.6)));
        plate::flat(hall, rect, &card.clock, reading, still);
        let y = chips(hall, card, pos2(left, rect.bottom() + hall.u(1.8)), right - left) - hall.u(1.6);
        (y, right, 2)
    } else {
        let plate_left = right - hall.u(sizes::PLATE);
        let rect = Rect::from_min_max(pos2(plate_left, hall.y(14.9)), pos2(right, hall.y(69.2)));
        plate::tall(hall, rect, &card.clock, reading, still);
        let width = plate_left - hall.u(3.0) - left;
        let title = title(hall, card, width, &sizes::TITLE, &sizes::TITLE_TWO);
        let y = hall.paint_title(title, pos2(left, hall.y(13.8)));
        let y = chips(hall, card, pos2(left, y + hall.u(1.2)), width);
        (y, left + width, 3)
    };
    let (y, end, rows) = below;
    let room = Rect::from_min_max(pos2(left, y + hall.u(3.4)), pos2(end, hall.y(73.6)));
    actions(hall, &card.actions, room, rows, &Line::large());
    let next = Rect::from_min_max(pos2(left, hall.y(74.5)), pos2(right, hall.y(83.3)));
    strip::next(hall, next, card, None);
    strip::ceremony(hall, card, reading, still);
}

fn head(hall: &Hall<'_>, card: &StepCard) {
    let (left, right) = (hall.rect.left() + hall.u(sizes::SIDE), hall.rect.right() - hall.u(sizes::SIDE));
    let number = hall.lang.hall_step(card.number, card.of);
    let number = hall.line(&number, sizes::STEP_NUMBER, family::bold(), DARK.gold);
    let end = hall.put(number, Align2::LEFT_CENTER, pos2(left, hall.y(7.9))).right();
    let name = hall.line(hall.lang.of(&card.ceremony), sizes::SMALL, family::ui(), DARK.ink_2);
    if name.size().x + hall.u(5.0) <= right - end {
        hall.put(name, Align2::RIGHT_CENTER, pos2(right, hall.y(7.9)));
    }
    hall.rule(left, right, hall.y(12.0));
}

/// One line, then two, then smaller, then cut.
fn title(hall: &Hall<'_>, card: &StepCard, width: f32, one: &[f32], two: &[f32]) -> Arc<Galley> {
    let words = hall.lang.of(&card.title);
    let lines = |size: f32, rows| hall.phrased(words, &Set::new(size, family::bold(), DARK.ink, 1.25), width, rows);
    let sizes = one.iter().map(|size| (*size, 1)).chain(two.iter().map(|size| (*size, 2)));
    let mut last = lines(sizes::FLOOR, 2);
    for (size, rows) in sizes {
        last = lines(size, rows);
        if !last.elided {
            break;
        }
    }
    last
}

impl Hall<'_> {
    /// Draws the title and returns where it ends.
    fn paint_title(&self, title: Arc<Galley>, at: Pos2) -> f32 {
        self.put(title, Align2::LEFT_TOP, at).bottom()
    }
}

/// Who acts; codes alone where the names do not fit. Returns where the chips end.
fn chips(hall: &Hall<'_>, card: &StepCard, at: Pos2, width: f32) -> f32 {
    let (block, gap, pad) = (hall.u(10.0), hall.u(3.0), hall.u(2.7));
    let height = hall.u(sizes::CHIP);
    let name = |name: &Text| hall.line(hall.lang.of(name), sizes::CHIP_NAME, family::semi(), DARK.ink);
    let names: Vec<Arc<Galley>> = card.roles.iter().map(|r| name(&r.name)).collect();
    let count = card.roles.len() as f32;
    let whole: f32 = names.iter().map(|n| n.size().x + block + 2.0 * pad).sum::<f32>() + gap * (count - 1.0).max(0.0);
    let bare = whole > width;
    let block = if bare { block.min((width / count.max(1.0)) - hall.u(1.0)) } else { block };
    let gap = if bare { gap.min((width - block * count) / count.max(1.0)).max(hall.u(0.6)) } else { gap };
    let mut x = at.x;
    for (role, galley) in card.roles.iter().zip(names) {
        let full = if bare { block } else { block + galley.size().x + 2.0 * pad };
        let rect = Rect::from_min_size(pos2(x, at.y), vec2(full, height));
        hall.name(rect, &format!("{} {}", role.mark.letters, galley.text()));
        hall.code(Rect::from_min_size(rect.min, vec2(block, height)), &role.mark, 4.6, hall.corner(0.9));
        if !bare {
            let middle = pos2(rect.left() + block + pad, rect.center().y);
            hall.paint(galley, Align2::LEFT_CENTER, middle);
            let stroke = hall.stroke(0.28, DARK.role(&role.mark));
            hall.painter().rect_stroke(rect, hall.corner(0.9), stroke, StrokeKind::Inside);
        }
        x += full + gap;
    }
    if card.roles.is_empty() { at.y } else { at.y + height }
}

/// Sizes of a line of what is done.
pub(super) struct Line {
    size: f32,
    code: f32,
    block: (f32, f32),
    indent: f32,
    apart: f32,
}

impl Line {
    pub(super) fn large() -> Self {
        Self { size: sizes::ACTION, code: 3.7, block: (7.8, 5.6), indent: 10.5, apart: 2.0 }
    }

    pub(super) fn beside_stage() -> Self {
        Self { size: sizes::STAGE_ACTION, code: 3.6, block: (7.8, 5.6), indent: 9.6, apart: 1.8 }
    }
}

/// What is done, at most so many lines of it; a line that has no room is left out.
pub(super) fn actions(hall: &Hall<'_>, actions: &[(RoleCode, Text)], room: Rect, rows: usize, line: &Line) {
    let (block, indent) = (vec2(hall.u(line.block.0), hall.u(line.block.1)), hall.u(line.indent));
    let set = Set::new(line.size, family::medium(), DARK.ink, sizes::ACTION_LINE);
    let one = hall.u(line.size) * sizes::ACTION_LINE;
    let (mut y, mut left) = (room.top(), rows);
    for (mark, text) in actions {
        // A line that lacks a hair's breadth still fits.
        let fit = ((room.bottom() - y) / one + 0.06).floor().max(0.0) as usize;
        let most = left.min(fit);
        if most == 0 {
            break;
        }
        let galley = hall.phrased(hall.lang.of(text), &set, room.width() - indent, most);
        left -= galley.rows.len().min(left);
        let middle = y + one / 2.0;
        let rect = Rect::from_min_size(pos2(room.left(), middle - block.y / 2.0), block);
        hall.code(rect, mark, line.code, hall.corner(0.8));
        let height = galley.size().y;
        let at = pos2(room.left() + indent, y);
        hall.name(Rect::from_min_size(at, galley.size()), galley.text());
        hall.paint(galley, Align2::LEFT_TOP, at);
        y += height + hall.u(line.apart);
    }
}
