"""A file to take in, opened with care: a regular file of a bearable size, and text that is what it says."""

from __future__ import annotations

import os
import stat
import zipfile
import zlib
from codecs import getincrementaldecoder
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from trustjournal.errors import TrustError, Usage, why_refused
from trustjournal.exchange.strict import Malformed

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST_FILE = 1 << 30
"""Bytes of a file that can be taken in."""

LONGEST_LINE = 1 << 26
"""Bytes of a line in JSON Lines, which is read line by line."""

LARGEST_UNPACKED = 1 << 28
"""Bytes of a file inside a zip."""

_PIECE = 1 << 16
"""Bytes read at a time."""

ENCODINGS = ("utf-8", "utf-16", "latin-1", "cp1252")


class NotTaken(TrustError):
    """A file cannot be taken in at all."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} {reason}")


def opened(path: Path) -> BinaryIO:
    """The file, open for reading. Raises `NotTaken` for all that is no regular file, or too large."""
    try:
        # Opening a pipe that nobody writes to would wait for ever.
        number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        reason = why_refused(error)
        raise NotTaken(path, f"could not be read: {reason}.") from None
    found = os.fstat(number)
    if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST_FILE:
        os.close(number)
        what = (
            f"is larger than {LARGEST_FILE >> 20} MB; divide it."
            if stat.S_ISREG(found.st_mode)
            else "is no ordinary file; give the name of a file."
        )
        raise NotTaken(path, what)
    if found.st_size == 0:
        os.close(number)
        raise NotTaken(path, "is empty.")
    return os.fdopen(number, "rb")


def decoded(data: bytes, encoding: str | None) -> str:
    """The text of these bytes, its byte order mark left out. Raises `Malformed` for what is none."""
    if encoding is not None and encoding not in ENCODINGS:
        raise Usage(f"--encoding is one of {', '.join(ENCODINGS)}, not {encoding[:20]!r}.")
    if encoding is None:
        marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
        encoding = "utf-16" if marked else "utf-8"
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        mend = "save the file as UTF-8, or say what it is with --encoding latin-1"
        raise Malformed(f"line {line}", f"this is not {encoding.upper()}; {mend}") from None


def texts_in_zip(file: BinaryIO) -> Iterator[tuple[str, str]]:
    """Name and text of every JSON file at the top of a zip. Raises `Malformed`."""
    try:
        with zipfile.ZipFile(file) as packed:
            inside = [
                one for one in packed.infolist() if one.filename.endswith(".json") and "/" not in one.filename
            ]
            for one in inside:
                # What is written about the size may be a lie, so no more is unpacked than is bearable.
                with packed.open(one) as unpacked:
                    data = unpacked.read(LARGEST_UNPACKED + 1)
                if len(data) > LARGEST_UNPACKED:
                    raise Malformed(one.filename, f"is larger than {LARGEST_UNPACKED >> 20} MB")
                yield one.filename, decoded(data, None)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error):
        raise Malformed(
            "the file", "the zip is damaged, cut short or encrypted; export it once more"
        ) from None
    if not inside:
        raise Malformed("the file", "there is no JSON in this zip; export as JSON")


def decoded_lines(file: BinaryIO) -> Iterator[str]:
    """The lines of a file in UTF-8, one at a time. Raises `Malformed`."""
    number = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            raise Malformed(f"line {number}", f"is longer than {LONGEST_LINE >> 20} MB")
        try:
            text = line.decode()
        except UnicodeDecodeError:
            raise Malformed(f"line {number}", "this is not UTF-8; save the file as UTF-8") from None
        yield text.removeprefix("\ufeff") if number == 1 else text


def decoded_pieces(file: BinaryIO) -> Iterator[str]:
    """The text of a file in UTF-8, some of it at a time. Raises `Malformed`."""
    decoder = getincrementaldecoder("utf-8")()
    lines = 1
    while True:
        data = file.read(_PIECE)
        try:
            text = decoder.decode(data, final=not data)
        except UnicodeDecodeError as error:
            line = lines + error.object.count(b"\n", 0, error.start)
            raise Malformed(f"line {line}", "this is not UTF-8; save the file as UTF-8") from None
        lines += data.count(b"\n")
        yield text
        if not data:
            return
