//! Events as rows.

use rusqlite::{Connection, OptionalExtension as _, Row, params};

use crate::core::{
    drill::{DrillId, Event, Heartbeat, What},
    scenario::Pace,
    time::{Moment, Wall},
};

pub(super) const INSERT_DRILL: &str =
    "INSERT INTO drill (scenario, title_vi, title_en, pace, group_name, began_ms, offset_s)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

const INSERT_EVENT: &str = "INSERT INTO event (drill, n, at_ms, wall_ms, offset_s, kind, undoes, body)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

const BEAT: &str = "INSERT INTO heartbeat (drill, at_ms, wall_ms, offset_s) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (drill) DO UPDATE SET at_ms = excluded.at_ms, wall_ms = excluded.wall_ms, offset_s = excluded.offset_s
    WHERE excluded.at_ms >= at_ms";

pub(super) fn insert(db: &Connection, drill: DrillId, n: usize, event: &Event) -> rusqlite::Result<()> {
    let undoes = match event.what {
        What::Undone(target) => Some(target as i64),
        _ => None,
    };
    let wall = event.wall;
    let row = params![
        drill.0,
        n as i64,
        column(event.at),
        wall.unix_ms,
        wall.offset_s,
        kind(&event.what),
        undoes,
        body(&event.what)?
    ];
    db.prepare_cached(INSERT_EVENT)?.execute(row).map(|_| ())
}

/// Whether this very event stands at place `n` already.
pub(super) fn is_same(db: &Connection, drill: DrillId, n: usize, event: &Event) -> rusqlite::Result<bool> {
    let there = db
        .prepare_cached("SELECT at_ms, wall_ms, offset_s, body FROM event WHERE drill = ?1 AND n = ?2")?
        .query_row(params![drill.0, n as i64], of_row)
        .optional()?;
    Ok(there.flatten().is_some_and(|e| e == *event))
}

/// Length of the log; 0 if there is no such drill.
pub(super) fn count(db: &Connection, drill: DrillId) -> rusqlite::Result<usize> {
    let next: i64 = db
        .prepare_cached("SELECT coalesce(max(n) + 1, 0) FROM event WHERE drill = ?1")?
        .query_row([drill.0], |row| row.get(0))?;
    Ok(usize::try_from(next).unwrap_or(0))
}

/// The log; `None` for an event that cannot be read.
pub(super) fn all(db: &Connection, drill: DrillId) -> rusqlite::Result<Vec<Option<Event>>> {
    db.prepare_cached("SELECT at_ms, wall_ms, offset_s, body FROM event WHERE drill = ?1 ORDER BY n")?
        .query_map([drill.0], of_row)?
        .collect()
}

pub(super) fn beat(db: &Connection, drill: DrillId, beat: Heartbeat) -> rusqlite::Result<()> {
    let row = params![drill.0, column(beat.at), beat.wall.unix_ms, beat.wall.offset_s];
    db.prepare_cached(BEAT)?.execute(row).map(|_| ())
}

pub(super) fn last_beat(db: &Connection, drill: DrillId) -> rusqlite::Result<Option<Heartbeat>> {
    db.prepare_cached("SELECT at_ms, wall_ms, offset_s FROM heartbeat WHERE drill = ?1")?
        .query_row([drill.0], |row| Ok(Heartbeat { at: moment(row.get(0)?), wall: wall(row)? }))
        .optional()
}

pub(super) fn pace_name(pace: Pace) -> &'static str {
    match pace {
        Pace::Full => "full",
        Pace::Class => "class",
        Pace::CueToCue => "cue-to-cue",
    }
}

pub(super) fn pace_of(name: &str) -> Pace {
    match name {
        "full" => Pace::Full,
        "cue-to-cue" => Pace::CueToCue,
        _ => Pace::Class,
    }
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Option<Event>> {
    let (at, wall, body) = (moment(row.get(0)?), wall(row)?, row.get_ref(3)?.as_str()?);
    Ok(serde_json::from_str(body).ok().map(|what| Event { at, wall, what }))
}

/// Columns 1 and 2.
fn wall(row: &Row<'_>) -> rusqlite::Result<Wall> {
    Ok(Wall { unix_ms: row.get(1)?, offset_s: row.get(2)? })
}

fn moment(column: i64) -> Moment {
    Moment(u64::try_from(column).unwrap_or(0))
}

fn column(at: Moment) -> i64 {
    i64::try_from(at.0).unwrap_or(i64::MAX)
}

fn body(what: &What) -> rusqlite::Result<String> {
    serde_json::to_string(what).map_err(|e| rusqlite::Error::ToSqlConversionFailure(Box::new(e)))
}

/// Name of the kind of event in the file; never changed once released.
fn kind(what: &What) -> &'static str {
    match what {
        What::Started(_) => "started",
        What::Moved { .. } => "moved",
        What::Paused => "paused",
        What::Held(_) => "held",
        What::HoldReason(_) => "hold-reason",
        What::Resumed => "resumed",
        What::Adjusted(_) => "adjusted",
        What::Ticked(..) => "ticked",
        What::Unticked(..) => "unticked",
        What::Faulted { .. } => "faulted",
        What::Noted(..) => "noted",
        What::Blackout(_) => "blackout",
        What::Frozen(_) => "frozen",
        What::Viewed(_) => "viewed",
        What::Undone(_) => "undone",
        What::Gap { .. } => "gap",
        What::GapCounted(_) => "gap-counted",
        What::Finished => "finished",
        What::Reviewed(_) => "reviewed",
    }
}
