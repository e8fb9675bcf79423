//! Every kind over every bundled ceremony.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use dientap::core::{
    practice::{
        About, Answer, Ask, AskWords, Dice, Exercise, Kind, Knowledge, Manner, Material, Note, Played, Score, Side,
        Subject, Task, Wish, kinds_for,
    },
    text::{Language, Text, fold},
    time::Span,
};

use super::{material, seeds};

fn wish(kind: Kind, ceremony: &str, seed: u64) -> Wish {
    Wish { kind, ceremony: ceremony.to_owned(), about: None, seed }
}

/// Exercises of a kind with so many seeds from each ceremony, the work shared between processors.
fn each(kind: Kind, see: impl Fn(&Exercise) + Sync) -> usize {
    let material = material();
    let ceremonies: Vec<&str> = if kind == Kind::Question {
        std::iter::once("").chain(material.subjects().iter().map(Subject::id)).collect()
    } else {
        material.subjects().iter().map(Subject::id).collect()
    };
    let next = std::sync::atomic::AtomicUsize::new(0);
    let made = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, std::num::NonZero::get) {
            scope.spawn(|| {
                while let Some(ceremony) = ceremonies.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed)) {
                    for seed in 0..seeds() {
                        if let Some(exercise) = material.exercise(&wish(kind, ceremony, seed), &Manner::default()) {
                            sound(&exercise);
                            see(&exercise);
                            made.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                        }
                    }
                }
            });
        }
    });
    made.into_inner()
}

/// What is true of every exercise.
pub(super) fn sound(exercise: &Exercise) {
    let best = exercise.best();
    let marked = exercise.mark(&best);
    assert_eq!(marked.score, Score::FULL, "the best answer is right: {exercise:#?}");
    assert!(marked.parts.iter().all(|p| p.score.is_full()), "{:?} {exercise:#?}", marked.parts);
    assert!(marked.tested.iter().all(|t| t.score.is_full()) && !marked.tested.is_empty(), "{marked:#?}");
    assert!(marked.notes.iter().all(Note::is_good), "{marked:#?}");
    let nothing = exercise.mark(&Answer::Nothing);
    assert_eq!(nothing.score, Score::NONE, "{exercise:#?}");
    assert_eq!(nothing.tested.len(), marked.tested.len(), "{exercise:#?}");
    assert!(exercise.expected > Span::ZERO);
    for texts in options(exercise) {
        for language in [Language::Vi, Language::En] {
            let words: Vec<String> = texts.iter().map(|t| fold(t.get(language).trim())).collect();
            assert!(words.iter().all(|w| !w.is_empty()), "{texts:?}");
            assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len(), "two alike: {words:?} {exercise:#?}");
        }
    }
    for strange in strange_answers() {
        let marked = exercise.mark(&strange);
        assert!(marked.score <= Score::FULL);
        assert!(
            marked.score < Score::FULL || exercise.kind() == Kind::Fault || strange == best,
            "{strange:?} {exercise:#?}"
        );
    }
}

/// Texts between which somebody has to choose.
fn options(exercise: &Exercise) -> Vec<Vec<Text>> {
    match &exercise.task {
        Task::Order(t) => vec![t.cards.iter().map(|c| c.title.clone()).collect()],
        Task::Next(t) => vec![t.options.iter().map(|c| c.title.clone()).collect()],
        Task::Role(t) => t.cues.iter().map(|c| c.options.clone()).collect(),
        Task::Place(t) => vec![vec![t.called.clone()]],
        Task::Fault(t) => vec![t.options.iter().map(|(_, text)| text.clone()).collect()],
        Task::Words(t) => match &t.ask {
            AskWords::Who { options, .. } => vec![options.clone()],
            AskWords::When { options, .. } => vec![options.iter().map(|c| c.title.clone()).collect()],
            AskWords::Verb { options, .. } => vec![options.to_vec()],
            AskWords::Phrase { phrase, .. } => vec![vec![Text::new(phrase.clone(), "")]],
        },
        Task::Checklist(t) => vec![t.things.iter().map(|t| t.text.clone()).collect()],
        Task::Question(t) => vec![t.options.clone()],
        Task::Contrast(t) => vec![t.statements.iter().map(|s| s.text.clone()).collect()],
    }
}

/// Answers that fit another exercise, or none.
fn strange_answers() -> Vec<Answer> {
    let place = |x_cm, y_cm| Answer::Place { x_cm, y_cm, faces: dientap::core::scenario::Facing::North };
    vec![
        Answer::Order(vec![0, 0, 7]),
        Answer::Order(Vec::new()),
        Answer::Choice(99),
        Answer::Role(vec![Some(Played { choice: 99, at: Span(i64::MIN) }), None]),
        place(i32::MIN, i32::MAX),
        Answer::Fault { at: Some(999), rule: Some(999) },
        Answer::Typed("\u{302}\u{0} ﷽".repeat(50)),
        Answer::Ticks(vec![5, 5, 999]),
        Answer::Sides(vec![Some(Side::Left); 50]),
    ]
}

