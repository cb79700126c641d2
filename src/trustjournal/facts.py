"""What the journal counts within a span, as values that never change; the review is made of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from trustjournal.practices import KeptAndDone

if TYPE_CHECKING:
    from datetime import date

    from trustjournal.predictions import Outcome
    from trustjournal.recurring import RecurringThought
    from trustjournal.weeks import WeekAnswer


THEMES_LOOKED_INTO = 8
"""For how many of the most frequent themes is counted what stands beside them, and what moved."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which thoughts are looked back on: any of the names within a field, all of the fields together.

    Names are compared however they are capitalised; a field that is empty asks for nothing. A theme or source
    that is only suggested counts like one that was taken, as in the counts themselves.
    """

    people: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()
    """Earlier events, by their names."""

    def __bool__(self) -> bool:
        return bool(self.people or self.about)

    @property
    def about(self) -> bool:
        """Whether anything is asked for that only a thought can bear."""
        return bool(self.themes or self.sources or self.tags or self.roots)


EVERY_THOUGHT = Filters()
"""No filter at all."""


@dataclass(frozen=True, slots=True)
class Count:
    """In how many records a name stands."""

    name: str
    number: int


@dataclass(frozen=True, slots=True)
class ThemeCount:
    """In how many records a theme or source stands, chosen or suggested, each record once."""

    name: str
    number: int
    suggested: int = 0
    """Those of them on which it is suggested only: the person never took it as theirs."""
    parts: tuple[int, ...] = ()
    """In how many records of each part of the span, as `Span.parts` cuts it."""


@dataclass(frozen=True, slots=True)
class ThemeDays:
    """How the records of one theme lie on the days of a span: sums over the days."""

    number: int
    squares: int
    """Of the records of the theme on a day, squared."""
    products: int
    """Of the records of the theme on a day times all records of that day."""


@dataclass(frozen=True, slots=True)
class Days:
    """How the records of a span lie on its days, for telling whether those of one day go together."""

    number: int = 0
    """Days with a record."""
    thoughts: int = 0
    squares: int = 0
    """The sum of the records of each day, squared."""
    of_themes: tuple[ThemeDays, ...] = ()
    """The themes that are looked into."""


class LineKind(StrEnum):
    """What a line of the review counts: the word that can stand in front of a colon in `--show`."""

    THEME = "theme"
    SOURCE = "source"
    TRAP = "trap"
    TAG = "tag"
    ROOT = "root"
    """An earlier event, by its name."""
    PERSON = "person"
    KIND = "kind"
    FEELING = "feeling"
    URGE = "urge"
    """Wanted or done."""
    WANTED = "wanted"
    DID = "did"
    WHEN = "when"
    """A part of day, or a weekday by its number, 0 for Monday."""
    WEIGHT = "weight"
    BELIEF = "belief"
    """One of `SHIFTS`, and so is the next."""
    DISTRESS = "distress"
    LINE = "line"
    """One of those that stand by themselves: a `LoneLine`."""


class LoneLine(StrEnum):
    """A line of the review that counts no word of a list."""

    THOUGHTS = "thoughts"
    LOOKED_AT_AGAIN = "looked at again"
    OPEN = "open"
    RESTED = "let rest"
    APART = "set apart"
    SUGGESTED = "only suggested"
    NOBODY = "nobody named"
    ABOUT_BEFORE = "about before"
    NEXT = "on what you saw"
    WORDS = "your words"
    TURNED_OUT = "turned out"
    RIGHT = "went right"
    """Good moments, promises kept and steps done; behind all others stand thoughts."""
    EARLIER = "earlier"


SHIFTS = ("fell", "same", "rose", "stayed", "rose again")
"""What a rating given twice can have done; the last two are of those that fell and were rated once more."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the review; behind it stands whatever bears one of the names, however it is capitalised."""

    kind: LineKind
    names: tuple[str, ...]


class What(StrEnum):
    """What can stand beside a theme on a record."""

    PERSON = "person"
    KIND = "kind"
    """What a person is to the one who writes."""
    EMOTION = "emotion"
    URGE = "urge"
    ACTION = "action"
    TIME = "time"
    """Part of day."""


@dataclass(frozen=True, slots=True)
class Beside:
    """In how many records of a theme another name stands."""

    theme: str
    what: What
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class RatedCount:
    """How many records hold an emotion at one intensity (None: not rated)."""

    name: str
    intensity: int | None
    number: int


@dataclass(frozen=True, slots=True)
class UrgeCount:
    """How many records hold the urge, the action, and both."""

    name: str
    felt: int
    done: int
    acted_on: int


@dataclass(frozen=True, slots=True)
class WhenCount:
    """How many records fall on a weekday (0 is Monday) and part of day (None: only the day is known)."""

    weekday: int
    part: str | None
    number: int


@dataclass(frozen=True, slots=True)
class ShiftCount:
    """How many reframes took a rating from `before` to `now`."""

    before: int
    now: int
    number: int


@dataclass(frozen=True, slots=True)
class LaterCount:
    """How many records whose last reframe took a rating from `before` to `now` were at `later` afterwards."""

    before: int
    now: int
    later: int
    number: int


