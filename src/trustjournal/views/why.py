"""Why something is suggested for a thought: the words that led to it, and what made them count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from trustjournal.shown import one_line
from trustjournal.views.flow import cut, flowing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console, ConsoleOptions, RenderResult

    from trustjournal.recognition.suggesting import Reason, Why
    from trustjournal.records import ThoughtRecord
    from trustjournal.views.names import Names

_KINDS = {"theme": "what it may be about", "source": "where it may come from", "trap": "how it may bend"}
_BY = {"cue": "words of the list", "learned": "your own answers", "model": "how people write"}
_AGAINST = "against it"
_LABEL = 20
_MOST = 5
_SMALLEST = 0.25
"""Words that count less than this share of the weightiest in their line are told in JSON only."""


@dataclass(frozen=True)
class WhySuggested:
    """Every suggestion of a thought with its reasons; what the person answered stands beside it."""

    record: ThoughtRecord
    whys: Sequence[tuple[str, str, Why]]
    names: Names

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        record, width = self.record, options.max_width
        yield Text(cut(f'#{record.id}  "{one_line(record.automatic_thought)}"', width), style="thought")
        if not self.whys:
            yield Text("Nothing is suggested for it.")
        for kind, key, why in self.whys:
            yield Text.assemble((f"{self.names.word(kind, key)}?", "heading"), f"   {self._about(kind, key)}")
            for label, reasons in _lines(why):
                parts = [f'"{one_line(words)}"' for words in _told(reasons)]
                yield Group(*flowing(f"  {label:<{_LABEL}}", parts, width))
        for kind, keys in (("theme", record.declined_themes), ("source", record.declined_sources)):
            if keys:
                parts = [self.names.word(kind, key) for key in keys]
                yield Group(*flowing("You said no to: ", parts, width))

    def _about(self, kind: str, key: str) -> str:
        record = self.record
        own = {"theme": record.themes, "source": record.sources, "trap": record.traps}[kind]
        return f"{_KINDS[kind]}{' · you kept it' if key in own else ''}"


def _lines(why: Why) -> Iterator[tuple[str, list[Reason]]]:
    """What speaks for it by where that is known from, then what speaks against it."""
    for by, label in _BY.items():
        if reasons := [reason for reason in why.reasons if reason.by == by and reason.weight > 0]:
            yield label, reasons
    if reasons := [reason for reason in why.reasons if reason.weight < 0]:
        yield _AGAINST, reasons


def _told(reasons: Sequence[Reason]) -> list[str]:
    """The words of the weightiest, each once."""
    ordered = sorted(reasons, key=lambda reason: -abs(reason.weight))
    least = abs(ordered[0].weight) * _SMALLEST
    words = {reason.words.casefold(): reason.words for reason in ordered if abs(reason.weight) >= least}
    return list(words.values())[:_MOST]
