import csv
import re
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from trustjournal.moments import (
    Moment,
    PartOfDay,
    Precision,
    SinceAfterUntil,
    Span,
    WhenUnclear,
    month_to,
    span_between,
    spoken,
    understand_until,
    understand_when,
    week_to,
    year_to,
)
from trustjournal.moments.unclear import ACCEPTED

NEW_YORK = ZoneInfo("America/New_York")
LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 18, 14, 20, tzinfo=NEW_YORK)
TODAY = NOW.date()

with (Path(__file__).parent / "data" / "date_phrases.csv").open(encoding="utf-8", newline="") as file:
    PHRASES = [tuple(row.values()) for row in csv.DictReader(file)]
REFUSED = [row for row in PHRASES if row[3].startswith("refused")]

# What a refusal has to say, by the reason that stands in the table of phrases.
SENTENCES = {
    "ambiguous": r" could be .+ or .+: write .+ or ",
    "not understood": r"is not understood as a time|No time was given",
    "future": r"is still to come",
    "does not exist": r"\d\d:\d\d does not exist on .+: nearest are .+ and ",
    "do not fit together": r"do not fit together",
    "weekday": r"weekday does not fit the date, which is Sun 15 November 2026",
    "calendar": r"calendar has no '",
    "four digits": r"needs four digits",
    "years": r"Only the years 1900 to 2200",
}


def at_noon(text: str) -> datetime:
    return datetime.fromisoformat(text + "T12:00").replace(tzinfo=NEW_YORK)


# --- what people write --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("phrase", "now", "zone", "expected"), PHRASES)
def test_a_phrase_is_read_as_the_person_means_it(phrase: str, now: str, zone: str, expected: str) -> None:
    here = datetime.fromisoformat(now).replace(tzinfo=ZoneInfo(zone))
    kind, _, meaning = expected.partition(" ")

    if kind == "refused:":
        with pytest.raises(WhenUnclear) as refused:
            understand_when(phrase, here)
        reason = next(reason for reason in SENTENCES if reason in meaning)
        assert re.search(SENTENCES[reason], str(refused.value))
        return
    moment = understand_when(phrase, here).moment

    if kind == "between":
        earliest, latest = meaning.split(" and ")
        assert moment.precision is Precision.PART
        assert earliest <= f"{moment.at:%Y-%m-%d %H:%M}" <= latest
    else:
        assert moment.precision is {"at": Precision.MINUTE, "day": Precision.DAY}[kind]
        assert f"{moment.at:%Y-%m-%d %H:%M}".startswith(meaning)


def test_the_table_of_phrases_is_a_large_one_and_names_no_phrase_twice() -> None:
    assert len(PHRASES) >= 120
    assert len({row[:3] for row in PHRASES}) == len(PHRASES)


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("yesterday 9pm", "yesterday, Tue 17 November, 21:00"),
        ("2026-11-01", "Sun 1 November 2026, day only"),
        ("on monday evening", "Mon 16 November, in the evening"),
        ("now", "today, Wed 18 November, 14:20"),
        ("last night", "yesterday, Tue 17 November, at night"),
        ("last weekend", "Sat 14 November, day only; taken as its Saturday"),
        ("dec 24", "Wed 24 December 2025, day only"),
    ],
)
def test_what_was_understood_is_said_back(phrase: str, words: str) -> None:
    assert understand_when(phrase, NOW).said_back == words


@pytest.mark.parametrize("phrase", ["yesterday 9pm", "3 nov 8pm", "on monday evening", "2 hours ago"])
def test_what_was_said_back_can_be_typed_again(phrase: str) -> None:
    understood = understand_when(phrase, NOW)

    assert understand_when(understood.said_back, NOW) == understood


def test_a_vague_day_stands_at_noon_and_today_not_later_than_now() -> None:
    early = NOW.replace(hour=7)

    assert understand_when("yesterday", NOW).moment.at.hour == 12
    assert understand_when("today", early).moment.at == early


