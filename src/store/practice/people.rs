//! People as rows, and who counts to whom.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Row, params};

use crate::core::{practice::Person, text::fold, time::Wall};

use super::{Practising, counting_to};

const WRITE: &str = "INSERT INTO person (id, name, named_ms, offset_s) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, named_ms = excluded.named_ms, offset_s = excluded.offset_s";

/// Everybody who was ever named here.
pub(super) struct Register(BTreeMap<String, Entry>);

struct Entry {
    person: Person,
    merged_into: Option<String>,
    gone: bool,
}

impl Register {
    pub fn read(db: &Connection) -> rusqlite::Result<Self> {
        let mut query = db.prepare_cached("SELECT id, name, named_ms, offset_s, merged_into, gone FROM person")?;
        let all = query.query_map([], |row| Ok((row.get(0)?, of_row(row)?)))?;
        all.collect::<rusqlite::Result<_>>().map(Self)
    }

    pub fn person(&self, id: &str) -> Option<&Person> {
        self.0.get(id).map(|e| &e.person)
    }

    /// The person himself, then to whom he counts, then to whom that one does.
    fn chain<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a str> {
        let next = |id: &&'a str| self.0.get(*id).and_then(|e| e.merged_into.as_deref());
        // A ring can only come from another hand; it must not hold the program.
        std::iter::successors(Some(id), next).take(self.0.len().max(1))
    }

    /// To whom somebody's attempts count in the end.
    pub fn root<'a>(&'a self, id: &'a str) -> &'a str {
        let last = self.chain(id).last().unwrap_or(id);
        let in_a_ring = self.0.get(last).is_some_and(|e| e.merged_into.is_some());
        if in_a_ring { id } else { last }
    }

    /// Everybody on the list whose attempts count to this person's, by name.
    pub fn under<'a>(&'a self, id: &'a str) -> Vec<&'a Person> {
        let counts = |e: &&Entry| e.person.id != id && !e.gone && self.chain(&e.person.id).any(|to| to == id);
        let mut all: Vec<&Person> = self.0.values().filter(counts).map(|e| &e.person).collect();
        all.sort_by_cached_key(|p| by_name(p));
        all
    }

    pub fn may_merge(&self, id: &str, into: Option<&str>) -> bool {
        self.0.contains_key(id)
            && into.is_none_or(|into| self.0.contains_key(into) && self.chain(into).all(|to| to != id))
    }
}

fn by_name(person: &Person) -> (String, String, String) {
    (fold(&person.name), person.name.clone(), person.id.clone())
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let named = Wall { unix_ms: row.get(2)?, offset_s: row.get(3)? };
    let person = Person { id: row.get(0)?, name: row.get(1)?, named };
    Ok(Entry { person, merged_into: row.get(4)?, gone: row.get(5)? })
}

pub(super) fn write(db: &Connection, person: &Person) -> rusqlite::Result<()> {
    let row = params![person.id, person.name, person.named.unix_ms, person.named.offset_s];
    db.prepare_cached(WRITE)?.execute(row).map(|_| ())
}

pub(super) fn set_gone(db: &Connection, id: &str, gone: bool) -> rusqlite::Result<()> {
    db.execute("UPDATE person SET gone = ?2 WHERE id = ?1 AND gone <> ?2", params![id, gone]).map(|_| ())
}

pub(super) fn set_merged(db: &Connection, id: &str, into: Option<&str>) -> rusqlite::Result<()> {
    db.execute("UPDATE person SET merged_into = ?2 WHERE id = ?1", params![id, into]).map(|_| ())
}

/// Everybody on the list who counts to nobody else, by name.
pub(super) fn listed(db: &Connection) -> rusqlite::Result<Vec<Practising>> {
    let register = Register::read(db)?;
    let counts = counts(db)?;
    let on_it = register.0.values().filter(|e| !e.gone && register.root(&e.person.id) == e.person.id);
    let mut all = on_it.map(|e| practising(db, &register, &counts, &e.person)).collect::<rusqlite::Result<Vec<_>>>()?;
    all.sort_by_cached_key(|p| by_name(&p.person));
    Ok(all)
}

type Counts = BTreeMap<String, (usize, Wall)>;

/// How many attempts everybody made, and when the last.
fn counts(db: &Connection) -> rusqlite::Result<Counts> {
    // Beside `max` alone the other columns are those of the row that has it.
    let mut query = db.prepare_cached("SELECT person, count(*), max(at_ms), offset_s FROM attempt GROUP BY person")?;
    let one = |row: &Row<'_>| {
        let many: i64 = row.get(1)?;
        let last = Wall { unix_ms: row.get(2)?, offset_s: row.get(3)? };
        Ok((row.get(0)?, (usize::try_from(many).unwrap_or(0), last)))
    };
    query.query_map([], one)?.collect()
}

fn practising(db: &Connection, register: &Register, counts: &Counts, person: &Person) -> rusqlite::Result<Practising> {
    let merged = register.under(&person.id);
    let ids = std::iter::once(&person.id).chain(merged.iter().map(|p| &p.id));
    let last = ids.filter_map(|id| counts.get(id)).map(|(_, last)| *last).max();
    let answers = if merged.is_empty() {
        counts.get(&person.id).map_or(0, |(many, _)| *many)
    } else {
        // The same attempt may be here under two ids that are one person now.
        let (progress, unreadable) = counting_to(db, register, person.clone())?;
        progress.attempts().len() + unreadable
    };
    let merged = merged.into_iter().map(|p| (p.id.clone(), p.name.clone())).collect();
    Ok(Practising { person: person.clone(), answers, last, merged })
}

/// Deletes whoever is off the list, and all that counts to him: to whoever took him off it they were one.
pub(super) fn delete_gone(db: &Connection) -> rusqlite::Result<()> {
    let register = Register::read(db)?;
    let is_gone = |id: &str| register.0.get(id).is_some_and(|e| e.gone);
    let ids = register.0.keys().map(String::as_str);
    let (gone, left): (BTreeSet<&str>, BTreeSet<&str>) = ids.partition(|id| is_gone(id) || is_gone(register.root(id)));
    // Whose next is forgotten counts to the one after him.
    for id in left {
        let next = register.0.get(id).and_then(|e| e.merged_into.as_deref());
        if next.is_some_and(|next| gone.contains(next)) {
            set_merged(db, id, Some(register.root(id)))?;
        }
    }
    for id in gone {
        db.execute("DELETE FROM attempt WHERE person = ?1", [id])?;
        db.execute("DELETE FROM sitting WHERE person = ?1", [id])?;
        db.execute("DELETE FROM person WHERE id = ?1", [id])?;
    }
    Ok(())
}
