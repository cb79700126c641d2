import contextlib
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trustjournal.content import FILES, Content, ContentError, Question, fill, shipped_yaml
from trustjournal.content.own_file import LARGEST, checked
from trustjournal.errors import TrustError
from trustjournal.good_moments import GOOD_KINDS
from trustjournal.practices import KINDS

ROOT = Path(__file__).resolve().parent.parent

QUESTIONS = {
    "practice": "which",
    "check": "foresee what by_when likely turned_out learned offer_outcome offer_rating",
    "log": "situation thought thought_as_answer belief emotions urge about_person person person_kind when "
    "action source root tags",
    "feeling": "begin emotions_again_words known_from wish_to_hear go_on",
    "evidence": "evidence_for evidence_for_person evidence_against from_before weight loved_one",
    "alternative": (
        "alternative their_view keep alternative_belief belief_again emotion_again next_thing next_when "
        "next_what not_yet"
    ),
    "unknown": "ask_openly until_when until_then",
    "needs": "need_next afraid talk_when talk_thing talk_feeling talk_ask note note_text "
    "note_file limit support time_until safe meaning",
    "good": "good_moment",
    "suggested": "theme source trap trap_offer",
}
EMOTIONS = (
    "fear anxiety suspicion jealousy insecurity hurt sadness loneliness anger frustration shame guilt "
    "confusion numbness disgust relief calm hope warmth trust"
)
TRAPS = (
    "all-or-nothing overgeneralising mental-filter discounting-the-positive mind-reading fortune-telling "
    "catastrophising emotional-reasoning should-statements labelling personalising blaming comparing"
)
PATHS = [f"{group}.{name}" for group, names in QUESTIONS.items() for name in names.split()]


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("ship_content", ROOT / "tools" / "ship_content.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


def texts(value: Any, place: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, dict):
        for key, held in value.items():
            yield from texts(held, (*place, key))
    elif isinstance(value, tuple):
        for i, held in enumerate(value):
            yield from texts(held, (*place, str(i)))
    elif isinstance(value, str):
        yield place, value


def shipped(name: str) -> Any:
    return getattr(importlib.import_module(f"trustjournal.shipped.{name}"), name.upper())


def run_python(code: str) -> str:
    # -S keeps whatever the environment's .pth files import out of the comparison.
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys\nsys.path.insert(0, {str(ROOT / 'src')!r})\n{code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


# --- what is shipped ---------------------------------------------------------------------------


def test_the_generated_modules_are_what_data_says(generator: ModuleType) -> None:
    wanted = generator.modules()

    present = {path.name: path.read_text(encoding="utf-8") for path in generator.SHIPPED.glob("*.py")}

    assert present == wanted, "type: python tools/ship_content.py"


def test_the_generator_reports_a_stale_module_and_writes_it_anew(
    generator: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(generator, "SHIPPED", tmp_path)

    assert generator.main(["--check"]) == 1
    assert "ship_content.py" in capsys.readouterr().err
    assert generator.main([]) == 0
    assert generator.main(["--check"]) == 0


def test_the_shipped_words_load_without_yaml_re_json_or_typing() -> None:
    names = ", ".join(f"trustjournal.shipped.{name}" for name in FILES)

    loaded = run_python(f"import {names}\nprint({{'yaml', 're', 'json', 'typing'}} & set(sys.modules))")

    assert loaded == "set()"


def test_content_reads_everything_shipped_without_yaml_or_json() -> None:
    code = """
from trustjournal.content import Content
c = Content()
c.prompts, c.emotions, c.urges, c.traps, c.themes, c.helplines, c.notices, c.version
print({'yaml', 'json', 'hashlib'} & set(sys.modules))
"""

    assert run_python(code) == "set()"


def test_content_reads_file_by_file() -> None:
    code = """
from trustjournal.content import Content
Content().prompts
print(sorted(name for name in sys.modules if name.startswith('trustjournal.shipped.')))
"""

    assert run_python(code) == "['trustjournal.shipped.prompts']"


def test_the_first_question_is_in_a_plain_dict() -> None:
    from trustjournal.shipped.prompts import PROMPTS

    assert PROMPTS["log"]["situation"]["ask"] == "What happened? Only what a camera would have caught."


@pytest.mark.parametrize("path", PATHS)
def test_every_question_is_there_with_help(path: str) -> None:
    question = Content().prompts.question(path)

    assert question.key == path
    assert question.ask
    assert 1 <= len(question.help) <= 4


@pytest.mark.parametrize(
    "path",
    [f"{group}.{name}" for group, some in shipped("rebuilding").items() if group != "says" for name in some],
)
def test_every_question_about_steps_and_the_like_is_there_with_help(path: str) -> None:
    question = Content().rebuilding.question(path)

    assert question.ask
    assert 1 <= len(question.help) <= 4


@pytest.mark.parametrize(
    ("path", "kind", "detail"),
    [
        ("step.went", "step", "went"),
        ("step.outcome", "step", "outcome"),
        ("promise.whose", "promise", "whose"),
        ("boundary.concerns", "boundary", "concerns"),
    ],
)
def test_what_can_be_chosen_is_what_can_be_kept(path: str, kind: str, detail: str) -> None:
    options = Content().rebuilding.options(path)

    assert {option.key for option in options} == set(KINDS[kind].choices[detail])


def test_every_kind_of_good_moment_has_a_name() -> None:
    assert [option.key for option in Content().rebuilding.options("good.kind")] == list(GOOD_KINDS)


def test_no_other_questions_are_shipped() -> None:
    groups = {name for name in shipped("prompts") if name not in {"pause", "hints", "says"}}

    assert groups == set(QUESTIONS)
    assert {f"{g}.{name}" for g in groups for name in shipped("prompts")[g]} == set(PATHS)


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        ("evidence.weight", "seen mostly-seen both mostly-before before unknown"),
        ("needs.need_next", "talk limit support time safe"),
        ("needs.afraid", "no yes unsure"),
        ("alternative.next_thing", "ask-openly small-step check someone repair"),
        ("log.person_kind", "partner ex family friend colleague myself people other"),
    ],
)
def test_the_options_stand_in_the_order_of_the_screens(path: str, keys: str) -> None:
    options = Content().prompts.options(path)

    assert [option.key for option in options] == keys.split()


def test_a_question_without_choices_has_no_options() -> None:
    assert Content().prompts.options("log.situation") == ()


def test_an_unknown_question_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        Content().prompts.question("log.nothing")


def test_the_hints_and_lines_of_the_screens_are_there() -> None:
    prompts = Content().prompts

    assert prompts.hint("scale_belief") == "0 not at all, 100 completely"
    assert prompts.hint("scale_intensity") == "0 not at all, 100 as strong as it gets"
    assert prompts.hint("feel_that")
    assert prompts.hint("several_thoughts")
    assert prompts.says("meaning_kept", id=18)[0].startswith("Kept as #18, open.")


def test_the_weekly_questions_are_many_and_none_asks_why() -> None:
    questions = Content().week_questions

    assert len({question.key for question in questions}) > 8
    for question in questions:
        assert question.ask.endswith("?")
        assert "why" not in question.ask.lower().split()


def test_what_a_weekly_question_fits_is_a_theme_or_an_urge_of_ours() -> None:
    content = Content()
    known = {theme.key for theme in content.themes} | {urge.key for urge in content.urges}

    assert {word for question in content.week_questions for word in question.fits} <= known


def test_while_somebody_is_feared_there_are_questions_enough_for_every_week() -> None:
    assert sum(not question.other for question in Content().week_questions) > 8


def test_the_quiet_minutes_are_two_and_the_other_exercises_no_longer() -> None:
    quiet, *others = (sum(line.seconds for line in one.lines) for one in Content().prompts.exercises)

    assert quiet == 120
    assert all(80 <= seconds <= 120 for seconds in others)


@pytest.mark.parametrize("name", [name for name in FILES if name != "themes"])
def test_every_text_keeps_the_tone(name: str) -> None:
    praise = (
        "great",
        "well done",
        "congratulations",
        "proud",
        "amazing",
        "%",
        "!",
        "disorder",
        "you are sick",
    )
    for place, text in texts(shipped(name)):
        for word in praise:
            assert word not in text.lower(), place
        if name in {"prompts", "notices"}:
            words = set(text.lower().replace("?", " ").replace(".", " ").split())
            assert not words & {"he", "she", "his", "her", "him"}, place


@pytest.mark.parametrize("name", ["prompts", "thinking_traps"])
def test_every_text_fits_a_line_of_a_terminal(name: str) -> None:
    for place, text in texts(shipped(name)):
        assert len(text) <= 80, place


def test_the_emotions_are_the_list_and_say_which_hurt() -> None:
    emotions = Content().emotions

    pleasant = {emotion.name for emotion in emotions if not emotion.unpleasant}
    assert {emotion.name for emotion in emotions} == set(EMOTIONS.split())
    assert pleasant == {"relief", "calm", "hope", "warmth", "trust"}


def test_the_thinking_traps_are_the_list() -> None:
    assert [trap.key for trap in Content().traps] == TRAPS.split()


def test_the_urges_of_the_screen_come_first_and_have_a_past_form() -> None:
    urges = Content().urges

    assert [urge.name for urge in urges][:5] == ["check", "ask again", "accuse", "test", "go silent"]
    assert len(urges) == 13
    assert all(urge.did for urge in urges)


def test_ten_sources_and_six_effects_have_at_least_twenty_cues_each() -> None:
    themes = Content().themes

    assert [theme.axis for theme in themes] == ["source"] * 10 + ["effect"] * 6
    for theme in themes:
        assert len(set(theme.cues)) >= 20, theme.key
        assert len(theme.definition) >= 60, theme.key
    assert {"left without an answer", "being lied to", "not enough for them"} <= {t.name for t in themes}


# --- helplines: facts, each with where and when it was read ------------------------------------

KNOWN_SOURCES = {
    "health.wyo.gov",
    "newswire.ca",
    "ovc.ojp.gov",
    "centre56.org.uk",
    "norwoodmc.co.uk",
    "oireachtas.ie",
    "todayfm.com",
    "lifeinmind.org.au",
    "nzfamilies.org.nz",
    "theshillongtimes.com",
    "lokmattimes.com",
    "euroalert.net",
    "lifeline-international.com",
}

FACTS = {
    "US": ("911", "988 / call or text; chat at 988lifeline.org", "741741 / text HOME to 741741"),
    "CA": ("911", "9-8-8 / call or text"),
    "UK": ("999", "116 123 / call; mail jo@samaritans.org", "111 / call, then option 2"),
    "IE": ("112 or 999", "116 123 / call", "1800 247 247 / call", "50808 / text"),
    "AU": ("000", "13 11 14 / call, or text 0477 13 11 14"),
    "NZ": ("111", "1737 / call or text", "0800 543 354 / call, or text HELP to 4357", "0508 828 865 / call"),
    "IN": ("112", "14416 / call, or 1-800-891-4416"),
    "EU": ("112", "116 123 / call; answered in some countries only"),
}
ABUSE = {
    "US": "1-800-799-7233 / call, or text START to 88788",
    "UK": "0808 2000 247 / call",
    "IN": "181 / call",
}


def test_the_numbers_are_exactly_those_that_were_looked_up() -> None:
    helplines = Content().helplines

    listening = {
        country.code: (
            country.emergency,
            *(f"{line.number} / {line.how}" for line in country.lines if line.kind == "listening"),
        )
        for country in helplines
    }
    abuse = {
        country.code: f"{line.number} / {line.how}"
        for country in helplines
        if (line := country.line("abuse")) is not None
    }
    assert listening == FACTS
    assert abuse == ABUSE
    assert helplines.anywhere.lines[0].number == "findahelpline.com"


def test_every_number_says_where_and_when_it_was_read() -> None:
    helplines = Content().helplines

    for country in (*helplines, helplines.anywhere):
        assert country.lines
        for line in country.lines:
            assert line.source in KNOWN_SOURCES
            assert date.fromisoformat(line.checked_on) <= date(2026, 11, 22)


def test_a_country_is_found_by_either_code() -> None:
    helplines = Content().helplines

    assert helplines.country("gb") is helplines.country("UK")
    assert helplines.country("ZZ") is None


def test_a_country_without_an_abuse_line_says_so() -> None:
    canada = Content().helplines.country("CA")

    assert canada is not None
    assert canada.line("abuse") is None


# --- notices -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("family", "kind"),
    [("self", "listening"), ("other_self", "listening"), ("fear", "abuse"), ("own_violence", "listening")],
)
def test_every_notice_says_that_it_is_kept_and_names_a_way_to_somebody(family: str, kind: str) -> None:
    notice = Content().notices.notice(family)

    assert notice.kind == kind
    assert notice.lines[0].startswith("It is kept.")
    assert any("{line}" in line for line in notice.number)
    assert any("{emergency}" in line for line in notice.number)
    assert any("findahelpline.com" in line for line in notice.no_number)
    assert not any("{line}" in line for line in notice.no_number)


