//! The console as a person reads, hears and presses it; time is in the test's hand.
#![cfg(test)]

#[path = "support/gui.rs"]
mod gui;

use std::sync::Arc;

use dientap::{
    app::{Action, Dialog, Screen, Session, keys::Do},
    core::{
        drill::{Command, What},
        text::Language,
        time::{Span, Tick, clock_face},
    },
    lang::Lang,
};
use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gui::{Desk, press, read, window};

const DESK: (f32, f32) = (1440.0, 900.0);

fn has(text: &str, wanted: &str) {
    assert!(text.contains(wanted), "“{wanted}” is not to be read in:\n{text}");
}

fn has_not(text: &str, unwanted: &str) {
    assert!(!text.contains(unwanted), "“{unwanted}” is to be read in:\n{text}");
}

/// From the first step to the page of looking back, by the button that names what comes next.
fn walk(language: Language) {
    let mut h = window(Desk::drilling(language), DESK);
    let rundown = h.state().model.session.as_ref().unwrap().shown().rundown().clone();
    let lang = h.state().lang();
    let all = rundown.steps.len();
    assert_eq!(all, 24);
    for (n, run) in rundown.steps.iter().enumerate() {
        h.run();
        let text = read(&h);
        has(&text, &lang.step_of(n + 1, all));
        has(&text, lang.of(&run.step.title));
        for line in &run.step.says {
            has(&text, lang.of(&line.text));
        }
        for act in &run.step.acts {
            has(&text, lang.of(&act.text));
        }
        for check in &run.step.checks {
            has(&text, lang.of(&check.text));
        }
        for fault in &run.step.faults {
            has(&text, lang.of(&fault.text));
        }
        has(&text, lang.part_of_ceremony(run.step.part));
        has(&text, &clock_face(run.planned));
        h.state_mut().advance(2.0);
        match rundown.steps.get(n + 1) {
            Some(next) => press(&mut h, &format!("{}, {}", lang.next_is(n + 2), lang.of(&next.step.title))),
            None => press(&mut h, &format!("{}, {}", lang.last_step(), lang.end_drill())),
        }
    }
    assert!(h.state().is_at(Screen::LookBack));
    assert!(h.state().model.session.as_ref().unwrap().shown().finished().is_some());
}

#[test]
fn a_whole_drill_is_walked_in_vietnamese() {
    walk(Language::Vi);
}

#[test]
fn a_whole_drill_is_walked_in_english() {
    walk(Language::En);
}

#[test]
fn the_clock_of_the_step_counts_down_warns_and_then_counts_up() {
    let mut h = window(Desk::drilling(Language::Vi), DESK);
    let reads = |h: &mut egui_kittest::Harness<'_, Desk>, seconds: f64, wanted: &str| {
        h.state_mut().advance(seconds);
        h.run();
        has(&read(h), wanted);
    };
    reads(&mut h, 0.5, "Bước này còn 1:00");
    reads(&mut h, 44.0, "Bước này còn 0:16");
    reads(&mut h, 1.0, "Sắp hết 0:15");
    reads(&mut h, 14.5, "Hết giờ 0:00");
    reads(&mut h, 1.0, "Quá giờ +0:01");
    has(&read(&h), "Bước 1, Ổn định, kiểm vị trí, đang diễn, quá 1 giây");
    has(&read(&h), "Bước 1 đã quá giờ: Ổn định, kiểm vị trí");
    reads(&mut h, 60.0, "Quá giờ · gấp 2 kế hoạch +1:01");
    has(&read(&h), "Đã diễn 2:01");
}

#[test]
fn the_projected_end_is_a_time_of_day_and_moves_only_when_the_drill_is_late() {
    let mut h = window(Desk::drilling(Language::Vi), DESK);
    h.run();
    has(&read(&h), "Dự kiến xong 9:39:35");
    h.state_mut().advance(60.0);
    h.run();
    has(&read(&h), "Dự kiến xong 9:39:35");
    has(&read(&h), "So kế hoạch 0:00");
    h.state_mut().advance(20.0);
    h.run();
    has(&read(&h), "Dự kiến xong 9:39:55");
    has(&read(&h), "So kế hoạch +0:20");
}

