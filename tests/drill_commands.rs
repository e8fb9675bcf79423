//! Every command of a drill: what it brings about, and when it is refused.
#![cfg(test)]

mod support;

use dientap::core::{
    drill::{Command, Drill, FaultKind, GapCause, HallView, Move, Refusal, ReplayError, What},
    time::{Moment, Span},
};
use support::{DAWN, Hall, at, ceremony, s, start, three_steps};

fn hall() -> Hall {
    Hall::of(three_steps())
}

#[test]
fn a_drill_begins_at_its_first_step_with_all_its_time() {
    let hall = hall();
    let clocks = hall.drill.clocks(at(0.0));
    assert_eq!(hall.drill.current(), 0);
    assert_eq!((clocks.step_rest, clocks.elapsed, clocks.planned, clocks.to_go), (s(10.0), s(0.0), s(60.0), s(60.0)));
    assert_eq!(clocks.against_plan, s(0.0));
    assert_eq!(hall.drill.began(), DAWN);
}

#[test]
fn a_drill_may_begin_at_a_later_step_and_is_measured_from_there() {
    let mut begin = start(three_steps());
    begin.from = 1;
    let hall = Hall::from_start(begin);
    assert_eq!(hall.drill.current(), 1);
    assert_eq!(hall.drill.clocks(at(0.0)).planned, s(50.0));
}

#[test]
fn next_leaves_the_time_of_the_step_where_it_was_spent() {
    let mut hall = hall();
    hall.wait(12.0).does(Command::Next).wait(5.0);
    assert_eq!(hall.drill.current(), 1);
    assert_eq!(hall.drill.spent_on(0, hall.now), s(12.0));
    assert_eq!(hall.drill.spent_on(1, hall.now), s(5.0));
    let clocks = hall.drill.clocks(hall.now);
    assert_eq!((clocks.step_rest, clocks.to_go, clocks.against_plan), (s(15.0), s(45.0), s(2.0)));
}

#[test]
fn next_at_the_last_step_ends_the_drill_and_its_clocks() {
    let mut hall = hall();
    for _ in 0..3 {
        hall.wait(10.0).does(Command::Next);
    }
    assert_eq!(hall.drill.finished(), Some(at(30.0)));
    assert_eq!(hall.drill.clocks(at(900.0)).elapsed, s(30.0));
    assert_eq!(hall.drill.clocks(at(900.0)).to_go, Span::ZERO);
    assert_eq!(hall.drill.next_change(at(900.0)), None);
    assert_eq!(hall.wait(1.0).tries(Command::Next), Err(Refusal::Over));
}

#[test]
fn a_second_press_of_next_within_a_moment_is_a_slip_of_the_finger() {
    let mut hall = hall();
    hall.wait(5.0).does(Command::Next);
    assert_eq!(hall.wait(0.399).tries(Command::Next), Err(Refusal::TooSoon));
    assert_eq!(hall.drill.current(), 1);
    hall.wait(0.001).does(Command::Next);
    assert_eq!(hall.drill.current(), 2);
    hall.does(Command::Back).does(Command::Next);
    assert_eq!(hall.drill.current(), 2, "next after back is no slip");
}

#[test]
fn back_begins_the_step_before_anew_and_keeps_what_it_took_already() {
    let mut hall = hall();
    hall.wait(12.0).does(Command::Next).wait(5.0).does(Command::Back).wait(3.0);
    assert_eq!(hall.drill.current(), 0);
    assert_eq!(hall.drill.clocks(hall.now).step_rest, s(7.0));
    assert_eq!(hall.drill.spent_on(0, hall.now), s(15.0));
    assert_eq!(hall.drill.records()[0].visits, 2);
    assert_eq!(hall.tries(Command::Back), Err(Refusal::NoSuch), "there is nothing before the first step");
}

