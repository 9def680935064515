"""Two messages of one number tell one story where they share runs of words, a headline or how they begin."""

import pytest

from wire.domain.versions.likeness import of_snap, of_text, told
from wire.domain.versions.names import LENGTH, each, of_story

WORDS = [f"word{number}" for number in range(400)]
HEADLINE = "Harbour pilots end their protest"


def is_one(one: list[str], other: list[str], headlines: tuple[str, str] = ("", "")) -> bool:
    """Whether a message is of the story of another one; texts as lists of words."""
    before = of_story("/hp", headlines[0], " ".join(one)) + of_text("/hp", [" ".join(one)])
    return told("/hp", headlines[1], [" ".join(other)]).is_of(before)


def test_a_story_is_itself_whatever_its_case_and_lines() -> None:
    assert of_text("/hp", ["Harbour pilots end", "", "their protest today"]) == of_text(
        "/hp", ["HARBOUR PILOTS END THEIR PROTEST, today."]
    )
    assert of_text("/hp", WORDS) != of_text("/xy", WORDS)


def test_one_that_shares_half_of_its_words_is_the_same_and_one_that_shares_none_another() -> None:
    assert is_one(WORDS[:200], ["new", *WORDS[:100], *WORDS[300:]])
    assert not is_one(WORDS[:200], WORDS[200:])


def test_the_same_headline_or_beginning_is_enough() -> None:
    assert is_one(WORDS[:200], WORDS[200:], (HEADLINE, f"UPDATE 1-{HEADLINE}"))
    assert is_one(WORDS[:50], [*WORDS[:8], *WORDS[200:]])
    assert not is_one(WORDS[:50], WORDS[200:], (HEADLINE, "Banks agree to merge"))


@pytest.mark.parametrize(("shared", "one"), [(5, False), (6, True)])
def test_three_runs_of_four_words_are_enough_and_two_are_not(shared: int, one: bool) -> None:
    rows = WORDS[:12], [*WORDS[100:104], *WORDS[4 : 4 + shared]]
    assert is_one(*rows) is one


def test_of_a_text_of_four_words_its_one_run_is_enough() -> None:
    assert is_one(WORDS[:9], WORDS[3:7])
    assert not is_one(WORDS[:9], ["other", *WORDS[3:6]])


def test_two_short_texts_with_the_same_last_line_are_two_stories() -> None:
    line = ["one", "call", "the", "desk"]
    assert not is_one([*WORDS[:30], *line], [*WORDS[40:70], *line])


def test_where_nothing_is_known_of_a_story_any_message_may_be_of_it() -> None:
    assert told("/hp", HEADLINE, WORDS).is_of("")


def test_twelve_runs_are_kept_and_of_a_short_text_all() -> None:
    assert len(list(each(of_text("/hp", WORDS)))) == 12
    assert len(of_text("/hp", WORDS[:3])) == LENGTH
    assert len(list(each(of_text("/hp", WORDS[:6])))) == 3
    assert of_text("/hp", [""]) == ""


def test_twenty_thousand_characters_are_looked_at() -> None:
    text = "a" * 19_990 + " b c d "
    assert of_text("/hp", [f"{text}xyz"]) == of_text("/hp", [f"{text}xyz other"])
    assert of_text("/hp", [f"{text}xyz"]) != of_text("/hp", [f"{text}other"])


@pytest.mark.parametrize(("words", "is_snap"), [(40, True), (41, False)])
def test_a_text_of_forty_words_at_most_may_be_but_the_first_of_its_story(words: int, is_snap: bool) -> None:
    assert bool(of_snap("/hp", HEADLINE, WORDS[:words], is_urgent=False)) is is_snap


@pytest.mark.parametrize(("word", "tells"), [("quay", True), ("sea", False), ("3rd", True)])
def test_words_of_four_letters_and_figures_tell_what_it_is_about(word: str, tells: bool) -> None:
    assert bool(of_snap("/hp", "", [word], is_urgent=False)) is tells


LETTERS = [f"{first}{second}quay" for first in "abcdef" for second in "abcdef"]


@pytest.mark.parametrize(
    ("snap", "shared", "others", "is_urgent", "follows"),
    [
        (5, 3, 20, False, True),
        (5, 2, 20, False, False),
        (5, 2, 20, True, True),
        (6, 2, 20, True, False),
        (3, 2, 20, False, True),
        (1, 1, 20, True, False),
        (4, 4, 4, False, True),
        (4, 4, 3, False, False),
    ],
)
def test_a_story_of_twice_as_many_words_follows_a_snap_of_which_it_has_enough(
    snap: int, shared: int, others: int, is_urgent: bool, follows: bool
) -> None:
    before = of_snap("/hp", "", [" ".join(LETTERS[:snap])], is_urgent=is_urgent)
    story = [*LETTERS[:shared], *LETTERS[-others:]]
    assert told("/hp", "", [" ".join(story)]).is_of(before) is follows
