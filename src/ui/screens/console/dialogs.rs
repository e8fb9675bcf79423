//! What stands in front of a running drill: go to a step, a fault in words, a remark, end, close.

use egui::{Align, FontId, Frame, Id, Layout as Lay, Margin, Modal, RichText, ScrollArea, TextEdit, Ui, vec2};

use crate::{
    app::{Action, Dialog, DialogAction},
    core::time::clock_face,
    ui::{
        icons,
        screens::Cx,
        theme::{LIGHT as P, RADIUS_CARD, Type, family},
        widgets::{Button, Look},
    },
};

/// Draws the dialog in front, if it is one of a drill; true if it is.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
    let Some(dialog) = cx.model.dialog.clone() else { return false };
    match dialog {
        Dialog::Jump(query) => jump(ui, cx, query),
        Dialog::FreeFault(text) => {
            let words = Line { title: cx.lang.another_fault_title(), hint: cx.lang.another_fault_hint() };
            line(ui, cx, &words, text);
        }
        Dialog::Note(text) => {
            let words = Line { title: cx.lang.write_note_title(), hint: cx.lang.write_note_hint() };
            line(ui, cx, &words, text);
        }
        Dialog::Finish => finish(ui, cx),
        Dialog::Close => {
            let (lang, accept) = (cx.lang, cx.lang.close_program());
            question(ui, cx, lang.close_title(), lang.close_body(), accept);
        }
        _ => return false,
    }
    true
}

fn modal(ui: &mut Ui, cx: &mut Cx<'_>, name: &str, width: f32, add: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    let frame = Frame::new().fill(P.surface).stroke(P.thin()).shadow(P.shadow()).corner_radius(RADIUS_CARD + 4);
    let width = width.min(ui.ctx().content_rect().width() - 48.0);
    let shown = Modal::new(Id::unique(("drill dialog", name.to_owned())))
        .frame(frame.inner_margin(Margin::same(24)))
        .backdrop_color(P.ink.gamma_multiply(0.35))
        .show(ui.ctx(), |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 12.0;
            add(ui, cx);
        });
    // Escape is a key of the table and comes from there.
    if shown.backdrop_response.clicked() {
        cx.act(Action::Dialog(DialogAction::Close));
    }
}

fn title(ui: &mut Ui, words: &str) {
    ui.add(egui::Label::new(RichText::new(words).font(FontId::new(20.0, family::bold()))).wrap());
}

/// Buttons at the right: the wanted one last.
fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, accept: &str, enabled: bool) {
    ui.with_layout(Lay::right_to_left(Align::Center), |ui| {
        if Button::new(accept).look(Look::Primary).enabled(enabled).show(ui).clicked() && enabled {
            cx.act(Action::Dialog(DialogAction::Accept));
        }
        if Button::new(cx.lang.cancel()).show(ui).clicked() {
            cx.act(Action::Dialog(DialogAction::Close));
        }
    });
}

/// A field that has the focus from the start; true when Enter was pressed in it.
fn field(ui: &mut Ui, cx: &mut Cx<'_>, name: &str, mut text: String) -> bool {
    let edit = TextEdit::singleline(&mut text).hint_text(name).desired_width(f32::INFINITY);
    let edit = ui.add(edit.margin(Margin::symmetric(12, 10)).font(Type::Body.font()));
    let edit = edit.accessible_name(name);
    if edit.changed() {
        cx.act(Action::Dialog(DialogAction::Text(text)));
    }
    let opened = Id::unique("drill dialog had its focus");
    let frame = ui.ctx().cumulative_pass_nr();
    let seen: Option<u64> = ui.data(|d| d.get_temp(opened));
    ui.data_mut(|d| d.insert_temp(opened, frame));
    if seen.is_none_or(|seen| seen + 2 < frame) {
        edit.request_focus();
    }
    edit.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter))
}

struct Line<'a> {
    title: &'a str,
    hint: &'a str,
}

fn line(ui: &mut Ui, cx: &mut Cx<'_>, words: &Line<'_>, text: String) {
    modal(ui, cx, words.title, 520.0, |ui, cx| {
        title(ui, words.title);
        let filled = !text.trim().is_empty();
        if field(ui, cx, words.hint, text) && filled {
            cx.act(Action::Dialog(DialogAction::Accept));
        }
        buttons(ui, cx, cx.lang.log_it(), filled);
    });
}

