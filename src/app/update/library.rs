//! The library page.

use super::super::{Dialog, Effect, LibraryAction, Model, Screen, Setup};

pub(super) fn apply(model: &mut Model, action: LibraryAction) -> Vec<Effect> {
    match action {
        LibraryAction::Search(query) => {
            model.library.query = query;
            Vec::new()
        }
        LibraryAction::Choose(place) => {
            model.library.chosen = Some(place);
            Vec::new()
        }
        LibraryAction::Prepare(place) => prepare(model, &place),
        LibraryAction::Copy(id) => vec![Effect::CopyToEdit(id)],
        LibraryAction::Problems(place) => {
            model.dialog = Some(Dialog::Problems(place));
            Vec::new()
        }
        LibraryAction::AskOpen => vec![Effect::AskOpen],
        LibraryAction::Opened(files) => open(model, files),
        LibraryAction::ShowFolder => vec![Effect::ShowFolder(model.places.own.clone())],
    }
}

pub(super) fn open(model: &mut Model, files: Vec<std::path::PathBuf>) -> Vec<Effect> {
    for file in files {
        let place = file.display().to_string();
        model.library.chosen = Some(place);
        if !model.library.opened.contains(&file) {
            model.library.opened.push(file);
        }
    }
    if model.running().is_none() {
        model.screen = Screen::Library;
    }
    model.library.query.clear();
    vec![Effect::LoadLibrary { opened: model.library.opened.clone(), if_changed: false }]
}

fn prepare(model: &mut Model, place: &str) -> Vec<Effect> {
    let entry = model.library.entries.iter().find(|e| e.place == place);
    let Some(entry) = entry else { return Vec::new() };
    let Some(scenario) = entry.scenario.clone() else {
        model.dialog = Some(Dialog::Problems(place.to_owned()));
        return Vec::new();
    };
    let same = model.setup.as_ref().is_some_and(|s| s.place == place && s.scenario == scenario);
    if !same {
        let before = model.setup.take();
        let mut setup = Setup::of(place.to_owned(), scenario);
        if let Some(before) = before {
            setup.cast = before.cast;
            setup.group = before.group;
        }
        model.setup = Some(setup);
    }
    model.screen = Screen::Setup;
    Vec::new()
}

/// The list has been read again: chosen and prepared entries follow it.
pub(super) fn loaded(model: &mut Model, entries: Vec<crate::core::library::Entry>) {
    model.library.entries = entries;
    model.library.loaded = true;
    if model.library.chosen().is_none() {
        model.library.chosen = model.library.entries.first().map(|e| e.place.clone());
    }
    let Some(setup) = &mut model.setup else { return };
    let fresh = model.library.entries.iter().find(|e| e.place == setup.place).and_then(|e| e.scenario.clone());
    if let Some(scenario) = fresh
        && scenario != setup.scenario
    {
        let choices = setup.choices().clone();
        let mut again = Setup::of(setup.place.clone(), scenario);
        again.choose(|c| *c = choices);
        again.cast.clone_from(&setup.cast);
        again.prepared.clone_from(&setup.prepared);
        again.group.clone_from(&setup.group);
        *setup = again;
    }
}
