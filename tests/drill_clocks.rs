//! What the clocks of a drill show: thresholds, faces, and when to draw again.
#![cfg(test)]

mod support;

use dientap::core::{
    drill::{Command, TimePhase},
    time::{Moment, Span, clock_face, remaining_face, shown_difference, signed_face},
};
use support::{Hall, ceremony, s, three_steps};

#[test]
fn what_is_shown_of_plan_actual_time_and_difference_adds_up() {
    for (actual, planned) in [(4900, 20_000), (20_000, 20_000), (20_999, 20_000), (75_500, 70_000), (0, 999)] {
        let seconds = |ms: i64| ms / 1000;
        let shown = shown_difference(Span(actual), Span(planned));
        assert_eq!(shown, Span::seconds(seconds(actual) - seconds(planned)));
    }
}

#[test]
fn the_phase_of_a_step_turns_at_a_quarter_at_zero_at_one_over_and_at_twice() {
    use TimePhase::{LongOver, Over, Running, Soon, Untimed, Zero};
    // Planned seconds; then milliseconds spent and the phase there.
    let table: &[(i64, &[(u64, TimePhase)])] = &[
        (40, &[(0, Running), (29_999, Running), (30_000, Soon), (39_999, Soon), (40_000, Zero), (40_999, Zero)]),
        (40, &[(41_000, Over), (80_000, Over), (80_001, LongOver)]),
        // A quarter of two minutes would be 30 s: at most 15.
        (120, &[(104_999, Running), (105_000, Soon)]),
        // A quarter of eight seconds would be 2 s: at least 3.
        (8, &[(4_999, Running), (5_000, Soon), (8_000, Zero), (9_000, Over), (16_001, LongOver)]),
        // So short that it is soon over from the first moment.
        (2, &[(0, Soon), (2_000, Zero), (3_000, Over), (4_001, LongOver)]),
        (0, &[(0, Untimed), (600_000, Untimed)]),
    ];
    for (planned, row) in table {
        let hall = Hall::of(ceremony(&[("Bước", *planned, 10)]));
        for (spent, phase) in *row {
            let seen = hall.drill.clocks(Moment(*spent)).phase;
            assert_eq!(seen, *phase, "{spent} ms into {planned} s");
        }
    }
}

#[test]
fn time_added_moves_the_thresholds_with_it() {
    let mut hall = Hall::of(ceremony(&[("Bước", 40, 10)]));
    hall.wait(41.0).does(Command::Adjust(s(20.0)));
    assert_eq!(hall.drill.clocks(hall.now).phase, TimePhase::Running);
    assert_eq!(hall.drill.clocks(hall.now.plus(s(4.0))).phase, TimePhase::Soon);
}

#[test]
fn clocks_are_written_as_minutes_and_seconds() {
    let table = [
        (0, "0:00"),
        (999, "0:00"),
        (1_000, "0:01"),
        (65_000, "1:05"),
        (720_000, "12:00"),
        (3_599_999, "59:59"),
        (3_605_000, "1:00:05"),
        (-5_400, "0:05"),
        (i64::MIN, "2562047788015:12:55"),
    ];
    for (ms, face) in table {
        assert_eq!(clock_face(Span(ms)), face, "{ms} ms");
    }
}

#[test]
fn differences_carry_a_sign_only_from_a_whole_second_on() {
    let table = [
        (12_000, "+0:12"),
        (999, "0:00"),
        (0, "0:00"),
        (-999, "0:00"),
        (-1_000, "\u{2212}0:01"),
        (-65_000, "\u{2212}1:05"),
    ];
    for (ms, face) in table {
        assert_eq!(signed_face(Span(ms)), face, "{ms} ms");
    }
}

#[test]
fn a_count_down_shows_zero_only_at_zero() {
    let table = [(10_000, "0:10"), (9_001, "0:10"), (9_000, "0:09"), (1, "0:01"), (0, "0:00"), (-4_000, "0:00")];
    for (ms, face) in table {
        assert_eq!(remaining_face(Span(ms)), face, "{ms} ms");
    }
}

/// All that the console shows of the running time.
fn shown(hall: &Hall, at: Moment) -> [String; 3] {
    let clocks = hall.drill.clocks(at);
    let step =
        if clocks.step_rest.0 > 0 { remaining_face(clocks.step_rest) } else { signed_face(Span(-clocks.step_rest.0)) };
    [step, clock_face(clocks.shown_elapsed()), clock_face(clocks.pausing.unwrap_or_default())]
}

/// Walks a second at a time through what `next_change` says and holds it to every millisecond in between.
fn next_change_is_exact(hall: &Hall, seconds: u64) {
    let end = hall.now.0 + seconds * 1000;
    let mut at = hall.now;
    let mut changes = 0;
    while at.0 < end {
        let wait = hall.drill.next_change(at).expect("a clock runs");
        assert!((1..=1000).contains(&wait.0), "{wait:?} at {at:?}");
        let before = shown(hall, at);
        for ms in 1..wait.0 {
            let between = at.plus(Span(ms));
            assert_eq!(shown(hall, between), before, "nothing changes at {between:?}, before the next change");
        }
        at = at.plus(wait);
        changes += usize::from(shown(hall, at) != before);
    }
    assert!(changes >= seconds as usize, "a shown second changes every second: {changes} in {seconds} s");
}

#[test]
fn the_screen_is_drawn_again_exactly_when_a_shown_second_changes() {
    let mut hall = Hall::of(three_steps());
    next_change_is_exact(&hall, 14);
    hall.wait(3.217).does(Command::Next).wait(0.4);
    next_change_is_exact(&hall, 24);
    hall.wait(1.111).does(Command::Adjust(s(10.0))).does(Command::Hold(String::new()));
    next_change_is_exact(&hall, 5);
    hall.wait(2.5).does(Command::Resume);
    next_change_is_exact(&hall, 40);
}

#[test]
fn every_change_foretold_is_a_change_seen() {
    let mut hall = Hall::of(three_steps());
    hall.wait(3.217).does(Command::Next).wait(0.4);
    let mut at = hall.now;
    // Within the plan and over it; the second of 0:00 itself is shown for one second.
    for _ in 0..60 {
        let next = at.plus(hall.drill.next_change(at).expect("a clock runs"));
        assert_ne!(shown(&hall, at), shown(&hall, next), "between {at:?} and {next:?}");
        at = next;
    }
}

#[test]
fn the_wall_clock_moves_no_timer() {
    let mut hall = Hall::of(three_steps());
    hall.wait(4.0).does(Command::Next);
    let mut log = hall.drill.log().to_vec();
    for event in &mut log {
        event.wall.unix_ms += 3_600_000;
    }
    let moved = dientap::core::drill::Drill::replay(log).expect("a drill");
    assert_eq!(moved.clocks(hall.now), hall.drill.clocks(hall.now));
    assert_eq!(moved.records(), hall.drill.records());
}
