"""Spreadsheets, documents and letters for names; and what other programs wrote, taken in."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import re
import sqlite3
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Trust
from test_exchange_json import RECORD

from trustjournal.exchange.lz import NotPacked, unpacked
from trustjournal.exchange.spreadsheet import COLUMNS, guarded, unguarded
from trustjournal.store.journal import Journal

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = (
    "# not a heading\n> not a quote\n```\n1. not a list\n<b>&amp; [x](y) *a* _b_ `c` | ~d~\n    not code\\"
)


def written(trust: Trust, *texts: str) -> None:
    for text in texts:
        assert trust("log", "-", "-p", "Sam:partner", "-p", "Sam's mother", stdin=text).code == 0


def taken_in(trust: Trust, tmp_path: Path, content: str | bytes, *typed: str) -> list[dict[str, Any]]:
    """The thoughts of a journal that held nothing before this file was taken in, the oldest first."""
    file = tmp_path / "file"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    outcome = trust("import", str(file), *typed)
    assert outcome.code == 0, outcome.err
    found: list[dict[str, Any]] = json.loads(trust("list", "--json", "--all").out)
    assert damaged(trust) == []
    again = trust("import", str(file), *typed)
    assert "nothing new" in again.out
    return found[::-1]


def damaged(trust: Trust) -> list[dict[str, Any]]:
    """What `trust doctor` finds not to be what was written."""
    findings = json.loads(trust("doctor", "--json").out)["findings"]
    return [finding for finding in findings if finding["grade"] == "damage"]


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["'quoted'", "x=1", "", "'", "it's"])
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text == unguarded(text)


def test_a_spreadsheet_has_a_row_for_each_thought_with_what_was_typed(trust: Trust) -> None:
    written(trust, '=cmd() "quoted", and\nlines', "second")

    rows = table(trust("export", "-f", "csv").out)

    assert list(rows[0]) == list(COLUMNS)
    assert [row["thought"] for row in rows] == ['\'=cmd() "quoted", and\nlines', "second"]
    assert rows[0]["people"] == "Sam; Sam's mother"


def test_a_file_for_a_spreadsheet_says_that_it_is_utf_8(trust: Trust, tmp_path: Path) -> None:
    written(trust, "é")
    file = tmp_path / "all.csv"

    trust("export", "-o", str(file))

    assert file.read_bytes().startswith(b"\xef\xbb\xbfid,happened,")
    assert file.read_bytes().count(b"\r\n") == 2


def test_a_spreadsheet_of_ours_can_be_taken_in(trust: Trust, tmp_path: Path) -> None:
    with Journal(str(trust.home), lambda: trust.now) as journal:
        journal.add(RECORD)
    file = trust("export", "-f", "csv").out

    [record] = taken_in(Trust(tmp_path / "other", trust.now), tmp_path, file)

    assert record["automatic_thought"] == RECORD.automatic_thought
    assert record["situation"] == RECORD.situation
    assert record["emotions"] == [{"name": "fear", "intensity": 90}, {"name": "hurt", "intensity": None}]
    assert record["happened"]["local"] == "2026-11-21T23:05:00+00:00"
    assert record["reframes"][0]["alternative_thought"] == RECORD.reframes[0].alternative_thought


def test_a_document_shows_what_was_typed_and_nothing_of_it_is_markup(trust: Trust) -> None:
    written(trust, HOSTILE)

    text = trust("export", "-f", "md").out

    for line in text.splitlines():
        assert re.fullmatch(r"# Thoughts|## #1 · .*|> .*|- (About|Themes): .*|", line), line
    quoted = [line[2:] for line in text.splitlines() if line.startswith("> ")]
    plain = [
        re.sub(r"\\(.)", r"\1", re.sub(r"(?<!\\)\\$", "", line)).replace("\u00a0", " ") for line in quoted
    ]
    assert plain == HOSTILE.splitlines()


def test_no_escape_of_a_terminal_reaches_a_document(trust: Trust) -> None:
    written(trust, "\x1b]0;x\x07 \u202e")

    assert "\x1b" not in trust("export", "-f", "md").out


def test_a_document_holds_looks_and_good_moments(trust: Trust) -> None:
    with Journal(str(trust.home), lambda: trust.now) as journal:
        journal.add(RECORD)
    trust("good", "they came over", "-p", "Sam")

    text = trust("export", "-f", "md").out

    for expected in (
        "### Looked at again, Sun 22 November 2026, 08:20",
        "- read at 9, no answer by 11",
        "- Belief: 85 -> 45",
        "(kept, believed 60)",
        "- Pulled to: check, drive over",
        "- Sun 22 November 2026, 21:00 (Sam): they came over",
    ):
        assert expected in text


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "md"])
def test_names_become_letters_in_every_text(trust: Trust, form: str) -> None:
    written(trust, "SAM lied, and Sam's mother knew")
    trust("edit", "1", "--situation", "Sam was there")
    trust("good", "sam came", "-p", "Sam")

    text = trust("export", "--redact", "-f", form).out

    assert "sam" not in text.casefold().replace("same", "")
    assert "A. lied, and B. knew" in text


def test_letters_differ_from_names_that_are_letters_already(trust: Trust) -> None:
    trust("log", "about both", "-p", "A.", "-p", "Sam")

    [record] = json.loads(trust("export", "--redact").out)["records"]

    assert len({person["name"].casefold() for person in record["people"]} | {"a.", "sam"}) == 4


def test_people_in_general_and_oneself_are_no_names(trust: Trust) -> None:
    trust("log", "about them", "-p", "people:people", "-p", "me:myself")

    [record] = json.loads(trust("export", "--redact").out)["records"]

    assert [person["name"] for person in record["people"]] == ["people", "me"]


def test_what_was_redacted_is_never_taken_for_the_thing_itself(trust: Trust, tmp_path: Path) -> None:
    written(trust, "Sam lied")
    file = tmp_path / "redacted.json"
    trust("export", "--redact", "-o", str(file))

    assert trust("import", str(file)).out == "Taken in: 1 thought.\n"
    texts = {record["automatic_thought"] for record in json.loads(trust("list", "--json").out)}
    assert texts == {"Sam lied", "A. lied"}


def test_an_ending_that_is_none_of_ours_means_json_and_a_format_there_is_not_is_refused(trust: Trust) -> None:
    written(trust, "x")

    assert json.loads(trust("export").out)["complete"]
    assert trust("export", "-f", "xml").code == 2


JRNL = """[2021-01-05 10:30] They did not call. *
It rained all day @alone @late-shift

