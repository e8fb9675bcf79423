//! Beside a role that is played: the next cue, what the others did, the score so far.

use std::sync::Arc;

use egui::{Align, Align2, FontId, Galley, Layout, Rect, RichText, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::{
    app::practice::Sitting,
    core::{
        practice::{Cue, FULL_WITHIN, Played, RoleTask, Running},
        time::{Span, clock_face},
    },
    ui::{
        icons,
        theme::{LIGHT as P, RADIUS_CHIP, Type, family},
        widgets::{LOW, card, code_block, code_size, heading, name, paint_code_block},
    },
};

use super::{Cx, Scene, answers::whole_seconds};

/// The most things that others did that are shown.
const MOST: usize = 8;
/// The least height of one of them.
const ROW: f32 = 36.0;
/// Height of the cards over and under the list.
const OTHERS: f32 = 262.0;

/// What comes next, what happened, how well it goes.
pub(in super::super) fn show(ui: &mut Ui, cx: &Cx<'_>, sitting: &Sitting, task: &RoleTask) {
    let Some(scene) = Scene::of(cx, sitting, task) else { return };
    ui.spacing_mut().item_spacing.y = 12.0;
    ui.spacing_mut().interact_size.y = 22.0;
    let seen = ui.clip_rect().height();
    next(ui, cx, &scene);
    running(ui, cx, &scene, seen - OTHERS);
    if scene.tells {
        score(ui, cx, &scene);
    }
}

/// Which kind of cue comes next, never what is to be done at it; and when.
fn next(ui: &mut Ui, cx: &Cx<'_>, scene: &Scene<'_>) {
    let cue = scene.task.cues.get(scene.play.cue);
    let open = cue.is_some_and(|c| c.given <= scene.at);
    card(ui, Some(P.lacquer), |ui| {
        ui.set_min_height(64.0);
        let width = ui.available_width();
        ui.allocate_ui_with_layout(vec2(width, 64.0), Layout::right_to_left(Align::Center), |ui| {
            if let Some(cue) = cue.filter(|_| scene.task.clock && !open) {
                let face = clock_face(whole_seconds(cue.given - scene.at));
                ui.label(RichText::new(face).font(FontId::new(36.0, family::num_bold())));
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                ui.label(RichText::new(cx.lang.next_cue()).font(Type::SmallSemi.font()).color(P.ink_2));
                let words = match () {
                    () if cue.is_none() => cx.lang.no_more_cues(),
                    () if open => cx.lang.your_turn(),
                    () => cx.lang.wait_for_cue(),
                };
                ui.label(RichText::new(words).font(FontId::new(20.0, family::bold())));
                if let Some(cue) = cue {
                    kind(ui, cx, cue);
                }
            });
        });
    });
}

/// By whom the cue is given, or that a step begins.
fn kind(ui: &mut Ui, cx: &Cx<'_>, cue: &Cue) {
    ui.horizontal(|ui| {
        let words = match &cue.by {
            Some((code, _)) => {
                code_block(ui, code, "");
                cx.lang.cue_of_other()
            }
            None => cx.lang.cue_of_step(),
        };
        ui.label(RichText::new(words).font(Type::Body.font()).color(P.ink_2));
    });
}

/// What the others did up to now, the latest in gold.
fn running(ui: &mut Ui, cx: &Cx<'_>, scene: &Scene<'_>, room: f32) {
    let most = ((room - 70.0) / ROW).clamp(3.0, MOST as f32).floor() * ROW;
    card(ui, None, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        heading(ui, cx.lang.running_title(), |ui| {
            ui.label(RichText::new(cx.lang.running_below()).font(Type::Small.font()).color(P.ink_2));
        });
        ui.add_space(6.0);
        let over: Vec<&Running> = scene.task.running.iter().filter(|r| r.at <= scene.at).collect();
        let mut rows: Vec<Line<'_>> = Vec::new();
        let mut high = 0.0;
        for (n, one) in over.iter().rev().take(MOST).enumerate() {
            let line = Line::new(ui, cx, one, n == 0);
            if high + line.height() > most {
                break;
            }
            high += line.height();
            rows.push(line);
        }
        for line in rows.iter().rev() {
            line.show(ui);
        }
        // As high from the beginning as it will be, so that what is below stays where it is.
        if ui.ctx().content_rect().height() >= LOW {
            ui.add_space(most - high);
        }
    });
}

/// Something that another did.
struct Line<'a> {
    one: &'a Running,
    latest: bool,
    time: String,
    words: &'a str,
    galley: Arc<Galley>,
}

impl<'a> Line<'a> {
    fn new(ui: &Ui, cx: &Cx<'_>, one: &'a Running, latest: bool) -> Self {
        let words = one.text.get(cx.lang.0);
        let font = if latest { Type::BodyBold.font() } else { Type::Body.font() };
        let room = ui.available_width() - Self::left(ui, one) - 30.0;
        let galley = ui.painter().layout(words.to_owned(), font, P.ink, room.max(60.0));
        Self { one, latest, time: clock_face(one.at), words, galley }
    }

