"""Which question a week ends with: chosen by what was written and by the week, never by chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.weeks import monday_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from trustjournal.facts import Facts
    from trustjournal.weeks import WeekQuestion

NOT_AGAIN_WITHIN = 8
"""Weeks before the same question may come again."""


def question_of(
    week: str,
    questions: Sequence[WeekQuestion],
    asked: Iterable[tuple[str, str]],
    stands: Mapping[str, int],
    *,
    somebody_feared: bool,
) -> WeekQuestion | None:
    """The question for this week, or None when there is none left.

    `asked` holds weeks and keys of what was asked before, `stands` on how many thoughts of the week each word
    stands. While somebody is feared nothing about another person is asked.
    """
    number = monday_of(week).toordinal() // 7
    lately = {key for then, key in asked if number - monday_of(then).toordinal() // 7 < NOT_AGAIN_WITHIN}
    fresh = [q for q in questions if q.key not in lately and not (somebody_feared and q.other)]
    if not fresh:
        return None
    fits = [sum(stands.get(word, 0) for word in question.fits) for question in fresh]
    closest = [question for question, fit in zip(fresh, fits, strict=True) if fit == max(fits)]
    return closest[number % len(closest)]


def words_of_the_week(facts: Facts) -> dict[str, int]:
    """On how many thoughts each theme, source, urge and action stands."""
    stands: dict[str, int] = {}
    counted = [(theme.name, theme.number) for theme in facts.themes]
    counted += [(source.name, source.number) for source in facts.sources]
    counted += [(urge.name, urge.felt + urge.done - urge.acted_on) for urge in facts.urges]
    for name, number in counted:
        stands[name] = max(stands.get(name, 0), number)
    return stands
