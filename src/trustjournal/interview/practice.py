"""Trying the three questions on a thought of somebody else: asked as ever, answered once, nothing kept."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from trustjournal.interview.reframing import evidence, what_i_saw
from trustjournal.interview.reframing.asking import Asking
from trustjournal.moments import Moment
from trustjournal.records import Ending, ThoughtRecord, Weight
from trustjournal.shown import visible

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from trustjournal.content import Content
    from trustjournal.content.practice import Example
    from trustjournal.interview.walk import Interview

_INDENT = "    "


@dataclass(frozen=True)
class Practice:
    """One walk through the three questions about an example.

    After each answer, one way to answer it is shown; whatever was typed is forgotten.
    """

    interview: Interview
    content: Content
    example: Example
    begun: datetime

    def walk(self) -> None:
        """Ask all of it. Raises `Left`."""
        self.interview.run(self._walk)

    def _walk(self) -> None:
        example, asking = self.example, self._asking()
        asking.says("practice_begins")
        self.interview.talk.say()
        self.interview.talk.say(f"{example.situation}\n{example.feelings.capitalize()}")
        asking.pin("1 of 3")
        evidence.ask_seen(asking)
        self._one_way(example.seen)
        evidence.ask_list(asking, "evidence_against")
        self._one_way(example.against)
        evidence.ask_list(asking, "from_before")
        self._one_way(example.before)
        evidence.ask_weight(asking)
        weight = Weight(example.weight)
        self._one_way((asking.names.weight(weight.value),))
        asking.pin("2 of 3")
        asking.text("evidence.loved_one", "loved_one")
        self._one_way((example.loved_one,))
        asking.pin("3 of 3")
        self._third(asking, weight.ending)
        self.interview.talk.say()
        self.interview.talk.say(example.after)
        asking.says("practice_ends")

    def _third(self, asking: Asking, ending: Ending) -> None:
        if ending is Ending.SEEN:
            what_i_saw.ask_needs(asking)
        elif ending is Ending.UNKNOWN:
            for key, way in zip(("ask_openly", "until_when", "until_then"), self.example.third, strict=False):
                asking.text(f"unknown.{key}", key)
                self._one_way((way,))
            return
        else:
            self.interview.ask_lines("alternative", asking.question("alternative.alternative"))
        self._one_way(self.example.third)

    def _one_way(self, lines: Sequence[str]) -> None:
        talk = self.interview.talk
        for label in self.content.prompts.says("practice_one_way"):
            talk.say(Text(f"  {visible(label)}", style="quiet"))
        for line in lines:
            wrapped = textwrap.wrap(visible(line), max(talk.width - len(_INDENT), 20))
            talk.say(textwrap.indent("\n".join(wrapped), _INDENT))

    def _asking(self) -> Asking:
        moment = Moment.of(self.begun)
        record = ThoughtRecord(
            "",
            self.example.thought,
            moment,
            moment,
            situation=self.example.situation,
            belief=self.example.belief,
        )
        return Asking(self.interview, self.content, record, self.begun)
