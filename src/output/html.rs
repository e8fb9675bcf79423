//! The record of a drill as a page to print: A4, black and white in mind, nothing loaded from elsewhere.

use std::fmt::Write as _;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::{
    core::{
        drill::{Debrief, StepRow, StepState},
        time::{Span, clock_face, signed_face},
    },
    lang::{Lang, Language},
};

/// Over its plan by this much, a step is marked.
const MARKED: Span = Span::seconds(3);
/// A bar is cut when it is so many times longer than the middle one.
const CUT: i64 = 3;
/// Width of the bars in their own units.
const WIDTH: f64 = 176.0;
/// Height of the bars in their own units.
const HEIGHT: f64 = 12.0;
/// How far a line of the hatching leans over.
const SLANT: f64 = 3.0;

/// The record of a drill in one language.
#[must_use]
pub fn debrief(debrief: &Debrief, language: Language) -> String {
    let l = Lang(language);
    let tongue = l.pick("vi", "en");
    let page = html! {
        (DOCTYPE)
        html lang=(tongue) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (l.record_title()) " · " (l.of(&debrief.title)) }
                style { (PreEscaped(include_str!("print.css"))) }
            }
            body {
                (head(debrief, l))
                (figures(debrief, l))
                (steps(debrief, l))
                (repeat(debrief, l))
                (faults(debrief, l))
                (warnings(debrief, l))
                (missed(debrief, l))
                (stops(debrief, l))
                (words(debrief, l))
                (local(debrief, l))
                footer { div { (l.paper_signature()) } }
            }
        }
    };
    page.into_string()
}

fn head(d: &Debrief, l: Lang) -> Markup {
    html! {
        header {
            h1 { (l.record_title()) }
            h2 { (l.of(&d.title)) }
            p.meta {
                @if !d.group.is_empty() { (l.paper_group()) ": " (d.group) " · " }
                (l.paper_pace()) ": " (l.pace_name(d.pace)) " · "
                (l.paper_began()) ": " (l.full_date(d.began))
                @if let Some(variant) = &d.variant { " · " (l.paper_variant()) ": " (variant) }
            }
            @if !d.finished { p.warn { (l.paper_unfinished()) } }
        }
    }
}

fn local(d: &Debrief, l: Lang) -> Markup {
    html! {
        @if !d.local.is_empty() {
            h3 { (l.paper_locally()) }
            table {
                @for (point, choice) in &d.local {
                    tr { td { (l.of(point)) } td { (l.of(choice)) } }
                }
            }
        }
    }
}

fn figures(d: &Debrief, l: Lang) -> Markup {
    let late = d.difference.0 >= MARKED.0;
    html! {
        section.figures {
            div { (l.paper_total()) b { (clock_face(d.elapsed)) } span.small { (l.paper_planned(&clock_face(d.planned))) } }
            div {
                (l.paper_difference()) b.over[late] { (signed_face(d.difference)) }
                span.small { (l.paper_award_difference(&signed_face(d.award_difference))) }
            }
            div { (l.paper_faults()) b { (d.faults.len()) } }
            div { (l.paper_checks()) b { (d.ticked) " / " (d.checks) } }
            div {
                (l.paper_holds()) b { (d.holds.count) }
                span.small { (clock_face(d.holds.length)) ", " (l.paper_outside_steps()) }
            }
        }
    }
}

fn steps(d: &Debrief, l: Lang) -> Markup {
    let scale = Scale::of(&d.rows);
    html! {
        h3 { (l.paper_steps()) }
        div.legend {
            span { svg viewBox="0 0 24 12" { path d="M12 0V12" stroke="#211a14" stroke-width="2.5" {} } (l.paper_plan()) }
            span { svg viewBox="0 0 24 12" { rect width="24" height="12" fill="#7d9a8c" {} } (l.paper_actual()) }
            span { svg viewBox="0 0 24 12" { (hatched(0.0, 24.0)) } (l.paper_over_bar()) }
        }
        table.steps {
            thead {
                tr {
                    th.n { (l.paper_step()) } th { (l.paper_title()) } th { } th.t { (l.paper_plan()) }
                    th.t { (l.paper_actual()) } th.t { (l.paper_difference()) } th.n { (l.paper_faults()) }
                    th.n { (l.paper_missed()) }
                }
            }
            tbody {
                @for (n, row) in d.rows.iter().enumerate() {
                    @let before = n.checked_sub(1).and_then(|n| d.rows.get(n));
                    @if before.is_none_or(|b| b.part != row.part) {
                        tr.part { td colspan="8" { (l.part_name(row.part)) } }
                    }
                    (step(row, d.repeat.iter().any(|r| r.step == row.step), &scale, l))
                }
            }
        }
    }
}

