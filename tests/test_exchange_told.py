"""What export and import say: what was written, what came, and the right door for what is none of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from conftest import Trust

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def filled(trust: Trust) -> Trust:
    for text in ("Sam forgot me", "he will leave, Sam said", "it ends"):
        trust("log", text, "-p", "Sam:partner")
    trust("good", "they called")
    trust("good", "they came")
    return trust


@pytest.fixture
def other(tmp_path: Path, trust: Trust) -> Trust:
    return Trust(tmp_path / "other", trust.now)


def said(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("name", "options", "told"),
    [
        ("z.json", (), "3 thoughts and 2 good moments written to"),
        ("z.jsonl", ("--week",), "3 thoughts and 2 good moments written to"),
        ("z.md", (), "3 thoughts and 2 good moments written to"),
        ("z.csv", (), "3 thoughts written to"),
        ("z.csv", ("--table", "beside"), "2 good moments written to"),
        ("z.json", ("2",), "1 thought written to"),
        ("z.json", ("--redact",), "3 thoughts and 2 good moments written to"),
    ],
)
def test_an_export_says_how_much_of_what_it_wrote(
    filled: Trust, tmp_path: Path, name: str, options: tuple[str, ...], told: str
) -> None:
    outcome = filled("export", *options, "-o", str(tmp_path / name))

    assert told in said(outcome.err)
    assert f"{tmp_path / name}".replace(" ", "") in outcome.err.replace("\n", "").replace(" ", "")


def test_both_versions_of_a_thought_are_counted(filled: Trust, other: Trust, tmp_path: Path) -> None:
    changed_apart(filled, other, tmp_path)
    filled("import", str(tmp_path / "theirs.json"))

    assert "4 thoughts and" in filled("export", "-o", str(tmp_path / "both.json")).err


@pytest.mark.parametrize("options", [("--tag", "nope"), ("--since", "today", "-p", "Mum")])
def test_where_nothing_fits_no_file_is_written(
    filled: Trust, tmp_path: Path, options: tuple[str, ...]
) -> None:
    filled("log", "once", "-p", "Mum", "--at", "last friday")
    file = tmp_path / "z.json"

    outcome = filled("export", *options, "-o", str(file))

    assert (outcome.code, outcome.out, file.exists()) == (0, "", False)
    assert "Nothing in the journal fits that" in outcome.err


def test_an_export_about_somebody_unknown_names_where_people_are_listed(
    filled: Trust, tmp_path: Path
) -> None:
    file = tmp_path / "z.json"

    outcome = filled("export", "-p", "Nobody", "-o", str(file))

    assert (outcome.code, file.exists()) == (3, False)
    assert outcome.err == "The journal knows nobody called 'Nobody'. Type: trust people\n"


def test_what_reads_an_export_from_the_screen_gets_its_form_though_nothing_fits(filled: Trust) -> None:
    outcome = filled("export", "--tag", "nope")

    assert json.loads(outcome.out)["records"] == []
    assert outcome.err == "Nothing in the journal fits that.\n"


def test_an_ending_that_tells_no_format_is_refused_with_those_that_do(filled: Trust, tmp_path: Path) -> None:
    file = tmp_path / "z.txt"

    outcome = filled("export", "-o", str(file))

    assert (outcome.code, file.exists()) == (2, False)
    for ending in (".json", ".jsonl", ".csv", ".md", "--format"):
        assert ending in outcome.err
    assert filled("export", "-o", str(file), "-f", "md").code == 0
    assert filled("export", "-o", str(tmp_path / "whole")).code == 0


def changed_apart(one: Trust, other: Trust, tmp_path: Path) -> None:
    """Change the first thought in both; `theirs.json` tells of the other."""
    one("export", "-o", str(tmp_path / "mine.json"))
    other("import", str(tmp_path / "mine.json"))
    one("edit", "1", "--situation", "as one saw it")
    other("edit", "1", "--situation", "as other saw it")
    other("export", "-o", str(tmp_path / "theirs.json"))


def test_a_dry_run_tells_what_would_be_kept_twice(filled: Trust, other: Trust, tmp_path: Path) -> None:
    changed_apart(filled, other, tmp_path)

    outcome = filled("import", str(tmp_path / "theirs.json"), "--dry-run")

    assert "#1 was changed on both sides. Both would be kept." in outcome.out


def test_a_dry_run_is_silent_about_what_only_they_changed(
    filled: Trust, other: Trust, tmp_path: Path
) -> None:
    filled("export", "-o", str(tmp_path / "mine.json"))
    other("import", str(tmp_path / "mine.json"))
    other("edit", "1", "--situation", "as other saw it")
    other("export", "-o", str(tmp_path / "theirs.json"))

    outcome = filled("import", str(tmp_path / "theirs.json"), "--dry-run")

    assert "Changed elsewhere since: 1 thought." in outcome.out
    assert "both sides" not in outcome.out


def test_either_version_shows_where_the_other_is_while_both_stand(
    filled: Trust, other: Trust, tmp_path: Path
) -> None:
    changed_apart(filled, other, tmp_path)
    filled("import", str(tmp_path / "theirs.json"))

    assert "Changed on both sides of an import: see #4 as well." in said(filled("show", "1").out)
    assert "Changed on both sides of an import: see #1 as well." in said(filled("show", "4").out)
    assert "Came before" not in filled("show", "4").out, "it is the same time told twice"
    assert "both sides" not in filled("show", "2").out


@pytest.mark.parametrize("deleted", ["1", "4"])
def test_once_one_version_is_deleted_the_other_is_an_ordinary_thought(
    filled: Trust, other: Trust, tmp_path: Path, deleted: str
) -> None:
    changed_apart(filled, other, tmp_path)
    filled("import", str(tmp_path / "theirs.json"))

    filled("delete", deleted, "--yes")

    assert "both sides" not in filled("show", "4" if deleted == "1" else "1").out


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_what_is_deleted_on_both_sides_is_not_counted_as_known(
    filled: Trust, tmp_path: Path, options: tuple[str, ...]
) -> None:
    filled("delete", "3", "--yes")
    file = tmp_path / "all.json"
    filled("export", "-o", str(file))

    outcome = filled("import", str(file), *options)

    assert "Known already: 2 thoughts and 2 good moments." in outcome.out


def test_a_deletion_of_what_was_never_here_is_not_counted_as_known(
    filled: Trust, other: Trust, tmp_path: Path
) -> None:
    filled("delete", "3", "--yes")
    file = tmp_path / "all.json"
    filled("export", "-o", str(file))

    told = other("import", str(file), "--dry-run").out, other("import", str(file)).out

    assert all("Known already" not in one for one in told)


def test_a_dry_run_shows_only_words_that_would_come(filled: Trust, other: Trust, tmp_path: Path) -> None:
    filled("export", "-o", str(tmp_path / "mine.json"))
    other("import", str(tmp_path / "mine.json"))
    other("log", "new elsewhere")
    other("export", "-o", str(tmp_path / "theirs.json"))

    again = filled("import", str(tmp_path / "mine.json"), "--dry-run").out
    more = filled("import", str(tmp_path / "theirs.json"), "--dry-run").out

    assert "forgot" not in again
    assert "new elsewhere" in more
    assert "forgot" not in more


def test_a_backup_given_to_import_is_sent_to_restore(filled: Trust, tmp_path: Path) -> None:
    file = tmp_path / "a copy.db"
    filled("backup", str(file))

    outcome = filled("import", str(file))

    assert outcome.code == 1
    assert f"trust restore '{file}'" in outcome.err


def test_an_export_given_to_restore_is_sent_to_import(filled: Trust, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    filled("export", "-o", str(file))

    outcome = filled("restore", str(file), "--merge")

    assert outcome.code == 1
    assert "trust import FILE" in outcome.err


def test_a_document_given_to_import_is_called_made_to_be_read(filled: Trust, tmp_path: Path) -> None:
    file = tmp_path / "all.md"
    filled("export", "-o", str(file))

    outcome = filled("import", str(file))

    assert outcome.code == 1
    assert "a document, made to be read" in outcome.err
    assert "trust export -o all.json" in outcome.err


def test_whoever_hands_a_file_on_is_told_which_names_are_still_in_it(filled: Trust, tmp_path: Path) -> None:
    told = said(filled("export", "--redact", "-o", str(tmp_path / "z.md")).err)

    written = told.index("written to")
    assert written < told.index("Names that trust people does not list are still in it: read it")


def test_a_name_that_is_an_ordinary_word_takes_no_word_away(trust: Trust) -> None:
    trust("log", "Will said he will go, WILL did; sam and Sam may", "-p", "Will", "-p", "Sam", "-p", "May")

    text = json.loads(trust("export", "--redact").out)["records"][0]["automatic_thought"]

    assert text == "A. said he will go, A. did; B. and B. may"


def test_forgetting_a_name_that_is_an_ordinary_word_leaves_none_of_it(trust: Trust) -> None:
    trust("log", "Will said he will go", "-p", "Will")

    trust("people", "forget", "Will")

    assert "will" not in trust("export").out.casefold()
