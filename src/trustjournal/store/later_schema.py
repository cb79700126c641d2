"""The newest steps of the schema; `schema` has them all in order."""

OWN_WORDS = """
CREATE TABLE vocabulary (
    id INTEGER NOT NULL PRIMARY KEY,
    uuid VARCHAR NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    key VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    explanation VARCHAR NOT NULL,
    cues VARCHAR NOT NULL,
    without_cues VARCHAR NOT NULL,
    family VARCHAR NOT NULL,
    unpleasant BOOLEAN,
    retired BOOLEAN NOT NULL,
    merged_into VARCHAR NOT NULL
);
CREATE INDEX vocabulary_whole ON vocabulary (
    kind, key, revision, name, explanation, cues, without_cues, family, unpleasant, retired, merged_into
);

CREATE TABLE recognised (
    record_id INTEGER NOT NULL PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    made_by VARCHAR NOT NULL
);
CREATE INDEX recognised_whole ON recognised (made_by);

CREATE TABLE lesson (
    word VARCHAR NOT NULL,
    record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    kind VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    taken BOOLEAN NOT NULL,
    PRIMARY KEY (word, record_id, kind, name)
) WITHOUT ROWID;
CREATE INDEX lesson_name ON lesson (kind, name, taken);
CREATE INDEX lesson_record ON lesson (record_id)
"""
"""Words of lists that are the person's own, and what their answers teach."""

PRACTICES = """
CREATE TABLE practice (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid VARCHAR NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    state VARCHAR NOT NULL,
    person_id INTEGER REFERENCES person (id),
    about VARCHAR,
    text VARCHAR NOT NULL,
    due VARCHAR,
    when_text VARCHAR NOT NULL,
    written_utc VARCHAR NOT NULL,
    written_offset INTEGER NOT NULL,
    written_zone VARCHAR,
    written_day VARCHAR NOT NULL,
    closed_utc VARCHAR,
    closed_offset INTEGER,
    closed_zone VARCHAR,
    closed_day VARCHAR,
    details VARCHAR NOT NULL,
    deleted_utc VARCHAR
);
CREATE INDEX practice_kind ON practice (kind, state, due);
CREATE INDEX practice_person ON practice (person_id);
CREATE INDEX practice_about ON practice (about);
CREATE INDEX practice_whole ON practice (
    revision, text, when_text, written_utc, written_offset, written_zone, written_day,
    closed_utc, closed_offset, closed_zone, closed_day, details, deleted_utc
);
"""
"""Steps, promises and all else of one shape (`trustjournal.practices`). `about` is the uuid of a thought
rather than its number: it means the same in every journal, and stays when the thought goes."""

GOOD_KINDS = """
ALTER TABLE good_moment ADD COLUMN kind VARCHAR;
UPDATE good_moment SET kind = NULL;
DROP INDEX good_moment_whole;
CREATE INDEX good_moment_whole ON good_moment (
    text, happened_utc, happened_offset, happened_zone, happened_precision, happened_day, kind
)
"""
"""What sort of good moment it was. Each row is written anew with the column in it, so that whoever reads a
damaged file row by row finds rows of one length."""
