//! Putting steps in order as a person does it: by keys alone, with the mouse, wrongly.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "clippy takes helpers of an integration test for the program itself"
)]

#[path = "support/gui.rs"]
mod gui;

use dientap::{
    app::{
        Action, PracticeAction,
        keys::{Do, Key},
        practice::{Given, GivenAction, Phase},
    },
    core::{
        practice::{Kind, OrderTask, Score, Task},
        text::Language,
    },
};
use egui::{Role, vec2};
use egui_kittest::{Harness, kittest::NodeT as _, kittest::Queryable as _};
use gui::{Desk, press, read, window};

const WIDE: (f32, f32) = (1440.0, 900.0);
/// A window of 1280 by 720 with its text at 175 %.
const LOW: (f32, f32) = (731.0, 411.0);
const BOTH: [Language; 2] = [Language::Vi, Language::En];

fn asked(language: Language) -> Desk {
    Desk::asked(language, Kind::Order)
}

fn task(desk: &Desk) -> OrderTask {
    match &desk.sitting().exercise.task {
        Task::Order(task) => task.clone(),
        other => panic!("no order: {other:?}"),
    }
}

fn given(desk: &Desk) -> (Vec<usize>, usize) {
    match &desk.sitting().given {
        Given::Order { order, at } => (order.clone(), *at),
        other => panic!("no order: {other:?}"),
    }
}

fn score(desk: &Desk) -> Score {
    desk.told().expect("it is told")
}

fn key(desk: &mut Desk, key: Key, alt: bool) {
    desk.practice_key(key, false, alt);
}

/// Where the rows lie, from the top.
fn rows(harness: &Harness<'_, Desk>) -> Vec<egui::Rect> {
    let mut rows: Vec<egui::Rect> = harness.get_all_by_role(Role::RadioButton).map(|n| n.rect()).collect();
    rows.sort_by(|a, b| a.top().total_cmp(&b.top()));
    rows
}

/// Carries the row in one place to another.
fn drag(harness: &mut Harness<'_, Desk>, from: usize, to: usize) {
    let rows = rows(harness);
    let past = if to > from { 20.0 } else { -20.0 };
    harness.drag_at(rows[from].left_center() + vec2(24.0, 0.0));
    harness.run_steps(2);
    harness.hover_at(rows[to].left_center() + vec2(60.0, past));
    harness.run_steps(2);
    harness.drop_at(rows[to].left_center() + vec2(60.0, past));
    harness.run_steps(2);
}

#[test]
fn keys_alone_reach_a_right_order_and_hand_it_in() {
    for language in BOTH {
        let mut desk = asked(language);
        let many = task(&desk).cards.len();
        for place in 0..many {
            let (order, at) = given(&desk);
            let from = order.iter().position(|n| *n == place).expect("every step is there");
            for _ in at..from {
                key(&mut desk, Key::Down, false);
            }
            for _ in from..at {
                key(&mut desk, Key::Up, false);
            }
            for _ in place..from {
                key(&mut desk, Key::Up, true);
            }
        }
        assert!(given(&desk).0.is_sorted());
        key(&mut desk, Key::Enter, false);
        key(&mut desk, Key::Digit(3), false);
        assert_eq!(score(&desk), Score::FULL);
        let harness = {
            let mut harness = window(desk, WIDE);
            harness.run();
            harness
        };
        let (lang, text) = (harness.state().lang(), read(&harness));
        assert!(text.contains(&format!("{}/{}", many - 1, many - 1)), "{text}");
        assert_eq!(text.lines().filter(|line| *line == lang.joined()).count(), many - 1, "{text}");
    }
}

#[test]
fn rows_are_dragged_to_where_they_belong() {
    let mut harness = window(asked(Language::Vi), WIDE);
    harness.run();
    let many = task(harness.state()).cards.len();
    for place in 0..many {
        let from = given(harness.state()).0.iter().position(|n| *n == place).expect("every step is there");
        if from != place {
            drag(&mut harness, from, place);
        }
        assert_eq!(given(harness.state()).0[..=place], (0..=place).collect::<Vec<_>>(), "after {place}");
    }
    let lang = harness.state().lang();
    press(&mut harness, lang.hand_in());
    press(&mut harness, lang.sure_sure());
    assert_eq!(score(harness.state()), Score::FULL);
}

#[test]
fn a_row_that_is_dropped_where_it_was_stays() {
    let mut harness = window(asked(Language::Vi), WIDE);
    harness.run();
    let before = given(harness.state()).0;
    let at = rows(&harness)[2];
    harness.drag_at(at.center());
    harness.run_steps(2);
    harness.hover_at(at.center() + vec2(0.0, 20.0));
    harness.run_steps(2);
    harness.drop_at(at.center() + vec2(0.0, 20.0));
    harness.run_steps(2);
    assert_eq!(given(harness.state()), (before, 2));
}