def test_letters_large_and_small_and_spaces_do_not_matter() -> None:
    assert understand_when("  Last   FRIDAY,\tat 6 PM. ", NOW) == understand_when("last friday at 6pm", NOW)


# --- refusals -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("phrase", "now", "zone", "expected"), REFUSED)
def test_a_refusal_is_one_line_with_exit_code_2_that_ends_with_accepted_forms(
    phrase: str, now: str, zone: str, expected: str
) -> None:
    with pytest.raises(WhenUnclear) as refused:
        understand_when(phrase, datetime.fromisoformat(now).replace(tzinfo=ZoneInfo(zone)))

    assert refused.value.exit_code == 2
    assert str(refused.value).endswith(ACCEPTED)
    assert str(refused.value).isprintable()
    assert expected.startswith("refused: ")


def test_every_accepted_form_that_a_refusal_shows_is_accepted() -> None:
    for form in ACCEPTED.split(", "):
        assert understand_when(form, datetime(2026, 11, 22, 10, 0, tzinfo=NEW_YORK)).said_back


def test_the_two_readings_of_an_ambiguous_date_are_spelt_out() -> None:
    with pytest.raises(WhenUnclear, match="11 December or 12 November: write 12 Nov or 2026-11-12"):
        understand_when("12/11", NOW)


def test_a_time_that_the_clocks_skipped_is_refused_with_the_two_nearest() -> None:
    with pytest.raises(WhenUnclear, match=r"02:30 does not exist .+ nearest are 01:59 and 03:00"):
        understand_when("today at 2:30am", datetime(2026, 3, 8, 10, 0, tzinfo=NEW_YORK))


def test_a_day_that_the_calendar_of_a_place_skipped_is_refused_with_its_neighbours() -> None:
    with pytest.raises(WhenUnclear, match="Thu 29 December 23:59 and Sat 31 December 00:00"):
        understand_when("yesterday", datetime(2011, 12, 31, 9, 0, tzinfo=ZoneInfo("Pacific/Apia")))


def test_a_refusal_shows_little_of_the_text_and_nothing_that_acts_on_a_terminal() -> None:
    with pytest.raises(WhenUnclear) as refused:
        understand_when("\x1b[31m\u202e\x07" + "secret " * 12, NOW)

    shown = str(refused.value).split(" is not understood")[0]
    assert shown.isprintable()
    assert len(shown) <= 42


def test_more_than_a_hundred_characters_are_refused() -> None:
    with pytest.raises(WhenUnclear, match="100 characters at most"):
        understand_when("yesterday" + " " * 92, NOW)


# --- days on which clocks are changed -----------------------------------------------------------------------


def test_a_time_that_came_twice_is_taken_as_the_first_and_says_so() -> None:
    understood = understand_when("yesterday 01:30", datetime(2026, 10, 26, 9, 0, tzinfo=LONDON))

    assert understood.moment.utc == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert understood.said_back.endswith("; 01:30 came twice that night; taken as the first")


def test_while_the_second_time_is_still_to_come_there_is_no_choice_to_tell() -> None:
    understood = understand_when("01:10", datetime(2026, 10, 25, 1, 20, tzinfo=LONDON))

    assert understood.moment.offset_minutes == 60
    assert "twice" not in understood.said_back


def test_hours_pass_whatever_the_clocks_do() -> None:
    now = datetime(2026, 10, 25, 10, 15, tzinfo=LONDON)

    second = understand_when("9 hours ago", now).moment
    first = understand_when("10 hours ago", now).moment

    assert f"{first.at:%H:%M}" == f"{second.at:%H:%M}" == "01:15"
    assert second.utc - first.utc == timedelta(hours=1)


