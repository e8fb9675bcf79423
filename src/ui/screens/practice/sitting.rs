//! An exercise: what is asked at the left, what came of the answer at the right, what to do below.

use egui::{CentralPanel, Frame, Margin, Panel, Rect, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, vec2};

use crate::{
    app::{
        PracticeAction,
        keys::Do,
        practice::{Course, Sitting},
    },
    core::{
        practice::{RIGHT as RIGHT_SCORE, Score, Task},
        text::Text,
        time::clock_face,
    },
    ui::{
        icons,
        theme::{LIGHT as P, Type},
        widgets::{Button, page_header},
    },
};

use super::{BESIDE, Cx, RIGHT, act, bar, choice, fault, feedback, order, place, role, sides, ticks};

/// Draws the page.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(sitting) = cx.model.practice.sitting.clone() else { return };
    page_header(ui, &title(cx, &sitting), &below(cx, &sitting), |ui| header(ui, cx, &sitting));
    if !role::is_running(&sitting) {
        let frame = Frame::new().inner_margin(Margin { left: 24, right: 24, top: 10, bottom: 14 });
        Panel::bottom("practice-bar").frame(frame).resizable(false).show_separator_line(false).show(ui, |ui| {
            ui.set_min_height(48.0);
            ui.horizontal(|ui| bar::show(ui, cx, &sitting));
        });
    }
    let beside = ui.available_width() >= BESIDE;
    if beside {
        let panel = Panel::right("practice-right").exact_size(RIGHT + 48.0).resizable(false).show_separator_line(false);
        let frame = Frame::new().inner_margin(Margin { left: 24, right: 24, top: 16, bottom: 8 });
        panel.frame(frame).show(ui, |ui| {
            let salt = ("right", sitting.exercise.seed, sitting.scores.len());
            ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]).show(ui, |ui| {
                beside_it(ui, cx, &sitting);
            });
        });
    }
    let margin = Margin { left: 24, right: if beside { 0 } else { 24 }, top: 16, bottom: 8 };
    CentralPanel::default().frame(Frame::new().inner_margin(margin)).show(ui, |ui| {
        let salt = ("exercise", sitting.exercise.seed, sitting.scores.len());
        ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 12.0;
            ui.set_max_width(ui.available_width() - 10.0);
            ask(ui, cx, &sitting);
            if !beside {
                ui.add_space(4.0);
                let below = ui.scope(|ui| beside_it(ui, cx, &sitting)).response;
                if newly_told(ui, &sitting) {
                    below.scroll_to_me(Some(egui::Align::Min));
                }
            }
        });
    });
}

/// What stands beside the exercise: what came of the answer, or what goes on around a role.
fn beside_it(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting) {
    match &sitting.exercise.task {
        Task::Role(task) if role::is_running(sitting) => role::side(ui, cx, sitting, task),
        _ => feedback::show(ui, cx, sitting),
    }
}

/// Whether this is the first time that the feedback to an answer is drawn.
fn newly_told(ui: &Ui, sitting: &Sitting) -> bool {
    let id = egui::Id::unique(("told", sitting.exercise.seed, sitting.scores.len(), sitting.retry));
    let told = sitting.feedback().is_some();
    let before = ui.data(|d| d.get_temp(id)).unwrap_or(false);
    ui.data_mut(|d| d.insert_temp(id, told));
    told && !before
}

/// What is asked, with what has been entered.
fn ask(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting) {
    match &sitting.exercise.task {
        Task::Order(task) => order::show(ui, cx, sitting, task),
        Task::Place(task) => place::show(ui, cx, sitting, task),
        Task::Role(task) => role::show(ui, cx, sitting, task),
        Task::Next(task) => choice::next(ui, cx, sitting, task),
        Task::Question(task) => choice::question(ui, cx, sitting, task),
        Task::Words(task) => choice::words(ui, cx, sitting, task),
        Task::Fault(task) => fault::show(ui, cx, sitting, task),
        Task::Checklist(task) => ticks::show(ui, cx, sitting, task),
        Task::Contrast(task) => sides::show(ui, cx, sitting, task),
    }
}

