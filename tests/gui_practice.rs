//! Practice as a trainee walks it: with the keyboard alone, by the mouse, over days.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "clippy takes helpers of an integration test for the program itself"
)]

#[path = "support/gui.rs"]
mod gui;

use dientap::{
    app::{
        Action, PracticeAction, PracticePage, Screen,
        keys::{Do, Way},
        practice::{Course, Given, GivenAction, PeopleAction, Phase},
    },
    core::{
        practice::{Answer, AskWords, Kind, RIGHT, Score, Side, Sureness, Task, View},
        text::Language,
    },
};
use gui::{Desk, announced, press, read, window};

const BOTH: [Language; 2] = [Language::Vi, Language::En];
const WIDE: (f32, f32) = (1440.0, 900.0);
/// 1280x720 with text of 175 %.
const NARROW: (f32, f32) = (731.0, 411.0);

fn act(desk: &mut Desk, action: PracticeAction) {
    desk.act(Action::Practice(action));
}

fn task(desk: &Desk) -> Task {
    desk.sitting().exercise.task.clone()
}

fn best(desk: &Desk) -> Answer {
    desk.sitting().exercise.best()
}

fn phase(desk: &Desk) -> Phase {
    desk.sitting().phase.clone()
}

/// Goes so many rows up or down.
fn go(desk: &mut Desk, rows: i64) {
    let way = if rows < 0 { Way::Up } else { Way::Down };
    for _ in 0..rows.abs() {
        desk.does(Do::Arrow(way));
    }
}

/// Enters the best answer by keys alone.
fn answer_by_keys(desk: &mut Desk) {
    match best(desk) {
        Answer::Order(order) => {
            for (place, card) in order.into_iter().enumerate() {
                let now = |desk: &Desk| match &desk.sitting().given {
                    Given::Order { order, at } => (order.clone(), *at),
                    other => panic!("{other:?}"),
                };
                let (rows, at) = now(desk);
                let from = rows.iter().position(|c| *c == card).expect("a card");
                go(desk, from as i64 - at as i64);
                for _ in place..from {
                    desk.does(Do::Shove(Way::Up));
                }
                assert_eq!(now(desk).0[place], card);
            }
        }
        Answer::Choice(n) => desk.does(Do::Pick(n as u8 + 1)),
        Answer::Role(_) => role_by_keys(desk),
        Answer::Place { x_cm, y_cm, faces } => place_by_keys(desk, (x_cm, y_cm), faces),
        Answer::Fault { at: None, .. } => desk.does(Do::Pick(0)),
        Answer::Fault { at, rule } => {
            go(desk, at.expect("a row") as i64 + 1);
            desk.does(Do::Pick(rule.expect("a rule") as u8 + 1));
        }
        Answer::Typed(text) => act(desk, PracticeAction::Give(GivenAction::Text(text))),
        Answer::Ticks(ticks) => {
            let mut at = 0;
            for n in ticks {
                go(desk, n as i64 - at);
                at = n as i64;
                desk.does(Do::Space);
            }
        }
        Answer::Sides(sides) => {
            for (n, side) in sides.into_iter().enumerate() {
                if n > 0 {
                    desk.does(Do::Arrow(Way::Down));
                }
                let way = if side == Some(Side::Left) { Way::Left } else { Way::Right };
                desk.does(Do::Arrow(way));
            }
        }
        Answer::Nothing => panic!("something can be answered"),
    }
}

fn place_by_keys(desk: &mut Desk, to: (i32, i32), faces: dientap::core::scenario::Facing) {
    for _ in 0..400 {
        let Given::Place { x_cm, y_cm, .. } = desk.sitting().given else {
            panic!("a place is asked");
        };
        let (right, up) = (to.0 - x_cm, to.1 - y_cm);
        let way = match (right.abs() >= 10, up.abs() >= 10) {
            (true, _) if right > 0 => Way::Right,
            (true, _) => Way::Left,
            (_, true) if up > 0 => Way::Up,
            (_, true) => Way::Down,
            _ => break,
        };
        let far = right.abs() >= 50 || (right.abs() < 10 && up.abs() >= 50);
        desk.does(if far { Do::Arrow(way) } else { Do::Fine(way) });
    }
    for _ in 0..8 {
        let given = desk.sitting().given.clone();
        if matches!(given, Given::Place { faces: now, .. } if now == faces) {
            break;
        }
        desk.does(Do::Turn(Way::Right));
    }
}

