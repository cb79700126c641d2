"""Values read back from plain JSON values, as `as_json` writes them.

How a value looks in JSON follows from its dataclass: each field under its own name. So a new part of a record
is read as soon as `as_json` writes it, and nothing has to be added here. What is derived from the rest
(`ending`, `checksum`, ...) is not read.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from trustjournal.errors import Outside, TrustError
from trustjournal.good_moments import GoodMoment
from trustjournal.limits import LONGEST_TEXT, storable
from trustjournal.moments import Moment, Precision
from trustjournal.records import Person, State, ThoughtRecord

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

_GIVEN_BY_THE_JOURNAL = {
    ThoughtRecord: {"id", "revision", "rested", "apart"},
    GoodMoment: {"id"},
    Person: {"afraid"},
}
"""Fields that are not read from their own name, or not at all."""

_LONGEST_ZONE = 100


class Wrong(Exception):
    """A value is not what it should be; `path` leads to it from where reading began."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what
        self.path = ""

    def within(self, step: str) -> Wrong:
        """The same, one step further out."""
        self.path = f"{step}{self.path}"
        return self


def record_from_json(value: Any) -> ThoughtRecord:
    """The thought, without the number and revision that a journal gave it. Raises `Wrong`."""
    held = as_object(value)
    state = within(".state", lambda: _choice(held.get("state", State.OPEN), State))
    if state is State.DELETED:
        raise Wrong("a deleted thought holds nothing").within(".state")
    told = {"rested": state is State.RESTED, "apart": state is State.APART}
    return from_json(ThoughtRecord, held, told)


def from_json(kind: type[T], value: Any, told: dict[str, Any] | None = None) -> T:
    """The value of a dataclass from the JSON object that holds its fields. Raises `Wrong`."""
    held = as_object(value)
    arguments = dict(told or {})
    for field, read in _readers(kind):  # type: ignore[arg-type]
        if field.name in held:
            try:
                arguments[field.name] = read(held[field.name])
            except Wrong as wrong:  # not through `within`: this is the path that everything takes
                raise wrong.within(f".{field.name}") from None
        elif field.default is MISSING and field.default_factory is MISSING:
            raise Wrong("is missing").within(f".{field.name}")
    return _made(kind, arguments)


def as_object(value: Any) -> dict[str, Any]:
    """The value, when it is a JSON object. Raises `Wrong`."""
    if not isinstance(value, dict):
        raise Wrong("should be an object")
    return value


def as_list(value: Any) -> list[Any]:
    """The value, when it is a JSON array. Raises `Wrong`."""
    if not isinstance(value, list):
        raise Wrong("should be an array")
    return value


def as_text(value: Any) -> str:
    """The text as a journal can hold it. Raises `Wrong`."""
    if not isinstance(value, str):
        raise Wrong("should be a text")
    if len(value) > LONGEST_TEXT:
        raise Wrong(f"is longer than {LONGEST_TEXT:,} characters")
    return storable(value)[0]


def as_number(value: Any) -> int:
    """The whole number. Raises `Wrong`."""
    if type(value) is not int:  # true is no number
        raise Wrong("should be a whole number")
    return value


def as_uuid(value: Any) -> str:
    """A uuid in its usual form of 36 characters. Raises `Wrong`."""
    text = as_text(value)
    digits = text.replace("-", "")
    if [len(part) for part in text.split("-")] != [8, 4, 4, 4, 12] or not _hexadecimal(digits):
        raise Wrong("should be a UUID such as 01a205d0-0001-7000-8000-000000000001")
    return text


def within(step: str, read: Callable[[], T]) -> T:
    """What `read` gives; a `Wrong` it raises knows that it lies within `step`."""
    try:
        return read()
    except Wrong as wrong:
        raise wrong.within(step) from None


def each(value: Any, read: Callable[[Any], T]) -> tuple[T, ...]:
    """Every item of a JSON array, read. Raises `Wrong`."""
    items = []
    for place, item in enumerate(as_list(value)):
        try:
            items.append(read(item))
        except Wrong as wrong:
            raise wrong.within(f"[{place}]") from None
    return tuple(items)


def _made(kind: type[T], arguments: dict[str, Any]) -> T:
    try:
        return kind(**arguments)
    except Outside:  # its sentence may hold a word of the person
        raise Wrong("holds a number outside of what is allowed; ratings go from 0 to 100") from None
    except TrustError as error:
        raise Wrong(str(error).rstrip(".")) from None


@cache
def _readers(kind: type[Any]) -> tuple[tuple[Field[Any], Callable[[Any], Any]], ...]:
    hints = get_type_hints(kind)
    left_out = _GIVEN_BY_THE_JOURNAL.get(kind, set())
    return tuple(
        (field, as_uuid if field.name == "uuid" else _reader(hints[field.name]))
        for field in fields(kind)
        if field.name not in left_out
    )


def _reader(hint: Any) -> Callable[[Any], Any]:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        (inner,) = (_reader(part) for part in get_args(hint) if part is not type(None))
        return lambda value: None if value is None else inner(value)
    if origin is tuple:
        item = _reader(get_args(hint)[0])
        return lambda value: each(value, item)
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return lambda value: _choice(value, hint)
    if isinstance(hint, type) and is_dataclass(hint):
        return lambda value: from_json(hint, value)
    raise TypeError(f"no way to read {hint}")


def _choice(value: Any, choices: type[Any]) -> Any:
    try:
        return choices(value)
    except ValueError:
        raise Wrong(f"should be one of: {', '.join(choice.value for choice in choices)}") from None


def _moment(value: Any) -> Moment:
    held = as_object(value)
    try:
        local = datetime.fromisoformat(as_text(held.get("local")))
    except ValueError:
        raise Wrong("should be a time such as 2026-11-21T23:05:00+00:00").within(".local") from None
    except Wrong as wrong:
        raise wrong.within(".local") from None
    if local.utcoffset() is None:
        raise Wrong("needs the local offset at its end, such as +01:00").within(".local")
    zone = held.get("zone")
    if zone is not None and len(as_text(zone)) > _LONGEST_ZONE:
        raise Wrong("is too long for the name of a time zone").within(".zone")
    precision = _choice(held.get("precision", Precision.MINUTE), Precision)
    try:
        moment = Moment(local, precision, zone)
    except TrustError:
        raise Wrong("lies outside of the years 1900 to 2200") from None
    except (ValueError, OverflowError):
        raise Wrong("is no time").within(".local") from None
    if held.get("utc", moment.utc_text) != moment.utc_text:
        raise Wrong("is not the same instant as local").within(".utc")
    return moment


def _day(value: Any) -> date:
    try:
        return date.fromisoformat(as_text(value))
    except ValueError:
        raise Wrong("should be a day such as 2026-11-23") from None


def as_truth(value: Any) -> bool:
    """True or false. Raises `Wrong`."""
    if not isinstance(value, bool):
        raise Wrong("should be true or false")
    return value


def _hexadecimal(digits: str) -> bool:
    return all(digit in "0123456789abcdef" for digit in digits)


_SIMPLE: dict[Any, Callable[[Any], Any]] = {
    str: as_text,
    int: as_number,
    bool: as_truth,
    date: _day,
    Moment: _moment,
}
