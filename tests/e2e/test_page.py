"""The page of a review in a real browser: on a phone, on paper, dark, and with the network watched."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Trust

if TYPE_CHECKING:
    from collections.abc import Mapping

PHONE, PAPER = 375, 794
"""Widths in CSS pixels: a small phone, and A4 upright at 96 dots an inch."""

QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    "--allow-file-access-from-files",
)

# The page itself may run nothing, so it is measured from outside, in a frame.
AROUND = """<!DOCTYPE html><html><body style="margin:0">
<iframe id="page" src="page.html" style="border:0;width:{width}px;height:800px"></iframe>
<pre id="found"></pre>
<script>
document.getElementById("page").onload = function (event) {{
  const inside = event.target.contentDocument, root = inside.documentElement;
  const style = inside.defaultView.getComputedStyle(inside.body);
  const chart = inside.querySelector(".chart").getBoundingClientRect();
  document.getElementById("found").textContent = JSON.stringify({{
    needs: root.scrollWidth, has: root.clientWidth, tall: root.scrollHeight,
    ink: style.color, paper: style.backgroundColor, chart: chart.width,
    loaded: inside.defaultView.performance.getEntriesByType("resource").length,
    smallest: Math.min(...[...inside.querySelectorAll("p,td,th,dd,dt,li")].map(
      (one) => parseFloat(inside.defaultView.getComputedStyle(one).fontSize))),
  }});
}};
</script></body></html>"""


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of a week with a chart, a grid, long words and one thought in full."""
    folder = tmp_path_factory.mktemp("page")
    trust = Trust(folder / "home")
    for number in range(22):
        at = ("--at", f"{number % 6 + 1} days ago") if number else ()
        thought = f"they forgot me {'verylongwordwithoutanyblank' * 4 if number == 1 else ''} {number}"
        trust("log", "-", "-p", "Sam", "-b", "80", "-e", "fear:70", "--urge", "check", *at, stdin=thought)
    for number in range(1, 5):
        trust("reframe", str(number), "--weight", "before", "--alternative", "tired", "--belief", "40")
    trust("people", "kind", "Sam", "partner")
    trust("balance", "Sam", "--closeness", "more", "--space", "right")
    outcome = trust("review", "--html", str(folder / "page.html"), "--with", "2")
    assert outcome.code == 0, outcome
    return folder / "page.html"


def browser(folder: Path, *options: str) -> str:
    """What the browser prints."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert found is not None, "this test needs a browser: install chromium"
    done = subprocess.run(
        [found, *QUIET, f"--user-data-dir={folder / 'browser'}", *options],
        capture_output=True,
        check=True,
        text=True,
        timeout=100,
    )
    return done.stdout


def measured(page: Path, width: int, *options: str) -> Mapping[str, Any]:
    around = page.with_name(f"around{width}.html")
    around.write_text(AROUND.format(width=width))
    shown = browser(page.parent, *options, "--virtual-time-budget=5000", "--dump-dom", around.as_uri())
    found = re.search(r'<pre id="found">(\{.*?\})</pre>', shown)
    assert found is not None, shown[-2000:]
    return json.loads(found[1])  # type: ignore[no-any-return]


@pytest.mark.parametrize("width", [PHONE, PAPER, 1280])
def test_nothing_stands_outside_the_page(page: Path, width: int) -> None:
    found = measured(page, width)

    assert found["has"] == width
    assert found["needs"] <= width
    assert 0.8 * min(width, 700) <= found["chart"] <= width
    assert found["smallest"] >= 13


def test_the_browser_loads_nothing_for_it(page: Path) -> None:
    assert measured(page, PHONE)["loaded"] == 0


def brightness(colour: str) -> float:
    red, green, blue = map(float, re.findall(r"[\d.]+", colour)[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_it_is_dark_where_the_reader_likes_it_dark(page: Path) -> None:
    light = measured(page, PHONE)
    dark = measured(page, PHONE, "--force-dark-mode")

    assert brightness(light["paper"]) > 200 > 100 > brightness(light["ink"])
    assert brightness(dark["paper"]) < 60 < 150 < brightness(dark["ink"])


def test_it_prints_on_a_few_sheets(page: Path) -> None:
    sheet = page.with_name("sheet.pdf")
    browser(page.parent, "--no-pdf-header-footer", f"--print-to-pdf={sheet}", page.as_uri())

    pages = len(re.findall(rb"/Type\s*/Page\b", sheet.read_bytes()))
    assert 1 <= pages <= 6