/// Plays a role, each act when it is due.
fn role_by_keys(desk: &mut Desk) {
    let Task::Role(task) = task(desk) else { panic!("a role") };
    desk.does(Do::Pick(3));
    for _ in 0..4000 {
        let Some(sitting) = desk.model.practice.sitting.as_ref() else { break };
        let (Given::Role(play), Phase::Answering) = (&sitting.given, &sitting.phase) else { break };
        let open = play.open_cue(&task, desk.now.tick);
        let due = open.and_then(|n| task.cues.get(n)).filter(|c| !task.clock || c.due <= play.at(&task, desk.now.tick));
        match due {
            Some(cue) => {
                let right = cue.right as u8 + 1;
                desk.does(Do::Pick(right));
            }
            None => desk.advance(0.1),
        }
    }
}

#[test]
fn every_kind_is_answered_with_the_keyboard_alone_and_the_best_answer_is_worth_all() {
    for language in BOTH {
        for kind in Kind::ALL {
            let mut desk = Desk::asked(language, kind);
            desk.advance(2.0);
            answer_by_keys(&mut desk);
            if kind != Kind::Role {
                desk.does(Do::HandIn);
                assert_eq!(phase(&desk), Phase::Sure, "{kind:?}");
                desk.does(Do::Pick(3));
            }
            let Phase::Told(feedback) = phase(&desk) else { panic!("{kind:?} is told: {:?}", phase(&desk)) };
            assert!(feedback.score >= RIGHT, "{kind:?}: {feedback:?}");
            let attempt = desk.practice.attempts.last().expect("it was stored");
            assert_eq!((attempt.kind, attempt.sure, attempt.score), (kind, Sureness::Sure, feedback.score));
            let harness = window(desk, WIDE);
            let lang = harness.state().lang();
            assert!(read(&harness).contains(lang.verdict(feedback.score)), "{kind:?}");
        }
    }
}

#[test]
fn every_kind_says_what_is_asked_and_fits_a_small_window_with_large_text() {
    for language in BOTH {
        for kind in Kind::ALL {
            for size in [WIDE, NARROW] {
                let mut harness = window(Desk::asked(language, kind), size);
                harness.run_steps(2);
                let lang = harness.state().lang();
                let text = read(&harness);
                assert!(text.contains(lang.exercise_asks(&task(harness.state()))), "{kind:?} at {size:?}");
                assert!(text.contains(lang.leave_sitting()), "{kind:?} at {size:?}");
            }
        }
    }
}

#[test]
fn the_feedback_waits_for_the_disk_and_a_full_disk_is_told_and_holds_nobody_up() {
    let mut desk = Desk::asked(Language::Vi, Kind::Question);
    desk.practice.full = true;
    answer_by_keys(&mut desk);
    desk.does(Do::HandIn);
    desk.does(Do::Pick(2));
    assert!(matches!(phase(&desk), Phase::Told(_)));
    assert!(desk.practice.attempts.is_empty());
    desk.practice.full = false;
    desk.advance(15.0);
    let effects = dientap::app::frame(&mut desk.model, desk.now);
    desk.answer(effects);
    assert_eq!(desk.practice.attempts.len(), 1, "written once there is room again");
}

