//! The result of an exam: the mark, by kind and ceremony, every answer, a sealed file to hand in.

use egui::{FontId, RichText, Ui, vec2};

use crate::{
    app::{PracticeAction, practice::ExamAction},
    core::practice::{Score, exam::ExamResult},
    ui::{
        icons,
        theme::{LIGHT as P, Type, family},
        widgets::{Button, Look, card, cut_line, page_header},
    },
};

use super::{Cx, act, exam::back, feedback::sign, page, sitting};

/// Draws the page.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(result) = cx.model.practice.result.clone() else { return };
    let below = cx.lang.exam_result_below(&result.name, &result.sign);
    page_header(ui, cx.lang.exam_result(), &below, |ui| back(ui, cx));
    page::body(ui, 1080.0, |ui| {
        let left = |ui: &mut Ui, cx: &mut Cx<'_>| {
            mark(ui, cx, &result);
            topics(ui, cx, &result);
        };
        page::halves(ui, cx, 860.0, left, |ui, cx| one_by_one(ui, cx, &result));
    });
}

fn mark(ui: &mut Ui, cx: &mut Cx<'_>, result: &ExamResult) {
    card(ui, Some(P.gold), |ui| {
        let points = cx.lang.points(result.score());
        let (big, rest) = points.split_once(' ').unwrap_or((points.as_str(), ""));
        ui.horizontal(|ui| {
            ui.label(RichText::new(big).font(FontId::new(56.0, family::num_bold())));
            ui.label(RichText::new(rest).font(Type::CardTitle.font()).color(P.ink_2));
        });
        ui.label(RichText::new(cx.lang.exam_save_below()).font(Type::Table.font()).color(P.ink_2));
        ui.horizontal_wrapped(|ui| {
            let save = Button::new(cx.lang.exam_save()).icon(icons::FLOPPY_DISK).look(Look::Primary).height(48.0);
            if save.show(ui).clicked() {
                act(cx, PracticeAction::Exam(ExamAction::Save));
            }
            if Button::new(cx.lang.exam_another()).icon(icons::ARROWS_CLOCKWISE).height(48.0).show(ui).clicked() {
                act(cx, PracticeAction::Exam(ExamAction::Close));
            }
        });
    });
}

fn topics(ui: &mut Ui, cx: &Cx<'_>, result: &ExamResult) {
    card(ui, None, |ui| {
        ui.label(RichText::new(cx.lang.exam_by_kind()).font(Type::H2.font()));
        for (kind, score, many) in result.by_kind() {
            line(ui, cx, cx.lang.exercise_kind(kind), score, many);
        }
    });
    card(ui, None, |ui| {
        ui.label(RichText::new(cx.lang.exam_by_ceremony()).font(Type::H2.font()));
        for (id, score, many) in result.by_ceremony() {
            let name = sitting::name(cx, &id).map_or(cx.lang.exam_general(), |t| cx.lang.of(t));
            line(ui, cx, name, score, many);
        }
    });
}

/// A topic, how many exercises, and points with a bar.
fn line(ui: &mut Ui, cx: &Cx<'_>, name: &str, score: Score, many: usize) {
    let points = cx.lang.points(score);
    let spoken = format!("{name}: {points}, {}", cx.lang.exam_answers(many));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), egui::Sense::hover());
    crate::ui::widgets::name(&response, egui::Role::Label, true, &spoken);
    let figure = cx.lang.mark(score);
    let right = ui.painter().layout_no_wrap(figure, Type::TableNumBold.font(), P.ink);
    let words = cut_line(ui, &format!("{name} ({many})"), Type::Table.font(), P.ink, rect.width() - 60.0);
    ui.painter().galley(rect.left_top() + vec2(0.0, 2.0), words, P.ink);
    ui.painter().galley(rect.right_top() + vec2(-right.size().x, 2.0), right, P.ink);
    let track = egui::Rect::from_min_size(rect.left_bottom() - vec2(0.0, 10.0), vec2(rect.width(), 6.0));
    ui.painter().rect_filled(track, 3, P.sunken);
    let filled = egui::Rect::from_min_size(track.min, vec2(track.width() * score.as_part() as f32, 6.0));
    ui.painter().rect_filled(filled, 3, sign(score).1);
}

/// Every answer: right or not.
fn one_by_one(ui: &mut Ui, cx: &Cx<'_>, result: &ExamResult) {
    card(ui, None, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.label(RichText::new(cx.lang.exam_review()).font(Type::H2.font()));
        for (n, entry) in result.entries.iter().enumerate() {
            ui.horizontal(|ui| {
                let (icon, ink) = sign(entry.score);
                ui.label(icons::fill(icon, 18.0).color(ink));
                let number = RichText::new(format!("{:>2}", n + 1)).font(Type::TableNum.font()).color(P.ink_3);
                ui.label(number);
                let name = sitting::name(cx, &entry.ceremony).map_or(cx.lang.exam_general(), |t| cx.lang.of(t));
                let words = format!("{} · {name}", cx.lang.exercise_kind(entry.kind));
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    ui.label(RichText::new(cx.lang.mark(entry.score)).font(Type::TableNumBold.font()));
                    ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                        crate::ui::widgets::truncated(ui, RichText::new(words).font(Type::Table.font()));
                    });
                });
            });
        }
    });
}
