//! The one place that applies actions.

mod dialog;
mod library;
mod practice;
mod records;
mod reference;
mod replies;
mod session;
mod setup;

use std::sync::Arc;

use crate::core::{
    text::Text,
    time::{Span, Tick},
};

use super::{
    Action, Dialog, Effect, Model, Notice, NoticeKind, Now, ProjectorAction, ProjectorView, Screen, SettingsAction,
    keys::Do,
    projector::{self, Show},
};

/// What is wanted at the start of the program.
#[must_use]
pub fn start_up(model: &mut Model, files: Vec<std::path::PathBuf>) -> Vec<Effect> {
    model.library.opened = files;
    let library = Effect::LoadLibrary { opened: model.library.opened.clone(), if_changed: false };
    let practice = practice::load(None);
    vec![library, Effect::LoadReference, Effect::ListDrills, practice]
}

/// Applies an action; what is to be done outside comes back.
pub fn update(model: &mut Model, action: Action, now: Now) -> Vec<Effect> {
    let mut effects = frame(model, now);
    effects.extend(apply(model, action, now));
    effects.extend(session::unsent(model, now.tick));
    session::enter(model, now.tick);
    model.library.look_at_chosen();
    if model.screen == Screen::Rules {
        let open = model.open_ceremony();
        model.rules.look_at(open);
    }
    practice::look(model, now);
    effects
}

/// What the passing of time alone brings about; call it before drawing.
pub fn frame(model: &mut Model, now: Now) -> Vec<Effect> {
    model.wall = now.wall;
    model.notices.retain(|n| n.until.is_none_or(|until| now.tick < until));
    if let Some(session) = &mut model.session {
        session.observe(now);
        session.show_overdue(now.tick);
    }
    session::enter(model, now.tick);
    let mut effects = session::unsent(model, now.tick);
    effects.extend(practice::frame(model, now));
    effects
}

/// How long until time alone changes what is shown; `None`: nothing will.
#[must_use]
pub fn next_wake(model: &Model, tick: Tick) -> Option<Span> {
    let notice = model.notices.iter().filter_map(|n| n.until).map(|until| until.since(tick)).min();
    let session = model.session.as_ref();
    let waiting = session.filter(|s| s.is_waiting()).map(|_| super::session::SHOW_AFTER);
    let clock = session.and_then(|s| s.shown().next_change(s.moment(tick)));
    let again = session.and_then(super::Session::tries_again_at).map(|at| at.since(tick));
    // The page says when a drill begun now would end.
    let to_next_minute = Span(60_000 - model.wall.unix_ms.rem_euclid(60_000));
    let minute = (model.screen == Screen::Setup && model.setup.is_some()).then_some(to_next_minute);
    let shown = model.practice.sitting.as_ref().filter(|_| model.screen == Screen::Practice);
    let practice = shown.and_then(|s| s.next_change(tick, &model.settings));
    let unstored = model.practice.failed.filter(|_| !model.practice.unstored.is_empty());
    let try_again = unstored.map(|at| (at.plus(LONGER).since(tick)).at_least_zero());
    [notice, waiting, clock, again, minute, practice, try_again].into_iter().flatten().min()
}

fn apply(model: &mut Model, action: Action, now: Now) -> Vec<Effect> {
    match action {
        Action::Go(screen) => go(model, screen, now),
        Action::Do(does) => {
            let practising = model.screen == Screen::Practice && model.practice.at_work();
            act(model, does, practising, now)
        }
        Action::InTheHall(does) => act(model, does, false, now),
        Action::Library(action) => library::apply(model, action),
        Action::Glossary(action) => reference::glossary(model, action),
        Action::Rules(action) => reference::rules(model, action, now),
        Action::Explain(terms) => {
            model.dialog = Some(Dialog::Terms(terms));
            Vec::new()
        }
        Action::Cite(cited) => {
            model.behind = model.dialog.take().filter(|d| !matches!(d, Dialog::Sources(_)));
            model.dialog = Some(Dialog::Sources(cited));
            Vec::new()
        }
        Action::Setup(action) => setup::apply(model, action, now),
        Action::Drill(command) => session::command(model, command, now),
        Action::Resume(id) => vec![Effect::Resume(id)],
        Action::Dismiss(id) => {
            model.records.unfinished.retain(|u| u.id != id);
            if model.records.unfinished.is_empty() && model.dialog == Some(Dialog::Resume) {
                model.dialog = None;
            }
            vec![Effect::Dismiss(id), Effect::ListDrills]
        }
        Action::LeaveGap(gap) => {
            if let Some(session) = &mut model.session {
                session.left_gaps.push(gap);
            }
            Vec::new()
        }
        Action::CloseWarnings(event) => {
            if let Some(session) = &mut model.session {
                session.closed_warnings = Some(event);
            }
            Vec::new()
        }
        Action::Practice(action) => practice::apply(model, action, now),
        Action::Records(action) => records::apply(model, action, now),
        Action::Settings(action) => settings(model, action),
        Action::Dialog(action) => dialog::apply(model, action, now),
        Action::Projector(action) => projector_window(model, action),
        Action::CloseNotice(n) => {
            if n < model.notices.len() {
                model.notices.remove(n);
            }
            Vec::new()
        }
        Action::Focused => {
            vec![Effect::LoadLibrary { opened: model.library.opened.clone(), if_changed: true }]
        }
        Action::Monitors(monitors) => {
            model.monitors = monitors;
            Vec::new()
        }
        Action::CloseRequested => {
            if model.running().is_some() {
                model.dialog = Some(Dialog::Close);
            } else {
                model.closing = true;
            }
            let mut effects = records::save_note(model, now);
            effects.extend(practice::try_again(model));
            effects
        }
        Action::Done(reply) => replies::apply(model, reply, now),
    }
}

