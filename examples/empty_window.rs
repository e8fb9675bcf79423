//! An empty window of the same build: what the program's start and memory are measured against.
//!
//! With `EMPTY_WINDOW_ONCE=1` it prints the milliseconds from `main` to the end of its first frame and ends, as the
//! program does with `DIENTAP_ONCE=1` when its library has been drawn. With `EMPTY_WINDOW_TICK=1` it opens a second
//! window of 1920x1080 and draws both once a second with nothing in them: the least that two windows with a clock cost.

#![expect(clippy::disallowed_methods, reason = "it measures itself, and knows nothing of the program's clock")]

use std::time::{Duration, Instant};

use eframe::{CreationContext, Frame, NativeOptions, Renderer};
use egui::{Ui, ViewportBuilder, ViewportCommand, ViewportId};

const SECOND: Duration = Duration::from_secs(1);

struct Empty {
    began: Instant,
    once: bool,
    tick: bool,
}

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        if std::mem::take(&mut self.once) {
            println!("{}", self.began.elapsed().as_millis());
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
        if self.tick {
            let hall = ViewportBuilder::default().with_inner_size([1920.0, 1080.0]);
            ui.ctx().show_viewport_deferred(ViewportId::from_hash_of("hall"), hall, |ui, _| {
                ui.ctx().request_repaint_after(SECOND);
            });
            ui.ctx().request_repaint_after(SECOND);
        }
    }
}

fn main() -> eframe::Result {
    let began = Instant::now();
    let tick = std::env::var_os("EMPTY_WINDOW_TICK").is_some();
    let once = std::env::var_os("EMPTY_WINDOW_ONCE").is_some();
    let options = NativeOptions {
        renderer: Renderer::Glow,
        viewport: ViewportBuilder::default().with_inner_size([1440.0, 900.0]),
        dithering: false,
        ..NativeOptions::default()
    };
    let create = move |_: &CreationContext<'_>| {
        let app: Box<dyn eframe::App> = Box::new(Empty { began, once, tick });
        Ok(app)
    };
    eframe::run_native("empty", options, Box::new(create))
}
