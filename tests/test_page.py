"""`trust review --html` and `--picture`: a page to bring to somebody, and pictures on the terminal."""

from __future__ import annotations

import re
import stat
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from conftest import Trust

from trustjournal.views.charts import Pair, bar, before_and_now, over_time
from trustjournal.views.html import Html, joined, tag

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOADS = re.compile(
    r"<(script|link|img|iframe|object|embed|base)\b|\b(src|href|srcset|action)\s*=|url\(|@import"
)
"""What could make a browser load or run something."""

NASTY = '</style><script>alert(1)</script> & "quotes" <b>[/]\x1b[31m\u202e'


class Shape(HTMLParser):
    """Reads a page: what it shows, and whether every element is closed where it should be."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.shown: list[str] = []
        self.labels: list[str] = []
        self.feed(page)

    def handle_starttag(self, name: str, attributes: list[tuple[str, str | None]]) -> None:
        self.labels += [value or "" for key, value in attributes if key == "aria-label"]
        if name != "meta":
            self.open.append(name)

    def handle_startendtag(self, name: str, attributes: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, name: str) -> None:
        assert self.open.pop() == name

    def handle_data(self, data: str) -> None:
        if not {"style", "title"} & set(self.open):
            self.shown.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.shown).split())


@pytest.fixture
def week(trust: Trust) -> Trust:
    thoughts = (
        ("they forgot me", "Sam"),
        ("they lied to me", "Sam"),
        ("nobody wants me there", "Ana"),
        (NASTY, "Sam"),
    )
    for number, (thought, person) in enumerate(thoughts, 1):
        happened = ("-s", f"{person} was late", "-p", person)
        trust("log", "-", *happened, "-b", "80", "-e", "fear:70", stdin=thought)
        trust(
            *("reframe", str(number), "--seen", f"{person} called", "--weight", "before"),
            *("--alternative", f"{person} may be tired", "--keep", "1", "--belief", "40"),
        )
    trust("good", "-", "-p", "Ana", stdin="Ana called first")
    return trust


def page_of(trust: Trust, *options: str) -> str:
    path = trust.home.parent / "page.html"
    outcome = trust("review", "--html", str(path), "--force", *options)
    assert outcome.code == 0, outcome
    return path.read_text(encoding="utf-8")


def test_the_page_holds_what_the_screen_holds(week: Trust) -> None:
    text = Shape(page_of(week)).text

    assert "4 thoughts · 4 looked at again" in text
    assert "Sam 3" in text
    assert "fear 4" in text
    assert "80 -> 40 in the middle of 4 rated twice; 4 fell, 0 same, 0 rose" in text
    assert "Sam may be tired" in text
    assert "Ana called first" in text


def test_the_page_is_well_formed_and_says_what_a_browser_may_load(week: Trust) -> None:
    page = page_of(week, "--with", "4")

    assert Shape(page).open == []
    assert "default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;" in page
    assert not LOADS.search(page)


def test_what_was_written_is_text_on_the_page_and_never_markup(week: Trust) -> None:
    shape = Shape(page_of(week, "--with", "4"))

    assert '</style><script>alert(1)</script> & "quotes" <b>[/]␛[31m<U+202E>' in shape.text


def test_only_chosen_thoughts_stand_on_it_in_full(week: Trust) -> None:
    text = Shape(page_of(week, "--with", "1", "--with", "#2")).text

    assert "they forgot me" in text
    assert "they lied to me" in text
    assert "nobody wants me there" not in text


def test_letters_stand_for_names_where_that_is_asked_for(week: Trust) -> None:
    text = Shape(page_of(week, "--redact", "--with", "1")).text

    assert "Sam" not in text
    assert "Ana" not in text
    assert re.search(r"\b([A-Z])\. may be tired", text)


def test_closeness_and_space_stand_on_it_with_letters_for_names_where_asked(week: Trust) -> None:
    week("balance", "Sam", "--closeness", "more", "--space", "right")
    week("balance", "Ana", "--space", "less")

    plain, redacted = Shape(page_of(week)).text, Shape(page_of(week, "--redact")).text

    assert "Sam closer wanted, space about right Ana less space wanted" in plain
    assert re.search(r"([A-Z])\. closer wanted, space about right (?!\1)[A-Z]\. less space wanted", redacted)
    assert not re.search("Sam|Ana", redacted)


def test_without_closeness_and_space_there_is_no_heading_for_it(week: Trust) -> None:
    week("balance", "Sam", "--closeness", "more")
    week("people", "mark", "Sam")

    assert "Closeness" not in Shape(page_of(week)).text


def test_costs_and_kinds_of_good_moments_stand_on_it(week: Trust) -> None:
    week("edit", "1", "--cost", "isolation")
    week("good", "Ana said sorry", "--kind", "apology")

    text = Shape(page_of(week)).text

    assert "What it costs now before being alone with it 1 0" in text
    assert "Sun 22 November, an apology" in text


def test_the_mark_of_fear_is_not_handed_on(week: Trust) -> None:
    week("log", "-", "-p", "Dana", stdin="Dana hits me when they are angry")

    assert "afraid" not in Shape(page_of(week)).text


def test_the_page_is_private_and_replaces_nothing_unasked(week: Trust, tmp_path: Path) -> None:
    path = tmp_path / "mine.html"
    week("review", "--html", str(path))
    again = week("review", "--html", str(path))

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert again.code == 1
    assert "is there already" in again.err


def test_a_link_is_not_followed(week: Trust, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("stays")
    (tmp_path / "link.html").symlink_to(precious)

    week("review", "--html", str(tmp_path / "link.html"), "--force")

    assert precious.read_text() == "stays"


def test_a_thought_there_is_not_writes_no_page(week: Trust, tmp_path: Path) -> None:
    outcome = week("review", "--html", str(tmp_path / "page.html"), "--with", "99")

    assert outcome.code == 3
    assert not (tmp_path / "page.html").exists()


@pytest.mark.parametrize("option", [("--with", "1"), ("--redact",), ("--force",)])
def test_what_is_about_a_page_needs_a_page(week: Trust, option: tuple[str, ...]) -> None:
    outcome = week("review", *option)

    assert outcome.code == 2
    assert "--html FILE" in outcome.err


def test_text_inside_an_element_is_escaped_and_elements_are_not() -> None:
    assert tag("p", "a < b", tag("b", "c"), class_="x") == '<p class="x">a &lt; b<b>c</b></p>'
    assert joined(("<", Html("<br>"))) == "&lt;<br>"


def test_an_attribute_cannot_break_out_of_its_quotes() -> None:
    assert tag("p", title='"><script>') == '<p title="&quot;&gt;&lt;script&gt;"></p>'


def numbers_in(svg: str, attribute: str) -> Iterator[float]:
    return (float(found) for found in re.findall(rf'\b{attribute}="([\d.]+)"', svg))


def test_a_bar_is_as_long_as_its_share_of_the_longest() -> None:
    assert list(numbers_in(bar(3, 12), "width")) == [25.0]
    assert list(numbers_in(bar(12, 12, before=6), "width")) == [100.0, 49.0]


def test_a_higher_rating_stands_higher_and_the_scale_is_always_whole() -> None:
    heights = list(numbers_in(before_and_now([Pair("1 Nov", "#1", 90, 20)], "Belief"), "cy"))

    assert heights[0] < heights[1]
    assert heights == list(numbers_in(before_and_now([Pair("1 Nov", "#1", 90, 20)] * 2, "Belief"), "cy"))[:2]


def test_who_hears_a_chart_hears_its_numbers() -> None:
    chart = before_and_now([Pair("1 Nov", "#1", 90, 20)], "Belief before and after")

    assert 'aria-label="Belief before and after: 1 Nov #1 90 to 20"' in chart
    assert 'aria-label="1, 0, 3"' in over_time((1, 0, 3))


def test_belief_before_and_after_is_drawn_with_its_numbers_below(week: Trust) -> None:
    lines = week("review", "--picture").out.splitlines()

    assert lines[1] == "Belief in a thought   o before   x after looking at it again"
    assert [line.split() for line in lines if line.startswith(("   o ", "   x "))] == [
        ["o", "80", "80", "80", "80"],
        ["x", "40", "40", "40", "40"],
    ]
    marked = [line[5:].split() for line in lines[2:13]]
    assert marked[2] == ["o"] * 4
    assert marked[3] == marked[5] == ["|"] * 4
    assert marked[6] == ["x"] * 4


def test_on_a_plain_screen_the_same_is_told_line_by_line(week: Trust) -> None:
    out = week("--plain", "review", "--picture").out

    assert "Sun 22 November, #1: 80, then 40" in out
    assert "|" not in out


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_pictures_keep_within_the_width(week: Trust, columns: int) -> None:
    week.variables["COLUMNS"] = str(columns)

    assert max(map(len, week("review", "--all", "--picture").out.splitlines())) <= columns
