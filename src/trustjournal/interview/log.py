"""The questions of `trust log`: two answers make a record, five at most, the rest behind one key."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from trustjournal.interview import answers
from trustjournal.interview.lists import numbered
from trustjournal.interview.predicting import ask_prediction, foretells
from trustjournal.interview.roots import roots_meant
from trustjournal.interview.walk import Unclear
from trustjournal.moments import Moment, WhenUnclear, understand_when
from trustjournal.records import EmotionRating, Person, PersonKind, ThoughtRecord
from trustjournal.shown import one_line
from trustjournal.store.identity import new_uuid

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from trustjournal.content import Content, Question
    from trustjournal.interview.notices import Notices
    from trustjournal.interview.walk import Interview
    from trustjournal.predictions import Prediction
    from trustjournal.roots import Root

_QUESTION = re.compile(
    r"\?\s*$|^\W*(?:why|what if|who|where|how come|am i|"
    r"(?:is|does|did|will|would|has|can) (?:he|she|they|it)|"
    r"(?:are|do|have) (?:they|we|you))\b",
    re.IGNORECASE,
)
_FEEL_THAT = re.compile(r"^\W*i\s+(?:just\s+)?feel\s+(?:that|like|as if|as though)\b", re.IGNORECASE)
_SENTENCES = re.compile(r"[.;\n]\s+\w|\n\s*\w")


@dataclass
class Given:
    """What came as options and need not be asked; also what was answered so far."""

    situation: str | None = None
    belief: int | None = None
    emotions: tuple[EmotionRating, ...] | None = None
    people: tuple[Person, ...] = ()
    happened: Moment | None = None
    sources: tuple[str, ...] = ()
    urges: tuple[str, ...] | None = None
    actions: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    costs: tuple[str, ...] = ()
    predictions: tuple[Prediction, ...] = ()
    roots: tuple[Root, ...] = ()

    def record(self, uuid: str, thought: str, now: datetime) -> ThoughtRecord:
        """The record that these answers make."""
        written = Moment.of(now)
        return ThoughtRecord(
            uuid=uuid,
            automatic_thought=thought,
            happened=self.happened or written,
            written=written,
            situation=self.situation or "",
            belief=self.belief,
            emotions=self.emotions or (),
            people=self.people,
            sources=self.sources,
            urges=self.urges or (),
            actions=self.actions,
            themes=self.themes,
            traps=self.traps,
            tags=self.tags,
            costs=self.costs,
            predictions=self.predictions,
            roots=self.roots,
        )


@dataclass
class LogInterview:
    """The walk from "What happened?" to a record, each answer kept the moment it is given.

    `store` takes the record after the second answer and after every later one, and gives it back with its
    number. `known_names` are the people the journal knows, `known_roots` the earlier events named in it.
    """

    interview: Interview
    content: Content
    notices: Notices
    given: Given
    uuid: str
    begun: datetime
    store: Callable[[ThoughtRecord], ThoughtRecord]
    known_names: Callable[[], list[str]]
    known_roots: Callable[[], Sequence[Root]] = tuple
    _record: ThoughtRecord | None = field(default=None, init=False)

    def walk(self) -> ThoughtRecord:
        """Ask what is missing; the record as stored. Raises `Left`, `StoppedHere`."""
        return self.interview.run(self._walk)

    def _walk(self) -> ThoughtRecord:
        given = replace(self.given)
        if given.situation is None:
            given.situation = self._ask("situation", 1, free=True)
        thought = self._thought()
        self._keep(given.record(self.uuid, thought, self.begun), first=True)
        if given.belief is None:
            given.belief = self.interview.ask(
                "belief",
                self._question("belief"),
                answers.rating,
                label="3 of 5",
                spoken=self._with_scale("belief", "scale_belief"),
            )
            self._keep(given.record(self.uuid, thought, self.begun))
        if given.emotions is None:
            given.emotions = self.interview.ask(
                "emotions",
                self._question("emotions"),
                lambda text: answers.feelings(text, self.content.emotions),
                label="4 of 5",
                words=[emotion.name for emotion in self.content.emotions],
                spoken=self._with_scale("emotions", "scale_intensity"),
            )
            self._keep(given.record(self.uuid, thought, self.begun))
        if given.urges is None:
            given.urges = self.interview.ask(
                "urge",
                self._question("urge"),
                lambda text: answers.words(text, self.content.urges),
                label="5 of 5",
                words=[urge.name for urge in self.content.urges],
            )
            self._keep(given.record(self.uuid, thought, self.begun))
        assert self._record is not None
        return self._record

    def about_person(self, record: ThoughtRecord) -> ThoughtRecord:
        """Offer a name the journal knows when it stands in the text; one key."""
        name = None if record.people else self._name_in(record)
        if name is None:
            return record
        question = self._question("about_person").filled(name=name)
        answer = self.interview.choose("about_person", question, {"y": "yes", "n": "no"})
        return record if answer == "no" else self.store(replace(record, people=(Person(name),)))

    def add(self, record: ThoughtRecord) -> ThoughtRecord:
        """Who, when, what one did, where it comes from, what it costs, tags: each can be skipped."""
        self.interview = self.interview.anew()
        return self.interview.run(lambda: self._add(record))

    def _add(self, record: ThoughtRecord) -> ThoughtRecord:
        first = foretells(record.automatic_thought)
        if first:
            record = self._foreseen(record)
        if not record.people:
            name = self.interview.ask("person", self._question("person"), free=False)
            if name:
                record = self._keep_added(replace(record, people=(Person(name, self._kind(name)),)))
        happened = self.interview.ask("when", self._question("when"), self._when)
        if happened is not None:
            record = self._keep_added(replace(record, happened=happened))
        actions = self.interview.ask(
            "action", self._question("action"), lambda text: answers.words(text, self.content.urges)
        )
        if actions:
            record = self._keep_added(replace(record, actions=actions))
        sources = self._sources()
        if sources:
            record = self._keep_added(replace(record, sources=sources))
        roots = self._roots()
        if roots:
            record = self._keep_added(replace(record, roots=(*record.roots, *roots)))
        costs = self._costs()
        if costs:
            record = self._keep_added(replace(record, costs=costs))
        tags = self.interview.ask("tags", self._question("tags"), lambda text: answers.words(text, ()))
        record = self._keep_added(replace(record, tags=tags)) if tags else record
        return record if first else self._foreseen(record)

    def _foreseen(self, record: ThoughtRecord) -> ThoughtRecord:
        """What exactly the thought foretells, by when, how likely; nothing about fear of somebody."""
        if record.apart or any(person.afraid for person in record.people):
            return record
        what = self.interview.ask("foresee", self.content.prompts.question("check.foresee"))
        if not what:
            return record
        uuid = new_uuid(self.begun)
        made = ask_prediction(self.interview, self.content, self.begun, uuid, what, "foresee")
        record = self._keep_added(record.predicting(made))
        self.interview.live(lambda: self.notices.after_text(what))
        return record

    def _keep_added(self, record: ThoughtRecord) -> ThoughtRecord:
        return record if self.interview.replaying else self.store(record)

    def _thought(self) -> str:
        thought = self._ask("thought", 2, required=True)
        second_look = self._second_look(thought)
        if second_look is not None:
            return self.interview.ask("thought_again", second_look) or thought
        return thought

    def _second_look(self, thought: str) -> Question | None:
        """What is offered once before a thought is kept: an answer for a question, one thought of several."""
        prompts = self.content.prompts
        asked = prompts.question("log.thought_as_answer")
        if _QUESTION.search(thought):
            return replace(asked, ask="", hint=asked.ask)
        if _FEEL_THAT.search(thought):
            return replace(asked, ask="", hint=prompts.hint("feel_that"))
        if len(_SENTENCES.findall(thought)) >= 2:
            return replace(asked, ask="", hint=prompts.hint("several_thoughts"))
        return None

    def _keep(self, record: ThoughtRecord, *, first: bool = False) -> None:
        def keep() -> None:
            new = self._record is None
            self._record = self.store(replace(record, apart=self.notices.fear))
            if new:
                self.interview.stop_keeping()
                self.interview.talk.say(f"Kept as #{self._record.id}. The rest is optional.")
            if first:
                self.notices.after_text(record.automatic_thought)
                if self.notices.fear:
                    self._record = self.store(replace(self._record, apart=True))
                elif foretells(record.automatic_thought) and not self.notices.crisis:
                    self.interview.talk.hint(self.content.prompts.hint("foretells"))

        self.interview.live(keep)

    def _sources(self) -> tuple[str, ...] | None:
        sources = [theme for theme in self.content.themes if theme.axis == "source"]
        question = self._question("source")
        listed = numbered([theme.name for theme in sources], self.interview.talk.width)
        return self.interview.ask(
            "source",
            question,
            lambda text: answers.words(text, sources, numbered=True),
            spoken=f"{question.ask}\n{listed}",
        )

    def _roots(self) -> tuple[Root, ...] | None:
        """What from before it is about; asked only where something was named."""
        roots = self.known_roots()
        if not roots:
            return None
        question = self._question("root")
        return self.interview.ask(
            "root",
            question,
            lambda text: roots_meant(text, roots),
            spoken=f"{question.ask}\n{numbered([root.called for root in roots], self.interview.talk.width)}",
        )

    def _costs(self) -> tuple[str, ...] | None:
        costs, question = self.content.costs, self.content.rebuilding.question("cost.cost")
        listed = numbered([cost.name for cost in costs], self.interview.talk.width)
        return self.interview.ask(
            "cost",
            replace(question, options=()),
            lambda text: answers.words(text, costs, numbered=True),
            spoken=f"{question.ask}\n{listed}",
        )

    def _kind(self, name: str) -> PersonKind | None:
        question = self._question("person_kind").filled(name=name)
        return self.interview.ask("person_kind", question, answers.person_kind)

    def _when(self, text: str) -> Moment:
        try:
            understood = understand_when(text, self.begun)
        except WhenUnclear as error:
            raise Unclear(str(error)) from None
        self.interview.talk.hint(understood.said_back)
        return understood.moment

    def _name_in(self, record: ThoughtRecord) -> str | None:
        text = f" {one_line(f'{record.situation} {record.automatic_thought}').casefold()} "
        for name in self.known_names():
            if re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", text):
                return name
        return None

    def _question(self, name: str) -> Question:
        return self.content.prompts.question(f"log.{name}")

    def _with_scale(self, name: str, scale: str) -> str:
        return f"{self._question(name).ask}   {self.content.prompts.hint(scale)}"

    def _ask(self, name: str, number: int, *, required: bool = False, free: bool = False) -> str:
        return self.interview.ask(
            name, self._question(name), label=f"{number} of 5", required=required, free=free
        )
