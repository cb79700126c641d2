"""Which file stands there as the journal, to tell it from one that took its place. Standard library only."""

from __future__ import annotations

import contextlib
import os

from trustjournal.store import presence
from trustjournal.store.refused import JOURNAL, JournalMoved


def file_at(path: str) -> tuple[int, int]:
    """What tells the file at this path from one that takes its place. Raises `JournalMoved` without one."""
    try:
        found = os.stat(path)
    except OSError:
        raise JournalMoved(path) from None
    return found.st_dev, found.st_ino


def standing(home: str) -> tuple[int, int] | None:
    """What tells the journal that stands there now from any other; None before there is one.

    This process is then one of those who have it open, so that none of ours replaces it from here on.
    """
    with contextlib.suppress(presence.OpenElsewhere):  # whoever opens it waits, and tells
        presence.arrive(home)
    try:
        return file_at(os.path.join(home, JOURNAL))
    except JournalMoved:
        return None
