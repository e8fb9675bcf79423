//! Durations, due times, days and sizes as they are written.

use crate::core::{
    scenario::model::{Act, Date, Due, StageSize, Times},
    time::Span,
};

use super::{
    decode::Reader,
    say,
    tree::{Kind, Node},
    words::is_body,
};

const DAY: i64 = 86_400;

/// Longest time before the ceremony that a list can be due, in days.
const MOST_DAYS: i64 = 400;

impl Reader {
    /// `"1m15s"`; more than nothing and at most a day.
    pub fn duration(&mut self, node: &Node<'_>) -> Span {
        let span = self.duration_or_zero(node);
        if span == Some(Span::ZERO) {
            self.tell(say::zero_duration(), node.span());
        }
        span.unwrap_or(Span::ZERO)
    }

    /// `"0s"` and up; none where it is at fault.
    pub fn duration_or_zero(&mut self, node: &Node<'_>) -> Option<Span> {
        let Kind::Text(text) = &node.kind else {
            self.wrong_type(
                node,
                "thời lượng trong dấu nháy kép, như \"1m15s\"",
                "a duration in double quotes, such as \"1m15s\"",
            );
            return None;
        };
        match seconds(text) {
            None => {
                self.tell(say::bad_duration(), node.span());
                None
            }
            Some(s) if s > DAY => {
                self.tell(say::absurd_duration(), node.span());
                None
            }
            Some(s) => Some(Span::seconds(s)),
        }
    }

    /// `(full: "1m15s", class: "40s", joins: "5s")`
    pub fn times(&mut self, node: &Node<'_>, acts: &[Act]) -> Times {
        let mut f = self.fields(node, "Times");
        let full = f.must(self, "full");
        let class = f.must(self, "class");
        let joins = f.maybe("joins");
        f.done(self);
        let (full, class) = (self.duration(full), self.duration(class));
        let joins = match joins {
            Some(node) => self.duration_or_zero(node).unwrap_or(Span::ZERO),
            None => joins_of(class, acts),
        };
        Times { full, class, joins }
    }

    /// `"T-7d"`, `"T-30m"`, `"After"`
    pub fn due(&mut self, node: &Node<'_>) -> Option<Due> {
        let due = match &node.kind {
            Kind::Text(text) => due(text),
            Kind::Word("After") => Some(Due::After),
            Kind::Broken => return None,
            _ => None,
        };
        if due.is_none() {
            self.tell(say::bad_due(), node.span());
        }
        due
    }

    /// `"2013-12-16"`
    pub fn date(&mut self, node: &Node<'_>) -> Date {
        let day = match &node.kind {
            Kind::Text(text) => Date::read(text),
            Kind::Broken => Some(NO_DAY),
            _ => None,
        };
        if day.is_none() {
            self.tell(say::bad_date(), node.span());
        }
        day.unwrap_or(NO_DAY)
    }

    /// `"10x6"` in metres.
    pub fn stage_size(&mut self, node: &Node<'_>) -> StageSize {
        let size = match &node.kind {
            Kind::Text(text) => stage_size(text),
            Kind::Broken => Some(USUAL_STAGE),
            _ => None,
        };
        if size.is_none() {
            self.tell(say::bad_stage_size(), node.span());
        }
        size.unwrap_or(USUAL_STAGE)
    }
}

/// 10 m wide, 6 m deep.
pub(super) const USUAL_STAGE: StageSize = StageSize { width: 100, depth: 60 };

const NO_DAY: Date = Date { year: 2000, month: 1, day: 1 };

/// From cue to cue: the class time where something is done, nothing where words are only heard.
pub(super) fn joins_of(class: Span, acts: &[Act]) -> Span {
    if acts.iter().any(|a| !is_body(a.act)) { class } else { Span::ZERO }
}

/// Hours, minutes, seconds in this order, each at most once.
fn seconds(text: &str) -> Option<i64> {
    let mut rest = text;
    let mut total: i64 = 0;
    for (unit, worth) in [('h', 3600), ('m', 60), ('s', 1)] {
        let Some((digits, after)) = rest.split_once(unit) else { continue };
        total = total.checked_add(count(digits)?.checked_mul(worth)?)?;
        rest = after;
    }
    (rest.is_empty() && !text.is_empty()).then_some(total)
}

fn count(digits: &str) -> Option<i64> {
    (!digits.is_empty() && digits.len() <= 9 && digits.bytes().all(|b| b.is_ascii_digit()))
        .then(|| digits.parse().ok())?
}

fn due(text: &str) -> Option<Due> {
    if text == "After" {
        return Some(Due::After);
    }
    let before = text.strip_prefix("T-")?;
    let total = match before.strip_suffix('d') {
        Some(days) => count(days)?.checked_mul(DAY)?,
        None => seconds(before)?,
    };
    (1..=MOST_DAYS * DAY).contains(&total).then(|| Due::Before(Span::seconds(total)))
}

fn stage_size(text: &str) -> Option<StageSize> {
    let (width, depth) = text.split_once('x')?;
    let (width, depth) = (count(width.trim())?, count(depth.trim())?);
    let fits = (3..=40).contains(&width) && (3..=40).contains(&depth);
    fits.then_some(StageSize { width: width as u32 * 10, depth: depth as u32 * 10 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_hours_minutes_seconds() {
        for (text, expected) in [("40s", 40), ("1m15s", 75), ("15m", 900), ("1h", 3600), ("0s", 0), ("1h2m3s", 3723)] {
            assert_eq!(seconds(text), Some(expected), "{text}");
        }
        for text in ["", "40", "s", "1s1m", "1m1m", "-1s", "1.5s", "1 m", "999999999999s", "1d", "４s"] {
            assert_eq!(seconds(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_days_of_the_calendar() {
        assert_eq!(Date::read("2024-02-29"), Some(Date { year: 2024, month: 2, day: 29 }));
        for text in ["2023-02-29", "2023-13-01", "2023-00-01", "2023-04-31", "2023-4-1", "16/12/2013", ""] {
            assert_eq!(Date::read(text), None, "{text}");
        }
    }

    #[test]
    fn due_times_lie_before_or_after() {
        assert_eq!(due("T-7d"), Some(Due::Before(Span::seconds(7 * 86_400))));
        assert_eq!(due("T-30m"), Some(Due::Before(Span::seconds(1800))));
        assert_eq!(due("After"), Some(Due::After));
        for text in ["T-0m", "7d", "T-", "T-9999d", "after"] {
            assert_eq!(due(text), None, "{text}");
        }
    }
}
