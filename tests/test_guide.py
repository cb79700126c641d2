"""`trust guide`: short pages that name the commands there are, found by name and by word."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from named_commands import unknown_words
from rich.console import Console

from trustjournal.content import Content, ContentError
from trustjournal.content.guide import Guide, Topic
from trustjournal.content.own_file import checked
from trustjournal.store import locking, presence
from trustjournal.views.guide import topic_list, topic_page
from trustjournal.views.style import THEME

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Trust
    from rich.console import RenderableType

    from trustjournal.content import Trap

CONTENT = Content()
GUIDE = CONTENT.guide
ROOM = 22
"""Lines of a page on a screen of 24: the command above it, the prompt below it."""


def keys(guide: Guide = GUIDE) -> list[str]:
    return [topic.key for topic in guide.topics]


def drawn(what: RenderableType, width: int) -> list[str]:
    console = Console(file=io.StringIO(), width=width, theme=THEME, highlight=False)
    console.print(what)
    assert isinstance(console.file, io.StringIO)
    return [line.rstrip() for line in console.file.getvalue().splitlines()]


def commands_named() -> list[tuple[str, str]]:
    """The pages of the guide, each with every command that it names."""
    return [
        (topic.key, typed)
        for topic in GUIDE.pages
        for typed in (*(one.type for one in topic.commands), *re.findall(r"`(trust [^`]*)`", topic.text))
    ]


# --- what it says ------------------------------------------------------------------------------


def test_the_eight_steps_stand_in_their_order() -> None:
    order = "roots questions emotional-safety compassion vulnerability bridge balance romance"
    steps = {topic.step: topic.key for topic in GUIDE.topics if topic.step is not None}

    assert " ".join(steps.values()) == order
    assert list(steps) == list(range(1, 9))


@pytest.mark.parametrize("topic", GUIDE.pages, ids=lambda topic: topic.key)
def test_a_page_fits_a_screen_of_eighty_by_twentyfour(topic: Topic) -> None:
    lines = drawn(topic_page(topic), 80)

    assert len(lines) <= ROOM
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("topic", GUIDE.pages, ids=lambda topic: topic.key)
def test_a_page_loses_no_command_on_sixty_columns(topic: Topic) -> None:
    shown = drawn(topic_page(topic), 60)

    assert max(map(len, shown)) <= 60
    assert all(any(line.strip().startswith(typed.type) for line in shown) for typed in topic.commands)


_WITH_A_LINE_AND_THE_PROMPT = 22


@pytest.mark.parametrize("width", [60, 80])
def test_the_list_of_topics_is_a_line_each_and_fits_a_screen(width: int) -> None:
    lines = drawn(topic_list(GUIDE.topics, width), width)

    assert [line.lstrip("0123456789 ").split()[0] for line in lines] == keys()
    assert len(lines) <= _WITH_A_LINE_AND_THE_PROMPT
    assert max(map(len, lines)) <= width


def test_a_topic_with_little_room_is_told_in_whole_clauses() -> None:
    lines = drawn(topic_list(GUIDE.topics, 60), 60)

    assert " 1  roots             Where distrust was learned" in lines
    assert " 2  questions         Evidence or old pain, a loved one" in lines


@pytest.mark.parametrize(("page", "typed"), commands_named())
def test_every_command_the_guide_names_is_there(page: str, typed: str) -> None:
    assert unknown_words(typed) == []


@pytest.mark.parametrize(
    ("typed", "unknown"),
    [
        ("trust reframes", "reframes"),
        ("trust reframe --softly", "--softly"),
        ("trust good bye", "bye"),
        ("trust guide nowhere", "nowhere"),
    ],
)
def test_a_command_that_is_not_there_would_be_noticed(typed: str, unknown: str) -> None:
    assert unknown_words(typed) == [unknown]


def test_every_page_names_a_command() -> None:
    assert [topic.key for topic in GUIDE.pages if not topic.commands] == []


@pytest.mark.parametrize("trap", CONTENT.traps, ids=lambda trap: trap.key)
def test_every_thinking_trap_is_in_the_page_of_traps_and_has_its_own(trap: Trap) -> None:
    traps, own = GUIDE.topic("traps"), GUIDE.topic(trap.key)

    assert traps is not None
    assert f"**{trap.name}:**" in traps.text
    assert own is not None
    assert trap.explanation in own.text
    assert trap.example in own.text


def test_every_feeling_is_explained() -> None:
    page = GUIDE.topic("emotions")

    assert page is not None
    assert [name for e in CONTENT.emotions if f"**{(name := e.name)}:**" not in page.text] == []


def test_every_place_distrust_may_come_from_is_explained() -> None:
    page = GUIDE.topic("sources")

    assert page is not None
    names = [theme.name for theme in CONTENT.themes if theme.axis == "source"]
    assert [name for name in names if f"**{name}:**" not in page.text] == []


@pytest.mark.parametrize("key", ["vulnerability", "bridge", "romance", "talk"])
def test_what_is_done_towards_somebody_is_not_for_whoever_is_feared(key: str) -> None:
    page = GUIDE.topic(key)

    assert page is not None
    assert "afraid of" in page.text


SAYS = {
    "roots": (
        "betrayed, turned away or left | no detail | nobody has to be blamed | "
        "teach me to believe about trust | show in what I do with people | stay away from | wrong"
    ),
    "obstacles": (
        "Playing it down | blame | Keeping away | One time, taken for all | "
        "All of it on one person | Too much at once | comes again | Hurrying"
    ),
    "emotional-safety": (
        "doubt in yourself | hard to steer | harsh words | fear of being seen | keeping away | "
        "your own sense | reassurance | numbness | closeness | on alert | Notice | "
        "kind to yourself | limits | small hard things | harsh voice | check it | "
        "open in a small measure"
    ),
    "compassion": (
        "Name it | know it from | understandable | as to a friend | Only then | "
        "listen, do not judge | from inside | without carrying it | Others struggle too"
    ),
    "vulnerability": (
        "what you fear | Choose by what they did | Begin with little | Listen | what you need | Look back"
    ),
    "bridge": (
        "Foundation | Plan | Materials | Construction | Maintenance | With yourself | "
        "judgement | choice of people | Words lay none"
    ),
    "balance": (
        "living through the other | without anybody | nothing of your own that grows | "
        "wear thin | cannot get stronger | yours alone | plain words | limits | room to change | "
        "needs both | colleague"
    ),
    "romance": "one person | being deceived | old wounds | the one | bring about what it fears",
    "urges": (
        "motives | check on them | go over it again | ask again | test them | accuse | control | "
        "compare | go silent | avoid the talk | cling | yes against your own need | "
        "do not last | fear of closeness | alone with it | breaking things | on alert | low mood"
    ),
    "talk": (
        "calm moment | the two of you | One thing only | gentle | ask, and listen | A limit | "
        "space | speak with each other | what you need | let a feeling count"
    ),
    "together": (
        "Small promises | Looking at it together | Rituals | a goal you both have | Openness | "
        "Reassurance | given freely | a feeling count | their eyes | Thanks | however small | "
        "Patience"
    ),
    "repair": "Say what I did | what I will do | An apology is a beginning | Forgiving | no date",
    "care": "sleep | moving | quiet | People on your side | does this for a living | no therapy",
    "instinct": "trust your gut | old pain | Say by when | what turned out | nothing here argues",
    "questions": (
        "evidence | past experience and fear | someone you love | What else | real fork | cannot tell"
    ),
    "steps": (
        "Roots | Three questions | Emotional safety | Compassion | Vulnerability | bridge | "
        "Balance | Romance | People on your side"
    ),
}
"""What has to stand on which page, by a word or two of each thing."""


@pytest.mark.parametrize(("key", "words"), SAYS.items(), ids=SAYS)
def test_a_page_holds_what_belongs_to_it(key: str, words: str) -> None:
    page = GUIDE.topic(key)

    assert page is not None
    text = " ".join(page.text.split()).casefold()
    assert [word for word in words.split(" | ") if word.casefold() not in text] == []


# --- which page is meant -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("roots", "roots"),
        ("ROOTS", "roots"),
        ("1", "roots"),
        ("step 8", "romance"),
        ("emotional safety", "emotional-safety"),
        ("emotional-safety", "emotional-safety"),
        ("mind reading", "mind-reading"),
        ("boundaries", "talk"),
        ("jealousy", "romance"),
        ("vuln", "vulnerability"),
    ],
)
def test_a_page_is_opened_by_what_somebody_would_call_it(typed: str, key: str) -> None:
    page = GUIDE.topic(typed)

    assert page is not None
    assert page.key == key


@pytest.mark.parametrize("typed", ["", "x", "9", "em", "nothing of the kind"])
def test_what_fits_no_page_opens_none(typed: str) -> None:
    assert GUIDE.topic(typed) is None


def test_no_other_word_for_a_page_hides_a_page() -> None:
    assert [topic.key for topic in GUIDE.pages if GUIDE.topic(topic.key) is not topic] == []


@pytest.mark.parametrize(
    ("typed", "near"), [("rots", "roots"), ("compasion", "compassion"), ("brige", "bridge")]
)
def test_a_slip_of_the_fingers_is_answered_with_the_nearest_name(trust: Trust, typed: str, near: str) -> None:
    outcome = trust("guide", typed)

    assert (outcome.code, outcome.out) == (2, "")
    assert f"Nearest: {near}" in outcome.err


def test_where_no_name_is_near_the_list_is_named(trust: Trust) -> None:
    outcome = trust("guide", "qqqqqqqq\x1b[2J")

    assert outcome.code == 2
    assert "All of them: trust guide." in outcome.err
    assert "\x1b" not in outcome.err


# --- words in any page -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("forgiving somebody", "repair"),
        ("jealous", "romance"),
        ("boundary", "talk"),
        ("therapist", "care"),
        ("gut feeling", "instinct"),
        ("reading minds", "mind-reading"),
        ("childhood", "roots"),
        ("phone", "words"),
    ],
)
def test_the_page_that_is_about_a_word_comes_first(words: str, first: str) -> None:
    assert GUIDE.search(words)[0].topic.key == first


def test_a_page_that_holds_few_of_many_words_is_left_out() -> None:
    found = [one.topic.key for one in GUIDE.search("forgive an affair, an apology, a mistake")]

    assert found[0] == "repair"
    assert "romance" not in found  # it holds the affair only


def test_what_is_found_shows_the_sentence_that_holds_the_word(trust: Trust) -> None:
    outcome = trust("guide", "--search", "camera", "caught")

    assert outcome.code == 0
    assert "Only what a camera would have caught." in " ".join(outcome.out.split())


def test_a_search_for_nothing_says_what_to_type(trust: Trust) -> None:
    outcome = trust("guide", "--search")

    assert outcome.code == 2
    assert "trust guide --search WORDS" in outcome.err


def test_a_word_that_stands_nowhere_finds_nothing(trust: Trust) -> None:
    outcome = trust("guide", "--search", "zeppelin")

    assert (outcome.code, outcome.out) == (0, "")
    assert "No page holds that" in outcome.err


# --- how it is shown ---------------------------------------------------------------------------


def test_without_a_terminal_a_page_is_markdown(trust: Trust) -> None:
    page = GUIDE.topic("roots")

    assert page is not None
    assert trust("guide", "roots").out == page.markdown
    assert page.markdown.startswith("# Step 1 · Looking for roots\n\n")
    assert "- `trust pause`: " in page.markdown


def test_json_of_a_page_holds_all_of_it(trust: Trust) -> None:
    printed = json.loads(trust("guide", "repair", "--json").out)

    assert list(printed) == ["format", "key", "step", "name", "line", "text", "commands"]
    assert printed["key"] == "repair"
    assert printed["commands"][0]["type"] == "trust log"


def test_json_of_the_list_and_of_a_search_are_arrays_of_pages(trust: Trust) -> None:
    listed = json.loads(trust("guide", "--json").out)
    found = json.loads(trust("guide", "--search", "jealous", "--json").out)

    assert [page["key"] for page in listed] == [page.key for page in GUIDE.pages]
    assert found[0] in listed


def test_the_list_names_every_topic_in_the_order_of_the_file(trust: Trust) -> None:
    lines = trust("guide").out.splitlines()

    named = [line.lstrip("0123456789 ").split()[0] for line in lines]
    assert named == [*keys(), "practice"]


def test_it_makes_no_journal(trust: Trust) -> None:
    trust("guide")
    trust("guide", "roots")

    assert not trust.home.exists()


def test_it_never_asks_for_the_passphrase_of_a_locked_journal(trust: Trust) -> None:
    trust("log", "they forgot me")
    locking.lock(str(trust.home), "a quiet word")
    presence.leave()

    assert trust("guide", "roots").code == 0


# --- a guide of one's own ----------------------------------------------------------------------

OWN = """
guide:
  - key: "tea"
    name: "Tea"
    line: "Put the kettle on"
    text: |
      Tea first.
    commands:
      - {type: "trust pause", does: "wait for it"}