fn go(model: &mut Model, screen: Screen, now: Now) -> Vec<Effect> {
    // A key may lead away while the note is being written.
    let mut effects = if model.screen == Screen::LookBack { records::save_note(model, now) } else { Vec::new() };
    if matches!(model.screen, Screen::Library | Screen::Setup | Screen::Console) {
        model.rules.from_library = model.screen == Screen::Library;
    }
    model.screen = screen;
    if matches!(screen, Screen::LookBack | Screen::Library) {
        effects.push(Effect::ListDrills);
    }
    effects
}

/// What a key or its button does, wherever the person is; while he practises most of it is for the exercise.
fn act(model: &mut Model, does: Do, practising: bool, now: Now) -> Vec<Effect> {
    match does {
        Do::Escape => escape(model, practising, now),
        Do::Help => {
            model.dialog = if model.dialog == Some(Dialog::Help) { None } else { Some(Dialog::Help) };
            Vec::new()
        }
        Do::Mirror => {
            model.mirrored = !model.mirrored;
            Vec::new()
        }
        Do::Terms => {
            reference::explain_here(model);
            Vec::new()
        }
        Do::Search if model.screen == Screen::Glossary => {
            model.glossary.focus_search = true;
            Vec::new()
        }
        Do::Search if model.screen == Screen::Rules => {
            model.rules.focus_search = true;
            Vec::new()
        }
        Do::Search => {
            model.library.focus_search = true;
            go(model, Screen::Library, now)
        }
        Do::Open => match model.library.chosen.clone() {
            Some(place) => library::apply(model, super::LibraryAction::Prepare(place)),
            None => Vec::new(),
        },
        Do::Start => setup::apply(model, super::SetupAction::Start, now),
        // A clicker goes on with the drill, whatever else is done meanwhile.
        Do::Next | Do::Back => session::act(model, does, now),
        does if practising => practice::key(model, does, now),
        does => session::act(model, does, now),
    }
}

/// Leaves a dialog, an exercise or blackout; never a drill.
fn escape(model: &mut Model, practising: bool, now: Now) -> Vec<Effect> {
    if model.dialog.is_some() {
        dialog::close(model);
        return Vec::new();
    }
    if practising {
        return practice::apply(model, super::PracticeAction::Leave, now);
    }
    let black = model.running().is_some_and(|s| s.decided().blackout());
    if black { session::command(model, crate::core::drill::Command::Blackout(false), now) } else { Vec::new() }
}

fn settings(model: &mut Model, action: SettingsAction) -> Vec<Effect> {
    let s = &mut model.settings;
    match action {
        SettingsAction::Language(language) => s.language = language,
        SettingsAction::TextSize(percent) => s.text_size = percent.clamp(90, 175),
        SettingsAction::ReducedMotion(on) => s.reduced_motion = on,
        SettingsAction::KeyCaps(on) => s.key_caps = on,
        SettingsAction::Renderer(renderer) => s.renderer = renderer,
        SettingsAction::ShowFolder => return vec![Effect::ShowFolder(model.places.data.clone())],
    }
    vec![Effect::SaveSettings(model.settings.clone())]
}

fn projector_window(model: &mut Model, action: ProjectorAction) -> Vec<Effect> {
    match action {
        ProjectorAction::Open => model.projector.open = true,
        ProjectorAction::Close | ProjectorAction::Closed => {
            model.projector.open = false;
            model.projector.test = false;
            model.projector.lost = false;
        }
        ProjectorAction::Lost(lost) => model.projector.lost = lost,
    }
    Vec::new()
}

/// Tells the person something for some seconds; for good where no time is given.
fn notify(model: &mut Model, kind: NoticeKind, text: Text, until: Option<Tick>) {
    if kind == NoticeKind::Journal {
        model.notices.retain(|n| n.kind != NoticeKind::Journal);
    }
    if !model.notices.iter().any(|n| n.text == text && n.until.is_none()) {
        model.notices.push(Notice { text, kind, until });
    }
    let surplus = model.notices.len().saturating_sub(4);
    model.notices.drain(..surplus);
}

/// How long a message of something done stays.
const BRIEFLY: Span = Span::seconds(4);
/// How long a message of something failed stays.
const LONGER: Span = Span::seconds(12);

impl Model {
    /// What the hall may see now; `None` while there is nothing to show.
    #[must_use]
    pub fn projector_view(&self, tick: Tick) -> Option<Arc<ProjectorView>> {
        let show = Show {
            next: self.settings.show_next,
            mirrored: self.mirrored,
            reduced_motion: self.settings.reduced_motion,
        };
        let language = self.settings.language;
        if let Some(session) = &self.session {
            let frozen = session.shown().frozen() && !session.shown().blackout();
            return match &session.frozen_view {
                Some(view) if frozen => Some(Arc::clone(view)),
                _ => Some(Arc::new(projector::of_session(session, language, show, tick))),
            };
        }
        let setup = self.setup.as_ref()?;
        Some(Arc::new(projector::of_setup(setup, language, show.reduced_motion)))
    }
}
