"""What the shell offers when Tab is pressed: real words, quickly, and never an error."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from trustjournal.moments import Moment
from trustjournal.practices import KINDS, Practice
from trustjournal.records import EmotionRating, Person, PersonKind, ThoughtRecord
from trustjournal.store.identity import new_uuid
from trustjournal.store.journal import Journal
from trustjournal.vocabulary import OwnWord, WordKind

PROGRAMS = Path(sys.executable).parent
TOO_DEAR = {"sqlmodel", "sqlalchemy", "pydantic", "prompt_toolkit", "rich", "yaml", "asyncio"}
_IMPORT = re.compile(r"^import time: +\d+ \| +\d+ \| +(\S+)$", re.MULTILINE)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two thoughts with a name of two words and words of one's own."""
    folder = tmp_path_factory.mktemp("completion") / "my home"
    now = datetime.now(ZoneInfo("Europe/London"))
    moment = Moment.of(now)
    with Journal(str(folder), lambda: now) as journal:
        for _ in range(2):
            journal.add(
                ThoughtRecord(
                    new_uuid(now),
                    "they forgot me",
                    moment,
                    moment,
                    emotions=(EmotionRating("wobbly", 70),),
                    people=(
                        Person("Jo Ann", PersonKind.PARTNER),
                        Person("Joël"),
                        Person("O'Brien"),
                        Person("$(touch pwned)"),
                        Person("\\$(touch pwned)"),
                        Person("bad\x1b[31mname"),
                    ),
                    sources=("school",),
                    urges=("hide away",),
                    actions=("went out",),
                    themes=("my own theme",),
                    traps=("fortune-telling-again",),
                    tags=("phone",),
                )
            )
        for kind in KINDS:
            journal.add_practice(Practice(new_uuid(now), kind, f"the {kind.replace('_', ' ')}", moment))
    return folder


def around(home: Path, **variables: str) -> dict[str, str]:
    return {**os.environ, "TRUSTJOURNAL_HOME": str(home), "LANG": "C.UTF-8", **variables}


def in_bash(home: Path, line: str, program: str = "trust", **more: str) -> subprocess.CompletedProcess[str]:
    """What the program answers to bash for the line, with the cursor at its end."""
    words = line.split(" ")
    asked = {
        f"_{program.upper()}_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": more.pop("at", str(len(words) - 1)),
    }
    return subprocess.run(
        [PROGRAMS / program], env=around(home, **asked, **more), capture_output=True, text=True, check=False
    )


def in_zsh(home: Path, line: str, program: str = "trust", **more: str) -> subprocess.CompletedProcess[str]:
    """What the program answers to zsh for the line, with the cursor at its end."""
    asked = {f"_{program.upper()}_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": line}
    return subprocess.run(
        [PROGRAMS / program], env=around(home, **asked, **more), capture_output=True, text=True, check=False
    )


def offered(done: subprocess.CompletedProcess[str]) -> list[str]:
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split("\n")[:-1] if done.stdout.strip() else []


@pytest.mark.parametrize("program", ["trust", "trustjournal"])
@pytest.mark.parametrize("command", ["show", "edit", "delete", "reframe"])
def test_numbers_are_offered_the_newest_first(home: Path, command: str, program: str) -> None:
    found = offered(in_bash(home, f"{program} {command} ", program))

    assert [word for word in found if word != "last"] == ["2", "1"]


@pytest.mark.parametrize("typed", ["restore", "backup --remove"])
def test_backups_are_offered_by_their_names_and_other_files_by_the_shell(home: Path, typed: str) -> None:
    copy = home / "backups" / "2026-11-22-210000-before-import.db"
    copy.parent.mkdir(exist_ok=True)
    copy.write_text("a copy")

    assert offered(in_bash(home, f"trust {typed} 2026")) == [copy.name]
    assert offered(in_bash(home, f"trust {typed} /media/st")) == []


