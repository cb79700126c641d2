"""Reading a thought for suggestions: with the content's words, the person's own, and what they taught."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trustjournal.recognition.learning import features
from trustjournal.recognition.suggesting import MOST, Kind, Vocabulary, Why, suggest, why
from trustjournal.recognition.themes import cue_matches
from trustjournal.records import Suggestion, Weight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from trustjournal.content import Content, Theme, Trap
    from trustjournal.recognition.learning import Learned
    from trustjournal.recognition.themes import HasCues
    from trustjournal.records import ThoughtRecord


@dataclass(frozen=True, slots=True)
class _Known:
    """A word as far as recognition cares."""

    key: str
    cues: tuple[str, ...] = ()


def traps_may_be_told(record: ThoughtRecord, weight: Weight | None) -> bool:
    """Whether a thinking trap may be suggested for a thought whose weight of evidence lies there.

    Only where the person put it on before or fear; never where the text tells of danger.
    """
    if record.apart or weight not in (Weight.MOSTLY_BEFORE, Weight.BEFORE):
        return False
    from trustjournal.recognition.signals import danger_signals  # late: its tables are large

    return not danger_signals(f"{record.situation}\n{record.automatic_thought}")


def may_be_told(
    record: ThoughtRecord, suggested: Mapping[str, Sequence[Suggestion]]
) -> dict[str, tuple[Suggestion, ...]]:
    """What is suggested for a record, without traps where none may be told yet."""
    weight = record.reframes[-1].weight if record.reframes else None
    left_out = () if not suggested.get("trap") or traps_may_be_told(record, weight) else ("trap",)
    return {kind: tuple(found) for kind, found in suggested.items() if kind not in left_out}


def unanswered(
    record: ThoughtRecord, suggested: Mapping[str, Sequence[Suggestion]]
) -> dict[str, tuple[Suggestion, ...]]:
    """The same without what the person put on the record already."""
    chosen = {"theme": record.themes, "source": record.sources, "trap": record.traps}
    own = {kind: {word.casefold() for word in words} for kind, words in chosen.items()}
    return {
        kind: tuple(one for one in found if one.key.casefold() not in own[kind])
        for kind, found in may_be_told(record, suggested).items()
    }


class ContentRecogniser:
    """Finds what to suggest for a record; `content` is asked for when it is first needed.

    A word that was merged into another is still looked for, and suggests that other one. A cue that the
    person put there themselves is enough for a suggestion, whatever the model makes of the text. A word
    that was put on thoughts and never added to a list is known by what it taught alone.
    """

    def __init__(self, content: Callable[[], Content]) -> None:
        self._content = content

    @property
    def made_by(self) -> str:
        """The version of the words and of the model it goes by."""
        from zlib import crc32  # late: most runs read no text

        from trustjournal.recognition import weights

        return f"{self._content().version}-{crc32(weights.TABLE):08x}"

    def words(self, record: ThoughtRecord) -> frozenset[str]:
        """The words of the record's text that teach, and that what was taught is looked up by.

        Names teach nothing: what one thought about somebody was about says nothing about the next.
        """
        names = features(" ".join(person.name for person in record.people))
        return features(_text(record)) - names

    def suggestions(self, record: ThoughtRecord, taught: Learned) -> dict[str, tuple[Suggestion, ...]]:
        """What to suggest, by kind. Nothing bends what happened where the record tells of fear."""
        found = suggest(record.situation, record.automatic_thought, self._vocabulary(taught), taught)
        kinds = [kind for kind in Kind if kind is not Kind.TRAP or not record.apart]
        return {kind.value: self._own_first(record, kind, found.of(kind)) for kind in kinds}

    def why(self, record: ThoughtRecord, kind: Kind, key: str, taught: Learned) -> Why:
        """What speaks for one word in a record, under any of the names it was merged from."""
        texts, vocabulary = (record.situation, record.automatic_thought), self._vocabulary(taught)
        word = next((word for word in self._listed(kind) if word.key == key), None)
        keys = (key, *(gone.key for gone in word.merged)) if word is not None else (key,)
        found = max((why(*texts, vocabulary, taught, kind, one) for one in keys), key=lambda each: each.score)
        own = [one.words for one in self._by_own_cues(record, kind) if one.key == key]
        if not own or found.score >= 0:
            return found
        # What the person put there themselves is enough, and weighs what it takes.
        enough = tuple(
            replace(reason, weight=reason.weight - found.score) if reason.words in own[0] else reason
            for reason in found.reasons
        )
        return Why(0.0, enough)

    def _vocabulary(self, taught: Learned) -> Vocabulary:
        words = {kind: self._words_of(kind, taught) for kind in Kind}
        retired = {(kind.value, word.key) for kind in Kind for word in self._listed(kind) if word.retired}
        return Vocabulary(words[Kind.THEME], words[Kind.SOURCE], words[Kind.TRAP], frozenset(retired))

    def _words_of(self, kind: Kind, taught: Learned) -> tuple[HasCues, ...]:
        listed = self._listed(kind)
        merged = [gone for word in listed if not word.retired for gone in word.merged]
        known = {word.key.casefold() for word in (*listed, *merged)}
        only_taught = [
            key for of_kind, key in taught if of_kind == kind.value and key.casefold() not in known
        ]
        return (*listed, *merged, *map(_Known, only_taught))

    def _listed(self, kind: Kind) -> Sequence[Theme | Trap]:
        content = self._content()
        if kind is Kind.TRAP:
            return content.traps
        axis = "source" if kind is Kind.SOURCE else "effect"
        return [theme for theme in content.themes if theme.axis == axis]

    def _own_first(
        self, record: ThoughtRecord, kind: Kind, found: Sequence[Suggestion]
    ) -> tuple[Suggestion, ...]:
        into = {gone.key: word.key for word in self._listed(kind) for gone in word.merged}
        ordered: dict[str, Suggestion] = {}
        for one in (*self._by_own_cues(record, kind), *found):
            ordered.setdefault(into.get(one.key, one.key), one)
        return tuple(replace(one, key=key) for key, one in list(ordered.items())[:MOST])

    def _by_own_cues(self, record: ThoughtRecord, kind: Kind) -> tuple[Suggestion, ...]:
        own = [
            _Known(word.key, one.own_cues)
            for word in self._listed(kind)
            if not word.retired
            for one in (word, *word.merged)
            if one.own_cues
        ]
        if not own:
            return ()
        return tuple(Suggestion(own[at].key, words) for at, words in cue_matches(_text(record), own).items())


def _text(record: ThoughtRecord) -> str:
    return f"{record.automatic_thought}\n{record.situation}"


def spelled_in(text: str, stems: Iterable[str]) -> dict[str, str]:
    """The words of a text by the stems they teach, for those stems."""
    wanted = set(stems)
    return {stem: word for word in reversed(text.split()) for stem in features(word) & wanted}
