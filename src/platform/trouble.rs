//! The log, and what happens when the program itself fails.

use std::{
    fs::{File, OpenOptions},
    io,
    path::Path,
};

/// A log larger than this is begun anew at the next start, the old one kept beside it.
const LOG_BYTES: u64 = 1_000_000;

/// Writes the log into the data folder.
///
/// # Errors
/// When the file cannot be opened; the program runs without a log then.
pub fn log_to(data: &Path) -> io::Result<()> {
    let path = data.join("dientap.log");
    if path.metadata().is_ok_and(|m| m.len() > LOG_BYTES) {
        std::fs::rename(&path, data.join("dientap.log.old"))?;
    }
    let file: File = OpenOptions::new().create(true).append(true).open(path)?;
    env_logger::Builder::new()
        .filter_level(log::LevelFilter::Info)
        .filter_module("wgpu", log::LevelFilter::Error)
        .filter_module("naga", log::LevelFilter::Error)
        .target(env_logger::Target::Pipe(Box::new(file)))
        .try_init()
        .map_err(io::Error::other)
}

/// A panic is logged and, where a window may be lost, told in a dialog; the journal has all that was done.
pub fn tell_of_panics(title: String, words: String) {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        log::error!("{info}");
        before(info);
        if std::thread::current().name() == Some("main") {
            super::dialogs::tell(&title, &words);
        }
    }));
}
