//! Broken files and what is told of them, all problems at once.
#![cfg(test)]

use std::{fmt::Write as _, fs, path::Path};

use dientap::core::scenario::{
    FileKind, Loaded, Problem, Severity, SourceFile, Surroundings, kind_of, read_reference, read_scenario,
};

/// What the example ceremony stands on.
fn around() -> Surroundings {
    let paths = ["blocks/mo-dau.ron", "blocks/ket-thuc.ron", "blocks/ho-so.ron", "instruments.ron", "local-points.ron"];
    let files: Vec<(String, Vec<u8>)> =
        paths.iter().map(|p| ((*p).to_owned(), fs::read(Path::new("tests/vi-du").join(p)).unwrap())).collect();
    let sources: Vec<SourceFile<'_>> = files.iter().map(|(name, bytes)| SourceFile { name, bytes }).collect();
    let (around, problems) = Surroundings::read(&sources);
    assert!(problems.is_empty(), "{problems:?}");
    around
}

fn read(bytes: &[u8]) -> Loaded {
    read_scenario(&SourceFile { name: "hong.ron", bytes }, &around())
}

fn told(problems: &[Problem]) -> String {
    let mut out = String::new();
    for p in problems {
        let _ = writeln!(out, "{}:{}:{}: {} [{}] {}", p.file, p.line, p.column, p.severity.as_str(), p.code, p.path);
        let _ = writeln!(out, "    found: {}", p.found);
        let _ = writeln!(out, "    vi: {}", p.sentence.vi);
        let _ = writeln!(out, "    en: {}", p.sentence.en);
        if let Some(meant) = &p.meant {
            let _ = writeln!(out, "    meant: {meant}");
        }
    }
    out
}

#[test]
fn the_example_loads_without_problems_and_holds_every_field() {
    let text = fs::read("tests/vi-du/vi-du.ron").unwrap();
    let loaded = read(&text);
    assert_eq!(told(&loaded.problems), "");
    let scenario = loaded.scenario.unwrap();
    insta::assert_debug_snapshot!("vi-du", scenario);
}

#[test]
fn the_questions_and_the_glossary_of_the_example_load_without_problems() {
    let texts = ["questions.ron", "glossary.ron"].map(|p| fs::read(Path::new("tests/vi-du").join(p)).unwrap());
    let files: Vec<SourceFile<'_>> = texts.iter().map(|bytes| SourceFile { name: "tep.ron", bytes }).collect();
    let (reference, problems) = read_reference(&files, &around());
    assert_eq!(told(&problems), "");
    assert_eq!(reference.instruments.len(), 2, "all that can be cited");
    insta::assert_debug_snapshot!("tham-khao", (reference.questions, reference.terms));
}

#[test]
fn every_broken_file_is_told_of_in_full() {
    let around = around();
    let mut paths: Vec<_> = fs::read_dir("tests/broken").unwrap().map(|e| e.unwrap().path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "ron"));
    paths.sort();
    assert!(paths.len() >= 50, "only {} broken files", paths.len());
    for path in paths {
        let bytes = fs::read(&path).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap();
        let file = SourceFile { name, bytes: &bytes };
        let problems = match kind_of(&bytes) {
            FileKind::Scenario | FileKind::Unknown => {
                let loaded = read_scenario(&file, &around);
                let errors = loaded.problems.iter().any(|p| p.severity == Severity::Error);
                assert_eq!(loaded.scenario.is_none(), errors, "{name}");
                loaded.problems
            }
            FileKind::Questions | FileKind::Glossary => read_reference(&[file], &around).1,
            _ => {
                let catalogue = fs::read("tests/vi-du/instruments.ron").unwrap();
                let instruments = SourceFile { name: "instruments.ron", bytes: &catalogue };
                let with_laws = kind_of(&bytes) == FileKind::Block;
                let files = if with_laws { vec![file, instruments] } else { vec![file] };
                Surroundings::read(&files).1
            }
        };
        assert!(!problems.is_empty(), "{name} has no problem");
        for p in &problems {
            assert!(!p.sentence.vi.is_empty() && !p.sentence.en.is_empty(), "{name}: {}", p.code);
            assert!(p.span.end <= bytes.len() && p.line > 0 && p.column > 0, "{name}: {}", p.code);
        }
        insta::assert_snapshot!(name.trim_end_matches(".ron"), told(&problems));
    }
}
