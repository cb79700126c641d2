"""What README shows is what the program shows."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from trustjournal.cli import COMMANDS

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
