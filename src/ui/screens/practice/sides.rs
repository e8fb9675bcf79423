//! Two ceremonies side by side: which does each belong to?

use egui::{Align, FontId, Frame, Layout, Margin, RichText, Role, Stroke, StrokeKind, Ui, vec2};

use crate::{
    app::{
        PracticeAction,
        practice::{Given, GivenAction, Phase, Sitting},
    },
    core::practice::{ContrastTask, Side, Statement},
    ui::{
        theme::{LIGHT as P, RADIUS_CARD, Type, family},
        widgets::{card, focus_ring, pressable, veil},
    },
};

use super::{Cx, act};

/// The two, then what belongs to one of them.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting, task: &ContrastTask) {
    ui.label(RichText::new(cx.lang.asks_contrast()).font(FontId::new(20.0, family::bold())));
    card(ui, Some(P.gold), |ui| {
        for (letter, title) in [("A", &task.left), ("B", &task.right)] {
            ui.horizontal_top(|ui| {
                ui.label(RichText::new(letter).font(Type::CardTitle.font()).color(P.gold_ink));
                ui.add(egui::Label::new(RichText::new(cx.lang.of(title)).font(Type::CardTitle.font())).wrap());
            });
        }
        ui.label(RichText::new(cx.lang.axis(task.axis)).font(Type::Table.font()).color(P.ink_2));
    });
    let Given::Sides { sides, at } = &sitting.given else { return };
    ui.spacing_mut().item_spacing.y = 8.0;
    for (n, statement) in task.statements.iter().enumerate() {
        let side = sides.get(n).copied().flatten();
        let here = *at == n && sitting.phase == Phase::Answering;
        row(ui, cx, sitting, task, (n, statement, side, here));
    }
}

/// What it is, and the two sides to choose from.
fn row(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    sitting: &Sitting,
    task: &ContrastTask,
    (n, statement, side, here): (usize, &Statement, Option<Side>, bool),
) {
    let told = sitting.feedback().is_some();
    let line = match (told, here) {
        (true, _) if side == Some(statement.side) => Stroke::new(2.0, P.ok),
        (true, _) => Stroke::new(2.0, P.danger),
        (false, true) => Stroke::new(2.0, P.pine),
        (false, false) => P.thin(),
    };
    let frame = Frame::new().fill(P.surface).stroke(line).corner_radius(RADIUS_CARD);
    frame.inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| {
        let room = (ui.available_width() - 120.0).max(80.0);
        let words = cx.lang.of(&statement.text).to_owned();
        let galley = ui.painter().layout(words, Type::Action.font(), P.ink, room);
        let size = vec2(ui.available_width(), galley.size().y.max(40.0));
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            for (of, letter, title) in [(Side::Right, "B", &task.right), (Side::Left, "A", &task.left)] {
                let name = format!("{letter}, {}: {}", cx.lang.of(title), cx.lang.of(&statement.text));
                let state = (side == Some(of), told, of == statement.side);
                if letter_button(ui, letter, &name, state) && sitting.phase == Phase::Answering {
                    act(cx, PracticeAction::Give(GivenAction::Side(n, of)));
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let words = RichText::new(cx.lang.of(&statement.text)).font(Type::Action.font());
                ui.add(egui::Label::new(words).wrap());
            });
        });
    });
}

/// One side: chosen in pine, and once told the right one in green with a ring, the wrong one in red.
fn letter_button(ui: &mut Ui, letter: &str, name: &str, (on, told, right): (bool, bool, bool)) -> bool {
    let (rect, response) = pressable(ui, vec2(48.0, 40.0), Role::RadioButton, on, name);
    if ui.is_rect_visible(rect) {
        let (fill, ink, line) = match (told, on, right) {
            (true, true, true) => (P.ok, P.on_fill, Stroke::new(1.0, P.ok)),
            (true, true, false) => (P.danger, P.on_fill, Stroke::new(1.0, P.danger)),
            (true, false, true) => (P.ok_tint, P.ok, Stroke::new(3.0, P.ok)),
            (false, true, _) => (P.pine, P.on_fill, Stroke::new(1.0, P.pine)),
            _ => (P.surface, P.ink, Stroke::new(1.0, P.line_strong)),
        };
        ui.painter().rect(rect, RADIUS_CARD, P.over(fill, veil(&response)), line, StrokeKind::Inside);
        let font = FontId::new(16.0, family::bold());
        ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, letter, font, ink);
        focus_ring(ui, &response, &P);
    }
    response.clicked()
}
