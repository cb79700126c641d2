"""Shapes a tree must have: each turns a node into checked plain values, or says what to mend.

Plain values are str, int, bool, None, tuples and dicts: what the generated modules hold as well.
"""

import re
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from trustjournal.content.broken import ContentError, excerpt, steers
from trustjournal.content.nodes import Mapping, Node, Scalar, Sequence
from trustjournal.vocabulary import what_is_wrong_with


@dataclass(frozen=True)
class Place:
    """Where in which file a check stands, for the error sentence."""

    file: str
    steps: tuple[str, ...] = ()

    def into(self, step: str) -> "Place":
        """The place one step deeper."""
        return Place(self.file, (*self.steps, step))

    def error(self, node: Node | None, wrong: str, mend: str, line: int | None = None) -> ContentError:
        """The error for this place, with the line of `node` unless another is given."""
        if line is None and node is not None:
            line = node.line
        return ContentError(self.file, wrong, mend, self.steps, line)


class Shape(Protocol):
    """What a node must look like."""

    def check(self, node: Node, at: Place) -> Any:
        """The plain value of `node`; ContentError when it has another shape."""
        ...


@dataclass(frozen=True)
class Text:
    """One line of text; `braces` are the words in braces that the program fills in there."""

    longest: int = 300
    braces: tuple[str, ...] = ()

    def check(self, node: Node, at: Place) -> str:
        """The text as written."""
        text = _scalar(node, at, "a text").text
        assert isinstance(node, Scalar)
        if node.kind == "nothing":
            raise at.error(node, "nothing stands here", "Write a text in quotes, or remove the line")
        if node.kind != "text":
            short = excerpt(text)
            raise at.error(
                node, f"{short} without quotes is read as {node.kind}", f'Put it in quotes: "{short}"'
            )
        if not text.strip():
            raise at.error(node, "the text is empty", "Write a text in quotes, or remove the line")
        if any(steers(sign) for sign in text):
            raise at.error(
                node,
                "there is a line break or a control character in the text",
                "Keep it to one line of plain text",
            )
        if len(text) > self.longest:
            raise at.error(
                node, f"the text is {len(text)} signs long", f"Keep it to {self.longest} signs at most"
            )
        for word in re.findall(r"\{(\w*)\}", text):
            if word not in self.braces:
                known = ", ".join(f"{{{brace}}}" for brace in self.braces)
                raise at.error(
                    node,
                    f"{{{excerpt(word)}}} is not filled in here",
                    f"What can stand in braces here: {known}" if known else "Write it without braces",
                )
        return text


@dataclass(frozen=True)
class Page:
    """A page of text: several lines of Markdown, each of them plain."""

    longest: int = 3000

    def check(self, node: Node, at: Place) -> str:
        """The page without blanks at its end."""
        scalar = _scalar(node, at, "a text")
        page = scalar.text.rstrip()
        Text(self.longest).check(Scalar(page.replace("\n", " "), scalar.kind, scalar.line), at)
        return page


@dataclass(frozen=True)
class Key:
    """A name that is stored: lower-case letters, digits and hyphens."""

    def check(self, node: Node, at: Place) -> str:
        """The key as written."""
        text = Text(longest=40).check(node, at)
        plain = text.replace("-", "").replace("_", "")
        if not plain or not plain.isalnum() or text != text.lower():
            raise at.error(
                node,
                f"{excerpt(text)} cannot be a key",
                'Use lower-case letters, digits and hyphens, such as "left-alone"',
            )
        return text


@dataclass(frozen=True)
class Cue:
    """Words that hint at a theme; an asterisk at the end of a word stands for any ending."""

    def check(self, node: Node, at: Place) -> str:
        """The cue as written."""
        text = Text(longest=80).check(node, at)
        wrong = what_is_wrong_with(text)
        if wrong is not None:
            raise at.error(node, f"{excerpt(text)} {wrong[0]}", wrong[1])
        return text


@dataclass(frozen=True)
class Choice:
    """One of a few fixed words."""

    allowed: tuple[str, ...]

    def check(self, node: Node, at: Place) -> str:
        """The word that was chosen."""
        text = Text().check(node, at)
        if text not in self.allowed:
            raise at.error(
                node, f"{excerpt(text)} is not known here", f"Use one of: {', '.join(self.allowed)}"
            )
        return text


@dataclass(frozen=True)
class Day:
    """A calendar day as text, such as "2026-11-22"."""

    def check(self, node: Node, at: Place) -> str:
        """The day as written."""
        text = Text(longest=40).check(node, at)
        try:
            if date.fromisoformat(text).isoformat() == text:
                return text
        except ValueError:
            pass
        raise at.error(node, f"{excerpt(text)} is not a day", 'Write it as year-month-day: "2026-11-22"')


@dataclass(frozen=True)
class Flag:
    """true or false."""

    def check(self, node: Node, at: Place) -> bool:
        """The truth value."""
        scalar = _scalar(node, at, "true or false")
        if scalar.kind != "yes or no":
            raise at.error(
                node, f"{excerpt(scalar.text)} is neither true nor false", "Write true or false, no quotes"
            )
        return scalar.text.lower() in {"true", "yes", "on"}