#[test]
fn steps_that_the_pace_leaves_out_are_walked_past_but_can_be_jumped_to() {
    let mut rundown = three_steps();
    rundown.steps[1].skipped = true;
    let mut hall = Hall::of(rundown);
    hall.wait(1.0).does(Command::Next);
    assert_eq!(hall.drill.current(), 2);
    hall.does(Command::Back);
    assert_eq!(hall.drill.current(), 0);
    hall.does(Command::Jump(1));
    assert_eq!(hall.drill.current(), 1);
}

#[test]
fn jump_goes_to_any_step_but_not_to_the_present_one_nor_past_the_end() {
    let mut hall = hall();
    assert_eq!(hall.tries(Command::Jump(0)), Err(Refusal::Already));
    assert_eq!(hall.tries(Command::Jump(3)), Err(Refusal::NoSuch));
    assert_eq!(
        hall.wait(1.0).tries(Command::Jump(2)).map(|e| e.what),
        Ok(What::Moved { to: 2, by: Move::Jump, warned: Vec::new() })
    );
}

#[test]
fn a_pause_stops_the_step_and_the_whole_and_runs_its_own_clock() {
    let mut hall = hall();
    hall.wait(4.0).does(Command::Pause).wait(100.0);
    let clocks = hall.drill.clocks(hall.now);
    assert_eq!((clocks.step_rest, clocks.elapsed, clocks.paused), (s(6.0), s(4.0), s(100.0)));
    assert_eq!(clocks.pausing, Some(s(100.0)));
    assert_eq!(hall.tries(Command::Pause), Err(Refusal::Already));
    hall.does(Command::Resume).wait(1.0);
    assert_eq!(hall.drill.clocks(hall.now).step_rest, s(5.0));
    assert_eq!(hall.drill.clocks(hall.now).pausing, None);
    assert_eq!(hall.tries(Command::Resume), Err(Refusal::Already));
}

#[test]
fn a_hold_keeps_its_reason_which_may_come_later() {
    let mut hall = hall();
    assert_eq!(hall.tries(Command::HoldReason("Sai".to_owned())), Err(Refusal::NoSuch));
    hall.wait(4.0).does(Command::Hold(String::new())).wait(2.0);
    hall.does(Command::HoldReason("Sai đội hình".to_owned()));
    assert_eq!(hall.tries(Command::HoldReason("Sai đội hình".to_owned())), Err(Refusal::Already));
    assert_eq!(hall.tries(Command::Hold("Khác".to_owned())), Err(Refusal::Already));
    assert_eq!(hall.drill.pausing().and_then(|p| p.hold.clone()).as_deref(), Some("Sai đội hình"));
    assert_eq!(hall.drill.clocks(hall.now).elapsed, s(4.0));
}

#[test]
fn a_hold_takes_the_place_of_a_pause_and_gives_it_back_when_undone() {
    let mut hall = hall();
    hall.does(Command::Pause).wait(10.0).does(Command::Hold(String::new())).wait(5.0);
    assert_eq!(hall.drill.clocks(hall.now).pausing, Some(s(5.0)));
    assert_eq!(hall.drill.clocks(hall.now).paused, s(15.0));
    hall.does(Command::Undo);
    assert_eq!(hall.drill.clocks(hall.now).pausing, Some(s(15.0)));
}

#[test]
fn ten_seconds_more_are_given_to_this_visit_alone() {
    let mut hall = hall();
    hall.does(Command::Adjust(s(10.0)));
    assert_eq!(hall.drill.clocks(hall.now).step_rest, s(20.0));
    assert_eq!(hall.drill.clocks(hall.now).against_plan, s(10.0));
    hall.wait(1.0).does(Command::Next).wait(1.0).does(Command::Back);
    assert_eq!(hall.drill.clocks(hall.now).step_rest, s(10.0));
    assert_eq!(hall.drill.records()[0].added, s(10.0));
}

#[test]
fn taking_time_away_never_makes_a_step_late() {
    let mut hall = hall();
    hall.wait(6.0);
    assert_eq!(hall.tries(Command::Adjust(s(-10.0))).map(|e| e.what), Ok(What::Adjusted(s(-4.0))));
    assert_eq!(hall.drill.clocks(hall.now).step_rest, Span::ZERO);
    assert_eq!(hall.wait(2.0).tries(Command::Adjust(s(-10.0))), Err(Refusal::Already));
}

