"""`trust review`: what is on the screen, and what is left out of it."""

from __future__ import annotations

import io
import json
import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from conftest import Says
from rich.cells import cell_len
from rich.console import Console

from trustjournal.content import Content
from trustjournal.facts import EVERY_THOUGHT
from trustjournal.good_moments import GoodMoment
from trustjournal.moments import Moment, Precision, week_to
from trustjournal.predictions import Outcome, Prediction
from trustjournal.records import (
    EmotionRating,
    NextKind,
    NextThing,
    Person,
    Reframe,
    Rerating,
    Suggestion,
    ThoughtRecord,
    Weight,
)
from trustjournal.review import Names, Review, look_back
from trustjournal.store.connection import open_to_read
from trustjournal.store.counting import facts_within
from trustjournal.store.identity import new_uuid
from trustjournal.store.journal import Journal
from trustjournal.store.press import Press
from trustjournal.views.review import ReviewReport
from trustjournal.views.style import THEME

if TYPE_CHECKING:
    from conftest import Trust

GOLDEN = Path(__file__).parent / "golden"
LONDON = ZoneInfo("Europe/London")
HELPED = ("I know two hours of silence. The rest is R. talking.", "they are probably asleep")
BANNED = re.compile(
    r"!|\b(progress|improve\w*|better|worse|streak|score|average|well done|great|good job|per cent|pattern of"
    r"|distorted|irrational|because|increase\w*|decrease\w*|trend)\b|%",
    re.IGNORECASE,
)


class Week:
    """A journal filled by hand: days are counted in November 2026, hours are those of London."""

    def __init__(self, trust: Trust, press: Press) -> None:
        self.trust, self.press = trust, press

    def thought(
        self,
        day: int,
        hour: int,
        *,
        precision: Precision = Precision.MINUTE,
        written: int | None = None,
        suggested: tuple[str, ...] = (),
        as_source: tuple[str, ...] = (),
        **fields: Any,
    ) -> int:
        happened = datetime(2026, 11, day, hour, 5, tzinfo=LONDON)
        at = happened if written is None else datetime(2026, 11, written, 12, tzinfo=LONDON)
        record = ThoughtRecord(
            new_uuid(happened),
            fields.pop("text", f"thought {day} {hour}"),
            Moment.of(happened, precision),
            Moment.of(at),
            emotions=tuple(EmotionRating(*felt) for felt in fields.pop("felt", ())),
            people=tuple(map(Person, fields.pop("people", ()))),
            **fields,
        )
        with self.open() as journal:
            says = {"theme": tuple(map(Suggestion, suggested)), "source": tuple(map(Suggestion, as_source))}
            journal.recogniser = Says(says)
            number = journal.add(record).id
        assert number is not None
        return number

    def look(self, number: int, day: int, before: int, now: int, **fields: Any) -> None:
        at = datetime(2026, 11, day, 8, 20, tzinfo=LONDON)
        fields = {"alternatives": HELPED, "kept": 0, "weight": Weight.MOSTLY_BEFORE, **fields}
        if fields["weight"].ending == "seen":
            fields["alternatives"], fields["kept"] = (), None
        reframe = Reframe(
            new_uuid(at),
            Moment.of(at),
            belief_before=before,
            belief=None if fields["weight"].ending == "seen" else now,
            **fields,
        )
        with self.open() as journal:
            journal.change(number, lambda record: record.reframed(reframe), f"reframed #{number}")

    def told(
        self,
        number: int,
        day: int,
        outcome: Outcome,
        learned: str = "Sam was asleep",
        what: str = "",
        likely: int | None = None,
    ) -> None:
        at = Moment.of(datetime(2026, 11, day, 9, 10, tzinfo=LONDON))
        prediction = Prediction(
            new_uuid(at.at), what, at, likely=likely, outcome=outcome, told=at, learned=learned
        )
        with self.open() as journal:
            journal.change(number, lambda record: record.predicting(prediction), f"told #{number}")

    def good(self, day: int, text: str, *people: str) -> None:
        at = datetime(2026, 11, day, 18, tzinfo=LONDON)
        with self.open() as journal:
            journal.add_good(GoodMoment(new_uuid(at), text, Moment.of(at), people=people))

    def afraid(self, name: str) -> None:
        with self.open() as journal:
            journal.mark_afraid(name, afraid=True)

    def open(self) -> Journal:
        return Journal(str(self.trust.home), lambda: self.trust.now, self.press)


