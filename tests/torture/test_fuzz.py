"""Anything one may type: stored as it is, shown without harm, never a traceback."""

from __future__ import annotations

import functools
import json
import random
from typing import TYPE_CHECKING

import pytest
import typer.utils
from conftest import Trust

from torture.processes import CONTROLS, EXIT_CODES

if TYPE_CHECKING:
    from pathlib import Path

    from torture.conftest import Figures, Scale
    from torture.processes import Program

PIECES = (
    *(
        "[/]",
        "[red]",
        "[a-z]",
        ":smile:",
        "\\",
        "{0.__class__}",
        "%s",
        "$(x)",
        "`x`",
        "{{7*7}}",
        "'; DROP TABLE record;--",
    ),
    *(
        "\x1b[31m",
        "\x1b[2J",
        "\x1b]52;c;eA==\x07",
        "\x1bPq\x1b\\",
        "\x9b31m",
        "\x08",
        "\r",
        "\t",
        "\n",
        "\x7f",
    ),
    *(
        "\u202e",
        "\u2066",
        "\u200b",
        "\ufeff",
        "\u0301" * 20,
        "👩‍👩‍👧",
        "日本語",
        "עברית",
        "İ",
        "ß",
        "\U0010ffff",
    ),
    *(
        "\x00",
        "\ud800",
        "\udcff",
        "AND",
        "NEAR(",
        '"',
        "*",
        "-",
        "--",
        "=1+1",
        "@x",
        "I'm",
        "100%",
        "C++",
        "_",
        "?",
    ),
    *(
        "they left me",
        "I hate it",
        "yesterday",
        "25:99",
        "nan",
        "1e999",
        "-1",
        "10" * 40,
        "٣",
        "½",
        "",
        " ",
        "a" * 5000,
    ),
)


ALWAYS = ("  blanks at both ends  ", "\ttwo lines\n\nand an empty one\n\n", "\x1b[31mred\x1b[0m \x00 \u202e")
"""Texts that go through the command in every run, however few others do."""


ONCE_BROKEN: tuple[tuple[tuple[str, ...], str], ...] = (
    (("search", "--x\u202e"), ""),
    (("log", "-", "--tag", "a\u202eb", "-p", "Sam"), "a thought"),
    (("export", "--person", "Sam"), ""),
)
"""Command lines that were found here to do harm, with what came on stdin."""


def a_text(chance: random.Random) -> str:
    """Up to six pieces, or a run of characters of any sort."""
    if chance.random() < 0.7:
        return chance.choice(("", " ")).join(chance.choices(PIECES, k=chance.randint(1, 6)))
    planes = (0x80, 0x800, 0x10000, 0x110000)
    return "".join(chr(chance.randrange(chance.choice(planes))) for _ in range(chance.randint(1, 60)))


_EXPORT = (
    '{{"what": "trustjournal export", "format": 1, "records": '
    '[{{"automatic_thought": {0}, "situation": {1}, "happened": "2026-11-20"}}]}}'
)
_JRNL = '{{"entries": [{{"title": {0}, "body": {1}, "date": "2026-11-20", "time": "21:30"}}]}}'
IN_FILES = (
    ("texts.csv", (), "date,thought,mood\n2026-11-20,{},{}\n"),
    ("texts.csv", ("--map", "thought={1}"), "when,what\n2026-11-20,{0}\n"),
    ("texts.txt", ("--from", "jrnl"), "[2026-11-20 21:30] {}\n{}\n"),
    ("texts.json", (), _EXPORT),
    ("texts.json", (), _JRNL),
)
"""Files of several sorts that hold two texts: their names, what is typed behind them, what is in them."""


def a_file(chance: random.Random, folder: Path) -> tuple[str, ...]:
    """What takes in a file with two texts in it, or such a file cut short."""
    name, options, content = chance.choice(IN_FILES)
    texts = [a_text(chance) for _ in range(2)]
    if name.endswith("json"):
        texts = [json.dumps(text, ensure_ascii=chance.random() < 0.5) for text in texts]
    written = as_bytes(content.format(*texts))
    if chance.random() < 0.2:
        written = written[: chance.randrange(len(written))]
    (folder / name).write_bytes(written)
    return ("import", str(folder / name), *(option.format(*texts).replace("\x00", "") for option in options))


