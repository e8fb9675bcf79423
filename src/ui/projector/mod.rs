//! What the hall sees, drawn from a type that holds nothing else. Sized by its rectangle alone; senses nothing.

mod cards;
mod hall;
mod plate;
mod sizes;
mod stage;
mod step;
mod strip;

use egui::{Rect, Role, Sense, Ui};

use crate::{
    app::{HallReading, Picture, ProjectorView, Standing, StepCard},
    core::time::{Span, Tick},
    lang::Lang,
    ui::theme::DARK,
};

use hall::Hall;

/// Between two pictures while something moves.
const FRAME: Span = Span(33);
/// A little past the change of a second, so that the new one is shown.
const PAST: Span = Span(10);

/// Draws the hall's picture over all of `ui`; returns how long until it must be drawn again.
pub fn draw(ui: &mut Ui, view: &ProjectorView, tick: Tick) -> Option<Span> {
    let rect = ui.max_rect();
    night(ui, rect);
    paint(ui, rect, view, tick, true)
}

/// The same in a window that was cleared to [`NIGHT`]: where a processor draws, every filled pixel counts.
pub fn draw_on_night(ui: &mut Ui, view: &ProjectorView, tick: Tick) -> Option<Span> {
    let rect = ui.max_rect();
    paint(ui, rect, view, tick, true)
}

/// What a window is cleared to before anything is drawn.
pub const NIGHT: egui::Color32 = DARK.bg;

fn night(ui: &Ui, rect: Rect) {
    ui.painter().rect_filled(rect, 0.0, NIGHT);
}

/// Draws the same picture small, named as a whole for assistive tools.
pub fn preview(ui: &mut Ui, rect: Rect, name: &str, view: &ProjectorView, tick: Tick) -> Option<Span> {
    let response = ui.allocate_rect(rect, Sense::hover());
    crate::ui::widgets::name(&response, Role::Image, true, name);
    night(ui, rect);
    paint(ui, rect, view, tick, false)
}

fn paint(ui: &Ui, rect: Rect, view: &ProjectorView, tick: Tick, spoken: bool) -> Option<Span> {
    let hall = Hall::new(ui, rect, Lang(view.language), spoken);
    if rect.width() < 8.0 || rect.height() < 8.0 {
        return None;
    }
    match &view.picture {
        Picture::Black => None,
        Picture::Title { title, event, group } => {
            cards::title(&hall, title, event, group);
            None
        }
        Picture::Closing { title, elapsed, planned, steps } => {
            cards::closing(&hall, title, *elapsed, *planned, *steps);
            None
        }
        Picture::Step(card) => {
            let (reading, still) = (card.clock.read(tick), view.reduced_motion);
            step::show(&hall, card, &reading, still);
            again(card, &reading, still, None)
        }
        Picture::Stage(card) => {
            let (reading, still) = (card.clock.read(tick), view.reduced_motion);
            stage::show(&hall, card, &reading, still);
            again(card, &reading, still, stage::next_change(card, &reading, still))
        }
    }
}

fn again(card: &StepCard, reading: &HallReading, still: bool, plan: Option<Span>) -> Option<Span> {
    if card.clock.standing != Standing::No {
        return None;
    }
    let second = reading.next_change.map(|s| s + PAST);
    let moving = (!still && plate::moving(&card.clock, reading)).then_some(FRAME);
    let plan = plan.map(|s| if s <= FRAME { FRAME } else { s + PAST });
    [second, moving, plan].into_iter().flatten().min()
}
