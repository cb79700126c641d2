"""A person's own safety notes, as plain lines that fit any terminal and need nothing of it."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from trustjournal.shown import one_line
from trustjournal.views.helplines import WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from trustjournal.practices import Practice


def safety_lines(
    notes: Sequence[Practice], headings: Mapping[str, str], *, numbered: bool = False
) -> Iterator[str]:
    """The notes under their headings, in the order of those; with their numbers where one may change them."""
    for concerns, heading in headings.items():
        some = [note for note in notes if note.word("concerns") == concerns]
        if some:
            yield heading[:1].upper() + heading[1:]
        for note in some:
            label = f"  {note.id}  " if numbered else "  "
            yield from _beside(label, one_line(note.text))


def _beside(label: str, text: str) -> list[str]:
    # A number to call must stay whole, so no word is broken that fits a line by itself.
    return textwrap.wrap(
        label + text, WIDTH, subsequent_indent=" " * len(label), break_on_hyphens=False, drop_whitespace=True
    )