@pytest.fixture(scope="module")
def press() -> Press:
    return Press()


@pytest.fixture
def week(trust: Trust, press: Press) -> Week:
    return Week(trust, press)


def nine_thoughts(week: Week) -> None:
    """A week of nine thoughts, and two of the week before."""
    silence, lie, small = ("communication-breakdown",), ("dishonesty",), ("insecurity",)
    week.thought(12, 22, suggested=silence, people=["Sam"], felt=[("fear", 80)])
    week.thought(13, 10, suggested=silence, people=["Mum"], felt=[("hurt", 60)], urges=("check",))
    first = week.thought(
        16,
        23,
        suggested=silence,
        people=["Sam"],
        felt=[("fear", 90), ("hurt", 70)],
        urges=("check",),
        sources=("past-betrayal",),
    )
    checked: dict[str, Any] = {"people": ["Sam"], "urges": ("check",), "actions": ("check",)}
    week.thought(16, 21, suggested=silence, felt=[("fear", 75), ("hurt", 70)], **checked)
    week.thought(17, 22, suggested=silence, felt=[("fear", 75)], **checked)
    week.thought(18, 13, suggested=silence, people=["Mum"], urges=("go-silent",), actions=("go-silent",))
    loan = week.thought(
        17,
        20,
        themes=lie,
        suggested=lie,
        people=["Sam"],
        felt=[("hurt", 80), ("anger", 70)],
        text="they lied to me about the money",
        traps=("mind-reading",),
    )
    hidden = week.thought(
        18, 22, themes=lie, people=["Sam"], felt=[("fear", 70), ("anger", 50)], traps=("mind-reading",)
    )
    week.thought(19, 23, themes=lie, people=["Sam"], felt=[("fear", 60)], urges=("check",))
    needed = week.thought(
        20, 14, themes=small, people=["Sam"], felt=[("hurt", 65)], sources=("past-betrayal",)
    )
    week.thought(21, 9, themes=small, felt=[("hurt", 55)], precision=Precision.DAY)
    fear = (Rerating("fear", 90, 55), Rerating("hurt", 70, 65))
    week.look(first, 17, 85, 45, emotions=fear)
    week.told(first, 17, Outcome.DID_NOT, likely=80)
    talk = NextThing(NextKind.TALK, "The loan letter, and that you said it was old.", "Saturday")
    limit = NextThing(NextKind.LIMIT, "no cash for now")
    hurt = (Rerating("hurt", 80, 75),)
    week.look(loan, 18, 90, 90, weight=Weight.SEEN, emotions=hurt, next_things=(talk, limit))
    emotions = (Rerating("fear", 70, 70),)
    week.look(hidden, 19, 80, 80, weight=Weight.BOTH, kept=None, emotions=emotions)
    week.told(hidden, 19, Outcome.CAME_TRUE, "it was so", what="they hide more")
    week.look(needed, 21, 70, 50, alternatives=("I can ask.",), emotions=(Rerating("hurt", 65, 40),))
    week.good(20, "Sam came over", "Sam")


def same_as(name: str, found: str) -> bool:
    return found == (GOLDEN / name).read_text(encoding="utf-8")


def reviewed(trust: Trust, *options: str) -> Any:
    return json.loads(trust("review", *options, "--json").out)


def test_a_week_of_nine_thoughts_is_one_screen(trust: Trust, week: Week) -> None:
    nine_thoughts(week)

    out = trust("review", "--week").out

    assert same_as("review_week.txt", out)
    assert len(out.splitlines()) < 24


def test_the_json_of_the_week_is_stable(trust: Trust, week: Week) -> None:
    nine_thoughts(week)

    assert same_as("review_week.json", trust("review", "--week", "--json").out)


