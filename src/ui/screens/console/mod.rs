//! The trainer's console.

mod banners;
mod cards;
mod clock;
pub mod dialogs;
mod layout;
mod moment;
mod rundown;
mod side;
mod step;
mod top;
mod transport;
mod warnings;

use egui::{RichText, Ui, vec2};

use crate::{
    app::{Action, Screen},
    ui::{
        icons,
        screens::Cx,
        theme::{LIGHT as P, Type},
        widgets::{Button, Look},
    },
};

use layout::Layout;
pub(super) use layout::transport_height;
use moment::Shown;

/// Draws the running drill, or says that there is none.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let rect = ui.available_rect_before_wrap();
    let model = cx.model;
    let Some(session) = &model.session else {
        return nothing_runs(ui, cx, cx.lang.no_drill(), Screen::Library, cx.lang.rail_library());
    };
    if session.shown().finished().is_some() {
        return nothing_runs(ui, cx, cx.lang.drill_is_over(), Screen::LookBack, cx.lang.rail_debrief());
    }
    // Rows of words are as high as their words; whatever is pressed has its own height.
    ui.spacing_mut().interact_size.y = 22.0;
    let shown = Shown::of(session, cx.now.tick);
    let layout = Layout::of(rect);
    top::show(ui, cx, &shown, &layout);
    let banners = banners::show(ui, cx, &shown, &layout);
    let layout = layout.below_banners(banners);
    if let Some(rect) = layout.rundown {
        rundown::show(ui, cx, &shown, rect);
    }
    step::show(ui, cx, &shown, layout.centre);
    if let Some(rect) = layout.side {
        side::show(ui, cx, &shown, rect);
    }
    transport::show(ui, cx, &shown, &layout);
    if let Some(wait) = session.shown().next_change(shown.at) {
        // A little past the second, so that the new one is shown.
        ui.request_repaint_after(std::time::Duration::from_millis(wait.0.unsigned_abs().saturating_add(25)));
    }
}

fn nothing_runs(ui: &mut Ui, cx: &mut Cx<'_>, words: &str, to: Screen, button: &str) {
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() / 2.0 - 90.0).max(16.0));
        ui.label(icons::bold(icons::PROJECTOR_SCREEN, 48.0).color(P.ink_3));
        ui.add_space(8.0);
        ui.label(RichText::new(words).font(Type::Body.font()).color(P.ink_2));
        ui.add_space(8.0);
        let button = Button::new(button).look(Look::Primary);
        let width = button.width(ui);
        ui.allocate_ui(vec2(width, 40.0), |ui| {
            if button.show(ui).clicked() {
                cx.act(Action::Go(to));
            }
        });
    });
}
