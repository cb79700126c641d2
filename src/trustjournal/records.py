"""The thought record and everything a person can say about one, as values that never change.

The record is the standard form of cognitive therapy: situation, automatic thought, belief, emotions,
evidence for and against, balanced thought, and the outcome rated again (Beck, Rush, Shaw and Emery 1979;
seven columns: Greenberger and Padesky 1995). Belief and intensity are whole numbers from 0 to 100, the
scale those forms use.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Self

from trustjournal.errors import Outside, Usage
from trustjournal.limits import LONGEST_TEXT, checked_name, checked_rating, checked_text
from trustjournal.moments import Moment
from trustjournal.predictions import Prediction
from trustjournal.roots import Root, unique_roots

if TYPE_CHECKING:
    from collections.abc import Iterable

COUNTS_AS_SHIFT = 10
"""Points a rating must move before it counts as a shift (product decision; on a 0-100 scale answered by
hand smaller moves are within what people give twice for the same feeling)."""

HIGH_DISTRESS = 80
"""Distress from which the gentle path and the quiet minutes are offered first."""


class PersonKind(StrEnum):
    """What someone is to the person who writes."""

    PARTNER = "partner"
    EX = "ex"
    FAMILY = "family"
    FRIEND = "friend"
    COLLEAGUE = "colleague"
    MYSELF = "myself"
    PEOPLE = "people in general"
    OTHER = "other"


class Weight(StrEnum):
    """Where the person puts most of the weight of evidence; nobody marks it."""

    SEEN = "seen"
    MOSTLY_SEEN = "mostly-seen"
    BOTH = "both"
    MOSTLY_BEFORE = "mostly-before"
    BEFORE = "before"
    UNKNOWN = "unknown"

    @property
    def ending(self) -> Ending:
        """Which of the three complete endings follows from this weight."""
        if self in (Weight.SEEN, Weight.MOSTLY_SEEN):
            return Ending.SEEN
        return Ending.UNKNOWN if self is Weight.UNKNOWN else Ending.BEFORE


class Ending(StrEnum):
    """How a reframe ends: another thought, an action, or living with not knowing yet."""

    BEFORE = "before"
    SEEN = "seen"
    UNKNOWN = "unknown"


class State(StrEnum):
    """What became of a thought so far."""

    OPEN = "open"
    REFRAMED = "reframed"
    RESTED = "rested"
    APART = "apart"
    """Tells of fear of the other person: complete as it is, never offered for a reframe."""
    DELETED = "deleted"


def distress(ratings: Iterable[EmotionRating], pleasant: frozenset[str]) -> int | None:
    """The highest intensity among the unpleasant emotions; own words count as unpleasant. None if unrated."""
    rated = [r.intensity for r in ratings if r.intensity is not None and r.name not in pleasant]
    return max(rated, default=None)


@dataclass(frozen=True, slots=True)
class EmotionRating:
    """One emotion in one word, and its intensity: 0 not at all, 100 as strong as it gets, None unrated."""

    name: str
    intensity: int | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", checked_name(self.name.lower(), "The name of an emotion"))
        if self.intensity is not None:
            checked_rating(self.intensity, f"How strong {self.name} is")


@dataclass(frozen=True, slots=True)
class Rerating:
    """The same emotion rated again: what it was just before, and what it is now (0-100, None not rated)."""

    name: str
    before: int | None
    now: int | None

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", checked_name(self.name.lower(), "The name of an emotion"))
        for rating in (self.before, self.now):
            if rating is not None:
                checked_rating(rating, f"How strong {self.name} is")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody a thought is about. `afraid` is the private mark of fear; it belongs to the person."""

    name: str
    kind: PersonKind | None = None
    afraid: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", checked_name(self.name, "The name of a person"))


class NextKind(StrEnum):
    """What comes after a reframe."""

    TALK = "talk"
    LIMIT = "limit"
    SUPPORT = "support"
    TIME = "time"
    SAFE = "safe"
    ASK_OPENLY = "ask-openly"
    SMALL_STEP = "small-step"
    CHECK = "check"
    """As older journals have it; a journal keeps it as a `Prediction` now."""
    REPAIR = "repair"
    """Putting right something one did: owning it, an apology."""


@dataclass(frozen=True, slots=True)
class NextThing:
    """One next thing: its kind, the person's words, and by when (their words; a day if one is meant)."""

    kind: NextKind
    text: str = ""
    when: str = ""
    due: date | None = None
    turned_out: str = ""
    """What turned out, in older journals; now `Prediction` tells it."""


