//! The program with a hand on its clock and no disk: what is drawn is acted upon, effects are answered at once.
#![cfg(test)]
#![allow(dead_code, reason = "each test binary uses another part")]

use std::{
    path::Path,
    sync::{Arc, OnceLock},
};

use dientap::{
    app::{
        Action, Effect, LibraryAction, Model, Now, Places, PracticeAction, PracticeEffect, PracticeReply, Reply,
        Screen, SetupAction, Trainee,
        keys::{self, Chord, Do, Key, meaning},
        practice::{Free, PeopleAction, Sitting},
        update,
    },
    core::{
        drill::{Command, DrillId},
        library::Entry,
        practice::{Attempt, Kept, Kind, Person, Score},
        reference::Reference,
        settings::Settings,
        text::{Language, Text},
        time::{Tick, Wall},
    },
    files::{bundled, library},
    lang::Lang,
    ui::{
        screens::{self, Cx},
        shell,
    },
};
use egui::{Role, UiBuilder};
use egui_kittest::{
    Harness, Node,
    kittest::{NodeT as _, Queryable as _},
};

/// 9:30 in the morning of 2 September 2025, by Hanoi time.
pub const MORNING: Wall = Wall { unix_ms: 1_756_780_200_000, offset_s: 7 * 3600 };

/// The ceremony that is part of the program.
pub const FLAG: &str = "co-thi-dua-chinh-phu";

/// The program.
pub struct Desk {
    pub model: Model,
    pub now: Now,
    /// Effects that nobody answered.
    pub left: Vec<Effect>,
    /// What the disk holds of practice.
    pub practice: Shelf,
}

/// What a disk would hold of practice.
#[derive(Debug, Default)]
pub struct Shelf {
    pub people: Vec<Person>,
    pub attempts: Vec<Attempt>,
    pub kept: Vec<(String, Kept)>,
    /// Who is off the list.
    pub gone: Vec<String>,
    /// Whose attempts count to whose.
    pub merged: Vec<(String, String)>,
    /// Nothing can be written.
    pub full: bool,
}

impl Shelf {
    fn list(&self) -> PracticeReply {
        let name = |id: &str| self.people.iter().find(|p| p.id == id).map(|p| p.name.clone()).unwrap_or_default();
        let trainee = |p: &Person| Trainee {
            person: p.clone(),
            answers: self.of(&p.id).len(),
            last: None,
            merged: self
                .merged
                .iter()
                .filter(|(_, to)| *to == p.id)
                .map(|(from, _)| (from.clone(), name(from)))
                .collect(),
        };
        let listed = |p: &&Person| !self.gone.contains(&p.id) && !self.merged.iter().any(|(from, _)| *from == p.id);
        PracticeReply::People(self.people.iter().filter(listed).map(trainee).collect())
    }

    /// All that counts to a person.
    fn of(&self, person: &str) -> Vec<Attempt> {
        let counts = |id: &str| id == person || self.merged.iter().any(|(from, to)| from == id && to == person);
        let own = self.attempts.iter().filter(|a| counts(&a.person));
        own.map(|a| Attempt { person: person.to_owned(), ..a.clone() }).collect()
    }

    fn history(&self, person: &str) -> PracticeReply {
        let mut attempts = self.of(person);
        attempts.sort();
        let kept = self.kept.iter().filter(|(p, _)| p == person).map(|(_, k)| k.clone()).collect();
        PracticeReply::History { person: person.to_owned(), attempts, kept }
    }
}

impl Desk {
    /// The program in a language, its library loaded.
    pub fn new(language: Language) -> Self {
        let settings = Settings { language, ..Settings::default() };
        let mut desk = Self {
            model: Model::new(settings, Places::default()),
            now: Now { tick: Tick(1_000_000), wall: MORNING },
            left: Vec::new(),
            practice: Shelf::default(),
        };
        let (entries, reference) = bundle();
        desk.act(Action::Done(Reply::Library(entries.clone())));
        desk.act(Action::Done(Reply::Reference(Arc::clone(reference))));
        desk
    }

    /// A drill of the bundled ceremony that has just begun.
    pub fn drilling(language: Language) -> Self {
        let mut desk = Self::prepared(language);
        desk.act(Action::Setup(SetupAction::Start));
        desk
    }

