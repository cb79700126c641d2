"""`trust edit`: change a thought, field by field or as a whole in an editor."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from trustjournal.cli import completion, edit_form, given
from trustjournal.cli.keeping import given_back
from trustjournal.cli.roots import roots_given
from trustjournal.cli.show import RecordId
from trustjournal.cli.which import which_record
from trustjournal.environment import Environment
from trustjournal.errors import NeedsTerminal, NoSuchRecord, Usage
from trustjournal.limits import checked_text
from trustjournal.moments import spoken, understand_when
from trustjournal.store import reading

if TYPE_CHECKING:
    from trustjournal.records import ThoughtRecord

Text = str | None
Words = list[str] | None


def edit(
    ctx: typer.Context,
    record_id: RecordId,
    thought: Annotated[Text, typer.Option(help="What went through your mind.")] = None,
    situation: Annotated[Text, typer.Option("-s", "--situation", help="What happened.")] = None,
    belief: Annotated[Text, typer.Option("-b", "--belief", help="0 not at all, 100 completely.")] = None,
    emotion: Annotated[
        Words,
        typer.Option("-e", "--emotion", help="fear:90; again for more.", autocompletion=completion.emotions),
    ] = None,
    person: Annotated[
        Words, typer.Option("-p", "--person", help="Sam or Sam:partner.", autocompletion=completion.people)
    ] = None,
    at: Annotated[Text, typer.Option(help='When it was: "yesterday 21:30".', metavar="WHEN")] = None,
    source: Annotated[
        Words, typer.Option(help="Where it may come from.", autocompletion=completion.sources)
    ] = None,
    urge: Annotated[
        Words, typer.Option(help="What you felt pulled to do.", autocompletion=completion.urges)
    ] = None,
    did: Annotated[Words, typer.Option(help="What you did.", autocompletion=completion.actions)] = None,
    theme: Annotated[Words, typer.Option(help="What it is about.", autocompletion=completion.themes)] = None,
    trap: Annotated[
        Words, typer.Option(help="A thinking trap you see in it.", autocompletion=completion.traps)
    ] = None,
    tag: Annotated[Words, typer.Option(help="A word to find it by.", autocompletion=completion.tags)] = None,
    root: Annotated[
        Words, typer.Option(help="What from before it is about.", autocompletion=completion.roots)
    ] = None,
    cost: Annotated[Words, typer.Option(help="What it costs you.", autocompletion=completion.costs)] = None,
    rest: Annotated[bool | None, typer.Option("--rest/--no-rest", help="Let it rest, or not.")] = None,
    apart: Annotated[
        bool | None, typer.Option("--apart/--no-apart", help="Leave it out of open thoughts, as it is.")
    ] = None,
    editor: Annotated[bool, typer.Option("--editor", help="Change it in your editor.")] = False,
) -> None:
    """Change a thought. Without options it opens as a whole in your editor.

    An option replaces what was there before, a list as a whole; "" clears it. What you wrote when you
    looked at it again stays as it is.
    """
    env: Environment = ctx.obj
    texts = {"automatic_thought": thought, "situation": situation}
    changes: dict[str, Any] = {
        field: given.text_given(text, env) for field, text in texts.items() if text is not None
    }
    if thought is not None:
        checked_text(changes["automatic_thought"], "--thought")
    if belief is not None:
        changes["belief"] = edit_form.belief(belief)
    if emotion is not None:
        changes["emotions"] = given.emotions_given(emotion, env.content)
    if person is not None:
        changes["people"] = given.people_given(person)
    if at is not None:
        understood = understand_when(at, env.now())
        env.stderr.write(f"Understood as {understood.said_back}.\n")
        changes["happened"] = understood.moment
    words = {
        "source": source,
        "urge": urge,
        "did": did,
        "theme": theme,
        "trap": trap,
        "tag": tag,
        "cost": cost,
    }
    fields = {"did": "actions"}
    for kind, typed in words.items():
        if typed is not None:
            changes[fields.get(kind, f"{kind}s")] = given.words_given(kind, typed, env.content)
    if root is not None:
        changes["roots"] = roots_given(env, root)
    changes |= {field: flag for field, flag in (("rested", rest), ("apart", apart)) if flag is not None}
    if not (changes or editor or env.interactive):
        raise NeedsTerminal("trust edit without options", "--thought, -s, -b, -e, …, or --editor")
    _change(env, record_id, changes, in_editor=editor or not changes)


class LaterThanWritten(Usage):
    """A thought cannot be about something that happened after it was written down."""

    def __init__(self, written: str) -> None:
        super().__init__(f"This was written {written}; what happened cannot lie later than that.")


def _change(env: Environment, record_id: str, changes: dict[str, Any], *, in_editor: bool) -> None:
    with env.open_to_read() as connection:
        number = which_record(connection, record_id)
        record = None if connection is None else reading.record(connection, number)
    if record is None:
        raise NoSuchRecord(record_id)
    after = _changed(env, record, changes)
    if in_editor:
        changes = changes | _changes_in_editor(env, after)
        after = _changed(env, record, changes)
    if after == record:
        env.stdout.write("Nothing was changed.\n")
        return
    texts = (text for text in changes.values() if isinstance(text, str))
    with given_back(env, texts, typed=in_editor):
        _keep(env, after, changes)
    env.stdout.write(f"Changed #{number}.\n")


def _changed(env: Environment, record: ThoughtRecord, changes: dict[str, Any]) -> ThoughtRecord:
    happened = changes.get("happened")
    if happened is not None and happened.at > record.written.at:
        raise LaterThanWritten(spoken(record.written, env.now()))
    return replace(record, **changes)


def _changes_in_editor(env: Environment, record: ThoughtRecord) -> dict[str, Any]:
    from trustjournal.cli.editor import edited  # late: an option needs no editor

    known = edit_form.Known(env.content, env.now(), lambda texts: roots_given(env, texts))

    def read(form: str) -> dict[str, Any]:
        changes = edit_form.changes_in(form, record, known)
        _changed(env, record, changes)  # told while the text can still be opened again
        return changes

    return edited(env, edit_form.as_form(record, env.content), read) or {}


def _keep(env: Environment, after: ThoughtRecord, changes: dict[str, Any]) -> None:
    """Store the changed fields; notices look only where the text changed."""
    assert after.id is not None
    texts = [changes[field] for field in ("situation", "automatic_thought") if field in changes]
    with env.open_journal() as journal:
        what = f"changed #{after.id}"
        # What another terminal wrote meanwhile stays, but for the fields that were changed here.
        journal.change(after.id, lambda held: replace(held, **changes), what)
        if any(texts) and _tells_of_fear(env, "\n".join(texts)) and "apart" not in changes:
            journal.change(after.id, lambda held: replace(held, apart=True), what)


def _tells_of_fear(env: Environment, text: str) -> bool:
    """Say who can be talked to where the text calls for it; whether it tells of fear of the other person."""
    from trustjournal.interview.notices import Notices
    from trustjournal.interview.walk import StoppedHere

    notices = Notices(env, ask=env.interactive)
    # The change is kept already: to stop at the notice stops nothing else.
    with contextlib.suppress(StoppedHere):
        notices.after_text(text)
    return notices.fear
