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

impl Date {
    /// A day of the calendar between 1900 and 2200, as `2013-12-16`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (y, m, d) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if parts.next().is_some() || (y.len(), m.len(), d.len()) != (4, 2, 2) || ![y, m, d].into_iter().all(digits) {
            return None;
        }
        let (year, month, day): (u16, u8, u8) = (y.parse().ok()?, m.parse().ok()?, d.parse().ok()?);
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 => 28 + u8::from(leap),
            _ => return None,
        };
        let fits = (1..=days).contains(&day) && (1900..=2200).contains(&year);
        fits.then_some(Self { year, month, day })
    }
}
