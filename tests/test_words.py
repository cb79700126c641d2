"""Words of lists as a person's own: added, renamed, merged, retired, with cue words; kept in the journal."""

from __future__ import annotations

import contextlib
import json
import re
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Says
from test_store import Clock, thought
from test_store import everything as rows_of_all_tables

from trustjournal.records import Suggestion, ThoughtRecord
from trustjournal.store import locking, presence, sealed
from trustjournal.store.connection import open_to_read
from trustjournal.store.journal import Journal
from trustjournal.store.learning import TAUGHT

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Outcome, Trust

LISTS = ("themes", "sources", "traps", "emotions")
TAKEN = {"themes": "--theme", "sources": "--source", "traps": "--trap", "emotions": "-e"}


def words(trust: Trust, which: str) -> dict[str, dict[str, Any]]:
    """Every word of a list by its name, as the program itself prints them."""
    done = trust(which, "--json")
    assert done.code == 0, done.err
    return {word["name"]: word for word in json.loads(done.out)}


def shown(trust: Trust, number: int = 1) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(trust("show", str(number), "--json").out)
    return record


def done(outcome: Outcome) -> str:
    """What was said by a command that has to end well."""
    assert outcome.code == 0, outcome.err
    return outcome.out


def rows(trust: Trust, query: str, *values: object) -> list[Any]:
    connection = open_to_read(str(trust.home))
    assert isinstance(connection, sqlite3.Connection)
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.close()


def suggested(trust: Trust, number: int = 1) -> set[str]:
    record = shown(trust, number)
    return {word["key"] for kind in ("themes", "sources") for word in record[f"suggested_{kind}"]}


# the lists


@pytest.mark.parametrize("which", LISTS)
def test_a_list_is_shown_before_anything_is_written(trust: Trust, which: str) -> None:
    outcome = trust(which)

    assert outcome.code == 0
    assert not trust.home.exists()
    assert {
        "themes": "alone with it",
        "sources": "being lied to",
        "traps": "mind reading",
        "emotions": "fear",
    }[which] in outcome.out


@pytest.mark.parametrize("which", LISTS)
def test_every_word_of_ours_has_a_plain_explanation(trust: Trust, which: str) -> None:
    assert [name for name, word in words(trust, which).items() if not word["explanation"]] == []


def test_a_list_counts_the_thoughts_that_hold_each_word(trust: Trust) -> None:
    trust("log", "a", "--source", "abandonment")
    trust("log", "b", "--source", "abandonment", "--source", "childhood")

    assert [words(trust, "sources")[name]["thoughts"] for name in ("being left", "not wanted")] == [2, 0]
    assert "being left" in trust("sources").out


@pytest.mark.parametrize("which", LISTS)
def test_a_word_that_stands_on_thoughts_only_is_listed_as_ones_own(trust: Trust, which: str) -> None:
    trust("log", "a", TAKEN[which], "the band")

    word = words(trust, which)["the band"]
    assert (word["own"], word["thoughts"]) == (True, 1)


def test_a_name_with_markup_and_escapes_is_shown_harmlessly(trust: Trust) -> None:
    trust("themes", "add", "[red]x[/]\x1b[2J", "--explain", "a\x1b[2Jb")

    assert "[red]x[/]␛[2J" in trust("themes").out
    assert "\x1b" not in trust("themes", "show", "[red]").out


@pytest.mark.parametrize("which", LISTS)
def test_a_word_that_no_list_holds_ends_with_3(trust: Trust, which: str) -> None:
    outcome = trust(which, "show", "no such word")

    assert outcome.code == 3
    assert f"trust {which}" in outcome.err


def test_the_start_of_several_words_asks_for_more_of_it(trust: Trust) -> None:
    outcome = trust("sources", "show", "being")

    assert outcome.code == 2
    assert "being lied to or being left" in outcome.err


@pytest.mark.parametrize(
    "typed",
    [
        ("whatever",),
        ("rename", "fear"),
        ("merge", "a"),
        ("add",),
        ("show",),
        ("list", "a"),
        ("retire",),
        ("cues", "being lied to"),
        ("forget",),
        ("retire", "being lied to", "--cue", "x"),
        ("rename", "a", "b", "c"),
        ("show", "being lied to", "--all"),
    ],
    ids=" ".join,
)
def test_what_is_not_written_as_it_has_to_be_is_told(trust: Trust, typed: tuple[str, ...]) -> None:
    outcome = trust("sources", *typed)

    assert outcome.code == 2
    assert outcome.err.startswith("Type: trust sources ")


