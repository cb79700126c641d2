"""A promise, a boundary and a talk asked for in a few short lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.interview.reframing.asking import Asking
from trustjournal.interview.reframing.what_i_saw import prepared_talk
from trustjournal.moments import Moment
from trustjournal.practices import Practice
from trustjournal.records import Person, ThoughtRecord

if TYPE_CHECKING:
    from collections.abc import Callable

    from trustjournal.interview.practising import Practising


def new_promise(ask: Practising) -> Practice:
    """What was promised, by whom, with whom, by when. Raises `Left`, `Feared`."""
    text = ask.text("promise.text", required=True, label="1 of 4")
    question = ask.question("promise.whose")
    typed = {key: option.key for option in question.options for key in (option.key, option.key[0])}
    whose = ask.interview.choose("promise.whose", question, typed, label="2 of 4")
    person = ask.person("promise.person", label="3 of 4")
    when = ask.text("promise.when", label="4 of 4")
    promise = Practice(
        ask.uuid, "promise", text, Moment.of(ask.begun), person=person, due=ask.day(when), when=when
    )
    return promise.saying(whose=whose)


def new_boundary(ask: Practising) -> Practice:
    """What the boundary is, what it concerns, with whom. Raises `Left`, `Feared`."""
    text = ask.text("boundary.text", required=True, label="1 of 3")
    concerns = ask.choice("boundary.concerns", label="2 of 3")
    person = ask.person("boundary.person", label="3 of 3")
    boundary = Practice(ask.uuid, "boundary", text, Moment.of(ask.begun), person=person)
    return boundary.saying(concerns=concerns)


def new_talk(ask: Practising, save_note: Callable[[str, str], str]) -> Practice | None:
    """A talk prepared as at the end of a look: four short ones and a note; None when all was skipped.

    Raises `Left`, `Feared`.
    """
    person = ask.person("talk.person")
    now = Moment.of(ask.begun)
    about = ThoughtRecord("", "a talk", now, now, people=(Person(person),) if person else ())
    thing = prepared_talk(Asking(ask.interview, ask.content, about, ask.begun, save_note=save_note))
    if not thing.text:
        return None
    return Practice(ask.uuid, "talk", thing.text, now, person=person, due=thing.due, when=thing.when)
