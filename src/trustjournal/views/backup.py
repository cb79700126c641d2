"""What is said about copies of the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime


def thoughts_counted(number: int) -> str:
    """ "1 thought", "26 thoughts"."""
    return f"{number} thought{'' if number == 1 else 's'}"


def things_counted(thoughts: int, good_moments: int = 0, others: int = 0) -> str:
    """ "26 thoughts, 3 good moments and 5 other things"; what there is none of is left out."""
    numbers = {"good moment": good_moments, "other thing": others}
    counted = [f"{number} {name}{'' if number == 1 else 's'}" for name, number in numbers.items() if number]
    if thoughts or not counted:
        counted.insert(0, thoughts_counted(thoughts))
    *before, last = counted
    return f"{', '.join(before)} and {last}" if before else last


def backed_up(path: str, counted: tuple[int, int, int]) -> str:
    """A copy was made and checked; what is in it, as `things_counted` takes it."""
    return f"Backed up {things_counted(*counted)}, and checked the copy: {path}"


def first_backed_up(path: str) -> str:
    """The one line about a copy that the program made by itself before a large change."""
    return f"The journal as it was is kept in {path}"


def what_to_know(not_whole: Sequence[int], *, private: bool) -> Iterator[str]:
    """What goes to stderr beside a copy; mostly nothing."""
    if not_whole:
        numbers = ", ".join(f"#{number}" for number in not_whole)
        yield f"Damaged in the journal, and so in the copy: {numbers}. See: trust doctor"
    if not private:
        yield "That disk knows no permissions: whoever has it can read the file."


def kept_line(made: datetime, size: int, name: str) -> str:
    """One kept copy in a list; the name says what it was made before."""
    return f"  {name:<38}  {made:%a} {made.day} {made:%b %Y %H:%M}  {size_said(size)}"


def size_said(size: int) -> str:
    """A size in whole kB or in MB with one place, as a person reads it."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} kB"
