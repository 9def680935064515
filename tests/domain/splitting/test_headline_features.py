"""What is measured of the lines that can be a headline, on a page whose numbers can be counted by hand."""

from wire.domain.splitting.headline_features import measure
from wire.domain.splitting.headline_place import code_of
from wire.domain.splitting.lines import kind

FIRST = "Ferry crews voted on Friday to strike from Monday on, their union said in a note to the crews of all ferries."
LINES = (
    "Home",
    "Sports",
    "Ferry crews vote to strike: 3 days",
    "News | Ferry crews vote to strike: 3 days",
    "Anna Berg",
    "February 20, 2026",
    FIRST,
    "The operator called it a mistake, and said that ferries and crews will come back before the month is over.",
    "Home",
)
KINDS = tuple(map(kind, LINES))
BODY = (6, 7)
FOUND = (0, 2, 3, 4)


def measured(name: str) -> list[int]:
    return [int(value) for value in measure(LINES, KINDS, BODY, 6, FOUND)[name]]


def test_the_kind_of_a_line_has_a_number_and_what_is_beyond_the_page_minus_one() -> None:
    assert [code_of(KINDS, number) for number in (-1, 0, 6, 9)] == [-1, 6, 0, -1]


def test_a_line_is_measured_by_itself() -> None:
    assert measured("words") == [1, 7, 9, 2]
    assert measured("size") == [4, 34, 41, 9]
    assert measured("capitals") == [100, 14, 22, 100]
    assert measured("digits") == [0, 1, 1, 0]
    assert measured("colon") == [0, 1, 1, 0]
    assert measured("crumb") == measured("dividers") == [0, 0, 1, 0]
    assert measured("name") == [0, 0, 0, 1]
    assert measured("ends") == [0, 0, 0, 0]


def test_a_line_is_measured_by_what_the_story_says() -> None:
    assert measured("in opening") == [0, 3, 3, 0]
    assert measured("said") == [0, 5, 5, 0]  # ferry once, crews three times, strike once
    assert measured("said on average") == [0, 100, 83, 0]
    assert measured("said twice") == [0, 20, 16, 0]
    assert measured("rank of said") == [2, 0, 1, 3]
    assert measured("told") == [0, 0, 0, 0]
    assert measured("told above") == [0, 0, 0, 0]


def test_a_line_is_measured_by_what_other_lines_say() -> None:
    assert measured("printed") == [2, 1, 1, 1]
    assert measured("printed above") == [1, 2, 1, 1]
    assert measured("held") == [1, 2, 1, 1]
    assert measured("like above") == [0, 0, 5, 0]


def test_what_stands_below_the_first_line_of_the_story_does_not_count_as_above() -> None:
    lines = ("Tram crews vote", FIRST, "Tram crews vote", "Tram crews vote")
    found = measure(lines, tuple(map(kind, lines)), (1,), 1, (0,))
    assert found["printed above"].tolist() == [1]
    assert found["printed"].tolist() == [3]


def test_a_line_is_measured_by_where_it_stands() -> None:
    assert measured("distance") == [6, 4, 3, 2]
    assert measured("line") == [0, 2, 3, 4]
    assert measured("candidate") == [0, 1, 2, 3]
    assert measured("kind before") == [-1, 1, 1, 1]
    assert measured("mark below") == [5, 3, 2, 1]
    assert measured("to paragraph") == [6, 4, 3, 2]
    assert measured("menu below") == [3, 1, 2, 1]
    assert measured("size before") == [0, 6, 34, 41]
    assert measured("size 2 before") == [0, 4, 6, 34]
    assert measured("size after") == [6, 41, 9, 17]
    assert measured("12 above") == measured("25 above") == [0, 0, 0, 0]
    assert measured("to told") == [6, 4, 3, 2]
    assert measured("left") == [4, 3, 2, 1]
    assert measured("kind after") == [1, 1, 1, 9]
    assert measured("kind after next") == [1, 1, 9, 0]
    assert measured("size 2 after") == [34, 9, 17, len(FIRST)]
    assert measured("big above") == [0, 0, 1, 2]
    assert measured("big below") == [2, 1, 0, 0]
    assert measured("like around") == [2, 2, 2, 2]


def test_a_line_is_measured_by_the_next_dates_and_names() -> None:
    lines = (
        "Updated 3 May 2026",
        "By Anna Berg",
        "Crews vote",
        "Ferries stop",
        "By Anna Berg",
        "3 May 2026",
        FIRST,
    )
    found = measure(lines, tuple(map(kind, lines)), (6,), 6, (2, 3))
    assert [found[name].tolist() for name in ("stamp above", "stamp below")] == [[2, 3], [3, 2]]
    assert [found[name].tolist() for name in ("byline above", "byline below")] == [[1, 2], [2, 1]]
    assert found["name below"].tolist() == [1, 1]
    assert measured("name below") == [0, 1, 1, 0]
    assert measured("prose above") == measured("heading above") == [60, 60, 60, 60]


def test_a_line_is_measured_by_what_the_story_says_more_often_than_the_site() -> None:
    ferry, crews, strike = (
        100 * 1 // (1 + 2),
        100 * 3 // (3 + 2),
        100 * 1 // (1 + 2),
    )  # two lines of the site say each
    assert measured("of story") == [0, ferry + crews + strike, ferry + crews + strike, 0]
    assert measured("of story on average") == [0, 25, 21, 0]
    assert measured("like others") == [0, 5, 5, 0]
    assert measured("better above") == [0, 0, 0, 2]
    assert measured("better below") == [2, 0, 0, 0]
    assert measured("like below") == [100, 0, 0, 0]
