"""Words of lists as a person makes them their own: new ones, and what they changed about ours."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from trustjournal.errors import Usage
from trustjournal.limits import checked_name

LONGEST_EXPLANATION = 300
"""Characters of the line that says what a word means."""

MOST_CUES = 300
"""How many words may hint at one word of a list."""

_SHORTEST_STEM = 3


class WordKind(StrEnum):
    """The lists that a person can change."""

    THEME = "theme"
    SOURCE = "source"
    TRAP = "trap"
    EMOTION = "emotion"

    @property
    def called(self) -> str:
        """One word of the list, on the screen."""
        return {"trap": "thinking trap", "emotion": "feeling"}.get(self.value, self.value)

    @property
    def command(self) -> str:
        """What is typed for the list."""
        return f"{self.value}s"


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word of the person's own, or what they changed about one of ours; "" and None leave ours as it is.

    `key` is what stands on records. `cues` are words that hint at it, `without` those of ours that no longer
    do. A retired word stays on the records that hold it and is offered no more; one that is `merged_into`
    another is that other's second name.
    """

    kind: WordKind
    key: str
    name: str = ""
    explanation: str = ""
    cues: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    family: str = ""
    unpleasant: bool | None = None
    retired: bool = False
    merged_into: str = ""


@dataclass(frozen=True, slots=True)
class ListedWord:
    """A word of a list as a person sees it, ours or their own, with how many thoughts hold it."""

    kind: WordKind
    key: str
    name: str
    explanation: str = ""
    cues: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    """Other words that mean it; for a feeling they are its cues."""
    family: str = ""
    unpleasant: bool | None = None
    """Whether a feeling counts as distress; None for the other lists."""
    own: bool = False
    """Not one of ours."""
    on_thoughts_only: bool = False
    """Typed at a thought and never added to the list."""
    retired: bool = False
    thoughts: int = 0
    spellings: frozenset[str] = frozenset()
    """As it stands on records."""


@dataclass(frozen=True, slots=True)
class LearnedWords:
    """What was learned about a word of a list: words of texts, with how many thoughts said yes, and no."""

    words: tuple[tuple[str, int, int], ...] = ()
    thoughts: int = 0


def checked_cue(text: str) -> str:
    """Words that hint at a word of a list; an asterisk at the end of one stands for any ending.

    Raises `Usage` for what would match nothing or far too much.
    """
    cue = checked_name(text, "A cue word")
    wrong = what_is_wrong_with(cue)
    if wrong is not None:
        raise Usage(f"{cue!r} {wrong[0]}. {wrong[1]}.")
    return cue


def what_is_wrong_with(cue: str) -> tuple[str, str] | None:
    """Why a cue cannot be one, and the mend; None when it can."""
    for word in cue.split():
        stem = word.removesuffix("*")
        if "*" in stem:
            return "has an asterisk inside a word", "Put it at the word's end"
        if word != stem and sum(sign.isalnum() for sign in stem) < _SHORTEST_STEM:
            return "would match too much", "Write three letters or more before an asterisk"
        if not any(sign.isalnum() for sign in stem):
            return "holds a sign alone", "Write words only"
    return None
