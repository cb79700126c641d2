"""The journal's tables as SQL, step by step, so that creating and upgrading need no ORM.

`tables.py` declares the same tables for SQLModel, which does the writes; a test holds both to one schema.
The file's age is `PRAGMA user_version`: how many of these steps it has been through.
"""

from trustjournal.store.later_schema import GOOD_KINDS, OWN_WORDS, PRACTICES

APPLICATION_ID = 0x74727374  # "trst", so that a foreign database is known by its header

FIRST = """
CREATE TABLE record (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid VARCHAR NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    checksum VARCHAR NOT NULL,
    state VARCHAR NOT NULL,
    situation VARCHAR NOT NULL,
    automatic_thought VARCHAR NOT NULL,
    belief INTEGER CHECK (belief BETWEEN 0 AND 100),
    happened_utc VARCHAR NOT NULL,
    happened_offset INTEGER NOT NULL,
    happened_zone VARCHAR,
    happened_precision VARCHAR NOT NULL,
    happened_day VARCHAR NOT NULL,
    happened_part VARCHAR,
    written_utc VARCHAR NOT NULL,
    written_offset INTEGER NOT NULL,
    written_zone VARCHAR,
    written_day VARCHAR NOT NULL,
    deleted_utc VARCHAR
);
CREATE INDEX record_happened ON record (happened_day, id);
CREATE INDEX record_newest ON record (happened_utc, id);
CREATE INDEX record_open ON record (state, happened_utc, id);
CREATE INDEX record_written ON record (written_day, id);

CREATE TABLE emotion (
    record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    intensity INTEGER CHECK (intensity BETWEEN 0 AND 100),
    PRIMARY KEY (record_id, position)
) WITHOUT ROWID;

CREATE TABLE label (
    record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    kind VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    PRIMARY KEY (record_id, kind, position)
) WITHOUT ROWID;
CREATE INDEX label_name ON label (kind, name, record_id);

CREATE TABLE suggestion (
    record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    kind VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    words VARCHAR NOT NULL,
    made_by VARCHAR NOT NULL,
    PRIMARY KEY (record_id, kind, position)
) WITHOUT ROWID;
CREATE INDEX suggestion_name ON suggestion (kind, name, record_id);

CREATE TABLE person (
    id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR NOT NULL,
    folded VARCHAR NOT NULL UNIQUE,
    kind VARCHAR,
    afraid BOOLEAN NOT NULL
);

CREATE TABLE record_person (
    record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (record_id, position)
) WITHOUT ROWID;
CREATE INDEX record_person_person ON record_person (person_id, record_id);

CREATE TABLE reframe (
    id INTEGER NOT NULL PRIMARY KEY,
    uuid VARCHAR NOT NULL UNIQUE,
    record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    written_utc VARCHAR NOT NULL,
    written_offset INTEGER NOT NULL,
    written_zone VARCHAR,
    written_day VARCHAR NOT NULL,
    complete BOOLEAN NOT NULL,
    weight VARCHAR,
    ending VARCHAR NOT NULL,
    answer_to_loved_one VARCHAR NOT NULL,
    kept INTEGER,
    alternative_belief INTEGER CHECK (alternative_belief BETWEEN 0 AND 100),
    belief_before INTEGER CHECK (belief_before BETWEEN 0 AND 100),
    belief INTEGER CHECK (belief BETWEEN 0 AND 100),
    known_from VARCHAR NOT NULL,
    wish_to_hear VARCHAR NOT NULL,
    ask_openly VARCHAR NOT NULL,
    until VARCHAR NOT NULL,
    until_then VARCHAR NOT NULL
);
CREATE INDEX reframe_record ON reframe (record_id, position);
CREATE INDEX reframe_written ON reframe (written_day, id);

CREATE TABLE reframe_line (
    reframe_id INTEGER NOT NULL REFERENCES reframe (id) ON DELETE CASCADE,
    kind VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    PRIMARY KEY (reframe_id, kind, position)
) WITHOUT ROWID;

CREATE TABLE rerating (
    reframe_id INTEGER NOT NULL REFERENCES reframe (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    before INTEGER CHECK (before BETWEEN 0 AND 100),
    now INTEGER CHECK (now BETWEEN 0 AND 100),
    PRIMARY KEY (reframe_id, position)
) WITHOUT ROWID;

CREATE TABLE next_thing (
    reframe_id INTEGER NOT NULL REFERENCES reframe (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    when_text VARCHAR NOT NULL,
    due VARCHAR,
    turned_out VARCHAR NOT NULL,
    PRIMARY KEY (reframe_id, position)
) WITHOUT ROWID;
CREATE INDEX next_thing_due ON next_thing (turned_out, due);

CREATE TABLE good_moment (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid VARCHAR NOT NULL UNIQUE,
    text VARCHAR NOT NULL,
    happened_utc VARCHAR NOT NULL,
    happened_offset INTEGER NOT NULL,
    happened_zone VARCHAR,
    happened_precision VARCHAR NOT NULL,
    happened_day VARCHAR NOT NULL
);
CREATE INDEX good_moment_happened ON good_moment (happened_day, id);

CREATE TABLE good_moment_person (
    good_moment_id INTEGER NOT NULL REFERENCES good_moment (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (good_moment_id, position)
) WITHOUT ROWID;
CREATE INDEX good_moment_person_person ON good_moment_person (person_id, good_moment_id);

CREATE TABLE word (
    word VARCHAR NOT NULL,
    record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    PRIMARY KEY (word, record_id)
) WITHOUT ROWID;
CREATE INDEX word_record ON word (record_id);

CREATE TABLE remark (
    key VARCHAR NOT NULL PRIMARY KEY,
    value VARCHAR NOT NULL
) WITHOUT ROWID;

CREATE TABLE undo_change (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    made_by VARCHAR NOT NULL,
    what VARCHAR NOT NULL,
    made_utc VARCHAR NOT NULL
);

CREATE TABLE undo_step (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    table_name VARCHAR NOT NULL,
    before VARCHAR,
    after VARCHAR
);

CREATE TABLE draft (
    uuid VARCHAR NOT NULL PRIMARY KEY,
    kind VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    begun_utc VARCHAR NOT NULL,
    owner_pid INTEGER NOT NULL,
    owner_started VARCHAR NOT NULL,
    half_key VARCHAR NOT NULL,
    half_text VARCHAR NOT NULL
);

CREATE TABLE draft_answer (
    draft_uuid VARCHAR NOT NULL REFERENCES draft (uuid) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    key VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    PRIMARY KEY (draft_uuid, position)
) WITHOUT ROWID;
"""