def test_nothing_is_learned_of_feelings(trust: Trust) -> None:
    assert trust("emotions", "forget", "fear").code == 2


# adding


@pytest.mark.parametrize("which", LISTS)
def test_an_own_word_is_understood_by_the_start_of_its_name(trust: Trust, which: str) -> None:
    done(trust(which, "add", "the band", "--explain", "about the band"))
    trust("log", "a", TAKEN[which], "the ba")

    assert words(trust, which)["the band"]["thoughts"] == 1


def test_a_name_of_several_words_needs_no_quotes(trust: Trust) -> None:
    done(trust("themes", "add", "the", "band"))

    assert "the band" in words(trust, "themes")


@pytest.mark.parametrize("name", ["being lied to", "Being Lied To", "dishonesty", "alone with it"])
def test_a_name_that_is_there_already_is_refused(trust: Trust, name: str) -> None:
    outcome = trust("sources", "add", name)

    assert outcome.code == 2
    assert "already" in outcome.err


def test_an_own_feeling_is_unpleasant_unless_it_is_said_to_be_pleasant(trust: Trust) -> None:
    done(trust("emotions", "add", "Sehnsucht", "--family", "sadness"))
    done(trust("emotions", "add", "awe", "--pleasant"))

    own = words(trust, "emotions")
    assert (own["Sehnsucht"]["unpleasant"], own["Sehnsucht"]["family"]) == (True, "sadness")
    assert own["awe"]["unpleasant"] is False


def test_other_words_for_a_feeling_lead_to_it(trust: Trust) -> None:
    done(trust("emotions", "add", "longing", "--cue", "yearning"))
    trust("log", "a", "-e", "yearning:40")

    assert shown(trust)["emotions"] == [{"name": "longing", "intensity": 40}]


@pytest.mark.parametrize("cue", ["*", "ab*", "a*b", "!!", "x" * 81])
def test_a_cue_that_would_match_nothing_or_too_much_is_refused(trust: Trust, cue: str) -> None:
    outcome = trust("themes", "add", "the band", "--cue", cue)

    assert outcome.code == 2
    assert "the band" not in words(trust, "themes")


def test_a_word_that_stands_on_thoughts_only_can_be_added_to_the_list(trust: Trust) -> None:
    trust("log", "a", "--theme", "the Band")
    done(trust("themes", "add", "the band", "--explain", "x"))

    assert words(trust, "themes")["the band"]["thoughts"] == 1
    assert "the band" in trust("show", "1").out


# cue words and suggestions


def test_an_own_word_is_suggested_where_its_cue_words_stand(trust: Trust) -> None:
    done(trust("themes", "add", "the band", "--cue", "rehears*"))
    trust("log", "nobody spoke after the rehearsal")

    assert shown(trust)["suggested_themes"] == [{"key": "the band", "words": ["rehearsal"]}]


def test_cue_words_can_be_added_to_one_of_ours_and_taken_out(trust: Trust) -> None:
    done(trust("sources", "cues", "being lied to", "--add", "porky", "--remove", "lied"))
    trust("log", "that was a porky")

    cues = words(trust, "sources")["being lied to"]["cues"]
    assert "dishonesty" in suggested(trust)
    assert ("porky" in cues, "lied" in cues) == (True, False)


def test_a_cue_word_that_was_taken_out_can_be_put_back(trust: Trust) -> None:
    done(trust("sources", "cues", "being lied to", "--remove", "lied"))
    done(trust("sources", "cues", "being lied to", "--add", "lied"))
    trust("log", "they lied")

    assert "dishonesty" in suggested(trust)


def test_taking_out_a_cue_word_that_is_not_there_is_refused(trust: Trust) -> None:
    outcome = trust("sources", "cues", "being lied to", "--remove", "porky")

    assert outcome.code == 2
    assert "trust sources show" in outcome.err


def test_thinking_traps_are_suggested_in_the_same_way(trust: Trust) -> None:
    done(trust("traps", "cues", "mind reading", "--add", "surely thinks"))
    trust("log", "she surely thinks I am dull")

    assert rows(
        trust, "SELECT name, words FROM suggestion WHERE kind = 'trap' AND name = 'mind-reading'"
    ) == [("mind-reading", "surely thinks")]


