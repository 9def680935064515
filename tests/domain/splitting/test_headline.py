"""Which lines of a page can be its headline, and what stands beside it."""

import numpy as np
import pytest

from wire.domain.splitting import headline, page
from wire.domain.splitting.headline import candidates
from wire.domain.splitting.lines import Kind, kind

PROSE = "Crews of the ferries across the sound voted on Friday to strike from Monday on."


def test_a_headline_is_looked_for_near_the_story_and_is_no_sentence() -> None:
    lines = ["x" * 18, *["Home"] * 6, "Home", "By the way", PROSE, "short"]
    kinds: list[Kind] = ["short"] * 9
    kinds += ("prose", "short")
    free = [True] * len(lines)
    found = candidates(lines, kinds, free, (), 9)
    assert found == [0, 3, 4, 5, 6, 7, 8, 10]
    assert candidates(["x" * 17, *lines[1:]], kinds, free, (), 9)[0] == 3
    assert candidates(lines, kinds, [False] * len(lines), (), 9) == []
    bullets = [
        "- A ferry sails",
        "* A ferry sails",
        "• A ferry sails",
        "– A ferry sails",
        "A ferry sails",
        PROSE,
    ]
    assert candidates(bullets, (*kinds[:5], "prose"), [True] * 6, (), 5) == [4]


def test_a_line_that_could_be_text_is_a_headline_up_to_two_hundred_characters() -> None:
    for size, is_one in ((200, True), (201, False)):
        assert candidates(["x" * size, PROSE], ["prose", "prose"], [True] * 2, (), 1) == (
            [0] if is_one else []
        )
        assert candidates([PROSE, "x" * size], ["prose", "short"], [True] * 2, (), 1) == (
            [1] if is_one else []
        )


def test_at_most_thirty_four_lines_can_be_the_headline() -> None:
    lines = ["A ferry sails again on Monday"] * 60 + [PROSE]
    found = candidates(lines, [kind(line) for line in lines], [True] * 61, (), 60)
    assert found == list(range(26, 60))


def test_a_story_whose_first_lines_stand_far_above_its_begin_can_have_its_headline_there() -> None:
    lines = ["A tram sails", *["A ferry sails again on Monday"] * 99, PROSE]
    found = candidates(lines, [kind(line) for line in lines], [True] * 101, (26, 100), 100)
    assert found == [*range(1, 29), *range(66, 100)]


def test_a_headline_printed_behind_a_label_is_the_line_that_has_it_alone() -> None:
    title = "Ferry crews vote to strike"
    body = (PROSE, f"{PROSE} The ferry crews said so.", f"{PROSE} And the crews strike.")
    for label in ("3 comments on", "You are reading:"):
        assert page.read((title, f"{label} {title}", *body)).headline == title


def test_a_section_stands_beside_the_headline() -> None:
    title = "Ferry crews vote to strike"
    body = (PROSE, f"{PROSE} So it said.", f"{PROSE} And so on.")
    for label, section in (
        ("Shipping", "Shipping"),
        ("World news", "World news"),
        ("All of it", ""),
        ("What the news is now", ""),
    ):
        assert page.read((label, title, *body), title).section == section
        assert page.read((title, label, *body), title).section == section


@pytest.mark.parametrize(
    "line",
    [
        "Ferry crews vote to strike — Harbour Post",
        "News / Ferry crews vote to strike",
        "| Resources | Ferry crews vote to strike",
        "Ferry crews vote to...",
    ],
)
def test_a_headline_with_its_site_or_cut_off_is_the_line_that_has_it_alone(
    line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class First:
        def score(self, measured: object, count: int) -> np.ndarray:
            return -np.arange(count)

    monkeypatch.setattr(headline, "trees", lambda _: First())
    for alone, is_found in (("Ferry crews vote to strike", True), ("Ferry crews meet the mayor", False)):
        lines = [line, alone, PROSE]
        kinds: list[Kind] = ["short", "short", "prose"]
        assert lines[headline.choose(lines, kinds, [True] * 3, [2], 2) or 0] == (alone if is_found else line)
