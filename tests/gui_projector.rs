//! What the hall reads in every state, and what it must never read.
#![cfg(test)]

#[path = "support/gui.rs"]
mod gui;

use dientap::{
    app::keys::Do,
    core::{
        drill::{Command, FaultKind},
        text::Language,
        time::Span,
    },
    ui::{projector, shell},
};
use egui::UiBuilder;
use egui_kittest::{Harness, kittest::Queryable as _};
use gui::{Desk, read};

/// Small, so that its letters are soon made; the picture is the same at every size.
const HALL: (f32, f32) = (960.0, 540.0);

/// The second window alone.
fn hall(desk: Desk, size: (f32, f32)) -> Harness<'static, Desk> {
    Harness::builder().with_size(egui::vec2(size.0, size.1)).with_context_setup(shell::dress).build_ui_state(
        |ui, desk: &mut Desk| {
            let Some(view) = desk.model.projector_view(desk.now.tick) else { return };
            let all = UiBuilder::new().max_rect(ui.ctx().content_rect());
            ui.scope_builder(all, |ui| projector::draw(ui, &view, desk.now.tick));
        },
        desk,
    )
}

fn at(language: Language, step: usize, seconds: f64) -> Desk {
    let mut desk = Desk::drilling(language);
    desk.commands(Command::Jump(step - 1));
    desk.advance(seconds);
    desk
}

fn shows(desk: Desk, wanted: &[&str]) -> Harness<'static, Desk> {
    let mut h = hall(desk, HALL);
    h.run_ok();
    let text = read(&h);
    for wanted in wanted {
        assert!(text.contains(wanted), "“{wanted}” is not to be read in:\n{text}");
    }
    h
}

#[test]
fn every_state_of_the_clock_is_written_out() {
    let flag = |seconds| at(Language::Vi, 15, seconds);
    shows(flag(4.0), &["BƯỚC 15 / 24", "Trao cờ", "CÒN LẠI", "0:06", "Kế hoạch 0:10", "Đã qua 0:04", "Tiếp theo"]);
    shows(flag(7.0), &["SẮP HẾT", "0:03"]);
    shows(flag(10.5), &["HẾT GIỜ", "0:00"]);
    shows(flag(22.0), &["QUÁ GIỜ", "+0:12", "Kế hoạch 0:10", "Đã qua 0:22"]);
    shows(at(Language::En, 15, 22.0), &["STEP 15 / 24", "OVER TIME", "+0:12", "Plan 0:10", "Elapsed 0:22", "Next"]);
}

#[test]
fn pause_and_hold_stop_the_digits_and_say_so() {
    for (does, word) in [(Do::Pause, "TẠM NGHỈ"), (Do::Hold, "DỪNG")] {
        let mut desk = at(Language::Vi, 15, 4.0);
        desk.does(does);
        desk.advance(30.0);
        shows(desk, &[word, "0:06", "Đã qua 0:04"]);
    }
}

#[test]
fn a_frozen_picture_stays_while_the_drill_goes_on() {
    let mut desk = at(Language::Vi, 15, 4.0);
    desk.does(Do::Freeze);
    desk.next();
    desk.advance(5.0);
    shows(desk, &["BƯỚC 15 / 24", "Trao cờ", "0:06"]);
}

#[test]
fn a_black_hall_shows_nothing_at_all() {
    let mut desk = at(Language::Vi, 15, 4.0);
    desk.does(Do::Blackout);
    let h = shows(desk, &[]);
    assert_eq!(read(&h).trim(), "");
}

#[test]
fn cards_stand_before_and_after_a_drill() {
    let title = "Lễ đón nhận Cờ thi đua của Chính phủ";
    shows(
        Desk::prepared(Language::Vi),
        &[title, "Hội nghị tổng kết năm", "Tổ 3 · vòng 2 / 7", "Buổi diễn sắp bắt đầu"],
    );
    let mut desk = at(Language::Vi, 15, 65.0);
    desk.commands(Command::Finish);
    shows(desk, &["Buổi diễn đã kết thúc", title, "Thời gian diễn: 1:05", "Kế hoạch: 9:35", "Số bước đã diễn: 2"]);
}

#[test]
fn the_stage_is_shown_with_its_clock_and_told_in_words() {
    let mut desk = at(Language::Vi, 12, 6.0);
    desk.does(Do::View);
    shows(
        desk,
        &["BƯỚC 12 / 24", "Người trao, lễ tân lên", "CÒN LẠI", "Sơ đồ sân khấu, nhìn từ khán giả", "Chào, bắt tay"],
    );
}

#[test]
fn what_comes_next_is_kept_from_the_hall_where_the_trainer_wants_it_so() {
    let mut desk = at(Language::Vi, 15, 1.0);
    desk.model.settings.show_next = false;
    let h = shows(desk, &["Trao cờ"]);
    let text = read(&h);
    assert!(!text.contains("Tiếp theo") && !text.contains("Quay xuống, chụp ảnh"), "{text}");
}

