//! What the worker answers.

use crate::core::drill::{Drill, DrillId, Event, Heartbeat};

use super::super::{Dialog, Effect, Model, NoticeKind, Now, Reply, Session};

pub(super) fn apply(model: &mut Model, reply: Reply, now: Now) -> Vec<Effect> {
    match reply {
        Reply::Beat(..) => beat(model, now),
        Reply::Library(entries) => {
            super::library::loaded(model, entries);
            Vec::new()
        }
        Reply::Reference(reference) => {
            model.glossary.take(reference);
            model.practice.forget_material();
            Vec::new()
        }
        Reply::Copied(path) => {
            let text = crate::lang::copied_to(&path.display().to_string());
            super::notify(model, NoticeKind::Done, text, Some(now.tick.plus(super::LONGER)));
            let own = path.display().to_string();
            model.library.chosen = Some(own);
            vec![Effect::LoadLibrary { opened: model.library.opened.clone(), if_changed: false }]
        }
        Reply::Written { session, id, upto } => {
            written(model, session, id, upto);
            Vec::new()
        }
        Reply::NotWritten { session, why } => {
            if let Some(s) = model.session.as_mut().filter(|s| s.number == session) {
                s.not_written(now.tick);
                super::notify(model, NoticeKind::Journal, why, None);
            }
            Vec::new()
        }
        Reply::Drills { drills, unfinished } => {
            let first = model.records.unfinished.is_empty() && !unfinished.is_empty();
            model.records.drills = drills;
            model.records.unfinished = unfinished;
            if first && model.session.is_none() && model.dialog.is_none() {
                model.dialog = Some(Dialog::Resume);
            }
            Vec::new()
        }
        Reply::Resumed(id, log, heartbeat) => resumed(model, id, log, heartbeat, now),
        Reply::Record(id, log) => {
            super::records::open(model, id, log);
            Vec::new()
        }
        Reply::Amended(_) => Vec::new(),
        Reply::Practice(reply) => super::practice::reply(model, reply, now),
        Reply::Picked(files) => super::library::open(model, files),
        Reply::Saved(path) => {
            let text = crate::lang::saved_to(&path.display().to_string());
            super::notify(model, NoticeKind::Done, text, Some(now.tick.plus(super::LONGER)));
            Vec::new()
        }
        Reply::NotAwake(text) | Reply::Warned(text) => {
            super::notify(model, NoticeKind::Warning, text, Some(now.tick.plus(super::LONGER)));
            Vec::new()
        }
        Reply::Failed(text) => {
            model.dialog = Some(Dialog::Message(text));
            Vec::new()
        }
    }
}

/// The drill is alive.
fn beat(model: &mut Model, now: Now) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    if session.decided().finished().is_some() {
        return Vec::new();
    }
    match session.id {
        Some(id) => vec![Effect::Heartbeat(id, session.moment(now.tick), now.wall)],
        None => Vec::new(),
    }
}

fn written(model: &mut Model, session: u64, id: DrillId, upto: usize) {
    let Some(s) = model.session.as_mut().filter(|s| s.number == session) else { return };
    s.written(id, upto);
    if s.is_safe() && model.practice.unstored.is_empty() {
        model.notices.retain(|n| n.kind != NoticeKind::Journal);
    }
    if let Some(open) = &mut model.records.open
        && open.id.is_none()
        && s.decided().finished().is_some()
    {
        open.id = Some(id);
    }
}

fn resumed(model: &mut Model, id: DrillId, log: Vec<Event>, heartbeat: Heartbeat, now: Now) -> Vec<Effect> {
    model.dialog = None;
    model.records.unfinished.retain(|u| u.id != id);
    let Ok(drill) = Drill::replay(log) else { return vec![Effect::Release(id)] };
    let number = model.session.as_ref().map_or(1, |s| s.number + 1);
    let session = Session::resume(number, id, drill, (heartbeat.at, heartbeat.wall), now);
    model.session = Some(session);
    vec![Effect::KeepAwake(true)]
}
