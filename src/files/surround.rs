//! What scenarios of a folder stand in: its blocks, instruments and local points over the bundled ones.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use crate::core::scenario::{Problem, SourceFile, Surroundings};

use super::{bundled, limited, stamps};

/// Surroundings by folder, each read once.
pub(super) struct Folders {
    base: Surroundings,
    by_folder: BTreeMap<PathBuf, (Surroundings, Vec<Problem>)>,
}

impl Folders {
    /// Nothing but what is bundled.
    pub(super) fn new() -> Self {
        let files: Vec<SourceFile<'_>> =
            bundled::support().map(|(name, text)| SourceFile { name, bytes: text.as_bytes() }).collect();
        let (base, _) = Surroundings::read(&files);
        Self { base, by_folder: BTreeMap::new() }
    }

    /// What the bundled scenarios stand in.
    pub(super) fn base(&self) -> &Surroundings {
        &self.base
    }

    /// Reads the files around a folder's scenarios, unless they have been.
    pub(super) fn enter(&mut self, folder: &Path) {
        if !self.by_folder.contains_key(folder) {
            let read = self.read(&stamps::support_files(folder));
            self.by_folder.insert(folder.to_owned(), read);
        }
    }

    /// What a folder's scenarios stand in, and what is wrong with it; the bundled ones where it was never entered.
    pub(super) fn of(&self, folder: &Path) -> (&Surroundings, &[Problem]) {
        self.by_folder.get(folder).map_or((&self.base, &[]), |(around, problems)| (around, problems.as_slice()))
    }

    fn read(&self, paths: &[PathBuf]) -> (Surroundings, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut files = Vec::new();
        for path in paths {
            match limited::read(path) {
                Ok(bytes) => files.push((path.display().to_string(), bytes)),
                Err(error) => problems.push(error.into_problem()),
            }
        }
        let files: Vec<SourceFile<'_>> = files.iter().map(|(name, bytes)| SourceFile { name, bytes }).collect();
        let (own, own_problems) = Surroundings::read(&files);
        problems.extend(own_problems);
        (own.over(self.base.clone()), problems)
    }
}
