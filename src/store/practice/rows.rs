//! Attempts and sittings as rows.

use rusqlite::{Connection, Params, params};
use serde::{Serialize, de::DeserializeOwned};

use crate::core::practice::{Attempt, Kept, sha256};

const INSERT: &str = "INSERT INTO attempt (sign, person, at_ms, offset_s, kind, ceremony, score, body)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (sign) DO NOTHING";

const KEEP: &str = "INSERT INTO sitting (person, seed, code, began_ms, offset_s, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (person, seed, code)
    DO UPDATE SET began_ms = excluded.began_ms, offset_s = excluded.offset_s, body = excluded.body";

/// Writes an attempt that is not there yet.
pub(super) fn insert(db: &Connection, attempt: &Attempt) -> rusqlite::Result<()> {
    let a = attempt;
    let body = body(a)?;
    let score = a.score.as_thousandths();
    let row =
        params![sha256(body.as_bytes()), a.person, a.at.unix_ms, a.at.offset_s, a.kind.code(), a.ceremony, score, body];
    db.prepare_cached(INSERT)?.execute(row).map(|_| ())
}

/// The attempts of one person and nobody else, and how many more cannot be read.
pub(super) fn attempts(db: &Connection, person: &str) -> rusqlite::Result<(Vec<Attempt>, usize)> {
    let (mut all, unreadable): (Vec<Attempt>, usize) =
        bodies(db, "SELECT body FROM attempt WHERE person = ?1 ORDER BY at_ms, id", [person])?;
    // The column decides, so that a list and the attempts behind it agree.
    all.iter_mut().filter(|a| a.person != person).for_each(|a| person.clone_into(&mut a.person));
    Ok((all, unreadable))
}

pub(super) fn keep(db: &Connection, person: &str, kept: &Kept) -> rusqlite::Result<()> {
    let began = kept.began();
    let row = params![person, kept.seed().to_string(), kept.code(), began.unix_ms, began.offset_s, body(kept)?];
    db.prepare_cached(KEEP)?.execute(row).map(|_| ())
}

pub(super) fn finish(db: &Connection, person: &str, seed: u64) -> rusqlite::Result<()> {
    let row = params![person, seed.to_string()];
    db.execute("DELETE FROM sitting WHERE person = ?1 AND seed = ?2", row).map(|_| ())
}

/// Sittings of one person, the latest first, and how many more cannot be read.
pub(super) fn sittings(db: &Connection, person: &str) -> rusqlite::Result<(Vec<Kept>, usize)> {
    bodies(db, "SELECT body FROM sitting WHERE person = ?1 ORDER BY began_ms DESC, rowid DESC", [person])
}

fn bodies<T: DeserializeOwned>(db: &Connection, query: &str, of: impl Params) -> rusqlite::Result<(Vec<T>, usize)> {
    let mut query = db.prepare_cached(query)?;
    let mut rows = query.query(of)?;
    let (mut all, mut unreadable) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        match row.get_ref(0)?.as_str().ok().and_then(|body| serde_json::from_str(body).ok()) {
            Some(read) => all.push(read),
            None => unreadable += 1,
        }
    }
    Ok((all, unreadable))
}

fn body(value: &impl Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(value).map_err(|e| rusqlite::Error::ToSqlConversionFailure(Box::new(e)))
}
