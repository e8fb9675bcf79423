//! Days and times of day, as people read them.

use crate::core::{scenario::Date, time::Wall};

use super::{Lang, words};

words! {
    today_at(time: &str) => "hôm nay, {time}", "today, {time}";
    yesterday_at(time: &str) => "hôm qua, {time}", "yesterday, {time}";
    on_day_at(day: &str, time: &str) => "{day}, {time}", "{day} at {time}";
    today => "hôm nay", "today";
    yesterday => "hôm qua", "yesterday";
    month_1 => "1", "Jan";
    month_2 => "2", "Feb";
    month_3 => "3", "Mar";
    month_4 => "4", "Apr";
    month_5 => "5", "May";
    month_6 => "6", "Jun";
    month_7 => "7", "Jul";
    month_8 => "8", "Aug";
    month_9 => "9", "Sep";
    month_10 => "10", "Oct";
    month_11 => "11", "Nov";
    month_12 => "12", "Dec";
}

const DAY_S: i64 = 24 * 60 * 60;

/// Seconds since the epoch on the local clock.
fn local_seconds(wall: Wall) -> i64 {
    wall.unix_ms.div_euclid(1000).saturating_add(i64::from(wall.offset_s))
}

/// The day of the calendar where the stamp was made; years outside 0 to 9999 stop at the ends.
#[must_use]
pub(crate) fn day_of(wall: Wall) -> Date {
    // Days are counted from 1 March of year 0, so that the leap day is the last of its year.
    let days = local_seconds(wall).div_euclid(DAY_S).saturating_add(719_468);
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + era.saturating_mul(400) + i64::from(month <= 2);
    Date { year: year.clamp(0, 9999) as u16, month: month as u8, day: day as u8 }
}

impl Lang {
    /// `9:34`.
    #[must_use]
    pub fn time_of_day(self, wall: Wall) -> String {
        let s = local_seconds(wall).rem_euclid(DAY_S);
        format!("{}:{:02}", s / 3600, s / 60 % 60)
    }

    /// `9:44:26`.
    #[must_use]
    pub fn time_of_day_seconds(self, wall: Wall) -> String {
        let s = local_seconds(wall).rem_euclid(DAY_S);
        format!("{}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60)
    }

    /// "hôm nay, 9:34", "hôm qua, 9:34", "23/11, 9:34"; with its year where that is not today's.
    #[must_use]
    pub fn date(self, wall: Wall, today: Wall) -> String {
        let time = self.time_of_day(wall);
        match Self::days_ago(wall, today) {
            0 => self.today_at(&time),
            1 => self.yesterday_at(&time),
            _ => self.on_day_at(&self.day(wall, today), &time),
        }
    }

    /// The same without the time: "hôm nay", "hôm qua", "23/11".
    #[must_use]
    pub fn date_only(self, wall: Wall, today: Wall) -> String {
        match Self::days_ago(wall, today) {
            0 => self.today().to_owned(),
            1 => self.yesterday().to_owned(),
            _ => self.day(wall, today),
        }
    }

    /// "23/11/2012, 9:34": for paper, which is read on any day.
    #[must_use]
    pub fn full_date(self, wall: Wall) -> String {
        self.on_day_at(&self.with_year(day_of(wall)), &self.time_of_day(wall))
    }

    /// "16/12/2013", "16 Dec 2013".
    #[must_use]
    pub fn calendar_day(self, date: Date) -> String {
        self.with_year(date)
    }

    fn days_ago(wall: Wall, today: Wall) -> i64 {
        local_seconds(today).div_euclid(DAY_S) - local_seconds(wall).div_euclid(DAY_S)
    }

    fn day(self, wall: Wall, today: Wall) -> String {
        let date = day_of(wall);
        if date.year == day_of(today).year {
            format!("{}{}{}", date.day, self.pick("/", " "), self.month(date.month))
        } else {
            self.with_year(date)
        }
    }

    fn with_year(self, date: Date) -> String {
        let between = self.pick("/", " ");
        format!("{}{between}{}{between}{}", date.day, self.month(date.month), date.year)
    }

    const fn month(self, month: u8) -> &'static str {
        match month {
            1 => self.month_1(),
            2 => self.month_2(),
            3 => self.month_3(),
            4 => self.month_4(),
            5 => self.month_5(),
            6 => self.month_6(),
            7 => self.month_7(),
            8 => self.month_8(),
            9 => self.month_9(),
            10 => self.month_10(),
            11 => self.month_11(),
            _ => self.month_12(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;

    /// 2012-11-23 02:34:26 UTC, a morning in Hanoi.
    const MORNING: Wall = Wall { unix_ms: 1_353_638_066_000, offset_s: 7 * 3600 };

    fn later(days: i64) -> Wall {
        Wall { unix_ms: MORNING.unix_ms + days * DAY_S * 1000, ..MORNING }
    }

    #[test]
    fn a_date_is_told_from_the_day_on_which_it_is_read() {
        let vi = Lang(Language::Vi);
        let en = Lang(Language::En);
        assert_eq!(vi.date(MORNING, MORNING), "hôm nay, 9:34");
        assert_eq!(vi.date(MORNING, later(1)), "hôm qua, 9:34");
        assert_eq!(vi.date(MORNING, later(2)), "23/11, 9:34");
        assert_eq!(en.date(MORNING, later(2)), "23 Nov at 9:34");
        assert_eq!(vi.date(MORNING, later(60)), "23/11/2012, 9:34");
        assert_eq!(en.full_date(MORNING), "23 Nov 2012 at 9:34");
        assert_eq!(vi.date_only(MORNING, later(3)), "23/11");
    }

    #[test]
    fn midnight_is_where_the_stamp_was_made() {
        let before = Wall { unix_ms: MORNING.unix_ms - (9 * 3600 + 34 * 60 + 27) * 1000, ..MORNING };
        assert_eq!(day_of(before), Date { year: 2012, month: 11, day: 22 });
        assert_eq!(Lang(Language::Vi).time_of_day_seconds(before), "23:59:59");
        assert_eq!(Lang(Language::Vi).date(before, MORNING), "hôm qua, 23:59");
    }

    #[test]
    fn leap_days_and_turns_of_the_year_are_right() {
        let at = |unix_s: i64| day_of(Wall { unix_ms: unix_s * 1000, offset_s: 0 });
        assert_eq!(at(0), Date { year: 1970, month: 1, day: 1 });
        assert_eq!(at(-1), Date { year: 1969, month: 12, day: 31 });
        assert_eq!(at(951_782_400), Date { year: 2000, month: 2, day: 29 });
        assert_eq!(at(1_709_164_800), Date { year: 2024, month: 2, day: 29 });
        assert_eq!(at(4_107_542_400), Date { year: 2100, month: 3, day: 1 });
    }

    #[test]
    fn no_stamp_is_too_far_away() {
        for unix_ms in [i64::MIN, i64::MAX] {
            let date = day_of(Wall { unix_ms, offset_s: i32::MAX });
            assert!((1..=12).contains(&date.month) && (1..=31).contains(&date.day), "{date:?}");
        }
    }
}
