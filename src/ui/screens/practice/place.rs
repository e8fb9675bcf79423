//! Where to stand and which way to look: a marker put on the plan of the stage.

use egui::{CursorIcon, Id, Rect, RichText, Role, Sense, Ui, WidgetInfo, vec2};

use crate::{
    app::{
        Action, PracticeAction,
        keys::{Do, Way},
        practice::{Given, GivenAction, Phase, Sitting},
    },
    core::{
        practice::{Feedback, Note, PlaceTask},
        scenario::{Facing, Place},
        stage::{Figure, StagePicture, degrees, distance},
    },
    ui::{
        icons,
        theme::{LIGHT as P, Type},
        widgets::{Button, LOW, PlanMap, StagePlan, code_block, focus_ring},
    },
};

use super::{Cx, act, feedback::announce};

/// The least height of the plan, in points.
const LEAST: f32 = 220.0;
/// Height of what stands over the plan and under it: lines, buttons.
const ASKED: f32 = 44.0;
const UNDER: f32 = 120.0;
/// Width of the same where it stands beside the plan.
const ASIDE: f32 = 224.0;

/// The plan with everybody else, the marker to be put, and what turns it.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting, task: &PlaceTask) {
    let seen = ui.clip_rect().height();
    ui.spacing_mut().item_spacing.y = 8.0;
    asked(ui, cx, task);
    let width = ui.available_width();
    let low = ui.ctx().content_rect().height() < LOW && width >= LEAST + ASIDE;
    if low {
        // What stands under the plan elsewhere stands beside it where there is little height.
        ui.horizontal_top(|ui| {
            plan(ui, cx, sitting, task, (width - ASIDE - 12.0, seen - ASKED));
            ui.add_space(4.0);
            ui.vertical(|ui| below(ui, cx, sitting, task));
        });
    } else {
        plan(ui, cx, sitting, task, (width, (seen - ASKED - UNDER).max(LEAST)));
        below(ui, cx, sitting, task);
    }
}

fn plan(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting, task: &PlaceTask, (width, room): (f32, f32)) {
    let Given::Place { x_cm, y_cm, faces } = sitting.given else { return };
    let picture = StagePicture { figures: task.others.clone(), tracks: Vec::new() };
    let plan = StagePlan::new(&picture, &P, cx.lang).mirrored(cx.model.mirrored);
    let (plan, height) = plan.fitting(width, room);
    let (_, rect) = ui.allocate_space(vec2(width, height));
    plan.show(ui, rect);
    let map = plan.map(rect, ui.ctx().pixels_per_point());
    let own = figure(task, (x_cm, y_cm), faces);
    if is_open(sitting) {
        put(ui, cx, sitting, rect, &map, &whereabouts(cx, &own, faces));
    }
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    match sitting.feedback() {
        Some(feedback) => told(&painter, cx, task, &own, feedback, &map),
        None => map.person(&painter, &own, cx.lang.you()),
    }
}

/// Whether the marker can still be put elsewhere.
const fn is_open(sitting: &Sitting) -> bool {
    matches!(sitting.phase, Phase::Answering | Phase::Sure)
}

/// Who is to be put, when, and what is asked.
fn asked(ui: &mut Ui, cx: &Cx<'_>, task: &PlaceTask) {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 22.0;
        ui.horizontal(|ui| {
            code_block(ui, &task.code, "");
            let words = cx.lang.stand_where(cx.lang.of(&task.called), cx.lang.of(&task.step.title));
            ui.add(egui::Label::new(RichText::new(words).font(Type::CardTitle.font())).wrap());
        });
    });
}

/// The marker at a place in centimetres.
fn figure(task: &PlaceTask, (x, y): (i32, i32), faces: Facing) -> Figure {
    Figure {
        who: task.who.clone(),
        role: task.code.letters.clone(),
        mark: task.code.clone(),
        place: Place { x: x as f32 / 10.0, y: y as f32 / 10.0 },
        facing: degrees(faces),
        walking: false,
    }
}

/// "cách mép trái 5,0 m, cách mép trước 2,6 m · nhìn về: hội trường".
fn whereabouts(cx: &Cx<'_>, figure: &Figure, faces: Facing) -> String {
    let metres = |units: f32| cx.lang.tenth(f64::from(units) / 10.0);
    let at = cx.lang.stands_at(&metres(figure.place.x), &metres(figure.place.y));
    format!("{at} · {}", cx.lang.faces_way(cx.lang.way_to_face(faces)))
}