#[test]
fn order() {
    let made = each(Kind::Order, |exercise| {
        let Task::Order(task) = &exercise.task else { panic!("{exercise:?}") };
        assert!((5..=10).contains(&task.cards.len()));
        let many = task.cards.len();
        let reversed: Vec<usize> = (0..many).rev().collect();
        assert!(exercise.mark(&Answer::Order(reversed)).score < Score::of(0.1), "{exercise:#?}");
        assert!(exercise.mark(&Answer::Order(task.shown.clone())).score < Score::FULL);
        // The moves that are proposed do repair it.
        let repaired = task.score(&task.shown).unwrap().repaired;
        assert_eq!(exercise.mark(&Answer::Order(repaired)).score, Score::FULL);
        let feedback = exercise.mark(&Answer::Order(task.shown.clone()));
        assert!(!feedback.reasons.is_empty(), "{feedback:#?} {exercise:#?}");
    });
    assert!(made as u64 > seeds() * 10, "{made}");
}

#[test]
fn next() {
    let made = each(Kind::Next, |exercise| {
        let Task::Next(task) = &exercise.task else { panic!("{exercise:?}") };
        assert_eq!(task.options.len(), 4);
        for n in 0..4 {
            let feedback = exercise.mark(&Answer::Choice(n));
            assert_eq!(feedback.score.is_full(), n == task.right);
            assert_eq!(feedback.reasons.is_empty(), n == task.right, "{feedback:#?}");
        }
    });
    assert!(made as u64 > seeds() * 10, "{made}");
}

#[test]
fn role() {
    let made = each(Kind::Role, |exercise| {
        let Task::Role(task) = &exercise.task else { panic!("{exercise:?}") };
        assert!(task.cues.len() >= 2 && task.cues.iter().all(|c| c.options.len() == 4));
        assert!(task.cues.iter().all(|c| c.given < c.due && c.due < c.closes && c.closes <= task.length));
        assert!(task.cues.windows(2).all(|w| w[0].closes <= w[1].given), "one cue at a time: {exercise:#?}");
        assert!(task.running.is_sorted_by_key(|r| r.at), "{:#?}", task.running);
        let late = |by: i64| {
            let played = task.cues.iter().map(|c| Some(Played { choice: c.right, at: c.due + Span(by) })).collect();
            exercise.mark(&Answer::Role(played)).score
        };
        assert_eq!(late(1400), Score::FULL);
        assert!(late(3000) < late(2000) && late(-3000) < Score::FULL && late(9000) == Score::of(0.7));
        let mut half: Vec<Option<Played>> =
            task.cues.iter().map(|c| Some(Played { choice: c.right, at: c.due })).collect();
        half[0] = None;
        let fewer = exercise.mark(&Answer::Role(half)).score;
        assert!(fewer < Score::FULL && fewer >= Score::of(0.4), "{fewer:?}");
    });
    assert!(made as u64 > seeds() * 10, "{made}");
}

#[test]
fn place() {
    let made = each(Kind::Place, |exercise| {
        let Task::Place(task) = &exercise.task else { panic!("{exercise:?}") };
        let at =
            |off: i32, faces| exercise.mark(&Answer::Place { x_cm: task.x_cm + off, y_cm: task.y_cm, faces }).score;
        assert_eq!(at(50, task.faces), Score::FULL);
        let falling: Vec<Score> = (0..30).map(|n| at(n * 10, task.faces)).collect();
        assert!(falling.is_sorted_by(|a, b| a >= b) && at(200, task.faces) == Score::NONE, "{falling:?}");
        assert!(task.others.iter().all(|f| f.who != task.who));
    });
    assert!(made as u64 > seeds() * 10, "{made}");
}

