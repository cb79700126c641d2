"""What a field may hold: texts in which something can be seen, words of a list, ratings from 0 to 100."""

from __future__ import annotations

import unicodedata

from trustjournal.errors import Outside, Usage

LONGEST_TEXT = 1_000_000
"""Characters one field may hold; far beyond any thought, and small enough to show and search at once."""

LONGER = f"That is longer than {LONGEST_TEXT:,} characters; please keep a shorter one."
"""What is said to somebody who can answer once more."""

_BLANK = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and signs to Unicode that show nothing: Hangul fillers, Braille without a dot."""

LONGEST_NAME = 80
"""Characters of a word in a list: a person, an emotion, a tag."""


def checked_text(text: str, what: str) -> str:
    """The text as given; refused when nothing can be seen in it or when it is longer than a field holds."""
    if not any(_visible(character) for character in text):
        raise Usage(f"{what} is empty, there is nothing to keep.")
    if len(text) > LONGEST_TEXT:
        raise Usage(f"{what} is longer than {LONGEST_TEXT:,} characters; please keep a shorter one.")
    return text


def checked_name(text: str, what: str) -> str:
    """A name or word of a list: inner blanks made single, ends trimmed; refused when empty or overlong."""
    name = " ".join(checked_text(text, what).split())
    if len(name) > LONGEST_NAME:
        raise Usage(f"{what} is longer than {LONGEST_NAME} characters; a few words are enough.")
    return name


def checked_rating(number: int, what: str) -> int:
    """A whole number from 0 to 100, both ends included."""
    if type(number) is not int or not 0 <= number <= 100:  # True is an int, and no rating
        raise Outside(what, number, "a whole number from 0 to 100")
    return number


def storable(text: str) -> tuple[str, bool]:
    """The text with NUL and lone surrogates, which no journal can hold, as U+FFFD; and whether any was."""
    kept = "".join("\ufffd" if c == "\x00" or "\ud800" <= c <= "\udfff" else c for c in text)
    return kept, kept != text


def _visible(character: str) -> bool:
    return (
        not character.isspace()
        and character not in _BLANK
        and unicodedata.category(character) not in ("Cc", "Cf", "Cn", "Cs")
    )
