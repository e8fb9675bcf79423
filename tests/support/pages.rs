//! The main window without a window: actions go through the program, replies are given by the test.

use std::path::PathBuf;

use dientap::{
    app::{self, Action, Effect, Model, Now, Places, Reply},
    core::{
        library::{Entry, Origin},
        settings::Settings,
        time::{Tick, Wall},
    },
    lang::{Lang, Language},
    ui,
};
use egui::{Event, ImeEvent, Key, Vec2};
use egui_kittest::{Harness, kittest::Queryable as _};

/// Half past nine on a morning in Hanoi.
pub const MORNING: Wall = Wall { unix_ms: 1_353_638_066_000, offset_s: 7 * 3600 };

/// The program as a test sees it.
pub struct Program {
    pub model: Model,
    pub now: Now,
    /// What the program wanted done outside, oldest first.
    pub effects: Vec<Effect>,
}

impl Program {
    pub fn new(language: Language) -> Self {
        let settings = Settings { language, ..Settings::default() };
        let places = Places { data: PathBuf::from("data"), own: PathBuf::from("own") };
        let now = Now { tick: Tick(10_000), wall: MORNING };
        let mut program = Self { model: Model::new(settings, places), now, effects: Vec::new() };
        program.model.wall = MORNING;
        program
    }

    pub fn act(&mut self, action: Action) {
        let effects = app::update(&mut self.model, action, self.now);
        self.effects.extend(effects);
    }

    pub fn reply(&mut self, reply: Reply) {
        self.act(Action::Done(reply));
    }

    /// One frame.
    pub fn draw(&mut self, ui: &mut egui::Ui) {
        let mut actions = Vec::new();
        let lang = Lang(self.model.settings.language);
        ui::screens::show(ui, &mut ui::screens::Cx { model: &self.model, lang, now: self.now, actions: &mut actions });
        for action in actions {
            self.act(action);
        }
    }
}

/// The bundled ceremonies.
pub fn bundled() -> Vec<Entry> {
    dientap::files::library::load(std::path::Path::new("nowhere"), &[]).entries
}

/// A file with an unknown field, as the library finds it.
pub fn broken() -> Entry {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/broken/field-unknown.ron");
    let entries = dientap::files::library::load(std::path::Path::new("nowhere"), &[path]).entries;
    entries.into_iter().find(|e| e.origin == Origin::Opened).expect("the opened file")
}

/// A window of the program, `size` in points.
pub fn window(program: Program, size: impl Into<Vec2>) -> Harness<'static, Program> {
    let mut harness = Harness::builder()
        .with_size(size)
        .with_max_steps(16)
        .with_context_setup(|ctx| {
            ui::fonts::install(ctx);
            ui::theme::install(ctx);
        })
        .build_ui_state(|ui, program: &mut Program| program.draw(ui), program);
    harness.run_steps(2);
    harness
}

/// Presses what bears these words.
pub fn press(harness: &mut Harness<'_, Program>, words: &str) {
    harness.get_by_label(words).click();
    harness.run_steps(3);
}

/// Types as a Vietnamese keyboard program does in Telex: a letter, then Backspace and the letter with its mark.
pub fn type_as_unikey(harness: &mut Harness<'_, Program>, plain: &str, marked: &str) {
    for (before, after) in plain.chars().zip(marked.chars()) {
        harness.event(Event::Text(before.to_string()));
        harness.step();
        if before != after {
            harness.key_press(Key::Backspace);
            harness.event(Event::Text(after.to_string()));
            harness.step();
        }
    }
    harness.run_steps(2);
}

/// Types through an input method: the word is composed, then committed.
pub fn type_through_ime(harness: &mut Harness<'_, Program>, stages: &[&str], word: &str) {
    for stage in stages {
        harness.event(Event::Ime(ImeEvent::Preedit { text: (*stage).to_owned(), active_range_chars: None }));
        harness.step();
    }
    harness.event(Event::Ime(ImeEvent::Commit(word.to_owned())));
    harness.run_steps(3);
}
