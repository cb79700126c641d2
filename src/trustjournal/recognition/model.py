"""What the shipped linear model makes of a text: a score for each theme and trap, and each word's part in it.

The weights stand in `weights.py`, made by `make weights`, and are unpacked when a text is first read. The
model knows English; of a text in another language it says nothing. Pure.
"""

from __future__ import annotations

import zlib
from binascii import a2b_base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter, mul

from trustjournal.recognition.grams import MOST_WORDS, PLACES, Gram, grams
from trustjournal.recognition.language import is_english
from trustjournal.recognition.reading import Word, words_of


@dataclass(frozen=True, slots=True)
class Known:
    """Themes or traps the model knows: their columns, and how a score becomes the odds of being right."""

    columns: Mapping[str, int]
    starts: Mapping[str, float]
    least: Mapping[str, float]
    """The odds (their logarithm) from which a key is suggested."""
    by_score: float
    by_cue: float
    by_another_cue: float


@dataclass(frozen=True, slots=True)
class _Weights:
    planes: tuple[memoryview, ...]
    """The weights of every place, a plane for each column, in steps."""
    factors: Sequence[float]
    """What a step is worth at each place."""
    steps: tuple[float, ...]
    starts: tuple[float, ...]
    by_group: tuple[tuple[float, ...], ...]
    groups: tuple[str, ...]
    themes: Known
    traps: Known


@cache
def _weights() -> _Weights:
    from trustjournal.recognition import weights as held  # late: only where a text is read

    table = zlib.decompress(a2b_base64(held.TABLE))
    powers, planes = table[:PLACES], memoryview(table)[PLACES:].cast("b")
    worth = [2 ** (-power / 2) for power in range(256)]
    first_theme, first_trap = len(held.GROUPS), len(held.GROUPS) + len(held.THEMES)
    return _Weights(
        planes=tuple(planes[i : i + PLACES] for i in range(0, len(planes), PLACES)),
        factors=[worth[power] for power in powers],
        steps=held.STEPS,
        starts=held.STARTS,
        by_group=held.BY_GROUP,
        groups=held.GROUPS,
        themes=_known(held.THEMES, first_theme, held.THEME_STARTS, held.THEMES_FROM, held.THEME_SLOPES),
        traps=_known(held.TRAPS, first_trap, held.TRAP_STARTS, held.TRAPS_FROM, held.TRAP_SLOPES),
    )


def _known(
    keys: tuple[str, ...],
    first: int,
    starts: tuple[float, ...],
    least: tuple[float, ...],
    slopes: tuple[float, float, float],
) -> Known:
    columns = {key: first + number for number, key in enumerate(keys)}
    return Known(columns, dict(zip(keys, starts, strict=True)), dict(zip(keys, least, strict=True)), *slopes)


def known_themes() -> Known:
    """The themes and sources the model knows."""
    return _weights().themes


def known_traps() -> Known:
    """The thinking traps the model knows."""
    return _weights().traps


class Scores:
    """The scores of one text; `words` are those that were read, none where the text is not English."""

    def __init__(self, text: str) -> None:
        words = words_of(text)[:MOST_WORDS]
        self.words: list[Word] = words if is_english(words) else []
        self._grams: list[Gram] = grams(self.words, asks="?" in text)
        held = _weights()
        self._amounts = [gram.weight * held.factors[gram.place] for gram in self._grams]
        # One place makes itemgetter return a number and no tuple; two sentinels keep it a tuple.
        self._at = itemgetter(*(gram.place for gram in self._grams), 0, 0)
        self._groups: tuple[float, ...] | None = None

    def groups(self) -> dict[str, float]:
        """The scores of the broad groups of beliefs, from about -1 (no) to 1 (yes)."""
        return dict(zip(_weights().groups, self._group_scores(), strict=True))

    def score(self, column: int) -> float:
        """The score of a theme or trap by its column, from about -1 (no) to 1 (yes)."""
        by_group = self._shares_of_groups(column)
        return self._column(column) + sum(map(mul, by_group, self._group_scores()), 0.0)

    def by_word(self, column: int) -> list[float]:
        """What each word that was read adds to the score of a column; the rest of it is `start`."""
        parts = self._parts(column)
        for group, share in enumerate(self._shares_of_groups(column)):
            parts = [part + share * more for part, more in zip(parts, self._parts(group), strict=True)]
        return parts

    def start(self, column: int) -> float:
        """The score of a column before any word."""
        held = _weights()
        shares = self._shares_of_groups(column)
        return held.starts[column] + sum(map(mul, shares, held.starts), 0.0)

    def _column(self, column: int) -> float:
        held = _weights()
        found = self._at(held.planes[column])
        total: float = sum(map(mul, self._amounts, found), 0.0)
        return held.starts[column] + held.steps[column] * total

    def _group_scores(self) -> tuple[float, ...]:
        if self._groups is None:  # every theme asks for them
            self._groups = tuple(self._column(group) for group in range(len(_weights().groups)))
        return self._groups

    def _shares_of_groups(self, column: int) -> tuple[float, ...]:
        """How much each broad group's score counts for a theme; nothing for a trap."""
        held = _weights()
        theme = column - len(held.groups)
        if not 0 <= theme < len(held.themes.columns):
            return ()
        return tuple(shares[theme] for shares in held.by_group)

    def _parts(self, column: int) -> list[float]:
        held = _weights()
        plane, step = held.planes[column], held.steps[column]
        parts = [0.0] * len(self.words)
        for gram, amount in zip(self._grams, self._amounts, strict=True):
            weight = plane[gram.place]
            if weight:
                first, last = gram.span
                share = weight * amount * step / (last - first + 1)
                for place in range(first, last + 1):
                    parts[place] += share
        return parts