#[test]
fn checks_are_ticked_and_unticked_at_any_step_that_knows_them() {
    let mut hall = hall();
    hall.ticks(2, "dung");
    assert!(hall.drill.records()[2].ticks.contains("dung"));
    assert_eq!(hall.tries(Command::Tick(2, "dung".to_owned())), Err(Refusal::Already));
    assert_eq!(hall.tries(Command::Tick(1, "khac".to_owned())), Err(Refusal::NoSuch));
    assert_eq!(hall.tries(Command::Tick(9, "dung".to_owned())), Err(Refusal::NoSuch));
    assert_eq!(hall.tries(Command::Untick(1, "dung".to_owned())), Err(Refusal::Already));
    hall.does(Command::Untick(2, "dung".to_owned()));
    assert!(hall.drill.records()[2].ticks.is_empty());
}

#[test]
fn faults_and_notes_stand_at_the_step_where_they_were_made() {
    let mut hall = hall();
    hall.wait(3.0).does(Command::Next).wait(2.0).faults("NN1", "cham");
    hall.does(Command::Note("Chậm nhịp".to_owned())).does(Command::Next);
    let fault = &hall.drill.faults()[0];
    assert_eq!((fault.at, fault.step, fault.who.as_str()), (at(5.0), 1, "NN1"));
    assert_eq!(fault.fault, FaultKind::Known("cham".to_owned()));
    assert_eq!((hall.drill.notes()[0].step, hall.drill.notes()[0].text.as_str()), (1, "Chậm nhịp"));
}

#[test]
fn the_picture_of_the_hall_is_switched_frozen_and_changed() {
    let mut hall = hall();
    assert_eq!(hall.tries(Command::Blackout(false)), Err(Refusal::Already));
    hall.does(Command::Blackout(true)).does(Command::Freeze(true)).does(Command::View(HallView::Stage));
    assert!(hall.drill.blackout() && hall.drill.frozen());
    assert_eq!(hall.drill.view(), HallView::Stage);
    assert_eq!(hall.tries(Command::View(HallView::Stage)), Err(Refusal::Already));
    hall.does(Command::Undo).does(Command::Undo).does(Command::Undo);
    assert!(!hall.drill.blackout() && !hall.drill.frozen());
    assert_eq!(hall.drill.view(), HallView::Step);
}

#[test]
fn an_accidental_next_is_undone_as_if_nothing_had_happened() {
    let mut hall = hall();
    hall.wait(4.0).does(Command::Next).wait(3.0).does(Command::Undo).wait(1.0);
    let clocks = hall.drill.clocks(hall.now);
    assert_eq!(hall.drill.current(), 0);
    assert_eq!((clocks.step_spent, clocks.step_rest, clocks.elapsed), (s(8.0), s(2.0), s(8.0)));
    assert_eq!(hall.drill.spent_on(1, hall.now), Span::ZERO);
    assert_eq!(hall.drill.records()[1].visits, 0);
    assert_eq!(hall.tries(Command::Undo), Err(Refusal::NothingToUndo));
}

#[test]
fn an_end_by_mistake_is_undone_and_the_clock_has_run_on() {
    let mut hall = hall();
    hall.wait(4.0).does(Command::Finish).wait(3.0).does(Command::Undo).wait(1.0);
    assert_eq!(hall.drill.finished(), None);
    assert_eq!(hall.drill.clocks(hall.now).elapsed, s(8.0));
}

#[test]
fn finish_ends_a_pause_too() {
    let mut hall = hall();
    hall.wait(4.0).does(Command::Pause).wait(3.0).does(Command::Finish);
    assert_eq!(hall.drill.pausing(), None);
    let clocks = hall.drill.clocks(at(100.0));
    assert_eq!((clocks.elapsed, clocks.paused), (s(4.0), s(3.0)));
    assert_eq!(hall.tries(Command::Resume), Err(Refusal::Over));
}

