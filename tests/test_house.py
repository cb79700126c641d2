"""The house as docs/architecture.md describes it, proved over the syntax trees."""

from __future__ import annotations

import ast
import importlib
import keyword
import os
import pkgutil
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import platformdirs
import pytest
import yaml

import trustjournal
from trustjournal import places
from trustjournal.cli import COMMANDS
from trustjournal.errors import TrustError

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "trustjournal"
PACKAGE = "trustjournal"

# Imports lead down these floors; within a room they may go both ways, from room to room on a floor never.
FLOORS = (
    ({"errors"},),
    (
        {
            "records",
            "predictions",
            "practices",
            "practice_words",
            "steps",
            "next_practices",
            "roots",
            "good_moments",
            "weeks",
            "limits",
            "moments",
            "shown",
            "facts",
        }
        | {"recurring", "likeness", "versions", "carried", "older", "neutral", "vocabulary"},
    ),
    ({"review", "recognition", "exchange"}, {"content", "shipped"}, {"store"}),
    ({"views", "environment", "config", "places", "discreet", "surroundings", "copied", "recogniser"},),
    ({"interview"},),
    ({"cli"},),
    ({"quick"},),
    ({"start"},),
    ({"__main__"},),
)
ROOM = {
    name: (floor, room)
    for floor, rooms in enumerate(FLOORS)
    for room, names in enumerate(rooms)
    for name in names
}

CORE = {
    *(
        "errors",
        "records",
        "predictions",
        "practices",
        "practice_words",
        "steps",
        "next_practices",
        "roots",
        "weeks",
        "limits",
        "moments",
        "shown",
        "facts",
        "vocabulary",
    ),
    *(
        "recurring",
        "likeness",
        "versions",
        "carried",
        "older",
        "neutral",
        "review",
        "recognition",
        "exchange",
    ),
}
NOT_IN_THE_CORE = {
    *("rich", "typer", "sqlmodel", "sqlalchemy", "pydantic", "prompt_toolkit", "yaml", "platformdirs"),
    *("os", "sys", "io", "pathlib", "tempfile", "sqlite3", "subprocess", "socket", "locale"),
    *("time", "random"),
}
CLOCKS = {"now", "utcnow", "today"}
TALK = {"print", "input", "open"}

WRITING = {
    "store.aside_tables",
    "store.journal",
    "store.later_tables",
    "store.merging",
    "store.merging_rows",
    "store.open_journal",
    "store.own_words",
    "store.people",
    "store.plain_tables",
    "store.practising",
    "store.press",
    "store.rows",
    "store.tables",
}
"""The modules that bring SQLModel along."""

EXIT_CODES = {1, 2, 3, 4, 5, 6, 130}
"""As in docs/formats.md; 0 is no error."""

DRAWERS = {"util", "utils", "helper", "helpers", "common", "base", "manager", "managers", "service"}
LONGEST_FILE = 400

EXCLAIMED = re.compile(r"[^\W\d][!！](?![\w@=])")
SPOKEN_TO_EDITORS = "cli.editor"
"""A module whose texts are commands of editors; nobody reads them."""
PRAISE = re.compile(
    r"\b(well done|great (job|work)|good (job|work)|nice work|keep it up|you got this|bravo|hooray"
    r"|congrat\w*|awesome|amazing|excellent|fantastic|proud of you|streaks?|badges?|daily goal"
    r"|achievements?|irrational|distorted|cheer up|think positive)\b",
    re.IGNORECASE,
)


def modules() -> dict[str, Path]:
    """Every module of the program by its dotted name below the package, what is generated left out."""
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        parts = parts[:-1] if parts[-1] == "__init__" else parts
        if parts and parts[0] != "shipped":
            found[".".join(parts)] = path
    return found


MODULES = modules()
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}


def top(module: str) -> str:
    """The first name below the package: `store` of `trustjournal.store.journal`, and of `store.journal`."""
    return module.removeprefix(f"{PACKAGE}.").split(".")[0]


def below(tree: ast.AST, *kinds: type[ast.AST]) -> set[ast.AST]:
    """All nodes of these kinds with everything in them."""
    return {inner for node in ast.walk(tree) if isinstance(node, kinds) for inner in ast.walk(node)}


def for_types(tree: ast.AST) -> set[ast.AST]:
    """All nodes below `if TYPE_CHECKING`."""
    blocks = (n for n in ast.walk(tree) if isinstance(n, ast.If) and "TYPE_CHECKING" in ast.dump(n.test))
    return {inner for block in blocks for inner in ast.walk(block)}


