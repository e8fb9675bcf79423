//! The scenario files that come with the program, read as a user's would be.
#![cfg(test)]

use std::path::{Path, PathBuf};

use dientap::core::scenario::{FileKind, Problem, SourceFile, Surroundings, kind_of, read_reference, read_scenario};

fn ron_files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "ron") {
                let bytes = std::fs::read(&path).unwrap();
                found.push((path, bytes));
            }
        }
    }
    found.sort();
    found
}

fn told(problems: &[Problem]) -> Vec<String> {
    let line = |p: &Problem| {
        let meant = p.meant.as_deref().unwrap_or("-");
        format!("{}:{}:{} {} {} ({}): {} [{meant}]", p.file, p.line, p.column, p.code, p.path, p.found, p.sentence.en)
    };
    problems.iter().map(line).collect()
}

fn bundled() -> Vec<(PathBuf, Vec<u8>)> {
    ron_files(Path::new("scenarios"))
}

#[test]
fn every_bundled_file_is_without_problems() {
    let files = bundled();
    let names: Vec<String> = files.iter().map(|(p, _)| p.display().to_string()).collect();
    let sources: Vec<SourceFile<'_>> =
        files.iter().zip(&names).map(|((_, bytes), name)| SourceFile { name, bytes }).collect();
    let (around, problems) = Surroundings::read(&sources);
    assert!(problems.is_empty(), "{:#?}", told(&problems));
    let (_, problems) = read_reference(&sources, &around);
    assert!(problems.is_empty(), "{:#?}", told(&problems));
    let scenarios: Vec<_> = sources.iter().filter(|f| kind_of(f.bytes) == FileKind::Scenario).collect();
    assert!(!scenarios.is_empty());
    for file in scenarios {
        let loaded = read_scenario(file, &around);
        assert!(loaded.problems.is_empty(), "{:#?}", told(&loaded.problems));
        assert!(loaded.scenario.is_some_and(|s| s.programme.len() > 5 && !s.instruments.is_empty()));
    }
}

#[test]
fn every_bundled_file_is_ron_to_ron_itself() {
    for (path, bytes) in bundled() {
        let text = String::from_utf8(bytes).unwrap();
        let read = ron::from_str::<serde::de::IgnoredAny>(&text);
        assert!(read.is_ok(), "{}: {read:?}", path.display());
    }
}
