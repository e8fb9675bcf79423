//! Putting oneself on the plan as a person does it: by keys alone, with the mouse, from either side.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "clippy takes helpers of an integration test for the program itself"
)]

#[path = "support/gui.rs"]
mod gui;

use dientap::{
    app::{
        Action, PracticeAction,
        keys::{Do, Key},
        practice::{Given, GivenAction},
    },
    core::{
        practice::{FACINGS, Kind, PlaceTask, Score, Task},
        scenario::{Facing, Place},
        stage::StagePicture,
        text::Language,
    },
    lang::Lang,
    ui::{theme::LIGHT, widgets::StagePlan},
};
use egui::{Pos2, Role};
use egui_kittest::{Harness, kittest::Queryable as _};
use gui::{Desk, press, read, window};

const WIDE: (f32, f32) = (1440.0, 900.0);
const BOTH: [Language; 2] = [Language::Vi, Language::En];

fn asked(language: Language) -> Desk {
    Desk::asked(language, Kind::Place)
}

fn task(desk: &Desk) -> PlaceTask {
    match &desk.sitting().exercise.task {
        Task::Place(task) => task.clone(),
        other => panic!("no place: {other:?}"),
    }
}

fn given(desk: &Desk) -> (i32, i32, Facing) {
    match desk.sitting().given {
        Given::Place { x_cm, y_cm, faces } => (x_cm, y_cm, faces),
        ref other => panic!("no place: {other:?}"),
    }
}

fn score(desk: &Desk) -> Score {
    desk.told().expect("it is told")
}

fn key(desk: &mut Desk, key: Key, shift: bool) {
    desk.practice_key(key, shift, false);
}

/// Walks by whole steps, then by small ones; `keys` are those for more and less.
fn walk(desk: &mut Desk, wanted: i32, now: impl Fn(&Desk) -> i32, keys: (Key, Key)) {
    for (step, fine) in [(50, false), (10, true)] {
        while (wanted - now(desk)).abs() >= step {
            let way = if wanted > now(desk) { keys.0 } else { keys.1 };
            key(desk, way, fine);
        }
    }
}

fn eighth(facing: Facing) -> usize {
    FACINGS.iter().position(|f| *f == facing).expect("one of eight")
}

/// Where a place is on the screen, from where the plan lies.
fn screen(harness: &Harness<'_, Desk>, place: Place) -> Pos2 {
    let images = harness.get_all_by_role(Role::Image).map(|n| n.rect());
    let rect = images.max_by(|a, b| a.width().total_cmp(&b.width())).expect("a plan");
    let picture = StagePicture { figures: task(harness.state()).others, tracks: Vec::new() };
    let plan = StagePlan::new(&picture, &LIGHT, Lang::default()).mirrored(harness.state().model.mirrored);
    plan.map(rect, 1.0).at(place)
}

fn right(desk: &Desk) -> Place {
    let task = task(desk);
    Place { x: task.x_cm as f32 / 10.0, y: task.y_cm as f32 / 10.0 }
}

#[test]
fn keys_alone_walk_to_the_right_place_and_turn_there() {
    for language in BOTH {
        for mirrored in [false, true] {
            let mut desk = asked(language);
            if mirrored {
                key(&mut desk, Key::Letter('M'), false);
            }
            let task = task(&desk);
            let (across, deep) = if mirrored {
                ((Key::Left, Key::Right), (Key::Down, Key::Up))
            } else {
                ((Key::Right, Key::Left), (Key::Up, Key::Down))
            };
            walk(&mut desk, task.x_cm, |d| given(d).0, across);
            walk(&mut desk, task.y_cm, |d| given(d).1, deep);
            while given(&desk).2 != task.faces {
                key(&mut desk, Key::CloseBracket, false);
            }
            key(&mut desk, Key::Enter, false);
            key(&mut desk, Key::Digit(2), false);
            assert_eq!(score(&desk), Score::FULL, "{:?} of {task:?}", given(&desk));
        }
    }
}

