//! The whole main window, from the key pressed to the drill: every key of the table, and who it belongs to.
#![cfg(test)]

use std::{
    path::Path,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicU64, Ordering},
    },
};

use dientap::{
    app::{
        Action, Dialog, DialogAction, Effect, LibraryAction, Model, Outside, Places, Reply, Screen, Session,
        keys::{Chord, Do, Key, Place, Shortcut, TABLE},
    },
    core::{
        drill::{DrillId, FaultKind, HallView},
        library::Entry,
        settings::Settings,
        time::{Clock, Span, Tick, Wall},
    },
    files,
    ui::{
        keys::egui_key,
        shell::{self, Shell},
    },
};
use egui::{Event, ImeEvent, Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

/// A clock that the test moves.
#[derive(Default)]
struct Hand(AtomicU64);

impl Clock for Hand {
    fn now(&self) -> Tick {
        Tick(self.0.load(Ordering::SeqCst))
    }

    fn wall(&self) -> Wall {
        Wall { unix_ms: 1_756_780_200_000, offset_s: 25_200 }
    }
}

/// The bundled ceremonies, read once.
fn bundled() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| files::library::load(Path::new("no such folder"), &[]).entries)
}

/// A worker that does everything at once.
#[derive(Default)]
struct AtOnce(Vec<Reply>);

impl Outside for AtOnce {
    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::LoadLibrary { if_changed: false, .. } => {
                self.0.push(Reply::Library(bundled().to_vec()));
            }
            Effect::Write { session, from, events, .. } => {
                self.0.push(Reply::Written { session, id: DrillId(1), upto: from + events.len() });
            }
            _ => {}
        }
    }

    fn replies(&mut self) -> Vec<Reply> {
        std::mem::take(&mut self.0)
    }
}

struct Window {
    harness: Harness<'static, Shell>,
    hand: Arc<Hand>,
}

impl Window {
    fn open() -> Self {
        let hand = Arc::new(Hand(AtomicU64::new(1_000_000)));
        let clock: Arc<dyn Clock> = Arc::<Hand>::clone(&hand);
        let harness =
            Harness::builder().with_size([1440.0, 900.0]).with_context_setup(shell::dress).build_eframe(move |cc| {
                let model = Model::new(Settings::default(), Places::default());
                Shell::new(&cc.egui_ctx, model, Vec::new(), clock, Box::new(AtOnce::default()))
            });
        let mut window = Self { harness, hand };
        window.harness.run_steps(2);
        window
    }

    /// The window at the page that a key works on; a drill stands at its second step, two seconds in.
    fn at(place: Place) -> Self {
        let mut window = Self::open();
        if matches!(place, Place::Setup | Place::Drill) {
            window.press(Do::Open);
        }
        if place == Place::Drill {
            window.press(Do::Start);
            // The projector is a window of its own; here it would lie over the console.
            window.harness.state_mut().apply(Action::Projector(dientap::app::ProjectorAction::Close));
            window.wait(1);
            window.press(Do::Next);
            window.wait(2);
        }
        window
    }

    /// As if the last key had not been pressed.
    fn reset(mut self, place: Place) -> Self {
        // Before the step's time runs out, begin anew.
        if place != Place::Drill || self.hand.0.load(Ordering::SeqCst) > 1_008_000 {
            return Self::at(place);
        }
        let shell = self.harness.state_mut();
        shell.apply(Action::Dialog(DialogAction::Close));
        if shell.model().mirrored {
            shell.apply(Action::Do(Do::Mirror));
        }
        while shell.model().session.as_ref().is_some_and(|s| s.decided().standing().count() > 2) {
            shell.apply(Action::Do(Do::Undo));
        }
        self.wait(1);
        if self.step() == 1 {
            self.press(Do::Next);
            self.wait(1);
        }
        self
    }

    fn wait(&mut self, seconds: u64) {
        for _ in 0..seconds {
            self.hand.0.fetch_add(1000, Ordering::SeqCst);
            self.harness.run_steps(1);
        }
    }

