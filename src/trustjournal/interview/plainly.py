"""Saying something that must always come through: no settings, no drawing, any terminal, any encoding."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING

from trustjournal.shown import visible

if TYPE_CHECKING:
    from typing import TextIO

LEFT = "Left for another day."
"""Where nothing was told of something that waits."""

_NARROWEST = 20
_WIDEST = 80


def say_plainly(file: TextIO, *lines: str) -> None:
    """Write these lines, wrapped to the terminal; what its encoding cannot show becomes a question mark."""
    width = min(max(shutil.get_terminal_size((_WIDEST, 24)).columns, _NARROWEST), _WIDEST)
    encoding = getattr(file, "encoding", None) or "utf-8"
    for line in lines:
        text = visible(line)
        below = " " * (len(text) - len(text.lstrip(" -!")))  # what goes on stands below its beginning
        for part in textwrap.wrap(text, width, subsequent_indent=below, break_on_hyphens=False) or [""]:
            file.write(part.encode(encoding, "replace").decode(encoding) + "\n")
    file.flush()
