"""Words of lists on the screen: a line each, and one with everything about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Group
from rich.text import Text

from trustjournal.shown import one_line, visible
from trustjournal.views.flow import cut, flowing, padded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from trustjournal.vocabulary import LearnedWords, ListedWord

_WIDEST_NAME = 30
_WIDE = 76
"""Columns from which what a word means stands beside it; below that it has a line of its own."""

_MOST_CUES = 24
_MOST_LEARNED = 12


@dataclass(frozen=True)
class WordList:
    """Words, one line each: name, in how many thoughts it stands, whose it is, what it means."""

    words: Sequence[ListedWord]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        in_use = [word for word in self.words if not word.retired]
        yield from self._lines(in_use, options.max_width)
        retired = [word for word in self.words if word.retired]
        if retired:
            yield Text("Retired: no longer offered, kept where they stand", style="heading")
            yield from self._lines(retired, options.max_width)

    def _lines(self, words: Sequence[ListedWord], width: int) -> Iterator[Text]:
        names = min(max((cell_len(one_line(word.name)) for word in self.words), default=0), _WIDEST_NAME)
        counts = max((len(str(word.thoughts)) for word in self.words), default=1)
        for word in words:
            line = Text(padded(word.name, names), style="")
            line.append(f"  {word.thoughts or '·':>{counts}}", style="figure")
            left = width - line.cell_len - 2
            told = _told_in_a_line(word)
            if told and width >= _WIDE:
                line.append(f"  {cut(told, left)}", style="quiet")
            line.rstrip()
            yield line
            if told and width < _WIDE:
                yield Text(f"    {cut(told, width - 4)}", style="quiet")


def word_card(word: ListedWord, learned: LearnedWords) -> RenderableType:
    """Everything about a word of a list."""
    return _Card(word, learned)


@dataclass(frozen=True)
class _Card:
    word: ListedWord
    learned: LearnedWords

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        word, width = self.word, options.max_width
        about = [word.kind.called, _in_thoughts(word.thoughts)]
        about += ["your own"] if word.own else []
        about += ["retired"] if word.retired else []
        yield Text.assemble((visible(one_line(word.name)), "thought"), "  ", " · ".join(about))
        if word.explanation:
            yield Text(visible(word.explanation))
        if word.unpleasant is not None:
            counts = "its strength counts as distress" if word.unpleasant else "its strength is no distress"
            yield Text(f"{f'Family: {one_line(word.family)} · ' if word.family else ''}{counts}")
        label = "Words that hint at it: " if word.unpleasant is None else "Other words for it: "
        cues = [one_line(cue) for cue in word.cues[:_MOST_CUES]]
        if len(word.cues) > _MOST_CUES:
            cues.append(f"{len(word.cues) - _MOST_CUES} more, with --json")
        yield Group(*flowing(label, cues or ["none"], width))
        others = [one_line(alias) for alias in word.aliases] if word.unpleasant is None else []
        if others:
            yield Group(*flowing("Also called: ", others, width))
        yield from self._learned(width)

    def _learned(self, width: int) -> Iterator[RenderableType]:
        if not self.learned.thoughts:
            return
        yield Text(f"Learned from your answers to {_in_thoughts(self.learned.thoughts)[3:]}:")
        for label, at in (("  for it:     ", 1), ("  against it: ", 2)):
            counted = [(str(word[0]), int(word[at])) for word in self.learned.words if word[at]]
            counted.sort(key=lambda pair: (-pair[1], pair[0]))
            shown = [f"{one_line(name)} {number}" for name, number in counted[:_MOST_LEARNED]]
            shown += [f"{len(counted) - _MOST_LEARNED} more"] if len(counted) > _MOST_LEARNED else []
            if shown:
                yield Group(*flowing(label, shown, width))


def _told_in_a_line(word: ListedWord) -> str:
    own = "your own" if word.own else ""
    return " · ".join(part for part in (own, word.explanation) if part)


def _in_thoughts(number: int) -> str:
    if not number:
        return "on no thought"
    return "on 1 thought" if number == 1 else f"on {number} thoughts"
