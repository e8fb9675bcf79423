//! The records of practice: written once, merged exactly, forgotten only when that is meant.
#![cfg(test)]

#[path = "support/answers.rs"]
mod answers;
#[path = "store_practice/worker.rs"]
mod worker;

use std::{fs, path::Path};

use answers::any_answer;
use dientap::{
    core::{
        practice::{
            Answer, Attempt, Dice, Kept, Kind, Marks, Person, Progress, Score, Setting, Sureness, exam::ExamPlan,
            today::Plan,
        },
        time::{Span, Wall},
    },
    files::practice::progress_to_text,
    store::{Practising, Store, StoreError},
};
use proptest::prelude::*;

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

fn records(folder: &Path) -> Store {
    let (store, damage) = Store::open(folder).expect("records open");
    assert_eq!(damage, None, "nothing was damaged");
    store
}

fn memory() -> Store {
    Store::in_memory().expect("records")
}

fn by_hand(folder: &Path, change: &str) {
    let db = rusqlite::Connection::open(folder.join("dientap.sqlite")).expect("the file");
    db.execute_batch(change).expect("changed by hand");
}

fn noon(day: i64) -> Wall {
    Wall { unix_ms: 1_790_000_000_000 + day * 86_400_000, offset_s: 7 * 3600 }
}

fn person(id: &str, name: &str, day: i64) -> Person {
    Person { id: id.to_owned(), name: name.to_owned(), named: noon(day) }
}

fn attempt(person: &str, day: i64, seed: u64) -> Attempt {
    Attempt {
        at: noon(day),
        person: person.to_owned(),
        kind: Kind::Next,
        ceremony: "co-thi-dua-chinh-phu".to_owned(),
        other: None,
        steps: vec!["chao-co".to_owned()],
        rules: Vec::new(),
        role: None,
        seed,
        setting: Setting::Free,
        answer: Answer::Choice(1),
        score: Score::thousandths(850),
        parts: Vec::new(),
        tested: Vec::new(),
        took: Span::seconds(18),
        expected: Span::seconds(20),
        sure: Sureness::Sure,
        helped: false,
        retry: false,
    }
}

/// Attempts of one person with answers of every form and numbers of every size; some of them equal.
fn history(of: &'static str) -> impl Strategy<Value = Vec<Attempt>> {
    let answer = any_answer();
    let setting =
        prop_oneof![Just(Setting::Free), any::<u64>().prop_map(Setting::Today), any::<u64>().prop_map(Setting::Exam)];
    let one = (0_i64..5, 0_u16..=1000, answer, setting, prop_oneof![0_u64..3, any::<u64>()]);
    let made = one.prop_map(move |(day, score, answer, setting, seed)| Attempt {
        answer,
        setting,
        score: Score::thousandths(score),
        ..attempt(of, day, seed)
    });
    prop::collection::vec(made, 0..16)
}

fn names(people: &[Practising]) -> Vec<&str> {
    people.iter().map(|p| p.person.name.as_str()).collect()
}

fn history_of(store: &Store, id: &str) -> Vec<Attempt> {
    store.practised(id).expect("read").expect("he is known").progress.attempts().to_vec()
}

fn rows(folder: &Path, table: &str) -> i64 {
    let db = rusqlite::Connection::open(folder.join("dientap.sqlite")).expect("the file");
    db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).expect("a number")
}

fn exam(seed: u64) -> ExamPlan {
    ExamPlan {
        seed,
        ceremonies: vec!["co-thi-dua-chinh-phu".to_owned()],
        kinds: vec![Kind::Order],
        many: 4,
        limit: None,
        marks: Marks::Forgiven,
    }
}

fn today(seed: u64, day: i64) -> Kept {
    let person = "p1".to_owned();
    Kept::Today(Plan { seed, person, started: noon(day), length: Span::seconds(600), planned: Vec::new() })
}

