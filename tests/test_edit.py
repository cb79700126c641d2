"""`trust edit`: field by field with options, or as a whole in an editor on a file that does not stay."""

from __future__ import annotations

import json
import os
import stat
import sys
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from conftest import Trust
from hypothesis import given
from hypothesis import strategies as st
from test_exchange_json import RECORD

from trustjournal.cli.edit_form import Known, Unreadable, as_form, changes_in
from trustjournal.cli.editor import _options
from trustjournal.cli.roots import NoSuchRoot
from trustjournal.content import Content
from trustjournal.moments import Moment, Precision
from trustjournal.records import EmotionRating, Person, PersonKind
from trustjournal.roots import Root

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from trustjournal.records import ThoughtRecord

CONTENT = Content()
NOW = datetime(2026, 11, 22, 21, 0, tzinfo=ZoneInfo("Europe/London"))
THOUGHT = "they are with someone else"
THE_FLAT = Root("01a205d0-0009-7000-8000-000000000009", "the flat")
BARE = replace(RECORD, automatic_thought=THOUGHT, situation="Sam read it.", reframes=())


def shown(trust: Trust, number: str = "1") -> dict[str, Any]:
    record: dict[str, Any] = json.loads(trust("show", number, "--json").out)
    return record


@pytest.fixture
def written(trust: Trust) -> Trust:
    """A journal with one thought that has something in every field."""
    options = [
        "-s",
        "Sam read it.",
        "-b",
        "85",
        "-e",
        "fear:90",
        "-p",
        "Sam:partner",
        "--source",
        "abandonment",
    ]
    options += [
        "--urge",
        "check",
        "--did",
        "check",
        "--theme",
        "dishonesty",
        "--trap",
        "mind-reading",
        "--tag",
        "phone",
    ]
    assert trust("log", THOUGHT, *options).code == 0
    trust.pass_time(hours=1)
    return trust


# with options


@pytest.mark.parametrize(
    ("options", "field", "value"),
    [
        (["--thought", "now this"], "automatic_thought", "now this"),
        (["-s", "a letter"], "situation", "a letter"),
        (["-s", ""], "situation", ""),
        (["-b", "40"], "belief", 40),
        (["-b", ""], "belief", None),
        (["-e", "hurt:70", "-e", "anx"], "emotions", [("hurt", 70), ("anxiety", None)]),
        (["-e", ""], "emotions", []),
        (["-p", "Ana", "-p", "R.:ex"], "people", [("Ana", None), ("R.", "ex")]),
        (["-p", ""], "people", []),
        (["--source", "being left", "--source", "own"], "sources", ["abandonment", "own"]),
        (["--urge", "go silent"], "urges", ["go-silent"]),
        (["--did", ""], "actions", []),
        (["--theme", ""], "themes", []),
        (["--trap", "comparing"], "traps", ["comparing"]),
        (["--tag", "a", "--tag", "b"], "tags", ["a", "b"]),
        (["--rest"], "state", "rested"),
        (["--apart"], "state", "apart"),
    ],
)
def test_an_option_replaces_its_field_and_no_other(
    written: Trust, options: list[str], field: str, value: object
) -> None:
    before = shown(written)

    outcome = written("edit", "1", *options)

    after = shown(written)
    assert (outcome.code, outcome.out) == (0, "Changed #1.\n")
    plain = (
        [tuple(item.values()) if isinstance(item, dict) else item for item in after[field]]
        if (isinstance(value, list))
        else after[field]
    )
    assert plain == value
    left_out = {field, "revision", "checksum", "suggested_sources"}
    assert {k: v for k, v in after.items() if k not in left_out} == {
        k: v for k, v in before.items() if k not in left_out
    }


def test_when_it_happened_can_be_changed(written: Trust) -> None:
    outcome = written("edit", "1", "--at", "yesterday")

    assert shown(written)["happened"]["precision"] == "day"
    assert "Sat 21 November" in outcome.err


@pytest.mark.parametrize("when", ["tomorrow", "in 3 days", "2031-01-01", "22:30"])
def test_what_happened_cannot_lie_in_the_future(written: Trust, when: str) -> None:
    before = shown(written)

    outcome = written("edit", "1", "--at", when)

    # A time of day alone is always the last one there was.
    assert (outcome.code == 2) is (when != "22:30")
    assert outcome.code == 0 or shown(written) == before


