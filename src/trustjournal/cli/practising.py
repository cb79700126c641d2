"""What the commands for steps, promises and the like share: how one is added, shown, changed and removed.

trust step                  those there are, the open ones first
trust step add [TEXT]       a new one; without a text it asks
trust step show N           one with all that is in it
trust step change N [TEXT]  another text, or what the options say
trust step remove N         taken out
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trustjournal.cli import fear, keeping, listing
from trustjournal.cli.given import text_or_stdin_given
from trustjournal.cli.removing import only_removing, take_out
from trustjournal.cli.whom import whom
from trustjournal.errors import Interrupted, NeedsTerminal, TrustError, Usage
from trustjournal.interview.plainly import say_plainly
from trustjournal.limits import checked_text
from trustjournal.moments import Moment, understand_until
from trustjournal.practices import DONE, ENDED, KEPT, KINDS, MISSED, Detail, Practice
from trustjournal.store import practices, reading
from trustjournal.store.identity import new_uuid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from trustjournal.environment import Environment
    from trustjournal.interview.practising import Practising
    from trustjournal.records import ThoughtRecord
    from trustjournal.store.drafts import Unfinished

_ENDED = {DONE: "told what came of", KEPT: "noted as kept", MISSED: "noted as missed", ENDED: "ended"}
"""What is said of ending one so, for `undo`."""
_HISTORY = "Your shell may remember what you typed. See: trust privacy"


class NotThisWay(Usage):
    """An action was not written as it has to be; `forms` are all there are."""

    def __init__(self, forms: Sequence[str]) -> None:
        super().__init__(f"Type: {' · '.join(forms)}")


class EndedAlready(TrustError):
    """It was told before how one ended."""

    def __init__(self, practice: Practice) -> None:
        command = KINDS[practice.kind].command
        super().__init__(
            f"It was told before what came of {practice.name}. "
            f"trust {command} show {practice.id} shows it, trust {command} change {practice.id} changes it."
        )


@dataclass(frozen=True)
class Fields:
    """What the options say about one; None leaves it as it is, "" takes it out."""

    text: str | None = None
    person: str | None = None
    when: str | None = None
    details: Mapping[str, Detail | None] | None = None

    @property
    def any(self) -> bool:
        """Whether they say anything."""
        return any(one is not None for one in (self.text, self.person, self.when)) or bool(self.said)

    @property
    def said(self) -> dict[str, Detail]:
        """The details that were given."""
        return {name: value for name, value in (self.details or {}).items() if value is not None}

    def with_text(self, text: str) -> Fields:
        """The same with another text, where one was given."""
        return replace(self, text=text or None)

    def on(self, practice: Practice, due: date | None) -> Practice:
        """The practice with these; `due` is the day meant by `when`."""
        if self.text is not None:
            practice = replace(practice, text=self.text)
        if self.person is not None:
            practice = replace(practice, person=self.person or None)
        if self.when is not None:
            practice = replace(practice, when=self.when, due=due)
        return practice.saying(**self.said)


@dataclass(frozen=True)
class Book:
    """All practices of one kind, as its command deals with them."""

    env: Environment
    kind: str

    @property
    def name(self) -> str:
        """What one is called."""
        return KINDS[self.kind].name

    @property
    def command(self) -> str:
        """What is typed for it behind trust."""
        return KINDS[self.kind].command

    def all(self, person: str | None = None) -> list[Practice]:
        """Those there are, in the order they were written."""
        with self.env.open_to_read() as connection:
            return [] if connection is None else practices.practices(connection, self.kind, person=person)

    def with_person(self, person: str | None) -> list[Practice]:
        """Those with somebody; with nobody none."""
        return [] if person is None else self.all(person)

    def numbered(self, words: Sequence[str]) -> tuple[Practice, str]:
        """The one that is meant by the first word, and what follows it. Raises `NoSuchPractice`, `Usage`."""
        if not words:
            raise Usage(f"Which {self.name}? Put its number behind it; trust {self.command} list shows them.")
        first, rest = words[0], " ".join(words[1:])
        found = self.all()
        if first == "last" and found:
            return found[-1], rest
        number = int(first) if first.isascii() and first.isdigit() and len(first) < 19 else None
        one = next((one for one in found if one.id == number), None)
        if one is None:
            raise practices.NoSuchPractice(KINDS[self.kind], first)
        return one, rest

    def to_end(self, words: Sequence[str]) -> tuple[Practice, str]:
        """The open one that is meant; without a number the only one there is. Raises as `numbered`."""
        if not words:
            waiting = [one for one in self.all() if one.open]
            if len(waiting) == 1:
                return waiting[0], ""
        one, rest = self.numbered(words)
        if not one.open:
            raise EndedAlready(one)
        return one, rest

    def dealt_with(
        self, action: str | None, words: Sequence[str], fields: Fields, *, as_json: bool, for_good: bool
    ) -> bool:
        """Do what every command of this sort can: list, show, change, remove; whether it was one of these."""
        only_removing(for_good=for_good, removing=action == "remove")
        if action in (None, "list") and not words:
            self.list(person=fields.person, as_json=as_json)
        elif action == "show":
            self.show(self.numbered(words)[0], as_json=as_json)
        elif action == "change":
            one, text = self.numbered(words)
            self.tell(self.change(one, fields.with_text(text)), as_json=as_json)
        elif action == "remove":
            take_out(self, words, for_good=for_good)
        else:
            return False
        return True

    def added(
        self,
        words: Sequence[str],
        fields: Fields,
        afraid: str | None,
        ask: Callable[[Practising], Practice] | None = None,
    ) -> Practice:
        """A new one, stored: from the command line where its text stands there, else asked for.

        Raises `Usage`, `NeedsTerminal`, `NothingTowardsThem`.
        """
        env, uuid = self.env, new_uuid(self.env.now())
        if words:
            given = self.given(self.text_given(words), fields, afraid, uuid)
            with keeping.given_back(env, given.texts()):
                kept = self.add(given, typed=words != ["-"])
            self.notice(kept)
            return kept
        if fields.any and env.interactive:
            raise Usage(f"Options need a text too; without any, each is asked for: trust {self.command} add")
        if ask is None or not env.interactive:
            raise NeedsTerminal(f"trust {self.command} add", "a text behind it, --person, --when, …")
        with self.practising(f"{self.command} add", uuid=uuid) as practising:
            return self.add(practising.interview.run(lambda: ask(practising)))

    def text_given(self, words: Sequence[str]) -> str:
        """The text on the command line, or on stdin for -. Raises `Usage`."""
        return checked_text(text_or_stdin_given(" ".join(words), self.env), f"The {self.name}")

    def tell(self, one: Practice, *, as_json: bool) -> None:
        """Say that one is kept as it is now."""
        if as_json:
            self.print_json(one)
        else:
            say_plainly(self.env.stdout, f"Noted: {one.name}.")

    def notice(self, one: Practice) -> None:
        """What words of danger need, once what was given on the command line is kept."""
        from trustjournal.interview.notices import Notices  # late: nothing is looked at before it is kept

        Notices(self.env, ask=False).after_text("\n".join(one.texts()))

    def list(self, *, person: str | None, as_json: bool) -> None:
        """Print those there are, the open ones first."""
        found = self.all(person)
        found.sort(key=lambda one: (not one.open, one.due is None if one.open else False))
        if as_json:
            from trustjournal.exchange.as_json import practice_as_json  # late: most runs print none

            listing.print_json(self.env, [practice_as_json(one) for one in found])
        elif not found:
            say_plainly(self.env.stdout, f"No {self.name} is written down yet: trust {self.command} add")
        else:
            from trustjournal.views.practices import PracticeList  # late: nothing is drawn for JSON

            self.env.console.print(PracticeList(found, self.env.now().date()))

    def show(self, one: Practice, *, as_json: bool) -> None:
        """Print one with all that is in it."""
        if as_json:
            self.print_json(one)
            return
        from trustjournal.views.practices import practice_card  # late, as above

        self.env.console.print(practice_card(one, self.env.now().date(), self.thought(one)))

    def print_json(self, one: Practice) -> None:
        """Print one as JSON."""
        from trustjournal.exchange.as_json import practice_as_json  # late, as above

        listing.print_json(self.env, practice_as_json(one))

    def change(self, one: Practice, fields: Fields) -> Practice:
        """Change what the options say; on a terminal without any, the text is asked for as it stands."""
        if not fields.any:
            text = self._changed_text(one)
            fields = Fields(text=text or one.text)
        if fields.person and fields.person.casefold() != (one.person or "").casefold():
            fields = replace(fields, person=whom(self.env, fields.person))
            self.towards(fields.person or "", None)
        due = self.day_given(fields.when)
        with keeping.given_back(self.env, fields.on(one, due).texts()):
            return self.put(one, lambda now: fields.on(now, due), "changed")

    def end(self, one: Practice, state: str, **details: Detail | None) -> Practice:
        """Store that one ended so, now."""
        ended = Moment.of(self.env.now())
        with keeping.given_back(self.env, (value for value in details.values() if isinstance(value, str))):
            return self.put(one, lambda now: now.ended(state, ended, **details), _ENDED[state])

    def put(self, one: Practice, step: Callable[[Practice], Practice], what: str) -> Practice:
        """Store what `step` makes of one as it stands now."""
        assert one.id is not None
        with self.env.open_journal() as journal:
            return journal.change_practice(self.kind, one.id, step, what)

    def add(self, practice: Practice, *, typed: bool = False) -> Practice:
        """Store a new one; what is said once about a journal is said. `typed`: on the command line."""
        with self.env.open_journal() as journal:
            kept, today = journal.add_practice(practice), self.env.now().date()
            # Who was not known before was asked about just now; an older no is not made younger.
            if practice.person is not None and fear.unasked(journal.connection, today)(practice.person):
                fear.not_afraid(journal, practice.person, today)
            keeping.tell_who_can_read(self.env, journal)
            if typed and self.env.interactive and reading.remark(journal.connection, "told-history") is None:
                journal.set_remark("told-history", self.env.now().date().isoformat())
                say_plainly(self.env.stderr, _HISTORY)
        return kept

    def given(self, text: str, fields: Fields, answer: str | None, uuid: str) -> Practice:
        """A new one out of the command line alone; `answer` is that to `--afraid`."""
        if fields.person:
            fields = replace(fields, person=whom(self.env, fields.person))
            self.towards(fields.person or "", answer)
        due = self.day_given(fields.when)
        bare = Practice(uuid, self.kind, text, Moment.of(self.env.now()))
        return replace(fields, text=None).on(bare, due)

    def towards(self, name: str, answer: str | None) -> None:
        """Before anything towards somebody: whether one is afraid of them. Raises `NothingTowardsThem`."""
        with self.env.open_to_read() as connection:
            fear.refuse_feared(connection, name)
            ask = fear.unasked(connection, self.env.now().date())(name)
        if not ask:
            return
        if answer is None and self.env.interactive:
            with self.practising("afraid") as practising:
                practising.ask_about_fear(name)
        else:
            fear.answered(self.env, name, answer)
        with self.env.open_journal() as journal:
            fear.not_afraid(journal, name, self.env.now().date())

    def day_given(self, when: str | None) -> date | None:
        """The day that was meant by --when, said back on stderr."""
        if not when:
            return None
        understood = understand_until(when, self.env.now())
        unclear = "No day was understood from --when; it is kept in your words."
        said = unclear if understood is None else f"Understood as {understood.said_back}."
        self.env.stderr.write(f"{said}\n")
        return None if understood is None else understood.moment.local_day

    def thought(self, one: Practice) -> ThoughtRecord | None:
        """The thought one came from, as it stands now."""
        if one.about is None:
            return None
        with self.env.open_to_read() as connection:
            number = None if connection is None else reading.number_of(connection, one.about)
            return None if connection is None or number is None else reading.record(connection, number)

    @contextlib.contextmanager
    def practising(self, what: str, subject: str = "", uuid: str = "") -> Iterator[Practising]:
        """Asking on the terminal. With a `uuid` each answer is kept as a draft of `what` until it is stored.

        A person said to be feared gets the mark, and the program ends with a sentence.
        """
        # Late: what was given needs none of it.
        from trustjournal.interview.notices import Notices
        from trustjournal.interview.practising import Feared, Practising
        from trustjournal.interview.talk import Talk
        from trustjournal.interview.walk import Interview, Left, StoppedHere
        from trustjournal.store.drafts import Draft

        env, begun = self.env, self.env.now()
        with env.open_to_read() as connection:
            people = [] if connection is None else [p.name for p, _ in reading.people(connection)]
            feared = fear.feared(connection)
            unasked = fear.unasked(connection, begun.date())
        left = self._left(what, subject) if uuid else None
        draft = None
        if uuid:
            draft = Draft(env.home, left.uuid if left else uuid, what, subject, begun, env.stood)
        notices = Notices(env, ask=True)
        interview = Interview(
            keeping.asker_for(env),
            Talk(env.console),
            draft,
            left.answers if left else (),
            (left.half_key, left.half_text) if left else ("", ""),
            notices.after_text,
        )

        def ask_about(name: str) -> bool:
            if name.casefold() in feared:
                raise fear.NothingTowardsThem(name)
            return unasked(name)

        try:
            yield Practising(
                interview,
                env.content,
                begun,
                left.uuid if left else uuid,
                people,
                ask_about,
                notices.show_for_fear,
            )
            if draft is not None:
                draft.end()
        except (Feared, fear.NothingTowardsThem) as error:
            if draft is not None:
                draft.end()
            if isinstance(error, fear.NothingTowardsThem):
                raise
            with env.open_journal() as journal:
                journal.mark_afraid(error.name, afraid=True)
            raise fear.NothingTowardsThem(error.name) from None
        except (Left, StoppedHere, KeyboardInterrupt):
            if draft is not None and draft.written:
                raise Interrupted(f"What you answered is kept. trust {what} goes on from there.") from None
            raise KeyboardInterrupt from None
        except TrustError as error:
            keeping.print_what_was_typed(env, interview.answers)
            raise error from None
        finally:
            if draft is not None:
                draft.close()

    def _left(self, what: str, subject: str) -> Unfinished | None:
        """Answers that were left unfinished; they are simply gone on with."""
        return next((left for left in keeping.unfinished_of(self.env, what) if left.subject == subject), None)

    def _changed_text(self, one: Practice) -> str:
        """The text as it is now, asked for with the one there is on the line. Raises `NeedsTerminal`."""
        if not self.env.interactive:
            raise NeedsTerminal(
                f"trust {self.command} change N", "a text behind the number, or any of its options"
            )
        from trustjournal.content import Question  # late, as below

        question = Question(
            key="change", ask=f"{one.name.capitalize()}, as it should be:", hint="Enter keeps it"
        )
        with self.practising(f"{self.command} change") as practising:
            return practising.interview.ask("change", question, prefill=one.text)