#[test]
fn people_are_listed_by_name_without_their_marks_and_with_their_answers() {
    let mut store = memory();
    assert_eq!(store.people().expect("the list"), []);
    for (id, name) in [("1", "Ân"), ("2", "bình"), ("3", "Đức"), ("4", "An"), ("5", "Cúc")] {
        store.name_person(&person(id, name, 0)).expect("named");
    }
    store.store_attempts(&[attempt("3", 2, 1), attempt("3", 1, 1), attempt("nobody", 9, 1)]).expect("stored");
    let people = store.people().expect("the list");
    assert_eq!(names(&people), ["An", "Ân", "bình", "Cúc", "Đức"]);
    assert_eq!((people[4].answers, people[4].last), (2, Some(noon(2))));
    assert_eq!((people[0].answers, people[0].last), (0, None));
    store.name_person(&person("3", "Ánh", 5)).expect("another name");
    assert_eq!(names(&store.people().expect("the list")), ["An", "Ân", "Ánh", "bình", "Cúc"]);
    assert_eq!(history_of(&store, "3"), [attempt("3", 1, 1), attempt("3", 2, 1)], "the earliest first");
    assert_eq!(store.practised("nobody").expect("read"), None);
    store.name_person(&person("nobody", "Yến", 0)).expect("named at last");
    assert_eq!(history_of(&store, "nobody"), [attempt("nobody", 9, 1)], "what he did before is his");
}

#[test]
fn an_attempt_is_written_once_however_often_it_is_sent() {
    let data = folder();
    let all: Vec<Attempt> = (0..5).map(|n| attempt("p1", n, n as u64)).collect();
    let mut store = records(data.path());
    store.name_person(&person("p1", "An", 0)).expect("named");
    store.store_attempts(&all[..3]).expect("stored");
    for _ in 0..2 {
        store.store_attempts(&all).expect("stored again");
        store.store_attempts(&[all[1].clone(), all[1].clone()]).expect("twice at once");
        store.store_attempts(&[]).expect("nothing");
    }
    drop(store);
    let store = records(data.path());
    assert_eq!(history_of(&store, "p1"), all);
    assert_eq!(store.people().expect("the list")[0].answers, 5);
    assert_eq!(rows(data.path(), "attempt"), 5);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_stored_is_read_back_to_the_last_bit(all in history("p1")) {
        let mut store = memory();
        let p1 = person("p1", "Ân", 0);
        store.name_person(&p1).expect("named");
        for some in all.chunks(3) {
            store.store_attempts(some).expect("stored");
        }
        let wanted = Progress::new(p1, all);
        prop_assert_eq!(store.progress("p1").expect("read"), Some(wanted.clone()));
        prop_assert_eq!(store.take_in(&wanted).expect("taken in"), 0);
        prop_assert_eq!(store.people().expect("the list")[0].answers, wanted.attempts().len());
    }

    #[test]
    fn histories_of_several_machines_come_together_in_any_order(
        all in history("p1"), parts in prop::collection::vec(0_u8..8, 16), seed in any::<u64>(),
    ) {
        let machine = |bit: u8| {
            let own = all.iter().zip(&parts).filter(|(_, p)| *p & (1 << bit) != 0).map(|(a, _)| a.clone());
            Progress::new(person("p1", ["An", "Anh", "Ân"][usize::from(bit)], i64::from(bit / 2)), own)
        };
        let machines: Vec<Progress> = (0..3).map(machine).collect();
        let wanted = machines.iter().skip(1).fold(machines[0].clone(), |sum, m| sum.merged(m).expect("one person"));
        let mut order = vec![0, 1, 2, 1, 0];
        Dice::new(seed).shuffle(&mut order);
        let mut store = memory();
        let mut new = 0;
        for n in order {
            new += store.take_in(&machines[n]).expect("taken in");
        }
        let here = store.progress("p1").expect("read").expect("known");
        prop_assert_eq!(new, wanted.attempts().len());
        prop_assert_eq!(progress_to_text(&here).expect("text"), progress_to_text(&wanted).expect("text"));
    }

    #[test]
    fn merging_shows_both_histories_and_taking_it_back_shows_each(a in history("a"), b in history("b")) {
        let mut store = memory();
        let (an, binh) = (person("a", "An", 0), person("b", "Bình", 0));
        let (of_a, of_b) = (Progress::new(an.clone(), a), Progress::new(binh.clone(), b));
        for p in [&of_a, &of_b] {
            store.take_in(p).expect("taken in");
        }
        let before = store.people().expect("the list");
        store.merge_person("b", Some("a")).expect("merged");
        let both = of_a.merged(&of_b.clone().given_to(an)).expect("one person now");
        prop_assert_eq!(store.progress("a").expect("read"), Some(both.clone()));
        let people = store.people().expect("the list");
        prop_assert_eq!(people.len(), 1);
        prop_assert_eq!(people[0].answers, both.attempts().len());
        prop_assert_eq!(&people[0].merged, &[("b".to_owned(), "Bình".to_owned())]);
        // What is carried away and comes back is nothing new, though part of it lies here under another id.
        prop_assert_eq!(store.take_in(&both).expect("taken in"), 0);
        store.merge_person("b", None).expect("taken back");
        prop_assert_eq!(store.people().expect("the list"), before);
        prop_assert_eq!(store.progress("b").expect("read"), Some(of_b));
        prop_assert_eq!(store.progress("a").expect("read"), Some(of_a));
    }
}

