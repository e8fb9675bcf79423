//! The cards beside the bars: what was missed, what to repeat, what was written down.

use egui::{Align, Label, Layout, RichText, Ui};

use crate::{
    app::{Action, OpenRecord, RecordsAction},
    core::{
        drill::{Debrief, Repeat},
        time::clock_face,
    },
    lang::Lang,
    ui::{
        icons,
        theme::{LIGHT as P, Type},
        widgets::{Button, Field, Look, card, heading},
    },
};

use super::Cx;

/// How many missed checks are listed before the rest is asked for.
const FIRST: usize = 4;

fn small(ui: &mut Ui, words: impl Into<String>) {
    ui.add(Label::new(RichText::new(words).font(Type::Small.font()).color(P.ink_2)).wrap());
}

pub(super) fn missed(ui: &mut Ui, cx: &mut Cx<'_>, debrief: &Debrief) {
    let (lang, all) = (cx.lang, cx.model.records.all_faults);
    let shown = if all { debrief.missed.len() } else { FIRST };
    card(ui, None, |ui| {
        heading(ui, lang.debrief_missed(), |ui| {
            small(ui, lang.debrief_of_checks(debrief.missed.len(), debrief.checks));
        });
        ui.spacing_mut().item_spacing.y = 4.0;
        if debrief.missed.is_empty() {
            small(ui, lang.debrief_none_missed());
        }
        for check in debrief.missed.iter().take(shown) {
            ui.horizontal_top(|ui| {
                ui.label(icons::bold(icons::X, 14.0).color(P.danger).line_height(Some(20.0)));
                let words = format!("{} · {}", lang.of(&check.text), lang.step_number(check.number));
                ui.add(Label::new(RichText::new(words).font(Type::Table.font()).color(P.ink_2)).wrap());
            });
        }
        if debrief.missed.len() > FIRST {
            let words = if all { lang.debrief_fewer() } else { &lang.debrief_all_missed(debrief.missed.len()) };
            if super::more(ui, words) {
                cx.act(Action::Records(RecordsAction::AllFaults(!all)));
            }
        }
    });
}

/// What the way taken broke, with the articles; nothing where it kept to the protocol.
pub(super) fn warnings(ui: &mut Ui, cx: &mut Cx<'_>, debrief: &Debrief) {
    if debrief.warnings.is_empty() {
        return;
    }
    let (lang, all) = (cx.lang, cx.model.records.all_faults);
    let shown = if all { debrief.warnings.len() } else { FIRST };
    card(ui, None, |ui| {
        heading(ui, lang.debrief_warnings(), |ui| small(ui, debrief.warnings.len().to_string()));
        ui.spacing_mut().item_spacing.y = 8.0;
        for warning in debrief.warnings.iter().take(shown) {
            ui.horizontal_top(|ui| {
                ui.label(icons::fill(icons::WARNING, 14.0).color(P.warn));
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let place = format!("{} · {}", clock_face(warning.elapsed), lang.step_number(warning.number));
                    let words = format!("{place}: {}", lang.of(&warning.text));
                    ui.add(Label::new(RichText::new(words).font(Type::Table.font())).wrap());
                    small(ui, lang.of(&warning.law));
                });
            });
        }
        if debrief.warnings.len() > FIRST {
            let words = if all { lang.debrief_fewer() } else { &lang.debrief_all_warnings(debrief.warnings.len()) };
            if super::more(ui, words) {
                cx.act(Action::Records(RecordsAction::AllFaults(!all)));
            }
        }
    });
}

pub(super) fn repeat(ui: &mut Ui, cx: &mut Cx<'_>, debrief: &Debrief) {
    card(ui, Some(P.lacquer), |ui| {
        heading(ui, cx.lang.debrief_repeat(), |_| {});
        if debrief.repeat.is_empty() {
            small(ui, cx.lang.debrief_nothing_to_repeat());
        }
        for (n, step) in debrief.repeat.iter().enumerate() {
            again(ui, cx, step, n == 0);
        }
    });
}