and so on
[2021-01-06 09:00:12 PM] Second.
2021-01-07 08:00 Third, as older ones wrote it
"""


def test_the_text_of_jrnl_is_read(trust: Trust, tmp_path: Path) -> None:
    first, second, third = taken_in(trust, tmp_path, JRNL)

    assert (
        first["automatic_thought"] == "They did not call.\nIt rained all day @alone @late-shift\n\nand so on"
    )
    assert first["tags"] == ["alone", "late-shift"]
    assert (first["state"], first["happened"]["local"]) == ("rested", "2021-01-05T10:30:00+00:00")
    assert second["happened"]["local"] == "2021-01-06T21:00:12+00:00"
    assert third["automatic_thought"] == "Third, as older ones wrote it"


def test_the_json_of_jrnl_is_read(trust: Trust, tmp_path: Path) -> None:
    entry = {"title": "They did not call.", "body": "It rained.\n", "date": "2021-01-05", "time": "10:30"}
    text = json.dumps({"tags": {"@alone": 1}, "entries": [{**entry, "tags": ["@alone"], "starred": False}]})

    [record] = taken_in(trust, tmp_path, text)

    assert (record["automatic_thought"], record["tags"]) == ("They did not call.\nIt rained.", ["alone"])


DAY_ONE = {
    "metadata": {"version": "1.0"},
    "entries": [
        {
            "uuid": "0123456789ABCDEF0123456789ABCDEF",
            "creationDate": "2020-07-01T22:30:00Z",
            "timeZone": "Europe/Berlin",
            "text": "![](dayone-moment://AAAA)\nThey came\\. And left\\!",
            "tags": ["home"],
            "starred": True,
        },
        {"creationDate": "2020-07-02T10:00:00Z", "timeZone": "Europe/Berlin"},
    ],
}


def zipped(**files: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        for name, text in files.items():
            packed.writestr(f"{name}.json", text)
        packed.writestr("photos/x.jpeg", b"\xff\xd8")
    return held.getvalue()


@pytest.mark.parametrize(
    "content", [json.dumps(DAY_ONE), zipped(Journal=json.dumps(DAY_ONE))], ids=["json", "zip"]
)
def test_an_export_of_day_one_is_read_on_the_day_it_was_there(
    trust: Trust, tmp_path: Path, content: str | bytes
) -> None:
    [record] = taken_in(trust, tmp_path, content)

    assert record["automatic_thought"] == "They came. And left!"
    assert record["happened"]["local"] == "2020-07-02T00:30:00+02:00"
    assert (record["happened"]["zone"], record["tags"]) == ("Europe/Berlin", ["home"])


QUIRK = {
    "automaticThought": "they hate me",
    "alternativeThought": "they were tired",
    "challenge": "they called yesterday",
    "cognitiveDistortions": [
        {"label": "Labeling", "slug": "labeling", "selected": True},
        {"label": "Mind Reading", "slug": "mind-reading", "selected": False},
    ],
    "createdAt": "2019-05-01T10:00:00.000Z",
    "updatedAt": "2019-05-01T11:00:00.000Z",
    "uuid": "@Quirk:thoughts:e2a1",
}
FREECBT = {**QUIRK, "cognitiveDistortions": ["labeling"], "uuid": "e2a1"}


@pytest.mark.parametrize(
    "content",
    [
        json.dumps([QUIRK]),
        json.dumps({"v": "Archive-v1", "thoughts": [FREECBT]}),
        json.dumps({"@Quirk:thoughts:e2a1": json.dumps(QUIRK), "@Quirk:settings": "{}"}),
        json.dumps([["@Quirk:thoughts:e2a1", json.dumps(FREECBT)], ["@Quirk:other", "x"]]),
    ],
    ids=["a list", "an archive", "a storage", "pairs"],
)
def test_thoughts_of_quirk_and_freecbt_are_read(trust: Trust, tmp_path: Path, content: str) -> None:
    [record] = taken_in(trust, tmp_path, content)

    [again] = record["reframes"]
    assert (record["automatic_thought"], record["traps"]) == ("they hate me", ["labelling"])
    assert (again["alternative_thought"], again["evidence_against"]) == (
        "they were tired",
        ["they called yesterday"],
    )
    assert record["happened"]["local"] == "2019-05-01T11:00:00+01:00"
    assert record["state"] == "reframed"


EMPTY_BACKUP = "N4IgbiBcIIIE4GMAWBLMBTAtGAjCANCAC5ID2ArgOZJEDOUA2gLoC+QA"
"""From FreeCBT's own tests: a backup without thoughts."""


