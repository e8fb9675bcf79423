//! One program at a time for a drill, and for opening the records.

use std::{
    fs::{File, OpenOptions, TryLockError},
    path::{Path, PathBuf},
    time::Duration,
};

use crate::core::drill::DrillId;

use super::StoreError;

/// A lock that ends with this value or with the program, however it ends.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

/// The lock file of a drill.
pub(super) fn of_drill(folder: &Path, drill: DrillId) -> PathBuf {
    folder.join(format!("drill-{drill}.lock"))
}

/// Takes the lock, waiting for at most `tries` short whiles; `None` if another program holds it.
///
/// Where the file system knows no locks, every copy of the program may take it.
pub(super) fn take(path: &Path, tries: u32) -> Result<Option<Lock>, StoreError> {
    let open = OpenOptions::new().create(true).read(true).write(true).truncate(false).open(path);
    let file = open.map_err(|e| StoreError::io(&e, path))?;
    for turn in 0..=tries {
        match file.try_lock() {
            Ok(()) => return Ok(Some(Lock { _file: file })),
            Err(TryLockError::WouldBlock) if turn < tries => std::thread::sleep(Duration::from_millis(20)),
            Err(TryLockError::WouldBlock) => break,
            Err(TryLockError::Error(e)) if e.kind() == std::io::ErrorKind::Unsupported => {
                return Ok(Some(Lock { _file: file }));
            }
            Err(TryLockError::Error(e)) => return Err(StoreError::io(&e, path)),
        }
    }
    Ok(None)
}

/// Whether a living program holds the lock.
pub(super) fn is_held(path: &Path) -> bool {
    OpenOptions::new()
        .read(true)
        .open(path)
        .is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}
