"""When it happened, and until when: what people write, read from where they stand."""

from dataclasses import dataclass
from datetime import datetime

from trustjournal.moments.moment import Moment
from trustjournal.moments.speech import said_back
from trustjournal.moments.unclear import NotUnderstood, TooLong, WhenUnclear

_LONGEST = 100
_LONGEST_SENTENCE = 500


@dataclass(frozen=True, slots=True)
class Understood:
    """A moment, and the words in which to say back what was understood."""

    moment: Moment
    said_back: str


def understand_when(text: str, now: datetime) -> Understood:
    """Return the past moment that `text` means at `now`; WhenUnclear if it is not one, and only one.

    Every word must be understood. The past wins: "friday" is the last one, "at 9pm" said in the afternoon is
    yesterday's. A day without a time stays a day: it gets no invented clock time.
    """
    if len(text) > _LONGEST:
        raise TooLong(_LONGEST)
    understood = _read(text, now, ahead=False)
    if understood is None:
        raise NotUnderstood(text)
    return understood


def understand_until(text: str, now: datetime) -> Understood | None:
    """Return the moment, mostly a coming one, that `text` names at `now`; None if no date can be made out.

    Other words may stand around it: "saturday after breakfast" is that day. "friday" is the next one.
    """
    if len(text) > _LONGEST_SENTENCE:
        return None
    try:
        return _read(text, now, ahead=True)
    except WhenUnclear:
        return None


def _read(text: str, now: datetime, *, ahead: bool) -> Understood | None:
    # Imported here: every command knows moments, few read one that a person wrote.
    from trustjournal.moments.meaning import meant
    from trustjournal.moments.phrases import amid, whole, words_of
    from trustjournal.moments.said import Standpoint

    Moment.of(now)  # a computer clock outside the years that can be kept is told as such
    here = Standpoint.at(now, ahead=ahead)
    said = (amid if ahead else whole)(words_of(text), here)
    if said is None:
        return None
    try:
        moment, notes = meant(said, text, here)
    except WhenUnclear:
        if not ahead:
            raise
        # Looking ahead the day is worth having, even where "tomorrow at 9" leaves the hour open.
        moment, notes = meant([one for one in said if one.day and not one.part], text, here)
    return Understood(moment, said_back(moment, here.today, notes))
