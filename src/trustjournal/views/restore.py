"""What a backup would change, before it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.views.backup import things_counted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


Numbers = tuple[int, int, int]
"""Thoughts, good moments and other things, as `things_counted` takes them."""


def side_line(name: str, counted: Numbers, newest: date | None) -> str:
    """What one of the two holds: "The backup: 24 thoughts; the last was written Fri 20 Nov 2026."."""
    last = "" if newest is None else f"; the last was written {newest:%a} {newest.day} {newest:%b %Y}"
    return f"{name}: {things_counted(*counted)}{last}."


def difference_lines(
    *, both: Numbers, differing: Numbers, only_here: Numbers, only_there: Numbers, deleted_here: Numbers
) -> Iterator[str]:
    """How the things of the two stand to each other."""
    if not any((*differing, *only_here, *only_there)):
        yield "Both hold the same."
        return
    if any(both):
        yield f"In both: {things_counted(*both)}{_of_these(differing, 'changed since')}."
    if any(only_here):
        yield f"Only in the journal: {things_counted(*only_here)}."
    if any(only_there):
        since = _of_these(deleted_here, "deleted here since")
        yield f"Only in the backup: {things_counted(*only_there)}{since}."


def _of_these(some: Numbers, what: str) -> str:
    return f"; of these {sum(some)} {what}" if any(some) else ""