def test_the_second_of_two_equal_times_can_be_written_with_its_offset() -> None:
    now = datetime(2026, 10, 26, 9, 0, tzinfo=LONDON)

    moment = understand_when("2026-10-25T01:30+00:00", now).moment

    assert moment.utc == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert moment.zone == "Europe/London"


def test_a_time_from_elsewhere_keeps_the_offset_that_was_written() -> None:
    moment = understand_when("2026-11-17T23:30+09:00", NOW).moment

    assert (moment.offset_minutes, moment.zone, moment.local_day) == (540, None, date(2026, 11, 17))


# --- until when ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("tomorrow", "day 2026-11-19"),
        ("tomorrow evening", "part 2026-11-19 19:00"),
        ("in 3 days", "day 2026-11-21"),
        ("in two weeks", "day 2026-12-02"),
        ("next week", "day 2026-11-25"),
        ("next month", "day 2026-12-18"),
        ("friday", "day 2026-11-20"),
        ("wednesday", "day 2026-11-25"),
        ("until fri", "day 2026-11-20"),
        ("by fri 9pm", "minute 2026-11-20 21:00"),
        ("saturday after breakfast", "day 2026-11-21"),
        ("after breakfast on saturday", "day 2026-11-21"),
        ("tomorrow at 9", "day 2026-11-19"),
        ("20 nov", "day 2026-11-20"),
        ("3 nov", "day 2027-11-03"),
        ("the 3rd", "day 2026-12-03"),
        ("9pm", "minute 2026-11-18 21:00"),
        ("9am", "minute 2026-11-19 09:00"),
        ("tonight", "part 2026-11-18 22:30"),
        ("in 2 hours", "minute 2026-11-18 16:20"),
        ("at the weekend", "day 2026-11-21"),
        ("yesterday", "day 2026-11-17"),
        ("2026-11-01", "day 2026-11-01"),
        ("14 march 2027 2:30am", "day 2027-03-14"),
    ],
)
def test_until_when_looks_ahead(phrase: str, expected: str) -> None:
    understood = understand_until(phrase, NOW)

    assert understood is not None
    assert f"{understood.moment.precision} {understood.moment.at:%Y-%m-%d %H:%M}".startswith(expected)


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "when he is back from Berlin",
        "when the sun is out",
        "after he sat down",
        "the 3rd time he lies",
        "I may call on 3 people",
        "12/11",
        "soon",
        "in a few days",
        "word " * 200,
    ],
)
def test_until_when_without_a_date_stays_free_text(phrase: str) -> None:
    assert understand_until(phrase, NOW) is None


# --- moments ------------------------------------------------------------------------------------------------


def test_a_moment_knows_its_instant_its_local_day_and_its_part() -> None:
    moment = Moment.of(datetime(2026, 11, 18, 23, 30, 59, 999, tzinfo=ZoneInfo("Asia/Tokyo")))

    assert moment.utc_text == "2026-11-18T14:30:59Z"
    assert moment.offset_minutes == 540
    assert moment.local_day == date(2026, 11, 18)
    assert moment.part is PartOfDay.NIGHT
    assert moment.zone == "Asia/Tokyo"


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (0, "night"),
        (4, "night"),
        (5, "morning"),
        (11, "morning"),
        (12, "afternoon"),
        (16, "afternoon"),
        (17, "evening"),
        (21, "evening"),
        (22, "night"),
        (23, "night"),
    ],
)
def test_parts_of_the_day_begin_at_5_12_17_and_22(hour: int, part: str) -> None:
    assert Moment.of(NOW.replace(hour=hour)).part == part


def test_a_moment_of_which_only_the_day_is_known_has_no_part() -> None:
    assert Moment.of(NOW, Precision.DAY).part is None


def test_a_moment_needs_an_offset_and_a_year_that_can_be_kept() -> None:
    with pytest.raises(ValueError, match="offset"):
        Moment.of(datetime(2026, 11, 18))  # noqa: DTZ001 - the point is that it has no zone
    for year in (1, 1899, 2201, 9999):
        with pytest.raises(WhenUnclear, match="1900 to 2200"):
            Moment.of(datetime(year, 1, 1, tzinfo=UTC))