fn step(row: &StepRow, again: bool, scale: &Scale, l: Lang) -> Markup {
    let run = matches!(row.state, StepState::Done | StepState::Running);
    let late = row.difference.is_some_and(|d| d >= MARKED);
    html! {
        tr.again[again].not-run[!run] {
            td.n { (row.number) }
            td {
                (l.of(&row.title))
                @if row.state != StepState::Done { " " span.small { "(" (l.state_name(row.state)) ")" } }
                @if row.added != Span::ZERO { " " span.small { (l.paper_added()) " " (signed_face(row.added)) } }
            }
            td.bar { @if run { (scale.bar(row)) } }
            td.t { (clock_face(row.planned)) }
            td.t { @if run { (clock_face(row.actual)) } @else { "–" } }
            td.t.over[late] { @if let Some(d) = row.difference { (signed_face(d)) } @else { "–" } }
            td.n { @if row.faults > 0 { (row.faults) } }
            td.n { @if row.missed > 0 { (row.missed) } }
        }
    }
}

/// What goes over the plan: slanted lines on red, told from plain colour on a black and white printer too.
fn hatched(from: f64, to: f64) -> Markup {
    let mut lines = String::new();
    let mut x = from + 1.0;
    while x + SLANT < to {
        // Writing to a string cannot fail.
        let _ = write!(lines, "M{x:.1} 11l{SLANT} -10");
        x += SLANT * 2.0;
    }
    html! {
        rect x=(from) y="1" width=(to - from) height="10" fill="#a3201b" {}
        path d=(lines) stroke="#fff" stroke-width="1.6" fill="none" {}
    }
}

/// One scale for all bars, so that their lengths can be compared.
struct Scale {
    longest: i64,
}

impl Scale {
    fn of(rows: &[StepRow]) -> Self {
        let mut lengths: Vec<i64> = rows.iter().map(|r| r.planned.0.max(r.actual.0)).filter(|l| *l > 0).collect();
        lengths.sort_unstable();
        let middle = lengths.get(lengths.len() / 2).copied().unwrap_or(1);
        let longest = lengths.last().copied().unwrap_or(1);
        Self { longest: longest.min(middle.saturating_mul(CUT)).max(1) }
    }

    fn x(&self, span: Span) -> f64 {
        (span.0.clamp(0, self.longest) as f64 / self.longest as f64 * WIDTH * 10.0).round() / 10.0
    }

    fn bar(&self, row: &StepRow) -> Markup {
        let (actual, planned) = (self.x(row.actual), self.x(row.planned));
        let within = actual.min(planned);
        html! {
            svg viewBox={ "0 0 " (WIDTH + 3.0) " " (HEIGHT) } preserveAspectRatio="none" aria-hidden="true" {
                rect y="1" width=(within) height="10" fill="#7d9a8c" {}
                @if row.actual > row.planned {
                    (hatched(within, actual))
                }
                path d={ "M" (planned + 1.0) " 0V" (HEIGHT) } stroke="#211a14" stroke-width="2" {}
                @if row.actual.0.max(row.planned.0) > self.longest {
                    path d={ "M" (WIDTH - 14.0) " 12l5 -12m3 0l-5 12" } stroke="#fff" stroke-width="2.5" fill="none" {}
                }
            }
        }
    }
}

fn repeat(d: &Debrief, l: Lang) -> Markup {
    html! {
        @if !d.repeat.is_empty() {
            h3 { (l.paper_repeat()) }
            table {
                @for r in &d.repeat {
                    tr {
                        td.n { (r.number) }
                        td { (l.of(&r.title)) }
                        td {
                            @if r.over > Span::ZERO { (l.paper_over(&clock_face(r.over))) }
                            @if r.over > Span::ZERO && r.faults > 0 { ", " }
                            @if r.faults > 0 { (l.fault_count(r.faults)) }
                        }
                    }
                }
            }
        }
    }
}

