"""Earlier events the person named once, at the question what comes from another time: shown on request."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from trustjournal.interview.lists import numbered

if TYPE_CHECKING:
    from trustjournal.content import Question
    from trustjournal.interview.reframing.asking import Asking
    from trustjournal.roots import Root

SHOW = "r"


@dataclass
class NamedBefore:
    """What was named from before, within one walk. What is taken is kept as its name, so that a draft holds
    it; the thought is linked to whatever bears the name of one of the lines."""

    asking: Asking
    _shown: bool = field(default=False, init=False)

    def offered(self, question: Question) -> Question:
        """The question, with a line that says how to see them, where there are any."""
        if self.asking.interview.replaying or not self._roots:
            return question
        hint = self.asking.content.prompts.hint("show_roots")
        return replace(question, hint="\n".join(filter(None, (question.hint, hint))))

    def meant(self, typed: str) -> str | None:
        """What a typed line stands for: a name, itself, or None when it asked to be shown them."""
        key = typed.strip().casefold()
        if key == SHOW and self._roots:
            self._shown = True
            talk = self.asking.interview.talk
            talk.say(numbered([root.called for root in self._roots], talk.width))
            self.asking.interview.talk.hint(self.asking.content.prompts.hint("take_root"))
            return None
        if self._shown and key.isascii() and key.isdigit() and 1 <= int(key[:4]) <= len(self._roots):
            called = self._roots[int(key) - 1].called
            self.asking.interview.talk.hint(called)
            return called
        return typed

    @cached_property
    def _roots(self) -> tuple[Root, ...]:
        return self.asking.roots()
