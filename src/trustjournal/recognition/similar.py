"""How alike two thoughts are in their words. Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

NEAR_IDENTICAL = 0.6
"""Overlap (Jaccard) of word stems from which two thoughts count as the same one come again."""

NEAR_IDENTICAL_TIMES = 3
"""How often in one day the same thought comes before the program says, once, that stopping is fine."""


class _Stemmer(Protocol):
    def stemWords(self, words: list[str]) -> list[str]: ...  # noqa: N802


@cache
def _stemmer() -> _Stemmer:
    import snowballstemmer  # late: only where thoughts are compared

    stemmer: _Stemmer = snowballstemmer.stemmer("english")
    return stemmer


def stems(text: str) -> frozenset[str]:
    """The stems of a text's words."""
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)?", text.casefold().replace("’", "'"))
    return frozenset(_stemmer().stemWords(words))


def near_identical(one: str, other: str) -> bool:
    """Whether two thoughts are so alike that one is the other come again."""
    left, right = stems(one), stems(other)
    if not left or not right:
        return one.split() == other.split()
    return len(left & right) / len(left | right) >= NEAR_IDENTICAL
