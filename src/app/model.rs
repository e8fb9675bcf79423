//! All that the program knows while it runs.

use std::{path::PathBuf, sync::Arc};

use crate::core::{
    drill::{Drill, DrillId, DrillSummary, Unfinished},
    library::Entry,
    scenario::{Authority, Instrument, Source},
    settings::Settings,
    text::Text,
    time::{Tick, Wall},
};

use super::{
    Glossary, Practice, Rulebook, Session, Setup,
    shelf::{Given, Shelf},
};

/// A page of the main window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Screen {
    /// "Thư viện".
    #[default]
    Library,
    /// "Chuẩn bị".
    Setup,
    /// "Diễn tập".
    Console,
    /// "Luyện tập".
    Practice,
    /// "Nhìn lại".
    LookBack,
    /// "Thuật ngữ".
    Glossary,
    /// "Quy tắc".
    Rules,
    /// "Cài đặt".
    Settings,
}

/// Folders of this copy of the program.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Places {
    /// Records, settings, log.
    pub data: PathBuf,
    /// The user's own scenarios.
    pub own: PathBuf,
}

/// The state of the program.
#[derive(Debug, Clone)]
pub struct Model {
    /// The page shown.
    pub screen: Screen,
    /// Settings of this machine.
    pub settings: Settings,
    /// Folders.
    pub places: Places,
    /// Scenarios.
    pub library: LibraryState,
    /// The drill being prepared.
    pub setup: Option<Setup>,
    /// The drill that runs, or that has just ended.
    pub session: Option<Session>,
    /// A trainee alone.
    pub practice: Practice,
    /// Past drills.
    pub records: Records,
    /// The words of the field.
    pub glossary: Glossary,
    /// The rules of protocol.
    pub rules: Rulebook,
    /// What stands in front of everything else.
    pub dialog: Option<Dialog>,
    /// What comes back when the sources in front are closed.
    pub(super) behind: Option<Dialog>,
    /// Messages that go by themselves.
    pub notices: Vec<Notice>,
    /// Screens of the machine.
    pub monitors: Vec<Monitor>,
    /// The second window.
    pub projector: ProjectorState,
    /// The plan is shown as the performers see it.
    pub mirrored: bool,
    /// The wall clock, as last seen.
    pub wall: Wall,
    /// The window is to close now.
    pub closing: bool,
}

/// The library page.
#[derive(Debug, Clone, Default)]
pub struct LibraryState {
    /// Every scenario file at hand.
    pub entries: Vec<Entry>,
    /// Files opened from elsewhere.
    pub opened: Vec<PathBuf>,
    /// What is searched for.
    pub query: String,
    /// Place of the chosen entry.
    pub chosen: Option<String>,
    /// The list has been read at least once.
    pub loaded: bool,
    /// Wants the keyboard's focus in the search field.
    pub focus_search: bool,
    /// Only what this authority decides.
    pub authority: Option<Authority>,
    /// Only where such a thing is handed over.
    pub given: Option<Given>,
    /// The chosen entry is read on a page of its own, where there is no room beside the list.
    pub reading: bool,
    /// What the list and the preview show of each entry.
    pub shelf: Shelf,
}

impl LibraryState {
    /// The chosen entry.
    #[must_use]
    pub fn chosen(&self) -> Option<&Entry> {
        let place = self.chosen.as_deref()?;
        self.entries.iter().find(|e| e.place == place)
    }
}

/// Past drills.
#[derive(Debug, Clone, Default)]
pub struct Records {
    /// Newest first.
    pub drills: Vec<DrillSummary>,
    /// Begun and never ended.
    pub unfinished: Vec<Unfinished>,
    /// The drill looked at.
    pub open: Option<OpenRecord>,
    /// Faults are listed by role and not by time.
    pub by_role: bool,
    /// All faults are listed and not only the first.
    pub all_faults: bool,
}