def test_the_notices_name_no_method() -> None:
    for _, text in texts(shipped("notices")):
        assert not {"pills", "cut", "rope", "bridge", "overdose", "knife", "gun"} & set(text.lower().split())


def test_there_are_three_choices_after_a_notice() -> None:
    assert [choice.key for choice in Content().notices.choices] == ["go-on", "stop", "not-meant"]


def test_the_guard_names_the_times_and_the_thought() -> None:
    lines = Content().notices.lines("guard", times="23:05, 23:40 and now", thought="they are {times} gone")

    assert lines[0].startswith("This thought came at 23:05, 23:40 and now.")
    assert lines[2] == '"I notice the thought that they are {times} gone."'


# --- filling in --------------------------------------------------------------------------------


def test_braces_inside_a_filled_in_word_stay_as_they_are() -> None:
    assert fill("{a} and {b}", a="{b}", b="two") == "{b} and two"


def test_unknown_and_lonely_braces_stay_as_they_are() -> None:
    assert fill("{x} {a } {a", a=1) == "{x} {a } {a"


def test_a_question_is_filled_in_everywhere() -> None:
    question = Content().prompts.question("alternative.next_thing").filled(name="Sam")

    assert question.options[0].label == "ask Sam openly"
    assert Question("k", "{n}?", "{n}", ("{n}",)).filled(n="x") == Question("k", "x?", "x", ("x",))


