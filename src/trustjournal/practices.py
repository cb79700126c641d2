"""What somebody does to rebuild trust, as small values of one shape: steps, promises, boundaries, talks.

Everything here is a `Practice` and stands in one table; what a kind of it may hold is declared once, in
`KINDS`. So keeping, exchanging, searching, forgetting and taking back are the same for all of them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from trustjournal.errors import Outside, Usage
from trustjournal.limits import LONGEST_TEXT, checked_name, checked_text
from trustjournal.moments import Moment, Precision
from trustjournal.predictions import Outcome

OPEN, DONE, KEPT, MISSED, ENDED = "open", "done", "kept", "missed", "ended"
NOTED = "noted"
"""The state of what only stands there, and has no end to be told of."""

MINE, THEIRS = "mine", "theirs"
ROOT, SIGNS, BALANCE, BRIDGE_LINE = "root", "signs", "balance", "bridge_line"
TALK = "talk"
CHECK_IN, SAFETY_NOTE = "check_in", "safety_note"

SAFETY_NOTES = ("signs", "calms", "people", "places", "professionals", "surroundings")
"""What the person's own safety notes are about, in this order: how they notice, what calms them, who and
where is good for them, whom to turn to, what makes their surroundings safer (Stanley and Brown 2012)."""

WANTED = ("more", "right", "less")
"""Of closeness and of space: what is wanted beside what there is."""

STAGES = ("foundation", "plan", "materials", "construction", "maintenance")
"""The stages of a bridge, in this order."""

Detail = str | int
Details = tuple[tuple[str, Detail], ...]


@dataclass(frozen=True, slots=True)
class PracticeKind:
    """A kind of practice: what it is called, the states it can be in, and the details it can hold.

    A new one is in the first of its `states`. A detail is a text, a whole number between two others, or one
    of a few words.
    """

    key: str
    name: str
    """As it stands before the number: "step 3"."""
    states: tuple[str, ...]
    texts: tuple[str, ...] = ()
    numbers: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    listed: str = ""
    """Its command, where that is not called like one of them."""
    shown_by: str = ""
    """What lists them, where that is not the command with list behind it."""
    called: bool = False
    """Whether its text is a name, short and on one line."""

    @property
    def command(self) -> str:
        """The command that deals with it."""
        return self.listed or self.name.partition(" ")[0].replace("-", "")

    @property
    def list_command(self) -> str:
        """What lists them."""
        return self.shown_by or f"{self.command} list"

    def checked(self, name: str, value: object) -> Detail:
        """The detail, where this kind can hold it; one that a newer version added is let be.

        Raises `Outside` and `Usage`.
        """
        what = f"{self.name}, {name}"
        if name in self.numbers:
            low, high = self.numbers[name]
            if type(value) is not int or not low <= value <= high:
                raise Outside(what, value, f"a whole number from {low} to {high}")
            return value
        if name in self.choices and value not in self.choices[name]:
            raise Usage(f"{what} can be {', '.join(self.choices[name])}.")
        if isinstance(value, str):
            return value if len(value) <= LONGEST_TEXT else checked_text(value, what)
        if type(value) is not int or name in self.texts:
            raise Usage(f"{what} should be a text.")
        return value


_RATING = (0, 100)

KINDS: dict[str, PracticeKind] = {
    kind.key: kind
    for kind in (
        PracticeKind(
            "step",
            "step",
            (OPEN, DONE),
            texts=("shown", "predicts", "happened", "learned"),
            numbers={"size": (1, 5), "likely": _RATING, "likely_again": _RATING},
            choices={
                "went": ("better", "as-hoped", "harder", "cannot-tell"),
                "outcome": tuple(Outcome),
            },
        ),
        PracticeKind(
            "promise", "promise", (OPEN, KEPT, MISSED), texts=("happened",), choices={"whose": (MINE, THEIRS)}
        ),
        PracticeKind(
            "boundary", "boundary", (OPEN, ENDED), choices={"concerns": ("space", "communication", "needs")}
        ),
        PracticeKind(TALK, "talk", (OPEN, DONE), texts=("happened",)),
        PracticeKind(CHECK_IN, "check-in", (DONE,)),
        PracticeKind(SAFETY_NOTE, "safety note", (NOTED,), choices={"concerns": SAFETY_NOTES}),
        PracticeKind(
            ROOT, "root", (NOTED,), texts=("beliefs", "ways", "avoided"), listed="roots", called=True
        ),
        PracticeKind(SIGNS, "signs", (NOTED,), texts=("ticked",), shown_by="signs --list"),
        PracticeKind(
            BALANCE,
            "balance",
            (NOTED,),
            choices={"closeness": WANTED, "space": WANTED},
            shown_by="balance",
        ),
        PracticeKind(BRIDGE_LINE, "bridge line", (NOTED,), choices={"stage": STAGES}, shown_by="bridge NAME"),
    )
}
"""Every kind by its key. Further ones may be added; what they hold needs no change of the tables."""


@dataclass(frozen=True, slots=True)
class Practice:
    """One small thing somebody does or noted: a step, a promise, a boundary.

    `about` is the uuid of the thought it came from. `due` is the day that was meant by the words in `when`.
    `closed` is when it was told how it ended; None until then. `details` holds what its kind adds, in the
    order in which that declares it.
    """

    uuid: str
    kind: str
    text: str
    written: Moment
    state: str = ""
    person: str | None = None
    about: str | None = None
    due: date | None = None
    when: str = ""
    closed: Moment | None = None
    details: Details = ()
    id: int | None = None
    revision: int = 1

    def __post_init__(self) -> None:
        object.__setattr__(self, "written", self.written.to_the_minute)
        object.__setattr__(self, "closed", self.closed and self.closed.to_the_minute)
        checked_text(self.text, "The text")
        if self.person is not None:
            object.__setattr__(self, "person", checked_name(self.person, "The person"))
        kind = KINDS.get(self.kind)
        if kind is None:
            return
        if kind.called:
            object.__setattr__(self, "text", checked_name(self.text, "The name"))
        state = self.state or kind.states[0]
        if state not in kind.states:
            raise Usage(f"A {kind.name} can be {', '.join(kind.states)}, not {state[:40]!r}.")
        object.__setattr__(self, "state", state)
        object.__setattr__(self, "details", _in_order(kind, dict(self.details)))

    @property
    def name(self) -> str:
        """What it is called on the screen: "step 3"."""
        kind = KINDS.get(self.kind)
        return f"{self.kind if kind is None else kind.name} {self.id}"

    @property
    def open(self) -> bool:
        """Whether it is still to be told how it ended."""
        return self.state == OPEN

    def due_on(self, day: date) -> bool:
        """Whether its day has come and it is still open."""
        return self.open and self.due is not None and self.due <= day

    def word(self, name: str) -> str:
        """The text or the word of that detail; "" where there is none."""
        value = dict(self.details).get(name, "")
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> int | None:
        """The number of that detail."""
        value = dict(self.details).get(name)
        return value if isinstance(value, int) else None

    def saying(self, **details: Detail | None) -> Practice:
        """The same with these details; what is None or "" is taken out."""
        held = {**dict(self.details), **details}
        return replace(self, details=tuple((n, v) for n, v in held.items() if v is not None and v != ""))

    def ended(self, state: str, closed: Moment, **details: Detail | None) -> Practice:
        """The same once it is told how it ended."""
        return replace(self.saying(**details), state=state, closed=closed)

    def texts(self) -> tuple[str, ...]:
        """The words of the person in it."""
        kind = KINDS.get(self.kind)
        told = () if kind is None else kind.choices
        words = (value for name, value in self.details if isinstance(value, str) and name not in told)
        return tuple(filter(None, (self.text, self.when, *words)))


@dataclass(frozen=True, slots=True)
class KeptAndDone:
    """How many promises were kept, by whom, and how many steps were done."""

    mine: int = 0
    theirs: int = 0
    unsaid: int = 0
    """Of which nobody said whose they were."""
    steps: int = 0

    def __bool__(self) -> bool:
        return bool(self.mine or self.theirs or self.unsaid or self.steps)


def kept_and_done(practices: Iterable[Practice]) -> KeptAndDone:
    """These promises that were kept and steps that were done, counted."""
    of = Counter("steps" if one.kind == "step" else one.word("whose") or "unsaid" for one in practices)
    return KeptAndDone(of[MINE], of[THEIRS], of["unsaid"], of["steps"])


def _in_order(kind: PracticeKind, held: dict[str, Detail]) -> Details:
    """The details, checked, in the order in which their kind declares them; equal values are equal so."""
    order = [*kind.numbers, *kind.choices, *kind.texts]
    names = [*(name for name in order if name in held), *sorted(held.keys() - set(order))]
    return tuple((name, kind.checked(name, held[name])) for name in names)


CHOICES = frozenset(word for kind in KINDS.values() for words in kind.choices.values() for word in words)
"""The program's own words among details: no name of a person, whoever is called so."""

