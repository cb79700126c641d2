"""A span looked back on, in one screen: plain counts, bars that line up, the person's own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from trustjournal.moments.words import WEEKDAYS, day_in_words, month_in_words
from trustjournal.practice_words import what_was_kept
from trustjournal.records import COUNTS_AS_SHIFT, NextKind
from trustjournal.review import FEWEST
from trustjournal.review.lines import TIMES, WEIGHTS
from trustjournal.views.flow import cut, flowing, words_of
from trustjournal.views.next_things import NEXT
from trustjournal.views.outcomes import turned_out_lines
from trustjournal.views.recurring_thoughts import recurring_thoughts
from trustjournal.views.review_themes import (
    BESIDE,
    LABEL,
    NAME,
    SMALL,
    Most,
    beside,
    later_parts,
    length_called,
    numbered,
    one_theme,
    what_came_back,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from rich.console import Console, ConsoleOptions, RenderResult

    from trustjournal.facts import Facts, LooksAgain, NextStep
    from trustjournal.moments import Span
    from trustjournal.review import Review

_SCREEN = 23
"""Lines of a terminal of 24, one left for what is typed next."""

_QUOTE = 12
"""Where quoted words begin behind their labels."""

_MOST_NAMES = 6

_USUAL = Most(5, 2, 3, 3)
_TO_FIT = (Most(6, 3, 4, 3), _USUAL, Most(4, 2, 3, 1), Most(3, 1, 2, 1))


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


def _report(review: Review, today: date, called: str, width: int, most: Most) -> Iterator[Text]:
    facts = review.facts
    if not (_anything(facts) or facts.good_count or facts.kept or facts.written_later or facts.balances):
        about = f" with {', '.join(review.only)}" if review.only else ""
        yield Text(cut(f"Nothing written {_from_to(review.span, today)}{about}.", width))
        return
    if review.few:
        yield from _too_few(review, today, width)
    else:
        yield from _header(review, today, called, width)
        yield from one_theme(review, called, width)
        yield from what_came_back(review, called, width, most)
        yield from recurring_thoughts(facts.recurring[: most.words], width)
        yield from _who(review, width)
        yield from _when(review, width)
    yield from _looked_at_again(review, width)
    if not review.few:
        yield from _words_that_helped(review, width, most.words)
    yield from turned_out_lines(facts.outcomes, f"{'Turned out':<{_QUOTE}}", width, most.words - 1)
    yield from _went_right(review, today, width)
    yield from _balances(facts, width)
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
    column = max(BESIDE, len(title) + 3)
    yield from beside(title, counted, width, column)
    if before is not None:
        length = length_called(review, called)
        nothing = "none of them" if review.filters else "nothing written"
        then = f"{before.thoughts} · {before.again.thoughts}" if _anything(before) else nothing
        said = f"the {length} before: {then}"
        fits = column + max(len(counted), len(said)) <= width
        yield Text(" " * (column if fits else 0) + said)
    yield from _only(review, width)


def _only(review: Review, width: int) -> list[Text]:
    return flowing(f"{'Only':<{LABEL}}", [cut(name, NAME) for name in review.only], width)


def _who(review: Review, width: int) -> Iterator[Text]:
    people = [numbered(person.name, person.number) for person in review.people[:_MOST_NAMES]]
    if len(review.people) > _MOST_NAMES:
        people.append(f"{len(review.people) - _MOST_NAMES} more")
    if people and review.facts.nobody_named:
        people.append(f"nobody named {review.facts.nobody_named}")
    yield from flowing(f"{'People':<{LABEL}}", people, width)
    yield from _about_before(review, width)
    felt = [urge for urge in review.urges if urge.felt][:_MOST_NAMES]
    wanted = [f"to {cut(urge.name, NAME)} {urge.felt}, did {urge.acted_on}" for urge in felt]
    yield from flowing(f"{'Wanted':<{LABEL}}", wanted, width)
    # Done without having been felt as an urge first.
    also = [(urge.done_name, urge.done - urge.acted_on) for urge in review.urges]
    did = [numbered(name, number) for name, number in also if number][:_MOST_NAMES]
    yield from flowing(f"{'Also did' if wanted else 'Did':<{LABEL}}", did, width)
    cost = [numbered(cost.name, cost.number) for cost in review.costs[:_MOST_NAMES]]
    yield from flowing(f"{'It cost':<{LABEL}}", cost, width)


def _about_before(review: Review, width: int) -> list[Text]:
    """Of how many thoughts an earlier event stands behind, and which; no word on what that means."""
    facts = review.facts
    roots = [numbered(root.name, root.number) for root in review.roots[:_MOST_NAMES]]
    label = f"{'About before':<{_QUOTE}}  {facts.about_before} of {facts.thoughts}: "
    return flowing(label, roots, width, ", ")


def _when(review: Review, width: int) -> Iterator[Text]:
    parts = review.times
    known = sum(parts.values())
    if known >= SMALL:
        yield from _grid(review)
    elif known:
        first, *others = sorted(TIMES, key=lambda part: -parts[part])
        said = [f"{TIMES[first]}: {parts[first]} of {known}"]
        said += [f"{TIMES[part]}: {parts[part]}" for part in others if parts[part]]
        yield from flowing(f"{'When':<{LABEL}}", said, width)


def _grid(review: Review) -> Iterator[Text]:
    counts = {(when.weekday, when.part): when.number for when in review.facts.when}
    column = max(5, max(len(str(number)) for number in counts.values()) + 1)
    days = "".join(f"{day[:3].title():>{column}}" for day in WEEKDAYS)
    yield Text.assemble((f"{'When':<{2 + LABEL}}", "heading"), (days, "quiet"))
    for part in TIMES:
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
        yield from beside("Rated twice", f"{COUNTS_AS_SHIFT} points or more count as fell or rose", width)
    for name, moved in rated:
        middles = f"{moved.before} -> {moved.now} in the middle of {moved.rated}"
        shifts = f"{moved.fell} fell · {moved.same} same · {moved.rose} rose"
        yield from flowing(f"  {name:<{LABEL}}", [middles, shifts], width, "    ")
    yield from _later(review, width)


def _later(review: Review, width: int) -> list[Text]:
    """Of what had fallen and was rated once more on another day: how much of it stayed where it was."""
    parts = later_parts(review.belief, "belief") + later_parts(review.distress, "feeling")
    return flowing(f"{'Later on':<{LABEL}}", parts, width)


def _weights(again: LooksAgain, width: int) -> Iterator[Text]:
    numbers = {weight.name: weight.number for weight in again.weights}
    sums = [(name, sum(numbers.get(weight, 0) for weight in weights)) for name, weights in WEIGHTS.items()]
    parts = [numbered(name, number) for name, number in sums if number]
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
    text = NEXT[kind]
    if kind is NextKind.TALK and step.people:
        text += f" with {cut(' and '.join(step.people), NAME)}"
    elif step.text and kind is not NextKind.TALK:
        text += f": {cut(step.text, NAME)}"
    return f"{text} ({cut(step.when, NAME)})" if step.when else text


def _words_that_helped(review: Review, width: int, most: int) -> Iterator[Text]:
    again = review.facts.again
    for number, helped in enumerate(again.helped[:most]):
        label = f"{'' if number else 'Your words':<{_QUOTE}}"
        words = words_of(f'"{helped.text}', 2 * (width - _QUOTE - 12))
        words[-1] += f'"  #{helped.record_id}'
        yield from flowing(label, words, width, " ")
        # Always, even where it stands below as well: no comfort without what came of it.
        told = [f"turned out: {cut(text, width)}" for text in helped.turned_out]
        yield from flowing(" " * (_QUOTE + 2), told or ["how it turned out: not noted"], width)


def _went_right(review: Review, today: date, width: int) -> list[Text]:
    words = _newest_good(review, today, width)
    for said in what_was_kept(review.facts.kept):
        words.append(f"· {said}" if words else said)
    return flowing(f"{'Went right':<{_QUOTE}}", words, width, " ")


def _newest_good(review: Review, today: date, width: int) -> list[str]:
    """The last good moment in words, and how many more there are."""
    facts = review.facts
    if not facts.good:
        return []
    newest = facts.good[0]
    # Within a week the weekday alone says which day it was.
    close = review.span.days <= len(WEEKDAYS)
    weekday = WEEKDAYS[newest.day.weekday()].title()
    day = weekday if close else day_in_words(newest.day, year=newest.day.year != today.year)
    words = words_of(f"{day}, {newest.text}", 2 * (width - _QUOTE - 12))
    if newest.kind is not None:
        words.append(f"({review.good_kinds.get(newest.kind, newest.kind)})")
    if facts.good_count > 1:
        words.append(f"· {facts.good_count - 1} more")
    return words


def _balances(facts: Facts, width: int) -> list[Text]:
    said = [cut(f"with {one.person}: {one.said}", width) for one in facts.balances]
    return flowing("Closeness and space  ", said, width)


def _earlier(facts: Facts, width: int) -> list[Text]:
    parts = []
    if facts.written_later:
        parts.append(f"{facts.written_later} written in these days happened before")
    if facts.again.older:
        parts.append(f"{facts.again.older} looked at again happened before")
    return flowing(f"{'Earlier':<{_QUOTE}}", parts, width)


def _afraid(facts: Facts, width: int) -> Iterator[Text]:
    if not (facts.afraid_of or facts.apart):
        return
    whom = " and ".join(facts.afraid_of) or "someone"
    yield Text(f"You wrote that you are, or may be, afraid of {cut(whom, width - 46)}.")
    yield Text("trust help-now")


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
    return bool(facts.thoughts or facts.again.number or facts.outcomes.number)


def _thoughts(number: int) -> str:
    return {0: "No thoughts", 1: "1 thought"}.get(number, f"{number} thoughts")
