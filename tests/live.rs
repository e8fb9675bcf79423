//! What the trainer's own way through a ceremony breaks, and what it does not.
#![cfg(test)]

#[path = "support/scenarios.rs"]
mod scenarios;
mod support;

use dientap::core::{
    drill::{Command, Debrief, Drill, Event, Move, What},
    protocol,
    scenario::{ActKind, Authority, Choices, Pace, Rundown, Scenario},
};
use proptest::prelude::*;
use scenarios::{all_bundled, allowed, presidents, start, start_of, step_with, with_pin_and_certificate_apart};
use support::Hall;

const PACES: [Pace; 3] = [Pace::Full, Pace::Class, Pace::CueToCue];
const DECREE_145: &str = "NĐ 145/2013 Đ28.1 (2013–2023); hiện hành: NĐ 152/2025, kiểm tra điều";

fn of(scenario: &Scenario) -> Rundown {
    Rundown::of(scenario, &Choices::default())
}

fn hall(run: Rundown) -> Hall {
    Hall::from_start(start_of(run))
}

/// A drill walked step by step up to one of them.
fn walked_to(run: Rundown, step: usize) -> Hall {
    let mut hall = hall(run);
    while hall.drill.current() < step {
        hall.wait(1.0).does(Command::Next);
    }
    hall
}

fn rules(drill: &Drill) -> Vec<&str> {
    drill.present_warnings().iter().map(|w| w.warning.rule.as_str()).collect()
}

/// Every way in which a ceremony can be chosen: pace, variant, one local point decided otherwise.
fn choices(scenario: &Scenario) -> Vec<Choices> {
    let variants = scenario.variants.iter().map(|v| Choices { variant: Some(v.id.clone()), ..Choices::default() });
    let points =
        scenario.local.iter().flat_map(|p| p.choices.iter().skip(1).map(move |c| (p.id.clone(), c.id.clone())));
    let locals = points.map(|decided| Choices { local: vec![decided], ..Choices::default() });
    let ways: Vec<Choices> = [Choices::default()].into_iter().chain(variants).chain(locals).collect();
    PACES.iter().flat_map(|pace| ways.iter().map(|way| Choices { pace: *pace, ..way.clone() })).collect()
}

#[test]
fn a_drill_in_the_order_of_the_plan_never_warns() {
    let mut walked = 0;
    for scenario in all_bundled().iter().chain([&presidents()]) {
        for choices in choices(scenario) {
            let mut hall = Hall::from_start(start(scenario, &choices));
            while hall.drill.finished().is_none() {
                hall.wait(1.0).does(Command::Next);
                walked += 1;
            }
            assert_eq!(hall.drill.warnings(), [], "{} {choices:?}", scenario.id);
        }
    }
    assert!(walked > 100, "{walked}");
}

#[test]
fn a_drill_that_begins_anywhere_and_goes_back_on_its_own_way_never_warns() {
    for scenario in all_bundled().iter().chain([&presidents()]) {
        let whole = start(scenario, &Choices::default());
        for from in 0..whole.rundown.steps.len() {
            let mut begin = whole.clone();
            begin.from = from;
            let mut hall = Hall::from_start(begin);
            for n in 0.. {
                if n % 4 == 2 && hall.tries(Command::Back).is_ok() {
                    continue;
                }
                hall.wait(1.0).does(Command::Next);
                if hall.drill.finished().is_some() {
                    break;
                }
            }
            hall.does(Command::Undo).does(Command::Jump(from.saturating_sub(1)));
            assert_eq!(hall.drill.warnings(), [], "{} from {from}", scenario.id);
        }
    }
}

#[test]
fn reading_before_inviting_is_told_with_the_article_in_both_languages() {
    let run = of(&presidents());
    let (invite, read) = (step_with(&run, ActKind::InviteRecipients), step_with(&run, ActKind::ReadDecision));
    let mut hall = walked_to(run, invite - 1);
    hall.does(Command::Jump(read));
    let first = hall.drill.present_warnings().first().expect("a warning").clone();
    assert_eq!((first.step, first.warning.rule.as_str()), (read, "announce.invite-before-read"));
    let sentence = &first.warning.sentence;
    assert!(sentence.vi.starts_with("Đọc quyết định") && sentence.vi.contains("chưa mời người nhận"), "{sentence:?}");
    assert!(sentence.en.contains("read before recipients are invited"), "{sentence:?}");
    assert_eq!(first.warning.law.vi, DECREE_145);
    assert!(first.warning.law.en.starts_with("Decree 145/2013 Art. 28.1 (2013–2023); now in force: Decree 152/2025"));
    assert_eq!(hall.drill.current(), read, "nothing is blocked");
    hall.wait(1.0).does(Command::Next);
    assert_eq!(rules(&hall.drill), [""; 0], "it goes by itself");
    assert!(!hall.drill.warnings().is_empty(), "and is kept");
}

