//! Holds the sources to the table of rooms in `ARCHITECTURE.md`.

#![cfg(test)]

#[path = "architecture/lexer.rs"]
mod lexer;

use std::{
    fs,
    path::{Path as FilePath, PathBuf},
};

use lexer::{Path, Placed, Token};

/// A room of the house: a folder of `src`.
struct Room {
    name: &'static str,
    /// Other rooms it may know.
    rooms: &'static [&'static str],
    /// Crates it may use, `-` written `_`.
    crates: &'static [&'static str],
}

const ROOMS: &[Room] = &[
    Room { name: "core", rooms: &[], crates: &["serde", "thiserror", "unicode_normalization"] },
    Room { name: "lang", rooms: &["core"], crates: &[] },
    Room { name: "files", rooms: &["core"], crates: &["log", "ron", "serde", "tempfile", "thiserror"] },
    Room { name: "store", rooms: &["core"], crates: &["log", "rusqlite", "serde", "serde_json", "thiserror"] },
    Room { name: "output", rooms: &["core", "lang"], crates: &["csv", "jiff", "log", "maud", "thiserror"] },
    Room {
        name: "platform",
        rooms: &["core"],
        crates: &["directories", "env_logger", "jiff", "keepawake", "log", "open", "rfd", "rustix", "winit", "x11rb"],
    },
    Room { name: "app", rooms: &["core", "lang"], crates: &["log", "serde", "thiserror"] },
    Room { name: "ui", rooms: &["app", "core", "lang"], crates: &["eframe", "egui", "egui_plot", "log", "winit"] },
    Room {
        name: "cli",
        rooms: &["core", "lang", "files", "output", "store", "platform"],
        crates: &["lexopt", "log", "serde", "serde_json", "thiserror"],
    },
];

/// Doors within a room: where, and which room or crate is open there.
const DOORS: &[(&str, &str)] = &[
    ("src/core/scenario/", "ronin_core"),
    ("src/core/practice/memory/schedule.rs", "fsrs"),
    ("src/app/worker", "files"),
    ("src/app/worker", "store"),
    ("src/app/worker", "output"),
    ("src/app/worker", "platform"),
    ("src/ui/", "platform::monitors"),
];

/// Rooms that touch neither files nor threads nor clocks.
const STILL: &[&str] = &["core", "lang", "app", "ui"];
/// Their doors to it.
const MOVING: &[&str] = &["src/app/worker"];
const WORLD: &[&str] = &["fs", "net", "thread", "env", "process"];

/// Where words with Vietnamese letters may stand: what is wrong with a file, or with the disk, is said in both
/// languages where it is found, since neither `core` nor an adapter knows `lang`.
const WORDS: &[&str] =
    &["src/lang/", "src/core/scenario/", "src/core/protocol/", "src/store/error.rs", "src/files/error.rs"];
const COLOURS: &str = "src/ui/theme.rs";
const FILE_LINES: usize = 450;
const FUNCTION_LINES: usize = 80;

/// What is wrong with one file; `crates` are the names of the package's dependencies.
fn breaks(file: &str, source: &str, crates: &[String]) -> Vec<String> {
    let all = lexer::tokens(source);
    let tokens = if is_test_file(file) { Vec::new() } else { lexer::without_tests(&all) };
    let mut found = Vec::new();
    sizes(&tokens, &mut found);
    words(file, &tokens, &mut found);
    let modules = declared_modules(&tokens);
    for path in lexer::paths(&tokens) {
        let foreign = crates.iter().any(|c| path.segments.first() == Some(c) && !modules.contains(c));
        rooms(file, &path, foreign, &mut found);
        world(file, &path, &mut found);
        colours(file, &path, &mut found);
    }
    found.into_iter().map(|(line, what)| format!("{file}:{line}: {what}")).collect()
}

fn is_test_file(file: &str) -> bool {
    file.ends_with("/tests.rs") || file.contains("/tests/")
}

fn room_of(file: &str) -> Option<&'static Room> {
    let name = file.strip_prefix("src/")?.split(['/', '.']).next()?;
    ROOMS.iter().find(|r| r.name == name)
}

fn sizes(tokens: &[Placed], found: &mut Vec<(usize, String)>) {
    let lines = lexer::lines(tokens);
    if lines > FILE_LINES {
        found.push((1, format!("the file has {lines} lines of code; {FILE_LINES} is the most")));
    }
    for (name, line, lines) in lexer::functions(tokens) {
        if lines > FUNCTION_LINES {
            found.push((line, format!("`{name}` has {lines} lines of code; {FUNCTION_LINES} is the most")));
        }
    }
}

fn words(file: &str, tokens: &[Placed], found: &mut Vec<(usize, String)>) {
    if WORDS.iter().any(|w| file.starts_with(w)) {
        return;
    }
    for (token, line) in tokens {
        if let Token::Text(text) = token
            && text.chars().any(|c| c.is_alphabetic() && !c.is_ascii())
            && !is_role_code(text)
        {
            found.push((*line, format!("words of the interface belong to lang: {text:?}")));
        }
    }
}