LIKENESS = """
CREATE TABLE likeness (
    record_id INTEGER NOT NULL PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    first_id INTEGER NOT NULL,
    stems VARCHAR NOT NULL,
    fell INTEGER
);
CREATE INDEX likeness_first ON likeness (first_id, record_id);
CREATE INDEX likeness_fell ON likeness (fell);

CREATE TABLE stem (
    kind VARCHAR NOT NULL,
    stem VARCHAR NOT NULL,
    record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    PRIMARY KEY (kind, stem, record_id)
) WITHOUT ROWID;
CREATE INDEX stem_record ON stem (record_id);

INSERT INTO remark SELECT 'compared-up-to', '0' FROM sqlite_sequence WHERE name = 'record'
"""
"""Which thoughts are alike. Records from before are compared some at a time (`store/alike.py`)."""

VERSIONS = """
CREATE TABLE history (
    uuid VARCHAR NOT NULL PRIMARY KEY,
    kind VARCHAR NOT NULL,
    stands VARCHAR NOT NULL,
    replaced VARCHAR NOT NULL,
    beside VARCHAR
) WITHOUT ROWID;
CREATE INDEX history_beside ON history (beside) WHERE beside IS NOT NULL;

INSERT INTO history
SELECT uuid, 'record', iif(deleted_utc IS NULL, revision || '.' || substr(checksum, 1, 16), ''), '', NULL
FROM record;
INSERT INTO history
SELECT uuid, 'good_moment', '1.' || substr(replace(uuid, '-', ''), 17), '', NULL FROM good_moment;

CREATE TABLE person_history (
    uuid VARCHAR NOT NULL PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    named INTEGER NOT NULL,
    sorted_as INTEGER NOT NULL,
    marked INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX person_history_person ON person_history (person_id);

INSERT INTO person_history
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a'
    || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), id, 1, kind IS NOT NULL, afraid
FROM person;
"""

