"""Families of words that say the same thing for a thinking trap, and the shape a sentence has in them. Pure.

"I burned the cake, I'm such an idiot" and "he forgot my birthday, what a jerk" share no telling word; in
families both are something bad, then a name for a whole person. The model learns from those shapes too.
"""

from __future__ import annotations

from collections.abc import Sequence

_FAMILIES = {
    "all": "all every everything everyone everybody always each whole entire entirely completely "
    "totally absolutely forever constantly whenever any anything anyone",
    "none": "never nobody nothing none no nowhere neither noone",
    "should": "should ought must supposed shall",
    "to-come": "will gonna someday soon eventually tomorrow",
    "in-their-head": "think thinks thinking thought believe believes assume assumes judge judges judging "
    "hate hates despise despises pity pities dislike dislikes want wants secretly probably "
    "obviously clearly bet see sees know knows annoyed bored pretending laughing mocking mad "
    "angry ashamed disappointed resent resents notice noticed suspect find finds",
    "bad": "bad terrible awful horrible worst worse ruin ruined disaster wasted waste pointless "
    "worthless useless hopeless fail failed failing failure wrong disgusting embarrassing "
    "hate hated horrific nightmare dreadful miserable sad poor",
    "doom": "die dying dead death destroy destroyed fire burn burned cancer homeless fired starve "
    "collapse catastrophe broke bankrupt jail prison accident killed kill crash lose losing "
    "lost doomed end ends over unbearable forever sick disease lawsuit sue divorced alone "
    "explode attack",
    "name-called": "loser failure idiot stupid dumb lazy fool moron ugly fat incompetent weak coward fraud "
    "selfish liar jerk weirdo freak slob boring pathetic unlovable worthless useless bad "
    "terrible horrible worst disgrace burden mess joke nerd cheat monster ignorant snob "
    "hypocrite unintelligent inferior irresponsible clumsy crazy trash crook quitter slacker "
    "drunk bum hoarder nobody embarrassment disappointment",
    "good": "good great nice love loved loves won win award praise praised compliment complimented "
    "compliments happy fun enjoyed enjoy best better beautiful success successful proud "
    "passed promoted promotion raise gift kind friendly smile liked perfect "
    "delicious thanked well talented smart",
    "made-small": "just only merely simply luck lucky fluke easy anyone chance coincidence accident polite "
    "pity barely",
    "counts": "count counts matter matters mean means meant deserve deserved special real impressive",
    "but": "but except however although though yet still despite even",
    "because": "because since so therefore due cause caused reason why hence",
    "fault": "fault blame blamed responsible guilty apologize sorry",
    "if": "if unless without either otherwise then or whether",
    "me": "i me my myself mine",
    "them": "they them their themselves someone somebody people others friend friends mother mom mum "
    "dad father husband wife boss coworker coworkers brother sister family partner girlfriend "
    "boyfriend son daughter kids children neighbor neighbour teacher man men woman women guy "
    "colleague colleagues roommate classmates team",
    "one-time": "once one first last yesterday today time day single tonight",
    "whole": "perfect perfectly flawless totally best first full nothing point bother quit give",
    "beside-others": "than better more less prettier smarter compared compare behind ahead richer",
    "feeling": "feel feels feeling felt gut heart scared anxious guilty nervous",
}

_KEPT = frozenset(
    """i am is are was were be been a an the not do did does have has had can could would to of in on at for
    with that this it they them their me my we you what who how when if and or but so because never always
    will should all""".split()  # noqa: SIM905 - forty words on forty lines read worse
)
"""Words that keep their place in a shape as they are; any other is its family, or a gap."""

_LONGEST_SHAPE = 4


def _by_word() -> dict[str, tuple[str, ...]]:
    families: dict[str, tuple[str, ...]] = {}
    for family, words in _FAMILIES.items():
        for word in words.split():
            families[word] = (*families.get(word, ()), family)
    return families


_OF_WORD = _by_word()


def families_of(word: str) -> tuple[str, ...]:
    """The families a word belongs to; most belong to none."""
    return _OF_WORD.get(word, ())


def shapes(words: Sequence[str]) -> dict[tuple[str, ...], tuple[int, int]]:
    """Every stretch of two to four parts of a sentence's shape, with its first and last word by place."""
    parts, spans = ["^"], [(0, 0)]
    for place, word in enumerate(words):
        part = word if word in _KEPT else _OF_WORD.get(word, ("",))[0]
        if not part and not parts[-1]:
            spans[-1] = (spans[-1][0], place)  # however long a gap is, it is one
        else:
            parts.append(part)
            spans.append((place, place))
    parts.append("$")
    spans.append((len(words) - 1, len(words) - 1))
    found: dict[tuple[str, ...], tuple[int, int]] = {}
    for length in range(2, _LONGEST_SHAPE + 1):
        for i in range(len(parts) - length + 1):
            found.setdefault(tuple(parts[i : i + length]), (spans[i][0], spans[i + length - 1][1]))
    return found
