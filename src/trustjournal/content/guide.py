"""The guide: its topics, and which of them is meant by what somebody types. Read by `trust guide` only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from trustjournal.likeness import common, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from trustjournal.content.values import Trap

_BEGINNING = 3
"""Letters from which the beginning of a name is enough."""

_NEAR = 3
"""How many names are given where none fits."""

_IN_NAME, _IN_LINE, _IN_TEXT = 6, 3, 1
"""What a word counts by where it stands: whoever looks for "jealousy" wants the page that is called so."""

_SENTENCE_ENDS = re.compile(r"(?<=[^\W\d][.?]) +|(?<=[.?][\"”]) +")
_MARK_OF_AN_ITEM = re.compile(r"^(?:-|\d+\.) +")


@dataclass(frozen=True, slots=True)
class Typed:
    """Something to type, and what it does."""

    type: str
    does: str


@dataclass(frozen=True, slots=True)
class Topic:
    """One page of the guide; `text` is Markdown, `step` its number among the eight steps if it is one."""

    key: str
    name: str
    line: str
    text: str
    commands: tuple[Typed, ...]
    step: int | None = None
    also: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """Its name, with the step it is."""
        return self.name if self.step is None else f"Step {self.step} · {self.name}"

    @property
    def markdown(self) -> str:
        """The whole page as Markdown."""
        commands = "".join(f"- `{typed.type}`: {typed.does}\n" for typed in self.commands)
        return f"# {self.heading}\n\n{self.text}\n\n{commands}"

    @property
    def blocks(self) -> Iterator[str]:
        """Its paragraphs and the items of its lists, each on one line; "" stands between two paragraphs."""
        gathered: list[str] = []
        for line in self.text.splitlines():
            if gathered and (not line or begins_item(line)):
                yield " ".join(gathered)
                gathered = []
            if line:
                gathered.append(line.strip())
            else:
                yield ""
        yield " ".join(gathered)


@dataclass(frozen=True, slots=True)
class Found:
    """A topic that holds words that were looked for, and the line of it that holds the most of them."""

    topic: Topic
    line: str


@dataclass(frozen=True, slots=True)
class Guide:
    """All topics in their order; `more` have a page, but no line in the list."""

    topics: tuple[Topic, ...]
    more: tuple[Topic, ...] = ()

    @classmethod
    def of(cls, plain: Sequence[Mapping[str, Any]], traps: Iterable[Trap]) -> Guide:
        """The guide that checked plain data describes, with a page for each thinking trap."""
        topics = tuple(
            Topic(**{**topic, "commands": tuple(Typed(**typed) for typed in topic["commands"])})
            for topic in plain
        )
        taken = {topic.key for topic in topics}
        return cls(topics, tuple(_trap_page(trap) for trap in traps if trap.key not in taken))

    @property
    def pages(self) -> tuple[Topic, ...]:
        """Every page there is."""
        return self.topics + self.more

    def topic(self, typed: str) -> Topic | None:
        """The topic meant by its key or how that begins, its name, its step or another word for it."""
        wanted = _plainly(typed)
        called: dict[str, Topic] = {}
        for names_of in (_own_names, _other_names):
            for topic in self.pages:
                for name in names_of(topic):
                    called.setdefault(_plainly(name), topic)
        if wanted in called or len(wanted) < _BEGINNING:
            return called.get(wanted)
        begun = {topic.key: topic for topic in self.pages if _plainly(topic.key).startswith(wanted)}
        return next(iter(begun.values())) if len(begun) == 1 else None

    def near(self, typed: str) -> tuple[str, ...]:
        """Keys of the topics that are called most like what was typed; empty where none is."""
        called = {_plainly(name): topic.key for topic in self.pages for name in _all_names(topic)}
        names = get_close_matches(_plainly(typed), called, n=2 * _NEAR)
        return tuple(dict.fromkeys(called[name] for name in names))[:_NEAR]

    def search(self, words: str) -> tuple[Found, ...]:
        """Topics that hold the words in any form, those that hold the most of them first.

        Words that stand everywhere do not count, unless there are no others. Of several words a page holds
        at least half as many as the best one does.
        """
        sought = stems(words) - common() or stems(words)
        ranked: list[tuple[int, int, int, Found]] = []
        for place, topic in enumerate(self.pages):
            places = {
                _IN_TEXT: stems(topic.text),
                _IN_LINE: stems(topic.line),
                _IN_NAME: stems(" ".join(_all_names(topic))),
            }
            weights = [sum(w for w, held in places.items() if _holds(held, word)) for word in sought]
            held = sum(weight > 0 for weight in weights)
            if held:
                found = Found(topic, _telling_line(topic, sought))
                ranked.append((-held, -sum(weights), place, found))
        ranked.sort(key=lambda entry: entry[:3])
        return tuple(found for held, *_, found in ranked if 2 * held <= ranked[0][0])


def _trap_page(trap: Trap) -> Topic:
    text = (
        f'{trap.explanation}\n\nFor example: "{trap.example}"\n\n'
        "A thought like this can still be true. The name only shows where to look twice."
    )
    commands = (Typed("trust edit last", "note it on a thought"), Typed("trust guide traps", "all of them"))
    name = trap.name[:1].upper() + trap.name[1:]
    return Topic(trap.key, name, trap.explanation, text, commands, also=(trap.name,))


def begins_item(line: str) -> bool:
    """Whether a line of Markdown begins an item of a list."""
    return _MARK_OF_AN_ITEM.match(line) is not None


def said(text: str) -> str:
    """Markdown of one block as it would be said, without its marks."""
    return text.replace("**", "").replace("`", "")


def _telling_line(topic: Topic, sought: frozenset[str]) -> str:
    """The sentence that holds the most of the words; the topic's own line where none does."""
    sentences = (part for block in topic.blocks for part in _SENTENCE_ENDS.split(said(block)))
    lines = [topic.line, *(_MARK_OF_AN_ITEM.sub("", sentence) for sentence in sentences)]
    return max(lines, key=lambda line: sum(_holds(stems(line), word) for word in sought))


def _holds(held: frozenset[str], word: str) -> bool:
    """Whether one of the stems is the word; of a longer word, its beginning is enough."""
    return word in held or (len(word) > _BEGINNING and any(stem.startswith(word) for stem in held))


def _own_names(topic: Topic) -> Iterator[str]:
    yield from (topic.key, topic.name)
    if topic.step is not None:
        yield from (str(topic.step), f"step {topic.step}")


def _other_names(topic: Topic) -> Iterator[str]:
    yield from topic.also


def _all_names(topic: Topic) -> Iterator[str]:
    yield from (topic.key.replace("-", " "), topic.name, *topic.also)


def _plainly(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())
