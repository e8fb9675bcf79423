//! The records: what is acknowledged is there, and what is damaged says so.

#![cfg(test)]

mod support;

use std::path::Path;

use dientap::{
    core::{
        drill::{Command, Drill, DrillId},
        time::Moment,
    },
    store::Store,
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
