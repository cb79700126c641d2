"""JSON as strict as a journal has to be with what it takes in; and how a malformed file is told. Pure."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NoReturn

from trustjournal.errors import TrustError

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_DIGITS = 18
"""Digits of a whole number; the journal's integers end a little above that."""


class Malformed(TrustError):
    """A file to take in is not what it should be; its place and the mend are told, never its words."""

    def __init__(self, place: str, what: str) -> None:
        super().__init__(f"{place}: {what}. Nothing was changed.")


class NotYet(Exception):
    """A text ends before a value in it does, or is no JSON; which of them shows once more of it was read."""

    def __init__(self, told: Malformed) -> None:
        self.told = told


class _Refused(Exception):
    """A value is JSON and nothing a journal could hold."""


def read_json(text: str, place: str = "") -> Any:
    """The value of a JSON text. Refuses repeated names, NaN, Infinity and numbers no journal could hold.

    `place` says where the text stands, when it is a part of the file. Raises `Malformed`.
    """
    try:
        return _JSON.decode(text)
    except _Refused as refused:
        raise Malformed(place or "the file", str(refused)) from None
    except RecursionError:
        raise Malformed(place or "the file", _TOO_DEEP) from None
    except json.JSONDecodeError as error:
        at = f"{place}, column {error.colno}" if place else f"line {error.lineno}, column {error.colno}"
        raise Malformed(at, _no_json(error)) from None


def read_value(text: str, start: int, place: Callable[[int], str]) -> tuple[Any, int]:
    """The value that begins there, and where it ends; as strict. `place` names a place in the text.

    Raises `Malformed`, and `NotYet` where the text may end too early.
    """
    try:
        return _JSON.raw_decode(text, start)
    except _Refused as refused:
        raise Malformed(place(start), str(refused)) from None
    except RecursionError:
        raise Malformed(place(start), _TOO_DEEP) from None
    except json.JSONDecodeError as error:
        raise NotYet(Malformed(place(error.pos), _no_json(error))) from None


_TOO_DEEP = "it is nested too deeply"


def _no_json(error: json.JSONDecodeError) -> str:
    return f"this is not JSON ({error.msg.lower()})"


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    held = dict(pairs)
    if len(held) < len(pairs):
        raise _Refused("a name stands twice in one object")
    return held


def _whole(digits: str) -> int:
    if len(digits) > MOST_DIGITS:
        raise _Refused("a number has too many digits")
    return int(digits)


def _finite(written: str) -> float:
    number = float(written)
    if not abs(number) < 1e300:
        raise _Refused("a number is too large")
    return number


def _no_number(name: str) -> NoReturn:
    raise _Refused(f"{name} is no number of JSON")


_JSON = json.JSONDecoder(
    object_pairs_hook=_once, parse_int=_whole, parse_float=_finite, parse_constant=_no_number
)