OF_KEYS = frozenset({"ticked"})
"""Details that hold several such words, with blanks between them."""


def practice_from_columns(columns: Mapping[str, Any]) -> Practice:
    """The practice that stands in a row of the table, by the names of its columns; the person by name.

    Raises `TrustError`, ValueError, TypeError or LookupError for what no practice can be.
    """
    held = columns.get("details") or ()
    due = columns.get("due")
    return Practice(
        uuid=columns.get("uuid", ""),
        kind=columns["kind"],
        text=columns["text"],
        written=_moment(columns, "written"),
        state=columns.get("state") or "",
        person=columns.get("person_id"),
        about=columns.get("about"),
        due=None if due is None else date.fromisoformat(due),
        when=columns.get("when_text") or "",
        closed=_moment(columns, "closed") if columns.get("closed_utc") else None,
        details=details_of(held) if isinstance(held, str) else tuple(held),
        id=columns.get("id"),
        revision=columns.get("revision", 1),
    )


def practice_columns(practice: Practice) -> dict[str, Any]:
    """The columns of its row, but for those that the journal gives: number and person."""
    return {
        "uuid": practice.uuid,
        "revision": practice.revision,
        "kind": practice.kind,
        "state": practice.state,
        "about": practice.about,
        "text": practice.text,
        "due": None if practice.due is None else practice.due.isoformat(),
        "when_text": practice.when,
        **_moment_columns("written", practice.written),
        **_moment_columns("closed", practice.closed),
        "details": details_in_column(practice.details),
    }


def details_of(text: str) -> Details:
    """Details as their column holds them: one JSON object, "" for none."""
    return tuple(json.loads(text).items()) if text else ()


def details_in_column(details: Details) -> str:
    """The same, written."""
    return json.dumps(dict(details), ensure_ascii=False) if details else ""


def _moment(columns: Mapping[str, Any], which: str) -> Moment:
    utc, offset, zone = (columns.get(f"{which}_{part}") for part in ("utc", "offset", "zone"))
    return Moment.restored(utc, offset, Precision.MINUTE, zone)  # type: ignore[arg-type]


def _moment_columns(which: str, moment: Moment | None) -> dict[str, Any]:
    if moment is None:
        return dict.fromkeys(f"{which}_{part}" for part in ("utc", "offset", "zone", "day"))
    return {
        f"{which}_utc": moment.utc_text,
        f"{which}_offset": moment.offset_minutes,
        f"{which}_zone": moment.zone,
        f"{which}_day": moment.local_day.isoformat(),
    }