/// A drill looked at.
#[derive(Debug, Clone)]
pub struct OpenRecord {
    /// Which.
    pub id: Option<DrillId>,
    /// Its log.
    pub drill: Arc<Drill>,
    /// The note as it is being written.
    pub note: String,
    /// When the note was last stored.
    pub saved: Option<Wall>,
}

/// What stands in front of everything else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dialog {
    /// Go to a step: what is searched for.
    Jump(String),
    /// A fault in the trainer's words.
    FreeFault(String),
    /// A remark at the current step.
    Note(String),
    /// The keys.
    Help,
    /// End the drill?
    Finish,
    /// Close the program in the middle of a drill?
    Close,
    /// Drills that can go on.
    Resume,
    /// What is wrong with a file: its place.
    Problems(String),
    /// Terms explained, by their places in the glossary.
    Terms(Vec<usize>),
    /// What is cited, in full.
    Sources(Cited),
    /// Something the person must know.
    Message(Text),
}

/// Sources that somebody looks at, with the instruments that they name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// In the order of the citation.
    pub sources: Vec<Source>,
    /// Those of them that are known.
    pub instruments: Vec<Instrument>,
}

impl Cited {
    /// The sources with what the catalogues know of them, the first catalogue first.
    #[must_use]
    pub fn of(sources: &[Source], catalogues: &[&[Instrument]]) -> Self {
        let mut instruments: Vec<Instrument> = Vec::new();
        for law in sources.iter().flat_map(|s| s.law.iter().chain(s.now.as_ref().map(|n| &n.law))) {
            let known = catalogues.iter().flat_map(|all| all.iter()).find(|i| i.id == *law);
            if let Some(instrument) = known.filter(|i| !instruments.contains(i)) {
                instruments.push(instrument.clone());
            }
        }
        Self { sources: sources.to_vec(), instruments }
    }
}

/// A message that goes by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// In words.
    pub text: Text,
    /// What kind.
    pub kind: NoticeKind,
    /// Until when; stays where absent.
    pub until: Option<Tick>,
}

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoticeKind {
    /// Something was done.
    Done,
    /// Something deserves a look.
    Warning,
    /// Something failed.
    Failed,
    /// The records cannot be written just now.
    Journal,
}

/// A screen of the machine.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Monitor {
    /// Place in the system's list.
    pub index: usize,
    /// Name and size, by which it is remembered.
    pub key: String,
    /// Left and upper edge in pixels.
    pub position: (i32, i32),
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// The console is on it.
    pub console: bool,
}

/// The second window.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProjectorState {
    /// Is to be open.
    pub open: bool,
    /// Which screen was chosen, by key.
    pub chosen: Option<String>,
    /// Only tried, no drill yet.
    pub test: bool,
    /// The chosen screen is gone.
    pub lost: bool,
}

impl Model {
    /// A program that has just been started.
    #[must_use]
    pub fn new(settings: Settings, places: Places) -> Self {
        let projector = ProjectorState { chosen: settings.projector.clone(), ..ProjectorState::default() };
        Self {
            screen: Screen::Library,
            settings,
            places,
            library: LibraryState::default(),
            setup: None,
            session: None,
            practice: Practice::default(),
            records: Records::default(),
            glossary: Glossary::default(),
            rules: Rulebook::default(),
            dialog: None,
            behind: None,
            notices: Vec::new(),
            monitors: Vec::new(),
            projector,
            mirrored: false,
            wall: Wall::default(),
            closing: false,
        }
    }

    /// The drill that runs, unless it has ended.
    #[must_use]
    pub fn running(&self) -> Option<&Session> {
        self.session.as_ref().filter(|s| s.shown().finished().is_none())
    }

    /// The screen for the projector: the chosen one, or one that the console is not on.
    #[must_use]
    pub fn projector_monitor(&self) -> Option<&Monitor> {
        let chosen = self.projector.chosen.as_deref();
        let remembered = self.monitors.iter().find(|m| Some(m.key.as_str()) == chosen);
        remembered.or_else(|| self.monitors.iter().find(|m| !m.console))
    }
}