fn jump(ui: &mut Ui, cx: &mut Cx<'_>, query: String) {
    let name = cx.lang.jump_title();
    modal(ui, cx, name, 560.0, |ui, cx| {
        title(ui, name);
        let targets = cx.model.jump_targets();
        // Enter on an empty line goes nowhere: it would be the first step.
        let sought = !query.trim().is_empty();
        if field(ui, cx, cx.lang.jump_hint(), query) && sought && !targets.is_empty() {
            cx.act(Action::Dialog(DialogAction::Accept));
        }
        let apart = ui.spacing().item_spacing.y;
        // Always as high, so that the dialog stands still while words are typed.
        let high = (ui.ctx().content_rect().height() - 260.0).clamp(80.0, 380.0);
        if targets.is_empty() {
            let top = ui.cursor().top();
            ui.label(RichText::new(cx.lang.no_such_step()).font(Type::Body.font()).color(P.ink_2));
            ui.add_space((high - (ui.cursor().top() - top)).max(0.0));
        } else {
            ui.spacing_mut().item_spacing.y = 2.0;
            let area = ScrollArea::vertical().max_height(high).auto_shrink([false, false]);
            area.show_rows(ui, 36.0, targets.len(), |ui, range| {
                ui.set_max_width(ui.available_width() - 12.0);
                for (place, step) in targets.iter().enumerate().skip(range.start).take(range.len()) {
                    target(ui, cx, *step, sought && place == 0);
                }
            });
        }
        ui.spacing_mut().item_spacing.y = apart;
        ui.with_layout(Lay::right_to_left(Align::Center), |ui| {
            if Button::new(cx.lang.cancel()).show(ui).clicked() {
                cx.act(Action::Dialog(DialogAction::Close));
            }
        });
    });
}

/// One step to go to; the first one is what Enter takes.
fn target(ui: &mut Ui, cx: &mut Cx<'_>, step: usize, first: bool) {
    let Some(session) = &cx.model.session else { return };
    let drill = session.shown();
    let Some(run) = drill.rundown().steps.get(step) else { return };
    let (words, here) = (cx.lang.of(&run.step.title), drill.current() == step);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 36.0), egui::Sense::click());
    let spoken = cx.lang.row(step + 1, words, &clock_face(run.planned));
    crate::ui::widgets::name(&response, egui::Role::Button, true, &spoken);
    let fill = match () {
        () if response.hovered() => P.sunken,
        () if first => P.pine_tint,
        () => P.surface,
    };
    ui.painter().rect_filled(rect, 6, fill);
    let at = |x: f32| egui::pos2(rect.left() + x, rect.center().y);
    let ink = if run.skipped { P.ink_3 } else { P.ink };
    let put = |x, align, text: &str, font: FontId, ink| ui.painter().text(at(x), align, text, font, ink);
    put(36.0, egui::Align2::RIGHT_CENTER, &(step + 1).to_string(), Type::TableNum.font(), ink);
    let done = drill.records().get(step).is_some_and(|r| r.visits > 0);
    let sign = match () {
        () if here => Some((icons::PLAY, P.lacquer)),
        () if done => Some((icons::CHECK, P.ok)),
        () if run.skipped => Some((icons::MINUS, P.ink_3)),
        () => None,
    };
    if let Some((icon, ink)) = sign {
        let family = if here { family::icon_fill() } else { family::icon() };
        put(56.0, egui::Align2::CENTER_CENTER, &icon.to_string(), FontId::new(15.0, family), ink);
    }
    let right = rect.width() - 10.0;
    let plan = put(right, egui::Align2::RIGHT_CENTER, &clock_face(run.planned), Type::TableNum.font(), P.ink_2);
    let font = if here { Type::BodyBold.font() } else { Type::Body.font() };
    let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), font, ink);
    let room = (plan.left() - 12.0 - at(72.0).x).max(20.0);
    job.wrap = egui::text::TextWrapping { max_width: room, max_rows: 1, ..Default::default() };
    let galley = ui.painter().layout_job(job);
    let middle = at(72.0) - vec2(0.0, galley.size().y / 2.0);
    ui.painter().galley(middle, galley, ink);
    crate::ui::widgets::focus_ring(ui, &response, &P);
    if response.clicked() {
        cx.act(Action::Dialog(DialogAction::Jump(step)));
    }
}

fn finish(ui: &mut Ui, cx: &mut Cx<'_>) {
    let left = cx.model.running().map_or(0, |s| {
        let drill = s.shown();
        let steps = drill.rundown().steps.iter().zip(drill.records());
        steps.filter(|(step, record)| !step.skipped && record.visits == 0).count()
    });
    let body = if left > 0 { cx.lang.finish_body_left(left) } else { cx.lang.finish_body().to_owned() };
    let (title, accept) = (cx.lang.finish_title(), cx.lang.end_drill());
    question(ui, cx, title, &body, accept);
}

fn question(ui: &mut Ui, cx: &mut Cx<'_>, words: &str, body: &str, accept: &str) {
    modal(ui, cx, words, 480.0, |ui, cx| {
        title(ui, words);
        ui.add(egui::Label::new(RichText::new(body).font(Type::Body.font()).color(P.ink_2)).wrap());
        buttons(ui, cx, accept, true);
    });
}
