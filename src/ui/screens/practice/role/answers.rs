//! The cue just given, what could be done, and how well in time it was.

use egui::{Align, Align2, FontId, Id, Layout, Rect, RichText, Sense, Ui, UiBuilder, pos2, vec2};

use crate::{
    app::{PracticeAction, keys::Do},
    core::{
        practice::{Cue, Played, RoleTask},
        time::{Span, clock_face},
    },
    ui::{
        icons,
        theme::{LIGHT as P, Type, family},
        widgets::{Button, LOW, card, code_block, name, truncated},
    },
};

use super::{
    super::{
        choice::{OptionRow, State},
        feedback::announce,
    },
    Cx, Scene, act, gauge,
};

/// A narrower card has its answers in one column.
const TWO_COLUMNS: f32 = 520.0;
/// Between answers.
const GAP: f32 = 10.0;
/// Height of the cue and the question over the answers; in a low window of the cue alone.
const HEAD: f32 = 66.0;
const HEAD_LOW: f32 = 36.0;
/// Room of a card around what is in it.
const FRAME: egui::Vec2 = vec2(42.0, 34.0);

/// The height that the card needs at its fullest cue: it stays that high, so nothing jumps.
pub(super) fn height(ui: &Ui, cx: &Cx<'_>, task: &RoleTask) -> f32 {
    FRAME.y + inner_height(ui, cx, task, ui.available_width() - FRAME.x)
}

fn inner_height(ui: &Ui, cx: &Cx<'_>, task: &RoleTask, width: f32) -> f32 {
    let answers = task.cues.iter().map(|cue| answers_height(ui, cx, cue, width)).fold(0.0, f32::max);
    head_height(ui) + answers + if task.clock { gauge::HEIGHT + GAP } else { 0.0 }
}

fn is_low(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < LOW
}

fn head_height(ui: &Ui) -> f32 {
    if is_low(ui) { HEAD_LOW } else { HEAD }
}

fn columns(width: f32) -> usize {
    if width >= TWO_COLUMNS { 2 } else { 1 }
}

fn column_width(width: f32) -> f32 {
    let many = columns(width) as f32;
    (width - GAP * (many - 1.0)) / many
}

fn answers_height(ui: &Ui, cx: &Cx<'_>, cue: &Cue, width: f32) -> f32 {
    let one = |words: &crate::core::text::Text| {
        let row = OptionRow { number: Some(1), words: cx.lang.of(words), mark: None, state: State::Right };
        row.height(ui, column_width(width))
    };
    let heights: Vec<f32> = cue.options.iter().map(one).collect();
    let rows = heights.chunks(columns(width)).map(|row| row.iter().copied().fold(0.0, f32::max));
    rows.map(|row| row + GAP).sum()
}

/// The cue that is open; between cues the last one with what was done; before the first a pause.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene<'_>) {
    let open = scene.play.open_cue(scene.task, cx.now.tick);
    // While the clock stands still nothing can be read and weighed, so nothing is shown that could be chosen.
    let paused = scene.play.is_paused();
    let last = scene.play.cue.checked_sub(1);
    card(ui, open.map(|_| P.gold), |ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        ui.spacing_mut().interact_size.y = 22.0;
        let high = inner_height(ui, cx, scene.task, ui.available_width());
        // In a low window the plan comes into sight between cues.
        if !is_low(ui) {
            ui.set_min_height(high);
        }
        let shown = open.or(last).filter(|_| !paused);
        match shown.and_then(|n| Some((n, scene.task.cues.get(n)?))) {
            Some((n, cue)) => {
                let played = scene.play.played.get(n).copied().flatten();
                let is_open = open == Some(n);
                head(ui, cx, scene, cue, played, is_open);
                options(ui, cx, scene, cue, played, is_open);
                if scene.task.clock {
                    let at = if is_open { Some(scene.at) } else { played.map(|p| p.at) };
                    gauge::show(ui, cx, cue, at, played.is_some());
                }
            }
            None => wait(ui, cx, scene, paused, high),
        }
    });
}

/// Who gave the cue and what it was, the question, and how long it may be answered.
fn head(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene<'_>, cue: &Cue, played: Option<Played>, open: bool) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), head_height(ui) - GAP));
    let right = match () {
        () if open && scene.task.clock => window_left(ui, cx, rect, cue.closes - scene.at),
        () if open => rect.right(),
        () => {
            let within = UiBuilder::new().max_rect(rect).layout(Layout::right_to_left(Align::Min));
            ui.scope_builder(within, |ui| over(ui, cx, scene, cue, played)).response.rect.left()
        }
    };
    let said = cue.by.as_ref().map_or(cx.lang.step_begins(), |(_, text)| cx.lang.of(text));
    let said = cx.lang.cue_given(said);
    if open {
        // A node of its own for each cue, so that each is read out when it comes.
        let voice = ui.interact(rect, Id::unique(("cue", cue.given.0)), Sense::hover());
        let words = format!("{said}. {}", cx.lang.what_do_you_do());
        name(&voice, egui::Role::Label, true, &words);
        announce(ui, voice.id, &words);
    }
    let left = rect.with_max_x((right - 12.0).max(rect.left()));
    ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.horizontal(|ui| {
            if let Some((code, _)) = &cue.by {
                code_block(ui, code, "");
            }
            truncated(ui, RichText::new(said).font(Type::Table.font()).color(P.ink_2));
        });
        if !is_low(ui) {
            ui.label(RichText::new(cx.lang.what_do_you_do()).font(FontId::new(20.0, family::bold())));
        }
    });
}

