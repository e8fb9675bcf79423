//! Writing a bundled ceremony out, so that it can be changed.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    FileError,
    atomic::{self, Previous},
    bundled,
};

/// Copies of one ceremony are numbered up to here.
const MOST: u32 = 999;

/// Writes a bundled ceremony with its blocks, instruments and local points into a folder of its own in `own_folder`
/// and tells where the scenario file is. Nothing that is there is ever written over: a second copy gets `-2`.
///
/// # Errors
/// When no bundled ceremony has this id, or the folder cannot be written to.
pub fn copy_to_edit(id: &str, own_folder: &Path) -> Result<PathBuf, FileError> {
    let files = bundled::with_needed(id).ok_or_else(|| FileError::unknown_ceremony(id))?;
    let folder = free_folder(id, own_folder)?;
    let written = write_all(&files, &folder);
    if written.is_err() {
        // The folder is ours alone; half a ceremony in it would only mislead.
        let _ = fs::remove_dir_all(&folder);
    }
    written?;
    Ok(folder.join(format!("{id}.ron")))
}

/// The same for the command line: into a folder named after the ceremony within `folder`.
///
/// # Errors
/// When no bundled ceremony has this id, or the folder cannot be written to.
pub fn export(id: &str, folder: &Path) -> Result<PathBuf, FileError> {
    copy_to_edit(id, folder)
}

fn write_all(files: &[(&str, &str)], folder: &Path) -> Result<(), FileError> {
    for (name, text) in files {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(|e| FileError::writing(parent, &e))?;
        }
        atomic::write(&path, text.as_bytes(), Previous::Forbidden)?;
    }
    Ok(())
}

/// Makes a folder that was not there: making it is what proves that nobody else has it.
fn free_folder(id: &str, own: &Path) -> Result<PathBuf, FileError> {
    fs::create_dir_all(own).map_err(|e| FileError::writing(own, &e))?;
    for n in 1..=MOST {
        let folder = own.join(if n == 1 { id.to_owned() } else { format!("{id}-{n}") });
        match fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {}
            Err(e) => return Err(FileError::writing(&folder, &e)),
        }
    }
    Err(FileError::too_many_copies(own))
}
