"""How near a line must stand, and how long it may be: the last that counts and the first that does not."""

import numpy as np
import pytest

from wire.domain.splitting import author, features, headline, headline_place
from wire.domain.splitting import headline_features as of_headlines
from wire.domain.splitting.lines import Kind, is_section, kind

PROSE = "Crews of the ferries across the sound voted on Friday to strike from Monday on."
TITLE = "Tram drivers vote"


def kinds_of(lines: list[str]) -> list[Kind]:
    return [kind(line) for line in lines]


def of_headline(name: str, lines: list[str], body: tuple[int, ...] = (), at: int = 0) -> int:
    """What is measured of a line that may be the headline of the story `body`, or else of one below the page."""
    start = body[0] if body else len(lines)
    return int(of_headlines.measure(lines, kinds_of(lines), body, start, (at,))[name][0])


def of_author(name: str, lines: list[str], at: int) -> int:
    """What is measured of the line that names Marta Klein, on a page whose last line is its story."""
    found = [author.Signature(at, "Marta Klein", 3)]
    last = len(lines) - 1
    return int(author.measure(lines, kinds_of(lines), (last,), 0, last, found)[name][0])


def with_characters(begin: str, size: int, end: str = "") -> str:
    """A line of so many characters."""
    return begin + "x" * (size - len(begin) - len(end)) + end


@pytest.mark.parametrize(
    ("begin", "end", "most", "is_", "else_"),
    [
        ("A ferry ", " (Jan Berg/Reuters)", 600, "credit", "prose"),
        ("Read also: ", "", 240, "link", "prose"),
        ("By Ada G", "", 120, "byline", "short"),
        ("Sign up for ", "", 60, "close", "short"),
        ("© 2024 The Paper ", "", 300, "close", "prose"),
        ("Read newsletter ", "", 30, "furniture", "short"),
    ],
)
def test_a_line_is_of_its_kind_up_to_a_length(begin: str, end: str, most: int, is_: str, else_: str) -> None:
    assert kind(with_characters(begin, most, end)) == is_
    assert kind(with_characters(begin, most + 1, end)) == else_


@pytest.mark.parametrize(
    ("label", "is_one"),
    [
        ("Shipping", True),
        ("All the news", True),
        ("All of the news", False),
        ("All the ferries", False),
        ("World politics", True),
    ],
)
def test_a_section_is_one_word_or_up_to_three_with_that_of_a_section(label: str, is_one: bool) -> None:
    assert is_section(label) is is_one


@pytest.mark.parametrize(("lines", "shared"), [(2, 2), (3, 2), (4, 0)])
def test_the_opening_of_a_story_is_its_first_three_lines(lines: int, shared: int) -> None:
    story = [*[PROSE] * (lines - 1), f"{TITLE} on it, they said to the papers.", PROSE]
    body = tuple(range(1, len(story) + 1))
    assert of_headline("in opening", [TITLE, *story], body) == shared + (lines < 4)


@pytest.mark.parametrize(("lines", "said"), [(24, 3), (25, 0)])
def test_a_story_says_what_its_first_twenty_four_lines_say(lines: int, said: int) -> None:
    story = [*[PROSE] * (lines - 1), f"{TITLE} on it, they said to the papers."]
    assert of_headline("said", [TITLE, *story], tuple(range(1, len(story) + 1))) == said


@pytest.mark.parametrize(("line", "said"), [("x" * 192 + " drivers", 1), ("x" * 193 + " drivers", 0)])
def test_of_a_paragraph_two_hundred_characters_are_read(line: str, said: int) -> None:
    assert of_headline("said", ["drivers", line], (1,)) == said


@pytest.mark.parametrize(("times", "said"), [(11, 11), (12, 12), (13, 12)])
def test_a_word_counts_as_said_twelve_times_at_most(times: int, said: int) -> None:
    assert of_headline("said", ["drivers", "drivers " * times], (1,)) == said


def test_a_headline_shares_words_of_four_letters_with_its_story() -> None:
    assert of_headline("said", ["tram", "tra tram trams"], (1,)) == 1
    assert of_headline("said", ["tra", "tra tram trams"], (1,)) == 0
    assert of_headline("said", ["橋と", "橋と橋"], (1,)) == 1


def test_a_word_that_is_said_twice_is_counted_once() -> None:
    assert of_headline("said twice", ["tram drivers", "tram drivers tram"], (1,)) == 50
    assert of_headline("said on average", ["tram drivers", "tram drivers tram"], (1,)) == 150
    assert of_headline("said on average", ["!", "tram"], (1,)) == 0


@pytest.mark.parametrize(("distance", "printed"), [(99, 1), (100, 0)])
def test_a_line_is_printed_above_a_story_in_the_hundred_lines_before_it(distance: int, printed: int) -> None:
    lines = [TITLE, *["Home"] * distance, PROSE]
    assert of_headline("printed above", lines, (distance + 1,)) == printed