/// Goes through all steps in both views and reads what the hall reads.
fn read_all(language: Language, mut check: impl FnMut(usize, &str, &Desk)) {
    for stage in [false, true] {
        let mut desk = Desk::drilling(language);
        if stage {
            desk.does(Do::View);
        }
        let mut h = hall(desk, HALL);
        for n in 0..24_usize {
            let desk = h.state_mut();
            desk.commands(Command::Fault("NN".to_owned(), FaultKind::Free("Lỗi riêng".to_owned())));
            desk.commands(Command::Note("Ghi riêng".to_owned()));
            desk.does(Do::Fault(1));
            desk.commands(Command::Hold("Lý do riêng".to_owned()));
            desk.advance(1.0);
            desk.does(Do::Hold);
            h.run_ok();
            check(n, &read(&h), h.state());
            h.state_mut().next();
        }
    }
}

#[test]
fn the_hall_reads_no_fault_note_script_check_reason_or_name() {
    for language in [Language::Vi, Language::En] {
        read_all(language, |n, text, desk| {
            let lang = desk.lang();
            let step = &desk.model.session.as_ref().unwrap().shown().rundown().steps[n].step;
            assert!(text.contains(&lang.hall_step(n + 1, 24)), "{text}");
            let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
            for name in ["Hà", "Đức", "Huy"] {
                assert!(!words.contains(&name), "{name}: {text}");
            }
            for secret in ["Lỗi riêng", "Ghi riêng", "Lý do riêng", "Tổ 3"] {
                assert!(!text.contains(secret), "{secret}: {text}");
            }
            // What is done may be said of a check in the same words.
            let open = |words: &str| step.acts.iter().any(|a| lang.of(&a.text) == words);
            let faults = step.faults.iter().map(|f| lang.of(&f.text));
            let secrets = faults.chain(step.checks.iter().map(|c| lang.of(&c.text)));
            for words in secrets.chain(step.says.iter().map(|l| lang.of(&l.text))).filter(|w| !open(w)) {
                assert!(!text.contains(words), "{words}: {text}");
            }
        });
    }
}

#[test]
fn nothing_lies_outside_the_picture_and_the_title_keeps_clear_of_the_clock() {
    for size in [(960.0, 540.0), (512.0, 384.0), (640.0, 400.0), (1280.0, 540.0)] {
        for language in [Language::Vi, Language::En] {
            let mut h = hall(at(language, 1, 3.0), size);
            let all = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(size.0, size.1)).expand(1.0);
            let lang = h.state().lang();
            for step in 0..24 {
                h.run_ok();
                for node in h.get_all_by_role(egui::Role::Label) {
                    assert!(all.contains_rect(node.rect()), "{size:?} step {step}: {:?}", node.rect());
                }
                let title = h.state().model.session.as_ref().unwrap().shown().rundown().steps[step].step.title.clone();
                let title = h.get_all_by_label(lang.of(&title)).next().expect("the title, whole").rect();
                let clear = |word: &str| h.query_by_label(word).is_none_or(|n| !title.intersects(n.rect()));
                assert!(clear(lang.hall_rest()) && clear(lang.hall_soon()), "{size:?} step {step}: {title:?}");
                h.state_mut().next();
                h.state_mut().advance(2.0);
            }
        }
    }
}

#[test]
fn the_digits_stand_still_while_they_change() {
    let mut h = hall(at(Language::Vi, 15, 0.5), HALL);
    let mut places = Vec::new();
    for left in (4..=10).rev() {
        h.run_ok();
        let label = format!("0:{left:02}");
        let rects = h.get_all_by_label(&label).map(|n| n.rect());
        places.push(rects.max_by(|a, b| a.height().total_cmp(&b.height())).expect("the clock"));
        h.state_mut().advance(1.0);
    }
    assert!(places.windows(2).all(|p| p[0] == p[1]), "{places:?}");
}

#[test]
fn the_picture_is_the_same_at_every_size() {
    let of = |size: (f32, f32)| {
        let mut h = hall(at(Language::Vi, 15, 4.0), size);
        h.run_ok();
        let rect = h.get_by_label("0:06").rect();
        [rect.left(), rect.top(), rect.width(), rect.height()].map(|v| v / size.1)
    };
    let (small, large) = (of((640.0, 360.0)), of((1280.0, 720.0)));
    for (a, b) in small.iter().zip(large) {
        assert!((a - b).abs() < 0.004, "{small:?} {large:?}");
    }
}

#[test]
fn the_window_asks_for_its_next_picture_only_while_something_changes() {
    let wait = |desk: &Desk| {
        let view = desk.model.projector_view(desk.now.tick).expect("a picture");
        let ctx = egui::Context::default();
        shell::dress(&ctx);
        let mut wait = None;
        let input = egui::RawInput {
            screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(640.0, 360.0))),
            ..Default::default()
        };
        for _ in 0..2 {
            let output = ctx.run_ui(input.clone(), |ui| wait = projector::draw(ui, &view, desk.now.tick));
            output.drop_without_applying_deltas();
        }
        wait
    };
    let mut desk = at(Language::Vi, 15, 4.25);
    let second = wait(&desk).expect("a running clock");
    assert!(second >= Span(740) && second <= Span(790), "{second:?}");
    desk.does(Do::Pause);
    assert_eq!(wait(&desk), None, "a clock that stands");
    desk.does(Do::Pause);
    desk.does(Do::Blackout);
    assert_eq!(wait(&desk), None, "a black hall");
    let mut walking = at(Language::Vi, 12, 1.0);
    walking.does(Do::View);
    assert_eq!(wait(&walking), Some(Span(33)), "somebody walks");
    walking.model.settings.reduced_motion = true;
    assert!(wait(&walking).expect("the clock") > Span(100), "nothing moves by itself");
}
