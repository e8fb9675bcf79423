//! Bad disks, bad files, bad places: a clear sentence each, and nothing lost.
#![cfg(test)]

mod support;

use std::{
    fs::{self, OpenOptions},
    io::Write as _,
    path::{Path, PathBuf},
};

use dientap::{
    core::{
        drill::{Command, DrillId},
        text::Text,
    },
    store::{Store, StoreError},
};
use support::{Hall, three_steps};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

fn file(folder: &Path) -> PathBuf {
    folder.join("dientap.sqlite")
}

/// Puts bytes there, whatever was there before.
fn put(path: &Path, bytes: &[u8]) {
    OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .open(path)
        .and_then(|mut f| f.write_all(bytes))
        .expect("put");
}

/// Records with a drill of some length, closed properly; what the file holds.
fn some_records(folder: &Path) -> Vec<u8> {
    let (mut store, damage) = Store::open(folder).expect("records open");
    assert_eq!(damage, None);
    let mut hall = Hall::of(three_steps());
    let id = store.begin(&hall.drill.log()[0]).expect("begun");
    for n in 1..20 {
        let event = hall.wait(1.0).tries(Command::Note("Nhạc nhỏ quá".repeat(40))).expect("noted");
        store.append(id, n, &event).expect("written");
    }
    drop(store);
    fs::read(file(folder)).expect("the file")
}

/// Both languages say something, name the place where there is one, and end as sentences do.
fn is_clear(text: &Text, place: &str) {
    for words in [&text.vi, &text.en] {
        assert!(words.contains(place), "{words}");
        assert!(
            words.ends_with('.') && words.matches(['.', ';']).count() >= 2,
            "what happened and what to do: {words}"
        );
    }
    assert_ne!(text.vi, text.en);
}

#[test]
fn a_file_of_garbage_is_set_aside_and_a_fresh_one_begun() {
    let data = folder();
    for (nth, garbage) in
        [b"S\xe1\xbb\x95 tay c\xe1\xbb\xa7a t\xc3\xb4i".repeat(500), vec![0; 5000], vec![0xff; 70]].iter().enumerate()
    {
        for tail in ["", "-wal", "-shm"] {
            let _ = fs::remove_file(data.path().join(format!("dientap.sqlite{tail}")));
        }
        put(&file(data.path()), garbage);
        let (mut store, damage) = Store::open(data.path()).expect("a fresh one");
        let damage = damage.expect("the damage is told");
        assert_eq!(damage.kept, data.path().join(format!("dientap.sqlite.damaged-{}", nth + 1)));
        assert_eq!(&fs::read(&damage.kept).expect("it is kept"), garbage, "not a byte is changed");
        is_clear(&damage.text(), &damage.kept.display().to_string());
        assert_eq!(store.drills().expect("the list"), []);
        store.begin(&Hall::of(three_steps()).drill.log()[0]).expect("and it works");
    }
}

#[test]
fn a_file_cut_short_is_set_aside_or_read_but_never_trusted_blindly() {
    let data = folder();
    let whole = some_records(data.path());
    let mut aside = 0;
    for sixteenth in 0..16 {
        let there = folder();
        put(&file(there.path()), &whole[..whole.len() * sixteenth / 16]);
        let (store, damage) = Store::open(there.path()).expect("records open");
        aside += usize::from(damage.is_some());
        assert_eq!(store.drills().expect("the list"), [], "{sixteenth}/16 of the file");
    }
    assert_eq!(aside, 15, "only the empty file is a good beginning");
}

#[test]
fn a_file_with_flipped_bytes_never_brings_the_program_down() {
    let data = folder();
    let whole = some_records(data.path());
    let mut noticed = 0;
    for turn in 0..60 {
        let there = folder();
        let mut bytes = whole.clone();
        let from = turn * whole.len() / 60;
        for byte in bytes.iter_mut().skip(from).take(64) {
            *byte ^= 0xa5;
        }
        put(&file(there.path()), &bytes);
        match Store::open(there.path()) {
            Ok((mut store, damage)) => {
                let read = store.drills().is_ok_and(|d| d.iter().all(|d| d.readable));
                noticed += usize::from(damage.is_some() || !read);
                let _ = (store.unfinished(), store.log(DrillId(1)), store.resume(DrillId(1)));
            }
            Err(e) => {
                noticed += 1;
                is_clear(&e.text(), "");
            }
        }
    }
    assert!(noticed >= 20, "damage to the file's own order does not go unseen: {noticed} of 60");
}

