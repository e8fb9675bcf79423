//! The library page.

use super::super::{Dialog, Effect, LibraryAction, LibraryState, Model, Screen, Setup, Shelf};

pub(super) fn apply(model: &mut Model, action: LibraryAction) -> Vec<Effect> {
    match action {
        LibraryAction::Search(query) => {
            model.library.query = query;
            keep_in_sight(&mut model.library);
            Vec::new()
        }
        LibraryAction::Authority(authority) => {
            model.library.authority = authority;
            keep_in_sight(&mut model.library);
            Vec::new()
        }
        LibraryAction::Given(given) => {
            model.library.given = given;
            keep_in_sight(&mut model.library);
            Vec::new()
        }
        LibraryAction::ClearFilters => {
            show_all(&mut model.library);
            Vec::new()
        }
        LibraryAction::SearchFocused => {
            model.library.focus_search = false;
            Vec::new()
        }
        LibraryAction::Step(lines) => {
            step(&mut model.library, lines);
            Vec::new()
        }
        LibraryAction::Read(on) => {
            model.library.reading = on;
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
    show_all(&mut model.library);
    vec![Effect::LoadLibrary { opened: model.library.opened.clone(), if_changed: false }]
}

fn show_all(library: &mut LibraryState) {
    library.query.clear();
    library.authority = None;
    library.given = None;
}

/// What is chosen is in the list; the first of the list where it would not be.
fn keep_in_sight(library: &mut LibraryState) {
    library.shelf.prepare_search(&library.entries, &library.query);
    let listing = library.listing();
    let seen = listing.all().any(|e| Some(e.place.as_str()) == library.chosen.as_deref());
    let first = listing.all().next().map(|e| e.place.clone());
    if !seen && first.is_some() {
        library.chosen = first;
    }
}

fn step(library: &mut LibraryState, lines: isize) {
    let places: Vec<String> = library.listing().all().map(|e| e.place.clone()).collect();
    let now = places.iter().position(|p| Some(p) == library.chosen.as_ref()).unwrap_or(0);
    let wanted = now.saturating_add_signed(lines).min(places.len().saturating_sub(1));
    if let Some(place) = places.into_iter().nth(wanted) {
        library.chosen = Some(place);
    }
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
    model.practice.forget_material();
    model.library.shelf = Shelf::of(&model.library.entries);
    model.library.shelf.prepare_search(&model.library.entries, &model.library.query);
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
        again.folded_points.clone_from(&setup.folded_points);
        *setup = again;
    }
}
