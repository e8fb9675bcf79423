//! The records: what is acknowledged is there, and what is damaged says so.

#![cfg(test)]

mod support;

use std::path::Path;

use dientap::{
    core::{
        drill::{Command, Drill, DrillId, What},
        scenario::Pace,
        time::Moment,
    },
    store::{Store, StoreError},
};
use support::{DAWN, Hall, s, three_steps, wall_at};

fn records(folder: &Path) -> Store {
    let (store, damage) = Store::open(folder).expect("records open");
    assert_eq!(damage, None, "nothing was damaged");
    store
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

/// Begins the hall's drill and writes all its events.
fn write(store: &mut Store, hall: &Hall) -> DrillId {
    let log = hall.drill.log();
    let id = store.begin(&log[0]).expect("the start is written");
    for (n, event) in log.iter().enumerate().skip(1) {
        store.append(id, n, event).expect("an event is written");
    }
    id
}

fn a_drill_with_a_fault() -> Hall {
    let mut hall = Hall::of(three_steps());
    hall.wait(4.0).ticks(0, "dung").wait(8.0).does(Command::Next);
    hall.wait(5.0).faults("NN1", "cham");
    hall
}

#[test]
fn what_was_written_is_read_back_from_a_folder_with_a_vietnamese_name() {
    let top = folder();
    let data = top.path().join("Nguyễn Văn Ấn").join("Lễ 2-9");
    let hall = a_drill_with_a_fault();
    let id = write(&mut records(&data), &hall);
    let log = records(&data).log(id).expect("the log is read");
    assert_eq!(log, hall.drill.log());
    assert_eq!(Drill::replay(log).expect("a drill"), hall.drill);
    assert!(data.join("dientap.sqlite").is_file());
}

#[test]
fn a_drill_left_by_a_dead_program_is_offered_with_ceremony_step_and_time() {
    let data = folder();
    let hall = a_drill_with_a_fault();
    let mut store = records(data.path());
    let id = write(&mut store, &hall);
    store.heartbeat(id, Moment(19_000), wall_at(Moment(19_000))).expect("a heartbeat");
    drop(store);

    let mut again = records(data.path());
    let offered = again.unfinished().expect("the list");
    let [one] = offered.as_slice() else { panic!("one drill is offered, not {offered:?}") };
    assert_eq!((one.id, one.step, one.steps), (id, 1, 3));
    assert_eq!(one.title.vi, "Lễ đón nhận Cờ thi đua");
    assert_eq!(one.step_title.vi, "Công bố quyết định");
    assert_eq!(one.elapsed, s(19.0));
    assert_eq!(one.began, DAWN);
    assert_eq!(one.heartbeat.wall, wall_at(Moment(19_000)));

    let (log, heartbeat) = again.resume(id).expect("it is resumed");
    assert_eq!(log, hall.drill.log());
    assert_eq!(heartbeat.at, Moment(19_000));
    assert!(again.unfinished().expect("the list").is_empty(), "it is open here now");
}

#[test]
fn an_event_is_seen_by_others_as_soon_as_its_writing_returns() {
    let data = folder();
    let hall = a_drill_with_a_fault();
    let (mut writer, reader) = (records(data.path()), records(data.path()));
    let id = writer.begin(&hall.drill.log()[0]).expect("begun");
    for (n, event) in hall.drill.log().iter().enumerate() {
        writer.append(id, n, event).expect("written");
        assert_eq!(reader.log(id).expect("read"), hall.drill.log()[..=n]);
    }
    assert_eq!(hall.drill.log().len(), 4);
}

#[test]
fn writing_the_same_event_again_changes_nothing() {
    let mut store = Store::in_memory().expect("records");
    let hall = a_drill_with_a_fault();
    let log = hall.drill.log();
    let id = write(&mut store, &hall);
    for (n, event) in log.iter().enumerate() {
        store.append(id, n, event).expect("the same again");
    }
    assert_eq!(store.log(id).expect("the log"), log);
    assert!(matches!(store.append(id, 1, &log[2]), Err(StoreError::OutOfOrder { n: 1, .. })), "another event");
    assert!(matches!(store.append(id, 9, &log[2]), Err(StoreError::OutOfOrder { n: 9, .. })), "a hole");
    assert!(matches!(store.append(DrillId(7), 1, &log[1]), Err(StoreError::NoSuchDrill(DrillId(7)))));
    assert!(matches!(store.begin(&log[1]), Err(StoreError::OutOfOrder { .. })), "no start");
    assert_eq!(store.log(id).expect("the log"), log);
}

#[test]
fn a_drill_that_is_open_in_another_copy_is_neither_offered_nor_resumed() {
    let data = folder();
    let (mut one, mut other) = (records(data.path()), records(data.path()));
    let id = write(&mut one, &a_drill_with_a_fault());
    assert_eq!(other.unfinished().expect("the list"), []);
    let refused = other.resume(id).expect_err("it is open");
    assert!(matches!(refused, StoreError::InUse(open) if open == id));
    one.release(id);
    assert_eq!(other.unfinished().expect("the list").len(), 1);
    other.resume(id).expect("it is free");
    assert_eq!(one.unfinished().expect("the list"), []);
    assert!(matches!(one.resume(id), Err(StoreError::InUse(_))));
    drop(other);
    assert_eq!(one.unfinished().expect("the list").len(), 1, "a copy that is gone holds nothing");
    assert!(matches!(one.resume(DrillId(99)), Err(StoreError::NoSuchDrill(_))));
}

#[test]
fn a_dismissed_drill_is_offered_no_more_but_stays_in_the_records() {
    let data = folder();
    let mut store = records(data.path());
    let id = write(&mut store, &a_drill_with_a_fault());
    store.dismiss(id).expect("dismissed");
    assert_eq!(store.unfinished().expect("the list"), []);
    let drills = store.drills().expect("the list");
    assert_eq!((drills.len(), drills[0].id, drills[0].finished), (1, id, false));
    assert!(matches!(store.dismiss(DrillId(99)), Err(StoreError::NoSuchDrill(_))));
}

#[test]
fn past_drills_are_listed_newest_first_with_their_figures() {
    let mut store = Store::in_memory().expect("records");
    let mut ended = a_drill_with_a_fault();
    ended.faults("NT", "cham").does(Command::Undo).wait(3.0).does(Command::Finish);
    let older = write(&mut store, &ended);
    let newer = write(&mut store, &Hall::of(three_steps()));
    store.heartbeat(newer, Moment(7_000), wall_at(Moment(7_000))).expect("a heartbeat");
    for look in ["worked out", "kept"] {
        let drills = store.drills().expect("the list");
        assert_eq!(drills.iter().map(|d| d.id).collect::<Vec<_>>(), [newer, older], "{look}");
        let [going, past] = drills.as_slice() else { panic!("two drills") };
        assert_eq!((past.finished, past.faults, past.elapsed), (true, 1, s(20.0)), "{look}");
        assert_eq!((going.finished, going.faults, going.elapsed), (false, 0, s(7.0)), "{look}");
        assert_eq!((past.scenario.as_str(), past.group.as_str(), past.pace), ("co-thi-dua", "Tổ 3", Pace::Class));
        assert_eq!((past.began, past.readable), (DAWN, true));
    }
    let at = ended.drill.log().len();
    store.append(older, at, &ended.happens(What::Undone(at - 1))).expect("the end is undone");
    assert!(!store.drills().expect("the list")[1].finished, "figures are not older than the log");
}

#[test]
fn an_ended_drill_is_offered_only_if_its_end_was_undone() {
    let data = folder();
    let mut hall = a_drill_with_a_fault();
    hall.does(Command::Finish);
    let mut store = records(data.path());
    let id = write(&mut store, &hall);
    store.release(id);
    assert_eq!(store.unfinished().expect("the list"), []);
    let n = hall.drill.log().len();
    store.append(id, n, &hall.tries(Command::Undo).expect("undone")).expect("written");
    assert_eq!(store.unfinished().expect("the list").len(), 1);
}

#[test]
fn a_drill_goes_on_at_the_later_of_heartbeat_and_last_event() {
    let mut store = Store::in_memory().expect("records");
    let hall = a_drill_with_a_fault();
    let id = write(&mut store, &hall);
    for beat in [20_000, 18_500, 3_000] {
        store.heartbeat(id, Moment(beat), wall_at(Moment(beat))).expect("a heartbeat");
    }
    assert_eq!(store.look_back(id).expect("read").1.at, Moment(20_000), "a late heartbeat turns nothing back");
    let mut more = hall.clone();
    more.wait(13.0).does(Command::Pause);
    store.append(id, 4, &more.drill.log()[4]).expect("written");
    let last = store.look_back(id).expect("read").1;
    assert_eq!((last.at, last.wall), (Moment(30_000), wall_at(Moment(30_000))));
}

#[test]
fn two_copies_write_at_the_same_time_and_lose_nothing() {
    let data = folder();
    let write_many = |seed: usize| {
        let mut store = records(data.path());
        let mut hall = Hall::of(three_steps());
        let id = store.begin(&hall.drill.log()[0]).expect("begun");
        for n in 1..60 {
            let event = hall.wait(1.0).tries(Command::Note(format!("{seed}/{n}"))).expect("noted");
            store.append(id, n, &event).expect("written");
            store.heartbeat(id, hall.now, wall_at(hall.now)).expect("a heartbeat");
        }
        (id, hall)
    };
    let done = std::thread::scope(|s| {
        let threads: Vec<_> = (0..3).map(|seed| s.spawn(move || write_many(seed))).collect();
        threads.into_iter().map(|t| t.join().expect("no thread fails")).collect::<Vec<_>>()
    });
    let store = records(data.path());
    for (id, hall) in &done {
        assert_eq!(store.log(*id).expect("read"), hall.drill.log());
    }
    assert_eq!(store.drills().expect("the list").len(), 3);
}

#[test]
fn copies_that_start_together_make_one_file() {
    let data = folder();
    std::fs::create_dir_all(data.path()).expect("a folder");
    std::thread::scope(|s| {
        for _ in 0..6 {
            s.spawn(|| write(&mut records(data.path()), &Hall::of(three_steps())));
        }
    });
    assert_eq!(records(data.path()).drills().expect("the list").len(), 6);
}

#[test]
fn a_log_from_another_version_harms_only_itself() {
    let data = folder();
    let mut store = records(data.path());
    let strange = write(&mut store, &a_drill_with_a_fault());
    let plain = write(&mut store, &a_drill_with_a_fault());
    drop(store);
    let db = rusqlite::Connection::open(data.path().join("dientap.sqlite")).expect("the file");
    db.execute("UPDATE event SET body = '{\"Sang\":1}' WHERE drill = ?1 AND n = 2", [strange.0]).expect("changed");
    let mut store = records(data.path());
    let drills = store.drills().expect("the list");
    assert_eq!(drills.iter().map(|d| (d.id, d.readable)).collect::<Vec<_>>(), [(plain, true), (strange, false)]);
    assert_eq!(store.unfinished().expect("the list").iter().map(|u| u.id).collect::<Vec<_>>(), [plain]);
    let refused = store.resume(strange).expect_err("it cannot be read");
    assert!(matches!(refused, StoreError::Unreadable { n: 2, .. }));
    assert!(matches!(store.resume(strange), Err(StoreError::Unreadable { .. })), "it is not left locked");
}
