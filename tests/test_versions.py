"""Merging as a pure function: order and repetition do not matter, and no words are lost."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from trustjournal.carried import KnownPerson, joined
from trustjournal.versions import Thing, Version, beside, kept_as, merged, shown

U = "01a205d0-0001-7000-8000-000000000001"
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
