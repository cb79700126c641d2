"""What `list`, `open`, `search` and `show` share: records on the screen or as JSON, page by page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from trustjournal.exchange.as_json import record_as_json
from trustjournal.shown import escaped
from trustjournal.store import reading

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from trustjournal.content import Content
    from trustjournal.environment import Environment
    from trustjournal.records import ThoughtRecord

AT_ONCE = 20
"""How many thoughts are listed unless more are asked for."""

MostOption = Annotated[
    int, typer.Option("-n", "--number", min=1, max=1_000_000, metavar="N", help="How many at most.")
]
AllOption = Annotated[bool, typer.Option("--all", help="However many there are.")]
JsonOption = Annotated[bool, typer.Option("--json", help="As JSON; the format is in docs/formats.md.")]

_PAGE = 500


def say_nothing_written(env: Environment) -> None:
    """Say that there is no journal yet, and what begins one."""
    from trustjournal.interview.plainly import say_plainly  # late: it is said once in the life of a journal

    say_plainly(env.stderr, "Nothing is written yet. trust log writes down the first thought.")


def pages(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[list[ThoughtRecord]]:
    """The records of these numbers, some at a time, so that a long list needs no more memory than a short."""
    for start in range(0, len(numbers), _PAGE):
        yield reading.records(connection, numbers[start : start + _PAGE])


def as_json(connection: sqlite3.Connection, record: ThoughtRecord) -> dict[str, Any]:
    """The record in the frozen format, with what the program suggests for it and the checksum."""
    from trustjournal.store.seal import checksum  # late: hashlib is for JSON only

    assert record.id is not None
    suggested = reading.suggestions(connection, record.id)
    if suggested.get("trap"):
        from trustjournal.recogniser import may_be_told  # late: most thoughts hold none

        suggested = may_be_told(record, suggested)
    return record_as_json(record, suggested, checksum(record))


def print_json(env: Environment, value: object) -> None:
    """One value as JSON on stdout."""
    env.stdout.write(f"{_json(env, value)}\n")


def print_json_array(env: Environment, connection: sqlite3.Connection | None, numbers: Sequence[int]) -> None:
    """The records of these numbers as one JSON array on stdout."""
    written = 0
    for page in [] if connection is None else pages(connection, numbers):
        assert connection is not None
        for record in page:
            indented = _json(env, as_json(connection, record)).replace("\n", "\n  ")
            env.stdout.write(f"{',' if written else '['}\n  {indented}")
            written += 1
    env.stdout.write("\n]\n" if written else "[]\n")


def print_lines(
    env: Environment, connection: sqlite3.Connection, numbers: Sequence[int], *, marks: bool = True
) -> None:
    """The records of these numbers, one line each; without `marks` what became of them is left out."""
    # Late: nothing is drawn for JSON, and Rich costs more than the rest of the command.
    from trustjournal.views.names import Names
    from trustjournal.views.records import RecordList

    content = env.safe_content
    for page in pages(connection, numbers):
        env.console.print(RecordList(page, env.now(), Names(content), marks))
    tell_broken(env, content)


def tell_broken(env: Environment, content: Content) -> None:
    """One line for each content file of the person's own that could not be used."""
    for error in content.broken:
        env.stderr.write(f"{error}. Shown with the words that come with the program.\n")


def tell_more(env: Environment, more: int, how: str) -> None:
    """Say that there are more than were listed, and what to type for them."""
    if more > 0:
        env.stderr.write(f"{more} more: {how}\n")


def _json(env: Environment, value: object) -> str:
    # Where the terminal's own encoding lacks a letter, JSON can still name it; a text that is lost cannot.
    encoding = (getattr(env.stdout, "encoding", None) or "utf-8").replace("-", "").lower()
    text = json.dumps(value, ensure_ascii=not encoding.startswith("utf"), indent=2)
    return escaped(text)
