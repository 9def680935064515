"""A dateline on a line of its own."""

import pytest

from wire.domain.splitting import dateline, dateline_alone
from wire.domain.splitting.dateline_fields import Dateline


@pytest.mark.parametrize("alone", ["ANKARA", "ANKARA, March 3 (AA)", "Ankara (AA) -", "Ankara, 3 Mart"])
def test_a_dateline_on_a_line_of_its_own_opens_the_text_below(alone: str) -> None:
    text = "Bakers warned on Tuesday that flour could run short by the spring."
    lines = dateline_alone.joined(["Bakers warn of shortages", alone, text, "They want help."])
    found = dateline.read(lines[2])
    assert lines[1] == ""
    assert lines[2].endswith(text)
    assert found
    assert found.place.upper() == "ANKARA"


@pytest.mark.parametrize("line", ["MARKETS", "TURKEY", "It will be held on May 27.", "Ankara", "KOMMENTAR"])
def test_another_short_line_stays_where_it_is(line: str) -> None:
    lines = [
        "Bakers warn of shortages",
        line,
        "Bakers warned on Tuesday that flour could run short by spring.",
    ]
    assert dateline_alone.joined(lines) == lines


def test_a_dateline_stands_alone_in_the_first_eight_lines_and_on_a_short_line() -> None:
    text = "Bakers warned on Tuesday that flour could run short by the spring."
    for above, is_one in ((6, True), (7, False)):
        lines = [*["Bakers warn"] * above, "ANKARA", text]
        assert (dateline_alone.joined(lines) != lines) is is_one
    for size, is_one in ((49, True), (48, False)):
        lines = ["ANKARA", "x" * size]
        assert (dateline_alone.joined(lines) != lines) is is_one


def test_a_line_of_its_own_may_begin_with_the_agency() -> None:
    text = "Bakers warned on Tuesday that flour could run short by the spring."
    lines = dateline_alone.joined(["Bakers warn of shortages", "AFP, Ankara", text])
    assert dateline.read(lines[2]) == Dateline("Ankara", "AFP")