# renaming


def test_a_renamed_word_bears_its_new_name_on_earlier_thoughts(trust: Trust) -> None:
    trust("log", "a", "--source", "abandonment")
    done(trust("sources", "rename", "being left", "left behind"))

    assert "left behind" in trust("show", "1").out
    assert shown(trust)["sources"] == ["abandonment"]


@pytest.mark.parametrize("typed", ["left behind", "being left", "abandonment"])
def test_the_old_name_of_a_renamed_word_still_leads_to_it(trust: Trust, typed: str) -> None:
    done(trust("sources", "rename", "being left", "left behind"))
    trust("log", "a", "--source", typed)

    assert shown(trust)["sources"] == ["abandonment"]


def test_the_review_calls_a_renamed_word_by_its_name(trust: Trust) -> None:
    for text in ("a", "b", "c"):
        trust("log", text, "--source", "abandonment")
    done(trust("sources", "rename", "being left", "left behind"))

    assert "left behind" in trust("review").out


def test_a_word_can_be_explained_anew(trust: Trust) -> None:
    done(trust("traps", "explain", "mind reading", "I know what they think"))

    assert words(trust, "traps")["mind reading"]["explanation"] == "I know what they think"


# retiring


@pytest.mark.parametrize(
    ("which", "name", "key"),
    [
        ("sources", "being left", "abandonment"),
        ("themes", "alone with it", "isolation"),
        ("traps", "blaming", "blaming"),
        ("emotions", "anger", "anger"),
    ],
)
def test_a_retired_word_stays_on_old_thoughts_by_its_name_and_is_not_offered(
    trust: Trust, which: str, name: str, key: str
) -> None:
    trust("log", "a", TAKEN[which], key)
    done(trust(which, "retire", name))

    assert name in trust("show", "1").out
    assert words(trust, which)[name]["retired"] is True
    assert "Retired" in trust(which).out


def test_a_retired_word_is_not_suggested_and_takes_its_suggestions_along(trust: Trust) -> None:
    trust("log", "they lied")
    done(trust("sources", "retire", "being lied to"))
    trust("log", "they lied again")

    assert "dishonesty" not in suggested(trust, 1) | suggested(trust, 2)


def test_the_start_of_a_retired_word_does_not_lead_to_it_and_its_name_does(trust: Trust) -> None:
    done(trust("traps", "retire", "blaming"))
    trust("log", "a", "--trap", "blam", "--trap", "blaming")

    assert shown(trust)["traps"] == ["blam", "blaming"]


def test_a_restored_word_is_offered_again(trust: Trust) -> None:
    done(trust("sources", "retire", "being lied to"))
    done(trust("sources", "restore", "being lied to"))
    trust("log", "they lied", "--source", "being li")

    assert shown(trust)["sources"] == ["dishonesty"]
    assert "dishonesty" in suggested(trust)


# merging


@pytest.mark.parametrize("which", ["themes", "sources", "traps"])
def test_merging_moves_the_word_on_every_thought(trust: Trust, which: str) -> None:
    for taken in (["one"], ["other"], ["one", "other"]):
        trust("log", "a", *(part for word in taken for part in (TAKEN[which], word)))
    done(trust(which, "merge", "one", "other"))

    assert [shown(trust, number)[which] for number in (1, 2, 3)] == [["other"], ["other"], ["other"]]
    assert words(trust, which)["other"]["thoughts"] == 3
    assert "one" not in words(trust, which)


def test_the_name_of_a_merged_word_leads_to_the_other(trust: Trust) -> None:
    done(trust("sources", "merge", "left without an answer", "being left"))
    trust("log", "b", "--source", "left without an answer")

    assert shown(trust)["sources"] == ["abandonment"]


def test_what_hinted_at_a_merged_word_hints_at_the_other(trust: Trust) -> None:
    done(trust("sources", "merge", "left without an answer", "being left"))
    trust("log", "no answer again")

    assert suggested(trust) == {"abandonment"}


