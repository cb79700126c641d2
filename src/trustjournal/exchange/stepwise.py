"""A JSON object that comes in pieces, read step by step: a long file is never held as a whole. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

from trustjournal.exchange.strict import Malformed, NotYet, read_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST_VALUE = 1 << 26
"""Characters of a value that is read in one step."""

_BLANK = " \t\n\r"
_OF_NUMBERS = "0123456789.eE+-"


@dataclass(frozen=True, slots=True)
class Member:
    """What stands under a name of the object; of an array each element by itself, with its number."""

    name: str
    number: int | None
    value: Any
    text: str
    """What the value was read from."""


def members(pieces: Iterable[str]) -> Iterator[Member]:
    """All that the object holds, in its order; nothing for an empty array. Raises `Malformed`."""
    text = _Text(pieces)
    text.expect("{")
    names: set[str] = set()
    while not text.passes("}" if not names else ""):
        name, _ = text.value()
        if not isinstance(name, str):
            text.refuse("a name should stand here")
        if name in names:
            text.refuse("a name stands twice in one object")
        names.add(name)
        text.expect(":")
        if text.passes("["):
            yield from _elements(text, name)
        else:
            yield Member(name, None, *text.value())
        if not text.passes(","):
            text.expect("}")
            break
    text.expect_end()


def _elements(text: _Text, name: str) -> Iterator[Member]:
    number = 0
    while not text.passes("]" if number == 0 else ""):
        yield Member(name, number, *text.value())
        number += 1
        if not text.passes(","):
            text.expect("]")
            return


class _Text:
    """The text that was not read yet, and where it begins in the file."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self._pieces = iter(pieces)
        self._held = ""
        self._at = 0
        self._lines = 0
        self._column = 0

    def passes(self, mark: str) -> bool:
        """Whether this mark comes next; it is read then. "" never does."""
        if not mark or self._next() != mark:
            return False
        self._at += 1
        return True

    def expect(self, mark: str) -> None:
        """Read this mark."""
        if not self.passes(mark):
            self.refuse(f"this is not JSON (expecting {mark!r})")

    def expect_end(self) -> None:
        """Nothing may come any more."""
        if self._next():
            self.refuse("this is not JSON (extra data)")

    def value(self) -> tuple[Any, str]:
        """Read one value, and the text it was read from."""
        self._next()
        while True:
            try:
                value, end = read_value(self._held, self._at, self._place)
            except NotYet as error:
                unread = len(self._held) - self._at
                if unread > LONGEST_VALUE or not self._more(unread):  # twice as much each time
                    raise error.told from None
                continue
            if isinstance(value, int | float) and self._may_go_on(end) and self._more(1):
                continue
            text, self._at = self._held[self._at : end], end
            return value, text

    def _may_go_on(self, end: int) -> bool:
        """Whether a number that seems to end there may have its other digits in the next piece."""
        return not self._held[end:].lstrip(_OF_NUMBERS)

    def refuse(self, what: str) -> NoReturn:
        """Raise `Malformed` at this place."""
        raise Malformed(self._place(self._at), what)

    def _place(self, at: int) -> str:
        before = self._held.count("\n", 0, at)
        column = at - self._held.rfind("\n", 0, at) if before else self._column + at + 1
        return f"line {self._lines + before + 1}, column {column}"

    def _next(self) -> str:
        """The mark that comes next, blanks left out; "" at the end."""
        while True:
            while self._at < len(self._held):
                if self._held[self._at] not in _BLANK:
                    return self._held[self._at]
                self._at += 1
            if not self._more(1):
                return ""

    def _more(self, many: int) -> bool:
        """Hold so many characters more, if there are any; what was read is let go."""
        read = self._held[: self._at]
        lines = read.count("\n")
        self._lines += lines
        self._column = len(read) - read.rfind("\n") - 1 if lines else self._column + len(read)
        self._held = self._held[self._at :]
        self._at = 0
        new = []
        for piece in self._pieces:
            new.append(piece)
            many -= len(piece)
            if many <= 0:
                break
        self._held += "".join(new)
        return bool(new)
