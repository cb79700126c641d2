"""Whose file it is that is to be taken in, and the reader for it."""

from __future__ import annotations

import shlex
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, BinaryIO

from trustjournal.cli.incoming import LONGEST_LINE, decoded, decoded_lines, decoded_pieces, texts_in_zip
from trustjournal.errors import TrustError, Usage
from trustjournal.exchange import beside_table, day_one, jrnl, thought_diary
from trustjournal.exchange.foreign import Told, suggested
from trustjournal.exchange.journal_file import SECTIONS
from trustjournal.exchange.journal_reader import Reader
from trustjournal.exchange.own_table import from_own_table, is_own_table
from trustjournal.exchange.stepwise import members
from trustjournal.exchange.strict import Malformed, read_json
from trustjournal.exchange.tables import (
    Table,
    column_map,
    from_columns,
    from_daylio,
    has_no_names,
    is_daylio,
    likely_columns,
    missing,
)
from trustjournal.shown import one_line
from trustjournal.store import sealed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from trustjournal.carried import Carried, Suggested
    from trustjournal.environment import Environment
    from trustjournal.exchange.journal_file import Item
    from trustjournal.records import ThoughtRecord

SOURCES = {
    "trustjournal": "an export",
    "jrnl": "a journal of jrnl",
    "dayone": "an export of Day One",
    "thought-diary": "a file of FreeCBT or Quirk",
    "daylio": "an export of Daylio",
    "csv": "a table",
}
"""Whose files can be taken in, and what they are called."""

_EXPORT_LINES = b'{"export":'
_EXPORT = b'{\n"what": "trustjournal export",\n'
_ZIP = b"PK\x03\x04"
_COLUMNS_WIDTH = 300
_DATABASE = b"SQLite format 3\x00"
_DOCUMENTS = (".md", ".markdown")
_FOR_A_SPREADSHEET = (
    "This table is trust's own, for a spreadsheet: it holds less than the journal does, and what is known "
    "here stays as it is. What holds everything is JSON: trust export -o all.json"
)


class Unknown(TrustError):
    """Nothing tells whose file it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Nothing in {path} tells whose file it is. Say it with --from: {', '.join(SOURCES)} "
            "(thought-diary is FreeCBT and Quirk)."
        )


class WhichColumns(Usage):
    """A table does not tell which of its columns is the thought, or the day."""

    def __init__(self, path: Path, table: Table, given: Mapping[str, str], likely: Mapping[str, str]) -> None:
        known = [f"{field}={column}" for field, column in given.items() if column != field]
        known += [f"{field}={likely.get(field, 'COLUMN')}" for field in missing(given)]
        maps = " ".join(f"--map {shlex.quote(one)}" for one in known)
        names = one_line(", ".join(table.columns), _COLUMNS_WIDTH)
        super().__init__(
            f"{path} is a table with the columns {names}. Say which is which, "
            f"such as: trust import {shlex.quote(str(path))} {maps}"
        )


class OnlyToRead(TrustError):
    """An export that is made to be read, and holds too little to be taken in."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(
            f"{path} is {what}, made to be read. "
            "What is taken in again is the journal as JSON: trust export -o all.json"
        )


