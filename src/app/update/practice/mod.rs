//! Practice: who, what, and how far.

mod begin;
mod exam;
mod people;
mod sitting;

use std::rc::Rc;

use crate::core::{
    practice::{Kept, Memory},
    settings::PracticeSettings,
    time::Tick,
};

use super::super::{
    Effect, Model, NoticeKind, Now, PracticeAction, PracticeEffect, PracticePage, PracticeReply, Screen,
    keys::Do,
    practice::{Outlook, Own},
};

pub(super) use sitting::frame;

pub(super) fn apply(model: &mut Model, action: PracticeAction, now: Now) -> Vec<Effect> {
    match action {
        PracticeAction::Page(page) => {
            model.practice.page = page;
            if page == PracticePage::Exam && model.practice.exam.is_none() {
                exam::propose(model, now);
            }
            Vec::new()
        }
        PracticeAction::People(action) => people::apply(model, action, now),
        PracticeAction::Minutes(minutes) => set(model, |s| s.minutes = minutes),
        PracticeAction::Untimed(on) => set(model, |s| s.untimed = on),
        PracticeAction::Speed(percent) => set(model, |s| s.speed = percent.clamp(50, 150)),
        PracticeAction::Marks(marks) => set(model, |s| s.marks = marks),
        PracticeAction::Learn(ceremony, on) => learn(model, ceremony, on),
        PracticeAction::Ceremony(ceremony) => {
            model.practice.ceremony = ceremony;
            Vec::new()
        }
        PracticeAction::Today => begin::today(model, now),
        PracticeAction::Resume(seed) => begin::resume(model, seed, now),
        PracticeAction::Drop(seed) => finish_kept(model, seed),
        PracticeAction::Begin(free) => begin::free(model, free, now),
        PracticeAction::Exam(action) => exam::apply(model, action, now),
        action => sitting::apply(model, action, now),
    }
}

/// What a key does while an exercise is answered.
pub(super) fn key(model: &mut Model, does: Do, now: Now) -> Vec<Effect> {
    sitting::key(model, does, now)
}

pub(super) fn reply(model: &mut Model, reply: PracticeReply, now: Now) -> Vec<Effect> {
    match reply {
        PracticeReply::People(people) => people::loaded(model, people),
        PracticeReply::History { person, attempts, kept } => {
            let practising = model.practice.own.as_ref().is_some_and(|o| o.person == person);
            // It may come late, for somebody who was taken off meanwhile, or after another was chosen.
            if !practising && model.practice.awaited.as_ref() != Some(&person) {
                return Vec::new();
            }
            model.practice.awaited = None;
            let name = model.practice.people.iter().find(|t| t.person.id == person);
            let name = name.map(|t| t.person.name.clone()).unwrap_or_default();
            // What the disk has not taken yet belongs to it all the same.
            let waiting = model.practice.unstored.iter().filter(|a| a.person == person).cloned();
            let attempts = attempts.into_iter().chain(waiting).collect();
            model.practice.own =
                Some(Own { person, name, attempts, memory: Rc::new(Memory::default()), kept, stale: true });
            model.practice.outlook = None;
            Vec::new()
        }
        PracticeReply::Stored(attempts) => {
            let safe = model.session.as_ref().is_none_or(super::super::Session::is_safe);
            if model.practice.unstored.is_empty() && safe {
                model.notices.retain(|n| n.kind != NoticeKind::Journal);
            }
            sitting::stored(model, &attempts, now)
        }
        PracticeReply::PeopleUnknown => {
            model.practice.loaded = true;
            Vec::new()
        }
        PracticeReply::NotStored(attempts, why) => {
            let effects = sitting::stored(model, &attempts, now);
            model.practice.unstored.extend(attempts);
            model.practice.failed = Some(now.tick);
            super::notify(model, NoticeKind::Journal, why, None);
            effects
        }
        PracticeReply::PickedProgress(path) => vec![Effect::Practice(PracticeEffect::Import(path))],
        PracticeReply::Imported(person, new) => {
            let text = crate::lang::progress_taken_in(&person.name, new);
            super::notify(model, NoticeKind::Done, text, Some(now.tick.plus(super::LONGER)));
            let own = model.practice.own.as_ref().map(|o| o.person.clone());
            vec![load(own)]
        }
    }
}

/// Everything about practice that the disk knows.
pub(super) fn load(person: Option<String>) -> Effect {
    Effect::Practice(PracticeEffect::Load(person))
}

/// The page is opened: who practises is read once, what he remembers is worked out.
pub(super) fn look(model: &mut Model, now: Now) {
    let shows_outlook = matches!(model.practice.page, PracticePage::Home | PracticePage::Progress);
    if model.screen != Screen::Practice || !model.library.loaded || model.practice.at_work() {
        return;
    }
    let material = model.practice.prepare(&model.library.entries, &model.glossary.reference);
    let Some(own) = &mut model.practice.own else { return };
    if own.stale {
        own.memory = Rc::new(Memory::of(&own.attempts));
        own.stale = false;
        model.practice.outlook = None;
    }
    let same_day = |o: &Rc<Outlook>| o.today == crate::core::practice::Day::of(now.wall);
    if shows_outlook && !model.practice.outlook.as_ref().is_some_and(same_day) {
        let learnt = &model.settings.practice.ceremonies;
        model.practice.outlook = Some(Rc::new(Outlook::of(&material, own, learnt, now.wall)));
    }
}

/// What waits to be written is written with the next try.
pub(super) fn retry(model: &mut Model, tick: Tick) -> Vec<Effect> {
    let practice = &mut model.practice;
    let due = practice.failed.is_some_and(|at| tick.since(at) >= super::LONGER);
    if !due || practice.unstored.is_empty() {
        return Vec::new();
    }
    try_again(model)
}

/// What waits to be written is written.
pub(super) fn try_again(model: &mut Model) -> Vec<Effect> {
    let practice = &mut model.practice;
    practice.failed = None;
    let waiting = std::mem::take(&mut practice.unstored);
    if waiting.is_empty() { Vec::new() } else { vec![Effect::Practice(PracticeEffect::Store(waiting))] }
}

fn set(model: &mut Model, change: impl FnOnce(&mut PracticeSettings)) -> Vec<Effect> {
    change(&mut model.settings.practice);
    vec![Effect::SaveSettings(model.settings.clone())]
}

/// None named means all: taking one away names the others, and the last one stays.
fn learn(model: &mut Model, ceremony: String, on: bool) -> Vec<Effect> {
    let all: Vec<String> =
        model.practice.material.iter().flat_map(|m| m.subjects()).map(|s| s.id().to_owned()).collect();
    model.practice.outlook = None;
    set(model, |s| {
        if s.ceremonies.is_empty() {
            s.ceremonies.clone_from(&all);
        }
        s.ceremonies.retain(|id| *id != ceremony);
        if on || s.ceremonies.is_empty() {
            s.ceremonies.push(ceremony);
        }
        if all.iter().all(|id| s.ceremonies.contains(id)) {
            s.ceremonies.clear();
        }
    })
}

/// A sitting is not gone on with.
fn finish_kept(model: &mut Model, seed: u64) -> Vec<Effect> {
    let Some(own) = &mut model.practice.own else { return Vec::new() };
    own.kept.retain(|k: &Kept| k.seed() != seed);
    vec![Effect::Practice(PracticeEffect::Finish(own.person.clone(), seed))]
}
