"""Tables taken in: our own never doubles a thought, and another says at the first try what it needs."""

from __future__ import annotations

import csv
import io
import json
import shlex
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Trust
from test_exchange_formats import damaged
from test_exchange_json import RECORD

from trustjournal.exchange.day_order import in_order, learned_order
from trustjournal.exchange.tables import FIELDS
from trustjournal.store.journal import Journal

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def other(tmp_path: Path, trust: Trust) -> Trust:
    return Trust(tmp_path / "other", trust.now)


def listed(trust: Trust) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(trust("list", "--json", "--all").out)
    return found[::-1]


def said(text: str) -> str:
    return " ".join(text.split())


def own_table(trust: Trust, tmp_path: Path) -> Path:
    file = tmp_path / "all.csv"
    assert trust("export", "-o", str(file), "--force").code == 0
    return file


def without(file: Path, column: str) -> None:
    """Take a column out of a table, as somebody may do in a spreadsheet."""
    rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline="")))
    place = rows[0].index(column)
    written = io.StringIO(newline="")
    csv.writer(written).writerows([*row[:place], *row[place + 1 :]] for row in rows)
    file.write_text(written.getvalue(), encoding="utf-8")


@pytest.mark.parametrize("cut", ["", "id", "costs"])
def test_our_own_table_doubles_no_thought_that_is_known(trust: Trust, tmp_path: Path, cut: str) -> None:
    trust("log", "they forgot me", "-p", "Sam")
    trust("log", "it ends", "--at", "yesterday")
    before = trust("export").out
    file = own_table(trust, tmp_path)
    if cut:
        without(file, cut)

    outcome = trust("import", str(file))

    assert "Taken in: nothing new.\nKnown already: 2 thoughts." in outcome.out
    assert "This table is trust's own, for a spreadsheet" in said(outcome.err)
    assert "trust export -o all.json" in said(outcome.err)
    assert trust("export").out == before


def test_a_thought_of_our_table_that_was_deleted_here_stays_deleted(trust: Trust, tmp_path: Path) -> None:
    trust("log", "they forgot me")
    file = own_table(trust, tmp_path)
    trust("delete", "1", "--yes")

    outcome = trust("import", str(file))

    assert "Deleted here before, and left so: 1 thought." in outcome.out
    assert listed(trust) == []


def test_our_table_brings_thoughts_to_another_journal_under_the_uuid_they_have(
    trust: Trust, other: Trust, tmp_path: Path
) -> None:
    with Journal(str(trust.home), lambda: trust.now) as journal:
        journal.add(RECORD)
    trust("log", "only the day is known", "--at", "yesterday")
    trust("edit", "2", "--rest")
    file = own_table(trust, tmp_path)

    other("import", str(file))

    mine, theirs = listed(trust), listed(other)
    for name in ("uuid", "automatic_thought", "happened", "written", "state", "belief", "emotions", "costs"):
        whole = [record[name] for record in mine]
        came = [record[name] for record in theirs]
        if name in ("happened", "written"):  # a table has no room for the name of a zone
            assert [moment["local"] for moment in came] == [moment["local"] for moment in whole]
            assert [moment["precision"] for moment in came] == [moment["precision"] for moment in whole]
        else:
            assert came == whole
    looked, again = (records[1]["reframes"][0] for records in (mine, theirs))
    for name in ("weight", "evidence_for", "evidence_against", "from_before", "alternative_thought"):
        assert again[name] == looked[name]
    assert damaged(other) == []


def test_a_row_that_somebody_added_to_our_table_is_a_new_thought(trust: Trust, tmp_path: Path) -> None:
    trust("log", "they forgot me")
    file = own_table(trust, tmp_path)
    cells = {"happened": "2026-11-20T10:00:00+00:00", "thought": "typed in the spreadsheet"}
    columns = file.read_text(encoding="utf-8-sig").splitlines()[0].split(",")
    with file.open("a", encoding="utf-8", newline="") as table:
        csv.writer(table).writerow([cells.get(column, "") for column in columns])

    outcome = trust("import", str(file))

    assert "Taken in: 1 thought.\nKnown already: 1 thought." in outcome.out
    assert "nothing new" in trust("import", str(file)).out


@pytest.mark.parametrize(
    ("column", "cell", "reason"),
    [
        ("uuid", "7", "line 2: uuid should be a UUID"),
        ("state", "done", "line 2: there should be one of: open, reframed"),
        ("precision", "hour", "line 2: there should be one of: minute"),
        ("written", "then", "line 2: this is no time"),
    ],
)
def test_a_bad_cell_of_our_table_is_named(
    trust: Trust, tmp_path: Path, column: str, cell: str, reason: str
) -> None:
    cells = {
        "uuid": "",
        "happened": "2026-11-20T10:00:00+00:00",
        "thought": "x",
        "precision": "",
        "written": "",
        "state": "",
    }
    file = tmp_path / "own.csv"
    file.write_text(f"{','.join(cells)}\n{','.join((cells | {column: cell}).values())}\n")

    outcome = trust("import", str(file))

    assert (outcome.code, outcome.out) == (1, "")
    assert reason in outcome.err


