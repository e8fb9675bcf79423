//! Opening the records file: checking, setting aside, bringing it up to date.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::Connection;

use super::{Damage, StoreError};

/// Name of the records file in the data folder.
pub(super) const FILE: &str = "dientap.sqlite";

/// The steps from an empty file to the present form; step `n` leads to version `n + 1`.
pub(super) const MIGRATIONS: &[&str] =
    &[include_str!("schema/0001_start.sql"), include_str!("schema/0002_practice.sql")];

/// How long to wait for another copy of the program.
const PATIENCE: Duration = Duration::from_secs(5);

/// Opens the file, or sets a damaged one aside and begins another.
pub(super) fn file(path: &Path, migrations: &[&str]) -> Result<(Connection, Option<Damage>), StoreError> {
    match sound(path, migrations) {
        Ok(db) => Ok((db, None)),
        Err(StoreError::Damaged) => {
            let kept = set_aside(path)?;
            sound(path, migrations).map(|db| (db, Some(Damage { kept })))
        }
        Err(e) => Err(e),
    }
}

fn sound(path: &Path, migrations: &[&str]) -> Result<Connection, StoreError> {
    if path.is_dir() {
        return Err(StoreError::Damaged);
    }
    let sql = |e: rusqlite::Error| StoreError::sql(&e, path);
    let mut db = Connection::open(path).map_err(sql)?;
    db.busy_timeout(PATIENCE).map_err(sql)?;
    let health: String = db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).map_err(sql)?;
    if health != "ok" {
        return Err(StoreError::Damaged);
    }
    // Refuse before anything is written into it.
    let version = version(&db).map_err(sql)?;
    let known = migrations.len() as u32;
    if version > known {
        return Err(StoreError::Newer { file: version, known });
    }
    set_up(&db).map_err(sql)?;
    migrate(&mut db, Some(path), migrations).map_err(sql)?;
    Ok(db)
}

/// What holds for every connection.
pub(super) fn set_up(db: &Connection) -> rusqlite::Result<()> {
    // Network drives know no shared memory: there the older way of writing is used.
    let wal: rusqlite::Result<String> = db.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0));
    if !wal.is_ok_and(|mode| mode == "wal" || mode == "memory") {
        let _: String = db.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
    }
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "foreign_keys", true)
}

fn version(db: &Connection) -> rusqlite::Result<u32> {
    db.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Brings the file to the newest form; before each step a copy of it is put beside it, unless it is a new one.
pub(super) fn migrate(db: &mut Connection, path: Option<&Path>, migrations: &[&str]) -> rusqlite::Result<()> {
    let from = version(db)?;
    for (to, step) in (1_u32..).zip(migrations).skip(from as usize) {
        if let (Some(path), true) = (path, from > 0) {
            let copy = beside(path, &format!("before-{to}"));
            // A half-made copy of an earlier try is of no use; the database would refuse to write over it.
            let _ = std::fs::remove_file(&copy);
            db.execute("VACUUM INTO ?1", [copy.to_string_lossy()])?;
        }
        let change = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        change.execute_batch(step)?;
        change.pragma_update(None, "user_version", to)?;
        change.commit()?;
    }
    Ok(())
}

/// Moves the file, and what the database keeps beside it, out of the way.
fn set_aside(path: &Path) -> Result<PathBuf, StoreError> {
    let free = (1..1000).map(|n| beside(path, &format!("damaged-{n}"))).find(|p| !p.exists());
    let kept = free.unwrap_or_else(|| beside(path, "damaged"));
    std::fs::rename(path, &kept).map_err(|e| StoreError::io(&e, path))?;
    for tail in ["-wal", "-shm"] {
        let (from, to) = (with_tail(path, tail), with_tail(&kept, tail));
        if from.exists() {
            std::fs::rename(&from, to).map_err(|e| StoreError::io(&e, path))?;
        }
    }
    Ok(kept)
}

fn beside(path: &Path, what: &str) -> PathBuf {
    with_tail(path, &format!(".{what}"))
}

fn with_tail(path: &Path, tail: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(tail);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: &str = "CREATE TABLE old (word TEXT NOT NULL) STRICT; INSERT INTO old VALUES ('cờ');";
    const SECOND: &str = "ALTER TABLE old RENAME TO fresh;";
    const BROKEN: &str = "DROP TABLE old; DROP TABLE old;";

    fn word(path: &Path, table: &str) -> String {
        let db = Connection::open(path).expect("the file");
        db.query_row(&format!("SELECT word FROM {table}"), [], |row| row.get(0)).expect("the word")
    }

    #[test]
    fn each_migration_is_applied_once_and_a_copy_of_the_file_put_beside_it_first() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("Lễ 2-9.sqlite");
        file(&path, &[FIRST]).expect("version 1");
        assert_eq!(std::fs::read_dir(folder.path()).expect("listed").count(), 1, "nothing to copy at first");
        for _ in 0..2 {
            let (db, damage) = file(&path, &[FIRST, SECOND]).expect("version 2");
            assert_eq!((version(&db), damage), (Ok(2), None));
        }
        assert_eq!(word(&path, "fresh"), "cờ");
        assert_eq!(word(&beside(&path, "before-2"), "old"), "cờ");
    }

    #[test]
    fn a_migration_that_fails_leaves_the_file_as_it_was() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("dientap.sqlite");
        file(&path, &[FIRST]).expect("version 1");
        let refused = file(&path, &[FIRST, BROKEN]).expect_err("it cannot be applied");
        assert!(matches!(refused, StoreError::Other(_)), "{refused:?}");
        assert_eq!(word(&path, "old"), "cờ");
        let (db, _) = file(&path, &[FIRST]).expect("version 1 still");
        assert_eq!(version(&db), Ok(1));
    }

    #[test]
    fn the_journal_is_written_through_to_the_disk() {
        let folder = tempfile::tempdir().expect("a folder");
        let (db, _) = file(&folder.path().join("dientap.sqlite"), MIGRATIONS).expect("records");
        let mode: String = db.query_row("PRAGMA journal_mode", [], |row| row.get(0)).expect("a mode");
        let synchronous: u32 = db.query_row("PRAGMA synchronous", [], |row| row.get(0)).expect("a number");
        let foreign: u32 = db.query_row("PRAGMA foreign_keys", [], |row| row.get(0)).expect("a number");
        assert_eq!((mode.as_str(), synchronous, foreign), ("wal", 2, 1));
    }
}
