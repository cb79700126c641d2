"""What stands beside the thoughts in documents and tables, with letters for names, and in a selection."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from test_exchange import hear
from test_exchange_formats import HOSTILE, table
from test_practices import new, of_kind

from trustjournal.exchange.beside_table import COLUMNS, DETAILS
from trustjournal.moments import Moment
from trustjournal.practices import CHOICES, KINDS, Practice
from trustjournal.store.identity import new_uuid
from trustjournal.store.journal import Journal
from trustjournal.weeks import WeekAnswer

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Trust

FORMS = (("-f", "md"), ("-f", "csv", "--table", "beside"))


def one_of_each(trust: Trust, words: str = "{}", **held: object) -> list[Practice]:
    """Of every kind one, with these words around its name."""
    return [of_kind(trust, kind, words.format(kind), **held) for kind in KINDS]


def words_in(practice: Practice) -> set[str]:
    return {practice.text, *(held for _, held in practice.details if isinstance(held, str))} - CHOICES


def answered(trust: Trust, text: str) -> None:
    answer = WeekAnswer(new_uuid(trust.now), "2026-W47", "said-fine", text, Moment.of(trust.now))
    with Journal(str(trust.home), lambda: trust.now) as journal:
        journal.add_week_answer(answer)


@pytest.mark.parametrize("form", FORMS, ids=" ".join)
def test_every_word_of_every_kind_is_in_it(trust: Trust, form: tuple[str, ...]) -> None:
    kept = one_of_each(trust, "the {}")
    answered(trust, "the answer")

    text = trust("export", *form).out.replace("\\", "")

    assert [word for one in kept for word in words_in(one) if word not in text] == []
    assert "the answer" in text


def test_a_document_tells_how_each_stands_and_what_belongs_to_it(trust: Trust) -> None:
    trust("log", "they go", "-p", "Sam")
    thought = json.loads(trust("show", "1", "--json").out)["uuid"]
    trust("step", "add", "tell them", "-p", "Sam", "--size", "2", "--likely", "60", "--predict", "they laugh",
          "--when", "saturday", "--afraid", "no")  # fmt: skip
    trust("step", "done", "1", "--happened", "they listened", "--outcome", "came-true")
    trust("talk", "add", "-", "-p", "Sam", stdin="the letter\nhurt")
    trust("bridge", "me", "I felt it", "--add", "plan")
    new(trust, "to call", "promise", about=thought, details=(("whose", "theirs"),))

    text = trust("export", "-f", "md").out

    assert "- Step 1 · with Sam · done Sun 22 November 2026: tell them\n" in text
    assert "  - By: Sat 28 November 2026 (saturday)\n  - Size, from 1 to 5: 2\n" in text
    assert "  - Foreseen: they laugh, likely 60\n" in text
    assert "  - What was foreseen: came true\n" in text
    assert "- Talk 2 · with Sam · to come:\n\n  > the letter\\\n  > hurt\n" in text
    assert "- Bridge line 3 · with myself · Judgement · Sun 22 November 2026: I felt it\n" in text
    assert "  - From: thought #1\n" in text
    assert [line for line in text.splitlines() if line.startswith("# ")] == [
        *("# Thoughts", "# Steps", "# Promises", "# Talks", "# Lines on a bridge"),
    ]


def test_nothing_in_a_document_is_markup(trust: Trust) -> None:
    for kind in KINDS.values():
        if not kind.called:
            for text in (HOSTILE, HOSTILE.replace("\n", " ")):
                new(trust, text, kind.key, details=tuple((name, text) for name in kind.texts))
    answered(trust, HOSTILE)

    for line in trust("export", "-f", "md").out.splitlines():
        ours = re.sub(r"\\.", "", line)
        assert not re.search(r"[`*_\[\]<&|~$]|^ *#.*not a heading|^ *>.*>", ours), line


def test_a_table_has_a_column_for_every_detail() -> None:
    named = {name for kind in KINDS.values() for name in (*kind.texts, *kind.numbers, *kind.choices)}

    assert set(DETAILS) == named
    assert len(set(COLUMNS)) == len(COLUMNS)


def test_a_table_of_what_stands_beside_has_a_row_for_each_and_runs_nothing(trust: Trust) -> None:
    trust("log", "they go", "-p", "Sam")
    thought = json.loads(trust("show", "1", "--json").out)["uuid"]
    trust("good", "=1+1", "-p", "Sam", "--kind", "ritual")
    trust("promise", "add", "@call", "-p", "Sam", "--theirs", "--when", "saturday", "--afraid", "no")
    new(trust, "-tell them", about=thought)

    moment, promise, step = table(trust("export", "-f", "csv", "--table", "beside").out)

    assert (moment["what"], moment["text"], moment["people"], moment["kind"]) == (
        *("good_moment", "'=1+1", "Sam", "ritual"),
    )
    assert (promise["what"], promise["text"], promise["state"], promise["due"], promise["whose"]) == (
        *("promise", "'@call", "open", "2026-11-28", "theirs"),
    )
    assert (step["text"], step["from_thought"]) == ("'-tell them", "1")


def test_a_table_says_that_its_rows_are_thoughts_where_there_is_more(trust: Trust) -> None:
    trust("log", "they go")
    before = trust("export", "-f", "csv")
    trust("signs", "--tick", "1")
    after = trust("export", "-f", "csv")

    assert "--table beside" not in before.err
    assert "--table beside" in after.err
    assert before.out == after.out


@pytest.mark.parametrize("typed", [("-f", "md", "--table", "beside"), ("-f", "csv", "--table", "steps")])
def test_a_table_there_is_not_is_refused(trust: Trust, typed: tuple[str, ...]) -> None:
    trust("log", "x")

    outcome = trust("export", *typed)

    assert (outcome.code, outcome.out) == (2, "")
    assert "thoughts, beside" in outcome.err


def test_a_table_that_no_journal_can_take_in_says_what_can(trust: Trust, tmp_path: Path) -> None:
    trust("good", "they came")
    file = tmp_path / "beside.csv"
    trust("export", "-o", str(file), "--table", "beside")

    outcome = trust("import", str(file))

    assert outcome.code == 1
    assert "trust export -o all.json" in outcome.err.replace("\n", " ")


def test_a_thought_in_a_table_has_its_cost_and_what_was_foreseen(trust: Trust) -> None:
    trust("log", "they go", "-b", "80", "--cost", "isolation")
    trust("check", "1", "--predict", "no call", "--by", "friday", "--likely", "70")
    trust("check", "1", "--outcome", "did-not", "--learned", "they rang")

    [row] = table(trust("export", "-f", "csv").out)

    assert (row["costs"], row["foreseen"]) == (
        "isolation",
        "no call, likely 70, friday: did not · they rang",
    )


# letters for names


@pytest.mark.parametrize("form", [("-f", "json"), ("-f", "jsonl"), *FORMS], ids=" ".join)
def test_no_name_is_in_any_word_of_any_kind(trust: Trust, form: tuple[str, ...]) -> None:
    trust("log", "they go", "-p", "Sam:partner", "-p", "Sam's mother")
    one_of_each(trust, "SAM said {}, Sam's mother heard", person="Sam", when="when sam is home")
    answered(trust, "Sam asked")

    text = trust("export", "--redact", *form).out

    assert "sam" not in text.casefold().replace("same", "")
    assert "A. said step, B. heard" in text
    assert "A. asked" in text


def test_notes_for_a_bad_day_stay_out_of_what_is_handed_on_and_that_is_said(trust: Trust) -> None:
    trust("safety", "add", "Dr Wolf, 555 123", "--about", "professionals")
    whole = trust("export", "-f", "md")
    redacted = [trust("export", "--redact", "-f", form) for form in ("json", "jsonl", "md", "csv")]

    assert "professionals I can turn to · Sun 22 November 2026: Dr Wolf, 555 123" in whole.out
    assert [one.out for one in redacted if "Wolf" in one.out] == []
    assert [one.err for one in redacted if "your notes for a bad day" not in one.err] == []
    assert "Left out" not in whole.err


def test_own_words_of_lists_stay_out_and_that_is_said_where_they_would_be(trust: Trust) -> None:
    trust("log", "they go")
    trust("themes", "add", "the band")

    as_json = trust("export", "--redact")

    assert "the band" not in as_json.out
    assert "words of your own lists" in as_json.err
    assert "words of your own lists" not in trust("export", "--redact", "-f", "md").err


def test_a_sign_is_no_name(trust: Trust) -> None:
    trust("log", "they go", "-p", "Doubt")
    trust("signs", "--tick", "self-doubt")

    [row] = table(trust("export", "--redact", "-f", "csv", "--table", "beside").out)
    trust("people", "forget", "Doubt")

    assert row["ticked"] == "self-doubt"
    assert json.loads(trust("signs", "--list", "--json").out)[0]["details"] == {"ticked": "self-doubt"}


def test_what_was_redacted_holds_together_in_another_journal(trust: Trust, tmp_path: Path) -> None:
    trust("roots", "add", "the year with Sam")
    trust("log", "they go", "-p", "Sam", "--root", "1")
    thought = json.loads(trust("show", "1", "--json").out)["uuid"]
    new(trust, "tell Sam", person="Sam", about=thought)
    answered(trust, "Sam asked")
    file, other = tmp_path / "redacted.json", type(trust)(tmp_path / "other", trust.now)
    trust("export", "--redact", "-o", str(file))

    assert other("import", str(file)).code == 0

    [record] = json.loads(other("list", "--json").out)
    [step] = json.loads(other("step", "--json").out)
    assert [root["called"] for root in record["roots"]] == ["the year with A."]
    assert (step["text"], step["person"], step["about"]) == ("tell A.", "A.", record["uuid"])
    assert step["about"] != thought
    assert "A. asked" in other("review", "--answers").out
    assert other("doctor").code == 0


# a selection


def journal_of_two_months(trust: Trust) -> None:
    """Something of each sort in October, and the same in November, with Sam and with Mum."""
    for month, name in (("october", "Mum"), ("november", "Sam")):
        trust("log", f"they go in {month}", "-p", name, "--tag", month)
        trust("good", f"they came in {month}", "-p", name)
        trust("step", "add", f"tell them in {month}", "-p", name, "--afraid", "no")
        trust("boundary", "add", f"no talk at night in {month}")
        trust("roots", "add", f"the flat in {month}")
        trust("safety", "add", f"a walk in {month}", "--about", "calms")
        answered(trust, f"I said fine in {month}")
        trust.pass_time(days=30)
    trust.pass_time(days=-30)


OF_SAM = {"they go", "they came", "tell them"}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (
            ("--week",),
            OF_SAM | {"no talk at night", "the flat", "I said fine"},
        ),
        (("-p", "sam"), OF_SAM),
        (("--week", "-p", "Sam"), OF_SAM),
        (("--week", "-p", "Mum"), set()),
        (("--tag", "november"), {"they go"}),
        (("2",), {"they go"}),
        (("--open", "--week"), {"they go"}),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, tuple) else "",
)
def test_days_and_people_choose_among_all_that_was_written(
    trust: Trust, typed: tuple[str, ...], found: set[str]
) -> None:
    journal_of_two_months(trust)

    text = trust("export", *typed, "-f", "md").out
    document = json.loads(trust("export", *typed).out)

    assert set(re.findall(r"(\w[\w ]+) in november", text)) == found
    assert "october" not in text
    assert {person["name"] for person in document["people"]} == ({"Sam"} if found else set())
    assert not document["complete"]


def test_what_ended_in_these_days_is_of_these_days(trust: Trust) -> None:
    trust("step", "add", "tell them")
    trust.pass_time(days=30)
    trust("step", "done", "1", "--happened", "they listened")

    assert "they listened" in trust("export", "--week", "-f", "md").out


def test_a_selection_comes_into_another_journal_with_all_of_it(trust: Trust, tmp_path: Path) -> None:
    journal_of_two_months(trust)
    file, other = tmp_path / "some.json", type(trust)(tmp_path / "other", trust.now)
    trust("export", "-p", "Sam", "-o", str(file))

    other("import", str(file))
    hear(other, trust, tmp_path)

    assert len(json.loads(other("step", "--json").out)) == 2
    assert json.loads(other("export", "--with-marks").out)["things"]


def test_two_versions_of_one_step_both_stand_in_a_document(trust: Trust, tmp_path: Path) -> None:
    new(trust, "tell them")
    other = type(trust)(tmp_path / "other", trust.now)
    hear(other, trust, tmp_path)
    for journal, text in ((trust, "tell them here"), (other, "tell them there")):
        journal("step", "change", "1", text)
    hear(trust, other, tmp_path)

    text = trust("export", "-f", "md").out

    assert "tell them here" in text
    assert "tell them there" in text
