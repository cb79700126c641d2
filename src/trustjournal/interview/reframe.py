"""The three questions of `trust reframe`: evidence or past experience, a loved one, another thought.

The first is a true fork with three complete endings; nothing argues with what the person saw. The order of
the gentle path (name the feeling, where it comes from, accept it, speak kindly, then the thought) validates
before anything is questioned.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from rich.text import Text

from trustjournal.content import Question
from trustjournal.interview import answers
from trustjournal.interview.leaving import pleasant, rated
from trustjournal.moments import Moment, spoken, understand_until
from trustjournal.records import (
    HIGH_DISTRESS,
    EmotionRating,
    Ending,
    NextKind,
    NextThing,
    Reframe,
    Rerating,
    Weight,
    distress,
)
from trustjournal.shown import one_line
from trustjournal.views.reframes import before_and_after

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from trustjournal.content import Content
    from trustjournal.interview.walk import Interview
    from trustjournal.records import Person, ThoughtRecord

_TOWARDS_THEM = frozenset({NextKind.TALK, NextKind.LIMIT, NextKind.ASK_OPENLY, NextKind.SMALL_STEP})
_LONGEST_LINE = 72


class LeftForToday(Exception):
    """The person chose to end here; the thought stays open. Carries the feeling part if there was one."""


@dataclass(frozen=True)
class Outcome:
    """What a walk gave: the reframe, the meaning that became a thought of its own, who is feared."""

    reframe: Reframe
    meaning: str = ""
    new_people: tuple[Person, ...] = ()
    afraid_of: str | None = None
    rested: bool = False
    talk_note: str = ""


@dataclass
class ReframeInterview:
    """One walk through the three questions about one record.

    `gentle`: True begins with the feeling, False with the thought, None asks when distress is high or
    nothing was rated."""

    interview: Interview
    content: Content
    record: ThoughtRecord
    uuid: str
    begun: datetime
    gentle: bool | None = None
    tell_of_fear: Callable[[], None] = lambda: None
    """Shows who can be talked to, once the person said they are afraid."""
    after_worse: Callable[[str], None] = lambda choice: None
    """Shows what was chosen, "pause" or "help", when a feeling rose."""
    _words: dict[str, object] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        feared = any(person.afraid for person in self.record.people)
        self._feared = feared
        name = self.record.people[0].name if self.record.people else None
        self._name = name
        self._words = {"name": name or "them"}

    def walk(self) -> Outcome:
        """Ask everything that belongs to the ending chosen. Raises `Left`, `LeftForToday`, `StoppedHere`."""
        return self.interview.run(self._walk)

    def _walk(self) -> Outcome:
        self._pin("")
        reframe = Reframe(
            uuid=self.uuid, written=Moment.of(self.begun), belief_before=self.record.latest_belief
        )
        felt = self.record.latest_emotions
        if self._begins_with_feeling(felt):
            reframe, felt = self._feeling(reframe, felt)
        reframe = self._evidence(reframe)
        reframe = self._loved_one(reframe)
        if reframe.ending is Ending.SEEN:
            return self._what_i_saw(reframe, felt)
        reframe = self._unknown(reframe) if reframe.ending is Ending.UNKNOWN else self._alternative(reframe)
        return self._rated_again(reframe, felt)

    # The feeling first

    def _begins_with_feeling(self, felt: tuple[EmotionRating, ...]) -> bool:
        if self.gentle is not None:
            return self.gentle
        high = distress(felt, pleasant(self.content))
        if high is not None and high < HIGH_DISTRESS:
            return False
        question = self._question("feeling.begin")
        if high is None:
            question = replace(question, ask="Begin with the feeling, or go to the thought?")
        else:
            hottest = max(felt, key=lambda rating: rating.intensity or 0)
            question = question.filled(emotion=hottest.name.capitalize(), before=high)
        choice = self.interview.choose("begin", question, {"t": "thought", "q": "leave"})
        if choice == "leave":
            raise LeftForToday
        return choice is None

    def _feeling(
        self, reframe: Reframe, felt: tuple[EmotionRating, ...]
    ) -> tuple[Reframe, tuple[EmotionRating, ...]]:
        listed = rated(felt).capitalize() if felt else "Nothing was rated"
        again = self.interview.ask(
            "feeling_words",
            self._question("feeling.emotions_again_words").filled(emotions=listed),
            lambda text: answers.feelings(text, self.content.emotions),
        )
        if again:
            ratings = {rating.name: rating.intensity for rating in felt}
            felt = tuple(EmotionRating(r.name, r.intensity or ratings.get(r.name)) for r in again)
        known_from = self.interview.ask("known_from", self._question("feeling.known_from"), free=True)
        if known_from:
            self._says("makes_sense")
        wish = self.interview.ask("wish_to_hear", self._question("feeling.wish_to_hear"), free=True)
        go_on = self.interview.choose("go_on", self._question("feeling.go_on"), {"g": "go on"})
        if go_on is None:
            raise LeftForToday
        return replace(reframe, known_from=known_from, wish_to_hear=wish), felt

    # 1 of 3

    def _evidence(self, reframe: Reframe) -> Reframe:
        self._pin("1 of 3")
        for_question = self._question("evidence.evidence_for")
        about = self._question("evidence.evidence_for_person").filled(**self._words).ask
        standing = "\n".join(self.content.prompts.says("standing_on"))
        evidence_for = self.interview.ask_lines(
            "evidence_for",
            replace(for_question, hint=None),
            spoken="\n".join((standing, for_question.ask, *((about,) if self._name else ()))),
        )
        against = self._lines("evidence_against")
        before = self._lines("from_before")
        weight = self._weight()
        return replace(
            reframe, evidence_for=evidence_for, evidence_against=against, from_before=before, weight=weight
        )

    def _lines(self, key: str) -> tuple[str, ...]:
        return self.interview.ask_lines(key, replace(self._question(f"evidence.{key}"), hint=None))

    def _weight(self) -> Weight | None:
        question = self._question("evidence.weight")
        labels = [f"{number} {option.label}" for number, option in enumerate(question.options, 1)]
        rows = "\n".join(
            f"  {left:<26} {right}" for left, right in zip(labels[::2], labels[1::2], strict=True)
        )
        keys = [option.key for option in question.options]
        typed = {str(number): key for number, key in enumerate(keys, 1)} | {key: key for key in keys}
        chosen = self.interview.choose(
            "weight", replace(question, hint=None), typed, spoken=f"{question.ask}\n{rows}"
        )
        weight = None if chosen is None else Weight(chosen)
        if weight is not None and weight.ending is Ending.SEEN:
            self._says("on_what_you_saw")
        return weight

    # 2 of 3

    def _loved_one(self, reframe: Reframe) -> Reframe:
        self._pin("2 of 3")
        answer = self.interview.ask("loved_one", self._question("evidence.loved_one"), free=True)
        return replace(reframe, answer_to_loved_one=answer)

    # 3 of 3, another thought

    def _alternative(self, reframe: Reframe) -> Reframe:
        self._pin("3 of 3")
        question = self._question("alternative.alternative")
        own = reframe.answer_to_loved_one
        hint = f"{question.hint}\n{self.content.prompts.hint('use_answer')}" if own else question.hint
        lines = self.interview.ask_lines("alternative", replace(question, hint=hint))
        alternatives = tuple(own if own and line.strip().casefold() == "w" else line for line in lines)
        if not alternatives:
            return reframe
        kept = self._keep(alternatives)
        if kept is None:
            return replace(reframe, alternatives=alternatives)
        belief = self.interview.ask(
            "alternative_belief",
            self._question("alternative.alternative_belief"),
            answers.rating,
            spoken=self._with_scale("alternative.alternative_belief", "scale_belief"),
        )
        return replace(reframe, alternatives=alternatives, kept=kept, alternative_belief=belief)

    def _keep(self, alternatives: tuple[str, ...]) -> int | None:
        question = self._question("alternative.keep")
        listed = "\n".join(
            f"  {number} {one_line(text, _LONGEST_LINE)}" for number, text in enumerate(alternatives, 1)
        )
        typed = {str(number): str(number - 1) for number in range(1, len(alternatives) + 1)}
        chosen = self.interview.choose("keep", question, typed, spoken=f"{question.ask}\n{listed}")
        return None if chosen is None else int(chosen)

    # 3 of 3, not knowing yet

    def _unknown(self, reframe: Reframe) -> Reframe:
        self._pin("3 of 3")
        self._says("cannot_tell")
        ask = "" if self._feared else self._text("unknown.ask_openly", "ask_openly")
        until = self._text("unknown.until_when", "until_when")
        then = self._text("unknown.until_then", "until_then")
        reframe = replace(reframe, ask_openly=ask, until=until, until_then=then)
        due = self._due(until)
        if due is not None:
            thing = replace(due, kind=NextKind.CHECK)
            reframe = replace(reframe, next_things=(thing,))
        return reframe

    # 3 of 3, what I saw

    def _what_i_saw(self, reframe: Reframe, felt: tuple[EmotionRating, ...]) -> Outcome:
        self._pin("3 of 3")
        wanted = self._needs()
        afraid_of = None
        if not self._feared and any(need in _TOWARDS_THEM for need in wanted):
            afraid_of = self._asked_if_afraid()
            if afraid_of is not None:
                wanted = tuple(need for need in wanted if need not in _TOWARDS_THEM)
        things: list[NextThing] = []
        note = ""
        for need in wanted:
            thing, text = self._need(need)
            things.append(thing)
            note = note or text
        if afraid_of is not None and NextKind.SUPPORT not in wanted:
            things += self._someone_on_my_side()
        meaning = self.interview.ask("meaning", self._question("needs.meaning"), free=True)
        reframe = replace(reframe, next_things=tuple(things), emotions=self._emotions_again(felt))
        return Outcome(reframe, meaning=meaning, afraid_of=afraid_of, talk_note=note)

    def _needs(self) -> tuple[NextKind, ...]:
        question = self._question("needs.need_next").filled(**self._words)
        options = [
            option
            for option in question.options
            if not (self._feared and NextKind(option.key) in _TOWARDS_THEM)
        ]
        labels = [f"{number} {option.label}" for number, option in enumerate(options, 1)]
        listed = "\n".join(f"  {label}" for label in labels)
        chosen = self.interview.ask(
            "need_next",
            question,
            lambda text: answers.picked(text, [option.key for option in options]),
            spoken=f"{question.ask}\n{listed}",
        )
        return tuple(NextKind(key) for key in chosen or ())

    def _asked_if_afraid(self) -> str | None:
        """The person feared, "" when nobody is named; None when the answer is no."""
        question = self._question("needs.afraid").filled(**self._words)
        typed = {"n": "no", "no": "no", "y": "yes", "yes": "yes", "u": "unsure", "unsure": "unsure"}
        answer = self.interview.ask(
            "afraid", question, lambda text: answers.one_of(text, typed), required=True
        )
        if answer == "no":
            return None
        self._says("afraid")
        self.interview.live(self.tell_of_fear)
        return self._name or ""

    def _need(self, need: NextKind) -> tuple[NextThing, str]:
        if need is NextKind.TALK:
            return self._talk()
        paths = {
            NextKind.LIMIT: "needs.limit",
            NextKind.SUPPORT: "needs.support",
            NextKind.TIME: "needs.time_until",
            NextKind.SAFE: "needs.safe",
        }
        text = self._text(paths[need], need.value)
        if need is NextKind.TIME:
            due = self._due(text)
            return (replace(due, kind=need) if due else NextThing(need, when=text)), ""
        return NextThing(need, text), ""

    def _someone_on_my_side(self) -> list[NextThing]:
        text = self._text("needs.support", "support")
        return [NextThing(NextKind.SUPPORT, text)] if text else []

    def _talk(self) -> tuple[NextThing, str]:
        self._says("talk_begins")
        when = self._text("needs.talk_when", "talk_when")
        thing = self._text("needs.talk_thing", "talk_thing")
        feeling = self._text("needs.talk_feeling", "talk_feeling")
        ask = self._text("needs.talk_ask", "talk_ask")
        note = talk_note(self.content, thing, feeling, ask)
        if note:
            self.interview.talk.say("\n" + note + "\n")
        due = self._due(when)
        return NextThing(NextKind.TALK, note, when, None if due is None else due.due), note

    # The ratings again, and what comes next

    def _rated_again(self, reframe: Reframe, felt: tuple[EmotionRating, ...]) -> Outcome:
        belief = None
        if reframe.belief_before is not None:
            question = self._question("alternative.belief_again").filled(
                thought=one_line(self.record.automatic_thought, 40), before=reframe.belief_before
            )
            belief = self.interview.ask("belief_again", question, answers.rating)
        reframe = replace(reframe, belief=belief, emotions=self._emotions_again(felt))
        self.interview.live(
            lambda: self.interview.talk.say(
                before_and_after(self.record, reframe, self.begun, self.interview.talk.width)
            )
        )
        return self._end(reframe)

    def _end(self, reframe: Reframe) -> Outcome:
        if reframe.ending is Ending.BEFORE and reframe.kept is None:
            return self._not_yet(reframe)
        if any(
            (again.now or 0) > (again.before or 0) for again in reframe.emotions if self._unpleasant(again)
        ):
            choice = self._after_worse()
            return Outcome(replace(reframe, complete=choice is None and reframe.ending is Ending.UNKNOWN))
        unmoved = (
            reframe.belief is not None
            and reframe.belief_before is not None
            and reframe.belief >= reframe.belief_before
        )
        if unmoved:
            self._says("unmoved")
        if reframe.next_things:
            return Outcome(reframe)
        thing, afraid_of = self._next_thing(unmoved=unmoved)
        things = (thing,) if thing else ()
        complete = bool(things) or not unmoved
        return Outcome(replace(reframe, next_things=things, complete=complete), afraid_of=afraid_of)

    def _not_yet(self, reframe: Reframe) -> Outcome:
        question = self._question("alternative.not_yet")
        rest = self.interview.choose("not_yet", question, {"x": "rest"})
        return Outcome(replace(reframe, complete=False), rested=rest is not None)

    def _after_worse(self) -> str | None:
        line, *choices = self.content.notices.lines("after_worse")
        question = Question(key="after_worse", ask=line, hint="\n".join(choices) or None)
        choice = self.interview.choose("after_worse", question, {"p": "pause", "h": "help"})
        if choice is not None:
            self.interview.live(lambda: self.after_worse(choice))
        return choice

    def _next_thing(self, *, unmoved: bool) -> tuple[NextThing | None, str | None]:
        question = self._question("alternative.next_thing").filled(**self._words)
        options = [
            o for o in question.options if not (self._feared and o.key in ("ask-openly", "small-step"))
        ]
        if unmoved:
            options = [option for option in options if option.key != "check"]
        listed = "\n".join(f"  {number} {option.label}" for number, option in enumerate(options, 1))
        first = "  Enter leave it open" if unmoved else "  Enter none"
        typed = {str(number): option.key for number, option in enumerate(options, 1)}
        typed |= {option.key: option.key for option in options}
        chosen = self.interview.choose(
            "next_thing", replace(question, hint=None), typed, spoken=f"{question.ask}\n{first}\n{listed}"
        )
        if chosen is None:
            return None, None
        kind = NextKind.SUPPORT if chosen == "someone" else NextKind(chosen)
        if kind in _TOWARDS_THEM:
            afraid_of = self._asked_if_afraid()
            if afraid_of is not None:
                things = self._someone_on_my_side()
                return (things[0] if things else None), afraid_of
        text = "" if kind is NextKind.CHECK else self._text("alternative.next_what", "next_what")
        when = self._text("alternative.next_when", "next_when")
        due = self._due(when)
        return NextThing(kind, text, when, None if due is None else due.due), None

    def _emotions_again(self, felt: tuple[EmotionRating, ...]) -> tuple[Rerating, ...]:
        again = []
        for rating in felt:
            if rating.intensity is None:
                continue
            question = self._question("alternative.emotion_again").filled(
                emotion=rating.name, before=rating.intensity
            )
            now = self.interview.ask(f"again:{rating.name}", question, answers.rating)
            again.append(Rerating(rating.name, rating.intensity, now))
        return tuple(again)

    def _unpleasant(self, again: Rerating) -> bool:
        return again.now is not None and again.name not in pleasant(self.content)

    def _due(self, when: str) -> NextThing | None:
        if not when:
            return None
        understood = understand_until(when, self.begun)
        return (
            None
            if understood is None
            else NextThing(NextKind.CHECK, when=when, due=understood.moment.local_day)
        )

    def _text(self, path: str, key: str) -> str:
        return self.interview.ask(key, self._question(path).filled(**self._words), free=True)

    def _question(self, path: str) -> Question:
        return self.content.prompts.question(path)

    def _with_scale(self, path: str, scale: str) -> str:
        return f"{self._question(path).ask}   {self.content.prompts.hint(scale)}"

    def _says(self, name: str) -> None:
        for line in self.content.prompts.says(name, **self._words):
            self.interview.talk.say(line)

    def _pin(self, step: str) -> None:
        self.interview.talk.pin(lambda: pinned(self.record, step, self.begun, self.interview.talk.width))


def pinned(record: ThoughtRecord, step: str, now: datetime, width: int) -> tuple[Text, ...]:
    """The thought above every question of a reframe, and how far one is."""
    belief = "" if record.latest_belief is None else f"believed {record.latest_belief}"
    about = ""
    if not step:
        parts = [spoken(record.happened, now), *(person.name for person in record.people)]
        emotions = record.latest_emotions
        about = " · ".join([f"#{record.id}", *parts, *([rated(emotions)] if emotions else [])])
    number = "" if about else f"#{record.id}  "
    room = width - len(number) - len(belief) - 4
    thought = f'{number}"{one_line(record.automatic_thought, max(room, 20))}"'
    line = Text(thought, style="thought")
    if belief:
        line.append(" " * max(width - line.cell_len - len(belief), 2)).append(belief, style="")
    rule = Text("-" * width if not step else f"{'-' * (width - len(step) - 6)} {step} ----")
    return (*((Text(about),) if about else ()), line, rule)


def talk_note(content: Content, thing: str, feeling: str, ask: str) -> str:
    """The note to take along to a talk: what a camera saw, how it was, what is asked; "" without any."""
    if not (thing or feeling or ask):
        return ""
    lines = content.prompts.says("talk_note", thing=thing, feeling=feeling, ask=ask)
    return "\n".join(f"  {line}" for line in lines)