def packed(text: str) -> str:
    """The text as lz-string packs it to base64, written from its description to check the unpacking."""
    units = text.encode("utf-16-le")
    letters = [chr(int.from_bytes(units[at : at + 2], "little")) for at in range(0, len(units), 2)]
    bits: list[int] = []
    known: dict[str, int] = {}
    fresh: set[str] = set()
    size, width, left = 3, 2, 2

    def put(number: int, width: int) -> None:
        bits.extend(number >> place & 1 for place in range(width))

    def tell(piece: str) -> None:
        nonlocal left, width
        if piece in fresh:
            wide = ord(piece) > 255
            put(int(wide), width)
            put(ord(piece), 16 if wide else 8)
            fresh.remove(piece)
            left -= 1
            width, left = (width, left) if left else (width + 1, 1 << width)
        else:
            put(known[piece], width)
        left -= 1
        width, left = (width, left) if left else (width + 1, 1 << width)

    piece = ""
    for letter in letters:
        if letter not in known:
            known[letter] = size
            size += 1
            fresh.add(letter)
        if piece + letter in known:
            piece += letter
        else:
            tell(piece)
            known[piece + letter] = size
            size += 1
            piece = letter
    tell(piece)
    put(2, width)
    bits += [0] * (6 - len(bits) % 6)
    digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    numbers = (int("".join(map(str, bits[at : at + 6])), 2) for at in range(0, len(bits), 6))
    text = "".join(digits[number] for number in numbers)
    return text + "=" * (-len(text) % 4)


def test_a_backup_of_freecbt_is_unpacked() -> None:
    assert json.loads(unpacked(EMPTY_BACKUP, 100)) == {"v": "Archive-v1", "thoughts": []}


@pytest.mark.parametrize(
    "text", ["a", "aaaaaaaaaaaa", "they hate me, they hate me", "é\u4e2d\U0001f642 " * 40]
)
def test_whatever_was_packed_is_unpacked(text: str) -> None:
    assert unpacked(packed(text), 10_000) == text


def test_a_backup_that_unpacks_to_more_than_is_bearable_is_refused() -> None:
    with pytest.raises(NotPacked):
        unpacked(packed("a" * 5000), 4999)


def test_a_backup_of_freecbt_is_read(trust: Trust, tmp_path: Path) -> None:
    backup = packed(json.dumps({"v": "Archive-v1", "thoughts": [FREECBT]}))

    [record] = taken_in(trust, tmp_path, f":FreeCBT:{backup}:FreeCBT:\n")

    assert record["automatic_thought"] == "they hate me"


DAYLIO = """\ufefffull_date,date,weekday,time,mood,activities,note_title,note
2017-12-09,December 9,Saturday,01:25,rad,"friends | good meal","A title","They came, and ""stayed""\"
2017-12-08,December 8,Friday,8:05 pm,meh,,,"Alone"
2017-12-07,December 7,Thursday,,bad,,,
"""


def test_an_export_of_daylio_is_read_where_there_are_words(trust: Trust, tmp_path: Path) -> None:
    alone, came = taken_in(trust, tmp_path, DAYLIO)

    assert came["automatic_thought"] == 'A title\nThey came, and "stayed"'
    assert (came["emotions"], came["tags"]) == (
        [{"name": "rad", "intensity": None}],
        ["friends", "good meal"],
    )
    assert alone["happened"]["local"] == "2017-12-08T20:05:00+00:00"


