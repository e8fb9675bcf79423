//! How far somebody is.

use dientap::core::practice::{
    Attempt, Day, Known, Memory, Score, Sureness,
    progress::{Advice, Level, activity, advice, calibration, forecast, map, sure_mistakes},
};

use super::{
    material,
    memory::{attempt, item, noon},
    today::Trainee,
};

fn day(n: i64) -> Day {
    Day::of(noon(n))
}

#[test]
fn a_map_shows_what_is_new_being_learnt_known_and_fading() {
    let subject = material().subject("co-thi-dua-chinh-phu").unwrap();
    let fresh = map(subject, &Memory::default(), day(0));
    assert!(fresh.levels.keys().eq([&Level::New]) && fresh.recall == 0.0 && fresh.steps.len() > 20);
    let item = subject.items()[0].clone();
    let right = |n| attempt(n, &item, Score::FULL, Sureness::Sure);
    let level = |all: &[Attempt], on: i64| Level::of(Memory::of(all).known(&item), day(on));
    assert_eq!(level(&[right(0)], 0), Level::Learning);
    let three = [right(0), right(2), right(8)];
    assert_eq!(level(&three, 9), Level::Mastered);
    assert_eq!(level(&three, 900), Level::Fading);
    assert_eq!(level(&[right(0), attempt(1, &item, Score::NONE, Sureness::Guess)], 1), Level::Missed);
    let memory = Memory::of(&three);
    let later = map(subject, &memory, day(9));
    let step = later.steps.iter().find(|s| s.step == item.about.id()).unwrap();
    assert!(step.level == Level::Mastered && step.recall > 0.0 && step.known.len() > 1, "{step:?}");
    assert!(later.recall > 0.0 && later.gone == 0);
}

#[test]
fn what_a_ceremony_has_no_longer_stays_readable_and_is_counted() {
    let subject = material().subject("co-thi-dua-chinh-phu").unwrap();
    let mut gone = item("no-such-step");
    gone.ceremony = subject.id().to_owned();
    let all = [attempt(0, &gone, Score::FULL, Sureness::Sure), attempt(0, &item("x"), Score::FULL, Sureness::Sure)];
    let map = map(subject, &Memory::of(&all), day(1));
    assert_eq!((map.gone, map.recall), (1, 0.0));
}

#[test]
fn a_forecast_falls_and_counts_what_fades() {
    let mut trainee = Trainee::new(2);
    for n in 0..5 {
        trainee.practises(n, 10);
    }
    let memory = Memory::of(&trainee.attempts);
    let all = forecast(&memory, None, day(4), 30);
    assert_eq!(all.len(), 31);
    assert!(all.windows(2).all(|w| w[0].recall >= w[1].recall && w[0].faded <= w[1].faded), "{all:?}");
    assert!(all[30].faded > all[0].faded && all[0].recall > 0.5);
    let one = forecast(&memory, Some("huan-chuong-tap-the"), day(4), 3);
    assert!(one[0].recall != all[0].recall);
    assert_eq!(forecast(&Memory::default(), None, day(0), 1)[0].faded, 0);
}

#[test]
fn days_in_a_row_are_counted_and_today_is_not_held_against_anybody() {
    let of =
        |days: &[i64]| days.iter().map(|d| attempt(*d, &item("a"), Score::FULL, Sureness::Sure)).collect::<Vec<_>>();
    let row = |days: &[i64], on: i64| {
        let a = activity(&of(days), day(on));
        (a.row, a.longest)
    };
    assert_eq!(row(&[], 3), (0, 0));
    assert_eq!(row(&[1, 2, 3], 3), (3, 3));
    assert_eq!(row(&[1, 2, 3], 4), (3, 3), "today is not over");
    assert_eq!(row(&[1, 2, 3], 5), (0, 3));
    assert_eq!(row(&[1, 2, 3, 5, 5], 5), (1, 3));
    let days = activity(&of(&[1, 1, 2]), day(2)).days;
    assert_eq!(days[&day(1)].0, 2);
}

#[test]
fn sureness_is_held_against_what_was_right() {
    let mut all =
        vec![attempt(0, &item("a"), Score::FULL, Sureness::Sure), attempt(0, &item("b"), Score::NONE, Sureness::Sure)];
    all.push(attempt(0, &item("c"), Score::NONE, Sureness::Guess));
    let [guess, fairly, sure] = calibration(&all);
    assert_eq!((guess.answers, guess.right, fairly.answers, sure.answers, sure.right), (1, 0, 0, 2, 1));
    assert_eq!(sure_mistakes(&Memory::of(&all)), [&item("b")]);
}

#[test]
fn advice_begins_somewhere_and_ends_in_proof() {
    let maps =
        |memory: &Memory, on: i64| material().subjects().iter().map(|s| map(s, memory, day(on))).collect::<Vec<_>>();
    let nothing = Memory::default();
    assert!(matches!(advice(&maps(&nothing, 0), &nothing, day(0))[..], [Advice::Begin(_)]));
    let mut trainee = Trainee::new(6);
    for n in 0..3 {
        trainee.practises(n, 10);
    }
    let memory = Memory::of(&trainee.attempts);
    let all = advice(&maps(&memory, 12), &memory, day(12));
    assert!(matches!(all[0], Advice::SureMistakes(_)), "{all:?}");
    assert!(all.iter().any(|a| matches!(a, Advice::Repeat(n) if *n > 5)), "{all:?}");
    assert!(all.iter().any(|a| matches!(a, Advice::GoOn(..))), "{all:?}");
    let due: Vec<&Known> = memory.due(day(12)).map(|(_, k)| k).collect();
    assert!(due.iter().all(|k| k.recall(day(12)) < 0.95));
}
