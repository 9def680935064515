"""What is measured of the lines of a page and of those that can name its author, where it can be counted by hand."""

import numpy as np
import pytest

from wire.domain.splitting import author, features
from wire.domain.splitting.lines import kind
from wire.domain.splitting.model import Trees, stretches
from wire.domain.splitting.stretch import heaviest

LINES = (
    *("Home", "Ferry crews vote to strike", "By", "Marta Klein", "February 20, 2026", "3 Comments"),
    "Crews of the ferries across the sound voted on Friday to strike from Monday on.",
    *("Related articles", "Porto tram drivers vote on shifts"),
    "The operator, Hill Ferries, called the vote a mistake, as Marta Klein writes.",
    "What the mayor says",
    "He asked both sides to meet on Sunday, and Marta Klein is to lead the talks.",
    *("Comments", "Home", "Checked by EVA ROE, March 3, 2026", "Marta Klein is a reporter."),
)
KINDS = [kind(line) for line in LINES]
TAKEN, TITLE, START, BODY = 8, 1, 6, (6, 9, 11)
FREE = [number != TAKEN for number in range(len(LINES))]


def test_the_heaviest_stretch_is_where_most_paragraphs_stand_with_little_between() -> None:
    assert heaviest(LINES, KINDS, FREE) == (9, 12)
    assert heaviest(LINES[:1], KINDS[:1], [True]) == (0, 1)
    assert heaviest(LINES[:7], KINDS[:7], [True] * 7) == (6, 7)
    assert heaviest(LINES[:7], KINDS[:7], [False] * 7) == (0, 7)


MEASURED: dict[str, int | list[int]] = {
    "above": [99, 99, 99, 3, 1, 2, 3, 4],
    "below": [5, 3, 3, 2, 1, 99, 99, 99],
    "size -2": [-2000, -26, -1070, -1050, -33, 77, -1090, -1080],
    "size -1": [-1080, -1080, -1090, -33, 77, -19, -1080, -33],
    "size +0": [-26, -11, 79, 77, -19, 76, -33, -26],
    "size +1": [-1080, -1070, -1050, -19, 76, -1090, -26, -2000],
    "size +2": [-11, -1090, -33, 76, -1090, -1080, -2000, -2000],
    "weight above": [0, 0, 0, 79, 156, 156, 232, 232],
    "share above": [0, 0, 0, 340, 672, 672, 1000, 1000],
    "2 above": [0, 0, 0, 0, 77, 77, 0, 0],
    "5 above": [0, 0, 0, 79, 156, 156, 153, 76],
    "12 above": [0, 0, 0, 79, 156, 156, 232, 232],
    "30 above": [0, 0, 0, 79, 156, 156, 232, 232],
    "2 below": [0, 0, 0, 76, 76, 0, 0, 0],
    "5 below": [79, 79, 153, 76, 76, 0, 0, 0],
    "12 below": [232, 232, 153, 76, 76, 0, 0, 0],
    "30 below": [232, 232, 153, 76, 76, 0, 0, 0],
    "heading above": [99, 99, 99, 2, 3, 4, 7, 8],
    "close above": [99, 99, 1, 4, 5, 6, 2, 3],
    "furniture above": [1, 1, 4, 7, 8, 9, 1, 2],
    "stamp above": [99, 99, 2, 5, 6, 7, 10, 11],
    "byline above": [99, 99, 99, 99, 99, 99, 99, 99],
    "heading below": [6, 4, 1, 99, 99, 99, 99, 99],
    "close below": [4, 2, 6, 3, 2, 1, 99, 99],
    "furniture below": [1, 10, 7, 4, 3, 2, 99, 99],
    "stamp below": [3, 1, 99, 99, 99, 99, 99, 99],
    "byline below": [99, 99, 99, 99, 99, 99, 99, 99],
    "heading since": [0, 0, 0, 0, 0, 0, 0, 0],
    "close since": [0, 0, 0, 0, 0, 0, 1, 1],
    "furniture since": [0, 0, 0, 0, 0, 0, 1, 1],
    "stamp since": [0, 0, 0, 0, 0, 0, 0, 0],
    "byline since": [0, 0, 0, 0, 0, 0, 0, 0],
    "words": [5, 2, 15, 13, 4, 16, 7, 5],
    "ends": [0, 0, 1, 1, 0, 1, 0, 1],
    "repeated": [1, 1, 1, 1, 1, 1, 1, 1],
    "line": [1, 3, 6, 9, 10, 11, 14, 15],
    "left": [15, 13, 10, 7, 6, 5, 2, 1],
    "from start": [-8, -6, -3, 0, 1, 2, 5, 6],
    "from stop": [-11, -9, -6, -3, -2, -1, 2, 3],
    "lines": 16,
    "total": 232,
    "stretch": 3,
    "in stretch": 659,
    "mean": 77,
    "share": 187,
}


