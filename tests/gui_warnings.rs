//! What a trainer reads when a jump breaks the protocol, on the console and when looking back; the hall reads nothing.
#![cfg(test)]

#[path = "support/gui.rs"]
mod gui;
#[path = "support/scenarios.rs"]
mod scenarios;

use dientap::{
    app::{Screen, Session, keys::Do},
    core::{
        drill::{Command, HallView, Warning},
        scenario::{ActKind, Choices, Rundown},
        text::Language,
    },
    ui,
};
use egui::{Key, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};
use gui::{Desk, press, read, window};
use scenarios::{presidents, start_of, step_with};

const WIDE: (f32, f32) = (1440.0, 900.0);
const HIGH: (f32, f32) = (1440.0, 2400.0);
const BOTH: [Language; 2] = [Language::Vi, Language::En];

/// A drill of an Order of the State President, just before the recipient is invited, then at the reading.
fn jumped(language: Language) -> Desk {
    let mut desk = Desk::drilling(language);
    let run = Rundown::of(&presidents(), &Choices::default());
    let (invite, decision) = (step_with(&run, ActKind::InviteRecipients), step_with(&run, ActKind::ReadDecision));
    desk.model.session = Some(Session::begin(9, start_of(run), desk.now));
    for _ in 0..invite - 1 {
        desk.next();
    }
    assert!(warnings(&desk).is_empty());
    desk.commands(Command::Jump(decision));
    desk.advance(1.0);
    desk
}

fn warnings(desk: &Desk) -> Vec<Warning> {
    let session = desk.model.session.as_ref().expect("a drill");
    session.shown().present_warnings().iter().map(|w| w.warning.clone()).collect()
}

/// A warning as it stands on the console.
fn line(desk: &Desk, warning: &Warning) -> String {
    let lang = desk.lang();
    format!("{} · {}", lang.of(&warning.sentence).trim_end_matches('.'), lang.of(&warning.law))
}

#[test]
fn a_reading_without_an_invitation_is_told_in_one_line_with_the_article() {
    for language in BOTH {
        let mut harness = window(jumped(language), WIDE);
        harness.run();
        let told = warnings(harness.state());
        assert!(told.len() > 1, "{told:?}");
        let first = line(harness.state(), &told[0]);
        let wanted = match language {
            Language::Vi => {
                "Đọc quyết định tặng Huân chương Lao động hạng Ba khi chưa mời người nhận lên lễ đài · NĐ 145/2013 Đ28.1 (2013–2023); hiện hành: NĐ 152/2025, kiểm tra điều"
            }
            Language::En => {
                "The decision on Labour Order, third class is read before recipients are invited to the stage · Decree 145/2013 Art. 28.1 (2013–2023); now in force: Decree 152/2025, check the article"
            }
        };
        assert_eq!(first, wanted);
        let second = line(harness.state(), &told[1]);
        let text = read(&harness);
        assert!(text.contains(&first), "{text}");
        assert!(!text.contains(&second), "the others are asked for");
        let more = harness.state().lang().warned_more(told.len() - 1);
        press(&mut harness, &more);
        assert!(read(&harness).contains(&second));
        let fewer = harness.state().lang().debrief_fewer();
        press(&mut harness, fewer);
        assert!(!read(&harness).contains(&second));
    }
}

#[test]
fn the_line_goes_when_it_is_closed_by_keyboard_and_comes_back_with_the_next_breach() {
    for language in BOTH {
        let mut harness = window(jumped(language), WIDE);
        harness.run();
        let first = line(harness.state(), &warnings(harness.state())[0]);
        let close = harness.state().lang().close_warnings();
        harness.get_by_label(close).focus();
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        assert!(!read(&harness).contains(&first));
        assert!(!warnings(harness.state()).is_empty(), "it is kept all the same");
        harness.state_mut().does(Do::Back);
        harness.state_mut().does(Do::Undo);
        harness.run();
        assert!(!read(&harness).contains(&first), "closed is closed");
        harness.state_mut().does(Do::Undo);
        let decision =
            step_with(harness.state().model.session.as_ref().unwrap().shown().rundown(), ActKind::ReadDecision);
        harness.state_mut().commands(Command::Jump(decision));
        harness.run();
        assert!(read(&harness).contains(&first), "a new jump is told anew");
    }
}

