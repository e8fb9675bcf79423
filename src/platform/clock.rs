//! The only place that asks a clock.

use crate::core::time::{Clock, Tick, Wall};

/// The machine's clocks.
#[derive(Debug)]
pub struct SystemClock {
    #[cfg(not(target_os = "linux"))]
    origin: std::time::Instant,
}

impl SystemClock {
    /// Clocks that count from now.
    #[must_use]
    pub fn new() -> Self {
        Self {
            #[cfg(not(target_os = "linux"))]
            #[expect(clippy::disallowed_methods, reason = "the one place that asks")]
            origin: std::time::Instant::now(),
        }
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    /// `CLOCK_BOOTTIME`: goes on while the machine sleeps and knows nothing of the wall.
    #[cfg(target_os = "linux")]
    fn now(&self) -> Tick {
        let t = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
        let ms = t.tv_sec.saturating_mul(1000).saturating_add(t.tv_nsec / 1_000_000);
        Tick(ms.try_into().unwrap_or(0))
    }

    /// The performance counter of Windows goes on while the machine sleeps.
    #[cfg(not(target_os = "linux"))]
    fn now(&self) -> Tick {
        Tick(self.origin.elapsed().as_millis().try_into().unwrap_or(u64::MAX))
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that asks")]
    fn wall(&self) -> Wall {
        let now = jiff::ZonedDateTime::now();
        Wall { unix_ms: now.timestamp().as_millisecond(), offset_s: now.offset().seconds() }
    }
}