/// `ĐH`: the code of a role is a name in scenarios, the same in every language.
fn is_role_code(text: &str) -> bool {
    text.chars().count() <= 3 && text.chars().all(char::is_uppercase)
}

fn declared_modules(tokens: &[Placed]) -> Vec<String> {
    let pairs = tokens.windows(2).filter_map(|pair| match pair {
        [(Token::Word(keyword), _), (Token::Word(name), _)] if keyword == "mod" => Some(name.clone()),
        _ => None,
    });
    pairs.collect()
}

fn rooms(file: &str, path: &Path, foreign: bool, found: &mut Vec<(usize, String)>) {
    let Some(room) = room_of(file) else { return };
    let (allowed, named) = if foreign && (path.imported || path.segments.len() > 1) {
        (room.crates, path.segments.clone())
    } else if let Some(inner) = within_crate(file, &path.segments) {
        (room.rooms, inner)
    } else {
        return;
    };
    let Some(first) = named.first() else { return };
    let is_room = foreign || ROOMS.iter().any(|r| r.name == *first);
    if !is_room || *first == room.name || allowed.contains(&first.as_str()) {
        return;
    }
    let full = named.join("::");
    let door = |(place, what): &(&str, &str)| {
        file.starts_with(place) && (full == *what || full.starts_with(&format!("{what}::")))
    };
    if !DOORS.iter().any(door) {
        found.push((path.line, format!("{} may not use {first} ({full})", room.name)));
    }
}

/// The path from the root of the crate, for one that begins with `crate` or climbs with `super`.
fn within_crate(file: &str, segments: &[String]) -> Option<Vec<String>> {
    let climbs = segments.iter().take_while(|s| *s == "super").count();
    match segments.first().map(String::as_str) {
        Some("crate") => Some(segments[1..].to_vec()),
        Some("super") => {
            let stem = file.strip_prefix("src/")?.strip_suffix(".rs")?;
            let mut module: Vec<String> = stem.split('/').filter(|s| *s != "mod").map(str::to_owned).collect();
            module.truncate(module.len().saturating_sub(climbs));
            module.extend_from_slice(&segments[climbs..]);
            Some(module)
        }
        _ => None,
    }
}

fn world(file: &str, path: &Path, found: &mut Vec<(usize, String)>) {
    let segments: Vec<&str> = path.segments.iter().map(String::as_str).collect();
    let full = segments.join("::");
    if let ["std", "net", ..] = segments[..] {
        found.push((path.line, format!("this program opens no socket ({full})")));
        return;
    }
    let Some(room) = room_of(file).filter(|r| STILL.contains(&r.name)) else { return };
    if MOVING.iter().any(|m| file.starts_with(m)) {
        return;
    }
    let reaches_out = matches!(segments[..], ["std", what, ..] if WORLD.contains(&what));
    if reaches_out || segments.iter().any(|s| ["Instant", "SystemTime"].contains(s)) {
        found.push((path.line, format!("{} touches no files, threads or clocks ({full})", room.name)));
    }
}

fn colours(file: &str, path: &Path, found: &mut Vec<(usize, String)>) {
    if file == COLOURS {
        return;
    }
    let made = path.segments.windows(2).any(|pair| {
        let named = pair[1].chars().all(|c| c.is_ascii_uppercase() || c == '_');
        let plain = ["TRANSPARENT", "PLACEHOLDER"].contains(&pair[1].as_str());
        ["Color32", "Rgba", "Hsva"].contains(&pair[0].as_str()) && (pair[1].starts_with("from") || named && !plain)
    });
    if made || path.segments.iter().any(|s| s == "hex_color") {
        found.push((path.line, format!("colours are tokens of {COLOURS} ({})", path.segments.join("::"))));
    }
}

/// Names of the dependencies in a manifest, as they are written in sources.
fn dependencies(manifest: &str) -> Vec<String> {
    let mut inside = false;
    let mut names = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]") && !line.contains("dev-");
        } else if let (true, Some((name, _))) = (inside, line.split_once('=')) {
            names.push(name.trim().replace('-', "_"));
        }
    }
    names
}

