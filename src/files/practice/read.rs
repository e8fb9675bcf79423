//! Reading such files from the disk.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    core::practice::{Progress, Refusal, exam::ExamResult},
    files::{FileError, limited},
};

use super::{exam_from_text, progress_from_text};

/// The largest file of progress that is read, in bytes: some 50,000 answers.
const LIMIT: u64 = 32 * 1024 * 1024;

/// Why a file was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// It could not be read.
    File(FileError),
    /// What it holds is not taken.
    Refused(Refusal),
}

/// The progress in a file.
///
/// # Errors
/// When the file cannot be read or what it holds is not taken.
pub fn read_progress(place: &Path) -> Result<Progress, Unread> {
    read(place, progress_from_text)
}

/// The result of an exam in a file.
///
/// # Errors
/// When the file cannot be read or what it holds is not taken.
pub fn read_exam(place: &Path) -> Result<ExamResult, Unread> {
    read(place, exam_from_text)
}

/// Files as they are, and for a folder the `.ron` files in it by name: a shell may leave `*.ron` to the program.
///
/// # Errors
/// When a folder cannot be read.
pub fn listed(places: &[PathBuf]) -> Result<Vec<PathBuf>, FileError> {
    let mut all = Vec::new();
    for place in places {
        if !place.is_dir() {
            all.push(place.clone());
            continue;
        }
        let failed = |e: std::io::Error| FileError::reading(place, &e);
        let within = fs::read_dir(place).map_err(failed)?;
        let mut files: Vec<PathBuf> = within.map(|f| f.map(|f| f.path())).collect::<Result<_, _>>().map_err(failed)?;
        files.retain(|f| f.is_file() && f.extension().is_some_and(|e| e.eq_ignore_ascii_case("ron")));
        files.sort();
        all.append(&mut files);
    }
    Ok(all)
}

fn read<T>(place: &Path, from_text: impl Fn(&str) -> Result<T, Refusal>) -> Result<T, Unread> {
    let bytes = limited::read_up_to(place, LIMIT, FileError::too_large_for_practice).map_err(Unread::File)?;
    match std::str::from_utf8(&bytes) {
        Ok(text) => from_text(text).map_err(Unread::Refused),
        // What kind of file it was can still be told, but it is not whole.
        Err(_) => Err(Unread::Refused(from_text(&String::from_utf8_lossy(&bytes)).err().unwrap_or(Refusal::Damaged))),
    }
}
