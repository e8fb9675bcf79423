//! Everything that can happen to the program.

use std::path::PathBuf;

use crate::core::{
    drill::{Command, DrillId},
    protocol::Family,
    reference::TermGroup,
    scenario::{Authority, Pace},
    text::Language,
};

use super::{Cited, Given, Monitor, PracticeAction, Reply, Screen, keys::Do};

/// Something that happens: a press, an answer of the worker, a change of the machine.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Another page.
    Go(Screen),
    /// What a key (or the button that bears its cap) does.
    Do(Do),
    /// What a key does that was pressed in the projector's window: it is meant for the drill, whatever the console shows.
    InTheHall(Do),
    /// On the library page.
    Library(LibraryAction),
    /// On the glossary's page.
    Glossary(GlossaryAction),
    /// On the page of rules.
    Rules(RulesAction),
    /// Explain terms, by their places in the glossary.
    Explain(Vec<usize>),
    /// Show what is cited, in full.
    Cite(Cited),
    /// On the set-up page.
    Setup(SetupAction),
    /// To the running drill.
    Drill(Command),
    /// Go on with a drill that was cut off.
    Resume(DrillId),
    /// Leave a drill that was cut off as it is.
    Dismiss(DrillId),
    /// A gap of the running drill stays uncounted: its place in the log.
    LeaveGap(usize),
    /// Take away what the change of step is warned of: its place in the log.
    CloseWarnings(usize),
    /// On the look-back page.
    Records(RecordsAction),
    /// In practice.
    Practice(PracticeAction),
    /// On the settings page.
    Settings(SettingsAction),
    /// In the dialog in front.
    Dialog(DialogAction),
    /// About the second window.
    Projector(ProjectorAction),
    /// Take the nth notice away.
    CloseNotice(usize),
    /// The window got the keyboard's focus.
    Focused,
    /// The screens of the machine as they are now.
    Monitors(Vec<Monitor>),
    /// The person wants to close the window.
    CloseRequested,
    /// The worker answers.
    Done(Reply),
}

/// On the library page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LibraryAction {
    /// Search for this.
    Search(String),
    /// Choose the entry at a place.
    Choose(String),
    /// Choose the entry so many lines further down the list (up, if negative).
    Step(isize),
    /// Only what this authority decides, or all.
    Authority(Option<Authority>),
    /// Only where such a thing is handed over, or all.
    Given(Option<Given>),
    /// Search for nothing and leave nothing out.
    ClearFilters,
    /// The search field has the keyboard's focus.
    SearchFocused,
    /// Read the chosen entry on a page of its own, or go back to the list.
    Read(bool),
    /// Prepare a drill of the entry at a place.
    Prepare(String),
    /// Copy a bundled ceremony into the own folder: its id.
    Copy(String),
    /// Show what is wrong with the entry at a place.
    Problems(String),
    /// Ask for a file to open.
    AskOpen,
    /// Files were opened or dropped.
    Opened(Vec<PathBuf>),
    /// Show the own folder in the system's file manager.
    ShowFolder,
}

/// On the glossary's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GlossaryAction {
    /// Search for this.
    Search(String),
    /// Only this group, or all.
    Group(Option<TermGroup>),
    /// The search field has the keyboard's focus.
    SearchFocused,
    /// Search for nothing and leave nothing out.
    ShowAll,
}

/// On the page of rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RulesAction {
    /// Search for this.
    Search(String),
    /// Only this family, or all.
    Family(Option<Family>),
    /// The search field has the keyboard's focus.
    SearchFocused,
    /// Search for nothing and leave nothing out.
    ShowAll,
    /// Choose a rule by its id.
    Choose(&'static str),
    /// Choose the rule so many lines further down the list (up, if negative).
    Step(isize),
    /// Read the chosen rule on a page of its own, or go back to the list.
    Read(bool),
    /// Go to the page with this rule chosen.
    Open(&'static str),
}

/// On the set-up page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetupAction {
    /// Choose the pace.
    Pace(Pace),
    /// Choose a variant, or none.
    Variant(Option<String>),
    /// Decide a local point: point, choice.
    Local(String, String),
    /// Fold what the sources say of a local point or unfold it.
    FoldPoint(String),
    /// Who plays: person of a role, name.
    Person(String, String),
    /// Name of the group or round.
    Group(String),
    /// Tick a preparation item or not: list, item.
    Prepared(String, String, bool),
    /// Fold a preparation list or unfold it.
    Fold(String),
    /// Project on a screen, by key.
    Screen(String),
    /// Fill the projector's screen or not.
    Fullscreen(bool),
    /// The hall sees what comes next or not.
    ShowNext(bool),
    /// Show a picture on the projector before the drill, or take it away.
    TestPicture(bool),
    /// The step to begin with, counted from 0.
    From(usize),
    /// Begin.
    Start,
}

/// On the look-back page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordsAction {
    /// Look at a drill.
    Open(DrillId),
    /// Back to the list.
    Close,
    /// Faults by role, or by time.
    ByRole(bool),
    /// All faults, or only the first.
    AllFaults(bool),
    /// The note as it is being written.
    Note(String),
    /// Store the note.
    SaveNote,
    /// Write the record as HTML.
    ExportHtml,
    /// Write the record as CSV.
    ExportCsv,
    /// Open the record in the browser to print it.
    Print,
    /// Prepare a drill that begins at a step, counted from 0.
    RepeatFrom(usize),
}

/// On the settings page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingsAction {
    /// Speak another language.
    Language(Language),
    /// Text size in percent.
    TextSize(u16),
    /// "Giảm chuyển động".
    ReducedMotion(bool),
    /// Show key caps.
    KeyCaps(bool),
    /// Choose the renderer of the next start.
    Renderer(crate::core::settings::Renderer),
    /// Show the data folder in the system's file manager.
    ShowFolder,
}

/// In the dialog in front.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DialogAction {
    /// The text as it is being written.
    Text(String),
    /// What the dialog offers is wanted.
    Accept,
    /// Go to a step, counted from 0.
    Jump(usize),
    /// Away with it.
    Close,
}

/// About the second window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProjectorAction {
    /// Open it.
    Open,
    /// Close it.
    Close,
    /// It was closed from outside.
    Closed,
    /// Its screen has gone, or has come back.
    Lost(bool),
}