def test_what_happened_cannot_lie_later_than_it_was_written(written: Trust) -> None:
    written.pass_time(days=3)

    outcome = written("edit", "1", "--at", "yesterday 9:00")

    assert outcome.code == 2
    assert "was written" in outcome.err


@pytest.mark.parametrize(
    "options",
    [
        ["--thought", ""],
        ["--thought", " \u200b"],
        ["-b", "101"],
        ["-b", "x"],
        ["-b", "٩"],
        ["-e", "fear:x"],
        ["-p", "Sam:nemesis"],
    ],
)
def test_what_cannot_be_read_changes_nothing(written: Trust, options: list[str]) -> None:
    before = shown(written)

    outcome = written("edit", "1", *options)

    assert (outcome.code, outcome.out) == (2, "")
    assert shown(written) == before


def test_a_change_that_changes_nothing_is_no_change(written: Trust) -> None:
    outcome = written("edit", "1", "-b", "85")

    assert outcome.out == "Nothing was changed.\n"
    assert shown(written)["revision"] == 1


def test_rest_can_be_taken_back(written: Trust) -> None:
    written("edit", "1", "--rest")
    written("edit", "1", "--no-rest")

    assert shown(written)["state"] == "open"


def test_sources_are_suggested_anew_when_the_text_changes(written: Trust) -> None:
    written("edit", "1", "--thought", "no answer again")

    assert [source["words"] for source in shown(written)["suggested_sources"]] == [["no answer"]]


def test_what_was_suggested_stays_while_the_text_does(written: Trust) -> None:
    before = shown(written)["suggested_sources"]

    written("edit", "1", "-b", "1")

    assert shown(written)["suggested_sources"] == before != []


def test_search_finds_the_new_words_and_not_the_old_ones(written: Trust) -> None:
    written("edit", "1", "--thought", "a letter came")

    assert written("search", "letter").out != ""
    assert written("search", "someone").out == ""


def test_undo_takes_a_change_back(written: Trust) -> None:
    before = shown(written)
    written("edit", "1", "--thought", "now this", "-p", "Ana")

    outcome = written("undo")

    assert outcome.out == "Taken back: changed #1.\n"
    assert shown(written) == before


def test_words_of_fear_set_the_thought_apart_and_say_who_can_be_talked_to(written: Trust) -> None:
    outcome = written("edit", "1", "-s", "he hits me when he is drunk")

    assert shown(written)["state"] == "apart"
    assert "trust help-now" in outcome.err


def test_without_options_and_without_a_terminal_edit_names_its_options(written: Trust) -> None:
    outcome = written("edit", "1")

    assert (outcome.code, outcome.out) == (2, "")
    assert "--editor" in outcome.err


# the form


def form_of(record: ThoughtRecord) -> str:
    return as_form(record, CONTENT)


def changed(record: ThoughtRecord, form: str) -> dict[str, Any]:
    return changes_in(form, record, Known(CONTENT, NOW, no_other_roots))


def no_other_roots(texts: Sequence[str]) -> tuple[Root, ...]:
    """A journal in which nothing from before is named but `THE_FLAT`."""
    if any(text != THE_FLAT.called for text in texts):
        raise NoSuchRoot(texts[0])
    return (THE_FLAT,)


