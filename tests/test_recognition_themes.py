import time
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustjournal.content import Content
from trustjournal.recognition.themes import suggest_themes
from trustjournal.records import Suggestion

THEMES = Content().themes


@dataclass(frozen=True)
class Small:
    key: str
    cues: tuple[str, ...]


LIES = Small("lies", ("lied", "lie to", "did not tell me", "two-faced"))
LEFT = Small("left", ("abandon*", "left me", "no answer"))


def keys(text: str, *themes: Small) -> tuple[str, ...]:
    return tuple(suggestion.key for suggestion in suggest_themes(text, themes or (LIES, LEFT)))


EXAMPLES = {
    "past-betrayal": (
        "they are with someone else",
        "Mark cheated on me and now it starts all over again",
        "she told everyone my secret",
        "He has been texting another woman behind my back.",
        "They took his side. I feel betrayed.",
    ),
    "broken-promises": (
        "They promised me they would come and they did not show up",
        "another empty promise",
        "He said he would call at six. He let me down once more.",
        "They cancelled again at the last moment",
        "she swore she would stop, and she never keeps her word",
    ),
    "dishonesty": (
        "they lied to me about the money",
        "he's hiding something from me",
        "Her story doesn't add up",
        "They have been keeping secrets for months",
        "I only got half the truth",
    ),
    "abandonment": (
        "In the end everyone leaves",
        "they are going to leave me",
        "I am losing him, I can feel it",
        "She walked out and never came back",
        "they were not there for me when it mattered",
    ),
    "rejection": (
        "They do not want me there",
        "he turned me down in front of everyone",
        "I wasn't invited, they left me out",
        "She gave me the cold shoulder at work",
        "they don’t love me any more",
    ),
    "childhood": (
        "When I was little nobody explained anything",
        "It is like my father and the bills",
        "Growing up I never knew which mood she would be in",
        "My mum drank and promised to stop",
        "as a child I waited at the window for hours",
    ),
    "traumatic-event": (
        "Since the accident every late call scares me",
        "I had a flashback when the door slammed",
        "It came back as a nightmare",
        "I was attacked on that street",
        "ever since then loud voices make me shake",
    ),
    "fear-of-vulnerability": (
        "I should never have told them",
        "If I open up they will use it",
        "I said too much yesterday",
        "Never let my guard down around people",
        "I cried in front of her and felt like a fool",
    ),
    "insecurity": (
        "I am not good enough for him",
        "She is prettier and funnier than me",
        "They are only being nice, I am second choice",
        "who would want me, so stupid",
        "i'm too much for them",
    ),
    "communication-breakdown": (
        "Sam read my message at 9. It is 11 now, no answer.",
        "why don't they answer",
        "They are ignoring me",
        "he left me on read again",
        "We keep talking past each other",
    ),
    "trouble-with-relationships": (
        "I can't trust anyone",
        "nothing with people lasts, all my relationships end like this",
        "We had the same argument, always fighting",
        "I cannot let anyone in for long",
        "I lost touch with every one of them, no close friends",
    ),
    "fear-of-intimacy": (
        "We are getting close and I want to run",
        "I flinched when he wanted to cuddle",
        "moving in together makes me feel trapped",
        "I'm scared to love again",
        "as soon as it gets serious I need space",
    ),
    "isolation": (
        "There is no one to talk to about this",
        "I feel alone even next to them",
        "I have told nobody",
        "so lonely at the party",
        "Stopped seeing people, it is easier to keep to myself",
    ),
    "self-sabotage": (
        "I picked a fight before they could",
        "I push people away and then I miss them",
        "I ruined everything again",
        "I tested him and he failed, so I left first",
        "It was going well so I had to mess it up",
    ),
    "anxiety": (
        "I can't sleep, my heart is racing",
        "I keep checking my phone, on edge all day",
        "What if something bad is happening right now",
        "panic when the phone rings",
        "I lay awake and could not stop thinking",
    ),
    "low-mood": (
        "What's the point of trying",
        "I feel so empty",
        "cried all evening, everything is pointless",
        "nothing will change, I have given up",
        "I am so tired of trying and heartbroken",
    ),
}

NEUTRAL = (
    "We had dinner at seven and watched a film.",
    "The train was full and I stood by the door.",
    "They asked me to buy milk on the way home.",
    "I have a meeting at ten with the new team.",
    "Heavy rain all morning, the bus came at eight.",
    "She sent a photo of the garden.",
    "The fridge is empty, I need to shop.",
    "Current affairs were on the radio while I cooked.",
    "He wore a grey sweater and ordered fries on the side.",
    "My sister called to ask about the weekend.",
    "The lesson was boring, then we went for a walk.",
    "They moved the appointment to Tuesday.",
    "I put the keys on the table and fed the cat.",
    "We planned the trip to the coast and booked a room.",
    "The screen froze, so I started the computer again.",
    "",
)


@pytest.mark.parametrize("key", [theme.key for theme in THEMES])
def test_every_theme_is_suggested_by_at_least_five_different_sentences(key: str) -> None:
    assert len(set(EXAMPLES[key])) >= 5
    for sentence in EXAMPLES[key]:
        found = [suggestion.key for suggestion in suggest_themes(sentence, THEMES)]
        assert key in found, (sentence, found)


