"""The bare `trust`: how things stand on one small screen, without the words of any thought."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from trustjournal.moments import Moment
from trustjournal.records import (
    EmotionRating,
    NextKind,
    NextThing,
    Person,
    Reframe,
    ThoughtRecord,
)
from trustjournal.store.drafts import Answer, Draft
from trustjournal.store.identity import new_uuid
from trustjournal.store.journal import Journal

if TYPE_CHECKING:
    from conftest import Trust

THOUGHT = "they are with someone else"


def write(
    trust: Trust,
    *,
    people: tuple[Person, ...] = (),
    emotions: tuple[EmotionRating, ...] = (EmotionRating("fear", 90), EmotionRating("hurt", 70)),
    apart: bool = False,
    due: date | None = None,
) -> None:
    """Put a thought into the journal, as of now; with `due` looked at again, and to be checked that day."""
    now = Moment.of(trust.now)
    record = ThoughtRecord(
        new_uuid(trust.now), THOUGHT, now, now, people=people, emotions=emotions, apart=apart
    )
    if due is not None:
        check = NextThing(NextKind.CHECK, due=due)
        record = record.reframed(Reframe(new_uuid(trust.now), now, next_things=(check,)))
    with Journal(str(trust.home), lambda: trust.now) as journal:
        journal.add(record)


def leave_draft(trust: Trust, kind: str, subject: str = "", uuid: str = "") -> None:
    """A draft whose process is gone."""
    draft = Draft(str(trust.home), uuid or new_uuid(trust.now), kind, subject, trust.now)
    draft.keep([Answer("situation", "something")])
    draft.close()
    with Journal(str(trust.home), lambda: trust.now) as journal:
        journal.connection.execute("UPDATE draft SET owner_started = 'long ago'")


def test_before_there_is_a_journal_three_lines_welcome(trust: Trust) -> None:
    outcome = trust()

    assert outcome.code == 0
    assert len(outcome.out.splitlines()) == 3
    assert all(command in outcome.out for command in ("trust log", "trust privacy", "trust help-now"))


@pytest.mark.parametrize(
    "written",
    [
        ("step", "add", "ask Sam for help"),
        ("promise", "add", "to call on Sunday"),
        ("roots", "add", "the year with R."),
        ("good", "Sam came over"),
        ("safety", "add", "a walk", "--about", "calms"),
    ],
    ids=lambda written: written[0],
)
def test_a_journal_without_thoughts_is_not_greeted_like_an_empty_one(
    trust: Trust, written: tuple[str, ...]
) -> None:
    assert trust(*written).code == 0

    assert trust().out == (
        "No thought is written down yet.\ntrust log · trust review --week · trust help-now\n"
    )


def test_thoughts_of_long_ago_are_not_greeted_like_none(trust: Trust) -> None:
    write(trust)
    trust.pass_time(days=60)

    assert trust().out.splitlines()[:2] == [
        "No open thoughts.",
        "The last seven days: 0 thoughts, 0 looked at again.",
    ]


def test_what_was_taken_out_leaves_an_empty_journal(trust: Trust) -> None:
    trust("step", "add", "ask Sam for help")
    trust("step", "remove", "1")

    assert trust().out.startswith("A private journal")


def test_it_makes_no_journal(trust: Trust) -> None:
    trust()

    assert not trust.home.exists()


def test_the_newest_open_thought_is_told_by_number_time_and_strongest_feeling(trust: Trust) -> None:
    write(trust)
    trust.pass_time(hours=12)

    outcome = trust()

    assert "1 open thought: #1, last night 21:00, fear 90" in outcome.out


def test_the_words_of_a_thought_are_not_shown(trust: Trust) -> None:
    write(trust)

    assert THOUGHT not in trust().out


def test_open_thoughts_are_counted(trust: Trust) -> None:
    write(trust)
    trust.pass_time(hours=1)
    write(trust, emotions=())

    assert "2 open thoughts, the newest #2, today 22:00\n" in trust().out


def test_open_thoughts_are_no_longer_counted_after_fourteen_days(trust: Trust) -> None:
    write(trust)

    trust.pass_time(days=14)
    assert "1 open thought" in trust().out
    trust.pass_time(days=1)
    assert "1 open thought" not in trust().out


def test_a_thought_set_apart_is_not_counted(trust: Trust) -> None:
    write(trust, apart=True)

    assert "No open thoughts." in trust().out


def test_the_last_seven_days_are_told_in_one_line(trust: Trust) -> None:
    write(trust)
    trust.pass_time(days=7)
    write(trust)
    write(trust, due=trust.now.date() + timedelta(days=30))

    assert "The last seven days: 2 thoughts, 1 looked at again." in trust().out


@pytest.mark.parametrize(
    ("kind", "subject", "said"),
    [
        ("log", "", "A thought, begun today 21:00, is not finished: trust log"),
        ("reframe", "1", "A look at #1, begun today 21:00, is not finished: trust reframe"),
        ("good", "", "A good moment, begun today 21:00, is not finished: trust good"),
    ],
)
def test_what_was_begun_and_not_finished_is_told(trust: Trust, kind: str, subject: str, said: str) -> None:
    write(trust)
    leave_draft(trust, kind, subject)

    assert said in trust().out


def test_a_good_moment_that_was_kept_is_not_unfinished(trust: Trust) -> None:
    kept = json.loads(trust("good", "they came over", "--json").out)
    leave_draft(trust, "good", uuid=kept["uuid"])

    assert "not finished" not in trust().out


def test_a_due_check_is_told_without_a_question_where_nobody_can_answer(trust: Trust) -> None:
    write(trust, due=trust.now.date())

    assert "#1 has come to its day: trust check" in trust().out


def test_all_that_has_come_to_its_day_stands_in_one_line(trust: Trust) -> None:
    write(trust, due=trust.now.date())
    for number in range(3):
        trust("promise", "add", f"call them {number}", "--mine", "--when", "today")
    trust("step", "add", "say how it was", "--when", "today")

    assert "#1, promise 1, promise 2 and 2 more have come to their day: trust check\n" in trust().out
    assert len(trust().out.splitlines()) <= 7


def test_what_is_with_somebody_feared_or_told_already_is_not_named(trust: Trust) -> None:
    trust("promise", "add", "call on sunday", "--theirs", "-p", "Sam", "--afraid", "no", "--when", "today")
    trust("step", "add", "say how it was", "--when", "today")
    assert "Promise 1, step 2 have come" in trust().out

    trust("step", "done", "2", "--happened", "I said it")
    assert "Promise 1 has come to its day" in trust().out

    trust("people", "mark", "Sam")
    assert "come to its day" not in trust().out


def test_a_check_is_not_told_before_its_day(trust: Trust) -> None:
    write(trust, due=trust.now.date() + timedelta(days=1))

    assert "turned out" not in trust().out


def test_what_is_about_somebody_feared_is_never_asked_about(trust: Trust) -> None:
    write(trust, people=(Person("Sam", afraid=True),), due=trust.now.date())

    assert "turned out" not in trust().out


def test_what_tells_of_fear_is_never_asked_about(trust: Trust) -> None:
    write(trust, apart=True, due=trust.now.date())

    assert "turned out" not in trust().out


def test_everything_at_once_is_at_most_seven_lines(trust: Trust) -> None:
    write(trust)
    write(trust, due=trust.now.date())
    leave_draft(trust, "log")

    assert len(trust().out.splitlines()) <= 7


def test_a_damaged_journal_is_told_and_not_shown_as_empty(trust: Trust) -> None:
    trust.home.mkdir()
    (trust.home / "journal.db").write_bytes(b"")

    outcome = trust()

    assert outcome.code == 5
    assert outcome.out == ""


def test_own_words_for_a_feeling_are_shown_as_text(trust: Trust) -> None:
    write(trust, emotions=(EmotionRating("[red]\x1bsmall", 40),))

    assert "[red]␛small 40" in trust().out


def test_nothing_heavy_is_imported_for_it(trust: Trust) -> None:
    write(trust)
    code = (
        "import sys; sys.argv = ['trust']\n"
        "from trustjournal.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print([name for name in ('rich', 'sqlmodel', 'pydantic', 'yaml', 'prompt_toolkit', 'asyncio')"
        " if name in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"TRUSTJOURNAL_HOME": str(trust.home)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.splitlines()[-1] == "[]"