def test_colour_tells_nothing_that_the_text_does_not(trust: Trust, week: Week) -> None:
    nine_thoughts(week)
    found = reviewed_value(trust)
    drawn = io.StringIO()

    Console(file=drawn, theme=THEME, force_terminal=True, color_system="truecolor", width=80).print(
        ReviewReport(found, trust.now.date(), "week")
    )

    assert "\x1b[" in drawn.getvalue()
    assert same_as("review_week.txt", re.sub(r"\x1b\[[0-9;]*m", "", drawn.getvalue()))


def reviewed_value(trust: Trust) -> Review:
    content = Content()
    names = Names(
        themes={theme.key: theme.name for theme in content.themes},
        traps={trap.key: trap.name for trap in content.traps},
        urges={urge.key: urge.name for urge in content.urges},
    )
    span = week_to(trust.now.date())
    connection = open_to_read(str(trust.home))
    assert connection is not None
    now, before = (facts_within(connection, of, EVERY_THOUGHT, frozenset()) for of in (span, span.before()))
    connection.close()
    return look_back(span, now, before, names)


def test_no_line_is_wider_than_the_screen(trust: Trust, week: Week) -> None:
    nine_thoughts(week)
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
    week.look(3, 20, 90, 20, alternatives=("静かな夜に考えたこと " * 20,))
    week.told(3, 20, Outcome.PARTLY, "静かな夜に考えたこと " * 20, "what they will do " * 20, 100)
    week.good(19, "a walk " * 40)
    week.afraid("Mum")

    def widest(columns: int) -> int:
        trust.variables = {"COLUMNS": str(columns)}
        return max(map(cell_len, trust("review").out.splitlines()))

    assert [columns for columns in (60, 75, 76, 80, 120, 200) if widest(columns) > columns] == []


def test_the_program_judges_nothing(trust: Trust, week: Week) -> None:
    nine_thoughts(week)
    out = trust("review", "--all").out + trust("review", "--month").out + trust("review", "--ago", "1").out

    assert not BANNED.search(out.replace("any of this a change", ""))


def test_text_is_text(trust: Trust, week: Week) -> None:
    for day in (18, 19, 20):
        week.thought(day, 8, themes=("[red]loud[/]\x1b[2J",), people=["[b]Sam[/b]"])

    out = trust("review").out

    assert "[red]loud[/]␛[2J" in out
    assert "[b]Sam[/b] 3" in out


def test_two_thoughts_are_too_few_for_anything(trust: Trust, week: Week) -> None:
    first = week.thought(20, 8, themes=("insecurity",), people=["Sam"], felt=[("fear", 90)])
    week.thought(21, 8, themes=("insecurity",), people=["Sam"], felt=[("fear", 90)])
    week.look(first, 21, 90, 10)

    out = trust("review").out

    assert out == (
        "Mon 16 to Sun 22 November\n2 thoughts, 1 looked at again. Too few for a pattern: trust list\n"
    )


def test_below_three_ratings_no_middle_is_told(trust: Trust, week: Week) -> None:
    numbers = [week.thought(day, 8, felt=[("fear", 90)] if day > 18 else []) for day in (18, 19, 20)]
    for number in numbers[:2]:
        week.look(number, 21, 90, 10)

    out = trust("review").out

    assert re.search(r"Felt +fear +2 ", out)
    assert "mostly" not in out
    assert "Rated twice" not in out
    assert [felt["middle"] for felt in reviewed(trust)["emotions"]] == [None]


def test_an_empty_week_is_one_line(trust: Trust, week: Week) -> None:
    week.thought(2, 8)

    assert trust("review").out == "Nothing written from 16 to 22 November.\n"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--since", "2026-09-28", "--until", "2026-10-04"), "from 28 September to 4 October"),
        (("--since", "2025-12-28", "--until", "2026-01-03"), "from 28 December 2025 to 3 January 2026"),
        (("--since", "2025-03-01", "--until", "2025-03-02"), "from 1 to 2 March 2025"),
        (("--since", "yesterday", "--until", "yesterday"), "on 21 November"),
        (("--week", "--ago", "2"), "from 2 to 8 November"),
        (("--month", "--ago", "1"), "from 23 September to 22 October"),
        (("--year", "--ago", "1"), "from 23 November 2024 to 22 November 2025"),
        (("--person", "Sam"), "from 16 to 22 November with Sam"),
    ],
)
def test_the_days_looked_back_on_are_told(
    trust: Trust, week: Week, options: tuple[str, ...], said: str
) -> None:
    week.thought(14, 8)

    assert trust("review", *options).out == f"Nothing written {said}.\n"


