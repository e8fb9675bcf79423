//! The second window: deferred, senses nothing but keys, asks for its own next repaint.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use egui::{Context, Ui, ViewportBuilder, ViewportClass, ViewportCommand, ViewportId};

use crate::{
    app::{Model, ProjectorView, keys::Chord},
    core::time::{Clock, Tick},
};

/// What both windows hold in common; never locked across a request to repaint.
#[derive(Default)]
struct Between {
    view: Option<Arc<ProjectorView>>,
    keys: Vec<Chord>,
    closed: bool,
}

/// The second window.
pub struct ProjectorWindow {
    between: Arc<Mutex<Between>>,
    clock: Arc<dyn Clock>,
    shown: Option<Arc<ProjectorView>>,
    placed: Option<Placed>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Placed {
    monitor: Option<usize>,
    fullscreen: bool,
}

/// Name of the second window.
#[must_use]
pub fn projector_id() -> ViewportId {
    ViewportId::from_hash_of("projector")
}

impl ProjectorWindow {
    /// A window that is not open yet.
    #[must_use]
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { between: Arc::default(), clock, shown: None, placed: None }
    }

    /// Keys pressed in it since.
    pub fn take_keys(&self) -> Vec<Chord> {
        std::mem::take(&mut locked(&self.between).keys)
    }

    /// It was closed from outside since.
    pub fn was_closed(&self) -> bool {
        std::mem::take(&mut locked(&self.between).closed)
    }

    /// Opens, refreshes or closes it as the model says; call it in every pass of the main window's `ui`.
    pub fn show(&mut self, ctx: &Context, model: &Model, tick: Tick) {
        let view = model.projector_view(tick).filter(|_| model.projector.open && !model.projector.lost);
        let Some(view) = view else {
            self.shown = None;
            self.placed = None;
            return;
        };
        let changed = self.shown.as_ref().is_none_or(|old| differs(old, &view));
        if changed {
            locked(&self.between).view = Some(Arc::clone(&view));
            self.shown = Some(view);
        }
        let monitor = model.projector_monitor().map(|m| m.index);
        let fullscreen = model.settings.projector_fullscreen && monitor.is_some();
        let placed = Placed { monitor: monitor.filter(|_| fullscreen), fullscreen };
        let builder = builder(placed, crate::lang::Lang(model.settings.language).projector_window());
        let moved = self.placed.replace(placed).is_some_and(|before| before != placed);
        let (between, clock) = (Arc::clone(&self.between), Arc::clone(&self.clock));
        ctx.show_viewport_deferred(projector_id(), builder, move |ui, class| draw(ui, class, &between, &clock));
        if moved {
            re_place(ctx, placed);
        }
        if changed {
            ctx.request_repaint_of(projector_id());
        }
    }
}

fn builder(placed: Placed, title: &str) -> ViewportBuilder {
    let builder = ViewportBuilder::default().with_title(title).with_app_id("dientap").with_inner_size([960.0, 540.0]);
    match placed.monitor {
        Some(index) => builder.with_monitor(index),
        None => builder,
    }
}

fn re_place(ctx: &Context, placed: Placed) {
    let id = projector_id();
    match placed.monitor {
        Some(index) => ctx.send_viewport_cmd_to(id, ViewportCommand::SetMonitor(index)),
        None => ctx.send_viewport_cmd_to(id, ViewportCommand::Fullscreen(false)),
    }
}

/// The picture has changed by more than the passing of time.
fn differs(old: &ProjectorView, new: &ProjectorView) -> bool {
    !old.same_but_for_time(new)
}

fn draw(ui: &mut Ui, class: ViewportClass, between: &Mutex<Between>, clock: &Arc<dyn Clock>) {
    let view = locked(between).view.clone();
    let ctx = ui.ctx().clone();
    if class != ViewportClass::EmbeddedWindow {
        let (keys, closed) = ctx.input(|i| (super::keys::pressed(i), i.viewport().close_requested()));
        if !keys.is_empty() || closed {
            let mut between = locked(between);
            between.keys.extend(keys);
            between.closed |= closed;
            drop(between);
            ctx.request_repaint_of(ViewportId::ROOT);
        }
        ctx.set_cursor_icon(egui::CursorIcon::None);
    }
    let Some(view) = view else { return };
    let next = if class == ViewportClass::EmbeddedWindow {
        super::projector::draw(ui, &view, clock.now())
    } else {
        super::projector::draw_on_night(ui, &view, clock.now())
    };
    if let Some(next) = next {
        ctx.request_repaint_after(Duration::from_millis(next.0.unsigned_abs() + 15));
    }
}

fn locked(between: &Mutex<Between>) -> MutexGuard<'_, Between> {
    between.lock().unwrap_or_else(PoisonError::into_inner)
}
