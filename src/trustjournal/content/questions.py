"""What is asked and said between questions: which entries prompts.yaml and rebuilding.yaml must have."""

from collections.abc import Mapping
from typing import Final

from trustjournal.content.shapes import Listing, Number, Options, Record, Shape, Text

PERSON_KINDS: Final = ("partner", "ex", "family", "friend", "colleague", "myself", "people", "other")
WEIGHTS: Final = ("seen", "mostly-seen", "both", "mostly-before", "before", "unknown")
NEXT_THINGS: Final = ("ask-openly", "small-step", "check", "someone", "repair")
OUTCOMES: Final = ("came-true", "partly", "did-not", "cannot-tell")
EXERCISES: Final = ("quiet", "grounding", "breathing", "kindness")
GOOD_KINDS: Final = (
    *("reassurance", "ritual", "shared", "transparency"),
    *("apology", "forgiving", "gratitude", "milestone"),
)
COSTS: Final = ("relationships", "intimacy", "isolation", "self-sabotage", "anxiety", "low-mood")
WENT: Final = ("better", "as-hoped", "harder", "cannot-tell")
NEEDS: Final = ("talk", "limit", "support", "time", "safe")
WANTED: Final = ("more", "right", "less")
STAGES: Final = ("foundation", "plan", "materials", "construction", "maintenance")
SAFETY_NOTES: Final = ("signs", "calms", "people", "places", "professionals", "surroundings")

_OPTIONS: Final = {
    "log.person_kind": PERSON_KINDS,
    "evidence.weight": WEIGHTS,
    "alternative.next_thing": NEXT_THINGS,
    "needs.need_next": NEEDS,
    "needs.afraid": ("no", "yes", "unsure"),
    "check.turned_out": OUTCOMES,
    "step.went": WENT,
    "step.outcome": OUTCOMES,
    **dict.fromkeys(("balance.closeness", "balance.space"), WANTED),
    **dict.fromkeys(("balance_at_work.closeness", "balance_at_work.space"), WANTED),
    **dict.fromkeys(("bridge.stage", "bridge.stage_of_mine"), STAGES),
    "promise.whose": ("mine", "theirs"),
    "good.kind": GOOD_KINDS,
    "cost.cost": COSTS,
    "boundary.concerns": ("space", "communication", "needs"),
    "safety_note.concerns": SAFETY_NOTES,
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
    "step.offer": ("which",),
    "step.outcome": ("predicts",),
    "root.beliefs": ("root",),
    "bridge.line": ("stage",),
    "good.offer": ("words",),
    "person.near": ("typed",),
    "step.likely_again": ("before",),
    "step.belief_again": ("thought", "before"),
    "says.next_larger": ("size", "larger"),
    "says.next_smaller": ("size",),
    "says.next_again": ("size",),
    "says.stands": ("practice", "command"),
    "says.show_missed": ("name",),
    "says.show_kept": ("name",),
    **dict.fromkeys(
        ("says.kept_mine", "says.kept_theirs", "says.missed_mine", "says.missed_theirs"),
        ("name", "promise", "day"),
    ),
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
        "root",
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

_REBUILDING_QUESTIONS: Final = {
    "step": (
        *("text", "person", "shown", "predicts", "size_and_when"),
        *("happened", "went", "outcome", "learned", "likely_again", "belief_again", "offer"),
    ),
    "promise": ("text", "whose", "person", "when", "kept", "happened"),
    "boundary": ("text", "concerns", "person"),
    "talk": ("person", "happened"),
    "check_in": ("text",),
    "person": ("near",),
    "safety_note": ("concerns", *SAFETY_NOTES),
    "root": ("text", "when", "beliefs", "ways", "avoided"),
    "good": ("kind", "offer"),
    "cost": ("cost",),
    "balance": ("closeness", "space"),
    "balance_at_work": ("closeness", "space"),
    "bridge": ("line", "stage", "stage_of_mine"),
}

_REBUILDING_SAYS: Final = (
    "root_high",
    *("next_larger", "next_smaller", "next_again", "stands", "show_missed", "show_kept", "take_promise"),
    *("kept_mine", "kept_theirs", "missed_mine", "missed_theirs"),
    *("safety_begin", "safety_none"),
)

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
    *("show_roots", "take_root"),
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


def _groups(questions: Mapping[str, tuple[str, ...]]) -> dict[str, Shape]:
    return {
        group: Record({name: _question(f"{group}.{name}") for name in names}, {})
        for group, names in questions.items()
    }


def _says(names: tuple[str, ...]) -> Record:
    return Record({name: Listing(Text(braces=_BRACES.get(f"says.{name}", ())), 1, 6) for name in names}, {})


def prompts() -> Record:
    """The shape of prompts.yaml."""
    return Record(
        {
            **_groups(_QUESTIONS),
            "pause": Record({name: _exercise() for name in EXERCISES}, {}),
            "hints": Record({name: Text() for name in _HINTS}, {}),
            "says": _says(_SAYS),
        },
        {},
    )


def rebuilding() -> Record:
    """The shape of rebuilding.yaml."""
    return Record({**_groups(_REBUILDING_QUESTIONS), "says": _says(_REBUILDING_SAYS)}, {})
