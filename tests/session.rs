//! The clock of a running drill: steady, deaf to the wall clock, and honest about sleep.
#![cfg(test)]

mod support;

use dientap::{
    app::{Now, Session},
    core::{
        drill::{Command, Drill, DrillId, Gap, GapCause},
        time::{Moment, Span, Tick, Wall},
    },
};
use support::{DAWN, Hall, s, start, three_steps};

fn now(ms: u64) -> Now {
    Now { tick: Tick(500_000 + ms), wall: Wall { unix_ms: DAWN.unix_ms + ms as i64, ..DAWN } }
}

fn session() -> Session {
    Session::begin(1, start(three_steps()), now(0))
}

/// Lives on, looking at the clock twice a second.
fn live(session: &mut Session, from: u64, to: u64) {
    for ms in (from..=to).step_by(500) {
        session.observe(now(ms));
    }
}

fn gaps(session: &Session) -> Vec<Gap> {
    session.decided().gaps()
}

#[test]
fn moving_the_wall_clock_by_an_hour_changes_no_timer() {
    let mut session = session();
    live(&mut session, 0, 4_000);
    let summer = Now { wall: Wall { unix_ms: DAWN.unix_ms + 3_604_000, ..DAWN }, ..now(4_000) };
    session.observe(summer);
    session.command(Command::Next, summer).expect("next");
    assert_eq!(session.decided().clocks(session.moment(now(5_000).tick)).elapsed, s(5.0));
    assert_eq!(gaps(&session), []);
}

#[test]
fn three_seconds_without_a_sign_of_life_are_no_sleep_yet() {
    let mut session = session();
    live(&mut session, 0, 4_000);
    session.observe(now(7_000));
    assert_eq!(gaps(&session), []);
    assert_eq!(session.moment(now(7_000).tick), Moment(7_000));
}

#[test]
fn sleep_of_the_machine_is_a_marked_gap_and_the_drill_goes_on_where_it_stood() {
    let mut session = session();
    live(&mut session, 0, 4_000);
    let woken = now(604_000);
    assert_eq!(session.moment(woken.tick), Moment(4_000), "the first look after waking shows no leap");
    session.observe(woken);
    let [gap] = gaps(&session).try_into().expect("one gap");
    assert_eq!((gap.cause, gap.length, gap.at, gap.counted), (GapCause::Sleep, s(600.0), Moment(4_000), false));
    live(&mut session, 604_500, 606_000);
    assert_eq!(session.moment(now(606_000).tick), Moment(6_000));
    assert_eq!(session.decided().clocks(Moment(6_000)).elapsed, s(6.0));
}

#[test]
fn a_key_pressed_the_moment_the_machine_wakes_falls_where_the_drill_stood() {
    let mut session = session();
    live(&mut session, 0, 4_000);
    session.command(Command::Next, now(604_000)).expect("next");
    assert_eq!(session.decided().spent_on(0, Moment(4_000)), s(4.0));
    session.observe(now(604_000));
    assert_eq!(gaps(&session).len(), 1);
    assert_eq!(session.decided().clocks(session.moment(now(604_000).tick)).elapsed, s(4.0));
}

#[test]
fn a_drill_taken_up_again_goes_on_at_its_heartbeat_with_the_downtime_marked() {
    let mut hall = Hall::of(three_steps());
    hall.wait(4.0).ticks(0, "dung");
    let drill = Drill::replay(hall.drill.log().to_vec()).expect("a drill");
    let heartbeat = (Moment(9_000), Wall { unix_ms: DAWN.unix_ms + 9_000, ..DAWN });
    let session = Session::resume(2, DrillId(1), drill, heartbeat, now(99_000));
    let [gap] = gaps(&session).try_into().expect("one gap");
    assert_eq!((gap.cause, gap.length, gap.at), (GapCause::Restart, s(90.0), Moment(9_000)));
    let clocks = session.decided().clocks(session.moment(now(100_000).tick));
    assert_eq!((clocks.elapsed, clocks.step_rest), (s(10.0), Span::ZERO));
    assert!(session.decided().records()[0].ticks.contains("dung"));
}

#[test]
fn a_wall_clock_set_back_makes_no_gap_of_less_than_nothing() {
    let drill = Hall::of(three_steps()).drill;
    let heartbeat = (Moment(1_000), Wall { unix_ms: DAWN.unix_ms + 7_200_000, ..DAWN });
    let session = Session::resume(2, DrillId(1), drill, heartbeat, now(60_000));
    assert_eq!(gaps(&session)[0].length, Span::ZERO);
}

#[test]
fn an_ended_drill_sleeps_without_gaps() {
    let mut session = session();
    session.command(Command::Finish, now(2_000)).expect("finished");
    session.observe(now(900_000));
    assert_eq!(gaps(&session), []);
    assert_eq!(session.decided().clocks(session.moment(now(900_000).tick)).elapsed, s(2.0));
}
