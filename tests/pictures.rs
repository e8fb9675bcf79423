//! How the program looks: few pictures, each of a whole page, drawn in software.
//!
//! `cargo test --features pictures --test pictures`; `UPDATE_SNAPSHOTS=1` accepts new ones, after looking at each.
#![cfg(test)]

#[path = "support/gui.rs"]
mod gui;

use dientap::{
    app::{
        Action, Cited, GlossaryAction, RulesAction, Screen,
        keys::{Do, Way},
    },
    core::{
        drill::{Command, HallView},
        practice::Kind,
        text::Language,
    },
    ui,
};
use egui::vec2;
use egui_kittest::{Harness, SnapshotOptions};
use gui::{Desk, window};

/// Software drawing differs in a few pixels from processor to processor.
fn compare<T>(harness: &mut Harness<'_, T>, name: &str) {
    let options = SnapshotOptions::new().threshold(1.0_f32).max_failed_pixels(200_usize);
    harness.snapshot_options(name, &options);
}

/// A drill at its fourteenth step, three seconds in.
fn drilling(language: Language) -> Desk {
    let mut desk = Desk::drilling(language);
    desk.advance(4.0);
    desk.commands(Command::Jump(13));
    let warned = desk.model.session.as_ref().and_then(|s| s.warnings().next()).map(|w| w.event);
    if let Some(event) = warned {
        desk.act(Action::CloseWarnings(event));
    }
    desk.advance(3.0);
    desk
}

fn hall(mut desk: Desk, command: Option<Command>, seconds: f64, name: &str) {
    if let Some(command) = command {
        desk.commands(command);
    }
    desk.advance(seconds);
    let view = desk.model.projector_view(desk.now.tick).expect("a picture for the hall");
    let tick = desk.now.tick;
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

fn page(desk: Desk, size: (f32, f32), name: &str) {
    let mut harness = window(desk, size);
    harness.run_steps(3);
    harness.remove_cursor();
    harness.run_steps(1);
    compare(&mut harness, name);
}

const USUAL: (f32, f32) = (1440.0, 900.0);

#[test]
fn the_library_looks_as_it_did() {
    page(Desk::new(Language::Vi), USUAL, "library-vi");
}

#[test]
fn the_narrow_library_looks_as_it_did() {
    page(Desk::new(Language::En), (1024.0, 640.0), "library-en-narrow");
}

#[test]
fn the_set_up_looks_as_it_did() {
    page(Desk::prepared(Language::Vi), USUAL, "set-up-vi");
}

#[test]
fn the_console_looks_as_it_did() {
    page(drilling(Language::Vi), USUAL, "console-vi");
}

#[test]
fn the_low_console_looks_as_it_did() {
    page(drilling(Language::En), (1280.0, 720.0), "console-en-low");
}

#[test]
fn the_settings_look_as_they_did() {
    let mut desk = Desk::new(Language::Vi);
    desk.act(Action::Go(Screen::Settings));
    page(desk, USUAL, "settings-vi");
}

#[test]
fn the_help_looks_as_it_did() {
    let mut desk = Desk::new(Language::Vi);
    desk.act(Action::Do(Do::Help));
    page(desk, USUAL, "help-vi");
}

#[test]
fn the_rules_look_as_they_did() {
    let mut desk = Desk::new(Language::Vi);
    desk.act(Action::Rules(RulesAction::Open("announce.read-before-invite")));
    page(desk, USUAL, "rules-vi");
}

#[test]
fn the_glossary_looks_as_it_did() {
    let mut desk = Desk::new(Language::En);
    desk.act(Action::Go(Screen::Glossary));
    desk.act(Action::Glossary(GlossaryAction::Search("co thi dua".to_owned())));
    page(desk, (1280.0, 720.0), "glossary-en");
}

#[test]
fn the_sources_look_as_they_did() {
    let mut desk = drilling(Language::Vi);
    let run = desk.model.session.as_ref().map(|s| s.shown().rundown().clone()).expect("a drill");
    desk.act(Action::Cite(Cited::of(&run.sources, &[&run.instruments])));
    page(desk, USUAL, "sources-vi");
}

#[test]
fn practice_looks_as_it_did() {
    page(Desk::practising(Language::Vi), USUAL, "practice-vi");
}

#[test]
fn an_order_that_is_told_looks_as_it_did() {
    let mut desk = Desk::asked(Language::Vi, Kind::Order);
    desk.advance(9.0);
    for does in [Do::Shove(Way::Down), Do::HandIn, Do::Pick(3)] {
        desk.does(does);
    }
    page(desk, USUAL, "practice-order-vi");
}

#[test]
fn a_role_that_is_played_looks_as_it_did() {
    let mut desk = Desk::asked(Language::Vi, Kind::Role);
    desk.does(Do::Pick(2));
    desk.advance(8.0);
    page(desk, (1280.0, 720.0), "practice-role-vi-low");
}

#[test]
fn the_step_in_the_hall_looks_as_it_did() {
    hall(drilling(Language::Vi), None, 0.0, "projector-step");
}

#[test]
fn the_stage_in_the_hall_looks_as_it_did() {
    hall(drilling(Language::Vi), Some(Command::View(HallView::Stage)), 6.0, "projector-stage");
}

#[test]
fn overtime_in_the_hall_looks_as_it_did() {
    hall(drilling(Language::Vi), None, 120.0, "projector-overtime");
}

#[test]
fn the_hold_in_the_hall_looks_as_it_did() {
    hall(drilling(Language::Vi), Some(Command::Hold(String::new())), 3.0, "projector-hold");
}
