//! How much of an answer is right.

use serde::{Deserialize, Serialize};

/// A part of one whole, in thousandths: the same on every machine, and two can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Score(u16);

impl Score {
    /// Nothing right.
    pub const NONE: Self = Self(0);
    /// All right.
    pub const FULL: Self = Self(1000);

    /// The nearest thousandth; nothing that is no number counts.
    #[must_use]
    pub fn of(part: f64) -> Self {
        Self((part.clamp(0.0, 1.0) * 1000.0).round() as u16)
    }

    /// So many of so many; all of nothing is full.
    #[must_use]
    pub fn share(right: usize, of: usize) -> Self {
        if of == 0 { Self::FULL } else { Self::of(right as f64 / of as f64) }
    }

    /// Full or none.
    #[must_use]
    pub const fn all_or_nothing(right: bool) -> Self {
        if right { Self::FULL } else { Self::NONE }
    }

    /// So many thousandths, at most all of them.
    #[must_use]
    pub const fn thousandths(n: u16) -> Self {
        if n > 1000 { Self::FULL } else { Self(n) }
    }

    /// In thousandths.
    #[must_use]
    pub const fn as_thousandths(self) -> u16 {
        self.0
    }

    /// Between 0 and 1.
    #[must_use]
    pub fn as_part(self) -> f64 {
        f64::from(self.0.min(1000)) / 1000.0
    }

    /// Whether all is right.
    #[must_use]
    pub fn is_full(self) -> bool {
        self >= Self::FULL
    }

    /// The mean with weights; none of nothing.
    #[must_use]
    pub fn weighted(all: &[(Self, f64)]) -> Self {
        let whole: f64 = all.iter().map(|(_, w)| w).sum();
        if whole <= 0.0 { Self::NONE } else { Self::of(all.iter().map(|(s, w)| s.as_part() * w).sum::<f64>() / whole) }
    }

    /// The mean; none of nothing.
    #[must_use]
    pub fn mean(all: impl IntoIterator<Item = Self>) -> Self {
        let (sum, many) = all.into_iter().fold((0_u64, 0_u64), |(sum, n), s| (sum + u64::from(s.0), n + 1));
        Self::thousandths(u16::try_from((sum + many / 2).checked_div(many).unwrap_or(0)).unwrap_or(1000))
    }
}
