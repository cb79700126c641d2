"""What the review counts is what anybody would count who reads every thought one by one."""

from __future__ import annotations

import contextlib
import json
from collections import Counter
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from conftest import Says
from hypothesis import given, settings
from hypothesis import strategies as st

from trustjournal.content import Content
from trustjournal.facts import Days, ThemeDays
from trustjournal.good_moments import GoodMoment
from trustjournal.moments import Moment, Precision, Span
from trustjournal.predictions import Outcome, Prediction
from trustjournal.records import (
    EmotionRating,
    LaterRating,
    NextKind,
    NextThing,
    Person,
    PersonKind,
    Reframe,
    Rerating,
    Suggestion,
    ThoughtRecord,
    Weight,
)
from trustjournal.review import Shares
from trustjournal.review.change import thoughts_together, verdicts
from trustjournal.store import counting_themes, reading
from trustjournal.store.connection import open_to_read
from trustjournal.store.identity import new_uuid
from trustjournal.store.journal import Journal
from trustjournal.store.open_journal import NothingToUndo
from trustjournal.store.press import Press

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conftest import Trust

CONTENT = Content()
THEMES = {theme.key: theme.name for theme in CONTENT.themes}
TRAPS = {trap.key: trap.name for trap in CONTENT.traps}
COSTS = {cost.key: cost.name for cost in CONTENT.costs}
URGES = {urge.key: urge.name for urge in CONTENT.urges}
PLEASANT = {emotion.key for emotion in CONTENT.emotions if not emotion.unpleasant}
KINDS = {"Sam": PersonKind.PARTNER, "Mum": PersonKind.FAMILY, "Ana": PersonKind.FAMILY}
PARTS = ("morning", "afternoon", "evening", "night", "day_only")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# Clocks went back on 25 October and 1 November, forward on 27 September; and a year ended.
NOWS = (
    datetime(2026, 10, 28, 20, 0, tzinfo=ZoneInfo("Europe/London")),
    datetime(2026, 11, 4, 9, 30, tzinfo=ZoneInfo("America/New_York")),
    datetime(2026, 9, 30, 0, 10, tzinfo=ZoneInfo("Pacific/Auckland")),
    datetime(2027, 1, 3, 12, 0, tzinfo=ZoneInfo("Europe/London")),
)
# Five texts of three thoughts, told apart by their last word but one.
TEXTS = (
    *("they are with someone else", "They're with someone else!", "they were with someone else"),
    *("nobody asks me how I am", "I said fine when it was not"),
)
CLOCKS = [time(0), time(1, 30), time(1, 30, fold=1), time(2, 30), time(4, 59), time(5), time(12), time(17)]
CLOCKS += [time(21, 59), time(22), time(23, 59)]


