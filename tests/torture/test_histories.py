"""Random histories of three journals that change, delete and hear of each other.

Once as the pure rule has it, and once in real journals that exchange real files.
"""

from __future__ import annotations

import json
import random
import shutil
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import pytest
from conftest import LONDON
from test_store import thought

from trustjournal.cli.incoming import decoded_lines, opened
from trustjournal.exchange.journal_file import Writer, as_json_lines, heading
from trustjournal.exchange.journal_reader import Reader
from trustjournal.store import carrying, presence
from trustjournal.store.identity import new_uuid
from trustjournal.store.merging import MergingJournal
from trustjournal.store.seal import checksum
from trustjournal.versions import Thing, Version, merged, rank, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from torture.conftest import Figures, Scale


class Journal(Protocol):
    """What a history needs of one of its three journals."""

    killed: set[str]
    """Texts that somebody changed or deleted while seeing them."""

    def texts(self) -> dict[str, str]:
        """The uuid of every row, and the text in it."""

    def write(self, text: str) -> None:
        """A new thing."""

    def change(self, row: str, text: str) -> None:
        """Another text in a row."""

    def delete(self, row: str) -> None:
        """Nothing in a row."""

    def hear(self, other: Any) -> None:
        """Take over what another knows."""


J = TypeVar("J", bound=Journal)


@dataclass
class Replica:
    """One journal, as far as merging cares: it changes and deletes what it shows, and hears of others."""

    dice: random.Random
    things: dict[str, Thing[str]] = field(default_factory=dict)
    killed: set[str] = field(default_factory=set)

    def texts(self) -> dict[str, str]:
        return {row: text for row, (_, _, text) in self.rows().items()}

    def rows(self) -> dict[str, tuple[str, tuple[str, ...], str]]:
        """Uuid of every row -> the thing it shows, the names that stand in it, the text."""
        return {
            row.uuid: (uuid, row.names, row.value)
            for uuid, thing in self.things.items()
            for row in shown(thing)
        }

    def write(self, text: str) -> None:
        """A new thing."""
        uuid = f"{self.dice.getrandbits(128):032x}"
        uuid = "-".join((uuid[:8], uuid[8:12], uuid[12:16], uuid[16:20], uuid[20:]))
        self.things[uuid] = Thing(uuid, (Version(self._name(1), text),))

    def change(self, row: str, text: str) -> None:
        """Another text in a row; a version beside a thing becomes a thing of its own by that."""
        uuid, names, before = self.rows()[row]
        self.killed.add(before)
        new = Version(self._name(1 - min(rank(name)[0] for name in names)), text)
        self._take_out(uuid, names)
        known = self.things.get(row, Thing(row))
        gone = known.replaced | frozenset(names)
        self.things[row] = replace(known, versions=(*known.versions, new), replaced=gone)

    def delete(self, row: str) -> None:
        """Nothing in a row; what stands beside it becomes things of their own."""
        uuid, names, before = self.rows()[row]
        self.killed.add(before)
        others = [other for other in shown(self.things[uuid]) if other.uuid != row] if row == uuid else []
        self._take_out(uuid, names)
        for other in others:
            self._take_out(uuid, other.names)
            versions = tuple(Version(name, other.value) for name in other.names)
            self.things[other.uuid] = Thing(other.uuid, versions)

    def hear(self, other: Replica) -> None:
        """Take over what another knows."""
        for uuid, thing in other.things.items():
            self.things[uuid] = merged(self.things.get(uuid, Thing(uuid)), thing)

    def _take_out(self, uuid: str, names: tuple[str, ...]) -> None:
        thing = self.things[uuid]
        left = tuple(version for version in thing.versions if version.name not in names)
        self.things[uuid] = Thing(uuid, left, thing.replaced | frozenset(names))

    def _name(self, place: int) -> str:
        return f"{place}.{self.dice.getrandbits(64):016x}"


class InAFile:
    """A real journal, which tells others what it knows by a real export."""

    def __init__(self, home: Path) -> None:
        self.killed: set[str] = set()
        self.heard = 0
        """How many exports of others it took in."""
        self._export = home / "export.jsonl"
        self._journal = MergingJournal(str(home), lambda: datetime.now(LONDON))

    def close(self) -> None:
        self._journal.__exit__()

    def texts(self) -> dict[str, str]:
        held = "SELECT uuid, automatic_thought FROM record WHERE deleted_utc IS NULL"
        return dict(self._journal.connection.execute(held).fetchall())

    def write(self, text: str) -> None:
        self._journal.add(replace(thought(text), uuid=new_uuid(datetime.now(LONDON))))

    def change(self, row: str, text: str) -> None:
        self.killed.add(self.texts()[row])
        self._journal.change(
            self._number(row), lambda record: replace(record, automatic_thought=text), "changed it"
        )

    def delete(self, row: str) -> None:
        self.killed.add(self.texts()[row])
        self._journal.delete(self._number(row))

    def export(self) -> Path:
        """Write all that it knows to its file."""
        line = Writer(checksum, with_marks=True).line
        items = map(line, carrying.travelling(self._journal.connection))
        self._export.write_text("".join(as_json_lines(heading(complete=True), items)), encoding="utf-8")
        return self._export

    def hear(self, other: InAFile) -> None:
        with opened(other.export()) as file:
            items = Reader(lambda *_: "").lines(decoded_lines(file))
            self._journal.merge("took in the other's export", items, lambda _: None)
        self.heard += 1

    def knows(self) -> list[Any]:
        """All that would be exported, without the numbers, which are each journal's own."""
        lines = [json.loads(line) for line in self.export().read_text(encoding="utf-8").splitlines()]
        return sorted(
            (_numberless(line) for line in lines), key=lambda line: json.dumps(line, sort_keys=True)
        )

    def _number(self, row: str) -> int:
        found = self._journal.connection.execute("SELECT id FROM record WHERE uuid = ?", (row,)).fetchone()
        return int(found[0])


