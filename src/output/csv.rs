//! The record of a drill as one table for a spreadsheet.

use csv::{Terminator, WriterBuilder};

use crate::{
    core::{
        drill::{Debrief, StepRow, StepState},
        time::{Span, clock_face},
    },
    lang::{Lang, Language},
};

/// By this mark spreadsheets know that the file is UTF-8.
pub(super) const BOM: &[u8] = b"\xef\xbb\xbf";
/// How many columns there are.
const COLUMNS: usize = 13;

/// One line; what does not apply stays empty.
#[derive(Default)]
struct Row<'a> {
    kind: &'a str,
    step: String,
    title: &'a str,
    part: &'a str,
    state: &'a str,
    plan: String,
    actual: String,
    difference: String,
    plan_seconds: String,
    actual_seconds: String,
    time: String,
    role: &'a str,
    text: String,
}

/// The record of a drill: UTF-8 with a byte-order mark, commas, CRLF. Every cell is text or a plain number; none is
/// taken for a formula.
#[must_use]
pub fn debrief(debrief: &Debrief, language: Language) -> Vec<u8> {
    let l = Lang(language);
    let mut out = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(BOM.to_vec());
    let heads = [
        l.paper_kind(),
        l.paper_step(),
        l.paper_title(),
        l.paper_part(),
        l.paper_state(),
        l.paper_plan(),
        l.paper_actual(),
        l.paper_difference_late(),
        l.paper_plan_seconds(),
        l.paper_actual_seconds(),
        l.paper_time(),
        l.paper_role(),
        l.paper_what(),
    ];
    // Writing to memory cannot fail, and every line has as many cells as the first.
    let _ = out.write_record(heads);
    for row in whole(debrief, l).into_iter().chain(steps(debrief, l)).chain(events(debrief, l)) {
        let _ = out.write_record(row.cells());
    }
    out.into_inner().unwrap_or_default()
}

impl Row<'_> {
    fn cells(&self) -> [String; COLUMNS] {
        let plain = [
            self.kind,
            &self.step,
            self.title,
            self.part,
            self.state,
            &self.plan,
            &self.actual,
            &self.difference,
            &self.plan_seconds,
            &self.actual_seconds,
            &self.time,
            self.role,
            &self.text,
        ];
        plain.map(harmless)
    }
}

/// A cell that begins like a formula, made text by a leading apostrophe.
pub(super) fn harmless(cell: &str) -> String {
    match cell.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠') => format!("'{cell}"),
        _ => cell.to_owned(),
    }
}

/// `0:12` late, `−0:05` early: the true minus begins no formula.
fn face(difference: Span) -> String {
    let early = if difference.0 <= -1000 { "\u{2212}" } else { "" };
    format!("{early}{}", clock_face(difference))
}

fn seconds(span: Span) -> String {
    (span.0 / 1000).to_string()
}

fn whole(d: &Debrief, l: Lang) -> Vec<Row<'_>> {
    let said = |kind: &'static str, text: String| Row { kind, text, ..Row::default() };
    let mut rows = vec![
        said(l.paper_ceremony(), l.of(&d.title).to_owned()),
        said(l.paper_group(), d.group.clone()),
        said(l.paper_pace(), l.pace_name(d.pace).to_owned()),
        said(l.paper_began(), l.full_date(d.began)),
    ];
    rows.push(Row {
        kind: l.paper_total_row(),
        state: if d.finished { l.state_done() } else { l.state_running() },
        plan: clock_face(d.planned),
        actual: clock_face(d.elapsed),
        difference: face(d.difference),
        plan_seconds: seconds(d.planned),
        actual_seconds: seconds(d.elapsed),
        ..Row::default()
    });
    if !d.review.is_empty() {
        rows.push(said(l.paper_review(), d.review.clone()));
    }
    let decided = |(point, choice)| Row { title: l.of(point), ..said(l.paper_locally(), l.of(choice).to_owned()) };
    rows.extend(d.local.iter().map(|(point, choice)| decided((point, choice))));
    rows
}

fn steps(d: &Debrief, l: Lang) -> impl Iterator<Item = Row<'_>> {
    d.rows.iter().map(move |row| step(row, l))
}

fn step(row: &StepRow, l: Lang) -> Row<'_> {
    let run = matches!(row.state, StepState::Done | StepState::Running);
    let if_run = |text: String| if run { text } else { String::new() };
    Row {
        kind: l.paper_step(),
        step: row.number.to_string(),
        title: l.of(&row.title),
        part: l.part_name(row.part),
        state: l.state_name(row.state),
        plan: clock_face(row.planned),
        actual: if_run(clock_face(row.actual)),
        difference: row.difference.map(face).unwrap_or_default(),
        plan_seconds: seconds(row.planned),
        actual_seconds: if_run(seconds(row.actual)),
        ..Row::default()
    }
}

fn events<'a>(d: &'a Debrief, l: Lang) -> Vec<Row<'a>> {
    let at = |kind: &'static str, number: usize, text: String| {
        let title = d.rows.iter().find(|r| r.number == number).map_or("", |r| l.of(&r.title));
        Row { kind, step: number.to_string(), title, text, ..Row::default() }
    };
    let mut rows: Vec<Row<'a>> = Vec::new();
    rows.extend(d.faults.iter().map(|f| Row {
        time: clock_face(f.elapsed),
        role: if f.who.starts_with(f.mark.letters.as_str()) { &f.who } else { &f.mark.letters },
        ..at(l.paper_fault(), f.number, l.of(&f.text).to_owned())
    }));
    rows.extend(d.warnings.iter().map(|w| Row {
        time: clock_face(w.elapsed),
        ..at(l.paper_warning(), w.number, [l.of(&w.text), l.of(&w.law)].join(" · "))
    }));
    rows.extend(d.missed.iter().map(|m| at(l.paper_missed_check(), m.number, l.of(&m.text).to_owned())));
    rows.extend(d.hold_list.iter().map(|h| Row {
        time: clock_face(h.elapsed),
        actual: clock_face(h.length),
        actual_seconds: seconds(h.length),
        ..at(l.paper_hold(), h.number, h.reason.clone())
    }));
    if d.pauses.count > 0 {
        rows.push(Row {
            kind: l.paper_pause(),
            actual: clock_face(d.pauses.length),
            actual_seconds: seconds(d.pauses.length),
            text: l.times_and_length(d.pauses.count, &clock_face(d.pauses.length)),
            ..Row::default()
        });
    }
    rows.extend(d.gaps.iter().map(|g| Row {
        actual: clock_face(g.length),
        actual_seconds: seconds(g.length),
        state: if g.counted { l.paper_counted() } else { l.paper_not_counted() },
        ..at(l.paper_gap(), g.number, l.gap_name(g.cause).to_owned())
    }));
    rows.extend(
        d.notes.iter().map(|n| Row { time: clock_face(n.elapsed), ..at(l.paper_note(), n.number, n.text.clone()) }),
    );
    rows.extend(d.unprepared.iter().map(|u| Row {
        kind: l.paper_preparation(),
        title: l.of(&u.list),
        text: l.of(&u.text).to_owned(),
        ..Row::default()
    }));
    rows
}
