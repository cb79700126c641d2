"""What stands on the command line for a record, read into values; every refusal names the option."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from trustjournal.errors import Usage
from trustjournal.interview import answers
from trustjournal.interview.walk import Unclear
from trustjournal.limits import LONGEST_TEXT, checked_name, checked_rating, storable
from trustjournal.moments import Moment, understand_until
from trustjournal.predictions import Prediction
from trustjournal.records import EmotionRating, Person, PersonKind
from trustjournal.store.identity import new_uuid

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trustjournal.content import Content
    from trustjournal.environment import Environment

EMOTION = "-e/--emotion"
PERSON = "-p/--person"
BELIEF = "-b/--belief"


def text_given(text: str, env: Environment) -> str:
    """The text as it can be kept; the person is told when characters had to be replaced."""
    kept, replaced = storable(text)
    if replaced:
        env.stderr.write("Characters that no text can hold were replaced by \ufffd.\n")
    return kept


def text_or_stdin_given(text: str, env: Environment) -> str:
    """The same for a text that may stand on stdin: `-` takes all of it, one final newline dropped."""
    if text == "-":
        # One more than a field holds is enough to tell that it is too long; a stream may never end.
        binary = getattr(env.stdin, "buffer", None)
        if binary is None:
            text = env.stdin.read(LONGEST_TEXT + 2)
        else:
            text = binary.read(4 * (LONGEST_TEXT + 2)).decode("utf-8", "surrogateescape")
        text = text.removesuffix("\n")
    return text_given(text, env)


def belief_given(number: int | None) -> int | None:
    """How much the thought is believed, 0 to 100. Raises `Outside`."""
    return None if number is None else checked_rating(number, BELIEF)


def emotions_given(texts: Sequence[str], content: Content) -> tuple[EmotionRating, ...]:
    """The emotions in "hurt:70", "fear" or "fea 90, hurt 70", each once, the last rating of a name counts.

    The start of one of our words or of its aliases is enough; any other word is the person's own. Empty
    texts give nothing. Raises `Usage`.
    """
    with naming(EMOTION):
        return answers.feelings("\n".join(map(_stored, texts)), content.emotions)


def people_given(texts: Sequence[str]) -> tuple[Person, ...]:
    """The people in "Sam" or "Sam:partner", each once; the start of a kind is enough.

    What follows the last colon is the kind, so a name that holds a colon takes one more behind it: "R:2:".
    Raises `Usage`.
    """
    people: dict[str, Person] = {}
    for text in [_stored(text) for text in texts if text.strip()]:
        name, colon, typed = text.rpartition(":")
        person = Person(checked_name(name if colon else text, PERSON), _kind(typed) if colon else None)
        people[person.name.casefold()] = person
    return tuple(people.values())


def words_given(kind: str, texts: Sequence[str], content: Content) -> tuple[str, ...]:
    """Words for `kind`: source, urge, did, theme, trap, tag or cost. Ours come as keys, own words as written.

    Ours are meant by their key, their name, an alias or the start of one. Empty texts give nothing. Raises
    `Usage`.
    """
    option = f"--{kind}"
    ours = _words_of(kind, content)
    words = []
    for typed in (_stored(text) for text in texts if text.strip()):
        with naming(option):
            meant = answers.matching(typed, ours)
        words.append(meant.key if meant else checked_name(typed, option))
    return tuple(dict.fromkeys(words))


def predictions_given(
    what: str | None, by: str | None, likely: int | None, env: Environment
) -> tuple[Prediction, ...]:
    """The prediction that --predict, --by and --likely make; none without any of them.

    Which day was understood is said back on stderr. Raises `Outside`.
    """
    if what is None and by is None and likely is None:
        return ()
    now = env.now()
    due = None
    if by:
        understood = understand_until(by, now)
        due = None if understood is None else understood.moment.local_day
        unclear = "No day was understood from --by; it is kept in your words."
        env.stderr.write(f"{unclear if understood is None else f'Understood as {understood.said_back}.'}\n")
    return (
        Prediction(
            new_uuid(now),
            "" if what is None else text_given(what, env),
            Moment.of(now),
            due,
            "" if by is None else _stored(by),
            None if likely is None else checked_rating(likely, "--likely"),
        ),
    )


def _words_of(kind: str, content: Content) -> Sequence[answers.Word]:
    if kind in ("urge", "did"):
        return content.urges
    if kind == "trap":
        return content.traps
    if kind == "cost":
        return content.costs
    themes = content.themes if kind in ("source", "theme") else ()
    return [theme for theme in themes if kind == "theme" or theme.axis == "source"]


@contextlib.contextmanager
def naming(option: str) -> Iterator[None]:
    """Let what cannot be read be told by the option it came with."""
    try:
        yield
    except (Unclear, Usage) as error:
        raise Usage(f"{option}: {error}") from None


def _kind(typed: str) -> PersonKind | None:
    if not typed.strip():
        return None
    with naming(PERSON):
        return answers.person_kind(typed)


def _stored(text: str) -> str:
    return storable(text)[0]
