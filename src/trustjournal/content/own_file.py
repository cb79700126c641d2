"""A content file of the person's own -> checked plain values, or a sentence that says what to mend."""

import stat
from pathlib import Path
from typing import Any

from trustjournal.content.broken import ContentError
from trustjournal.content.nodes import read_nodes
from trustjournal.content.schema import SCHEMA, WRAPPED
from trustjournal.content.shapes import Place

LARGEST = 256 * 1024
"""The most bytes a content file may have: ten times the largest that is shipped."""


def load_own(path: Path, name: str) -> Any:
    """The plain values of the file at `path`, which stands for the shipped `name`.yaml."""
    return checked(_read(path), name, str(path))


def checked(text: str, name: str, file: str) -> Any:
    """The plain values of the text of a content file; errors call it `file`."""
    plain = SCHEMA[name].check(read_nodes(text, file), Place(file))
    return plain[name] if name in WRAPPED else plain


def _read(path: Path) -> str:
    file = str(path)
    try:
        # A named pipe would wait for ever; nothing but a plain file is opened.
        if not stat.S_ISREG(path.stat().st_mode):
            raise ContentError(file, "this is not a file", "Remove it, or put a file in its place")
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError as error:
        raise ContentError(
            file,
            f"the file cannot be read ({error.strerror or 'no reason given'})",
            "Mend its permissions, or remove it",
        ) from None
    if len(content) > LARGEST:
        raise ContentError(
            file, f"the file is larger than {LARGEST // 1024} kB", "Keep to the words that matter"
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ContentError(file, "this is not UTF-8 text", "Save it again as UTF-8", line=line) from None
