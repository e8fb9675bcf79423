//! Practice: who practises here, what they answered, and the sittings they left.

mod people;
mod rows;

use rusqlite::{Connection, TransactionBehavior};

use crate::core::{
    practice::{Attempt, Kept, Person, Progress},
    time::Wall,
};

use super::{Store, StoreError};
use people::Register;

/// Somebody who practises here, with what counts to him.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practising {
    /// Who.
    pub person: Person,
    /// How many exercises he answered, with those of everybody merged into him.
    pub answers: usize,
    /// When he answered last.
    pub last: Option<Wall>,
    /// Those whose attempts count to his: ids and names, by name.
    pub merged: Vec<(String, String)>,
}

/// What one person did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practised {
    /// Every attempt that counts to him, under his id.
    pub progress: Progress,
    /// Sittings of his own that can be gone on with, the latest first.
    pub kept: Vec<Kept>,
}

impl Store {
    /// Deletes for good who was taken off the list; that is the end of putting him back. For a program that begins
    /// anew, and not for one that only looks into the records.
    pub fn forget_gone(&mut self) {
        if let Err(error) = delete_gone(&mut self.db) {
            // They are on no list; the next opening will do.
            log::warn!("{error}");
        }
    }

    /// Who practises here, by name; those off the list and those merged into others are left out.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub fn people(&self) -> Result<Vec<Practising>, StoreError> {
        people::listed(&self.db).map_err(|e| self.error(&e))
    }

    /// Writes down somebody new, or another name of somebody known.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn name_person(&mut self, person: &Person) -> Result<(), StoreError> {
        self.change(|db| people::write(db, person))
    }

    /// Takes somebody off the list, or puts him back. Who is off it when the records are next opened is forgotten
    /// then, with everybody merged into him, all their attempts and sittings.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn remove_person(&mut self, id: &str, gone: bool) -> Result<(), StoreError> {
        self.change(|db| people::set_gone(db, id, gone))
    }

    /// Counts one person's attempts to another's, with all that counts to his already; without another, to his own
    /// again, and what was merged into him before comes with him.
    ///
    /// Nobody is merged into himself or into somebody who counts to him, nor anybody who is unknown: then nothing
    /// changes.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn merge_person(&mut self, id: &str, into: Option<&str>) -> Result<(), StoreError> {
        self.change(|db| {
            let register = Register::read(db)?;
            if register.may_merge(id, into) { people::set_merged(db, id, into) } else { Ok(()) }
        })
    }

    /// What one person did; none where he is unknown. What cannot be read is left out and logged.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub fn practised(&self, id: &str) -> Result<Option<Practised>, StoreError> {
        let Some(progress) = self.progress(id)? else { return Ok(None) };
        let (kept, unreadable) = rows::sittings(&self.db, id).map_err(|e| self.error(&e))?;
        tell_unreadable(id, "sittings", unreadable);
        Ok(Some(Practised { progress, kept }))
    }

    /// All attempts that count to one person, to be carried elsewhere; none where he is unknown.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub fn progress(&self, id: &str) -> Result<Option<Progress>, StoreError> {
        let read = Register::read(&self.db).and_then(|register| {
            let person = register.person(id).cloned();
            person.map(|person| counting_to(&self.db, &register, person)).transpose()
        });
        let Some((progress, unreadable)) = read.map_err(|e| self.error(&e))? else { return Ok(None) };
        tell_unreadable(id, "attempts", unreadable);
        Ok(Some(progress))
    }

    /// Writes attempts, all or none; they are on the disk when this returns. One that is written already changes
    /// nothing.
    ///
    /// # Errors
    /// When they could not be written.
    pub fn store_attempts(&mut self, attempts: &[Attempt]) -> Result<(), StoreError> {
        self.change(|db| attempts.iter().try_for_each(|a| rows::insert(db, a)))
    }

    /// Keeps a sitting so that it can be gone on with, in place of what was kept of it before.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn keep_sitting(&mut self, person: &str, kept: &Kept) -> Result<(), StoreError> {
        self.change(|db| rows::keep(db, person, kept))
    }

    /// A sitting is over, or given up; its attempts stay.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn finish_sitting(&mut self, person: &str, seed: u64) -> Result<(), StoreError> {
        self.change(|db| rows::finish(db, person, seed))
    }

    /// Takes in progress from another machine: whoever is unknown is added, the later name counts, every attempt is
    /// there once. Answers how many attempts were new. Somebody who was off the list is on it again.
    ///
    /// # Errors
    /// When it could not be written; then nothing of it was.
    pub fn take_in(&mut self, progress: &Progress) -> Result<usize, StoreError> {
        self.change(|db| {
            let register = Register::read(db)?;
            let id = &progress.person.id;
            let known = register.person(id);
            // Compared as a whole: what was merged into him here may come back in a file under his own id.
            let (here, _) = counting_to(db, &register, known.unwrap_or(&progress.person).clone())?;
            if let Some(both) = here.merged(progress)
                && known != Some(&both.person)
            {
                people::write(db, &both.person)?;
            }
            // Or what was taken in would be forgotten.
            for id in [id, register.root(id)] {
                people::set_gone(db, id, false)?;
            }
            here.new_in(progress).try_fold(0, |n, attempt| rows::insert(db, attempt).map(|()| n + 1))
        })
    }

    /// Everything or nothing.
    fn change<T>(&mut self, work: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, StoreError> {
        let place = self.place();
        let begun = self.db.transaction_with_behavior(TransactionBehavior::Immediate);
        let done = begun.and_then(|change| {
            let done = work(&change)?;
            change.commit()?;
            Ok(done)
        });
        done.map_err(|e| StoreError::sql(&e, &place))
    }
}

/// All attempts that count to a person, under his id, and how many more cannot be read.
fn counting_to(db: &Connection, register: &Register, person: Person) -> rusqlite::Result<(Progress, usize)> {
    let (mut all, mut unreadable) = rows::attempts(db, &person.id)?;
    for other in register.under(&person.id) {
        let (attempts, lost) = rows::attempts(db, &other.id)?;
        let theirs = Progress::new(other.clone(), attempts).given_to(person.clone());
        all.extend_from_slice(theirs.attempts());
        unreadable += lost;
    }
    Ok((Progress::new(person, all), unreadable))
}

fn tell_unreadable(person: &str, what: &str, many: usize) {
    if many > 0 {
        log::warn!("{many} {what} of {person} cannot be read; another version of the program may have written them");
    }
}

fn delete_gone(db: &mut Connection) -> rusqlite::Result<()> {
    // Most openings forget nobody, and need not wait for whoever is writing.
    let anybody: bool = db.query_row("SELECT EXISTS (SELECT 1 FROM person WHERE gone)", [], |row| row.get(0))?;
    if !anybody {
        return Ok(());
    }
    let change = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    people::delete_gone(&change)?;
    change.commit()
}
