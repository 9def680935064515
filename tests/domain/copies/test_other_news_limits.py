"""Where in a text another word counts, and how many words beside it."""

import pytest

from tests.domain.copies.news import TRIAL, kind
from tests.domain.copies.texts import WORDS


def replaced(place: int, old: str, new: str) -> str:
    """What the later of two texts of 150 words is to the earlier one, in which other words stand at a place."""
    one, other = (" ".join(["Halden", *WORDS[1:place], words, *WORDS[place:150]]) for words in (old, new))
    return kind(one, other)


@pytest.mark.parametrize(("place", "found"), [(17, ""), (18, "near")])
def test_the_lead_has_eighteen_words(place: int, found: str) -> None:
    assert replaced(place, "sinks", "sings") == found


@pytest.mark.parametrize(("place", "found"), [(99, ""), (100, "near")])
def test_another_name_counts_in_a_hundred_words(place: int, found: str) -> None:
    assert replaced(place, "Albion", "Alba") == found


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("sinks", "was sunk", ""),
        ("sinks", "had been sunk", ""),
        ("sinks", "sailed away", "near"),
        ("sinks", "there", "near"),
        ("said", "sank", "near"),
    ],
)
def test_one_word_that_tells_what_happened_and_one_beside_it_make_the_news(
    old: str, new: str, found: str
) -> None:
    assert replaced(5, old, new) == found


@pytest.mark.parametrize(
    ("place", "new", "found"),
    [
        (5, "{}", ""),
        (5, "was {}", ""),
        (5, "had been {}", "near"),
        (30, "{}", ""),
        (30, "was {}", "near"),
    ],
)
def test_a_word_that_the_text_has_elsewhere_makes_the_news_too(place: int, new: str, found: str) -> None:
    assert replaced(place, "sinks", new.format(WORDS[120])) == found


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("sinks boat slowly", "floats boat quickly", ""),
        ("sinks", "floats", ""),
        ("sinks boat", "floats boat quickly", "near"),
        ("sinks here", "there floats", ""),
    ],
)
def test_a_phrase_further_down_counts_by_the_words_that_the_other_has_not(
    old: str, new: str, found: str
) -> None:
    assert replaced(30, old, new) == found


@pytest.mark.parametrize(("place", "found"), [(17, ""), (18, "near")])
def test_new_words_in_place_of_what_the_text_says_elsewhere_count_in_the_lead(place: int, found: str) -> None:
    assert replaced(place, WORDS[140], "floats quickly") == found


@pytest.mark.parametrize(
    ("elsewhere", "words", "found"), [(2, "floats", ""), (3, "floats", "near"), (3, "floats quickly", "")]
)
def test_in_a_text_that_differs_in_four_places_three_other_words_count_and_in_three_two(
    elsewhere: int, words: str, found: str
) -> None:
    one = ["Halden", *WORDS[1:150]]
    other = [*one[:100], words, *one[101:]]
    for place in range(20, 20 + 20 * elsewhere, 20):
        other[place] = "said"
    assert kind(" ".join(one), " ".join(other)) == found


@pytest.mark.parametrize(("in_capitals", "found"), [(True, ""), (False, "near")])
def test_where_one_text_is_in_capitals_any_word_may_be_a_name(in_capitals: bool, found: str) -> None:
    one = ["Halden", *WORDS[1:150]]
    other = [*one[:90], "floats", *one[91:]]
    other[20] = other[40] = other[60] = "said"
    text = " ".join(one)
    assert kind(text.upper() if in_capitals else text, " ".join(other)) == found
    assert kind(" ".join(other), text.upper() if in_capitals else text) == found


@pytest.mark.parametrize(("changed", "found"), [(2, "extension"), (3, "near")])
def test_what_tells_more_of_a_fate_in_one_of_three_places_is_an_extension(changed: int, found: str) -> None:
    one = ["Halden", *WORDS[1:150]]
    other = [*one[:60], *["and", "a", "man", "died"], *one[60:]]
    for place in range(20, 20 + 20 * changed, 20):
        one[place] = "said"
    assert kind(" ".join(one), " ".join(other)) == found


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("", "not", ""),
        ("", "so they did not", ""),
        ("", "so they all did not", "near"),
        ("", "so all of them did not", "near"),
        ("", "they so did", "near"),
        ("one two three four", "one not two three", ""),
        ("never", "not", "near"),
        ("rises", "very slowly falls", ""),
    ],
)
def test_a_passage_of_four_words_is_turned_and_a_longer_one_is_rewritten(
    old: str, new: str, found: str
) -> None:
    assert replaced(120, old, new) == found


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        ("Big Boat of Albion sinks", "Big Boat of Rovers sinks", ""),
        ("Big Old Boat of Albion sinks", "Big Old Boat of Rovers sinks", "copy"),
        ("big boat of albion sinks", "big boat of rovers sinks", "copy"),
        ("Big Old Boat of Albion Sinks", "Big old boat of Rovers sinks", "copy"),
        ("Big old boat of Albion sinks", "Big Old Boat of Rovers Sinks", "copy"),
    ],
)
def test_capitals_tell_names_where_six_in_ten_words_have_one_at_most(
    before: str, now: str, found: str
) -> None:
    assert kind(TRIAL, TRIAL, (before, now)) == found
