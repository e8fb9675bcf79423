//! The system's own dialogs; each waits for the person, so call them from a thread of their own.

use std::path::PathBuf;

/// Asks for scenario files to open; none where the person thought better of it.
#[must_use]
pub fn open_scenarios(title: &str) -> Vec<PathBuf> {
    rfd::FileDialog::new().set_title(title).add_filter("RON", &["ron"]).pick_files().unwrap_or_default()
}

/// Asks for one file of this program to open.
#[must_use]
pub fn open_one(title: &str) -> Option<PathBuf> {
    rfd::FileDialog::new().set_title(title).add_filter("RON", &["ron"]).add_filter("*", &["*"]).pick_file()
}

/// Asks where to save a file of that name.
#[must_use]
pub fn save_as(title: &str, name: &str) -> Option<PathBuf> {
    let ending = name.rsplit('.').next().unwrap_or_default();
    rfd::FileDialog::new().set_title(title).set_file_name(name).add_filter(ending, &[ending]).save_file()
}

/// Tells the person something where no window can.
pub fn tell(title: &str, words: &str) {
    rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error).set_title(title).set_description(words).show();
}
