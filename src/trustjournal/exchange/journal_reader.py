"""A journal read back from a file of its own format; `journal_file` writes it. Pure."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from trustjournal.carried import (
    Carried,
    CarriedGood,
    CarriedRecord,
    Column,
    Entry,
    Gone,
    KnownPerson,
    Remark,
    Suggested,
)
from trustjournal.errors import TrustError
from trustjournal.exchange.as_json import FORMAT
from trustjournal.exchange.from_json import (
    Wrong,
    as_number,
    as_object,
    as_text,
    as_truth,
    as_uuid,
    each,
    from_json,
    record_from_json,
    within,
)
from trustjournal.exchange.journal_file import BETWEEN_WORDS, SECTIONS, WHAT
from trustjournal.exchange.strict import Malformed, read_json
from trustjournal.good_moments import GoodMoment
from trustjournal.limits import storable
from trustjournal.older import with_checks_as_predictions
from trustjournal.practices import practice_from_columns
from trustjournal.records import Person, PersonKind, ThoughtRecord
from trustjournal.versions import GOOD_MOMENT, PRACTICE, RECORD, Thing, Version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from trustjournal.exchange.journal_file import Item
    from trustjournal.exchange.stepwise import Member

_VERSION = re.compile(r"[1-9][0-9]{0,8}\.[0-9a-f]{16}")
_MOST = 1 << 53
"""Numbers and counts stay below what every reader of JSON can hold exactly."""


class Reader:
    """Values from objects of the format. Raises `Malformed`, which names the place.

    `unknown` gathers names that this version does not know: a newer one wrote them, and they are left out.
    `replaced` counts texts with characters that no text can hold.
    """

    def __init__(self, derived_name: Callable[[Any], str]) -> None:
        self._derived_name = derived_name
        self.unknown: set[str] = set()
        self.replaced = 0

    def lines(self, lines: Iterable[str]) -> Iterator[Item]:
        """The items of a file in JSON Lines."""
        for number, text in enumerate(lines, 1):
            place = f"line {number}"
            if not text.strip():
                continue
            value = read_json(text, place)
            if not isinstance(value, dict) or len(value) != 1:
                raise Malformed(place, "each line should be an object with one name in it")
            [(name, held)] = value.items()
            if number == 1:
                self._check_heading(held if name == "export" else None, place)
            elif name in SECTIONS:
                yield self.item(name, held, f"{place}, {name}", text)
            else:
                self.unknown.add(name)

    def document(self, value: dict[str, Any], text: str) -> Iterator[Item]:
        """The items of a file that is one JSON object."""
        self._check_heading(value, "the file")
        self.unknown |= value.keys() - {*SECTIONS.values(), *_HEADING}
        for name, section in SECTIONS.items():
            yield from self.array(name, value.get(section, []), section, text)

    def members(self, members: Iterable[Member]) -> Iterator[Item]:
        """The same of an object that is read step by step; its sections stand in the order of `SECTIONS`."""
        names = {section: name for name, section in SECTIONS.items()}
        heading: dict[str, Any] = {}
        before = ""
        for member in members:
            if member.name not in names:
                heading[member.name] = member.value
                continue
            if not before:
                self._check_heading(heading, "the file")
            if member.number is None:
                raise Malformed(member.name, "should be an array")
            if before and list(names).index(before) > list(names).index(member.name):
                raise Malformed(member.name, f"should stand before {before}")
            before = member.name
            place = f"{member.name}[{member.number}]"
            yield self.item(names[member.name], member.value, place, member.text)
        self._check_heading(heading, "the file")
        self.unknown |= heading.keys() - set(_HEADING)

    def array(self, name: str, values: Any, section: str, text: str) -> Iterator[Item]:
        """The items of one array, such as `trust list --json` prints."""
        if not isinstance(values, list):
            raise Malformed(section, "should be an array")
        doubtful = text if _NEEDS_A_LOOK.search(text) else ""  # looked through once, and not for each item
        for number, value in enumerate(values):
            yield self.item(name, value, f"{section}[{number}]", doubtful)

    def item(self, name: str, value: Any, place: str, text: str) -> Item:
        """One item; `text` is what it was read from."""
        if _NEEDS_A_LOOK.search(text):
            self.replaced += sum(storable(held)[1] for held in _texts(value))
        try:
            held = as_object(value)
            if held.get("format", FORMAT) != FORMAT:
                raise Wrong("was written by a newer trustjournal; install that version").within(".format")
            item = _READ[name](self, held)
        except Wrong as wrong:
            raise Malformed(f"{place}{wrong.path}", wrong.what) from None
        return replace(item, place=place) if isinstance(item, Carried) else item

    def _check_heading(self, value: Any, place: str) -> None:
        if not isinstance(value, dict) or value.get("what") != WHAT:
            raise Malformed(place, f'an export begins with "what": "{WHAT}"')
        if value.get("format") != FORMAT:
            newer = isinstance(value.get("format"), int) and value["format"] > FORMAT
            mend = "was written by a newer trustjournal; install that version" if newer else "is no format"
            raise Malformed(f"{place}, format", mend)

    def _person(self, held: dict[str, Any]) -> KnownPerson:
        counts = as_object(held.get("set", {}))
        bare = from_json(Person, {"name": held.get("name"), "kind": held.get("kind")})
        afraid = as_truth(held.get("left_out", False))
        return KnownPerson(
            frozenset(within(".uuids", lambda: each(held.get("uuids"), as_uuid))),
            bare.name,
            _count(counts, "name", 1),
            bare.kind and bare.kind.value,
            _count(counts, "kind", bare.kind is not None),
            afraid,
            _count(counts, "left_out", afraid),
        )

    def _record(self, held: dict[str, Any]) -> Carried:
        return self._thing(RECORD, held, self._carried_record)

    def _carried_record(self, held: dict[str, Any]) -> CarriedRecord:
        self._look_for_unknown(held, ThoughtRecord, _DERIVED)
        record = replace(record_from_json(held), id=_number(held), revision=_count(held, "revision", 1))
        return CarriedRecord.of(with_checks_as_predictions(record), _suggestions(held))

    def _good_moment(self, held: dict[str, Any]) -> Carried:
        return self._thing(GOOD_MOMENT, held, self._carried_good)

    def _carried_good(self, held: dict[str, Any]) -> CarriedGood:
        self._look_for_unknown(held, GoodMoment, _DERIVED)
        return CarriedGood.of(replace(from_json(GoodMoment, held), id=_number(held)))

    def _plain(self, held: dict[str, Any]) -> Carried:
        def entry(held: dict[str, Any]) -> Entry:
            columns = tuple(
                (as_text(name), _column(value)) for name, value in as_object(held.get("holds")).items()
            )
            if kind == PRACTICE:
                within(".holds", lambda: _checked_practice(dict(columns)))
            return Entry(columns, _number(held), _count(held, "revision", 1))

        kind = as_text(held.get("kind"))
        return self._thing(kind, held, entry)

    def _thing(self, kind: str, held: dict[str, Any], read: Callable[[dict[str, Any]], Any]) -> Carried:
        uuid = within(".uuid", lambda: as_uuid(held.get("uuid")))
        value = read(held)
        if "versions" not in held:
            return Carried(kind, Thing(uuid, (Version(self._derived_name(value), value),)), only_new=True)
        told = within(".versions", lambda: as_object(held["versions"]))
        versions = [Version(name, value) for name in within(".versions", lambda: _names(told, "stand"))]
        for number, other in enumerate(held.get("other_versions", ())):
            step = f".other_versions[{number}]"
            beside = within(step, lambda other=other: read(as_object(other)))  # type: ignore[misc]
            names = within(step, lambda other=other: _names(as_object(other.get("versions")), "stand"))  # type: ignore[misc]
            versions += (Version(name, beside) for name in names)
        standing = frozenset(version.name for version in versions)
        replaced = frozenset(within(".versions", lambda: _names(told, "replaced")))
        if not standing or len(standing) < len(versions):
            raise Wrong("names of versions should be there, each once").within(".versions.stand")
        return Carried(kind, Thing(uuid, tuple(versions), replaced - standing))

    def _deleted(self, held: dict[str, Any]) -> Carried:
        uuid = within(".uuid", lambda: as_uuid(held.get("uuid")))
        gone = None
        if held.get("deleted") is not None:
            gone = Gone(_number(held), _count(held, "revision", 1), _utc(held["deleted"]))
        return Carried(as_text(held.get("kind")), Thing(uuid, (), frozenset(_names(held, "replaced"))), gone)

    def _remark(self, held: dict[str, Any]) -> Remark:
        return Remark(as_text(held.get("key")), as_text(held.get("value")))

    def _look_for_unknown(self, held: dict[str, Any], kind: type[Any], derived: frozenset[str]) -> None:
        self.unknown |= held.keys() - {field.name for field in fields(kind)} - derived


_READ: dict[str, Callable[[Reader, dict[str, Any]], Item]] = {
    "person": Reader._person,
    "record": Reader._record,
    "good_moment": Reader._good_moment,
    "thing": Reader._plain,
    "deleted": Reader._deleted,
    "remark": Reader._remark,
}
_DERIVED = frozenset(
    (
        *("format", "checksum", "state", "versions", "other_versions"),
        *("suggestions", "suggested_themes", "suggested_sources", "suggested_traps"),
    )
)
_HEADING = ("what", "format", "complete")
_NEEDS_A_LOOK = re.compile(r"\\u(?:0000|d[89a-f])", re.IGNORECASE)


def _number(held: dict[str, Any]) -> int | None:
    return None if held.get("id") is None else _count(held, "id", 1)


def _count(held: dict[str, Any], name: str, usual: int) -> int:
    count = within(f".{name}", lambda: as_number(held.get(name, int(usual))))
    if not 0 <= count < _MOST:
        raise Wrong("is too small or too large").within(f".{name}")
    return count


def _names(held: dict[str, Any], name: str) -> tuple[str, ...]:
    def version(value: Any) -> str:
        text = as_text(value)
        if not _VERSION.fullmatch(text):
            raise Wrong("should be the name of a version such as 3.01a205d000017000")
        return text

    return within(f".{name}", lambda: each(held.get(name), version))


def _kind(value: Any) -> PersonKind | None:
    try:
        return None if value is None else PersonKind(value)
    except ValueError:
        raise Wrong(f"should be one of: {', '.join(PersonKind)}").within(".kind") from None


def _column(value: Any) -> Column:
    if value is None or type(value) is int:
        return value
    if isinstance(value, dict):
        return tuple((as_text(name), _detail(held)) for name, held in value.items())
    return as_text(value)


def _detail(value: Any) -> str | int:
    return value if type(value) is int else as_text(value)


def _checked_practice(columns: dict[str, Column]) -> None:
    """Whether the journal could show it; what a newer version added to it is let be. Raises `Wrong`."""
    try:
        practice_from_columns(columns)
    except TrustError as error:
        raise Wrong(str(error).rstrip(".")) from None
    except (ValueError, TypeError, LookupError, OverflowError):
        raise Wrong("is not what a practice holds; docs/formats.md tells what that is") from None


def _utc(value: Any) -> str:
    try:
        moment = datetime.fromisoformat(as_text(value))
    except ValueError:
        moment = None
    if moment is None or moment.utcoffset() is None:
        raise Wrong("should be a time such as 2026-11-21T23:05:00+00:00").within(".deleted")
    return str(value)


def _suggestions(held: dict[str, Any]) -> tuple[Suggested, ...]:
    def one(value: Any) -> Suggested:
        told = as_object(value)
        words = BETWEEN_WORDS.join(within(".words", lambda: each(told.get("words", []), as_text)))
        texts = (as_text(told.get(name)) for name in ("kind", "key", "made_by"))
        kind, key, made_by = texts
        return Suggested(kind, key, words, made_by)

    return within(".suggestions", lambda: each(held.get("suggestions", []), one))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for held in value.values() if isinstance(value, dict) else value:
            yield from _texts(held)
