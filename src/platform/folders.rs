//! Where things are kept.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The data folder: the one given, `data` beside the program if it is there (a memory stick), or the user's local one.
#[must_use]
pub fn data(given: Option<&Path>) -> PathBuf {
    if let Some(given) = given {
        return given.to_owned();
    }
    if let Some(beside) = beside_program().filter(|p| p.is_dir()) {
        return beside;
    }
    directories::ProjectDirs::from("vn", "", "dientap")
        .map_or_else(|| PathBuf::from("dientap-data"), |dirs| dirs.data_local_dir().to_owned())
}

fn beside_program() -> Option<PathBuf> {
    Some(std::env::current_exe().ok()?.parent()?.join("dientap-data"))
}

/// The user's own scenarios within the data folder.
#[must_use]
pub fn own_scenarios(data: &Path) -> PathBuf {
    data.join("scenarios")
}

/// Makes the folders that are missing.
///
/// # Errors
/// When the disk refuses.
pub fn prepare(data: &Path) -> io::Result<()> {
    fs::create_dir_all(data)?;
    fs::create_dir_all(own_scenarios(data))
}

/// Shows a folder or a file in the program that the system has for it.
///
/// # Errors
/// When there is none.
pub fn show(path: &Path) -> io::Result<()> {
    open::that_detached(path)
}