def test_an_old_offset_with_seconds_keeps_the_instant_and_the_day() -> None:
    midnight = datetime(1920, 5, 1, tzinfo=ZoneInfo("Africa/Monrovia"))

    moment = Moment.of(midnight)

    assert moment.utc == midnight
    assert moment.local_day == midnight.date()
    assert (moment.at.utcoffset() or timedelta()).total_seconds() % 60 == 0


# Zones that change their clocks, on both sides of the equator, by half an hour, at midnight, by a whole day.
ZONES = [
    "UTC",
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "America/Santiago",
    "Africa/Casablanca",
    "Africa/Monrovia",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "Pacific/Kiritimati",
]
zones = st.one_of(
    st.sampled_from(ZONES).map(ZoneInfo),
    st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)
# Hours around a change of clocks in one of the zones above, and any other time.
CHANGES = [
    (2026, 3, 8),
    (2026, 3, 29),
    (2026, 10, 4),
    (2026, 10, 25),
    (2026, 11, 1),
    (2011, 12, 30),
    (2026, 9, 6),
]
nows = st.builds(
    lambda naive, zone: naive.replace(tzinfo=UTC).astimezone(zone),
    st.one_of(
        st.datetimes(datetime(1901, 1, 1), datetime(2199, 12, 31)),  # noqa: DTZ001 - hypothesis wants naive bounds
        st.builds(
            lambda day, minutes: datetime(*day) + timedelta(minutes=minutes),  # noqa: DTZ001 - made aware above
            st.sampled_from(CHANGES),
            st.integers(-24 * 60, 48 * 60),
        ),
    ),
    zones,
)
precisions = st.sampled_from(Precision)


@given(at=nows, precision=precisions)
def test_a_moment_that_was_stored_comes_back_equal(at: datetime, precision: Precision) -> None:
    moment = Moment.of(at, precision)

    restored = Moment.restored(moment.utc_text, moment.offset_minutes, moment.precision, moment.zone)

    assert restored == moment
    assert hash(restored) == hash(moment)
    assert restored.at.isoformat() == moment.at.isoformat()
    assert restored.local_day == moment.local_day


@given(one=nows, other=nows)
def test_instants_as_text_sort_as_the_instants_do(one: datetime, other: datetime) -> None:
    first, second = Moment.of(one), Moment.of(other)

    assert (first.utc_text < second.utc_text) == (first.utc < second.utc)
    assert len(first.utc_text) == 20


# --- whatever is typed --------------------------------------------------------------------------------------

WORDS = """
    yesterday today tomorrow tonight last next this past the at on in ago now night morning evening afternoon
    friday sun mon weekend week month year a an half quarter past to couple of few two 2 9 21 9pm 21:30 01:30
    2:30 2:30am 12am midnight noon hours hour minutes days day weeks and nov may 3 3rd 29 feb 2026 2026-03-08
    25 oct 12/11 20/11 2026-10-25t01:30+01:00 11.3.2026 1900-01-01 0 99999 years from o'clock before
"""
texts = st.one_of(
    st.text(max_size=110),
    st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=6).map(" ".join),
    st.sampled_from(PHRASES).map(lambda row: row[0]),
)


@given(text=texts, now=nows)
@example(text="yesterday", now=datetime(2011, 12, 31, 9, tzinfo=ZoneInfo("Pacific/Apia")))
@example(text="01:30", now=datetime(2026, 10, 25, 1, 10, tzinfo=LONDON, fold=1))
@example(text="01:30", now=datetime(2026, 10, 25, 1, 10, tzinfo=LONDON))
@example(text="this evening", now=datetime(2026, 10, 25, 1, 10, tzinfo=LONDON))
def test_any_text_is_a_past_moment_or_unclear_and_nothing_else(text: str, now: datetime) -> None:
    try:
        understood = understand_when(text, now)
    except WhenUnclear:
        return

    assert understood.moment.utc <= now.astimezone(UTC)
    assert understood.moment.utc_text <= Moment.of(now).utc_text
    assert spoken(understood.moment, now)


