"""`trust guide practice`: the three questions, tried on a thought of somebody else. Nothing is kept."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from trustjournal.cli.listing import print_json
from trustjournal.errors import Usage

if TYPE_CHECKING:
    from trustjournal.content.practice import Example
    from trustjournal.environment import Environment
    from trustjournal.interview.walk import Interview


class NoSuchExample(Usage):
    """No example has that number."""

    def __init__(self, typed: str, most: int) -> None:
        super().__init__(f"There is no example {typed[:40]!r}. Type: trust guide practice 1, up to {most}")


def practise(env: Environment, typed: str, *, as_json: bool) -> None:
    """Go through the example of that number; without one it is asked for.

    Without a terminal the example, or all of them, are printed with one way to answer. Raises
    `NoSuchExample`.
    """
    examples = env.safe_content.practice
    chosen = _named(examples, typed) if typed else None
    if as_json:
        print_json(env, _as_json(chosen) if chosen else [_as_json(one) for one in examples])
    elif env.interactive:
        _ask(env, examples, chosen)
    else:
        from trustjournal.views.practice import example_page  # late: only here

        pages = (example_page(one, env.safe_content.prompts) for one in ([chosen] if chosen else examples))
        env.stdout.write("\n".join(pages))


def _ask(env: Environment, examples: tuple[Example, ...], chosen: Example | None) -> None:
    # Late: what asks is dear, and everything else here prints only.
    from trustjournal.cli.keeping import asker_for
    from trustjournal.interview.practice import Practice
    from trustjournal.interview.talk import Talk
    from trustjournal.interview.walk import Interview, Left

    asker, talk = asker_for(env), Talk(env.console)
    try:
        example = chosen or _which(env, Interview(asker, talk), examples)
        interview = Interview(asker, talk, after_text=_Heavy(env).after_text)
        Practice(interview, env.safe_content, example, env.now()).walk()
    except (Left, KeyboardInterrupt):  # struck between two questions it is the same wish to leave
        for line in env.safe_content.prompts.says("practice_left"):
            talk.say(line)


def _which(env: Environment, interview: Interview, examples: tuple[Example, ...]) -> Example:
    question = env.safe_content.prompts.question("practice.which")
    listed = [f"  {number} {example.name}" for number, example in enumerate(examples, 1)]
    typed = {str(number): str(number) for number in range(1, len(examples) + 1)}
    chosen = interview.choose("which", question, typed, spoken="\n".join((question.ask, *listed)))
    return examples[int(chosen or 1) - 1]


def _named(examples: tuple[Example, ...], typed: str) -> Example:
    for number, example in enumerate(examples, 1):
        if typed.casefold() in (str(number), example.key):
            return example
    raise NoSuchExample(typed, len(examples))


def _as_json(example: Example) -> dict[str, object]:
    return {"format": 1, **asdict(example)}


class _Heavy:
    """Words of danger are met here too, once; only that nothing of them was kept."""

    def __init__(self, env: Environment) -> None:
        self._env = env
        self._said = False

    def after_text(self, text: str) -> None:
        """Say who can be talked to, where a text asks for it."""
        from trustjournal.interview.notices import Notices
        from trustjournal.interview.plainly import say_plainly
        from trustjournal.recognition.signals import danger_signals  # late: its tables are large

        if not self._said and danger_signals(text):
            self._said = True
            say_plainly(self._env.stderr, *self._env.safe_content.prompts.says("practice_heavy"))
            Notices(self._env, ask=False).show_lines()
