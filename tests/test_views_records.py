"""Thoughts on the screen: lists, one whole thought, the picture of before and now, and what was found."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from rich.console import Console
from test_exchange_json import RECORD, REFRAME, SUGGESTED

from trustjournal.content import Content
from trustjournal.moments import Moment, Precision
from trustjournal.records import EmotionRating, Person, Weight
from trustjournal.views.names import Names
from trustjournal.views.records import RecordList, record_card
from trustjournal.views.reframes import BeforeAndNow
from trustjournal.views.search import Found, FoundList
from trustjournal.views.style import THEME

if TYPE_CHECKING:
    from rich.console import RenderableType

    from trustjournal.records import ThoughtRecord

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=LONDON)
CONTENT = Content()
OPEN = replace(RECORD, id=9, automatic_thought="they are with someone else", reframes=(), later=())


def drawn(renderable: RenderableType, width: int = 80) -> list[str]:
    """The lines as they stand on a screen of that width, without colour; blanks at their ends cut."""
    console = Console(
        file=io.StringIO(), theme=THEME, width=width, markup=False, emoji=False, highlight=False
    )
    console.print(renderable)
    assert isinstance(console.file, io.StringIO)
    return [line.rstrip() for line in console.file.getvalue().splitlines()]


def listed(*records: ThoughtRecord, width: int = 80, marks: bool = True) -> list[str]:
    return drawn(RecordList(records, NOW, Names(CONTENT), marks), width)


def card(record: ThoughtRecord, width: int = 80) -> str:
    return "\n".join(drawn(record_card(record, NOW, CONTENT, SUGGESTED), width))


def test_a_thought_stands_in_one_line() -> None:
    assert listed(OPEN) == ["#9  open  last night 23:05  fear 90  Sam, R.  they are with someone else"]


def test_a_list_of_open_thoughts_has_no_marks() -> None:
    assert listed(OPEN, marks=False) == ["#9  last night 23:05  fear 90  Sam, R.  they are with someone else"]


def test_columns_stand_under_each_other() -> None:
    other = replace(OPEN, id=114, emotions=(), people=(), rested=True)

    assert listed(OPEN, other) == [
        "#9    open  last night 23:05  fear 90  Sam, R.  they are with someone else",
        "#114  rest  last night 23:05                    they are with someone else",
    ]


def test_a_long_thought_is_cut_where_the_screen_ends() -> None:
    [line] = listed(replace(OPEN, automatic_thought="they are with someone else " * 9))

    assert (len(line), line[-1]) == (80, "…")


def test_a_thought_of_several_lines_stands_in_one() -> None:
    assert len(listed(replace(OPEN, automatic_thought="one\n\ntwo\r\nthree"))) == 1


@pytest.mark.parametrize("width", [40, 60, 72, 80, 120, 200])
@pytest.mark.parametrize("thought", ["they are with someone else " * 9, "他们和别人在一起" * 30])
def test_no_line_of_a_list_is_wider_than_the_screen(width: int, thought: str) -> None:
    many = replace(
        OPEN,
        id=123456,
        automatic_thought=thought,
        people=(Person("x" * 80),),
        emotions=(EmotionRating("y" * 80, 1),),
    )

    assert len(listed(many, width=width)) == 1


def test_a_narrow_screen_leaves_room_for_the_thought() -> None:
    [line] = listed(replace(OPEN, automatic_thought="they are with someone else again"), width=60)

    assert line == "#9  open  last night 23:05  fear 90  they are with someone …"


def test_the_strongest_feeling_stands_in_the_list() -> None:
    felt = replace(
        OPEN, emotions=(EmotionRating("calm"), EmotionRating("hurt", 20), EmotionRating("fear", 30))
    )

    assert "fear 30" in listed(felt)[0]


@pytest.mark.parametrize(
    ("record", "mark"),
    [
        (OPEN, "open"),
        (RECORD, "·"),
        (replace(OPEN, rested=True), "rest"),
        (replace(OPEN, apart=True), "·"),
        (replace(RECORD, reframes=(replace(REFRAME, complete=False),)), "open"),
    ],
)
def test_what_became_of_a_thought_is_told_without_colour(record: ThoughtRecord, mark: str) -> None:
    assert listed(record)[0].split()[1] == mark


def test_a_whole_thought_is_shown() -> None:
    assert card(RECORD).splitlines() == [
        "#14 · last night 23:05 · Sam, R. · looked at again",
        f'"they are with "someone else" \N{SLIGHTLY SMILING FACE}"{"believed 85":>47}',
        "-" * 80,
        "What happened    Sam read my message at 9.",
        "                 It is 11 now, no answer.",
        "Felt             fear 90, hurt",
        "About            Sam (partner), R.",
        "Pulled to        check, drive over",
        "Did              did nothing",
        "May come from    being left",
        "Theme            betrayed before",
        "Thinking trap    mind reading",
        "Tags             phone",
        "About before     the year with R.",
        "It cost you      being alone with it, my sleep",
        "Written          today 08:20",
        'Perhaps about: left without an answer ("no answer")',
        'Perhaps a trap: mind reading ("they are with")',
        "",
        "Looked at again, today 08:20",
        "Known from       the last year with R.",
        "Wish to hear     that I am not stupid for being scared",
        "Seen or heard    - read at 9, no answer by 11",
        "                 - they forgot to answer once in spring",
        "Does not fit     - they told me at noon the shift would be long",
        "From before      - R.",
        "Most weight      mostly before or fear",
        "To a loved one   of course you are scared after R.",
        "                 ask them tomorrow",
        "Other ways       - they are probably asleep",
        "                               before                    now",
        'they are with "someone else…   85 #################      45 #########',
        "fear                           90 ##################     55 ###########",
        "hurt                            –                        65 #############",
        'You keep: "I know two hours of silence. The rest is R. talking."   believed 60',
        "Next             a note of what turned out, tomorrow",
        "Next             a talk, Saturday after breakfast",
        "To take along    the late shifts",
        "Turned out       they said yes",
        "To ask openly    did something happen last night?",
        "Unknown until    tomorrow evening",
        "Until then       phone in the kitchen",
        "",
        'Foreseen         "they will not be there in the morning" · likely 80 · by Mon 23',
        "                 November",
        "Turned out       did not · they came, late",
        'Foreseen         "they are with "someone else" \N{SLIGHTLY SMILING FACE}"',
        "Rated again      today 08:20: believed 30 · fear 40",
    ]


def test_what_was_not_answered_takes_no_line() -> None:
    bare = replace(OPEN, situation="", belief=None, emotions=(), people=(), sources=(), urges=(), actions=())
    bare = replace(bare, themes=(), traps=(), tags=(), written=bare.happened, predictions=(), roots=())
    bare = replace(bare, themes=(), traps=(), tags=(), costs=(), written=bare.happened, predictions=())

    assert drawn(record_card(bare, NOW, CONTENT)) == [
        "#9 · last night 23:05 · open",
        '"they are with someone else"',
        "-" * 80,
    ]


def test_every_look_at_a_thought_is_shown_with_its_date() -> None:
    earlier = replace(
        REFRAME, uuid="earlier", written=Moment.of(datetime(2026, 11, 21, 23, 30, tzinfo=LONDON))
    )

    shown = card(replace(RECORD, reframes=(earlier, REFRAME)))

    assert shown.count("Looked at again, ") == 2
    assert shown.index("last night 23:30") < shown.index("Looked at again, today 08:20")


def test_a_thought_left_open_says_so() -> None:
    assert "today 08:20 · left open" in card(replace(RECORD, reframes=(replace(REFRAME, complete=False),)))


def test_belief_that_was_not_asked_again_is_not_drawn() -> None:
    seen = replace(REFRAME, weight=Weight.SEEN, belief=None)

    assert "85 ####" not in card(replace(RECORD, reframes=(seen,)))


def test_the_private_mark_of_fear_is_not_shown() -> None:
    assert "afraid" not in card(replace(RECORD, people=(Person("Sam", afraid=True),)))


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_no_line_of_a_thought_is_wider_than_the_screen(width: int) -> None:
    long = replace(RECORD, automatic_thought="x" * 300, situation="y " * 300, tags=("z" * 80,))

    assert max(map(len, card(long, width).splitlines())) <= width


def test_what_acts_on_a_terminal_is_shown_as_marks() -> None:
    bad = "\x1b[2J\x1b]0;title\x07[bold]x[/] :smile: \u202eabc"
    shown = card(replace(RECORD, automatic_thought=bad, situation=bad, tags=(bad,), people=(Person(bad),)))

    assert not {"\x1b", "\x07", "\u202e"} & set(shown)
    assert "[bold]x[/] :smile:" in shown


def test_bars_have_one_scale_from_0_to_100() -> None:
    rows = [(str(rating), rating, 100) for rating in (0, 1, 50, 99, 100)]

    lines = drawn(BeforeAndNow(rows))[1:]

    assert [line[30:].split()[1:2] for line in lines] == [["100"], ["#"], ["#" * 10], ["#" * 20], ["#" * 20]]


def test_words_of_the_program_are_shown_by_their_names() -> None:
    names = Names(CONTENT)

    assert (names.urge("go-silent"), names.action("check"), names.trap("mind-reading")) == (
        "go silent",
        "checked",
        "mind reading",
    )


def test_a_word_that_is_no_longer_among_ours_is_shown_as_it_is() -> None:
    assert Names(CONTENT).theme("a theme of my own") == "a theme of my own"


def test_what_was_found_is_marked_without_colour() -> None:
    found = Found(OPEN, "Sam read my message", ((0, 3), (12, 19)))

    assert drawn(FoundList([found], NOW)) == ["#9  last night 23:05  »Sam« read my »message«"]


def test_a_word_far_behind_in_a_line_is_still_in_sight() -> None:
    found = Found(OPEN, "x" * 200 + " message at 9", ((201, 208),))

    assert drawn(FoundList([found], NOW), 60) == [f"#9  last night 23:05  …{'x' * 15} »message« at 9"]


def test_a_day_alone_is_shown_without_a_time() -> None:
    day = replace(OPEN, happened=Moment(OPEN.happened.at, Precision.DAY))

    assert "yesterday  fear" in listed(day)[0]