def test_before_the_first_thought_the_program_says_so(trust: Trust) -> None:
    outcome = trust("review", "--all")

    assert (outcome.code, outcome.out) == (0, "")
    assert "Nothing is written yet" in outcome.err
    assert reviewed(trust)["thoughts"]["number"] == 0
    assert not trust.home.exists()


@pytest.mark.parametrize(
    "options",
    [("--week", "--month"), ("--all", "--since", "yesterday"), ("--all", "--ago", "1"), ("--ago", "-1")],
)
def test_spans_that_exclude_each_other_are_refused(trust: Trust, options: tuple[str, ...]) -> None:
    assert trust("review", *options).code == 2


def test_all_begins_with_the_first_thought_and_compares_with_nothing(trust: Trust, week: Week) -> None:
    for day in (2, 9, 22):
        week.thought(day, 8, felt=[("fear", 10)])

    out = trust("review", "--all").out

    assert out.startswith("Mon 2 to Sun 22 November ")
    assert "before" not in out
    assert reviewed(trust, "--all")["span_before"] is None


def test_all_holds_what_was_written_on_a_day_still_to_come_here(trust: Trust, week: Week) -> None:
    trust.now = datetime(2026, 11, 23, 8, tzinfo=ZoneInfo("Pacific/Auckland"))
    trust("log", "the flight was late")
    trust.now = trust.now.astimezone(ZoneInfo("America/New_York"))

    assert reviewed(trust, "--all")["thoughts"]["number"] == 1


@pytest.mark.parametrize(
    ("zone", "local", "weekday", "part"),
    [
        ("Europe/London", "2026-10-25T01:30:00+01:00", "sunday", "night"),
        ("Europe/London", "2026-10-25T01:30:00+00:00", "sunday", "night"),
        ("America/New_York", "2026-11-01T00:00:00-04:00", "sunday", "night"),
        ("America/New_York", "2026-10-31T23:59:00-04:00", "saturday", "night"),
        ("Pacific/Auckland", "2026-09-27T05:00:00+13:00", "sunday", "morning"),
        ("Pacific/Auckland", "2027-01-01T00:00:00+13:00", "friday", "night"),
        ("Pacific/Auckland", "2026-12-31T21:59:00+13:00", "thursday", "evening"),
    ],
)
def test_a_thought_belongs_to_the_day_and_hour_it_was_lived(
    trust: Trust, zone: str, local: str, weekday: str, part: str
) -> None:
    lived = datetime.fromisoformat(local)
    trust.now = lived.astimezone(ZoneInfo(zone))
    trust("log", "they are with someone else")
    day = f"{lived:%Y-%m-%d}"
    # Looked back on from somewhere else, where it may be another day.
    trust.now = (lived + timedelta(days=3)).astimezone(ZoneInfo("Pacific/Honolulu"))

    found = reviewed(trust, "--since", day, "--until", day)

    assert found["when"][weekday][part] == 1


def test_a_week_over_the_end_of_a_year_shows_both_years(trust: Trust) -> None:
    trust.now = datetime(2027, 1, 3, 21, tzinfo=LONDON)
    for days in ("6 days ago", "3 days ago", "today"):
        trust("log", "it will happen again", "--at", days)

    out = trust("review").out

    assert out.startswith("Mon 28 December 2026 to Sun 3 January 2027\n3 thoughts · ")


