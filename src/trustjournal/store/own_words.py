"""Words of lists in the journal: added, changed, made one, unlearned. Inside a transaction of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import update

from trustjournal.store import cleaning, learning, reading
from trustjournal.store.identity import lasting_uuid, new_uuid
from trustjournal.store.people import PeopleJournal
from trustjournal.store.rows import word_columns
from trustjournal.store.seal import checksum
from trustjournal.store.tables import RecordRow
from trustjournal.vocabulary import OwnWord, WordKind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlmodel import Session

_EMOTIONS = (
    ("emotion", "record_id", "record_id", ("intensity",)),
    ("rerating", "reframe_id", "(SELECT record_id FROM reframe WHERE id = reframe_id)", ("before", "now")),
    (
        "later_emotion",
        "later_rating_id",
        "(SELECT record_id FROM later_rating WHERE id = later_rating_id)",
        ("intensity",),
    ),
)
"""Tables that hold an emotion by its name, what they are parts of, the record of that, and their ratings."""


class WordsJournal(PeopleJournal):
    """What can be changed about the words of lists, one transaction a method."""

    def set_word(self, word: OwnWord, what: str, *, ours: bool) -> None:
        """Keep a word of the person's own, or all they changed about one of `ours`; `what` is for undo."""
        with self._changing(what):
            self._set_word(word, ours=ours)

    def merge_words(
        self, gone: OwnWord, spellings: Collection[str], into: str, what: str, *, ours: bool
    ) -> int:
        """Let every record that holds one of the spellings hold `into` instead; how many records changed.

        `gone` is kept as a second name of the other word.
        """
        with self._changing(what) as session:
            self._set_word(gone, ours=ours)
            names = sorted(spellings)
            if gone.kind is WordKind.EMOTION:
                changed = self._merge_emotions(names, into)
            else:
                changed = self._merge_labels(gone.kind.value, names, into)
            cleaning.words_went(self._connection, self._change)
            for start in range(0, len(changed), 500):
                self._seal_again(session, changed[start : start + 500])
            return len(changed)

    def unlearn(self, kind: WordKind | None, key: str | None, what: str) -> int:
        """Forget what was learned about one word of a list, or everything; from how many thoughts it was."""
        with self._changing(what):
            thoughts = learning.forget(self._connection, kind, key)
            cleaning.words_went(self._connection, self._change)
            return thoughts

    def _set_word(self, word: OwnWord, *, ours: bool) -> None:
        columns = word_columns(word)
        held = self._connection.execute(
            "SELECT id FROM vocabulary WHERE kind = ? AND key = ? ORDER BY id", (word.kind.value, word.key)
        ).fetchall()
        if held:
            put = ", ".join(f"{name} = ?" for name in columns)
            self._connection.execute(
                f"UPDATE vocabulary SET revision = revision + 1, {put} WHERE id = ?",
                (*columns.values(), *held[0]),
            )
            # Two journals that became one may both have brought the word; what was laid over them is one now.
            self._connection.executemany("DELETE FROM vocabulary WHERE id = ?", held[1:])
        else:
            # A change to one of our words has the same name in every journal, so that two become one.
            uuid = lasting_uuid(word.kind.value, word.key) if ours else new_uuid(self._now())
            row = {"uuid": uuid, "revision": 1, "kind": word.kind.value, "key": word.key, **columns}
            self._connection.execute(
                f"INSERT INTO vocabulary ({', '.join(row)}) VALUES ({_marks(list(row))})", tuple(row.values())
            )
        if word.retired or word.merged_into:
            self._connection.execute(
                "DELETE FROM suggestion WHERE kind = ? AND name = ?", (word.kind.value, word.key)
            )

    def _merge_labels(self, kind: str, names: Sequence[str], into: str) -> list[int]:
        gone = f"kind = ? AND name IN ({_marks(names)})"
        holding = f"SELECT record_id FROM label WHERE {gone} ORDER BY record_id"
        changed = [number for (number,) in self._connection.execute(holding, (kind, *names))]
        self._connection.execute(
            f"DELETE FROM label WHERE {gone} AND EXISTS (SELECT 1 FROM label AS kept "
            "WHERE kept.record_id = label.record_id AND kept.kind = ? AND kept.name = ?)",
            (kind, *names, kind, into),
        )
        self._connection.execute(f"UPDATE label SET name = ? WHERE {gone}", (into, kind, *names))
        # A lesson is found by its name too, so that one of another name is another lesson.
        self._connection.execute(
            "INSERT OR IGNORE INTO lesson (word, record_id, kind, name, taken) "
            f"SELECT word, record_id, kind, ?, taken FROM lesson WHERE {gone}",
            (into, kind, *names),
        )
        self._connection.execute(f"DELETE FROM lesson WHERE {gone}", (kind, *names))
        # That it was not one of the two does not say that it was not the other.
        self._connection.execute(f"DELETE FROM label WHERE {gone}", (f"declined-{kind}", *names))
        return sorted(set(changed))

    def _merge_emotions(self, names: Sequence[str], into: str) -> list[int]:
        changed: set[int] = set()
        for table, part_of, record, ratings in _EMOTIONS:
            gone = f"name IN ({_marks(names)})"
            changed |= {
                number
                for (number,) in self._connection.execute(f"SELECT {record} FROM {table} WHERE {gone}", names)
            }
            # Where both were felt, the stronger of the two is what was felt.
            for rating in ratings:
                self._connection.execute(
                    f"UPDATE {table} SET {rating} = max(coalesce({rating}, other.rating), other.rating) "
                    f"FROM (SELECT {part_of} AS part, max({rating}) AS rating FROM {table} "
                    f"WHERE {gone} GROUP BY 1) AS other "
                    f"WHERE {table}.{part_of} = other.part AND name = ? AND other.rating IS NOT NULL",
                    (*names, into),
                )
            self._connection.execute(
                f"DELETE FROM {table} WHERE {gone} AND EXISTS (SELECT 1 FROM {table} AS kept "
                f"WHERE kept.{part_of} = {table}.{part_of} AND (kept.name = ? "
                f"OR (kept.name IN ({_marks(names)}) AND kept.position < {table}.position)))",
                (*names, into, *names),
            )
            self._connection.execute(f"UPDATE {table} SET name = ? WHERE {gone}", (into, *names))
        return sorted(changed)

    def _seal_again(self, session: Session, numbers: list[int]) -> None:
        for record in reading.records(self._connection, numbers):
            row = {"revision": record.revision + 1, "checksum": checksum(record)}
            session.exec(update(RecordRow).where(RecordRow.id == record.id).values(**row))  # type: ignore[arg-type]
        self._index_again(session, numbers)


def _marks(names: Sequence[str]) -> str:
    return ",".join("?" * len(names))
