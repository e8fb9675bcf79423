//! The library as a person walks it.
#![expect(clippy::indexing_slicing, reason = "clippy takes helpers of an integration test for the program itself")]

#[path = "support/gui.rs"]
mod gui;
#[path = "support/typing.rs"]
mod typing;

use std::path::{Path, PathBuf};

use dientap::{
    app::{Action, Dialog, Effect, LibraryAction, NoticeKind, Reply, Screen, keys::Do},
    core::{
        drill::{DrillId, Heartbeat, Unfinished},
        library::Origin,
        scenario::Pace,
        text::{Language, Text},
        time::{Moment, Span},
    },
    files::library,
};
use egui::{Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable as _};
use gui::{Desk, FLAG, MORNING, press, read, window};

const WIDE: (f32, f32) = (1440.0, 900.0);
const BOTH: [Language; 2] = [Language::Vi, Language::En];

/// The bundled ceremony, the same as the user's own, and a file with an unknown field.
fn shelf(language: Language) -> Desk {
    let mut desk = Desk::new(language);
    let broken = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/broken/field-unknown.ron");
    let mut entries = library::load(Path::new("/nowhere"), &[broken]).entries;
    // A shelf of one ceremony is counted more easily than the whole set.
    entries.retain(|e| e.place.contains(FLAG) || e.origin != Origin::Bundled);
    let mut own = entries[0].clone();
    own.origin = Origin::Own;
    "own/co.ron".clone_into(&mut own.place);
    entries.insert(1, own);
    desk.act(Action::Done(Reply::Library(entries)));
    desk
}

fn search(harness: &mut Harness<'_, Desk>, words: &str) {
    harness.state_mut().act(Action::Library(LibraryAction::Search(words.to_owned())));
    harness.run();
}

#[test]
fn the_library_says_what_there_is_in_both_languages() {
    for language in BOTH {
        let mut harness = window(shelf(language), WIDE);
        harness.run();
        let (lang, text) = (harness.state().lang(), read(&harness));
        for words in
            [lang.library_title(), lang.open_ron(), lang.prepare_drill(), lang.copy_to_edit(), lang.origin_own()]
        {
            assert!(text.contains(words), "{words}");
        }
        assert!(text.contains(&lang.library_counts(1, 2)), "{text}");
        assert!(text.contains(&lang.library_lengths("53:16", "9:35")), "{text}");
        assert!(text.contains("field-unknown.ron"), "a broken file is not hidden");
    }
}

#[test]
fn changing_the_language_changes_the_words_at_once() {
    let mut harness = window(Desk::new(Language::Vi), WIDE);
    press(&mut harness, "Cài đặt");
    press(&mut harness, "English (tiếng Anh)");
    let text = read(&harness);
    assert!(text.contains("Settings") && text.contains("Look back"), "{text}");
    assert!(!text.contains("Cài đặt"), "{text}");
    assert!(matches!(harness.state().left.last(), Some(Effect::SaveSettings(s)) if s.language == Language::En));
}

#[test]
fn a_search_without_marks_finds_titles_first_and_then_steps() {
    let mut harness = window(shelf(Language::Vi), WIDE);
    search(&mut harness, "thi dua");
    let library = &harness.state().model.library;
    assert_eq!(library.listing().titles.len(), 2);
    assert!(read(&harness).contains(harness.state().lang().library_results(2).as_str()));
    search(&mut harness, "bat tay");
    let listing = harness.state().model.library.listing();
    assert!(listing.titles.is_empty() && listing.contents.len() == 2, "{listing:?}");
}

#[test]
fn a_search_that_finds_nothing_says_so_and_can_be_cleared() {
    let mut harness = window(shelf(Language::Vi), WIDE);
    search(&mut harness, "xyz");
    assert!(read(&harness).contains("Không có nghi lễ khớp “xyz”. Thử bớt chữ."));
    let clear = harness.state().lang().clear_search();
    press(&mut harness, clear);
    assert_eq!(harness.state().model.library.query, "");
}

#[test]
fn vietnamese_can_be_typed_into_the_search_field() {
    for language in BOTH {
        let mut harness = window(shelf(language), WIDE);
        let name = harness.state().lang().library_search();
        assert_eq!(typing::types_vietnamese(&mut harness, name), typing::TYPED);
        assert_eq!(harness.state().model.library.query, typing::TYPED);
    }
}

#[test]
fn ctrl_f_leads_to_the_search_field_and_enter_prepares_what_is_found() {
    let mut harness = window(shelf(Language::Vi), WIDE);
    harness.state_mut().does(Do::Search);
    harness.run();
    let name = harness.state().lang().library_search();
    assert!(typing::field(&harness, name).is_focused());
    assert!(!harness.state().model.library.focus_search);
    typing::as_unikey(&mut harness, "co thi dua", "cờ thi đua");
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert_eq!(harness.state().model.library.chosen.as_deref(), Some("own/co.ron"));
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.state().is_at(Screen::Setup));
    assert_eq!(harness.state().model.setup.as_ref().map(|s| s.place.as_str()), Some("own/co.ron"));
}