def test_filters_of_one_kind_mean_any_and_of_different_kinds_all(trust: Trust, week: Week) -> None:
    week.thought(20, 8, people=["Sam"], tags=("Money",))
    week.thought(20, 9, people=["Mum"], tags=("money",), suggested=("dishonesty",))
    week.thought(20, 10, people=["Ana"], sources=("my ex",))

    def number(*options: str) -> int:
        found: int = reviewed(trust, *options)["thoughts"]["number"]
        return found

    assert number("--person", "sam", "--person", "ANA") == 2
    assert number("--person", "sam", "--tag", "money") == 1
    assert number("--tag", "MONEY") == 2
    assert number("--theme", "being lied to") == 1
    assert number("--source", "My Ex") == 1
    assert number("--source", "my ex", "--tag", "money") == 0


def test_a_source_that_is_only_suggested_is_found_and_counted_like_a_theme(trust: Trust, week: Week) -> None:
    week.thought(20, 8, sources=("abandonment",))
    week.thought(20, 9, as_source=("abandonment",))
    week.thought(20, 10, sources=("abandonment",), as_source=("abandonment",))
    week.thought(20, 11)

    def found(*options: str) -> list[int]:
        return sorted(one["id"] for one in json.loads(trust("review", *options, "--json").out))

    [source] = reviewed(trust)["sources"]
    [theme] = reviewed(trust)["themes"]
    assert (
        (source["number"], source["suggested_only"]) == (theme["number"], theme["suggested_only"]) == (3, 1)
    )
    for kind in ("source", "theme"):
        assert found("--show", f"{kind}:being left") == [1, 2, 3]
        assert found(f"--{kind}", "being left", "--show", "thoughts") == [1, 2, 3]
        assert reviewed(trust, f"--{kind}", "being left")["thoughts"]["number"] == 3


def test_the_screen_says_what_it_is_narrowed_to(trust: Trust, week: Week) -> None:
    for day in (18, 19, 20):
        week.thought(day, 8, people=["Sam"], themes=("dishonesty",))

    out = trust("review", "--person", "Sam", "--theme", "dishonesty").out

    assert "\nOnly      Sam · being lied to\n" in out


def test_a_theme_chosen_and_suggested_counts_once(trust: Trust, week: Week) -> None:
    week.thought(20, 8, themes=("dishonesty",), suggested=("dishonesty", "insecurity"))

    found = reviewed(trust)["themes"]

    assert {theme["key"]: theme["number"] for theme in found} == {"dishonesty": 1, "insecurity": 1}


def test_words_of_ones_own_stay_as_they_are(trust: Trust, week: Week) -> None:
    for day in (18, 19, 20):
        week.thought(day, 8, themes=("Sunday evenings",), urges=("text my sister",))

    out = trust("review").out

    assert "Sunday evenings" in out
    assert "to text my sister 3, did 0" in out


def test_what_was_done_without_an_urge_is_told_apart(trust: Trust, week: Week) -> None:
    for day, actions in ((18, ("check", "accuse")), (19, ()), (20, ("accuse",))):
        week.thought(day, 8, urges=("check",), actions=actions)

    out = trust("review").out

    assert "Wanted    to check 3, did 1\nAlso did  accused 2\n" in out


def test_a_difference_is_never_called_a_change(trust: Trust, week: Week) -> None:
    for number in range(25):
        week.thought(9 + number % 3, 8, felt=[("fear", 90)])
        week.thought(16 + number % 3, 8, felt=[("fear", 10)])

    out = trust("review").out

    assert "week before 25" in out
    assert "change" not in out


@pytest.mark.parametrize(("number", "grid"), [(19, False), (20, True)])
def test_below_twenty_thoughts_there_is_no_grid(trust: Trust, week: Week, number: int, *, grid: bool) -> None:
    for turn in range(number):
        week.thought(16 + turn % 7, 18)

    out = trust("review").out

    assert ("Mon  Tue  Wed" in out) is grid
    assert ("in the evening: 19 of 19" in out) is not grid


def test_a_day_without_a_clock_has_no_part(trust: Trust, week: Week) -> None:
    for day in (18, 19, 20):
        week.thought(day, 8, precision=Precision.DAY)

    assert "When" not in trust("review").out


def test_a_fall_counts_from_ten_points(trust: Trust, week: Week) -> None:
    for day, now in ((17, 70), (18, 71), (19, 89), (20, 90)):
        week.look(week.thought(day, 8), day + 1, 80, now)

    found = reviewed(trust)["reframes"]["belief"]

    assert (found["fell"], found["same"], found["rose"]) == (1, 2, 1)