fn title(cx: &Cx<'_>, sitting: &Sitting) -> String {
    match &sitting.exercise.task {
        Task::Role(task) => cx.lang.role_title(cx.lang.of(&task.called)),
        _ => cx.lang.exercise_kind(sitting.exercise.kind()).to_owned(),
    }
}

fn below(cx: &Cx<'_>, sitting: &Sitting) -> String {
    let ceremony = name(cx, &sitting.exercise.ceremony);
    let other = sitting.exercise.other.as_deref().and_then(|id| name(cx, id));
    let step = role::step_words(cx, sitting);
    let names = [ceremony, other].into_iter().flatten().map(|t| cx.lang.of(t)).chain(step.as_deref());
    let names: Vec<&str> = names.collect();
    if names.is_empty() { cx.lang.exam_general().to_owned() } else { names.join(" · ") }
}

/// The name of a ceremony.
pub(super) fn name<'a>(cx: &Cx<'a>, id: &str) -> Option<&'a Text> {
    let material = cx.model.practice.material.as_ref()?;
    material.subject(id).map(|s| &s.run().title)
}

/// From the right: leave, how many are done, how long is left.
fn header(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting) {
    let cap = cx.cap(Do::Escape);
    if Button::new(cx.lang.leave_sitting()).icon(icons::X).key(cap.as_deref()).show(ui).clicked() {
        act(cx, PracticeAction::Leave);
    }
    if sitting.is_exam() && Button::new(cx.lang.exam_hand_in()).icon(icons::UPLOAD_SIMPLE).show(ui).clicked() {
        act(cx, PracticeAction::Exam(crate::app::practice::ExamAction::Finish));
    }
    role::header(ui, cx, sitting);
    ui.add_space(8.0);
    marks(ui, cx, sitting);
    let left = sitting.left(cx.now.tick).map(|left| {
        let exact = sitting.is_exam() || left.0 <= 60_000;
        if exact { cx.lang.seconds_left(&clock_face(left)) } else { cx.lang.minutes_left((left.0 + 59_999) / 60_000) }
    });
    if let Some(words) = left.filter(|_| !cx.model.settings.practice.untimed) {
        ui.add_space(8.0);
        ui.label(RichText::new(words).font(Type::TableNum.font()).color(P.ink_2));
    }
}

/// The most marks that are drawn one by one.
const MARKS: usize = 12;

/// "Bài 3 / 8" and a mark for each exercise: right, not right, this one, to come.
fn marks(ui: &mut Ui, cx: &Cx<'_>, sitting: &Sitting) {
    let number = sitting.number();
    let words = match (sitting.expected, &sitting.course) {
        (Some(all), Course::Today { .. } | Course::Exam { .. }) => cx.lang.exercise_of(number, all.max(number)),
        _ => cx.lang.exercise_number(number),
    };
    let all = sitting.expected.unwrap_or(0).max(number);
    if all <= MARKS && ui.available_width() > 420.0 {
        let (rect, _) = ui.allocate_exact_size(vec2(all as f32 * 27.0, 12.0), Sense::hover());
        for n in 0..all {
            let one = Rect::from_min_size(rect.min + vec2(n as f32 * 27.0, 2.0), vec2(20.0, 8.0));
            paint_mark(ui, one, sitting.scores.get(n).copied(), n + 1 == number, sitting.is_exam());
        }
    }
    ui.label(RichText::new(words).font(Type::Table.font()).color(P.ink_2));
}

/// Full where it was right, a frame where it was not, gold for this one.
fn paint_mark(ui: &Ui, rect: Rect, score: Option<Score>, here: bool, exam: bool) {
    match score {
        Some(_) if exam => ui.painter().rect_filled(rect, 4, P.ink_2),
        Some(score) if score >= RIGHT_SCORE => ui.painter().rect_filled(rect, 4, P.pine),
        Some(_) => ui.painter().rect(rect, 4, P.danger_tint, Stroke::new(2.0, P.danger), StrokeKind::Inside),
        None if here => ui.painter().rect_filled(rect, 4, P.gold_done),
        None => ui.painter().rect_filled(rect, 4, P.line),
    };
}