def test_each_line_that_can_be_of_the_story_is_measured() -> None:
    chosen, found = features.measure(LINES, KINDS, FREE, *heaviest(LINES, KINDS, FREE))
    assert chosen.tolist() == [1, 3, 6, 9, 10, 11, 14, 15]
    assert {
        name: value if isinstance(value, int) else value.tolist() for name, value in found.items()
    } == MEASURED


def test_a_line_far_from_any_paragraph_is_not_of_the_story() -> None:
    lines = ["A short line"] * 9 + [LINES[6]] + ["A short line"] * 9
    kinds = [kind(line) for line in lines]
    chosen, _ = features.measure(lines, kinds, [True] * len(lines), 9, 10)
    assert chosen.tolist() == list(range(3, 16))


OF_AUTHORS = {
    "form": [1],
    "place": [0],
    "places left": [1],
    "from title": [2],
    "from start": [-3],
    "from last": [-8],
    "to title": [2],
    "line": [3],
    "words": [2],
    "size of name": [11],
    "capitals": [100],
    "upper": [0],
    "first name": [1],
    "no person": [0],
    "office": [0],
    "comma": [0],
    "other script": [0],
    "size": [11],
    "beside": [0],
    "digits": [0],
    "checks": [0],
    "said": [4],
    "said below": [1],
    "said on top": [1],
    "is": [1],
    "signed": [0],
    "first said": [4],
    "printed": [1],
    "in headline": [0],
    "first in headline": [0],
    "told of": [0],
    "close": [0],
    "in lower case": [0],
    "between": [1],
    "kind before": [6],
    "kind after": [9],
    "kind": [1],
    "stamp below": [1],
    "stamp above": [9],
    "size before": [2],
    "size after": [17],
}


def test_each_line_that_can_name_the_author_is_measured() -> None:
    found = author.candidates(LINES, KINDS, BODY, TITLE, START)
    assert found == [author.Signature(3, "Marta Klein", 1)]
    measured = author.measure(LINES, KINDS, BODY, TITLE, START, found)
    assert {name: value.tolist() for name, value in measured.items()} == OF_AUTHORS


def test_the_line_below_a_label_may_say_more_than_a_name() -> None:
    lines = [*LINES[:3], "Marta Klein on Dec. 13, 2026", *LINES[4:]]
    assert author.candidates(lines, KINDS, BODY, TITLE, START) == [author.Signature(3, "Marta Klein", 1)]


def test_a_name_is_measured_by_what_the_page_says_of_it() -> None:
    lines = (
        "Ferries run again",
        "Peer Review",
        "Marta Klein",
        LINES[6],
        "A peer said that a review of it is due.",
        "Marta Klein writes on ships and harbours, and on the people who sail in them and work there.",
        "© 2026 Marta Klein",
    )
    kinds = [kind(line) for line in lines]
    found = [author.Signature(1, "Peer Review", 3), author.Signature(2, "Marta Klein", 3)]
    measured = author.measure(lines, kinds, (3, 4), 0, 3, found)
    assert measured["in lower case"].tolist() == [2, 0]
    assert measured["told of"].tolist() == [0, 1]
    assert measured["close"].tolist() == [0, 1]
    assert measured["between"].tolist() == [2, 2]


