//! One of several: what comes next, a question, who says it and when.

use std::sync::Arc;

use egui::{Align2, FontId, Galley, Rect, Response, RichText, Role, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::{
    app::{
        PracticeAction,
        practice::{Given, GivenAction, Phase, Sitting},
    },
    core::{
        practice::{Ask, AskWords, Card, NextTask, QuestionTask, WordsTask},
        scenario::RoleCode,
    },
    ui::{
        icons,
        theme::{LIGHT as P, RADIUS_CARD, RADIUS_CODE, Type, family},
        widgets::{card, code_block, code_size, focus_ring, heading, paint_code_block, pressable, veil},
    },
};

use super::{Cx, act};

/// What has just happened, then four ways to go on.
pub(super) fn next(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting, task: &NextTask) {
    if !task.done.is_empty() {
        card(ui, None, |ui| {
            heading(ui, cx.lang.just_done(), |_| {});
            for step in &task.done {
                step_line(ui, cx, step);
            }
        });
    }
    ui.label(RichText::new(cx.lang.asks_next()).font(FontId::new(20.0, family::bold())));
    let marks: Vec<Option<&RoleCode>> = task.options.iter().map(|c| Some(&c.code)).collect();
    let words: Vec<&str> = task.options.iter().map(|c| cx.lang.of(&c.title)).collect();
    options(ui, cx, sitting, &words, &marks, task.right);
}

/// A question and its answers.
pub(super) fn question(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting, task: &QuestionTask) {
    let (above, text) = match &task.ask {
        Ask::Bank { text, .. } => (cx.lang.asks_question(), text),
        Ask::Source { says, .. } => (cx.lang.asks_source(), says),
    };
    card(ui, Some(P.gold), |ui| {
        ui.label(RichText::new(above).font(Type::Table.font()).color(P.ink_2));
        ui.add(egui::Label::new(RichText::new(cx.lang.of(text)).font(Type::Script.font())).wrap());
    });
    let words: Vec<&str> = task.options.iter().map(|t| cx.lang.of(t)).collect();
    options(ui, cx, sitting, &words, &[], task.right);
}

/// Who says it, when, and in which words.
pub(super) fn words(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting, task: &WordsTask) {
    match &task.ask {
        AskWords::Who { line, options: all, right } => {
            said(ui, cx.lang.asks_words_who(), &format!("“{}”", cx.lang.of(line)));
            let words: Vec<&str> = all.iter().map(|t| cx.lang.of(t)).collect();
            options(ui, cx, sitting, &words, &[], *right);
        }
        AskWords::When { line, options: all, right } => {
            said(ui, cx.lang.asks_words_when(), &format!("“{}”", cx.lang.of(line)));
            let marks: Vec<Option<&RoleCode>> = all.iter().map(|c| Some(&c.code)).collect();
            let words: Vec<&str> = all.iter().map(|c| cx.lang.of(&c.title)).collect();
            options(ui, cx, sitting, &words, &marks, *right);
        }
        AskWords::Verb { around, options: all, right } => {
            speaker(ui, cx, task);
            said(ui, cx.lang.asks_words_verb(), &around.join(GAP));
            let words: Vec<&str> = all.iter().map(|t| cx.lang.of(t)).collect();
            options(ui, cx, sitting, &words, &[], *right);
        }
        AskWords::Phrase { .. } => super::typed::show(ui, cx, sitting, task),
    }
}

/// Who speaks, and in which step.
pub(super) fn speaker(ui: &mut Ui, cx: &Cx<'_>, task: &WordsTask) {
    ui.horizontal(|ui| {
        code_block(ui, &task.step.code, "");
        ui.label(RichText::new(cx.lang.of(&task.step.title)).font(Type::H2.font()));
        let words = cx.lang.speaker_says(cx.lang.of(&task.speaker));
        ui.label(RichText::new(words).font(Type::Table.font()).color(P.ink_2));
    });
}

/// Words of the ceremony under a question.
pub(super) fn said(ui: &mut Ui, asks: &str, line: &str) {
    card(ui, Some(P.gold), |ui| {
        ui.label(RichText::new(asks).font(Type::Table.font()).color(P.ink_2));
        ui.add(egui::Label::new(RichText::new(line).font(Type::Script.font()).line_height(Some(30.0))).wrap());
    });
}

/// A step in a line: role and title.
pub(super) fn step_line(ui: &mut Ui, cx: &Cx<'_>, step: &Card) {
    ui.horizontal(|ui| {
        code_block(ui, &step.code, "");
        ui.add(egui::Label::new(RichText::new(cx.lang.of(&step.title)).font(Type::Action.font())).wrap());
    });
}

/// The chosen one while it is answered; once told, the right one and what was chosen instead.
fn options(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting, words: &[&str], marks: &[Option<&RoleCode>], right: usize) {
    let chosen = if let Given::Choice(chosen) = sitting.given { chosen } else { None };
    let told = sitting.feedback().is_some();
    ui.spacing_mut().item_spacing.y = 8.0;
    for (n, words) in words.iter().enumerate() {
        let state = match (told, chosen == Some(n)) {
            (true, _) if n == right => State::Right,
            (true, true) => State::Wrong,
            (false, true) => State::Chosen,
            _ => State::Open,
        };
        let option = OptionRow { number: Some(n + 1), words, mark: marks.get(n).copied().flatten(), state };
        let pressed = option.show(ui, cx).clicked();
        if pressed && sitting.phase == Phase::Answering {
            act(cx, PracticeAction::Give(GivenAction::Choose(n)));
        } else if pressed && sitting.phase == Phase::Sure {
            // A second look before the answer stands.
            act(cx, PracticeAction::Reconsider);
            act(cx, PracticeAction::Give(GivenAction::Choose(n)));
        }
    }
}

/// What stands for words that are missing.
pub(super) const GAP: &str = "……";

/// How an option is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Not chosen.
    Open,
    /// Chosen.
    Chosen,
    /// Told: the right one.
    Right,
    /// Told: chosen, and not right.
    Wrong,
}