@dataclass(frozen=True)
class Number:
    """A whole number within bounds."""

    least: int
    most: int

    def check(self, node: Node, at: Place) -> int:
        """The number."""
        scalar = _scalar(node, at, "a number")
        # Written out, so that neither 12:30 nor 0x10 nor 1_000 slips through as a number.
        if scalar.kind == "a number" and scalar.text.isdecimal() and len(scalar.text) <= 9:
            number = int(scalar.text)
            if self.least <= number <= self.most:
                return number
        raise at.error(
            node,
            f"{excerpt(scalar.text)} is not a number from {self.least} to {self.most}",
            "Write digits without quotes",
        )


@dataclass(frozen=True)
class Listing:
    """A list whose items share a shape; `unique` names the fields that may not repeat."""

    item: Shape
    least: int = 1
    most: int = 400
    unique: tuple[str, ...] = ()

    def check(self, node: Node, at: Place) -> tuple[Any, ...]:
        """The plain items in their order."""
        if not isinstance(node, Sequence):
            raise at.error(
                node, f"a list is needed here, not {_called(node)}", "Begin each item with a hyphen"
            )
        if not self.least <= len(node.items) <= self.most:
            raise at.error(
                node,
                f"{len(node.items)} items stand here",
                f"Write {self.least} at least" if len(node.items) < self.least else f"Keep it to {self.most}",
            )
        plain = tuple(self.item.check(item, at.into(_step(i, item))) for i, item in enumerate(node.items, 1))
        seen: dict[str, str] = {}
        for i, (item, value) in enumerate(zip(node.items, plain, strict=True), 1):
            for word in _words(value, self.unique):
                folded = word.casefold()
                if seen.setdefault(folded, str(i)) != str(i):
                    raise at.into(_step(i, item)).error(
                        item, f"{excerpt(word)} stands in two entries", "Each may stand once only"
                    )
        return plain


@dataclass(frozen=True)
class Record:
    """Named fields, each with its own shape; an optional one that is missing gets its default."""

    needed: MappingOf[str, Shape]
    optional: MappingOf[str, tuple[Shape, Any]]

    def check(self, node: Node, at: Place) -> dict[str, Any]:
        """The plain fields, in the order of the shape."""
        if not isinstance(node, Mapping):
            names = ", ".join([*self.needed, *self.optional][:4])
            raise at.error(
                node, f"entries ({names} …) are needed here, not {_called(node)}", "Write them as name: …"
            )
        for name in node.fields:
            if name not in self.needed and name not in self.optional:
                raise at.error(
                    None,
                    f"{excerpt(name)} is not known here",
                    f"Known are: {_some([*self.needed, *self.optional])}",
                    line=node.lines[name],
                )
        plain: dict[str, Any] = {}
        for name, shape in self.needed.items():
            if name not in node.fields:
                raise at.error(node, f"{name} is missing", "Copy it from the shipped file")
            plain[name] = shape.check(node.fields[name], at.into(name))
        for name, (shape, default) in self.optional.items():
            plain[name] = shape.check(node.fields[name], at.into(name)) if name in node.fields else default
        return plain


@dataclass(frozen=True)
class Options:
    """Answers to choose from: the keys are fixed, their labels and order are free."""

    keys: tuple[str, ...]
    braces: tuple[str, ...] = ()

    def check(self, node: Node, at: Place) -> tuple[dict[str, str], ...]:
        """The plain options in the order of the file."""
        one = Record({"key": Choice(self.keys), "label": Text(80, self.braces)}, {})
        plain = Listing(one, 1, len(self.keys), unique=("key",)).check(node, at)
        missing = [key for key in self.keys if key not in {option["key"] for option in plain}]
        if missing:
            raise at.error(node, f"the option {missing[0]} is missing", "Copy it from the shipped file")
        return plain


def _scalar(node: Node, at: Place, needed: str) -> Scalar:
    if not isinstance(node, Scalar):
        raise at.error(node, f"{needed} is needed here, not {_called(node)}", "Compare with the shipped file")
    return node


def _called(node: Node) -> str:
    match node:
        case Sequence():
            return "a list"
        case Mapping():
            return "a group of entries"
        case Scalar():
            return "a single text"


def _step(index: int, node: Node) -> str:
    """How an item of a list is called in an error: by its key where it has one."""
    if isinstance(node, Mapping) and isinstance(key := node.fields.get("key"), Scalar):
        return key.text
    return str(index)


def _words(value: Any, unique: tuple[str, ...]) -> list[str]:
    """The words of one item that no other item may hold."""
    words: list[str] = []
    for name in unique:
        held = value[name]
        words.extend([held] if isinstance(held, str) else held)
    return words


def _some(names: list[str]) -> str:
    return ", ".join(names[:8]) + (" …" if len(names) > 8 else "")
