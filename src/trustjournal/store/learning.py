"""What the person's own answers teach: words of a text, and what they said it is about, or is not.

Standard library only. What is in a record teaches once; to unlearn it does not change the record. A deleted
record takes its lessons with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from trustjournal.vocabulary import LearnedWords, WordKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Mapping

    from trustjournal.records import Suggestion, ThoughtRecord

TAUGHT = {
    "theme": ("themes", "declined_themes"),
    "source": ("sources", "declined_sources"),
    "trap": ("traps", "declined_traps"),
}
"""Kinds of words that teach -> the fields of a record that say it is about them, and that it is not."""

MOST_LESSONS = 100
"""How many lessons of one word count, the newest first, so that a journal of any length costs the same."""

Taught = dict[tuple[str, str], dict[str, tuple[int, int]]]
"""(kind, key) -> word -> in how many thoughts it was taken, and declined."""


class Recogniser(Protocol):
    """Reads a record and finds what to suggest for it."""

    @property
    def made_by(self) -> str:
        """The version of the words and rules it goes by."""
        ...

    def words(self, record: ThoughtRecord) -> frozenset[str]:
        """The words of the record's text that teach, and that what was taught is looked up by."""
        ...

    def suggestions(self, record: ThoughtRecord, taught: Taught) -> Mapping[str, tuple[Suggestion, ...]]:
        """What to suggest, by kind."""
        ...


def declined(record: ThoughtRecord) -> tuple[tuple[str, str], ...]:
    """What was suggested and the person said it is not about, by kind and key."""
    return tuple((kind, key) for kind, (_, field) in TAUGHT.items() for key in getattr(record, field))


def answers(record: ThoughtRecord) -> dict[tuple[str, str], bool]:
    """What the person said the record is about (True), and what not (False), by kind and key."""
    taken = {(kind, key): True for kind, (field, _) in TAUGHT.items() for key in getattr(record, field)}
    return dict.fromkeys(declined(record), False) | taken


def teach(
    connection: sqlite3.Connection, recogniser: Recogniser, before: ThoughtRecord | None, after: ThoughtRecord
) -> None:
    """Keep what the answers in a record teach, inside a transaction; `before` is what it was, if it was.

    What was unlearned stays so until the person says it again.
    """
    assert after.id is not None
    said, said_before = answers(after), {} if before is None else answers(before)
    held = _held(connection, after.id) if before is not None else frozenset()
    other_words = before is None or text_of(before) != text_of(after)
    new = {pair: taken for pair, taken in said.items() if said_before.get(pair) != taken}
    if other_words:
        new |= {pair: taken for pair, taken in said.items() if pair in held}
    gone = [pair for pair in held if pair not in said or pair in new]
    connection.executemany(
        "DELETE FROM lesson WHERE record_id = ? AND kind = ? AND name = ?",
        [(after.id, *pair) for pair in gone],
    )
    if new:
        _write(connection, recogniser, after, [(*pair, taken) for pair, taken in new.items()])


def teach_again(connection: sqlite3.Connection, recogniser: Recogniser | None, record: ThoughtRecord) -> None:
    """Let the record teach by the words it has now, and by no others; what was unlearned stays so."""
    assert record.id is not None
    held = connection.execute(
        "SELECT DISTINCT kind, name, taken FROM lesson WHERE record_id = ?", (record.id,)
    ).fetchall()
    connection.execute("DELETE FROM lesson WHERE record_id = ?", (record.id,))
    if recogniser is not None and held:
        _write(connection, recogniser, record, held)


def text_of(record: ThoughtRecord) -> tuple[str, str]:
    """The texts of a record that are read for suggestions."""
    return record.situation, record.automatic_thought


def taught(connection: sqlite3.Connection, words: Iterable[str], besides: int | None = None) -> Taught:
    """What was learned of these words, by kind and key, but for what the record `besides` taught."""
    found: Taught = {}
    for word in words:
        rows = connection.execute(
            "SELECT kind, name, taken FROM lesson WHERE word = ? AND record_id IS NOT ? "
            "ORDER BY record_id DESC LIMIT ?",
            (word, besides, MOST_LESSONS),
        )
        for kind, name, taken in rows:
            of_name = found.setdefault((kind, name), {})
            yes, no = of_name.get(word, (0, 0))
            of_name[word] = (yes + 1, no) if taken else (yes, no + 1)
    return found


def suggestions(
    connection: sqlite3.Connection, recogniser: Recogniser, record: ThoughtRecord
) -> dict[str, tuple[Suggestion, ...]]:
    """What to suggest for a record, by kind, with what was learned; what was declined is left out."""
    learned = taught(connection, recogniser.words(record), record.id) if has_lessons(connection) else {}
    found = recogniser.suggestions(record, learned)
    not_about = {(kind, key.casefold()) for kind, key in declined(record)}
    return {
        kind: tuple(one for one in of_kind if (kind, one.key.casefold()) not in not_about)
        for kind, of_kind in found.items()
    }


def has_lessons(connection: sqlite3.Connection) -> bool:
    """Whether anything was learned at all."""
    return bool(connection.execute("SELECT EXISTS (SELECT 1 FROM lesson)").fetchone()[0])


def lessons_of(connection: sqlite3.Connection, kind: WordKind, key: str) -> LearnedWords:
    """What was learned about a word of a list, the most frequent words first."""
    rows = connection.execute(
        "SELECT word, sum(taken), sum(NOT taken) FROM lesson WHERE kind = ? AND name = ? "
        "GROUP BY word ORDER BY count(*) DESC, word",
        (kind.value, key),
    ).fetchall()
    (thoughts,) = connection.execute(
        "SELECT count(DISTINCT record_id) FROM lesson WHERE kind = ? AND name = ?", (kind.value, key)
    ).fetchone()
    return LearnedWords(tuple(rows), int(thoughts))


def thoughts_behind(connection: sqlite3.Connection, kind: WordKind, key: str, most: int) -> list[int]:
    """Numbers of the records that taught about a word of a list, the newest first."""
    rows = connection.execute(
        "SELECT DISTINCT record_id FROM lesson WHERE kind = ? AND name = ? ORDER BY record_id DESC LIMIT ?",
        (kind.value, key, most),
    )
    return [number for (number,) in rows]


def forget(connection: sqlite3.Connection, kind: WordKind | None = None, key: str | None = None) -> int:
    """Unlearn what was learned about one word of a list, or everything; from how many thoughts it was."""
    where, values = ("1", ()) if kind is None else ("kind = ? AND name = ?", (kind.value, key))
    (thoughts,) = connection.execute(
        f"SELECT count(DISTINCT record_id) FROM lesson WHERE {where}", values
    ).fetchone()
    connection.execute(f"DELETE FROM lesson WHERE {where}", values)
    return int(thoughts)


def _write(
    connection: sqlite3.Connection,
    recogniser: Recogniser,
    record: ThoughtRecord,
    said: Iterable[tuple[str, str, bool]],
) -> None:
    words = sorted(recogniser.words(record))
    connection.executemany(
        "INSERT INTO lesson (word, record_id, kind, name, taken) VALUES (?, ?, ?, ?, ?)",
        [(word, record.id, *one) for one in said for word in words],
    )


def _held(connection: sqlite3.Connection, record_id: int) -> Collection[tuple[str, str]]:
    rows = connection.execute("SELECT DISTINCT kind, name FROM lesson WHERE record_id = ?", (record_id,))
    return frozenset(rows)
