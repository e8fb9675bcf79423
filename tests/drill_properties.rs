//! What holds for every drill, whatever is done in whatever order.
#![cfg(test)]

mod support;

use dientap::core::{
    drill::{Command, Debrief, Drill, Event, FaultKind, GapCause, HallView, Move, What},
    time::{Moment, Span},
};
use proptest::prelude::*;
use support::{Hall, ceremony, looks_the_same, s, start, wall_at};

/// What happens in a hall.
#[derive(Debug, Clone)]
enum Happening {
    /// Milliseconds pass.
    Wait(u64),
    /// A trainer tries something.
    Try(Command),
    /// The program was gone for so many milliseconds.
    Gap(i64),
    /// The trainer lets one of the gaps count, if there is one.
    CountGap(usize),
}

fn command() -> impl Strategy<Value = Command> {
    let check = || prop_oneof![Just("dung".to_owned()), Just("dep".to_owned()), Just("khac".to_owned())];
    let moving = prop_oneof![
        6 => Just(Command::Next),
        2 => Just(Command::Back),
        2 => (0..7_usize).prop_map(Command::Jump),
        1 => Just(Command::Finish),
    ];
    let pausing = prop_oneof![
        3 => Just(Command::Pause),
        3 => Just(Command::Resume),
        1 => "[a-c]?".prop_map(Command::Hold),
        1 => "[a-c]?".prop_map(Command::HoldReason),
        2 => (-3..4_i64).prop_map(|n| Command::Adjust(Span::seconds(n * 10))),
    ];
    let marking = prop_oneof![
        2 => (0..7_usize, check()).prop_map(|(n, c)| Command::Tick(n, c)),
        1 => (0..7_usize, check()).prop_map(|(n, c)| Command::Untick(n, c)),
        1 => "NN1|NT|".prop_map(|who| Command::Fault(who, FaultKind::Known("cham".to_owned()))),
        1 => "[a-z]{0,3}".prop_map(Command::Note),
        1 => any::<bool>().prop_map(Command::Blackout),
        1 => any::<bool>().prop_map(Command::Freeze),
        1 => prop_oneof![Just(HallView::Step), Just(HallView::Stage)].prop_map(Command::View),
        1 => "[a-z]{0,3}".prop_map(Command::Review),
    ];
    prop_oneof![4 => moving, 4 => pausing, 3 => marking]
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        6 => prop_oneof![0..1_500_u64, 0..40_000_u64].prop_map(Happening::Wait),
        10 => command().prop_map(Happening::Try),
        1 => (0..90_000_i64).prop_map(Happening::Gap),
        1 => (0..3_usize).prop_map(Happening::CountGap),
    ]
}

fn or_undo() -> impl Strategy<Value = Happening> {
    prop_oneof![8 => happening(), 1 => Just(Happening::Try(Command::Undo))]
}

fn hall() -> impl Strategy<Value = Hall> {
    (prop::collection::vec((0..40_i64, any::<bool>()), 1..6), 0..7_usize).prop_map(|(plan, from)| {
        let steps: Vec<(&str, i64, i64)> = plan.iter().map(|(seconds, _)| ("Bước", *seconds, 60)).collect();
        let mut rundown = ceremony(&steps);
        for (step, (_, skipped)) in rundown.steps.iter_mut().zip(&plan) {
            step.skipped = *skipped && step.planned == Span::ZERO;
        }
        let mut begin = start(rundown);
        begin.from = from;
        Hall::from_start(begin)
    })
}

/// Lets it happen; says whether an event came of it.
fn let_happen(hall: &mut Hall, what: &Happening) -> bool {
    match what {
        Happening::Wait(ms) => {
            hall.now = hall.now.plus(Span(*ms as i64));
            false
        }
        Happening::Try(command) => hall.tries(command.clone()).is_ok(),
        Happening::Gap(ms) => {
            hall.happens(What::Gap { cause: GapCause::Sleep, length: Span(*ms) });
            true
        }
        Happening::CountGap(n) => {
            let gap = hall.drill.gaps().get(*n).map(|g| g.event);
            gap.is_some_and(|event| hall.tries(Command::CountGap(event)).is_ok())
        }
    }
}

fn after(mut hall: Hall, what: &[Happening]) -> Hall {
    for one in what {
        let_happen(&mut hall, one);
    }
    hall
}