#[test]
fn taking_in_adds_whoever_is_unknown_keeps_the_later_name_and_answers_what_was_new() {
    let mut store = memory();
    let from = |name: &str, day, days: std::ops::Range<i64>| {
        Progress::new(person("p1", name, day), days.map(|d| attempt("p1", d, 1)))
    };
    let name = |store: &Store| store.people().expect("the list")[0].person.clone();
    assert_eq!(store.take_in(&from("An", 3, 0..4)).expect("taken in"), 4);
    assert_eq!(store.take_in(&from("An", 3, 0..4)).expect("again"), 0);
    assert_eq!(store.take_in(&from("Sai", 1, 2..7)).expect("an older name"), 3);
    assert_eq!(name(&store), person("p1", "An", 3));
    assert_eq!(store.take_in(&from("Anh", 4, 0..0)).expect("a later name"), 0);
    assert_eq!(name(&store), person("p1", "Anh", 4));
    assert_eq!(history_of(&store, "p1").len(), 7);
}

#[test]
fn what_is_taken_in_for_somebody_merged_shows_under_the_other_and_stays_his() {
    let mut store = memory();
    for (id, name) in [("a", "An"), ("b", "Bình")] {
        store.name_person(&person(id, name, 0)).expect("named");
    }
    store.merge_person("b", Some("a")).expect("merged");
    let of_b = Progress::new(person("b", "Bình", 0), [attempt("b", 1, 1), attempt("b", 2, 1)]);
    assert_eq!(store.take_in(&of_b).expect("taken in"), 2);
    assert_eq!(history_of(&store, "a"), [attempt("a", 1, 1), attempt("a", 2, 1)]);
    let people = store.people().expect("the list");
    assert_eq!((names(&people), people[0].answers, people[0].last), (vec!["An"], 2, Some(noon(2))));
    store.merge_person("b", None).expect("taken back");
    assert_eq!(store.progress("b").expect("read"), Some(of_b));
    assert_eq!(history_of(&store, "a"), []);
}

#[test]
fn chains_count_to_their_end_and_rings_are_never_made() {
    let mut store = memory();
    for id in ["a", "b", "c", "d"] {
        store.name_person(&person(id, id, 0)).expect("named");
        store.store_attempts(&[attempt(id, 1, u64::from(id.as_bytes()[0]))]).expect("stored");
    }
    let tops = |store: &Store| {
        let people = store.people().expect("the list");
        people
            .iter()
            .map(|p| {
                let merged: Vec<&str> = p.merged.iter().map(|(id, _)| id.as_str()).collect();
                format!("{}({}) {}", p.person.id, merged.join(""), p.answers)
            })
            .collect::<Vec<_>>()
    };
    store.merge_person("d", Some("c")).expect("merged");
    store.merge_person("c", Some("b")).expect("merged");
    store.merge_person("b", Some("a")).expect("merged");
    assert_eq!(tops(&store), ["a(bcd) 4"]);
    assert_eq!(history_of(&store, "a").len(), 4);
    for (id, into) in [("a", "a"), ("a", "b"), ("a", "d"), ("b", "d"), ("x", "a"), ("a", "x")] {
        store.merge_person(id, Some(into)).expect("no harm");
        assert_eq!(tops(&store), ["a(bcd) 4"], "{id} into {into}");
    }
    store.merge_person("c", None).expect("taken back");
    assert_eq!(tops(&store), ["a(b) 2", "c(d) 2"], "what was his before comes with him");
}

