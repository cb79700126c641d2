"""A JSON object read step by step is the object read as a whole, wherever its text is cut into pieces."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustjournal.exchange.stepwise import members
from trustjournal.exchange.strict import Malformed, read_json

if TYPE_CHECKING:
    from collections.abc import Iterator

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**16), 10**16)
    | st.floats(-1e200, 1e200)
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)
OBJECTS = st.dictionaries(st.text(max_size=5), VALUES, max_size=5)
INDENTS = st.sampled_from([None, 0, 2])


def pieces(text: str, length: int) -> Iterator[str]:
    return (text[at : at + length] for at in range(0, len(text), length))


def read(text: str, length: int) -> dict[str, Any]:
    """The object put together again; an array without elements is not told, so it is none here either."""
    held: dict[str, Any] = {}
    for member in members(pieces(text, length)):
        if member.number is None:
            held[member.name] = member.value
        else:
            assert member.number == len(held.setdefault(member.name, []))
            held[member.name].append(member.value)
            assert read_json(member.text) == member.value
    return held


@given(OBJECTS, INDENTS, st.booleans(), st.integers(1, 40))
def test_step_by_step_it_holds_the_same(
    held: dict[str, Any], indent: int | None, ascii_only: bool, length: int
) -> None:
    text = json.dumps(held, indent=indent, ensure_ascii=ascii_only)

    assert read(text, length) == {name: value for name, value in read_json(text).items() if value != []}


@given(OBJECTS, INDENTS, st.integers(1, 40), st.data())
def test_what_is_cut_short_or_goes_on_is_refused(
    held: dict[str, Any], indent: int | None, length: int, data: st.DataObject
) -> None:
    text = json.dumps(held, indent=indent)
    cut = data.draw(st.integers(0, len(text) - 1))

    for broken in (text[:cut], f"{text} x", f"{text}}}", f",{text}"):
        with pytest.raises(Malformed):
            read(broken, length)


@pytest.mark.parametrize("length", [1, 7, 1000])
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[]", "line 1, column 1: this is not JSON (expecting '{')"),
        ("{,}", "line 1, column 2: this is not JSON (expecting value)"),
        ('{"a": 1,}', "line 1, column 9: this is not JSON (expecting value)"),
        ('{"a": [1,]}', "line 1, column 10: this is not JSON (expecting value)"),
        ('{"a" 1}', "line 1, column 6: this is not JSON (expecting ':')"),
        ('{"a": 1 "b": 2}', "line 1, column 9: this is not JSON (expecting '}')"),
        ('{"a": [1 2]}', "line 1, column 10: this is not JSON (expecting ']')"),
        ("{1: 2}", "line 1, column 3: a name should stand here"),
        ('{"a": 1, "a": 2}', "a name stands twice in one object"),
        ('{"a": [{"b": 1, "b": 2}]}', "line 1, column 8: a name stands twice in one object"),
        ('{\n"a": [\n{"b": 1},\n  {"b": x}]}', "line 4, column 9: this is not JSON (expecting value)"),
        ('{"a": NaN}', "line 1, column 7: NaN is no number of JSON"),
        ('{"a": 1e999}', "line 1, column 7: a number is too large"),
        ('{"a": 1234567890123456789012}', "line 1, column 7: a number has too many digits"),
        ('{"a": ' + "[" * 1500, "it is nested too deeply"),
    ],
)
def test_a_malformed_place_is_told_by_line_and_column(text: str, told: str, length: int) -> None:
    with pytest.raises(Malformed) as refused:
        read(text, length)

    assert told in str(refused.value)


def test_the_first_element_is_there_before_the_last_was_read() -> None:
    given = 0

    def endless() -> Iterator[str]:
        nonlocal given
        yield '{"a": ['
        while True:
            given += 1
            yield '"an element", '

    elements = members(endless())

    assert [next(elements).value for _ in range(10)] == ["an element"] * 10
    assert given < 100
