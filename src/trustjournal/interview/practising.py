"""What is asked about steps, promises and the like: the words, the person and fear of them, the day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trustjournal.interview import answers
from trustjournal.interview.lists import side_by_side
from trustjournal.interview.until import day_meant
from trustjournal.interview.walk import Unclear
from trustjournal.interview.whom import ask_whether, nearest
from trustjournal.limits import checked_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from trustjournal.content import Content, Question
    from trustjournal.interview.walk import Interview

_WITH_A_NUMBER = re.compile(r"(.*?)\s*[,:;]\s*(\d{1,3})\s*%?|(\d{1,3})\s*%?", re.DOTALL)
_SIZE_FIRST = re.compile(r"([1-5])(?:[\s,;:]+(\D.*))?", re.DOTALL)
_AFRAID = {"n": "no", "no": "no", "y": "yes", "yes": "yes", "u": "unsure", "unsure": "unsure"}


class Feared(Exception):
    """The person said that they are, or may be, afraid of somebody, so nothing is prepared."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name


@dataclass(frozen=True)
class Practising:
    """One walk: asks with the content's words. `unasked` tells of whom fear is still to be asked about."""

    interview: Interview
    content: Content
    begun: datetime
    uuid: str = ""
    """Names what is asked about."""
    people: Sequence[str] = ()
    unasked: Callable[[str], bool] = lambda name: False
    tell_of_fear: Callable[[], None] = lambda: None

    def question(self, path: str, **words: object) -> Question:
        """The question at that path of rebuilding.yaml."""
        return self.content.rebuilding.question(path).filled(**words)

    def text(self, path: str, *, required: bool = False, label: str = "", **words: object) -> str:
        """The person's own words; "" when skipped. `label` tells how far one is ("2 of 5")."""
        question = self.question(path, **words)
        return self.interview.ask(path, question, required=required, free=True, label=label)

    def lines(self, path: str) -> tuple[str, ...]:
        """The person's own words, one line each until an empty one."""
        return self.interview.ask_lines(path, self.question(path))

    def person(self, path: str, *, towards: bool = True, label: str = "") -> str | None:
        """Whom it is with; None for nobody. Before anything `towards` them, fear is asked about.

        Raises `Feared`.
        """
        name = self.interview.ask(path, self.question(path), _name, words=self.people, label=label)
        if name is None:
            return None
        held = next((known for known in self.people if known.casefold() == name.casefold()), None)
        near = nearest(name, self.people) if held is None else None
        if near is not None and ask_whether(self.interview, self.content, name, near, f"{path}:near"):
            held = near
        name = held or name
        if towards:
            self.ask_about_fear(name)
        return name

    def ask_about_fear(self, name: str) -> None:
        """Ask, once for a person and a while, whether one is afraid of them. Raises `Feared`."""
        if not self.unasked(name):
            return
        question = self.content.prompts.question("needs.afraid").filled(name=name)
        answer = self.interview.ask(
            f"afraid:{name.casefold()}",
            question,
            lambda text: answers.one_of(text, _AFRAID),
            required=True,
            spoken=f"{name}: {question.ask}",
        )
        if answer != "no":
            for line in self.content.prompts.says("afraid", name=name):
                self.interview.talk.say(line)
            self.interview.live(self.tell_of_fear)
            raise Feared(name)

    def choice(self, path: str, *, label: str = "", **words: object) -> str | None:
        """One of the question's options, by its number, its key or the start of that; None when skipped."""
        question = self.question(path, **words)
        listed = side_by_side([option.label for option in question.options], self.interview.talk.width)
        typed = {str(number): option.key for number, option in enumerate(question.options, 1)}
        typed |= {option.key: option.key for option in question.options}
        return self.interview.choose(path, question, typed, label=label, spoken=f"{question.ask}\n{listed}")

    def number(self, path: str, **words: object) -> int | None:
        """A number from 0 to 100; None when skipped."""
        return self.interview.ask(path, self.question(path, **words), answers.rating)

    def day(self, when: str) -> date | None:
        """The day that was meant, said back at once; words that name none are kept all the same."""
        return day_meant(self.interview.talk, when, self.begun)


def with_a_number(text: str) -> tuple[str, int | None]:
    """ "they laugh it off, 70" as its words and its number. Raises `Unclear` for a number beyond 100."""
    match = _WITH_A_NUMBER.fullmatch(text.strip())
    if match is None:
        return text, None
    return match[1] or "", answers.rating(match[2] or match[3])


def size_and_when(text: str) -> tuple[int | None, str]:
    """ "2 saturday" as a size and the words for a day; either may be missing."""
    match = _SIZE_FIRST.fullmatch(text.strip())
    if match is None:
        return None, text.strip()
    return int(match[1]), (match[2] or "").strip()


def _name(text: str) -> str:
    try:
        return checked_name(text, "The name")
    except Exception as error:
        raise Unclear(str(error)) from None
