//! Watches the machine's screens while that matters.

use egui::Context;

use crate::{
    app::{Action, Model, Monitor, ProjectorAction, Screen},
    core::time::{Span, Tick},
    platform::monitors,
};

/// How often the screens are looked at.
const EVERY: Span = Span::seconds(2);

/// Looks at the screens now and then.
#[derive(Debug, Default)]
pub struct Watch {
    last: Option<Tick>,
    seen_projector: Option<String>,
}

impl Watch {
    /// What has changed since, if it was time to look.
    pub fn look(&mut self, ctx: &Context, frame: &eframe::Frame, model: &Model, tick: Tick) -> Option<Vec<Action>> {
        let matters = model.screen == Screen::Setup || model.projector.open;
        let due = self.last.is_none_or(|last| tick.since(last) >= EVERY);
        if matters {
            // Only where a clock wakes the window anyway, or the person chooses a screen.
            let wait = u64::try_from(EVERY.0).unwrap_or(2000);
            ctx.request_repaint_after(std::time::Duration::from_millis(wait));
        }
        if !(due && (matters || self.last.is_none())) {
            return None;
        }
        let window = frame.winit_window()?;
        self.last = Some(tick);
        let screens: Vec<Monitor> = monitors::list(window).iter().map(monitor).collect();
        let mut actions = Vec::new();
        if let Some(lost) = self.projector_lost(model, &screens) {
            actions.push(Action::Projector(ProjectorAction::Lost(lost)));
        }
        if screens != model.monitors {
            actions.push(Action::Monitors(screens));
        }
        (!actions.is_empty()).then_some(actions)
    }

    /// Whether the projector's screen has gone, or come back, while the window was open on it.
    fn projector_lost(&mut self, model: &Model, screens: &[Monitor]) -> Option<bool> {
        if !model.projector.open {
            self.seen_projector = None;
            return None;
        }
        if !model.projector.lost
            && let Some(monitor) = model.projector_monitor()
        {
            self.seen_projector = Some(monitor.key.clone());
        }
        let key = self.seen_projector.as_ref()?;
        let lost = !screens.iter().any(|m| m.key == *key);
        (lost != model.projector.lost).then_some(lost)
    }
}

fn monitor(screen: &monitors::Screen) -> Monitor {
    let (width, height) = screen.size;
    Monitor {
        index: screen.index,
        key: format!("{} {width}×{height}", screen.name).trim().to_owned(),
        position: screen.position,
        size: screen.size,
        console: screen.here,
    }
}
