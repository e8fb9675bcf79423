//! What a person sets once for this machine.

use serde::{Deserialize, Serialize};

use super::{practice::Marks, text::Language};

/// How windows are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Renderer {
    /// OpenGL first, the other one where it fails.
    #[default]
    Auto,
    /// OpenGL.
    Glow,
    /// Direct3D, Vulkan or Metal.
    Wgpu,
}

/// Settings of this machine; every field has a default, so an older file still reads.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language of the interface.
    pub language: Language,
    /// Text size in percent, 90 to 175.
    pub text_size: u16,
    /// "Giảm chuyển động".
    pub reduced_motion: bool,
    /// Show key caps on buttons.
    pub key_caps: bool,
    /// How windows are drawn.
    pub renderer: Renderer,
    /// The projector's screen by name and size, as last chosen.
    pub projector: Option<String>,
    /// The projector fills its screen.
    pub projector_fullscreen: bool,
    /// The hall sees what comes next.
    pub show_next: bool,
    /// How people practise on this machine.
    pub practice: PracticeSettings,
}

/// How people practise on this machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PracticeSettings {
    /// Id of the person who practised last.
    pub person: Option<String>,
    /// Ceremonies that are learnt, by id; all where none is named.
    pub ceremonies: Vec<String>,
    /// Minutes of a session: 5, 10 or 20.
    pub minutes: u16,
    /// "Không bấm giờ": nothing is timed.
    pub untimed: bool,
    /// Percent of the usual speed of a role, 50 to 150.
    pub speed: u16,
    /// Whether the marks of typed words count.
    pub marks: Marks,
}

impl Default for PracticeSettings {
    fn default() -> Self {
        Self { person: None, ceremonies: Vec::new(), minutes: 10, untimed: false, speed: 100, marks: Marks::default() }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::Vi,
            text_size: 100,
            reduced_motion: false,
            key_caps: true,
            renderer: Renderer::Auto,
            projector: None,
            projector_fullscreen: true,
            show_next: true,
            practice: PracticeSettings::default(),
        }
    }
}

impl Settings {
    /// The steps of text size that are offered, in percent.
    pub const TEXT_SIZES: [u16; 7] = [90, 100, 110, 125, 140, 150, 175];
}

impl PracticeSettings {
    /// The lengths of a session that are offered, in minutes.
    pub const MINUTES: [u16; 3] = [5, 10, 20];
    /// The speeds of a role that are offered, in percent.
    pub const SPEEDS: [u16; 5] = [50, 75, 100, 125, 150];
}
