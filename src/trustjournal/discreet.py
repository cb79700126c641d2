"""A screen that keeps to itself: names as initials, a neutral title, nothing left in the window afterwards.

Only a terminal is treated so; what goes into a file or another program stays as it is. Standard library only.
"""

from __future__ import annotations

import contextlib
import re
import sys
from typing import TYPE_CHECKING, Any, TextIO

from trustjournal.errors import Interrupted
from trustjournal.neutral import in_a_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

HIDE = "\x0f"
"""Ctrl-O, the key that empties the screen at once."""

CLEAR = "\x1b[H\x1b[2J\x1b[3J"
"""Empties the screen; the last part what can be scrolled back to, where the terminal allows it."""

# The title is put away and a neutral one shown; the other screen has nothing one could scroll back to.
_OPEN = "\x1b[22;2t\x1b]2;notes\x07\x1b[?1049h\x1b[H\x1b[2J"
_CLOSE = "\x1b[H\x1b[2J\x1b[?1049l\x1b[23;2t"
_PAGE = "\x1b[H\x1b[2J"
_LINE = "\r\x1b[2K"

# Where a word begins: behind no letter, unless that letter ends a code of the terminal, such as `\x1b[0m`.
_BEGINS = r"(?:(?<!\w)|(?<=\[\dm)|(?<=[\[;]\d\dm)|(?<=;\dm))"
_LEAVES = frozenset(("q", "\x03", "\x04", HIDE))


class Veil:
    """A terminal's stream on which names stand as initials, and which waits where a screen is full.

    `names` are looked at anew with each text. `key` waits for one key and gives it; None shows all at once.
    """

    def __init__(
        self,
        stream: TextIO,
        names: Callable[[], frozenset[str]],
        *,
        rows: int = 24,
        key: Callable[[], str] | None = None,
    ) -> None:
        self._stream = stream
        self._names = names
        self._known: frozenset[str] = frozenset()
        self._pattern = _any_of(())
        self._rows = rows
        self._key = key
        self._unseen = 0
        self._beside: Veil | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Write the text with initials for names; raises `Interrupted` when the person has seen enough."""
        for line in self._veiled(text).splitlines(keepends=True):
            if self._key is not None and self._unseen >= self._rows - 1:
                self._wait("Any key goes on · q closes")
                self._stream.write(_PAGE)
            self._stream.write(line)
            self._unseen += line.endswith("\n")
        return len(text)

    def flush(self) -> None:
        """Send on what was written."""
        self._stream.flush()

    def beside(self, stream: TextIO) -> Veil:
        """The same for another stream on this screen; what stands there has to be seen as well."""
        self._beside = Veil(stream, self._names)
        return self._beside

    def seen(self) -> None:
        """Whoever answers has read what stands above."""
        self._unseen = 0
        if self._beside is not None:
            self._beside.seen()

    @contextlib.contextmanager
    def curtain(self) -> Iterator[None]:
        """Everything shown within is on a screen of its own, which is gone afterwards.

        The last lines stand until a key is pressed, however the command ends, unless the person interrupted
        it.
        """
        self._send(_OPEN)
        try:
            yield
        except (Interrupted, KeyboardInterrupt):
            raise
        except BaseException:  # an exit code is one as well, and comes after an answer
            self._until_seen()
            raise
        else:
            self._until_seen()
        finally:
            self._send(_CLOSE)

    def _until_seen(self) -> None:
        unseen = self._unseen or (self._beside is not None and self._beside._unseen)
        if self._key is not None and unseen:
            with contextlib.suppress(Interrupted):
                self._wait("Any key closes this")

    def _send(self, codes: str) -> None:
        self._stream.write(codes)
        self._stream.flush()

    def _wait(self, offer: str) -> None:
        assert self._key is not None
        self._send(offer)
        pressed = self._key()
        self._stream.write(_LINE)
        self.seen()
        if pressed in _LEAVES:
            raise Interrupted("Seen.")

    def _veiled(self, text: str) -> str:
        names = self._names()
        if names != self._known:
            self._known, self._pattern = names, _any_of(names)
        return self._pattern.sub(_initial, text)


def one_key() -> str:
    """Wait for a key on the terminal; what it sends, `q` where the terminal is gone."""
    try:
        import termios
        import tty
    except ImportError:  # not on Windows
        return sys.stdin.readline()[:1] or "q"
    import os

    number = sys.stdin.fileno()
    before = termios.tcgetattr(number)
    try:
        tty.setraw(number, termios.TCSAFLUSH)
        return os.read(number, 1).decode("ascii", "replace") or "q"
    finally:
        termios.tcsetattr(number, termios.TCSAFLUSH, before)


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """Any of the names as a whole word, the longest first, and whether the gap of a column follows it."""
    written = "|".join(
        in_a_sentence(name) for name in sorted(filter(str.strip, names), key=len, reverse=True)
    )
    return re.compile(rf"{_BEGINS}({written})(?!\w)(\.?)(?=(  )?)" if written else r"(?!)")


def _initial(match: re.Match[str]) -> str:
    """The name's first letter; where a column follows, as wide as the name was."""
    short = f"{match[1][0].upper()}."
    return short.ljust(len(match[1]) + len(match[2])) if match[3] else short