    /// The set-up page of the bundled ceremony, with a cast and a group.
    pub fn prepared(language: Language) -> Self {
        let mut desk = Self::new(language);
        let place = desk.model.library.entries.iter().find(|e| e.id() == FLAG).map(|e| e.place.clone());
        desk.act(Action::Library(LibraryAction::Prepare(place.expect("the ceremony is bundled"))));
        for (role, name) in [("NT", "Hà"), ("NN", "Đức"), ("LT1", "Huy")] {
            desk.act(Action::Setup(SetupAction::Person(role.to_owned(), name.to_owned())));
        }
        desk.act(Action::Setup(SetupAction::Group("Tổ 3 · vòng 2 / 7".to_owned())));
        desk
    }

    pub fn lang(&self) -> Lang {
        Lang(self.model.settings.language)
    }

    /// Something happens; what is to be written is written at once.
    pub fn act(&mut self, action: Action) {
        let effects = update(&mut self.model, action, self.now);
        self.answer(effects);
    }

    pub fn does(&mut self, does: Do) {
        self.act(Action::Do(does));
    }

    pub fn commands(&mut self, command: Command) {
        self.act(Action::Drill(command));
    }

    pub fn answer(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Write { session, from, events, .. } => {
                    let upto = from + events.len();
                    self.act(Action::Done(Reply::Written { session, id: DrillId(7), upto }));
                }
                Effect::Practice(effect) => self.practise(effect),
                other => self.left.push(other),
            }
        }
    }

    /// Carries out what practice wants, as the worker does.
    fn practise(&mut self, effect: PracticeEffect) {
        let replies = match effect {
            PracticeEffect::Load(None) => vec![self.practice.list()],
            PracticeEffect::Load(Some(person)) => vec![self.practice.list(), self.practice.history(&person)],
            PracticeEffect::Name(person) => {
                self.practice.people.retain(|p| p.id != person.id);
                self.practice.people.push(person);
                vec![self.practice.list()]
            }
            PracticeEffect::Store(attempts) if self.practice.full => {
                vec![PracticeReply::NotStored(attempts, Text::new("Ổ đĩa đầy.", "The disk is full."))]
            }
            PracticeEffect::Store(attempts) => {
                self.practice.attempts.extend(attempts.clone());
                vec![PracticeReply::Stored(attempts)]
            }
            PracticeEffect::Keep(person, kept) => {
                self.practice.kept.insert(0, (person, *kept));
                Vec::new()
            }
            PracticeEffect::Finish(person, seed) => {
                self.practice.kept.retain(|(p, k)| *p != person || k.seed() != seed);
                Vec::new()
            }
            PracticeEffect::Remove { person, gone } => {
                self.practice.gone.retain(|p| *p != person);
                self.practice.gone.extend(gone.then_some(person));
                vec![self.practice.list()]
            }
            PracticeEffect::Merge { person, into } => {
                self.practice.merged.retain(|(from, _)| *from != person);
                self.practice.merged.extend(into.map(|into| (person, into)));
                vec![self.practice.list()]
            }
            other => {
                self.left.push(Effect::Practice(other));
                Vec::new()
            }
        };
        for reply in replies {
            self.act(Action::Done(Reply::Practice(reply)));
        }
    }

    /// The page of practice, with somebody who has just been added.
    pub fn practising(language: Language) -> Self {
        let mut desk = Self::new(language);
        desk.act(Action::Go(Screen::Practice));
        desk.act(Action::Practice(PracticeAction::People(PeopleAction::Write("Nguyễn Thị Hà".to_owned()))));
        desk.act(Action::Practice(PracticeAction::People(PeopleAction::Add)));
        desk
    }

    /// An exercise of a kind, from the bundled ceremony where it is made from one.
    pub fn asked(language: Language, kind: Kind) -> Self {
        let any = matches!(kind, Kind::Question | Kind::Contrast);
        let ceremony = (!any).then(|| FLAG.to_owned());
        Self::begun(language, Free { kind: Some(kind), ceremony, ..Free::default() })
    }

    /// An exercise of free choice.
    pub fn begun(language: Language, free: Free) -> Self {
        let mut desk = Self::practising(language);
        desk.act(Action::Practice(PracticeAction::Begin(free)));
        desk
    }

    /// What is being answered.
    pub fn sitting(&self) -> &Sitting {
        self.model.practice.sitting.as_ref().expect("an exercise")
    }

    /// The score that was told.
    pub fn told(&self) -> Option<Score> {
        self.model.practice.sitting.as_ref().and_then(|s| s.feedback()).map(|f| f.score)
    }

    /// Presses a key of the table while an exercise is answered.
    pub fn practice_key(&mut self, key: Key, shift: bool, alt: bool) {
        let does = meaning(Chord { key, ctrl: false, shift, alt }, keys::Place::Practice);
        self.does(does.expect("the key does something"));
    }

    /// So many seconds pass, the program alive in each of them.
    pub fn advance(&mut self, seconds: f64) {
        let mut left = (seconds * 1000.0).round() as u64;
        while left > 0 {
            let step = left.min(1000);
            self.now.tick = Tick(self.now.tick.0 + step);
            self.now.wall.unix_ms += step as i64;
            left -= step;
            self.act(Action::Done(Reply::Beat(self.now.tick, self.now.wall)));
        }
    }

    /// One step on, half a second after whatever was before.
    pub fn next(&mut self) {
        self.advance(0.5);
        self.does(Do::Next);
    }

    /// Draws the page and does what the person did on it.
    pub fn draw(&mut self, ui: &mut egui::Ui) {
        let mut actions = Vec::new();
        let effects = dientap::app::frame(&mut self.model, self.now);
        self.answer(effects);
        let lang = self.lang();
        let all = UiBuilder::new().max_rect(ui.ctx().content_rect());
        let mut cx = Cx { model: &self.model, lang, now: self.now, actions: &mut actions };
        ui.scope_builder(all, |ui| screens::show(ui, &mut cx));
        for action in actions {
            self.act(action);
        }
    }

    /// The number of the current step, from 1.
    pub fn step(&self) -> usize {
        self.model.session.as_ref().expect("a session").shown().current() + 1
    }

    pub fn is_at(&self, screen: Screen) -> bool {
        self.model.screen == screen
    }
}

