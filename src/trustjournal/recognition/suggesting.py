"""What a thought may be about, where it may come from and how it may bend what happened. Pure.

`suggest` reads a situation and a thought and names up to three themes, three sources and three thinking
traps, each with the words that led to it, and only where the evidence carries it. `why` tells for one of
them what each word contributed. Nothing here asserts anything: a suggestion is a question to the person.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from trustjournal.recognition.learning import NOTHING_LEARNED, lessons
from trustjournal.recognition.model import Known, Scores, known_themes, known_traps
from trustjournal.recognition.themes import HasCues, cue_matches
from trustjournal.records import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trustjournal.recognition.learning import Learned, Lesson

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


_UNKNOWN_TO_THE_MODEL = -1.0
"""The score of a word of one's own of which nothing is known yet, and of any word in another language."""

_A_CUE = 1.6
"""What the first cue speaks for a word the model does not know; further ones count less."""

_ANOTHER_CUE = 0.6

_MOST_CUES = 3

_SMALLEST_PART = 0.3
"""Words whose part is below this share of the weightiest one's are not told as having led to it."""

_MOST_WORDS = 3

# They hold a sentence together; alone they would tell nobody why something is asked.
_JOINTS = frozenset(
    "a an the and or of to in on at it is am are was be been that this with for as i my me".split()  # noqa: SIM905
)


def suggest(
    situation: str, thought: str, vocabulary: Vocabulary, learned: Learned = NOTHING_LEARNED
) -> Suggested:
    """Up to three themes, sources and traps for a thought, each with the words that led to it.

    The words stand as they do in the text. Words of the vocabulary that are retired are never suggested.
    """
    text = _Text(situation, thought)
    return Suggested(
        *(
            tuple(
                Suggestion(evidence.key, evidence.words)
                for evidence in _enough(_ranked(text, kind, vocabulary, learned))
            )
            for kind in Kind
        )
    )


def _enough(evidence: list[_Evidence]) -> list[_Evidence]:
    return [each for each in evidence if each.score >= 0][:MOST]


def ranked(
    situation: str, thought: str, vocabulary: Vocabulary, kind: Kind, learned: Learned = NOTHING_LEARNED
) -> tuple[str, ...]:
    """Every key of one kind that may be suggested, the likeliest first: for a list to choose from."""
    text = _Text(situation, thought)
    return tuple(evidence.key for evidence in _ranked(text, kind, vocabulary, learned))


def why(
    situation: str,
    thought: str,
    vocabulary: Vocabulary,
    learned: Learned,
    kind: Kind,
    key: str,
) -> Why:
    """What speaks for one word of the vocabulary in this thought, and against it, suggested or not."""
    text = _Text(situation, thought)
    for evidence in _ranked(text, kind, vocabulary, learned):
        if evidence.key == key:
            reasons = sorted(evidence.reasons(), key=lambda reason: (-abs(reason.weight), reason.words))
            return Why(evidence.score, tuple(reasons))
    return Why(_UNKNOWN_TO_THE_MODEL)


class _Text:
    """What is read of one record: cues and lessons in all of it, the model only in the thought."""

    def __init__(self, situation: str, thought: str) -> None:
        self.thought = thought[:LONGEST_READ]
        self.whole = f"{self.thought}\n{situation[:LONGEST_READ]}"
        self.scores = Scores(self.thought)

    def slice(self, first: int, last: int) -> str:
        """The text from one word to another, as it stands."""
        words = self.scores.words
        return self.thought[words[first].start : words[last].end]


@dataclass(frozen=True)
class _Evidence:
    """What speaks for one word of the vocabulary in one text."""

    text: _Text
    key: str
    start: float
    cues: tuple[Reason, ...]
    lessons: tuple[Reason, ...]
    least: float
    """The odds from which it is suggested."""
    column: int | None = None
    by_score: float = 0.0

    @cached_property
    def odds(self) -> float:
        """What everything together comes to."""
        told = sum(reason.weight for reason in (*self.cues, *self.lessons))
        return self.start + told + self._of_the_model

    @property
    def score(self) -> float:
        """The odds against those from which it is suggested: 0 is just enough."""
        return self.odds - self.least

    @property
    def _of_the_model(self) -> float:
        if self.column is None:
            return 0.0
        scores = self.text.scores
        return self.by_score * (scores.score(self.column) - scores.start(self.column))

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the text that led to it: its cues, else what was learned, else the model's."""
        told = [reason.words for reason in self.cues] or [r.words for r in self.lessons if r.weight > 0]
        return tuple(dict.fromkeys(told or self._weightiest()))

    def reasons(self) -> list[Reason]:
        """Everything that counted; the model's part is told by word."""
        by_word: dict[str, float] = {}
        for place, part in enumerate(self._parts()):
            told = self.text.slice(place, place)
            by_word[told] = by_word.get(told, 0.0) + part
        by_model = [Reason(words, By.MODEL, part) for words, part in by_word.items() if part]
        return [*self.cues, *self.lessons, *by_model]

    def _parts(self) -> list[float]:
        if self.column is None:
            return []
        return [self.by_score * part for part in self.text.scores.by_word(self.column)]

    def _weightiest(self) -> list[str]:
        """The words with the largest part, those beside each other as one."""
        words = self.text.scores.words
        parts = [
            (0.0 if words[place].folded in _JOINTS else part, place)
            for place, part in enumerate(self._parts())
        ]
        least = max(parts, default=(0.0, 0))[0] * _SMALLEST_PART
        largest = sorted(parts, key=lambda pair: (-pair[0], pair[1]))[:_MOST_WORDS]
        places = sorted(place for part, place in largest if part > 0 and part >= least)
        runs: list[list[int]] = []
        for place in places:
            if runs and words[place].start <= words[runs[-1][1]].end + 1:
                runs[-1][1] = place
            else:
                runs.append([place, place])
        return [self.text.slice(first, last) for first, last in runs]


def _ranked(text: _Text, kind: Kind, vocabulary: Vocabulary, learned: Learned) -> list[_Evidence]:
    words = vocabulary.suggestible(kind)
    found = cue_matches(text.whole, words)
    taught = lessons(text.whole, kind.value, learned)
    known = known_traps() if kind is Kind.TRAP else known_themes()
    evidence = [
        _weighed(text, word.key, found.get(number, ()), taught.get(word.key, ()), known)
        for number, word in enumerate(words)
    ]
    return sorted(evidence, key=lambda each: -each.odds)


def _weighed(
    text: _Text, key: str, cues: tuple[str, ...], taught: tuple[Lesson, ...], known: Known
) -> _Evidence:
    lessons = tuple(Reason(lesson.words, By.LEARNED, lesson.weight) for lesson in taught)
    if key not in known.columns or not text.scores.words:
        # What is just enough ranks beside what is just enough of the others.
        least = min(known.least.values())
        cues_told = _by_cues(cues, _A_CUE, _ANOTHER_CUE)
        return _Evidence(text, key, least + _UNKNOWN_TO_THE_MODEL, cues_told, lessons, least)
    column = known.columns[key]
    return _Evidence(
        text,
        key,
        known.starts[key] + known.by_score * text.scores.start(column),
        _by_cues(cues, known.by_cue or _A_CUE, known.by_another_cue or _ANOTHER_CUE),
        lessons,
        known.least[key],
        column,
        known.by_score,
    )


def _by_cues(matches: tuple[str, ...], first: float, another: float) -> tuple[Reason, ...]:
    return tuple(
        Reason(words, By.CUE, another if order else first) for order, words in enumerate(matches[:_MOST_CUES])
    )
