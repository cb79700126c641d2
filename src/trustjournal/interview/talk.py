"""What the program says between answers, and the thought pinned above every question."""

from __future__ import annotations

from textwrap import wrap as wrapped
from typing import TYPE_CHECKING

from rich.text import Text

from trustjournal.shown import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import Console, RenderableType

    from trustjournal.content import Question

INDENT = "        "
_NARROWEST = 20


class Talk:
    """Says things on the console, unless `silent` (while answers are replayed) or without one.

    `pin` gives the lines that must stay in sight: they are said again when a question would push them off
    the screen.
    """

    def __init__(self, console: Console | None) -> None:
        self.silent = False
        self._console = console
        self._pin: Callable[[], Sequence[Text]] | None = None
        self._lines_since_pin = 0

    @property
    def width(self) -> int:
        """Columns of the screen."""
        return self._console.width if self._console is not None else 80

    def pin(self, lines: Callable[[], Sequence[Text]]) -> None:
        """Keep these lines above every question from now on; they are said at once before the next one."""
        self._pin = lines
        self._lines_since_pin = 10_000

    def say(self, text: str | Text = "", style: str = "") -> None:
        """One line or several, wrapped to the screen."""
        if self._console is None or self.silent:
            return
        self._print(text if isinstance(text, Text) else Text(visible(text), style=style))

    def show(self, *pictures: RenderableType) -> None:
        """Something drawn; what was pinned is said again before the next question."""
        if self._console is not None and not self.silent:
            self._console.print(*pictures, sep="\n")
            self._lines_since_pin = 10_000

    def question(self, question: Question, *, label: str = "", spoken: str | None = None) -> None:
        """A question with its hint; the pinned lines first where they would be out of sight."""
        if self._console is None or self.silent:
            return
        asked = spoken if spoken is not None else question.ask
        if self._pin is not None and self._lines_since_pin + 4 >= self._console.height:
            self._lines_since_pin = 0
            for line in self._pin():
                self._print(line)
        if asked:
            self._print(Text(f"{label}  {visible(asked)}".strip()))
        if question.hint:
            self._print(Text(_indented(visible(question.hint), self.width), style="quiet"))

    def hint(self, text: str) -> None:
        """A line set apart: what an answer may be, what was understood."""
        self.say(Text(_indented(visible(text), self.width), style="quiet"))

    def help(self, question: Question) -> None:
        """More about a question, on `?`."""
        lines = question.help or ("Enter skips · < goes back · Ctrl-C stops, answers are kept",)
        for line in lines:
            self.hint(line)

    def answered(self, text: str) -> None:
        """Count the lines that the person's own typing took."""
        self._lines_since_pin += text.count("\n") + 1 + len(text) // self.width

    def _print(self, text: Text) -> None:
        assert self._console is not None
        self._lines_since_pin += sum(
            1 + max(line.cell_len - 1, 0) // self.width for line in text.split("\n", allow_blank=True)
        )
        self._console.print(text)


def _indented(text: str, width: int) -> str:
    """Every line set in, and so is what goes on below it where it is wider than the screen."""
    room = max(width - len(INDENT), _NARROWEST)
    lines = (wrapped(line, room, break_on_hyphens=False) or [""] for line in text.split("\n"))
    return "\n".join(INDENT + part for parts in lines for part in parts)
