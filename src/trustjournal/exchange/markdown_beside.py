"""What stands beside the thoughts as lists of a document in Markdown: steps, promises, answers. Pure."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from trustjournal.exchange.markdown_text import inline, on, quoted
from trustjournal.practice_words import LABELS, STATES, told
from trustjournal.practices import BRIDGE_LINE, CHECK_IN, NOTED, ROOT, Practice
from trustjournal.weeks import WeekAnswer, monday_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_HEADINGS = {
    "step": "Steps",
    "promise": "Promises",
    "boundary": "Boundaries",
    "talk": "Talks",
    "check_in": "Check-ins",
    "balance": "Closeness and space",
    "bridge_line": "Lines on a bridge",
    "signs": "Signs",
    "root": "Earlier events",
    "": "Questions of the weeks",
    "safety_note": "For a bad day",
}
"""Kind of practice -> what stands above those of it, in this order; "" is for the weeks' answers."""

_NOT_ASIDE = frozenset({"whose", "concerns", "stage", "closeness", "space", "ticked", "size", "likely"})
"""Details that are told otherwise than in a line of their own, or that the text says already."""


def sections(
    values: Iterable[Practice | WeekAnswer], names: Mapping[str, str], numbers: Mapping[str, int]
) -> Iterator[str]:
    """A section for each kind there is, whole.

    `names` are those of keys as `markdown.document` takes them; `numbers` those of the thoughts in the same
    document by their uuids.
    """
    of_kind: dict[str, list[Practice | WeekAnswer]] = {}
    for value in values:
        of_kind.setdefault(value.kind if isinstance(value, Practice) else "", []).append(value)
    for kind in sorted(of_kind, key=[*_HEADINGS].index):
        lines = (
            _practice(value, names, numbers) if isinstance(value, Practice) else _answer(value, names)
            for value in of_kind[kind]
        )
        yield f"# {_HEADINGS[kind]}\n\n" + "".join(f"{line}\n" for line in chain.from_iterable(lines))


def _answer(answer: WeekAnswer, names: Mapping[str, str]) -> Iterator[str]:
    asked = names.get(f"week {answer.question}", answer.question)
    yield f"- Week of {on(monday_of(answer.week))}, {inline(asked)}"
    yield ""
    yield from (f"  {line}" for line in quoted(answer.text))
    yield ""


def _practice(one: Practice, names: Mapping[str, str], numbers: Mapping[str, int]) -> Iterator[str]:
    head = " · ".join((one.name.capitalize(), *map(inline, _beside(one, names))))
    if "\n" in one.text:
        yield f"- {head}:"
        yield ""
        yield from (f"  {line}" for line in quoted(one.text))
        yield ""
    else:
        yield f"- {head}: {inline(one.text)}"
    for label, text in _facts(one, numbers):
        yield f"  - {label}: {inline(text)}"


def _beside(one: Practice, names: Mapping[str, str]) -> Iterator[str]:
    """What is told in few words beside its name: whose it is, with whom, how it stands and since when."""
    if one.word("whose"):
        yield told(one, "whose")
    if one.person:
        yield f"with {one.person}"
    elif one.kind == BRIDGE_LINE:
        yield "with myself"
    for detail in ("concerns", "stage"):
        if one.word(detail):
            yield _called(one, detail, names)
    if one.kind == ROOT:
        yield from filter(None, (one.when,))
    elif _on_a_day(one):
        yield on(one.written.local_day)
    else:
        state = STATES.get((one.kind, one.state), one.state).lower()
        yield state if one.closed is None else f"{state} {on(one.closed.local_day)}"


def _on_a_day(one: Practice) -> bool:
    """Whether it stands for the day on which it was written, and has no end to be told of."""
    return one.state == NOTED or one.kind == CHECK_IN


def _called(one: Practice, detail: str, names: Mapping[str, str]) -> str:
    """What a word of ours is called on the screen; the stages with oneself are called otherwise."""
    of = "of mine" if detail == "stage" and one.person is None else one.kind
    name = names.get(f"{of} {one.word(detail)}", told(one, detail))
    return name.partition(" · ")[0]  # what explains it is behind that


def _facts(one: Practice, numbers: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    if not _on_a_day(one):
        yield "Written", on(one.written.local_day)
    if one.due is not None:
        yield "By", on(one.due) + (f" ({one.when})" if one.when else "")
    elif one.when and one.kind != ROOT:
        yield "When", one.when
    if one.about is not None and one.about in numbers:
        yield "From", f"thought #{numbers[one.about]}"
    if one.number("size") is not None:
        yield "Size, from 1 to 5", told(one, "size")
    likely = f"likely {told(one, 'likely')}" if told(one, "likely") else ""
    for detail, label in LABELS.items():
        text = told(one, detail)
        if detail == "predicts":
            text = ", ".join(filter(None, (text, likely)))
        if text:
            yield label.capitalize(), text
    # A newer version may have added some.
    for detail in dict(one.details).keys() - LABELS.keys() - _NOT_ASIDE:
        yield detail.replace("_", " ").capitalize(), told(one, detail)
