//! What stands across the console: a hold, a pause, a gap to decide about, a breach; and what is said to those who
//! listen.

use egui::{
    Align, Color32, FontId, Frame, Layout as Lay, Margin, Rect, RichText, Role, Sense, TextEdit, Ui, UiBuilder,
};
use egui::{pos2, vec2};

use crate::{
    app::{Action, keys::Do},
    core::{
        drill::{Command, Gap, Pause, TimePhase},
        text::nfc,
        time::clock_face,
    },
    ui::{
        icons,
        screens::Cx,
        theme::{LIGHT as P, Type, family},
        widgets::{Button, Look, truncated},
    },
};

use super::{layout::Layout, moment::Shown, warnings};

/// Draws the banners under the top bar; returns their height.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, layout: &Layout) -> f32 {
    announce(ui, cx, shown, layout.top);
    let top = layout.top.bottom();
    let rect = Rect::from_min_max(pos2(layout.top.left(), top), pos2(layout.top.right(), layout.transport.top()));
    let inner = ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt("banners"), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if let Some(pause) = shown.drill.pausing() {
            match &pause.hold {
                Some(reason) => hold(ui, cx, shown, pause, reason),
                None => paused(ui, cx, shown),
            }
        }
        if let Some(gap) = shown.session.open_gap() {
            ask_about(ui, cx, &gap);
        }
        warnings::show(ui, cx, shown);
        ui.cursor().top() - top
    });
    inner.inner.max(0.0)
}

fn strip(ui: &mut Ui, fill: Color32, add: impl FnOnce(&mut Ui)) {
    Frame::new().fill(fill).inner_margin(Margin::symmetric(24, 6)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        ui.set_min_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.set_min_height(36.0);
            add(ui);
        });
    });
}

fn sign(ui: &mut Ui, icon: char, ink: Color32) {
    ui.label(icons::fill(icon, 20.0).color(ink));
}

fn words(ui: &mut Ui, text: &str, ink: Color32) {
    ui.label(RichText::new(text).font(FontId::new(16.0, family::bold())).color(ink));
}

/// "ĐANG DỪNG · 0:25 · H để tiếp", with a line for the reason.
fn hold(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, pause: &Pause, reason: &str) {
    let since = clock_face(shown.clocks.pausing.unwrap_or_default());
    strip(ui, P.lacquer, |ui| {
        sign(ui, icons::HAND_PALM, P.on_fill);
        let text = match cx.cap(Do::Hold) {
            Some(cap) => cx.lang.holding_key(&since, &cap),
            None => cx.lang.holding(&since),
        };
        words(ui, &text, P.on_fill);
        let id = egui::Id::unique("hold reason").with((shown.session.number, pause.since.0));
        let mut text: String = ui.data(|d| d.get_temp(id)).unwrap_or_else(|| reason.to_owned());
        ui.with_layout(Lay::right_to_left(Align::Center), |ui| {
            let go_on = Button::new(cx.lang.resume()).icon_fill(icons::PLAY).height(34.0).show(ui).clicked();
            let room = (ui.available_width() - 12.0).min(420.0);
            if room >= 90.0 {
                let edit = TextEdit::singleline(&mut text).hint_text(cx.lang.hold_reason()).desired_width(room);
                let edit = ui.add(edit.margin(Margin::symmetric(10, 6)).id(id));
                let edit = edit.accessible_name(cx.lang.hold_reason());
                ui.data_mut(|d| d.insert_temp(id, text.clone()));
                if edit.lost_focus() || (go_on && text.trim() != reason) {
                    cx.act(Action::Drill(Command::HoldReason(nfc(text.trim()))));
                }
            }
            if go_on {
                cx.act(Action::Do(Do::Hold));
            }
        });
    });
}

fn paused(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>) {
    let since = clock_face(shown.clocks.pausing.unwrap_or_default());
    strip(ui, P.gold_tint, |ui| {
        sign(ui, icons::PAUSE, P.gold_ink);
        let text = match cx.cap(Do::Pause) {
            Some(cap) => cx.lang.pausing_key(&since, &cap),
            None => cx.lang.pausing(&since),
        };
        words(ui, &text, P.gold_ink);
    });
}

/// Time in which the program did not run: does it count?
fn ask_about(ui: &mut Ui, cx: &mut Cx<'_>, gap: &Gap) {
    let (cause, length) = (cx.lang.gap_name(gap.cause), clock_face(gap.length));
    strip(ui, P.warn_tint, |ui| {
        sign(ui, icons::CLOCK, P.warn);
        ui.with_layout(Lay::right_to_left(Align::Center), |ui| {
            if Button::new(cx.lang.leave_gap()).height(34.0).show(ui).clicked() {
                cx.act(Action::LeaveGap(gap.event));
            }
            if Button::new(cx.lang.count_gap()).height(34.0).look(Look::Secondary).show(ui).clicked() {
                cx.act(Action::Drill(Command::CountGap(gap.event)));
            }
            ui.with_layout(Lay::left_to_right(Align::Center), |ui| {
                let text = cx.lang.gap_question(cause, &length, gap.step.saturating_add(1));
                truncated(ui, RichText::new(&text).font(Type::BodySemi.font()).color(P.ink)).on_hover_text(&text);
            });
        });
    });
}

/// Says once, to those who listen, that another step has begun or that its time is over.
fn announce(ui: &Ui, cx: &Cx<'_>, shown: &Shown<'_>, near: Rect) {
    let number = shown.drill.current() + 1;
    let title = shown.step().map(|s| cx.lang.of(&s.title)).unwrap_or_default();
    let over = matches!(shown.clocks.phase, TimePhase::Over | TimePhase::LongOver);
    let text = if over { cx.lang.said_over(number, title) } else { cx.lang.said_step(number, title) };
    let place = Rect::from_min_size(near.min, vec2(1.0, 1.0));
    let response = ui.interact(place, egui::Id::unique("said aloud"), Sense::hover());
    crate::ui::widgets::name(&response, Role::Status, true, &text);
    ui.accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
}