/// Two drills look the same now and at later moments, and would take the same commands.
fn same_from_now_on(one: &Hall, other: &Hall) -> Result<(), TestCaseError> {
    prop_assert_eq!(one.now, other.now);
    for later in [0, 1, 399, 400, 999, 12_345, 3_600_000] {
        let when = one.now.plus(Span(later));
        looks_the_same(&one.drill, &other.drill, when).map_err(TestCaseError::fail)?;
        for command in [Command::Next, Command::Back, Command::Pause, Command::Resume, Command::Adjust(s(-10.0))] {
            prop_assert_eq!(one.drill.decide(command.clone(), when), other.drill.decide(command, when));
        }
        let mut faces = [Debrief::of(&one.drill, when), Debrief::of(&other.drill, when)].into_iter();
        prop_assert_eq!(faces.next(), faces.next());
    }
    Ok(())
}

fn written_and_read(log: &[Event]) -> Vec<Event> {
    log.iter().map(|e| serde_json::from_str(&serde_json::to_string(e).expect("written")).expect("read")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn replay_of_the_written_log_equals_the_live_drill(
        hall in hall(), what in prop::collection::vec(or_undo(), 0..60)
    ) {
        let live = after(hall, &what);
        let replayed = Drill::replay(written_and_read(live.drill.log())).expect("a drill");
        prop_assert_eq!(&replayed, &live.drill);
        same_from_now_on(&Hall { drill: replayed, now: live.now }, &live)?;
    }

    #[test]
    fn undo_of_anything_is_as_if_it_had_never_been(
        hall in hall(), before in prop::collection::vec(or_undo(), 0..25), done in command(), wait in 0..30_000_u64
    ) {
        let untouched = after(hall, &before);
        let mut undone = untouched.clone();
        prop_assume!(let_happen(&mut undone, &Happening::Try(done)));
        let wait = Happening::Wait(wait);
        let_happen(&mut undone, &wait);
        prop_assert!(let_happen(&mut undone, &Happening::Try(Command::Undo)));
        same_from_now_on(&undone, &after(untouched, &[wait]))?;
    }

    #[test]
    fn undo_of_many_is_as_if_none_had_ever_been(
        hall in hall(), before in prop::collection::vec(or_undo(), 0..15),
        done in prop::collection::vec(prop_oneof![2 => command().prop_map(Happening::Try), 1 => (0..20_000_u64).prop_map(Happening::Wait)], 1..25)
    ) {
        let mut untouched = after(hall, &before);
        let mut undone = untouched.clone();
        let mut events = 0;
        for one in &done {
            events += usize::from(let_happen(&mut undone, one));
            if matches!(one, Happening::Wait(_)) {
                let_happen(&mut untouched, one);
            }
        }
        for _ in 0..events {
            prop_assert!(let_happen(&mut undone, &Happening::Try(Command::Undo)));
        }
        same_from_now_on(&undone, &untouched)?;
    }

    #[test]
    fn a_pause_never_changes_what_remains(
        hall in hall(), before in prop::collection::vec(or_undo(), 0..25), hold in any::<bool>(), wait in 0..5_000_000_u64
    ) {
        let mut hall = after(hall, &before);
        let stop = if hold { Command::Hold(String::new()) } else { Command::Pause };
        let clocks = hall.drill.clocks(hall.now);
        prop_assume!(clocks.pausing.is_none() && let_happen(&mut hall, &Happening::Try(stop)));
        let remains = |hall: &Hall| {
            let c = hall.drill.clocks(hall.now);
            (c.step_rest, c.step_spent, c.phase, c.elapsed, c.to_go, c.against_plan)
        };
        let then = (clocks.step_rest, clocks.step_spent, clocks.phase, clocks.elapsed, clocks.to_go, clocks.against_plan);
        let_happen(&mut hall, &Happening::Wait(wait));
        prop_assert_eq!(remains(&hall), then, "while it stands still");
        prop_assert_eq!(hall.drill.clocks(hall.now).paused, clocks.paused + Span(wait as i64));
        prop_assert!(let_happen(&mut hall, &Happening::Try(Command::Resume)));
        prop_assert_eq!(remains(&hall), then, "and when it goes on");
    }

    #[test]
    fn moving_between_steps_never_ends_a_pause(
        hall in hall(), before in prop::collection::vec(or_undo(), 0..25), moves in prop::collection::vec(0..6_usize, 1..8)
    ) {
        let mut hall = after(hall, &before);
        let _ = hall.tries(Command::Pause);
        prop_assume!(hall.drill.finished().is_none());
        let pausing = hall.drill.pausing().cloned();
        prop_assert!(pausing.is_some());
        let elapsed = hall.drill.clocks(hall.now).elapsed;
        for to in moves {
            let_happen(&mut hall, &Happening::Wait(1000));
            let _ = hall.tries(Command::Back);
            let _ = hall.tries(Command::Jump(to));
            if hall.drill.next_step().is_some() {
                let _ = hall.tries(Command::Next);
            }
            prop_assert_eq!(hall.drill.pausing().cloned(), pausing.clone());
            prop_assert_eq!(hall.drill.clocks(hall.now).elapsed, elapsed);
        }
    }

    #[test]
    fn time_never_runs_backwards(hall in hall(), what in prop::collection::vec(happening(), 0..60)) {
        let mut hall = hall;
        let read = |hall: &Hall, at: Moment| {
            let clocks = hall.drill.clocks(at);
            let steps: Vec<i64> = (0..hall.drill.records().len()).map(|n| hall.drill.spent_on(n, at).0).collect();
            (clocks.elapsed.0, clocks.paused.0, steps)
        };
        for one in &what {
            let before = read(&hall, hall.now);
            let_happen(&mut hall, one);
            let now = read(&hall, hall.now);
            prop_assert!(now.0 >= before.0 && now.1 >= before.1, "{:?} then {:?} at {:?}", before, now, one);
            prop_assert!(now.2.iter().zip(&before.2).all(|(n, b)| n >= b), "{:?} then {:?} at {:?}", before, now, one);
            let given_out: i64 = now.2.iter().sum();
            prop_assert_eq!(given_out, now.0, "the whole is the sum of its steps");
        }
    }

    #[test]
    fn unspent_time_of_the_running_step_never_counts_as_ahead(
        hall in hall(), before in prop::collection::vec(or_undo(), 0..25), wait in 0..90_000_u64
    ) {
        let hall = after(hall, &before);
        let (now, later) = (hall.drill.clocks(hall.now), hall.drill.clocks(hall.now.plus(Span(wait as i64))));
        let over_now = Span(-now.step_rest.0).at_least_zero();
        let over_later = Span(-later.step_rest.0).at_least_zero();
        prop_assert_eq!(later.against_plan - now.against_plan, if hall.drill.finished().is_some() { Span::ZERO } else { over_later - over_now });
    }

    #[test]
    fn no_log_however_wild_brings_the_program_down(
        hall in hall(), events in prop::collection::vec((any::<u64>(), wild()), 0..40), looks in prop::collection::vec(any::<u64>(), 4)
    ) {
        let mut live = hall.drill;
        let mut written = live.log().to_vec();
        for (at, what) in events {
            let event = Event { at: Moment(at), wall: wall_at(Moment(0)), what };
            written.push(event.clone());
            live.record(event);
        }
        let replayed = Drill::replay(written_and_read(&written)).expect("a drill");
        prop_assert_eq!(&replayed, &live);
        for look in looks {
            let clocks = live.clocks(Moment(look));
            prop_assert!(clocks.elapsed >= Span::ZERO && clocks.paused >= Span::ZERO);
            prop_assert!(live.next_change(Moment(look)).is_none_or(|wait| (1..=1000).contains(&wait.0)));
            prop_assert_eq!(Debrief::of(&live, Moment(look)).rows.len(), live.rundown().steps.len());
        }
    }
}

/// Events that no program of ours would write.
fn wild() -> impl Strategy<Value = What> {
    let place = || prop_oneof![0..9_usize, Just(usize::MAX)];
    let span = || prop_oneof![any::<i64>(), Just(i64::MIN), Just(i64::MAX)].prop_map(Span);
    prop_oneof![
        place().prop_map(|to| What::Moved { to, by: Move::Jump, warned: Vec::new() }),
        Just(What::Paused),
        Just(What::Resumed),
        Just(What::Held(String::new())),
        Just(What::HoldReason("x".to_owned())),
        span().prop_map(What::Adjusted),
        place().prop_map(|n| What::Ticked(n, "dung".to_owned())),
        place().prop_map(|n| What::Unticked(n, "dung".to_owned())),
        place().prop_map(|step| What::Faulted { step, who: "NN9".to_owned(), fault: FaultKind::Known("?".to_owned()) }),
        place().prop_map(|step| What::Noted(step, String::new())),
        span().prop_map(|length| What::Gap { cause: GapCause::Restart, length }),
        place().prop_map(What::GapCounted),
        place().prop_map(What::Undone),
        Just(What::Finished),
        hall().prop_map(|h| h.drill.log()[0].what.clone()),
    ]
}
