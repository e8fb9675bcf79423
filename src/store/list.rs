//! Lists of drills.

use rusqlite::{OptionalExtension as _, Row, params};

use crate::core::{
    drill::{Drill, DrillId, DrillSummary, Unfinished},
    text::Text,
    time::{Span, Wall},
};

use super::{Store, StoreError, event};

/// A "finished" that no later event takes out.
const FINISHED: &str = "EXISTS (SELECT 1 FROM event f WHERE f.drill = d.id AND f.kind = 'finished' AND NOT EXISTS
    (SELECT 1 FROM event u WHERE u.drill = d.id AND u.kind = 'undone' AND u.undoes = f.n))";

const COLUMNS: &str = "d.id, d.scenario, d.title_vi, d.title_en, d.began_ms, d.offset_s, d.pace, d.group_name";

impl Store {
    /// Drills that were begun, have not ended, were not dismissed and are open in no living program; newest first.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub fn unfinished(&self) -> Result<Vec<Unfinished>, StoreError> {
        let query = format!(
            "SELECT {COLUMNS}, 0 FROM drill d WHERE d.dismissed = 0 AND NOT {FINISHED} ORDER BY d.began_ms DESC, d.id DESC"
        );
        let rows = self.summaries(&query)?;
        Ok(rows.into_iter().filter(|s| !self.is_open_somewhere(s.id)).filter_map(|s| self.where_it_stands(s)).collect())
    }

    /// Every drill, newest first.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub fn drills(&self) -> Result<Vec<DrillSummary>, StoreError> {
        let query = format!("SELECT {COLUMNS}, {FINISHED} FROM drill d ORDER BY d.began_ms DESC, d.id DESC");
        let rows = self.summaries(&query)?;
        Ok(rows.into_iter().map(|row| self.with_figures(row)).collect())
    }

    fn summaries(&self, query: &str) -> Result<Vec<DrillSummary>, StoreError> {
        let rows = self.db.prepare_cached(query).and_then(|mut q| q.query_map([], of_row)?.collect());
        rows.map_err(|e| self.error(&e))
    }

    /// A log that this program cannot read is not offered: it could not be resumed.
    fn where_it_stands(&self, row: DrillSummary) -> Option<Unfinished> {
        let (log, heartbeat) = self.look_back(row.id).ok()?;
        let drill = Drill::replay(log).ok()?;
        let step = drill.current();
        Some(Unfinished {
            id: row.id,
            scenario: row.scenario,
            title: row.title,
            group: row.group,
            pace: row.pace,
            step,
            steps: drill.rundown().steps.len(),
            step_title: drill.rundown().steps.get(step).map(|s| s.step.title.clone()).unwrap_or_default(),
            elapsed: drill.clocks(heartbeat.at).elapsed,
            heartbeat,
            began: row.began,
        })
    }

    fn with_figures(&self, mut row: DrillSummary) -> DrillSummary {
        if let Some((elapsed, faults)) = self.kept_figures(row.id) {
            (row.elapsed, row.faults) = (elapsed, faults);
            return row;
        }
        let folded = self.look_back(row.id).map(|(log, last)| (Drill::replay(log), last));
        let Ok((Ok(drill), last)) = folded else { return DrillSummary { readable: false, ..row } };
        row.elapsed = drill.clocks(last.at).elapsed;
        row.faults = drill.faults().len();
        if row.finished {
            let figures = params![row.id.0, drill.log().len() as i64, row.elapsed.0, row.faults as i64];
            // They only save time: where they cannot be kept they are worked out again.
            let _ = self.db.execute("INSERT OR REPLACE INTO figures VALUES (?1, ?2, ?3, ?4)", figures);
        }
        row
    }

    /// Figures of an ended drill, if its log has not grown since.
    fn kept_figures(&self, drill: DrillId) -> Option<(Span, usize)> {
        let length = event::count(&self.db, drill).ok()?;
        let kept = self
            .db
            .prepare_cached("SELECT elapsed_ms, faults FROM figures WHERE drill = ?1 AND events = ?2")
            .and_then(|mut q| q.query_row(params![drill.0, length as i64], figures_of_row).optional());
        kept.ok().flatten()
    }
}

fn figures_of_row(row: &Row<'_>) -> rusqlite::Result<(Span, usize)> {
    let faults: i64 = row.get(1)?;
    Ok((Span(row.get(0)?), usize::try_from(faults).unwrap_or(0)))
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<DrillSummary> {
    let pace: String = row.get(6)?;
    Ok(DrillSummary {
        id: DrillId(row.get(0)?),
        scenario: row.get(1)?,
        title: Text { vi: row.get(2)?, en: row.get(3)? },
        began: Wall { unix_ms: row.get(4)?, offset_s: row.get(5)? },
        pace: event::pace_of(&pace),
        group: row.get(7)?,
        finished: row.get(8)?,
        faults: 0,
        elapsed: Span::ZERO,
        readable: true,
    })
}