class NoExport(TrustError):
    """A journal or a backup was given where an export is taken in."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is a database and no export. A backup comes back with: "
            f"trust restore {shlex.quote(str(path))}"
        )


class NoSuchSource(Usage):
    """A program was named whose files are not known."""

    def __init__(self, typed: str) -> None:
        super().__init__(f"--from is one of {', '.join(SOURCES)}, not {typed[:20]!r}.")


@dataclass(frozen=True, slots=True)
class AsTable:
    """What was said about a table: FIELD=COLUMN, and whether the day comes first in 02/11/2026."""

    columns: Sequence[str] = ()
    day_first: bool | None = None


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
    as_table: AsTable,
    encoding: str | None,
) -> Taken:
    """What the file holds.

    Raises `Unknown`, `WhichColumns`, `OnlyToRead`, `NoExport`, `NoSuchSource`, `Malformed`; some of it while
    items are read.
    """
    if source is not None and source not in SOURCES:
        raise NoSuchSource(source)
    start = file.read(4096)
    file.seek(0)
    size = path.stat().st_size
    if start.startswith(_DATABASE) or (
        len(start) >= 4096 and sealed.is_locked(start) and sealed.is_known(start)
    ):
        raise NoExport(path)
    if start.lstrip(b"\xef\xbb\xbf").startswith(_EXPORT_LINES) and source in (None, "trustjournal"):
        reader = Reader(_derived_name)
        return Taken(SOURCES["trustjournal"], reader.lines(decoded_lines(file)), size, file.tell, reader)
    ours = source in (None, "trustjournal") and encoding in (None, "utf-8")
    if ours and start.startswith(_EXPORT) and _as_written(file):
        reader = Reader(_derived_name)
        items = reader.members(members(decoded_pieces(file)))
        return Taken(SOURCES["trustjournal"], items, size, file.tell, reader)
    finding = _Finding(env, path, source, as_table)
    if start.startswith(_ZIP):
        found = finding.in_zip(texts_in_zip(file))
    else:
        found = finding.in_text(decoded(file.read(), encoding))
    return Taken(SOURCES[found], finding.items, size, lambda: size, finding.reader, finding.lines)


def _as_written(file: BinaryIO) -> bool:
    """Whether an export still has its sections in their order, so that it can be read step by step."""
    found = []
    while line := file.readline(LONGEST_LINE):
        if line.startswith(b'"') and line.rstrip().endswith((b": [", b": [],", b": []")):
            found.append(line.split(b'"')[1].decode(errors="replace"))
    file.seek(0)
    return found == list(SECTIONS.values())


class _Finding:
    """Finds out whose file it is, and reads it. A source that was named is taken at its word."""

    def __init__(self, env: Environment, path: Path, source: str | None, as_table: AsTable) -> None:
        self._env = env
        self._path = path
        self._source = source
        self._columns = as_table.columns
        self._day_first = as_table.day_first
        self.items: Iterable[Item] = ()
        self.reader: Reader | None = None
        self.lines: list[str] = []

    def in_zip(self, texts: Iterator[tuple[str, str]]) -> str:
        """The journals inside Day One's zip."""
        told = self._told("dayone")

        def entries() -> Iterator[Carried]:
            for name, text in texts:
                value = read_json(text, name)
                if _entries_with(value, "creationDate"):
                    yield from day_one.from_json(value, told, f"{name}, ")

        self.items = self._with_suggestions(entries())
        return "dayone"

    def in_text(self, text: str) -> str:
        """Whose text it is; its items are `items` then."""
        begun = text.lstrip()
        if self._columns or self._source in ("csv", "daylio"):
            return self._table(text)
        if begun.startswith(thought_diary.AFFIX):
            return self._take("thought-diary", lambda told: thought_diary.from_backup(text, told))
        if begun.startswith(("{", "[")) and not jrnl.looks_like(text):
            return self._json(read_json(text), text)
        if self._source == "jrnl" or (self._source is None and jrnl.looks_like(text)):
            return self._take("jrnl", lambda told: jrnl.from_text(text, told))
        return self._table(text)

    def _json(self, value: Any, text: str) -> str:
        own = self._own(value, text)
        if own is not None and self._source in (None, "trustjournal"):
            self.items = own
            return "trustjournal"
        if _entries_with(value, "creationDate"):
            return self._take("dayone", lambda told: day_one.from_json(value, told))
        if _entries_with(value, "body") or _entries_with(value, "title"):
            return self._take("jrnl", lambda told: jrnl.from_json(value, told))
        if thought_diary.is_one(value):
            return self._take("thought-diary", lambda told: thought_diary.from_json(value, told))
        if self._source is not None:
            raise Malformed("the file", f"holds nothing that {self._source} writes")
        raise Unknown(self._path)

    def _own(self, value: Any, text: str) -> Iterable[Item] | None:
        self.reader = reader = Reader(_derived_name)
        if isinstance(value, dict) and "what" in value:
            return reader.document(value, text)
        if isinstance(value, dict) and "automatic_thought" in value:
            return reader.array("record", [value], "records", text)
        if (
            isinstance(value, list)
            and value
            and isinstance(value[0], dict)
            and "automatic_thought" in value[0]
        ):
            return reader.array("record", value, "records", text)
        self.reader = None
        return None

    def _table(self, text: str) -> str:
        table = Table(text)
        if is_daylio(table) and self._source in (None, "daylio") and not self._columns:
            return self._take("daylio", lambda told: from_daylio(table, told))
        if self._source == "daylio":
            raise Malformed(
                "line 1", "Daylio's columns full_date, time, mood, activities and note are not there"
            )
        if tuple(table.columns) == beside_table.COLUMNS and not self._columns:
            raise OnlyToRead(self._path, "a table of what stands beside thoughts")
        if is_own_table(table) and not self._columns:
            self.lines.append(_FOR_A_SPREADSHEET)
            return self._take("csv", lambda told: from_own_table(table, told))
        if self._source is None and not self._columns:
            if self._path.suffix.casefold() in _DOCUMENTS:
                raise OnlyToRead(self._path, "a document")
            if len(table.columns) < 2:
                raise Unknown(self._path)
        columns, now = column_map(table, self._columns), self._env.now()
        if missing(columns):
            if has_no_names(table, now):
                raise Malformed("line 1", "the names of the columns should stand here, such as date,thought")
            raise WhichColumns(self._path, table, columns, likely_columns(table, now))
        return self._take(
            "csv", lambda told: from_columns(table, columns, told, now, day_first=self._day_first)
        )

    def _take(self, source: str, read: Callable[[Told], Iterable[Carried]]) -> str:
        self.items = self._with_suggestions(read(self._told(source)))
        return source

    def _told(self, source: str) -> Told:
        here = self._env.now().tzinfo
        assert here is not None
        return Told(source, here, _derived_name)

    def _with_suggestions(self, items: Iterable[Carried]) -> Iterable[Item]:
        content = self._env.safe_content

        def suggest(record: ThoughtRecord) -> tuple[Suggested, ...]:
            return suggestions_for(record, content)

        return suggested(items, suggest)


def suggestions_for(record: ThoughtRecord, content: Any) -> tuple[Suggested, ...]:
    """What the program would put beside a thought that comes without suggestions."""
    from trustjournal.carried import Suggested
    from trustjournal.recogniser import ContentRecogniser

    recogniser = ContentRecogniser(lambda: content)
    return tuple(
        Suggested(kind, one.key, " · ".join(one.words), recogniser.made_by)
        for kind, found in recogniser.suggestions(record, {}).items()
        for one in found
    )


def _entries_with(value: Any, name: str) -> bool:
    entries = value.get("entries") if isinstance(value, dict) else None
    return isinstance(entries, list) and any(isinstance(entry, dict) and name in entry for entry in entries)


def _derived_name(value: Any) -> str:
    from trustjournal.store.seal import digest  # late: hashlib is for this only

    return f"1.{digest(value)[:16]}"