def imported(tree: ast.AST, *, types: bool = False, late: bool = True) -> set[str]:
    """Every module that is imported; with `types` those for types too, without `late` none in functions."""
    left_out = set() if types else for_types(tree)
    left_out |= set() if late else below(tree, ast.FunctionDef, ast.AsyncFunctionDef)
    names: set[str] = set()
    for node in set(ast.walk(tree)) - left_out:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            # `from trustjournal.store import undo` may import a module, so both names are told.
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def libraries(tree: ast.AST, *, types: bool = False, late: bool = True) -> set[str]:
    """The same, without what comes behind the first dot."""
    return {name.split(".")[0] for name in imported(tree, types=types, late=late)}


def calls(tree: ast.AST, functions: set[str], methods: set[str]) -> list[str]:
    """Calls of functions of these names, and of attributes of those."""
    return [
        f"line {node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and (
            (isinstance(node.func, ast.Name) and node.func.id in functions)
            or (isinstance(node.func, ast.Attribute) and node.func.attr in methods)
        )
    ]


def of(*rooms: str) -> dict[str, ast.Module]:
    """The modules of these rooms by name."""
    return {name: tree for name, tree in TREES.items() if top(name) in rooms}


def breaches_of_the_floors() -> Iterator[str]:
    for name, tree in TREES.items():
        floor, room = ROOM[top(name)]
        for other in imported(tree, types=True):
            if other.startswith(f"{PACKAGE}.") and top(other) in ROOM:
                their_floor, their_room = ROOM[top(other)]
                if their_floor > floor or (their_floor == floor and their_room != room):
                    yield f"{name} imports {other}"


def test_every_module_stands_on_a_floor() -> None:
    assert {top(name) for name in MODULES} <= set(ROOM)


def test_imports_lead_down_only() -> None:
    assert not list(breaches_of_the_floors())


def test_imports_name_the_whole_way() -> None:
    relative = [n for t in TREES.values() for n in ast.walk(t) if isinstance(n, ast.ImportFrom) and n.level]

    assert not relative


def test_the_core_knows_neither_screen_nor_disk_nor_clock() -> None:
    known = {name: libraries(tree) & NOT_IN_THE_CORE for name, tree in of(*CORE).items()}

    assert not {name: what for name, what in known.items() if what}


def test_the_core_asks_no_clock_and_talks_to_nobody() -> None:
    found = {name: calls(tree, TALK, CLOCKS) for name, tree in of(*CORE).items()}

    assert not {name: what for name, what in found.items() if what}


def test_views_print_nothing_and_ask_no_clock() -> None:
    found = {name: calls(tree, TALK, {"print", *CLOCKS}) for name, tree in of("views").items()}

    assert not {name: what for name, what in found.items() if what}


def test_views_know_neither_the_journal_nor_the_world() -> None:
    known = {name: {top(other) for other in imported(tree)} for name, tree in of("views").items()}

    assert not [name for name, rooms in known.items() if rooms & {"store", "environment", "config"}]


def test_only_the_command_line_knows_typer() -> None:
    assert {top(name) for name, tree in TREES.items() if "typer" in libraries(tree, types=True)} == {"cli"}


def test_nobody_knows_click() -> None:
    assert not [name for name, tree in TREES.items() if "click" in libraries(tree, types=True)]


def test_only_the_writing_side_of_the_store_knows_sqlmodel() -> None:
    who = {name for name, tree in TREES.items() if {"sqlmodel", "sqlalchemy"} & libraries(tree)}

    assert who <= WRITING


def test_the_writing_side_of_the_store_is_imported_by_nobody_beforehand() -> None:
    heavy = {f"{PACKAGE}.{name}" for name in WRITING}

    who = {name for name, tree in TREES.items() if heavy & imported(tree, late=False)}

    assert who <= WRITING


def test_only_the_lock_knows_which_engine_speaks_to_a_file() -> None:
    found = {
        name: {
            f"{ast.unparse(node)}"
            for node in set(ast.walk(tree)) - for_types(tree)
            if isinstance(node, ast.Attribute) and ast.unparse(node) in ("sqlite3.connect", "sqlite3.Error")
        }
        for name, tree in TREES.items()
    }

    assert {name for name, what in found.items() if what} == {"store.sealed"}


def test_what_is_dear_to_import_is_imported_late() -> None:
    dear = {"yaml", "prompt_toolkit", "asyncio", "pydantic", "platformdirs", "sqlcipher3", "keyring"}

    who = {name for name, tree in TREES.items() if dear & libraries(tree, late=False)}

    # Imported late themselves, once somebody brought words of their own.
    assert who <= {"content.own_file", "content.nodes"}