@dataclass(frozen=True, slots=True)
class ThemeShifts:
    """The ratings given twice in reframes of the thoughts of one theme, and once more on another day."""

    theme: str
    belief: tuple[ShiftCount, ...] = ()
    distress: tuple[ShiftCount, ...] = ()
    later_belief: tuple[LaterCount, ...] = ()
    later_distress: tuple[LaterCount, ...] = ()


@dataclass(frozen=True, slots=True)
class RatedTwice:
    """Belief in one thought before and after a reframe, and the local day on which that was written."""

    record_id: int
    day: date
    before: int
    now: int


@dataclass(frozen=True, slots=True)
class HelpedWords:
    """An alternative thought that was kept and after which belief fell, and what turned out, if told."""

    text: str
    record_id: int
    before: int
    now: int
    turned_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnedOut:
    """What turned out: the person's words for it ("" for none), beside what was feared and how likely."""

    text: str
    record_id: int
    feared: str
    """What was predicted; the thought itself where nothing else was."""
    likely: int | None = None
    outcome: Outcome | None = None
    """None where it was told in words alone."""


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What was told within the span to have turned out; `newest` are the last of it."""

    came_true: int = 0
    partly: int = 0
    did_not: int = 0
    cannot_tell: int = 0
    in_words: int = 0
    """Told in words alone."""
    newest: tuple[TurnedOut, ...] = ()

    @property
    def number(self) -> int:
        """How many were looked at."""
        return self.came_true + self.partly + self.did_not + self.cannot_tell + self.in_words


@dataclass(frozen=True, slots=True)
class NextStep:
    """What was to come after a reframe that rests on what was seen."""

    kind: str
    text: str
    when: str
    record_id: int
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoodDay:
    """A good moment and its local day."""

    text: str
    day: date
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Balance:
    """Closeness and space with somebody, in the words in which it was noted last."""

    person: str
    said: str


@dataclass(frozen=True, slots=True)
class LooksAgain:
    """The reframes written within the span, and what hangs on them; texts are the newest of their sort."""

    number: int = 0
    thoughts: int = 0
    """Records with a reframe among them."""
    older: int = 0
    """Those of the records that happened before the span."""
    weights: tuple[Count, ...] = ()
    belief: tuple[ShiftCount, ...] = ()
    """Ratings of the thought before and after; endings that rest on what was seen are left out."""
    distress: tuple[ShiftCount, ...] = ()
    """The same for the unpleasant emotion that was strongest before."""
    beliefs: tuple[RatedTwice, ...] = ()
    """The newest of those behind `belief`, one by one, the oldest first."""
    later_belief: tuple[LaterCount, ...] = ()
    """Belief rated once more within the span, each record as it was rated last."""
    later_distress: tuple[LaterCount, ...] = ()
    """The same for the unpleasant emotion that was strongest before, of those rated once more."""
    of_themes: tuple[ThemeShifts, ...] = ()
    """All of it by theme, for the themes that are looked into."""
    next_steps: tuple[NextStep, ...] = ()
    next_step_count: int = 0
    helped: tuple[HelpedWords, ...] = ()
    """Where belief fell furthest; nothing about people who bear the mark of fear."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything counted within one span and its filters.

    Records count by the local day they happened, reframes and what hangs on them by the local day they were
    written. Counts of names come the most frequent first, then by name.
    """

    thoughts: int = 0
    open: int = 0
    reframed: int = 0
    rested: int = 0
    apart: int = 0
    written_later: int = 0
    """Records written within the span that happened before it, so they are not among `thoughts`."""
    parts: tuple[int, ...] = ()
    """The records of each part of the span, as `Span.parts` cuts it."""
    days: Days = Days()
    themes: tuple[ThemeCount, ...] = ()
    beside: tuple[Beside, ...] = ()
    """What stands beside the first `THEMES_LOOKED_INTO` themes, as far as it was asked for."""
    sources: tuple[ThemeCount, ...] = ()
    """Where thoughts come from, said or suggested, without the parts of the span."""
    traps: tuple[Count, ...] = ()
    emotions: tuple[RatedCount, ...] = ()
    people: tuple[Count, ...] = ()
    kinds: tuple[Count, ...] = ()
    """Records with somebody of that kind; who has no kind is left out."""
    nobody_named: int = 0
    about_before: int = 0
    """Records that are about an earlier event."""
    roots: tuple[Count, ...] = ()
    """In how many of them each event stands, by its name."""
    afraid_of: tuple[str, ...] = ()
    """People of the span's records who bear the mark of fear."""
    urges: tuple[UrgeCount, ...] = ()
    costs: tuple[Count, ...] = ()
    """What the records are said to cost."""
    when: tuple[WhenCount, ...] = ()
    again: LooksAgain = LooksAgain()
    good: tuple[GoodDay, ...] = ()
    """The newest of them; nothing about people who bear the mark of fear."""
    good_count: int = 0
    kept: KeptAndDone = field(default_factory=KeptAndDone)
    """What went right besides: promises kept and steps done within the span, with nobody who is feared."""
    recurring: tuple[RecurringThought, ...] = ()
    """Thoughts that came more than once in near-identical words, the most frequent first."""
    outcomes: Outcomes = Outcomes()
    balances: tuple[Balance, ...] = ()
    """Noted within the span, the last word on each person; nobody who is feared."""
    week_answers: tuple[WeekAnswer, ...] = ()
    """The newest answers to the weeks' questions; none where only some thoughts are looked back on."""