def test_a_thought_as_text_to_be_edited() -> None:
    lines = [line for line in form_of(BARE).splitlines() if not line.startswith("#")]

    assert lines == [
        "at: 2026-11-21 23:05",
        "believed: 85",
        "felt: fear 90",
        "felt: hurt",
        "about: Sam:partner",
        "about: R.",
        "pulled to: check",
        "pulled to: drive over",
        "did: did nothing",
        "may come from: being left",
        "about before: the year with R.",
        "theme: betrayed before",
        "trap: mind reading",
        "tag: phone",
        "cost: being alone with it",
        "cost: my sleep",
        "rest: no",
        "apart: no",
        "",
        "== What happened ==",
        "Sam read it.",
        "",
        "== What went through your mind ==",
        "they are with someone else",
    ]


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("believed: 85", "believed: 40", {"belief": 40}),
        ("believed: 85", "believed:", {"belief": None}),
        ("believed: 85\n", "", {"belief": None}),
        ("felt: hurt", "felt: hurt 70", {"emotions": (EmotionRating("fear", 90), EmotionRating("hurt", 70))}),
        ("felt: fear 90\nfelt: hurt\n", "", {"emotions": ()}),
        (
            "about: R.",
            "about: R.:ex",
            {"people": (Person("Sam", PersonKind.PARTNER), Person("R.", PersonKind.EX))},
        ),
        ("pulled to: drive over", "PULLED TO :  go silent ", {"urges": ("check", "go-silent")}),
        ("tag: phone", "tag: phone\ntag: night", {"tags": ("phone", "night")}),
        ("about before: the year with R.\n", "", {"roots": ()}),
        ("about before: the year with R.", "about before:", {"roots": ()}),
        (
            "about before: the year with R.",
            "about before: the year with R.\nabout before: the flat",
            {"roots": (*BARE.roots, THE_FLAT)},
        ),
        ("rest: no", "rest: yes", {"rested": True}),
        ("apart: no", "apart: y", {"apart": True}),
        ("Sam read it.", "Sam read it.\n\nI wrote again.", {"situation": "Sam read it.\n\nI wrote again."}),
        ("Sam read it.", "  ", {"situation": ""}),
        (THOUGHT, "now this", {"automatic_thought": "now this"}),
        (THOUGHT, "# a line\n\\== and ==\n", {"automatic_thought": "# a line\n== and ==\n"}),
    ],
)
def test_what_was_changed_in_the_text_is_changed(old: str, new: str, changes: dict[str, Any]) -> None:
    form = form_of(BARE)
    assert old in form

    assert changed(BARE, form.replace(old, new)) == changes


def test_a_new_time_is_read_as_people_write_it() -> None:
    changes = changed(BARE, form_of(BARE).replace("at: 2026-11-21 23:05", "at: last friday"))

    assert changes["happened"].local_day.isoformat() == "2026-11-20"


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40)
LINES = st.lists(
    TEXT | st.sampled_from(["", "==", "== What happened ==", "\\== x", "#", "at: 1"]), max_size=4
)


@given(situation=LINES.map("\n".join), thought=LINES.map("\n".join))
def test_what_nobody_touched_is_not_changed(situation: str, thought: str) -> None:
    record = replace(BARE, situation=situation, automatic_thought=thought + "x")

    assert changed(record, form_of(record)) == {}


@given(situation=LINES.map("\n".join), thought=LINES.map("\n".join))
def test_any_text_can_be_written_in_the_form(situation: str, thought: str) -> None:
    record = replace(BARE, situation=f"{situation}x", automatic_thought=f"x{thought}")

    changes = changed(BARE, form_of(record))

    assert changes == {"situation": record.situation, "automatic_thought": record.automatic_thought}


