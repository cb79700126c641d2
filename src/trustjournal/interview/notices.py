"""What is said, once and quietly, after words that may mean danger: who can be talked to.

The text is kept before anything here is called, and nothing here changes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.content import fill
from trustjournal.discreet import CLEAR
from trustjournal.interview.country import whereabouts
from trustjournal.interview.own_notes import own_notes
from trustjournal.interview.plainly import say_plainly
from trustjournal.interview.walk import StoppedHere

if TYPE_CHECKING:
    from trustjournal.content import Notice
    from trustjournal.environment import Environment

SELF = "self"
FEAR = "fear"
OWN_VIOLENCE = "own_violence"

# The notice about fear names its own keys; the one about the person's own doing has no room for them there.
_MORE_KEYS = {FEAR: "", OWN_VIOLENCE: " · c clears the screen · ? more"}
_CANNOT_CLEAR = ("", "dumb", "unknown")


class Notices:
    """Looks at what was written and, once per run and family, says who can be talked to.

    With `ask` the person chooses how to go on; without, the notice is printed and nothing is asked. Both
    speak on stderr.
    """

    def __init__(self, env: Environment, *, ask: bool) -> None:
        self._env = env
        self._ask = ask
        self._noticed: set[str] = set()
        self._declined: set[str] = set()

    @property
    def fear(self) -> bool:
        """Whether fear of the other person was noticed and not declined: the record is set apart."""
        return FEAR in self._noticed - self._declined

    @property
    def crisis(self) -> bool:
        """Whether words of dying or self-harm were noticed: reframing is not pressed in this run."""
        return SELF in self._noticed

    @property
    def declined(self) -> bool:
        """Whether a notice was said not to be meant: it is not shown again for this thought."""
        return bool(self._declined)

    def after_text(self, text: str) -> None:
        """Look at a text that is already kept. Raises `StoppedHere` when the person chooses to stop."""
        # Late: its tables are large, and most runs end before a text is looked at.
        from trustjournal.recognition.signals import danger_signals

        for family in dict.fromkeys(signal.family.value for signal in danger_signals(text)):
            if family not in self._noticed:
                self._noticed.add(family)
                self._show(family, declinable=True)

    def show_for_fear(self) -> None:
        """Who can be talked to, once the person said they are afraid. Raises `StoppedHere`."""
        self._show(FEAR, declinable=False)

    def show_lines(self) -> None:
        """The numbers of `trust help-now`, without a question."""
        from trustjournal.views.helplines import lines_everywhere, lines_to_call

        helplines = self._env.safe_content.helplines
        country = whereabouts(self._env, helplines).country
        self._say(*(lines_to_call(country) if country else lines_everywhere(helplines)))
        self._say("Other countries: findahelpline.com, or trust help-now.")

    def _show(self, family: str, *, declinable: bool) -> None:
        notice = self._env.safe_content.notices.notice(family)
        # Somebody who has just said that they are afraid has heard the first lines already.
        first = notice.lines if declinable else ()
        # Where nothing is asked there are no keys, and it is them that the last line about fear names.
        last = notice.more if family == FEAR and not self._ask else notice.after
        self._say(*first, *self._numbers(notice), *self._notes(family), *last)
        if self._ask:
            self._choose(notice, declinable=declinable)

    def _numbers(self, notice: Notice) -> list[str]:
        helplines = self._env.safe_content.helplines
        country = whereabouts(self._env, helplines).country
        line = country.line(notice.kind) if country else None
        emergency = (country or helplines.anywhere).emergency
        if country is None or line is None:
            numbers = [fill(text, emergency=emergency) for text in notice.no_number]
        else:
            # A line that is called by its number would be named twice.
            doubled = "{line_name} {line}" if line.name == line.number else ""
            numbers = [
                fill(
                    text.replace(doubled, "{line}") if doubled else text,
                    line=line.number,
                    line_name=line.name,
                    country=country.code,
                    checked_on=line.checked_on,
                    emergency=emergency,
                )
                for text in notice.number
            ]
            numbers += [country.note] if country.note else []
        named = any("help-now" in text for text in numbers)
        return numbers if named else [*numbers, "More: trust help-now"]

    def _notes(self, family: str) -> tuple[str, ...]:
        """What the person wrote down for a day like this; not beside fear, where others may look on."""
        return own_notes(self._env) if family == SELF else ()

    def _choose(self, notice: Notice, *, declinable: bool) -> None:
        labels = {option.key: option.label for option in self._env.safe_content.notices.choices}
        keys = f"Enter {labels['go-on']} · s {labels['stop']}"
        keys += f" · n {labels['not-meant']}" if declinable else ""
        self._say(keys + _MORE_KEYS.get(notice.family, " · ? more"))
        while True:
            try:
                typed = input("> ").strip().casefold()
            except (KeyboardInterrupt, EOFError):
                raise StoppedHere from None
            if typed in ("", "g"):
                return
            if typed == "s":
                raise StoppedHere
            if typed == "n" and declinable:
                self._declined.add(notice.family)
                return
            if typed == "c":
                self._clear()
            elif typed == "?":
                self._say(*notice.more)
            elif len(typed) > 1:
                self._say("That was not kept; the next question comes after Enter.")
            self._say(keys)

    def _clear(self) -> None:
        if self._env.variables.get("TERM", "") in _CANNOT_CLEAR:
            self._say("This terminal cannot clear itself; closing its window does.")
        else:
            self._env.stdout.write(CLEAR)
            self._env.stdout.flush()

    def _say(self, *lines: str) -> None:
        # Where stderr goes to a file, somebody who is asked must still see what it is about.
        unseen = self._ask and not self._env.stderr.isatty()
        say_plainly(self._env.stdout if unseen else self._env.stderr, *lines)
