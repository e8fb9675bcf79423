//! The only place that asks a clock.

use crate::core::{
    scenario::Date,
    time::{Clock, Span, Tick, Wall},
};

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

/// The machine's clocks with another day on the wall, for trying out what comes weeks later; the time of day stays.
#[derive(Debug)]
pub struct MovedClock {
    clock: SystemClock,
    by: Span,
}

impl MovedClock {
    /// Clocks on which today is `day`; they go on into the next at midnight.
    #[must_use]
    pub fn to(day: Date) -> Self {
        let clock = SystemClock::new();
        let by = between(clock.wall(), day);
        Self { clock, by }
    }
}

impl Clock for MovedClock {
    fn now(&self) -> Tick {
        self.clock.now()
    }

    fn wall(&self) -> Wall {
        moved(self.clock.wall(), self.by)
    }
}

fn moved(wall: Wall, by: Span) -> Wall {
    Wall { unix_ms: wall.unix_ms.saturating_add(by.0), ..wall }
}

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// From the day on the wall to another, in whole days of local time.
fn between(wall: Wall, day: Date) -> Span {
    let today = wall.unix_ms.saturating_add(i64::from(wall.offset_s) * 1000).div_euclid(DAY_MS);
    let wanted = jiff::civil::Date::new(day.year as i16, day.month as i8, day.day as i8)
        .map_or(today, |d| d.duration_since(jiff::civil::Date::constant(1970, 1, 1)).as_secs() * 1000 / DAY_MS);
    Span((wanted - today) * DAY_MS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Lang, Language};

    #[test]
    fn another_day_on_the_wall_keeps_the_time_of_day() {
        // 2012-11-23, 23:34 in Hanoi, and 9:34 in Los Angeles.
        let late = Wall { unix_ms: 1_353_688_466_000, offset_s: 7 * 3600 };
        let west = Wall { unix_ms: 1_353_692_066_000, offset_s: -8 * 3600 };
        for (wall, time) in [(late, "23:34"), (west, "9:34")] {
            for (year, month, day) in [(2012, 11, 23), (2012, 11, 24), (2026, 2, 28), (1999, 12, 31), (2200, 1, 1)] {
                let there = moved(wall, between(wall, Date { year, month, day }));
                assert_eq!(Lang(Language::Vi).full_date(there), format!("{day}/{month}/{year}, {time}"));
                assert_eq!(there.offset_s, wall.offset_s);
            }
        }
        assert_eq!(between(late, Date { year: 2012, month: 11, day: 23 }), Span::ZERO);
    }

    #[test]
    fn the_moved_clock_goes_as_the_machine_does() {
        let clock = MovedClock::to(Date { year: 2026, month: 11, day: 28 });
        let real = || SystemClock::new().wall().unix_ms;
        let (before, wall, after) = (real(), clock.wall(), real());
        assert_eq!(between(wall, Date { year: 2026, month: 11, day: 28 }), Span::ZERO);
        // Whole days lie between the two, but for the moment that asking takes.
        assert!((wall.unix_ms - before).rem_euclid(DAY_MS) <= after - before);
        assert!(clock.now() <= clock.now());
    }
}