def typed(chance: random.Random, folder: Path) -> tuple[tuple[str, ...], str]:
    """One command line and what comes on stdin, with a text at one of the places that take one.

    Files that are to be taken in lie in `folder`.
    """
    if chance.random() < 0.04:
        return a_file(chance, folder), ""
    text, other = a_text(chance), a_text(chance)
    arguments = text.replace("\x00", "") or "x"
    doors: tuple[tuple[tuple[str, ...], str], ...] = (
        (("log", "-"), text),
        (("log", "-", "--json"), text),
        (("log", "-", "-s", arguments, "-e", f"{other}:50"), text),
        (("log", "-", "-p", arguments, "--tag", other), text),
        (("log", arguments), ""),
        (("log", "-", "--at", arguments), "a thought"),
        (("log", "-", "-b", arguments, "--urge", other), "a thought"),
        (("good", "-"), text),
        (("search", arguments), ""),
        (("search", "--json", arguments), ""),
        (("show", arguments), ""),
        (("edit", "1", "--thought", arguments), ""),
        (("reframe", "1", "--seen", arguments, "--alternative", other, "--weight", "both"), ""),
        (("review", "--theme", arguments), ""),
        (("review", "--since", arguments), ""),
        (("review", "--all", "--show", arguments), ""),
        (("list", "-n", arguments), ""),
        (("people", "rename", "Sam", arguments), ""),
        (("people", "forget", arguments), ""),
        (("themes", "add", arguments, "--cue", other), ""),
        (("emotions", "rename", arguments, other), ""),
        (("check", "1", "--predict", arguments, "--by", other), ""),
        (("delete", arguments, "--yes"), ""),
        (("export", "--person", arguments), ""),
        (("restore", arguments, "--merge"), ""),
        (("config", "country", arguments), ""),
        ((arguments, other), ""),
    )
    return chance.choice(doors)


@pytest.mark.timeout(14400)
def test_no_text_through_any_door_brings_a_traceback_or_steers_the_terminal(
    tmp_path: Path,
    scale: Scale,
    chance: random.Random,
    figures: Figures,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # What a command's options are is the same each time, and reading it was most of the time.
    read_once = functools.cache(typer.utils.get_params_from_function)
    monkeypatch.setattr("typer.main.get_params_from_function", read_once)
    trust = Trust(tmp_path / "home")
    trust("log", "-", "-p", "Sam", stdin="the first")
    refused = 0
    for number in range(scale.fuzzed):
        if number % 200 == 199:
            trust = Trust(tmp_path / f"home{number}")
            trust("log", "-", "-p", "Sam", stdin="the first")
        once = ONCE_BROKEN[number] if number < len(ONCE_BROKEN) else None
        arguments, stdin = once or typed(chance, tmp_path)
        outcome = trust(*arguments, stdin=stdin)
        assert outcome.code in EXIT_CODES, (arguments, outcome)
        assert "Traceback" not in outcome.err, (arguments, outcome)
        steering = CONTROLS.findall(outcome.out + outcome.err + "".join(capfd.readouterr()))
        assert not steering, (arguments, steering)
        refused += outcome.code != 0
    figures.say(
        f"fuzz: {scale.fuzzed} inputs in one process, {refused} refused in words, "
        "0 tracebacks, 0 control characters"
    )


@pytest.mark.timeout(14400)
def test_every_text_that_is_kept_comes_back_letter_by_letter(
    program: Program, scale: Scale, chance: random.Random, figures: Figures
) -> None:
    kept = 0
    for text in (*ALWAYS, *(a_text(chance) for _ in range(scale.fuzzed_commands))):
        ended = program.run("log", "-", "--json", stdin=as_bytes(text))
        ended.assert_well_behaved()
        assert not CONTROLS.search(ended.err)
        if ended.code == 0:
            kept += 1
            assert json.loads(ended.out)["automatic_thought"] == as_it_is_kept(text)
    assert kept, "no text was kept"
    figures.say(
        f"fuzz: {len(ALWAYS) + scale.fuzzed_commands} inputs through the command, "
        f"{kept} kept letter by letter, 0 tracebacks"
    )


def as_bytes(text: str) -> bytes:
    """What a pipe carries: lone surrogates as the bytes that some programs write for them."""
    return text.encode("utf-8", "surrogatepass")


def as_it_is_kept(text: str) -> str:
    """What these bytes come to: one final newline dropped, what no text can hold as U+FFFD."""
    return as_bytes(text).decode("utf-8", "replace").removesuffix("\n").replace("\x00", "\ufffd")
