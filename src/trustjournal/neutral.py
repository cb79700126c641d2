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
    """Meets the name as a whole word, however it is capitalised or its accents are stored."""
    # The same name may be stored with accents joined or apart, and with any blanks inside.
    forms = sorted({unicodedata.normalize(form, name) for form in ("NFC", "NFD")} | {name})
    written = "|".join(r"\s+".join(map(re.escape, form.split())) for form in forms)
    # A full stop behind the name is the letter's own from now on.
    return re.compile(rf"(?<!\w)(?:{written})(?!\w)\.?", re.IGNORECASE)


def _letters() -> Iterator[str]:
    for length in (1, 2, 3):
        for letters in product(ascii_uppercase, repeat=length):
            yield "".join(letters) + "."