def few(*values: Any, most: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(st.sampled_from(values), unique_by=str, max_size=most).map(tuple)


@pytest.fixture(scope="module")
def press() -> Press:
    return Press()


days_ago = st.sampled_from([*range(8), 3, 3, 9, 13, 20, 33])
clock = st.sampled_from(CLOCKS)
rating = st.sampled_from([None, 40, 50, 55, 60, 60, 70])
KIND_OF = {"rejection": "theme", "insecurity": "source", "dishonesty": "source"}
which = st.integers(0, 30)
names = few("Sam", "Mum", "R.", "Ana")

thoughts = st.fixed_dictionaries(
    {
        "belief": rating,
        "emotions": st.dictionaries(st.sampled_from(["fear", "hurt", "calm", "a knot"]), rating, max_size=3),
        "people": names,
        "sources": few("insecurity", "my ex", "rejection"),
        "urges": few("check", "go-silent", "text my sister"),
        "actions": few("check", "accuse", "text my sister"),
        "themes": few("rejection", "insecurity", "Holidays"),
        "suggested": few(*KIND_OF),
        "traps": few("mind-reading", "my own trap"),
        "tags": few("work", "Work out", "night"),
        "costs": few("isolation", "my sleep"),
        "rested": st.booleans(),
        "apart": st.sampled_from([False] * 5 + [True]),
    }
)
looks = st.fixed_dictionaries(
    {
        "weight": st.none() | st.sampled_from(list(Weight)),
        "kept": st.none() | st.integers(0, 1),
        "belief_before": rating,
        "belief": rating,
        "emotions": st.lists(
            st.builds(Rerating, st.sampled_from(["fear", "hurt", "calm", "a knot"]), rating, rating),
            max_size=3,
            unique_by=lambda again: again.name,
        ),
        "next_things": st.lists(
            st.builds(
                NextThing,
                st.sampled_from(list(NextKind)),
                text=st.sampled_from(["", "in the kitchen"]),
                when=st.sampled_from(["", "Saturday"]),
                turned_out=st.sampled_from(["", "they were asleep", "it was so"]),
            ),
            max_size=2,
        ),
        "complete": st.booleans(),
    }
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("add"), thoughts, days_ago, clock, days_ago, st.sampled_from(list(Precision))),
        st.tuples(st.just("add"), thoughts, days_ago, clock, days_ago, st.sampled_from(list(Precision))),
        st.tuples(st.just("reframe"), which, looks, days_ago, clock),
        st.tuples(st.just("reframe"), which, looks, days_ago, clock),
        st.tuples(st.just("predict"), which, st.none() | st.sampled_from(Outcome), days_ago, clock, rating),
        st.tuples(st.just("rate"), which, rating, few("fear", "hurt", "calm"), days_ago, clock),
        st.tuples(st.just("edit"), which, thoughts),
        st.tuples(st.just("delete"), which),
        st.tuples(st.just("undo")),
        st.tuples(st.just("good"), days_ago, clock, names),
        st.tuples(st.just("good"), days_ago, clock, names),
        st.tuples(st.just("afraid"), st.sampled_from(["Sam", "R."])),
    ),
    min_size=15,
    max_size=40,
)
spans = st.sampled_from(
    [(), ("--week", "--ago", "1"), ("--month",), ("--year",), ("--all",), ("--since", "6 days ago")]
)
filters = st.sampled_from(
    [
        {},
        {},
        {"person": ["sam"]},
        {"person": ["Mum", "ANA"]},
        {"theme": ["rejection"]},
        {"theme": ["holidays", "dishonesty"], "person": ["Sam"]},
        {"source": ["My Ex"], "tag": ["WORK"]},
    ]
)


