"""Answers to the weeks' questions on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from trustjournal.moments.words import day_in_words
from trustjournal.shown import one_line, visible
from trustjournal.weeks import monday_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from rich.console import RenderableType

    from trustjournal.weeks import WeekAnswer


def week_answers(answers: Sequence[WeekAnswer], asks: Mapping[str, str], today: date) -> RenderableType:
    """Each with its number, its week and its question; `asks` are the questions by their keys."""
    return Group(*(line for answer in answers for line in _lines(answer, asks, today)))


def found_answers(answers: Sequence[WeekAnswer], today: date) -> RenderableType:
    """Answers in which words were found, one line each."""
    lines = [Text(f"{_week(answer, today)}  {one_line(answer.text)}") for answer in answers]
    for line in lines:
        line.no_wrap, line.overflow = True, "ellipsis"
    return Group(*lines)


def _lines(answer: WeekAnswer, asks: Mapping[str, str], today: date) -> list[Text]:
    head = Text(f"{answer.id}  {_week(answer, today)}", style="heading")
    asked = Text(one_line(asks.get(answer.question, answer.question)), style="quiet")
    return [head, asked, Text(f'"{visible(answer.text)}"', style="thought", overflow="fold")]


def _week(answer: WeekAnswer, today: date) -> str:
    monday = monday_of(answer.week)
    return f"Week of {day_in_words(monday, year=monday.year != today.year)}"
