//! What came of an answer: points, what was right, what was not, why, what to remember.

use egui::{Align2, FontId, Rect, RichText, Sense, Stroke, StrokeKind, Ui, accesskit, pos2, vec2};

use crate::{
    app::{
        Action,
        practice::{Given, Sitting},
    },
    core::practice::{Feedback, Note, Part, PartScore, RIGHT, Reason, Score, Scored, Task},
    ui::{
        icons,
        theme::{LIGHT as P, RADIUS_CODE, Type, family},
        widgets::{Tag, banner, card, hline},
    },
};

use super::Cx;

/// Before the answer: how to give it. After: what came of it.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting) {
    ui.spacing_mut().item_spacing.y = 12.0;
    ui.spacing_mut().interact_size.y = 24.0;
    let Some(feedback) = sitting.feedback() else {
        return how_to(ui, cx, sitting);
    };
    score(ui, cx, sitting, feedback);
    why(ui, cx, feedback);
    notes(ui, cx, feedback);
    for words in feedback.remember.iter().take(2) {
        banner(ui, Tag::Info, icons::LIGHTBULB, &format!("{}: {}", cx.lang.to_remember(), cx.lang.of(words)), None);
    }
}

fn how_to(ui: &mut Ui, cx: &Cx<'_>, sitting: &Sitting) {
    let task = &sitting.exercise.task;
    card(ui, None, |ui| {
        ui.label(RichText::new(cx.lang.exercise_asks(task)).font(Type::H2.font()));
        let keys = RichText::new(cx.lang.exercise_keys(task)).font(Type::Body.font()).color(P.ink_2);
        ui.label(RichText::new(cx.lang.how_to_answer()).font(Type::SmallSemi.font()).color(P.ink_3));
        ui.add(egui::Label::new(keys).wrap());
    });
}

/// Ten points, a word for them, and the parts.
fn score(ui: &mut Ui, cx: &Cx<'_>, sitting: &Sitting, feedback: &Feedback) {
    let spoken = format!("{}. {}", cx.lang.verdict(feedback.score), cx.lang.points(feedback.score));
    let (icon, ink) = sign(feedback.score);
    let joined = joined(sitting, feedback);
    card(ui, None, |ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 20.0;
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let big = big_figure(cx, joined.as_ref(), feedback);
                let label = ui.label(RichText::new(big).font(FontId::new(44.0, family::num_bold())));
                announce(ui, label.id, &spoken);
                if joined.is_some() {
                    ui.label(RichText::new(cx.lang.links_right()).font(Type::Small.font()).color(P.ink_2));
                }
            });
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
                ui.horizontal(|ui| {
                    ui.label(icons::fill(icon, 20.0).color(ink));
                    ui.label(RichText::new(cx.lang.verdict(feedback.score)).font(Type::CardTitle.font()).color(ink));
                });
                if let Some(joined) = &joined {
                    link_marks(ui, &joined.links);
                }
                ui.label(RichText::new(cx.lang.points(feedback.score)).font(Type::Body.font()).color(P.ink_2));
            });
        });
        if feedback.parts.len() > 1 {
            ui.horizontal_wrapped(|ui| {
                let told = |part: &&PartScore| joined.is_none() || part.part != Part::Links;
                for part in feedback.parts.iter().filter(told) {
                    let percent = (part.score.as_part() * 100.0).round();
                    let words = format!("{} {percent} %", cx.lang.score_part(part.part));
                    ui.label(RichText::new(words).font(Type::Small.font()).color(P.ink_2));
                    ui.add_space(8.0);
                }
            });
        }
    });
}

/// What an order is worth that was handed in.
fn joined(sitting: &Sitting, feedback: &Feedback) -> Option<Scored> {
    match (&sitting.exercise.task, &sitting.given) {
        // Where only the answer was asked for nothing was joined.
        (Task::Order(task), Given::Order { order, .. }) if !feedback.parts.is_empty() => task.score(order),
        _ => None,
    }
}

/// Right neighbours where steps were put in order, points elsewhere.
fn big_figure(cx: &Cx<'_>, joined: Option<&Scored>, feedback: &Feedback) -> String {
    if let Some(scored) = joined {
        return format!("{}/{}", scored.links_right(), scored.links.len());
    }
    cx.lang.mark(feedback.score)
}

