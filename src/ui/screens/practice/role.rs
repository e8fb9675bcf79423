//! A role that is played: the stage at this moment, the cue just given, what can be done.

mod answers;
mod gauge;
mod side;

use egui::{FontId, RichText, Ui, vec2};

use crate::{
    app::{
        PracticeAction,
        keys::Do,
        practice::{Given, Phase, Play, Sitting},
    },
    core::{
        practice::{RoleStep, RoleTask, Subject, Task},
        stage::StagePicture,
        time::Span,
    },
    ui::{
        icons,
        theme::{LIGHT as P, Type, family},
        widgets::{Button, LOW, Look, StagePlan, card, chip, code_block, truncated},
    },
};

use super::{Cx, act, place::mirror};

pub(super) use side::show as side;

/// The least height of the plan, in points.
const LEAST: f32 = 200.0;
/// Height of the card before it begins.
const BEFORE: f32 = 176.0;
/// Height of the score under it when it is over.
const AFTER: f32 = 132.0;

/// What is played, how far, and at which moment.
struct Scene<'a> {
    task: &'a RoleTask,
    play: &'a Play,
    at: Span,
    /// Being played: begun and not over.
    running: bool,
    /// Whether it may be told at once what was right.
    tells: bool,
}

impl<'a> Scene<'a> {
    fn of(cx: &Cx<'_>, sitting: &'a Sitting, task: &'a RoleTask) -> Option<Self> {
        let Given::Role(play) = &sitting.given else { return None };
        let running = play.begun && sitting.phase == Phase::Answering;
        let end = || task.cues.last().map_or(task.length, |c| c.closes);
        let at = if running || !play.begun { play.at(task, cx.now.tick) } else { end() };
        let at = if play.begun { at } else { Span::ZERO };
        Some(Self { task, play, at, running, tells: !sitting.is_exam() })
    }

    /// The step of this moment.
    fn step(&self) -> Option<(usize, &'a RoleStep)> {
        let begun = |(_, step): &(usize, &'a RoleStep)| step.from <= self.at;
        let steps = self.task.steps.iter().enumerate();
        steps.clone().take_while(begun).last().or_else(|| self.task.steps.iter().enumerate().next())
    }
}

/// Whether a role is being played just now: then there is nothing to hand in.
pub(super) fn is_running(sitting: &Sitting) -> bool {
    matches!(&sitting.given, Given::Role(play) if play.begun) && sitting.phase == Phase::Answering
}

/// The plan, and under it the cue and what to do; in a low window the other way round.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting, task: &RoleTask) {
    let Some(scene) = Scene::of(cx, sitting, task) else { return };
    let seen = ui.clip_rect().height();
    let low = ui.ctx().content_rect().height() < LOW;
    ui.spacing_mut().item_spacing.y = 12.0;
    if !in_header(ui) && !low {
        ui.horizontal_wrapped(|ui| controls(ui, cx, sitting));
    }
    let under = match () {
        () if scene.running => answers::height(ui, cx, task) + 16.0,
        () if scene.play.begun => AFTER,
        () => BEFORE,
    };
    if !low {
        plan(ui, cx, sitting, &scene, (seen - under).max(LEAST));
    }
    match () {
        () if scene.running => answers::show(ui, cx, &scene),
        () if !scene.play.begun => before(ui, cx, task),
        () if scene.tells => side::score(ui, cx, &scene),
        () => {}
    }
    if low {
        ui.horizontal_wrapped(|ui| controls(ui, cx, sitting));
        plan(ui, cx, sitting, &scene, (seen - 60.0).max(LEAST));
    }
}

/// Whether the head of the page has room for the buttons of a role.
fn in_header(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() >= super::BESIDE
}

/// In the head of the page, from the right.
pub(super) fn header(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting) {
    if in_header(ui) {
        controls(ui, cx, sitting);
    }
}

/// Pause, whence the plan is seen, who one is.
fn controls(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting) {
    let (Task::Role(task), Given::Role(play)) = (&sitting.exercise.task, &sitting.given) else {
        return;
    };
    if is_running(sitting) && task.clock {
        let cap = cx.cap(Do::Pause);
        let (words, icon) =
            if play.is_paused() { (cx.lang.go_on(), icons::PLAY) } else { (cx.lang.pause_role(), icons::PAUSE) };
        let look = if play.is_paused() { Look::Gold } else { Look::Secondary };
        if Button::new(words).icon(icon).key(cap.as_deref()).look(look).show(ui).clicked() {
            act(cx, PracticeAction::Pause);
        }
    }
    mirror(ui, cx);
    chip(ui, &task.code, &cx.lang.you_are(cx.lang.of(&task.called)), "");
}

