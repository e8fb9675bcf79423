//! An exam that is to be begun: the number that makes the paper, how much, what.

use egui::{RichText, Ui};

use crate::{
    app::{PracticeAction, PracticePage, practice::ExamAction},
    core::{
        practice::{Kind, Marks, exam::ExamPlan},
        time::Span,
    },
    ui::{
        icons,
        theme::Type,
        widgets::{Button, Field, Look, card, check_box, filter_chip, page_header},
    },
};

use super::{
    Cx, act,
    page::{self, over, small},
};

/// How many exercises are offered, and how many minutes.
const MANY: [usize; 4] = [10, 20, 30, 40];
const LIMITS: [Option<i64>; 5] = [Some(10), Some(20), Some(30), Some(45), None];

/// From this width on, in points, two halves stand side by side.
const BESIDE: f32 = 860.0;

/// Draws the page.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    page_header(ui, cx.lang.exam_title(), cx.lang.exam_below(), |ui| back(ui, cx));
    let Some(plan) = cx.model.practice.exam.clone() else { return };
    page::body(ui, 1080.0, |ui| {
        let wide = ui.available_width() >= BESIDE;
        let left = |ui: &mut Ui, cx: &mut Cx<'_>| {
            paper(ui, cx, &plan);
            if wide {
                start(ui, cx, &plan);
            }
        };
        page::halves(ui, cx, BESIDE, left, |ui, cx| content(ui, cx, &plan));
        if !wide {
            start(ui, cx, &plan);
        }
    });
}

/// The way back to the first page.
pub(super) fn back(ui: &mut Ui, cx: &mut Cx<'_>) {
    if Button::new(cx.lang.summary_back()).icon(icons::ARROW_LEFT).show(ui).clicked() {
        act(cx, PracticeAction::Page(PracticePage::Home));
    }
}

fn exam(cx: &mut Cx<'_>, action: ExamAction) {
    act(cx, PracticeAction::Exam(action));
}

/// Number, length, time.
fn paper(ui: &mut Ui, cx: &mut Cx<'_>, plan: &ExamPlan) {
    card(ui, None, |ui| {
        ui.label(RichText::new(cx.lang.exam_number()).font(Type::H2.font()));
        small(ui, cx.lang.exam_number_below());
        let number = plan.seed.to_string();
        let (_, changed) = Field::new(cx.lang.exam_number(), &number).width(220.0).show(ui, "exam-number");
        if let Some(text) = changed {
            let digits: String = text.chars().filter(char::is_ascii_digit).take(12).collect();
            exam(cx, ExamAction::Seed(digits.parse().unwrap_or(0)));
        }
        over(ui, cx.lang.exam_many());
        ui.horizontal_wrapped(|ui| {
            for many in MANY {
                if filter_chip(ui, plan.many == many, &cx.lang.exam_answers(many), None).clicked() {
                    exam(cx, ExamAction::Many(many));
                }
            }
        });
        over(ui, cx.lang.exam_limit());
        ui.horizontal_wrapped(|ui| {
            for minutes in LIMITS {
                let limit = minutes.map(|m| Span::seconds(m * 60));
                let words =
                    minutes.map_or_else(|| cx.lang.exam_no_limit().to_owned(), |m| cx.lang.exam_limit_minutes(m));
                if filter_chip(ui, plan.limit == limit, &words, None).clicked() {
                    exam(cx, ExamAction::Limit(limit));
                }
            }
        });
        let demanded = plan.marks == Marks::Demanded;
        if check_box(ui, demanded, cx.lang.marks_demanded()).clicked() {
            exam(cx, ExamAction::Marks(if demanded { Marks::Forgiven } else { Marks::Demanded }));
        }
    });
}

/// Kinds and ceremonies.
fn content(ui: &mut Ui, cx: &mut Cx<'_>, plan: &ExamPlan) {
    let Some(material) = cx.model.practice.material.clone() else { return };
    card(ui, None, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(RichText::new(cx.lang.exam_kinds()).font(Type::H2.font()));
        for kind in Kind::ALL {
            let on = plan.kinds.contains(&kind);
            if check_box(ui, on, cx.lang.exercise_kind(kind)).clicked() {
                exam(cx, ExamAction::Kind(kind, !on));
            }
        }
        ui.add_space(8.0);
        ui.label(RichText::new(cx.lang.exam_ceremonies()).font(Type::H2.font()));
        for subject in material.subjects() {
            let on = plan.ceremonies.iter().any(|id| id == subject.id());
            if check_box(ui, on, cx.lang.of(&subject.run().title)).clicked() {
                exam(cx, ExamAction::Ceremony(subject.id().to_owned(), !on));
            }
        }
    });
}

fn start(ui: &mut Ui, cx: &mut Cx<'_>, plan: &ExamPlan) {
    let possible = !plan.kinds.is_empty() && !plan.ceremonies.is_empty();
    let button = Button::new(cx.lang.exam_start()).icon(icons::PLAY).look(Look::Primary).height(48.0).enabled(possible);
    if button.show(ui).clicked() {
        exam(cx, ExamAction::Start);
    }
    small(ui, cx.lang.exam_sign_hint());
}
