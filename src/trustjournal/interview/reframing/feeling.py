"""The gentle path: name the feeling, where it is known from, let it be, a kind word; then the thought.

The order validates before anything is questioned. Each line can be skipped, and leaving after it is a full
ending.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trustjournal.interview import answers
from trustjournal.interview.leaving import pleasant
from trustjournal.records import HIGH_DISTRESS, EmotionRating, Reframe, distress

if TYPE_CHECKING:
    from trustjournal.interview.reframing.asking import Asking

Felt = tuple[EmotionRating, ...]


class AnotherDay(Exception):
    """The person chose not to look at the thought today, before anything was answered."""


def begins_with_feeling(asking: Asking, felt: Felt) -> bool:
    """Asked when distress is high or nothing was rated; the thought comes first otherwise."""
    high = distress(felt, pleasant(asking.content))
    if high is not None and high < HIGH_DISTRESS:
        return False
    if high is None:
        question = replace(
            asking.question("feeling.begin"), ask="Begin with the feeling, or go to the thought?"
        )
    else:
        hottest = next(rating.name for rating in felt if rating.intensity == high)
        question = asking.question(
            "feeling.begin", emotion=asking.names.emotion(hottest).capitalize(), before=high
        )
    choice = asking.interview.choose("begin", question, {"t": "thought", "q": "another day"})
    if choice == "another day":
        raise AnotherDay
    return choice is None


def feeling_first(asking: Asking, reframe: Reframe, felt: Felt) -> tuple[Reframe, Felt, bool]:
    """The reframe with the feeling part, the feelings as they are called now, and whether to go on."""
    again = asking.interview.ask(
        "feeling_words",
        asking.question(
            "feeling.emotions_again_words",
            emotions=asking.names.ratings(felt).capitalize() or "Nothing was named",
        ),
        lambda text: answers.feelings(text, asking.content.emotions),
    )
    if again:
        before = {rating.name: rating.intensity for rating in felt}
        felt = tuple(
            rating if rating.intensity is not None else EmotionRating(rating.name, before.get(rating.name))
            for rating in again
        )
    known_from = asking.text("feeling.known_from", "known_from")
    asking.says("makes_sense" if known_from else "may_be_here")
    wish = asking.text("feeling.wish_to_hear", "wish_to_hear")
    goes_on = asking.interview.choose("go_on", asking.question("feeling.go_on"), {"g": "go on"}) is not None
    return replace(reframe, known_from=known_from, wish_to_hear=wish), felt, goes_on
