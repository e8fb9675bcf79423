//! "Tiếp tục buổi diễn": drills that were cut off.

use egui::{RichText, ScrollArea, Ui};

use crate::{
    app::{Action, DialogAction},
    core::{drill::Unfinished, time::clock_face},
    ui::{
        icons,
        theme::{LIGHT as P, Type},
        widgets::{Button, Look, hline},
    },
};

use super::{Cx, dialog};

/// Draws the dialog.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let title = cx.lang.resume_title();
    let model = cx.model;
    dialog::frame(ui, cx, "resume", title, 600.0, |ui, cx| {
        ui.add(egui::Label::new(RichText::new(cx.lang.resume_why()).font(Type::Body.font()).color(P.ink_2)).wrap());
        let height = (ui.ctx().content_rect().height() - 240.0).max(120.0);
        ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]).show(
            ui,
            |ui| {
                for (n, drill) in model.records.unfinished.iter().enumerate() {
                    ui.add_space(4.0);
                    hline(ui);
                    ui.add_space(6.0);
                    row(ui, cx, drill, n == 0);
                }
            },
        );
        dialog::buttons(ui, |ui| {
            if Button::new(cx.lang.resume_later()).show(ui).clicked() {
                cx.act(Action::Dialog(DialogAction::Close));
            }
        });
    });
}

/// One drill: what it was, how far it had come, and what to do with it.
pub(super) fn row(ui: &mut Ui, cx: &mut Cx<'_>, drill: &Unfinished, first: bool) {
    let lang = cx.lang;
    ui.add(egui::Label::new(RichText::new(lang.of(&drill.title)).font(Type::H2.font())).wrap());
    let at = format!("{} · {}", lang.step_of(drill.step + 1, drill.steps), lang.of(&drill.step_title));
    ui.add(egui::Label::new(RichText::new(at).font(Type::Body.font())).wrap());
    let mut about = vec![
        lang.resume_elapsed(&clock_face(drill.elapsed)),
        lang.resume_seen(&lang.date(drill.heartbeat.wall, cx.model.wall)),
        lang.debrief_pace(lang.pace_name(drill.pace)),
    ];
    if !drill.group.is_empty() {
        about.push(drill.group.clone());
    }
    let about = RichText::new(about.join(" · ")).font(Type::Small.font()).color(P.ink_2);
    ui.add(egui::Label::new(about).wrap());
    ui.horizontal(|ui| {
        let look = if first { Look::Primary } else { Look::Secondary };
        let go_on = Button::new(lang.resume_go_on()).icon_fill(icons::PLAY).look(look).show(ui);
        if first && cx.model.dialog.is_some() && ui.ctx().memory(|m| m.focused().is_none()) {
            go_on.request_focus();
        }
        if go_on.clicked() {
            cx.act(Action::Resume(drill.id));
        }
        if Button::new(lang.resume_leave()).show(ui).on_hover_text(lang.resume_leave_why()).clicked() {
            cx.act(Action::Dismiss(drill.id));
        }
    });
}
