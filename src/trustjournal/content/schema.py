"""What each content file must hold: the contract between data/*.yaml and the code that shows it."""

from typing import Final

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

PERSON_KINDS: Final = ("partner", "ex", "family", "friend", "colleague", "myself", "people", "other")
WEIGHTS: Final = ("seen", "mostly-seen", "both", "mostly-before", "before", "unknown")
NEXT_THINGS: Final = ("ask-openly", "small-step", "check", "someone")
OUTCOMES: Final = ("came-true", "partly", "did-not", "cannot-tell")
EXERCISES: Final = ("quiet", "grounding", "breathing", "kindness")
NEEDS: Final = ("talk", "limit", "support", "time", "safe")

_OPTIONS: Final = {
    "log.person_kind": PERSON_KINDS,
    "evidence.weight": WEIGHTS,
    "alternative.next_thing": NEXT_THINGS,
    "needs.need_next": NEEDS,
    "needs.afraid": ("no", "yes", "unsure"),
    "check.turned_out": OUTCOMES,
}

# {name} is filled in everywhere; these places know more.
_BRACES: Final = {
    "feeling.begin": ("emotion", "before"),
    "feeling.emotions_again_words": ("emotions",),
    "alternative.belief_again": ("thought", "before"),
    "alternative.emotion_again": ("emotion", "before"),
    "suggested.trap_offer": ("traps",),
    "says.talk_note": ("thing", "feeling", "ask"),
    "says.meaning_kept": ("id",),
    "says.take_earlier": ("keys",),
    "says.came_true": ("id",),
    "check.offer_outcome": ("which",),
    "check.offer_rating": ("id", "when"),
}

_QUESTIONS: Final = {
    "log": (
        "situation",
        "thought",
        "thought_as_answer",
        "belief",
        "emotions",
        "urge",
        "about_person",
        "person",
        "person_kind",
        "when",
        "action",
        "source",
        "tags",
    ),
    "feeling": ("begin", "emotions_again_words", "known_from", "wish_to_hear", "go_on"),
    "evidence": (
        "evidence_for",
        "evidence_for_person",
        "evidence_against",
        "from_before",
        "weight",
        "loved_one",
    ),
    "alternative": (
        "alternative",
        "their_view",
        "keep",
        "alternative_belief",
        "belief_again",
        "emotion_again",
        "next_thing",
        "next_when",
        "next_what",
        "not_yet",
    ),
    "unknown": ("ask_openly", "until_when", "until_then"),
    "needs": (
        "need_next",
        "afraid",
        "talk_when",
        "talk_thing",
        "talk_feeling",
        "talk_ask",
        "note",
        "note_text",
        "note_file",
        "limit",
        "support",
        "time_until",
        "safe",
        "meaning",
    ),
    "good": ("good_moment",),
    "practice": ("which",),
    "check": (
        "foresee",
        "what",
        "by_when",
        "likely",
        "turned_out",
        "learned",
        "offer_outcome",
        "offer_rating",
    ),
    "suggested": ("theme", "source", "trap", "trap_offer"),
}

_HINTS: Final = (
    "keys",
    "before_the_first",
    "scale_belief",
    "scale_intensity",
    "feel_that",
    "several_thoughts",
    "use_answer",
    "earlier_answers",
    "scale_likely",
    "foretells",
    "emotion_words",
    "practice",
    "their_view",
)

_SAYS: Final = (
    "standing_on",
    "makes_sense",
    "may_be_here",
    "on_what_you_saw",
    "cannot_tell",
    "talk_begins",
    "talk_note",
    "meaning_kept",
    "earlier_answers",
    "take_earlier",
    "came_true",
    "unmoved",
    "afraid",
    "practice_begins",
    "practice_one_way",
    "practice_ends",
    "practice_left",
    "practice_heavy",
)


def _question(path: str) -> Record:
    text = Text(braces=("name", *_BRACES.get(path, ())))
    needed: dict[str, Shape] = {"ask": text}
    optional: dict[str, tuple[Shape, object]] = {"hint": (text, None), "help": (Listing(text, 1, 4), ())}
    if path in _OPTIONS:
        needed["options"] = Options(_OPTIONS[path], ("name",))
    else:
        # A question without choices still gets the field, so that every question looks the same.
        optional["options"] = (Listing(Text(), 0, 0), ())
    return Record(needed, optional)


def _exercise() -> Record:
    line = Record({"seconds": Number(1, 120), "text": Text(80)}, {})
    return Record({"name": Text(40), "lines": Listing(line, 1, 40)}, {})


def _prompts() -> Record:
    groups: dict[str, Shape] = {
        group: Record({name: _question(f"{group}.{name}") for name in names}, {})
        for group, names in _QUESTIONS.items()
    }
    return Record(
        {
            **groups,
            "pause": Record({name: _exercise() for name in EXERCISES}, {}),
            "hints": Record({name: Text() for name in _HINTS}, {}),
            "says": Record(
                {name: Listing(Text(braces=_BRACES.get(f"says.{name}", ())), 1, 6) for name in _SAYS}, {}
            ),
        },
        {},
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
    "prompts": _prompts(),
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