"""


def own_guide(home: Path, text: str) -> None:
    home.mkdir(exist_ok=True)
    (home / "guide.yaml").write_text(text)


def test_a_guide_of_ones_own_takes_the_place_of_ours(trust: Trust) -> None:
    own_guide(trust.home, OWN)

    assert trust("guide").out.split()[:5] == ["tea", "Put", "the", "kettle", "on"]
    assert trust("guide", "tea").out == "# Tea\n\nTea first.\n\n- `trust pause`: wait for it\n"
    assert trust("guide", "roots").code == 2


def test_a_guide_that_cannot_be_read_is_told_and_ours_is_shown(trust: Trust) -> None:
    own_guide(trust.home, OWN.replace("commands", "command"))

    outcome = trust("guide", "roots")

    assert outcome.code == 0
    assert "Looking for roots" in outcome.out
    assert "guide.yaml, line " in outcome.err


@pytest.mark.parametrize("text", ["Tea \x1b[2J first.", "Tea \N{RIGHT-TO-LEFT OVERRIDE} first."])
def test_what_could_steer_a_terminal_is_refused_in_a_page(text: str) -> None:
    with pytest.raises(ContentError):
        checked(OWN.replace("Tea first.", text), "guide", "guide.yaml")


def test_a_page_without_end_is_refused() -> None:
    with pytest.raises(ContentError, match="signs long"):
        checked(OWN.replace("Tea first.", "tea " * 1000), "guide", "guide.yaml")


def test_the_guide_is_loaded_by_nobody_else() -> None:
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from trustjournal.content import Content; c = Content(); "
            "c.prompts, c.traps, c.helplines; print([n for n in sys.modules if 'guide' in n])",
        ],
        capture_output=True,
        text=True,
        check=True,
    )

    assert loaded.stdout.strip() == "[]"