@pytest.mark.parametrize(
    "record",
    [
        replace(BARE, happened=Moment(BARE.happened.at, Precision.DAY)),
        replace(BARE, happened=Moment(BARE.happened.at, Precision.PART)),
        replace(BARE, people=(Person("R:2"), Person("Ana:", PersonKind.FRIEND))),
        replace(BARE, emotions=(EmotionRating("a: b, c 3"),), tags=("x: y", "# z"), urges=("che",)),
        replace(
            BARE, belief=None, emotions=(), people=(), urges=(), actions=(), sources=(), themes=(), traps=()
        ),
    ],
)
def test_words_that_could_be_read_otherwise_stay_as_they_are(record: ThoughtRecord) -> None:
    assert changed(record, form_of(record)) == {}


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ("believed: 85", "believed: lots", 5, "whole number"),
        ("believed: 85", "believed: 1\nbelieved: 2", 6, "second time"),
        ("felt: hurt", "felt: hurt:101", 7, "0 to 100"),
        ("about: R.", "about: R.:nemesis", 9, "partner"),
        ("at: 2026-11-21 23:05", "at: the day of the fish", 4, "yesterday 21:30"),
        ("at: 2026-11-21 23:05", "at: tomorrow", 4, "still to come"),
        ("about before: the year with R.", "about before: Lyon", 14, "trust roots add 'Lyon'"),
        ("rest: no", "rest: maybe", 20, "yes or no"),
        ("tag: phone", "tags: phone", 17, "none of at,"),
        ("tag: phone", "phone", 17, "none of at,"),
        (THOUGHT, "", 26, "the thought is empty"),
        ("== What happened ==\n", "", 27, "is missing"),
        ("Sam read it.", "== What happened ==", 24, "second time"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(old: str, new: str, line: int, problem: str) -> None:
    with pytest.raises(Unreadable, match=rf"^Line {line}: .*{problem}"):
        changed(BARE, form_of(BARE).replace(old, new))


# the editor


@pytest.fixture
def editor(written: Trust, tmp_path: Path) -> Any:
    """Makes an editor out of a few lines of Python that find the file's `path`."""

    def make(script: str) -> Trust:
        file = tmp_path / "my editor.py"
        file.write_text(f"import os, pathlib, sys\npath = pathlib.Path(sys.argv[-1])\n{script}\n")
        written.variables["EDITOR"] = f"{sys.executable} '{file}'"
        return written

    return make


BELIEVES_LESS = "path.write_text(path.read_text().replace('believed: 85', 'believed: 33'))"


def test_what_was_written_in_the_editor_is_kept(editor: Any) -> None:
    trust = editor(BELIEVES_LESS)

    outcome = trust("edit", "1", "--editor")

    assert (outcome.code, outcome.out) == (0, "Changed #1.\n")
    assert shown(trust)["belief"] == 33


def test_what_a_thought_is_about_from_before_is_a_line_by_name_or_number(editor: Any) -> None:
    trust = editor("path.write_text(path.read_text().replace('about before:', 'about before: 2'))")
    trust("roots", "add", "the year with R.")
    trust("roots", "add", "the flat")

    outcome = trust("edit", "1", "--editor")

    assert (outcome.code, outcome.out) == (0, "Changed #1.\n")
    assert [root["called"] for root in shown(trust)["roots"]] == ["the flat"]


def test_one_from_before_that_is_not_named_is_told_by_its_line_and_changes_nothing(editor: Any) -> None:
    trust = editor("path.write_text(path.read_text().replace('about before:', 'about before: Lyon'))")
    before = shown(trust)

    outcome = trust("edit", "1", "--editor")

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("Line 11: Nothing from before is called 'Lyon'.")
    assert shown(trust) == before


def test_the_file_is_private_and_alone_while_it_is_open(editor: Any, tmp_path: Path) -> None:
    report = tmp_path / "report"
    modes = "f'{path} {path.stat().st_mode} {path.parent.stat().st_mode}'"
    trust = editor(f"pathlib.Path({str(report)!r}).write_text({modes})")

    before = os.umask(0o000)
    trust("edit", "1", "--editor")
    os.umask(before)

    path, file_mode, folder_mode = report.read_text().rsplit(" ", 2)
    assert path.startswith(f"{trust.home}{os.sep}edit-{os.getpid()}")
    assert (stat.S_IMODE(int(file_mode)), stat.S_IMODE(int(folder_mode))) == (0o600, 0o700)


@pytest.mark.parametrize(
    "script",
    [
        BELIEVES_LESS,
        "pass",
        "sys.exit(1)",
        "path.write_text('rubbish')",
        "path.write_bytes(b'\\xff')",
        "path.unlink()",
        "(path.parent / 'thought.txt~').write_text(path.read_text())",
        "os.rename(path, path.parent / 'x')",
    ],
)
def test_no_file_stays_whatever_the_editor_did(editor: Any, script: str) -> None:
    trust = editor(script)

    trust("edit", "1", "--editor")

    assert sorted(path.name for path in trust.home.iterdir()) == ["journal.db", "journal.known"]


@pytest.mark.parametrize(
    ("script", "code", "said"),
    [
        ("sys.exit(1)", 1, "nothing was changed"),
        ("path.write_text(path.read_text().replace('85', 'lots'))", 2, "Line 5: "),
        ("path.write_bytes(b'\\xff')", 2, "UTF-8"),
        ("path.unlink()", 1, "no such file"),
    ],
)
def test_what_goes_wrong_in_the_editor_changes_nothing(
    editor: Any, script: str, code: int, said: str
) -> None:
    trust = editor(script)
    before = shown(trust)

    outcome = trust("edit", "1", "--editor")

    assert (outcome.code, outcome.out) == (code, "")
    assert said in outcome.err
    assert shown(trust) == before


def test_a_text_left_as_it_was_changes_nothing(editor: Any) -> None:
    trust = editor("pass")

    assert trust("edit", "1", "--editor").out == "Nothing was changed.\n"
    assert shown(trust)["revision"] == 1


def test_the_editor_opens_with_what_the_options_say(editor: Any) -> None:
    trust = editor("path.write_text(path.read_text().replace('believed: 7', 'believed: 8'))")

    trust("edit", "1", "--editor", "-b", "7", "--tag", "night")

    assert (shown(trust)["belief"], shown(trust)["tags"]) == (8, ["night"])


def meanwhile(command: str) -> str:
    """Lines for an editor that runs another command of the program on the same journal."""
    program = f"{sys.executable} -m trustjournal --home"
    return f"os.system('{program} ' + str(path.parent.parent) + ' {command} > /dev/null')"


def test_what_another_terminal_wrote_meanwhile_stays(editor: Any) -> None:
    trust = editor(f"{BELIEVES_LESS}\n{meanwhile('edit 1 --tag night')}")

    trust("edit", "1", "--editor")

    assert (shown(trust)["belief"], shown(trust)["tags"]) == (33, ["night"])


def test_a_text_that_cannot_be_kept_is_shown_again(editor: Any) -> None:
    script = "path.write_text(path.read_text().replace('someone else', 'nobody'))"
    trust = editor(f"{script}\n{meanwhile('delete 1 --yes')}")

    outcome = trust("edit", "1", "--editor")

    assert outcome.code == 3
    assert "here is what you wrote:\n  they are with nobody\n" in outcome.err


def test_what_a_killed_editor_left_is_removed_the_next_time(editor: Any) -> None:
    trust = editor("pass")
    left = trust.home / "edit-999999-1"
    left.mkdir()
    (left / "thought.txt").write_text("they are with someone else")

    trust("edit", "1", "--editor")

    assert not left.exists()


def test_what_a_living_editor_has_open_is_left_alone(editor: Any) -> None:
    from trustjournal.store.drafts import started

    trust = editor("pass")
    theirs = trust.home / f"edit-{os.getppid()}-{started(os.getppid())}"
    theirs.mkdir()

    trust("edit", "1", "--editor")

    assert theirs.exists()


@pytest.mark.parametrize("name", ["", "  ", "no-such-editor-anywhere", "'open quote"])
def test_without_a_usable_editor_the_error_says_how_to_name_one(written: Trust, name: str) -> None:
    written.variables["EDITOR"] = name

    outcome = written("edit", "1", "--editor")

    assert (outcome.code, outcome.out) == (1, "")
    assert "EDITOR" in outcome.err
    assert "trust edit --help" in outcome.err


def test_the_setting_comes_before_visual_and_that_before_editor(written: Trust, tmp_path: Path) -> None:
    for name in ("TRUSTJOURNAL_EDITOR", "VISUAL", "EDITOR"):
        written.variables[name] = f"touch {tmp_path / name}"
    for name in ("TRUSTJOURNAL_EDITOR", "VISUAL", "EDITOR"):
        written("edit", "1", "--editor")
        del written.variables[name]
        assert sorted(path.name for path in tmp_path.iterdir() if path.name != "home")[-1:] == [name]
        (tmp_path / name).unlink()


@pytest.mark.parametrize(
    ("program", "option"),
    [
        ("/somewhere/vim.basic", "-n"),
        ("nvim", "-i"),
        ("nano", "--ignorercfiles"),
        ("emacs-nox", "--eval"),
        ("code", "--wait"),
    ],
)
def test_known_editors_are_told_to_keep_no_copies(
    program: str, option: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trustjournal.cli.editor.shutil.which", lambda _: None)

    assert option in _options(program)


def test_an_unknown_editor_gets_no_options() -> None:
    assert _options("/usr/bin/ed") == ()
