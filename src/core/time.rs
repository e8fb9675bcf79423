//! Time as an argument: nothing in `core` asks a clock.

use serde::{Deserialize, Serialize};

/// A moment on the machine's steady clock, in milliseconds since some origin.
///
/// The clock counts sleep of the machine and never goes backwards; the wall clock does not touch it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Tick(pub u64);

/// A moment of one drill: milliseconds of drill time since the drill began.
///
/// Drill time stands still while the program is dead or the machine sleeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub u64);

/// A length of time in milliseconds; negative where something is early.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Span(pub i64);

/// A wall-clock stamp for people to read; never used to measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Wall {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub unix_ms: i64,
    /// Seconds that local time is ahead of UTC.
    pub offset_s: i32,
}

/// Gives the time to those at the edge of the program who must know it.
pub trait Clock: Send + Sync {
    /// The steady clock.
    fn now(&self) -> Tick;
    /// The clock on the wall.
    fn wall(&self) -> Wall;
}

impl Tick {
    /// How long after `earlier` this is; zero if it is not later.
    #[must_use]
    pub fn since(self, earlier: Self) -> Span {
        Span(clamp(self.0.saturating_sub(earlier.0)))
    }

    /// This moment, `span` later (or earlier, if negative).
    #[must_use]
    pub fn plus(self, span: Span) -> Self {
        Self(self.0.saturating_add_signed(span.0))
    }
}

impl Moment {
    /// How long after `earlier` this is; zero if it is not later.
    #[must_use]
    pub fn since(self, earlier: Self) -> Span {
        Span(clamp(self.0.saturating_sub(earlier.0)))
    }

    /// This moment, `span` later (or earlier, if negative).
    #[must_use]
    pub fn plus(self, span: Span) -> Self {
        Self(self.0.saturating_add_signed(span.0))
    }
}

impl Span {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// A span of whole seconds.
    #[must_use]
    pub const fn seconds(s: i64) -> Self {
        Self(s.saturating_mul(1000))
    }

    /// This span, or none where it is negative.
    #[must_use]
    pub fn at_least_zero(self) -> Self {
        Self(self.0.max(0))
    }

    /// Seconds with their fraction, for drawing and geometry.
    #[must_use]
    pub fn as_seconds(self) -> f64 {
        self.0 as f64 / 1000.0
    }

    /// `self + other`, at the ends of the range rather than past them.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// `self - other`, at the ends of the range rather than past them.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl std::ops::Add for Span {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.plus(other)
    }
}

impl std::ops::Sub for Span {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self.minus(other)
    }
}

impl std::ops::AddAssign for Span {
    fn add_assign(&mut self, other: Self) {
        *self = self.plus(other);
    }
}

impl std::iter::Sum for Span {
    fn sum<I: Iterator<Item = Self>>(spans: I) -> Self {
        spans.fold(Self::ZERO, Self::plus)
    }
}

fn clamp(ms: u64) -> i64 {
    i64::try_from(ms).unwrap_or(i64::MAX)
}

/// `1:05`, `12:00`, `1:00:05`; whole seconds, towards zero, without a sign.
#[must_use]
pub fn clock_face(span: Span) -> String {
    let seconds = span.0.unsigned_abs() / 1000;
    let (h, m, s) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if h > 0 { format!("{h}:{m:02}:{s:02}") } else { format!("{m}:{s:02}") }
}

/// `+0:12`, `−0:05` (true minus), `0:00`.
#[must_use]
pub fn signed_face(span: Span) -> String {
    let face = clock_face(span);
    match span.0 / 1000 {
        0 => face,
        1.. => format!("+{face}"),
        _ => format!("\u{2212}{face}"),
    }
}

/// What actual time is over or under plan, as the seconds that are shown of both say.
#[must_use]
pub fn shown_difference(actual: Span, planned: Span) -> Span {
    let shown = |span: Span| Span(span.0 / 1000 * 1000);
    shown(actual) - shown(planned)
}

/// What a count-down shows: the second that has begun, so that `0:10` is shown for the whole first second of ten.
#[must_use]
pub fn remaining_face(rest: Span) -> String {
    clock_face(Span(rest.0.max(0).saturating_add(999)))
}