@pytest.mark.parametrize("program", ["trust", "trustjournal"])
def test_commands_are_offered(home: Path, program: str) -> None:
    assert {"log", "review", "help-now"} <= set(offered(in_bash(home, f"{program} ", program)))
    assert offered(in_bash(home, f"{program} sh", program)) == ["show"]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("list --person Jo", "Joël"),
        ("list -p Jo", "Joël"),
        ("list --tag ", "phone"),
        ("list --theme aband", "abandonment"),
        ("list --theme sch", "school"),
        ("review --person Jo", "Joël"),
        ("review --theme my", r"my\ own\ theme"),
        ("review --source sch", "school"),
        ("review --tag ph", "phone"),
        ("review --show wob", "wobbly"),
        ("review --show Jo", "Joël"),
        ("review --show aban", "abandonment"),
        ("review --show hide", r"hide\ away"),
        ("review --show went", r"went\ right"),
        ("review --by per", "person"),
        ("edit 1 --person Jo", "Joël"),
        ("edit 1 --emotion wob", "wobbly"),
        ("edit 1 -e fea", "fear"),
        ("edit 1 --source sch", "school"),
        ("edit 1 --urge hide", r"hide\ away"),
        ("edit 1 --did went", r"went\ out"),
        ("edit 1 --did ch", "check"),
        ("edit 1 --theme my", r"my\ own\ theme"),
        ("edit 1 --trap mind", "mind-reading"),
        ("edit 1 --trap fortune-telling-a", "fortune-telling-again"),
        ("edit 1 --tag ph", "phone"),
        ("log --did went", r"went\ out"),
        ("log --person jo", "Joël"),
        ("reframe 1 --emotion wob", "wobbly"),
        ("good --person Jo", "Joël"),
        ("people ren", "rename"),
        ("people rename Jo", "Joël"),
        ("people merge Joël Jo", r"Jo\ Ann"),
        ("people kind Joël part", "partner"),
        ("people kind Joël peo", r"people\ in\ general"),
        ("themes ren", "rename"),
        ("themes show my", r"my\ own\ theme"),
        ("sources show be", r"being\ left"),
        ("sources merge school be", r"being\ left"),
        ("traps cues mi", r"mind\ reading"),
        ("emotions rename wob", "wobbly"),
        ("emotions show fea", "fear"),
        ("themes --why ", "1"),
        ("list --root the", r"the\ root"),
        ("log --root the", r"the\ root"),
        ("edit 1 --root the", r"the\ root"),
        ("roots lo", "look"),
        *((f"roots {action} ", "ROOT") for action in ("show", "look", "change", "remove")),
        ("step show ", "STEP"),
        ("safety remove ", "SAFETY_NOTE"),
        ("signs --remove ", "SIGNS"),
        ("balance --remove ", "BALANCE"),
        ("bridge me --remove ", "BRIDGE_LINE"),
        ("bridge me --change ", "BRIDGE_LINE"),
        ("balance Jo", "Joël"),
        ("balance Joël --closeness m", "more"),
        ("balance Joël --space ri", "right"),
        ("bridge Jo", "Joël"),
        ("bridge ", "me"),
        ("bridge Joël --add pl", "plan"),
        ("export --table be", "beside"),
        ("export --person Jo", "Joël"),
    ],
)
def test_words_of_the_journal_and_ours_are_offered(home: Path, line: str, word: str) -> None:
    numbers = {kind.upper(): str(number) for number, kind in enumerate(KINDS, 1)}
    assert numbers.get(word, word) in offered(in_bash(home, f"trust {line}"))


def test_a_name_is_not_offered_where_a_new_one_is_meant(home: Path) -> None:
    assert offered(in_bash(home, "trust people rename Joël Jo")) == []


@pytest.mark.parametrize(
    "line", ["trust themes rename my-own-theme x", "trust themes add my", "trust emotions forg"]
)
def test_no_word_of_a_list_is_offered_where_a_new_one_is_meant(home: Path, line: str) -> None:
    assert offered(in_bash(home, line)) == []


def test_a_retired_word_is_offered_to_be_restored_and_nowhere_else(home: Path, tmp_path: Path) -> None:
    shutil.copytree(home, tmp_path / "home")
    retired = OwnWord(WordKind.SOURCE, "abandonment", retired=True)
    with Journal(str(tmp_path / "home"), lambda: datetime.now(ZoneInfo("Europe/London"))) as journal:
        journal.set_word(retired, "retired it", ours=True)

    def of(line: str) -> list[str]:
        return offered(in_bash(tmp_path / "home", f"trust {line}"))

    assert of("sources restore be") == [r"being\ left"]
    assert r"being\ left" not in of("sources retire be")
    assert of("log --source aban") == of("review --theme aban") == of("edit 1 --source aban") == []


def test_what_does_not_begin_so_is_not_offered(home: Path) -> None:
    assert offered(in_bash(home, "trust list --person X")) == []


@pytest.mark.parametrize("quote", ["'", '"'])
def test_within_quotes_a_name_of_two_words_is_offered_as_it_is(home: Path, quote: str) -> None:
    assert offered(in_bash(home, f"trust list --person {quote}Jo")) == ["Jo Ann", "Joël"]


