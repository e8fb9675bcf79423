//! Practice: what a session, an answer, a page of progress and a class of papers cost; and whether spacing is worth it.

use std::{collections::HashMap, hint::black_box, time::Duration};

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use dientap::{
    core::{
        practice::{
            Answer, Attempt, Circumstances, Course, Day, Dice, Exercise, Grade, ItemKey, Kind, Knowledge, Manner,
            Marks, Material, Memory, Score, Setting, Subject, Sureness, Tested, Trace, Wish,
            exam::{ExamPlan, ExamResult, Paper},
            progress, queue, remembered,
            today::{Ask, Plan, Session, usual_times},
        },
        protocol,
        scenario::{Scenario, SourceFile, Surroundings},
        time::{Span, Wall},
    },
    files::{
        bundled,
        practice::{exam_from_text, exam_to_text},
    },
};

/// A ceremony of 24 steps.
const TWENTY_FOUR: &str = "co-thi-dua-2012";

fn scenarios() -> Vec<Scenario> {
    let files: Vec<SourceFile<'_>> =
        bundled::support().map(|(name, text)| SourceFile { name, bytes: text.as_bytes() }).collect();
    let (around, _) = Surroundings::read(&files);
    let read = |(name, text): (&'static str, &'static str)| {
        protocol::judge(&SourceFile { name, bytes: text.as_bytes() }, &around).scenario
    };
    bundled::ceremonies().filter_map(read).collect()
}

fn material(scenarios: &[Scenario]) -> Material {
    Material::new(scenarios.iter().map(Subject::of).collect(), bundled::reference())
}

/// Noon, so many days after a first one.
fn noon(day: i64) -> Wall {
    Wall { unix_ms: 1_780_000_000_000 + day * 86_400_000, offset_s: 7 * 3600 }
}

fn attempt(at: Wall, item: &ItemKey, score: Score, took: Span, sure: Sureness) -> Attempt {
    Attempt {
        at,
        person: "p".to_owned(),
        kind: Kind::Next,
        ceremony: item.ceremony.clone(),
        other: None,
        steps: vec![item.about.id().to_owned()],
        rules: Vec::new(),
        role: None,
        seed: 0,
        setting: Setting::Free,
        answer: Answer::Choice(0),
        score,
        parts: Vec::new(),
        tested: vec![Tested { item: item.clone(), score }],
        took,
        expected: Span::seconds(20),
        sure,
        helped: false,
        retry: false,
    }
}

/// So many attempts over a year, two things tested by each.
fn history(material: &Material, many: usize) -> Vec<Attempt> {
    let items = material.items();
    let mut dice = Dice::new(11);
    (0..many)
        .filter_map(|n| {
            let at = Wall { unix_ms: noon(0).unix_ms + n as i64 * (365 * 86_400_000 / many as i64), ..noon(0) };
            let (one, two) = (dice.pick(&items)?.clone(), dice.pick(&items)?.clone());
            let score = Score::of(dice.part() * 1.6);
            let mut attempt = attempt(at, &one, score, Span::seconds(15), *dice.pick(&Sureness::ALL)?);
            attempt.kind = *dice.pick(&Kind::ALL)?;
            attempt.tested.push(Tested { item: two, score });
            Some(attempt)
        })
        .collect()
}

/// A session of twenty minutes, planned from the attempts.
fn plan(material: &Material, attempts: &[Attempt]) -> Plan {
    let times = usual_times(attempts);
    let ask = Ask { person: "p", started: noon(366), length: Span::seconds(1200), seed: 5, times: &times };
    Plan::new(&Memory::of(attempts), &material.course(&[], true), ask)
}

/// A session of twenty minutes with all its exercises; how many there are.
fn session(material: &Material, attempts: &[Attempt]) -> usize {
    let plan = plan(material, attempts);
    let mut session = Session::of(&plan, []);
    let mut spent = Span::ZERO;
    while let Some(turn) = session.next(spent, material, &Manner::default()) {
        let took = turn.exercise.expected;
        session.answered(turn.place, Score::FULL, took);
        spent += took + Span::seconds(4);
        black_box(turn);
    }
    session.answers()
}