/// A small mark for each link of an order: full with a check, or a frame with a cross.
fn link_marks(ui: &mut Ui, links: &[bool]) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 16.0), Sense::hover());
    let wide = ((rect.width() + 4.0) / links.len().max(1) as f32 - 4.0).min(52.0);
    for (n, joined) in links.iter().enumerate() {
        let left = rect.left() + n as f32 * (wide + 4.0);
        let mark = Rect::from_min_size(pos2(left, rect.top()), vec2(wide, rect.height()));
        let (icon, ink) = if *joined { (icons::CHECK, P.on_fill) } else { (icons::X, P.danger) };
        if *joined {
            ui.painter().rect_filled(mark, RADIUS_CODE, P.ok);
        } else {
            ui.painter().rect(mark, RADIUS_CODE, P.surface, Stroke::new(2.0, P.danger), StrokeKind::Inside);
        }
        let font = FontId::new(12.0, family::icon());
        ui.painter().text(mark.center(), Align2::CENTER_CENTER, icon, font, ink);
    }
}

/// A sign for a score: never the colour alone.
pub(super) fn sign(score: Score) -> (char, egui::Color32) {
    match score {
        score if score >= RIGHT => (icons::CHECK_CIRCLE, P.ok),
        score if score >= Score::thousandths(300) => (icons::WARNING_CIRCLE, P.warn),
        _ => (icons::X_CIRCLE, P.danger),
    }
}

/// The rules and facts behind it, with their sources.
fn why(ui: &mut Ui, cx: &mut Cx<'_>, feedback: &Feedback) {
    if feedback.reasons.is_empty() {
        return;
    }
    let right = feedback.score >= RIGHT;
    let (title, icon, ink, bar) = if right {
        (cx.lang.why_so(), icons::SCALES, P.ink, None)
    } else {
        (cx.lang.why_not_right(), icons::X_CIRCLE, P.danger, Some(P.lacquer))
    };
    card(ui, bar, |ui| {
        ui.horizontal(|ui| {
            ui.label(icons::fill(icon, 20.0).color(ink));
            ui.label(RichText::new(title).font(Type::CardTitle.font()));
        });
        for (n, reason) in feedback.reasons.iter().enumerate() {
            if n > 0 {
                hline(ui);
                ui.add_space(4.0);
            }
            one_reason(ui, cx, reason);
        }
    });
}

fn one_reason(ui: &mut Ui, cx: &mut Cx<'_>, reason: &Reason) {
    let fact = cx.lang.answer_fact(&reason.fact);
    ui.add(egui::Label::new(RichText::new(fact).font(Type::BodySemi.font())).wrap());
    let why = cx.lang.of(&reason.why);
    if !why.is_empty() {
        ui.add(egui::Label::new(RichText::new(why).font(Type::Body.font())).wrap());
    }
    let source = cx.lang.of(&reason.source);
    if !source.is_empty() {
        ui.horizontal_top(|ui| {
            ui.label(icons::fill(icons::SCALES, 16.0).color(P.gold_ink));
            let text = RichText::new(source).font(Type::Table.font()).color(P.ink_2);
            ui.add(egui::Label::new(text).wrap());
        });
    }
    if let Some(rule) = reason.rule.as_deref().and_then(crate::core::protocol::rule) {
        let link = RichText::new(cx.lang.see_rule()).font(Type::SmallSemi.font()).color(P.pine).underline();
        if ui.add(egui::Button::new(link).frame(false)).clicked() {
            cx.act(Action::Rules(crate::app::RulesAction::Open(rule.id)));
        }
    }
}

/// What was wrong first, then what was right.
fn notes(ui: &mut Ui, cx: &Cx<'_>, feedback: &Feedback) {
    let (good, bad): (Vec<&Note>, Vec<&Note>) = feedback.notes.iter().partition(|n| n.is_good());
    for (notes, title, icon, ink) in
        [(bad, cx.lang.got_wrong(), icons::WRENCH, P.danger), (good, cx.lang.got_right(), icons::CHECK_CIRCLE, P.ok)]
    {
        if notes.is_empty() {
            continue;
        }
        card(ui, None, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            ui.horizontal(|ui| {
                ui.label(icons::fill(icon, 20.0).color(ink));
                ui.label(RichText::new(title).font(Type::H2.font()));
            });
            for note in notes.iter().take(MOST) {
                let words = cx.lang.answer_note(note);
                ui.add(egui::Label::new(RichText::new(words).font(Type::Body.font()).color(P.ink_2)).wrap());
            }
        });
    }
}

/// The most notes of a sort that are read at once.
const MOST: usize = 8;

/// Reads something out once it appears.
pub(super) fn announce(ui: &Ui, id: egui::Id, words: &str) {
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_live(accesskit::Live::Polite);
        node.set_label(words.to_owned());
    });
}