/// Puts the marker where the mouse presses or drags.
fn put(ui: &Ui, cx: &mut Cx<'_>, sitting: &Sitting, rect: Rect, map: &PlanMap<'_>, words: &str) {
    let id = Id::unique(("put", sitting.exercise.seed));
    let response = ui.interact(rect, id, Sense::click_and_drag()).on_hover_cursor(CursorIcon::Crosshair);
    let name = format!("{}: {words}", cx.lang.your_place());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    focus_ring(ui, &response, &P);
    let pressed = response.is_pointer_button_down_on() || response.clicked();
    let Some(at) = response.interact_pointer_pos().filter(|_| pressed) else { return };
    let place = map.place(at);
    // To a tenth of a metre, as it is said.
    let centimetres = |units: f32| units.round() as i32 * 10;
    let there = (centimetres(place.x), centimetres(place.y));
    if matches!(sitting.given, Given::Place { x_cm, y_cm, .. } if (x_cm, y_cm) == there) {
        return;
    }
    if sitting.phase == Phase::Sure {
        // A second look before the answer stands.
        act(cx, PracticeAction::Reconsider);
    }
    act(cx, PracticeAction::Give(GivenAction::Stand(there.0, there.1)));
}

/// The right place and how far from it the marker was put.
fn told(painter: &egui::Painter, cx: &Cx<'_>, task: &PlaceTask, own: &Figure, feedback: &Feedback, map: &PlanMap<'_>) {
    let right = figure(task, (task.x_cm, task.y_cm), task.faces);
    if feedback.parts.is_empty() {
        // Nothing was answered: only the right place is shown.
        return map.person(painter, &right, cx.lang.right_place());
    }
    let off = distance(own.place, right.place);
    let near = feedback.notes.iter().any(|n| matches!(n, Note::Right(_)));
    let ink = if near { P.ok } else { P.danger };
    map.apart(painter, own.place, right.place, ink, &cx.lang.metres(f64::from(off) / 10.0));
    map.wanted(painter, &right, P.ok, cx.lang.right_place());
    map.person(painter, own, cx.lang.you());
}

/// Where the marker stands in words, what turns it, and whence the plan is seen.
fn below(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting, task: &PlaceTask) {
    let Given::Place { x_cm, y_cm, faces } = sitting.given else { return };
    if sitting.feedback().is_none_or(|f| !f.parts.is_empty()) {
        let own = figure(task, (x_cm, y_cm), faces);
        let words = format!("{}: {}", cx.lang.you(), whereabouts(cx, &own, faces));
        let label = line(ui, icons::RADIO_BUTTON, P.role(&task.code), &words);
        announce(ui, label.id, &words);
    }
    if sitting.feedback().is_some() {
        let right = figure(task, (task.x_cm, task.y_cm), task.faces);
        let words = format!("{}: {}", cx.lang.right_place(), whereabouts(cx, &right, task.faces));
        line(ui, icons::CHECK_CIRCLE, P.ok, &words);
    }
    ui.horizontal_wrapped(|ui| {
        if is_open(sitting) {
            turners(ui, cx, sitting);
        }
        mirror(ui, cx);
    });
}

/// A line with a sign.
fn line(ui: &mut Ui, icon: char, ink: egui::Color32, words: &str) -> egui::Response {
    let row = ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        let row = ui.horizontal_top(|ui| {
            ui.label(icons::fill(icon, 18.0).color(ink));
            ui.add(egui::Label::new(RichText::new(words).font(Type::Body.font())).wrap())
        });
        row.inner
    });
    row.inner
}

/// Turn left, turn right.
fn turners(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting) {
    for (way, words, icon) in [
        (Way::Left, cx.lang.turn_left(), icons::ARROW_COUNTER_CLOCKWISE),
        (Way::Right, cx.lang.turn_right(), icons::ARROW_CLOCKWISE),
    ] {
        let cap = cx.cap(Do::Turn(way));
        if Button::new(words).icon(icon).key(cap.as_deref()).show(ui).clicked() {
            if sitting.phase == Phase::Sure {
                act(cx, PracticeAction::Reconsider);
            }
            cx.act(Action::Do(Do::Turn(way)));
        }
    }
}

/// Turns the plan round; says from where it is seen now.
pub(super) fn mirror(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = if cx.model.mirrored { cx.lang.from_stage() } else { cx.lang.from_hall() };
    let cap = cx.cap(Do::Mirror);
    if Button::new(words).icon(icons::EYE).key(cap.as_deref()).show(ui).clicked() {
        cx.act(Action::Do(Do::Mirror));
    }
}