def test_endings_on_what_was_seen_never_count_as_shifts(trust: Trust, week: Week) -> None:
    for day in (17, 18, 19):
        feeling = (Rerating("hurt", 80, 20),)
        week.look(week.thought(day, 8), day + 1, 90, 90, weight=Weight.SEEN, emotions=feeling)

    found = reviewed(trust)["reframes"]

    assert found["belief"]["rated_twice"] == found["distress"]["rated_twice"] == 0
    assert "Rated twice" not in trust("review").out


def test_distress_is_the_strongest_unpleasant_feeling(trust: Trust, week: Week) -> None:
    for day in (17, 18, 19):
        ratings = (Rerating("calm", 100, 10), Rerating("hurt", 60, 60), Rerating("fear", 70, 30))
        week.look(week.thought(day, 8), day + 1, 90, 90, emotions=ratings)

    found = reviewed(trust)["reframes"]["distress"]

    assert (found["before"], found["now"], found["fell"]) == (70, 30, 3)


def test_reframes_count_on_the_day_they_were_written(trust: Trust, week: Week) -> None:
    old = week.thought(10, 8)
    for day in (18, 19, 20):
        week.thought(day, 8)
    week.look(old, 19, 90, 20)

    out = trust("review").out

    assert "3 thoughts · 1 looked at again · 3 open" in out
    assert "Earlier     1 looked at again happened before\n" in out


def test_one_line_tells_what_was_written_now_and_happened_before(trust: Trust, week: Week) -> None:
    week.thought(10, 8, written=20)

    out = trust("review").out

    assert out == (
        "Mon 16 to Sun 22 November\nNo thoughts in these days.\n"
        "Earlier     1 written in these days happened before\n"
    )


def helped(week: Week, person: str, now: int, **fields: Any) -> int:
    number = week.thought(19, 8, people=[person])
    week.look(number, 20, 90, now, alternatives=(f"what I told myself about {person}",), **fields)
    return number


def test_the_words_that_helped_are_those_after_which_belief_fell_furthest(trust: Trust, week: Week) -> None:
    for person, now in (("Ana", 70), ("Mum", 81), ("Jon", 20), ("Dana", 60), ("Sam", 80)):
        helped(week, person, now)

    found = [words["text"] for words in reviewed(trust)["words_that_helped"]]

    assert found == [f"what I told myself about {person}" for person in ("Jon", "Dana", "Ana")]


def test_words_that_helped_come_with_what_turned_out(trust: Trust, week: Week) -> None:
    number = helped(week, "Sam", 20)
    week.told(number, 21, Outcome.DID_NOT)

    assert reviewed(trust)["words_that_helped"] == [
        {
            "text": "what I told myself about Sam",
            "id": number,
            "before": 90,
            "now": 20,
            "turned_out": ["did not · Sam was asleep"],
        }
    ]


@pytest.mark.parametrize("weight", [Weight.SEEN, Weight.UNKNOWN])
def test_only_endings_with_another_thought_give_words_that_helped(
    trust: Trust, week: Week, weight: Weight
) -> None:
    for person in ("Ana", "Mum", "Jon"):
        helped(week, person, 20, weight=weight)

    assert reviewed(trust)["words_that_helped"] == []
    assert "Your words" not in trust("review").out


def fear_of_sam(week: Week) -> None:
    for person in ("Ana", "Sam", "Jon"):
        helped(week, person, 20)
    talk = NextThing(NextKind.TALK, when="Saturday")
    week.look(week.thought(18, 9, people=["Sam"]), 19, 90, 90, weight=Weight.SEEN, next_things=(talk,))
    week.good(20, "Sam came over", "Sam")
    week.afraid("Sam")


def test_somebody_feared_is_left_out_of_what_helped(trust: Trust, week: Week) -> None:
    fear_of_sam(week)

    out = trust("review").out

    assert "what I told myself about Ana" in out
    assert "what I told myself about Sam" not in out
    assert "a talk with Sam" not in out
    assert "Went right" not in out