@dataclass(frozen=True, slots=True)
class Reframe:
    """One walk through the three questions, with whatever the person chose to answer.

    Every list is in the order of writing. `belief_before`, `belief` and `emotions` are the ratings of the
    automatic thought as they last stood and as they are now; `alternative_belief` is the belief in the
    alternative thought that was kept. After the ending `SEEN` belief is not asked again.
    """

    uuid: str
    written: Moment
    weight: Weight | None = None
    evidence_for: tuple[str, ...] = ()
    evidence_against: tuple[str, ...] = ()
    from_before: tuple[str, ...] = ()
    answer_to_loved_one: str = ""
    alternatives: tuple[str, ...] = ()
    kept: int | None = None
    """Index into `alternatives` of the one kept; None is "not yet"."""
    alternative_belief: int | None = None
    belief_before: int | None = None
    belief: int | None = None
    emotions: tuple[Rerating, ...] = ()
    next_things: tuple[NextThing, ...] = ()
    known_from: str = ""
    wish_to_hear: str = ""
    ask_openly: str = ""
    until: str = ""
    until_then: str = ""
    complete: bool = True
    """False when the person left the thought open on purpose ("not yet", "leave it open")."""
    their_view: tuple[str, ...] = ()
    """How the other person might see it, where that was not kept as another thought."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "written", self.written.to_the_minute)
        for rating, what in (
            (self.belief_before, "Belief"),
            (self.belief, "Belief"),
            (self.alternative_belief, "Belief in the alternative"),
        ):
            if rating is not None:
                checked_rating(rating, what)
        if self.kept is not None and not 0 <= self.kept < len(self.alternatives):
            raise Outside("The alternative kept", self.kept + 1, "one of those written")

    @property
    def ending(self) -> Ending:
        """Which of the three endings this reframe took (without a weight: the way of another thought)."""
        return Ending.BEFORE if self.weight is None else self.weight.ending

    @property
    def says_nothing(self) -> bool:
        """Whether every question was skipped: nothing was looked at, then."""
        blank = replace(Reframe(self.uuid, self.written), belief_before=self.belief_before)
        rated = tuple(again for again in self.emotions if again.now is not None)
        return replace(self, complete=True, emotions=rated) == blank

    @property
    def alternative_thought(self) -> str | None:
        """The alternative, more supportive thought that was kept."""
        return None if self.kept is None else self.alternatives[self.kept]


_LISTS = ("sources", "urges", "actions", "themes", "traps", "tags", "costs")
_DECLINED = ("declined_themes", "declined_sources", "declined_traps")


@dataclass(frozen=True, slots=True)
class LaterRating:
    """Belief in a thought and its emotions rated once more on another day; None was not rated."""

    uuid: str
    written: Moment
    belief: int | None = None
    emotions: tuple[EmotionRating, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "written", self.written.to_the_minute)
        if self.belief is not None:
            checked_rating(self.belief, "Belief")


@dataclass(frozen=True, slots=True)
class ThoughtRecord:
    """One automatic thought: where it came up, how it felt, what became of it.

    A record is a value: it never changes; `reframed` and `dataclasses.replace` return the next one.
    `id` is the small number a person types, given by the journal; `uuid` names the record for exchange.
    """

    uuid: str
    automatic_thought: str
    happened: Moment
    written: Moment
    id: int | None = None
    revision: int = 1
    situation: str = ""
    belief: int | None = None
    emotions: tuple[EmotionRating, ...] = ()
    people: tuple[Person, ...] = ()
    sources: tuple[str, ...] = ()
    urges: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    reframes: tuple[Reframe, ...] = ()
    declined_themes: tuple[str, ...] = ()
    """Themes the program suggested and the person said it is not about; the same for the next two."""
    declined_sources: tuple[str, ...] = ()
    declined_traps: tuple[str, ...] = ()
    rested: bool = False
    apart: bool = False
    """True when the text told of fear of the other person: the record is complete as it is."""
    predictions: tuple[Prediction, ...] = ()
    later: tuple[LaterRating, ...] = ()
    """Ratings given on another day, apart from any reframe."""
    roots: tuple[Root, ...] = ()
    costs: tuple[str, ...] = ()
    """What the thought and what it leads to cost the person, such as isolation."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "written", self.written.to_the_minute)
        checked_text(self.automatic_thought, "The thought")
        if len(self.situation) > LONGEST_TEXT:
            checked_text(self.situation, "What happened")
        if self.belief is not None:
            checked_rating(self.belief, "Belief")
        if self.happened.at > self.written.at:
            raise Usage("What happened cannot lie in the future; use --at with a time that has passed.")
        for field in (*_LISTS, *_DECLINED):
            object.__setattr__(self, field, _unique(getattr(self, field), field))
        once = {"people": _unique_people(self.people), "emotions": _unique_emotions(self.emotions)}
        for field, values in {**once, "roots": unique_roots(self.roots)}.items():
            object.__setattr__(self, field, values)

    @property
    def state(self) -> State:
        """Open until it was looked at and settled, let rest, or set apart."""
        if self.apart:
            return State.APART
        if self.rested:
            return State.RESTED
        if self.reframes and self.reframes[-1].complete:
            return State.REFRAMED
        return State.OPEN

    @property
    def latest_belief(self) -> int | None:
        """The belief in the thought as it was rated last, in a reframe or on another day."""
        return [self.belief, *(belief for _, belief, _ in self._rated_again() if belief is not None)][-1]

    @property
    def latest_emotions(self) -> tuple[EmotionRating, ...]:
        """Every emotion of the record with the intensity it was rated last."""
        latest = {rating.name: rating.intensity for rating in self.emotions}
        for _, _, emotions in self._rated_again():
            latest.update((name, rating) for name, rating in emotions if rating is not None)
        return tuple(EmotionRating(name, intensity) for name, intensity in latest.items())

    def _rated_again(self) -> Iterable[tuple[datetime, int | None, list[tuple[str, int | None]]]]:
        again = [(r.written.at, r.belief, [(e.name, e.now) for e in r.emotions]) for r in self.reframes]
        again += ((r.written.at, r.belief, [(e.name, e.intensity) for e in r.emotions]) for r in self.later)
        return sorted(again, key=lambda one: one[0]) if self.later else again

    def reframed(self, reframe: Reframe) -> Self:
        """The record with one more reframe; earlier ones stay. A reframe of the same uuid is replaced."""
        others = tuple(earlier for earlier in self.reframes if earlier.uuid != reframe.uuid)
        return replace(self, reframes=(*others, reframe))

    def predicting(self, prediction: Prediction) -> Self:
        """The record with this prediction in it; one of the same uuid is replaced where it stands."""
        held = {earlier.uuid: earlier for earlier in self.predictions} | {prediction.uuid: prediction}
        return replace(self, predictions=tuple(held.values()))

    def rated_later(self, rating: LaterRating) -> Self:
        """The record rated once more on another day; a rating of the same uuid is replaced."""
        others = tuple(earlier for earlier in self.later if earlier.uuid != rating.uuid)
        return replace(self, later=(*others, rating))

    def texts(self) -> tuple[str, ...]:
        """Every text the person wrote in this record, for search; names and words of lists included."""
        words = (
            *self.sources,
            *self.urges,
            *self.actions,
            *self.themes,
            *self.traps,
            *self.tags,
            *self.costs,
        )
        own = [self.situation, self.automatic_thought, *(person.name for person in self.people), *words]
        own += (rating.name for rating in self.emotions)
        for reframe in self.reframes:
            own += (*reframe.evidence_for, *reframe.evidence_against, *reframe.from_before)
            own += (reframe.answer_to_loved_one, *reframe.alternatives, *reframe.their_view)
            own += (reframe.known_from, reframe.wish_to_hear, reframe.ask_openly)
            own += (reframe.until, reframe.until_then)
            for thing in reframe.next_things:
                own += (thing.text, thing.when, thing.turned_out)
        for predicted in self.predictions:
            own += (predicted.what, predicted.when, predicted.learned)
        own += (rating.name for again in self.later for rating in again.emotions)
        return tuple(text for text in own if text)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A word the program would put on a record; kept apart, never the person's own unless taken."""

    key: str
    words: tuple[str, ...] = ()
    """The words of the text that led to it."""


def _unique(names: Iterable[str], what: str) -> tuple[str, ...]:
    cleaned = (checked_name(name, f"A word among {what}") for name in names)
    seen: dict[str, str] = {}
    for name in cleaned:
        seen.setdefault(name.casefold(), name)
    return tuple(seen.values())


def _unique_people(people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Everybody once, as written first; the first kind given counts, and one mark of fear is enough."""
    seen: dict[str, Person] = {}
    for person in people:
        first = seen.setdefault(person.name.casefold(), person)
        if first is not person:
            kind, afraid = first.kind or person.kind, first.afraid or person.afraid
            seen[person.name.casefold()] = replace(first, kind=kind, afraid=afraid)
    return tuple(seen.values())


def _unique_emotions(ratings: tuple[EmotionRating, ...]) -> tuple[EmotionRating, ...]:
    """Every emotion once, as written first; the last rating given counts."""
    seen: dict[str, EmotionRating] = {}
    for rating in ratings:
        first = seen.setdefault(rating.name.casefold(), rating)
        if rating.intensity is not None and first is not rating:
            seen[rating.name.casefold()] = replace(first, intensity=rating.intensity)
    return tuple(seen.values())
