//! An empty window of the same build: what the program's start and memory are measured against.
//!
//! With `EMPTY_WINDOW_ONCE=1` it prints the milliseconds from `main` to the end of its first shown frame and ends.

#![expect(clippy::disallowed_methods, reason = "it measures itself, and knows nothing of the program's clock")]

use std::time::Instant;

use eframe::{CreationContext, Frame, NativeOptions, Renderer};
use egui::{Ui, ViewportBuilder, ViewportCommand};

struct Empty {
    began: Instant,
    once: bool,
    passes: u32,
}

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        self.passes += 1;
        match (self.once, self.passes) {
            // The first frame has been shown when the second one begins.
            (true, 1) => ui.ctx().request_repaint(),
            (true, 2) => {
                println!("{}", self.began.elapsed().as_millis());
                ui.ctx().send_viewport_cmd(ViewportCommand::Close);
            }
            _ => {}
        }
    }
}

fn main() -> eframe::Result {
    let began = Instant::now();
    let once = std::env::var_os("EMPTY_WINDOW_ONCE").is_some();
    let options = NativeOptions {
        renderer: Renderer::Glow,
        viewport: ViewportBuilder::default().with_inner_size([1280.0, 800.0]),
        ..NativeOptions::default()
    };
    let create = move |_: &CreationContext<'_>| {
        let app: Box<dyn eframe::App> = Box::new(Empty { began, once, passes: 0 });
        Ok(app)
    };
    eframe::run_native("empty", options, Box::new(create))
}
