//! Reading no more than a scenario, or another file of ours, can be.

use std::{
    fs::{self, File},
    io::Read as _,
    path::Path,
};

use super::FileError;

/// The largest scenario file that is read, in bytes; a long ceremony has about 60,000.
pub(super) const LIMIT: u64 = 8 * 1024 * 1024;

/// The bytes of a plain file; anything else is refused before it is opened, for opening a pipe may never return.
pub(super) fn read(place: &Path) -> Result<Vec<u8>, FileError> {
    read_up_to(place, LIMIT, FileError::too_large)
}

/// The same with another limit; `too_large` says what is wrong with more.
pub(super) fn read_up_to(
    place: &Path,
    limit: u64,
    too_large: impl Fn(&Path) -> FileError,
) -> Result<Vec<u8>, FileError> {
    let failed = |e: std::io::Error| FileError::reading(place, &e);
    let about = fs::metadata(place).map_err(failed)?;
    if !about.is_file() {
        return Err(FileError::no_file(place));
    }
    if about.len() > limit {
        return Err(too_large(place));
    }
    let mut bytes = Vec::with_capacity(about.len() as usize);
    // The file may have grown since it was looked at.
    File::open(place).and_then(|f| f.take(limit + 1).read_to_end(&mut bytes)).map_err(failed)?;
    if bytes.len() as u64 > limit { Err(too_large(place)) } else { Ok(bytes) }
}