fn sessions(c: &mut Criterion) {
    let scenarios = scenarios();
    let warm = material(&scenarios);
    let attempts = history(&warm, 10_000);
    let exercises = session(&warm, &attempts);
    let mut group = c.benchmark_group(format!("twenty minutes, {} ceremonies, 10,000 attempts", scenarios.len()));
    group.sample_size(10).measurement_time(Duration::from_secs(8));
    group.bench_function(format!("planned, {exercises} exercises made, nothing prepared"), |b| {
        b.iter_batched(|| material(&scenarios), |cold| black_box(session(&cold, &attempts)), BatchSize::PerIteration);
    });
    group.bench_function(format!("planned, {exercises} exercises made, ceremonies at hand"), |b| {
        b.iter(|| black_box(session(&warm, &attempts)));
    });
    group.bench_function("planned alone, ceremonies at hand", |b| b.iter(|| black_box(plan(&warm, &attempts))));
    group.finish();
}

/// An answer marked and written down, and the next exercise made.
fn answered(material: &Material, exercise: &Exercise, wish: &Wish) -> (Attempt, Option<Exercise>) {
    let answer = exercise.best();
    let feedback = exercise.mark(&answer);
    let how = Circumstances {
        person: "p",
        at: noon(1),
        took: Span::seconds(9),
        sure: Sureness::Sure,
        setting: Setting::Free,
        peeked: false,
        retry: false,
    };
    (Attempt::new(exercise, answer, &feedback, how), material.exercise(wish, &Manner::default()))
}

#[expect(clippy::disallowed_methods, reason = "a bench measures, and criterion does not keep the slowest")]
fn answers(c: &mut Criterion) {
    let material = material(&scenarios());
    let mut group = c.benchmark_group("an answer and the next exercise, ceremonies at hand");
    group.sample_size(20).measurement_time(Duration::from_secs(3));
    for kind in Kind::ALL {
        let wishes: Vec<Wish> = material
            .subjects()
            .iter()
            .flat_map(|s| (0..20).map(move |seed| (s.id(), seed)))
            .map(|(id, seed)| Wish { kind, ceremony: id.to_owned(), about: None, seed })
            .collect();
        let made: Vec<(Exercise, &Wish)> =
            wishes.iter().filter_map(|w| Some((material.exercise(w, &Manner::default())?, w))).collect();
        let mut slowest = Duration::ZERO;
        for (exercise, wish) in &made {
            let began = std::time::Instant::now();
            black_box(answered(&material, exercise, wish));
            slowest = slowest.max(began.elapsed());
        }
        println!("{}: slowest of {}: {slowest:?}", kind.code(), made.len());
        let mut next = made.iter().cycle();
        group.bench_function(kind.code(), |b| {
            b.iter(|| next.next().map(|(exercise, wish)| black_box(answered(&material, exercise, wish))));
        });
    }
    group.finish();
}

fn pages(c: &mut Criterion) {
    let material = material(&scenarios());
    let known: usize = material.subjects().iter().map(|s| s.items().len()).sum();
    let attempts = history(&material, 100_000);
    let today = Day::of(noon(366));
    let mut group = c.benchmark_group(format!("progress, {known} things to know"));
    group.sample_size(10).measurement_time(Duration::from_secs(8));
    group.bench_function("page of all ceremonies from 100,000 attempts", |b| {
        b.iter(|| {
            let memory = Memory::of(&attempts);
            let maps: Vec<_> = material.subjects().iter().map(|s| progress::map(s, &memory, today)).collect();
            let forecast = progress::forecast(&memory, None, today, 30);
            let advice = progress::advice(&maps, &memory, today);
            black_box((forecast, advice, progress::activity(&attempts, today), progress::calibration(&attempts)))
        });
    });
    let many: Vec<ItemKey> = (0..10_000).map(|n| ItemKey::step("c", &n.to_string(), Knowledge::Order)).collect();
    let met: Vec<Attempt> =
        many.iter().map(|i| attempt(noon(0), i, Score::FULL, Span::seconds(9), Sureness::Sure)).collect();
    let (memory, course) = (Memory::of(&met), Course { items: many });
    group.bench_function("what to rehearse of 10,000 things", |b| {
        b.iter(|| black_box(queue(&memory, &course, today, 40, &mut Dice::new(1))));
    });
    group.finish();
}

