//! What is remembered, and what is rehearsed next.

use dientap::core::{
    practice::{
        About, Answer, Attempt, Course, Day, Dice, Grade, Help, ItemKey, Kind, Knowledge, Memory, Score, Setting,
        Sureness, Tested, Why, queue,
    },
    time::{Span, Wall},
};
use proptest::prelude::*;

/// Noon in Hanoi, so many days after a first one.
pub(super) fn noon(day: i64) -> Wall {
    Wall { unix_ms: 1_790_000_000_000 / 86_400_000 * 86_400_000 + day * 86_400_000 + 5 * 3_600_000, offset_s: 7 * 3600 }
}

pub(super) fn item(step: &str) -> ItemKey {
    ItemKey::step("le", step, Knowledge::Order)
}

pub(super) fn attempt(day: i64, item: &ItemKey, score: Score, sure: Sureness) -> Attempt {
    Attempt {
        at: noon(day),
        person: "p1".to_owned(),
        kind: Kind::Next,
        ceremony: item.ceremony.clone(),
        other: None,
        steps: vec![item.about.id().to_owned()],
        rules: Vec::new(),
        role: None,
        seed: 1,
        setting: Setting::Free,
        answer: Answer::Choice(1),
        score,
        parts: Vec::new(),
        tested: vec![Tested { item: item.clone(), score }],
        took: Span::seconds(18),
        expected: Span::seconds(20),
        sure,
        helped: false,
        retry: false,
    }
}

#[test]
fn a_grade_follows_score_time_and_sureness() {
    let of =
        |score: f64, took: i64, sure| Grade::of(Score::of(score), Span::seconds(took), Span::seconds(20), sure, false);
    assert_eq!(of(0.3, 5, Sureness::Sure), Grade::Again);
    assert_eq!(of(0.7, 5, Sureness::Sure), Grade::Hard);
    assert_eq!(of(1.0, 5, Sureness::Guess), Grade::Hard);
    assert_eq!(of(1.0, 50, Sureness::Sure), Grade::Hard);
    assert_eq!(of(1.0, 18, Sureness::Sure), Grade::Good);
    assert_eq!(of(1.0, 5, Sureness::Fairly), Grade::Good);
    assert_eq!(of(1.0, 5, Sureness::Sure), Grade::Easy);
    assert_eq!(Grade::of(Score::FULL, Span::ZERO, Span::seconds(20), Sureness::Sure, true), Grade::Hard);
}

#[test]
fn an_evening_past_midnight_is_one_day() {
    let at = |hour: i64| Wall { unix_ms: noon(0).unix_ms + (hour - 12) * 3_600_000, offset_s: 7 * 3600 };
    assert_eq!(Day::of(at(23)), Day::of(at(27)));
    assert_eq!(Day::of(at(28)), Day(Day::of(at(23)).0 + 1));
    assert_eq!(Day::of(at(4)), Day::of(at(12)));
}

#[test]
fn three_right_days_make_it_known_by_heart_and_one_day_does_not() {
    let key = item("a");
    let right = |day| attempt(day, &key, Score::FULL, Sureness::Sure);
    let known = |all: &[Attempt]| Memory::of(all).known(&key).unwrap().clone();
    assert!(!known(&[right(0), right(0), right(0)]).is_mastered());
    assert!(known(&[right(0), right(2), right(6)]).is_mastered());
    let helped = Attempt { helped: true, ..right(6) };
    assert!(!known(&[right(0), right(2), helped]).is_mastered());
    let memory = known(&[right(0), right(2), attempt(4, &key, Score::NONE, Sureness::Sure)]);
    assert!(memory.sure_mistake && memory.missed == 1 && memory.right_days == 2);
}

