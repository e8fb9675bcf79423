//! What must be checked: things to tick, true and false.

use egui::{RichText, Role, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use crate::{
    app::{
        PracticeAction,
        practice::{Given, GivenAction, Phase, Sitting},
    },
    core::practice::{CheckOf, ChecklistTask, Thing},
    ui::{
        theme::{LIGHT as P, RADIUS_CARD, Type},
        widgets::{card, focus_ring, pressable, tick_box, veil},
    },
};

use super::{
    Cx, act,
    choice::{State, step_line, verdict},
};

/// The step or list, then its things.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting, task: &ChecklistTask) {
    card(ui, Some(P.gold), |ui| {
        ui.label(RichText::new(cx.lang.asks_checklist()).font(Type::Table.font()).color(P.ink_2));
        match &task.of {
            CheckOf::Step(step) => step_line(ui, cx, step),
            CheckOf::List { title, .. } => {
                ui.label(RichText::new(cx.lang.of(title)).font(Type::CardTitle.font()));
            }
        }
    });
    let Given::Ticks { ticked, at } = &sitting.given else { return };
    let answering = sitting.phase == Phase::Answering;
    ui.spacing_mut().item_spacing.y = 8.0;
    for (n, thing) in task.things.iter().enumerate() {
        let on = ticked.contains(&n);
        let told = sitting.feedback().is_some();
        let state = match (told, thing.belongs, on) {
            (false, _, _) => State::Open,
            (true, true, _) => State::Right,
            (true, false, true) => State::Wrong,
            (true, false, false) => State::Chosen,
        };
        if row(ui, cx, thing, (on, answering && *at == n, state)) && answering {
            act(cx, PracticeAction::Give(GivenAction::Tick(n)));
        }
    }
}

/// A box and words; once told, whether it belongs here.
fn row(ui: &mut Ui, cx: &Cx<'_>, thing: &Thing, (ticked, here, state): (bool, bool, State)) -> bool {
    let words = cx.lang.of(&thing.text);
    let told = state != State::Open;
    let room = (ui.available_width() - 56.0 - if told { 180.0 } else { 16.0 }).max(80.0);
    let galley = ui.painter().layout(words.to_owned(), Type::Action.font(), P.ink, room);
    let size = vec2(ui.available_width(), (galley.size().y + 22.0).max(48.0));
    let said = match state {
        State::Open => words.to_owned(),
        State::Right if !ticked => format!("{words}, {}", cx.lang.left_out()),
        State::Right => format!("{words}, {}", cx.lang.belongs_here()),
        State::Wrong | State::Chosen => format!("{words}, {}", cx.lang.belongs_not()),
    };
    let (rect, response) = pressable(ui, size, Role::CheckBox, ticked, &said);
    if ui.is_rect_visible(rect) {
        // What belongs here and was forgotten is wrong as well.
        let missed = state == State::Right && !ticked;
        let (fill, line) = match state {
            State::Right if missed => (P.danger_tint, Stroke::new(2.0, P.danger)),
            State::Right => (P.ok_tint, Stroke::new(2.0, P.ok)),
            State::Wrong => (P.danger_tint, Stroke::new(2.0, P.danger)),
            State::Open if here => (P.surface, Stroke::new(2.0, P.pine)),
            State::Open | State::Chosen => (P.surface, P.thin()),
        };
        ui.painter().rect(rect, RADIUS_CARD, P.over(fill, veil(&response)), line, StrokeKind::Inside);
        let square = egui::Rect::from_center_size(pos2(rect.left() + 28.0, rect.center().y), Vec2::splat(20.0));
        tick_box(ui, square, ticked);
        ui.painter().galley(pos2(rect.left() + 56.0, rect.center().y - galley.size().y / 2.0), galley, P.ink);
        let sign = match state {
            State::Right if missed => Some((State::Wrong, cx.lang.left_out())),
            State::Right => Some((State::Right, cx.lang.belongs_here())),
            State::Wrong => Some((State::Wrong, cx.lang.belongs_not())),
            State::Open | State::Chosen => None,
        };
        if let Some((state, words)) = sign {
            verdict(ui, rect, state, words);
        }
        focus_ring(ui, &response, &P);
    }
    response.clicked()
}
