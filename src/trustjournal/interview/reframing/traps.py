"""Between questions 1 and 2, where the weight is on before or fear: ways a thought can bend, in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.interview.suggested import NOTHING_SAID, ask_about, in_a_line, told

if TYPE_CHECKING:
    from trustjournal.interview.reframing.asking import Asking
    from trustjournal.interview.suggested import Said
    from trustjournal.records import Weight


def thinking_traps(asking: Asking, weight: Weight | None) -> Said:
    """What was said about the traps suggested; they are looked at on request only."""
    some = asking.traps(weight)
    if not some:
        return NOTHING_SAID
    question = asking.question("suggested.trap_offer", traps="")
    room = asking.interview.talk.width - len(question.ask)
    question = asking.question("suggested.trap_offer", traps=in_a_line(some, room))
    if asking.interview.choose("trap_offer", question, {"t": "look"}) is None:
        return NOTHING_SAID
    said = ask_about(asking.interview, asking.content, some, "traps")
    if said:
        asking.interview.talk.say(told(said, asking.names))
    return said
