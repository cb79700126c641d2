"""A SQLite file page by page, read without SQLite, as https://www.sqlite.org/fileformat2.html lays it out.

SQLite gives up at the first page that is damaged; here each page and each row in it stands for itself.
Nothing is trusted: what does not fit is left out.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Value = int | float | str | bytes | None

INTERIOR_INDEX, INTERIOR_TABLE, LEAF_INDEX, LEAF_TABLE = 2, 5, 10, 13
_USUAL = 4096
"""The size of a page where the header does not tell a possible one; the journal has never had another."""
_MAGIC = b"SQLite format 3\x00"
_SIZES = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}


class Unreadable(Exception):
    """A page or a row that is not what the format allows."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table or an index as it stands on a page; `number` is its rowid, None in an index."""

    number: int | None
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Free:
    """The pages of a file that hold nothing: how many, and how many of them are not all zeros."""

    pages: int
    with_content: int


class Pages:
    """The pages of a file, counted from 1; each ends with so many `reserved` bytes that hold no row."""

    def __init__(self, content: bytes, reserved: int = 0) -> None:
        self._content = content
        size = int.from_bytes(content[16:18], "big")
        size = 65536 if size == 1 else size
        possible = content.startswith(_MAGIC) and 512 <= size <= 65536 and not size & (size - 1)
        self.size = size if possible else _USUAL
        self._usable = self.size - reserved
        # A page that was cut off is read as far as it goes.
        self._content += bytes(-len(content) % self.size)
        self.count = len(self._content) // self.size

    def __getitem__(self, number: int) -> bytes:
        """The bytes of one page. Raises `Unreadable` for one that is not there."""
        if not 1 <= number <= self.count:
            raise Unreadable
        return self._content[(number - 1) * self.size : number * self.size]

    def kind(self, number: int) -> int:
        """What the page says it is: one of the four kinds of a tree's page, or whatever stands there."""
        return self[number][_start(number)]

    def children(self, number: int) -> Iterator[int]:
        """The pages below an interior one."""
        page, start = self[number], _start(number)
        for place in self._cells(number):
            yield int.from_bytes(page[place : place + 4], "big")
        yield int.from_bytes(page[start + 8 : start + 12], "big")

    def rows(self, number: int) -> Iterator[Row | None]:
        """The rows on one page of a tree; None for each that cannot be read."""
        kind = self.kind(number)
        if kind == INTERIOR_TABLE:
            return
        for place in self._cells(number):
            try:
                yield self._row(self[number], kind, place)
            except (Unreadable, IndexError, UnicodeDecodeError, struct.error):
                yield None

    def free(self) -> Iterator[tuple[int, bool]]:
        """The pages of the list of free ones, and whether each may hold something: a trunk holds the list."""
        trunk, seen = int.from_bytes(self._content[32:36], "big"), set[int]()
        while trunk and trunk not in seen:
            seen.add(trunk)
            page = self[trunk]
            following, listed = struct.unpack(">II", page[:8])
            if listed > self.size // 4 - 2:
                raise Unreadable
            yield trunk, True
            for leaf in struct.unpack(f">{listed}I", page[8 : 8 + 4 * listed]):
                yield leaf, False
            trunk = following

    def _cells(self, number: int) -> list[int]:
        page, start = self[number], _start(number)
        kind = page[start]
        if kind not in (INTERIOR_INDEX, INTERIOR_TABLE, LEAF_INDEX, LEAF_TABLE):
            return []
        pointers = start + (12 if kind in (INTERIOR_INDEX, INTERIOR_TABLE) else 8)
        counted = int.from_bytes(page[start + 3 : start + 5], "big")
        counted = min(counted, (self.size - pointers) // 2)
        places = struct.unpack(f">{counted}H", page[pointers : pointers + 2 * counted])
        return [place for place in places if pointers + 2 * counted <= place < self.size]

    def _row(self, page: bytes, kind: int, place: int) -> Row:
        place += 4 if kind == INTERIOR_INDEX else 0
        length, place = _varint(page, place)
        number = None
        if kind == LEAF_TABLE:
            number, place = _varint(page, place)
            number -= (1 << 64) if number >= 1 << 63 else 0
        local = self._local(length, table=kind == LEAF_TABLE)
        if place + local > self.size:
            raise Unreadable
        payload = page[place : place + local]
        if local < length:
            following = int.from_bytes(page[place + local : place + local + 4], "big")
            payload += self._overflow(following, length - local)
        return Row(number, _values(payload))

    def _local(self, length: int, *, table: bool) -> int:
        """How much of a row of that length stands on the page itself."""
        most = self._usable - 35 if table else (self._usable - 12) * 64 // 255 - 23
        if length <= most:
            return length
        least = (self._usable - 12) * 32 // 255 - 23
        local = least + (length - least) % (self._usable - 4)
        return local if local <= most else least

    def _overflow(self, number: int, length: int) -> bytes:
        found = bytearray()
        if length > len(self._content):
            raise Unreadable
        while len(found) < length:
            page = self[number]
            found += page[4 : min(self._usable, 4 + length - len(found))]
            number = int.from_bytes(page[:4], "big")
        return bytes(found)


def free_pages(path: str) -> Free | None:
    """The free pages of a file at rest; None where it is encrypted, and nobody could tell."""
    with open(path, "rb") as file:
        content = file.read()
    if not content.startswith(_MAGIC):
        return None
    pages = Pages(content)
    free = list(pages.free())
    return Free(len(free), sum(any(pages[number]) for number, trunk in free if not trunk))


def _start(number: int) -> int:
    return 100 if number == 1 else 0


def _varint(data: bytes, place: int) -> tuple[int, int]:
    """A number of one to nine bytes, and the place behind it."""
    value = 0
    for count in range(9):
        byte = data[place + count]
        if count == 8:
            return value << 8 | byte, place + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + count + 1
    raise AssertionError


def _values(payload: bytes) -> tuple[Value, ...]:
    length, place = _varint(payload, 0)
    if not place <= length <= len(payload):
        raise Unreadable
    kinds = []
    while place < length:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    if place != length or sum(map(_size, kinds)) != len(payload) - length:
        raise Unreadable
    found = []
    for kind in kinds:
        size = _size(kind)
        found.append(_value(kind, payload[place : place + size]))
        place += size
    return tuple(found)


def _size(kind: int) -> int:
    if kind in (10, 11):
        raise Unreadable
    return _SIZES[kind] if kind < 12 else (kind - 12) // 2


def _value(kind: int, data: bytes) -> Value:
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    if kind < 7:
        return int.from_bytes(data, "big", signed=True)
    if kind == 7:
        return float(struct.unpack(">d", data)[0])
    return data.decode() if kind % 2 else data
