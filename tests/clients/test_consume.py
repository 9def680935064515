"""A reader's filter takes an item by what it is about now, or was about before."""

import pytest

from wire.clients.consume import Match, match
from wire.codec import Stored


def item(**headers: str) -> Stored:
    return Stored(b"uri", b"{}", [(f"ce_{name}", text.encode()) for name, text in headers.items()], 0, 0, 0)


POLITICS, SPORT = "11000000", "15000000"


@pytest.mark.parametrize(
    ("topic", "region", "matched"),
    [
        ("", "", Match([])),
        (SPORT, "", Match([])),
        (SPORT, "IT", Match([])),
        (POLITICS, "", Match([POLITICS])),
        (POLITICS, "FR", Match([POLITICS, "FR"])),
        (SPORT, "FR", Match(["FR"])),
        ("04000000", "", None),
        (SPORT, "DE", None),
    ],
)
def test_a_correction_that_left_a_topic_or_region_still_goes_to_its_readers(
    topic: str, region: str, matched: Match | None
) -> None:
    moved = item(topics=SPORT, regions="IT,039", pasttopics=POLITICS, pastregions="FR,155")
    assert match(moved, topic, region) == matched
