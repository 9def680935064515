"""The counts on a screen of any size: they fit, keep their labels, and say how many are left out."""

import pytest

from tests.monitor.rows import row
from wire.clients.health.flow import StageFlow
from wire.clients.health.pulse import Pulse
from wire.domain.tables.counts import NUMBERS
from wire.kafka.group import Group
from wire.monitor.breakdown import Cut, Line, arranged, breakdown
from wire.monitor.counts_screen import block, head, overview, page

CODES = [f"{number:02d}000000" for number in range(1, 18)]
COUNTRIES = ["VE", "US", "GB", "RU", "CN", "FR", "DE", "JP", "BR", "IN"]
REGIONS = ["019", "150", "002", "142", "005", "021"]
ROWS = [
    *(row(kind, received=1_000_000) for kind in ("media", "rejected", "story", "teaser")),
    *(row("story", topic=code) for code in CODES),
    *(row("story", region=code) for code in (*COUNTRIES, *REGIONS)),
    *(row("story", topic=code, region="VE", received=3) for code in CODES[:2]),
    *(row("story", region="VE", hour=f"2026-03-02T{hour:02d}:00:00Z", received=hour) for hour in (6, 7)),
]
IDLE = [StageFlow("split", 2.0, waiting=0, exact=True, oldest=None)]
PULSE = Pulse(0, 1.0, [0], Group("Empty", []), IDLE, [])


@pytest.mark.parametrize(("width", "height"), [(40, 10), (60, 15), (80, 24), (120, 40), (200, 100), (20, 4)])
def test_the_counts_fit_on_the_screen_and_use_it(width: int, height: int) -> None:
    lines = page(overview(ROWS), width, height, head("wire", 0, PULSE)).plain.splitlines()
    assert len(lines) <= height
    assert all(len(line) <= width for line in lines)
    assert len(lines) == height or height > 45


def test_a_small_screen_keeps_labels_and_the_first_columns() -> None:
    lines = page(overview(ROWS), 40, 10, head("wire", 0, PULSE)).plain.splitlines()
    assert lines[1].startswith("Items ")
    assert "received" in lines[1]
    assert lines[4].startswith("story ")
    assert any(line.startswith("arts, culture") for line in lines)


def test_columns_that_have_no_room_leave_a_sign() -> None:
    narrow, wide = (page(overview(ROWS), width).plain.splitlines()[0] for width in (40, 120))
    assert narrow.endswith("…")
    assert len(narrow) <= 40
    assert wide.split()[1:] == list(NUMBERS)


def test_the_number_of_left_out_rows_is_shown() -> None:
    assert "Stories by topic (3 of 17)" in page(overview(ROWS, most=3), 100).plain
    assert " of " not in page(overview(ROWS), 100).plain


def test_an_old_subject_code_has_its_name() -> None:
    [line] = breakdown([row("story", topic="04005000")], "topic", Cut())
    assert line.label == "04005000 energy and resource"


def test_countries_stand_apart_from_regions() -> None:
    assert [line.keys[0] for line in breakdown(ROWS, "country", Cut())] == sorted(COUNTRIES)
    assert [line.keys[0] for line in breakdown(ROWS, "region", Cut())] == sorted(REGIONS)


def test_a_breakdown_can_be_cut_to_a_topic_a_region_and_a_time() -> None:
    assert [line.keys for line in breakdown(ROWS, "topic", Cut(region="VE"))] == [
        (code,) for code in CODES[:2]
    ]
    assert [line.keys for line in breakdown(ROWS, "topic-country", Cut())] == [
        (code, "VE") for code in CODES[:2]
    ]
    [latin] = breakdown(ROWS, "country", Cut(region="419", topic=CODES[0]))
    assert latin.keys == ("VE",)
    [line] = breakdown(ROWS, "country", Cut(since="2026-03-02T07:00:00Z"))
    assert (line.label, line.numbers["received"]) == ("VE Venezuela", 7)
    hours = breakdown(ROWS, "hour", Cut(region="VE"))
    assert [line.numbers["received"] for line in hours] == [6, 7]
    [day] = breakdown(ROWS, "day", Cut(region="VE"))
    assert (day.keys, day.numbers["received"]) == (("2026-03-02",), 13)


def test_rows_are_arranged_by_a_column_or_by_their_key() -> None:
    hours = breakdown(ROWS, "hour", Cut(region="VE"))
    assert arranged(hours, "received", None) == hours[::-1]
    assert arranged(hours, "key", 1) == hours[:1]


def test_the_head_is_red_where_something_is_wrong_or_the_broker_is_away() -> None:
    assert head("wire", 0, PULSE).plain == "wire  00:00:00Z  2.0/s  0 waiting  0 workers"
    assert head("wire", 0, PULSE).style == "bold"
    assert head("wire", 0, PULSE._replace(problems=["no worker"])).style == "bold red"
    assert head("wire", 0, PULSE, away="no broker answers").style == "bold red"


@pytest.mark.parametrize("width", [40, 60, 80])
def test_a_row_of_two_names_keeps_both_on_a_narrow_screen(width: int) -> None:
    line = Line(("04000000", "VE"), ("economy, business and finance", "Venezuela"), dict.fromkeys(NUMBERS, 1))
    shown = page([block("Stories by topic-country", [line], "received", None)], width).plain
    assert "economy, busi" in shown
    assert "Venezuela" in shown


def test_all_rows_of_a_block_have_codes_or_none_has() -> None:
    rows = [row("story", topic=code, region="VE") for code in ("11000000", "03000000")]
    for width, coded in ((80, 0), (140, 2)):
        [_, *lines] = page(
            [block("Stories by topic-country", breakdown(rows, "topic-country", Cut()), "key", None)], width
        ).plain.splitlines()
        assert sum("000000 " in line for line in lines) == coded
