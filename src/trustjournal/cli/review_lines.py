"""`trust review --show`: what stands behind a line of the review."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trustjournal.cli import listing
from trustjournal.errors import Usage
from trustjournal.facts import LineKind, LoneLine
from trustjournal.review.lines import lines_meant
from trustjournal.store import counting, counting_behind, reading

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from trustjournal.environment import Environment
    from trustjournal.facts import Filters, Line
    from trustjournal.moments import Span
    from trustjournal.review import Names

MOST_SHOWN = 20
"""How many thoughts are listed."""

_LONGEST_SAID = 40
_NUMBER = re.compile(r"#(\d{1,18})")
"""A thought: behind it stand those like it."""


class SeveralLines(Usage):
    """What was typed is the name of several lines with different thoughts behind them."""

    def __init__(self, typed: str, lines: Sequence[Line]) -> None:
        asked = [f'--show "{line.kind}:{typed}"' for line in lines]
        super().__init__(
            f"{typed[:_LONGEST_SAID]!r} is the name of {len(lines)} lines here: type "
            f"{', '.join(asked[:-1])} or {asked[-1]}."
        )


def show(
    env: Environment,
    connection: sqlite3.Connection | None,
    span: Span,
    filters: Filters,
    typed: str,
    names: Names,
    pleasant: frozenset[str],
    *,
    as_json: bool,
) -> None:
    """List what stands behind a line of the span, the newest first. Raises `SeveralLines`."""
    if connection is None:
        if as_json:
            listing.print_json(env, [])
        else:
            listing.say_nothing_written(env)
        return
    alike_to = _NUMBER.fullmatch(typed.strip())
    line: Line | None = None
    numbers: list[int] = []
    if alike_to is not None:
        numbers = counting.ids_alike(connection, span, filters, int(alike_to[1]))
    elif found := _behind(connection, span, filters, lines_meant(typed, names), pleasant):
        line = _one(typed, found)
        numbers = found[line]
    if line is not None and _is_good(line):
        _show_right(env, connection, span, filters, as_json=as_json)
    elif as_json:
        listing.print_json_array(env, connection, numbers)
    else:
        listing.print_lines(env, connection, numbers[:MOST_SHOWN])
        listing.tell_more(env, len(numbers) - MOST_SHOWN, "a shorter span shows fewer, --json all of them")
    if not numbers:
        env.stderr.write(f"No thought of these days is about {typed[:_LONGEST_SAID]!r}.\n")


def _behind(
    connection: sqlite3.Connection,
    span: Span,
    filters: Filters,
    lines: Sequence[Line],
    pleasant: frozenset[str],
) -> dict[Line, list[int]]:
    """The lines that have anything behind them, and the numbers of that."""
    thoughts = [line for line in lines if not _is_good(line)]
    found = counting_behind.records_behind(connection, span, filters, sorted(pleasant), thoughts)
    for line in filter(_is_good, lines):
        good = counting_behind.good_moments_behind(connection, span, filters)
        kept = counting.went_right(connection, span, filters)
        found[line] = [*sorted(good), *(one.id or 0 for one in kept)]
    return {line: numbers for line, numbers in found.items() if numbers}


def _is_good(line: Line) -> bool:
    return line.kind is LineKind.LINE and line.names == (LoneLine.RIGHT,)


def _one(typed: str, found: dict[Line, list[int]]) -> Line:
    """The line that was meant: the only one there is, or any of several with the same behind them."""
    first, *others = found
    if any(found[line] != found[first] or _is_good(line) is not _is_good(first) for line in others):
        raise SeveralLines(typed, list(found))
    return first


def _show_right(
    env: Environment, connection: sqlite3.Connection, span: Span, filters: Filters, *, as_json: bool
) -> None:
    """The good moments, then the promises kept and steps done, each the newest first."""
    numbers = counting_behind.good_moments_behind(connection, span, filters)
    moments = [good for good in reading.good_moments(connection, span.first, span.last) if good.id in numbers]
    moments.reverse()
    kept = counting.went_right(connection, span, filters)[::-1]
    if as_json:
        from trustjournal.exchange.as_json import good_moment_as_json, practice_as_json

        listing.print_json(env, [*map(good_moment_as_json, moments), *map(practice_as_json, kept)])
        return
    from trustjournal.views.good import good_moments_table
    from trustjournal.views.names import Names
    from trustjournal.views.practices import PracticeList

    if moments:
        env.console.print(good_moments_table(moments, env.now(), Names(env.safe_content)))
    if kept:
        env.console.print(PracticeList(kept, env.now().date()))
