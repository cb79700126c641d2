"""Merging as a pure function: order and repetition do not matter, and no words are lost."""

from __future__ import annotations

import os
import random
from dataclasses import dataclass, field, replace
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustjournal.carried import KnownPerson, joined
from trustjournal.versions import Thing, Version, beside, kept_as, merged, rank, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

U = "01a205d0-0001-7000-8000-000000000001"
LONG_RUN = int(os.environ.get("TRUSTJOURNAL_HISTORIES", "300"))
"""Histories that are tried; the full run tries 10,000."""


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


names = st.sampled_from([f"{place}.{digits:016x}" for place in (1, 2, 3) for digits in range(3)])


@st.composite
def things(draw: st.DrawFn) -> Thing[str]:
    """What one journal may know of a thing. A name always means the same text, as in life."""
    standing = draw(st.frozensets(names, max_size=4))
    replaced = draw(st.frozensets(names, max_size=4)) - standing
    return Thing(U, tuple(Version(name, f"text {name[-1]}") for name in sorted(standing)), replaced)


@given(things(), things())
def test_it_does_not_matter_who_hears_of_whom(one: Thing[str], other: Thing[str]) -> None:
    assert merged(one, other) == merged(other, one)


@given(things(), things(), things())
def test_it_does_not_matter_which_two_meet_first(a: Thing[str], b: Thing[str], c: Thing[str]) -> None:
    assert merged(merged(a, b), c) == merged(a, merged(b, c))


@given(things(), things())
def test_hearing_the_same_again_changes_nothing(one: Thing[str], other: Thing[str]) -> None:
    once = merged(one, other)

    assert merged(once, other) == once
    assert merged(once, once) == once


@given(things())
def test_every_version_that_stands_is_in_exactly_one_row(thing: Thing[str]) -> None:
    rows = shown(thing)

    assert sorted(name for row in rows for name in row.names) == sorted(thing.standing)
    assert len({row.uuid for row in rows}) == len(rows)
    assert len({row.value for row in rows}) == len(rows)


@pytest.mark.parametrize("seed", range(3))
def test_replicas_are_equal_whatever_happened_and_in_which_order_they_met(seed: int) -> None:
    for history in range(LONG_RUN // 3):
        replicas, _ = random_history(seed * 1_000_000 + history)
        orders = [random.Random(order).sample(range(3), 3) for order in (1, 2)]

        for hears, tells in exchanged([replicas[place] for place in orders[history % 2]]):
            hears.hear(tells)

        assert replicas[0].things == replicas[1].things == replicas[2].things, history
        assert replicas[0].rows() == replicas[1].rows() == replicas[2].rows(), history


@pytest.mark.parametrize("seed", range(3))
def test_no_text_is_lost_that_nobody_changed_or_deleted(seed: int) -> None:
    for history in range(LONG_RUN // 3):
        replicas, written = random_history(seed * 1_000_000 + history)
        killed = set().union(*(replica.killed for replica in replicas))

        for hears, tells in exchanged(replicas):
            hears.hear(tells)

        kept = {text for _, _, text in replicas[0].rows().values()}
        assert written - killed <= kept, history
        assert kept <= written, history


def test_what_was_changed_on_both_sides_stands_twice() -> None:
    first = Thing(U, (Version("1.aaaaaaaaaaaaaaaa", "before"),))
    mine = Thing(U, (Version("2.bbbbbbbbbbbbbbbb", "mine"),), first.standing)
    theirs = Thing(U, (Version("2.cccccccccccccccc", "theirs"),), first.standing)

    rows = shown(merged(mine, theirs))

    assert [(row.uuid, row.value) for row in rows] == [
        (U, "mine"),
        (beside(U, ["2.cccccccccccccccc"]), "theirs"),
    ]


def test_the_same_change_on_both_sides_stands_once() -> None:
    mine = Thing(U, (Version("2.bbbbbbbbbbbbbbbb", "same"),), frozenset({"1.aaaaaaaaaaaaaaaa"}))
    theirs = Thing(U, (Version("2.cccccccccccccccc", "same"),), frozenset({"1.aaaaaaaaaaaaaaaa"}))

    [row] = shown(merged(mine, theirs))

    assert row.names == ("2.bbbbbbbbbbbbbbbb", "2.cccccccccccccccc")


def test_what_was_deleted_here_and_changed_there_comes_back_as_changed() -> None:
    deleted: Thing[str] = Thing(U, (), frozenset({"1.aaaaaaaaaaaaaaaa"}))
    changed = Thing(U, (Version("2.cccccccccccccccc", "changed"),), frozenset({"1.aaaaaaaaaaaaaaaa"}))

    assert [row.value for row in shown(merged(deleted, changed))] == ["changed"]


def test_what_was_deleted_there_goes_here_as_well() -> None:
    held = Thing(U, (Version("1.aaaaaaaaaaaaaaaa", "before"),))
    deleted: Thing[str] = Thing(U, (), frozenset({"1.aaaaaaaaaaaaaaaa"}))

    assert not merged(held, deleted).versions


def test_parts_kept_beside_each_other_have_names_of_their_own_and_get_theirs_back() -> None:
    from test_exchange_json import RECORD

    own = beside(RECORD.uuid, ["2.bbbbbbbbbbbbbbbb"])

    apart = kept_as(RECORD, RECORD.uuid, own)

    assert apart.reframes[0].uuid != RECORD.reframes[0].uuid
    assert kept_as(apart, RECORD.uuid, own) == RECORD


SAM = KnownPerson(frozenset({"a"}), "Sam")


def test_people_of_one_name_are_one_person_with_both_names_for_exchange() -> None:
    assert joined([SAM, KnownPerson(frozenset({"b"}), "sam")]) == (KnownPerson(frozenset({"a", "b"}), "sam"),)


def test_a_new_name_reaches_who_knows_the_old_one() -> None:
    assert joined([SAM, replace(SAM, name="Alex", named=2)])[0].name == "Alex"


def test_a_mark_set_on_one_side_stands_and_one_lifted_later_is_lifted() -> None:
    marked = replace(SAM, afraid=True, marked=1)

    assert joined([SAM, marked])[0].afraid
    assert not joined([marked, replace(SAM, marked=2)])[0].afraid


@given(
    st.permutations(
        [
            SAM,
            replace(SAM, name="Alex", named=2),
            replace(SAM, kind="ex", sorted_as=1),
            replace(SAM, afraid=True, marked=3),
            KnownPerson(frozenset({"b"}), "Mum"),
        ]
    )
)
def test_the_order_in_which_people_are_heard_of_does_not_matter(people: list[KnownPerson]) -> None:
    sam = KnownPerson(frozenset({"a"}), "Alex", 2, "ex", 1, True, 3)

    assert tuple(sorted(joined(people), key=lambda one: min(one.uuids))) == (
        sam,
        KnownPerson(frozenset({"b"}), "Mum"),
    )
