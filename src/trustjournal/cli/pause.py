"""`trust pause`: two quiet minutes, or one of three short exercises."""

from __future__ import annotations

from typing import Annotated

import typer

from trustjournal.cli import completion
from trustjournal.environment import Environment
from trustjournal.errors import Usage
from trustjournal.interview.pause import go_through
from trustjournal.interview.pause import pause as ask_and_go_through


class NoSuchExercise(Usage):
    """No exercise is called so."""

    def __init__(self, typed: str, known: list[str]) -> None:
        super().__init__(f"There is no exercise {typed[:40]!r}. There are: {', '.join(known)}.")


def pause(
    ctx: typer.Context,
    exercise: Annotated[
        str | None,
        typer.Argument(
            metavar="[EXERCISE]",
            help="quiet, grounding, breathing or kindness; without it you are asked.",
            autocompletion=completion.exercises,
        ),
    ] = None,
) -> None:
    """Two quiet minutes, or one of three short exercises.

    \b
    trust pause              asks which; Enter is the two quiet minutes
    trust pause grounding    what is around you
    trust pause breathing    a few slow breaths
    trust pause kindness     a kind word to yourself

    A line now and then. Nothing is to be written and nothing is kept; Enter or Ctrl-C ends it.
    """
    env: Environment = ctx.obj
    if exercise is None:
        ask_and_go_through(env)
        return
    exercises = env.safe_content.prompts.exercises
    wanted = exercise.casefold()
    for one in exercises:
        if wanted and one.key.startswith(wanted):
            go_through(env, one)
            return
    raise NoSuchExercise(exercise, [one.key for one in exercises])