@given(text=texts, now=nows)
def test_until_when_never_fails(text: str, now: datetime) -> None:
    understood = understand_until(text, now)

    assert understood is None or spoken(understood.moment, now)


@pytest.mark.parametrize("year", [1, 1800, 9999])
def test_a_computer_clock_far_off_is_told_in_a_sentence(year: int) -> None:
    now = datetime(year, 1, 1, tzinfo=NEW_YORK)

    with pytest.raises(WhenUnclear, match="1900 to 2200"):
        understand_when("yesterday", now)
    assert understand_until("tomorrow", now) is None


def test_a_zone_without_a_name_counts_as_its_offset() -> None:
    now = datetime(2026, 11, 18, 14, 20, tzinfo=timezone(timedelta(hours=-5)))

    moment = understand_when("3 july 21:00", now).moment

    assert (moment.zone, moment.offset_minutes) == (None, -300)


# --- spans --------------------------------------------------------------------------------------------------

days = st.dates(date(1903, 1, 1), date(2199, 1, 1))


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (week_to(date(2026, 11, 22)), "2026-11-16", "2026-11-22"),
        (week_to(date(2026, 11, 22), ago=2), "2026-11-02", "2026-11-08"),
        (week_to(date(2027, 1, 1)), "2026-12-26", "2027-01-01"),
        (week_to(date(2028, 3, 2)), "2028-02-25", "2028-03-02"),
        (month_to(date(2026, 11, 22)), "2026-10-23", "2026-11-22"),
        (month_to(date(2026, 11, 22), ago=1), "2026-09-23", "2026-10-22"),
        (month_to(date(2026, 3, 31)), "2026-03-01", "2026-03-31"),
        (month_to(date(2026, 3, 31), ago=1), "2026-02-01", "2026-02-28"),
        (month_to(date(2028, 3, 29)), "2028-03-01", "2028-03-29"),
        (month_to(date(2027, 1, 15)), "2026-12-16", "2027-01-15"),
        (year_to(date(2026, 11, 22)), "2025-11-23", "2026-11-22"),
        (year_to(date(2028, 2, 29)), "2027-03-01", "2028-02-29"),
        (year_to(date(2028, 2, 29), ago=1), "2026-03-01", "2027-02-28"),
        (span_between(None, None, TODAY), "1900-01-01", "2026-11-18"),
        (span_between(date(2026, 11, 2), None, TODAY), "2026-11-02", "2026-11-18"),
        (span_between(date(2026, 11, 2), date(2026, 11, 2), TODAY), "2026-11-02", "2026-11-02"),
    ],
)
def test_a_span_runs_from_its_first_day_to_its_last(span: Span, first: str, last: str) -> None:
    assert (span.first.isoformat(), span.last.isoformat()) == (first, last)


@given(first=days, length=st.integers(1, 800))
def test_the_span_before_is_adjacent_and_of_equal_length(first: date, length: int) -> None:
    span = Span(first, first + timedelta(days=length - 1))

    before = span.before()

    assert before.last + timedelta(days=1) == span.first
    assert before.days == span.days == length


@given(today=days, ago=st.integers(0, 2))
def test_spans_further_back_join_without_gap_or_overlap(today: date, ago: int) -> None:
    assume(today.year > 1906)
    for span_to in (week_to, month_to, year_to):
        assert span_to(today, ago + 1).last + timedelta(days=1) == span_to(today, ago).first


