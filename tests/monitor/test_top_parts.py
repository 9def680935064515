"""Parts of the live view by themselves: its filter, what it keeps, its bars and sparklines."""

import pytest
from aiokafka import TopicPartition

from tests.monitor.live_views import NOW, headline, letter
from wire.clients.screens import newest
from wire.clients.screens.arrivals import MINUTE, Arrivals
from wire.clients.screens.newest import Newest
from wire.clients.streams.labels import UnknownLabel
from wire.monitor.top.filtering import BadFilter, read_filter
from wire.monitor.top.rows import bar, sparkline


def test_a_filter_that_means_nothing_is_refused() -> None:
    assert read_filter('oil topic=politics region="South Africa"').labels == {
        "topics": "11000000",
        "regions": "ZA",
    }
    assert read_filter("language=Spanish").labels == {"language": "es"}
    with pytest.raises(BadFilter, match="author=: expected words, or one of topic=, region="):
        read_filter("author=me")
    with pytest.raises(UnknownLabel):
        read_filter("topic=nothing-like-it")


def test_no_more_than_the_newest_is_kept() -> None:
    found = Newest(2)
    for number in range(5):
        found.add_item(headline(f"urn:{number}", ""))
        found.add_letter(letter(f"0/{number}", ""))
    assert list(found.items) == ["urn:3", "urn:4"]
    assert list(found.letters) == ["0/3", "0/4"]


@pytest.mark.parametrize("value", [b"\xff no JSON", b"[]", b"{}", b'{"uri": "urn:1", "version": "x"}'])
def test_a_record_that_no_worker_has_written_ends_nothing(value: bytes) -> None:
    class Record:
        topic, partition, offset, timestamp, headers = "wire.stories", 0, 7, NOW, ()

    Record.value = value  # type: ignore[attr-defined]
    assert newest.headline(Record()).title == "wire.stories/0/7 cannot be read"


def test_a_sparkline_fits_its_room_and_every_number_has_a_bar() -> None:
    assert sparkline([0, 1, 8, 4], 4) == "▁▂█▅"
    assert len(sparkline(list(range(60)), 25)) <= 25
    assert sparkline([0] * 60, 20) == "▁" * 20
    assert sparkline([1], 0) == ""
    assert bar(8, 8, 3) == "███"
    assert bar(1, 10**9, 10) == "▏"
    assert bar(0, 5, 10) == ""


async def test_the_minutes_of_the_last_hour_are_looked_up_once() -> None:
    at = TopicPartition("wire.messages", 0)
    asked: list[int] = []

    class Client:
        async def end_offsets(self, partitions: list[TopicPartition]) -> dict[TopicPartition, int]:
            return dict.fromkeys(partitions, 100)

        async def offsets_for_times(self, times: dict[TopicPartition, int]) -> dict[TopicPartition, object]:
            asked.append(times[at])
            found = newest.Headline("", at, 0, 0, "", 1, "", [])._replace(offset=40)
            return {at: found if times[at] <= NOW - 2 * MINUTE else None}

    arrivals = Arrivals(Client(), {"split": [at]})
    for _ in range(2):
        values = (await arrivals.read(NOW))["split"]
        assert len(values) == 60
        assert values[-4:] == [0, 60, 0, 0]
        assert sum(values) == 60
    assert len(asked) == 60
