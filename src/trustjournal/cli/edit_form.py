"""The text in which a thought is edited: a line for each word or number, a section for each longer text.

What stands as it was written is not read again, so that nothing changes that nobody changed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from trustjournal.cli.given import belief_given, emotions_given, people_given, words_given
from trustjournal.errors import Outside, TrustError, Usage
from trustjournal.limits import storable
from trustjournal.moments import Precision, understand_when
from trustjournal.roots import unique_roots
from trustjournal.views.names import Names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from trustjournal.content import Content
    from trustjournal.moments import Moment
    from trustjournal.records import Person, ThoughtRecord
    from trustjournal.roots import Root

HELP = """\
# Change what you like, save, and close the editor. Nothing is kept before that.
# Every line but "at", "believed", "rest" and "apart" may stand several times, once
# for each word. A line without a word clears it. Lines such as this one are left out.
"""
# The words of each list, under the name they have as an option where it has another one.
_LISTS = {
    "felt": ("emotions", "emotion"),
    "about": ("people", "person"),
    "pulled to": ("urges", "urge"),
    "did": ("actions", "did"),
    "may come from": ("sources", "source"),
    "theme": ("themes", "theme"),
    "trap": ("traps", "trap"),
    "tag": ("tags", "tag"),
    "cost": ("costs", "cost"),
    "about before": ("roots", "root"),
}
_FIELDS = {"at": "happened", "believed": "belief", "rest": "rested", "apart": "apart"} | {
    label: field for label, (field, _) in _LISTS.items()
}
_SECTIONS = {
    "== What happened ==": "situation",
    "== What went through your mind ==": "automatic_thought",
}
_MARK = "=="


@dataclass(frozen=True)
class Known:
    """What a line is read with: our words, the time now, and `roots` for names of earlier events."""

    content: Content
    now: datetime
    roots: Callable[[Sequence[str]], tuple[Root, ...]]


class Unreadable(Usage):
    """A line of the edited text cannot be understood."""

    def __init__(self, line: int, problem: object) -> None:
        super().__init__(f"Line {line}: {problem}")


def as_form(record: ThoughtRecord, content: Content) -> str:
    """The record as text to be edited."""
    lines = [
        f"{label}: {value}" for label, values in _shown(record, content).items() for value in values or [""]
    ]
    parts = [HELP + "\n".join(lines) + "\n"]
    parts += [f"{heading}\n{_guarded(getattr(record, field))}\n" for heading, field in _SECTIONS.items()]
    return "\n".join(parts)


def changes_in(form: str, record: ThoughtRecord, known: Known) -> dict[str, Any]:
    """The fields that somebody changed in the form of that record, with their new values.

    Raises `Unreadable` for the first line that cannot be understood.
    """
    form = storable(form)[0]
    lines, sections = _parts(form)
    changes = {
        field: text for field, (_, text) in sections.items() if text != storable(getattr(record, field))[0]
    }
    for field, text in changes.items():
        if not text.strip():
            if field == "automatic_thought":
                raise Unreadable(sections[field][0], "the thought is empty; write it below this line.")
            changes[field] = ""
    shown = _shown(record, known.content)
    known = replace(known, roots=partial(_roots, record, known.roots))
    for label, field in _FIELDS.items():
        values = [(number, value) for number, its_label, value in lines if its_label == label]
        if [value for _, value in values] != [value.strip() for value in shown[label]]:
            changes[field] = _values(label, values, known)
    return changes


def _shown(record: ThoughtRecord, content: Content) -> dict[str, list[str]]:
    names = Names(content)
    return {
        "at": [_when(record.happened)],
        "believed": [] if record.belief is None else [str(record.belief)],
        "felt": [names.rating(rating) for rating in record.emotions],
        "about": [_who(person) for person in record.people],
        "pulled to": list(map(names.urge, record.urges)),
        "did": list(map(names.action, record.actions)),
        "may come from": list(map(names.source, record.sources)),
        "about before": [root.called for root in record.roots if root.called],
        "theme": list(map(names.theme, record.themes)),
        "trap": list(map(names.trap, record.traps)),
        "tag": list(record.tags),
        "cost": list(map(names.cost, record.costs)),
        "rest": ["yes" if record.rested else "no"],
        "apart": ["yes" if record.apart else "no"],
    }


def _when(moment: Moment) -> str:
    day = moment.local_day.isoformat()
    if moment.precision is Precision.MINUTE:
        return f"{day} {moment.at:%H:%M}"
    return day if moment.part is None or moment.precision is Precision.DAY else f"{day} {moment.part}"


def _who(person: Person) -> str:
    if person.kind is not None:
        return f"{person.name}:{person.kind.value}"
    return f"{person.name}:" if ":" in person.name else person.name


def _guarded(text: str) -> str:
    """The text with a backslash before each line that could be taken for a heading."""
    return "\n".join(
        f"\\{line}" if line.lstrip("\\").startswith(_MARK) else line for line in text.split("\n")
    )


def _parts(form: str) -> tuple[list[tuple[int, str, str]], dict[str, tuple[int, str]]]:
    """The filled lines as (number, label, value), and the sections as field -> (number, text)."""
    lines = form.split("\n")
    headings = [(number, line.strip()) for number, line in enumerate(lines, 1) if line.strip() in _SECTIONS]
    for heading in _SECTIONS:
        places = [number for number, its_heading in headings if its_heading == heading]
        if not places:
            raise Unreadable(len(lines), f'up to here the line "{heading}" is missing.')
        if len(places) > 1:
            raise Unreadable(places[1], f'"{heading}" stands here a second time.')
    ends = [number for number, _ in headings[1:]] + [len(lines) + 1]
    sections = {
        _SECTIONS[heading]: (number, _unguarded(lines[number : end - 1]))
        for (number, heading), end in zip(headings, ends, strict=True)
    }
    return list(_labelled(lines[: headings[0][0] - 1])), sections


def _unguarded(lines: Sequence[str]) -> str:
    # The blank line before the next heading, or the end of the last line, is not the person's.
    own = lines[:-1] if lines and not lines[-1] else lines
    return "\n".join(
        line[1:] if line.startswith("\\") and line.lstrip("\\").startswith(_MARK) else line for line in own
    )


def _labelled(lines: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    for number, line in enumerate(lines, 1):
        label, colon, value = line.partition(":")
        label = " ".join(label.casefold().split())
        if not label or label.startswith("#"):
            continue
        if not colon or label not in _FIELDS:
            raise Unreadable(number, f"it begins with none of {', '.join(_FIELDS)}.")
        if value.strip():
            yield number, label, value.strip()


def _roots(
    record: ThoughtRecord, read: Callable[[Sequence[str]], tuple[Root, ...]], texts: Sequence[str]
) -> tuple[Root, ...]:
    """The earlier events of these lines; what the thought is about already is not looked up anew.

    One that was taken out meanwhile has no name and so no line; the link stays as it is.
    """
    held = {root.called: (root,) for root in record.roots if root.called}
    gone = [root for root in record.roots if not root.called]
    return unique_roots((*(root for text in texts for root in held.get(text) or read([text])), *gone))


def _values(label: str, values: Sequence[tuple[int, str]], known: Known) -> Any:
    for number, value in values:
        try:
            _read(label, [value], known)
        except TrustError as error:
            raise Unreadable(number, error) from None
    if label not in _LISTS and len(values) > 1:
        raise Unreadable(values[1][0], f'"{label}" stands here a second time.')
    try:
        return _read(label, [value for _, value in values], known)
    except TrustError as error:
        raise Unreadable(values[0][0] if values else 1, error) from None


def _read(label: str, values: list[str], known: Known) -> Any:
    if label == "at":
        return understand_when(values[0] if values else "", known.now).moment
    if label == "believed":
        return belief(values[0]) if values else None
    if label in ("rest", "apart"):
        return _yes(label, values[0]) if values else False
    if label == "felt":
        return emotions_given(values, known.content)
    if label == "about before":
        return known.roots(values)
    return people_given(values) if label == "about" else words_given(_LISTS[label][1], values, known.content)


def belief(text: str) -> int | None:
    """How much the thought is believed, from what was typed; None for nothing. Raises `Outside`."""
    typed = text.strip()
    if not typed:
        return None
    if not (typed.isascii() and typed.isdigit() and len(typed) <= 3):
        raise Outside("Belief", typed, "a whole number from 0 to 100")
    return belief_given(int(typed))


def _yes(label: str, text: str) -> bool:
    if text.casefold() not in ("yes", "y", "no", "n"):
        raise Outside(label, text, "yes or no")
    return text.casefold().startswith("y")