fn sources(folder: &FilePath, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn the_sources_keep_to_the_table_of_rooms() {
    let root = FilePath::new(env!("CARGO_MANIFEST_DIR"));
    let crates = dependencies(&fs::read_to_string(root.join("Cargo.toml")).unwrap());
    assert!(crates.contains(&"ronin_core".to_owned()) && crates.contains(&"x11rb".to_owned()), "{crates:?}");
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files);
    assert!(files.len() > 10);
    let mut found = Vec::new();
    for file in files {
        let name = file.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        found.extend(breaks(&name, &fs::read_to_string(&file).unwrap(), &crates));
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

mod the_reader {
    //! The reader of sources is itself held to examples.

    use super::breaks;

    fn found(file: &str, source: &str) -> Vec<String> {
        let crates = ["egui", "log", "ron", "ronin_core", "rusqlite", "serde"].map(str::to_owned);
        breaks(file, source, &crates)
    }

    #[track_caller]
    fn one(file: &str, source: &str, part: &str) {
        let found = found(file, source);
        assert!(found.len() == 1 && found[0].contains(part), "{source}: {found:?}");
    }

    #[track_caller]
    fn none(file: &str, source: &str) {
        assert_eq!(found(file, source), Vec::<String>::new(), "{source}");
    }

    #[test]
    fn finds_a_room_that_may_not_be_known() {
        one("src/core/a.rs", "use crate::lang::Words;", "src/core/a.rs:1: core may not use lang");
        one("src/ui/a.rs", "\nfn f() { crate::store::open(); }", "src/ui/a.rs:2: ui may not use store");
        one("src/files/a.rs", "use crate::{core::text, store::Journal};", "files may not use store");
        one("src/core/drill/a.rs", "use super::super::super::app::Model;", "core may not use app");
        one("src/ui/a.rs", "use crate::platform::clock;", "ui may not use platform");
        one("src/app/mod.rs", "use super::ui;", "app may not use ui");
    }

    #[test]
    fn finds_a_crate_that_may_not_be_known() {
        one("src/core/a.rs", "use egui::Ui;", "core may not use egui");
        one("src/app/a.rs", "fn f(ui: &mut egui::Ui) {}", "app may not use egui");
        one("src/store/a.rs", "use ron as r;", "store may not use ron");
        one("src/core/drill/a.rs", "fn f() { ronin_core::parse(); }", "core may not use ronin_core");
        one("src/core/a.rs", "fn f() { log::warn!(\"x\"); }", "core may not use log");
    }

    #[test]
    fn lets_pass_what_the_table_allows() {
        none("src/core/scenario/text/tree.rs", "use ronin_core::Tree; use super::super::model; use crate::core::time;");
        none("src/app/worker.rs", "use crate::{files, store::Journal, platform::dialogs}; use std::thread;");
        none("src/ui/projector.rs", "use crate::platform::monitors::Monitor; use egui::{Ui, Color32};");
        none("src/main.rs", "use dientap::{store, ui}; use egui::Ui; use std::process::ExitCode;");
        none("src/core/drill/mod.rs", "mod log; pub use log::Event; fn f(x: X) { x.egui.go() }");
    }

    #[test]
    fn finds_the_world_in_a_still_room() {
        one("src/core/a.rs", "use std::{fmt, fs};", "core touches no files");
        one("src/core/a.rs", "use std::time::{Duration, Instant};", "core touches no files, threads or clocks");
        one("src/ui/a.rs", "fn f() { std::thread::sleep(d); }", "ui touches no files");
        one("src/cli/a.rs", "use std::net::TcpStream;", "opens no socket");
        none("src/core/a.rs", "use std::{fmt, collections::BTreeMap, time::Duration};");
        none("src/files/a.rs", "use std::fs::File;");
    }

    #[test]
    fn finds_words_and_colours_out_of_place() {
        one("src/ui/a.rs", "const A: &str = \"Tiếp\";", "belong to lang");
        one("src/app/a.rs", "const A: &str = r#\"a \"Dừng\" b\"#;", "belong to lang");
        none("src/lang/vi.rs", "const A: &str = \"Tiếp\";");
        none("src/ui/a.rs", "const A: &str = \"ĐH\";");
        none("src/ui/a.rs", "/// \"Tiếp\"\n/* \"Dừng\" /* ă */ */ const A: char = 'đ';");
        one("src/ui/a.rs", "fn f() { Color32::from_rgb(1, 2, 3); }", "colours are tokens");
        one("src/ui/a.rs", "const A: egui::Color32 = egui::Color32::RED;", "colours are tokens");
        none("src/ui/a.rs", "fn f() -> Color32 { Color32::TRANSPARENT }");
        none("src/ui/theme.rs", "fn f() { Color32::from_rgb(1, 2, 3); }");
    }

    #[test]
    fn leaves_tests_alone_and_only_them() {
        let source = "#[cfg(test)]\nmod tests { use egui::Ui; const A: &str = \"Tiếp\"; fn f<'a>(x: &'a [u8]) {} }\n";
        none("src/core/a.rs", source);
        none("src/core/a/tests.rs", "use egui::Ui;");
        one("src/core/a.rs", &format!("{source}use egui::Ui;"), "src/core/a.rs:3: core may not use egui");
    }

    #[test]
    fn measures_files_and_functions_without_comments() {
        let body = "    a();\n    // why\n\n".repeat(79);
        none("src/ui/a.rs", &format!("fn f() {{\n{}}}\n", "    a();\n    // why\n\n".repeat(78)));
        one("src/ui/a.rs", &format!("fn f() {{\n{body}}}\n"), "`f` has 81 lines");
        one("src/ui/a.rs", &"const A: u8 = 1;\n".repeat(451), "451 lines");
        none("src/ui/a.rs", &"const A: u8 = 1;\n/// why\n".repeat(450));
    }
}
