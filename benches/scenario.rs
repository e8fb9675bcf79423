//! Reading ceremonies: one file, and a folder of a thousand.

use std::{error::Error, fs::File, hint::black_box, io::Write as _, path::Path, time::Duration};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use dientap::{
    core::scenario::{Choices, Rundown, SourceFile, Surroundings, read_scenario},
    files::{bundled, library},
};

const FILES: usize = 1000;

/// The ceremony that the thousand are copies of: its name and text.
fn ceremony() -> (&'static str, &'static str) {
    bundled::ceremonies().next().unwrap_or_default()
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

criterion_group!(benches, one, thousand);
criterion_main!(benches);
