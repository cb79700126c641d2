"""What jrnl wrote: its own text, and what `jrnl --export json` gives. Pure.

An entry of the text begins with a line "[2021-01-05 10:30] Title", older ones without the brackets; a star at
its end marks it. In JSON `entries` hold `title`, `body`, `date`, `time` and `tags` (jrnl 4, text and JSON
exporters).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from trustjournal.exchange.foreign import text_of, words_of
from trustjournal.exchange.strict import Malformed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trustjournal.carried import Carried
    from trustjournal.exchange.foreign import Told


@dataclass
class _Entry:
    line: int
    at: datetime
    lines: list[str] = field(default_factory=list)


def looks_like(text: str) -> bool:
    """Whether the text begins as a journal of jrnl does."""
    return _heading().match(text.lstrip().split("\n", 1)[0]) is not None


def from_text(text: str, told: Told) -> Iterator[Carried]:
    """The entries of jrnl's text. Raises `Malformed`."""
    entry: _Entry | None = None
    for number, line in enumerate(text.split("\n"), 1):
        found = _heading().match(line)
        if found is not None:
            if entry is not None:
                yield from _thought(entry, told)
            entry = _Entry(number, _time(f"line {number}", found["date"], found["time"]), [found["title"]])
        elif entry is not None:
            entry.lines.append(line)
        elif line.strip():
            raise Malformed(f"line {number}", "an entry begins with its time, such as [2021-01-05 10:30]")
    if entry is not None:
        yield from _thought(entry, told)


def from_json(value: dict[str, Any], told: Told) -> Iterator[Carried]:
    """The entries of a JSON export. Raises `Malformed`."""
    for number, entry in enumerate(value["entries"]):
        place = f"entries[{number}]"
        if not isinstance(entry, dict):
            raise Malformed(place, "should be an object")
        title, body = (text_of(place, entry.get(name), name).strip() for name in ("title", "body"))
        at = _time(
            place, text_of(place, entry.get("date"), "date"), text_of(place, entry.get("time"), "time")
        )
        text = "\n".join(filter(None, (title, body)))
        if text:
            tags = entry.get("tags")
            yield told.thought(
                place,
                told.moment(place, at),
                text,
                tags=words_of(tag.lstrip("@") for tag in tags if isinstance(tag, str))
                if isinstance(tags, list)
                else (),
                rested=True,
            )


def _thought(entry: _Entry, told: Told) -> Iterator[Carried]:
    text = "\n".join(entry.lines).strip()
    if text.endswith(" *") or text.partition("\n")[0].endswith(" *"):
        first, newline, rest = text.partition("\n")
        text = (first.removesuffix("*").rstrip() + newline + rest).strip()
    if text:
        place = f"line {entry.line}"
        tags = words_of(re.findall(r"(?<!\S)@([\w-]+)", text))
        yield told.thought(place, told.moment(place, entry.at), text, tags=tags, rested=True)


def _time(place: str, day: str, time: str) -> datetime:
    for form in ("%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %I:%M:%S %p", "%Y-%m-%d %I:%M %p"):
        try:
            return datetime.strptime(f"{day} {time}".strip(), form)  # noqa: DTZ007 - jrnl names no zone
        except ValueError:
            continue
    raise Malformed(place, "this is no time such as 2021-01-05 10:30")


@cache
def _heading() -> re.Pattern[str]:
    clock = r"\d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?"
    return re.compile(rf"\[?(?P<date>\d{{4}}-\d{{2}}-\d{{2}}) (?P<time>{clock})\]? (?P<title>.*)")
