//! The records: one database file in the data folder, in which every event is safe before its effect is shown.

mod error;
mod event;
mod list;
mod lock;
mod open;
mod practice;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, params};

use crate::core::{
    drill::{DrillId, Event, Heartbeat, What},
    time::{Moment, Wall},
};

pub use error::{Damage, StoreError};
pub use practice::{Practised, Practising};

/// A heartbeat in so many milliseconds of drill time goes to the disk itself, not only to the system's memory.
const FLUSH_EVERY: u64 = 10_000;

/// The records, by one connection; lives on one thread.
#[derive(Debug)]
pub struct Store {
    db: Connection,
    /// `None` for records kept in memory.
    folder: Option<PathBuf>,
    /// Drills open in this program.
    held: BTreeMap<DrillId, Option<lock::Lock>>,
    last_flush: u64,
}

impl Store {
    /// Opens the records in `folder`, making both if need be.
    ///
    /// A damaged file is set aside, which the caller must tell the user.
    ///
    /// # Errors
    /// When the folder cannot be written to, the disk is full, or a newer version of the program wrote the file.
    pub fn open(folder: &Path) -> Result<(Self, Option<Damage>), StoreError> {
        std::fs::create_dir_all(folder).map_err(|e| StoreError::io(&e, folder))?;
        // Two copies that start together must not set the same file aside, or migrate it, twice.
        let turn = lock::take(&folder.join("opening.lock"), 500)?.ok_or(StoreError::Busy)?;
        let (db, damage) = open::file(&folder.join(open::FILE), open::MIGRATIONS)?;
        drop(turn);
        Ok((Self::over(db, Some(folder.to_owned())), damage))
    }

    /// Records that end with the program.
    ///
    /// # Errors
    /// When there is no memory for them.
    pub fn in_memory() -> Result<Self, StoreError> {
        let begun = Connection::open_in_memory().and_then(|mut db| {
            open::set_up(&db)?;
            open::migrate(&mut db, None, open::MIGRATIONS)?;
            Ok(db)
        });
        begun.map(|db| Self::over(db, None)).map_err(|e| StoreError::sql(&e, Path::new("")))
    }

    fn over(db: Connection, folder: Option<PathBuf>) -> Self {
        Self { db, folder, held: BTreeMap::new(), last_flush: 0 }
    }

    /// Writes the first event of a new drill, which is open in this program from now on.
    ///
    /// # Errors
    /// When it could not be written, or `event` is not the start of a drill.
    pub fn begin(&mut self, event: &Event) -> Result<DrillId, StoreError> {
        let What::Started(start) = &event.what else {
            return Err(StoreError::OutOfOrder { drill: DrillId(0), n: 0 });
        };
        let rundown = &start.rundown;
        let pace = event::pace_name(rundown.choices.pace);
        let (folder, place) = (self.folder.clone(), self.place());
        let sql = |e: rusqlite::Error| StoreError::sql(&e, &place);
        let change = self.db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(sql)?;
        // The lock is taken before anyone else can see the drill. It is busy only where another copy still
        // runs on records that were set aside: that number is left out.
        let (id, lock) = loop {
            let row = params![
                rundown.scenario,
                rundown.title.vi,
                rundown.title.en,
                pace,
                start.group,
                event.wall.unix_ms,
                event.wall.offset_s
            ];
            change.execute(event::INSERT_DRILL, row).map_err(sql)?;
            let id = DrillId(change.last_insert_rowid());
            let Some(folder) = &folder else { break (id, None) };
            if let Some(lock) = lock::take(&lock::of_drill(folder, id), 0)? {
                break (id, Some(lock));
            }
            change.execute("DELETE FROM drill WHERE id = ?1", [id.0]).map_err(sql)?;
        };
        event::insert(&change, id, 0, event).map_err(sql)?;
        change.commit().map_err(sql)?;
        self.held.insert(id, lock);
        Ok(id)
    }

    /// Writes an event at place `n` of a drill's log; it is on the disk when this returns.
    ///
    /// Writing the same event again changes nothing.
    ///
    /// # Errors
    /// When it could not be written, or place `n` is not the next one.
    pub fn append(&mut self, drill: DrillId, n: usize, event: &Event) -> Result<(), StoreError> {
        let place = self.place();
        let sql = |e: rusqlite::Error| StoreError::sql(&e, &place);
        let change = self.db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(sql)?;
        let next = event::count(&change, drill).map_err(sql)?;
        if next == 0 {
            return Err(StoreError::NoSuchDrill(drill));
        }
        if n < next && event::is_same(&change, drill, n, event).map_err(sql)? {
            return Ok(());
        }
        if n != next {
            return Err(StoreError::OutOfOrder { drill, n });
        }
        event::insert(&change, drill, n, event).map_err(sql)?;
        change.commit().map_err(sql)
    }