def _numberless(value: Any) -> Any:
    if isinstance(value, dict):
        # Where nothing is left of a thing, nobody but its own journal knows more than that it is gone.
        own = {"id", "deleted", "revision"} if "deleted" in value else {"id"}
        return {name: _numberless(held) for name, held in value.items() if name not in own}
    return [_numberless(held) for held in value] if isinstance(value, list) else value


def random_history(dice: random.Random, replicas: list[J], steps: int) -> set[str]:
    """Let random changes and exchanges happen to the three; every text that was ever written."""
    written: set[str] = set()
    for step in range(steps):
        one = dice.choice(replicas)
        rows = sorted(one.texts())
        act = dice.random()
        text = f"text {step}" if dice.random() < 0.85 else f"the same {dice.randrange(2)}"
        if act < 0.25 or not rows:
            written.add(text)
            one.write(text)
        elif act < 0.55:
            written.add(text)
            one.change(dice.choice(rows), text)
        elif act < 0.65:
            one.delete(dice.choice(rows))
        else:
            one.hear(dice.choice([other for other in replicas if other is not one]))
    return written


def lost_and_invented(written: set[str], replicas: list[J]) -> tuple[int, int]:
    """How many texts are gone though nobody saw them off, and how many there are that nobody wrote."""
    killed = set().union(*(replica.killed for replica in replicas))
    kept = set(replicas[0].texts().values())
    return len(written - killed - kept), len(kept - written)


def exchanged(replicas: list[J]) -> Iterator[tuple[J, J]]:
    """More than enough meetings for everybody to hear of everything."""
    for _ in range(2):
        yield from permutations(replicas, 2)


def exchanged_once(replicas: list[J]) -> Iterator[tuple[J, J]]:
    """As few meetings as it takes for everybody to hear of everything: who hears, and of whom."""
    first, second, third = replicas
    yield from ((second, first), (third, second), (second, third), (first, third))


@pytest.mark.timeout(7200)
def test_replicas_are_equal_whatever_happened_and_nothing_is_lost(
    scale: Scale, figures: Figures, chance: random.Random
) -> None:
    unequal, lost, invented = 0, 0, 0
    for _ in range(scale.histories):
        dice = random.Random(chance.getrandbits(64))
        replicas = [Replica(dice) for _ in range(3)]
        written = random_history(dice, replicas, steps=25)

        for hears, tells in exchanged(chance.sample(replicas, 3)):
            hears.hear(tells)

        first, second, third = replicas
        equal = (
            first.things == second.things == third.things and first.rows() == second.rows() == third.rows()
        )
        gone, new = lost_and_invented(written, replicas)
        unequal, lost, invented = unequal + (not equal), lost + gone, invented + new

    figures.say(
        f"merging: {scale.histories} random histories of three replicas by the rule: {unequal} unequal, "
        f"{lost} texts lost, {invented} that nobody wrote"
    )
    assert (unequal, lost, invented) == (0, 0, 0)


@pytest.mark.timeout(14400)
def test_journals_that_exchange_files_are_equal_whatever_happened_and_nothing_is_lost(
    scale: Scale, figures: Figures, chance: random.Random, tmp_path: Path
) -> None:
    unequal, lost, invented, files = 0, 0, 0, 0
    for number in range(scale.histories_in_files):
        dice = random.Random(chance.getrandbits(64))
        folder = tmp_path / str(number)
        journals = [InAFile(folder / name) for name in ("one", "two", "three")]
        written = random_history(dice, journals, steps=10)

        for hears, tells in exchanged_once(chance.sample(journals, 3)):
            hears.hear(tells)

        first, second, third = (journal.knows() for journal in journals)
        gone, new = lost_and_invented(written, journals)
        unequal, lost, invented = unequal + (not first == second == third), lost + gone, invented + new
        files += sum(journal.heard for journal in journals)
        for journal in journals:
            journal.close()
        shutil.rmtree(folder)
    presence.leave()

    figures.say(
        f"merging: {scale.histories_in_files} random histories of three journals through {files:,} exports "
        f"and imports: {unequal} unequal, {lost} texts lost, {invented} that nobody wrote"
    )
    assert (unequal, lost, invented) == (0, 0, 0)
