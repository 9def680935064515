"""Two texts are of one story where much of them is the same."""

import pytest

from wire.domain.versions.likeness import of_text, told
from wire.domain.versions.names import of_story

WORDS = [f"word{n * 7919 % 1009}" for n in range(120)]


def known(words: list[str], headline: str = "Ferry sinks off Almada") -> str:
    return of_story("/s", headline, " ".join(words)) + of_text("/s", [" ".join(words)])


def same(words: list[str], headline: str = "Other words", source: str = "/s") -> bool:
    return told(source, headline, [" ".join(words)]).is_of(known(WORDS))


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        (WORDS, True),
        (["new"] * 9 + WORDS[60:], True),
        (WORDS[::-1], False),
        ([f"other{n}" for n in range(120)], False),
        ([f"other{n}" for n in range(120)] + WORDS[:6], False),
        (WORDS[:8] + ["other"] * 90, True),
        ([], False),
    ],
)
def test_it_is_known_by_how_it_begins_or_by_much_of_its_text(words: list[str], is_one: bool) -> None:
    assert same(words) is is_one


def test_it_is_known_by_its_headline() -> None:
    assert same(["other"] * 20, "FERRY sinks off Almadá")


def test_the_text_of_another_sender_is_another() -> None:
    assert not same(WORDS, source="/t")


def test_a_text_of_three_words_is_the_same_or_another() -> None:
    before = known(["It", "fell."], "Tower")
    assert told("/s", "x", ["It fell"]).is_of(before)
    assert not told("/s", "x", ["It stands"]).is_of(before)


def test_half_of_a_text_is_enough_wherever_it_stands() -> None:
    halves = [WORDS[:60], WORDS[60:], WORDS[30:90]]
    assert all(same(["x", "y"] + half + [f"n{n}" for n in range(40)]) for half in halves)