def test_what_was_begun_with_a_blank_inside_is_gone_on_with(home: Path) -> None:
    assert offered(in_bash(home, r"trust list --person Jo\ A", at="3")) == [r"Jo\ Ann"]
    assert offered(in_bash(home, 'trust list --person "Jo A', at="3")) == ["Jo Ann"]


def test_words_before_may_be_quoted_and_hold_blanks(home: Path) -> None:
    assert offered(in_bash(home, 'trust log "they forgot me" --person Joë', at="4")) == ["Joël"]


def test_a_home_that_is_named_is_looked_into(home: Path, tmp_path: Path) -> None:
    found = offered(in_bash(tmp_path, f'trust --home "{home}" show ', at="4"))

    assert found == ["last", "2", "1"]


def test_zsh_is_answered_too(home: Path) -> None:
    assert '"2"' in in_zsh(home, "trust show ").stdout
    assert '"Jo Ann"' in in_zsh(home, "trust list --person Jo").stdout
    assert '"review"' in in_zsh(home, "trustjournal rev", "trustjournal").stdout


def test_what_a_shell_or_terminal_would_take_for_a_command_is_not_offered(home: Path) -> None:
    found = in_zsh(home, "trust list --person ").stdout + in_bash(home, "trust list --person ").stdout

    assert "\x1b" not in found
    assert r"\\$" not in found


def test_bash_itself_puts_in_a_name_of_two_words_as_one(home: Path) -> None:
    script = (
        'source <("$0" --show-completion bash); COMP_WORDS=(trust list --person "Jo A"); '
        'COMP_WORDS[3]="Jo\\\\ A"; COMP_CWORD=3; _trust_completion "$0"; printf "%s\\n" "${COMPREPLY[@]}"'
    )

    done = subprocess.run(
        ["bash", "-c", script, PROGRAMS / "trust"],
        env=around(home),
        capture_output=True,
        text=True,
        check=False,
    )

    assert offered(done) == [r"Jo\ Ann"]


@pytest.mark.parametrize("shell", [in_bash, in_zsh])
@pytest.mark.parametrize(
    "line",
    [
        "show ",
        "list --person ",
        "edit 1 --did ",
        "review --show ",
        "people rename ",
        "log -e ",
        "themes show ",
    ],
)
@pytest.mark.parametrize("state", ["damaged", "empty", "gone", "never", "a file", "broken settings"])
def test_an_amiss_journal_is_silent(tmp_path: Path, shell: object, line: str, state: str) -> None:
    home = tmp_path / "home"
    match state:
        case "damaged":
            home.mkdir()
            (home / "journal.db").write_bytes(b"SQLite format 3\x00" + bytes(3000))
        case "empty":
            home.mkdir()
            (home / "journal.db").touch()
        case "gone":
            home.mkdir()
            (home / "journal.known").touch()
        case "a file":
            home.touch()
        case "broken settings":
            home.mkdir()
            (home / "config.toml").write_text("[[")
            (home / "themes.yaml").write_text("[")
            (home / "emotions.yaml").write_text("[")

    done = (in_bash if shell is in_bash else in_zsh)(home, f"trust {line}")

    assert (done.returncode, done.stderr) == (0, "")


def test_a_journal_that_breaks_while_it_is_read_is_silent(home: Path, tmp_path: Path) -> None:
    whole = (home / "journal.db").read_bytes()
    (tmp_path / "journal.db").write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))

    assert offered(in_bash(tmp_path, "trust list --person ")) == []


@pytest.mark.parametrize("shell", [in_bash, in_zsh])
@pytest.mark.parametrize(
    "line", ["", "sh", "show ", "list -p ", "log --", "edit 1 -e ", "people rename ", "traps show "]
)
def test_nothing_dear_is_imported(home: Path, shell: object, line: str) -> None:
    done = (in_bash if shell is in_bash else in_zsh)(home, f"trust {line}", PYTHONPROFILEIMPORTTIME="1")

    imported = {name.split(".")[0] for name in _IMPORT.findall(done.stderr)}
    assert "trustjournal" in imported
    assert not imported & TOO_DEAR


def test_topics_of_the_guide_are_offered_without_a_journal(tmp_path: Path) -> None:
    assert in_bash(tmp_path / "none", "trust guide ro").stdout.split() == ["roots", "romance"]
    assert in_bash(tmp_path / "none", "trust guide roots ").stdout.split() == []
    assert in_bash(tmp_path / "none", "trust guide practice ").stdout.split()[:2] == ["1", "2"]
    assert in_bash(tmp_path / "none", "trust pause b").stdout.split() == ["breathing"]
