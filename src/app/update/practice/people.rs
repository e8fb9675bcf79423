//! Who practises on this machine.

use crate::core::practice::{Person, sha256};

use super::super::super::{
    Effect, Model, NoticeKind, Now, PracticeEffect, PracticePage, Trainee,
    practice::{Editing, PeopleAction},
};

/// Longer names are cut.
const LONGEST: usize = 60;

pub(super) fn apply(model: &mut Model, action: PeopleAction, now: Now) -> Vec<Effect> {
    let practice = &mut model.practice;
    match action {
        PeopleAction::Write(name) => practice.name = name.chars().take(LONGEST).collect(),
        PeopleAction::Add => return add(model, now),
        PeopleAction::Choose(id) => return choose(model, id),
        PeopleAction::BeginRename(id) => {
            let name = name_of(model, &id);
            model.practice.editing = Some(Editing::Rename(id, name));
        }
        PeopleAction::WriteRename(name) => {
            if let Some(Editing::Rename(_, written)) = &mut practice.editing {
                *written = name.chars().take(LONGEST).collect();
            }
        }
        PeopleAction::Rename => {
            let Some(Editing::Rename(id, name)) = practice.editing.take() else { return Vec::new() };
            let old = name_of(model, &id);
            let effects = call(model, &id, &name, now);
            if !effects.is_empty() {
                model.practice.undo = Some(PeopleAction::Call(id, old));
            }
            return effects;
        }
        PeopleAction::Call(id, name) => return call(model, &id, &name, now),
        PeopleAction::BeginRemove(id) => practice.editing = Some(Editing::Remove(id)),
        PeopleAction::Remove(id, gone) => return remove(model, id, gone, now),
        PeopleAction::BeginMerge(id) => practice.editing = Some(Editing::Merge(id)),
        PeopleAction::Merge(id, into) => return merge(model, &id, into, now),
        PeopleAction::Cancel => practice.editing = None,
        PeopleAction::Undo => {
            return practice.undo.take().map(|back| apply(model, back, now)).unwrap_or_default();
        }
        PeopleAction::Export(id) => {
            let name = crate::lang::progress_file(&name_of(model, &id));
            let language = model.settings.language;
            return vec![effect(PracticeEffect::Export { person: id, name, language })];
        }
        PeopleAction::Import => return vec![effect(PracticeEffect::AskImport(model.settings.language))],
    }
    Vec::new()
}

pub(super) fn loaded(model: &mut Model, people: Vec<Trainee>) -> Vec<Effect> {
    let practice = &mut model.practice;
    practice.people = people;
    practice.loaded = true;
    let here = |id: &str| practice.people.iter().any(|t| t.person.id == id);
    if practice.own.as_ref().is_some_and(|o| !here(&o.person)) {
        practice.own = None;
        practice.sitting = None;
        practice.outlook = None;
    }
    if let Some(own) = &mut practice.own {
        let name = practice.people.iter().find(|t| t.person.id == own.person).map(|t| t.person.name.clone());
        own.name = name.unwrap_or_default();
        return Vec::new();
    }
    let last = model.settings.practice.person.clone().filter(|id| here(id));
    let last = last.filter(|id| practice.awaited.as_ref() != Some(id));
    practice.awaited = last.clone().or_else(|| practice.awaited.take());
    last.map(|id| super::load(Some(id))).into_iter().collect()
}

fn effect(effect: PracticeEffect) -> Effect {
    Effect::Practice(effect)
}

fn name_of(model: &Model, id: &str) -> String {
    let found = model.practice.people.iter().find(|t| t.person.id == id);
    found.map(|t| t.person.name.clone()).unwrap_or_default()
}

/// Somebody of the same name is chosen and not added twice.
fn add(model: &mut Model, now: Now) -> Vec<Effect> {
    let name = model.practice.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Vec::new();
    }
    let same = model.practice.people.iter().find(|t| t.person.name == name);
    if let Some(id) = same.map(|t| t.person.id.clone()) {
        return choose(model, id);
    }
    // Two machines hardly add the same name in the same millisecond.
    let id: String =
        sha256(format!("{name}\n{}\n{}", now.wall.unix_ms, now.tick.0).as_bytes()).chars().take(16).collect();
    let person = Person { id: id.clone(), name, named: now.wall };
    let trainee = Trainee { person: person.clone(), answers: 0, last: None, merged: Vec::new() };
    model.practice.people.push(trainee);
    let mut effects = vec![effect(PracticeEffect::Name(person))];
    effects.extend(choose(model, id));
    effects
}

fn choose(model: &mut Model, id: String) -> Vec<Effect> {
    let practice = &mut model.practice;
    practice.name.clear();
    practice.editing = None;
    practice.page = PracticePage::Home;
    practises(model, id)
}

/// Somebody practises from now on; what another was at is left.
fn practises(model: &mut Model, id: String) -> Vec<Effect> {
    let practice = &mut model.practice;
    if practice.own.as_ref().is_none_or(|o| o.person != id) {
        practice.own = None;
        practice.sitting = None;
        practice.summary = None;
        practice.result = None;
        practice.outlook = None;
    }
    model.practice.awaited = Some(id.clone());
    model.settings.practice.person = Some(id.clone());
    vec![Effect::SaveSettings(model.settings.clone()), super::load(Some(id))]
}

fn call(model: &mut Model, id: &str, name: &str, now: Now) -> Vec<Effect> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some(trainee) = model.practice.people.iter_mut().find(|t| t.person.id == id) else { return Vec::new() };
    if name.is_empty() || name == trainee.person.name {
        return Vec::new();
    }
    trainee.person = Person { id: id.to_owned(), name: name.clone(), named: now.wall };
    if let Some(own) = model.practice.own.as_mut().filter(|o| o.person == id) {
        own.name = name;
    }
    vec![effect(PracticeEffect::Name(trainee.person.clone()))]
}

fn remove(model: &mut Model, id: String, gone: bool, now: Now) -> Vec<Effect> {
    let name = name_of(model, &id);
    let practice = &mut model.practice;
    practice.editing = None;
    practice.undo = gone.then(|| PeopleAction::Remove(id.clone(), false));
    if gone {
        practice.people.retain(|t| t.person.id != id);
        practice.awaited.take_if(|awaited| *awaited == id);
        if practice.own.as_ref().is_some_and(|o| o.person == id) {
            practice.own = None;
            practice.sitting = None;
            practice.outlook = None;
            model.settings.practice.person = None;
        }
        let text = crate::lang::person_removed(&name);
        super::super::notify(model, NoticeKind::Done, text, Some(now.tick.plus(super::super::LONGER)));
    }
    vec![effect(PracticeEffect::Remove { person: id, gone })]
}

fn merge(model: &mut Model, id: &str, into: Option<String>, now: Now) -> Vec<Effect> {
    let practice = &mut model.practice;
    practice.editing = None;
    if into.as_deref() == Some(id) {
        return Vec::new();
    }
    practice.undo = into.is_some().then(|| PeopleAction::Merge(id.to_owned(), None));
    let own = practice.own.as_ref().map(|o| o.person.clone());
    let mut effects = vec![effect(PracticeEffect::Merge { person: id.to_owned(), into: into.clone() })];
    if let Some(into) = &into {
        let text = crate::lang::people_merged(&name_of(model, id), &name_of(model, into));
        super::super::notify(model, NoticeKind::Done, text, Some(now.tick.plus(super::super::LONGER)));
    }
    match into.filter(|_| own.as_deref() == Some(id)) {
        Some(into) => effects.extend(practises(model, into)),
        None => effects.push(super::load(own)),
    }
    effects
}