#[test]
fn a_peek_at_the_missing_words_shows_them_while_it_lasts_and_is_counted() {
    let mut desk = Desk::asked(Language::Vi, Kind::Words);
    let mut phrase = String::new();
    for _ in 0..60 {
        if let Answer::Typed(words) = best(&desk) {
            phrase = words;
            break;
        }
        desk.does(Do::Show);
        desk.does(Do::HandIn);
    }
    let mut harness = window(desk, WIDE);
    harness.run_steps(2);
    let shown = format!("[{phrase}]");
    harness.key_down(egui::Key::F2);
    harness.run_steps(2);
    assert!(!read(&harness).contains(&shown), "no look that is not counted");
    harness.state_mut().does(Do::Peek);
    harness.run_steps(2);
    assert!(read(&harness).contains(&shown), "{shown}");
    harness.key_up(egui::Key::F2);
    harness.run_steps(2);
    assert!(!read(&harness).contains(&shown));
    assert!(read(&harness).contains(harness.state().lang().peeked_once()));
    let desk = harness.state_mut();
    answer_by_keys(desk);
    desk.does(Do::HandIn);
    desk.does(Do::Pick(3));
    let attempt = desk.practice.attempts.last().expect("it was stored");
    assert!(attempt.helped && attempt.score >= RIGHT, "{attempt:?}");
}

#[test]
fn what_is_missing_is_said_and_nothing_is_handed_in() {
    let mut desk = Desk::asked(Language::Vi, Kind::Question);
    desk.does(Do::HandIn);
    assert_eq!(phase(&desk), Phase::Answering);
    let harness = window(desk, WIDE);
    assert!(read(&harness).contains(harness.state().lang().answer_incomplete()));
}

#[test]
fn a_session_of_the_day_is_left_and_gone_on_with_and_ends_on_time() {
    let mut desk = Desk::practising(Language::Vi);
    act(&mut desk, PracticeAction::Minutes(5));
    act(&mut desk, PracticeAction::Today);
    for _ in 0..3 {
        desk.advance(5.0);
        desk.does(Do::Show);
        desk.does(Do::HandIn);
    }
    desk.does(Do::Escape);
    assert_eq!(desk.model.practice.page, PracticePage::Home);
    assert_eq!(desk.practice.attempts.len(), 3);
    let mut harness = window(desk, WIDE);
    harness.run_steps(2);
    press(&mut harness, "Làm tiếp buổi đang dở");
    let sitting = harness.state().model.practice.sitting.clone().expect("gone on with");
    assert_eq!(sitting.scores.len(), 3);
    let mut desk = Desk::new(Language::Vi);
    std::mem::swap(&mut desk, harness.state_mut());
    for _ in 0..200 {
        if desk.model.practice.page != PracticePage::Sitting {
            break;
        }
        desk.advance(4.0);
        desk.does(Do::Show);
        desk.advance(2.0);
        desk.does(Do::HandIn);
    }
    assert_eq!(desk.model.practice.page, PracticePage::Summary);
    let summary = desk.model.practice.summary.clone().expect("a summary");
    assert!(summary.took.as_seconds() <= 306.0, "{:?}", summary.took);
    assert!(summary.wrong.len() > 4, "{:?}", summary.wrong);
    assert!(desk.practice.kept.is_empty(), "it is over");
}

#[test]
fn an_exam_tells_nothing_until_its_end_and_is_gone_on_with() {
    let mut desk = Desk::practising(Language::Vi);
    act(&mut desk, PracticeAction::Page(PracticePage::Exam));
    act(&mut desk, PracticeAction::Exam(dientap::app::practice::ExamAction::Many(6)));
    act(&mut desk, PracticeAction::Exam(dientap::app::practice::ExamAction::Start));
    for n in 0..3 {
        desk.advance(5.0);
        assert_eq!(phase(&desk), Phase::Answering, "exercise {n}");
        desk.does(Do::Show);
    }
    desk.does(Do::Escape);
    let seed = desk.practice.kept[0].1.seed();
    act(&mut desk, PracticeAction::Resume(seed));
    let sitting = desk.model.practice.sitting.clone().expect("gone on with");
    let Course::Exam { at, .. } = sitting.course else { panic!("an exam") };
    assert_eq!(at, 3);
    for _ in 0..3 {
        desk.advance(5.0);
        answer_by_keys(&mut desk);
        desk.does(Do::HandIn);
        desk.does(Do::Pick(3));
    }
    let result = desk.model.practice.result.clone().expect("a result");
    assert_eq!(result.entries.len(), 6);
    assert_eq!(result.broken_seal(), None);
    assert!(result.entries[..3].iter().all(|e| e.answer == Answer::Nothing));
    assert!(result.entries[3..].iter().all(|e| e.score >= RIGHT), "{:?}", result.entries);
    let mut harness = window(desk, WIDE);
    harness.run_steps(2);
    assert!(read(&harness).contains(&result.sign));
}

