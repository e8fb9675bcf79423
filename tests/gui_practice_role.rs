//! Playing a role as a person does it: by keys alone, with the mouse, without a clock, pausing, missing a cue.
#![expect(
    clippy::panic,
    clippy::indexing_slicing,
    reason = "clippy takes helpers of an integration test for the program itself"
)]

#[path = "support/gui.rs"]
mod gui;

use dientap::{
    app::{
        Action, PracticeAction, PracticePage,
        keys::Key,
        next_wake,
        practice::{ExamAction, Free, Given, Play},
    },
    core::{
        practice::{Kind, RoleTask, Score, Task},
        text::Language,
        time::Span,
    },
};
use egui_kittest::Harness;
use gui::{Desk, FLAG, read, window};

const WIDE: (f32, f32) = (1440.0, 900.0);
/// A window of 1280 by 720 with its text at 175 %.
const LOW: (f32, f32) = (731.0, 411.0);
const BOTH: [Language; 2] = [Language::Vi, Language::En];

/// The recipient's role through the whole ceremony.
fn asked(language: Language, clock: bool) -> Desk {
    let mut desk = Desk::practising(language);
    desk.act(Action::Practice(PracticeAction::Untimed(!clock)));
    let who = Some("NN".to_owned());
    let free = Free { kind: Some(Kind::Role), ceremony: Some(FLAG.to_owned()), who, ..Free::default() };
    desk.act(Action::Practice(PracticeAction::Begin(free)));
    assert_eq!(task(&desk).clock, clock);
    desk
}

fn task(desk: &Desk) -> RoleTask {
    match &desk.sitting().exercise.task {
        Task::Role(task) => task.clone(),
        other => panic!("no role: {other:?}"),
    }
}

fn play(desk: &Desk) -> Play {
    match &desk.sitting().given {
        Given::Role(play) => play.clone(),
        other => panic!("no role: {other:?}"),
    }
}

fn at(desk: &Desk) -> Span {
    play(desk).at(&task(desk), desk.now.tick)
}

fn open(desk: &Desk) -> Option<usize> {
    play(desk).open_cue(&task(desk), desk.now.tick)
}

fn score(desk: &Desk) -> Option<Score> {
    desk.told()
}

fn key(desk: &mut Desk, key: Key) {
    desk.practice_key(key, false, false);
}

/// Time passes, the program alive in it.
fn pass(desk: &mut Desk, span: Span) {
    desk.advance(span.as_seconds());
    let effects = dientap::app::frame(&mut desk.model, desk.now);
    desk.answer(effects);
}

/// To the moment at which the next cue is due.
fn to_due(desk: &mut Desk) -> Option<usize> {
    let n = play(desk).cue;
    let due = task(desk).cues.get(n)?.due;
    pass(desk, due - at(desk));
    open(desk)
}

fn text(desk: Desk, size: (f32, f32)) -> String {
    let mut harness = window(desk, size);
    harness.run_steps(3);
    read(&harness)
}

fn right(desk: &Desk, cue: usize) -> Key {
    Key::Digit(task(desk).cues[cue].right as u8 + 1)
}

#[test]
fn keys_alone_play_the_role_in_time() {
    for language in BOTH {
        let mut desk = asked(language, true);
        key(&mut desk, Key::Digit(3));
        let many = task(&desk).cues.len();
        for n in 0..many {
            key(&mut desk, Key::Space);
            assert_eq!(to_due(&mut desk), Some(n), "its cue is open");
            let act = right(&desk, n);
            key(&mut desk, act);
            assert!(score(&desk).is_some() == (n + 1 == many), "it is handed in by itself");
        }
        assert_eq!(score(&desk), Some(Score::FULL));
        let (lang, words) = (desk.lang(), text(desk, WIDE));
        assert!(words.contains(&format!("{} {many} / {many}", lang.acts_right())), "{words}");
        assert!(words.contains(&format!("{} {} s", lang.mean_off(), lang.tenth(0.0))), "{words}");
    }
}

#[test]
fn before_it_begins_it_says_who_one_is_and_shows_the_stage() {
    for language in BOTH {
        let desk = asked(language, true);
        let (lang, task) = (desk.lang(), task(&desk));
        let words = text(desk, WIDE);
        assert!(words.contains(&lang.you_are(lang.of(&task.called))), "{words}");
        assert!(words.contains(lang.of(&task.steps[0].card.title)), "{words}");
        assert!(words.contains(lang.plan_seen_from_hall()), "{words}");
        assert!(words.contains(lang.role_ready()), "{words}");
        // None of what could be done is given away.
        assert!(task.cues.iter().all(|c| !words.contains(lang.of(&c.options[c.right]))), "{words}");
    }
}

