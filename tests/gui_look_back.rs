//! Looking back as a person walks it.

#[path = "support/gui.rs"]
mod gui;
#[path = "support/typing.rs"]
mod typing;

use dientap::{
    app::{Action, Effect, RecordsAction, Reply, SaveKind, Screen, keys::Do},
    core::{
        drill::{Command, Debrief, DrillId, DrillSummary},
        scenario::Pace,
        text::{Language, Text},
        time::Span,
    },
};
use egui::Key;
use egui_kittest::kittest::Queryable as _;
use gui::{Desk, FLAG, MORNING, press, read, window};

const WIDE: (f32, f32) = (1440.0, 900.0);
/// High enough that nothing is scrolled out of sight.
const HIGH: (f32, f32) = (1440.0, 2400.0);
const BOTH: [Language; 2] = [Language::Vi, Language::En];

/// A drill of five steps that has ended: the second late and with a fault, the third held.
fn ended(language: Language) -> Desk {
    let mut desk = Desk::drilling(language);
    desk.advance(60.0);
    desk.next();
    desk.does(Do::Fault(1));
    desk.advance(40.0);
    desk.next();
    desk.does(Do::Hold);
    desk.advance(25.0);
    desk.does(Do::Hold);
    desk.advance(69.0);
    desk.next();
    desk.advance(19.0);
    desk.next();
    desk.commands(Command::Finish);
    desk.advance(1.0);
    desk
}

fn summary(id: i64, readable: bool) -> DrillSummary {
    DrillSummary {
        id: DrillId(id),
        scenario: FLAG.to_owned(),
        title: Text::new("Lễ đón nhận Cờ thi đua", "Receiving the Emulation Flag"),
        began: MORNING,
        pace: Pace::Class,
        group: "Tổ 3".to_owned(),
        finished: true,
        faults: 4,
        elapsed: Span::seconds(640),
        readable,
    }
}

#[test]
fn a_drill_that_has_ended_is_looked_back_at_in_both_languages() {
    for language in BOTH {
        let mut harness = window(ended(language), HIGH);
        harness.run();
        assert!(harness.state().is_at(Screen::LookBack));
        let (lang, text) = (harness.state().lang(), read(&harness));
        let step = {
            let open = harness.state().model.records.open.as_ref().expect("the drill");
            lang.of(&open.drill.rundown().steps[1].step.title).to_owned()
        };
        for words in [lang.debrief_title(), lang.debrief_repeat(), lang.debrief_missed(), lang.debrief_stops()] {
            assert!(text.contains(words), "{words}");
        }
        assert!(text.lines().any(|l| l.contains(&step) && l.contains("+0:20")), "{text}");
        assert!(text.contains(lang.debrief_not_reached()), "steps that were not reached say so");
        assert!(text.contains(&lang.debrief_times(1)), "one hold");
    }
}

#[test]
fn faults_are_listed_by_time_or_by_role() {
    let mut harness = window(ended(Language::Vi), HIGH);
    harness.run();
    let (fault, role) = {
        let open = harness.state().model.records.open.as_ref().expect("the drill");
        let debrief = Debrief::of(&open.drill, open.drill.last_moment());
        (debrief.faults[0].text.vi.clone(), debrief.faults_by_role[0].name.vi.clone())
    };
    assert!(read(&harness).lines().any(|l| l == fault), "by time the fault stands alone");
    press(&mut harness, "Lỗi theo vai");
    assert!(harness.state().model.records.by_role);
    let text = read(&harness);
    assert!(text.lines().any(|l| l == role) && text.contains(&format!("bước 2: {fault}")), "{text}");
}

#[test]
fn a_step_is_repeated_from_its_button() {
    let mut harness = window(ended(Language::Vi), HIGH);
    harness.run();
    press(&mut harness, "Tập lại từ bước này: Bước 2");
    assert!(harness.state().is_at(Screen::Setup));
    assert_eq!(harness.state().model.setup.as_ref().map(|s| s.from), Some(1));
    assert!(read(&harness).contains("Bắt đầu từ bước 2"));
}