/// How long the cue can still be answered, the seconds begun counted whole; where it begins from the left.
fn window_left(ui: &Ui, cx: &Cx<'_>, rect: Rect, left: Span) -> f32 {
    let face = clock_face(whole_seconds(left));
    let at_right = rect.with_min_x(rect.right() - 88.0);
    let spoken = ui.interact(at_right, Id::unique("window-left"), Sense::hover());
    name(&spoken, egui::Role::Label, true, &format!("{} {face}", cx.lang.window_left()));
    let (words, ink) = (cx.lang.window_left(), P.ink_2);
    if is_low(ui) {
        let font = FontId::new(18.0, family::num_bold());
        // As wide as any face, so that the words beside it stay where they are.
        let digits = ui.painter().text(rect.right_center(), Align2::RIGHT_CENTER, face, font, P.ink);
        let at = pos2(digits.left() - 8.0, rect.center().y);
        return ui.painter().text(at, Align2::RIGHT_CENTER, words, Type::Small.font(), ink).left();
    }
    let at = pos2(rect.right(), rect.top() + 10.0);
    let words = ui.painter().text(at, Align2::RIGHT_CENTER, words, Type::Small.font(), ink);
    let at = pos2(rect.right(), rect.top() + 36.0);
    ui.painter().text(at, Align2::RIGHT_CENTER, face, FontId::new(26.0, family::num_bold()), P.ink);
    words.left()
}

/// Up to the next whole second: a second that has begun is still there.
pub(super) fn whole_seconds(left: Span) -> Span {
    Span::seconds((left.0.max(0) + 999) / 1000)
}

/// What came of the last cue, and the way not to wait for the next.
fn over(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene<'_>, cue: &Cue, played: Option<Played>) {
    skip(ui, cx, scene);
    let (icon, words, ink) = match played {
        None => (icons::WARNING_CIRCLE, cx.lang.cue_missed(), P.warn),
        Some(_) if !scene.tells => return,
        Some(played) if played.choice == cue.right => (icons::CHECK_CIRCLE, cx.lang.option_right(), P.ok),
        Some(_) => (icons::X_CIRCLE, cx.lang.option_wrong(), P.danger),
    };
    let high = if is_low(ui) { 24.0 } else { 40.0 };
    ui.allocate_ui_with_layout(vec2(ui.available_width(), high), Layout::right_to_left(Align::Center), |ui| {
        ui.label(RichText::new(words).font(Type::BodySemi.font()).color(ink));
        ui.label(icons::fill(icon, 18.0).color(ink));
    });
}

/// Cuts the wait short, where there is something to wait for.
fn skip(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene<'_>) {
    let next = scene.task.cues.get(scene.play.cue);
    if !scene.task.clock || next.is_none_or(|c| c.given <= scene.at) || scene.play.is_paused() {
        return;
    }
    let cap = cx.cap(Do::Space);
    let high = if is_low(ui) { 28.0 } else { 40.0 };
    let button = Button::new(cx.lang.skip_wait()).icon(icons::SKIP_FORWARD).key(cap.as_deref()).height(high);
    if button.show(ui).clicked() {
        act(cx, PracticeAction::Skip);
    }
}

/// Before the first cue, or while the clock stands; `high` is what there is room for.
fn wait(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene<'_>, paused: bool, high: f32) {
    let (icon, words) =
        if paused { (icons::PAUSE, cx.lang.paused_now()) } else { (icons::CLOCK, cx.lang.wait_for_cue()) };
    let width = ui.available_width();
    let said = RichText::new(words).font(FontId::new(20.0, family::bold()));
    if is_low(ui) {
        ui.allocate_ui_with_layout(vec2(width, 28.0), Layout::right_to_left(Align::Center), |ui| {
            skip(ui, cx, scene);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.label(icons::fill(icon, 20.0).color(P.ink_3));
                truncated(ui, said);
            });
        });
        return;
    }
    ui.add_space(((high - 150.0) / 2.0).max(0.0));
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.label(icons::fill(icon, 48.0).color(P.ink_3));
        ui.label(said);
        skip(ui, cx, scene);
    });
}

/// What could be done; what was done, and in practice at once what would have been right.
fn options(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene<'_>, cue: &Cue, played: Option<Played>, open: bool) {
    let width = ui.available_width();
    let (many, wide) = (columns(width), column_width(width));
    let numbered: Vec<(usize, &str)> = cue.options.iter().enumerate().map(|(n, t)| (n, cx.lang.of(t))).collect();
    for row in numbered.chunks(many) {
        let mark = |n: usize| match (open, played.map(|p| p.choice) == Some(n)) {
            (true, _) => State::Open,
            (false, _) if scene.tells && n == cue.right => State::Right,
            (false, true) if scene.tells => State::Wrong,
            (false, true) => State::Chosen,
            (false, false) => State::Open,
        };
        let rows = row.iter().map(|(n, words)| OptionRow { number: Some(n + 1), words, mark: None, state: mark(*n) });
        let rows: Vec<OptionRow<'_>> = rows.collect();
        let high = rows.iter().map(|r| r.height(ui, wide)).fold(0.0, f32::max);
        ui.horizontal_top(|ui| {
            for ((n, _), one) in row.iter().zip(&rows) {
                let size = vec2(wide, high);
                let pressed = ui.allocate_ui(size, |ui| one.show_high(ui, cx, wide, high).clicked()).inner;
                if pressed && open {
                    act(cx, PracticeAction::Play(*n));
                }
            }
        });
    }
}
