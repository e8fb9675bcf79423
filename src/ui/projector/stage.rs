//! The stage plan beside the clock.

use egui::{Align2, Rect, pos2, vec2};

use crate::{
    app::{HallReading, StepCard},
    core::time::Span,
    ui::{
        theme::{DARK, family},
        widgets::{Labels, StagePlan},
    },
};

use super::{
    hall::{Hall, Set},
    plate, sizes,
    step::{Line, actions},
    strip,
};

/// A plan of at least this width, in percent of the height, carries words.
const WORDS_FROM: f32 = 75.0;

/// Draws the plan, the step's title and actions, and the clock.
pub(super) fn show(hall: &Hall<'_>, card: &StepCard, reading: &HallReading, still: bool) {
    let margin = 3.8;
    let narrow = hall.wide() < sizes::NARROW * 100.0;
    let column = if narrow { 36.0 } else { 40.0 };
    let (left, right) = (hall.rect.left() + hall.u(margin), hall.rect.right() - hall.u(margin));
    let beside = right - hall.u(column);
    let bottom = hall.y(86.3);
    let picture = card.choreography.at(card.step, stage_time(card, reading, still));
    let words = hall.u(WORDS_FROM) <= beside - left;
    let labels = if words { Labels::WhereRoom } else { Labels::Never };
    let plan = StagePlan::new(&picture, &DARK, hall.lang).mirrored(card.mirrored).acting(&card.acting).labels(labels);
    let plan = plan.corner(hall.u(1.4).round().clamp(0.0, 255.0) as u8);
    let width = beside - hall.u(2.9) - left;
    let height = if narrow { plan.height(width).min(bottom - hall.y(margin)) } else { bottom - hall.y(margin) };
    let rect = Rect::from_min_size(pos2(left, hall.y(margin)), vec2(width, height));
    plan.paint(&hall.painter().with_clip_rect(rect.intersect(hall.painter().clip_rect())), rect);
    hall.name(rect, &plan.spoken());

    let clock = Rect::from_min_max(pos2(beside, hall.y(56.2)), pos2(right, bottom));
    plate::small(hall, clock, &card.clock, reading, still);
    let y = head(hall, card, pos2(beside, hall.y(margin)), right - beside);
    let room = if narrow {
        Rect::from_min_max(pos2(left, rect.bottom() + hall.u(3.0)), pos2(left + width, bottom))
    } else {
        Rect::from_min_max(pos2(beside, y + hall.u(1.6)), pos2(right, clock.top() - hall.u(1.4)))
    };
    actions(hall, &card.actions, room, 5, &Line::beside_stage());
    let strip_rect = Rect::from_min_max(pos2(left, hall.y(88.5)), pos2(right, hall.y(96.3)));
    strip::next(hall, strip_rect, card, Some(hall.lang.of(&card.ceremony)));
}

fn head(hall: &Hall<'_>, card: &StepCard, at: egui::Pos2, width: f32) -> f32 {
    let number = hall.lang.hall_step(card.number, card.of);
    let number = hall.line(&number, sizes::STAGE_NUMBER, family::bold(), DARK.gold);
    let y = hall.put(number, Align2::LEFT_TOP, pos2(at.x, at.y - hall.u(0.6))).bottom();
    let set = Set::new(sizes::STAGE_TITLE, family::bold(), DARK.ink, 1.25);
    let title = hall.phrased(hall.lang.of(&card.title), &set, width, 3);
    let y = hall.put(title, Align2::LEFT_TOP, pos2(at.x, y + hall.u(0.6))).bottom() + hall.u(2.2);
    hall.rule(at.x, at.x + width, y);
    y
}

/// The time on the plan: the step's own, or its end where nothing is to move.
fn stage_time(card: &StepCard, reading: &HallReading, still: bool) -> Span {
    if still { card.choreography.length(card.step).plus(Span(1)) } else { reading.spent }
}

/// When the plan is to be drawn again.
pub(super) fn next_change(card: &StepCard, reading: &HallReading, still: bool) -> Option<Span> {
    if still || reading.next_change.is_none() {
        return None;
    }
    if card.choreography.moving(card.step, reading.spent) {
        return Some(super::FRAME);
    }
    card.choreography.next_change(card.step, reading.spent).map(|at| at - reading.spent)
}
