"""Words of a text as the search index holds them. Pure; one rule for writing and asking."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_WORD = 40


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def folded(text: str) -> str:
    """The text as it is compared: compatibility forms joined, case gone, one kind of apostrophe."""
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'")


def indexed_words(texts: Iterable[str]) -> set[str]:
    """Every word of the texts, cut to `LONGEST_WORD` characters."""
    return {word[:LONGEST_WORD] for text in texts for word in _word().findall(folded(text))}
