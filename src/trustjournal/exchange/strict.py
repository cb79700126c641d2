"""JSON as strict as a journal has to be with what it takes in; and how a malformed file is told. Pure."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from trustjournal.errors import TrustError

MOST_DIGITS = 18
"""Digits of a whole number; the journal's integers end a little above that."""


class Malformed(TrustError):
    """A file to take in is not what it should be; its place and the mend are told, never its words."""

    def __init__(self, place: str, what: str) -> None:
        super().__init__(f"{place}: {what}. Nothing was changed.")


def read_json(text: str, place: str = "") -> Any:
    """The value of a JSON text. Refuses repeated names, NaN, Infinity and numbers no journal could hold.

    `place` says where the text stands, when it is a part of the file. Raises `Malformed`.
    """

    def refuse(what: str) -> NoReturn:
        raise Malformed(place or "the file", what)

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        held = dict(pairs)
        if len(held) < len(pairs):
            refuse("a name stands twice in one object")
        return held

    def whole(digits: str) -> int:
        return int(digits) if len(digits) <= MOST_DIGITS else refuse("a number has too many digits")

    def finite(written: str) -> float:
        number = float(written)
        return number if abs(number) < 1e300 else refuse("a number is too large")

    try:
        return json.loads(
            text,
            object_pairs_hook=once,
            parse_int=whole,
            parse_float=finite,
            parse_constant=lambda name: refuse(f"{name} is no number of JSON"),
        )
    except RecursionError:
        refuse("it is nested too deeply")
    except json.JSONDecodeError as error:
        at = f"{place}, column {error.colno}" if place else f"line {error.lineno}, column {error.colno}"
        raise Malformed(at, f"this is not JSON ({error.msg.lower()})") from None
