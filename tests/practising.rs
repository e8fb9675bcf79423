//! Practice when it is disturbed: by a drill, another page, sleep, a full disk, a late answer, another ceremony.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "clippy takes helpers of an integration test for the program itself"
)]

#[path = "support/gui.rs"]
mod gui;

use dientap::{
    app::{
        Action, Dialog, Effect, PracticeAction, PracticePage, PracticeReply, Reply, Screen, frame,
        keys::Do,
        next_wake,
        practice::{ExamAction, Free, Given, PeopleAction, Phase, Play},
    },
    core::{
        practice::{Answer, Kind, Sureness},
        text::Language,
        time::{Span, Tick},
    },
};
use gui::{Desk, FLAG};

fn act(desk: &mut Desk, action: PracticeAction) {
    desk.act(Action::Practice(action));
}

fn people(desk: &mut Desk, action: PeopleAction) {
    act(desk, PracticeAction::People(action));
}

fn exam(desk: &mut Desk, action: ExamAction) {
    act(desk, PracticeAction::Exam(action));
}

/// Somebody is added and practises from now on; his id.
fn added(desk: &mut Desk, name: &str) -> String {
    people(desk, PeopleAction::Write(name.to_owned()));
    people(desk, PeopleAction::Add);
    me(desk).expect("chosen")
}

fn me(desk: &Desk) -> Option<String> {
    desk.model.practice.own.as_ref().map(|own| own.person.clone())
}

/// A frame is drawn.
fn look(desk: &mut Desk) {
    let effects = frame(&mut desk.model, desk.now);
    desk.answer(effects);
}

/// Time in which the window is drawn.
fn pass(desk: &mut Desk, seconds: u64) {
    for _ in 0..seconds {
        desk.advance(1.0);
        look(desk);
    }
}

/// The conferrer of a ceremony is played in time, surely.
fn playing() -> Desk {
    let who = Some("NT".to_owned());
    let free = Free { kind: Some(Kind::Role), ceremony: Some(FLAG.to_owned()), who, ..Free::default() };
    let mut desk = Desk::begun(Language::Vi, free);
    desk.does(Do::Pick(3));
    pass(&mut desk, 2);
    desk
}

fn play(desk: &Desk) -> Play {
    let Given::Role(play) = &desk.sitting().given else { panic!("a role") };
    play.clone()
}

/// An exam of so many questions that can be chosen from.
fn examined(many: usize) -> Desk {
    let mut desk = Desk::practising(Language::Vi);
    act(&mut desk, PracticeAction::Page(PracticePage::Exam));
    exam(&mut desk, ExamAction::Many(many));
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Question) {
        exam(&mut desk, ExamAction::Kind(kind, false));
    }
    exam(&mut desk, ExamAction::Start);
    desk
}

fn answer(desk: &mut Desk) {
    desk.does(Do::Pick(1));
    desk.does(Do::HandIn);
    desk.does(Do::Pick(2));
}

#[test]
fn a_clicker_goes_on_with_the_drill_while_somebody_practises() {
    let mut desk = Desk::drilling(Language::Vi);
    desk.act(Action::Go(Screen::Practice));
    added(&mut desk, "Hà");
    act(&mut desk, PracticeAction::Begin(Free { kind: Some(Kind::Question), ..Free::default() }));
    let step = |desk: &Desk| desk.model.running().expect("a drill").decided().current();
    let before = step(&desk);
    desk.next();
    assert_eq!(step(&desk), before + 1);
    desk.advance(0.5);
    desk.act(Action::InTheHall(Do::Back));
    assert_eq!(step(&desk), before);
    desk.act(Action::InTheHall(Do::Pause));
    assert!(desk.model.running().expect("a drill").decided().pausing().is_some());
    desk.act(Action::InTheHall(Do::Escape));
    assert!(desk.model.practice.sitting.is_some(), "nobody in the hall ends an exercise");
}

#[test]
fn a_role_stands_still_while_nobody_looks() {
    let away: [fn(&mut Desk); 2] =
        [|desk| desk.act(Action::Go(Screen::Rules)), |desk| desk.model.dialog = Some(Dialog::Help)];
    for leave in away {
        let mut desk = playing();
        leave(&mut desk);
        pass(&mut desk, 600);
        assert!(play(&desk).is_paused());
        assert_eq!((play(&desk).cue, desk.practice.attempts.len()), (0, 0));
    }
    let mut desk = playing();
    desk.now.tick = Tick(desk.now.tick.0 + 3_600_000);
    look(&mut desk);
    assert!(play(&desk).is_paused() && play(&desk).cue == 0, "the machine slept");
}

#[test]
fn merging_two_others_leaves_me_who_i_am_and_merging_me_is_kept() {
    let mut desk = Desk::practising(Language::Vi);
    let lan = added(&mut desk, "Lan");
    let full = added(&mut desk, "Nguyễn Thị Lan");
    let own = added(&mut desk, "Minh");
    people(&mut desk, PeopleAction::Merge(lan, Some(full.clone())));
    assert_eq!(me(&desk), Some(own.clone()));
    desk.left.clear();
    people(&mut desk, PeopleAction::Merge(own, Some(full.clone())));
    assert_eq!(me(&desk), Some(full.clone()));
    let saved = desk.left.iter().any(
        |effect| matches!(effect, Effect::SaveSettings(settings) if settings.practice.person.as_ref() == Some(&full)),
    );
    assert!(saved, "{:?}", desk.left);
}

