"""Neutral letters in the place of names, and names met wherever somebody wrote them. Pure."""

from __future__ import annotations

import re
import unicodedata
from itertools import product
from string import ascii_uppercase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


def neutral_name(name: str, taken: Collection[str]) -> str:
    """ "A.", "B." and so on: the first that nobody in `taken` bears, the name's own initial left out."""
    folded = {other.casefold() for other in taken} | {f"{name[:1]}.".casefold()}
    return next(letter for letter in _letters() if letter.casefold() not in folded)


def name_pattern(name: str) -> re.Pattern[str]:
    """Meets the name as a whole word, however it is capitalised: for what is to be forgotten everywhere."""
    return re.compile(rf"(?<!\w)(?i:{_written(name)})(?!\w){_STOP}")


def name_in_a_sentence(name: str) -> re.Pattern[str]:
    """Meets the name as a whole word for a reader who goes on reading: in "Will says they will", once."""
    return re.compile(rf"(?<!\w)(?:{in_a_sentence(name)})(?!\w){_STOP}")


def in_a_sentence(name: str) -> str:
    """The same as a part of a regular expression, without where the word begins and ends.

    A name that is an ordinary word is not met in small letters, unless it was typed so. Every other is met
    however it is capitalised.
    """
    if name.casefold() not in _ORDINARY_WORDS:
        return f"(?i:{_written(name)})"
    return "|".join(map(_written, dict.fromkeys((name, name.title(), name.upper()))))


_STOP = r"\.?"
"""A full stop behind the name is the letter's own from now on."""

_ORDINARY_WORDS = frozenset(
    (
        *("an", "angel", "april", "art", "august", "autumn", "bill", "buddy", "can", "chance"),
        *("charity", "chase", "dawn", "destiny", "do", "dot", "drew", "eve", "faith", "fan"),
        *("frank", "grace", "grant", "guy", "harmony", "he", "honey", "hope", "in", "joy"),
        *("june", "king", "long", "love", "major", "man", "mark", "may", "mercy", "miles"),
        *("moon", "my", "page", "pat", "patience", "penny", "ray", "rich", "river", "rock"),
        *("rose", "sky", "so", "song", "star", "summer", "sun", "sunny", "tan", "van", "will"),
        *("win", "wing", "winter", "young"),
    )
)
"""Names that are words of English as well, some of them in most sentences."""


def _written(name: str) -> str:
    """A part of a regular expression that meets the name, however its accents and blanks are stored."""
    forms = sorted({unicodedata.normalize(form, name) for form in ("NFC", "NFD")} | {name})
    return "|".join(r"\s+".join(map(re.escape, form.split())) for form in forms)


def _letters() -> Iterator[str]:
    for length in (1, 2, 3):
        for letters in product(ascii_uppercase, repeat=length):
            yield "".join(letters) + "."
