//! Progress carried from machine to machine.

use dientap::{
    core::practice::{Attempt, Dice, Person, Progress, Refusal, Score, Sureness},
    files::practice::{progress_from_text, progress_to_text},
};
use proptest::prelude::*;

use super::{
    answers::any_answer,
    memory::{attempt, item, noon},
    today::Trainee,
};

fn person(id: &str, name: &str, day: i64) -> Person {
    Person { id: id.to_owned(), name: name.to_owned(), named: noon(day) }
}

/// Attempts with answers of every form.
fn history() -> impl Strategy<Value = Vec<Attempt>> {
    let answer = any_answer();
    let one = (0_i64..9, "[a-c]", 0_u16..=1000, 0_usize..3, answer, any::<u64>(), any::<bool>());
    let made = one.prop_map(|(day, step, score, sure, answer, seed, helped)| Attempt {
        answer,
        seed,
        helped,
        role: helped.then(|| "NN".to_owned()),
        ..attempt(day, &item(&step), Score::thousandths(score), Sureness::ALL[sure])
    });
    prop::collection::vec(made, 0..25)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn text_and_back_is_the_same(all in history()) {
        let progress = Progress::new(person("p1", "Đặng \"Thị\" Ằn", 0), all);
        let text = progress_to_text(&progress).unwrap();
        let read = progress_from_text(&text);
        prop_assert_eq!(read.as_ref(), Ok(&progress), "{}", text);
        prop_assert_eq!(progress_to_text(&read.unwrap()).unwrap(), text);
    }

    #[test]
    fn merging_is_the_same_in_any_order_and_however_often(
        all in history(), parts in prop::collection::vec(0_u8..8, 25), seed in any::<u64>(),
    ) {
        // Three machines, each with a part of the history; some attempts on several.
        let machine = |bit: u8| {
            let own = all.iter().zip(&parts).filter(|(_, p)| *p & (1 << bit) != 0).map(|(a, _)| a.clone());
            Progress::new(person("p1", ["An", "Anh", "An"][usize::from(bit)], i64::from(bit / 2)), own)
        };
        let machines: Vec<Progress> = (0..3).map(machine).collect();
        let merged = |order: &[usize]| {
            order.iter().skip(1).fold(machines[order[0]].clone(), |sum, n| sum.merged(&machines[*n]).unwrap())
        };
        let one = merged(&[0, 1, 2]);
        let mut order = vec![0, 1, 2, 0, 1, 2, 2];
        let mut dice = Dice::new(seed);
        dice.shuffle(&mut order);
        let other = merged(&order);
        prop_assert_eq!(progress_to_text(&one).unwrap(), progress_to_text(&other).unwrap());
        prop_assert_eq!(one.merged(&one), Some(one.clone()));
        prop_assert_eq!(machines[0].new_in(&one).count() + machines[0].attempts().len(), one.attempts().len());
        // Nothing is lost and nothing is made up.
        for a in &all {
            let on_one = machines.iter().any(|m| m.attempts().contains(a));
            prop_assert_eq!(on_one, one.attempts().contains(a));
        }
    }

    #[test]
    fn damaged_files_are_refused(all in history(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        let progress = Progress::new(person("p1", "Ân", 0), all);
        let mut bytes = progress_to_text(&progress).unwrap().into_bytes();
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        let Ok(text) = String::from_utf8(bytes) else { return Ok(()) };
        // Either it is refused, or nothing that counts was touched.
        if let Ok(read) = progress_from_text(&text) {
            prop_assert_eq!(read, progress);
        }
    }
}

#[test]
fn people_are_not_mixed_up() {
    let (a, b) = (person("a", "An", 0), person("b", "Bình", 0));
    let of_a = Progress::new(
        a.clone(),
        [Attempt { person: "a".to_owned(), ..attempt(0, &item("x"), Score::FULL, Sureness::Sure) }],
    );
    let of_b = Progress::new(b.clone(), of_a.attempts().to_vec());
    assert!(of_b.attempts().is_empty());
    assert_eq!(of_a.merged(&of_b), None);
    let given = of_a.given_to(b);
    assert_eq!(given.merged(&of_b).unwrap().attempts().len(), 1);
    assert_eq!(given.attempts()[0].person, "b");
}

#[test]
fn foreign_and_newer_files_are_refused() {
    assert_eq!(progress_from_text("Scenario(format: 1)"), Err(Refusal::Foreign));
    assert_eq!(progress_from_text("(what: \"dientap-progress\", format: 9)"), Err(Refusal::Newer { format: 9 }));
    assert_eq!(progress_from_text("(what: \"dientap-progress\", format: 1)"), Err(Refusal::Damaged));
}

#[test]
fn what_real_sessions_leave_can_be_carried() {
    let mut trainee = Trainee::new(4);
    for day in 0..3 {
        trainee.practises(day, 10);
    }
    let progress = Progress::new(person("p1", "Lê Thị Hòa", 0), trainee.attempts);
    let text = progress_to_text(&progress).unwrap();
    assert_eq!(progress_from_text(&text), Ok(progress.clone()));
    println!("{} bytes an attempt", text.len() / progress.attempts().len());
}