# --- files of the person's own -----------------------------------------------------------------


@pytest.mark.parametrize("name", FILES)
def test_a_copy_of_a_shipped_file_says_the_same(name: str, own: Path) -> None:
    shutil.copy(shipped_yaml(name), own)

    ours, theirs = Content(), Content(own)

    attribute = "traps" if name == "thinking_traps" else name
    assert getattr(theirs, attribute) == getattr(ours, attribute)
    assert theirs.version == ours.version


def test_an_own_file_replaces_ours_and_leaves_the_others() -> None:
    content = Content(ROOT / "data")

    assert content.prompts.question("log.situation").ask
    assert Content(ROOT / "no such folder").emotions == content.emotions


def test_own_words_are_shown(own: Path) -> None:
    text = shipped_yaml("prompts").read_text(encoding="utf-8")
    (own / "prompts.yaml").write_text(
        text.replace("What went through your mind?", "Was ging dir durch den Kopf?")
    )

    content = Content(own)

    assert content.prompts.question("log.thought").ask == "Was ging dir durch den Kopf?"
    assert content.emotions == Content().emotions


def test_own_themes_have_a_version_of_their_own(own: Path) -> None:
    (own / "themes.yaml").write_text(
        'themes: [{key: "k", name: "silence", axis: "source", definition: "None.", cues: ["no answer"]}]\n'
    )

    content = Content(own)

    assert content.version == Content(own).version
    assert content.version != Content().version
    assert len(content.version) == len(Content().version) == 12


