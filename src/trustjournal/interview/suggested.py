"""What is suggested for a thought, asked: a few questions in one list, answered in one line or not at all."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trustjournal.interview import answers
from trustjournal.interview.walk import Unclear
from trustjournal.limits import checked_name
from trustjournal.shown import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from trustjournal.content import Content, Question
    from trustjournal.interview.walk import Interview
    from trustjournal.records import Suggestion, ThoughtRecord
    from trustjournal.views.names import Names

FIELDS = {
    "theme": ("themes", "declined_themes"),
    "source": ("sources", "declined_sources"),
    "trap": ("traps", "declined_traps"),
}
"""Kind of a word -> where a record holds those taken, and those declined."""

_NUMBERED = re.compile(r"(\d+)(?:\s+(\D.*))?", re.DOTALL)
_NO = re.compile(r"(?:n|no|none)[\s:]*([\d\s]*)", re.IGNORECASE)
_YES = ("y", "yes")
_WIDEST_NAME = 34


@dataclass(frozen=True, slots=True)
class Offered:
    """One suggestion as it is asked."""

    kind: str
    key: str
    name: str
    words: tuple[str, ...] = ()
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What was said about suggestions: words taken and words declined, by kind and key."""

    taken: tuple[tuple[str, str], ...] = ()
    declined: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.taken or self.declined)

    def on(self, record: ThoughtRecord) -> ThoughtRecord:
        """The record with it."""
        changed: dict[str, tuple[str, ...]] = {}
        for kind, (taken, declined) in FIELDS.items():
            yes = [key for of_kind, key in self.taken if of_kind == kind]
            no = [key for of_kind, key in self.declined if of_kind == kind]
            changed[taken] = (*getattr(record, taken), *yes)
            changed[declined] = (*(key for key in getattr(record, declined) if key not in yes), *no)
        return replace(record, **changed)  # type: ignore[arg-type]


NOTHING_SAID = Said()


def offered(
    suggested: Mapping[str, Sequence[Suggestion]], names: Names, content: Content
) -> tuple[Offered, ...]:
    """Suggestions as they are asked: themes, sources, then traps, each of these with what it means."""
    told = {trap.key: trap.explanation for trap in content.traps}
    return tuple(
        Offered(
            kind,
            one.key,
            names.word(kind, one.key),
            one.words,
            told.get(one.key, "") if kind == "trap" else "",
        )
        for kind in FIELDS
        for one in suggested.get(kind, ())
    )


def in_a_line(some: Sequence[Offered], room: int) -> str:
    """As many of them as fit: "left without an answer? · being lied to?"; one at least."""
    line = f"{some[0].name}?"
    for one in some[1:]:
        longer = f"{line} · {one.name}?"
        if len(longer) > room:
            break
        line = longer
    return line


def ask_about(
    interview: Interview, content: Content, some: Sequence[Offered], key: str = "suggested"
) -> Said:
    """Ask which of them fit; what was said, which is nothing for Enter."""
    question = _question(content, some)
    said = interview.ask(key, question, lambda text: read(text, some, content))
    return said or NOTHING_SAID


def read(text: str, some: Sequence[Offered], content: Content) -> Said:
    """What was said in one line about a numbered list of suggestions. Raises `Unclear`.

    "1 3" takes two, "n 2" declines one, "n" all that were not taken, "2 being left" puts another word in the
    place of the second; any other word is taken as well.
    """
    taken: list[tuple[str, str]] = []
    declined: list[tuple[str, str]] = []
    none = False
    for part in _parts(text):
        if part.casefold() in _YES:
            taken += [(one.kind, one.key) for one in some]
        elif no := _NO.fullmatch(part):
            which = [_numbered(number, some) for number in no[1].split()]
            declined += [(one.kind, one.key) for one in which]
            none = none or not which
        elif numbered := _NUMBERED.fullmatch(part):
            one = _numbered(numbered[1], some)
            if numbered[2] is None:
                taken.append((one.kind, one.key))
            else:
                declined.append((one.kind, one.key))
                taken.append(_word(numbered[2], some, content, one.kind))
        else:
            taken.append(_word(part, some, content, some[0].kind))
    if none:
        declined += [(one.kind, one.key) for one in some]
    taken = list(dict.fromkeys(taken))
    return Said(tuple(taken), tuple(pair for pair in dict.fromkeys(declined) if pair not in taken))


def told(said: Said, names: Names) -> str:
    """What is kept now, in a line."""
    parts = []
    for label, pairs in (("Kept", said.taken), ("Not", said.declined)):
        if pairs:
            parts.append(f"{label}: {', '.join(names.word(kind, key) for kind, key in pairs)}.")
    return " ".join(parts)


def _parts(text: str) -> Iterator[str]:
    for part in re.split(r"[,;\n·]", text):
        words = " ".join(part.split())
        if re.fullmatch(r"[\d\s]+", words):
            yield from words.split()
        elif words:
            yield words


def _numbered(number: str, some: Sequence[Offered]) -> Offered:
    if not 1 <= int(number[:4]) <= len(some):
        raise Unclear(f"Numbers from 1 to {len(some)}, other words, or Enter.")
    return some[int(number) - 1]


def _word(typed: str, some: Sequence[Offered], content: Content, kind: str) -> tuple[str, str]:
    """The word of a list that is meant, of ours or one's own; a source is told by being one."""
    word = answers.matching(typed, content.traps if kind == "trap" else content.themes)
    if word is None:
        return kind if kind == "trap" else "theme", checked_name(typed, "A word")
    if kind == "trap":
        return kind, word.key
    return ("source" if getattr(word, "axis", "") == "source" else "theme"), word.key


def _question(content: Content, some: Sequence[Offered]) -> Question:
    prompts = content.prompts
    width = min(max(len(one.name) + 1 for one in some), _WIDEST_NAME)
    lines: list[str] = []
    for number, one in enumerate(some, 1):
        if number == 1 or one.kind != some[number - 2].kind:
            lines.append(prompts.question(f"suggested.{one.kind}").ask)
        words = ", ".join(f'"{one_line(word, 40)}"' for word in one.words[:3])
        lines.append(f"  {number}  {f'{one.name}?':<{width}}  {words}".rstrip())
        if one.explanation:
            lines.append(f"     {one.explanation}")
    question = prompts.question(f"suggested.{some[0].kind}")
    return replace(question, ask="\n".join(lines))