#[test]
fn two_clicks_switch_the_person_and_each_has_progress_of_his_own() {
    let mut desk = Desk::asked(Language::Vi, Kind::Question);
    desk.does(Do::Show);
    desk.does(Do::Escape);
    act(&mut desk, PracticeAction::Page(PracticePage::People));
    act(&mut desk, PracticeAction::People(PeopleAction::Write("Trần Văn Nam".to_owned())));
    act(&mut desk, PracticeAction::People(PeopleAction::Add));
    assert_eq!(desk.model.practice.own.as_ref().map(|o| o.attempts.len()), Some(0));
    let mut harness = window(desk, WIDE);
    harness.run_steps(2);
    press(&mut harness, "Đổi người");
    press(&mut harness, "Chọn: Nguyễn Thị Hà");
    let own = harness.state().model.practice.own.clone().expect("somebody");
    assert_eq!((own.name.as_str(), own.attempts.len()), ("Nguyễn Thị Hà", 1));
    assert!(harness.state().is_at(Screen::Practice));
}

/// What a person reads of each thing to press for the best answer.
fn labels(desk: &Desk) -> Vec<String> {
    let lang = desk.lang();
    let option = |n: usize, words: &str| lang.option_number(n + 1, words);
    match (task(desk), best(desk)) {
        (Task::Next(t), Answer::Choice(n)) => vec![option(n, lang.of(&t.options[n].title))],
        (Task::Question(t), Answer::Choice(n)) => vec![option(n, lang.of(&t.options[n]))],
        (Task::Words(t), Answer::Choice(n)) => {
            let words = match &t.ask {
                AskWords::Who { options, .. } => lang.of(&options[n]).to_owned(),
                AskWords::When { options, .. } => lang.of(&options[n].title).to_owned(),
                AskWords::Verb { options, .. } => lang.of(&options[n]).to_owned(),
                AskWords::Phrase { .. } => panic!("it is typed"),
            };
            vec![option(n, &words)]
        }
        (Task::Fault(t), Answer::Fault { at: Some(at), rule: Some(rule) }) => {
            vec![row(desk, &t.view, at), option(rule, lang.of(&t.options[rule].1))]
        }
        (Task::Fault(_), Answer::Fault { .. }) => vec![lang.option_number(0, lang.nothing_wrong_option())],
        (Task::Checklist(t), Answer::Ticks(ticks)) => {
            ticks.iter().map(|n| lang.of(&t.things[*n].text).to_owned()).collect()
        }
        (Task::Contrast(t), Answer::Sides(sides)) => t
            .statements
            .iter()
            .zip(sides)
            .map(|(s, side)| {
                let (letter, title) = if side == Some(Side::Left) { ("A", &t.left) } else { ("B", &t.right) };
                format!("{letter}, {}: {}", lang.of(title), lang.of(&s.text))
            })
            .collect(),
        (task, answer) => panic!("{task:?} {answer:?}"),
    }
}

/// What a person reads of a row that may be at fault.
fn row(desk: &Desk, view: &View, at: usize) -> String {
    let lang = desk.lang();
    match view {
        View::Steps(cards) => lang.of(&cards[at].title).to_owned(),
        View::Acts { acts, .. } => format!("{}: {}", lang.of(&acts[at].who), lang.act_row(&acts[at])),
        View::Lines { lines, .. } => format!("{}: “{}”", lang.of(&lines[at].0), lang.of(&lines[at].1)),
        View::Stage { called, .. } => lang.of(&called[at]).to_owned(),
    }
}

#[test]
fn what_came_of_an_answer_is_read_out_by_itself() {
    for language in BOTH {
        for kind in [Kind::Next, Kind::Question, Kind::Fault, Kind::Checklist] {
            let mut desk = Desk::asked(language, kind);
            desk.does(Do::Show);
            let mut harness = window(desk, (1440.0, 900.0));
            harness.run_steps(2);
            let verdict = harness.state().lang().verdict(Score::NONE);
            let heard = announced(&harness);
            assert!(heard.iter().any(|words| words.contains(verdict)), "{kind:?}: {heard:?}");
        }
    }
}

