//! How the program looks: few pictures, each of a whole page, drawn in software.
//!
//! `cargo test --features pictures --test pictures`; `UPDATE_SNAPSHOTS=1` accepts new ones, after looking at each.
#![cfg(test)]

#[expect(dead_code, reason = "pictures need fewer ways to press and type")]
#[path = "support/pages.rs"]
mod pages;

use dientap::{
    app::{Action, Effect, LibraryAction, Reply, Screen, keys::Do},
    core::{
        drill::{Command, DrillId, HallView},
        text::Language,
        time::Tick,
    },
    ui,
};
use egui::vec2;
use egui_kittest::{Harness, SnapshotOptions};
use pages::{Program, bundled, window};

/// Software drawing differs in a few pixels from processor to processor.
fn compare<T>(harness: &mut Harness<'_, T>, name: &str) {
    let options = SnapshotOptions::new().threshold(1.0_f32).max_failed_pixels(200_usize);
    harness.snapshot_options(name, &options);
}

fn program(language: Language) -> Program {
    let mut program = Program::new(language);
    program.reply(Reply::Library(bundled()));
    program
}

fn preparing(language: Language) -> Program {
    let mut program = program(language);
    let place = program.model.library.entries.first().expect("a bundled ceremony").place.clone();
    program.act(Action::Library(LibraryAction::Prepare(place)));
    program
}

/// A drill at its fourteenth step, three seconds in, with everything durable.
fn drilling(language: Language) -> Program {
    let mut program = preparing(language);
    program.act(Action::Do(Do::Start));
    durable(&mut program);
    pass(&mut program, 4);
    program.act(Action::Drill(Command::Jump(13)));
    durable(&mut program);
    pass(&mut program, 3);
    program
}

fn durable(program: &mut Program) {
    for effect in std::mem::take(&mut program.effects) {
        if let Effect::Write { session, from, events, .. } = effect {
            program.reply(Reply::Written { session, id: DrillId(1), upto: from + events.len() });
        }
    }
}

/// A beat a second, as the worker gives.
fn pass(program: &mut Program, seconds: u64) {
    for _ in 0..seconds {
        program.now.tick = Tick(program.now.tick.0 + 1000);
        program.now.wall.unix_ms += 1000;
        program.reply(Reply::Beat(program.now.tick, program.now.wall));
    }
}

fn hall(mut program: Program, command: Option<Command>, seconds: u64, name: &str) {
    if let Some(command) = command {
        program.act(Action::Drill(command));
        durable(&mut program);
    }
    pass(&mut program, seconds);
    let view = program.model.projector_view(program.now.tick).expect("a picture for the hall");
    let tick = program.now.tick;
    let mut harness = Harness::builder()
        .with_size(vec2(1280.0, 720.0))
        .with_max_steps(16)
        .with_context_setup(ui::shell::dress)
        .build_ui(move |ui| {
            ui::projector::draw(ui, &view, tick);
        });
    harness.run_steps(2);
    compare(&mut harness, name);
}

fn page(program: Program, size: [f32; 2], name: &str) {
    compare(&mut window(program, size), name);
}

const USUAL: [f32; 2] = [1440.0, 900.0];

#[test]
fn the_library_looks_as_it_did() {
    page(program(Language::Vi), USUAL, "library-vi");
}

#[test]
fn the_narrow_library_looks_as_it_did() {
    page(program(Language::En), [1024.0, 640.0], "library-en-narrow");
}

#[test]
fn the_set_up_looks_as_it_did() {
    page(preparing(Language::Vi), USUAL, "set-up-vi");
}

#[test]
fn the_console_looks_as_it_did() {
    page(drilling(Language::Vi), USUAL, "console-vi");
}

#[test]
fn the_low_console_looks_as_it_did() {
    page(drilling(Language::En), [1280.0, 720.0], "console-en-low");
}

#[test]
fn the_settings_look_as_they_did() {
    let mut program = program(Language::Vi);
    program.act(Action::Go(Screen::Settings));
    page(program, USUAL, "settings-vi");
}

#[test]
fn the_help_looks_as_it_did() {
    let mut program = program(Language::Vi);
    program.act(Action::Do(Do::Help));
    page(program, USUAL, "help-vi");
}

#[test]
fn the_step_in_the_hall_looks_as_it_did() {
    hall(drilling(Language::Vi), None, 0, "projector-step");
}

#[test]
fn the_stage_in_the_hall_looks_as_it_did() {
    hall(drilling(Language::Vi), Some(Command::View(HallView::Stage)), 0, "projector-stage");
}

#[test]
fn overtime_in_the_hall_looks_as_it_did() {
    hall(drilling(Language::Vi), None, 120, "projector-overtime");
}

#[test]
fn the_hold_in_the_hall_looks_as_it_did() {
    hall(drilling(Language::Vi), Some(Command::Hold(String::new())), 3, "projector-hold");
}