#[test]
fn fault() {
    let sound = std::sync::atomic::AtomicUsize::new(0);
    let rules = std::sync::Mutex::new(BTreeMap::<String, usize>::new());
    let made = each(Kind::Fault, |exercise| {
        let Task::Fault(task) = &exercise.task else { panic!("{exercise:?}") };
        assert_eq!(task.options.len(), 4);
        let nothing = exercise.mark(&Answer::Fault { at: None, rule: None }).score;
        assert_eq!(nothing.is_full(), task.is_sound(), "{exercise:#?}");
        if task.is_sound() {
            sound.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            assert_eq!(nothing, Score::FULL);
            return;
        }
        *rules.lock().unwrap().entry(exercise.rules[0].clone()).or_default() += 1;
        let rows: Vec<usize> = (0..task.view.rows()).collect();
        let full =
            |at: usize, rule: usize| exercise.mark(&Answer::Fault { at: Some(at), rule: Some(rule) }).score.is_full();
        let right: HashSet<usize> = (0..4).filter(|r| rows.iter().any(|n| full(*n, *r))).collect();
        assert_eq!(right.len(), 1, "one rule is right");
        let pointed = rows.iter().filter(|n| right.iter().any(|r| full(**n, *r))).count();
        assert!(pointed >= 1 && pointed < rows.len(), "{pointed} of {} rows: {exercise:#?}", rows.len());
        let reason = &exercise.mark(&Answer::Nothing).reasons[0];
        assert!(reason.rule.is_some() && !reason.why.vi.is_empty() && !reason.why.en.is_empty());
    });
    let (sound, rules) = (sound.into_inner(), rules.into_inner().unwrap());
    println!("{made} made, {sound} of them without a fault; {rules:#?}");
    assert!(made as u64 > seeds() * 8 && sound > 0 && sound * 2 < made, "{made} {sound}");
    assert!(rules.len() >= 20, "{rules:#?}");
}

#[test]
fn words() {
    let kinds = std::sync::Mutex::new(BTreeMap::<&str, usize>::new());
    let made = each(Kind::Words, |exercise| {
        let Task::Words(task) = &exercise.task else { panic!("{exercise:?}") };
        let kind = match &task.ask {
            AskWords::Who { .. } => "who",
            AskWords::When { .. } => "when",
            AskWords::Phrase { around, phrase, .. } => {
                let shown = around.concat().to_lowercase();
                assert!(!shown.contains(&phrase.to_lowercase()) && around.len() > 1, "{exercise:#?}");
                assert_eq!(exercise.mark(&Answer::Typed(fold(phrase))).score, Score::FULL);
                assert!(exercise.mark(&Answer::Typed(String::new())).score == Score::NONE);
                "phrase"
            }
            AskWords::Verb { around, right, .. } => {
                assert!(*right == 0 || !around.concat().to_lowercase().contains("tặng"), "{around:?}");
                "verb"
            }
        };
        *kinds.lock().unwrap().entry(kind).or_default() += 1;
    });
    let kinds = kinds.into_inner().unwrap();
    println!("{kinds:?}");
    assert!(made as u64 > seeds() * 10 && (kinds.len() == 4 || seeds() < 10), "{made} {kinds:?}");
}

#[test]
fn checklist() {
    let made = each(Kind::Checklist, |exercise| {
        let Task::Checklist(task) = &exercise.task else { panic!("{exercise:?}") };
        let all: Vec<usize> = (0..task.things.len()).collect();
        assert_eq!(exercise.mark(&Answer::Ticks(all.clone())).score, Score::NONE, "ticking all is no knowledge");
        assert_eq!(exercise.mark(&Answer::Ticks(Vec::new())).score, Score::NONE);
        let Answer::Ticks(best) = exercise.best() else { panic!() };
        for n in all {
            // One tick set right never costs anything.
            let mut ticks: Vec<usize> = best.iter().copied().filter(|m| *m != n).collect();
            if !best.contains(&n) {
                ticks.push(n);
            }
            assert!(exercise.mark(&Answer::Ticks(ticks)).score < Score::FULL);
        }
    });
    assert!(made as u64 > seeds() * 10, "{made}");
}

#[test]
fn questions() {
    let made = each(Kind::Question, |exercise| {
        let Task::Question(task) = &exercise.task else { panic!("{exercise:?}") };
        assert_eq!(task.options.len(), 4, "{exercise:#?}");
        assert_eq!(matches!(task.ask, Ask::Bank { .. }), exercise.ceremony.is_empty());
        let right = (0..4).filter(|n| exercise.mark(&Answer::Choice(*n)).score.is_full()).count();
        assert_eq!(right, 1);
        assert!(!exercise.mark(&Answer::Choice(0)).reasons.is_empty());
    });
    assert!(made as u64 > seeds() * 10, "{made}");
}

#[test]
fn contrast() {
    let made = each(Kind::Contrast, |exercise| {
        let Task::Contrast(task) = &exercise.task else { panic!("{exercise:?}") };
        assert!(exercise.other.is_some() && (4..=6).contains(&task.statements.len()));
        let left = exercise.mark(&Answer::Sides(vec![Some(Side::Left); task.statements.len()])).score;
        assert!(left < Score::of(0.5), "{left:?}");
    });
    assert!(made as u64 > seeds() * 5, "{made}");
}