/// What is part of the program, read once for all tests of a binary: judging the whole set takes its time where
/// nothing is optimised.
fn bundle() -> &'static (Vec<Entry>, Arc<Reference>) {
    static BUNDLE: OnceLock<(Vec<Entry>, Arc<Reference>)> = OnceLock::new();
    BUNDLE.get_or_init(|| (library::load(Path::new("/nowhere"), &[]).entries, Arc::new(bundled::reference())))
}

/// A window of a size in points that shows a desk.
pub fn window(desk: Desk, size: (f32, f32)) -> Harness<'static, Desk> {
    Harness::builder()
        .with_size(egui::vec2(size.0, size.1))
        .with_context_setup(shell::dress)
        .build_ui_state(|ui, desk: &mut Desk| desk.draw(ui), desk)
}

/// Presses the button that a person reads so.
pub fn press(harness: &mut Harness<'_, Desk>, label: &str) {
    let wanted = |n: &Node<'_>| {
        matches!(n.accesskit_node().role(), Role::Button | Role::CheckBox | Role::Tab | Role::RadioButton | Role::Link)
    };
    let node = harness.get_all_by_label_contains(label).find(wanted);
    node.unwrap_or_else(|| panic!("nothing to press is called {label}")).click();
    harness.run();
}

/// Everything that a person can read or hear, one thing a line.
pub fn read(harness: &Harness<'_, Desk>) -> String {
    let mut lines = Vec::new();
    gather(&harness.root(), &mut lines);
    lines.join("\n")
}

/// What is read out by itself as it appears.
pub fn announced(harness: &Harness<'_, Desk>) -> Vec<String> {
    let nodes = harness.query_all_by(|node| node.live() != egui::accesskit::Live::Off);
    nodes.filter_map(|n| n.accesskit_node().label()).collect()
}

/// What can be read or heard of a node and all within it.
pub fn gather(node: &Node<'_>, lines: &mut Vec<String>) {
    lines.extend(node.accesskit_node().label());
    lines.extend(node.accesskit_node().value());
    for child in node.children() {
        gather(&child, lines);
    }
}