#[test]
fn the_mouse_begins_plays_pauses_and_goes_on() {
    let mut desk = asked(Language::Vi, true);
    let lang = desk.lang();
    let begun = |harness: &mut Harness<'static, Desk>, words: &str| {
        harness.run_steps(2);
        press_once(harness, words);
    };
    let mut harness = window(desk, WIDE);
    begun(&mut harness, lang.sure_fairly());
    assert!(play(harness.state()).begun);
    press_once(&mut harness, lang.pause_role());
    let stood = at(harness.state());
    pass(harness.state_mut(), Span::seconds(60));
    assert_eq!(at(harness.state()), stood, "the clock stands");
    harness.run_steps(2);
    assert!(read(&harness).contains(lang.paused_now()));
    press_once(&mut harness, lang.go_on());
    press_once(&mut harness, lang.skip_wait());
    let cue = to_due(harness.state_mut()).expect("a cue");
    harness.run_steps(2);
    let task = task(harness.state());
    let words = lang.option_number(task.cues[cue].right + 1, lang.of(&task.cues[cue].options[task.cues[cue].right]));
    press_once(&mut harness, &words);
    let played = play(harness.state()).played[cue].expect("it was played");
    assert_eq!(played.choice, task.cues[cue].right);
    desk = asked(Language::Vi, true);
    assert!(!play(&desk).is_paused());
    key(&mut desk, Key::Digit(1));
    key(&mut desk, Key::Letter('P'));
    assert!(play(&desk).is_paused());
}

/// Presses a button while a clock runs: such a page is never at rest.
fn press_once(harness: &mut Harness<'static, Desk>, label: &str) {
    use egui_kittest::kittest::{NodeT as _, Queryable as _};
    let wanted =
        |n: &egui_kittest::Node<'_>| matches!(n.accesskit_node().role(), egui::Role::Button | egui::Role::RadioButton);
    let node = harness.get_all_by_label_contains(label).find(wanted);
    node.unwrap_or_else(|| panic!("nothing to press is called {label}")).click();
    harness.run_steps(3);
}

#[test]
fn nothing_can_be_chosen_while_the_clock_stands() {
    let mut desk = asked(Language::Vi, true);
    key(&mut desk, Key::Digit(1));
    let cue = to_due(&mut desk).expect("a cue");
    key(&mut desk, Key::F(6));
    let act = right(&desk, cue);
    key(&mut desk, act);
    assert_eq!(play(&desk).played[cue], None);
    let options: Vec<String> = task(&desk).cues[cue].options.iter().map(|o| desk.lang().of(o).to_owned()).collect();
    let words = text(desk, WIDE);
    assert!(options.iter().enumerate().all(|(n, o)| !words.contains(&format!("{}. {o}", n + 1))), "{words}");
}

#[test]
fn a_cue_that_nobody_answers_is_missed_and_the_play_goes_on() {
    for language in BOTH {
        let mut desk = asked(language, true);
        key(&mut desk, Key::Digit(2));
        let cue = to_due(&mut desk).expect("a cue");
        let rest = task(&desk).cues[cue].closes - task(&desk).cues[cue].due;
        pass(&mut desk, rest);
        assert_eq!((play(&desk).cue, play(&desk).played[cue]), (cue + 1, None));
        let lang = desk.lang();
        let mut harness = window(desk, WIDE);
        harness.run_steps(2);
        let words = read(&harness);
        assert!(words.contains(lang.cue_missed()), "{words}");
        assert!(words.contains(&format!("{} 0 / 1", lang.acts_right())), "{words}");
        // To the end with nothing done: no points, and all of it was left out.
        let desk = harness.state_mut();
        while score(desk).is_none() {
            pass(desk, Span::seconds(5));
        }
        assert_eq!(score(desk), Some(Score::NONE));
    }
}

#[test]
fn early_and_late_are_told_on_the_gauge() {
    for language in BOTH {
        for (off, early) in [(-2500, true), (3000, false)] {
            let mut desk = asked(language, true);
            key(&mut desk, Key::Digit(2));
            let cue = &task(&desk).cues[0];
            let when = cue.due + Span(off);
            let now = at(&desk);
            pass(&mut desk, when - now);
            let act = right(&desk, 0);
            key(&mut desk, act);
            let lang = desk.lang();
            let words = text(desk, WIDE);
            let chosen = lang.chosen_at(&lang.tenth((when - cue.given).as_seconds()));
            let how = if early { lang.early() } else { lang.late() };
            assert!(words.contains(&format!("{chosen}: {how}")), "{words}");
        }
    }
}