#[test]
fn a_review_is_written_after_the_end_and_the_last_one_stands() {
    let mut hall = hall();
    hall.does(Command::Finish).does(Command::Review("Tốt".to_owned()));
    assert_eq!(hall.tries(Command::Review("Tốt".to_owned())), Err(Refusal::Already));
    hall.does(Command::Review("Khá".to_owned()));
    assert_eq!(hall.drill.review(), "Khá");
    assert!(hall.drill.finished().is_some());
}

fn after_a_gap(pausing: bool) -> (Hall, usize) {
    let mut hall = hall();
    hall.wait(4.0);
    if pausing {
        hall.does(Command::Pause).wait(1.0);
    }
    let place = hall.drill.log().len();
    hall.happens(What::Gap { cause: GapCause::Sleep, length: s(30.0) });
    (hall, place)
}

#[test]
fn a_gap_counts_only_if_the_trainer_says_so() {
    let (mut hall, gap) = after_a_gap(false);
    assert_eq!(hall.drill.clocks(hall.now).elapsed, s(4.0));
    assert_eq!(hall.tries(Command::CountGap(0)), Err(Refusal::NoSuch));
    hall.does(Command::CountGap(gap));
    let clocks = hall.drill.clocks(hall.now);
    assert_eq!((clocks.elapsed, clocks.step_spent), (s(34.0), s(34.0)));
    assert_eq!(hall.drill.spent_on(0, hall.now), s(34.0));
    assert_eq!(hall.tries(Command::CountGap(gap)), Err(Refusal::Already));
    hall.does(Command::Undo);
    assert_eq!(hall.drill.clocks(hall.now).elapsed, s(4.0));
}

#[test]
fn a_gap_counted_later_goes_to_the_step_it_fell_into() {
    let (mut hall, gap) = after_a_gap(false);
    hall.does(Command::Next).does(Command::CountGap(gap)).wait(2.0);
    assert_eq!(hall.drill.clocks(hall.now).step_spent, s(2.0));
    assert_eq!(hall.drill.spent_on(0, hall.now), s(34.0));
}

#[test]
fn a_gap_in_a_pause_makes_the_pause_longer_and_not_the_step() {
    let (mut hall, gap) = after_a_gap(true);
    hall.does(Command::CountGap(gap));
    let clocks = hall.drill.clocks(hall.now);
    assert_eq!((clocks.elapsed, clocks.paused), (s(4.0), s(31.0)));
}

#[test]
fn undo_takes_back_no_gap() {
    let (mut hall, _) = after_a_gap(false);
    assert_eq!(hall.tries(Command::Undo), Err(Refusal::NothingToUndo));
    assert_eq!(hall.drill.gaps().len(), 1);
}

#[test]
fn a_log_without_a_start_is_no_drill() {
    assert_eq!(Drill::replay(Vec::new()).unwrap_err(), ReplayError::Empty);
    let mut hall = hall();
    let event = hall.happens(What::Paused);
    assert_eq!(Drill::replay(vec![event]).unwrap_err(), ReplayError::NoStart);
}

#[test]
fn a_clock_that_goes_backwards_moves_nothing() {
    let mut hall = hall();
    hall.wait(10.0).ticks(0, "dung");
    hall.now = Moment(2000);
    hall.does(Command::Pause);
    assert_eq!(hall.drill.clocks(at(10.0)).elapsed, s(10.0));
    assert_eq!(hall.drill.clocks(at(2.0)).elapsed, s(10.0), "a moment before the last event reads as that event's");
    assert_eq!(hall.drill.log()[2].at, at(10.0));
}

#[test]
fn a_ceremony_without_steps_runs_and_ends_without_harm() {
    let mut hall = Hall::of(ceremony(&[]));
    hall.wait(3.0).does(Command::Pause).does(Command::Resume).does(Command::Adjust(s(10.0))).does(Command::Next);
    assert_eq!(hall.drill.clocks(at(9.0)).elapsed, s(3.0));
    assert!(hall.drill.finished().is_some());
}
