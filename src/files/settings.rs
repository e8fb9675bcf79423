//! The settings of this machine, in a file.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::core::{
    settings::{PracticeSettings, Settings},
    text::Text,
};

use super::{
    FileError,
    atomic::{self, Previous},
    error::damaged_settings,
    limited,
};

/// File name of the settings in the data folder.
pub const FILE: &str = "settings.ron";

/// Reads the settings; a file that cannot be read gives the defaults and a notice, and is set aside.
#[must_use]
pub fn load(path: &Path) -> (Settings, Option<Text>) {
    if !path.exists() {
        return (Settings::default(), None);
    }
    let text = match limited::read(path).map(String::from_utf8) {
        Ok(Ok(text)) => text,
        Ok(Err(_)) => return (Settings::default(), Some(set_aside(path))),
        Err(error) => return (Settings::default(), Some(error.sentence)),
    };
    match ron::from_str::<Settings>(text.trim_start_matches('\u{feff}')) {
        Ok(settings) => (within_range(settings), None),
        Err(_) => (Settings::default(), Some(set_aside(path))),
    }
}

/// The settings if they can be read; nothing is said and nothing is set aside.
#[must_use]
pub fn peek(path: &Path) -> Option<Settings> {
    let text = String::from_utf8(limited::read(path).ok()?).ok()?;
    ron::from_str(text.trim_start_matches('\u{feff}')).ok().map(within_range)
}

/// Saves the settings; the folder is made if need be.
///
/// # Errors
/// When the file cannot be written.
pub fn save(path: &Path, settings: &Settings) -> Result<(), FileError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|e| FileError::writing(folder, &e))?;
    }
    let text = ron::ser::to_string_pretty(settings, ron::ser::PrettyConfig::default())
        .map_err(|e| FileError::writing(path, &std::io::Error::other(e)))?;
    atomic::write(path, text.as_bytes(), Previous::Replaced)
}

/// A text size that somebody typed into the file stays readable.
fn within_range(mut settings: Settings) -> Settings {
    let [least, .., most] = Settings::TEXT_SIZES;
    settings.text_size = settings.text_size.clamp(least, most);
    let practice = &mut settings.practice;
    let ([least, .., most], [slow, .., fast]) = (PracticeSettings::MINUTES, PracticeSettings::SPEEDS);
    practice.minutes = practice.minutes.clamp(least, most);
    practice.speed = practice.speed.clamp(slow, fast);
    settings
}

fn set_aside(path: &Path) -> Text {
    let spare = (1..100).map(|n| aside(path, n)).find(|p| !p.exists());
    let moved = spare.filter(|spare| fs::rename(path, spare).is_ok());
    damaged_settings(path, moved.as_deref())
}

fn aside(path: &Path, n: u32) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".damaged-{n}"));
    PathBuf::from(name)
}
