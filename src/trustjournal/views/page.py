"""A review as one page of HTML: self-contained, printable, with nothing in it that runs or loads anything.

The same counts as on the screen, with charts; and, where they were chosen, thoughts in full. Of whom somebody
is afraid stands nowhere on it: whoever is handed a page should not be handed the mark with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trustjournal.moments import spoken
from trustjournal.moments.words import day_in_words, month_in_words
from trustjournal.practice_words import what_was_kept
from trustjournal.predictions import told_in_words
from trustjournal.records import COUNTS_AS_SHIFT, NextKind
from trustjournal.review import FEWEST, Verdict
from trustjournal.review.lines import DAYS, TIMES, WEIGHTS
from trustjournal.views.charts import Pair, bar, before_and_now, over_time
from trustjournal.views.html import Html, joined, tag
from trustjournal.views.next_things import NEXT
from trustjournal.views.page_style import STYLE
from trustjournal.views.page_table import shaded, table
from trustjournal.views.records import what_was_written
from trustjournal.views.reframes import questions, what_comes_next
from trustjournal.views.review_themes import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date, datetime

    from rich.text import Text

    from trustjournal.facts import GoodDay, NextStep
    from trustjournal.records import Reframe, ThoughtRecord
    from trustjournal.review import Felt, Moved, Recurring, Review, Theme
    from trustjournal.views.names import Names

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may load for the page: nothing at all."""