def test_of_two_merged_feelings_the_stronger_counts(trust: Trust) -> None:
    trust("log", "a", "-e", "dread:90", "-e", "fear:70")
    trust("log", "b", "-e", "dread:20")
    trust("log", "c", "-e", "dread", "-e", "fear:70")
    trust("reframe", "1", "--weight", "before", "-e", "dread:60", "-e", "fear:30", "--alternative", "x")
    done(trust("emotions", "merge", "dread", "fear"))

    assert [shown(trust, number)["emotions"] for number in (1, 2, 3)] == [
        [{"name": "fear", "intensity": 90}],
        [{"name": "fear", "intensity": 20}],
        [{"name": "fear", "intensity": 70}],
    ]
    assert shown(trust)["reframes"][0]["emotions"] == [{"name": "fear", "before": 90, "now": 60}]


def test_a_merged_thought_is_sealed_anew_and_found_by_its_new_word(trust: Trust) -> None:
    trust("log", "a", "--theme", "the band")
    trust("log", "b", "--theme", "the group")
    before = shown(trust)
    done(trust("themes", "merge", "the band", "the group"))

    after = shown(trust)
    assert after["revision"] == before["revision"] + 1
    [(kept,)] = rows(trust, "SELECT checksum FROM record WHERE id = 1")
    assert after["checksum"] == kept != before["checksum"]
    assert [record["id"] for record in json.loads(trust("search", "group", "--json").out)] == [2, 1]


def test_a_word_cannot_be_merged_into_itself(trust: Trust) -> None:
    assert trust("sources", "merge", "being left", "abandonment").code == 2


# undo and forgetting

CHANGES = {
    "add": ("themes", "add", "the choir", "--cue", "sing*"),
    "rename": ("themes", "rename", "the band", "my band"),
    "explain": ("sources", "explain", "being left", "x"),
    "merge": ("themes", "merge", "the band", "the group"),
    "merge a feeling": ("emotions", "merge", "dread", "fear"),
    "retire": ("sources", "retire", "being lied to"),
    "restore": ("sources", "restore", "being left"),
    "cues": ("sources", "cues", "being lied to", "--add", "porky", "--remove", "lied"),
    "forget": ("themes", "forget", "the band"),
    "forget all": ("themes", "forget", "--all"),
}


def everything(trust: Trust) -> dict[str, list[Any]]:
    """Every row of every table that holds words, for comparison."""
    return {table: held for table, held in rows_of_all_tables(trust.home).items() if table != "remark"}


@pytest.mark.parametrize("what", CHANGES)
def test_undo_takes_a_change_of_a_list_back_wholly(trust: Trust, what: str) -> None:
    trust("sources", "retire", "being left")
    trust("themes", "add", "the band", "--cue", "rehears*")
    trust("log", "they lied at the rehearsal", "--theme", "the band", "-e", "dread:80", "-e", "fear:20")
    trust("log", "two of them", "--theme", "the group", "--theme", "the band")
    before = everything(trust)
    done(trust(*CHANGES[what]))
    assert everything(trust) != before

    done(trust("undo"))

    assert everything(trust) == before


@pytest.mark.parametrize("what", CHANGES)
def test_a_locked_journal_takes_every_change_of_a_list_and_takes_it_back(trust: Trust, what: str) -> None:
    trust("sources", "retire", "being left")
    trust("themes", "add", "the band", "--cue", "rehears*")
    trust("log", "they lied at the rehearsal", "--theme", "the band", "-e", "dread:80", "-e", "fear:20")
    trust("log", "two of them", "--theme", "the group", "--theme", "the band")
    locking.lock(str(trust.home), "a quiet word")
    try:
        before = everything_told(trust)
        done(trust(*CHANGES[what]))
        assert everything_told(trust) != before

        done(trust("undo"))

        assert everything_told(trust) == before
        assert b"rehears" not in (trust.home / "journal.db").read_bytes()
    finally:
        sealed.forget_all()
        presence.leave()


def everything_told(trust: Trust) -> list[str]:
    """All that is told about every word of every list, and about both thoughts."""
    lists = [done(trust(which, "--json")) for which in LISTS]
    return [*lists, done(trust("themes", "show", "the band", "--json")), done(trust("list", "--json"))]


def test_a_forgotten_name_is_in_no_word_of_a_list(trust: Trust) -> None:
    trust("themes", "add", "what Sam did", "--explain", "Sam and the band", "--cue", "sam lied")
    trust("log", "Sam lied", "--theme", "what Sam did", "-p", "Sam")
    trust("themes", "rename", "what Sam did", "Sam's doing")
    done(trust("people", "forget", "Sam"))
    trust("good", "another change, so that nothing can be undone")

    assert "sam" not in repr(everything(trust)).casefold()
    assert shown(trust)["themes"] == ["what A. did"]
    assert "A.'s doing" in trust("show", "1").out