    /// Notes that the drill is alive; outside the log, and cheap.
    ///
    /// A killed program loses none of them, a power cut at most the last ten seconds.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn heartbeat(&mut self, drill: DrillId, at: Moment, wall: Wall) -> Result<(), StoreError> {
        let flush = at.0.abs_diff(self.last_flush) >= FLUSH_EVERY;
        let written = self
            .synchronous(if flush { "FULL" } else { "NORMAL" })
            .and_then(|()| event::beat(&self.db, drill, Heartbeat { at, wall }).map_err(|e| self.error(&e)));
        self.synchronous("FULL")?;
        if flush && written.is_ok() {
            self.last_flush = at.0;
        }
        written
    }

    fn synchronous(&self, how: &str) -> Result<(), StoreError> {
        self.db.pragma_update(None, "synchronous", how).map_err(|e| self.error(&e))
    }

    /// Opens an unfinished drill in this program: its log, and how far its clock had come.
    ///
    /// # Errors
    /// When another copy of the program has it open, there is no such drill, or its log cannot be read.
    pub fn resume(&mut self, drill: DrillId) -> Result<(Vec<Event>, Heartbeat), StoreError> {
        if event::count(&self.db, drill).map_err(|e| self.error(&e))? == 0 {
            return Err(StoreError::NoSuchDrill(drill));
        }
        let lock = match &self.folder {
            _ if self.held.contains_key(&drill) => return Err(StoreError::InUse(drill)),
            Some(folder) => {
                // A look at the lock by another copy may hold it for a moment: try more than once.
                Some(lock::take(&lock::of_drill(folder, drill), 10)?.ok_or(StoreError::InUse(drill))?)
            }
            None => None,
        };
        let found = self.look_back(drill)?;
        self.held.insert(drill, lock);
        Ok(found)
    }

    /// A drill for looking back, open somewhere or not: its log, and how far its clock had come.
    ///
    /// # Errors
    /// When there is no such drill, or its log cannot be read.
    pub fn look_back(&self, drill: DrillId) -> Result<(Vec<Event>, Heartbeat), StoreError> {
        let log = self.log(drill)?;
        let last = self.last_sign(drill, &log)?;
        Ok((log, last))
    }

    /// The later of the last heartbeat and the last event.
    fn last_sign(&self, drill: DrillId, log: &[Event]) -> Result<Heartbeat, StoreError> {
        let mut last = event::last_beat(&self.db, drill).map_err(|e| self.error(&e))?.unwrap_or_default();
        for event in log {
            if event.at >= last.at {
                last = Heartbeat { at: event.at, wall: event.wall };
            }
        }
        Ok(last)
    }

    /// Leaves a drill unfinished for ever; it stays in the records.
    ///
    /// # Errors
    /// When it could not be written, or there is no such drill.
    pub fn dismiss(&mut self, drill: DrillId) -> Result<(), StoreError> {
        let changed = self.db.execute("UPDATE drill SET dismissed = 1 WHERE id = ?1", [drill.0]);
        if changed.map_err(|e| self.error(&e))? == 0 {
            return Err(StoreError::NoSuchDrill(drill));
        }
        self.release(drill);
        Ok(())
    }

    /// The drill is closed in this program; if it has not ended it may be resumed by any.
    pub fn release(&mut self, drill: DrillId) {
        self.held.remove(&drill);
    }

    /// Every event of a drill, in order.
    ///
    /// # Errors
    /// When there is no such drill, or its log cannot be read.
    pub fn log(&self, drill: DrillId) -> Result<Vec<Event>, StoreError> {
        let log = event::all(&self.db, drill).map_err(|e| self.error(&e))?;
        if log.is_empty() {
            return Err(StoreError::NoSuchDrill(drill));
        }
        log.into_iter().enumerate().map(|(n, e)| e.ok_or(StoreError::Unreadable { drill, n })).collect()
    }

    /// Keeps the records file below a number of bytes; a full disk for tests, a limit for a small stick.
    ///
    /// # Errors
    /// When the limit is not accepted.
    pub fn limit_size(&mut self, bytes: u64) -> Result<(), StoreError> {
        let page: i64 = self.db.query_row("PRAGMA page_size", [], |r| r.get(0)).map_err(|e| self.error(&e))?;
        let pages = (i64::try_from(bytes).unwrap_or(i64::MAX) / page.max(1)).max(1);
        let _: Option<i64> = self
            .db
            .query_row(&format!("PRAGMA max_page_count = {pages}"), [], |r| r.get(0))
            .optional()
            .map_err(|e| self.error(&e))?;
        Ok(())
    }

    fn is_open_somewhere(&self, drill: DrillId) -> bool {
        self.held.contains_key(&drill)
            || self.folder.as_ref().is_some_and(|folder| lock::is_held(&lock::of_drill(folder, drill)))
    }

    fn place(&self) -> PathBuf {
        self.folder.as_ref().map_or_else(PathBuf::new, |folder| folder.join(open::FILE))
    }

    fn error(&self, error: &rusqlite::Error) -> StoreError {
        StoreError::sql(error, &self.place())
    }
}
