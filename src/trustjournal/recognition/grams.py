"""What the model reads in a thought: words, pairs, bits of words, families and shapes, as numbered places.

Each gram falls into one of `PLACES` places by its checksum, so that no list of words has to be shipped. A
gram weighs less the more there are of its sort: a long thought weighs no more than a short one. Pure.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias
from zlib import crc32

from trustjournal.recognition.families import families_of, shapes
from trustjournal.recognition.reading import Word

PLACES = 1 << 14
"""How many places there are; a power of two."""

MOST_WORDS = 160
"""How many words of a text are read."""

_LETTERS = (3, 4, 5)
_LONGEST_WORD = 24

# He, she and they lie alike.
_ANYBODY = {
    **dict.fromkeys(("he", "she"), "they"),
    **dict.fromkeys(("him", "her"), "them"),
    **dict.fromkeys(("his", "hers"), "their"),
    **dict.fromkeys(("himself", "herself"), "themselves"),
}

Span: TypeAlias = tuple[int, int]
"""The first and the last word of a gram, by their places in the text."""


class Gram(NamedTuple):
    """One gram of a text: where it falls, what it weighs, and which words of the text it stands on."""

    place: int
    weight: float
    span: Span


def grams(words: list[Word], *, asks: bool) -> list[Gram]:
    """Everything the model reads in the words of a text; `asks` says whether a question mark stands in it."""
    if not words:
        return []
    words = words[:MOST_WORDS]
    read = [_ANYBODY.get(word.folded, word.folded)[:_LONGEST_WORD] for word in words]
    starts = [place for place, word in enumerate(words) if word.new_sentence]
    last = starts[-1] if starts else 0
    ending = read[last:]
    found: list[Gram] = []
    _put(found, "w", _words(read, 0), 1.0)
    _put(found, "b", _pairs(read, asks=asks), 1.0)
    _put(found, "c", _letters(read), 0.7)
    _put(found, "k", _families(read, 0), 1.0)
    _put(found, "m", _shapes(read, 0), 1.0)
    # The last sentence is where a thought that begins with what happened says what it means.
    _put(found, "lw", _words(ending, last), 1.0)
    _put(found, "lk", _families(ending, last) | _shapes(ending, last), 1.0)
    return found


def _put(found: list[Gram], sort: str, texts: dict[str, Span], weight: float) -> None:
    if texts:
        each = weight / len(texts) ** 0.5
        found.extend(
            Gram(crc32(f"{sort} {text}".encode()) & (PLACES - 1), each, span) for text, span in texts.items()
        )


def _words(read: list[str], offset: int) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for place, word in enumerate(read, offset):
        found.setdefault(word, (place, place))
    return found


def _pairs(read: list[str], *, asks: bool) -> dict[str, Span]:
    parts = ["^", *read, *(["?"] if asks else []), "$"]
    last = max(len(read) - 1, 0)
    found: dict[str, Span] = {}
    for i in range(len(parts) - 1):
        found.setdefault(f"{parts[i]} {parts[i + 1]}", (max(min(i - 1, last), 0), min(i, last)))
    return found


def _letters(read: list[str]) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for place, word in enumerate(read):
        framed = f"<{word}>"
        for length in _LETTERS:
            for i in range(len(framed) - length + 1):
                found.setdefault(framed[i : i + length], (place, place))
    return found


def _families(read: list[str], offset: int) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for place, word in enumerate(read, offset):
        for family in families_of(word):
            found.setdefault(family, (place, place))
    return found


def _shapes(read: list[str], offset: int) -> dict[str, Span]:
    return {"/".join(parts): (first + offset, last + offset) for parts, (first, last) in shapes(read).items()}