#[test]
fn a_sure_mistake_comes_first() {
    let keys: Vec<ItemKey> = (0..30).map(|n| item(&format!("s{n}"))).collect();
    let mut all: Vec<Attempt> = keys.iter().take(20).map(|k| attempt(0, k, Score::FULL, Sureness::Fairly)).collect();
    all.push(attempt(0, &keys[7], Score::NONE, Sureness::Sure));
    all.push(attempt(0, &keys[9], Score::NONE, Sureness::Guess));
    let course = Course { items: keys.clone() };
    let today = Day::of(noon(3));
    let queued = queue(&Memory::of(&all), &course, today, 12, &mut Dice::new(1));
    assert_eq!((queued[0].item.clone(), queued[0].why), (keys[7].clone(), Why::SureMistake));
    assert_eq!(queued.len(), 12);
    assert!(queued.iter().filter(|q| q.why == Why::New).count() <= 8, "{queued:#?}");
    assert!(queued.iter().any(|q| q.item == keys[9]), "what was forgotten comes soon");
    // What was met today is left alone, and new things come when nothing fades.
    let queued = queue(&Memory::of(&all), &course, Day::of(noon(0)), 12, &mut Dice::new(1));
    assert!(queued.iter().all(|q| q.why == Why::New) && queued.len() == 10, "{queued:#?}");
}

#[test]
fn new_things_of_several_ceremonies_come_by_turns_with_rules_between() {
    let of = |ceremony: &str| {
        let steps = (0..9).map(|n| ItemKey::step(ceremony, &format!("s{n}"), Knowledge::Words)).collect::<Vec<_>>();
        steps.into_iter().chain((0..3).map(|n| ItemKey::rule(ceremony, &format!("r{n}")))).collect::<Vec<_>>()
    };
    let course = Course { items: [of("a"), of("b")].concat() };
    let queued = queue(&Memory::default(), &course, Day(0), 10, &mut Dice::new(1));
    let ceremonies: Vec<&str> = queued.iter().map(|q| q.item.ceremony.as_str()).collect();
    assert_eq!(ceremonies, ["a", "b", "a", "b", "a", "b", "a", "b", "a", "b"]);
    assert!(matches!(queued[6].item.about, About::Rule(_)), "{queued:#?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn memory_does_not_depend_on_the_order_of_attempts(
        history in prop::collection::vec((0_i64..40, 0_usize..5, 0_u16..=1000, 0_usize..3), 0..40),
        seed in any::<u64>(),
    ) {
        let mut all: Vec<Attempt> = history
            .iter()
            .enumerate()
            .map(|(n, (day, key, score, sure))| {
                let mut a = attempt(*day, &item(&format!("s{key}")), Score::thousandths(*score), Sureness::ALL[*sure]);
                a.at.unix_ms += n as i64;
                a
            })
            .collect();
        let one = Memory::of(&all);
        Dice::new(seed).shuffle(&mut all);
        let other = Memory::of(&all);
        prop_assert_eq!(one.len(), other.len());
        for (key, known) in one.all() {
            prop_assert_eq!(Some(known), other.known(key));
            prop_assert!(known.due() > known.last && known.met >= known.missed && known.recall(Day(i64::MAX)) >= 0.0);
        }
    }
}

#[test]
fn what_was_put_right_after_its_feedback_tells_nothing_and_words_fade() {
    let key = item("a");
    let wrong = attempt(0, &key, Score::NONE, Sureness::Guess);
    let retried = Attempt { retry: true, ..attempt(0, &key, Score::FULL, Sureness::Sure) };
    let known = |all: &[Attempt]| Memory::of(all).known(&key).unwrap().clone();
    assert_eq!(known(&[wrong.clone(), retried]), known(std::slice::from_ref(&wrong)));
    assert_eq!(known(&[wrong]).help, Help::Full);
    let right: Vec<Attempt> = (0..4).map(|day| attempt(day, &key, Score::FULL, Sureness::Sure)).collect();
    assert_eq!(known(&right).help, Help::Hidden);
}

#[test]
fn a_sure_mistake_is_made_good_only_on_another_day() {
    let key = item("a");
    let mut all = vec![attempt(0, &key, Score::NONE, Sureness::Sure), attempt(0, &key, Score::FULL, Sureness::Fairly)];
    let known = |all: &[Attempt]| Memory::of(all).known(&key).unwrap().sure_mistake;
    assert!(known(&all));
    all.push(attempt(1, &key, Score::FULL, Sureness::Fairly));
    assert!(!known(&all));
}
