"""What a thought may be about, where it may come from and how it may bend what happened. Pure.

`suggest` reads a situation and a thought and names up to three themes, three sources and three thinking
traps, each with the words that led to it, and only where the evidence carries it. `why` tells for one of
them what each word contributed. Nothing here asserts anything: a suggestion is a question to the person.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from trustjournal.recognition.learning import NOTHING_LEARNED, lessons
from trustjournal.recognition.themes import HasCues, cue_matches
from trustjournal.records import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trustjournal.recognition.learning import Learned

MOST = 3
"""How many of one kind are suggested for one thought at most: more would be a list to work through."""

LONGEST_READ = 4_000
"""Characters of each text that are read: what a thought is about stands in its first sentences."""


class Kind(StrEnum):
    """What a suggestion is about: how it shows, where it may come from, how it may bend what happened."""

    THEME = "theme"
    SOURCE = "source"
    TRAP = "trap"


class HasAxis(HasCues, Protocol):
    """A theme of the content: its axis tells a source from an effect."""

    @property
    def axis(self) -> str:
        """`source` or `effect`."""
        ...


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words a person uses for their thoughts, ours and their own, in the order of their lists.

    `retired` are the keys, by kind, that are no longer suggested; they may still stand in the lists.
    """

    themes: tuple[HasCues, ...] = ()
    sources: tuple[HasCues, ...] = ()
    traps: tuple[HasCues, ...] = ()
    retired: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def of(cls, themes: Iterable[HasAxis], traps: Iterable[HasCues] = ()) -> Vocabulary:
        """The vocabulary of the content files: its themes parted by their axis, and its traps."""
        known = tuple(themes)
        return cls(
            themes=tuple(theme for theme in known if theme.axis == "effect"),
            sources=tuple(theme for theme in known if theme.axis == "source"),
            traps=tuple(traps),
        )

    def suggestible(self, kind: Kind) -> tuple[HasCues, ...]:
        """The words of one kind that may be suggested."""
        listed = {Kind.THEME: self.themes, Kind.SOURCE: self.sources, Kind.TRAP: self.traps}[kind]
        return tuple(word for word in listed if (kind.value, word.key) not in self.retired)


@dataclass(frozen=True, slots=True)
class Suggested:
    """What is suggested for one thought, the best supported first; most often little or nothing."""

    themes: tuple[Suggestion, ...] = ()
    sources: tuple[Suggestion, ...] = ()
    traps: tuple[Suggestion, ...] = ()

    def of(self, kind: Kind) -> tuple[Suggestion, ...]:
        """The suggestions of one kind."""
        return {Kind.THEME: self.themes, Kind.SOURCE: self.sources, Kind.TRAP: self.traps}[kind]


class By(StrEnum):
    """What made a word count: a cue of the list, the shipped model, or what the person taught."""

    CUE = "cue"
    MODEL = "model"
    LEARNED = "learned"


@dataclass(frozen=True, slots=True)
class Reason:
    """Words of the text, and how much they speak for a suggestion (below 0: against it)."""

    words: str
    by: By
    weight: float


@dataclass(frozen=True, slots=True)
class Why:
    """The score of one word for one text, with its reasons, the weightiest first; suggested from 0 up."""

    score: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class _Evidence:
    base: float
    reasons: tuple[Reason, ...] = ()

    @property
    def score(self) -> float:
        return self.base + sum(reason.weight for reason in self.reasons)


def suggest(
    situation: str, thought: str, vocabulary: Vocabulary, learned: Learned = NOTHING_LEARNED
) -> Suggested:
    """Up to three themes, sources and traps for a thought, each with the words that led to it.

    The words stand as they do in the text. Words of the vocabulary that are retired are never suggested.
    """
    text = _read(situation, thought)
    return Suggested(
        themes=_best(text, Kind.THEME, vocabulary, learned),
        sources=_best(text, Kind.SOURCE, vocabulary, learned),
        traps=_best(text, Kind.TRAP, vocabulary, learned),
    )


def why(
    situation: str,
    thought: str,
    vocabulary: Vocabulary,
    learned: Learned,
    kind: Kind,
    key: str,
) -> Why:
    """What speaks for one word of the vocabulary in this thought, and against it, suggested or not."""
    evidence = _weighed(_read(situation, thought), kind, vocabulary, learned).get(key)
    if evidence is None:
        return Why(_NOTHING_KNOWN)
    return Why(evidence.score, tuple(sorted(evidence.reasons, key=lambda reason: -abs(reason.weight))))


_NOTHING_KNOWN = -1.0
"""The score of a word for which nothing in the text speaks."""

_A_CUE = 1.6
"""What the first cue in a text speaks for; further ones count less."""

_ANOTHER_CUE = 0.6


def _read(situation: str, thought: str) -> str:
    return f"{thought[:LONGEST_READ]}\n{situation[:LONGEST_READ]}"


def _best(text: str, kind: Kind, vocabulary: Vocabulary, learned: Learned) -> tuple[Suggestion, ...]:
    weighed = _weighed(text, kind, vocabulary, learned)
    enough = [(key, evidence) for key, evidence in weighed.items() if evidence.score >= 0]
    enough.sort(key=lambda pair: -pair[1].score)
    return tuple(Suggestion(key, _words_for(evidence)) for key, evidence in enough[:MOST])


def _words_for(evidence: _Evidence) -> tuple[str, ...]:
    speaking = [reason for reason in evidence.reasons if reason.weight > 0]
    return tuple(dict.fromkeys(reason.words for reason in speaking))


def _weighed(text: str, kind: Kind, vocabulary: Vocabulary, learned: Learned) -> Mapping[str, _Evidence]:
    words = vocabulary.suggestible(kind)
    found = cue_matches(text, words)
    taught = lessons(text, kind.value, learned)
    return {
        word.key: _Evidence(
            _NOTHING_KNOWN,
            (
                *_by_cues(found.get(number, ())),
                *(Reason(lesson.words, By.LEARNED, lesson.weight) for lesson in taught.get(word.key, ())),
            ),
        )
        for number, word in enumerate(words)
    }


def _by_cues(matches: Iterable[str]) -> Iterable[Reason]:
    for order, words in enumerate(matches):
        yield Reason(words, By.CUE, _ANOTHER_CUE if order else _A_CUE)
