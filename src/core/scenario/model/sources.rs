//! What claims rest on.

use serde::{Deserialize, Serialize};

use crate::core::text::Text;

/// How a claim is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Mark {
    /// The text of the law was seen.
    Seen,
    /// Articles or guides say so.
    Reported,
    /// Practice, or our default.
    Practice,
}

/// How sure a claim is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sure {
    /// High.
    High,
    /// Medium.
    Medium,
    /// Low.
    Low,
}

/// What a claim rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Id of an instrument; absent for practice that no instrument sets.
    pub law: Option<String>,
    /// Article as printed, `28.1`; absent where none was found.
    pub article: Option<String>,
    /// How it is known.
    pub mark: Mark,
    /// How sure it is.
    pub sure: Sure,
    /// The instrument in force today, where it is another.
    pub now: Option<Now>,
    /// A model taken from another era or another service.
    pub like: bool,
}

/// The instrument in force today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Now {
    /// Id of the instrument.
    pub law: String,
    /// Article; absent: "kiểm tra điều".
    pub article: Option<String>,
}

/// A law, decree or circular.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instrument {
    /// Name for sources, `nd-145-2013`.
    pub id: String,
    /// As cited, `NĐ 145/2013`.
    pub short: Text,
    /// Full name.
    pub title: Text,
    /// When it (or a part of it) was in force.
    pub in_force: Vec<InForce>,
}

/// A time in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InForce {
    /// Which part; the whole where absent.
    pub part: Option<Text>,
    /// First day, `2013-12-16`.
    pub from: Date,
    /// Last day; absent while in force.
    pub to: Option<Date>,
}

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    /// Year.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31.
    pub day: u8,
}
