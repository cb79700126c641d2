"""`trust help-now`: a number first, whatever else does not work."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from trustjournal.content import Content
from trustjournal.interview.country import guessed, lines_of
from trustjournal.views.helplines import WIDTH

if TYPE_CHECKING:
    from conftest import Trust

HELPLINES = Content().helplines
CODES = [country.code for country in HELPLINES]
UNREADABLE = "this is = = not toml"


def flat(text: str) -> str:
    """The text with its line ends gone, as one reads it."""
    return " ".join(text.split())


@pytest.mark.parametrize("code", CODES)
def test_every_country_has_a_line_with_its_source_and_the_day_it_was_checked(code: str) -> None:
    country = HELPLINES.country(code)

    assert country is not None
    assert country.lines
    assert all(line.source and line.checked_on for line in country.lines)


@pytest.mark.parametrize("code", CODES)
def test_every_number_of_a_country_is_on_the_screen(trust: Trust, code: str) -> None:
    country = HELPLINES.country(code)
    assert country is not None

    outcome = trust("help-now", "--country", code)

    assert outcome.code == 0
    assert country.emergency in outcome.out
    for line in country.lines:
        assert line.number in flat(outcome.out)
        assert line.how in flat(outcome.out)


def test_the_first_thing_on_the_screen_is_a_number(trust: Trust) -> None:
    outcome = trust("help-now", "--country", "UK")

    assert outcome.out.startswith("116 123")


def test_the_day_of_the_check_is_on_the_screen(trust: Trust) -> None:
    outcome = trust("help-now", "--country", "US")

    assert "Checked 2026-11-22." in outcome.out


@pytest.mark.parametrize("code", [*CODES, ""])
def test_every_line_fits_sixty_columns(trust: Trust, code: str) -> None:
    outcome = trust("help-now", "--country", code)

    assert max(map(len, outcome.out.splitlines())) <= WIDTH
    assert len(outcome.out.splitlines()) < 24


@pytest.mark.parametrize(
    ("variables", "country"),
    [
        ({"LANG": "en_GB.UTF-8"}, "GB"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "en_IE"}, "IE"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "en_AU.UTF-8"}, "AU"),
        ({"LANG": "de_DE@euro"}, "DE"),
        ({"LC_ALL": "C", "LANG": "en_NZ.UTF-8"}, "NZ"),
        ({"LANG": "C.UTF-8"}, ""),
        ({"LANG": "POSIX"}, ""),
        ({"LANG": "eo"}, ""),
        ({"LANG": "en_"}, ""),
        ({"LANG": "es_419.UTF-8"}, ""),
        ({}, ""),
    ],
)
def test_a_country_is_guessed_from_the_locale_and_from_nothing_else(
    variables: dict[str, str], country: str
) -> None:
    assert guessed(variables) == country


def test_the_guess_is_told_with_the_way_to_correct_it(trust: Trust) -> None:
    trust.variables["LANG"] = "en_GB.UTF-8"

    outcome = trust("help-now")

    assert "United Kingdom (guessed from the locale)" in outcome.out
    assert "trust help-now --country" in outcome.out
    assert "trust config country" in outcome.out


def test_the_setting_goes_before_the_guess(trust: Trust) -> None:
    trust.variables["LANG"] = "en_GB.UTF-8"
    trust("config", "country", "US")

    outcome = trust("help-now")

    assert outcome.out.startswith("988")


def test_the_option_goes_before_the_setting(trust: Trust) -> None:
    trust("config", "country", "US")

    outcome = trust("help-now", "--country", "nz")

    assert outcome.out.startswith("1737")


def test_without_any_hint_the_web_page_comes_first_and_every_country_is_listed(trust: Trust) -> None:
    outcome = trust("help-now")

    assert outcome.out.startswith("findahelpline.com")
    assert all(f"\n{code}  " in outcome.out for code in CODES)


@pytest.mark.parametrize("code", ["XX", "Narnia", "[red]", "\x1b[2J"])
def test_a_country_that_is_not_known_gets_numbers_all_the_same(trust: Trust, code: str) -> None:
    outcome = trust("help-now", "--country", code)

    assert outcome.code == 0
    assert "116 123" in outcome.out
    assert "No line is known here for" in outcome.out
    assert "\x1b" not in outcome.out


def test_a_member_of_the_union_without_lines_of_its_own_gets_those_of_the_union() -> None:
    assert lines_of(HELPLINES, "de") is HELPLINES.country("EU")
    assert lines_of(HELPLINES, "IE") is HELPLINES.country("IE")


def test_a_country_can_be_named_in_full() -> None:
    assert lines_of(HELPLINES, "united kingdom") is HELPLINES.country("UK")


def test_it_leaves_nothing_on_the_disk(trust: Trust) -> None:
    trust("help-now")

    assert not trust.home.exists()


def test_settings_that_cannot_be_read_are_passed_over_with_one_line(trust: Trust) -> None:
    trust.home.mkdir()
    (trust.home / "config.toml").write_text(UNREADABLE)

    outcome = trust("help-now", "--country", "UK")

    assert outcome.code == 0
    assert outcome.out.startswith("116 123")
    assert outcome.err.count("\n") == 1
    assert "config.toml" in outcome.err


def test_a_country_set_wrongly_in_the_environment_is_passed_over(trust: Trust) -> None:
    trust.variables |= {"TRUSTJOURNAL_COUNTRY": "Narnia", "LANG": "en_GB"}

    outcome = trust("help-now")

    assert outcome.out.startswith("116 123")
    assert "country is two letters" in flat(outcome.err)


def test_a_broken_file_of_ones_own_gives_way_to_ours_with_one_line(trust: Trust) -> None:
    trust.home.mkdir()
    (trust.home / "helplines.yaml").write_text("countries: [")

    outcome = trust("help-now", "--country", "UK")

    assert outcome.code == 0
    assert outcome.out.startswith("116 123")
    assert "helplines.yaml" in flat(outcome.err)


def test_a_file_in_place_of_the_folder_does_not_matter(trust: Trust) -> None:
    trust.home.write_text("a file where the folder should be")

    outcome = trust("help-now", "--country", "UK")

    assert outcome.code == 0
    assert outcome.out.startswith("116 123")


def test_a_folder_that_cannot_even_be_looked_for_gives_way_to_ours(trust: Trust) -> None:
    trust.home = trust.home.parent / ("x" * 300)

    outcome = trust("help-now", "--country", "UK")

    assert outcome.code == 0
    assert outcome.out.startswith("116 123")


def test_a_damaged_journal_does_not_matter(trust: Trust) -> None:
    trust.home.mkdir()
    (trust.home / "journal.db").write_bytes(b"")

    outcome = trust("help-now", "--country", "UK")

    assert (outcome.code, outcome.err) == (0, "")


def test_json_holds_the_lines_with_their_sources(trust: Trust) -> None:
    outcome = trust("help-now", "--country", "ca", "--json")

    assert json.loads(outcome.out) == {
        "country": "CA",
        "name": "Canada",
        "origin": "option",
        "emergency": "911",
        "note": None,
        "lines": [
            {
                "kind": "listening",
                "name": "9-8-8",
                "number": "9-8-8",
                "how": "call or text",
                "hours": None,
                "languages": "English and French",
                "source": "newswire.ca",
                "checked_on": "2026-11-22",
            }
        ],
        "anywhere": [
            {
                "kind": "listening",
                "name": "Find A Helpline",
                "number": "findahelpline.com",
                "how": "a web page with lines in over 130 countries",
                "hours": None,
                "languages": None,
                "source": "lifeline-international.com",
                "checked_on": "2026-11-22",
            }
        ],
    }


def test_json_without_a_country_says_so(trust: Trust) -> None:
    plain = json.loads(trust("help-now", "--json").out)

    assert (plain["country"], plain["origin"], plain["lines"]) == (None, None, [])
    assert plain["anywhere"]


def run(code: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-c", code], env=variables, capture_output=True, check=False)


def test_nothing_heavy_is_imported() -> None:
    done = run(
        "import sys, trustjournal.cli.help_now\n"
        "print([name for name in ('rich', 'sqlmodel', 'sqlalchemy', 'pydantic', 'yaml', 'prompt_toolkit',"
        " 'asyncio') if name in sys.modules])"
    )

    assert done.stdout.strip() == b"[]"


def test_a_terminal_that_knows_no_more_than_ascii_shows_the_numbers() -> None:
    done = run(
        "import sys; sys.argv = ['trust', 'help-now', '--country', 'UK']; import trustjournal.__main__",
        PYTHONIOENCODING="ascii",
        TRUSTJOURNAL_HOME="/nowhere/é",
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"116 123")