#[test]
fn a_folder_in_the_place_of_the_file_is_set_aside_too() {
    let data = folder();
    fs::create_dir_all(file(data.path()).join("con")).expect("a folder");
    let (store, damage) = Store::open(data.path()).expect("a fresh one");
    assert!(damage.expect("the damage is told").kept.join("con").is_dir());
    assert_eq!(store.drills().expect("the list"), []);
}

#[test]
fn a_place_where_nothing_can_be_made_is_named() {
    let data = folder();
    let taken = data.path().join("taken");
    put(&taken, b"a file");
    for place in [taken.clone(), taken.join("within")] {
        let refused = Store::open(&place).expect_err("nothing can be made there");
        assert!(matches!(&refused, StoreError::ReadOnly(_)), "{refused:?}");
        is_clear(&refused.text(), &place.display().to_string());
        assert!(refused.worth_retrying());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_without_the_right_to_write_is_named() {
    // Not even an administrator can make files there.
    let refused = Store::open(Path::new("/sys/kernel")).expect_err("nothing can be made there");
    assert!(matches!(&refused, StoreError::ReadOnly(_)), "{refused:?}");
    is_clear(&refused.text(), "/sys/kernel");
}

#[test]
fn a_full_disk_is_told_and_writing_goes_on_once_there_is_room() {
    let data = folder();
    let (mut store, _) = Store::open(data.path()).expect("records");
    let mut hall = Hall::of(three_steps());
    let id = store.begin(&hall.drill.log()[0]).expect("begun");
    store.limit_size(200_000).expect("a small disk");
    let mut n = 0;
    let refused = loop {
        n += 1;
        assert!(n < 200, "the disk is full some time");
        let event = hall.wait(1.0).tries(Command::Note("Nhạc nhỏ quá".repeat(500))).expect("noted");
        if let Err(refused) = store.append(id, n, &event) {
            break refused;
        }
    };
    assert!(matches!(refused, StoreError::Full), "{refused:?}");
    assert!(refused.worth_retrying());
    is_clear(&refused.text(), "");
    assert!(n > 3, "some fitted");
    assert_eq!(store.log(id).expect("read"), hall.drill.log()[..n], "what was acknowledged is there, the rest is not");
    store.limit_size(10_000_000).expect("room again");
    store.append(id, n, &hall.drill.log()[n]).expect("written now");
    assert_eq!(store.log(id).expect("read"), hall.drill.log());
}

#[test]
fn a_file_of_a_newer_version_is_refused_and_left_alone() {
    let data = folder();
    some_records(data.path());
    let db = rusqlite::Connection::open(file(data.path())).expect("the file");
    db.pragma_update(None, "user_version", 7).expect("from the future");
    drop(db);
    let before = fs::read(file(data.path())).expect("the file");
    let refused = Store::open(data.path()).expect_err("too new");
    assert!(matches!(refused, StoreError::Newer { file: 7, known: 2 }), "{refused:?}");
    assert!(!refused.worth_retrying());
    is_clear(&refused.text(), "7");
    assert_eq!(fs::read(file(data.path())).expect("the file"), before);
}

#[test]
fn an_empty_database_of_version_zero_is_brought_up_to_date() {
    let data = folder();
    let db = rusqlite::Connection::open(file(data.path())).expect("the file");
    db.execute_batch("PRAGMA user_version = 0; VACUUM;").expect("an empty database");
    drop(db);
    let (mut store, damage) = Store::open(data.path()).expect("records");
    assert_eq!(damage, None);
    store.begin(&Hall::of(three_steps()).drill.log()[0]).expect("it works");
    let db = rusqlite::Connection::open(file(data.path())).expect("the file");
    let version: u32 = db.query_row("PRAGMA user_version", [], |r| r.get(0)).expect("a version");
    assert_eq!(version, 2);
}

#[test]
fn every_refusal_says_in_both_languages_what_to_do() {
    let drill = DrillId(3);
    let all = [
        StoreError::Full,
        StoreError::Busy,
        StoreError::Damaged,
        StoreError::Newer { file: 3, known: 1 },
        StoreError::InUse(drill),
        StoreError::NoSuchDrill(drill),
        StoreError::Unreadable { drill, n: 3 },
        StoreError::OutOfOrder { drill, n: 3 },
        StoreError::Other("disk I/O error".to_owned()),
    ];
    for refused in all {
        is_clear(&refused.text(), "");
        assert_eq!(refused.to_string(), refused.text().en);
    }
}
