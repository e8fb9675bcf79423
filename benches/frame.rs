//! Building one frame of the console: with the bundled ceremony of 24 steps, and with 10,000 steps.
//!
//! The promise: under 2 ms and under 4 ms on one core. The last line says what was measured, and the ratio of the two.
#![expect(clippy::expect_used, clippy::disallowed_methods, reason = "a bench times, and fails loudly")]

use std::{
    hint::black_box,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use criterion::{Criterion, criterion_group, criterion_main};
use dientap::{
    app::{Model, Now, Places, Screen, Session},
    core::{
        drill::Start,
        scenario::{Choices, Rundown},
        settings::Settings,
        time::{Tick, Wall},
    },
    files,
    lang::Lang,
    ui::{
        screens::{self, Cx},
        shell,
    },
};

fn console(steps: usize) -> (egui::Context, Model, Now) {
    let ctx = egui::Context::default();
    shell::dress(&ctx);
    let now = Now { tick: Tick(1000), wall: Wall { unix_ms: 1_763_869_000_000, offset_s: 25_200 } };
    let mut model = Model::new(Settings::default(), Places::default());
    model.library.entries = files::library::load(Path::new("no such folder"), &[]).entries;
    let scenario = model.library.entries.first().and_then(|e| e.scenario.clone()).expect("a bundled ceremony");
    let mut rundown = Rundown::of(&scenario, &Choices::default());
    rundown.steps = rundown.steps.iter().cycle().take(steps).cloned().collect();
    let start =
        Start {
            rundown: Arc::new(rundown), cast: Vec::new(), prepared: Vec::new(), from: 0, group: "Tổ 3".to_owned()
        };
    model.session = Some(Session::begin(1, start, now));
    model.screen = Screen::Console;
    (ctx, model, now)
}

fn frame(ctx: &egui::Context, model: &Model, now: Now) {
    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1440.0, 900.0));
    let input = egui::RawInput { screen_rect: Some(screen), ..egui::RawInput::default() };
    let mut output = ctx.run_ui(input, |ui| {
        let mut actions = Vec::new();
        let lang = Lang(model.settings.language);
        screens::show(ui, &mut Cx { model, lang, now, actions: &mut actions });
        black_box(actions);
    });
    output.textures_delta.clear();
    black_box(output.shapes.len());
}

/// Times `rounds` frames and gives the mean.
fn mean(steps: usize, rounds: u32) -> Duration {
    let (ctx, model, mut now) = console(steps);
    for _ in 0..5 {
        frame(&ctx, &model, now);
    }
    let begun = Instant::now();
    for _ in 0..rounds {
        now.tick = Tick(now.tick.0 + 10);
        frame(&ctx, &model, now);
    }
    begun.elapsed() / rounds
}

fn frames(c: &mut Criterion) {
    for steps in [24, 10_000] {
        let (ctx, model, mut now) = console(steps);
        c.bench_function(&format!("console frame, {steps} steps"), |b| {
            b.iter(|| {
                now.tick = Tick(now.tick.0 + 1);
                frame(&ctx, &model, now);
            });
        });
    }
    let (few, many) = (mean(24, 200), mean(10_000, 200));
    println!(
        "console frame: 24 steps {few:?}, 10,000 steps {many:?}, ratio {:.2}",
        many.as_secs_f64() / few.as_secs_f64()
    );
}

criterion_group!(benches, frames);
criterion_main!(benches);
