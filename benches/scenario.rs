//! Reading and judging ceremonies: one file, all that are bundled, a folder of a thousand, and one of ten thousand steps.

#[path = "scenario/giant.rs"]
mod giant;

use std::{error::Error, fs::File, hint::black_box, io::Write as _, path::Path, time::Duration};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use dientap::{
    core::{
        protocol,
        scenario::{ActKind, Choices, Rundown, Scenario, SourceFile, Surroundings, read_scenario},
    },
    files::{bundled, library},
};

const FILES: usize = 1000;

/// The ceremony that the thousand are copies of: its name and text.
fn ceremony() -> (&'static str, &'static str) {
    bundled::ceremonies().find(|(name, _)| *name == "co-thi-dua-chinh-phu.ron").unwrap_or_default()
}

fn surroundings() -> Surroundings {
    let files: Vec<SourceFile<'_>> =
        bundled::support().map(|(name, text)| SourceFile { name, bytes: text.as_bytes() }).collect();
    Surroundings::read(&files).0
}

fn one(c: &mut Criterion) {
    let (name, text) = ceremony();
    let around = surroundings();
    let file = SourceFile { name, bytes: text.as_bytes() };
    let loaded = read_scenario(&file, &around);
    let steps = loaded.scenario.map_or(0, |s| Rundown::of(&s, &Choices::default()).steps.len());
    let mut group = c.benchmark_group(format!("one ceremony of {steps} steps, {} kB", text.len() / 1000));
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("read, with its blocks, and checked", |b| {
        b.iter(|| black_box(read_scenario(black_box(&file), &around)));
    });
    group.bench_function("the same bytes as a ron::Value, nothing checked", |b| {
        b.iter(|| black_box(ron::from_str::<ron::Value>(black_box(text))));
    });
    group.bench_function("blocks, instruments and local points", |b| b.iter(|| black_box(surroundings())));
    group.finish();
}

fn judged(name: &str, text: &str, around: &Surroundings) -> Option<Scenario> {
    protocol::judge(&SourceFile { name, bytes: text.as_bytes() }, around).scenario
}

/// All rules over what was read, and over texts as they are edited.
fn rules(c: &mut Criterion) {
    let around = surroundings();
    let all: Vec<Scenario> = bundled::ceremonies().filter_map(|(name, text)| judged(name, text, &around)).collect();
    let steps: usize = all.iter().map(|s| Rundown::of(s, &Choices::default()).steps.len()).sum();
    let mut group = c.benchmark_group(format!("{} bundled ceremonies of {steps} steps", all.len()));
    group.sample_size(30);
    group.bench_function("all rules over all (promised: under 20 ms)", |b| {
        b.iter(|| all.iter().map(|s| protocol::check(black_box(s)).len()).sum::<usize>());
    });
    group.bench_function("the same read from their texts", |b| {
        b.iter(|| bundled::ceremonies().filter_map(|(name, text)| judged(name, text, &around)).count());
    });
    group.finish();
    let (name, text) = ceremony();
    let Some(scenario) = judged(name, text, &around) else { return eprintln!("{name} cannot be read") };
    let run = Rundown::of(&scenario, &Choices::default());
    let mut group = c.benchmark_group(format!("one ceremony of {} steps", run.steps.len()));
    group.bench_function("read and judged while it is edited (promised: under 1 ms)", |b| {
        b.iter(|| judged(black_box(name), text, &around));
    });
    group.bench_function("all rules over it", |b| b.iter(|| protocol::check(black_box(&scenario)).len()));
    let walked = jump(&run);
    group.bench_function("a jump in a drill of it (a frame has 2 ms)", |b| {
        b.iter(|| protocol::live(black_box(&run), &walked).len());
    });
    group.finish();
}

/// From the first step to the first at which something is handed over.
fn jump(run: &Rundown) -> Vec<usize> {
    let hands = [ActKind::HandFlag, ActKind::HandCertificate];
    let there = run.steps.iter().position(|s| s.step.acts.iter().any(|a| hands.contains(&a.act)));
    vec![0, there.unwrap_or(1)]
}

fn ten_thousand(c: &mut Criterion) {
    let around = surroundings();
    let text = giant::scenario();
    let loaded = protocol::judge(&SourceFile { name: "lon.ron", bytes: text.as_bytes() }, &around);
    let found = loaded.problems.len();
    let Some(mut scenario) = loaded.scenario else { return eprintln!("not read: {:#?}", loaded.problems.first()) };
    giant::crowd(&mut scenario, 300);
    let run = Rundown::of(&scenario, &Choices::default());
    let name =
        format!("{} steps, {} roles, {} kB, {found} findings", run.steps.len(), run.roles.len(), text.len() / 1000);
    let mut group = c.benchmark_group(name);
    group.sample_size(10).measurement_time(Duration::from_secs(10));
    group.bench_function("all rules over it (promised: under 1 s)", |b| {
        b.iter(|| protocol::check(black_box(&scenario)).len());
    });
    group.bench_function("the same read from its text", |b| b.iter(|| judged("lon.ron", black_box(&text), &around)));
    let walked = jump(&run);
    group.bench_function("a jump in a drill of it", |b| b.iter(|| protocol::live(black_box(&run), &walked).len()));
    group.finish();
}

/// Writes the thousand, each with an id of its own.
fn write_all(folder: &Path) -> Result<u64, Box<dyn Error>> {
    let (name, text) = ceremony();
    let id = name.trim_end_matches(".ron");
    let mut bytes = 0;
    for n in 0..FILES {
        let copy = text.replace(&format!("\"{id}\""), &format!("\"{id}-{n}\""));
        File::create(folder.join(format!("{id}-{n}.ron")))?.write_all(copy.as_bytes())?;
        bytes += copy.len() as u64;
    }
    Ok(bytes)
}

fn thousand(c: &mut Criterion) {
    let folder = match tempfile::tempdir() {
        Ok(folder) => folder,
        Err(e) => return eprintln!("no place for a thousand files: {e}"),
    };
    let bytes = match write_all(folder.path()) {
        Ok(bytes) => bytes,
        Err(e) => return eprintln!("the thousand files could not be written: {e}"),
    };
    let found = library::load(folder.path(), &[]);
    let sound = found.entries.iter().filter(|e| e.scenario.is_some()).count();
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get);
    let mut group = c.benchmark_group(format!("library of {sound} sound ceremonies, {} MB", bytes / 1_000_000));
    group.throughput(Throughput::Bytes(bytes)).sample_size(10).measurement_time(Duration::from_secs(20));
    group.bench_function(format!("loaded and checked on {cores} cores"), |b| {
        b.iter(|| black_box(library::load(folder.path(), &[])));
    });
    group.finish();
}

criterion_group!(benches, one, rules, thousand, ten_thousand);
criterion_main!(benches);
