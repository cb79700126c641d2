"""A step asked for in five short lines, and afterwards what came of it; all but the act can be skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.interview.practising import size_and_when, with_a_number
from trustjournal.moments import Moment
from trustjournal.practices import DONE, Practice
from trustjournal.shown import one_line
from trustjournal.steps import next_sizes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from trustjournal.content import Content
    from trustjournal.interview.practising import Practising
    from trustjournal.records import ThoughtRecord

_LONGEST_THOUGHT = 40


def new_step(ask: Practising, with_person: Callable[[str | None], Sequence[Practice]]) -> Practice:
    """A step to come; `with_person` gives those there are with somebody. Raises `Left`, `Feared`."""
    text = ask.text("step.text", required=True, label="1 of 5")
    person = ask.person("step.person", label="2 of 5")
    sizes = next_sizes(with_person(person))
    shown = ask.text("step.shown", name=person, label="3 of 5") if person else ""
    predicts, likely = ask.interview.ask(
        "step.predicts", ask.question("step.predicts"), with_a_number, free=True, label="4 of 5"
    ) or ("", None)
    if sizes:
        ask.interview.talk.hint(f"The last one with {person} was of size {sizes[0]}.")
    size, when = ask.interview.ask(
        "step.size_and_when", ask.question("step.size_and_when"), size_and_when, label="5 of 5"
    ) or (None, "")
    step = Practice(ask.uuid, "step", text, Moment.of(ask.begun), person=person, due=ask.day(when), when=when)
    return step.saying(size=size, likely=likely, shown=shown, predicts=predicts)


def what_came_of(
    ask: Practising, step: Practice, thought: ThoughtRecord | None
) -> tuple[Practice, int | None]:
    """The step with what came of it, and belief now in the thought it came from. Raises `Left`."""
    predicts, likely = step.word("predicts"), step.number("likely")
    happened = ask.text("step.happened")
    went = ask.choice("step.went")
    outcome = ask.choice("step.outcome", predicts=one_line(predicts)) if predicts else None
    learned = ask.text("step.learned")
    done = step.ended(
        DONE, Moment.of(ask.begun), happened=happened, went=went, outcome=outcome, learned=learned
    )
    if thought is not None and thought.latest_belief is not None:
        words = one_line(thought.automatic_thought, _LONGEST_THOUGHT)
        return done, ask.number("step.belief_again", thought=words, before=thought.latest_belief)
    if likely is not None:
        done = done.saying(likely_again=ask.number("step.likely_again", before=likely))
    return done, None


def said_nothing(before: Practice, after: Practice) -> bool:
    """Whether every question about what came of it was skipped."""
    return before.details == after.details


def next_size_lines(content: Content, steps: Sequence[Practice]) -> tuple[str, ...]:
    """Which sizes could be next after these steps with one person, in a line; nothing where none is known."""
    sizes = next_sizes(steps)
    if not sizes:
        return ()
    size, other = sizes[0], sizes[-1]
    name = "next_larger" if other > size else "next_smaller" if other < size else "next_again"
    return content.rebuilding.says(name, size=size, larger=other)
