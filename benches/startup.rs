//! Start and memory of the program against an empty window of the same build.
//!
//! Needs a display and both release binaries, which `cargo bench` does not make by itself:
//! `cargo build --release --bins --example empty_window`. Each is run in turn, so that a busy machine burdens both alike.

use std::{
    env, fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

const RUNS: usize = 15;

/// One start: time from spawning to the first usable frame, and the most memory held until then.
struct Start {
    took: Duration,
    kilobytes: Option<u64>,
}

fn start(program: &Path, once: &str, data: &Path) -> Option<Start> {
    let mut command = Command::new(program);
    command.env(once, "1").stdout(Stdio::piped()).stderr(Stdio::null());
    if once == "DIENTAP_ONCE" {
        command.arg("--data-dir").arg(data);
    }
    #[expect(clippy::disallowed_methods, reason = "a bench measures the machine, not the program's own clock")]
    let began = Instant::now();
    let mut child = command.spawn().ok()?;
    let mut line = String::new();
    BufReader::new(child.stdout.take()?).read_line(&mut line).ok()?;
    let took = began.elapsed();
    let kilobytes = most_memory(child.id());
    child.wait().ok().filter(std::process::ExitStatus::success)?;
    (!line.trim().is_empty()).then_some(Start { took, kilobytes })
}

/// `VmHWM` of a process that still runs; only Linux tells.
fn most_memory(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").trim().parse().ok()
}

fn median<T: Ord + Copy>(mut all: Vec<T>) -> Option<T> {
    all.sort_unstable();
    all.get(all.len() / 2).copied()
}

fn release_folder() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    target.join("release")
}

fn main() {
    // `cargo test --benches` only wants to know that it starts.
    if env::args().any(|a| a == "--test") {
        return;
    }
    if cfg!(target_os = "linux") && env::var_os("DISPLAY").is_none() && env::var_os("WAYLAND_DISPLAY").is_none() {
        return println!("start: not measured, there is no display");
    }
    let folder = release_folder();
    let program = folder.join("dientap").with_extension(env::consts::EXE_EXTENSION);
    let empty = folder.join("examples/empty_window").with_extension(env::consts::EXE_EXTENSION);
    if !program.is_file() || !empty.is_file() {
        return println!("start: not measured; first: cargo build --release --bins --example empty_window");
    }
    let Ok(data) = tempfile::tempdir() else { return println!("start: not measured, no place for its data") };
    let mut ours = Vec::new();
    let mut bare = Vec::new();
    for run in 0..=RUNS {
        let pair = (start(&program, "DIENTAP_ONCE", data.path()), start(&empty, "EMPTY_WINDOW_ONCE", data.path()));
        let (Some(a), Some(b)) = pair else { return println!("start: not measured, a window did not come") };
        // The first of each warms the disk's memory.
        if run > 0 {
            ours.push(a);
            bare.push(b);
        }
    }
    let time = |all: &[Start]| median(all.iter().map(|s| s.took).collect()).unwrap_or_default().as_secs_f64() * 1e3;
    let memory = |all: &[Start]| median(all.iter().filter_map(|s| s.kilobytes).collect());
    let (a, b) = (time(&ours), time(&bare));
    println!("start: {a:.0} ms, empty window {b:.0} ms, ratio {:.2} (at most 1.3), median of {RUNS}", a / b);
    match (memory(&ours), memory(&bare)) {
        (Some(a), Some(b)) => {
            let ratio = a as f64 / b as f64;
            println!("memory: {} MB, empty window {} MB, ratio {ratio:.2} (at most 1.5)", a / 1024, b / 1024);
        }
        _ => println!("memory: this system does not tell"),
    }
}