#[test]
fn the_same_seed_makes_the_same_exercise() {
    let material = material();
    let again = Material::new(
        super::scenarios::all_bundled().iter().map(dientap::core::practice::Subject::of).collect(),
        material.bank().clone(),
    );
    for kind in Kind::ALL {
        for subject in material.subjects().iter().take(3) {
            let wish = wish(kind, subject.id(), 5);
            assert_eq!(material.exercise(&wish, &Manner::default()), again.exercise(&wish, &Manner::default()));
        }
    }
}

#[test]
fn whatever_can_be_known_can_be_asked_for() {
    let material = material();
    let mut missing: BTreeMap<(Knowledge, String), Vec<String>> = BTreeMap::new();
    let (mut all, mut asked) = (0, 0);
    // Each of them where there is time, or one in five.
    let every = if seeds() > 20 { 1 } else { 5 };
    for item in material.items().into_iter().step_by(every) {
        all += 1;
        let found = kinds_for(&item).iter().any(|kind| {
            let wish = Wish {
                kind: *kind,
                ceremony: item.ceremony.clone(),
                about: (*kind != Kind::Contrast).then(|| item.about.clone()),
                seed: 1,
            };
            let made = material.exercise(&wish, &Manner::default());
            made.is_some_and(|e| e.mark(&e.best()).tested.iter().any(|t| t.item == item))
        });
        asked += usize::from(found);
        if !found {
            let id = if let About::Rule(id) = &item.about { id.clone() } else { item.ceremony.clone() };
            missing.entry((item.knowledge, id)).or_default().push(item.about.id().to_owned());
        }
    }
    println!("{asked} of {all}; missing {missing:#?}");
    assert!(asked * 10 > all * 9, "{asked} of {all}: {missing:#?}");
}

#[test]
fn a_ceremony_makes_a_hundred_different_exercises() {
    let material = material();
    for subject in material.subjects() {
        let mut different = HashSet::new();
        let mut kinds = BTreeSet::new();
        for (seed, kind) in (0..40).flat_map(|seed| Kind::ALL.map(|kind| (seed, kind))) {
            if different.len() >= 100 && kinds.len() >= 7 {
                break;
            }
            if let Some(e) = material.exercise(&wish(kind, subject.id(), seed), &Manner::default()) {
                kinds.insert(kind);
                different.insert(format!("{:?}", Exercise { seed: 0, ..e }));
            }
        }
        assert!(different.len() >= 100 && kinds.len() >= 7, "{}: {} of {kinds:?}", subject.id(), different.len());
    }
}

#[test]
fn answers_at_random_are_worth_little() {
    let material = material();
    let mut dice = Dice::new(9);
    let mut points: BTreeMap<Kind, Vec<f64>> = BTreeMap::new();
    for kind in Kind::ALL {
        for subject in material.subjects() {
            for seed in 0..10 {
                let Some(e) = material.exercise(&wish(kind, subject.id(), seed), &Manner::default()) else { continue };
                let answer = at_random(&e, &mut dice);
                points.entry(kind).or_default().push(e.mark(&answer).score.as_part());
            }
        }
    }
    for (kind, all) in points {
        let mean = all.iter().sum::<f64>() / all.len() as f64;
        println!("{kind:?}: {mean:.2} of {} by chance", all.len());
        assert!(mean < 0.4, "{kind:?}: {mean}");
    }
}

fn at_random(exercise: &Exercise, dice: &mut Dice) -> Answer {
    match &exercise.task {
        Task::Order(t) => Answer::Order(dice.shuffled(0..t.cards.len())),
        Task::Next(_) | Task::Question(_) => Answer::Choice(dice.below(4)),
        Task::Role(t) => {
            let one = |dice: &mut Dice, due: Span| {
                Some(Played { choice: dice.below(4), at: due + Span(dice.below(10_000) as i64 - 5000) })
            };
            Answer::Role(t.cues.iter().map(|c| one(dice, c.due)).collect())
        }
        Task::Place(_) => Answer::Place {
            x_cm: dice.below(1000) as i32,
            y_cm: dice.below(600) as i32,
            faces: dientap::core::practice::FACINGS[dice.below(8)],
        },
        Task::Fault(t) => Answer::Fault { at: Some(dice.below(t.view.rows())), rule: Some(dice.below(4)) },
        Task::Words(t) => match &t.ask {
            AskWords::Phrase { .. } => Answer::Typed("kính mời".to_owned()),
            AskWords::Verb { .. } => Answer::Choice(dice.below(2)),
            AskWords::Who { options, .. } => Answer::Choice(dice.below(options.len())),
            AskWords::When { options, .. } => Answer::Choice(dice.below(options.len())),
        },
        Task::Checklist(t) => Answer::Ticks((0..t.things.len()).filter(|_| dice.happens(1, 2)).collect()),
        Task::Contrast(t) => Answer::Sides(
            t.statements.iter().map(|_| Some(if dice.happens(1, 2) { Side::Left } else { Side::Right })).collect(),
        ),
    }
}