fn faults(d: &Debrief, l: Lang) -> Markup {
    html! {
        h3 { (l.paper_faults_by_time()) }
        @if d.faults.is_empty() { p { (l.paper_none()) } } @else {
            table {
                thead { tr { th.t { (l.paper_time()) } th.n { (l.paper_step()) } th { (l.paper_role()) } th { (l.paper_what()) } } }
                @for fault in &d.faults {
                    tr {
                        td.t { (clock_face(fault.elapsed)) }
                        td.n { (fault.number) }
                        td { (mark(&fault.mark.letters, &fault.who)) }
                        td { (l.of(&fault.text)) }
                    }
                }
            }
            h3 { (l.paper_faults_by_role()) }
            table {
                thead { tr { th { (l.paper_role()) } th { (l.paper_title()) } th.n { (l.paper_count()) } } }
                @for role in &d.faults_by_role {
                    tr {
                        td { (mark(&role.mark.letters, &role.role)) }
                        td { @if role.role.is_empty() { (l.paper_nobody()) } @else { (l.of(&role.name)) } }
                        td.n { (role.count) }
                    }
                }
            }
        }
    }
}

/// The letters of the marker, as on the screen; the person's number where the role has several (`NN2`).
fn mark(mark: &str, who: &str) -> Markup {
    let letters = if who.starts_with(mark) { who } else { mark };
    html! { @if letters.is_empty() { "–" } @else { span.mark { (letters) } } }
}

fn warnings(d: &Debrief, l: Lang) -> Markup {
    html! {
        @if !d.warnings.is_empty() {
            h3 { (l.paper_warnings()) }
            table {
                thead { tr { th.t { (l.paper_time()) } th.n { (l.paper_step()) } th { (l.paper_what()) } th { (l.paper_basis()) } } }
                @for warning in &d.warnings {
                    tr {
                        td.t { (clock_face(warning.elapsed)) }
                        td.n { (warning.number) }
                        td { (l.of(&warning.text)) }
                        td { (l.of(&warning.law)) }
                    }
                }
            }
        }
    }
}

fn missed(d: &Debrief, l: Lang) -> Markup {
    html! {
        @if !d.missed.is_empty() {
            h3 { (l.paper_missed_checks()) }
            table { @for check in &d.missed { tr { td.n { (check.number) } td { (l.of(&check.text)) } } } }
        }
        @if !d.unprepared.is_empty() {
            h3 { (l.paper_unprepared()) }
            table { @for item in &d.unprepared { tr { td { (l.of(&item.list)) } td { (l.of(&item.text)) } } } }
        }
    }
}

fn stops(d: &Debrief, l: Lang) -> Markup {
    html! {
        @if !d.hold_list.is_empty() {
            h3 { (l.paper_holds()) }
            table {
                @for hold in &d.hold_list {
                    tr {
                        td.t { (clock_face(hold.elapsed)) }
                        td.n { (hold.number) }
                        td.t { (clock_face(hold.length)) }
                        td { @if hold.reason.is_empty() { (l.paper_no_reason()) } @else { (hold.reason) } }
                    }
                }
            }
        }
        @if d.pauses.count > 0 {
            h3 { (l.paper_pauses()) }
            p { (l.times_and_length(d.pauses.count, &clock_face(d.pauses.length))) ", " (l.paper_outside_steps()) }
        }
        @if !d.gaps.is_empty() {
            h3 { (l.paper_gaps()) }
            table {
                @for gap in &d.gaps {
                    tr {
                        td.n { (gap.number) }
                        td.t { (clock_face(gap.length)) }
                        td { (l.gap_name(gap.cause)) }
                        td { @if gap.counted { (l.paper_counted()) } @else { (l.paper_not_counted()) } }
                    }
                }
            }
        }
    }
}

fn words(d: &Debrief, l: Lang) -> Markup {
    html! {
        @if !d.notes.is_empty() {
            h3 { (l.paper_notes()) }
            table {
                @for note in &d.notes {
                    tr { td.t { (clock_face(note.elapsed)) } td.n { (note.number) } td.text { (note.text) } }
                }
            }
        }
        @if !d.review.is_empty() {
            h3 { (l.paper_review()) }
            p.text { (d.review) }
        }
    }
}
