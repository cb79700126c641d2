"""Which records fit: by day, person and words of lists, or by words anywhere in their texts.

Standard library only, as in `reading`. Whole words cost the same however long the journal is; parts of
words, and scripts that put no blanks between words, are looked for in every text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from trustjournal.store import reading
from trustjournal.store.words import folded, indexed_words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from datetime import date

    from trustjournal.good_moments import GoodMoment
    from trustjournal.records import ThoughtRecord

_NEWEST_FIRST = "ORDER BY happened_utc DESC, id DESC LIMIT ?"
_FEW = 2000
"""Records that hold a word, up to which they are sorted by time rather than looked for along the time."""

_SCANNED_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a record has to fit; None and no words ask for nothing. Both days are included.

    A word of a list is given in every spelling that counts, for one of them to be there.
    """

    first: date | None = None
    last: date | None = None
    person: str | None = None
    tag: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    root: tuple[str, ...] = ()
    """Earlier events, by uuid."""

    def _where(self) -> tuple[str, list[str]]:
        clauses, values = ["state <> 'deleted'"], []
        for operator, day in ((">=", self.first), ("<=", self.last)):
            if day is not None:
                clauses.append(f"happened_day {operator} ?")
                values.append(day.isoformat())
        if self.person is not None:
            clauses.append(
                "id IN (SELECT record_id FROM record_person WHERE person_id = "
                "(SELECT id FROM person WHERE folded = ?))"
            )
            values.append(self.person.casefold())
        if self.tag:
            clauses.append(_labelled("label", ("tag",), self.tag))
            values += self.tag
        if self.root:
            clauses.append(_labelled("label", ("root",), self.root))
            values += self.root
        if self.theme:
            # A source is a theme too, and so is what the program suggested: the review counts all three.
            labels = _labelled("label", ("theme", "source"), self.theme)
            clauses.append(f"({labels} OR {_labelled('suggestion', ('theme', 'source'), self.theme)})")
            values += [*self.theme, *self.theme]
        return " AND ".join(clauses), values


def fitting(connection: sqlite3.Connection, wanted: Wanted, limit: int | None) -> list[int]:
    """Numbers of the records that fit, what happened last first; at most `limit` unless that is None."""
    where, values = wanted._where()
    rows = connection.execute(
        f"SELECT id FROM record WHERE {where} {_NEWEST_FIRST}", (*values, -1 if limit is None else limit)
    )
    return [number for (number,) in rows]


def how_many(connection: sqlite3.Connection, wanted: Wanted) -> int:
    """How many records fit."""
    where, values = wanted._where()
    return int(connection.execute(f"SELECT count(*) FROM record WHERE {where}", values).fetchone()[0])


def needs_scan(words: Sequence[str]) -> bool:
    """Whether the index cannot answer for these words: one holds no word, or a script without blanks."""
    return any(not indexed_words([word]) or _without_blanks().search(word) for word in words)


def with_words(connection: sqlite3.Connection, words: Sequence[str], limit: int | None) -> list[int]:
    """Numbers of the records that hold every one of the whole words, newest first, through the index."""
    wanted = sorted(indexed_words(words), key=lambda word: _frequency(connection, word))
    rarest, *others = wanted
    also = "".join(
        f" AND EXISTS (SELECT 1 FROM word w{n} WHERE w{n}.word = ? AND w{n}.record_id = record.id)"
        for n in range(len(others))
    )
    if _frequency(connection, rarest) <= _FEW:
        also = f"id IN (SELECT record_id FROM word WHERE word = ?){also}"
    else:
        also = f"EXISTS (SELECT 1 FROM word w WHERE w.word = ? AND w.record_id = record.id){also}"
    rows = connection.execute(
        f"SELECT id FROM record WHERE {also} {_NEWEST_FIRST}",
        (rarest, *others, -1 if limit is None else limit),
    )
    return [number for (number,) in rows]


def with_parts(connection: sqlite3.Connection, parts: Sequence[str], limit: int | None) -> list[int]:
    """Numbers of the records whose texts hold every one of the parts, newest first, by reading them all."""
    sought = [folded(part) for part in parts]
    found: list[int] = []
    for numbers in _batches(reading.newest_ids(connection, None)):
        for record in reading.records(connection, numbers):
            text = folded("\n".join(record.texts()))
            if record.id is not None and all(part in text for part in sought):
                found.append(record.id)
        if limit is not None and len(found) >= limit:
            return found[:limit]
    return found


def good_moments(connection: sqlite3.Connection, words: Sequence[str]) -> list[GoodMoment]:
    """Good moments that hold every one of these words or parts of words, the newest first."""
    sought = [folded(word) for word in words]
    rows = connection.execute(
        "SELECT id, text, (SELECT group_concat(person.name, char(10)) FROM good_moment_person "
        "JOIN person ON person.id = person_id WHERE good_moment_id = good_moment.id) "
        "FROM good_moment ORDER BY happened_utc DESC, id DESC"
    )
    texts = ((number, folded(f"{text}\n{names or ''}")) for number, text, names in rows)
    found = [number for number, text in texts if sought and all(word in text for word in sought)]
    return reading.good_moments_of(connection, found)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a record, and where in it words stand that were looked for: (start, end) of each."""

    line: str
    places: tuple[tuple[int, int], ...] = ()


def excerpt(record: ThoughtRecord, words: Sequence[str], *, parts: bool) -> Excerpt:
    """The first line of the record that holds one of the words; if none shows it, the thought alone."""
    sought = {folded(word) for word in words} if parts else indexed_words(words)
    alternatives = "|".join(re.escape(word) for word in sorted(sought, key=len, reverse=True))
    pattern = re.compile(alternatives if parts else rf"(?<![^\W_])(?:{alternatives})(?![^\W_])")
    for line in (line for text in record.texts() for line in text.splitlines()):
        if places := _places(line, pattern):
            return Excerpt(line, places)
    return Excerpt(record.automatic_thought)


def _places(line: str, pattern: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
    # Folding may change lengths, so every folded letter remembers which letter it comes from.
    letters = [(letter, place) for place, written in enumerate(line) for letter in folded(written)]
    text = "".join(letter for letter, _ in letters)
    return tuple(
        (letters[match.start()][1], letters[match.end() - 1][1] + 1)
        for match in pattern.finditer(text)
        if match.end() > match.start()
    )


def _labelled(table: str, kinds: Sequence[str], names: Sequence[str]) -> str:
    listed = ", ".join(f"'{kind}'" for kind in kinds)
    marks = ", ".join("?" * len(names))
    return f"id IN (SELECT record_id FROM {table} WHERE kind IN ({listed}) AND name IN ({marks}))"


def _frequency(connection: sqlite3.Connection, word: str) -> int:
    """How many records hold the word, counted no further than needed."""
    counted = "SELECT count(*) FROM (SELECT 1 FROM word WHERE word = ? LIMIT ?)"
    return int(connection.execute(counted, (word, _FEW + 1)).fetchone()[0])


def _batches(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(numbers), _SCANNED_AT_ONCE):
        yield numbers[start : start + _SCANNED_AT_ONCE]


@cache
def _without_blanks() -> re.Pattern[str]:
    # Thai to Myanmar, Khmer, kana, Han in all its blocks: no blanks between the words.
    return re.compile(
        "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9d"
        "\U00020000-\U0003ffff]"
    )
