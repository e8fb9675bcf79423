//! Saving so that a file is always either the old one or the new one.

use std::{
    fs, io,
    io::Write as _,
    path::{Path, PathBuf},
    time::Duration,
};

use tempfile::{NamedTempFile, PersistError};

use super::FileError;

/// What becomes of the file that was there before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Previous {
    /// It is replaced.
    Replaced,
    /// It is kept beside the new one, with `.bak` after its name.
    Kept,
    /// It must not be there.
    Forbidden,
}

/// How often, and how long apart in milliseconds, a file that another program holds is tried again.
const TRIES: (u32, u64) = (12, 25);

/// Writes `bytes` to `path`; when this returns, they are on the disk.
///
/// # Errors
/// When the file cannot be written; the file that was there before is then untouched.
pub fn write(path: &Path, bytes: &[u8], previous: Previous) -> Result<(), FileError> {
    // What a link points to is replaced, not the link.
    let target =
        if path.is_symlink() { fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()) } else { path.into() };
    put(&target, bytes, previous).map_err(|e| match e.kind() {
        io::ErrorKind::AlreadyExists => FileError::exists(path),
        _ => FileError::writing(path, &e),
    })
}

fn put(target: &Path, bytes: &[u8], previous: Previous) -> io::Result<()> {
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if target.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut file = fresh(folder, target)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    if previous == Previous::Kept && target.exists() {
        keep(target)?;
    }
    persist(file, target, previous)?;
    sync_folder(folder)
}

/// A file beside the target, with the target's permissions or the usual ones.
fn fresh(folder: &Path, target: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".dientap-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let file = builder.tempfile_in(folder)?;
    #[cfg(unix)]
    if let Ok(about) = fs::metadata(target) {
        file.as_file().set_permissions(about.permissions())?;
    }
    #[cfg(not(unix))]
    let _ = target;
    Ok(file)
}

/// The name of the copy that is kept.
#[must_use]
pub fn kept_beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".bak");
    PathBuf::from(name)
}

fn keep(target: &Path) -> io::Result<()> {
    let kept = kept_beside(target);
    match fs::remove_file(&kept) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
        _ => {}
    }
    // A second name is at once complete; where the file system has none, a copy.
    fs::hard_link(target, &kept).or_else(|_| fs::copy(target, &kept).map(|_| ()))
}

/// Gives the file its name, patiently: on Windows a scanner or an editor may hold the old one for a moment.
fn persist(file: NamedTempFile, target: &Path, previous: Previous) -> io::Result<()> {
    let mut file = file;
    let (tries, apart) = TRIES;
    for left in (0..tries).rev() {
        let done = match previous {
            Previous::Forbidden => file.persist_noclobber(target),
            Previous::Replaced | Previous::Kept => file.persist(target),
        };
        match done {
            Ok(_) => return Ok(()),
            Err(PersistError { error, file: back }) => {
                if left == 0 || !cfg!(windows) || error.kind() != io::ErrorKind::PermissionDenied {
                    return Err(error);
                }
                file = back;
                std::thread::sleep(Duration::from_millis(apart));
            }
        }
    }
    Ok(())
}

/// On unix a new name is on the disk only when its folder is.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { fs::File::open(folder)?.sync_all() } else { Ok(()) }
}