def test_no_file_is_a_drawer_without_a_name() -> None:
    assert not [name for name in MODULES if DRAWERS & set(re.split(r"[._]", name))]


@pytest.mark.parametrize("name", MODULES)
def test_a_file_is_short_enough_to_read_at_once(name: str) -> None:
    lines = MODULES[name].read_text(encoding="utf-8").count("\n")

    assert lines <= LONGEST_FILE


def every_error() -> list[type[TrustError]]:
    for module in pkgutil.walk_packages(trustjournal.__path__, f"{PACKAGE}."):
        if not module.name.endswith("__main__"):  # that one runs the program
            importlib.import_module(module.name)
    found: list[type[TrustError]] = []
    left = [TrustError]
    while left:
        kind = left.pop()
        found.append(kind)
        left.extend(kind.__subclasses__())
    return found


def test_every_error_ends_with_a_documented_exit_code() -> None:
    assert {error.exit_code for error in every_error()} <= EXIT_CODES


def test_every_error_says_what_it_stands_for() -> None:
    assert not [error for error in every_error() if not (error.__doc__ or "").strip()]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_a_function_of_its_name_that_says_what_it_does(command: str) -> None:
    name = command.replace("-", "_")
    tree = TREES[f"cli.{name}_" if keyword.iskeyword(name) else f"cli.{name}"]

    functions = {n.name: n for n in tree.body if isinstance(n, ast.FunctionDef)}
    command_itself = functions.get(f"{name}_command") or functions[name]

    assert ast.get_docstring(command_itself)


def words_in(value: Any, path: str) -> Iterator[tuple[str, str]]:
    """Every text below a YAML value with where it stands; cue words are not shown to anybody."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, held in value.items():
            if key not in ("cues", "source"):
                yield from words_in(held, f"{path}.{key}")
    elif isinstance(value, list):
        for number, held in enumerate(value):
            yield from words_in(held, f"{path}[{number}]")


def words_of_the_content() -> Iterator[tuple[str, str]]:
    for file in sorted((ROOT / "data").glob("*.yaml")):
        yield from words_in(yaml.safe_load(file.read_text(encoding="utf-8")), file.name)


def words_of_the_program() -> Iterator[tuple[str, str]]:
    """Every text in the source that is not documentation."""
    for name, tree in TREES.items():
        if name == SPOKEN_TO_EDITORS:
            continue
        bare = {n.value for n in ast.walk(tree) if isinstance(n, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in bare:
                yield f"{name}, line {node.lineno}", node.value


def shown() -> list[tuple[str, str]]:
    """Every text that may stand on the screen, and where it comes from."""
    return [*words_of_the_content(), *words_of_the_program()]


def test_the_search_for_words_reads_what_is_on_the_screen() -> None:
    texts = [text for _, text in shown()]

    assert len(texts) > 500
    assert any("went through your mind" in text for text in texts)


@pytest.mark.parametrize("sentence", ["Well done.", "Great work", "A streak of 3 days", "Congratulations"])
def test_the_search_knows_praise_when_it_sees_it(sentence: str) -> None:
    assert PRAISE.search(sentence)


def test_nothing_on_the_screen_is_exclaimed() -> None:
    assert not [(where, text) for where, text in shown() if EXCLAIMED.search(text)]


def test_nothing_on_the_screen_praises_or_judges() -> None:
    assert not [(where, text) for where, text in shown() if PRAISE.search(text)]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the shortcut is for Linux only")
@pytest.mark.parametrize(
    "given",
    [
        {},
        {"XDG_DATA_HOME": "/somewhere/data", "XDG_CONFIG_HOME": "/somewhere/config"},
        {"XDG_DATA_HOME": "", "XDG_CONFIG_HOME": "   "},
    ],
    ids=["nothing set", "both set", "both blank"],
)
def test_places_are_those_of_platformdirs(given: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", places.HOME_VARIABLE):
        monkeypatch.delenv(name, raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)

    ours = (places.journal_home(os.environ), places.settings_home(os.environ))

    assert ours == (
        platformdirs.user_data_dir(places.NAME, appauthor=False),
        platformdirs.user_config_dir(places.NAME, appauthor=False),
    )


@pytest.mark.parametrize(
    "patch", sorted((ROOT / "tests" / "torture" / "broken").glob("*.patch")), ids=lambda p: p.stem
)
def test_every_breakage_that_the_torture_must_notice_still_fits_the_code(patch: Path) -> None:
    fits = subprocess.run(["git", "apply", "--check", str(patch)], cwd=ROOT, capture_output=True, check=False)

    assert fits.returncode == 0, fits.stderr.decode()
