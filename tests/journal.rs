//! The way of an event to the journal and back: shown once safe, kept and tried again where the disk refuses.
#![cfg(test)]

mod support;

use std::{path::Path, sync::Arc, time::Duration};

use dientap::{
    app::{Action, Effect, Model, Now, Outside as _, Places, Reply, Session, frame, next_wake, update, worker::Worker},
    core::{
        drill::{Command, DrillId, Event},
        settings::Settings,
        text::Text,
        time::{Clock, Span, Tick, Wall},
    },
    store::Store,
};
use support::{DAWN, Hall, start, three_steps};

fn now(ms: u64) -> Now {
    Now { tick: Tick(1_000_000 + ms), wall: Wall { unix_ms: DAWN.unix_ms + ms as i64, ..DAWN } }
}

/// A program in which a drill of three steps has just begun.
fn running() -> Model {
    let mut model = Model::new(Settings::default(), Places::default());
    model.session = Some(Session::begin(1, start(three_steps()), now(0)));
    model
}

/// Places and kinds of the events that are to be written.
fn writes(effects: &[Effect]) -> Vec<(usize, usize)> {
    let of = |e: &Effect| match e {
        Effect::Write { from, events, .. } => Some((*from, events.len())),
        _ => None,
    };
    effects.iter().filter_map(of).collect()
}

fn refused() -> Action {
    Action::Done(Reply::NotWritten { session: 1, why: Text::new("Ổ đĩa đã đầy.", "The disk is full.") })
}

#[test]
fn an_event_is_shown_once_it_is_durable() {
    let mut model = running();
    assert_eq!(writes(&frame(&mut model, now(0))), [(0, 1)]);
    update(&mut model, Action::Done(Reply::Written { session: 1, id: DrillId(4), upto: 1 }), now(5));
    let effects = update(&mut model, Action::Drill(Command::Next), now(2000));
    assert_eq!(writes(&effects), [(1, 1)]);
    let shown = |model: &Model| model.session.as_ref().map(|s| s.shown().current());
    assert_eq!(shown(&model), Some(0));
    update(&mut model, Action::Done(Reply::Written { session: 1, id: DrillId(4), upto: 2 }), now(2010));
    assert_eq!(shown(&model), Some(1));
}

#[test]
fn an_event_is_shown_after_a_quarter_of_a_second_even_if_the_disk_is_slow() {
    let mut model = running();
    frame(&mut model, now(0));
    update(&mut model, Action::Done(Reply::Written { session: 1, id: DrillId(4), upto: 1 }), now(5));
    update(&mut model, Action::Drill(Command::Next), now(2000));
    let shown = |model: &Model| model.session.as_ref().map(|s| s.shown().current());
    frame(&mut model, now(2249));
    assert_eq!(shown(&model), Some(0));
    frame(&mut model, now(2250));
    assert_eq!(shown(&model), Some(1));
}

#[test]
fn a_disk_that_refuses_is_left_alone_for_a_second_and_then_gets_everything() {
    let mut model = running();
    frame(&mut model, now(0));
    assert_eq!(writes(&update(&mut model, refused(), now(10))), [], "not at once: it would refuse again");
    assert_eq!(model.notices.len(), 1, "the trainer is warned");
    assert!(next_wake(&model, now(10).tick).is_some_and(|wait| wait <= Span(1000)), "the program wakes to try again");
    let effects = update(&mut model, Action::Drill(Command::Next), now(600));
    assert_eq!(writes(&effects), []);
    assert_eq!(writes(&frame(&mut model, now(1009))), []);
    assert_eq!(writes(&frame(&mut model, now(1010))), [(0, 2)]);
    update(&mut model, Action::Done(Reply::Written { session: 1, id: DrillId(4), upto: 2 }), now(1020));
    assert!(model.session.as_ref().is_some_and(Session::is_safe));
    assert_eq!(model.notices, [], "the warning goes when all is safe");
}

#[test]
fn what_a_trainer_does_while_the_disk_refuses_is_shown_all_the_same() {
    let mut model = running();
    frame(&mut model, now(0));
    update(&mut model, refused(), now(10));
    for (n, ms) in [(1, 5_000), (2, 7_000)] {
        update(&mut model, Action::Drill(Command::Next), now(ms));
        update(&mut model, refused(), now(ms + 300));
        assert_eq!(model.session.as_ref().map(|s| s.shown().current()), Some(n));
    }
}

struct Still;

impl Clock for Still {
    fn now(&self) -> Tick {
        now(0).tick
    }

    fn wall(&self) -> Wall {
        DAWN
    }
}

fn worker(data: &Path) -> Worker {
    let places = Places { data: data.to_owned(), own: data.join("own") };
    Worker::start(places, Arc::new(Still), Box::new(|| {})).expect("a thread")
}

/// The next answers, so many of them.
fn answers(worker: &mut Worker, count: usize) -> Vec<Reply> {
    let mut all = Vec::new();
    for _ in 0..3000 {
        all.extend(worker.replies());
        if all.len() >= count {
            return all;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("the worker is silent after {all:?}")
}

fn events() -> Vec<Event> {
    let mut hall = Hall::of(three_steps());
    hall.wait(3.0).does(Command::Next).wait(3.0).does(Command::Next);
    hall.drill.log().to_vec()
}

#[test]
fn events_that_follow_before_the_start_is_acknowledged_belong_to_the_same_drill() {
    let data = tempfile::tempdir().expect("a folder");
    let mut worker = worker(data.path());
    let log = events();
    for (n, event) in log.iter().enumerate() {
        worker.carry_out(Effect::Write { session: 1, id: None, from: n, events: vec![event.clone()] });
    }
    let written = |id, upto| Reply::Written { session: 1, id: DrillId(id), upto };
    assert_eq!(answers(&mut worker, 3), [written(1, 1), written(1, 2), written(1, 3)]);
    worker.carry_out(Effect::Write { session: 1, id: None, from: 0, events: log.clone() });
    assert_eq!(answers(&mut worker, 1), [written(1, 3)], "sent again");
    let mut other = log.clone();
    other[0].wall.unix_ms += 60_000;
    worker.carry_out(Effect::Write { session: 1, id: None, from: 0, events: other });
    assert_eq!(answers(&mut worker, 1), [written(2, 3)], "another drill");
    drop(worker);
    let (store, _) = Store::open(data.path()).expect("records");
    assert_eq!(store.log(DrillId(1)).expect("read"), log);
    assert_eq!(store.drills().expect("the list").len(), 2);
}

#[test]
fn a_folder_that_comes_back_gets_what_was_kept() {
    let top = tempfile::tempdir().expect("a folder");
    let data = top.path().join("usb");
    std::fs::File::create(&data).expect("a file in its place");
    let mut worker = worker(&data);
    assert!(matches!(answers(&mut worker, 1).as_slice(), [Reply::Failed(_)]), "the trainer is told");
    let write = Effect::Write { session: 1, id: None, from: 0, events: events() };
    worker.carry_out(write.clone());
    assert!(matches!(answers(&mut worker, 1).as_slice(), [Reply::NotWritten { session: 1, .. }]));
    std::fs::remove_file(&data).expect("gone");
    worker.carry_out(write);
    assert_eq!(answers(&mut worker, 1), [Reply::Written { session: 1, id: DrillId(1), upto: 3 }]);
}