    fn press(&mut self, does: Do) {
        let shortcut = TABLE.iter().find(|s| s.does == does).expect("in the table");
        self.chord(shortcut.chords[0]);
    }

    fn chord(&mut self, chord: Chord) {
        let (key, modifiers) = egui_key(chord).expect("a key of egui");
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run_steps(2);
    }

    fn model(&self) -> &Model {
        self.harness.state().model()
    }

    fn step(&self) -> usize {
        self.model().session.as_ref().expect("a drill").shown().current() + 1
    }

    fn types(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.harness.run_steps(2);
    }
}

/// What a deed is seen by, once its key was pressed at the place it works in.
fn seen(window: &Window, does: Do) -> bool {
    let model = window.model();
    let drill = model.session.as_ref().map(Session::shown);
    let of_drill = |so: &dyn Fn(&dientap::core::drill::Drill) -> bool| drill.is_some_and(so);
    match does {
        Do::Next => window.step() == 3,
        Do::Back | Do::Undo => window.step() == 1,
        Do::Pause => of_drill(&|d| d.pausing().is_some_and(|p| p.hold.is_none())),
        Do::Hold => of_drill(&|d| d.pausing().is_some_and(|p| p.hold.is_some())),
        Do::Blackout => of_drill(&dientap::core::drill::Drill::blackout),
        Do::Freeze => of_drill(&dientap::core::drill::Drill::frozen),
        Do::View => of_drill(&|d| d.view() == HallView::Stage),
        Do::Tick => of_drill(&|d| d.records()[1].ticks.len() == 1),
        Do::Fault(n) => of_drill(&|d| {
            let usual = d.rundown().steps[1].step.faults.len();
            match usize::from(n) {
                n if n <= usual => matches!(&d.faults()[0].fault, FaultKind::Known(_)),
                n if n == usual + 1 => matches!(model.dialog, Some(Dialog::FreeFault(_))),
                _ => d.faults().is_empty() && model.dialog.is_none(),
            }
        }),
        Do::More => of_drill(&|d| d.allotted() == Span::seconds(30)),
        Do::Less => of_drill(&|d| d.allotted() == Span::seconds(10)),
        Do::Jump => matches!(model.dialog, Some(Dialog::Jump(_))),
        Do::Note => matches!(model.dialog, Some(Dialog::Note(_))),
        Do::Finish => model.dialog == Some(Dialog::Finish),
        Do::Help => model.dialog == Some(Dialog::Help),
        Do::Terms => matches!(model.dialog, Some(Dialog::Terms(_))),
        Do::Mirror => model.mirrored,
        Do::Start => model.screen == Screen::Console && drill.is_some(),
        Do::Open => model.screen == Screen::Setup,
        Do::Search => window.harness.ctx.text_edit_focused(),
        Do::Escape => model.dialog.is_none() && model.running().is_some(),
        // Keys of practice are walked where its exercises are.
        Do::HandIn
        | Do::Pick(_)
        | Do::Arrow(_)
        | Do::Fine(_)
        | Do::Shove(_)
        | Do::Space
        | Do::Turn(_)
        | Do::Show
        | Do::Peek
        | Do::Again => false,
    }
}

#[test]
fn every_key_of_the_table_does_what_it_says() {
    for place in [Place::Library, Place::Setup, Place::Drill] {
        let mut window = Window::at(place);
        let here = |s: &&Shortcut| s.place == place || (place == Place::Drill && s.place == Place::Anywhere);
        for shortcut in TABLE.iter().filter(here) {
            for chord in shortcut.chords {
                if shortcut.does == Do::Escape {
                    window.press(Do::Help);
                }
                window.chord(*chord);
                assert!(seen(&window, shortcut.does), "{:?} by {chord:?}", shortcut.does);
                window = window.reset(place);
            }
        }
    }
}

#[test]
fn escape_closes_what_is_explained_and_the_drill_goes_on() {
    let mut window = Window::at(Place::Drill);
    for closing in [Do::Escape, Do::Terms] {
        window.press(Do::Terms);
        assert!(seen(&window, Do::Terms));
        window.press(closing);
        assert!(window.model().dialog.is_none() && window.model().running().is_some(), "{closing:?}");
        assert_eq!(window.step(), 2);
    }
}

