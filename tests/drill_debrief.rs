//! Looking back at a drill: every figure of the page.
#![cfg(test)]

mod support;

use dientap::core::{
    drill::{Command, Debrief, FaultKind, GapCause, StepState as S, What},
    text::Text,
    time::{Moment, Span},
};
use support::{Hall, ceremony, s, start, three_steps};

/// 12 s for 10, 29 s for 20 (one hold of 5 s in it), 28 s for 30; two faults at the second step, one at the third.
fn a_whole_drill() -> Hall {
    let mut hall = Hall::of(three_steps());
    hall.ticks(0, "dung").wait(12.0).does(Command::Next);
    hall.wait(9.0).faults("NN2", "cham");
    hall.does(Command::Hold("Cờ bị tuột".to_owned())).wait(5.0).does(Command::Resume);
    hall.does(Command::Fault("NT".to_owned(), FaultKind::Free("Đưa bằng một tay".to_owned())));
    hall.wait(20.0).does(Command::Next);
    hall.ticks(2, "dung").ticks(2, "dep").wait(1.0).faults("", "cham");
    hall.does(Command::Note("Nhạc nhỏ quá".to_owned()));
    hall.does(Command::Pause).wait(60.0).does(Command::Resume);
    hall.wait(27.0).does(Command::Next);
    hall
}

fn looked_back_at(hall: &Hall) -> Debrief {
    Debrief::of(&hall.drill, hall.now)
}

#[test]
fn planned_and_actual_stand_side_by_side_for_every_step_and_for_the_whole() {
    let seen = looked_back_at(&a_whole_drill());
    let rows: Vec<_> = seen.rows.iter().map(|r| (r.number, r.planned, r.actual, r.difference)).collect();
    assert_eq!(
        rows,
        [
            (1, s(10.0), s(12.0), Some(s(2.0))),
            (2, s(20.0), s(29.0), Some(s(9.0))),
            (3, s(30.0), s(28.0), Some(s(-2.0))),
        ]
    );
    assert_eq!((seen.planned, seen.elapsed, seen.difference), (s(60.0), s(69.0), s(9.0)));
    assert_eq!(seen.award_difference, s(7.0), "the second and third steps are the award part");
    assert!(seen.finished);
    assert_eq!(seen.group, "Tổ 3");
}

#[test]
fn an_ended_drill_reads_the_same_however_late_one_looks() {
    let hall = a_whole_drill();
    assert_eq!(looked_back_at(&hall), Debrief::of(&hall.drill, hall.now.plus(s(3600.0))));
}

#[test]
fn holds_and_pauses_are_counted_apart_and_holds_keep_their_reasons() {
    let seen = looked_back_at(&a_whole_drill());
    assert_eq!((seen.holds.count, seen.holds.length), (1, s(5.0)));
    assert_eq!((seen.pauses.count, seen.pauses.length), (1, s(60.0)));
    let [hold] = seen.hold_list.as_slice() else { panic!("one hold, not {:?}", seen.hold_list) };
    assert_eq!((hold.reason.as_str(), hold.number, hold.elapsed, hold.length), ("Cờ bị tuột", 2, s(21.0), s(5.0)));
}

#[test]
fn faults_stand_by_time_in_words_and_by_role_in_numbers() {
    let seen = looked_back_at(&a_whole_drill());
    let by_time: Vec<_> = seen
        .faults
        .iter()
        .map(|f| (f.elapsed, f.number, f.who.as_str(), f.mark.letters.as_str(), f.text.vi.as_str()))
        .collect();
    assert_eq!(
        by_time,
        [
            (s(21.0), 2, "NN2", "NN", "Lên chậm"),
            (s(21.0), 2, "NT", "NT", "Đưa bằng một tay"),
            (s(42.0), 3, "NN", "NN", "Lên chậm"),
        ],
        "a pause moves no fault, and a usual fault names its role by itself"
    );
    assert_eq!(seen.faults[1].text, Text::new("Đưa bằng một tay", ""));
    let by_role: Vec<_> = seen.faults_by_role.iter().map(|r| (r.role.as_str(), r.count)).collect();
    assert_eq!(by_role, [("NN", 2), ("NT", 1)]);
}

#[test]
fn a_fault_of_nobody_is_counted_last() {
    let mut hall = Hall::of(three_steps());
    for _ in 0..2 {
        hall.does(Command::Fault(String::new(), FaultKind::Free("Loa rè".to_owned())));
    }
    hall.faults("NT", "cham");
    let by_role: Vec<_> = looked_back_at(&hall).faults_by_role.into_iter().map(|r| (r.role, r.count)).collect();
    assert_eq!(by_role, [("NT".to_owned(), 1), (String::new(), 2)]);
}

