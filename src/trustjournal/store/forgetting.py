"""Putting a neutral letter in the place of a name, wherever somebody wrote it. Standard library only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.neutral import name_pattern
from trustjournal.practices import CHOICES, OF_KEYS, details_in_column, details_of
from trustjournal.versions import PRACTICE

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection

_OF_REFRAME = "(SELECT record_id FROM reframe WHERE reframe.id = reframe_id)"
_OF_LATER_RATING = "(SELECT record_id FROM later_rating WHERE later_rating.id = later_rating_id)"

# Every column with words of the person, how its record is found, and which rule of the two holds for it.
_TEXTS: tuple[tuple[str, tuple[str, ...], str, str], ...] = (
    ("record", ("situation", "automatic_thought"), "id", "forget_in_text"),
    ("emotion", ("name",), "record_id", "forget_in_word"),
    ("label", ("name",), "record_id", "forget_in_word"),
    ("suggestion", ("name",), "record_id", "forget_in_word"),
    ("suggestion", ("words",), "record_id", "forget_in_text"),
    ("vocabulary", ("key", "merged_into"), "0", "forget_in_word"),
    ("vocabulary", ("name", "explanation", "cues", "without_cues"), "0", "forget_in_text"),
    (
        "reframe",
        ("answer_to_loved_one", "known_from", "wish_to_hear", "ask_openly", "until", "until_then"),
        "record_id",
        "forget_in_text",
    ),
    ("reframe_line", ("text",), _OF_REFRAME, "forget_in_text"),
    ("rerating", ("name",), _OF_REFRAME, "forget_in_word"),
    ("next_thing", ("text", "when_text", "turned_out"), _OF_REFRAME, "forget_in_text"),
    ("prediction", ("what", "when_text", "learned"), "record_id", "forget_in_text"),
    ("later_emotion", ("name",), _OF_LATER_RATING, "forget_in_word"),
    ("week_answer", ("text",), "0", "forget_in_text"),
    ("practice", ("text", "when_text"), "0", "forget_in_text"),
    ("practice", ("details",), "0", "forget_in_details"),
    ("good_moment", ("text",), "0", "forget_in_text"),
    ("draft", ("half_text",), "0", "forget_in_text"),
    ("draft_answer", ("text",), "0", "forget_in_text"),
)


def forget_everywhere(
    connection: sqlite3.Connection, name: str, letter: str, ours: Collection[str] = ()
) -> set[int]:
    """Put `letter` for `name` in every text, inside a transaction; the numbers of the records that changed.

    The name is met as a whole word, however it is capitalised. Feelings and other words of lists stay when
    they are among `ours`, the program's own: somebody called Hope takes no feeling away. People, checksums
    and the search index are not touched here.
    """
    pattern = name_pattern(name)

    def in_text(text: str) -> str:
        return pattern.sub(lambda _: letter, text)

    connection.create_function("forget_in_text", 1, in_text, deterministic=True)
    connection.create_function(
        "forget_in_word", 1, lambda word: word if word in ours else in_text(word), deterministic=True
    )
    connection.create_function(
        "forget_in_details", 1, lambda held: _in_details(held, in_text), deterministic=True
    )
    changed: set[int] = set()
    for table, columns, number, rule in _TEXTS:
        met = " OR ".join(f"{column} <> {rule}({column})" for column in columns)
        changed |= {row[0] for row in connection.execute(f"SELECT {number} FROM {table} WHERE {met}")}
        put = ", ".join(f"{column} = {rule}({column})" for column in columns)
        put += ", revision = revision + 1" if table == PRACTICE else ""
        connection.execute(f"UPDATE {table} SET {put} WHERE {met}")
    _forget_in_names(connection, in_text)
    # A lesson is found by its name too, so that one of another name is another lesson.
    named = "name <> forget_in_word(name)"
    connection.execute(
        "INSERT OR IGNORE INTO lesson (word, record_id, kind, name, taken) "
        f"SELECT word, record_id, kind, forget_in_word(name), taken FROM lesson WHERE {named}"
    )
    connection.execute(f"DELETE FROM lesson WHERE {named}")
    return changed - {0}


def _in_details(held: str, in_text: Callable[[str], str]) -> str:
    """Details without the name; the words of the program's own among them stay."""
    details = details_of(held)
    changed = [
        (name, value if name in OF_KEYS or value in CHOICES or not isinstance(value, str) else in_text(value))
        for name, value in details
    ]
    # As it stands where nothing changes: it may have been written in another way.
    return held if tuple(changed) == details else details_in_column(tuple(changed))


def _forget_in_names(connection: sqlite3.Connection, in_text: Callable[[str], str]) -> None:
    for number, name in connection.execute("SELECT id, name FROM person").fetchall():
        # "Sam's mother" bears the name as well. Where that name is taken already, the person keeps theirs.
        if (new := in_text(name)) != name:
            connection.execute(
                "UPDATE OR IGNORE person SET name = ?, folded = ? WHERE id = ?", (new, new.casefold(), number)
            )
