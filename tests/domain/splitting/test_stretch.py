"""Where on a page its story stands: the heaviest stretch, and the first of those that belong to it."""

import pytest

from wire.domain.splitting import page
from wire.domain.splitting.lines import Kind
from wire.domain.splitting.stretch import heaviest

PROSE = "Crews of the ferries across the sound voted on Friday to strike from Monday on."


WEIGHTS: tuple[tuple[Kind, int], ...] = (
    *(("byline", 40), ("credit", 10), ("link", 40), ("end", 100), ("stamp", 100), ("furniture", 100)),
    *(("heading", 800), ("close", 1500)),
)


@pytest.mark.parametrize(("between", "cost"), WEIGHTS)
def test_a_stretch_goes_on_over_a_line_that_weighs_less_than_what_is_above_it(
    between: Kind, cost: int
) -> None:
    for more, start in ((1, 0), (0, -1)):
        whole, rest = divmod(cost + more, 400)
        above = ["x" * 400] * whole + ["x" * rest] * bool(rest)
        lines = [*above, "-", "x" * 400, "x" * 400, "x" * 400, "x" * 400, "x" * 400]
        kinds: list[Kind] = [*(["prose"] * len(above)), between, *(["prose"] * 5)]  # type: ignore[list-item]
        assert heaviest(lines, kinds, [True] * len(lines))[0] == (0 if start == 0 else len(above) + 1)


def test_a_short_line_takes_what_it_lacks_to_a_sentence_and_a_teaser_a_hundred() -> None:
    for size, start in ((11, 0), (10, 2)):
        lines, kinds = ["x" * size, "y" * 40, "z" * 300], ["prose", "short", "prose"]
        assert heaviest(lines, kinds, [True] * 3) == (start, 3)  # type: ignore[arg-type]
    for size, start in ((101, 0), (100, 2)):
        lines, kinds = ["x" * size, "y" * 300, "z" * 300], ["prose", "prose", "prose"]
        assert heaviest(lines, kinds, [True, False, True]) == (start, 3)  # type: ignore[arg-type]
    lines, kinds = ["x" * 401, "-", "z" * 500], ["prose", "heading", "prose"]
    assert heaviest(lines, kinds, [True] * 3) == (0, 1)  # type: ignore[arg-type]


def test_a_stretch_that_stands_nine_lines_farther_is_another_one() -> None:
    for gap, begins in ((8, 1), (9, 10)):
        lines = ["Home", PROSE, *["Menu"] * (gap - 1), *[PROSE * 3] * 4]
        assert page.opening([1, *range(1 + gap, 5 + gap)], page.Lines.of(lines)) == begins


def test_a_stretch_of_an_eighth_of_the_longest_can_be_the_opening() -> None:
    for size, begins in ((100, 0), (99, 20)):
        lines = ["x" * size, *["Menu"] * 19, "y" * 400, "y" * 400]
        assert page.opening([0, 20, 21], page.Lines.of(lines)) == begins
