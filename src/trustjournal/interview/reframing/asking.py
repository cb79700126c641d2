"""What every part of a reframe needs: the record, the words to ask with, the thought kept in sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from trustjournal.interview import answers
from trustjournal.interview.leaving import pleasant
from trustjournal.interview.suggested import NOTHING_SAID, Said
from trustjournal.interview.until import day_meant
from trustjournal.moments import spoken
from trustjournal.records import NextKind, Rerating
from trustjournal.shown import one_line
from trustjournal.views.names import Names

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from trustjournal.content import Content, Question
    from trustjournal.interview.suggested import Offered
    from trustjournal.interview.walk import Interview
    from trustjournal.practices import Practice
    from trustjournal.predictions import Prediction
    from trustjournal.records import EmotionRating, Reframe, ThoughtRecord, Weight
    from trustjournal.recurring import HelpedBefore
    from trustjournal.roots import Root

TOWARDS_THEM = frozenset(
    {NextKind.TALK, NextKind.LIMIT, NextKind.ASK_OPENLY, NextKind.SMALL_STEP, NextKind.REPAIR}
)
"""Next things that prepare something towards another person; never where that person is feared."""


@dataclass(frozen=True)
class Outcome:
    """What a walk gave: the reframe, and what became of it beside the record itself."""

    reframe: Reframe
    meaning: str = ""
    """A thought that a true fact left behind; it becomes a thought of its own."""
    afraid_of: str | None = None
    """The person the writer said to be afraid of; "" when nobody is named, None without fear."""
    not_afraid: bool = False
    """Whether the writer said in this walk that they are not afraid of them."""
    rested: bool = False
    predictions: tuple[Prediction, ...] = ()
    """What is to be looked at again on a day."""
    traps: Said = NOTHING_SAID
    """What was said about thinking traps that were suggested."""


@dataclass(frozen=True)
class Asking:
    """One walk through one record: asks with the content's words, names the person where one is named."""

    interview: Interview
    content: Content
    record: ThoughtRecord
    begun: datetime
    tell_of_fear: Callable[[], None] = lambda: None
    """Shows who can be talked to, once the person said they are afraid."""
    after_worse: Callable[[str], None] = lambda choice: None
    """Shows what was chosen, "pause" or "help", when a feeling rose."""
    save_note: Callable[[str, str], str] = lambda name, note: name
    """Writes a note to a new file of that name; the name as written. Raises `Usage` when that cannot be."""
    new_uuid: Callable[[], str] = lambda: ""
    """Names what is to be looked at again on a day."""
    traps: Callable[[Weight | None], Sequence[Offered]] = lambda weight: ()
    """The thinking traps that may be suggested, once it is known where the weight of evidence lies."""

    helped_before: Callable[[], tuple[HelpedBefore, ...]] = lambda: ()
    """The person's own earlier answers to similar thoughts, where belief fell furthest first."""

    promises: Callable[[], tuple[Practice, ...]] = lambda: ()
    """Promises with the person the thought is about that were kept or missed, the newest first."""

    roots: Callable[[], tuple[Root, ...]] = lambda: ()
    """Earlier events the person named, those that the thought is about first."""

    @property
    def name(self) -> str | None:
        """Who the thought is about, if anybody."""
        return self.record.people[0].name if self.record.people else None

    @property
    def feared(self) -> bool:
        """Whether somebody the thought is about bears the private mark of fear."""
        return any(person.afraid for person in self.record.people)

    @property
    def names(self) -> Names:
        """The content's words as they are shown."""
        return Names(self.content)

    def question(self, path: str, **words: object) -> Question:
        """The question at that path, with the person's name filled in."""
        return self.content.prompts.question(path).filled(name=self.name or "them", **words)

    def text(self, path: str, key: str) -> str:
        """The person's own words for one question; "" when skipped."""
        return self.interview.ask(key, self.question(path), free=True)

    def rating(self, key: str, path: str, scale: str = "", **words: object) -> int | None:
        """A number from 0 to 100; the scale's ends stand beside the question where they are named."""
        question = self.question(path, **words)
        ends = f"   {self.content.prompts.hint(scale)}" if scale else ""
        return self.interview.ask(key, question, answers.rating, spoken=question.ask + ends)

    def emotions_again(self, felt: tuple[EmotionRating, ...]) -> tuple[Rerating, ...]:
        """The same emotions once more; those never rated are left alone."""
        return tuple(
            Rerating(
                rating.name,
                rating.intensity,
                self.rating(
                    f"again:{rating.name}",
                    "alternative.emotion_again",
                    emotion=self.names.emotion(rating.name),
                    before=rating.intensity,
                ),
            )
            for rating in felt
            if rating.intensity is not None
        )

    def says(self, name: str) -> None:
        """A line of the program's own between two questions."""
        for line in self.content.prompts.says(name, name=self.name or "them"):
            self.interview.talk.say(line)

    def due(self, when: str) -> date | None:
        """The day that was meant, if one was; words that name none are kept all the same."""
        return day_meant(self.interview.talk, when, self.begun)

    def unpleasant(self, name: str) -> bool:
        """Whether that emotion counts as distress."""
        return name not in pleasant(self.content)

    def pin(self, step: str) -> None:
        """Keep the thought above every question from now on, with how far one is ("2 of 3")."""
        talk = self.interview.talk
        talk.pin(lambda: pinned(self.record, step, self.begun, talk.width, self.names))


def pinned(record: ThoughtRecord, step: str, now: datetime, width: int, names: Names) -> tuple[Text, ...]:
    """The thought and its belief over a rule; before the first step also when it was and how it felt."""
    lines = []
    number = "" if record.id is None else f"#{record.id}  "
    if not step:
        parts = [f"#{record.id}", spoken(record.happened, now), *(person.name for person in record.people)]
        if record.latest_emotions:
            parts.append(names.ratings(record.latest_emotions))
        lines.append(Text(one_line(" · ".join(parts), width)))
        number = ""
    belief = "" if record.latest_belief is None else f"believed {record.latest_belief}"
    room = max(width - len(number) - len(belief) - 4, 20)
    line = Text(f'{number}"{one_line(record.automatic_thought, room)}"', style="thought")
    if belief:
        line.append(" " * max(width - line.cell_len - len(belief), 2)).append(belief, style="not bold")
    rule = f"{'-' * (width - len(step) - 6)} {step} ----" if step else "-" * width
    return (*lines, line, Text(rule))