@pytest.mark.parametrize("start", [b"\xef\xbb\xbf", b""])
def test_windows_line_ends_and_a_byte_order_mark_are_fine(own: Path, start: bytes) -> None:
    text = shipped_yaml("urges").read_bytes().replace(b"\n", b"\r\n")
    (own / "urges.yaml").write_bytes(start + text)

    assert Content(own).urges == Content().urges


def test_unpleasant_may_be_written_in_any_way_yaml_knows(own: Path) -> None:
    (own / "emotions.yaml").write_text(
        'emotions:\n  - {key: "awe", name: "awe", family: "ease", unpleasant: no}\n'
    )

    assert Content(own).emotions[0].unpleasant is False


EMOTION = 'emotions:\n  - key: "awe"\n    name: {name}\n    family: "ease"\n    unpleasant: {flag}\n{more}'


def emotion(name: str = '"awe"', flag: str = "false", more: str = "") -> str:
    return EMOTION.format(name=name, flag=flag, more=more)


BROKEN = {
    "an unquoted no": (emotion(name="no"), "line 3", "emotions → awe → name", 'Put it in quotes: "no"'),
    "an unquoted time": (emotion(name="12:30"), "line 3", "read as a number", 'Put it in quotes: "12:30"'),
    "an unquoted day": (emotion(name="2026-11-22"), "line 3", "read as a date", "in quotes"),
    "an empty value": (emotion(name=""), "line 3", "nothing stands here", "in quotes"),
    "an empty text": (emotion(name='" "'), "line 3", "the text is empty", "in quotes"),
    "a list for a text": (
        emotion(name='["a", "b"]'),
        "line 3",
        "a text is needed here, not a list",
        "Compare",
    ),
    "a group for a text": (emotion(name='{a: "b"}'), "line 3", "not a group of entries", "Compare"),
    "a quoted flag": (emotion(flag='"false"'), "line 5", "neither true nor false", "no quotes"),
    "an unknown field": (
        emotion(more='    colour: "red"\n'),
        "line 6",
        "colour is not known here",
        "Known are",
    ),
    "a field twice": (emotion(more='    name: "wonder"\n'), "line 6", "name stands here twice", "Remove one"),
    "a text for a list": (emotion(more='    aliases: "wonder"\n'), "line 6", "a list is needed", "hyphen"),
    "a missing field": ('emotions:\n  - key: "awe"\n', "line 2", "name is missing", "Copy it"),
    "a bad key": (emotion().replace('"awe"\n', '"Big Awe"\n', 1), "line 2", "cannot be a key", "lower-case"),
    "a control character": (emotion(name='"a\\e[31m"'), "line 3", "control character", "plain text"),
    "a line break": (emotion(name='"a\\nb"'), "line 3", "line break", "one line"),
    "a direction override": (emotion(name='"a\\u202eb"'), "line 3", "control character", "plain text"),
    "braces nobody fills": (
        emotion(name='"{name}"'),
        "line 3",
        "{name} is not filled in here",
        "without braces",
    ),
    "a very long text": (emotion(name=f'"{"a" * 50}"'), "line 3", "50 signs long", "40 signs"),
    "no item": ("emotions: []", "line 1", "0 items", "1 at least"),
    "a bare list": ("- a", "line 1", "entries (emotions …) are needed", "name: …"),
    "a bare word": ("hello", "line 1", "not a single text", "name: …"),
    "another file": ('urges: "x"', "line 1", "urges is not known here", "emotions"),
    "an empty file": ("", "emotions.yaml", "the file is empty", "Copy the shipped file"),
    "comments only": ("# nothing\n", "emotions.yaml", "the file is empty", "Copy the shipped file"),
    "no YAML": ('emotions: ["a"', "line", "this is not YAML", "quote or colon"),
    "a tab": ('emotions:\n\t- "a"', "line 2", "this is not YAML", "quote or colon"),
    "a second document": (emotion() + "---\na: 1\n", "line 6", "a second document", "---"),
    "an alias": ('emotions: [&a "x", *a]', "line 1", "references", "Write the text out"),
    "a tag": ('emotions: !!python/object/apply:os.system ["x"]', "line 1", "tags", "exclamation mark"),
    "a standard tag": ('emotions: !!str "x"', "line 1", "tags", "exclamation mark"),
    "a merge": ("emotions:\n  - <<: {a: 1}\n", "line 2", "<< is not known", "Known are"),
    "a list as a name": ("? [a]\n: b\n", "line 1", "single word", "name: …"),
    "deep nesting": ("[" * 3000, "line 1", "too deep", "shipped file"),
    "deep nesting in blocks": ("- " * 3000 + "a", "line 1", "too deep", "shipped file"),
    "a NUL": ('emotions: "a\x00"', "emotions.yaml", "sign in it that YAML does not allow", "Remove"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_file_is_told_with_its_place_and_its_mend(case: str, own: Path) -> None:
    text, where, what, mend = BROKEN[case]
    (own / "emotions.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(ContentError) as caught:
        _ = Content(own).emotions

    told = str(caught.value)
    assert told.startswith(str(own / "emotions.yaml"))
    for part in (where, what, mend):
        assert part in told
    assert len(told) - len(str(own)) < 300
    assert "\n" not in told
    assert caught.value.exit_code == 4
    assert isinstance(caught.value, TrustError)


def test_an_error_names_the_question_it_stands_in(own: Path) -> None:
    text = shipped_yaml("prompts").read_text(encoding="utf-8")
    (own / "prompts.yaml").write_text(text.replace('ask: "When was it?"', "ask: 12:30"))

    with pytest.raises(
        ContentError, match=r"line \d+, log → when → ask: 12:30 without quotes is read as a number"
    ):
        _ = Content(own).prompts


@pytest.mark.parametrize(
    ("ours", "theirs", "told"),
    [
        ('ask: "When?"', 'ask: "When, {nmae}?"', r"\{nmae\} is not filled in here. .*\{name\}"),
        ('key: "unknown"', 'key: "both"', "both stands in two entries"),
        ('key: "unknown"', 'key: "dunno"', "dunno is not known here"),
        ('      - {key: "unknown", label: "I cannot tell"}\n', "", "the option unknown is missing"),
        ("seconds: 6", "seconds: 0", "0 is not a number from 1 to 120"),
        ("seconds: 6", 'seconds: "6"', "6 is not a number from 1 to 120"),
        ("seconds: 6", "seconds: 1:10", "1:10 is not a number"),
        ("unknown:\n", "unknwon:\n", "unknwon is not known here"),
    ],
)
def test_a_slip_in_own_prompts_is_found(own: Path, ours: str, theirs: str, told: str) -> None:
    text = shipped_yaml("prompts").read_text(encoding="utf-8")
    assert ours in text
    (own / "prompts.yaml").write_text(text.replace(ours, theirs))

    with pytest.raises(ContentError, match=told):
        _ = Content(own).prompts


@pytest.mark.parametrize(
    ("cue", "told"),
    [
        ("a*b", "inside a word"),
        ("ab*", "would match too much"),
        ("*", "would match"),
        ("no - way", "a sign alone"),
    ],
)
def test_a_cue_that_would_match_everything_or_nothing_is_refused(cue: str, told: str) -> None:
    text = f'themes: [{{key: "k", name: "n", axis: "source", definition: "d", cues: ["{cue}"]}}]'

    with pytest.raises(ContentError, match=told):
        checked(text, "themes", "themes.yaml")


def test_a_word_that_means_two_feelings_is_refused() -> None:
    one = '{{key: "{0}", name: "{0}", family: "f", unpleasant: true, aliases: ["Same"]}}'
    text = f"emotions: [{one.format('a')}, {one.format('b').replace('Same', 'same')}]"

    with pytest.raises(ContentError, match="emotions → b: same stands in two entries"):
        checked(text, "emotions", "emotions.yaml")


def test_a_helpline_without_a_source_or_with_an_impossible_day_is_refused() -> None:
    text = shipped_yaml("helplines").read_text(encoding="utf-8")

    with pytest.raises(ContentError, match="source is missing"):
        checked(text.replace('        source: "newswire.ca"\n', ""), "helplines", "helplines.yaml")
    with pytest.raises(ContentError, match="2026-02-30 is not a day"):
        checked(text.replace('"2026-11-22"', '"2026-02-30"', 1), "helplines", "helplines.yaml")


def test_an_alias_bomb_is_refused_before_it_grows() -> None:
    rows = [
        'a0: &a0 ["lol", "lol"]',
        *(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 9)),
    ]

    with pytest.raises(ContentError, match="references"):
        checked("\n".join(rows), "emotions", "emotions.yaml")


def test_a_file_that_is_too_large_is_not_read(own: Path) -> None:
    (own / "themes.yaml").write_text("#" * (LARGEST + 1))

    with pytest.raises(ContentError, match="larger than 256 kB"):
        _ = Content(own).themes


def test_a_file_of_the_largest_size_is_read(own: Path) -> None:
    text = shipped_yaml("themes").read_text(encoding="utf-8")
    (own / "themes.yaml").write_text(text + "#" * (LARGEST - len(text.encode())), encoding="utf-8")

    assert Content(own).themes == Content().themes


def test_a_file_that_is_not_utf8_is_told_with_its_line(own: Path) -> None:
    (own / "urges.yaml").write_bytes(b'# fine\nurges: "\xff"\n')

    with pytest.raises(ContentError, match="line 2: this is not UTF-8 text"):
        _ = Content(own).urges


def test_a_folder_in_the_place_of_a_file_is_refused(own: Path) -> None:
    (own / "urges.yaml").mkdir()

    with pytest.raises(ContentError, match="this is not a file"):
        _ = Content(own).urges


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_does_not_make_the_program_wait(own: Path) -> None:
    os.mkfifo(own / "urges.yaml")

    with pytest.raises(ContentError, match="this is not a file"):
        _ = Content(own).urges


def test_a_link_that_leads_nowhere_is_told(own: Path) -> None:
    (own / "urges.yaml").symlink_to(own / "gone.yaml")

    with pytest.raises(ContentError, match="cannot be read"):
        _ = Content(own).urges


def test_a_file_name_that_could_steer_the_terminal_is_shown_harmlessly(tmp_path: Path) -> None:
    folder = tmp_path / "a\x1b[31mb"
    folder.mkdir()
    (folder / "urges.yaml").write_text("")

    with pytest.raises(ContentError) as caught:
        _ = Content(folder).urges

    assert "\x1b" not in str(caught.value)


def test_with_fallback_a_broken_file_is_replaced_by_ours_and_its_error_kept_once(own: Path) -> None:
    (own / "themes.yaml").write_text("themes: no")

    content = Content(own, fallback=True)

    assert content.themes == Content().themes
    assert content.version == Content().version
    assert [type(error) for error in content.broken] == [ContentError]


def test_without_fallback_a_broken_file_stops_only_what_needs_it(own: Path) -> None:
    (own / "themes.yaml").write_text("themes: no")

    content = Content(own)

    assert content.helplines.countries
    with pytest.raises(ContentError):
        _ = content.themes
    with pytest.raises(ContentError):
        _ = content.version


def test_the_python_parser_refuses_and_accepts_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    from trustjournal.content import nodes

    monkeypatch.setattr(nodes, "_Loader", yaml.SafeLoader)

    assert checked(shipped_yaml("emotions").read_text(encoding="utf-8"), "emotions", "e") == shipped(
        "emotions"
    )
    for text, *_ in BROKEN.values():
        with pytest.raises(ContentError):
            checked(text, "emotions", "emotions.yaml")


@settings(max_examples=150)
@given(st.sampled_from(FILES), st.text(max_size=200))
def test_any_text_is_told_as_a_content_error_and_nothing_else(name: str, text: str) -> None:
    with pytest.raises(ContentError):
        checked(text, name, f"{name}.yaml")


@settings(max_examples=60)
@given(st.integers(0, 3000), st.text(alphabet=" :-\"'[]{}#&*!|>%@`\t\n0ab\\", min_size=1, max_size=4))
def test_a_slip_anywhere_in_a_file_is_a_content_error_or_no_harm(at: int, slip: str) -> None:
    text = shipped_yaml("emotions").read_text(encoding="utf-8")

    # Whatever else were raised here, a person could see a traceback.
    with contextlib.suppress(ContentError):
        checked(text[:at] + slip + text[at:], "emotions", "emotions.yaml")


@pytest.mark.parametrize("name", FILES)
def test_every_shipped_file_can_be_found_for_copying(name: str) -> None:
    assert shipped_yaml(name) == ROOT / "data" / f"{name}.yaml"


def test_an_unknown_shipped_file_is_a_mistake_of_the_program() -> None:
    with pytest.raises(FileNotFoundError):
        shipped_yaml("nothing")
