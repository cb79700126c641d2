"""What stands behind the review's screen: every line opened, one theme alone, one side after the other."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
from rich.cells import cell_len
from test_review import BANNED, LONDON, Week, nine_thoughts, same_as

from trustjournal.moments import Moment
from trustjournal.records import (
    EmotionRating,
    LaterRating,
    NextKind,
    NextThing,
    Rerating,
    ThoughtRecord,
    Weight,
)
from trustjournal.store.identity import new_uuid
from trustjournal.store.press import Press
from trustjournal.views.recurring import Row, rows_with_bars

if TYPE_CHECKING:
    from conftest import Trust

SIDES = ("theme", "person", "kind", "emotion", "urge", "action", "time")


@pytest.fixture(scope="module")
def press() -> Press:
    return Press()


@pytest.fixture
def week(trust: Trust, press: Press) -> Week:
    return Week(trust, press)


def reviewed(trust: Trust, *options: str) -> Any:
    return json.loads(trust("review", *options, "--json").out)


def behind(trust: Trust, line: str, *options: str) -> int:
    """How much stands behind a line of the review."""
    outcome = trust("review", *options, "--show", line, "--json")
    assert outcome.code == 0, outcome.err
    return len(json.loads(outcome.out))


def day_by_day(week: Week, first: datetime, themes: dict[str, int], days: int = 30, **fields: Any) -> None:
    """One thought on each of so many days; each theme on the first so many of them."""
    with week.open() as journal:
        for day in range(days):
            moment = Moment.of(first + timedelta(days=day))
            held = tuple(theme for theme, number in themes.items() if day < number)
            record = ThoughtRecord(new_uuid(moment.at), "a thought", moment, moment, themes=held, **fields)
            journal.add(record)


def two_months(week: Week, now: dict[str, int], before: dict[str, int]) -> tuple[str, ...]:
    """Thirty thoughts until today and thirty before; the options of a review that compares them."""
    day_by_day(week, datetime(2026, 10, 24, 12, tzinfo=LONDON), now)
    day_by_day(week, datetime(2026, 9, 24, 12, tzinfo=LONDON), before)
    return ("--since", "24 October 2026")


@pytest.mark.parametrize("columns", [80, 60])
def test_the_sides_of_a_week_are_as_they_were(trust: Trust, week: Week, columns: int) -> None:
    nine_thoughts(week)
    trust("people", "kind", "Sam", "partner")
    trust.variables = {"COLUMNS": str(columns)}

    said = "\n".join(trust("review", "--by", side).out for side in SIDES)

    assert same_as(f"review_by_{columns}.txt", said)


@pytest.mark.parametrize("columns", [80, 60])
def test_one_theme_of_a_week_is_as_it_was(trust: Trust, week: Week, columns: int) -> None:
    nine_thoughts(week)
    trust.variables = {"COLUMNS": str(columns)}

    assert same_as(f"review_theme_{columns}.txt", trust("review", "--theme", "dishonesty").out)


def test_the_week_fits_sixty_columns(trust: Trust, week: Week) -> None:
    nine_thoughts(week)
    trust.variables = {"COLUMNS": "60"}

    assert same_as("review_week_60.txt", trust("review", "--week").out)


def test_behind_every_number_stand_so_many_thoughts(trust: Trust, week: Week) -> None:
    nine_thoughts(week)
    trust("people", "kind", "Sam", "partner")
    found = reviewed(trust)

    lines = {f"theme:{theme['name']}": theme["number"] for theme in found["themes"]}
    lines |= {f"source:{source['name']}": source["number"] for source in found["sources"]}
    lines |= {f"trap:{trap['name']}": trap["number"] for trap in found["traps"]}
    lines |= {f"person:{person['name']}": person["number"] for person in found["people"]}
    lines |= {f"kind:{kind['name']}": kind["number"] for kind in found["kinds"]}
    lines |= {f"feeling:{felt['name']}": felt["number"] for felt in found["emotions"]}
    lines |= {f"wanted:{urge['name']}": urge["felt"] for urge in found["urges"]}
    lines |= {f"did:{urge['key']}": urge["done"] for urge in found["urges"]}
    lines |= {f"when:{day}": sum(parts.values()) for day, parts in found["when"].items()}
    for part in ("morning", "afternoon", "evening", "night"):
        lines[f"when:{part}"] = sum(parts[part] for parts in found["when"].values())
    lines |= {f"weight:{weight}": number for weight, number in found["reframes"]["weights"].items()}
    for shift, of in product(("fell", "same", "rose"), ("belief", "distress")):
        lines[f"{of}:{shift}"] = found["reframes"][of][shift]
    lines |= {
        "thoughts": found["thoughts"]["number"],
        "open": found["thoughts"]["open"],
        "looked at again": found["thoughts"]["looked_at_again"],
        "nobody named": found["nobody_named"],
        "turned out": found["turned_out"]["number"],
        "went right": found["good_moments"]["number"],
        "your words": len(found["words_that_helped"]),
        "only suggested": 4,
    }
    assert {line: behind(trust, line) for line in lines} == lines


def test_a_word_with_two_meanings_is_refused_with_what_to_type(trust: Trust, week: Week) -> None:
    week.thought(19, 8, text="one", felt=[("insecurity", 60)])
    week.thought(20, 8, text="two", themes=("insecurity",))

    outcome = trust("review", "--show", "insecurity")

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "'insecurity' is the name of 2 lines here: type --show \"theme:insecurity\" or "
        '--show "feeling:insecurity".\n'
    )
    assert "one" in trust("review", "--show", "feeling:insecurity").out


def test_a_word_with_two_meanings_and_the_same_thoughts_is_no_question(trust: Trust, week: Week) -> None:
    week.thought(20, 8, text="both", themes=("insecurity",), felt=[("insecurity", 60)])

    assert "both" in trust("review", "--show", "insecurity").out


def test_what_was_wanted_and_what_was_done_are_one_line(trust: Trust, week: Week) -> None:
    week.thought(19, 8, urges=("check",))
    week.thought(20, 8, actions=("check",))

    assert behind(trust, "check") == 2
    assert behind(trust, "wanted:check") == behind(trust, "did:check") == 1


def test_a_name_with_a_colon_is_a_name(trust: Trust, week: Week) -> None:
    week.thought(20, 8, people=["R:2"])

    assert behind(trust, "R:2") == behind(trust, "person:R:2") == 1


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("let rest", 1),
        ("set apart", 1),
        ("on what you saw", 1),
        ("what you saw", 1),
        ("belief:rose", 1),
        ("rose", 1),
        ("friday", 1),
        ("in the morning", 4),
        ("family", 1),
        ("earlier", 1),
    ],
)
def test_lines_that_bear_no_word_of_ones_own_are_opened_too(
    trust: Trust, week: Week, line: str, number: int
) -> None:
    week.thought(20, 8, rested=True)
    week.thought(21, 8, apart=True)
    seen = week.thought(18, 8, people=["Mum"])
    trust("people", "kind", "Mum", "family")
    week.look(seen, 19, 80, 80, weight=Weight.SEEN, next_things=(NextThing(NextKind.LIMIT, "no cash"),))
    rose = week.thought(19, 8)
    week.look(rose, 20, 40, 60)
    week.thought(10, 8, written=18)

    assert behind(trust, line) == number


def test_good_moments_are_listed_as_such(trust: Trust, week: Week) -> None:
    week.thought(20, 8)
    week.good(19, "Sam came over")
    week.good(10, "another week")

    assert trust("review", "--show", "went right").out == "1  Thu 19 Nov 18:00  Sam came over\n"


def test_good_moments_with_somebody_feared_stay_out(trust: Trust, week: Week) -> None:
    week.thought(20, 8)
    week.good(19, "Sam came over", "Sam")
    week.afraid("Sam")

    assert behind(trust, "went right") == 0


def test_show_goes_with_filters_and_spans(trust: Trust, week: Week) -> None:
    week.thought(20, 8, felt=[("fear", 60)], people=["Sam"])
    week.thought(21, 8, felt=[("fear", 60)])
    week.thought(10, 8, felt=[("fear", 60)])

    assert behind(trust, "fear", "--person", "sam") == 1
    assert behind(trust, "fear", "--all") == 3


def test_without_a_journal_nothing_stands_behind_anything(trust: Trust) -> None:
    assert trust("review", "--show", "fear", "--json").out == "[]\n"
    assert "trust log writes down the first" in trust("review", "--show", "fear").err


def test_a_theme_from_4_to_14_of_30_thoughts_is_said_to_have_grown(trust: Trust, week: Week) -> None:
    options = two_months(week, {"dishonesty": 14, "insecurity": 9}, {"dishonesty": 4, "insecurity": 9})

    out = trust("review", *options).out

    assert "  More of your thoughts: being lied to 14 of 30, before 4 of 30\n" in out
    assert "  About the same share: not enough for them\n" in out
    assert "Too few" not in out


def test_a_theme_that_stayed_away_is_said_to_have_shrunk(trust: Trust, week: Week) -> None:
    options = two_months(week, {}, {"dishonesty": 14})

    assert (
        "  Less of your thoughts: being lied to 0 of 30, before 14 of 30\n" in trust("review", *options).out
    )


def test_without_a_span_before_the_later_half_stands_beside_the_earlier(trust: Trust, week: Week) -> None:
    two_months(week, {"dishonesty": 20}, {"dishonesty": 2})

    out = trust("review", "--all").out

    assert "  More in the later half: being lied to 17 of 27, before 2 of 26\n" in out


@pytest.mark.parametrize(("days", "said"), [(4, "Too few"), (5, "More of your thoughts: being lied to")])
def test_what_stands_on_few_days_is_no_change(trust: Trust, week: Week, days: int, said: str) -> None:
    for first, themes in ((16, {"dishonesty": days}), (9, {})):
        for minute in range(8):
            day_by_day(week, datetime(2026, 11, first, 12, minute, tzinfo=LONDON), themes, days)

    assert said in trust("review").out


def test_of_one_theme_the_share_of_all_thoughts_is_told(trust: Trust, week: Week) -> None:
    options = two_months(week, {"dishonesty": 14}, {"dishonesty": 4})

    out = trust("review", *options, "--theme", "dishonesty").out

    assert "Share     14 of 30 thoughts · the 30 days before 4 of 30 · more than before\n" in out


def test_what_is_suggested_only_is_drawn_otherwise_and_counted(trust: Trust, week: Week) -> None:
    week.thought(18, 8, suggested=("dishonesty",))
    week.thought(19, 8, themes=("dishonesty",), suggested=("dishonesty",))
    week.thought(20, 8, themes=("Dishonesty",), suggested=("dishonesty",))

    out = trust("review").out

    assert re.search(r"being lied to +3  ####~~", out)
    assert "~ only suggested" in out
    assert "1 of 3 only suggested, 2 yours" in trust("review", "--theme", "dishonesty").out


def test_without_suggestions_nothing_is_said_of_them(trust: Trust, week: Week) -> None:
    for day in (18, 19, 20):
        week.thought(day, 8, themes=("dishonesty",))

    assert "~" not in trust("review").out


def test_of_a_long_bar_a_single_suggestion_still_shows() -> None:
    rows = [Row("", "one", 100, suggested=1), Row("", "all but one", 100, suggested=99)]

    first, second = (line.plain for line in rows_with_bars(rows, 80, ""))

    assert "#########~" in first
    assert "#~~~~~~~~~" in second


def test_by_theme_tells_how_far_ratings_moved(trust: Trust, week: Week) -> None:
    for day, now in ((17, 40), (18, 50), (19, 85)):
        number = week.thought(day, 8, themes=("dishonesty",))
        week.look(number, 20, 80, now)

    trust.variables = {"COLUMNS": "100"}

    out = trust("review", "--by", "theme").out

    assert "belief 80 -> 50 in the middle of 3 · 2 fell, 1 same, 0 rose" in out


def rated_on(week: Week, number: int, day: int, belief: int, **felt: int) -> None:
    """One more rating of a thought, on another day."""
    at = Moment.of(datetime(2026, 11, day, 20, tzinfo=LONDON))
    emotions = tuple(EmotionRating(*pair) for pair in felt.items())
    rating = LaterRating(new_uuid(at.at), at, belief, emotions)
    with week.open() as journal:
        journal.change(number, lambda record: record.rated_later(rating), "rated again")


def test_whether_what_fell_stayed_is_told_once_it_is_rated_again(trust: Trust, week: Week) -> None:
    for day, now, later in ((16, 40, 45), (17, 40, 80), (18, 78, 80), (19, 40, 20)):
        number = week.thought(day, 8, themes=("dishonesty",))
        week.look(number, day + 1, 80, now, emotions=(Rerating("fear", 90, 50),))
        rated_on(week, number, 21, later, fear=50)
    trust.variables = {"COLUMNS": "100"}

    out = trust("review").out

    assert (
        "Later on  belief: 2 of 3 that fell stayed · 1 rose again · feeling: 4 of 4 that fell stayed" in out
    )
    assert "belief later on: 2 of 3 that fell stayed · 1 rose again" in trust("review", "--by", "theme").out
    assert behind(trust, "belief:stayed") == 2
    assert behind(trust, "belief:rose again") == 1
    assert behind(trust, "distress:stayed") == 4


def test_of_two_later_ratings_the_last_one_of_the_span_counts(trust: Trust, week: Week) -> None:
    number = week.thought(16, 8)
    week.look(number, 17, 80, 40)
    for day, belief in ((10, 80), (19, 80), (20, 40)):
        rated_on(week, number, day, belief)

    later = reviewed(trust)["reframes"]["belief"]["later"]

    assert (later["rated"], later["stayed"], later["rose_again"]) == (1, 1, 0)


def test_a_record_of_two_people_of_a_kind_counts_once(trust: Trust, week: Week) -> None:
    for day in (18, 19, 20):
        week.thought(day, 8, people=["Mum", "Dad"], themes=("dishonesty",))
    for name in ("Mum", "Dad"):
        trust("people", "kind", name, "family")

    assert re.search(r"family +3 +being lied to 3\n", trust("review", "--by", "kind").out)


def test_sides_nobody_wrote_about_say_so(trust: Trust, week: Week) -> None:
    for day in (18, 19, 20):
        week.thought(day, 8)

    assert "No theme stands on a thought of these days." in trust("review", "--by", "theme").out
    assert "trust people kind NAME partner" in trust("review", "--by", "kind").out


def test_the_sides_judge_nothing(trust: Trust, week: Week) -> None:
    nine_thoughts(week)
    for side in SIDES:
        assert not BANNED.search(trust("review", "--by", side, "--month").out)


def test_no_line_of_a_side_is_wider_than_the_screen(trust: Trust, week: Week) -> None:
    for day in range(16, 22):
        week.thought(
            day,
            8,
            themes=(
                "a theme of my own that is rather long for one line",
                "一人でいると不安になって眠れない夜のこと",
            ),
            people=["Maximiliane Anneliese von der Lindenallee", "三浦さんと隣の部屋の友だち"],
            felt=[("a feeling without a word for it yet", 75)],
            urges=("to write a very long letter and not to send it",),
        )
    for columns, side in product((60, 80), SIDES):
        trust.variables = {"COLUMNS": str(columns)}
        assert max(map(cell_len, trust("review", "--by", side).out.splitlines())) <= columns


def test_json_carries_what_every_side_shows(trust: Trust, week: Week) -> None:
    nine_thoughts(week)
    trust("people", "kind", "Sam", "partner")

    theme = reviewed(trust)["themes"][1]

    assert theme["kinds"] == [{"name": "partner", "number": 3}]
    assert set(theme) >= {"people", "emotions", "urges", "actions", "times", "belief", "distress"}
