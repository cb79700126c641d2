"""A clock that stands far off: what is written stays readable, and nothing goes wrong in the program."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Trust

LAST_HOURS = datetime(9999, 12, 31, 20, tzinfo=timezone(timedelta(hours=-5)))
"""In UTC this is a day that no calendar of the standard library has."""


@pytest.mark.parametrize("command", [("undo",), ("list",), ("show", "1"), ("doctor",)], ids=" ".join)
def test_at_the_end_of_all_years_what_was_written_is_read_and_undo_has_ended(
    trust: Trust, command: tuple[str, ...]
) -> None:
    trust("log", "they lied")
    trust.now = LAST_HOURS
    outcome = trust(*command)

    if command == ("undo",):
        assert (outcome.code, "nothing to take back" in outcome.err) == (1, True)
    elif command == ("doctor",):
        assert "The journal is whole" in outcome.out
    else:
        assert outcome.code == 0


@pytest.mark.parametrize("now", [LAST_HOURS, datetime(9999, 6, 1, tzinfo=UTC)])
def test_a_year_that_no_journal_holds_is_told_in_a_sentence(trust: Trust, now: datetime) -> None:
    trust.now = now
    outcome = trust("log", "they lied")

    assert outcome.code == 2
    assert "Only the years 1900 to 2200" in outcome.err


@pytest.mark.parametrize("year", [1901, 1969])
def test_a_clock_before_1970_keeps_a_thought_and_takes_it_back(trust: Trust, year: int) -> None:
    trust.now = datetime(year, 12, 31, 20, tzinfo=UTC)

    assert trust("log", "they lied").code == 0
    assert trust("show", "1").code == 0
    assert trust("undo").code == 0
