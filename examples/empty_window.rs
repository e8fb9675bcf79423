//! An empty window of the same build: what the program's start and memory are measured against.
//!
//! With `EMPTY_WINDOW_ONCE=1` it prints the milliseconds from `main` to the end of its first frame and ends, as the
//! program does with `DIENTAP_ONCE=1` when its library has been drawn.

#![expect(clippy::disallowed_methods, reason = "it measures itself, and knows nothing of the program's clock")]

use std::time::Instant;

use eframe::{CreationContext, Frame, NativeOptions, Renderer};
use egui::{Ui, ViewportBuilder, ViewportCommand};

struct Empty {
    began: Instant,
    once: bool,
}

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        if std::mem::take(&mut self.once) {
            println!("{}", self.began.elapsed().as_millis());
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
    }
}

fn main() -> eframe::Result {
    let began = Instant::now();
    let once = std::env::var_os("EMPTY_WINDOW_ONCE").is_some();
    let options = NativeOptions {
        renderer: Renderer::Glow,
        viewport: ViewportBuilder::default().with_inner_size([1440.0, 900.0]),
        ..NativeOptions::default()
    };
    let create = move |_: &CreationContext<'_>| {
        let app: Box<dyn eframe::App> = Box::new(Empty { began, once });
        Ok(app)
    };
    eframe::run_native("empty", options, Box::new(create))
}