#[test]
fn undo_takes_the_warning_back_and_going_back_to_the_invitation_mends_the_way() {
    let run = of(&presidents());
    let (invite, read) = (step_with(&run, ActKind::InviteRecipients), step_with(&run, ActKind::ReadDecision));
    let before = walked_to(run, invite - 1);
    let mut undone = before.clone();
    undone.does(Command::Jump(read));
    assert!(!undone.drill.warnings().is_empty());
    undone.does(Command::Undo);
    assert_eq!(undone.drill.warnings(), []);
    assert_eq!(undone.drill.current(), invite - 1);

    let mut mended = before;
    mended.does(Command::Jump(read)).wait(1.0);
    let given = mended.drill.warnings().len();
    mended.does(Command::Jump(invite));
    while mended.drill.current() < read {
        mended.wait(1.0).does(Command::Next);
    }
    assert_eq!(mended.drill.warnings().len(), given, "the second reading is in order");
    assert_eq!(rules(&mended.drill), [""; 0]);
}

#[test]
fn a_certificate_before_the_medal_is_told_wherever_the_pin_was_left_out() {
    let run = with_pin_and_certificate_apart(of(&presidents()));
    let pin = step_with(&run, ActKind::Pin);
    let mut hall = walked_to(run, pin - 1);
    hall.does(Command::Jump(pin + 1));
    assert!(rules(&hall.drill).contains(&"handing.pin-before-certificate"), "{:?}", hall.drill.present_warnings());
    hall.does(Command::Back);
    assert_eq!(rules(&hall.drill), [""; 0], "the pin itself is no offence");
    hall.wait(1.0).does(Command::Next);
    assert_eq!(rules(&hall.drill), [""; 0]);
}

#[test]
fn a_step_that_is_jumped_over_is_named_with_the_rule_it_misses() {
    let run = of(&presidents());
    let reply = step_with(&run, ActKind::Reply);
    let speech = run.steps[step_with(&run, ActKind::Speech)].step.title.clone();
    let mut hall = walked_to(run, reply - 2);
    hall.does(Command::Jump(reply));
    let warning = &hall.drill.present_warnings()[0].warning;
    assert_eq!(warning.rule, "programme.reply-after-speech");
    let rule = protocol::rule(&warning.rule).expect("a rule");
    assert_eq!(warning.sentence.vi, format!("Đã nhảy qua “{}”. {}.", speech.vi, rule.title.vi));
    assert_eq!(warning.sentence.en, format!("“{}” was jumped over. {}.", speech.en, rule.title.en));
}

#[test]
fn what_the_pace_passes_over_is_no_offence() {
    let run = Rundown::of(&presidents(), &Choices { pace: Pace::CueToCue, ..Choices::default() });
    let (invite, read) = (step_with(&run, ActKind::InviteRecipients), step_with(&run, ActKind::ReadDecision));
    assert!(run.steps[read].skipped && !run.steps[invite].skipped);
    let conferrer = step_with(&run, ActKind::InviteConferrer);
    let mut over_both = walked_to(run.clone(), invite);
    over_both.does(Command::Jump(conferrer));
    assert_eq!(rules(&over_both.drill), [""; 0]);
    let mut hall = walked_to(run, invite - 1);
    hall.does(Command::Jump(read));
    assert!(rules(&hall.drill).contains(&"announce.invite-before-read"), "but who jumps to it reads it");
}

#[test]
fn what_the_plan_itself_breaks_is_not_said_again() {
    let mut run = of(&presidents());
    let (invite, read) = (step_with(&run, ActKind::InviteRecipients), step_with(&run, ActKind::ReadDecision));
    run.steps.swap(invite, read);
    // Something is left out, so that the way is looked at.
    let mut hall = hall(run);
    hall.does(Command::Jump(2));
    while hall.drill.next_step().is_some() {
        hall.wait(1.0).does(Command::Next);
    }
    let told: Vec<&str> = hall.drill.warnings().iter().map(|w| w.warning.rule.as_str()).collect();
    assert!(told.contains(&"programme.salute-first") && !told.contains(&"announce.invite-before-read"), "{told:?}");
}

