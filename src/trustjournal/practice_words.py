"""How steps, promises and the like are told of in words, on the screen and in documents alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.practices import KINDS
from trustjournal.predictions import IN_WORDS

if TYPE_CHECKING:
    from trustjournal.practices import KeptAndDone, Practice

STATES = {
    ("step", "open"): "To come",
    ("step", "done"): "Done",
    ("promise", "open"): "Open",
    ("promise", "kept"): "Kept",
    ("promise", "missed"): "Missed",
    ("boundary", "open"): "Standing",
    ("boundary", "ended"): "Ended",
    ("talk", "open"): "To come",
    ("talk", "done"): "Talked",
    ("check_in", "done"): "Check-ins",
    ("root", "noted"): "Named",
    ("signs", "noted"): "Ticked",
    ("balance", "noted"): "Closeness and space",
    ("bridge_line", "noted"): "On the bridge",
}
"""Kind and state -> the heading under which those of them stand."""

LABELS = {
    "shown": "they have shown",
    "predicts": "foreseen",
    "happened": "what happened",
    "went": "how it went",
    "outcome": "what was foreseen",
    "learned": "learned",
    "likely_again": "likely another time",
    "beliefs": "about trust",
    "ways": "with others",
    "avoided": "left out",
}
"""What stands before a detail that gets a line of its own, in the order of these lines."""

_WORDS = {
    "as-hoped": "as hoped",
    "cannot-tell": "cannot tell",
    "communication": "ways to communicate",
    **{outcome.value: words for outcome, words in IN_WORDS.items()},
}


def told(practice: Practice, name: str) -> str:
    """The detail of that name in words, "" where there is none; the person's own words as they are."""
    number = practice.number(name)
    if number is not None:
        return str(number)
    word, kind = practice.word(name), KINDS.get(practice.kind)
    return _WORDS.get(word, word) if kind is not None and name in kind.choices else word


def what_was_kept(kept: KeptAndDone) -> list[str]:
    """Each count in words: "2 promises of yours kept", "1 step done"; what there is none of is left out."""

    def some(number: int, one: str, several: str, of: str) -> str:
        return f"{number} {one if number == 1 else several}{of}"

    promises = ((kept.mine, " of yours kept"), (kept.theirs, " of theirs kept"), (kept.unsaid, " kept"))
    said = [some(number, "promise", "promises", of) for number, of in promises if number]
    return said + ([some(kept.steps, "step", "steps", " done")] if kept.steps else [])