@pytest.mark.parametrize("ago", [2000, 10**6, 10**30, -(10**6), -(10**30)])
def test_spans_out_of_reach_are_refused(ago: int) -> None:
    for span_to in (month_to, year_to):
        with pytest.raises(WhenUnclear, match="1900 to 2200"):
            span_to(TODAY, ago)
    with pytest.raises(WhenUnclear, match="1900 to 2200"):
        week_to(TODAY, ago * 10)


def test_since_later_than_until_is_refused_with_both_days() -> None:
    with pytest.raises(SinceAfterUntil, match=r"Fri 20 November 2026.+Sun 1 November 2026") as refused:
        span_between(date(2026, 11, 20), date(2026, 11, 1), TODAY)

    assert refused.value.exit_code == 2


@pytest.mark.parametrize(
    ("first", "last", "title"),
    [
        ("2026-11-16", "2026-11-22", "Mon 16 to Sun 22 November"),
        ("2026-09-28", "2026-10-04", "Mon 28 September to Sun 4 October"),
        ("2026-11-22", "2026-11-22", "Sun 22 November"),
        ("2025-11-17", "2025-11-23", "Mon 17 to Sun 23 November 2025"),
        ("2025-09-29", "2025-10-05", "Mon 29 September to Sun 5 October 2025"),
        ("2025-12-29", "2026-01-04", "Mon 29 December 2025 to Sun 4 January 2026"),
        ("2025-11-22", "2025-11-22", "Sat 22 November 2025"),
        ("1900-01-01", "2026-11-22", "Up to Sun 22 November 2026"),
    ],
)
def test_a_span_is_titled_by_its_days(first: str, last: str, title: str) -> None:
    assert Span(date.fromisoformat(first), date.fromisoformat(last)).title(TODAY) == title


# --- short words for cards and lists ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "precision", "words"),
    [
        ("2026-11-18 13:05", "minute", "today 13:05"),
        ("2026-11-17 23:05", "minute", "last night 23:05"),
        ("2026-11-17 18:00", "minute", "last night 18:00"),
        ("2026-11-17 17:59", "minute", "yesterday 17:59"),
        ("2026-11-16 21:00", "minute", "Mon 16 Nov 21:00"),
        ("2025-11-03 21:00", "minute", "3 Nov 2025"),
        ("2026-11-18 12:00", "day", "today"),
        ("2026-11-17 12:00", "day", "yesterday"),
        ("2026-11-16 12:00", "day", "Mon 16 Nov"),
        ("2025-11-03 12:00", "day", "3 Nov 2025"),
        ("2026-11-16 19:00", "part", "Mon 16 Nov, evening"),
        ("2025-11-03 19:00", "part", "3 Nov 2025"),
        ("2026-11-18 09:00", "part", "this morning"),
        ("2026-11-18 22:30", "part", "tonight"),
        ("2026-11-18 02:00", "part", "today, night"),
        ("2026-11-17 22:30", "part", "last night"),
        ("2026-11-17 15:00", "part", "yesterday afternoon"),
        ("2026-11-19 09:00", "minute", "tomorrow 09:00"),
    ],
)
def test_a_moment_is_spoken_shortly(at: str, precision: str, words: str) -> None:
    moment = Moment.of(datetime.fromisoformat(at).replace(tzinfo=NEW_YORK), Precision(precision))

    assert spoken(moment, NOW) == words


def test_last_night_over_the_turn_of_the_year_is_still_last_night() -> None:
    moment = Moment.of(datetime(2025, 12, 31, 23, 5, tzinfo=NEW_YORK))

    assert spoken(moment, datetime(2026, 1, 1, 9, 0, tzinfo=NEW_YORK)) == "last night 23:05"


# --- lightness ----------------------------------------------------------------------------------------------


def test_moments_are_there_without_the_parser_and_without_dateutil() -> None:
    code = "import sys, trustjournal.moments; print(*sys.modules)"

    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()

    assert "trustjournal.moments" in loaded
    assert not {"dateutil", "zoneinfo", "trustjournal.moments.phrases"} & set(loaded)