#[test]
fn who_wants_little_motion_has_the_needle_drawn_four_times_a_second_at_most() {
    for (calm, within) in [(false, Span(1)..Span(100)), (true, Span(250)..Span(1001))] {
        let mut desk = asked(Language::Vi, true);
        desk.model.settings.reduced_motion = calm;
        key(&mut desk, Key::Digit(2));
        pass(&mut desk, Span::seconds(1));
        let wake = next_wake(&desk.model, desk.now.tick).expect("a clock runs");
        assert!(within.contains(&wake), "{calm}: {wake:?}");
    }
}

#[test]
fn the_next_cue_and_what_the_others_do_are_told_but_not_what_to_do() {
    let mut desk = asked(Language::Vi, true);
    key(&mut desk, Key::Digit(2));
    let task = task(&desk);
    pass(&mut desk, task.cues[0].given - Span(1000));
    let lang = desk.lang();
    let over: Vec<String> =
        task.running.iter().filter(|r| r.at <= at(&desk)).map(|r| lang.of(&r.text).into()).collect();
    let words = text(desk, WIDE);
    assert!(words.contains(lang.next_cue()) && words.contains("0:01"), "{words}");
    for one in over.iter().rev().take(8) {
        assert!(words.contains(one), "{one}: {words}");
    }
    let cue = &task.cues[0];
    assert!(!words.contains(lang.of(&cue.options[cue.right])), "{words}");
}

#[test]
fn without_a_clock_nothing_counts_down_and_only_the_act_counts() {
    for language in BOTH {
        let mut desk = asked(language, false);
        key(&mut desk, Key::Digit(1));
        for n in 0..task(&desk).cues.len() {
            desk.advance(300.0);
            assert_eq!(open(&desk), Some(n));
            if n == 1 {
                let mut harness = window(desk, WIDE);
                harness.run_steps(2);
                let (lang, words) = (harness.state().lang(), read(&harness));
                for timed in
                    [lang.window_left(), lang.times_right(), lang.mean_off(), lang.pause_role(), lang.skip_wait()]
                {
                    assert!(!words.contains(timed), "{timed}: {words}");
                }
                desk = Desk::new(language);
                std::mem::swap(&mut desk, harness.state_mut());
            }
            let act = right(&desk, n);
            key(&mut desk, act);
        }
        assert_eq!(score(&desk), Some(Score::FULL));
    }
}

#[test]
fn in_a_low_window_the_answers_come_first() {
    let mut desk = asked(Language::Vi, true);
    key(&mut desk, Key::Digit(2));
    let cue = to_due(&mut desk).expect("a cue");
    let (lang, task) = (desk.lang(), task(&desk));
    let mut harness = window(desk, LOW);
    harness.run_steps(3);
    for (n, option) in task.cues[cue].options.iter().enumerate() {
        use egui_kittest::kittest::Queryable as _;
        let rect = harness.get_by_label(&lang.option_number(n + 1, lang.of(option))).rect();
        assert!(rect.bottom() < LOW.1, "{rect:?}");
    }
}

#[test]
fn an_exam_tells_nothing_while_the_role_is_played() {
    let mut desk = Desk::practising(Language::Vi);
    desk.act(Action::Practice(PracticeAction::Page(PracticePage::Exam)));
    desk.act(Action::Practice(PracticeAction::Exam(ExamAction::Many(1))));
    for kind in Kind::ALL {
        desk.act(Action::Practice(PracticeAction::Exam(ExamAction::Kind(kind, kind == Kind::Role))));
    }
    desk.act(Action::Practice(PracticeAction::Exam(ExamAction::Start)));
    let is_role = matches!(desk.model.practice.sitting.as_ref().map(|s| &s.exercise.task), Some(Task::Role(_)));
    assert!(is_role, "an exam of roles alone");
    key(&mut desk, Key::Digit(2));
    let cue = to_due(&mut desk).expect("a cue");
    let act = right(&desk, cue);
    key(&mut desk, act);
    let lang = desk.lang();
    let mut harness = window(desk, WIDE);
    harness.run_steps(2);
    let words = read(&harness);
    assert!(!words.contains(lang.role_score()) && !words.lines().any(|l| l == lang.option_right()), "{words}");
}