#[test]
fn a_rule_that_is_switched_off_does_not_warn() {
    let mut scenario = presidents();
    scenario.allow.push(allowed("announce.invite-before-read"));
    let run = of(&scenario);
    let (invite, read) = (step_with(&run, ActKind::InviteRecipients), step_with(&run, ActKind::ReadDecision));
    let mut hall = walked_to(run, invite - 1);
    hall.does(Command::Jump(read));
    let told = rules(&hall.drill);
    assert!(!told.contains(&"announce.invite-before-read"), "{told:?}");
    assert!(told.contains(&"announce.take-place-before-read"), "{told:?}");
}

#[test]
fn a_local_point_decided_otherwise_turns_the_rule() {
    let told = |choice: Option<&str>| {
        let mut scenario = presidents();
        scenario.awards[0].decided_by = Authority::PrimeMinister;
        let local = choice.map(|c| ("U1".to_owned(), c.to_owned())).into_iter().collect();
        let mut run = Rundown::of(&scenario, &Choices { local, ..Choices::default() });
        let (invite, read) = (step_with(&run, ActKind::InviteRecipients), step_with(&run, ActKind::ReadDecision));
        // As for the Prime Minister: read, then invite.
        let reading = run.steps.remove(read);
        run.steps.insert(invite, reading);
        let mut hall = walked_to(run, invite - 1);
        hall.does(Command::Jump(invite + 1));
        hall.drill.present_warnings().iter().any(|w| w.warning.rule == "announce.read-before-invite")
    };
    assert!(told(None), "invited over a reading that was left out");
    assert!(!told(Some("InviteFirst")), "where recipients are invited first that is no offence");
}

#[test]
fn looking_back_lists_every_warning_with_its_time_and_step() {
    let run = of(&presidents());
    let (invite, read) = (step_with(&run, ActKind::InviteRecipients), step_with(&run, ActKind::ReadDecision));
    let mut hall = walked_to(run, invite - 1);
    let then = hall.now;
    hall.does(Command::Jump(read)).wait(5.0).does(Command::Finish);
    let seen = Debrief::of(&hall.drill, hall.now);
    assert_eq!(seen.warnings.len(), hall.drill.warnings().len());
    let first = &seen.warnings[0];
    assert_eq!((first.at, first.number, first.rule.as_str()), (then, read + 1, "announce.invite-before-read"));
    assert_eq!(first.law.vi, DECREE_145);
}

#[test]
fn events_of_older_records_have_no_warnings_and_are_read() {
    let old = r#"{"Moved":{"to":2,"by":"Jump"}}"#;
    let what: What = serde_json::from_str(old).expect("an event");
    assert_eq!(what, What::Moved { to: 2, by: Move::Jump, warned: Vec::new() });
    assert_eq!(serde_json::to_string(&what).expect("written"), old, "and is written as before");
}

fn written_and_read(log: &[Event]) -> Vec<Event> {
    log.iter().map(|e| serde_json::from_str(&serde_json::to_string(e).expect("written")).expect("read")).collect()
}

#[derive(Debug, Clone)]
enum Press {
    Next,
    Back,
    Jump(usize),
    Undo,
}

fn press() -> impl Strategy<Value = Press> {
    prop_oneof![
        4 => Just(Press::Next),
        2 => Just(Press::Back),
        3 => (0..40_usize).prop_map(Press::Jump),
        2 => Just(Press::Undo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn replay_and_undo_keep_exactly_the_warnings_that_stand(
        which in 0..100_usize, pace in 0..3_usize, presses in prop::collection::vec(press(), 1..30)
    ) {
        let all: Vec<Scenario> = all_bundled().iter().cloned().chain([presidents()]).collect();
        let choices = Choices { pace: PACES[pace], ..Choices::default() };
        let mut hall = Hall::from_start(start(&all[which % all.len()], &choices));
        // What the warnings were before each event that stands.
        let mut before: Vec<Vec<dientap::core::drill::WarningEntry>> = Vec::new();
        for press in presses {
            hall.wait(1.0);
            let seen = hall.drill.warnings().to_vec();
            let command = match press {
                Press::Next if hall.drill.next_step().is_none() => continue,
                Press::Next => Command::Next,
                Press::Back => Command::Back,
                Press::Jump(to) => Command::Jump(to),
                Press::Undo => Command::Undo,
            };
            let undo = command == Command::Undo;
            if hall.tries(command).is_err() {
                continue;
            }
            if undo {
                prop_assert_eq!(Some(hall.drill.warnings().to_vec()), before.pop());
            } else {
                before.push(seen);
            }
        }
        let replayed = Drill::replay(written_and_read(hall.drill.log())).expect("a drill");
        prop_assert_eq!(&replayed, &hall.drill);
        let present: Vec<_> = hall.drill.present_warnings().to_vec();
        prop_assert!(hall.drill.warnings().ends_with(&present));
    }
}
