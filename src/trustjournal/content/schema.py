"""What each content file must hold: the contract between data/*.yaml and the code that shows it."""

from typing import Final

from trustjournal.content.questions import WEIGHTS, prompts, rebuilding
from trustjournal.content.shapes import (
    Choice,
    Cue,
    Day,
    Flag,
    Key,
    Listing,
    Number,
    Options,
    Page,
    Record,
    Shape,
    Text,
)


def _aliases() -> tuple[Shape, object]:
    return Listing(Text(60), 0, 60), ()


_HELPLINE = Record(
    {
        "name": Text(80),
        "number": Text(80),
        "how": Text(120),
        "kind": Choice(("listening", "abuse")),
        "source": Text(200),
        "checked_on": Day(),
    },
    {"hours": (Text(80), None), "languages": (Text(80), None)},
)

_COUNTRY = Record(
    {
        "code": Text(12),
        "name": Text(60),
        "emergency": Text(60),
        "lines": Listing(_HELPLINE, 1, 20),
    },
    {"note": (Text(), None)},
)

_NUMBER_BRACES = ("line", "line_name", "country", "checked_on", "emergency")


def _notice() -> Record:
    lines = Listing(Text(braces=_NUMBER_BRACES), 1, 6)
    return Record(
        {"kind": Choice(("listening", "abuse")), "lines": lines, "number": lines, "no_number": lines},
        {"after": (lines, ()), "more": (lines, ())},
    )


SCHEMA: Final[dict[str, Shape]] = {
    "signs": Record(
        {
            "signs": Listing(Record({"key": Text(30), "name": Text(60)}, {}), 1, 20),
            "ways": Listing(
                Record({"key": Text(30), "name": Text(60), "line": Text(), "type": Text(60)}, {}), 1, 20
            ),
        },
        {},
    ),
    "prompts": prompts(),
    "rebuilding": rebuilding(),
    "emotions": Record(
        {
            "emotions": Listing(
                Record(
                    {"key": Key(), "name": Text(40), "family": Text(40), "unpleasant": Flag()},
                    {"aliases": _aliases(), "explanation": (Text(80), "")},
                ),
                unique=("key", "name", "aliases"),
            )
        },
        {},
    ),
    "urges": Record(
        {
            "urges": Listing(
                Record({"key": Key(), "name": Text(40), "did": Text(60)}, {"aliases": _aliases()}),
                unique=("key", "name", "aliases"),
            )
        },
        {},
    ),
    "thinking_traps": Record(
        {
            "thinking_traps": Listing(
                Record(
                    {"key": Key(), "name": Text(60), "explanation": Text(), "example": Text()},
                    {"cues": (Listing(Cue(), 0, 300), ())},
                ),
                unique=("key", "name"),
            )
        },
        {},
    ),
    "themes": Record(
        {
            "themes": Listing(
                Record(
                    {
                        "key": Key(),
                        "name": Text(60),
                        "axis": Choice(("source", "effect")),
                        "definition": Text(500),
                        "cues": Listing(Cue(), 1, 300),
                    },
                    {"explanation": (Text(80), "")},
                ),
                unique=("key", "name"),
            )
        },
        {},
    ),
    "week_questions": Record(
        {
            "week_questions": Listing(
                Record(
                    {"key": Key(), "ask": Text(), "other": Flag()},
                    {"fits": (Listing(Text(60), 0, 20), ()), "help": (Listing(Text(), 1, 2), ())},
                ),
                1,
                60,
                unique=("key", "ask"),
            )
        },
        {},
    ),
    "guide": Record(
        {
            "guide": Listing(
                Record(
                    {
                        "key": Key(),
                        "name": Text(60),
                        "line": Text(60),
                        "text": Page(),
                        "commands": Listing(Record({"type": Text(60), "does": Text(60)}, {}), 1, 8),
                    },
                    {"step": (Number(1, 99), None), "also": (Listing(Text(40), 0, 20), ())},
                ),
                1,
                60,
                unique=("key", "name"),
            )
        },
        {},
    ),
    "practice": Record(
        {
            "practice": Listing(
                Record(
                    {
                        "key": Key(),
                        "name": Text(60),
                        "situation": Text(),
                        "thought": Text(120),
                        "belief": Number(0, 100),
                        "feelings": Text(60),
                        "seen": Listing(Text(160), 1, 6),
                        "against": Listing(Text(160), 1, 6),
                        "before": Listing(Text(160), 1, 6),
                        "weight": Choice(WEIGHTS),
                        "loved_one": Text(),
                        "third": Listing(Text(160), 1, 6),
                        "after": Text(),
                    },
                    {},
                ),
                1,
                20,
                unique=("key", "name"),
            )
        },
        {},
    ),
    "helplines": Record(
        {"countries": Listing(_COUNTRY, unique=("code", "name")), "anywhere": _COUNTRY},
        {},
    ),
    "notices": Record(
        {
            "families": Record(
                {name: _notice() for name in ("self", "other_self", "fear", "own_violence")}, {}
            ),
            "choices": Options(("go-on", "stop", "not-meant")),
            "lines": Record(
                {
                    "after_worse": Listing(Text(), 1, 4),
                    "three_weeks": Listing(Text(), 1, 4),
                    "guard": Listing(Text(braces=("times", "thought")), 1, 6),
                    "guard_reframe": Listing(Text(braces=("times", "thought")), 1, 6),
                    "guard_choices": Listing(Text(), 1, 2),
                },
                {},
            ),
        },
        {},
    ),
}

WRAPPED: Final = ("emotions", "urges", "thinking_traps", "themes", "week_questions", "guide", "practice")
"""Files that hold one list under their own name; the plain value is the list itself."""
