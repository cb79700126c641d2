"""An example of the three questions as a page of Markdown, with one way to answer them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trustjournal.content import Prompts
    from trustjournal.content.practice import Example

_THIRD = {
    "seen": ("needs.need_next",),
    "unknown": ("unknown.ask_openly", "unknown.until_when", "unknown.until_then"),
}


def example_page(example: Example, prompts: Prompts) -> str:
    """The thought, each question, and one way to answer it."""
    return "\n".join(_lines(example, prompts)) + "\n"


def _lines(example: Example, prompts: Prompts) -> Iterator[str]:
    yield from (f"# {example.name}", "", example.situation, "")
    yield from (f'**"{example.thought}"** believed {example.belief} · {example.feelings}', "")
    asked = {"evidence_for": example.seen, "evidence_against": example.against, "from_before": example.before}
    for key, ways in asked.items():
        yield from _asked(prompts, f"evidence.{key}", *ways)
    weights = {option.key: option.label for option in prompts.options("evidence.weight")}
    yield from _asked(prompts, "evidence.weight", weights[example.weight])
    yield from _asked(prompts, "evidence.loved_one", example.loved_one)
    third = _THIRD.get(example.weight.removeprefix("mostly-"), ("alternative.alternative",))
    if len(third) == len(example.third):
        for path, way in zip(third, example.third, strict=True):
            yield from _asked(prompts, path, way)
    else:
        yield from _asked(prompts, third[0], *example.third)
    yield example.after


def _asked(prompts: Prompts, path: str, *ways: str) -> Iterator[str]:
    question = prompts.question(path).filled(name="them")
    yield from (f"**{question.ask}**", "", *(f"- {way}" for way in ways), "")