@pytest.mark.parametrize(("last", "told"), [(0, 1), (1, 0)])
def test_a_paragraph_below_the_story_tells_of_a_name_that_it_begins_with(last: int, told: int) -> None:
    lines = (
        LINES[6],
        "Marta Klein writes on ships and harbours, and on the people who sail in them and work there.",
    )
    found = [author.Signature(1, "Marta Klein", 3)]
    measured = author.measure(lines, ["prose", "prose"], (last,), 0, 0, found)
    assert (measured["told of"].tolist(), measured["said below"].tolist()) == ([told], [told])


def test_a_line_that_says_more_is_measured_so() -> None:
    lines = (
        "Marta Klein, 41, wins",
        "Checked by Eva Roe, MD",
        "THE HILL DESK",
        LINES[6],
        "Written by Marta Klein",
    )
    kinds = [kind(line) for line in lines]
    found = [
        author.Signature(1, "Eva Roe, MD", 2),
        author.Signature(2, "THE HILL DESK", 3),
        author.Signature(4, "Marta Klein", 0),
    ]
    measured = author.measure(lines, kinds, (3,), 0, 3, found)
    assert measured["comma"].tolist() == [1, 0, 0]
    assert measured["upper"].tolist() == [0, 1, 0]
    assert measured["checks"].tolist() == [1, 0, 0]
    assert measured["beside"].tolist() == [11, 0, 11]
    assert measured["office"].tolist() == [0, 1, 0]
    assert measured["signed"].tolist() == [1, 0, 1]
    assert measured["in headline"].tolist() == measured["first in headline"].tolist() == [0, 0, 1]
    assert measured["said below"].tolist() == [0, 0, 1]
    assert measured["digits"].tolist() == [0, 0, 0]
    assert measured["words"].tolist() == [3, 3, 2]
    assert measured["kind after"].tolist()[-1] == -1


def test_the_top_of_a_page_is_its_first_eight_lines() -> None:
    for number, on_top in ((7, 1), (8, 0)):
        lines = ["Home"] * number + ["Marta Klein", LINES[6]]
        found = [author.Signature(number, "Marta Klein", 3)]
        measured = author.measure(lines, [kind(line) for line in lines], (number + 1,), 0, number + 1, found)
        assert measured["said on top"].tolist() == [on_top]


@pytest.mark.parametrize(
    ("scores", "belongs"),
    [
        ([], []),
        ([29], [False]),
        ([31], [True]),
        ([-5, 40, -5, 40, -5], [False, True, True, True, True]),
        ([70, -70, 70], [True, False, True]),
        ([70, -60, 70], [True, True, True]),
        ([70, -61, 70], [True, False, True]),
        ([30], [False]),
        ([100, -30], [True, False]),
        ([100, -31], [True, False]),
        ([100, -29], [True, True]),
    ],
)
def test_a_stretch_begins_and_ends_where_that_is_worth_its_cost(
    scores: list[int], belongs: list[bool]
) -> None:
    assert stretches(scores) == belongs


def test_the_score_of_a_line_is_the_sum_of_the_leaves_that_its_answers_lead_to() -> None:
    trees = Trees.of(
        5,
        [
            ([("a", 1), ("b", 2), ("a", 3)], [0, 1, 2, 3, 4, 5, 6, 7]),
            ([("b", 0), ("c", 0), ("c", 9)], [0, 10, 20, 30, 40, 50, 60, 70]),
        ],
    )
    found: dict[str, features.Numbers | int] = {"a": np.array([1, 2, 4]), "b": np.array([3, 0, 3]), "c": 1}
    assert trees.score(found, 3).tolist() == [5 + 2 + 60, 5 + 4 + 20, 5 + 7 + 60]
