//! Checking files and folders as a whole: scenarios, blocks, instruments, local points, questions and glossaries.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use crate::core::{
    protocol,
    scenario::{FileKind, Problem, SourceFile, Surroundings, kind_of, read_reference},
};

use super::{
    FileError,
    library::in_parallel,
    limited,
    stamps::{self, folder_of},
    surround::Folders,
};

/// What a check found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Report {
    /// How many files were looked at.
    pub files: usize,
    /// Everything wrong with them, by file and place.
    pub problems: Vec<Problem>,
}

/// Checks files, and folders with all that is in them.
///
/// # Errors
/// When a path is not there, cannot be read, or is a folder without a single `.ron` file.
pub fn check(paths: &[PathBuf]) -> Result<Report, FileError> {
    let mut files: BTreeSet<PathBuf> = BTreeSet::new();
    for path in paths {
        let about = std::fs::metadata(path).map_err(|e| FileError::reading(path, &e))?;
        if !about.is_dir() {
            files.insert(path.clone());
            continue;
        }
        let inside = stamps::walk(path);
        if inside.is_empty() {
            return Err(FileError::nothing_to_check(path));
        }
        files.extend(inside);
    }
    let files: Vec<PathBuf> = files.into_iter().collect();
    let mut folders = Folders::new();
    for file in &files {
        folders.enter(&folder_of(file));
    }
    let mut problems: Vec<Problem> =
        in_parallel(&files, |file| of_file(file, &folders)).into_iter().flatten().collect();
    problems.sort_by(|a, b| (&a.file, a.span.start, a.code).cmp(&(&b.file, b.span.start, b.code)));
    problems.dedup();
    Ok(Report { files: files.len(), problems })
}

fn of_file(path: &Path, folders: &Folders) -> Vec<Problem> {
    let name = path.display().to_string();
    let bytes = match limited::read(path) {
        Ok(bytes) => bytes,
        Err(error) => return vec![error.into_problem()],
    };
    let file = SourceFile { name: &name, bytes: &bytes };
    let (around, of_folder) = folders.of(&folder_of(path));
    match kind_of(&bytes) {
        FileKind::Block | FileKind::Instruments | FileKind::LocalPoints => Surroundings::read(&[file]).1,
        FileKind::Questions | FileKind::Glossary => read_reference(&[file], around).1,
        FileKind::Scenario | FileKind::Unknown => {
            let mut problems = protocol::judge(&file, around).problems;
            problems.extend_from_slice(of_folder);
            problems
        }
    }
}
