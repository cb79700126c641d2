"""`trust review --html`: the review as a page in a private file, with the thoughts chosen for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.cli.target import write_private
from trustjournal.cli.which import which_record
from trustjournal.interview.plainly import say_plainly
from trustjournal.store import reading

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from trustjournal.environment import Environment
    from trustjournal.review import Review


def write_page(
    env: Environment,
    connection: sqlite3.Connection,
    review: Review,
    path: Path,
    chosen: Sequence[str],
    *,
    redact: bool,
    force: bool,
) -> None:
    """Write the review to `path` as HTML that only this account can read, and say what it is.

    `chosen` are the numbers of thoughts that stand on it in full. Raises `NoSuchRecord`, `TargetThere` and
    `TargetRefused`; then nothing was written.
    """
    # Late: nobody who asks for no page waits for it.
    from trustjournal.views.names import Names
    from trustjournal.views.page import Page

    numbers = [which_record(connection, typed) for typed in chosen]
    records = reading.records(connection, numbers)
    page = Page(
        review,
        records,
        Names(env.safe_content),
        env.now(),
        _letters(env, connection) if redact else str,
    )
    write_private(path, [page.text()], force=force)
    said = [f"Written to {path}. It is not encrypted: whoever can open it can read it."]
    if redact:
        said.append(
            "Letters stand for the names of people in the journal. Read it once before you hand it on."
        )
    say_plainly(env.stderr, *said)


def _letters(env: Environment, connection: sqlite3.Connection) -> Callable[[str], str]:
    """What puts letters for names, the same for a name all over the page."""
    from trustjournal.exchange.redaction import Redaction  # late, as above
    from trustjournal.store import carrying

    return Redaction(carrying.everybody(connection), ()).text
