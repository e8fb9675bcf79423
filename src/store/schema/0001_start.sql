-- Drills and their logs. Bodies are JSON; the columns beside them are for lists and for reading by hand.

CREATE TABLE drill (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    scenario   TEXT    NOT NULL,
    title_vi   TEXT    NOT NULL,
    title_en   TEXT    NOT NULL,
    pace       TEXT    NOT NULL,
    group_name TEXT    NOT NULL,
    began_ms   INTEGER NOT NULL, -- since 1970-01-01T00:00:00Z
    offset_s   INTEGER NOT NULL, -- local time ahead of UTC
    dismissed  INTEGER NOT NULL DEFAULT 0 CHECK (dismissed IN (0, 1))
) STRICT;

CREATE TABLE event (
    drill    INTEGER NOT NULL REFERENCES drill (id),
    n        INTEGER NOT NULL CHECK (n >= 0),
    at_ms    INTEGER NOT NULL,   -- drill time since the start
    wall_ms  INTEGER NOT NULL,
    offset_s INTEGER NOT NULL,
    kind     TEXT    NOT NULL,
    undoes   INTEGER,            -- n of the event that this one takes out
    body     TEXT    NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (drill, n)
) STRICT;

CREATE INDEX event_kind ON event (drill, kind);

-- How far the clock of a drill had come when the program was last alive.
CREATE TABLE heartbeat (
    drill    INTEGER PRIMARY KEY REFERENCES drill (id),
    at_ms    INTEGER NOT NULL,
    wall_ms  INTEGER NOT NULL,
    offset_s INTEGER NOT NULL
) STRICT;

-- Figures of ended drills, kept so that lists need not fold every log; good while `events` is the length of the log.
CREATE TABLE figures (
    drill      INTEGER PRIMARY KEY REFERENCES drill (id),
    events     INTEGER NOT NULL,
    elapsed_ms INTEGER NOT NULL,
    faults     INTEGER NOT NULL
) STRICT;
