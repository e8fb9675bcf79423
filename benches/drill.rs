//! The fold over long logs.

use std::{hint::black_box, sync::Arc};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use dientap::core::{
    drill::{Drill, Event, FaultKind, Move, Start, What},
    scenario::{Choices, Part, RunStep, Rundown, StageSize, Step, Times},
    text::Text,
    time::{Moment, Span, Wall},
};

const STEPS: usize = 25;
const EVENTS: usize = 10_000;

fn rundown() -> Rundown {
    let planned = Span::seconds(40);
    let step = |n: usize| Step {
        id: format!("buoc-{n}"),
        title: Text::new("Trao cờ", "The flag is handed over"),
        part: Part::Award,
        acts: Vec::new(),
        says: Vec::new(),
        time: Times { full: planned, class: planned, joins: planned },
        checks: Vec::new(),
        faults: Vec::new(),
        cue: None,
        stage: Vec::new(),
        sources: Vec::new(),
        when: None,
        note: None,
    };
    Rundown {
        scenario: "do".to_owned(),
        title: Text::new("Buổi đo", "A measured drill"),
        host_event: Text::default(),
        occasion: None,
        era: None,
        key_rule: None,
        choices: Choices::default(),
        awards: Vec::new(),
        stage: StageSize { width: 100, depth: 60 },
        doors: Vec::new(),
        flag_height: None,
        roles: Vec::new(),
        preparation: Vec::new(),
        steps: (0..STEPS).map(|n| RunStep { step: step(n), planned, skipped: false, points: Vec::new() }).collect(),
        local: Vec::new(),
        allow: Vec::new(),
        sources: Vec::new(),
        instruments: Vec::new(),
    }
}

fn log(undo_every: Option<usize>) -> Vec<Event> {
    let start =
        Start { rundown: Arc::new(rundown()), cast: Vec::new(), prepared: Vec::new(), from: 0, group: String::new() };
    let event = |n: usize, what| Event { at: Moment(n as u64 * 700), wall: Wall::default(), what };
    let mut log = vec![event(0, What::Started(Box::new(start)))];
    for n in 1..EVENTS {
        let what = match (n % 5, undo_every) {
            (_, Some(every)) if n % every == 0 => What::Undone(n - 1),
            (0, _) => What::Moved { to: n / 5 % STEPS, by: Move::Next, warned: Vec::new() },
            (1, _) => What::Ticked(n % STEPS, format!("c{}", n % 7)),
            (2, _) => What::Faulted { step: n % STEPS, who: "NN".to_owned(), fault: FaultKind::Known("a".to_owned()) },
            (3, _) => What::Paused,
            _ => What::Resumed,
        };
        log.push(event(n, what));
    }
    log
}

fn replayed(log: Vec<Event>) -> Drill {
    match Drill::replay(log) {
        Ok(drill) => drill,
        Err(e) => unreachable!("the log begins with a start: {e}"),
    }
}

fn folds(c: &mut Criterion) {
    let mut group = c.benchmark_group("fold of 10,000 events");
    group.throughput(Throughput::Elements(EVENTS as u64));
    for (name, undo_every) in [("without undo", None), ("every fourth an undo", Some(4))] {
        let log = log(undo_every);
        group.bench_function(name, |b| {
            b.iter_batched(|| log.clone(), |log| black_box(replayed(log)), criterion::BatchSize::LargeInput);
        });
    }
    group.finish();
}

fn moments(c: &mut Criterion) {
    let drill = replayed(log(None));
    let at = drill.last_moment().plus(Span::seconds(3));
    c.bench_function("clocks of a drill of 10,000 events", |b| b.iter(|| black_box(drill.clocks(black_box(at)))));
    let event = Event { at, wall: Wall::default(), what: What::Noted(3, "x".to_owned()) };
    let undo = Event { at, wall: Wall::default(), what: What::Undone(EVENTS) };
    c.bench_function("one event and its undo, live", |b| {
        let begin = || (drill.clone(), event.clone(), undo.clone());
        let both = |(mut drill, event, undo): (Drill, Event, Event)| {
            drill.record(event);
            drill.record(undo);
            drill
        };
        b.iter_batched(begin, both, criterion::BatchSize::LargeInput);
    });
}

criterion_group!(benches, folds, moments);
criterion_main!(benches);