    /// Where the words begin.
    fn left(ui: &Ui, one: &Running) -> f32 {
        50.0 + code_size(ui, &one.code.letters).x + 12.0
    }

    fn height(&self) -> f32 {
        (self.galley.size().y + 14.0).max(ROW)
    }

    fn show(&self, ui: &mut Ui) {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), self.height()), Sense::hover());
        let letters = &self.one.code.letters;
        name(&response, egui::Role::Label, true, &format!("{} {letters} {}", self.time, self.words));
        let painter = ui.painter();
        if self.latest {
            let plate = rect.expand2(vec2(10.0, 0.0));
            painter.rect(plate, RADIUS_CHIP, P.gold_tint, Stroke::new(1.0, P.gold), StrokeKind::Inside);
        }
        let middle = rect.center().y;
        let num = Type::TableNum.font();
        painter.text(pos2(rect.left(), middle), Align2::LEFT_CENTER, &self.time, num, P.ink_2);
        let code = code_size(ui, letters);
        let block = Rect::from_min_size(pos2(rect.left() + 50.0, middle - code.y / 2.0), code);
        paint_code_block(ui, block, &self.one.code);
        let at = pos2(rect.left() + Self::left(ui, self.one), middle - self.galley.size().y / 2.0);
        painter.galley(at, Arc::clone(&self.galley), P.ink);
        let (icon, weight, ink) = if self.latest {
            (icons::PLAY, family::icon_fill(), P.lacquer)
        } else {
            (icons::CHECK, family::icon(), P.ok)
        };
        painter.text(pos2(rect.right(), middle), Align2::RIGHT_CENTER, icon, FontId::new(16.0, weight), ink);
    }
}

/// What was done so far: right acts, in time, how far off.
struct Sums {
    asked: usize,
    right: usize,
    in_time: usize,
    off: Option<f64>,
}

impl Sums {
    fn of(scene: &Scene<'_>) -> Self {
        let asked = scene.play.cue.min(scene.task.cues.len());
        let done: Vec<(&Cue, Played)> = scene
            .task
            .cues
            .iter()
            .zip(&scene.play.played)
            .take(asked)
            .filter_map(|(cue, played)| Some((cue, (*played)?)))
            .filter(|(cue, played)| played.choice == cue.right)
            .collect();
        let off = |(cue, played): &(&Cue, Played)| Span((played.at - cue.due).0.abs());
        let total: Span = done.iter().map(off).sum();
        Self {
            asked,
            right: done.len(),
            in_time: done.iter().filter(|d| off(d) <= FULL_WITHIN).count(),
            off: (!done.is_empty()).then(|| total.as_seconds() / done.len() as f64),
        }
    }
}

/// The score so far; in a low window in one line.
pub(super) fn score(ui: &mut Ui, cx: &Cx<'_>, scene: &Scene<'_>) {
    let sums = Sums::of(scene);
    let part = |n: usize| (n.to_string(), format!(" / {}", sums.asked));
    let mut figures = vec![(cx.lang.acts_right(), part(sums.right))];
    if scene.task.clock {
        figures.push((cx.lang.times_right(), part(sums.in_time)));
        let off = sums.off.map_or_else(|| "–".to_owned(), |off| format!("{} s", cx.lang.tenth(off)));
        figures.push((cx.lang.mean_off(), (off, String::new())));
    }
    let low = ui.ctx().content_rect().height() < LOW;
    card(ui, None, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        if low {
            ui.horizontal_wrapped(|ui| {
                for (words, (figure, rest)) in &figures {
                    ui.label(RichText::new(*words).font(Type::Small.font()).color(P.ink_2));
                    ui.label(RichText::new(format!("{figure}{rest}")).font(Type::TableNumBold.font()));
                    ui.add_space(12.0);
                }
            });
            return;
        }
        heading(ui, cx.lang.role_score(), |_| {});
        let wide = ui.available_width() / figures.len() as f32;
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 54.0), Sense::hover());
        let spoken: Vec<String> = figures.iter().map(|(w, (f, rest))| format!("{w} {f}{rest}")).collect();
        name(&response, egui::Role::Label, true, &spoken.join(", "));
        for (n, (words, (figure, rest))) in figures.iter().enumerate() {
            let x = rect.left() + wide * n as f32;
            let painter = ui.painter();
            painter.text(pos2(x, rect.top() + 8.0), Align2::LEFT_CENTER, words, Type::Small.font(), P.ink_2);
            let big = painter.layout_no_wrap(figure.clone(), FontId::new(26.0, family::num_bold()), P.ink);
            let base = rect.top() + 36.0;
            let right = x + big.size().x;
            painter.galley(pos2(x, base - big.size().y / 2.0), big, P.ink);
            painter.text(pos2(right, base + 3.0), Align2::LEFT_CENTER, rest, FontId::new(16.0, family::num()), P.ink_2);
        }
    });
}