fn papers(c: &mut Criterion) {
    let material = material(&scenarios());
    let plan = ExamPlan {
        seed: 2012,
        ceremonies: vec![TWENTY_FOUR.to_owned(), "huan-chuong-tap-the".to_owned()],
        kinds: Kind::ALL.to_vec(),
        many: 30,
        limit: None,
        marks: Marks::Forgiven,
    };
    let paper = Paper::new(&material, &plan);
    let answers: Vec<_> = paper.exercises.iter().map(|e| Some((e.best(), Span::seconds(20), Sureness::Sure))).collect();
    let written = |n: usize| ExamResult::new(&paper, ("p", &format!("Học viên {n}")), (noon(1), noon(1)), &answers);
    let texts: Vec<String> = (0..60).filter_map(|n| exam_to_text(&written(n)).ok()).collect();
    let mut group = c.benchmark_group(format!("papers of {} exercises", paper.exercises.len()));
    group.sample_size(10).measurement_time(Duration::from_secs(4));
    group.bench_function("made", |b| b.iter(|| black_box(Paper::new(&material, &plan))));
    group.bench_function(format!("{} results read, their seals and marks checked", texts.len()), |b| {
        b.iter(|| texts.iter().filter_map(|t| exam_from_text(t).ok()?.differs_from(&paper)).count());
    });
    group.finish();
}

/// How many trainees, days of practice, and days until they are asked.
const TRAINEES: u64 = 1000;
const DAYS: i64 = 14;
const LATER: i64 = 7;
/// A first answer is right by chance so often.
const BY_CHANCE: f64 = 0.3;

/// What one trainee truly remembers, by the model of the crate.
#[derive(Default)]
struct Mind(HashMap<ItemKey, (Trace, i64)>);

impl Mind {
    fn recall(&self, item: &ItemKey, day: i64) -> f64 {
        self.0.get(item).map_or(0.0, |(trace, last)| trace.recall((day - last) as f64))
    }

    /// Answers, and remembers what comes of it.
    fn answers(&mut self, item: &ItemKey, day: i64, dice: &mut Dice) -> Attempt {
        let known = self.0.get(item).copied();
        let chance = known.map_or(BY_CHANCE, |(trace, last)| trace.recall((day - last) as f64));
        let right = dice.part() < chance;
        let score = if right { Score::FULL } else { Score::of(dice.part() * 0.5) };
        let sure = if dice.part() < chance { Sureness::Sure } else { Sureness::Fairly };
        let took = Span::seconds(10 + dice.below(15) as i64);
        let grade = Grade::of(score, took, Span::seconds(20), sure, false);
        let days = known.map_or(0, |(_, last)| u32::try_from(day - last).unwrap_or(0));
        if let Some(trace) = remembered(known.map(|(t, _)| t), &[(days, grade)]) {
            self.0.insert(item.clone(), (trace, day));
        }
        attempt(noon(day), item, score, took, sure)
    }

    fn mean(&self, items: &[ItemKey]) -> f64 {
        items.iter().map(|i| self.recall(i, DAYS - 1 + LATER)).sum::<f64>() / items.len().max(1) as f64
    }
}

