"""The person's own safety notes where somebody may be in need: there if they can be had, never in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.errors import TrustError
from trustjournal.store import practices
from trustjournal.store.connection import is_older
from trustjournal.views.safety import safety_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trustjournal.content import Content
    from trustjournal.environment import Environment

KIND = "safety_note"


def headings(content: Content) -> Mapping[str, str]:
    """What the notes stand under, by what they are about, in their order."""
    return {option.key: option.label for option in content.rebuilding.options("safety_note.concerns")}


def own_notes(env: Environment) -> tuple[str, ...]:
    """The notes as lines below a heading; none where the journal cannot be read as it is (locked, older)."""
    try:
        if is_older(env.home):
            return ()  # bringing it up to date takes time, and is told
        with env.open_to_read() as connection:
            notes = [] if connection is None else practices.practices(connection, KIND)
    except (TrustError, OSError):
        return ()
    lines = tuple(safety_lines(notes, headings(env.safe_content)))
    return ("Your own notes (trust safety)", *lines) if lines else ()