fn again(ui: &mut Ui, cx: &mut Cx<'_>, step: &Repeat, first: bool) {
    let lang = cx.lang;
    let title = lang.of(&step.title);
    let mut why = Vec::new();
    if step.over.0 >= 1000 {
        why.push(lang.debrief_over_by(&clock_face(step.over)));
    }
    if step.faults > 0 {
        why.push(lang.debrief_faults(step.faults));
    }
    ui.allocate_ui_with_layout(egui::vec2(ui.available_width(), 44.0), Layout::right_to_left(Align::Center), |ui| {
        let look = if first { Look::Primary } else { Look::Secondary };
        let name = format!("{}: {} {}, {title}", lang.debrief_repeat_from(), lang.step(), step.number);
        let button = Button::new(lang.debrief_repeat_from()).icon(icons::ARROW_U_UP_LEFT).look(look).height(36.0);
        if button.named(&name).show(ui).clicked() {
            cx.act(Action::Records(RecordsAction::RepeatFrom(step.step)));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let (rect, _) = ui.allocate_exact_size(egui::vec2(28.0, 28.0), egui::Sense::hover());
            let at = rect.right_center();
            ui.painter().text(at, egui::Align2::RIGHT_CENTER, step.number, Type::CardTitle.font(), P.ink);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(Label::new(RichText::new(title).font(Type::TableBold.font())).truncate());
                ui.add(Label::new(RichText::new(why.join(", ")).font(Type::Small.font()).color(P.ink_2)).truncate());
            });
        });
    });
}

/// The trainer's note; stored when the keyboard's focus leaves it.
pub(super) fn note(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenRecord) {
    let lang = cx.lang;
    card(ui, None, |ui| {
        let saved = match open.saved {
            Some(at) if crate::core::text::nfc(open.note.trim()) == open.drill.review() => {
                lang.debrief_saved_at(&lang.time_of_day(at))
            }
            _ => lang.debrief_saves_itself().to_owned(),
        };
        heading(ui, lang.note(), |ui| small(ui, saved));
        let field = Field::new(lang.debrief_note_name(), &open.note).hint(lang.debrief_note_hint()).rows(3);
        let (response, changed) = field.show(ui, "look back note");
        if let Some(text) = changed {
            cx.act(Action::Records(RecordsAction::Note(text)));
        }
        if response.lost_focus() {
            cx.act(Action::Records(RecordsAction::SaveNote));
        }
    });
}

/// Pauses, holds and gaps, where there were any.
pub(super) fn stops(ui: &mut Ui, lang: Lang, debrief: &Debrief) {
    if debrief.pauses.count + debrief.holds.count + debrief.gaps.len() == 0 {
        return;
    }
    card(ui, None, |ui| {
        heading(ui, lang.debrief_stops(), |_| {});
        ui.spacing_mut().item_spacing.y = 4.0;
        if debrief.pauses.count > 0 {
            small(ui, lang.debrief_pauses(debrief.pauses.count, &clock_face(debrief.pauses.length)));
        }
        for hold in &debrief.hold_list {
            let (at, length) = (clock_face(hold.elapsed), clock_face(hold.length));
            let mut words = lang.debrief_hold(&at, hold.number, &length);
            if !hold.reason.is_empty() {
                words = format!("{words}: {}", hold.reason);
            }
            small(ui, words);
        }
        for gap in &debrief.gaps {
            let counted = if gap.counted { lang.debrief_gap_counted() } else { lang.debrief_gap_left() };
            let words = lang.debrief_gap(lang.gap_name(gap.cause), gap.number, &clock_face(gap.length));
            small(ui, format!("{words}, {counted}"));
        }
    });
}

/// What was remarked while the drill ran.
pub(super) fn remarks(ui: &mut Ui, lang: Lang, debrief: &Debrief) {
    if debrief.notes.is_empty() {
        return;
    }
    card(ui, None, |ui| {
        heading(ui, lang.debrief_remarks(), |_| {});
        ui.spacing_mut().item_spacing.y = 4.0;
        for note in &debrief.notes {
            let place = format!("{} · {}", clock_face(note.elapsed), lang.step_number(note.number));
            small(ui, format!("{place}: {}", note.text));
        }
    });
}

/// Preparation that must be done and was not.
pub(super) fn unprepared(ui: &mut Ui, lang: Lang, debrief: &Debrief) {
    if debrief.unprepared.is_empty() {
        return;
    }
    card(ui, None, |ui| {
        heading(ui, lang.debrief_unprepared(), |ui| small(ui, debrief.unprepared.len().to_string()));
        ui.spacing_mut().item_spacing.y = 4.0;
        for item in &debrief.unprepared {
            small(ui, format!("{}: {}", lang.of(&item.list), lang.of(&item.text)));
        }
    });
}