class History:
    """A journal to which things happen one after the other, each its own change."""

    def __init__(self, trust: Trust, press: Press) -> None:
        self.trust, self.press, self.numbers = trust, press, count(1)

    def happen(self, step: tuple[Any, ...]) -> None:
        with Journal(str(self.trust.home), lambda: self.trust.now, self.press) as journal:
            getattr(self, step[0])(journal, *step[1:])

    def at(self, days: int, clock: time) -> datetime:
        """That time of that day where the person is, or now when it is still to come."""
        now = self.trust.now
        local = datetime.combine(now.date() - timedelta(days=days), clock, tzinfo=now.tzinfo)
        return min(local.astimezone(UTC), now.astimezone(UTC)).astimezone(now.tzinfo)

    def pick(self, journal: Journal, which: int) -> int | None:
        ids = sorted(reading.newest_ids(journal.connection, None))
        return ids[which % len(ids)] if ids else None

    def add(
        self,
        journal: Journal,
        drawn: dict[str, Any],
        days: int,
        clock: time,
        later: int,
        precision: Precision,
    ) -> None:
        happened = self.at(days, clock)
        written = max(self.at(max(days - later, 0), clock).astimezone(UTC), happened.astimezone(UTC))
        record = ThoughtRecord(
            uuid=new_uuid(self.trust.now),
            automatic_thought=TEXTS[next(self.numbers) % len(TEXTS)],
            happened=Moment.of(happened, precision),
            written=Moment.of(written.astimezone(self.trust.now.tzinfo)),
        )
        journal.recogniser = says(drawn)
        journal.add(with_words(record, drawn))

    def reframe(self, journal: Journal, which: int, drawn: dict[str, Any], days: int, clock: time) -> None:
        number = self.pick(journal, which)
        if number is None:
            return
        reframe = Reframe(
            uuid=new_uuid(self.trust.now),
            written=Moment.of(self.at(days, clock)),
            alternatives=(f"one way {next(self.numbers)}", f"another {next(self.numbers)}"),
            **{**drawn, "emotions": tuple(drawn["emotions"]), "next_things": tuple(drawn["next_things"])},
        )
        journal.change(number, lambda record: record.reframed(reframe), "looked again")

    def predict(
        self,
        journal: Journal,
        which: int,
        outcome: Outcome | None,
        days: int,
        clock: time,
        likely: int | None,
    ) -> None:
        number = self.pick(journal, which)
        if number is None:
            return
        prediction = Prediction(
            new_uuid(self.trust.now),
            f"they do {next(self.numbers)}",
            Moment.of(self.at(days, clock)),
            likely=likely,
            outcome=outcome,
            told=None if outcome is None else Moment.of(self.at(days // 2, clock)),
        )
        journal.change(number, lambda record: record.predicting(prediction), "predicted")

    def rate(
        self, journal: Journal, which: int, belief: int | None, felt: tuple[str, ...], days: int, clock: time
    ) -> None:
        number = self.pick(journal, which)
        if number is None:
            return
        emotions = tuple(EmotionRating(name, 40 + 10 * place) for place, name in enumerate(felt))
        rating = LaterRating(new_uuid(self.trust.now), Moment.of(self.at(days, clock)), belief, emotions)
        journal.change(number, lambda record: record.rated_later(rating), "rated again")

    def edit(self, journal: Journal, which: int, drawn: dict[str, Any]) -> None:
        number = self.pick(journal, which)
        if number is not None:
            journal.recogniser = says(drawn)
            situation = f"another {next(self.numbers)}"  # other words, so that they are read again
            journal.change(
                number, lambda record: replace(with_words(record, drawn), situation=situation), "edited"
            )

    def delete(self, journal: Journal, which: int) -> None:
        number = self.pick(journal, which)
        if number is not None:
            journal.delete(number)

    def undo(self, journal: Journal) -> None:
        with contextlib.suppress(NothingToUndo):
            journal.undo()

    def good(self, journal: Journal, days: int, clock: time, people: tuple[str, ...]) -> None:
        text = f"good {next(self.numbers)}"
        moment = Moment.of(self.at(days, clock))
        journal.add_good(GoodMoment(new_uuid(self.trust.now), text, moment, people=people))

    def afraid(self, journal: Journal, name: str) -> None:
        journal.mark_afraid(name, afraid=True)


def with_words(record: ThoughtRecord, drawn: dict[str, Any]) -> ThoughtRecord:
    """The record with everything drawn for it."""
    fields = {name: value for name, value in drawn.items() if name != "suggested"}
    fields["emotions"] = tuple(EmotionRating(*pair) for pair in drawn["emotions"].items())
    fields["people"] = tuple(Person(name, KINDS.get(name)) for name in drawn["people"])
    return replace(record, **fields)


def says(drawn: dict[str, Any]) -> Says:
    """A recogniser that suggests the words drawn."""
    words = {
        kind: [key for key in drawn["suggested"] if KIND_OF[key] == kind] for kind in ("theme", "source")
    }
    return Says({kind: tuple(Suggestion(key, ("a word",)) for key in keys) for kind, keys in words.items()})


@dataclass
class Recount:
    """The review of one span, counted thought by thought."""

    records: list[dict[str, Any]]
    good: list[dict[str, Any]]
    afraid: set[str]
    first: str
    last: str
    whole: Recount | None = None
    """The same span without the filter on themes, of whose thoughts a theme is a share."""

    def __post_init__(self) -> None:
        self.here = [r for r in self.records if self.within(r["happened"])]
        looks = [(look, r) for r in self.records for look in r["reframes"] if self.within(look["written"])]
        self.looks = sorted(looks, key=lambda pair: (pair[0]["written"]["utc"], pair[1]["id"]))
        self.looks.reverse()
        rated = [(r, [again for again in r["later"] if self.within(again["written"])]) for r in self.records]
        self.later = [(again[-1], record) for record, again in rated if again]

    def within(self, moment: dict[str, Any]) -> bool:
        return bool(self.first <= moment["local"][:10] <= self.last)

    def thoughts(self) -> dict[str, int]:
        states = Counter(record["state"] for record in self.here)
        written = [
            r for r in self.records if self.within(r["written"]) and r["happened"]["local"][:10] < self.first
        ]
        return {
            "number": len(self.here),
            **{state: states[state] for state in ("open", "reframed", "rested", "apart")},
            "looked_at_again": len({record["id"] for _, record in self.looks}),
            "written_later": len(written),
        }

    def words(self, kind: str) -> Counter[str]:
        """In how many thoughts each word stands, however it is written."""
        return Counter(word for r in self.here for word in {w.casefold() for w in words_of(r, kind)})

    def themes(self, before: Recount | None) -> list[dict[str, Any]]:
        """Each theme with its parts, its change, and for eight of them what stands beside and what moved."""
        rows = self.recurring("themes", THEMES, before)
        changes = self.changes(before)
        for place, row in enumerate(rows):
            theme = row["key"].casefold()
            about = [r for r in self.here if theme in folded(words_of(r, "themes"))]
            looks = [(look, r) for look, r in self.looks if theme in folded(words_of(r, "themes"))]
            rated = [(again, r) for again, r in self.later if theme in folded(words_of(r, "themes"))]
            belief, distress = shifts(looks, rated)
            row["suggested_only"] = sum(theme not in chosen(record) for record in about)
            row["change"] = changes[theme]
            row["parts"] = [sum(part_holds(part, r) for r in about) for part in self.span.parts()]
            found = {**beside(about), "belief": belief, "distress": distress}
            row.update(found if place < 8 else dict.fromkeys(found))
        return rows

    def stayed_away(self, before: Recount | None) -> list[dict[str, Any]]:
        if before is None:
            return []
        changes = self.changes(before)
        rows = before.recurring("themes", THEMES, None)
        nothing = dict.fromkeys((*beside([]), "belief", "distress"))
        return [
            {
                **row,
                "number": 0,
                "suggested_only": 0,
                "before": row["number"],
                "change": changes[row["key"].casefold()],
                "parts": [0] * len(self.span.parts()),
                **nothing,
            }
            for row in rows
            if not self.words("themes")[row["key"].casefold()]
        ]

    def changes(self, before: Recount | None) -> dict[str, dict[str, Any]]:
        """What can be said about each theme, of the numbers as they are counted here."""
        if self.whole is not None:
            return self.whole.changes(before and before.whole)
        if before is None:
            parts = self.span.parts()
            half = len(parts) // 2
            earlier, later = (
                replace(self, records=[r for r in self.here if any(part_holds(part, r) for part in these)])
                for these in (parts[:half], parts[len(parts) - half :])
            )
            enough, together = len(self.days()) >= 10, thoughts_together([self.lie()])
        else:
            later, earlier = self, before
            enough = min(len(self.days()), len(before.days())) >= 5
            together = thoughts_together([self.lie(), before.lie()])
        now, then = later.words("themes"), earlier.words("themes")
        compared = {
            theme: Shares(now[theme], len(later.here), then[theme], len(earlier.here))
            for theme in (self.words("themes") | then)
        }
        found = verdicts(compared, together)
        return {
            theme: {"verdict": found[theme].value if enough else "too few to tell", **asdict(shares)}
            for theme, shares in compared.items()
        }

    def days(self) -> Counter[str]:
        """The thoughts of each day that has any."""
        return Counter(record["happened"]["local"][:10] for record in self.here)

    def lie(self) -> Days:
        """How the thoughts of the eight most frequent themes lie on the days."""
        days, of_themes = self.days(), []
        for theme, number in ranked(self.words("themes"))[:8]:
            about = [r for r in self.here if theme in folded(words_of(r, "themes"))]
            of_day = Counter(record["happened"]["local"][:10] for record in about)
            squares = sum(n * n for n in of_day.values())
            of_themes.append(ThemeDays(number, squares, sum(n * days[day] for day, n in of_day.items())))
        return Days(len(days), len(self.here), sum(n * n for n in days.values()), tuple(of_themes))

    @property
    def span(self) -> Span:
        return Span(date.fromisoformat(self.first), date.fromisoformat(self.last))

    def urges(self) -> list[dict[str, Any]]:
        felt, done = self.words("urges"), self.words("actions")
        both = Counter(w for r in self.here for w in {*r["urges"]} & {*r["actions"]})
        order = sorted(felt | done, key=lambda urge: (-felt[urge], -done[urge], urge))
        return [
            {
                "key": urge,
                "name": URGES.get(urge, urge),
                "felt": felt[urge],
                "acted_on": both[urge],
                "done": done[urge],
            }
            for urge in order
        ]

    def emotions(self, before: Recount | None) -> list[dict[str, Any]]:
        found: dict[str, list[int | None]] = {}
        for record in self.here:
            for emotion in record["emotions"]:
                found.setdefault(emotion["name"], []).append(emotion["intensity"])
        counted = []
        for name, ratings in sorted(found.items(), key=lambda item: (-len(item[1]), item[0])):
            rated = [r for r in ratings if r is not None]
            then = None
            if before is not None:
                then = sum(name == e["name"] for r in before.here for e in r["emotions"])
            counted.append(
                {
                    "name": name,
                    "number": len(ratings),
                    "rated": len(rated),
                    "middle": middle(rated),
                    "before": then,
                }
            )
        return counted

    def when(self) -> dict[str, dict[str, int]]:
        counts = {day: dict.fromkeys(PARTS, 0) for day in DAYS}
        for record in self.here:
            lived = datetime.fromisoformat(record["happened"]["local"])
            exact = record["happened"]["precision"] != "day"
            counts[DAYS[lived.weekday()]][part_of(lived.hour) if exact else "day_only"] += 1
        return counts

    def feared(self, record: dict[str, Any]) -> bool:
        return record["state"] == "apart" or any(p["name"] in self.afraid for p in record["people"])

    def steps(self) -> list[dict[str, Any]]:
        towards = ("talk", "limit", "ask-openly", "small-step", "repair")
        return [
            {
                "kind": thing["kind"],
                "text": thing["text"],
                "when": thing["when"],
                "people": [person["name"] for person in record["people"]],
                "id": record["id"],
            }
            for look, record in self.looks
            for thing in look["next_things"]
            if look["ending"] == "seen" and not (thing["kind"] in towards and self.feared(record))
        ]

    def beliefs(self) -> list[dict[str, Any]]:
        rated = [
            (look["written"]["local"][:10], record["id"], look["belief_before"], look["belief"])
            for look, record in reversed(self.looks)
            if look["ending"] != "seen" and None not in (look["belief_before"], look["belief"])
        ]
        rated.sort(key=lambda one: one[0])
        return [{"id": n, "day": day, "before": before, "now": now} for day, n, before, now in rated[-40:]]

    def helped(self) -> list[dict[str, Any]]:
        found = [
            {
                "text": look["alternative_thought"],
                "id": record["id"],
                "before": look["belief_before"],
                "now": look["belief"],
                "turned_out": [
                    " · ".join(filter(None, ((told["outcome"] or "").replace("-", " "), told["learned"])))
                    for told in sorted(record["predictions"], key=lambda p: (p["told"] or {}).get("utc", ""))
                    if told["told"]
                ],
            }
            for look, record in self.looks
            if look["ending"] == "before"
            and None not in (look["alternative_thought"], look["belief_before"], look["belief"])
            and look["belief_before"] - look["belief"] >= 10
            and not self.feared(record)
        ]
        return sorted(found, key=lambda words: words["now"] - words["before"])[:3]

    def turned_out(self) -> dict[str, Any]:
        told = [
            (prediction, record)
            for record in self.records
            for prediction in record["predictions"]
            if prediction["told"] and self.within(prediction["told"]) and not self.feared(record)
        ]
        told.sort(key=lambda pair: (pair[0]["told"]["utc"], pair[1]["id"]), reverse=True)
        became = Counter(prediction["outcome"] for prediction, _ in told)
        return {
            "number": len(told),
            "newest": [
                {
                    "text": prediction["learned"],
                    "id": record["id"],
                    "feared": prediction["what"] or record["automatic_thought"],
                    "likely": prediction["likely"],
                    "outcome": prediction["outcome"],
                }
                for prediction, record in told[:3]
            ],
            "came_true": became["came-true"],
            "partly": became["partly"],
            "did_not": became["did-not"],
            "cannot_tell": became["cannot-tell"],
            "in_words": became[None],
        }

    def good_days(self) -> list[dict[str, Any]]:
        here = [g for g in self.good if self.within(g["happened"]) and not self.afraid & {*g["people"]}]
        here.sort(key=lambda good: (good["happened"]["utc"], good["id"]), reverse=True)
        return [
            {"text": good["text"], "day": good["happened"]["local"][:10], "kind": good["kind"]}
            for good in here
        ]

    def again(self) -> list[dict[str, Any]]:
        rows: dict[str, list[dict[str, Any]]] = {}
        for record in sorted(self.here, key=lambda record: -record["id"]):
            if not self.feared(record):
                rows.setdefault(record["automatic_thought"].split()[-2].casefold(), []).append(record)
        counted = []
        for row in sorted(rows.values(), key=lambda row: (-len(row), -row[0]["id"])):
            told = [record["automatic_thought"] for record in row if record["state"] != "rested"]
            if len(row) < 2 or not told:
                continue
            times = [
                {"id": r["id"], "day": r["happened"]["local"][:10], "belief": r["belief"]} for r in row[:6]
            ]
            times.sort(key=lambda time: (time["day"], time["id"]))
            counted.append({"text": told[0], "number": len(row), "times": times})
        return counted

    def review(self, before: Recount | None) -> dict[str, Any]:
        """Everything as the program tells it in JSON, from `thoughts` on."""
        belief, distress = shifts(self.looks, self.later)
        weights = Counter(look["weight"] for look, _ in self.looks if look["weight"])
        people = Counter(person["name"] for record in self.here for person in record["people"])
        older = {r["id"] for _, r in self.looks if r["happened"]["local"][:10] < self.first}
        then = Counter(p["name"] for r in before.here for p in r["people"]) if before else None
        return {
            "thoughts": self.thoughts(),
            "thoughts_before": None if before is None else before.thoughts(),
            "parts": [
                {
                    "first": part.first.isoformat(),
                    "last": part.last.isoformat(),
                    "thoughts": sum(part_holds(part, record) for record in self.here),
                }
                for part in self.span.parts()
            ],
            "themes": self.themes(before),
            "themes_that_stayed_away": self.stayed_away(before),
            "sources": self.sources(before),
            "traps": self.recurring("traps", TRAPS, before),
            "costs": self.recurring("costs", COSTS, before),
            "emotions": self.emotions(before),
            "people": [
                {"name": name, "number": number, "before": None if then is None else then[name]}
                for name, number in ranked(people)
            ],
            "kinds": beside(self.here)["kinds"],
            "nobody_named": sum(not record["people"] for record in self.here),
            "urges": self.urges(),
            "when": self.when(),
            "reframes": {
                "number": len(self.looks),
                "thoughts": len({record["id"] for _, record in self.looks}),
                "of_earlier_thoughts": len(older),
                "weights": dict(weights),
                "belief": belief,
                "distress": distress,
                "beliefs": self.beliefs(),
                "next_steps": {"number": len(self.steps()), "newest": self.steps()[:3]},
            },
            "words_that_helped": self.helped(),
            "turned_out": self.turned_out(),
            "good_moments": {"number": len(self.good_days()), "newest": self.good_days()[:3]},
            "recurring_thoughts": self.again(),
        }

    def sources(self, before: Recount | None) -> list[dict[str, Any]]:
        """Where thoughts come from, with how many of them only the program says so of."""
        rows = self.recurring("sources", THEMES, before)
        said = Counter(word for record in self.here for word in folded(record["sources"]))
        return [{**row, "suggested_only": row["number"] - said[row["key"].casefold()]} for row in rows]

    def recurring(self, kind: str, shown: dict[str, str], before: Recount | None) -> list[dict[str, Any]]:
        then = None if before is None else before.words(kind)
        spelled = Counter(word for record in self.here for word in words_of(record, kind))
        rows = []
        for word, number in ranked(self.words(kind)):
            same = [name for name in spelled if name.casefold() == word]
            key = min(same, key=lambda name: (-spelled[name], name))
            rows.append(
                {
                    "key": key,
                    "name": shown.get(key, key),
                    "number": number,
                    "before": None if then is None else then[word],
                }
            )
        return rows


def words_of(record: dict[str, Any], kind: str) -> set[str]:
    """The words of one list, with what is suggested and was not chosen; among themes also sources."""
    words = set(record[kind])
    if kind == "sources":
        words |= {word["key"] for word in record["suggested_sources"]}
    if kind == "themes":
        words |= {word["key"] for word in record["suggested_themes"] + record["suggested_sources"]}
        words |= set(record["sources"])
    return words


def chosen(record: dict[str, Any]) -> set[str]:
    """What the person said a thought is about, or comes from."""
    return folded([*record["themes"], *record["sources"]])


def folded(words: Iterable[str]) -> set[str]:
    return {word.casefold() for word in words}


def part_holds(part: Span, record: dict[str, Any]) -> bool:
    return part.first <= date.fromisoformat(record["happened"]["local"][:10]) <= part.last


def beside(records: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """In how many of these thoughts each person, kind, feeling, urge, action and part of day stands."""
    held: dict[str, list[set[str]]] = {
        "people": [{person["name"] for person in r["people"]} for r in records],
        "kinds": [{person["kind"] for person in r["people"] if person["kind"]} for r in records],
        "emotions": [{emotion["name"] for emotion in r["emotions"]} for r in records],
        "urges": [set(r["urges"]) for r in records],
        "actions": [set(r["actions"]) for r in records],
        "times": [
            {part_of(datetime.fromisoformat(r["happened"]["local"]).hour)}
            for r in records
            if r["happened"]["precision"] != "day"
        ],
    }
    return {
        what: [
            {"name": name, "number": number}
            for name, number in ranked(Counter(name for names in of_records for name in names))
        ]
        for what, of_records in held.items()
    }


Pairs = list[tuple[dict[str, Any], dict[str, Any]]]


def shifts(looks: Pairs, later: Pairs) -> tuple[dict[str, Any], dict[str, Any]]:
    """How far belief and distress moved in these looks, and where these later ratings found them."""
    belief = [pair for look, _ in looks if (pair := belief_of(look))]
    distress = [(first, now) for look, _ in looks for _, first, now in hottest(look)[:1] if now is not None]
    later_belief, later_distress = [], []
    for again, record in later:
        before = [
            look
            for look in sorted(record["reframes"], key=lambda look: look["written"]["utc"])
            if look["ending"] != "seen" and look["written"]["utc"] <= again["written"]["utc"]
        ]
        twice = [pair for look in before if (pair := belief_of(look))]
        if twice and again["belief"] is not None:
            later_belief.append((*twice[-1], again["belief"]))
        felt = {emotion["name"]: emotion["intensity"] for emotion in again["emotions"]}
        rated = [
            (first, now, felt[name])
            for name, first, now in (hottest(before[-1]) if before else [])
            if now is not None and felt.get(name) is not None
        ]
        later_distress += rated[:1]
    return (
        {**moved(belief), "later": found_later(later_belief)},
        {**moved(distress), "later": found_later(later_distress)},
    )


def belief_of(look: dict[str, Any]) -> tuple[int, int] | None:
    if look["ending"] == "seen" or None in (look["belief_before"], look["belief"]):
        return None
    return look["belief_before"], look["belief"]


def hottest(look: dict[str, Any]) -> list[tuple[str, int, int | None]]:
    """The unpleasant feelings of a look by how strong they were before, each with what it was after."""
    if look["ending"] == "seen":
        return []
    rated = [e for e in look["emotions"] if e["before"] is not None and e["name"] not in PLEASANT]
    rated.sort(key=lambda emotion: -emotion["before"])
    return [(emotion["name"], emotion["before"], emotion["now"]) for emotion in rated]


def found_later(thrice: list[tuple[int, int, int]]) -> dict[str, Any]:
    fallen = [(now, later) for before, now, later in thrice if now - before <= -10]
    rose_again = sum(later - now >= 10 for now, later in fallen)
    return {
        "rated": len(thrice),
        "middle": middle([later for _, _, later in thrice]),
        "had_fallen": len(fallen),
        "stayed": len(fallen) - rose_again,
        "rose_again": rose_again,
    }


def ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0].casefold()))