#[test]
fn the_mouse_alone_answers_every_kind_that_is_chosen_or_ticked() {
    for language in BOTH {
        for kind in [Kind::Next, Kind::Question, Kind::Words, Kind::Checklist, Kind::Contrast, Kind::Fault] {
            let mut desk = Desk::asked(language, kind);
            // Words are typed elsewhere: another one until it can be pressed here.
            for _ in 0..60 {
                if !matches!(best(&desk), Answer::Typed(_)) {
                    break;
                }
                desk.does(Do::Show);
                desk.does(Do::HandIn);
            }
            let (labels, lang) = (labels(&desk), desk.lang());
            let before = desk.practice.attempts.len();
            let mut harness = window(desk, (1440.0, 1400.0));
            harness.run_steps(2);
            for label in labels {
                press(&mut harness, &label);
            }
            press(&mut harness, lang.hand_in());
            press(&mut harness, lang.sureness(Sureness::Fairly));
            harness.run_steps(2);
            let attempts = &harness.state().practice.attempts;
            assert_eq!(attempts.len(), before + 1, "{kind:?}");
            let last = attempts.last().expect("it was stored");
            assert!(last.score >= RIGHT && last.sure == Sureness::Fairly, "{kind:?}: {last:?}");
            assert!(read(&harness).contains(lang.verdict(last.score)));
        }
    }
}

#[test]
fn names_are_changed_merged_and_taken_off_and_each_is_taken_back() {
    let mut desk = Desk::asked(Language::Vi, Kind::Question);
    desk.does(Do::Show);
    desk.does(Do::Escape);
    act(&mut desk, PracticeAction::Page(PracticePage::People));
    act(&mut desk, PracticeAction::People(PeopleAction::Write("Nguyen Thi Ha".to_owned())));
    act(&mut desk, PracticeAction::People(PeopleAction::Add));
    act(&mut desk, PracticeAction::Page(PracticePage::People));
    let mut harness = window(desk, (1440.0, 1200.0));
    harness.run_steps(2);
    let names = |harness: &egui_kittest::Harness<'_, Desk>| -> Vec<String> {
        harness.state().model.practice.people.iter().map(|t| format!("{} {}", t.person.name, t.answers)).collect()
    };
    assert_eq!(names(&harness), ["Nguyễn Thị Hà 1", "Nguyen Thi Ha 0"]);
    press(&mut harness, "Đổi tên: Nguyen Thi Ha");
    let rename = PracticeAction::People(PeopleAction::WriteRename("Hà (máy cũ)".to_owned()));
    harness.state_mut().act(Action::Practice(rename));
    harness.run_steps(2);
    press(&mut harness, "Lưu tên");
    assert_eq!(names(&harness)[1], "Hà (máy cũ) 0");
    press(&mut harness, "Hoàn tác");
    assert_eq!(names(&harness)[1], "Nguyen Thi Ha 0");
    press(&mut harness, "Gộp: Nguyễn Thị Hà");
    press(&mut harness, "Gộp vào Nguyen Thi Ha");
    assert_eq!(names(&harness), ["Nguyen Thi Ha 1"]);
    press(&mut harness, "Hoàn tác");
    assert_eq!(names(&harness), ["Nguyễn Thị Hà 1", "Nguyen Thi Ha 0"]);
    press(&mut harness, "Xóa: Nguyễn Thị Hà");
    assert!(read(&harness).contains("Xóa “Nguyễn Thị Hà” cùng toàn bộ bài làm?"), "asked first");
    assert_eq!(names(&harness).len(), 2);
    press(&mut harness, "Thôi");
    press(&mut harness, "Xóa: Nguyễn Thị Hà");
    harness.run_steps(2);
    let id = harness.state().model.practice.people[0].person.id.clone();
    harness.state_mut().act(Action::Practice(PracticeAction::People(PeopleAction::Remove(id, true))));
    harness.run_steps(2);
    assert_eq!(names(&harness), ["Nguyen Thi Ha 0"]);
    press(&mut harness, "Hoàn tác");
    assert_eq!(names(&harness).len(), 2, "put back with all that was done");
}

