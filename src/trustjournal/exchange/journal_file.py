"""A journal as a file of its own format, JSON or JSON Lines; docs/formats.md describes it. Pure.

Both hold the same objects in the same order: who the people are, then thoughts, good moments, other things,
what was deleted, remarks. In JSON Lines each is a line of its own, so that no file is too long to be read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from trustjournal.carried import (
    Carried,
    CarriedGood,
    CarriedRecord,
    Entry,
    KnownPerson,
    Remark,
)
from trustjournal.exchange.as_json import FORMAT, good_moment_as_json, record_as_json
from trustjournal.records import Person, PersonKind, Suggestion
from trustjournal.shown import escaped
from trustjournal.versions import GOOD_MOMENT, RECORD, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from trustjournal.records import ThoughtRecord

WHAT = "trustjournal export"
"""Stands as `what` at the beginning of every such file."""

SECTIONS = {
    "person": "people",
    "record": "records",
    "good_moment": "good_moments",
    "thing": "things",
    "deleted": "deleted",
    "remark": "remarks",
}
"""What a line of JSON Lines is called, and the array of JSON that holds the same."""

BETWEEN_WORDS = " · "

Item = KnownPerson | Carried | Remark
Line = tuple[str, Mapping[str, Any]]


class Writer:
    """Objects of the format from values. `checksum` is that of a record's content.

    The mark of fear is written only `with_marks`: whoever is handed the file should not be handed the mark.
    """

    def __init__(
        self,
        checksum: Callable[[ThoughtRecord], str],
        *,
        with_marks: bool = False,
    ) -> None:
        self._checksum = checksum
        self._kinds: dict[str, PersonKind] = {}
        self._with_marks = with_marks

    def line(self, item: Item) -> tuple[str, dict[str, Any]]:
        """What the object is called, and the object."""
        if isinstance(item, KnownPerson):
            if item.kind is not None:  # told once more wherever the person is named
                self._kinds[item.name.casefold()] = PersonKind(item.kind)
            return "person", self._person(item)
        if isinstance(item, Remark):
            return "remark", {"key": item.key, "value": item.value}
        if not item.thing.versions:
            return "deleted", _deleted(item)
        name = item.kind if item.kind in (RECORD, GOOD_MOMENT) else "thing"
        return name, self._thing(item)

    def _person(self, person: KnownPerson) -> dict[str, Any]:
        marked = {"left_out": person.afraid} if self._with_marks else {}
        counts = {"name": person.named, "kind": person.sorted_as}
        return {
            "uuids": sorted(person.uuids),
            "name": person.name,
            "kind": person.kind,
            **marked,
            "set": counts | ({"left_out": person.marked} if self._with_marks else {}),
        }

    def _thing(self, item: Carried) -> dict[str, Any]:
        first, *others = shown(item.thing)
        versions = {version.name: self._value(item, version.value) for version in item.thing.versions}
        if item.only_new:
            return versions[first.names[0]]
        return {
            **versions[first.names[0]],
            "versions": {"stand": list(first.names), "replaced": sorted(item.thing.replaced)},
            "other_versions": [
                {**versions[other.names[0]], "versions": {"stand": list(other.names)}} for other in others
            ],
        }

    def _value(self, item: Carried, value: Any) -> dict[str, Any]:
        if isinstance(value, CarriedRecord):
            return self._record(value)
        if isinstance(value, CarriedGood):
            return good_moment_as_json(replace(value.good, id=value.number))
        assert isinstance(value, Entry)
        return {
            "format": FORMAT,
            "kind": item.kind,
            "id": value.number,
            "uuid": item.thing.uuid,
            "revision": value.revision,
            "holds": {name: dict(held) if isinstance(held, tuple) else held for name, held in value.columns},
        }

    def _record(self, value: CarriedRecord) -> dict[str, Any]:
        people = tuple(Person(p.name, self._kinds.get(p.name.casefold())) for p in value.record.people)
        record = replace(value.record, id=value.number, revision=value.revision, people=people)
        suggested: dict[str, list[Suggestion]] = {}
        for one in value.suggested:
            suggested.setdefault(one.kind, []).append(Suggestion(one.key, _words(one.words)))
        return record_as_json(record, suggested, self._checksum(record)) | {
            "suggestions": [
                {"kind": one.kind, "key": one.key, "words": list(_words(one.words)), "made_by": one.made_by}
                for one in value.suggested
            ]
        }


def heading(*, complete: bool) -> dict[str, Any]:
    """What stands before everything else."""
    return {"what": WHAT, "format": FORMAT, "complete": complete}


def as_json_lines(header: Mapping[str, Any], lines: Iterable[Line]) -> Iterator[str]:
    """The file as JSON Lines, a piece at a time."""
    yield f"{_dump({'export': header})}\n"
    for name, value in lines:
        yield f"{_dump({name: value})}\n"


def as_json_document(header: Mapping[str, Any], lines: Iterable[Line]) -> Iterator[str]:
    """The file as one JSON object, each object in it on a line; `lines` come in the order of `SECTIONS`."""
    between = "{\n"
    for name, value in header.items():
        yield f'{between}"{name}": {_dump(value)}'
        between = ",\n"
    empty = list(SECTIONS)
    for name, some in groupby(lines, lambda line: line[0]):
        while empty and (skipped := empty.pop(0)) != name:
            yield f',\n"{SECTIONS[skipped]}": []'
        between = f',\n"{SECTIONS[name]}": [\n'
        for _, value in some:
            yield f"{between}{_dump(value)}"
            between = ",\n"
        yield "\n]"
    yield "".join(f',\n"{SECTIONS[name]}": []' for name in empty) + "\n}\n"


def _deleted(item: Carried) -> dict[str, Any]:
    gone = item.gone
    return {
        "kind": item.kind,
        "id": gone and gone.number,
        "uuid": item.thing.uuid,
        "revision": gone.revision if gone else 1,
        "deleted": gone and gone.deleted_utc,
        "replaced": sorted(item.thing.replaced),
    }


def _words(joined: str) -> tuple[str, ...]:
    return tuple(joined.split(BETWEEN_WORDS)) if joined else ()


def _dump(value: Any) -> str:
    return escaped(json.dumps(value, ensure_ascii=False))