def middle(values: list[int]) -> int | None:
    return sorted(values)[(len(values) - 1) // 2] if len(values) >= 3 else None


def moved(pairs: list[tuple[int, int]]) -> dict[str, Any]:
    by = [now - before for before, now in pairs]
    return {
        "rated_twice": len(pairs),
        "before": middle([before for before, _ in pairs]),
        "now": middle([now for _, now in pairs]),
        "fell": sum(points <= -10 for points in by),
        "same": sum(-10 < points < 10 for points in by),
        "rose": sum(points >= 10 for points in by),
    }


def part_of(hour: int) -> str:
    if 5 <= hour < 12:
        return "morning"
    if 12 <= hour < 17:
        return "afternoon"
    return "evening" if 17 <= hour < 22 else "night"


def passes(record: dict[str, Any], asked: dict[str, list[str]]) -> bool:
    held = {
        "person": {person["name"] for person in record["people"]},
        "theme": words_of(record, "themes"),
        "source": words_of(record, "sources"),
        "tag": set(record["tags"]),
    }
    return all(
        {name.casefold() for name in wanted} & {name.casefold() for name in held[kind]}
        for kind, wanted in asked.items()
    )


def good_passes(good: dict[str, Any], asked: dict[str, list[str]]) -> bool:
    wanted = {name.casefold() for name in asked.get("person", [])}
    return set(asked) <= {"person"} and (not wanted or bool(wanted & {n.casefold() for n in good["people"]}))


def recounted(trust: Trust, found: dict[str, Any], asked: dict[str, list[str]]) -> dict[str, Any]:
    """The same review counted from what the program lists."""
    records = json.loads(trust("list", "--all", "--json").out)
    good = json.loads(trust("good", "--list", "--json").out)
    others = [r for r in records if passes(r, {kind: asked[kind] for kind in asked if kind != "theme"})]
    records = [record for record in records if passes(record, asked)]
    good = [moment for moment in good if good_passes(moment, asked)]
    connection = open_to_read(str(trust.home))
    assert connection is not None
    afraid = {person.name for person, _ in reading.people(connection) if person.afraid}
    connection.close()

    def recount(span: dict[str, str]) -> Recount:
        days = span["first"], span["last"]
        return Recount(records, good, afraid, *days, Recount(others, good, afraid, *days))

    before = recount(found["span_before"]) if found["span_before"] else None
    return recount(found["span"]).review(before)


def reviewed(trust: Trust, span: Iterable[str], asked: dict[str, list[str]]) -> dict[str, Any]:
    options = [part for kind, names in asked.items() for name in names for part in (f"--{kind}", name)]
    outcome = trust("review", *span, *options, "--json")
    assert outcome.code == 0, outcome.err
    found: dict[str, Any] = json.loads(outcome.out)
    return found


@pytest.mark.timeout(600)  # a failure takes its time to become small
@settings(max_examples=25)
@given(
    many=st.sampled_from([0, counting_themes.MANY]),
    now=st.sampled_from(NOWS),
    steps=steps,
    span=spans,
    asked=filters,
)
def test_the_review_counts_what_is_counted_one_by_one(
    trust: Trust,
    press: Press,
    monkeypatch: pytest.MonkeyPatch,
    many: int,
    now: datetime,
    steps: list[tuple[Any, ...]],
    span: tuple[str, ...],
    asked: dict[str, list[str]],
) -> None:
    trust.now, trust.home = now, trust.home.parent / new_uuid(now)
    history = History(trust, press)
    for step in (("good", 1, time(12), ()), *steps):
        history.happen(step)
    monkeypatch.setattr(counting_themes, "MANY", many)  # the way that large journals are counted

    found = reviewed(trust, span, asked)

    counted = recounted(trust, found, asked)
    assert {key: found[key] for key in counted} == counted
    assert set(found) - set(counted) == {"format", "span", "span_before", "filters", "week_answers"} | {
        "about_before",
        "balance",
        "kept_and_done",
    }


def test_thoughts_written_through_the_program_are_counted_on_the_day_they_happened(trust: Trust) -> None:
    trust.now = NOWS[0]
    for thought, *options in PROGRAM:
        assert trust("log", thought, *options).code == 0
    assert trust("delete", "4", "--yes").code == 0
    assert trust("edit", "2", "--belief", "40").code == 0
    assert trust("delete", "6", "--yes").code == 0
    assert trust("undo").code == 0
    look = ("--weight", "before", "--alternative", "it is late", "--keep", "1", "-b", "20")
    assert trust("reframe", "6", *look).code == 0

    found = reviewed(trust, ("--week",), {})

    assert found["thoughts"]["number"] == 4
    counted = recounted(trust, found, {})
    assert {key: found[key] for key in counted} == counted


PROGRAM = (
    ("they said it twice", "--at", "2026-10-25 01:30", "-e", "fear:70", "-p", "Sam", "--urge", "check"),
    ("they will leave me", "--at", "2026-10-22 00:00", "-e", "fear:50", "-p", "Sam:partner"),
    ("a day before the week", "--at", "2026-10-21 23:59", "-e", "hurt:20"),
    ("deleted again", "--at", "2026-10-24"),
    ("without a clock", "--at", "2026-10-26", "--did", "check", "--tag", "work"),
    ("they lied to me", "-b", "80"),
)
