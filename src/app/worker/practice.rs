//! What practice wants of the records and of files.

use std::path::Path;

use crate::{
    app::{PracticeEffect, PracticeReply, Reply, Trainee},
    core::practice::{Attempt, Progress},
    files::practice::{Unread, exam_to_text, progress_to_text, read_progress},
    lang::{self, Lang},
    platform::dialogs,
    store::{Practised, Practising, Store, StoreError},
};

use super::{Hands, dialog::save};

impl Hands {
    pub(super) fn practice(&mut self, effect: PracticeEffect) {
        let tried = self.store_tried;
        self.open_store();
        // What is answered must be kept even where the disk comes back late.
        if tried && self.store.is_none() {
            self.open_quietly();
        }
        match effect {
            PracticeEffect::Load(person) => {
                self.tell_people();
                if let Some(person) = person {
                    self.tell_history(&person);
                }
            }
            PracticeEffect::Name(person) => self.change_people(|store| store.name_person(&person)),
            PracticeEffect::Remove { person, gone } => self.change_people(|store| store.remove_person(&person, gone)),
            PracticeEffect::Merge { person, into } => {
                self.change_people(|store| store.merge_person(&person, into.as_deref()));
            }
            PracticeEffect::Store(attempts) => self.store_attempts(attempts),
            PracticeEffect::Keep(person, kept) => self.warning(|store| store.keep_sitting(&person, &kept)),
            PracticeEffect::Finish(person, seed) => self.warning(|store| store.finish_sitting(&person, seed)),
            PracticeEffect::Import(path) => self.import(&path),
            PracticeEffect::Export { person, name, language } => {
                if self.store.is_none() {
                    return self.answer(Reply::Failed(lang::practice_not_kept()));
                }
                let text = self.with_store(|store| store.progress(&person)).flatten().map(|p| progress_to_text(&p));
                self.ask_and_save(text, Lang(language).save(), name);
            }
            PracticeEffect::SaveResult { result, name, language } => {
                self.ask_and_save(Some(exam_to_text(&result)), Lang(language).save(), name);
            }
            PracticeEffect::AskImport(language) => {
                let title = Lang(language).open_progress();
                self.beside(move || {
                    dialogs::open_one(title).map(|path| Reply::Practice(PracticeReply::PickedProgress(path)))
                });
            }
        }
    }

    fn say(&self, reply: PracticeReply) {
        self.answer(Reply::Practice(reply));
    }

    /// Answered in any case: without records practice goes on in memory, with those who are named there.
    fn tell_people(&mut self) {
        let people = self.with_store(|store| store.people());
        let known = |people: Vec<Practising>| PracticeReply::People(people.into_iter().map(trainee).collect());
        self.say(people.map_or(PracticeReply::PeopleUnknown, known));
    }

    fn tell_history(&mut self, person: &str) {
        if self.store.is_none() {
            let (person, attempts, kept) = (person.to_owned(), Vec::new(), Vec::new());
            return self.say(PracticeReply::History { person, attempts, kept });
        }
        let found = self.with_store(|store| store.practised(person)).flatten();
        if let Some(Practised { progress, kept }) = found {
            let (person, attempts) = (person.to_owned(), progress.attempts().to_vec());
            self.say(PracticeReply::History { person, attempts, kept });
        }
    }

    fn change_people(&mut self, change: impl FnOnce(&mut Store) -> Result<(), StoreError>) {
        if self.store.is_none() {
            self.answer(Reply::Warned(lang::practice_not_kept()));
        }
        self.with_store(change);
        self.tell_people();
    }

    fn store_attempts(&mut self, attempts: Vec<Attempt>) {
        let why = match self.store.as_mut().map(|store| store.store_attempts(&attempts)) {
            Some(Ok(())) => return self.say(PracticeReply::Stored(attempts)),
            Some(Err(error)) => {
                log::error!("{error}");
                error.text()
            }
            None => lang::practice_not_kept(),
        };
        self.say(PracticeReply::NotStored(attempts, why));
    }

    /// Changes what is no answer: a refusal is told, but holds nobody up.
    fn warning(&mut self, change: impl FnOnce(&mut Store) -> Result<(), StoreError>) {
        let why = match self.store.as_mut().map(change) {
            Some(Ok(())) => return,
            Some(Err(error)) => {
                log::warn!("{error}");
                error.text()
            }
            None => lang::practice_not_kept(),
        };
        self.answer(Reply::Warned(why));
    }

    fn import(&mut self, path: &Path) {
        let progress: Progress = match read_progress(path) {
            Ok(progress) => progress,
            Err(Unread::File(error)) => return self.answer(Reply::Failed(error.sentence)),
            Err(Unread::Refused(refusal)) => return self.answer(Reply::Failed(lang::file_refused(refusal))),
        };
        if self.store.is_none() {
            return self.answer(Reply::Failed(lang::practice_not_kept()));
        }
        let id = progress.person.id.clone();
        let taken = self.with_store(|store| {
            let new = store.take_in(&progress)?;
            // The name may have been given later here.
            Ok((store.progress(&id)?.map_or(progress.person, |here| here.person), new))
        });
        if let Some((person, new)) = taken {
            self.say(PracticeReply::Imported(person, new));
            self.tell_people();
        }
    }

    /// Asks where to on a thread of its own; whatever had to be read is read by now.
    fn ask_and_save<E>(&self, text: Option<Result<String, E>>, title: &'static str, name: String) {
        let Some(Ok(text)) = text else {
            return log::warn!("nothing to save as {name}");
        };
        self.beside(move || {
            let path = dialogs::save_as(title, &name)?;
            Some(match save(&path, text.as_bytes()) {
                Ok(()) => Reply::Saved(path),
                Err(why) => Reply::Failed(why),
            })
        });
    }
}

fn trainee(one: Practising) -> Trainee {
    let Practising { person, answers, last, merged } = one;
    Trainee { person, answers, last, merged }
}