@pytest.mark.parametrize(
    ("content", "maps"),
    [
        ("t,d\nfoo,2026-11-03\n", "--map thought=t --map date=d"),
        ("When;Note on it\n21/10/2026;foo\n", "--map 'thought=Note on it' --map date=When"),
        ("thought,d\nfoo,2026-11-03\n", "--map date=d"),
        ("a,b\nfoo,9999\n", "--map thought=a --map date=COLUMN"),
        ("a,b\n", "--map thought=COLUMN --map date=COLUMN"),
    ],
)
def test_a_table_answers_at_once_with_a_command_that_names_its_columns(
    trust: Trust, tmp_path: Path, content: str, maps: str
) -> None:
    file = tmp_path / "my file.csv"
    file.write_text(content)

    outcome = trust("import", str(file))

    assert outcome.code == 2
    columns = content.partition("\n")[0].replace(";", ",").split(",")
    assert f"a table with the columns {', '.join(columns)}. Say which is which" in outcome.err
    assert outcome.err.rstrip().endswith(f"trust import '{file}' {maps}")
    if "COLUMN" not in maps:
        assert trust("import", str(file), *shlex.split(maps)).code == 0


def test_what_was_mapped_stays_in_the_command_that_is_named(trust: Trust, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("a,b,c\nfoo,2026-11-03,80\n")

    outcome = trust("import", str(file), "--map", "belief=c")

    assert outcome.err.rstrip().endswith("--map belief=c --map thought=a --map date=b")


def test_a_table_without_names_of_columns_is_told_where_they_belong_and_no_word_of_it_is_shown(
    trust: Trust, tmp_path: Path
) -> None:
    file = tmp_path / "x.csv"
    file.write_text("they lied,21/10/2026\nagain,22/10/2026\n")

    outcome = trust("import", str(file))

    assert outcome.code == 1
    assert outcome.err == (
        "line 1: the names of the columns should stand here, such as date,thought. Nothing was changed.\n"
    )


def test_names_of_columns_reach_the_screen_as_one_harmless_line(trust: Trust, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text(f'"a\nb","\x1b[31mred",{"c" * 400}\nfoo,bar,a longer cell\n')

    told = trust("import", str(file)).err

    assert (told.count("\n"), "\x1b" in told, "c" * 300 in told) == (1, False, False)


def test_columns_that_are_called_like_fields_need_no_word(trust: Trust, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("date,thought\n2026-11-03,foo\n")

    assert trust("import", str(file)).code == 0


def test_help_lists_every_field_a_column_can_be(trust: Trust, capsys: pytest.CaptureFixture[str]) -> None:
    trust("import", "--help")

    told = said(capsys.readouterr().out)

    assert all(f" {field}" in told for field in FIELDS)


def taken_day(trust: Trust, tmp_path: Path, days: list[str], *options: str) -> str:
    file = tmp_path / "days.csv"
    rows = "".join(f"thought {place},{day}\n" for place, day in enumerate(days))
    file.write_text(f"thought,date\n{rows}")
    outcome = trust("import", str(file), *options)
    if outcome.code:
        return outcome.err
    first = next(one for one in listed(trust) if one["automatic_thought"] == "thought 0")
    return str(first["happened"]["local"][:10])


@pytest.mark.parametrize(
    ("days", "options", "taken"),
    [
        (["02/11/2026"], ["--day-first"], "2026-11-02"),
        (["02/11/2026"], ["--month-first"], "2026-02-11"),
        (["02/11/2026", "25/10/2026"], [], "2026-11-02"),
        (["02/11/2026", "10/25/2026"], [], "2026-02-11"),
        (["02/11/2026 21:30", "25/10/2026"], [], "2026-11-02"),
        (["02.11.2026"], [], "2026-11-02"),
        (["02.11.2026"], ["--month-first"], "2026-02-11"),
        (["02.11.2026", "10.25.2026"], [], "2026-02-11"),
        (["25/10/2026"], ["--month-first"], "2026-10-25"),
    ],
)
def test_the_order_of_figures_is_what_was_said_or_what_the_column_shows(
    trust: Trust, tmp_path: Path, days: list[str], options: list[str], taken: str
) -> None:
    assert taken_day(trust, tmp_path, days, *options) == taken


@pytest.mark.parametrize("days", [["02/11/2026"], ["02/11/2026", "25/10/2026", "10/25/2026"]])
def test_a_day_that_nothing_settles_is_refused_with_the_options_that_do(
    trust: Trust, tmp_path: Path, days: list[str]
) -> None:
    refused = taken_day(trust, tmp_path, days)

    assert "line 2: '02/11/2026' could be 11 February 2026 or 2 November 2026" in refused
    assert "--day-first or --month-first" in refused


def test_an_hour_in_two_readings_asks_for_no_order_of_figures(trust: Trust, tmp_path: Path) -> None:
    refused = taken_day(trust, tmp_path, ["20 Nov 9 o'clock"])

    assert "could be" in refused
    assert "--day-first" not in refused


def test_what_is_no_full_date_in_figures_is_left_as_it_is() -> None:
    for text in ("2026-11-02", "12/11", "1.2.3.2026", "yesterday 21:30", "1/2.2026", "30.02.2026"):
        assert in_order(text, day_first=None) == text
    assert learned_order(["12/11", "2.11.2026"]) is None