#[test]
fn every_row_says_where_it_stands() {
    for language in BOTH {
        let mut harness = window(asked(language), WIDE);
        harness.run();
        let (lang, task, order) = (harness.state().lang(), task(harness.state()), given(harness.state()).0);
        for (n, card) in order.iter().enumerate() {
            let name = lang.row_position(n + 1, order.len(), lang.of(&task.cards[*card].title));
            let row = harness.get_all_by_label(&name).find(|n| n.accesskit_node().role() == Role::RadioButton);
            row.expect("a row to press").click();
            harness.run();
            assert_eq!(given(harness.state()).1, n);
        }
    }
}

#[test]
fn a_wrong_order_names_the_row_and_where_it_goes() {
    for language in BOTH {
        let mut desk = asked(language);
        let task = task(&desk);
        let last = task.cards.len() - 1;
        // All in order but for the first, which was put last.
        let sorted = |desk: &Desk, place: usize| {
            let from = given(desk).0.iter().position(|n| *n == place).expect("every step is there");
            Action::Practice(PracticeAction::Give(GivenAction::Move(from, place)))
        };
        for place in 0..=last {
            let action = sorted(&desk, place);
            desk.act(action);
        }
        desk.act(Action::Practice(PracticeAction::Give(GivenAction::Move(0, last))));
        desk.does(Do::HandIn);
        desk.does(Do::Pick(1));
        let (order, lang) = (given(&desk).0, desk.lang());
        let scored = task.score(&order).expect("an order");
        assert!(score(&desk) < Score::FULL && scored.moved == [0], "{scored:?}");
        let mut harness = window(desk, WIDE);
        harness.run();
        let title = lang.of(&task.cards[0].title);
        let row = lang.row_position(last + 1, last + 1, title);
        harness.get_by_label(&format!("{row}, {}", lang.goes_first()));
        let text = read(&harness);
        assert!(text.contains(&format!("{}/{last}", scored.links_right())), "{text}");
        assert_eq!(text.matches(lang.not_joined()).count(), last - scored.links_right());
        assert!(text.contains(lang.mend_exercise()));
        press(&mut harness, lang.mend_exercise());
        assert_eq!(given(harness.state()).0, order, "what was entered can be mended");
    }
}

#[test]
fn a_step_that_goes_down_or_up_says_after_which_row() {
    let mut desk = asked(Language::Vi);
    let last = task(&desk).cards.len() - 1;
    for place in 0..=last {
        let from = given(&desk).0.iter().position(|n| *n == place).expect("every step is there");
        desk.act(Action::Practice(PracticeAction::Give(GivenAction::Move(from, place))));
    }
    desk.act(Action::Practice(PracticeAction::Give(GivenAction::Move(last, 0))));
    desk.does(Do::HandIn);
    desk.does(Do::Pick(1));
    let lang = desk.lang();
    let scored = task(&desk).score(&given(&desk).0).expect("an order");
    let mut harness = window(desk, WIDE);
    harness.run();
    let text = read(&harness);
    let before = scored.repaired.iter().position(|n| *n == last).expect("it is there");
    // Its place among the rows as they stand now: one further down, since it stands first itself.
    assert_eq!(scored.moved, [last]);
    assert!(text.contains(&lang.goes_after(before + 1)), "{text}");
}

#[test]
fn whoever_asks_for_the_answer_sees_it() {
    let mut desk = asked(Language::Vi);
    desk.does(Do::Show);
    let (lang, task) = (desk.lang(), task(&desk));
    let mut harness = window(desk, WIDE);
    harness.run();
    let text = read(&harness);
    assert!(text.contains(lang.right_order()) && !text.contains(lang.not_joined()), "{text}");
    assert!(text.contains(&lang.row_position(1, task.cards.len(), lang.of(&task.cards[0].title))), "{text}");
}

#[test]
fn the_row_that_the_keys_are_at_stays_in_sight() {
    let mut harness = window(asked(Language::Vi), LOW);
    harness.run();
    let many = task(harness.state()).cards.len();
    for _ in 1..many {
        key(harness.state_mut(), Key::Down, true);
        harness.run_steps(20);
    }
    let (order, at) = given(harness.state());
    assert_eq!(at, many - 1);
    let lang = harness.state().lang();
    let name = lang.row_position(many, many, lang.of(&task(harness.state()).cards[order[at]].title));
    let row = harness.get_all_by_label(&name).find(|n| n.accesskit_node().role() == Role::RadioButton);
    let rect = row.expect("the row").rect();
    assert!(rect.bottom() < LOW.1 - 60.0 && rect.top() > 56.0, "{rect:?}");
}

#[test]
fn a_second_look_is_possible_before_the_answer_stands() {
    let mut harness = window(asked(Language::Vi), WIDE);
    harness.run();
    harness.state_mut().does(Do::HandIn);
    harness.run();
    drag(&mut harness, 0, 2);
    let sitting = harness.state().model.practice.sitting.as_ref().expect("a sitting");
    assert_eq!(sitting.phase, Phase::Answering);
}
