//! The signs of the interface: Phosphor, one codepoint in both weights.

use egui::{FontId, RichText};

use super::theme::family;

/// Phosphor `arrow-down`.
pub const ARROW_DOWN: char = '\u{e03e}';
/// Phosphor `arrow-left`.
pub const ARROW_LEFT: char = '\u{e058}';
/// Phosphor `arrow-right`.
pub const ARROW_RIGHT: char = '\u{e06c}';
/// Phosphor `arrow-u-up-left`.
pub const ARROW_U_UP_LEFT: char = '\u{e08a}';
/// Phosphor `arrow-clockwise`.
pub const ARROW_CLOCKWISE: char = '\u{e036}';
/// Phosphor `arrow-counter-clockwise`.
pub const ARROW_COUNTER_CLOCKWISE: char = '\u{e038}';
/// Phosphor `arrows-clockwise`.
pub const ARROWS_CLOCKWISE: char = '\u{e094}';
/// Phosphor `arrows-split`.
pub const ARROWS_SPLIT: char = '\u{ed3c}';
/// Phosphor `books`.
pub const BOOKS: char = '\u{e758}';
/// Phosphor `caret-down`.
pub const CARET_DOWN: char = '\u{e136}';
/// Phosphor `certificate`.
pub const CERTIFICATE: char = '\u{e766}';
/// Phosphor `chart-bar-horizontal`.
pub const CHART_BAR_HORIZONTAL: char = '\u{e152}';
/// Phosphor `check`.
pub const CHECK: char = '\u{e182}';
/// Phosphor `check-circle`.
pub const CHECK_CIRCLE: char = '\u{e184}';
/// Phosphor `circle`.
pub const CIRCLE: char = '\u{e18a}';
/// Phosphor `clipboard-text`.
pub const CLIPBOARD_TEXT: char = '\u{e198}';
/// Phosphor `clock`.
pub const CLOCK: char = '\u{e19a}';
/// Phosphor `code`.
pub const CODE: char = '\u{e1bc}';
/// Phosphor `copy`.
pub const COPY: char = '\u{e1ca}';
/// Phosphor `dots-six-vertical`.
pub const DOTS_SIX_VERTICAL: char = '\u{eae2}';
/// Phosphor `eye`.
pub const EYE: char = '\u{e220}';
/// Phosphor `file-csv`.
pub const FILE_CSV: char = '\u{eb1c}';
/// Phosphor `file-html`.
pub const FILE_HTML: char = '\u{eb38}';
/// Phosphor `flag`.
pub const FLAG: char = '\u{e244}';
/// Phosphor `flag-banner`.
pub const FLAG_BANNER: char = '\u{e622}';
/// Phosphor `floppy-disk`.
pub const FLOPPY_DISK: char = '\u{e248}';
/// Phosphor `folder-open`.
pub const FOLDER_OPEN: char = '\u{e256}';
/// Phosphor `gauge`.
pub const GAUGE: char = '\u{e628}';
/// Phosphor `gear-six`.
pub const GEAR_SIX: char = '\u{e272}';
/// Phosphor `graduation-cap`.
pub const GRADUATION_CAP: char = '\u{e62c}';
/// Phosphor `hand-palm`.
pub const HAND_PALM: char = '\u{e57e}';
/// Phosphor `info`.
pub const INFO: char = '\u{e2ce}';
/// Phosphor `key`.
pub const KEY: char = '\u{e2d6}';
/// Phosphor `laptop`.
pub const LAPTOP: char = '\u{e586}';
/// Phosphor `lightbulb`.
pub const LIGHTBULB: char = '\u{e2dc}';
/// Phosphor `list-numbers`.
pub const LIST_NUMBERS: char = '\u{e2f6}';
/// Phosphor `magic-wand`.
pub const MAGIC_WAND: char = '\u{e6b6}';
/// Phosphor `magnet`.
pub const MAGNET: char = '\u{e680}';
/// Phosphor `magnifying-glass`.
pub const MAGNIFYING_GLASS: char = '\u{e30c}';
/// Phosphor `medal`.
pub const MEDAL: char = '\u{e320}';
/// Phosphor `medal-military`.
pub const MEDAL_MILITARY: char = '\u{ecfc}';
/// Phosphor `minus`.
pub const MINUS: char = '\u{e32a}';
/// Phosphor `monitor`.
pub const MONITOR: char = '\u{e32e}';
/// Phosphor `pause`.
pub const PAUSE: char = '\u{e39e}';
/// Phosphor `pencil-simple-line`.
pub const PENCIL_SIMPLE_LINE: char = '\u{ebc6}';
/// Phosphor `play`.
pub const PLAY: char = '\u{e3d0}';
/// Phosphor `plus`.
pub const PLUS: char = '\u{e3d4}';
/// Phosphor `presentation`.
pub const PRESENTATION: char = '\u{e654}';
/// Phosphor `printer`.
pub const PRINTER: char = '\u{e3dc}';
/// Phosphor `projector-screen`.
pub const PROJECTOR_SCREEN: char = '\u{e658}';
/// Phosphor `radio-button`.
pub const RADIO_BUTTON: char = '\u{eb08}';
/// Phosphor `scales`.
pub const SCALES: char = '\u{e750}';
/// Phosphor `seal-check`.
pub const SEAL_CHECK: char = '\u{e606}';
/// Phosphor `shuffle`.
pub const SHUFFLE: char = '\u{e422}';
/// Phosphor `skip-back`.
pub const SKIP_BACK: char = '\u{e5a4}';
/// Phosphor `skip-forward`.
pub const SKIP_FORWARD: char = '\u{e5a6}';
/// Phosphor `stack`.
pub const STACK: char = '\u{e466}';
/// Phosphor `star`.
pub const STAR: char = '\u{e46a}';
/// Phosphor `timer`.
pub const TIMER: char = '\u{e492}';
/// Phosphor `trash`.
pub const TRASH: char = '\u{e4a6}';
/// Phosphor `upload-simple`.
pub const UPLOAD_SIMPLE: char = '\u{e4c0}';
/// Phosphor `user-minus`.
pub const USER_MINUS: char = '\u{e4ce}';
/// Phosphor `users-three`.
pub const USERS_THREE: char = '\u{e68e}';
/// Phosphor `warning`.
pub const WARNING: char = '\u{e4e0}';
/// Phosphor `warning-circle`.
pub const WARNING_CIRCLE: char = '\u{e4e2}';
/// Phosphor `wrench`.
pub const WRENCH: char = '\u{e5d4}';
/// Phosphor `x`.
pub const X: char = '\u{e4f6}';
/// Phosphor `x-circle`.
pub const X_CIRCLE: char = '\u{e4f8}';

/// An icon for an action, at a size in points.
#[must_use]
pub fn bold(icon: char, size: f32) -> RichText {
    RichText::new(icon.to_string()).font(FontId::new(size, family::icon()))
}

/// An icon for a state, at a size in points.
#[must_use]
pub fn fill(icon: char, size: f32) -> RichText {
    RichText::new(icon.to_string()).font(FontId::new(size, family::icon_fill()))
}
