"""Random histories of three journals that change, delete and hear of each other, as the pure rule has it."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from trustjournal.versions import Thing, Version, merged, rank, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from torture.conftest import Figures, Scale


@dataclass
class Replica:
    """One journal, as far as merging cares: it changes and deletes what it shows, and hears of others."""

    dice: random.Random
    things: dict[str, Thing[str]] = field(default_factory=dict)
    killed: set[str] = field(default_factory=set)
    """Texts that somebody changed or deleted while seeing them."""

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


def random_history(seed: int, steps: int = 25) -> tuple[list[Replica], set[str]]:
    """Three replicas after random changes and exchanges, and every text that was ever written."""
    dice = random.Random(seed)
    replicas = [Replica(dice) for _ in range(3)]
    written: set[str] = set()
    for step in range(steps):
        one = dice.choice(replicas)
        rows = sorted(one.rows())
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
    return replicas, written


def exchanged(replicas: list[Replica]) -> Iterator[tuple[Replica, Replica]]:
    """Enough meetings for everybody to hear of everything."""
    for _ in range(2):
        yield from permutations(replicas, 2)


@pytest.mark.timeout(7200)
def test_replicas_are_equal_whatever_happened_and_nothing_is_lost(
    scale: Scale, figures: Figures, chance: random.Random
) -> None:
    unequal, lost, invented = 0, 0, 0
    for _ in range(scale.histories):
        replicas, written = random_history(chance.getrandbits(64))
        killed = set().union(*(replica.killed for replica in replicas))

        for hears, tells in exchanged(chance.sample(replicas, 3)):
            hears.hear(tells)

        first, second, third = replicas
        kept = {text for _, _, text in first.rows().values()}
        equal = (
            first.things == second.things == third.things and first.rows() == second.rows() == third.rows()
        )
        unequal += not equal
        lost += len(written - killed - kept)
        invented += len(kept - written)

    figures.say(
        f"merging: {scale.histories} random histories of three replicas: {unequal} unequal, "
        f"{lost} texts lost, {invented} that nobody wrote"
    )
    assert (unequal, lost, invented) == (0, 0, 0)
