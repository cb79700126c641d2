"""What README shows is what the program shows."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from trustjournal.cli import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Trust

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import readme  # noqa: E402 - it lives beside the tests, not in the package


@pytest.mark.timeout(300)
def test_every_transcript_and_the_picture_are_what_the_program_shows_today() -> None:
    text, picture = readme.made()

    assert readme.README.read_text(encoding="utf-8") == text
    assert readme.PICTURE.read_text(encoding="utf-8") == picture


def test_readme_names_every_command() -> None:
    text = readme.README.read_text(encoding="utf-8")

    assert [name for name in COMMANDS if f"trust {name}" not in text] == []


def test_every_file_that_the_documents_point_to_is_there() -> None:
    missing = [
        f"{page.name}: {target}"
        for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md"))
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]

    assert missing == []


def fields(value: Any) -> Iterator[str]:
    """Every name of a field in a JSON value, however deep."""
    if isinstance(value, dict):
        for name, held in value.items():
            yield name
            yield from fields(held)
    elif isinstance(value, list):
        for held in value:
            yield from fields(held)


def section(title: str) -> str:
    text = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    found = re.search(rf"^## {title}$(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found is not None, title
    return found[1]


def example_week() -> Any:
    return json.loads((ROOT / "tests" / "golden" / "review_week.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("Good moments", ("good", "--list", "--json")),
        ("People", ("people", "--json")),
        ("Settings", ("config", "--json")),
        ("The guide", ("guide", "--json")),
        ("The guide", ("guide", "practice", "--json")),
        ("Somebody to talk to", ("help-now", "--country", "GB", "--json")),
    ],
)
def test_every_field_of_a_small_format_is_explained(trust: Trust, title: str, typed: tuple[str, ...]) -> None:
    trust("good", "they came over", "--person", "Sam:friend")
    printed = json.loads(trust(*typed).out)

    names = {
        name for name in fields(printed) if name not in ("happened", "utc", "local", "zone", "precision")
    }
    assert names
    assert [name for name in sorted(names) if f"`{name}`" not in section(title)] == []


def test_every_field_of_a_review_is_explained() -> None:
    text = section("A review")

    assert [name for name in sorted(set(fields(example_week()))) if f"`{name}`" not in text] == []


def test_the_fields_of_a_review_are_explained_in_their_order() -> None:
    text = section("A review")

    places = [text.index(f"\n| `{name}` |") for name in example_week()]

    assert places == sorted(places)


def test_every_exit_code_of_an_error_is_in_the_table() -> None:
    codes = set(re.findall(r"^\| (\d+) \|", section("Exit codes"), re.MULTILINE))

    assert codes == {"0", "1", "2", "3", "4", "5", "6", "130"}