# An index is a second copy, and SQLite's integrity check compares the two. Thoughts have a checksum; what is
# written down here has none, and a changed bit in it would not be noticed without these.
COMPARED = """
CREATE INDEX record_whole ON record (revision, deleted_utc);
CREATE INDEX suggestion_whole ON suggestion (words, made_by);
CREATE INDEX person_whole ON person (name, folded, kind, afraid);
CREATE INDEX good_moment_whole ON good_moment (
    text, happened_utc, happened_offset, happened_zone, happened_precision, happened_day
);
CREATE INDEX remark_whole ON remark (value);
CREATE INDEX draft_whole ON draft (
    kind, subject, begun_utc, owner_pid, owner_started, half_key, half_text
);
CREATE INDEX draft_answer_whole ON draft_answer (key, text);
CREATE INDEX history_whole ON history (kind, stands, replaced, beside);
CREATE INDEX person_history_whole ON person_history (person_id, named, sorted_as, marked);
"""

FOLLOWUPS = """
CREATE TABLE prediction (
    record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    uuid VARCHAR NOT NULL UNIQUE,
    written_utc VARCHAR NOT NULL,
    written_offset INTEGER NOT NULL,
    written_zone VARCHAR,
    what VARCHAR NOT NULL,
    when_text VARCHAR NOT NULL,
    due VARCHAR,
    likely INTEGER CHECK (likely BETWEEN 0 AND 100),
    outcome VARCHAR,
    told_utc VARCHAR,
    told_offset INTEGER,
    told_zone VARCHAR,
    told_day VARCHAR,
    learned VARCHAR NOT NULL,
    PRIMARY KEY (record_id, position)
) WITHOUT ROWID;
CREATE INDEX prediction_due ON prediction (told_day, due);

CREATE TABLE later_rating (
    id INTEGER NOT NULL PRIMARY KEY,
    uuid VARCHAR NOT NULL UNIQUE,
    record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    written_utc VARCHAR NOT NULL,
    written_offset INTEGER NOT NULL,
    written_zone VARCHAR,
    written_day VARCHAR NOT NULL,
    belief INTEGER CHECK (belief BETWEEN 0 AND 100)
);
CREATE INDEX later_rating_record ON later_rating (record_id, position);
CREATE INDEX later_rating_written ON later_rating (written_day, id);

CREATE TABLE later_emotion (
    later_rating_id INTEGER NOT NULL REFERENCES later_rating (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    intensity INTEGER CHECK (intensity BETWEEN 0 AND 100),
    PRIMARY KEY (later_rating_id, position)
) WITHOUT ROWID;

CREATE TABLE week_answer (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid VARCHAR NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    checksum VARCHAR NOT NULL,
    week VARCHAR NOT NULL,
    question VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    written_utc VARCHAR NOT NULL,
    written_offset INTEGER NOT NULL,
    written_zone VARCHAR,
    written_day VARCHAR NOT NULL,
    deleted_utc VARCHAR
);
CREATE INDEX week_answer_week ON week_answer (week, id);
CREATE INDEX week_answer_whole ON week_answer (
    revision, checksum, question, text, written_utc, written_offset, written_zone, written_day, deleted_utc
);

INSERT INTO prediction
SELECT r.record_id, row_number() OVER (PARTITION BY r.record_id ORDER BY r.position, n.position) - 1,
    substr(r.uuid, 1, 24) || substr(r.uuid, 27) || printf('%02d', n.position),
    r.written_utc, r.written_offset, r.written_zone, n.text, n.when_text, n.due, NULL, NULL,
    CASE WHEN n.turned_out <> '' THEN r.written_utc END,
    CASE WHEN n.turned_out <> '' THEN r.written_offset END,
    CASE WHEN n.turned_out <> '' THEN r.written_zone END,
    CASE WHEN n.turned_out <> '' THEN r.written_day END,
    n.turned_out
FROM next_thing AS n JOIN reframe AS r ON r.id = n.reframe_id WHERE n.kind = 'check';
UPDATE record SET checksum = '' WHERE id IN (SELECT record_id FROM prediction);
DELETE FROM next_thing WHERE kind = 'check'
"""
"""Predictions, ratings given later and answers of the week. What older versions kept as a next thing to
check becomes a prediction (as in `older`); a record without a checksum is sealed behind the last step."""

STEPS: tuple[str, ...] = (FIRST, LIKENESS, VERSIONS, COMPARED, FOLLOWUPS, OWN_WORDS, PRACTICES, GOOD_KINDS)
"""Every step that ever changed the tables, in order; never edited once released, only added to."""

AGE = len(STEPS)
