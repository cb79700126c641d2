"""What a backup would change, before it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.views.backup import thoughts_counted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


def side_line(name: str, thoughts: int, good_moments: int, newest: date | None) -> str:
    """What one of the two holds: "The backup: 24 thoughts, the last written Fri 20 Nov 2026."."""
    good = f", {good_moments} good moment{'' if good_moments == 1 else 's'}" if good_moments else ""
    last = "" if newest is None else f", the last written {newest:%a} {newest.day} {newest:%b %Y}"
    return f"{name}: {thoughts_counted(thoughts)}{good}{last}."


def difference_lines(
    *, same: int, differing: int, only_here: int, only_there: int, deleted_here: int
) -> Iterator[str]:
    """How the thoughts of the two stand to each other."""
    if not differing and not only_here and not only_there:
        yield "Both hold the same thoughts."
        return
    changed = f", {differing} of them changed since" if differing else ""
    yield f"In both: {same + differing}{changed}."
    if only_here:
        yield f"Only in the journal: {only_here}."
    if only_there:
        since = f", {deleted_here} of them deleted here since" if deleted_here else ""
        yield f"Only in the backup: {only_there}{since}."