/// "Bước 15 / 24, Trao cờ" while it is played.
pub(super) fn step_words(cx: &Cx<'_>, sitting: &Sitting) -> Option<String> {
    let Task::Role(task) = &sitting.exercise.task else { return None };
    let scene = Scene::of(cx, sitting, task).filter(|s| s.running)?;
    let (_, step) = scene.step()?;
    let all = subject(cx, sitting)?.steps().len();
    Some(format!("{}, {}", cx.lang.step_of(step.number + 1, all), cx.lang.of(&step.card.title)))
}

fn subject<'a>(cx: &Cx<'a>, sitting: &Sitting) -> Option<&'a Subject> {
    cx.model.practice.material.as_ref()?.subject(&sitting.exercise.ceremony)
}

/// Who one is and how it goes, before the first cue.
fn before(ui: &mut Ui, cx: &Cx<'_>, task: &RoleTask) {
    card(ui, Some(P.gold), |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.spacing_mut().interact_size.y = 22.0;
        let words = cx.lang.you_are(cx.lang.of(&task.called));
        ui.label(RichText::new(words).font(FontId::new(20.0, family::bold())));
        if let Some(first) = task.steps.first() {
            ui.horizontal(|ui| {
                ui.label(RichText::new(cx.lang.first_step()).font(Type::Body.font()).color(P.ink_2));
                code_block(ui, &first.card.code, "");
                truncated(ui, RichText::new(cx.lang.of(&first.card.title)).font(Type::BodySemi.font()));
            });
        }
        let words = cx.lang.role_length(task.cues.len());
        ui.add(egui::Label::new(RichText::new(words).font(Type::Body.font()).color(P.ink_2)).wrap());
    });
}

/// The stage at this moment.
fn plan(ui: &mut Ui, cx: &Cx<'_>, sitting: &Sitting, scene: &Scene<'_>, room: f32) {
    let Some(subject) = subject(cx, sitting) else { return };
    let picture = picture(subject, scene, cx.model.settings.reduced_motion);
    let plan = StagePlan::new(&picture, &P, cx.lang).mirrored(cx.model.mirrored);
    let width = ui.available_width();
    let (plan, height) = plan.fitting(width, room);
    let (_, rect) = ui.allocate_space(vec2(width, height));
    plan.own(&scene.task.who, cx.lang.you()).show(ui, rect);
}

/// Everybody at this moment. A step takes another time here than in the hall, so its time runs faster or slower. Until
/// his cue is over the trainee stands where he stood when the step began: the plan must not act for him.
fn picture(subject: &Subject, scene: &Scene<'_>, still: bool) -> StagePicture {
    let Some((n, step)) = scene.step() else { return StagePicture::default() };
    let begin = |t: Span| subject.plan().at(step.number, t);
    let whole = subject.end_of(step.number);
    let gone = (scene.at - step.from).at_least_zero();
    let share = if step.takes.0 > 0 { gone.0 as f64 / step.takes.0 as f64 } else { 1.0 };
    // Without a clock one asks where all stand when they have done what is theirs before the cue.
    let time = match () {
        () if !scene.play.begun => Span::ZERO,
        () if still || !scene.task.clock => whole,
        () => Span((whole.0 as f64 * share.min(1.0)) as i64),
    };
    let mut picture = begin(time);
    let waits = scene.task.cues.iter().skip(scene.play.cue).any(|c| c.step == n);
    if waits {
        let who = &scene.task.who;
        let own = begin(Span::ZERO).figures.into_iter().find(|f| f.who == *who);
        picture.tracks.retain(|t| t.who != *who);
        match (picture.figures.iter_mut().find(|f| f.who == *who), own) {
            (Some(figure), Some(own)) => *figure = own,
            (Some(_), None) => picture.figures.retain(|f| f.who != *who),
            (None, Some(own)) => picture.figures.push(own),
            (None, None) => {}
        }
    }
    picture
}
