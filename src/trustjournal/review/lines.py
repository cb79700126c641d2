"""The lines of the review by name: what a person may type for one of them, and what they can mean by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.facts import SHIFTS, Line, LineKind, LoneLine
from trustjournal.moments import PartOfDay
from trustjournal.records import PersonKind, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trustjournal.review.looking_back import Names

WEIGHTS = {
    "what you saw": (Weight.SEEN, Weight.MOSTLY_SEEN),
    "both": (Weight.BOTH,),
    "before or fear": (Weight.MOSTLY_BEFORE, Weight.BEFORE),
    "cannot tell": (Weight.UNKNOWN,),
}
"""Where most of the weight was put, as it is summed up."""

TIMES = {
    PartOfDay.MORNING: "in the morning",
    PartOfDay.AFTERNOON: "in the afternoon",
    PartOfDay.EVENING: "in the evening",
    PartOfDay.NIGHT: "at night",
}
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


_BARE = [kind for kind in LineKind if kind not in (LineKind.WANTED, LineKind.DID)]


def lines_meant(typed: str, names: Names) -> tuple[Line, ...]:
    """Every line that is called so; "feeling:trust" means one kind only, "trust" any.

    What was wanted and what was done are one line, unless one of both is asked for. Whether anything stands
    behind a line only the journal knows: a word of the person's own may be on any list.
    """
    kind, colon, rest = typed.partition(":")
    kinds = [one for one in LineKind if colon and one.value == kind.strip().casefold()]
    called = " ".join((rest if kinds else typed).casefold().split())
    return tuple(Line(one, meant) for one in kinds or _BARE if (meant := tuple(_meant(one, called, names))))


def lines_there_are() -> Iterator[str]:
    """What can be typed for the lines that bear no word of the person's own."""
    yield from LoneLine
    yield from WEIGHTS
    yield from TIMES.values()
    yield from DAYS
    yield from (f"kind:{kind}" for kind in PersonKind)
    yield from (f"{kind}:{shift}" for kind in (LineKind.BELIEF, LineKind.DISTRESS) for shift in SHIFTS)


def _meant(kind: LineKind, called: str, names: Names) -> Iterator[str]:
    """What the line of that kind is kept as, when it is called so."""
    if kind in (LineKind.PERSON, LineKind.TAG, LineKind.ROOT):
        yield called
    elif kind in _fixed():
        yield from _fixed()[kind].get(called, ())
    else:
        yield called
        yield from dict.fromkeys(key for key, name in _of_lists(kind, names) if name.casefold() == called)


def _of_lists(kind: LineKind, names: Names) -> Iterator[tuple[str, str]]:
    """Our words of a list: what each is kept as, and a name it has on the screen."""
    if kind in (LineKind.URGE, LineKind.WANTED):
        yield from names.urges.items()
    if kind in (LineKind.URGE, LineKind.DID):
        yield from names.done.items()
    if kind in (LineKind.THEME, LineKind.SOURCE):
        yield from names.themes.items()
    if kind is LineKind.TRAP:
        yield from names.traps.items()
    if kind is LineKind.FEELING:
        yield from names.emotions.items()


def _fixed() -> dict[LineKind, dict[str, tuple[str, ...]]]:
    when: dict[str, tuple[str, ...]] = {name: (time.value,) for time, name in TIMES.items()}
    when |= {time.value: (time.value,) for time in TIMES}
    when |= {day: (str(number),) for number, day in enumerate(DAYS)}
    weights = {name: tuple(weight.value for weight in weights) for name, weights in WEIGHTS.items()}
    shifts: dict[str, tuple[str, ...]] = {shift: (shift,) for shift in SHIFTS}
    return {
        LineKind.KIND: {kind.value: (kind.value,) for kind in PersonKind},
        LineKind.WHEN: when,
        LineKind.WEIGHT: {weight.value: (weight.value,) for weight in Weight} | weights,
        LineKind.BELIEF: shifts,
        LineKind.DISTRESS: shifts,
        LineKind.LINE: {line.value: (line.value,) for line in LoneLine},
    }