#[test]
fn in_a_text_field_letters_digits_and_the_full_stop_type() {
    let mut window = Window::open();
    window.press(Do::Search);
    for (key, text) in [(Key::Letter('M'), "m"), (Key::Digit(1), "1"), (Key::Period, "."), (Key::Space, " ")] {
        let (key, modifiers) = egui_key(Chord { key, ctrl: false, shift: false, alt: false }).expect("a key");
        window.harness.key_press_modifiers(modifiers, key);
        window.types(text);
    }
    assert_eq!(window.model().library.query, "m1. ");
    assert!(!window.model().mirrored);
}

#[test]
fn a_clicker_goes_on_while_a_note_is_being_written_and_the_note_stays() {
    let mut window = Window::at(Place::Drill);
    window.press(Do::Note);
    window.types("chậm một nhịp");
    window.chord(Chord { key: Key::PageDown, ctrl: false, shift: false, alt: false });
    assert_eq!(window.step(), 3);
    assert_eq!(window.model().dialog, Some(Dialog::Note("chậm một nhịp".to_owned())));
}

#[test]
fn space_presses_what_has_the_focus_by_tab_and_is_no_step_then() {
    let mut window = Window::at(Place::Drill);
    window.harness.key_press(egui::Key::Tab);
    window.harness.run_steps(2);
    assert!(window.harness.ctx.memory(|m| m.focused().is_some()), "Tab gives the focus to something");
    window.chord(Chord { key: Key::Space, ctrl: false, shift: false, alt: false });
    assert_eq!(window.step(), 2, "not a step");
    window.chord(Chord { key: Key::PageDown, ctrl: false, shift: false, alt: false });
    assert_eq!(window.step(), 3, "a clicker goes on all the same");
}

#[test]
fn vietnamese_arrives_whole_in_every_dialog_of_the_drill() {
    for does in [Do::Note, Do::Jump, Do::Fault(9)] {
        let mut window = Window::at(Place::Drill);
        if let Do::Fault(_) = does {
            let usual = window.model().session.as_ref().map_or(0, |s| s.shown().rundown().steps[1].step.faults.len());
            window.press(Do::Fault(u8::try_from(usual + 1).expect("a digit")));
        } else {
            window.press(does);
        }
        let fields = window.harness.get_all_by_role(Role::TextInput);
        assert_eq!(fields.filter(|n| n.accesskit_node().is_focused()).count(), 1, "{does:?}: its field has the focus");
        // Unikey: the plain letter, then Backspace and the letter with its mark, both in one frame.
        for (before, after) in [("l", "l"), ("e", "ê"), ("ê", "ễ")] {
            if before == "l" || before == "e" {
                window.types(before);
            }
            if before != after {
                window.harness.key_press(egui::Key::Backspace);
                window.types(after);
            }
        }
        window.harness.event(Event::Ime(ImeEvent::Preedit { text: "Đư".to_owned(), active_range_chars: None }));
        window.harness.run_steps(1);
        window.harness.event(Event::Ime(ImeEvent::Commit("Đức".to_owned())));
        window.harness.run_steps(2);
        let written = match &window.model().dialog {
            Some(Dialog::Note(t) | Dialog::Jump(t) | Dialog::FreeFault(t)) => t.clone(),
            other => panic!("{does:?} left {other:?}"),
        };
        assert_eq!(written, "lễĐức", "{does:?}");
        assert_eq!(window.step(), 2, "typing moves nothing");
    }
}

#[test]
fn a_file_that_was_opened_stays_in_the_library() {
    let mut window = Window::open();
    let file = std::path::PathBuf::from("Lễ 2-9.ron");
    window.harness.state_mut().apply(Action::Library(LibraryAction::Opened(vec![file.clone()])));
    window.harness.run_steps(2);
    assert_eq!(window.model().library.opened, [file]);
}