@pytest.mark.parametrize("sentence", NEUTRAL)
def test_a_neutral_sentence_suggests_nothing(sentence: str) -> None:
    assert suggest_themes(sentence, THEMES) == ()


def test_a_suggestion_carries_the_words_exactly_as_they_stand_in_the_text() -> None:
    found = suggest_themes("You LIED, and you Lie  to me. Two-Faced!", (LIES,))

    assert found == (Suggestion("lies", ("LIED", "Lie  to", "Two-Faced")),)


def test_only_whole_words_count() -> None:
    assert keys("I relied on them and we were allied, then left meadows behind") == ()


def test_an_asterisk_stands_for_any_ending_and_for_none() -> None:
    assert keys("Abandoned. Abandonment. abandon") == ("left",)
    assert suggest_themes("abandoning", (LEFT,))[0].words == ("abandoning",)
    assert keys("unabandoned") == ()


def test_an_asterisk_works_on_a_later_word_as_well() -> None:
    cue = Small("calls", ("never call*",))

    assert suggest_themes("they never calling, never called", (cue,))[0].words == ("never calling",)


@pytest.mark.parametrize(
    "text",
    [
        "he never lied to me",
        "They have not lied",
        "They didn't ever lied",
        "They didn’t once lied",
        "nobody lied",
        "no one lied",
        "it wasn't a lie to me",
        "they never abandoned me",
    ],
)
def test_a_cue_that_is_negated_shortly_before_is_passed_over(text: str) -> None:
    assert keys(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "I can't believe they lied",
        "No. They lied.",
        "No, they lied",
        "It was not nice but they lied",
        "not only lied, they laughed",
        "I don't know why they lied",
        "no wonder they lied",
        "it is not far from here and now they lied",
        "never in my whole long life: lied",
    ],
)
def test_a_no_that_belongs_to_something_else_changes_nothing(text: str) -> None:
    assert keys(text) == ("lies",)


@pytest.mark.parametrize(
    "text", ["They did not tell me", "they didn't tell me", "they didn’t tell me", "they didnt tell me"]
)
def test_a_cue_with_its_own_negation_is_found_however_it_is_written(text: str) -> None:
    assert keys(text) == ("lies",)


def test_a_cue_with_its_own_negation_is_kept_after_another_no() -> None:
    assert keys("they never had no answer") == ("left",)


def test_a_phrase_does_not_reach_over_the_end_of_a_sentence() -> None:
    assert keys("Who left? Me.") == ()
    assert keys("they left\nme") == ()
    assert keys("they left, me") == ("left",)


def test_a_shorter_cue_inside_a_longer_one_is_not_counted_twice() -> None:
    longer = Small("longer", ("left", "left me", "me"))
    other = Small("other", ("evening", "late"))

    found = suggest_themes("left me late that evening", (longer, other))

    assert [suggestion.key for suggestion in found] == ["other", "longer"]
    assert found[1].words == ("left me",)


def test_the_theme_with_more_different_cues_comes_first() -> None:
    assert keys("lied, lied, lied, abandoned, no answer") == ("left", "lies")


def test_themes_with_as_many_cues_keep_the_order_of_the_file() -> None:
    assert keys("no answer and they lied") == ("lies", "left")
    assert keys("no answer and they lied", LEFT, LIES) == ("left", "lies")


def test_at_most_three_themes_are_suggested() -> None:
    many = tuple(Small(f"theme-{i}", ("word",)) for i in range(9))

    assert keys("one word", *many) == ("theme-0", "theme-1", "theme-2")


def test_accents_written_in_two_signs_match_those_written_in_one() -> None:
    betrayed = Small("verrat", ("trahi*", "enttäuscht"))

    assert keys("Je suis trahie", betrayed) == ("verrat",)
    assert keys("Ich bin enttäuscht", betrayed) == ("verrat",)


def test_cues_in_another_alphabet_are_found() -> None:
    assert keys("Они снова ЛГАЛИ мне", Small("lies", ("лгал*",))) == ("lies",)


def test_themes_may_be_given_as_a_list() -> None:
    assert suggest_themes("they lied", [LIES])[0].key == "lies"


def test_no_theme_set_suggests_nothing() -> None:
    assert suggest_themes("they lied", ()) == ()


@given(st.text(max_size=400))
def test_any_text_gets_an_answer_whose_words_stand_in_it(text: str) -> None:
    found = suggest_themes(text, THEMES)

    assert len(found) <= 3
    assert all(word in text for suggestion in found for word in suggestion.words)


@given(st.lists(st.text(max_size=12), max_size=6), st.text(max_size=40))
def test_any_cue_can_be_used(cues: list[str], text: str) -> None:
    suggest_themes(text, (Small("any", tuple(cues)),))


def test_a_thought_takes_less_than_two_milliseconds() -> None:
    thought = " ".join(EXAMPLES["dishonesty"] + EXAMPLES["communication-breakdown"])
    suggest_themes(thought, THEMES)
    spent = []
    for _ in range(20):
        start = time.process_time()
        suggest_themes(thought, THEMES)
        spent.append(time.process_time() - start)

    # The median, so that one interruption on a busy machine decides nothing.
    assert sorted(spent)[10] < 0.002


def test_the_time_grows_with_the_text_and_not_with_its_square() -> None:
    start = time.process_time()
    suggest_themes("they lied and left me " * 10_000, THEMES)

    assert time.process_time() - start < 5