@dataclass(frozen=True)
class Page:
    """What goes on a page: a review, thoughts chosen to stand on it in full, and how names are shown.

    `own` is applied to every text and name of the person, to put letters for names where that was asked for.
    """

    review: Review
    records: Sequence[ThoughtRecord]
    names: Names
    now: datetime
    own: Callable[[str], str] = str

    def text(self) -> str:
        """The whole document."""
        title = self.review.span.title(self.now.date())
        head = tag(
            "head",
            tag("meta", charset="utf-8"),
            tag("meta", http_equiv="Content-Security-Policy", content=_POLICY),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            tag("meta", name="referrer", content="no-referrer"),
            tag("title", title),
            tag("style", Html(STYLE)),
        )
        sections = [part for part in (*self._counts(), *map(self._record, self.records)) if part]
        body = tag("body", tag("main", self._heading(title), *sections, self._foot()))
        return f"<!DOCTYPE html>\n{tag('html', head, body, lang='en')}\n"

    def _heading(self, title: str) -> Html:
        facts, before = self.review.facts, self.review.facts_before
        counted = f"{_thoughts(facts.thoughts)} · {facts.again.thoughts} looked at again · {facts.open} open"
        lines = [tag("p", counted)]
        if before is not None:
            lines.append(
                tag(
                    "p",
                    f"Before: {_thoughts(before.thoughts)} · {before.again.thoughts} looked at again",
                )
            )
        if self.review.only:
            lines.append(tag("p", "Only: ", self.own(", ".join(self.review.only))))
        return tag("header", tag("h1", title), *lines)

    def _foot(self) -> Html:
        return tag(
            "footer",
            "Counts of what was written down, made with trustjournal. They say nothing about what it means. "
            f"Fewer than {FEWEST} of anything are only counted.",
        )

    def _counts(self) -> Iterator[Html | None]:
        review = self.review
        if review.few:
            yield tag("p", "Too few thoughts for a pattern.")
        else:
            yield self._themes(review.themes)
            suggested = any(source.suggested for source in review.sources)
            yield self._recurring(
                "Where it may come from",
                review.sources,
                "What is only suggested counts as well." if suggested else "",
            )
            yield self._recurring("Thinking traps", review.traps)
            yield self._recurring("What it costs", review.costs)
            yield self._felt(review.emotions)
            yield self._recurring("People", review.people)
            yield self._recurring(
                "About before",
                review.roots,
                f"{review.facts.about_before} of {review.facts.thoughts} thoughts.",
            )
            yield self._urges()
            yield self._when()
        yield self._weights()
        yield self._moved()
        yield self._quoted(
            "Words that helped",
            (
                (
                    helped.text,
                    f"#{helped.record_id}, believed {helped.before} -> {helped.now}",
                    helped.turned_out,
                )
                for helped in review.facts.again.helped
            ),
        )
        yield self._quoted(
            "What turned out",
            (
                (
                    told.feared,
                    f"#{told.record_id}" + ("" if told.likely is None else f", likely {told.likely}"),
                    (told_in_words(told.outcome, told.text),),
                )
                for told in review.facts.outcomes.newest
            ),
        )
        yield self._went_right()
        yield self._balances()

    def _themes(self, themes: Sequence[Theme]) -> Html | None:
        most = max((max(theme.number, theme.before or 0) for theme in themes), default=0)
        compared = self.review.facts_before is not None
        suggested = any(theme.suggested for theme in themes)
        rows = [
            (
                joined((self.own(theme.name), *self._said(theme))),
                str(theme.number),
                *((str(theme.suggested),) if suggested else ()),
                bar(theme.number, most, before=theme.before),
                *((str(theme.before),) if compared else ()),
                over_time(theme.parts) if len(theme.parts) > 1 else "",
            )
            for theme in themes
        ]
        head = (
            *("", "now"),
            *(("only suggested",) if suggested else ()),
            "",
            *(("before",) if compared else ()),
            "over the days",
        )
        note = "A thought can stand in more than one line. Filled: now; outlined: before."
        if not any(_can_be_compared(theme) for theme in themes):
            note += " Too few to call any of this a change."
        return table("What came back", head, rows, note, class_="themes")

    def _said(self, theme: Theme) -> Iterator[Html]:
        """Whether its share changed, with the numbers that say so; nothing where there are too few."""
        if theme.change is not None and _can_be_compared(theme):
            shares, verdict = theme.change.shares, theme.change.verdict
            numbers = f"{shares.number} of {shares.of}, before {shares.before} of {shares.of_before}"
            yield tag("small", verdict.value if verdict is Verdict.SAME else f"{verdict.value}: {numbers}")

    def _recurring(self, title: str, found: Sequence[Recurring], note: str = "") -> Html | None:
        most = max((max(one.number, one.before or 0) for one in found), default=0)
        compared = self.review.facts_before is not None
        rows = [
            (
                self.own(one.name),
                str(one.number),
                bar(one.number, most, before=one.before),
                *((str(one.before),) if compared else ()),
            )
            for one in found
        ]
        return table(title, ("", "now", "", *(("before",) if compared else ())), rows, note)

    def _felt(self, emotions: Sequence[Felt]) -> Html | None:
        most = max((max(felt.number, felt.before or 0) for felt in emotions), default=0)
        rows = [
            (
                self.own(felt.name),
                str(felt.number),
                bar(felt.number, most, before=felt.before),
                "–" if felt.middle is None else str(felt.middle),
            )
            for felt in emotions
        ]
        note = "How strong: the middle of what was rated, 0 not at all, 100 as strong as it gets."
        return table("Felt", ("", "now", "", "mostly"), rows, note)

    def _urges(self) -> Html | None:
        rows = [
            (self.own(urge.name), str(urge.felt), str(urge.acted_on), str(urge.done))
            for urge in self.review.urges
        ]
        return table("Pulled to, and did", ("", "pulled to", "of these, did", "did in all"), rows)

    def _when(self) -> Html | None:
        known = sum(self.review.times.values())
        if known < SMALL:
            parts = [(part.value, str(self.review.times[part.value])) for part in TIMES]
            return table("When", ("part of day", "thoughts"), parts) if known else None
        counts = {(when.weekday, when.part): when.number for when in self.review.facts.when}
        most = max(counts.values())
        rows = [
            (
                part.value,
                *(shaded(counts.get((day, part.value), 0), most) for day in range(len(DAYS))),
            )
            for part in TIMES
        ]
        return table("When", ("", *(day[:3].title() for day in DAYS)), rows, class_="grid")

    def _weights(self) -> Html | None:
        again = self.review.facts.again
        numbers = {weight.name: weight.number for weight in again.weights}
        rows = [
            (name, str(sum(numbers.get(weight, 0) for weight in weights)))
            for name, weights in WEIGHTS.items()
            if any(weight in numbers for weight in weights)
        ]
        steps = [self.own(_step(step)) for step in again.next_steps]
        note = f"After what was seen: {' · '.join(steps)}" if steps else ""
        return table("Where the weight was put", ("", "times"), rows, note)

    def _moved(self) -> Html | None:
        beliefs = self.review.facts.again.beliefs
        if len(beliefs) < FEWEST:
            return None
        pairs = [
            Pair(
                f"{twice.day.day} {month_in_words(twice.day)[:3]}",
                f"#{twice.record_id}",
                twice.before,
                twice.now,
            )
            for twice in beliefs
        ]
        said = [
            tag("p", f"{name}: {_in_the_middle(moved)}")
            for name, moved in (
                ("Belief", self.review.belief),
                ("The strongest feeling", self.review.distress),
            )
            if moved.rated >= FEWEST
        ]
        return tag(
            "section",
            tag("h2", "Belief in the thought, before and after looking at it again"),
            tag("p", "Hollow: before; filled: after. 0 not at all, 100 completely.", class_="note"),
            before_and_now(pairs, "Belief before and after"),
            *said,
        )

    def _quoted(self, title: str, quotes: Iterable[tuple[str, str, Sequence[str]]]) -> Html | None:
        items = [
            tag(
                "li",
                tag("q", self.own(text)),
                " ",
                tag("small", behind),
                *(tag("p", "turned out: ", self.own(told)) for told in turned_out),
            )
            for text, behind, turned_out in quotes
        ]
        return tag("section", tag("h2", title), tag("ul", *items)) if items else None

    def _of_good(self, good: GoodDay) -> str:
        kind = self.review.good_kinds.get(good.kind or "", "")
        return ", ".join(filter(None, (day_in_words(good.day), kind)))

    def _balances(self) -> Html | None:
        said = [(self.own(one.person), one.said) for one in self.review.facts.balances]
        if not said:
            return None
        note = tag("p", "Beside what would be liked, as it was noted last.", class_="note")
        return tag("section", tag("h2", "Closeness and space"), note, self._listed(said))

    def _went_right(self) -> Html | None:
        """The newest good moments, and in plain counts what was kept and done."""
        facts = self.review.facts
        kept = " · ".join(what_was_kept(facts.kept))
        quoted = self._quoted("Went right", ((one.text, self._of_good(one), ()) for one in facts.good))
        if not kept:
            return quoted
        return joined((quoted or tag("h2", "Went right"), tag("p", f"{kept[:1].upper()}{kept[1:]}.")))

    def _record(self, record: ThoughtRecord) -> Html:
        believed = "" if record.belief is None else f" · believed {record.belief}"
        parts = [
            tag("h2", f"#{record.id} · {spoken(record.happened, self.now)}{believed}"),
            tag("blockquote", self.own(record.automatic_thought)),
            self._listed(what_was_written(record, self.now, self.names)),
        ]
        for reframe in record.reframes:
            parts += self._reframe(reframe)
        return tag("article", *parts)

    def _reframe(self, reframe: Reframe) -> Iterator[Html]:
        yield tag("h3", f"Looked at again, {spoken(reframe.written, self.now)}")
        yield self._listed(questions(reframe, self.names))
        rated = [(self.names.emotion(again.name), again.before, again.now) for again in reframe.emotions]
        if reframe.belief is not None:
            rated.insert(0, ("belief in the thought", reframe.belief_before, reframe.belief))
        rows = [(self.own(name), _rating(before), _rating(now)) for name, before, now in rated]
        ratings = table("", ("", "before", "now"), rows)
        if ratings is not None:
            yield ratings
        if reframe.alternative_thought is not None:
            believed = reframe.alternative_belief
            yield tag(
                "p",
                "Kept: ",
                tag("q", self.own(reframe.alternative_thought)),
                "" if believed is None else f" believed {believed}",
            )
        yield self._listed(what_comes_next(reframe))

    def _listed(self, rows: Iterable[tuple[str, str | Text]]) -> Html:
        pairs = [
            joined((tag("dt", label), tag("dd", self.own(value if isinstance(value, str) else value.plain))))
            for label, value in rows
            if value
        ]
        return tag("dl", *pairs) if pairs else Html("")


def _can_be_compared(theme: Theme) -> bool:
    return theme.change is not None and theme.change.verdict is not Verdict.FEW


def _step(step: NextStep) -> str:
    kind = NextKind(step.kind)
    named = f" with {' and '.join(step.people)}" if kind is NextKind.TALK and step.people else ""
    text = f": {step.text}" if step.text and kind is not NextKind.TALK else ""
    return f"{NEXT[kind]}{named}{text}" + (f" ({step.when})" if step.when else "")


def _short(day: date) -> str:
    return f"{day.day} {month_in_words(day)[:3]}"


def _in_the_middle(moved: Moved) -> str:
    return (
        f"{moved.before} -> {moved.now} in the middle of {moved.rated} rated twice; "
        f"{moved.fell} fell, {moved.same} same, {moved.rose} rose ({COUNTS_AS_SHIFT} points or more count)"
    )


def _rating(rating: int | None) -> str:
    return "–" if rating is None else str(rating)


def _thoughts(number: int) -> str:
    return {0: "no thoughts", 1: "1 thought"}.get(number, f"{number} thoughts")
