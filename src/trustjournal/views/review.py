"""A span looked back on, in one screen: plain counts, bars that line up, the person's own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rich.text import Text

from trustjournal.facts import TurnedOut, What
from trustjournal.moments import PartOfDay
from trustjournal.moments.words import WEEKDAYS, day_in_words, month_in_words
from trustjournal.records import COUNTS_AS_SHIFT, NextKind, Weight
from trustjournal.review import FEWEST, Theme
from trustjournal.views.flow import cut, flowing, words_of
from trustjournal.views.recurring import WIDE, Row, rows_with_bars
from trustjournal.views.recurring_thoughts import recurring_thoughts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from rich.console import Console, ConsoleOptions, RenderResult

    from trustjournal.facts import Count, Facts, LooksAgain, NextStep
    from trustjournal.moments import Span
    from trustjournal.review import Felt, Recurring, Review

_SCREEN = 23
"""Lines of a terminal of 24, one left for what is typed next."""

_BESIDE = 32
"""Where counts and remarks stand beside a heading."""

LABEL, QUOTE = 10, 12
"""Where lists and quoted words begin behind their labels."""

_SMALL = 20
"""Below that many thoughts there is no grid of weekdays, and no difference can be called a change."""

_RECURS = 2
"""A theme, source or trap of one thought only does not recur."""

_MOST_NAMES = 6
_NAME = 24
"""Cells a name has within a line."""

_PARTS = {
    PartOfDay.MORNING: "in the morning",
    PartOfDay.AFTERNOON: "in the afternoon",
    PartOfDay.EVENING: "in the evening",
    PartOfDay.NIGHT: "at night",
}

_WEIGHTS = (
    ("what you saw", (Weight.SEEN, Weight.MOSTLY_SEEN)),
    ("both", (Weight.BOTH,)),
    ("before or fear", (Weight.MOSTLY_BEFORE, Weight.BEFORE)),
    ("cannot tell", (Weight.UNKNOWN,)),
)
_NEXT = {
    NextKind.TALK: "a talk",
    NextKind.LIMIT: "a limit",
    NextKind.SUPPORT: "someone on your side",
    NextKind.TIME: "time",
    NextKind.SAFE: "to be safe",
    NextKind.ASK_OPENLY: "asking openly",
    NextKind.SMALL_STEP: "a small step",
    NextKind.CHECK: "a note of what turned out",
}


class _Most(NamedTuple):
    """How many rows each list may have."""

    themes: int
    sources: int
    traps: int
    emotions: int
    words: int


_USUAL = _Most(4, 2, 2, 3, 3)
_TO_FIT = (_Most(5, 3, 3, 4, 3), _USUAL, _Most(3, 2, 2, 3, 1), _Most(3, 1, 1, 2, 1))


@dataclass(frozen=True)
class ReviewReport:
    """The review as lines; lists are shortened until a screen of 24 lines holds it, where that can be.

    `before_called` names the span before: "week", "month" or "year", empty for any other length.
    """

    review: Review
    today: date
    before_called: str = ""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self._fitting(options.max_width):
            line.no_wrap, line.overflow = True, "crop"
            yield line

    def _fitting(self, width: int) -> list[Text]:
        for most in _TO_FIT:
            lines = list(_report(self.review, self.today, self.before_called, width, most))
            if len(lines) <= _SCREEN:
                return lines
        return list(_report(self.review, self.today, self.before_called, width, _USUAL))


def _report(review: Review, today: date, called: str, width: int, most: _Most) -> Iterator[Text]:
    facts = review.facts
    if not (_anything(facts) or facts.good_count or facts.written_later):
        about = f" with {', '.join(review.only)}" if review.only else ""
        yield Text(cut(f"Nothing written {_from_to(review.span, today)}{about}.", width))
        return
    if review.few:
        yield from _too_few(review, today, width)
    else:
        yield from _header(review, today, called, width)
        yield from _what_came_back(review, called, width, most)
        yield from recurring_thoughts(facts.recurring[: most.words], width)
        yield from _who(review, width)
        yield from _when(review, width)
    yield from _looked_at_again(review, width)
    if not review.few:
        yield from _words_that_helped(review, width, most.words)
        yield from _turned_out(review, width)
    yield from _went_right(review, today, width)
    yield from _earlier(facts, width)
    yield from _afraid(facts, width)


def _too_few(review: Review, today: date, width: int) -> Iterator[Text]:
    yield Text(cut(review.span.title(today), width), style="heading")
    yield from _only(review, width)
    if not _anything(review.facts):
        yield Text("No thoughts in these days.")
        return
    again = review.facts.again.thoughts
    looked = f", {again} looked at again" if again else ""
    counted = f"{_thoughts(review.facts.thoughts)}{looked}."
    yield from flowing("", [counted, "Too few for a pattern: trust list"], width, " ")


def _header(review: Review, today: date, called: str, width: int) -> Iterator[Text]:
    facts, before = review.facts, review.facts_before
    counted = f"{_thoughts(facts.thoughts)} · {facts.again.thoughts} looked at again · {facts.open} open"
    title = cut(review.span.title(today), width)
    column = max(_BESIDE, len(title) + 3)
    yield from _beside(title, counted, width, column)
    if before is not None:
        length = called or (f"{review.span.days} days" if review.span.days > 1 else "day")
        then = f"{before.thoughts} · {before.again.thoughts}" if _anything(before) else "nothing written"
        said = f"the {length} before: {then}"
        beside = column + max(len(counted), len(said)) <= width
        yield Text(" " * (column if beside else 0) + said)
    yield from _only(review, width)


def _only(review: Review, width: int) -> list[Text]:
    return flowing(f"{'Only':<{LABEL}}", [cut(name, _NAME) for name in review.only], width)


def _what_came_back(review: Review, called: str, width: int, most: _Most) -> Iterator[Text]:
    before = review.facts_before
    compare = before is not None and _anything(before)
    themes = _rows("", review.themes, most.themes, compare=compare)
    rows = [
        *themes,
        *_rows("From", review.sources, most.sources, compare=compare),
        *_rows("Traps", review.traps, most.traps, compare=compare),
        *_feelings(review.emotions[: most.emotions], width, compare=compare),
    ]
    if themes:
        yield from _beside("What came back", "a thought can stand in more than one line", width)
    yield from rows_with_bars(rows, width, called)
    if rows and before is not None and compare and min(review.facts.thoughts, before.thoughts) < _SMALL:
        yield Text("  Too few to call any of this a change.")


def _rows(label: str, recurring: Sequence[Theme | Recurring], most: int, *, compare: bool) -> list[Row]:
    shown = [one for one in recurring if one.number >= _RECURS][:most]
    return [
        Row(
            label=_label(label, number),
            name=one.name,
            number=one.number,
            note=[_numbered(person.name, person.number) for person in _people(one)],
            before=one.before if compare else None,
        )
        for number, one in enumerate(shown)
    ]


def _people(one: Theme | Recurring) -> Sequence[Count]:
    return one.beside[What.PERSON] if isinstance(one, Theme) and one.beside is not None else ()


def _feelings(emotions: Sequence[Felt], width: int, *, compare: bool) -> list[Row]:
    rows = []
    for number, felt in enumerate(emotions):
        mostly = "" if felt.middle is None else f"mostly {felt.middle}"
        beside = width >= WIDE or not mostly
        rows.append(
            Row(
                label=_label("Felt", number),
                name=felt.name if beside else f"{felt.name} ({mostly})",
                number=felt.number,
                note=[mostly] if mostly and beside else [],
                before=felt.before if compare else None,
            )
        )
    return rows


def _label(label: str, number: int) -> str:
    """The label in front of the first row of a list, blanks in front of the others; none below a heading."""
    return f"{'' if number else label:<{LABEL}}" if label else ""


def _who(review: Review, width: int) -> Iterator[Text]:
    people = [_numbered(person.name, person.number) for person in review.people[:_MOST_NAMES]]
    if len(review.people) > _MOST_NAMES:
        people.append(f"{len(review.people) - _MOST_NAMES} more")
    if people and review.facts.nobody_named:
        people.append(f"nobody named {review.facts.nobody_named}")
    yield from flowing(f"{'People':<{LABEL}}", people, width)
    felt = [urge for urge in review.urges if urge.felt][:_MOST_NAMES]
    wanted = [f"to {cut(urge.name, _NAME)} {urge.felt}, did {urge.acted_on}" for urge in felt]
    yield from flowing(f"{'Wanted':<{LABEL}}", wanted, width)
    # Done without having been felt as an urge first.
    also = [(urge.done_name, urge.done - urge.acted_on) for urge in review.urges]
    did = [_numbered(name, number) for name, number in also if number][:_MOST_NAMES]
    yield from flowing(f"{'Also did' if wanted else 'Did':<{LABEL}}", did, width)


def _when(review: Review, width: int) -> Iterator[Text]:
    parts = review.times
    known = sum(parts.values())
    if known >= _SMALL:
        yield from _grid(review)
    elif known:
        first, *others = sorted(_PARTS, key=lambda part: -parts[part])
        said = [f"{_PARTS[first]}: {parts[first]} of {known}"]
        said += [f"{_PARTS[part]}: {parts[part]}" for part in others if parts[part]]
        yield from flowing(f"{'When':<{LABEL}}", said, width)


def _grid(review: Review) -> Iterator[Text]:
    counts = {(when.weekday, when.part): when.number for when in review.facts.when}
    column = max(5, max(len(str(number)) for number in counts.values()) + 1)
    days = "".join(f"{day[:3].title():>{column}}" for day in WEEKDAYS)
    yield Text.assemble((f"{'When':<{2 + LABEL}}", "heading"), (days, "quiet"))
    for part in _PARTS:
        row = "".join(f"{counts.get((day, part.value), 0) or '·':>{column}}" for day in range(len(WEEKDAYS)))
        yield Text(f"  {part.value:<{LABEL}}{row}")


def _looked_at_again(review: Review, width: int) -> Iterator[Text]:
    again = review.facts.again
    if review.few and again.number < FEWEST:
        return
    yield from _weights(again, width)
    rated = [("belief", review.belief), ("feeling", review.distress)]
    rated = [(name, moved) for name, moved in rated if moved.rated >= FEWEST]
    if rated:
        yield from _beside("Rated twice", f"{COUNTS_AS_SHIFT} points or more count as fell or rose", width)
    for name, moved in rated:
        middles = f"{moved.before} -> {moved.now} in the middle of {moved.rated}"
        shifts = f"{moved.fell} fell · {moved.same} same · {moved.rose} rose"
        yield from flowing(f"  {name:<{LABEL}}", [middles, shifts], width, "    ")


def _weights(again: LooksAgain, width: int) -> Iterator[Text]:
    numbers = {weight.name: weight.number for weight in again.weights}
    sums = [(name, sum(numbers.get(weight, 0) for weight in weights)) for name, weights in _WEIGHTS]
    parts = [_numbered(name, number) for name, number in sums if number]
    if parts:
        parts[-1] += f"    of {sum(numbers.values())}"
        yield from flowing("Where you put the weight    ", parts, width)
    steps = [_next(step) for step in again.next_steps]
    if again.next_step_count > len(steps):
        steps.append(f"{again.next_step_count - len(steps)} more")
    yield from flowing("  On what you saw: ", steps, width, ", ")


def _next(step: NextStep) -> str:
    """One next step in a few words; a prepared talk is named, its text is not shown."""
    kind = NextKind(step.kind)
    text = _NEXT[kind]
    if kind is NextKind.TALK and step.people:
        text += f" with {cut(' and '.join(step.people), _NAME)}"
    elif step.text and kind is not NextKind.TALK:
        text += f": {cut(step.text, _NAME)}"
    return f"{text} ({cut(step.when, _NAME)})" if step.when else text


def _words_that_helped(review: Review, width: int, most: int) -> Iterator[Text]:
    again = review.facts.again
    for number, helped in enumerate(again.helped[:most]):
        label = f"{'' if number else 'Your words':<{QUOTE}}"
        words = words_of(f'"{helped.text}', 2 * (width - QUOTE - 12))
        words[-1] += f'"  #{helped.record_id}'
        yield from flowing(label, words, width, " ")
        # What stands among all that turned out, just below, is not told twice.
        told = [
            text for text in helped.turned_out if TurnedOut(text, helped.record_id) not in again.turned_out
        ]
        yield from flowing(" " * (QUOTE + 2), [f"turned out: {cut(text, width)}" for text in told], width)


def _turned_out(review: Review, width: int) -> list[Text]:
    again = review.facts.again
    room = width - QUOTE - len(f"{again.turned_out_count} checked: ")
    said = []
    for told in again.turned_out:
        number = f" (#{told.record_id})"
        said.append(cut(told.text, room - len(number)) + number)
    if said:
        said[0] = f"{again.turned_out_count} checked: {said[0]}"
    return flowing(f"{'Turned out':<{QUOTE}}", said, width)


def _went_right(review: Review, today: date, width: int) -> list[Text]:
    facts = review.facts
    if not facts.good:
        return []
    newest = facts.good[0]
    # Within a week the weekday alone says which day it was.
    close = review.span.days <= len(WEEKDAYS)
    weekday = WEEKDAYS[newest.day.weekday()].title()
    day = weekday if close else day_in_words(newest.day, year=newest.day.year != today.year)
    words = words_of(f"{day}, {newest.text}", 2 * (width - QUOTE - 12))
    if facts.good_count > 1:
        words.append(f"· {facts.good_count - 1} more")
    return flowing(f"{'Went right':<{QUOTE}}", words, width, " ")


def _earlier(facts: Facts, width: int) -> list[Text]:
    parts = []
    if facts.written_later:
        parts.append(f"{facts.written_later} written in these days happened before")
    if facts.again.older:
        parts.append(f"{facts.again.older} looked at again happened before")
    return flowing(f"{'Earlier':<{QUOTE}}", parts, width)


def _afraid(facts: Facts, width: int) -> Iterator[Text]:
    if not (facts.afraid_of or facts.apart):
        return
    whom = " and ".join(facts.afraid_of) or "someone"
    yield Text(f"You wrote that you are, or may be, afraid of {cut(whom, width - 46)}.")
    yield Text("trust help-now")


def _beside(left: str, right: str, width: int, column: int = _BESIDE) -> Iterator[Text]:
    """A heading and what stands beside it, in two lines where one is too short."""
    if column + len(right) <= width:
        yield Text.assemble((f"{left:<{column}}", "heading"), right)
        return
    yield Text(left, style="heading")
    yield Text(cut(right, width))


def _from_to(span: Span, today: date) -> str:
    """The days of a span in a sentence: "from 16 to 22 November"."""
    first, last = span.first, span.last
    same_year = first.year == last.year
    of_first = f"{first.day} {month_in_words(first)}"
    of_last = f"{last.day} {month_in_words(last)}"
    if not (same_year and last.year == today.year):
        of_last += f" {last.year}"
    if first == last:
        return f"on {of_last}"
    if same_year and first.month == last.month:
        of_first = f"{first.day}"
    elif not same_year:
        of_first += f" {first.year}"
    return f"from {of_first} to {of_last}"


def _anything(facts: Facts) -> bool:
    return bool(facts.thoughts or facts.again.number)


def _thoughts(number: int) -> str:
    return {0: "No thoughts", 1: "1 thought"}.get(number, f"{number} thoughts")


def _numbered(name: str, number: int) -> str:
    return f"{cut(name, _NAME)} {number}"
