"""`trust list`, `open`, `show`, `search`, `delete` and `undo`, run as a person would without a terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Trust

from trustjournal.cli.given import belief_given, emotions_given, people_given, words_given
from trustjournal.content import Content
from trustjournal.errors import Outside, Usage
from trustjournal.records import EmotionRating, Person, PersonKind

if TYPE_CHECKING:
    from pathlib import Path

CONTENT = Content()
NOTHING_WRITTEN = "Nothing is written yet. trust log writes down the first thought.\n"
NO_NUMBERS = ["-1", "0", "2", "abc", "1.5", "١", "1_0", "", " ", "#", "1" + "0" * 24, "x" * 100, "[/]"]


def wrote(trust: Trust, thought: str, *options: str) -> None:
    """One thought written down; the clock goes on by a minute."""
    outcome = trust("log", thought, *options)
    assert outcome.code == 0, outcome.err
    trust.pass_time(minutes=1)


def numbers(trust: Trust, *args: str) -> list[int]:
    """Numbers of the records that a command prints as JSON."""
    command, *others = args
    return [record["id"] for record in json.loads(trust(command, "--json", *others).out)]


def shown(trust: Trust, number: str = "last") -> dict[str, Any]:
    """The record as `trust show --json` prints it."""
    record: dict[str, Any] = json.loads(trust("show", number, "--json").out)
    return record


@pytest.fixture(scope="module")
def one_thought(tmp_path_factory: pytest.TempPathFactory) -> Trust:
    """A journal with one thought, for tests that only read it."""
    trust = Trust(_home(tmp_path_factory))
    wrote(trust, "they are with someone else")
    return trust


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Trust:
    """A journal with texts that are hard to search, for tests that only read it."""
    trust = Trust(_home(tmp_path_factory))
    for text in TEXTS:
        wrote(trust, text)
    return trust


def _home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("journal") / "home"


@pytest.mark.parametrize("command", [("list",), ("open",), ("search", "x"), ("undo",)])
def test_without_a_journal_a_command_says_in_one_line_that_nothing_is_written(
    trust: Trust, command: tuple[str, ...]
) -> None:
    outcome = trust(*command)

    assert (outcome.code, outcome.out, outcome.err) == (0, "", NOTHING_WRITTEN)


@pytest.mark.parametrize(
    "command", [("list",), ("open",), ("search", "x"), ("show", "1"), ("undo",), ("delete", "1")]
)
def test_a_command_that_finds_nothing_makes_no_journal(trust: Trust, command: tuple[str, ...]) -> None:
    trust(*command)

    assert not trust.home.exists()


@pytest.mark.parametrize("command", ["list", "open", "search x"])
def test_without_a_journal_the_json_is_an_empty_array(trust: Trust, command: str) -> None:
    assert trust(*command.split(), "--json").out == "[]\n"


@pytest.mark.parametrize("number", NO_NUMBERS)
@pytest.mark.parametrize(("command", "option"), [("show", "--json"), ("edit", "--rest"), ("delete", "--yes")])
def test_an_id_that_names_no_thought_ends_with_3(
    one_thought: Trust, command: str, option: str, number: str
) -> None:
    outcome = one_thought(command, number, option)

    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err.startswith("There is no thought ")
    assert len(outcome.err.splitlines()) == 1


@pytest.mark.parametrize("number", ["1", "#1", "last", "LAST", " 1 ", "0001"])
def test_a_thought_is_named_by_its_number_or_as_the_last(one_thought: Trust, number: str) -> None:
    assert shown(one_thought, number)["id"] == 1


def test_without_a_journal_no_id_names_a_thought(trust: Trust) -> None:
    assert trust("show", "last").code == 3


# list


def test_the_list_begins_with_what_happened_last(trust: Trust) -> None:
    wrote(trust, "second")
    wrote(trust, "third")
    wrote(trust, "first", "--at", "yesterday 9:30")

    assert numbers(trust, "list") == [2, 1, 3]


def test_a_list_shows_20_and_says_how_many_more_there_are(trust: Trust) -> None:
    for number in range(23):
        wrote(trust, f"thought {number}")

    outcome = trust("list")

    assert len(outcome.out.splitlines()) == 20
    assert outcome.err == "3 more: trust list --all shows them, or -n with a number.\n"


def test_a_list_shows_as_many_as_asked_for(trust: Trust) -> None:
    for number in range(3):
        wrote(trust, f"thought {number}")

    assert numbers(trust, "list", "-n", "2") == [3, 2]
    assert numbers(trust, "list", "-n", "1", "--all") == [3, 2, 1]


@pytest.mark.parametrize("number", ["0", "-1", "x", "1" + "0" * 24])
def test_a_number_of_thoughts_that_makes_no_sense_is_refused(trust: Trust, number: str) -> None:
    assert trust("list", "-n", number).code == 2


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--since", "yesterday"], [3, 2]),
        (["--until", "yesterday"], [2, 1]),
        (["--since", "19 Nov", "--until", "20 Nov"], [1]),
        (["--person", "sam"], [3, 1]),
        (["-p", "Ana"], [2]),
        (["--person", "nobody"], []),
        (["--tag", "Phone"], [2]),
        (["--tag", "phone"], [2]),
        (["--theme", "being lied"], [3]),
        (["--theme", "abandonment"], [2]),
        (["--theme", "communication-breakdown"], [1]),
        (["--person", "sam", "--since", "today"], [3]),
    ],
)
def test_a_list_can_be_narrowed(trust: Trust, options: list[str], found: list[int]) -> None:
    wrote(trust, "no answer again", "--at", "20 Nov 21:00", "-p", "Sam")
    wrote(
        trust, "second", "--at", "yesterday 21:00", "-p", "Ana", "--tag", "Phone", "--source", "abandonment"
    )
    wrote(trust, "third", "-p", "Sam", "--theme", "dishonesty")

    assert numbers(trust, "list", *options) == found


def test_a_list_that_nothing_fits_says_so(trust: Trust) -> None:
    wrote(trust, "they are with someone else")

    outcome = trust("list", "--person", "nobody")

    assert (outcome.code, outcome.out, outcome.err) == (0, "", "No thought fits that.\n")


def test_a_day_that_is_none_is_refused_in_a_sentence(trust: Trust) -> None:
    outcome = trust("list", "--since", "the day of the fish")

    assert outcome.code == 2
    assert "yesterday 21:30" in outcome.err


def test_a_journal_whose_thoughts_are_all_deleted_has_nothing_written(trust: Trust) -> None:
    wrote(trust, "they are with someone else")
    trust("delete", "1", "--yes")

    assert trust("list").err == NOTHING_WRITTEN


def test_list_and_show_print_the_same_record(trust: Trust) -> None:
    wrote(trust, "no answer again", "-e", "fear:90", "-p", "Sam:partner")

    assert json.loads(trust("list", "--json").out) == [shown(trust)]


def test_the_list_as_json_is_what_python_would_print(trust: Trust) -> None:
    wrote(trust, "one\n\ttwo", "-e", "fear:90")
    wrote(trust, "three")

    out = trust("list", "--json").out

    assert out == json.dumps(json.loads(out), ensure_ascii=False, indent=2) + "\n"


def test_what_the_person_fears_is_not_in_the_json(trust: Trust) -> None:
    wrote(trust, "they are with someone else", "-p", "Sam")

    assert "afraid" not in trust("show", "1", "--json").out


# open


def test_open_leaves_out_what_was_let_rest_or_set_apart(trust: Trust) -> None:
    for number in range(3):
        wrote(trust, f"thought {number}")
    trust("edit", "1", "--rest")
    trust("edit", "2", "--apart")

    assert numbers(trust, "open") == [3]


def test_open_says_how_many_more_there_are(trust: Trust) -> None:
    for number in range(3):
        wrote(trust, f"thought {number}")

    outcome = trust("open", "-n", "2")

    assert len(outcome.out.splitlines()) == 2
    assert outcome.err == "1 more: trust open --all shows them, or -n with a number.\n"


def test_when_no_thought_is_open_open_says_so(trust: Trust) -> None:
    wrote(trust, "they are with someone else")
    trust("edit", "1", "--rest")

    outcome = trust("open")

    assert (outcome.code, outcome.out, outcome.err) == (0, "", "No thought is open.\n")


# show


def test_a_thought_is_shown_as_typed(trust: Trust) -> None:
    wrote(trust, "I am [b]nothing[/b] [/] :smile: 100%")

    assert '"I am [b]nothing[/b] [/] :smile: 100%"' in trust("show", "1").out


def test_suggested_themes_come_with_the_words_that_led_to_them(trust: Trust) -> None:
    wrote(trust, "no answer again")

    assert 'Perhaps from: left without an answer ("no answer")' in trust("show", "1").out


def test_a_broken_file_of_words_does_not_keep_a_thought_from_being_shown(trust: Trust) -> None:
    wrote(trust, "they are with someone else", "-e", "fear:90")
    (trust.home / "emotions.yaml").write_text("emotions: 3\n")

    outcome = trust("show", "1")

    assert outcome.code == 0
    assert "fear 90" in outcome.out
    assert "emotions.yaml" in outcome.err
    assert len(outcome.err.splitlines()) == 1


# search

TEXTS = (
    "I'm sure they don't care",
    "C++ and self-esteem, 100%",
    "我很害怕他离开",
    "ÉCOLE straße [/] <b>",
    "they don't",
)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("don't", [5, 1]),
        ("DON’T", [5, 1]),
        ("they don't", [5, 1]),
        ("they don't sure", [1]),
        ("sure they", [1]),
        ("self-esteem", [2]),
        ("esteem", [2]),
        ("ESTE", [2]),
        ("100%", [2]),
        ("c++", [2]),
        ("école", [4]),
        ("STRASSE", [4]),
        ("[/]", [4]),
        ("%", [2]),
        ("害怕", [3]),
        ("我很害怕他离开", [3]),
        ("nowhere", []),
        ("AND", [2]),
        ("OR NOT", []),
        ("NEAR(x", []),
        ('"', []),
        ("'", [5, 1]),
        ("\\", []),
        ("_", []),
        ("*", []),
        ("--", []),
        ("\x00", []),
        ("they esteem", []),
    ],
)
def test_any_text_is_a_safe_query(texts: Trust, query: str, found: list[int]) -> None:
    assert numbers(texts, "search", "--", *query.split(" ")) == found


def test_search_reads_everything_that_was_written(trust: Trust) -> None:
    wrote(trust, "x", "-s", "the bank letter", "-p", "Grandmother", "--tag", "loan", "--urge", "drive over")

    for word in ("letter", "grandmother", "LOAN", "drive"):
        assert numbers(trust, "search", word) == [1]


def test_search_begins_with_what_happened_last(trust: Trust) -> None:
    wrote(trust, "message one")
    wrote(trust, "message two", "--at", "last friday")
    wrote(trust, "message three", "--at", "yesterday 21:00")

    assert numbers(trust, "search", "message") == [1, 3, 2]


def test_parts_of_words_are_looked_for_where_no_whole_word_fits_and_that_is_said(trust: Trust) -> None:
    wrote(trust, "being abandoned")

    outcome = trust("search", "bandon")

    assert "being a»bandon«ed" in outcome.out
    assert outcome.err == "Parts of words were looked for.\n"


def test_whole_words_are_marked_and_parts_of_others_are_not(trust: Trust) -> None:
    wrote(trust, "i lie in a lied")

    outcome = trust("search", "I")

    assert outcome.out.endswith("»i« lie in a lied\n")
    assert outcome.err == ""


def test_search_finds_good_moments_too(trust: Trust) -> None:
    trust("good", "they rang before I asked", "-p", "Sam")
    trust("good", "we walked home")

    by_word, by_part, by_name = (trust("search", word).out for word in ("rang", "aske", "sam"))

    assert by_word.strip().endswith("· Sam · they rang before I asked")
    assert by_word.startswith("good moment 1  ")
    assert by_part == by_name == by_word


def test_many_good_moments_are_shown_20_at_a_time(trust: Trust) -> None:
    for _ in range(21):
        trust("good", "they rang")

    outcome = trust("search", "rang")

    assert len(outcome.out.splitlines()) == 20
    assert "There are more" in outcome.err
    assert len(trust("search", "rang", "--all").out.splitlines()) == 21


def test_a_thought_found_by_a_name_says_what_it_was(trust: Trust) -> None:
    wrote(trust, "they forgot me", "-p", "Sam")

    assert trust("search", "sam").out.endswith('»Sam«  "they forgot me"\n')


def test_a_line_with_room_for_all_of_it_is_not_cut(trust: Trust) -> None:
    wrote(trust, "I was told that they would be there")

    assert trust("search", "there").out.endswith("  I was told that they would be »there«\n")


def test_a_long_line_leaves_the_thought_a_third(trust: Trust) -> None:
    wrote(trust, "they forgot me and went home", "-s", "on the way " * 8 + "to Ana and back again, all of it")

    outcome = trust("search", "ana")

    assert "…the way on the way to »Ana«" in outcome.out or "»Ana« and back" in outcome.out
    assert '  "they forgot' in outcome.out
    assert max(map(len, outcome.out.splitlines())) <= 80


def test_search_shows_20_and_says_that_there_are_more(trust: Trust) -> None:
    for number in range(21):
        wrote(trust, f"message {number}")

    outcome = trust("search", "message")

    assert len(outcome.out.splitlines()) == 20
    assert outcome.err == "There are more: --all shows them, or -n with a number.\n"
    assert len(trust("search", "message", "--all").out.splitlines()) == 21


def test_search_finds_a_word_that_stands_in_very_many_thoughts(
    trust: Trust, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trustjournal.store.finding._FEW", 2)
    for number in range(4):
        wrote(trust, f"message {number}")

    assert numbers(trust, "search", "message") == [4, 3, 2, 1]
    assert numbers(trust, "search", "message", "2") == [3]


def test_search_finds_no_deleted_text(trust: Trust) -> None:
    wrote(trust, "they are with someone else", "-p", "Sam")
    trust("delete", "1", "--yes")

    for word in ("someone", "meone", "sam"):
        assert numbers(trust, "search", word) == []


@pytest.mark.parametrize("query", ["", "   ", "\t\n"])
def test_a_blank_query_is_refused(trust: Trust, query: str) -> None:
    assert trust("search", query).code == 2


def test_search_without_words_needs_a_terminal(trust: Trust) -> None:
    outcome = trust("search")

    assert (outcome.code, outcome.out) == (2, "")
    assert "terminal" in outcome.err


# delete and undo


def test_a_deleted_thought_is_gone_and_undo_brings_it_back_whole(trust: Trust) -> None:
    wrote(trust, "no answer again", "-e", "fear:90", "-p", "Sam:partner", "--tag", "phone", "-s", "Friday")
    before = shown(trust)

    deleted = trust("delete", "1", "--yes")
    gone = trust("show", "1")
    undone = trust("undo")

    assert " ".join(deleted.out.split()) == (
        "Deleted #1. trust undo brings it back, until something else is changed, for a day at most."
    )
    assert gone.code == 3
    assert undone.out == "Taken back: deleted #1.\n"
    assert shown(trust) == before


def test_a_number_is_never_used_twice(trust: Trust) -> None:
    wrote(trust, "one")
    trust("delete", "1", "--now", "--yes")

    assert trust("log", "two").out == "Kept as #2.\n"


def test_without_a_terminal_deleting_needs_yes(trust: Trust) -> None:
    wrote(trust, "they are with someone else")

    outcome = trust("delete", "1")

    assert (outcome.code, outcome.out) == (2, "")
    assert "--yes" in outcome.err
    assert numbers(trust, "list") == [1]


def test_what_is_deleted_now_cannot_be_brought_back(trust: Trust) -> None:
    wrote(trust, "they are with someone else")

    deleted = trust("delete", "1", "--now", "--yes")
    undone = trust("undo")

    assert deleted.out == "Deleted #1 for good.\n"
    assert undone.code == 1


def test_the_last_change_can_be_taken_back_once(trust: Trust) -> None:
    wrote(trust, "one")
    wrote(trust, "two")

    codes = [trust("undo").code, trust("undo").code]

    assert codes == [0, 1]
    assert numbers(trust, "list") == [1]


def test_a_change_cannot_be_taken_back_after_a_day(trust: Trust) -> None:
    wrote(trust, "one")
    trust("delete", "1", "--yes")
    trust.pass_time(hours=24, minutes=1)

    assert trust("undo").code == 1


# what stands on the command line


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["hurt:70", "fea 90"], [("hurt", 70), ("fear", 90)]),
        (["fea 90, hurt 70"], [("fear", 90), ("hurt", 70)]),
        (["scared"], [("fear", None)]),
        (["fear:1", "FEAR:2"], [("fear", 2)]),
        (["a knot in the stomach:40"], [("a knot in the stomach", 40)]),
        (["fear:0", "hurt:100"], [("fear", 0), ("hurt", 100)]),
        ([""], []),
    ],
)
def test_feelings_on_the_command_line(typed: list[str], meant: list[tuple[str, int | None]]) -> None:
    assert emotions_given(typed, CONTENT) == tuple(EmotionRating(*one) for one in meant)


@pytest.mark.parametrize(
    "typed", ["fear:101", "fear:-1", "fear:", "fear:x", "fear:½", "fear:1.5", "an:3", "\u200b", ":5"]
)
def test_a_feeling_that_cannot_be_read_is_refused_by_the_name_of_its_option(typed: str) -> None:
    with pytest.raises(Usage, match="--emotion"):
        emotions_given([typed], CONTENT)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["Sam"], [Person("Sam")]),
        (["Sam:partner"], [Person("Sam", PersonKind.PARTNER)]),
        (["Sam: fri"], [Person("Sam", PersonKind.FRIEND)]),
        (["everyone:people"], [Person("everyone", PersonKind.PEOPLE)]),
        (["R:2:"], [Person("R:2")]),
        (["sam", "Sam:ex"], [Person("Sam", PersonKind.EX)]),
        ([" "], []),
    ],
)
def test_people_on_the_command_line(typed: list[str], meant: list[Person]) -> None:
    assert people_given(typed) == tuple(meant)


@pytest.mark.parametrize("typed", ["Sam:nemesis", "Sam:f", ":ex", "x" * 81])
def test_a_person_that_cannot_be_read_is_refused_by_the_name_of_its_option(typed: str) -> None:
    with pytest.raises(Usage, match="--person"):
        people_given([typed])


@pytest.mark.parametrize(
    ("kind", "typed", "meant"),
    [
        ("urge", ["go sil", "drive over"], ("go-silent", "drive over")),
        ("did", ["went silent", "checked"], ("go-silent", "check")),
        ("source", ["being left"], ("abandonment",)),
        ("theme", ["self-sabotage"], ("self-sabotage",)),
        ("trap", ["mind"], ("mind-reading",)),
        ("tag", ["Check", "check"], ("Check", "check")),
        ("tag", [""], ()),
    ],
)
def test_words_of_lists_on_the_command_line(kind: str, typed: list[str], meant: tuple[str, ...]) -> None:
    assert words_given(kind, typed, CONTENT) == meant


def test_the_start_of_several_words_asks_for_more_of_it() -> None:
    with pytest.raises(Usage, match="--theme: 'being' could be being lied to or being left"):
        words_given("theme", ["being"], CONTENT)


@pytest.mark.parametrize("number", [-1, 101, 10**24])
def test_a_belief_off_the_scale_is_refused(number: int) -> None:
    with pytest.raises(Outside, match="--belief"):
        belief_given(number)


def test_reading_loads_nothing_heavy(trust: Trust) -> None:
    wrote(trust, "they are with someone else", "-e", "fear:90")
    heavy = {"sqlmodel", "sqlalchemy", "pydantic", "yaml", "prompt_toolkit", "asyncio"}
    script = (
        "import contextlib, sys; from trustjournal.cli import main\n"
        "with contextlib.suppress(SystemExit): main(sys.argv[1:])\n"
        f"print(sorted({heavy} & set(sys.modules)), 'rich' in sys.modules, file=sys.stderr)"
    )

    for command, rich in (
        ("list", True),
        ("open", True),
        ("show 1", True),
        ("search someone", True),
        ("list --json", False),
    ):
        done = subprocess.run(
            [sys.executable, "-c", script, *command.split()],
            env={**os.environ, "TRUSTJOURNAL_HOME": str(trust.home)},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stderr == f"[] {rich}\n"


def test_json_can_be_printed_where_the_terminal_lacks_letters(trust: Trust) -> None:
    wrote(trust, "日本語")

    done = subprocess.run(
        [sys.executable, "-m", "trustjournal", "list", "--json"],
        env={**os.environ, "TRUSTJOURNAL_HOME": str(trust.home), "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=True,
    )

    assert json.loads(done.stdout)[0]["automatic_thought"] == "日本語"