#[test]
fn checks_that_must_be_ticked_are_either_ticked_or_missed() {
    let seen = looked_back_at(&a_whole_drill());
    assert_eq!((seen.ticked, seen.checks), (2, 3), "what need not be ticked counts nowhere");
    let [missed] = seen.missed.as_slice() else { panic!("one is missed, not {:?}", seen.missed) };
    assert_eq!((missed.number, missed.check.as_str(), missed.text.vi.as_str()), (2, "dung", "Đứng đúng vị trí"));
    assert_eq!(seen.rows.iter().map(|r| r.missed).collect::<Vec<_>>(), [0, 1, 0]);
}

#[test]
fn steps_to_repeat_are_those_clearly_over_or_with_faults_worst_first() {
    let seen = looked_back_at(&a_whole_drill());
    let repeat: Vec<_> = seen.repeat.iter().map(|r| (r.number, r.over, r.faults)).collect();
    assert_eq!(repeat, [(2, s(9.0), 2), (3, Span::ZERO, 1)], "two seconds over are not worth a repeat");
}

#[test]
fn at_most_five_steps_are_to_be_repeated() {
    let mut hall = Hall::of(ceremony(&[("Bước", 10, 10); 8]));
    for n in 0..8 {
        hall.wait(13.0 + f64::from(n)).does(Command::Next);
    }
    let repeat: Vec<_> = looked_back_at(&hall).repeat.iter().map(|r| (r.number, r.over)).collect();
    assert_eq!(repeat, [(8, s(10.0)), (7, s(9.0)), (6, s(8.0)), (5, s(7.0)), (4, s(6.0))]);
}

#[test]
fn each_step_says_whether_it_was_run() {
    let mut rundown =
        ceremony(&[("Một", 10, 10), ("Hai", 10, 10), ("Ba", 0, 10), ("Bốn", 10, 10), ("Năm", 10, 10), ("Sáu", 10, 10)]);
    rundown.steps[2].skipped = true;
    let mut begin = start(rundown);
    begin.from = 1;
    let mut hall = Hall::from_start(begin);
    hall.wait(4.0).does(Command::Jump(4)).wait(2.0);
    let seen = looked_back_at(&hall);
    let states: Vec<_> = seen.rows.iter().map(|r| r.state).collect();
    assert_eq!(states, [S::BeforeStart, S::Done, S::Skipped, S::PassedOver, S::Running, S::NotReached]);
    assert_eq!(seen.rows[4].difference, Some(Span::ZERO), "a running step is never early");
    assert_eq!(seen.rows[3].difference, None);
    assert_eq!(seen.missed.len(), 1, "only at the step that is over");
    assert!(!seen.finished);
}

#[test]
fn preparation_that_was_left_out_is_recorded() {
    let mut begin = start(three_steps());
    let unprepared = |hall: &Hall| looked_back_at(hall).unprepared.into_iter().map(|u| u.text.vi).collect::<Vec<_>>();
    assert_eq!(unprepared(&Hall::from_start(begin.clone())), ["Cờ đã treo"], "flowers need not be");
    begin.prepared.push(("phong".to_owned(), "co".to_owned()));
    assert_eq!(unprepared(&Hall::from_start(begin)), Vec::<String>::new());
}

#[test]
fn gaps_notes_and_the_review_are_kept() {
    let mut hall = a_whole_drill();
    hall.does(Command::Review("Tập lại bước 2".to_owned()));
    assert_eq!(looked_back_at(&hall).review, "Tập lại bước 2");
    let mut other = Hall::of(three_steps());
    other.wait(3.0);
    let gap = other.drill.log().len();
    other.happens(What::Gap { cause: GapCause::Restart, length: s(90.0) });
    other.does(Command::CountGap(gap)).does(Command::Note("Máy tắt".to_owned()));
    let seen = looked_back_at(&other);
    assert_eq!((seen.gaps[0].at, seen.gaps[0].number, seen.gaps[0].length), (Moment(3000), 1, s(90.0)));
    assert!(seen.gaps[0].counted);
    assert_eq!(seen.elapsed, s(93.0));
    assert_eq!((seen.notes[0].text.as_str(), seen.notes[0].elapsed), ("Máy tắt", s(93.0)));
}

#[test]
fn the_figures_can_be_written_as_json() {
    let json = serde_json::to_value(looked_back_at(&a_whole_drill())).expect("JSON");
    assert_eq!(json["rows"][1]["actual"], 29_000);
    assert_eq!(json["faults"][0]["text"]["vi"], "Lên chậm");
    assert_eq!(json["holds"]["count"], 1);
}