# what is learned


def lessons(trust: Trust) -> set[tuple[str, str, str, int]]:
    return set(rows(trust, "SELECT word, kind, name, taken FROM lesson"))


def test_a_word_put_on_a_thought_teaches_what_stands_in_it(trust: Trust) -> None:
    trust("log", "the invoice was hidden", "--theme", "money")

    assert {(kind, name, taken) for _, kind, name, taken in lessons(trust)} == {("theme", "money", 1)}
    assert "invoice" in trust("themes", "show", "money").out
    assert "1 thought" in trust("themes", "show", "money").out


def test_the_name_of_somebody_it_is_about_teaches_nothing(trust: Trust) -> None:
    trust("log", "Zorblat hid the invoice", "--theme", "money", "-p", "Zorblat")

    assert {word for word, *_ in lessons(trust)} == {"hide", "invoic"}
    assert "zorblat" not in trust("themes", "show", "money").out.casefold()


def test_what_was_learned_is_suggested_for_the_next_such_thought(trust: Trust) -> None:
    for text in ("the invoice was hidden", "another invoice", "an invoice in the drawer"):
        trust("log", text, "--theme", "money")
    trust("log", "there was an invoice")

    assert "money" in suggested(trust, 4)


def test_taking_a_word_off_a_thought_unlearns_it(trust: Trust) -> None:
    trust("log", "the invoice was hidden", "--theme", "money")
    trust("edit", "1", "--theme", "")

    assert lessons(trust) == set()


def test_other_words_in_a_thought_teach_other_words(trust: Trust) -> None:
    trust("log", "the invoice was hidden", "--theme", "money")
    before = {word for word, *_ in lessons(trust)}
    trust("edit", "1", "--thought", "the receipt vanished")

    assert lessons(trust)
    assert not {word for word, *_ in lessons(trust)} & before


def test_a_deleted_thought_takes_what_it_taught_along(trust: Trust) -> None:
    trust("log", "the invoice was hidden", "--theme", "money")
    trust("delete", "1", "--yes")

    assert lessons(trust) == set()


def test_what_is_forgotten_stays_so_until_it_is_said_again(trust: Trust) -> None:
    trust("log", "the invoice was hidden", "--theme", "money")
    done(trust("themes", "forget", "money"))
    trust("edit", "1", "--thought", "the receipt vanished", "--tag", "x")

    assert lessons(trust) == set()
    assert shown(trust)["themes"] == ["money"]

    trust("edit", "1", "--theme", "")
    trust("edit", "1", "--theme", "money")
    assert lessons(trust)


def test_forgetting_can_be_typed_as_an_option(trust: Trust) -> None:
    trust("log", "they lied to me", "--source", "being lied to")

    assert "from 1 thought" in done(trust("sources", "--forget", "being lied"))

    assert json.loads(trust("sources", "show", "being lied to", "--json").out)["learned_from"] == 0
    assert trust("sources", "list", "--forget", "being lied to").code == 2


def test_everything_learned_can_be_forgotten_at_once(trust: Trust) -> None:
    trust("log", "the invoice was hidden", "--theme", "money", "--source", "abandonment", "--trap", "blaming")
    assert {kind for _, kind, *_ in lessons(trust)} == set(TAUGHT)

    done(trust("traps", "forget", "--all"))

    assert lessons(trust) == set()


# why, and looking anew


def test_why_tells_the_words_behind_a_suggestion_and_what_made_them_count(trust: Trust) -> None:
    trust("log", "they lied")

    told = trust("themes", "--why", "1").out
    assert "being lied to?" in told
    assert re.search(r'words of the list +"lied"', told)


def test_why_tells_what_was_learned_apart(trust: Trust) -> None:
    done(trust("themes", "add", "the band"))
    for night in ("Monday", "Friday"):
        trust("log", f"the rehearsal was dreadful on {night}", "--theme", "the band")
    trust("log", "another rehearsal, dreadful again")

    told = trust("themes", "--why", "3").out

    assert re.search(r'the band\? +what it may be about\n +your own answers +"(rehearsal|dreadful)"', told)