#[test]
fn a_late_history_of_somebody_who_was_taken_off_is_nobodys() {
    let mut desk = Desk::practising(Language::Vi);
    let hidden = added(&mut desk, "Lan");
    people(&mut desk, PeopleAction::Remove(hidden.clone(), true));
    let late = PracticeReply::History { person: hidden, attempts: Vec::new(), kept: Vec::new() };
    desk.act(Action::Done(Reply::Practice(late)));
    assert_eq!(me(&desk), None);
}

#[test]
fn without_records_those_who_were_named_practise_all_the_same() {
    let mut desk = Desk::practising(Language::Vi);
    desk.act(Action::Done(Reply::Practice(PracticeReply::PeopleUnknown)));
    assert_eq!(desk.model.practice.people.len(), 1);
    act(&mut desk, PracticeAction::Begin(Free { kind: Some(Kind::Question), ..Free::default() }));
    assert!(desk.model.practice.sitting.is_some());
}

#[test]
fn what_the_disk_refused_is_tried_again_by_itself_and_before_the_end() {
    let mut desk = Desk::asked(Language::Vi, Kind::Question);
    desk.practice.full = true;
    answer(&mut desk);
    assert!(desk.practice.attempts.is_empty());
    desk.does(Do::Escape);
    let wake = next_wake(&desk.model, desk.now.tick).expect("it tries again");
    assert!(wake <= Span::seconds(12), "{wake:?}");
    pass(&mut desk, 5);
    desk.practice.full = false;
    desk.act(Action::CloseRequested);
    assert!(desk.model.closing);
    assert_eq!(desk.practice.attempts.len(), 1);
    assert!(desk.model.notices.iter().all(|n| n.kind != dientap::app::NoticeKind::Journal), "it is safe now");
}

#[test]
fn other_ceremonies_make_other_exercises() {
    let mut desk = Desk::practising(Language::Vi);
    look(&mut desk);
    let many = |desk: &Desk| desk.model.practice.material.as_ref().map(|m| m.subjects().len());
    let before = many(&desk).expect("ceremonies");
    let mut entries = desk.model.library.entries.clone();
    entries.truncate(3);
    desk.act(Action::Done(Reply::Library(entries)));
    look(&mut desk);
    assert!(many(&desk).is_some_and(|now| now < before));
}

#[test]
fn the_last_ceremony_that_is_learnt_stays() {
    let mut desk = Desk::practising(Language::Vi);
    look(&mut desk);
    let all = desk.model.practice.material.clone().expect("ceremonies");
    for subject in all.subjects() {
        act(&mut desk, PracticeAction::Learn(subject.id().to_owned(), false));
    }
    let last = all.subjects().last().map(|s| s.id().to_owned());
    assert_eq!(desk.model.settings.practice.ceremonies, Vec::from_iter(last));
}

#[test]
fn the_result_of_an_exam_is_there_again_until_it_is_closed() {
    let mut desk = examined(2);
    answer(&mut desk);
    answer(&mut desk);
    let result = desk.model.practice.result.clone().expect("a result");
    let seed = desk.practice.kept[0].1.seed();
    // The next one chose his name; then the first comes back.
    let first = me(&desk).expect("somebody");
    added(&mut desk, "Lan");
    people(&mut desk, PeopleAction::Choose(first));
    assert!(desk.model.practice.result.is_none());
    desk.advance(90.0);
    act(&mut desk, PracticeAction::Resume(seed));
    let again = desk.model.practice.result.clone().expect("the result again");
    assert_eq!((&again.sign, &again.entries), (&result.sign, &result.entries));
    exam(&mut desk, ExamAction::Close);
    assert!(desk.practice.kept.is_empty());
}

#[test]
fn an_exam_of_the_same_number_is_gone_on_with_and_not_begun_anew() {
    let mut desk = examined(4);
    let first = desk.sitting().exercise.clone();
    answer(&mut desk);
    let second = desk.sitting().exercise.clone();
    desk.does(Do::Escape);
    act(&mut desk, PracticeAction::Page(PracticePage::Exam));
    exam(&mut desk, ExamAction::Start);
    assert_eq!(desk.sitting().exercise, second);
    assert_ne!(desk.sitting().exercise, first);
    assert_eq!(desk.sitting().scores.len(), 1, "the row of marks goes on too");
}

#[test]
fn an_answer_that_was_handed_in_counts_though_the_exam_ends() {
    let mut desk = examined(4);
    desk.does(Do::Pick(1));
    desk.does(Do::HandIn);
    assert_eq!(desk.sitting().phase, Phase::Sure);
    exam(&mut desk, ExamAction::Finish);
    let result = desk.model.practice.result.clone().expect("a result");
    assert!(matches!(result.entries[0].answer, Answer::Choice(_)), "{:?}", result.entries[0]);
    assert_eq!(result.entries[0].sure, Sureness::Guess);
    assert_eq!(desk.practice.attempts.len(), 1);
}

#[test]
fn an_exercise_that_is_answered_again_keeps_its_number() {
    let mut desk = Desk::asked(Language::Vi, Kind::Question);
    answer(&mut desk);
    assert_eq!(desk.sitting().number(), 1);
    desk.does(Do::Again);
    assert_eq!(desk.sitting().number(), 1);
    desk.does(Do::Show);
    desk.does(Do::HandIn);
    assert_eq!(desk.sitting().number(), 2);
}

#[test]
fn nothing_is_drawn_for_a_session_that_is_past_its_time() {
    let mut desk = Desk::practising(Language::Vi);
    act(&mut desk, PracticeAction::Minutes(5));
    act(&mut desk, PracticeAction::Today);
    desk.advance(301.0);
    desk.model.notices.clear();
    assert_eq!(next_wake(&desk.model, desk.now.tick), None);
}