#[test]
fn a_ring_made_by_another_hand_holds_nobody_up() {
    let data = folder();
    let mut store = records(data.path());
    for id in ["a", "b", "c"] {
        store.name_person(&person(id, id, 0)).expect("named");
        store.store_attempts(&[attempt(id, 1, 1)]).expect("stored");
    }
    by_hand(data.path(), "UPDATE person SET merged_into = CASE id WHEN 'a' THEN 'b' ELSE 'a' END");
    assert_eq!(names(&store.people().expect("the list")), ["a", "b", "c"]);
    store.merge_person("a", None).expect("mended");
    assert_eq!(names(&store.people().expect("the list")), ["a"]);
    assert_eq!(store.people().expect("the list")[0].answers, 1, "three copies of one attempt are one");
}

#[test]
fn whoever_is_off_the_list_can_be_put_back_until_the_program_begins_anew() {
    let data = folder();
    let mut store = records(data.path());
    for (id, name) in [("a", "An"), ("b", "Bình"), ("c", "Cúc"), ("d", "Dung")] {
        store.name_person(&person(id, name, 0)).expect("named");
        store.store_attempts(&[attempt(id, 1, 1)]).expect("stored");
        store.keep_sitting(id, &today(7, 1)).expect("kept");
    }
    store.merge_person("b", Some("a")).expect("merged");
    let before = store.people().expect("the list");
    store.remove_person("a", true).expect("off");
    assert_eq!(names(&store.people().expect("the list")), ["Cúc", "Dung"], "with those who count to him");
    store.remove_person("a", false).expect("back");
    assert_eq!(store.people().expect("the list"), before);
    assert_eq!(history_of(&store, "a").len(), 1, "equal attempts of both");

    store.remove_person("a", true).expect("off");
    store.remove_person("x", true).expect("nobody");
    // Others' links by way of somebody who is forgotten go on to the next.
    store.merge_person("d", Some("c")).expect("merged");
    drop(store);
    let mut store = records(data.path());
    assert!(store.practised("a").expect("read").is_some(), "whoever only looks into the records deletes nobody");
    store.forget_gone();
    assert_eq!(names(&store.people().expect("the list")), ["Cúc"]);
    for id in ["a", "b"] {
        assert_eq!(store.practised(id).expect("read"), None, "{id}");
    }
    assert_eq!(rows(data.path(), "attempt"), 2, "only those of Cúc and Dung are left");
    assert_eq!(rows(data.path(), "sitting"), 2);
}

#[test]
fn forgetting_somebody_in_between_leaves_the_others_together() {
    let data = folder();
    let mut store = records(data.path());
    for id in ["a", "b", "c"] {
        store.name_person(&person(id, id, 0)).expect("named");
        store.store_attempts(&[attempt(id, 1, u64::from(id.as_bytes()[0]))]).expect("stored");
    }
    store.merge_person("c", Some("b")).expect("merged");
    store.merge_person("b", Some("a")).expect("merged");
    store.remove_person("b", true).expect("off");
    let seen = store.people().expect("the list");
    assert_eq!((seen.len(), seen[0].answers, seen[0].merged.len()), (1, 2, 1));
    drop(store);
    let mut store = records(data.path());
    store.forget_gone();
    assert_eq!(store.people().expect("the list"), seen);
}

#[test]
fn taking_in_puts_somebody_back_on_the_list() {
    let data = folder();
    let mut store = records(data.path());
    let progress = Progress::new(person("b", "Bình", 0), [attempt("b", 1, 1)]);
    store.name_person(&person("a", "An", 0)).expect("named");
    store.take_in(&progress).expect("taken in");
    store.merge_person("b", Some("a")).expect("merged");
    store.remove_person("a", true).expect("off");
    assert_eq!(store.take_in(&progress).expect("again"), 0);
    drop(store);
    let mut store = records(data.path());
    store.forget_gone();
    let people = store.people().expect("the list");
    assert_eq!((names(&people), people[0].answers), (vec!["An"], 1), "what was taken in is not forgotten");
}

#[test]
fn sittings_are_kept_until_they_are_over() {
    let data = folder();
    let mut store = records(data.path());
    store.name_person(&person("p1", "An", 0)).expect("named");
    let paper = Kept::Exam { plan: exam(u64::MAX), began: noon(3) };
    for kept in [today(5, 1), paper.clone(), today(6, 2)] {
        store.keep_sitting("p1", &kept).expect("kept");
    }
    store.keep_sitting("p1", &today(5, 4)).expect("in place of the other");
    store.keep_sitting("p2", &today(5, 9)).expect("somebody else's");
    drop(store);
    let mut store = records(data.path());
    let kept = |store: &Store| store.practised("p1").expect("read").expect("known").kept;
    assert_eq!(kept(&store), [today(5, 4), paper.clone(), today(6, 2)], "the latest first");
    store.finish_sitting("p1", u64::MAX).expect("over");
    store.finish_sitting("p1", 99).expect("none such");
    assert_eq!(kept(&store), [today(5, 4), today(6, 2)]);
    store.finish_sitting("p1", 5).expect("over");
    assert_eq!(kept(&store), [today(6, 2)]);
}

