"""Earlier events: named by a name alone, linked to thoughts, counted and never explained."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Trust
from test_exchange import hear, whole
from test_store import bytes_at, everything

from trustjournal.records import ThoughtRecord
from trustjournal.roots import Root, named_in
from trustjournal.store import reading
from trustjournal.store.connection import open_to_read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

A_NAME_IS_ENOUGH = "A name is enough. Nothing more is needed."


def record(trust: Trust, number: int = 1) -> ThoughtRecord:
    connection = open_to_read(str(trust.home))
    assert connection is not None
    with closing(connection):
        found = reading.record(connection, number)
    assert found is not None
    return found


def about(trust: Trust, number: int = 1) -> list[str]:
    """What the thought is about, by the names those events have now."""
    return [root.called for root in record(trust, number).roots]


def named(trust: Trust, *names: str) -> None:
    for name in names:
        assert trust("roots", "add", name).code == 0


def listed(trust: Trust) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(trust("roots", "--json").out)
    return found


# named


def test_a_name_is_enough(trust: Trust) -> None:
    outcome = trust("roots", "add", "the", "year", "with", "R.")

    assert (outcome.code, outcome.out) == (0, "Noted: root 1.\n")
    assert A_NAME_IS_ENOUGH in outcome.err
    assert [(one["text"], one["state"], one["details"]) for one in listed(trust)] == [
        ("the year with R.", "noted", {})
    ]


def test_when_it_was_is_kept_in_the_persons_words_and_is_never_due(trust: Trust) -> None:
    trust("roots", "add", "my father", "--when", "as a child")
    trust("roots", "add", "the flat", "--when", "tomorrow")

    assert [(one["when"], one["due"]) for one in listed(trust)] == [("as a child", None), ("tomorrow", None)]
    assert "root 1  my father · as a child\n" in trust("roots").out


@pytest.mark.parametrize("name", ["", " ", "x" * 81])
def test_no_name_and_a_story_are_refused(trust: Trust, name: str) -> None:
    outcome = trust("roots", "add", name)

    assert (outcome.code, outcome.out) == (2, "")
    assert not (trust.home / "journal.db").exists() or listed(trust) == []


def test_the_three_questions_are_answered_one_by_one(trust: Trust) -> None:
    named(trust, "the flat")

    trust("roots", "look", "1", "--beliefs", "that people go without a word")
    trust("roots", "look", "last", "--ways", "I leave first")

    [one] = listed(trust)
    assert one["details"] == {"beliefs": "that people go without a word", "ways": "I leave first"}
    assert "with others" in trust("roots", "show", "1").out


def test_where_nobody_can_be_asked_the_options_are_named(trust: Trust) -> None:
    named(trust, "the flat")

    for command, said in ((("add",), "a name behind it"), (("look", "1"), "--beliefs")):
        outcome = trust("roots", *command)
        assert (outcome.code, said in outcome.err) == (2, True)


@pytest.mark.parametrize("typed", [("show", "9"), ("remove", "nine"), ("look", "2", "--ways", "x")])
def test_one_that_is_not_there_is_told_by_the_command_that_lists_them(
    trust: Trust, typed: tuple[str, ...]
) -> None:
    named(trust, "the flat")

    outcome = trust("roots", *typed)

    assert (outcome.code, outcome.err) == (
        3,
        f"There is no root {typed[1]} here. Type: trust roots list\n",
    )


def test_what_cannot_be_done_is_told_with_what_can(trust: Trust) -> None:
    outcome = trust("roots", "dig")

    assert (outcome.code, "trust roots look N" in outcome.err) == (2, True)


def test_a_name_and_a_time_are_changed_apart(trust: Trust) -> None:
    named(trust, "the flat")

    trust("roots", "change", "1", "the", "flat", "in", "Lyon")
    trust("roots", "change", "1", "--when", "2011")

    assert [(one["text"], one["when"]) for one in listed(trust)] == [("the flat in Lyon", "2011")]


def test_words_of_danger_bring_who_can_be_talked_to(trust: Trust) -> None:
    assert "help-now" in trust("roots", "add", "the year I wanted to kill myself").err


# linked


def test_a_thought_is_about_it_by_name_the_start_of_one_or_number(trust: Trust) -> None:
    named(trust, "the year with R.", "my father")

    trust("log", "they lie", "--root", "my father", "--root", "the")
    trust("log", "they go", "--root", "2")

    assert about(trust, 1) == ["my father", "the year with R."]
    assert about(trust, 2) == ["my father"]
    assert "About before     my father, the year with R.\n" in trust("show", "1").out


def test_one_that_was_never_named_is_refused_and_nothing_is_kept(trust: Trust) -> None:
    outcome = trust("log", "they go", "--root", "Lyon")

    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err == "Nothing from before is called 'Lyon'. To name it: trust roots add 'Lyon'\n"


def test_a_start_that_fits_two_asks_for_more(trust: Trust) -> None:
    named(trust, "the flat", "the year")

    outcome = trust("log", "they go", "--root", "the")

    assert outcome.code == 2
    assert "the flat or the year" in outcome.err


def test_edit_links_and_unlinks(trust: Trust) -> None:
    named(trust, "the flat", "my father")
    trust("log", "they go", "--root", "the flat")

    trust("edit", "1", "--root", "my father")
    assert about(trust) == ["my father"]

    trust("edit", "1", "--root", "")
    assert about(trust) == []


def test_another_edit_leaves_the_link(trust: Trust) -> None:
    named(trust, "the flat")
    trust("log", "they go", "--root", "the flat")

    trust("edit", "1", "-b", "40")

    assert about(trust) == ["the flat"]


def test_a_reframe_that_says_it_comes_from_there_links_the_thought(trust: Trust) -> None:
    named(trust, "the flat", "my father")
    trust("log", "they go", "-b", "80")

    trust("reframe", "1", "--before", "My  Father", "--before", "an old film", "--weight", "before")

    assert about(trust) == ["my father"]
    assert record(trust).reframes[0].from_before == ("My  Father", "an old film")


def test_lines_name_an_event_only_as_a_whole() -> None:
    roots = (Root("a", "R."), Root("b", "my father"))

    assert named_in(["the year with R.", "MY FATHER "], roots) == (roots[1],)


def test_only_thoughts_about_it_are_listed(trust: Trust) -> None:
    named(trust, "the flat", "my father")
    trust("log", "they lie", "--root", "my father")
    trust("log", "they go", "--root", "the flat")

    assert [one["automatic_thought"] for one in json.loads(trust("list", "--root", "2", "--json").out)] == [
        "they lie"
    ]
    assert "1 thought is about it: trust list --root 2" in trust("roots", "show", "2").out


# what the link survives


def test_another_name_shows_on_every_thought_and_the_thought_is_whole(trust: Trust) -> None:
    named(trust, "the year with R.")
    trust("log", "they go", "--root", "1")

    trust("roots", "change", "1", "the old year")

    assert about(trust) == ["the old year"]
    assert trust("doctor").code == 0


def test_a_forgotten_name_is_gone_from_the_event_and_the_link_stays(trust: Trust) -> None:
    trust("log", "they go", "-p", "Robin")
    named(trust, "the year with Robin")
    trust("edit", "1", "--root", "the year")

    trust("people", "forget", "Robin")

    [called] = about(trust)
    assert called.startswith("the year with ")
    assert "Robin" not in called
    trust.pass_time(hours=25)
    trust("log", "another")
    assert b"Robin" not in bytes_at(trust.home)


def test_taking_it_out_takes_the_link_along_and_undo_brings_both(trust: Trust) -> None:
    named(trust, "zebracrossing")
    trust("log", "they go", "--root", "1")

    trust("roots", "remove", "1")

    assert "About before" not in trust("show", "1").out
    assert json.loads(trust("review", "--json").out)["about_before"]["number"] == 0
    assert trust("doctor").code == 0
    assert trust("undo").code == 0
    assert about(trust) == ["zebracrossing"]


def test_it_travels_to_another_journal_and_is_renamed_there(trust: Trust, tmp_path: Path) -> None:
    named(trust, "the flat")
    trust("log", "they go", "--root", "1")
    other = Trust(tmp_path / "other")
    other("log", "something else", "-b", "3")

    hear(other, trust, tmp_path)
    other("roots", "change", "1", "the flat in Lyon")
    hear(trust, other, tmp_path)

    assert about(other, 2) == about(trust, 1) == ["the flat in Lyon"]


def test_a_thought_alone_takes_along_what_it_is_about(trust: Trust, tmp_path: Path) -> None:
    named(trust, "the flat", "my father")
    trust("log", "they go", "-p", "Sam", "--root", "the flat")
    file, other = tmp_path / "some.json", Trust(tmp_path / "other")
    trust("export", "-p", "Sam", "-o", str(file))

    other("import", str(file))

    assert about(other) == ["the flat"]
    assert [one["text"] for one in listed(other)] == ["the flat"]


def test_export_erase_import_gives_the_same_journal(trust: Trust, tmp_path: Path) -> None:
    named(trust, "the flat", "my father")
    trust("log", "they go", "--root", "2", "--root", "1")
    file = tmp_path / "all.json"
    trust("export", "--with-marks", "-o", str(file))
    before, export = everything(trust.home), whole(trust)
    trust("erase", "--yes-erase-everything")

    trust("import", str(file))

    assert whole(trust) == export
    left = {"remark", "recognised"}  # what was said once, and by which words nothing was found
    after = everything(trust.home)
    assert {table: after[table] for table in after.keys() - left} == {
        table: before[table] for table in before.keys() - left
    }


def test_letters_stand_for_names_in_what_it_is_called(trust: Trust) -> None:
    trust("log", "they go", "-p", "Robin")
    named(trust, "the year with Robin")
    trust("edit", "1", "--root", "1")

    out = trust("export", "--redact").out

    assert "Robin" not in out
    assert "the year with " in out


@pytest.mark.parametrize("to", ["md", "csv"])
def test_other_formats_name_it(trust: Trust, to: str) -> None:
    named(trust, "the flat")
    trust("log", "they go", "--root", "1")

    assert "the flat" in trust("export", "--format", to).out


@pytest.mark.parametrize(
    "change",
    [
        lambda trust: trust("roots", "add", "another"),
        lambda trust: trust("roots", "change", "1", "another"),
        lambda trust: trust("roots", "look", "1", "--ways", "I leave first"),
        lambda trust: trust("roots", "remove", "1"),
        lambda trust: trust("edit", "1", "--root", ""),
    ],
    ids=["adding", "changing", "looking", "removing", "unlinking"],
)
def test_undo_takes_any_of_it_back(trust: Trust, change: Callable[[Trust], object]) -> None:
    named(trust, "the flat")
    trust("log", "they go", "--root", "1")
    before = everything(trust.home)
    change(trust)
    assert everything(trust.home) != before

    trust("undo")

    assert {**everything(trust.home), "remark": 0} == {**before, "remark": 0}


def test_a_link_that_was_changed_on_the_disk_is_found(trust: Trust) -> None:
    named(trust, "the flat", "my father")
    trust("log", "they go", "--root", "1")
    with closing(sqlite3.connect(trust.home / "journal.db")) as connection:
        connection.execute("UPDATE label SET name = (SELECT uuid FROM practice WHERE id = 2)")
        connection.commit()

    assert trust("doctor").code == 5


# looked back on


def journal_with_two_events(trust: Trust) -> None:
    named(trust, "the year with R.", "my father")
    trust("log", "they lie", "--root", "1")
    trust("log", "they laugh", "--root", "1", "--root", "2")
    trust("log", "they go")


def test_the_review_counts_in_how_many_thoughts_the_past_stands(trust: Trust) -> None:
    journal_with_two_events(trust)

    shown = trust("review").out

    assert "About before  2 of 3: the year with R. 2, my father 1\n" in shown
    assert json.loads(trust("review", "--json").out)["about_before"] == {
        "number": 2,
        "before": 0,
        "roots": [
            {"name": "the year with R.", "number": 2, "before": 0},
            {"name": "my father", "number": 1, "before": 0},
        ],
    }


@pytest.mark.parametrize(
    ("line", "numbers"),
    [("my father", [2]), ("root:THE YEAR WITH R.", [2, 1]), ("about before", [2, 1])],
)
def test_each_line_of_it_can_be_opened(trust: Trust, line: str, numbers: list[int]) -> None:
    journal_with_two_events(trust)

    assert [one["id"] for one in json.loads(trust("review", "--show", line, "--json").out)] == numbers


@pytest.fixture
def three_about_before(trust: Trust) -> Trust:
    """Two thoughts about the flat, one of them with Sam, one about my father, one about nothing."""
    named(trust, "the flat", "my father")
    trust("log", "they lie", "--root", "the flat", "-p", "Sam", "--theme", "dishonesty")
    trust("log", "they go", "--root", "the flat", "--root", "my father")
    trust("log", "they stay")
    trust("good", "Sam came over")
    return trust


def counted(trust: Trust, *options: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(trust("review", *options, "--json").out)
    return found


@pytest.mark.parametrize(
    ("options", "number"),
    [
        (("--root", "the flat"), 2),
        (("--root", "THE FL"), 2),
        (("--root", "2"), 1),
        (("--root", "my father", "--root", "the flat"), 2),
        (("--root", "the flat", "-p", "Sam"), 1),
        (("--root", "the flat", "--theme", "dishonesty"), 1),
        (("--root", "my father", "--theme", "dishonesty"), 0),
    ],
)
def test_a_review_can_be_about_one_of_them(
    three_about_before: Trust, options: tuple[str, ...], number: int
) -> None:
    found = counted(three_about_before, *options)
    behind = json.loads(three_about_before("review", *options, "--show", "thoughts", "--json").out)

    assert found["thoughts"]["number"] == len(behind) == number
    assert found["good_moments"]["number"] == 0, "a good moment is about no event of before"


def test_such_a_review_says_what_it_is_about_on_the_screen_in_json_and_on_the_page(
    three_about_before: Trust, tmp_path: Path
) -> None:
    three_about_before("log", "they go again", "--root", "the flat")
    page = tmp_path / "page.html"

    screen = three_about_before("review", "--root", "1")
    three_about_before("review", "--root", "1", "--html", str(page))

    assert "\nOnly      the flat\n" in screen.out
    assert counted(three_about_before, "--root", "1")["filters"]["roots"] == ["the flat"]
    assert "Only: the flat" in page.read_text(encoding="utf-8")


def test_a_review_about_one_that_was_never_named_is_refused(trust: Trust) -> None:
    trust("log", "they go")

    outcome = trust("review", "--root", "Lyon")

    assert (outcome.code, outcome.out) == (3, "")
    assert "trust roots add 'Lyon'" in outcome.err


def test_nothing_is_said_where_nothing_is_linked(trust: Trust) -> None:
    named(trust, "my father")
    for thought in ("they lie", "they laugh", "they go"):
        trust("log", thought)

    assert "About before" not in trust("review").out


def test_it_stands_on_the_page_with_letters_for_names_where_asked(trust: Trust, tmp_path: Path) -> None:
    journal_with_two_events(trust)
    trust("people", "mark", "R.")
    page = tmp_path / "page.html"

    trust("review", "--html", str(page), "--redact")

    text = page.read_text()
    assert "About before" in text
    assert "2 of 3 thoughts" in text
    assert "my father" in text


def test_a_name_is_found_and_leads_to_its_number(trust: Trust) -> None:
    named(trust, "the lighthouse")

    assert trust("search", "lighthouse").out == "root 1  Sun 22 November · the lighthouse\n"


@pytest.mark.parametrize(("number", "told"), [(1, "1 thought is about it"), (2, "2 thoughts are about it")])
def test_a_name_that_is_found_opens_the_thoughts_about_it(trust: Trust, number: int, told: str) -> None:
    named(trust, "my father", "the lighthouse")
    for _ in range(number):
        trust("log", "they go", "--root", "2")

    out = trust("search", "lighthouse").out

    assert out.splitlines()[1:] == [f"  {told}: trust list --root 2"]
    assert len(json.loads(trust("list", "--root", "2", "--json").out)) == number


@pytest.mark.parametrize("width", [60, 80])
def test_the_line_of_the_review_fits(trust: Trust, width: int) -> None:
    trust.variables["COLUMNS"] = str(width)
    names = [f"{place} {'where it was long ago ' * 2}" for place in "abcdefgh"]
    named(trust, *names)
    for number in range(1, 9):
        trust("log", f"thought {number}", "--root", str(number))

    lines = trust("review").out.splitlines()

    assert any(line.startswith("About before  8 of 8: ") for line in lines)
    assert max(map(len, lines)) <= width
