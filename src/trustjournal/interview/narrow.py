"""Wrapping a line on a narrow terminal without `textwrap`: for what is said before anything is loaded."""

from __future__ import annotations

import os

_USUAL = 80


def columns_of(number: int) -> int:
    """The columns of the terminal that this file descriptor is; 80 where it does not tell."""
    try:
        return os.get_terminal_size(number).columns or _USUAL
    except OSError:
        return _USUAL


def wrapped(text: str, columns: int, indent: str = "") -> str:
    """The text broken between words into lines of so many columns, set in; blanks at its end stay."""
    words = text.rstrip(" ").split(" ")
    lines = [indent + words[0]]
    for word in words[1:]:
        if len(lines[-1]) + 1 + len(word) <= columns:
            lines[-1] += f" {word}"
        else:
            lines.append(indent + word)
    return "\n".join(lines) + text[len(text.rstrip(" ")) :]