@pytest.mark.parametrize("which", ["sources", "traps"])
def test_why_can_be_asked_of_every_list_that_is_suggested(trust: Trust, which: str) -> None:
    trust("log", "they lied")

    assert trust(which, "--why", "1").out == trust("themes", "--why", "1").out


def test_a_cue_of_ones_own_weighs_what_it_takes(trust: Trust) -> None:
    done(trust("sources", "cues", "being lied to", "--add", "porky"))
    trust("log", "that was a porky")

    told = json.loads(trust("themes", "--why", "1", "--json").out)
    [suggestion] = [one for one in told["suggested"] if one["key"] == "dishonesty"]
    assert suggestion["score"] >= 0
    assert max(suggestion["reasons"], key=lambda reason: reason["weight"])["words"] == "porky"


def test_why_as_json_holds_every_reason(trust: Trust) -> None:
    trust("log", "they lied")

    told = json.loads(trust("themes", "--why", "last", "--json").out)
    [suggestion] = [one for one in told["suggested"] if one["key"] == "dishonesty"]
    assert {reason["by"] for reason in suggestion["reasons"]} <= {"cue", "model", "learned"}
    assert suggestion["reasons"]


def test_no_trap_is_told_before_the_weight_was_put_on_fear(trust: Trust) -> None:
    trust("traps", "cues", "mind reading", "--add", "they think")
    trust("log", "they think I am dull")

    def told() -> list[bool]:
        outs = (trust("show", "1"), trust("show", "1", "--json"), trust("themes", "--why", "1"))
        return ["mind" in outcome.out.split("declined_traps")[0] for outcome in outs]

    assert told() == [False, False, False]
    trust("reframe", "1", "--weight", "seen")
    assert told() == [False, False, False]
    trust("reframe", "1", "--weight", "before", "--alternative", "they are tired")
    assert told() == [True, True, True]


def test_looking_anew_finds_what_new_words_hint_at_and_stops_there(trust: Trust) -> None:
    trust("log", "that was a porky")
    trust("log", "nothing of the kind")
    done(trust("sources", "cues", "being lied to", "--add", "porky"))
    assert "dishonesty" not in suggested(trust)

    assert "Looked anew at 2 thoughts." in done(trust("themes", "--refresh"))

    assert "dishonesty" in suggested(trust)
    assert "Nothing to do" in done(trust("themes", "--refresh"))


def test_looking_anew_that_is_interrupted_keeps_its_steps_and_goes_on_later(tmp_path: Path) -> None:
    clock = Clock()
    with Journal(str(tmp_path), clock) as journal:
        for number in range(6):
            journal.add(thought(f"thought {number}"))
    found = (Suggestion("insecurity", ("thought",)),)

    def left() -> int:
        with Journal(str(tmp_path), clock, recogniser=Says({"source": found})) as journal:
            return journal.count_outdated()

    with Journal(str(tmp_path), clock, recogniser=InterruptedAt(4, {"source": found})) as journal:
        assert journal.suggest_anew(3) == 3
        with pytest.raises(KeyboardInterrupt):
            journal.suggest_anew(3)
    assert left() == 3

    with Journal(str(tmp_path), clock, recogniser=Says({"source": found})) as journal:
        assert journal.suggest_anew(200) == 3
    with contextlib.closing(sqlite3.connect(tmp_path / "journal.db")) as connection:
        assert connection.execute("SELECT record_id, name FROM suggestion ORDER BY 1").fetchall() == [
            (number, "insecurity") for number in range(1, 7)
        ]
    assert left() == 0


class InterruptedAt(Says):
    """Ctrl-C while the record of that number is read."""

    def __init__(self, number: int, suggested: dict[str, tuple[Suggestion, ...]]) -> None:
        super().__init__(suggested)
        self.number = number

    def suggestions(self, record: ThoughtRecord, taught: object) -> dict[str, tuple[Suggestion, ...]]:
        if record.id == self.number:
            raise KeyboardInterrupt
        return super().suggestions(record, taught)


def test_looking_anew_is_no_change_to_take_back(trust: Trust) -> None:
    trust("log", "that was a porky")
    done(trust("sources", "cues", "being lied to", "--add", "porky"))
    done(trust("themes", "--refresh"))

    assert "changed the words of being lied to" in done(trust("undo"))
    assert "dishonesty" in suggested(trust)
