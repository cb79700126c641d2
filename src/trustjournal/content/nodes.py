"""YAML text -> a tree that still knows its lines and its quotes; everything dangerous is refused.

Only the event stream of the parser is used: nothing is constructed, no tag is resolved into an
object, and aliases are refused before anything could be expanded.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from trustjournal.content.broken import ContentError, excerpt, harmless

DEEPEST = 8
"""Content files need five levels; deeper nesting is a mistake or an attack."""

_KINDS = {
    "bool": "yes or no",
    "int": "a number",
    "float": "a number",
    "null": "nothing",
    "timestamp": "a date",
    "merge": "a merge sign",
    "value": "a sign of its own",
}

# The C parser is some ten times faster; not every PyYAML is built with it.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as written; `kind` is "text" or what YAML would make of it unquoted."""

    text: str
    kind: str
    line: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: tuple["Node", ...]
    line: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Nodes by their keys, in the order of the file; no key stands twice."""

    fields: dict[str, "Node"]
    lines: dict[str, int]
    line: int


Node = Scalar | Sequence | Mapping


def read_nodes(text: str, file: str) -> Node:
    """The tree of one YAML document; ContentError says what cannot be read or is not allowed."""
    events = _Events(text, file)
    try:
        root = _document(events)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise ContentError(
            file,
            f"this is not YAML ({harmless(str(error.problem or error.context))[:80]})",
            "Look at the spaces at the start of the line, and for a missing quote or colon",
            line=None if mark is None else mark.line + 1,
        ) from None
    except yaml.reader.ReaderError:
        raise ContentError(
            file, "there is a sign in it that YAML does not allow", "Remove control characters"
        ) from None
    return root


class _Events:
    """The parser's events, each checked before it is handed out."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self._events: Iterator[yaml.Event] = iter(yaml.parse(text, Loader=_Loader))
        self._resolver = yaml.resolver.Resolver()

    def next(self) -> yaml.Event:
        """The next event; aliases, anchors and tags never get past here."""
        event = next(self._events)
        line = _line(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise ContentError(
                self.file,
                "references (& and *) are not allowed here",
                "Write the text out, in quotes",
                line=line,
            )
        tag = getattr(event, "tag", None)
        if tag is not None:
            raise ContentError(
                self.file,
                f"tags ({excerpt(str(tag))}) are not allowed here",
                "Remove the word that begins with an exclamation mark, or put the text in quotes",
                line=line,
            )
        return event

    def kind(self, event: yaml.ScalarEvent) -> str:
        """What YAML makes of a value: "text" whenever it stands in quotes."""
        if not event.implicit[0]:
            return "text"
        tag = str(self._resolver.resolve(yaml.ScalarNode, event.value, (True, False)))  # type: ignore[no-untyped-call]
        return _KINDS.get(tag.rpartition(":")[2], "text")


def _line(event: yaml.Event) -> int:
    return 0 if event.start_mark is None else event.start_mark.line + 1


def _document(events: _Events) -> Node:
    events.next()  # the stream begins
    if isinstance(events.next(), yaml.StreamEndEvent):
        raise ContentError(events.file, "the file is empty", "Copy the shipped file, or remove this one")
    root = _node(events, events.next(), 1)
    events.next()  # the document ends
    event = events.next()
    if not isinstance(event, yaml.StreamEndEvent):
        raise ContentError(
            events.file,
            "a second document begins here",
            "Remove the line with ---",
            line=_line(event),
        )
    return root


def _node(events: _Events, event: yaml.Event, depth: int) -> Node:
    line = _line(event)
    if depth > DEEPEST:
        raise ContentError(
            events.file,
            "the lists stand too deep inside one another",
            "Compare with the shipped file",
            line=line,
        )
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(event.value, events.kind(event), line)
    if isinstance(event, yaml.SequenceStartEvent):
        items = []
        while not isinstance(event := events.next(), yaml.SequenceEndEvent):
            items.append(_node(events, event, depth + 1))
        return Sequence(tuple(items), line)
    fields: dict[str, Node] = {}
    lines: dict[str, int] = {}
    while not isinstance(event := events.next(), yaml.MappingEndEvent):
        at = _line(event)
        if not isinstance(event, yaml.ScalarEvent):
            raise ContentError(
                events.file, "a name before a colon must be a single word", "Write it as name: …", line=at
            )
        if event.value in fields:
            raise ContentError(
                events.file,
                f"{excerpt(event.value)} stands here twice (first in line {lines[event.value]})",
                "Remove one of them",
                line=at,
            )
        fields[event.value] = _node(events, events.next(), depth + 1)
        lines[event.value] = at
    return Mapping(fields, lines, line)
