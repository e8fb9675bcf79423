//! A trainee alone: today, exercises, exams, progress.

mod bar;
mod choice;
mod exam;
mod fault;
mod feedback;
mod home;
mod order;
mod page;
mod people;
mod place;
mod progress;
mod result;
mod role;
mod sides;
mod sitting;
mod summary;
mod ticks;
mod typed;

use egui::Ui;

use crate::app::{Action, PracticeAction, PracticePage};

use super::Cx;

/// The narrowest page, in points, with room for two columns.
const BESIDE: f32 = 1000.0;
/// Width of the right column, in points.
const RIGHT: f32 = 440.0;

/// Draws the page.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let practice = &cx.model.practice;
    if practice.own.is_none() || practice.page == PracticePage::People {
        return people::show(ui, cx);
    }
    match practice.page {
        PracticePage::Sitting if practice.sitting.is_some() => sitting::show(ui, cx),
        PracticePage::Summary if practice.summary.is_some() => summary::show(ui, cx),
        PracticePage::Exam if practice.result.is_some() => result::show(ui, cx),
        PracticePage::Exam => exam::show(ui, cx),
        PracticePage::Progress => progress::show(ui, cx),
        _ => home::show(ui, cx),
    }
}

fn act(cx: &mut Cx<'_>, action: PracticeAction) {
    cx.act(Action::Practice(action));
}