#[test]
fn a_pause_stops_every_clock_and_the_same_button_goes_on() {
    let mut h = window(Desk::drilling(Language::Vi), DESK);
    h.state_mut().advance(10.0);
    h.run();
    press(&mut h, "Tạm nghỉ");
    h.state_mut().advance(25.0);
    h.run();
    let text = read(&h);
    has(&text, "Tạm nghỉ · 0:25 · P để tiếp");
    has(&text, "Đang tạm nghỉ 0:50");
    has(&text, "Đã diễn 0:10");
    has(&text, "đang tạm nghỉ");
    press(&mut h, "Diễn tiếp");
    h.state_mut().advance(1.0);
    h.run();
    has(&read(&h), "Bước này còn 0:49");
    has_not(&read(&h), "để tiếp");
}

#[test]
fn a_hold_takes_its_reason_and_keeps_it() {
    let mut h = window(Desk::drilling(Language::Vi), DESK);
    h.state_mut().advance(5.0);
    h.run();
    press(&mut h, "Dừng!");
    h.state_mut().advance(25.0);
    h.run();
    has(&read(&h), "ĐANG DỪNG · 0:25 · H để tiếp");
    let field = h.get_by_role_and_label(Role::TextInput, "Lý do dừng");
    field.click();
    h.run();
    h.event(egui::Event::Text("Micro hỏng".to_owned()));
    h.run();
    h.key_press(egui::Key::Enter);
    h.run();
    let holds = |h: &egui_kittest::Harness<'_, Desk>| {
        h.state()
            .model
            .session
            .as_ref()
            .unwrap()
            .shown()
            .pauses()
            .iter()
            .filter_map(|p| p.hold.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(holds(&h), ["Micro hỏng"]);
    let buttons: Vec<_> = h.get_all_by_label("Diễn tiếp").collect();
    assert_eq!(buttons.len(), 2, "in the banner and where it was pressed");
    buttons[0].click();
    h.run();
    has_not(&read(&h), "ĐANG DỪNG");
    assert_eq!(holds(&h), ["Micro hỏng"]);
}

#[test]
fn a_reason_still_being_written_is_kept_when_the_drill_goes_on() {
    let mut h = window(Desk::drilling(Language::En), DESK);
    h.state_mut().does(Do::Hold);
    h.run();
    h.get_by_role_and_label(Role::TextInput, "Reason for the hold").click();
    h.run();
    h.event(egui::Event::Text("Late flag".to_owned()));
    h.run();
    let go_on = h.get_all_by_label("Resume").next().expect("the button of the banner");
    go_on.click();
    h.run();
    let drill = h.state().model.session.as_ref().unwrap().shown().clone();
    assert!(drill.pausing().is_none());
    assert_eq!(drill.pauses()[0].hold.as_deref(), Some("Late flag"));
}

#[test]
fn undo_takes_back_step_tick_and_fault_one_by_one() {
    let mut h = window(Desk::drilling(Language::Vi), DESK);
    h.run();
    press(&mut h, "Đủ mặt các vai");
    press(&mut h, "Lỗi 1: Bắt đầu khi còn thiếu vai, ĐP");
    has(&read(&h), "Lỗi 1: Bắt đầu khi còn thiếu vai, ĐP, 1 lần");
    has(&read(&h), "1 / 3");
    has(&read(&h), "1 lỗi");
    h.state_mut().next();
    h.run();
    has(&read(&h), "Bước 2 / 24");
    press(&mut h, "Hoàn tác");
    has(&read(&h), "Bước 1 / 24");
    press(&mut h, "Hoàn tác");
    has(&read(&h), "0 lỗi");
    has(&read(&h), "1 / 3");
    press(&mut h, "Hoàn tác");
    has(&read(&h), "0 / 3");
    assert!(h.state().model.session.as_ref().unwrap().shown().last_undoable().is_none());
}

#[test]
fn a_tick_is_taken_back_by_pressing_it_again() {
    let mut h = window(Desk::drilling(Language::Vi), DESK);
    h.run();
    press(&mut h, "Đủ mặt các vai");
    assert_eq!(h.get_by_label("Đủ mặt các vai").accesskit_node().toggled(), Some(egui::accesskit::Toggled::True));
    press(&mut h, "Đủ mặt các vai");
    assert_eq!(h.get_by_label("Đủ mặt các vai").accesskit_node().toggled(), Some(egui::accesskit::Toggled::False));
}

#[test]
fn a_row_of_the_run_down_leads_to_its_step_and_says_how_it_stands() {
    let mut h = window(Desk::drilling(Language::Vi), DESK);
    h.state_mut().advance(62.0);
    h.state_mut().next();
    h.state_mut().advance(4.0);
    h.run();
    let text = read(&h);
    has(&text, "Bước 1, Ổn định, kiểm vị trí, đã diễn 1:02, Lệch +0:02");
    has(&text, "Bước 2, Thông báo chương trình, đang diễn, còn 16 giây");
    has(&text, "Bước 3, Chào cờ, hát Quốc ca, bước tiếp theo");
    has(&text, "Bước 4, Tuyên bố lý do, chưa diễn");
    press(&mut h, "Bước 15, Trao cờ, chưa diễn");
    assert_eq!(h.state().step(), 15);
    has(&read(&h), "Bước 15 / 24");
}

#[test]
fn the_current_row_and_three_after_it_are_in_view_however_low_the_window_is() {
    let mut h = window(Desk::drilling(Language::Vi), (1280.0, 620.0));
    for step in 1..=24_usize {
        h.run();
        let bottom = 620.0 - 88.0;
        for row in step..=(step + 3).min(24) {
            let label = format!("Bước {row}, ");
            let node = h.get_all_by_label_contains(&label).find(|n| n.accesskit_node().role() == Role::Button);
            let rect = node.unwrap_or_else(|| panic!("row {row} is not drawn at step {step}")).rect();
            assert!(rect.top() >= 64.0 && rect.bottom() <= bottom, "row {row} at step {step}: {rect:?}");
        }
        if step < 24 {
            h.state_mut().next();
        }
    }
}

#[test]
fn of_ten_thousand_steps_only_those_in_view_are_drawn() {
    let mut desk = Desk::drilling(Language::Vi);
    let mut start = desk.model.session.as_ref().unwrap().shown().started().clone();
    let mut rundown = (*start.rundown).clone();
    let short = rundown.steps.clone();
    rundown.steps = short.iter().cycle().take(10_000).cloned().collect();
    rundown.steps.sort_by_key(|s| s.step.part);
    start.rundown = Arc::new(rundown);
    desk.model.session = Some(Session::begin(9, start, desk.now));
    desk.commands(Command::Jump(6_543));
    let mut h = window(desk, DESK);
    h.run();
    let rows = h
        .get_all_by_role(Role::Button)
        .filter(|n| n.accesskit_node().label().is_some_and(|l| l.starts_with("Bước ")))
        .count();
    assert!((10..60).contains(&rows), "{rows} rows are drawn");
    has(&read(&h), "Bước 6544 / 10000");
}

#[test]
fn a_black_hall_is_said_so_beside_its_picture_and_is_undone_by_the_same_button() {
    let mut h = window(Desk::drilling(Language::Vi), DESK);
    h.run();
    press(&mut h, "Tắt hình");
    assert!(h.state().model.session.as_ref().unwrap().shown().blackout());
    assert_eq!(h.get_all_by_label("Đang đen màn").count(), 2, "in the top bar and as the name of the preview");
    press(&mut h, "Bật hình");
    assert!(!h.state().model.session.as_ref().unwrap().shown().blackout());
}

#[test]
fn a_sleep_of_the_machine_is_asked_about_once() {
    let mut h = window(Desk::drilling(Language::Vi), DESK);
    h.state_mut().advance(10.0);
    h.state_mut().now.tick = Tick(h.state().now.tick.0 + 45_000);
    h.run();
    has(&read(&h), "Máy ngủ 0:45 ở bước 1. Có tính vào thời gian diễn không?");
    has(&read(&h), "Đã diễn 0:10");
    press(&mut h, "Tính vào");
    has(&read(&h), "Đã diễn 0:55");
    has_not(&read(&h), "Máy ngủ");
    h.state_mut().now.tick = Tick(h.state().now.tick.0 + 30_000);
    h.run();
    press(&mut h, "Không tính");
    has(&read(&h), "Đã diễn 0:55");
    has_not(&read(&h), "Máy ngủ");
}

#[test]
fn the_dialogs_take_words_and_do_what_they_say() {
    let mut h = window(Desk::drilling(Language::Vi), DESK);
    h.run();
    press(&mut h, "Lỗi 4: Lỗi khác…");
    h.event(egui::Event::Text("Cầm cờ ngược".to_owned()));
    h.run();
    h.key_press(egui::Key::Enter);
    h.run();
    assert_eq!(h.state().model.dialog, None);
    press(&mut h, "Ghi chú…");
    h.event(egui::Event::Text("Nhắc lại lối lên".to_owned()));
    h.run();
    h.get_by_role_and_label(Role::Button, "Ghi").click();
    h.run();
    press(&mut h, "Nhảy tới");
    h.event(egui::Event::Text("trao co".to_owned()));
    h.run();
    h.key_press(egui::Key::Enter);
    h.run();
    let drill = h.state().model.session.as_ref().unwrap().shown().clone();
    assert!(drill.log().iter().any(|e| matches!(&e.what, What::Faulted { fault: dientap::core::drill::FaultKind::Free(t), .. } if t == "Cầm cờ ngược")));
    assert_eq!(drill.notes()[0].text, "Nhắc lại lối lên");
    assert_eq!(drill.rundown().steps[drill.current()].step.title.vi, "Trao cờ");
}

#[test]
fn enter_on_an_empty_search_goes_nowhere() {
    let mut h = window(Desk::drilling(Language::Vi), DESK);
    h.state_mut().commands(Command::Jump(6));
    h.state_mut().does(Do::Jump);
    h.run();
    h.key_press(egui::Key::Enter);
    h.run();
    assert_eq!(h.state().step(), 7);
    assert_eq!(h.state().model.dialog, Some(Dialog::Jump(String::new())));
}

#[test]
fn ending_early_says_how_much_is_left_and_can_be_thought_better_of() {
    let mut h = window(Desk::drilling(Language::En), DESK);
    h.run();
    press(&mut h, "End the drill");
    assert_eq!(h.state().model.dialog, Some(Dialog::Finish));
    has(&read(&h), "Steps not rehearsed: 23.");
    press(&mut h, "Cancel");
    assert!(h.state().model.running().is_some());
    h.state_mut().act(Action::CloseRequested);
    h.run();
    has(&read(&h), "Close in the middle of the drill?");
    press(&mut h, "Close the program");
    assert!(h.state().model.closing);
}

#[test]
fn script_faults_and_transport_stay_in_every_window() {
    for language in [Language::Vi, Language::En] {
        let mut desk = Desk::drilling(language);
        desk.commands(Command::Jump(14));
        desk.advance(4.0);
        let lang = desk.lang();
        let step = desk.model.session.as_ref().unwrap().shown().rundown().steps[14].step.clone();
        let mut h = window(desk, DESK);
        for size in [(1440.0, 900.0), (1280.0, 720.0), (1024.0, 768.0), (853.0, 480.0), (731.0, 411.0)] {
            h.set_size(egui::vec2(size.0, size.1));
            h.run();
            let text = read(&h);
            for line in &step.says {
                has(&text, lang.of(&line.text));
            }
            has(&text, lang.of(&step.faults[0].text));
            has(&text, "0:06");
            let mut rects: Vec<egui::Rect> = transport(&h, lang).collect();
            rects.sort_by(|a, b| a.left().total_cmp(&b.left()));
            for rect in &rects {
                let inside = rect.left() >= 0.0 && rect.right() <= size.0 && rect.bottom() <= size.1;
                assert!(inside, "{size:?}: {rect:?}");
            }
            for pair in rects.windows(2) {
                assert!(pair[0].right() <= pair[1].left() + 0.5, "{size:?}: {pair:?}");
            }
        }
    }
}

/// Where the buttons of the transport are.
fn transport(h: &egui_kittest::Harness<'_, Desk>, lang: Lang) -> impl Iterator<Item = egui::Rect> {
    let words = [lang.undo(), lang.step_back(), lang.pause(), lang.jump_to(), lang.blackout(), lang.hold()];
    let rects = words.map(|w| h.get_by_role_and_label(Role::Button, w).rect());
    let next = h.get_by_label_contains(&lang.next_is(16)).rect();
    rects.into_iter().chain([next])
}

#[test]
fn without_a_drill_the_page_says_so_and_leads_on() {
    let mut desk = Desk::new(Language::Vi);
    desk.act(Action::Go(Screen::Console));
    let mut h = window(desk, DESK);
    h.run();
    has(&read(&h), "Chưa có buổi diễn nào.");
    let button = h.get_all_by_role_and_label(Role::Button, "Thư viện").last().expect("a button beside the rail's");
    button.click();
    h.run();
    assert!(h.state().is_at(Screen::Library));
}

#[test]
fn ten_seconds_more_are_given_by_their_button() {
    let mut h = window(Desk::drilling(Language::Vi), DESK);
    h.state_mut().advance(5.0);
    h.run();
    press(&mut h, "Thêm 10 giây");
    has(&read(&h), "Bước này còn 1:05");
    press(&mut h, "Bớt 10 giây");
    has(&read(&h), "Bước này còn 0:55");
    let clocks = |h: &egui_kittest::Harness<'_, Desk>| {
        let session = h.state().model.session.as_ref().unwrap();
        session.shown().clocks(session.moment(h.state().now.tick))
    };
    assert_eq!(clocks(&h).step_allotted, Span::seconds(60));
}
