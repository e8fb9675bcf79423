-- Who practises alone, and what was answered. Bodies are JSON; the columns beside them are for reading by hand.

CREATE TABLE person (
    id          TEXT    PRIMARY KEY CHECK (id <> ''),
    name        TEXT    NOT NULL,
    named_ms    INTEGER NOT NULL, -- when the name was given; of two names the later counts
    offset_s    INTEGER NOT NULL, -- local time ahead of UTC
    merged_into TEXT             -- whose attempts his count to, perhaps by way of others
                REFERENCES person (id) ON DELETE SET NULL CHECK (merged_into <> id),
    gone        INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)) -- forgotten when the records are next opened
) STRICT;

-- Facts that only grow. An attempt may be older than the name of whoever made it, so `person` may be unknown.
CREATE TABLE attempt (
    id       INTEGER PRIMARY KEY,
    sign     TEXT    NOT NULL UNIQUE, -- SHA-256 of the body: the same attempt is written once
    person   TEXT    NOT NULL,
    at_ms    INTEGER NOT NULL,
    offset_s INTEGER NOT NULL,
    kind     TEXT    NOT NULL,
    ceremony TEXT    NOT NULL,        -- empty for the bank of questions
    score    INTEGER NOT NULL,        -- thousandths
    body     TEXT    NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX attempt_person ON attempt (person, at_ms);

-- Sittings that were begun and have not ended.
CREATE TABLE sitting (
    person   TEXT    NOT NULL,
    seed     TEXT    NOT NULL,        -- decimal; too large for INTEGER
    code     TEXT    NOT NULL,        -- today, exam
    began_ms INTEGER NOT NULL,
    offset_s INTEGER NOT NULL,
    body     TEXT    NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (person, seed, code)
) STRICT;
