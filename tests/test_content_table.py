"""docs/content.md is true: every command it names is there, every page, every test."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from named_commands import GUIDE, unknown_words

ROOT = Path(__file__).resolve().parent.parent
TABLE = (ROOT / "docs" / "content.md").read_text(encoding="utf-8")
PARTS = re.findall(r"^## (\d+)\. .*\n((?:(?!^## ).*\n?)*)", TABLE, re.MULTILINE)
ROWS = [
    (part, *(cell.strip() for cell in line.strip("|").split("|")))
    for part, text in PARTS
    for line in text.splitlines()
    if line.startswith("|") and not line.startswith(("| what", "|---"))
]
TESTS = {
    name
    for path in (ROOT / "tests").rglob("test_*.py")
    for name in re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
}


def test_all_fourteen_parts_have_rows() -> None:
    assert [int(part) for part, _ in PARTS] == list(range(1, 15))
    assert {part for part, *_ in ROWS} == {str(number) for number in range(1, 15)}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} {row[1][:40]}")
def test_a_row_says_what_where_and_which_test(row: tuple[str, ...]) -> None:
    _, what, where, test = row

    assert what
    assert re.search(r"`trust [^`]+`", where)
    assert re.fullmatch(r"`test_\w+`", test)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} {row[1][:40]}")
def test_every_command_of_a_row_is_there(row: tuple[str, ...]) -> None:
    commands = re.findall(r"`(trust [^`]+)`", row[2])

    assert {typed: unknown for typed in commands if (unknown := unknown_words(typed))} == {}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} {row[1][:40]}")
def test_the_test_of_a_row_is_there(row: tuple[str, ...]) -> None:
    assert row[3].strip("`") in TESTS


def test_every_page_of_the_guide_has_a_row() -> None:
    named = {typed.split()[2] for typed in re.findall(r"`(trust guide \S+)`", TABLE)}

    assert {topic.key for topic in GUIDE.topics} - named - {"start", "words"} == set()
