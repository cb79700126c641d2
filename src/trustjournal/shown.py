"""User text made harmless for the screen: stored as written, shown as marks. Pure."""

from __future__ import annotations

import re
from functools import cache

_NAMED = {"\t": "    ", "\x1b": "␛", "\x7f": "␡"}
_HIDDEN = (
    "\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064"
    "\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
)


@cache
def _unsafe() -> re.Pattern[str]:
    return re.compile(f"[\x00-\x09\x0b-\x1f\x7f-\x9f{_HIDDEN}\ud800-\udfff]")


def visible(text: str) -> str:
    """The text with control, escape and direction characters as marks; line ends stay, nothing else moves."""
    return _unsafe().sub(_mark, text.replace("\r\n", "\n"))


def escaped(json_text: str) -> str:
    """JSON with the characters that could steer a terminal in JSON's own escapes; it reads the same.

    JSON itself escapes only the controls below the blank.
    """
    return _unsafe().sub(lambda match: _escape(match.group()), json_text)


def one_line(text: str, most: int | None = None) -> str:
    """The text on one line, blanks made single; cut with an ellipsis after `most` characters."""
    line = " ".join(visible(text).split())
    return line if most is None or len(line) <= most else line[: max(most - 1, 1)].rstrip() + "…"


def _escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[place : place + 2].hex()}" for place in range(0, len(units), 2))


def _mark(match: re.Match[str]) -> str:
    character = match.group()
    if character in _NAMED:
        return _NAMED[character]
    number = ord(character)
    if number < 0x20:
        return chr(0x2400 + number)  # the Unicode picture of that control character
    return f"<U+{number:04X}>"