/// A narrower row has a sign at its end and no word.
const SIGN_ALONE: f32 = 400.0;

/// One of several answers: its number on a key, the words, a role.
pub(super) struct OptionRow<'a> {
    /// The key that chooses it; none: it is only pointed at.
    pub(super) number: Option<usize>,
    pub(super) words: &'a str,
    pub(super) mark: Option<&'a RoleCode>,
    pub(super) state: State,
}

impl OptionRow<'_> {
    /// As wide as there is room.
    pub(super) fn show(&self, ui: &mut Ui, cx: &Cx<'_>) -> Response {
        let width = ui.available_width();
        self.show_high(ui, cx, width, self.height(ui, width))
    }

    /// How high it is at a width, in points.
    pub(super) fn height(&self, ui: &Ui, width: f32) -> f32 {
        (self.galley(ui, width).size().y + 24.0).max(52.0)
    }

    fn galley(&self, ui: &Ui, width: f32) -> Arc<Galley> {
        let code = self.mark.map_or(0.0, |m| code_size(ui, &m.letters).x + 12.0);
        let sign = match self.state {
            State::Right | State::Wrong if width < SIGN_ALONE => 34.0,
            State::Right | State::Wrong => 110.0,
            State::Open | State::Chosen => 0.0,
        };
        let room = (width - self.lead() - code - sign - 16.0).max(80.0);
        let font = if self.state == State::Chosen { FontId::new(16.0, family::semi()) } else { Type::Action.font() };
        ui.painter().layout(self.words.to_owned(), font, P.ink, room)
    }

    /// In a row with others that may be higher.
    pub(super) fn show_high(&self, ui: &mut Ui, cx: &Cx<'_>, width: f32, height: f32) -> Response {
        let (fill, line) = match self.state {
            State::Open => (P.surface, Stroke::new(1.0, P.line_strong)),
            State::Chosen => (P.pine_tint, Stroke::new(2.0, P.pine)),
            State::Right => (P.ok_tint, Stroke::new(2.0, P.ok)),
            State::Wrong => (P.danger_tint, Stroke::new(2.0, P.danger)),
        };
        let galley = self.galley(ui, width);
        let name = self.name(cx);
        let chosen = self.state == State::Chosen || self.state == State::Wrong;
        let (rect, response) = pressable(ui, vec2(width, height), Role::RadioButton, chosen, &name);
        if ui.is_rect_visible(rect) {
            ui.painter().rect(rect, RADIUS_CARD, P.over(fill, veil(&response)), line, StrokeKind::Inside);
            if let Some(number) = self.number {
                digit(ui, rect, number, self.state == State::Chosen);
            }
            let mut x = rect.left() + self.lead();
            if let Some(mark) = self.mark {
                let size = code_size(ui, &mark.letters);
                paint_code_block(ui, Rect::from_min_size(pos2(x, rect.center().y - size.y / 2.0), size), mark);
                x += size.x + 12.0;
            }
            let y = rect.center().y - galley.size().y / 2.0;
            ui.painter().galley(pos2(x, y), galley, P.ink);
            match self.state {
                State::Right => verdict(ui, rect, self.state, cx.lang.option_right()),
                State::Wrong => verdict(ui, rect, self.state, cx.lang.option_wrong()),
                State::Open | State::Chosen => {}
            }
            focus_ring(ui, &response, &P);
        }
        response
    }

    /// Where the words begin, in points from the left.
    const fn lead(&self) -> f32 {
        if self.number.is_some() { 64.0 } else { 18.0 }
    }

    fn name(&self, cx: &Cx<'_>) -> String {
        let name = self.number.map_or_else(|| self.words.to_owned(), |n| cx.lang.option_number(n, self.words));
        match self.state {
            State::Right => format!("{name}, {}", cx.lang.option_right()),
            State::Wrong => format!("{name}, {}", cx.lang.option_wrong()),
            State::Open | State::Chosen => name,
        }
    }
}

/// The key that chooses a row.
fn digit(ui: &Ui, rect: Rect, number: usize, on: bool) {
    let key = Rect::from_center_size(pos2(rect.left() + 34.0, rect.center().y), vec2(30.0, 30.0));
    let (fill, ink) = if on { (P.pine, P.on_fill) } else { (P.surface, P.ink_2) };
    ui.painter().rect(key, RADIUS_CODE, fill, P.thin(), StrokeKind::Inside);
    ui.painter().text(key.center(), Align2::CENTER_CENTER, number, FontId::new(15.0, family::num_bold()), ink);
}

/// A sign and a word at the right end of a row.
pub(super) fn verdict(ui: &Ui, rect: Rect, state: State, words: &str) {
    let (icon, ink) = if state == State::Right { (icons::CHECK_CIRCLE, P.ok) } else { (icons::X_CIRCLE, P.danger) };
    let words = if rect.width() < SIGN_ALONE { "" } else { words };
    let galley = ui.painter().layout_no_wrap(words.to_owned(), Type::SmallSemi.font(), ink);
    let x = rect.right() - 16.0 - galley.size().x;
    let y = rect.center().y;
    let font = FontId::new(18.0, family::icon_fill());
    ui.painter().text(pos2(x - 6.0, y), Align2::RIGHT_CENTER, icon, font, ink);
    ui.painter().galley(pos2(x, y - galley.size().y / 2.0), galley, ink);
}