def test_somebody_feared_stands_in_the_last_lines(trust: Trust, week: Week) -> None:
    fear_of_sam(week)

    out = trust("review").out

    assert out.endswith("You wrote that you are, or may be, afraid of Sam.\ntrust help-now\n")


def test_who_is_feared_is_no_part_of_the_json(trust: Trust, week: Week) -> None:
    fear_of_sam(week)

    assert "afraid" not in trust("review", "--json").out


def test_a_thought_that_tells_of_fear_ends_with_where_to_turn(trust: Trust, week: Week) -> None:
    week.thought(20, 8, apart=True)

    assert trust("review").out.endswith(
        "You wrote that you are, or may be, afraid of someone.\ntrust help-now\n"
    )


def test_what_turned_out_is_told_in_words(trust: Trust, week: Week) -> None:
    for day in (17, 18, 19):
        week.told(week.thought(day, 8), day + 1, Outcome.DID_NOT, likely=80)

    assert (
        "Turned out  3 looked at: 3 did not\n"
        '            feared "thought 19 8" (likely 80): did not, "Sam was asleep"  #3\n'
        '            feared "thought 18 8" (likely 80): did not, "Sam was asleep"  #2\n'
    ) in trust("review").out


def test_good_moments_get_one_line(trust: Trust, week: Week) -> None:
    week.good(19, "a quiet evening")
    week.good(20, "Sam came over", "Sam")

    assert "Went right  Friday, Sam came over · 1 more\n" in trust("review").out


def test_deleted_thoughts_are_nowhere(trust: Trust, week: Week) -> None:
    number = week.thought(20, 8, people=["Sam"], themes=("dishonesty",))
    week.look(number, 21, 90, 20)
    week.told(number, 21, Outcome.DID_NOT)
    with week.open() as journal:
        journal.delete(number)

    assert trust("review").out == "Nothing written from 16 to 22 November.\n"


@pytest.mark.parametrize(
    "name", ["fear", "sam", "check", "being lied to", "dishonesty", "my ex", "mind reading", "money"]
)
def test_show_lists_the_thoughts_behind_a_name(trust: Trust, week: Week, name: str) -> None:
    week.thought(
        19,
        8,
        text="they lied",
        felt=[("fear", 90)],
        people=["Sam"],
        urges=("check",),
        suggested=("dishonesty",),
        sources=("My ex",),
        traps=("mind-reading",),
        tags=("money",),
    )
    week.thought(20, 8, text="I am too much")
    week.thought(10, 8, text="another week", felt=[("fear", 90)])

    out = trust("review", "--show", name).out

    assert "they lied" in out
    assert len(out.splitlines()) == 1


def test_show_gives_whole_thoughts_as_json(trust: Trust, week: Week) -> None:
    number = week.thought(19, 8, felt=[("fear", 90)])
    week.thought(20, 8)

    found = json.loads(trust("review", "--show", "fear", "--json").out)

    assert [record["id"] for record in found] == [number]


def test_show_finds_nothing_in_one_line(trust: Trust, week: Week) -> None:
    week.thought(20, 8)

    outcome = trust("review", "--show", "joy")

    assert (outcome.code, outcome.out, outcome.err) == (0, "", "No thought of these days is about 'joy'.\n")


def test_a_broken_theme_file_of_ones_own_falls_back_to_ours(trust: Trust, week: Week) -> None:
    week.thought(20, 8, themes=("dishonesty",))
    (trust.home / "themes.yaml").write_text("themes: [", encoding="utf-8")

    outcome = trust("review", "--json")

    assert json.loads(outcome.out)["themes"][0]["name"] == "being lied to"
    assert "themes.yaml" in outcome.err


def test_words_that_helped_never_stand_without_what_came_of_them(trust: Trust, week: Week) -> None:
    week.told(helped(week, "Sam", 20), 21, Outcome.DID_NOT)
    helped(week, "Mum", 30)
    week.thought(21, 8)

    out = trust("review").out

    assert '"what I told myself about Sam"  #1\n              turned out: did not · Sam was asleep\n' in out
    assert '"what I told myself about Mum"  #2\n              how it turned out: not noted\n' in out
