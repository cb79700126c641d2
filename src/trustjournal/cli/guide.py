"""`trust guide`: short pages about the eight steps, and what belongs around them. Needs no journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from trustjournal.cli import completion
from trustjournal.cli.listing import print_json, tell_broken
from trustjournal.environment import Environment
from trustjournal.errors import Usage
from trustjournal.interview.plainly import say_plainly
from trustjournal.shown import one_line

if TYPE_CHECKING:
    from trustjournal.content.guide import Found, Guide, Topic

PRACTICE = "practice"
"""The word behind which there are thoughts to try the three questions on."""

_LONGEST = 40


_TYPE = "A page: trust guide roots · to try it: trust guide practice"
_SEARCH = " · --search WORDS"


class NoSuchTopic(Usage):
    """No page of the guide is called so."""

    def __init__(self, typed: str, near: tuple[str, ...]) -> None:
        nearest = f" Nearest: {', '.join(near)}." if near else " All of them: trust guide."
        shown = one_line(typed, _LONGEST)
        super().__init__(
            f"There is no topic {shown!r}.{nearest} Words in any page: trust guide --search WORDS"
        )


def guide(
    ctx: typer.Context,
    topic: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TOPIC]", help="Which page, or words to look for.", autocompletion=completion.topics
        ),
    ] = None,
    search: Annotated[bool, typer.Option("--search", help="Show the pages that hold the words.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON; the text is Markdown.")] = False,
) -> None:
    """The eight steps and what belongs around them, in short pages.

    \b
    trust guide                   all topics, a line each
    trust guide roots             one page; trust guide 1 is the first step
    trust guide --search WORDS    pages that hold these words
    trust guide practice          somebody else's thought, to try the
                                  three questions on; nothing is kept

    It needs no journal and no passphrase. Where it is not read on a terminal, pages are Markdown.
    """
    env: Environment = ctx.obj
    content = env.safe_content
    typed = " ".join(topic or ())
    pages = content.guide
    if topic and topic[0].casefold() == PRACTICE and not search:
        from trustjournal.cli.guide_practice import practise  # late: what asks is dear

        practise(env, " ".join(topic[1:]).strip(), as_json=as_json)
    elif search:
        _print_found(env, pages, typed, as_json=as_json)
    elif typed.strip():
        _print_page(env, pages, typed, as_json=as_json)
    else:
        _print_topics(env, pages, as_json=as_json)
    tell_broken(env, content)


def _print_topics(env: Environment, guide: Guide, *, as_json: bool) -> None:
    if as_json:
        print_json(env, [_as_json(topic) for topic in guide.pages])
        return
    from trustjournal.views.guide import topic_list  # late: JSON is written without Rich

    # A screen of 24 lines holds every topic, one line below them and the next prompt.
    if env.stdout.isatty():
        env.console.print(topic_list(guide.topics, env.console.width))
        say_plainly(env.stderr, _TYPE + (_SEARCH if env.console.width >= len(_TYPE + _SEARCH) else ""))
        return
    practice = (PRACTICE, env.safe_content.prompts.hint("practice"))
    env.console.print(topic_list(guide.topics, env.console.width, practice))


def _print_page(env: Environment, guide: Guide, typed: str, *, as_json: bool) -> None:
    page = guide.topic(typed)
    if page is None:
        raise NoSuchTopic(typed, guide.near(typed))
    if as_json:
        print_json(env, _as_json(page))
    elif not env.stdout.isatty():
        env.stdout.write(page.markdown)
    elif env.plain:
        from trustjournal.views.guide import plain_page  # late, as above

        say_plainly(env.stdout, *plain_page(page))
    else:
        from trustjournal.views.guide import topic_page  # late, as above

        env.console.print(topic_page(page))


def _print_found(env: Environment, guide: Guide, typed: str, *, as_json: bool) -> None:
    if not typed.strip():
        raise Usage("There is nothing to look for. Type: trust guide --search WORDS")
    found = guide.search(typed)
    if as_json:
        print_json(env, [_as_json(one.topic) for one in found])
    elif found:
        _print_list(env, found)
    else:
        say_plainly(env.stderr, "No page holds that. All topics: trust guide")


def _print_list(env: Environment, found: tuple[Found, ...]) -> None:
    from trustjournal.views.guide import found_list  # late, as above

    env.console.print(found_list(found))


def _as_json(topic: Topic) -> dict[str, Any]:
    return {
        "format": 1,
        "key": topic.key,
        "step": topic.step,
        "name": topic.name,
        "line": topic.line,
        "text": topic.text,
        "commands": [{"type": typed.type, "does": typed.does} for typed in topic.commands],
    }
