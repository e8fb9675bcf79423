//! Builders, so that tests read as sentences. Each test binary uses a part of them.
#![expect(dead_code, reason = "each test binary uses another part")]

use std::sync::Arc;

use dientap::core::{
    drill::{Command, Drill, Event, FaultKind, Refusal, Start, What},
    scenario::{
        Check, Checklist, Choices, Fault, ListItem, Pace, Part, Role, RunStep, Rundown, StageSize, Step, Times,
    },
    text::Text,
    time::{Moment, Span, Wall},
};

/// Five in the morning of 2 September 2025, by Hanoi time.
pub const DAWN: Wall = Wall { unix_ms: 1_756_764_000_000, offset_s: 7 * 3600 };

/// A ceremony in the pace of the class: name of each step, its seconds in class, its seconds in full.
///
/// Every step has a check "dung" that must be ticked and one "dep" that need not, and the fault "cham" of NN.
pub fn ceremony(steps: &[(&str, i64, i64)]) -> Rundown {
    let steps = steps.iter().enumerate().map(|(n, (title, class, full))| step(n, title, *class, *full)).collect();
    Rundown {
        scenario: "co-thi-dua".to_owned(),
        title: Text::new("Lễ đón nhận Cờ thi đua", "Presentation of the Emulation Flag"),
        host_event: Text::default(),
        occasion: None,
        era: None,
        key_rule: None,
        choices: Choices { pace: Pace::Class, ..Choices::default() },
        awards: Vec::new(),
        stage: StageSize { width: 120, depth: 80 },
        doors: Vec::new(),
        flag_height: None,
        roles: vec![role("NN", "Người nhận", 2), role("NT", "Người trao", 1)],
        preparation: vec![Checklist {
            id: "phong".to_owned(),
            title: Text::new("Hội trường", "Hall"),
            items: vec![item("co", "Cờ đã treo", true), item("hoa", "Hoa đã cắm", false)],
        }],
        steps,
        local: Vec::new(),
        allow: Vec::new(),
        sources: Vec::new(),
        instruments: Vec::new(),
    }
}

fn step(n: usize, title: &str, class: i64, full: i64) -> RunStep {
    let part = match n {
        0 => Part::Opening,
        1 | 2 => Part::Award,
        _ => Part::Closing,
    };
    let step = Step {
        id: format!("b{n}"),
        title: Text::new(title, ""),
        part,
        acts: Vec::new(),
        says: Vec::new(),
        time: Times { full: Span::seconds(full), class: Span::seconds(class), joins: Span::ZERO },
        checks: vec![check("dung", "Đứng đúng vị trí", true), check("dep", "Trang phục đẹp", false)],
        faults: vec![Fault {
            id: "cham".to_owned(),
            who: "NN".to_owned(),
            text: Text::new("Lên chậm", "Comes up late"),
            when: None,
        }],
        cue: None,
        stage: Vec::new(),
        sources: Vec::new(),
        when: None,
        note: None,
    };
    RunStep { step, planned: Span::seconds(class), skipped: false, points: Vec::new() }
}

fn check(id: &str, text: &str, must: bool) -> Check {
    Check { id: id.to_owned(), text: Text::new(text, ""), must, sources: Vec::new(), when: None }
}

fn item(id: &str, text: &str, must: bool) -> ListItem {
    ListItem { id: id.to_owned(), text: Text::new(text, ""), must, due: None, sources: Vec::new(), when: None }
}

fn role(id: &str, name: &str, count: u32) -> Role {
    Role { id: id.to_owned(), mark: id.to_owned(), name: Text::new(name, ""), count, optional: false, duty: None }
}

/// What a drill of `rundown` begins with.
pub fn start(rundown: Rundown) -> Start {
    Start { rundown: Arc::new(rundown), cast: Vec::new(), prepared: Vec::new(), from: 0, group: "Tổ 3".to_owned() }
}

/// Three steps of 10, 20 and 30 seconds.
pub fn three_steps() -> Rundown {
    ceremony(&[("Chào cờ", 10, 15), ("Công bố quyết định", 20, 40), ("Trao cờ", 30, 60)])
}

/// A drill with a hand on its clock.
#[derive(Debug, Clone, PartialEq)]
pub struct Hall {
    pub drill: Drill,
    pub now: Moment,
}

impl Hall {
    pub fn of(rundown: Rundown) -> Self {
        Self::from_start(start(rundown))
    }

    pub fn from_start(start: Start) -> Self {
        Self { drill: Drill::begin(start, DAWN), now: Moment(0) }
    }

    /// So many seconds pass.
    pub fn wait(&mut self, seconds: f64) -> &mut Self {
        self.now = self.now.plus(Span((seconds * 1000.0).round() as i64));
        self
    }

    /// The trainer does something that must be allowed.
    pub fn does(&mut self, command: Command) -> &mut Self {
        let shown = format!("{command:?}");
        self.tries(command).unwrap_or_else(|refusal| panic!("{shown} was refused: {refusal}"));
        self
    }

    /// The trainer tries something.
    pub fn tries(&mut self, command: Command) -> Result<Event, Refusal> {
        let what = self.drill.decide(command, self.now)?;
        Ok(self.happens(what))
    }

    /// Something happens without a command.
    pub fn happens(&mut self, what: What) -> Event {
        let event = Event { at: self.now, wall: wall_at(self.now), what };
        self.drill.record(event.clone());
        event
    }

    pub fn faults(&mut self, who: &str, fault: &str) -> &mut Self {
        self.does(Command::Fault(who.to_owned(), FaultKind::Known(fault.to_owned())))
    }

    pub fn ticks(&mut self, step: usize, check: &str) -> &mut Self {
        self.does(Command::Tick(step, check.to_owned()))
    }
}

/// What the wall shows when the drill's clock stands at a moment.
pub fn wall_at(at: Moment) -> Wall {
    Wall { unix_ms: DAWN.unix_ms + at.0 as i64, ..DAWN }
}

/// Seconds, as a span.
pub fn s(seconds: f64) -> Span {
    Span((seconds * 1000.0).round() as i64)
}

/// Seconds since the start, as a moment.
pub fn at(seconds: f64) -> Moment {
    Moment((seconds * 1000.0).round() as u64)
}

/// The time fields of two drills may differ only by their logs: all that is shown must be the same.
pub fn looks_the_same(one: &Drill, other: &Drill, when: Moment) -> Result<(), String> {
    let differs = |what: &str, a: &dyn std::fmt::Debug, b: &dyn std::fmt::Debug| {
        Err(format!("{what} at {when:?}: {a:?} is not {b:?}"))
    };
    let (a, b) = (one.clocks(when), other.clocks(when));
    if a != b {
        return differs("clocks", &a, &b);
    }
    let spent = |d: &Drill| (0..d.records().len()).map(|n| d.spent_on(n, when)).collect::<Vec<_>>();
    if spent(one) != spent(other) {
        return differs("time of the steps", &spent(one), &spent(other));
    }
    let marks = |d: &Drill| {
        let steps: Vec<_> = d.records().iter().map(|r| (r.visits, r.added, r.ticks.clone(), r.entered)).collect();
        (d.current(), steps, d.pauses().to_vec(), d.faults().to_vec(), d.notes().to_vec())
    };
    if marks(one) != marks(other) {
        return differs("marks", &marks(one), &marks(other));
    }
    let rest =
        |d: &Drill| (d.blackout(), d.frozen(), d.view(), d.finished(), d.review().to_owned(), d.next_change(when));
    if rest(one) != rest(other) {
        return differs("the rest", &rest(one), &rest(other));
    }
    Ok(())
}