def test_any_table_is_read_once_its_columns_are_named(trust: Trust, tmp_path: Path) -> None:
    content = "When;What;How much;Who;Felt\n2020-01-02 10:00;they left;80;Sam | Mum;fear 70, hurt\n"
    maps = ("thought=What", "happened=When", "belief=How much", "people=Who", "emotions=Felt")

    [record] = taken_in(trust, tmp_path, content, *(word for one in maps for word in ("--map", one)))

    assert (record["automatic_thought"], record["belief"]) == ("they left", 80)
    assert [person["name"] for person in record["people"]] == ["Sam", "Mum"]
    assert record["emotions"] == [{"name": "fear", "intensity": 70}, {"name": "hurt", "intensity": None}]


ONLY_A_DAY = "thought,date,alternative\nfoo,2026-11-03,another way\n"
"""Of the day alone it is known when the thought came."""

ONLY_A_PART = "thought,happened,alternative\nfoo,Tuesday evening,another way\n"
"""The same of a part of the day."""


@pytest.mark.parametrize(
    ("source", "content"),
    [
        ("csv", ONLY_A_DAY),
        ("csv", ONLY_A_PART),
        (
            "daylio",
            "full_date,date,weekday,time,mood,activities,note_title,note\n2017-12-07,,,,bad,,,alone\n",
        ),
    ],
)
def test_what_is_known_to_the_day_only_is_whole_once_it_is_in(
    trust: Trust, tmp_path: Path, source: str, content: str
) -> None:
    [record] = taken_in(trust, tmp_path, content, "--from", source)

    assert record["happened"]["precision"] != "minute"
    assert record["written"]["precision"] == "minute"
    assert [reframe["written"]["precision"] for reframe in record["reframes"]] in ([], ["minute"])


def test_json_that_says_something_was_written_on_some_day_is_whole_once_it_is_in(
    trust: Trust, tmp_path: Path
) -> None:
    with Journal(str(trust.home), lambda: trust.now) as journal:
        journal.add(RECORD)
    text = trust("export").out.replace('"precision": "minute"', '"precision": "day"')

    taken_in(Trust(tmp_path / "other", trust.now), tmp_path, text)


@pytest.mark.parametrize(
    ("content", "sealed"),
    [
        (ONLY_A_DAY, "271cd74ae3f82ce63c2b9781a3ca2be455935aed0568d85cebe62c1a28ebfcc1"),
        (ONLY_A_PART, "bc95ccef3357ac9004ca1c5c2dc8c065f68ced8dfa2d9e35f050a76c89fca4ff"),
    ],
)
def test_a_thought_sealed_as_written_on_some_day_is_not_called_damaged(
    trust: Trust, tmp_path: Path, content: str, sealed: str
) -> None:
    taken_in(trust, tmp_path, content, "--from", "csv")
    with contextlib.closing(sqlite3.connect(trust.home / "journal.db")) as connection, connection:
        connection.execute("UPDATE record SET checksum = ?", (sealed,))

    assert damaged(trust) == []


def test_what_cannot_be_told_is_asked_for(trust: Trust, tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text("a line of something\n")
    assert "--from" in trust("import", str(file)).err

    file.write_text("a,b\n1,2\n")
    assert "--map thought=COLUMN" in trust("import", str(file), "--from", "csv").err


def test_latin_1_is_read_when_it_is_said(trust: Trust, tmp_path: Path) -> None:
    content = "thought,happened\nles élèves,2020-01-01 10:00\n".encode("latin-1")

    [record] = taken_in(trust, tmp_path, content, "--encoding", "latin-1")

    assert record["automatic_thought"] == "les élèves"


def test_what_comes_in_gets_suggestions_and_no_notice(trust: Trust, tmp_path: Path) -> None:
    content = "[2021-01-05 10:30] They lied to me and kept it from me, I want to kill myself\n"
    file = tmp_path / "file"
    file.write_text(content)

    outcome = trust("import", str(file))

    [record] = json.loads(trust("list", "--json").out)
    assert [suggested["key"] for suggested in record["suggested_sources"]] == ["dishonesty"]
    assert "listen" not in outcome.err


def test_undo_takes_back_what_came_from_another_program(trust: Trust, tmp_path: Path) -> None:
    trust("log", "own")
    file = tmp_path / "file"
    file.write_text(JRNL)
    trust("import", str(file))

    assert trust("undo").out == "Taken back: took in a journal of jrnl.\n"
    assert [record["automatic_thought"] for record in json.loads(trust("list", "--json").out)] == ["own"]