#[test]
fn a_broken_file_is_listed_with_all_that_is_wrong() {
    for language in BOTH {
        let mut desk = shelf(language);
        let broken = desk.model.library.entries[2].clone();
        desk.act(Action::Library(LibraryAction::Choose(broken.place.clone())));
        let mut harness = window(desk, WIDE);
        harness.run();
        let lang = harness.state().lang();
        press(&mut harness, lang.library_see_problems());
        assert_eq!(harness.state().model.dialog, Some(Dialog::Problems(broken.place.clone())));
        let text = read(&harness);
        for problem in broken.problems.iter() {
            assert!(text.contains(lang.of(&problem.sentence)), "{problem:?}");
        }
        let guess = broken.problems.iter().find_map(|p| p.meant.clone()).expect("a guess");
        assert!(text.contains(&lang.problem_meant(&guess)));
        press(&mut harness, lang.close());
        assert_eq!(harness.state().model.dialog, None);
    }
}

#[test]
fn filters_leave_out_what_was_not_asked_for_but_never_a_broken_file() {
    let mut harness = window(shelf(Language::Vi), WIDE);
    harness.run();
    let flag = harness.state().lang().given_flag();
    press(&mut harness, &format!("{flag} 2"));
    assert_eq!(harness.state().model.library.listing().all().count(), 3);
    let all = harness.state().lang().all();
    press(&mut harness, all);
    assert_eq!(harness.state().model.library.authority, None);
}

#[test]
fn a_bundled_ceremony_is_copied_by_its_button() {
    let mut harness = window(shelf(Language::Vi), WIDE);
    harness.run();
    let copy = harness.state().lang().copy_to_edit();
    press(&mut harness, copy);
    assert!(harness.state().left.contains(&Effect::CopyToEdit(FLAG.to_owned())));
    harness.state_mut().act(Action::Done(Reply::Copied(PathBuf::from("own/ban-sao.ron"))));
    harness.run_steps(2);
    assert!(read(&harness).contains("own/ban-sao.ron"), "where the copy went is said");
    let kinds: Vec<NoticeKind> = harness.state().model.notices.iter().map(|n| n.kind).collect();
    assert_eq!(kinds, [NoticeKind::Done]);
}

#[test]
fn in_a_narrow_window_the_preview_is_a_page_of_its_own() {
    let mut harness = window(shelf(Language::Vi), (853.0, 480.0));
    harness.run();
    let lang = harness.state().lang();
    assert!(!read(&harness).contains(lang.prepare_drill()));
    harness.get_by_label_contains("của bạn, Thủ tướng").click();
    harness.run();
    assert!(read(&harness).contains(lang.prepare_drill()));
    press(&mut harness, lang.library_back());
    assert!(!harness.state().model.library.reading);
}

#[test]
fn the_whole_table_of_keys_is_in_the_help_in_both_languages() {
    for language in BOTH {
        let mut harness = window(Desk::new(language), WIDE);
        harness.run();
        let help = harness.state().lang().rail_help();
        press(&mut harness, help);
        let (lang, text) = (harness.state().lang(), read(&harness));
        for shortcut in dientap::app::keys::TABLE {
            for chord in shortcut.chords {
                let key = dientap::ui::keys::spoken(*chord, lang);
                assert!(text.lines().any(|l| l.ends_with(&key) || l.contains(&format!("{key},"))), "{key}");
            }
        }
        press(&mut harness, lang.close());
        assert_eq!(harness.state().model.dialog, None);
    }
}

fn cut_off() -> Unfinished {
    Unfinished {
        id: DrillId(3),
        scenario: FLAG.to_owned(),
        title: Text::new("Lễ đón nhận Cờ thi đua", "Receiving the Emulation Flag"),
        group: "Tổ 3".to_owned(),
        pace: Pace::Class,
        step: 14,
        steps: 24,
        step_title: Text::new("Trao cờ", "The flag is handed over"),
        elapsed: Span::seconds(384),
        heartbeat: Heartbeat { at: Moment(384_000), wall: MORNING },
        began: MORNING,
    }
}

#[test]
fn a_drill_that_was_cut_off_is_offered_with_its_step_and_time() {
    for language in BOTH {
        let mut harness = window(Desk::new(language), WIDE);
        let reply = Reply::Drills { drills: Vec::new(), unfinished: vec![cut_off()] };
        harness.state_mut().act(Action::Done(reply));
        harness.run();
        let (lang, text) = (harness.state().lang(), read(&harness));
        for words in [lang.resume_title(), lang.of(&cut_off().title), lang.of(&cut_off().step_title), "6:24"] {
            assert!(text.contains(words), "{words}");
        }
        press(&mut harness, lang.resume_later());
        assert_eq!(harness.state().model.dialog, None);
        press(&mut harness, lang.resume_title());
        assert!(harness.state().left.contains(&Effect::Resume(DrillId(3))), "the library still offers it");
    }
}

#[test]
fn a_drill_that_was_cut_off_can_be_left() {
    let mut harness = window(Desk::new(Language::Vi), WIDE);
    let reply = Reply::Drills { drills: Vec::new(), unfinished: vec![cut_off()] };
    harness.state_mut().act(Action::Done(reply));
    harness.run();
    press(&mut harness, "Bỏ qua");
    assert!(harness.state().left.contains(&Effect::Dismiss(DrillId(3))));
    assert_eq!(harness.state().model.dialog, None);
}

#[test]
fn every_page_is_reached_by_tab_and_enter() {
    let mut harness = window(shelf(Language::Vi), WIDE);
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press_modifiers(Modifiers::NONE, Key::Enter);
    harness.run();
    assert!(harness.state().is_at(Screen::Setup), "the second stop of Tab is the second cell of the rail");
}