#[test]
fn a_click_on_the_plan_puts_the_marker_there_from_either_side() {
    for mirrored in [false, true] {
        let mut harness = window(asked(Language::Vi), WIDE);
        harness.run();
        if mirrored {
            let words = harness.state().lang().from_hall();
            press(&mut harness, words);
            harness.get_by_label_contains(harness.state().lang().from_stage());
        }
        let at = screen(&harness, right(harness.state()));
        harness.drag_at(at);
        harness.run_steps(2);
        harness.drop_at(at);
        harness.run_steps(2);
        let (task, (x, y, _)) = (task(harness.state()), given(harness.state()));
        assert!((x - task.x_cm).abs() <= 10 && (y - task.y_cm).abs() <= 10, "{x} {y} of {task:?}");
        let turns = (eighth(task.faces) + 8 - eighth(given(harness.state()).2)) % 8;
        let lang = harness.state().lang();
        for _ in 0..turns {
            press(&mut harness, lang.turn_right());
        }
        press(&mut harness, lang.hand_in());
        press(&mut harness, lang.sure_sure());
        assert_eq!(score(harness.state()), Score::FULL);
    }
}

#[test]
fn the_marker_goes_where_it_is_dragged_and_stays_on_the_boards() {
    let mut harness = window(asked(Language::Vi), WIDE);
    harness.run();
    let begin = screen(&harness, Place { x: 50.0, y: 30.0 });
    harness.drag_at(begin);
    harness.run_steps(2);
    for (x, y) in [(60.0, 40.0), (108.0, 63.0)] {
        let at = screen(&harness, Place { x, y });
        harness.hover_at(at);
        harness.run_steps(2);
    }
    harness.drop_at(screen(&harness, Place { x: 108.0, y: 63.0 }));
    harness.run_steps(2);
    let stage = task(harness.state()).stage;
    let most = (stage.width as i32 * 10, stage.depth as i32 * 10);
    assert_eq!((given(harness.state()).0, given(harness.state()).1), most);
}

#[test]
fn where_the_marker_stands_is_said_in_words() {
    for language in BOTH {
        let mut desk = asked(language);
        desk.act(Action::Practice(PracticeAction::Give(GivenAction::Stand(450, 200))));
        desk.act(Action::Practice(PracticeAction::Give(GivenAction::Face(Facing::NorthWest))));
        let (lang, task) = (desk.lang(), task(&desk));
        let mut harness = window(desk, WIDE);
        harness.run();
        let text = read(&harness);
        let stands = lang.stands_at(lang.pick("4,5", "4.5"), lang.pick("2,0", "2.0"));
        assert!(text.contains(&stands), "{text}");
        assert!(text.contains(&lang.faces_way(lang.way_nw())), "{text}");
        assert!(text.contains(&lang.stand_where(lang.of(&task.called), lang.of(&task.step.title))), "{text}");
        let before = given(harness.state()).2;
        press(&mut harness, lang.turn_left());
        assert_eq!((eighth(given(harness.state()).2) + 1) % 8, eighth(before));
    }
}

#[test]
fn after_the_answer_both_places_and_the_distance_are_told() {
    for language in BOTH {
        let mut desk = asked(language);
        let task = task(&desk);
        // Two metres off, towards the middle.
        let x = if task.x_cm > 500 { task.x_cm - 200 } else { task.x_cm + 200 };
        desk.act(Action::Practice(PracticeAction::Give(GivenAction::Stand(x, task.y_cm))));
        desk.does(Do::HandIn);
        desk.does(Do::Pick(1));
        let lang = desk.lang();
        let mut harness = window(desk, WIDE);
        harness.run();
        let text = read(&harness);
        assert!(text.contains(lang.pick("Lệch 2,0 m", "Off by 2.0 m")), "{text}");
        assert!(
            text.contains(&format!("{}: ", lang.right_place())) && text.contains(&format!("{}: ", lang.you())),
            "{text}"
        );
        // Nothing can be put any more.
        assert!(!text.contains(&format!("{}: ", lang.your_place())), "{text}");
    }
}

#[test]
fn whoever_asks_for_the_answer_sees_the_right_place_alone() {
    let mut desk = asked(Language::Vi);
    desk.does(Do::Show);
    let lang = desk.lang();
    let mut harness = window(desk, WIDE);
    harness.run();
    let text = read(&harness);
    assert!(
        text.contains(&format!("{}: ", lang.right_place())) && !text.contains(&format!("{}: ", lang.you())),
        "{text}"
    );
}
