"""The person's own earlier answers to similar thoughts: shown after their first try or on request."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from trustjournal.views.earlier_answers import earlier_answers

if TYPE_CHECKING:
    from trustjournal.content import Question
    from trustjournal.interview.reframing.asking import Asking
    from trustjournal.recurring import HelpedBefore

SHOW = "e"
TAKE = "abc"
"""One key for each answer that is shown; numbers choose among the new ones afterwards."""


@dataclass
class EarlierAnswers:
    """What helped before, within one walk. What is taken is kept as the words themselves, so that a draft
    holds it whatever becomes of the thought it came from."""

    asking: Asking
    _shown: bool = field(default=False, init=False)

    def offered(self, question: Question) -> Question:
        """The question, saying on `?` that there is something to show."""
        if self.asking.interview.replaying or not self._found:
            return question
        return replace(question, help=(*question.help, self.asking.content.prompts.hint("earlier_answers")))

    def meant(self, typed: str) -> str | None:
        """What a typed line stands for: an earlier answer, itself, or None when it asked to be shown them."""
        key = typed.strip().casefold()
        if key == SHOW and self._found:
            self.show()
            return None
        if self._shown and len(key) == 1 and key in TAKE[: len(self._found)]:
            return self._found[TAKE.index(key)].text
        return typed

    def show(self) -> None:
        """Show them, if there are any and they do not stand there already."""
        if self._shown or not self._found:
            return
        self._shown = True
        talk = self.asking.interview.talk
        talk.say()
        self.asking.says("earlier_answers")
        for line in earlier_answers(self._found, TAKE, self.asking.begun.date(), talk.width):
            talk.say(line)
        for hint in self.asking.content.prompts.says("take_earlier", keys=_either(TAKE[: len(self._found)])):
            talk.hint(hint)

    @cached_property
    def _found(self) -> tuple[HelpedBefore, ...]:
        return self.asking.helped_before()[: len(TAKE)]


def _either(keys: str) -> str:
    """ "a", "a or b", "a, b or c"."""
    return " or ".join(filter(None, (", ".join(keys[:-1]), keys[-1])))
