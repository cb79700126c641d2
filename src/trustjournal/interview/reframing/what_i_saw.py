"""The ending where the weight lies on what was seen: what is needed next, never another thought.

Before anything towards the other person is prepared, one question asks about fear of them; then nothing is.
"""

from __future__ import annotations

import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING

from trustjournal.interview import answers
from trustjournal.interview.reframing.asking import TOWARDS_THEM, Asking, Outcome
from trustjournal.records import NextKind, NextThing

if TYPE_CHECKING:
    from trustjournal.content import Content
    from trustjournal.records import EmotionRating, Reframe

_ASKED = {
    NextKind.LIMIT: "needs.limit",
    NextKind.SUPPORT: "needs.support",
    NextKind.TIME: "needs.time_until",
    NextKind.SAFE: "needs.safe",
}


def what_i_saw(asking: Asking, reframe: Reframe, felt: tuple[EmotionRating, ...]) -> Outcome:
    """What is needed next, the meaning that may be left, and the emotions again; belief is not asked."""
    asking.pin("3 of 3")
    wanted = ask_needs(asking)
    afraid_of = None
    if any(need in TOWARDS_THEM for need in wanted):
        afraid_of = afraid(asking)
        if afraid_of is not None:
            safe = tuple(need for need in wanted if need not in TOWARDS_THEM)
            wanted = safe if NextKind.SUPPORT in safe else (*safe, NextKind.SUPPORT)
    things = tuple(thing for need in wanted if (thing := _need(asking, need)) is not None)
    meaning = asking.text("needs.meaning", "meaning")
    return Outcome(
        replace(reframe, next_things=things, emotions=asking.emotions_again(felt)),
        meaning=meaning,
        afraid_of=afraid_of,
    )


def afraid(asking: Asking) -> str | None:
    """Asked before anything is prepared towards somebody: who is feared ("" unnamed), or None for no."""
    typed = {"n": "no", "no": "no", "y": "yes", "yes": "yes", "u": "unsure", "unsure": "unsure"}
    answer = asking.interview.ask(
        "afraid", asking.question("needs.afraid"), lambda text: answers.one_of(text, typed), required=True
    )
    if answer == "no":
        return None
    asking.says("afraid")
    asking.interview.live(asking.tell_of_fear)
    return asking.name or ""


def support(asking: Asking) -> NextThing | None:
    """Someone on one's side, if one is named."""
    text = asking.text("needs.support", "support")
    return NextThing(NextKind.SUPPORT, text) if text else None


def talk_note(content: Content, thing: str, feeling: str, ask: str) -> str:
    """The note to take along to a talk: what a camera saw, how it was, what is asked; "" without any.

    What was skipped is left open in it.
    """
    if not (thing or feeling or ask):
        return ""
    said = {"thing": thing, "feeling": feeling, "ask": ask}
    left_open = {name: text or "…" for name, text in said.items()}
    note = "\n".join(content.prompts.says("talk_note", **left_open))
    return note[:1].upper() + note[1:]


def ask_needs(asking: Asking) -> tuple[NextKind, ...]:
    """What is needed next, more than one allowed; nothing towards somebody who is feared is offered."""
    question = asking.question("needs.need_next")
    options = [o for o in question.options if not (asking.feared and NextKind(o.key) in TOWARDS_THEM)]
    listed = [f"  {number} {option.label}" for number, option in enumerate(options, 1)]
    chosen = asking.interview.ask(
        "need_next",
        question,
        lambda text: answers.picked(text, [option.key for option in options]),
        spoken="\n".join((question.ask, *listed)),
    )
    return tuple(NextKind(key) for key in chosen or ())


def _need(asking: Asking, need: NextKind) -> NextThing | None:
    if need is NextKind.TALK:
        return prepared_talk(asking)
    if need is NextKind.SUPPORT:
        return support(asking)
    text = asking.text(_ASKED[need], need.value)
    if need is NextKind.TIME:
        return NextThing(need, when=text, due=asking.due(text))
    return NextThing(need, text)


def prepared_talk(asking: Asking) -> NextThing:
    """A talk in four short lines, with the note they make; its text is "" when all were skipped."""
    asking.says("talk_begins")
    when = asking.text("needs.talk_when", "talk_when")
    thing = asking.text("needs.talk_thing", "talk_thing")
    feeling = asking.text("needs.talk_feeling", "talk_feeling")
    ask = asking.text("needs.talk_ask", "talk_ask")
    note = talk_note(asking.content, thing, feeling, ask)
    return NextThing(NextKind.TALK, _kept_note(asking, note) if note else "", when, asking.due(when))


def _kept_note(asking: Asking, note: str) -> str:
    """The note as the person wants it: kept as it is, changed, or also saved to a file of their choice."""
    asking.interview.talk.say("\n" + textwrap.indent(note, "  ") + "\n")
    choice = asking.interview.choose("note", asking.question("needs.note"), {"e": "change", "s": "save"})
    if choice == "change":
        return asking.interview.ask("note_text", asking.question("needs.note_text"), prefill=note) or note
    if choice == "save":
        asking.interview.ask(
            "note_file", asking.question("needs.note_file"), lambda name: _saved(asking, name, note)
        )
    return note


def _saved(asking: Asking, name: str, note: str) -> str:
    if not asking.interview.replaying:
        path = asking.save_note(name, note)
        asking.interview.talk.say(f"Saved to {path}, readable by this account only. It is plain text.")
    return name
