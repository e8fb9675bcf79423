//! Whether files have changed, told by time and length without reading them.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

/// Time of the last change and length; `None` where there is no such file.
type Stamp = Option<(Option<SystemTime>, u64)>;

/// How the files of a library stood when they were read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stamps {
    own: Option<PathBuf>,
    opened: Vec<PathBuf>,
    files: BTreeMap<PathBuf, Stamp>,
}

impl Stamps {
    /// The present state of a library's files.
    pub(super) fn take(own: &Path, opened: &[PathBuf]) -> Self {
        let mut files: BTreeMap<PathBuf, Stamp> = BTreeMap::new();
        for file in walk(own) {
            let stamp = stamp(&file);
            files.insert(file, stamp);
        }
        for file in opened.iter().flat_map(|file| with_neighbours(file)) {
            let stamp = stamp(&file);
            files.insert(file, stamp);
        }
        Self { own: Some(own.to_owned()), opened: opened.to_vec(), files }
    }

    /// Whether a file has changed, come or gone since.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.own.as_ref().is_some_and(|own| Self::take(own, &self.opened).files != self.files)
    }
}

fn stamp(file: &Path) -> Stamp {
    fs::metadata(file).ok().map(|about| (about.modified().ok(), about.len()))
}

/// A scenario file and what it reads besides: its blocks, instruments and local points.
fn with_neighbours(file: &Path) -> Vec<PathBuf> {
    let folder = folder_of(file);
    let mut files = vec![file.to_owned()];
    files.extend(support_files(&folder));
    files
}

/// The folder a file lies in.
pub(super) fn folder_of(file: &Path) -> PathBuf {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Folder with the blocks of the scenarios beside it.
pub(super) const BLOCKS: &str = "blocks";
/// Files that scenarios in the same folder read.
pub(super) const SHARED: [&str; 3] = ["instruments.ron", POINTS, OLD_POINTS];
/// Local points.
const POINTS: &str = "local-points.ron";
/// Local points as copies of earlier versions have them; passed over where there are newer ones.
const OLD_POINTS: &str = "local.ron";
/// Folders within folders are looked into this far.
const DEPTH: usize = 6;
/// No more files than this are listed.
const MOST: usize = 5000;

/// Blocks, instruments and local points in a scenario's folder, those that are there.
pub(super) fn support_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = SHARED.iter().map(|name| folder.join(name)).filter(|f| f.exists()).collect();
    if files.iter().any(|f| f.ends_with(POINTS)) {
        files.retain(|f| !f.ends_with(OLD_POINTS));
    }
    files.extend(listed(&folder.join(BLOCKS)).into_iter().filter(|f| is_ron(f)));
    files
}

/// Every `.ron` file under a folder, sorted; linked folders are not entered, so no loop is walked.
pub(super) fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![(folder.to_owned(), 0)];
    while let Some((folder, depth)) = open.pop() {
        for path in listed(&folder) {
            let about = fs::symlink_metadata(&path);
            if about.is_ok_and(|a| a.is_dir()) {
                if depth < DEPTH && !is_ron(&path) {
                    open.push((path, depth + 1));
                } else if is_ron(&path) {
                    found.push(path);
                }
            } else if is_ron(&path) {
                found.push(path);
            }
            if found.len() >= MOST {
                return found;
            }
        }
    }
    found.sort();
    found
}

fn listed(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|e| e.path()).collect();
    paths.sort();
    paths
}

/// Ends in `.ron` and is not hidden (macOS leaves `._x.ron` on USB sticks).
fn is_ron(path: &Path) -> bool {
    let hidden = path.file_name().is_none_or(|n| n.to_string_lossy().starts_with('.'));
    !hidden && path.extension().is_some_and(|e| e.eq_ignore_ascii_case("ron"))
}
