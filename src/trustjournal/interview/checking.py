"""What turned out, and how a thought is rated on another day: all can be skipped, all is kept at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rich.text import Text

from trustjournal.interview.lists import side_by_side
from trustjournal.interview.reframing.asking import Asking, pinned
from trustjournal.moments import Moment, spoken
from trustjournal.predictions import Outcome, Prediction
from trustjournal.records import EmotionRating, Ending, LaterRating
from trustjournal.shown import one_line
from trustjournal.views.predictions import foreseen
from trustjournal.views.reframes import BeforeAndNow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from trustjournal.content import Content
    from trustjournal.interview.notices import Notices
    from trustjournal.interview.walk import Interview
    from trustjournal.records import ThoughtRecord

    Change = Callable[[ThoughtRecord], ThoughtRecord]

_LONGEST_THOUGHT = 40
_NEVER = "never"


@dataclass
class Checking:
    """Asks about one thought after the other; `store` keeps a change of one and gives it back as kept."""

    interview: Interview
    content: Content
    notices: Notices
    now: datetime
    new_uuid: Callable[[], str]
    store: Callable[[ThoughtRecord, Change], ThoughtRecord]

    def what_turned_out(
        self, record: ThoughtRecord, prediction: Prediction, place: str = ""
    ) -> ThoughtRecord:
        """What turned out of one prediction, and belief again; the record as kept.

        `place` tells how far one is ("2 of 3"). Raises `Left`, `StoppedHere`.
        """
        self.interview = self.interview.anew()
        return self.interview.run(lambda: self._what_turned_out(record, prediction, place))

    def rate_once_more(self, record: ThoughtRecord) -> ThoughtRecord:
        """Belief and emotions as they are now; the record as kept. Raises `Left`."""
        self.interview = self.interview.anew()
        return self.interview.run(lambda: self._rate_once_more(record))

    def _what_turned_out(self, record: ThoughtRecord, prediction: Prediction, place: str) -> ThoughtRecord:
        talk = self.interview.talk
        people = (person.name for person in record.people)
        parts = [f"#{record.id}", spoken(record.happened, self.now), *people, *filter(None, (place,))]
        talk.say(Text(one_line(" · ".join(parts))))
        talk.say(foreseen(prediction, record.automatic_thought))
        chosen = self._outcome()
        if chosen is None:
            return record
        if chosen == _NEVER:
            talk.say("It is kept, and not asked again.")
            return self._keep(record, replace(prediction, due=None))
        told = replace(prediction, outcome=Outcome(chosen), told=Moment.of(self.now))
        record = self._keep(record, told)
        learned = self.interview.ask("learned", self.content.prompts.question("check.learned"))
        if learned:
            record = self._keep(record, replace(told, learned=learned))
            self.interview.live(lambda: self.notices.after_text(learned))
        if told.outcome is Outcome.CAME_TRUE:
            for line in self.content.prompts.says("came_true", id=record.id):
                talk.say(line)
            return record
        rating = self._rating(record, belief_only=True)
        return self._rated(record, rating) if rating else record

    def _outcome(self) -> str | None:
        question = self.content.prompts.question("check.turned_out")
        listed = side_by_side([option.label for option in question.options], self.interview.talk.width)
        typed = {str(number): option.key for number, option in enumerate(question.options, 1)}
        typed |= {option.key: option.key for option in question.options} | {"x": _NEVER}
        return self.interview.choose("turned_out", question, typed, spoken=f"{question.ask}\n{listed}")

    def _rate_once_more(self, record: ThoughtRecord) -> ThoughtRecord:
        asking, talk = self._asking(record), self.interview.talk
        for line in pinned(record, "", self.now, talk.width, asking.names):
            talk.say(line)
        rating = self._rating(record)
        if rating is None:
            return record
        before = {felt.name: felt.intensity for felt in record.latest_emotions}
        rows = [(asking.names.emotion(f.name), before.get(f.name), f.intensity) for f in rating.emotions]
        if rating.belief is not None:
            rows.insert(0, (record.automatic_thought, record.latest_belief, rating.belief))
        talk.show(BeforeAndNow(rows))
        if any(
            asking.unpleasant(felt.name) and (felt.intensity or 0) > (before.get(felt.name) or 0)
            for felt in rating.emotions
        ):
            talk.say(self.content.notices.lines("after_worse")[0])
        return self._rated(record, rating)

    def _rating(self, record: ThoughtRecord, *, belief_only: bool = False) -> LaterRating | None:
        """What was rated now; None when all was skipped. A fact that was left standing is not rated."""
        asking = self._asking(record)
        belief = None
        if record.latest_belief is not None and belief_can_be_rated(record):
            thought = one_line(record.automatic_thought, _LONGEST_THOUGHT)
            belief = asking.rating(
                "belief_again", "alternative.belief_again", thought=thought, before=record.latest_belief
            )
        again = () if belief_only else asking.emotions_again(record.latest_emotions)
        felt = tuple(EmotionRating(one.name, one.now) for one in again if one.now is not None)
        if belief is None and not felt:
            return None
        return LaterRating(self.new_uuid(), Moment.of(self.now), belief, felt)

    def _asking(self, record: ThoughtRecord) -> Asking:
        return Asking(self.interview, self.content, record, self.now)

    def _keep(self, record: ThoughtRecord, prediction: Prediction) -> ThoughtRecord:
        if self.interview.replaying:
            return record.predicting(prediction)
        return self.store(record, lambda now: now.predicting(prediction))

    def _rated(self, record: ThoughtRecord, rating: LaterRating) -> ThoughtRecord:
        return self.store(record, lambda now: now.rated_later(rating))


def belief_can_be_rated(record: ThoughtRecord) -> bool:
    """Whether belief is asked again: not where the last look put the weight on what was seen."""
    return not record.reframes or record.reframes[-1].ending is not Ending.SEEN
