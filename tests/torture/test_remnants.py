"""Deleted or locked means gone: no word is left to be read in any file of the home."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from torture.homes import FIRST, SECOND, WORDS, hits
from torture.processes import assert_sound

if TYPE_CHECKING:
    from torture.conftest import Figures, Scale
    from torture.homes import Homes
    from torture.processes import Program, Warm


def words_of(number: int) -> tuple[str, ...]:
    """Words that stand in one thought only."""
    parts = ("quokka", "zither", "umbrage", "vellum", "gondola", "parsnip")
    return tuple(f"{part}{number:04}x" for part in parts)


@pytest.mark.timeout(7200)
def test_no_word_of_a_deleted_thought_is_left_in_the_home(
    warm: Warm, program: Program, scale: Scale, figures: Figures
) -> None:
    def must(*typed: str, stdin: str = "") -> str:
        ended = warm.run(program, typed, stdin=stdin)
        assert ended.code == 0, (typed, ended)
        return ended.err

    thoughts = 60 if scale.histories >= 10_000 else 6
    for number in range(thoughts):
        thought, situation, person, tag, seen, foreseen = words_of(number)
        must("log", "-", "-s", situation, "-p", person, "--tag", tag, stdin=f"{thought} {number}\n")
        must(
            "reframe", str(number + 1), "--seen", seen, "--weight", "before",
            "--alternative", f"{thought} otherwise",
        )  # fmt: skip
        must("check", str(number + 1), "--predict", foreseen, "--by", "friday")
        if number == thoughts // 2:
            must("backup")
    gone = range(0, thoughts, 3)

    told = [must("delete", str(number + 1), "--yes", "--now") for number in gone]
    beside = [hit for number in gone for hit in hits(program.home, words_of(number))]
    for number in gone:
        must("delete", str(number + 1), "--yes", "--now", "--from-backups")
    left = [hit for number in gone for hit in hits(program.home, words_of(number))]

    figures.say(
        f"remnants: {len(gone)} of {thoughts} thoughts deleted, {len(left)} words left in the home; before "
        f"they were taken out of the backup, {len(beside)} in there, none anywhere else"
    )
    [backup] = (program.home / "backups").glob("*.db")
    assert {name for name, _ in beside} == {backup.name}
    assert [backup.name in " ".join(line.split()) for line in told] == [n <= thoughts // 2 for n in gone]
    assert len(hits(program.home, words_of(1))) >= 2 * len(words_of(1)), "the search finds nothing at all"
    assert not left
    for path in (program.journal, backup):
        assert_sound(path)


@pytest.mark.timeout(600)
def test_no_word_is_left_to_be_read_in_a_locked_home(
    warm: Warm, program: Program, homes: Homes, figures: Figures
) -> None:
    homes.lay_out(program, locked=False)
    in_the_clear = {word for _, word in hits(program.home)}
    elsewhere, earlier = (str(homes.folder / name) for name in ("elsewhere.jsonl", "earlier.db"))

    left = {}
    for typed, given in (
        (("lock", "on"), (FIRST,)),
        (("log", "-", "-s", "porcupine"), (FIRST,)),
        (("edit", "1", "--tag", "saxophone"), (FIRST,)),
        (("delete", "2", "--yes"), (FIRST,)),
        (("undo",), (FIRST,)),
        (("backup",), (FIRST,)),
        (("import", elsewhere), (FIRST,)),
        (("restore", earlier, "--merge"), (FIRST,)),
        (("restore", earlier, "--replace"), (FIRST,)),
        (("review", "--all"), (FIRST,)),
        (("doctor", "--fix"), (FIRST,)),
        (("lock", "change"), (FIRST, SECOND)),
    ):
        ended = warm.run(program, typed, stdin="marzipan\n", passphrases=given)
        assert ended.code == 0, (typed, ended)
        left[typed] = hits(program.home)

    figures.say(
        f"remnants: {len(in_the_clear)} words in a home, {sum(map(len, left.values()))} to be read once it "
        f"was locked, after each of {len(left)} commands"
    )
    assert in_the_clear == set(WORDS)
    assert not any(left.values()), left
    assert warm.run(program, ["lock", "off"], passphrases=[SECOND]).code == 0
    assert hits(program.home), "the search finds nothing at all"
