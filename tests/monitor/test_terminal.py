"""The counts in a terminal: as many rows as fit, and the number of those left out."""

from io import StringIO
from typing import Any

import orjson
import pytest

from wire.codec import Stored
from wire.domain.tables.counts import Row
from wire.monitor.terminal import Screen, counts, fitting, item

CODES = [f"{number:02d}000000" for number in range(1, 18)]
REGIONS = [
    "VE",
    "US",
    "GB",
    "019",
    "150",
    "RU",
    "CN",
    "FR",
    "DE",
    "JP",
    "BR",
    "IN",
    "002",
    "142",
    "005",
    "021",
]


def row(kind: str, topic: str | None = None, region: str | None = None) -> Row:
    return {
        "kind": kind,
        "topic": topic,
        "region": region,
        "hour": None,
        "day": None,
        "received": 1_000_000,
        "live": 900_000,
        "corrected": 0,
        "killed": 0,
        "duplicate": 100_000,
        "held": 0,
    }


ROWS = [
    *(row(kind) for kind in ("media", "rejected", "story", "teaser")),
    *(row("story", topic=code) for code in CODES),
    *(row("story", region=code) for code in REGIONS),
]


def printed(most: int) -> str:
    out = StringIO()
    Screen(file=out, width=80).print(counts(ROWS, most=most))
    return out.getvalue()


@pytest.mark.parametrize("width", [80, 100])
@pytest.mark.parametrize("height", [24, 30, 40, 60])
def test_the_counts_fit_on_the_screen(width: int, height: int) -> None:
    out = StringIO()
    screen = Screen(file=out, width=width, height=height)
    screen.print(fitting(screen, ROWS))
    lines = len(out.getvalue().splitlines())
    assert lines <= height
    assert (
        lines >= height - 4 or " 12000000" in out.getvalue()
    )  # the screen is used, or twelve of each are there


def test_the_number_of_left_out_rows_is_shown() -> None:
    said = printed(most=3)
    assert f"and {len(CODES) - 3} more" in said
    assert f"and {len(REGIONS) - 3} more" in said
    assert " more" not in printed(most=20)


def test_a_closed_pipe_ends_it_without_a_failure() -> None:
    class Closed(StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        Screen(file=Closed()).print("more than anybody reads")


def record(value: dict[str, Any], **headers: str) -> Stored:
    named = {"kind": "story", "type": "org.wire.story.kill", "time": "2026-03-02T08:30:00Z", **headers}
    return Stored(
        b"uri", orjson.dumps(value), [(f"ce_{name}", text.encode()) for name, text in named.items()], 0, 0, 0
    )


def test_a_kill_names_what_is_killed_and_why() -> None:
    killed = {
        "uri": "urn:uuid:1",
        "pubStatus": "canceled",
        "headlines": [{"role": "main", "value": "Mine to close"}],
    }
    assert str(item(record(killed, reason="The quote was invented."))).endswith(
        "KILLED Mine to close (The quote was invented.)"
    )


def test_an_item_that_has_left_a_readers_topic_says_so() -> None:
    moved = {
        "uri": "urn:uuid:1",
        "version": "2",
        "pubStatus": "usable",
        "headlines": [{"role": "main", "value": "Cup"}],
    }
    line = str(item(record(moved, topics="15000000", regions="IT"), no_longer_about=["11000000", "FR"]))
    assert line.endswith("no longer about politics; France")