@pytest.mark.parametrize(("size", "mass"), [(399, 399), (400, 400), (401, 400)])
def test_a_paragraph_weighs_four_hundred_characters_at_most(size: int, mass: int) -> None:
    assert of_headline("12 above", ["x" * size, TITLE], at=1) == mass
    _, found = features.measure(["x" * size], ["prose"], [True], 0, 1)
    assert found["total"] == mass


@pytest.mark.parametrize(("size", "distance"), [(99, 60), (100, 1)])
def test_a_headline_can_stand_above_a_paragraph_of_a_hundred_characters(size: int, distance: int) -> None:
    assert of_headline("to paragraph", [TITLE, "x" * (size - 1) + "."]) == distance


def test_a_paragraph_is_sought_in_sixty_lines_below_and_a_date_in_eight() -> None:
    for distance, found in ((59, 59), (60, 60), (61, 60)):
        assert of_headline("to paragraph", [TITLE, *["Home"] * (distance - 1), "x" * 140]) == found
    for distance, found in ((7, 7), (8, 8), (9, 9), (10, 9)):
        lines = [TITLE, *["Home"] * (distance - 1), "March 3, 2026"]
        assert of_headline("mark below", lines) == found


def test_the_kinds_of_the_line_before_and_the_next_but_one_are_measured() -> None:
    lines = ["Home", TITLE, "Marta Klein", "Related articles", PROSE]
    codes = {kind(line): headline_place.code_of(kinds_of(lines), at) for at, line in enumerate(lines)}
    assert of_headline("kind before", lines, (4,), at=1) == codes["furniture"]
    assert of_headline("kind after next", lines, (4,), at=1) == codes["heading"]


def test_a_date_near_a_name_is_sought_in_eight_lines_above_and_below() -> None:
    lines = ["Feb 20, 2026", TITLE, "Marta Klein", "Home", "Sports", "March 3, 2026", PROSE]
    assert of_author("stamp above", lines, 2) == 2
    assert of_author("stamp below", lines, 2) == 3
    assert of_author("size before", lines, 2) == len(TITLE)
    assert of_author("size after", lines, 2) == len("Home")
    for distance, found in ((8, 8), (9, 9), (10, 9)):
        lines = ["Marta Klein", *["Home"] * (distance - 1), "March 3, 2026", PROSE]
        assert of_author("stamp below", lines, 0) == found
        assert of_author("stamp above", [*lines[-2::-1], PROSE], distance) == found


def test_beyond_the_page_a_line_has_no_size() -> None:
    assert of_author("size before", ["Marta Klein", PROSE], 0) == 0
    assert of_headline("size before", [TITLE, PROSE], at=0) == 0
    assert of_headline("size 2 before", ["Home", TITLE, PROSE], at=1) == 0
    assert of_headline("size after", [PROSE, TITLE], at=1) == 0
    assert of_author("size after", [PROSE, "Marta Klein"], 1) == 0
    assert of_author("kind before", ["Marta Klein", PROSE], 0) == -1
    assert of_author("kind after", [PROSE, "Marta Klein"], 1) == -1


def test_a_headline_is_sought_from_four_hundred_lines_above_the_story_to_ten_lines_into_it() -> None:
    title = "A ferry sails again on Monday"
    for distance, found in ((400, [0]), (401, [])):
        lines = [title, *["Home"] * (distance - 1), PROSE]
        assert headline.candidates(lines, kinds_of(lines), [True] * len(lines), (), distance) == found
    for into, found in ((9, [9]), (10, [])):
        lines = [*[PROSE] * into, title, PROSE]
        assert headline.candidates(lines, kinds_of(lines), [True] * len(lines), (), 0) == found


def test_lines_are_measured_as_far_as_ninety_nine_lines() -> None:
    for distance, found in ((98, 98), (99, 99), (100, 99)):
        lines = [PROSE, *["Home"] * (distance - 1), PROSE]
        _, measured = features.measure(lines, kinds_of(lines), [True] * len(lines), 0, 1)
        assert np.array_equal(measured["above"], [99, found])


def test_the_text_around_a_line_is_weighed_over_two_five_twelve_and_thirty_lines() -> None:
    lines = ["x" * 140] * 80
    _, found = features.measure(lines, ["prose"] * 80, [True] * 80, 0, 80)
    for reach in (2, 5, 12, 30):
        for where in ("above", "below"):
            assert np.asarray(found[f"{reach} {where}"])[40] == reach * 140
    assert np.asarray(found["12 above"])[1] == np.asarray(found["12 below"])[78] == 140
    assert found["share"] == found["in stretch"] == 1000
    assert found["mean"] == 140


def test_the_text_above_a_line_near_the_top_begins_with_the_first() -> None:
    lines = ["x" * 140, "x" * 140, TITLE]
    assert of_headline("12 above", lines, at=2) == of_headline("25 above", lines, at=2) == 280
