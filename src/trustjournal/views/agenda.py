"""The five lines for a talk on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from trustjournal.shown import one_line, visible
from trustjournal.views.reframes import labelled

if TYPE_CHECKING:
    from rich.console import RenderableType

    from trustjournal.review.agenda import Agenda

_NOTHING = "(nothing written yet)"


def agenda_card(agenda: Agenda, name: str, days: str) -> RenderableType:
    """The lines with what each is for; `days` names the span they were taken from."""
    rows = (
        ("1 Went right", agenda.went_right),
        ("2 What hurt", agenda.hurt),
        ("3 To ask", agenda.ask),
        ("4 Need or limit", agenda.need),
        ("5 We look again", agenda.look_again),
    )
    return Group(
        Text(f"For a talk with {one_line(name)} · {days}", style="heading"),
        labelled((label, _said(text)) for label, text in rows),
        Text("In your own words of these days. Nothing is saved or sent.", style="quiet"),
        Text("What hurt: one thing, as a camera saw it. To ask: how do you see it?", style="quiet"),
    )


def _said(text: str) -> Text:
    return Text(visible(text)) if text else Text(_NOTHING, style="quiet")
