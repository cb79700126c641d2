"""What a command may touch: the screen, messages, the clock, files. The only door to heavy imports."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, cast

from trustjournal.config import Config
from trustjournal.errors import TrustError
from trustjournal.places import journal_home, settings_home
from trustjournal.store import letting_go
from trustjournal.store.connection import JOURNAL, open_to_read, told
from trustjournal.store.patience import when_waiting
from trustjournal.store.private_files import close_to_others
from trustjournal.store.standing import standing

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from zoneinfo import ZoneInfo

    from rich.console import Console

    from trustjournal.content import Content
    from trustjournal.store.journal import Journal
    from trustjournal.store.merging import MergingJournal
    from trustjournal.store.press import Press
    from trustjournal.vocabulary import OwnWord


_WAITS = "Another terminal is writing to the journal; this waits for it.\n"


def local_now() -> datetime:
    """The clock on the wall, with the zone's name where the system tells it."""
    zone = _zone()
    try:
        return datetime.now(zone) if zone else datetime.now().astimezone()
    except ValueError:  # TZ says that the clock is a day or more away from everybody's
        return datetime.now(UTC)


@dataclass
class Environment:
    """Everything a command needs from the world. Travels as Typer's `obj`; tests build their own."""

    home: str
    settings: str
    now: Callable[[], datetime] = local_now
    variables: Mapping[str, str] = field(default_factory=lambda: os.environ)
    stdin: TextIO = field(default_factory=lambda: sys.stdin)
    stdout: TextIO = field(default_factory=lambda: sys.stdout)
    stderr: TextIO = field(default_factory=lambda: sys.stderr)
    options: dict[str, str] = field(default_factory=dict)
    terminal: str = "/dev/tty"
    """Where somebody is asked for a passphrase, whatever stdin and stdout are."""
    passphrase_fd: int | None = None
    """The open file that holds the passphrase instead, by its number."""
    press: Press | None = None
    """SQLAlchemy made ready beforehand, where there was time for it."""
    seen: Callable[[], None] = lambda: None
    """Called when somebody answers, who then has read what stands on the screen."""
    _names_at: tuple[int, frozenset[str]] = (0, frozenset())
    _words: Sequence[OwnWord] | None = field(default=None, init=False)

    @classmethod
    def real(cls, home: str | None = None) -> Environment:
        """The environment of the process; `home` as given by `--home`."""
        env = cls(journal_home(os.environ, home), settings_home(os.environ, home))
        when_waiting(lambda: env.stderr.write(_WAITS))
        return env

    def at_home(self, home: str) -> None:
        """Use another folder from now on, as `--home` asks; the settings live there too."""
        self.home = journal_home(self.variables, home)
        self.settings = self.home
        for cached in ("config", "safe_config", "content", "safe_content", "stood"):
            self.__dict__.pop(cached, None)
        self._words = None

    @cached_property
    def stood(self) -> tuple[int, int] | None:
        """The journal that stood there when this was first asked; None before there was one.

        While a question waits its file may be moved or removed, and none may be made in its place.
        """
        return standing(self.home)

    @cached_property
    def config(self) -> Config:
        """The person's settings."""
        return Config(self.settings, self.variables, self.options)

    @cached_property
    def safe_config(self) -> Config:
        """The same, but a broken file counts as none, so that it hides nothing."""
        return Config(self.settings, self.variables, self.options, fallback=True)

    @cached_property
    def content(self) -> Content:
        """The words the program shows; the person's own file replaces ours. Raises `ContentError`."""
        from trustjournal.content import Content

        return Content(Path(self.settings), own_words=self._own_words)

    @cached_property
    def safe_content(self) -> Content:
        """The same, but a broken file of the person's own falls back to ours with one line."""
        from trustjournal.content import Content

        return Content(Path(self.settings), fallback=True, own_words=self._own_words)

    def _own_words(self) -> Sequence[OwnWord]:
        """What the person added to the lists of words and changed about them."""
        from trustjournal.store import reading  # late: the first question of `trust log` needs none of it

        if self._words is None:
            with self.open_to_read() as connection:
                self._words = () if connection is None else reading.own_words(connection)
        return self._words

    @property
    def interactive(self) -> bool:
        """Whether somebody can be asked: both ends are a terminal."""
        return _is_terminal(self.stdin) and _is_terminal(self.stdout)

    @cached_property
    def plain(self) -> bool:
        """Line by line without redrawing: asked for, or a terminal that can do no more."""
        return self.safe_config["plain"] == "on" or self.variables.get("TERM") in ("dumb", "unknown")

    @cached_property
    def discreet(self) -> bool:
        """Whether the screen keeps to itself: asked for, and there is a screen."""
        return self.safe_config["discreet"] == "on" and _is_terminal(self.stdout)

    @contextlib.contextmanager
    def kept_to_itself(self) -> Iterator[None]:
        """Within, a screen that was asked to be discreet is; any other is as ever."""
        if not self.discreet:
            yield
            return
        from trustjournal.discreet import Veil, one_key

        rows = shutil.get_terminal_size().lines
        veil = Veil(self.stdout, self._names, rows=rows, key=one_key if self.interactive else None)
        talk = veil.beside(self.stderr) if _is_terminal(self.stderr) else self.stderr
        self.stdout, self.stderr = cast("TextIO", veil), cast("TextIO", talk)
        if not self.interactive or self.plain:
            yield  # nobody can press a key, or the terminal knows no second screen
            return
        self.seen = veil.seen
        with veil.curtain():
            yield

    def _names(self) -> frozenset[str]:
        """Everybody the journal knows, as it is now; nobody where it cannot be read."""
        try:
            state = os.stat(os.path.join(self.home, JOURNAL)).st_mtime_ns  # noqa: PTH116, PTH118
            if state != self._names_at[0]:
                with self.open_to_read() as connection:
                    rows = connection.execute("SELECT name FROM person") if connection else ()
                    self._names_at = state, frozenset(name for (name,) in rows)
        except (OSError, TrustError):
            pass
        return self._names_at[1]

    @cached_property
    def console(self) -> Console:
        """Where the answer goes."""
        from trustjournal.views.style import THEME, Screen

        return Screen(
            file=self.stdout,
            theme=THEME,
            highlight=False,
            markup=False,
            emoji=False,
            soft_wrap=False,
            no_color=self.plain or bool(self.variables.get("NO_COLOR")),
            width=None if _is_terminal(self.stdout) else self._width_off_terminal(),
        )

    def open_to_read(self) -> contextlib.AbstractContextManager[sqlite3.Connection | None]:
        """The journal for reading, or None before there is one; SQLite's errors become sentences."""
        return self._reading()

    @contextlib.contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection | None]:
        path = os.path.join(self.home, JOURNAL)  # noqa: PTH118
        connection = open_to_read(self.home)
        if connection is not None:
            close_to_others(self.home, 0o700)
            close_to_others(path)
        try:
            with told(path):
                if connection is not None and letting_go.waits(connection, self.now):
                    connection.close()
                    letting_go.let_go(path, self.now())
                    connection = open_to_read(self.home)
                yield connection
        finally:
            if connection is not None:
                connection.close()

    def open_journal(self) -> Journal:
        """The journal for writing, as a context manager. Imports SQLModel."""
        from trustjournal.recogniser import ContentRecogniser
        from trustjournal.store import reading
        from trustjournal.store.journal import Journal

        journal = Journal(
            self.home, self.now, self.press, ContentRecogniser(lambda: self.content), self.stood
        )
        if self._words is None:
            # Here, since once something is being written nobody else may come to read.
            with told(os.path.join(self.home, JOURNAL)):  # noqa: PTH118
                self._words = reading.own_words(journal.connection)
        return journal

    def open_to_merge(self) -> MergingJournal:
        """The journal for taking over what another knew, as a context manager. Imports SQLModel."""
        from trustjournal.store.merging import MergingJournal

        return MergingJournal(self.home, self.now, self.press, stood=self.stood)

    def _width_off_terminal(self) -> int:
        columns = self.variables.get("COLUMNS", "")
        return int(columns) if columns.isdigit() and 20 <= int(columns) <= 1000 else 80


def _is_terminal(file: TextIO) -> bool:
    try:
        return file.isatty()
    except ValueError:
        return False


def _zone() -> ZoneInfo | None:
    """The system's zone by name, from TZ or /etc/localtime; None where neither tells a usable one."""
    from zoneinfo import ZoneInfo

    name = os.environ.get("TZ", "").lstrip(":")
    if not name:
        target = os.path.realpath("/etc/localtime")
        name = target.partition("zoneinfo/")[2]
    if not name or name.startswith("/") or ".." in name:
        return None
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):  # ZoneInfoNotFoundError is a KeyError
        return None
