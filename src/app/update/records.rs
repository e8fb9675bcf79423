//! The look-back page.

use std::sync::Arc;

use crate::core::{
    drill::{Command, Drill, DrillId, Event, What},
    library::Entry,
    time::Wall,
};

use super::super::{Effect, Model, Now, OpenRecord, RecordsAction, SaveKind, Screen, Setup};

pub(super) fn apply(model: &mut Model, action: RecordsAction, now: Now) -> Vec<Effect> {
    match action {
        RecordsAction::Open(id) => vec![Effect::OpenRecord(id)],
        RecordsAction::Close => {
            let mut effects = save_note(model, now);
            model.records.open = None;
            effects.push(Effect::ListDrills);
            effects
        }
        RecordsAction::ByRole(on) => {
            model.records.by_role = on;
            Vec::new()
        }
        RecordsAction::AllFaults(on) => {
            model.records.all_faults = on;
            Vec::new()
        }
        RecordsAction::Note(text) => {
            if let Some(open) = &mut model.records.open {
                open.note = text;
            }
            Vec::new()
        }
        RecordsAction::SaveNote => save_note(model, now),
        RecordsAction::ExportHtml => save(model, SaveKind::Html),
        RecordsAction::ExportCsv => save(model, SaveKind::Csv),
        RecordsAction::Print => save(model, SaveKind::Print),
        RecordsAction::RepeatFrom(step) => repeat(model, step),
    }
}

/// Shows a past drill.
pub(super) fn open(model: &mut Model, id: DrillId, log: Vec<Event>) {
    let Ok(drill) = Drill::replay(log) else { return };
    let note = drill.review().to_owned();
    model.records.open = Some(OpenRecord { id: Some(id), drill: Arc::new(drill), note, saved: None });
    model.screen = Screen::LookBack;
}

/// The note becomes an event of the drill: through the session while that is open, else as an amendment.
pub(super) fn save_note(model: &mut Model, now: Now) -> Vec<Effect> {
    let Some(open) = &mut model.records.open else { return Vec::new() };
    let note = crate::core::text::nfc(open.note.trim());
    if note == open.drill.review() {
        return Vec::new();
    }
    open.saved = Some(now.wall);
    let of_session = model.session.as_ref().is_some_and(|s| s.id.is_some() && s.id == open.id);
    let event = Event { at: open.drill.last_moment(), wall: now.wall, what: What::Reviewed(note.clone()) };
    let mut drill = open.drill.as_ref().clone();
    let place = drill.log().len();
    drill.record(event.clone());
    open.drill = Arc::new(drill);
    if of_session {
        return super::session::command(model, Command::Review(note), now);
    }
    match open.id {
        Some(id) => vec![Effect::Amend(id, place, Box::new(event))],
        None => Vec::new(),
    }
}

fn save(model: &Model, kind: SaveKind) -> Vec<Effect> {
    let Some(open) = &model.records.open else { return Vec::new() };
    let name = file_name(open, kind);
    vec![Effect::Save { kind, log: open.drill.log().to_vec(), language: model.settings.language, name }]
}

fn file_name(open: &OpenRecord, kind: SaveKind) -> String {
    let ending = if kind == SaveKind::Csv { "csv" } else { "html" };
    format!("{}-{}.{ending}", open.drill.rundown().scenario, stamp(open.drill.began()))
}

/// `2026-11-23-0934`, for file names.
fn stamp(wall: Wall) -> String {
    crate::lang::file_stamp(wall)
}

/// Prepares the same ceremony again, to begin at a step.
fn repeat(model: &mut Model, step: usize) -> Vec<Effect> {
    let Some(open) = &model.records.open else { return Vec::new() };
    let start = open.drill.started();
    let id = &start.rundown.scenario;
    let known = |e: &&Entry| e.scenario.as_ref().is_some_and(|s| s.id == *id);
    let Some(entry) = model.library.entries.iter().find(known) else {
        let text = crate::lang::ceremony_gone(&start.rundown.title);
        model.dialog = Some(super::super::Dialog::Message(text));
        return Vec::new();
    };
    let Some(scenario) = entry.scenario.clone() else { return Vec::new() };
    let mut setup = Setup::of(entry.place.clone(), Arc::clone(&scenario));
    let choices = start.rundown.choices.clone();
    setup.choose(|c| *c = choices);
    setup.cast = start.cast.iter().cloned().collect();
    setup.prepared = start.prepared.iter().cloned().collect();
    setup.group.clone_from(&start.group);
    let wanted = start.rundown.steps.get(step).map(|s| s.step.id.as_str());
    setup.from = setup.rundown.steps.iter().position(|s| Some(s.step.id.as_str()) == wanted).unwrap_or(0);
    model.setup = Some(setup);
    model.screen = Screen::Setup;
    Vec::new()
}
