"""Promises that were kept and missed, as evidence: shown on request, taken by one key, never counted."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from trustjournal.moments.words import day_in_words
from trustjournal.practices import KEPT, MINE, MISSED
from trustjournal.shown import one_line

if TYPE_CHECKING:
    from trustjournal.content import Question
    from trustjournal.interview.reframing.asking import Asking
    from trustjournal.practices import Practice

SHOW = "p"
TAKE = "abcdef"
"""One key for each promise that is shown, the newest first."""


@dataclass
class PromisesAsEvidence:
    """Promises with the person a thought is about, of both sides alike: the missed or the kept ones.

    What is taken stands on the line as words of its own, so that a draft holds it whatever becomes of the
    promise.
    """

    asking: Asking
    state: str
    """`kept` or `missed`."""
    _shown: bool = field(default=False, init=False)

    def offered(self, question: Question) -> Question:
        """The question, with a line that says how to see them, where there are any."""
        if self.asking.interview.replaying or not self._found:
            return question
        (hint,) = self.asking.content.rebuilding.says(f"show_{self.state}", name=self.asking.name or "them")
        return replace(question, hint="\n".join(filter(None, (question.hint, hint))))

    def meant(self, typed: str) -> str | None:
        """What a typed line stands for: a promise, itself, or None when it asked to be shown them."""
        key = typed.strip().casefold()
        if key == SHOW and self._found:
            self._show()
            return None
        if self._shown and len(key) == 1 and key in TAKE[: len(self._found)]:
            return self._in_words(self._found[TAKE.index(key)])
        return typed

    def _show(self) -> None:
        self._shown = True
        talk = self.asking.interview.talk
        for key, one in zip(TAKE, self._found, strict=False):
            talk.say(f"  {key} {one_line(self._in_words(one))}")
        for line in self.asking.content.rebuilding.says("take_promise"):
            talk.hint(line)

    def _in_words(self, one: Practice) -> str:
        whose = "mine" if one.word("whose") == MINE else "theirs"
        closed = one.closed or one.written
        (line,) = self.asking.content.rebuilding.says(
            f"{self.state}_{whose}",
            name=one.person or "them",
            promise=one.text,
            day=day_in_words(closed.local_day),
        )
        return ": ".join(filter(None, (line, one.word("happened"))))

    @cached_property
    def _found(self) -> tuple[Practice, ...]:
        return tuple(one for one in self.asking.promises() if one.state == self.state)[: len(TAKE)]


def missed_ones(asking: Asking) -> PromisesAsEvidence:
    """For what was seen or heard."""
    return PromisesAsEvidence(asking, MISSED)


def kept_ones(asking: Asking) -> PromisesAsEvidence:
    """For what does not fit the thought."""
    return PromisesAsEvidence(asking, KEPT)
