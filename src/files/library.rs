//! All scenarios at hand: bundled, the user's own, and those opened from elsewhere.

use std::{
    num::NonZeroUsize,
    path::{Path, PathBuf},
    sync::Arc,
    thread,
};

use crate::core::{
    library::{Entry, Origin},
    protocol,
    scenario::{FileKind, SourceFile, Surroundings, kind_of},
};

use super::{
    bundled, limited,
    stamps::{self, folder_of},
    surround::Folders,
};

pub use super::stamps::Stamps;

/// What was found, and how the files stood then.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found {
    /// Every scenario, broken ones included: the bundled ones, the user's own, the opened ones.
    pub entries: Vec<Entry>,
    /// Tells whether it is worth looking again.
    pub stamps: Stamps,
}

/// Reads every scenario. A file that cannot be read is an entry with one problem; a folder that is not there is empty.
#[must_use]
pub fn load(own_folder: &Path, opened: &[PathBuf]) -> Found {
    // Taken first: a change while reading is then seen the next time.
    let stamps = Stamps::take(own_folder, opened);
    let mut folders = Folders::new();
    let own = stamps::walk(own_folder).into_iter().filter(|p| !is_support(p)).map(|p| (Origin::Own, p));
    let mut files: Vec<(Origin, PathBuf)> = own.collect();
    for path in opened {
        if !files.iter().any(|(_, known)| same_file(known, path)) {
            files.push((Origin::Opened, path.clone()));
        }
    }
    for (_, path) in &files {
        folders.enter(&folder_of(path));
    }
    let mut entries: Vec<Entry> =
        bundled::ceremonies().map(|(name, text)| of_bundle(name, text, folders.base())).collect();
    entries.extend(in_parallel(&files, |(origin, path)| of_file(*origin, path, &folders)).into_iter().flatten());
    Found { entries, stamps }
}

fn of_bundle(name: &str, text: &str, around: &Surroundings) -> Entry {
    let loaded = protocol::judge(&SourceFile { name, bytes: text.as_bytes() }, around);
    Entry {
        origin: Origin::Bundled,
        place: name.to_owned(),
        file: name.to_owned(),
        scenario: loaded.scenario.map(Arc::new),
        problems: Arc::new(loaded.problems),
    }
}

/// The entry of a file; none for a block, a glossary or the like that lies among the scenarios.
fn of_file(origin: Origin, path: &Path, folders: &Folders) -> Option<Entry> {
    let place = path.display().to_string();
    let (scenario, problems) = match limited::read(path) {
        Err(error) => (None, vec![error.into_problem()]),
        Ok(bytes) => {
            if origin == Origin::Own && is_support_kind(kind_of(&bytes)) {
                return None;
            }
            let (around, of_folder) = folders.of(&folder_of(path));
            let loaded = protocol::judge(&SourceFile { name: &place, bytes: &bytes }, around);
            let mut problems = loaded.problems;
            problems.extend_from_slice(of_folder);
            (loaded.scenario, problems)
        }
    };
    let file = path.file_name().map_or_else(|| place.clone(), |n| n.to_string_lossy().into_owned());
    Some(Entry { origin, place, file, scenario: scenario.map(Arc::new), problems: Arc::new(problems) })
}

fn is_support_kind(kind: FileKind) -> bool {
    !matches!(kind, FileKind::Scenario | FileKind::Unknown)
}

/// By its place: in a folder of blocks, or named as instruments or local points are.
fn is_support(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    let folder = path.parent().and_then(Path::file_name).unwrap_or_default();
    folder == stamps::BLOCKS || stamps::SHARED.iter().any(|s| name == *s)
}

fn same_file(a: &Path, b: &Path) -> bool {
    a == b || a.file_name() == b.file_name() && matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

/// Below this many files threads cost more than they bring.
const FEW: usize = 16;

/// The same as a `map`, in the same order, on all cores.
pub(super) fn in_parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    if items.len() < FEW || cores == 1 {
        return items.iter().map(work).collect();
    }
    let work = &work;
    thread::scope(|scope| {
        let share = items.len().div_ceil(cores);
        let threads: Vec<_> =
            items.chunks(share).map(|part| scope.spawn(move || part.iter().map(work).collect::<Vec<R>>())).collect();
        threads.into_iter().flat_map(|t| t.join().unwrap_or_default()).collect()
    })
}
