"""Letters in place of names in what is handed on, the same for a name all through the file. Pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

from trustjournal.carried import (
    Carried,
    CarriedGood,
    CarriedRecord,
    Entry,
    KnownPerson,
)
from trustjournal.exchange.entries import week_answer_of
from trustjournal.neutral import name_in_a_sentence, neutral_name
from trustjournal.practices import CHOICES, OF_KEYS, SAFETY_NOTE
from trustjournal.records import EmotionRating, PersonKind, Rerating
from trustjournal.versions import PRACTICE, WEEK_ANSWER, Thing, Version, derived, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

_NO_NAMES = (PersonKind.MYSELF, PersonKind.PEOPLE)
_LISTS = ("sources", "urges", "actions", "themes", "traps", "tags", "costs")


class Redaction:
    """Puts letters for the names of `people`, wherever they stand in a text.

    Words of lists that are among `ours` stay: they are the program's, such as a feeling called hope. What
    comes out bears names for exchange of its own, so that no journal takes it for the thing itself; `digest`
    gives the checksum of a changed answer to a week's question.

    Left out are notes for a bad day, whose people, places and numbers to call nobody here knows as names, and
    words of the person's own lists. `left_out` counts them by their kind once all items came out.
    """

    def __init__(
        self, people: Iterable[KnownPerson], ours: Collection[str], digest: Callable[[object], str] = str
    ) -> None:
        self.left_out: Counter[str] = Counter()
        self._digest = digest
        self._uuids: dict[str, str] = {}
        self._ours = ours
        named = [person for person in people if person.kind not in _NO_NAMES]
        self._letters: dict[str, str] = {}
        for person in named:
            taken = [*(other.name for other in named), *self._letters.values()]
            self._letters[person.name.casefold()] = neutral_name(person.name, taken)
        # "Sam's mother" comes before "Sam", who stands in her name.
        self._patterns = [
            (name_in_a_sentence(person.name), self._letters[person.name.casefold()])
            for person in sorted(named, key=lambda person: -len(person.name))
        ]

    def items(self, items: Iterable[object]) -> Iterator[KnownPerson | Carried]:
        """People and things with letters for names; what is left of deleted things is left out."""
        for item in items:
            if isinstance(item, KnownPerson):
                uuids = frozenset({derived("redacted", min(item.uuids))})
                yield replace(item, uuids=uuids, name=self._name(item.name), named=1)
            elif isinstance(item, Carried):
                yield from self._thing(item)

    def _thing(self, item: Carried) -> Iterator[Carried]:
        for version in item.thing.versions:
            if isinstance(version.value, CarriedRecord | CarriedGood):
                uuid = derived("redacted", item.thing.uuid, version.name)
                self._uuids.setdefault(item.thing.uuid, uuid)
                yield self._new(item, version, uuid, _named(self._value(version.value), uuid))
        for row in shown(item.thing):
            if isinstance(row.value, Entry):
                # A thought names what it is about by the uuid alone.
                uuid = derived("redacted", row.uuid)
                entry = self._entry(item.kind, uuid, row.value)
                if entry is not None:
                    yield self._new(item, Version(row.names[0], row.value), uuid, entry)

    def _new(self, item: Carried, version: Version[Any], uuid: str, value: Any) -> Carried:
        return Carried(item.kind, Thing(uuid, (Version(version.name, value),)), only_new=True)

    def _entry(self, kind: str, uuid: str, entry: Entry) -> Entry | None:
        """The columns with letters for names; None where the thing is left out."""
        columns: dict[str, Any] = dict(entry.columns)
        if kind == WEEK_ANSWER:
            columns["text"] = self._said(columns["text"])
            entry = replace(entry, columns=tuple(columns.items()))
            columns["checksum"] = self._digest(week_answer_of(uuid, entry))
        elif kind == PRACTICE and columns["kind"] != SAFETY_NOTE:
            columns |= {name: self._said(columns[name]) for name in ("text", "when_text")}
            columns["details"] = tuple(
                (name, held if name in OF_KEYS else self._said(held)) for name, held in columns["details"]
            )
            columns["person_id"] = columns["person_id"] and self._name(columns["person_id"])
            columns["about"] = columns["about"] and self._uuids.get(
                columns["about"], derived("redacted", columns["about"])
            )
        else:
            self.left_out[columns["kind"] if kind == PRACTICE else kind] += 1
            return None
        return replace(entry, columns=tuple(columns.items()))

    def _said(self, held: Any) -> Any:
        return self.text(held) if isinstance(held, str) and held not in CHOICES else held

    def _value(self, value: Any) -> Any:
        if isinstance(value, CarriedRecord):
            suggested = tuple(replace(one, words=self.text(one.words)) for one in value.suggested)
            return replace(value, record=self._within(value.record), suggested=suggested)
        people = tuple(map(self._name, value.good.people))
        return replace(value, good=replace(self._within(value.good), people=people))

    def _within(self, value: Any) -> Any:
        changed = {
            field.name: self._part(value, field.name, getattr(value, field.name))
            for field in fields(value)
            if field.name != "zone"
        }
        return replace(value, **changed)

    def _part(self, value: Any, name: str, part: Any) -> Any:
        if name == "uuid":
            return derived("redacted", part)
        of_a_list = name in _LISTS or (name == "name" and isinstance(value, EmotionRating | Rerating))
        if isinstance(part, str) and type(part) is str:
            return self._word(part) if of_a_list else self.text(part)
        if isinstance(part, tuple):
            return tuple(self._part(value, name, item) for item in part)
        return self._within(part) if is_dataclass(part) and not isinstance(part, type) else part

    def _word(self, word: str) -> str:
        return word if word in self._ours else self.text(word)

    def _name(self, name: str) -> str:
        return self._letters.get(name.casefold(), name)

    def text(self, text: str) -> str:
        """A text with letters for names."""
        for pattern, letter in self._patterns:
            text = pattern.sub(letter, text)
        return text


def _named(value: Any, uuid: str) -> Any:
    if isinstance(value, CarriedRecord):
        return replace(value, record=replace(value.record, uuid=uuid))
    return replace(value, good=replace(value.good, uuid=uuid))