#[test]
fn rows_that_cannot_be_read_harm_only_themselves() {
    let data = folder();
    let mut store = records(data.path());
    store.name_person(&person("p1", "An", 0)).expect("named");
    store.store_attempts(&[attempt("p1", 1, 1), attempt("p1", 2, 1), attempt("p1", 3, 1)]).expect("stored");
    for seed in [1, 2] {
        store.keep_sitting("p1", &today(seed, seed as i64)).expect("kept");
    }
    by_hand(
        data.path(),
        "UPDATE attempt SET body = '{\"at\":1}' WHERE id = 2;
         UPDATE sitting SET body = '\"Mai\"' WHERE seed = '2';
         PRAGMA ignore_check_constraints = 1;
         UPDATE attempt SET body = CAST(x'ff00fe' AS TEXT) WHERE id = 3;",
    );
    assert_eq!(history_of(&store, "p1"), [attempt("p1", 1, 1)]);
    assert_eq!(store.practised("p1").expect("read").expect("known").kept, [today(1, 1)]);
    assert_eq!(store.people().expect("the list")[0].answers, 3, "they were answered all the same");
    let more = Progress::new(person("p1", "An", 0), [attempt("p1", 1, 1), attempt("p1", 4, 1)]);
    assert_eq!(store.take_in(&more).expect("taken in"), 1);
}

#[test]
fn a_full_disk_writes_nothing_by_halves() {
    let data = folder();
    let mut store = records(data.path());
    store.name_person(&person("p1", "An", 0)).expect("named");
    store.limit_size(200_000).expect("a small disk");
    let long = |n: u64| Attempt { answer: Answer::Typed("đứng nghiêm ".repeat(100)), ..attempt("p1", 1, n) };
    let many: Vec<Attempt> = (0..500).map(long).collect();
    let refused = store.store_attempts(&many).expect_err("too many");
    assert!(matches!(refused, StoreError::Full), "{refused:?}");
    assert_eq!(history_of(&store, "p1"), [], "not one of them");
    assert!(matches!(store.take_in(&Progress::new(person("p1", "Anh", 9), many.clone())), Err(StoreError::Full)));
    assert_eq!(store.people().expect("the list")[0].person.name, "An", "not even the name");
    store.store_attempts(&many[..5]).expect("these fit");
    store.limit_size(50_000_000).expect("room again");
    store.store_attempts(&many).expect("written now");
    assert_eq!(history_of(&store, "p1").len(), 500);
}

#[test]
fn a_damaged_file_is_set_aside_and_practice_begins_anew() {
    let data = folder();
    fs::File::create(data.path().join("dientap.sqlite")).and_then(|f| f.set_len(5000)).expect("garbage");
    let (mut store, damage) = Store::open(data.path()).expect("a fresh one");
    assert!(damage.is_some());
    assert_eq!(store.people().expect("the list"), []);
    store.name_person(&person("p1", "An", 0)).expect("and it works");
    assert_eq!(history_of(&store, "p1"), []);
}

#[test]
fn records_of_the_version_before_are_copied_and_brought_up_to_date() {
    let data = folder();
    drop(records(data.path()));
    assert!(!data.path().join("dientap.sqlite.before-2").exists(), "nothing to copy in a new file");
    by_hand(
        data.path(),
        "DROP TABLE sitting; DROP TABLE attempt; DROP TABLE person;
         INSERT INTO drill VALUES (1, 'le', 'Lễ', '', 'class', '', 1, 0, 0); PRAGMA user_version = 1;",
    );
    let mut store = records(data.path());
    assert!(data.path().join("dientap.sqlite.before-2").is_file());
    assert_eq!(store.drills().expect("the list").len(), 1);
    store.store_attempts(&[attempt("p1", 1, 1)]).expect("it works");
}
