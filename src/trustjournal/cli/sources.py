"""Whose file it is that is to be taken in, and the reader for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, BinaryIO

from trustjournal.cli.incoming import decoded, decoded_lines
from trustjournal.errors import TrustError
from trustjournal.exchange.journal_reader import Reader
from trustjournal.exchange.strict import read_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from trustjournal.environment import Environment
    from trustjournal.exchange.journal_file import Item


class Unknown(TrustError):
    """Nothing tells whose file it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Nothing in {path} tells whose file it is. Say it with --from: trustjournal, jrnl, dayone, "
            "thought-diary (FreeCBT, Quirk), daylio or csv."
        )


@dataclass
class Taken:
    """What a file holds: whose it is in words, its items, read while they are taken over, its size."""

    what: str
    items: Iterable[Item]
    size: int
    so_far: Callable[[], int]
    reader: Reader | None = None
    lines: list[str] = field(default_factory=list)

    def notes(self) -> list[str]:
        """What the person should know about it, once it was read."""
        notes = list(self.lines)
        if self.reader is not None and self.reader.unknown:
            names = ", ".join(sorted(self.reader.unknown)[:5])
            notes.append(f"A newer trustjournal wrote things that this one leaves out: {names}.")
        if self.reader is not None and self.reader.replaced:
            notes.append("Characters that no text can hold were replaced by \ufffd.")
        return notes


def taken(
    env: Environment,
    file: BinaryIO,
    path: Path,
    source: str | None,
    columns: Sequence[str],
    encoding: str | None,
) -> Taken:
    """What the file holds. Raises `Unknown`, `Malformed`; some of it only while the items are read."""
    start = file.read(4096)
    file.seek(0)
    reader = Reader(_derived_name)
    size = path.stat().st_size
    if start.lstrip(b"\xef\xbb\xbf").startswith(b'{"export":'):
        return Taken("an export", reader.lines(decoded_lines(file)), size, file.tell, reader)
    text = decoded(file.read(), encoding)
    if not text.lstrip().startswith(("{", "[")):
        raise Unknown(path)
    value = read_json(text)
    items = _own(reader, value, text)
    if items is None:
        raise Unknown(path)
    return Taken("an export", items, size, lambda: size, reader)


def _own(reader: Reader, value: Any, text: str) -> Iterable[Item] | None:
    if isinstance(value, dict) and "what" in value:
        return reader.document(value, text)
    if isinstance(value, dict) and "automatic_thought" in value:
        return reader.array("record", [value], "records", text)
    if isinstance(value, list) and value and isinstance(value[0], dict) and "automatic_thought" in value[0]:
        return reader.array("record", value, "records", text)
    return None


def _derived_name(value: Any) -> str:
    from trustjournal.store.seal import digest  # late: hashlib is for this only

    return f"1.{digest(value)[:16]}"
