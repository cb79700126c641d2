"""Earlier events named gently: a name is enough; three questions about one, each asked only when wanted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trustjournal.interview import answers
from trustjournal.interview.leaving import PAUSE, Choice, ask_way_on
from trustjournal.interview.walk import Unclear
from trustjournal.limits import checked_name
from trustjournal.moments import Moment
from trustjournal.practices import ROOT, Practice
from trustjournal.shown import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from trustjournal.interview.practising import Practising
    from trustjournal.roots import Root

QUESTIONS = ("beliefs", "ways", "avoided")
"""The three standing questions, by the detail that holds the answer."""

_WAYS = (
    Choice("Enter", "leave it here; nothing more is needed"),
    Choice("w", "when it was, in your own words"),
    Choice("l", "look closer: three short questions, one at a time"),
    PAUSE,
)


@dataclass(frozen=True)
class RootInterview:
    """Asks about earlier events; `pause` gives two quiet minutes and comes back."""

    practising: Practising
    pause: Callable[[], None]

    def new(self, uuid: str) -> Practice:
        """A new one: its name and nothing else. Raises `Left`, `StoppedHere`."""
        ask = self.practising
        question = ask.question("root.text")
        text = ask.interview.run(
            lambda: ask.interview.ask("root.text", question, _name, required=True, free=True)
        )
        return Practice(uuid, ROOT, text or "", Moment.of(ask.begun))

    def more(self, root: Practice, store: Callable[[Practice], Practice]) -> Practice:
        """Whatever else the person wants, each answer stored at once; the root as it is then."""
        ways: tuple[Choice, ...] = _WAYS
        while True:
            way = ask_way_on(self.practising.interview, "Nothing more is needed. If you like:", ways)
            if way == PAUSE.key:
                self.pause()
            elif way == "w":
                root = self._when(root, store)
            elif way == "l":
                root = self.look(root, store)
            else:
                return root
            ways = tuple(one for one in ways if one.key != way or way == PAUSE.key)

    def look(self, root: Practice, store: Callable[[Practice], Practice]) -> Practice:
        """The three questions, each stored at once; Enter leaves what was answered before."""
        for name in QUESTIONS:
            answer = self._answer(name, root)
            if answer and answer != root.word(name):
                root = store(root.saying(**{name: answer}))
        return root

    def _answer(self, name: str, root: Practice) -> str:
        path = f"root.{name}"
        question = self.practising.question(path, root=one_line(root.text))
        return self.practising.interview.ask(path, question, free=True, meant=self._meant)

    def _when(self, root: Practice, store: Callable[[Practice], Practice]) -> Practice:
        # Free words: no day is looked for in them.
        when = self.practising.interview.ask("root.when", self.practising.question("root.when"))
        return store(replace(root, when=when)) if when else root

    def _meant(self, typed: str) -> str | None:
        if typed.strip().casefold() != PAUSE.key:
            return typed
        self.pause()
        return None


def _name(text: str) -> str:
    return checked_name(text, "The name")


def roots_meant(text: str, roots: Sequence[Root]) -> tuple[Root, ...]:
    """Those meant by their number in the list, their name or the start of it. Raises `Unclear`."""
    known = {root.uuid: root for root in roots}
    keys = answers.words(text, roots, numbered=True)
    if not all(key in known for key in keys):
        raise Unclear(f"A number from 1 to {len(roots)}, or Enter. A new one: trust roots add")
    return tuple(known[key] for key in keys)