#[test]
fn without_time_limits_nothing_runs_out_and_no_clock_is_shown() {
    let mut desk = Desk::practising(Language::Vi);
    act(&mut desk, PracticeAction::Untimed(true));
    act(&mut desk, PracticeAction::Minutes(5));
    act(&mut desk, PracticeAction::Today);
    let mut answers = 0;
    for _ in 0..100 {
        if desk.model.practice.page != PracticePage::Sitting {
            break;
        }
        // Somebody slow: two minutes for each.
        desk.advance(120.0);
        desk.does(Do::Show);
        desk.does(Do::HandIn);
        answers += 1;
    }
    assert!(answers > 8, "as much is asked as of others: {answers}");
    act(&mut desk, PracticeAction::Page(PracticePage::Exam));
    act(&mut desk, PracticeAction::Exam(dientap::app::practice::ExamAction::Start));
    assert!(desk.model.practice.at_work(), "{:?}", desk.model.practice.page);
    desk.advance(3.0 * 3600.0);
    assert!(desk.model.practice.at_work(), "the exam goes on: {:?}", desk.model.practice.result);
    let harness = window(desk, WIDE);
    assert!(!read(&harness).contains("còn "), "{}", read(&harness));
}

/// Draws what is before the trainee, as every frame of the program would.
fn drawn(harness: &mut egui_kittest::Harness<'static, Desk>, does: impl FnOnce(&mut Desk)) {
    does(harness.state_mut());
    harness.run_steps(1);
}

#[test]
fn after_a_fortnight_most_is_known_and_the_page_of_progress_says_so() {
    let mut desk = Desk::practising(Language::Vi);
    // One ceremony alone, as a trainee before his own would learn it.
    let ids: Vec<String> =
        desk.model.practice.material.iter().flat_map(|m| m.subjects()).map(|s| s.id().to_owned()).collect();
    for id in ids.iter().filter(|id| *id != gui::FLAG) {
        act(&mut desk, PracticeAction::Learn(id.clone(), false));
    }
    let mut harness = window(desk, WIDE);
    for day in 0..14 {
        drawn(&mut harness, |desk| act(desk, PracticeAction::Today));
        for n in 0..80 {
            if harness.state().model.practice.page != PracticePage::Sitting {
                break;
            }
            drawn(&mut harness, |desk| {
                desk.advance(6.0);
                // He forgets something now and then.
                if (n + day) % 9 == 8 && !matches!(task(desk), Task::Role(_)) {
                    desk.does(Do::Show);
                } else {
                    answer_by_keys(desk);
                    // A role is handed in by itself.
                    if phase(desk) == Phase::Answering {
                        desk.does(Do::HandIn);
                    }
                }
            });
            drawn(&mut harness, |desk| {
                desk.does(Do::Pick(3));
                desk.advance(2.0);
            });
            drawn(&mut harness, |desk| desk.does(Do::HandIn));
        }
        drawn(&mut harness, |desk| {
            assert_eq!(desk.model.practice.page, PracticePage::Summary, "day {day}");
            act(desk, PracticeAction::Page(PracticePage::Home));
            desk.now.wall.unix_ms += 86_400_000 - 600_000;
            // The program is opened anew each day.
            desk.act(Action::Go(Screen::Practice));
        });
    }
    let mut desk = Desk::new(Language::Vi);
    std::mem::swap(&mut desk, harness.state_mut());
    act(&mut desk, PracticeAction::Page(PracticePage::Progress));
    let outlook = desk.model.practice.outlook.clone().expect("worked out");
    let map = outlook.maps.iter().find(|m| m.ceremony == gui::FLAG).expect("the ceremony");
    assert!(map.recall > 0.8, "recall {}", map.recall);
    assert_eq!(outlook.activity.row, 14);
    let mut harness = window(desk, (1440.0, 2000.0));
    harness.run_steps(2);
    let text = read(&harness);
    let lang = harness.state().lang();
    assert!(text.contains(lang.level(dientap::core::practice::progress::Level::Mastered)));
    assert!(text.contains("14 ngày liền"));
}