#[test]
fn the_line_goes_with_the_next_step_and_with_undo() {
    for language in BOTH {
        let mut harness = window(jumped(language), WIDE);
        harness.run();
        let first = line(harness.state(), &warnings(harness.state())[0]);
        harness.state_mut().next();
        harness.run();
        assert!(!read(&harness).contains(&first));
        harness.state_mut().does(Do::Undo);
        harness.run();
        assert!(read(&harness).contains(&first), "undo of the step brings it back");
        harness.state_mut().does(Do::Undo);
        harness.run();
        assert!(!read(&harness).contains(&first));
        assert!(harness.state().model.session.as_ref().unwrap().shown().warnings().is_empty());
    }
}

#[test]
fn the_line_leaves_room_for_the_drill_in_every_window() {
    for size in [(1440.0, 900.0), (1280.0, 720.0), (1024.0, 768.0), (853.0, 480.0), (731.0, 411.0)] {
        let mut harness = window(jumped(Language::Vi), size);
        harness.run();
        let first = line(harness.state(), &warnings(harness.state())[0]);
        let close = harness.state().lang().close_warnings();
        let (said, close) = (harness.get_by_label(&first).rect(), harness.get_by_label(close).rect());
        assert!(said.left() >= 0.0 && said.right() <= close.left() && close.right() <= size.0, "{size:?}: {said:?}");
        assert!(said.height() <= 44.0, "{size:?}: {said:?}");
        let title = harness.state().model.session.as_ref().unwrap().shown().rundown().steps[9].step.title.vi.clone();
        assert!(read(&harness).contains(&title), "{size:?}");
    }
}

#[test]
fn the_hall_is_told_nothing_of_it() {
    for language in BOTH {
        for view in [HallView::Step, HallView::Stage] {
            let mut desk = jumped(language);
            if view == HallView::Stage {
                desk.commands(Command::View(view));
            }
            let told = warnings(&desk);
            assert!(!told.is_empty());
            let tick = desk.now.tick;
            let hall = desk.model.projector_view(tick).expect("a picture");
            let held = format!("{hall:?}");
            let drawn = drawn(&hall, tick);
            for warning in &told {
                for words in [&warning.rule, &warning.sentence.vi, &warning.sentence.en, &warning.law.vi] {
                    let words = words.trim_end_matches('.');
                    assert!(!held.contains(words) && !drawn.contains(words), "{words}");
                }
            }
        }
    }
}

/// All that can be read in the hall.
fn drawn(view: &std::sync::Arc<dientap::app::ProjectorView>, tick: dientap::core::time::Tick) -> String {
    let view = std::sync::Arc::clone(view);
    let mut harness: Harness<'_, ()> = Harness::builder()
        .with_size(vec2(1280.0, 720.0))
        .with_max_steps(16)
        .with_context_setup(dientap::ui::shell::dress)
        .build_ui(move |ui| {
            ui::projector::draw(ui, &view, tick);
        });
    harness.run_steps(2);
    let mut lines = Vec::new();
    gui::gather(&harness.root(), &mut lines);
    assert!(!lines.is_empty());
    lines.join("\n")
}

#[test]
fn looking_back_lists_what_was_broken_with_time_step_and_article() {
    for language in BOTH {
        let mut desk = jumped(language);
        let told = warnings(&desk);
        let step = desk.step();
        desk.commands(Command::Finish);
        let mut harness = window(desk, HIGH);
        harness.run();
        assert!(harness.state().is_at(Screen::LookBack));
        let lang = harness.state().lang();
        let text = read(&harness);
        assert!(text.contains(lang.debrief_warnings()), "{text}");
        for warning in told.iter().take(4) {
            let row = format!("{}: {}", lang.step_number(step), lang.of(&warning.sentence));
            assert!(text.lines().any(|l| l.ends_with(&row)), "{row}\n{text}");
            assert!(text.contains(lang.of(&warning.law)), "{text}");
        }
    }
}

#[test]
fn a_drill_that_kept_to_the_protocol_says_nothing_of_it_when_looked_back_at() {
    let mut desk = Desk::drilling(Language::Vi);
    desk.next();
    desk.commands(Command::Finish);
    let mut harness = window(desk, HIGH);
    harness.run();
    assert!(!read(&harness).contains(harness.state().lang().debrief_warnings()));
}
