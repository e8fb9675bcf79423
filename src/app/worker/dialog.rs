//! What a person is asked in the system's own dialogs, and what is written then.

use std::{path::Path, sync::Arc, thread::Builder};

use crate::{
    app::{Effect, Reply, SaveKind},
    core::{
        drill::{Debrief, Drill, Event},
        text::{Language, Text},
        time::Moment,
    },
    files,
    lang::Lang,
    output,
    platform::{dialogs, folders},
};

use super::{Hands, wake};

impl Hands {
    /// A file dialog waits for the person, the worker must not.
    pub(super) fn in_dialog(&mut self, effect: Effect) {
        if let Effect::Save { kind: SaveKind::Print, log, language, name } = &effect {
            let path = self.places.data.join(name);
            match record(SaveKind::Print, log, *language).map(|bytes| save(&path, &bytes)) {
                Some(Ok(())) if folders::show(&path).is_ok() => {}
                Some(Err(why)) => self.answer(Reply::Failed(why)),
                _ => self.answer(Reply::Saved(path)),
            }
            return;
        }
        self.beside(move || ask(effect));
    }

    /// Works on a thread of its own, without the records.
    pub(super) fn beside(&self, work: impl FnOnce() -> Option<Reply> + Send + 'static) {
        let (answers, waker) = (self.answers.clone(), Arc::clone(&self.wake));
        let spawned = Builder::new().name("dialog".to_owned()).spawn(move || {
            if let Some(reply) = work() {
                answers.send(reply).ok();
                wake(&waker);
            }
        });
        if let Err(error) = spawned {
            log::error!("{error}");
        }
    }
}

fn ask(effect: Effect) -> Option<Reply> {
    match effect {
        Effect::AskOpen => {
            let picked = dialogs::open_scenarios(&crate::lang::both_names());
            (!picked.is_empty()).then_some(Reply::Picked(picked))
        }
        Effect::Save { kind, log, language, name } => {
            let path = dialogs::save_as(Lang(language).save(), &name)?;
            let bytes = record(kind, &log, language)?;
            Some(match save(&path, &bytes) {
                Ok(()) => Reply::Saved(path),
                Err(why) => Reply::Failed(why),
            })
        }
        _ => None,
    }
}

pub(super) fn save(path: &Path, bytes: &[u8]) -> Result<(), Text> {
    files::atomic::write(path, bytes, files::atomic::Previous::Replaced).map_err(|e| e.sentence)
}

/// A drill's record as a file.
fn record(kind: SaveKind, log: &[Event], language: Language) -> Option<Vec<u8>> {
    let drill = Drill::replay(log.to_vec()).ok()?;
    let at: Moment = drill.last_moment();
    let debrief = Debrief::of(&drill, at);
    Some(match kind {
        SaveKind::Csv => output::csv::debrief(&debrief, language),
        SaveKind::Html | SaveKind::Print => output::html::debrief(&debrief, language).into_bytes(),
    })
}