#[test]
fn vietnamese_can_be_typed_into_the_note_and_is_stored_when_the_field_is_left() {
    for language in BOTH {
        let mut harness = window(ended(language), HIGH);
        harness.run();
        let name = harness.state().lang().debrief_note_name();
        assert_eq!(typing::types_vietnamese(&mut harness, name), typing::TYPED);
        harness.key_press(Key::Tab);
        harness.run();
        let open = harness.state().model.records.open.as_ref().expect("the drill");
        assert_eq!(open.drill.review(), typing::TYPED);
        let at = harness.state().lang().time_of_day(harness.state().now.wall);
        assert!(read(&harness).contains(&harness.state().lang().debrief_saved_at(&at)));
    }
}

#[test]
fn a_note_is_stored_too_when_a_key_leads_to_another_page() {
    let mut harness = window(ended(Language::Vi), HIGH);
    harness.run();
    let name = harness.state().lang().debrief_note_name();
    typing::types_vietnamese(&mut harness, name);
    harness.state_mut().does(Do::Search);
    harness.run();
    assert!(harness.state().is_at(Screen::Library));
    let open = harness.state().model.records.open.as_ref().expect("the drill");
    assert_eq!(open.drill.review(), typing::TYPED);
}

#[test]
fn the_record_is_printed_and_exported_by_its_buttons() {
    for language in BOTH {
        let mut harness = window(ended(language), WIDE);
        harness.run();
        let lang = harness.state().lang();
        for (words, wanted) in [
            (lang.print_record(), SaveKind::Print),
            (lang.export_html(), SaveKind::Html),
            (lang.export_csv(), SaveKind::Csv),
        ] {
            press(&mut harness, words);
            let last = harness.state().left.last();
            assert!(matches!(last, Some(Effect::Save { kind, .. }) if *kind == wanted), "{words}");
        }
    }
}

#[test]
fn past_drills_are_listed_and_opened() {
    for language in BOTH {
        let mut desk = Desk::new(language);
        desk.act(Action::Go(Screen::LookBack));
        let drills = vec![summary(7, true), summary(6, false)];
        desk.act(Action::Done(Reply::Drills { drills, unfinished: Vec::new() }));
        let mut harness = window(desk, WIDE);
        harness.run();
        let lang = harness.state().lang();
        let row = format!("{}, {}", lang.of(&summary(7, true).title), lang.debrief_faults(4));
        let rows: Vec<_> = harness.get_all_by_label_contains(&row).collect();
        assert_eq!(rows.len(), 2);
        rows[1].click();
        harness.run();
        let opened = |e: &Effect| matches!(e, Effect::OpenRecord(_));
        assert!(!harness.state().left.iter().any(opened), "what cannot be read is not opened");
        assert!(read(&harness).contains(lang.debrief_unreadable()));
        harness.get_all_by_label_contains(&row).next().expect("the first").click();
        harness.run();
        assert!(harness.state().left.contains(&Effect::OpenRecord(DrillId(7))));
    }
}

#[test]
fn with_no_drill_yet_the_page_leads_to_the_set_up() {
    for language in BOTH {
        let mut desk = Desk::new(language);
        desk.act(Action::Go(Screen::LookBack));
        let mut harness = window(desk, WIDE);
        harness.run();
        let lang = harness.state().lang();
        assert!(read(&harness).contains(lang.no_drills_yet()));
        press(&mut harness, lang.debrief_set_up());
        assert!(harness.state().is_at(Screen::Setup));
    }
}

#[test]
fn one_drill_leads_back_to_all_of_them() {
    let mut harness = window(ended(Language::Vi), WIDE);
    harness.run();
    let all = harness.state().lang().debrief_all();
    press(&mut harness, all);
    assert!(harness.state().model.records.open.is_none());
    harness.state_mut().act(Action::Records(RecordsAction::ByRole(true)));
    harness.run();
    assert!(read(&harness).contains(harness.state().lang().debrief_list_title()));
}