/// A fortnight of ten minutes a day, planned by the program; recall a week later, and the answers of each day.
fn planned(items: &[ItemKey], trainee: u64) -> (f64, Vec<usize>) {
    let (mut mind, mut attempts, mut answers) = (Mind::default(), Vec::new(), Vec::new());
    let mut dice = Dice::named(trainee, &["planned"]);
    let course = Course { items: items.to_vec() };
    for day in 0..DAYS {
        let times = Kind::ALL.map(|kind| (kind, Span::seconds(20)));
        let ask = Ask {
            person: "p",
            started: noon(day),
            length: Span::seconds(600),
            seed: trainee + day as u64,
            times: &times,
        };
        let plan = Plan::new(&Memory::of(&attempts), &course, ask);
        let mut left = plan.length;
        let before = attempts.len();
        for planned in plan.planned {
            if left < Span::seconds(15) {
                break;
            }
            let attempt = mind.answers(&planned.item, day, &mut dice);
            left = left - attempt.took - Span::seconds(4);
            attempts.push(attempt);
        }
        answers.push(attempts.len() - before);
    }
    (mind.mean(items), answers)
}

/// The same number of answers each day, things taken at random.
fn at_random(items: &[ItemKey], trainee: u64, answers: &[usize]) -> f64 {
    let mut mind = Mind::default();
    let mut dice = Dice::named(trainee, &["random"]);
    for (day, many) in answers.iter().enumerate() {
        for _ in 0..*many {
            let Some(item) = dice.pick(items).cloned() else { continue };
            mind.answers(&item, day as i64, &mut dice);
        }
    }
    mind.mean(items)
}

/// The same number of answers each day from boxes of 1, 3, 7 and 14 days: what is due longest first, then what is
/// new, then what is due next; a wrong answer goes back to the first box.
fn by_boxes(items: &[ItemKey], trainee: u64, answers: &[usize]) -> f64 {
    const BOXES: [i64; 4] = [1, 3, 7, 14];
    let mut mind = Mind::default();
    let mut dice = Dice::named(trainee, &["boxes"]);
    let mut cards: Vec<Option<(usize, i64)>> = vec![None; items.len()];
    for (day, many) in answers.iter().enumerate() {
        let day = day as i64;
        for _ in 0..*many {
            let dues = || cards.iter().enumerate().filter_map(|(n, c)| c.map(|(_, due)| (n, due)));
            let due = dues().filter(|(_, due)| *due <= day).min_by_key(|(_, due)| *due);
            let new = cards.iter().position(Option::is_none).map(|n| (n, 0));
            let Some((n, _)) = due.or(new).or_else(|| dues().min_by_key(|(_, due)| *due)) else { continue };
            let (Some(item), Some(card)) = (items.get(n), cards.get_mut(n)) else { continue };
            let right = mind.answers(item, day, &mut dice).is_right();
            let place = if right { card.map_or(0, |(place, _)| (place + 1).min(3)) } else { 0 };
            *card = Some((place, day + BOXES.get(place).copied().unwrap_or(1)));
        }
    }
    mind.mean(items)
}

fn simulation(_: &mut Criterion) {
    let material = material(&scenarios());
    let Some(subject) = material.subject(TWENTY_FOUR) else { return eprintln!("{TWENTY_FOUR} is not there") };
    let items = subject.items();
    let (mut ours, mut random, mut boxes, mut answered) = (0.0, 0.0, 0.0, 0);
    for trainee in 0..TRAINEES {
        let (recall, answers) = planned(items, trainee);
        ours += recall;
        random += at_random(items, trainee, &answers);
        boxes += by_boxes(items, trainee, &answers);
        answered += answers.iter().sum::<usize>();
    }
    let mean = |sum: f64| 100.0 * sum / TRAINEES as f64;
    println!(
        "\n{TRAINEES} simulated trainees, {} steps, {} things to know, {DAYS} days of ten minutes, {:.0} answers each;",
        subject.steps().len(),
        items.len(),
        answered as f64 / TRAINEES as f64
    );
    println!("mean recall {LATER} days after the last session:");
    for (name, sum) in [("planned", ours), ("at random", random), ("boxes of 1, 3, 7, 14 days", boxes)] {
        println!("  {name:28} {:5.1} %", mean(sum));
    }
}

criterion_group!(benches, sessions, answers, pages, papers, simulation);
criterion_main!(benches);
