"""How many records came for each stage in each minute of the last hour: the broker's index by time tells."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from aiokafka import AIOKafkaConsumer, TopicPartition

MINUTE = 60_000
"""Milliseconds."""
MINUTES = 60


class Arrivals:
    """The offsets of some partitions at the minutes of the last hour; each minute is looked up once.

    Offsets are counted, so the markers of transactions are counted too.
    """

    def __init__(self, client: AIOKafkaConsumer, sources: Mapping[str, Sequence[TopicPartition]]) -> None:
        """`sources`: the partitions that are added up, by name."""
        self._client, self._sources = client, sources
        self._partitions = [at for each in sources.values() for at in each]
        self._offsets: dict[int, Mapping[TopicPartition, int]] = {}

    async def read(self, now: int) -> dict[str, list[int]]:
        """For each name the offsets of every minute, the present one last; `now` in milliseconds."""
        present = now // MINUTE
        minutes = range(present - MINUTES + 1, present + 1)
        ends: Mapping[TopicPartition, int] = await self._client.end_offsets(self._partitions)
        known = {minute: found for minute, found in self._offsets.items() if minute in minutes}
        for minute in minutes:
            known[minute] = known.get(minute) or await self._look_up(minute, ends)
        self._offsets = known
        bounds = [*(known[minute] for minute in minutes), ends]
        return {
            name: [
                sum(max(0, after[at] - before[at]) for at in partitions) for before, after in pairwise(bounds)
            ]
            for name, partitions in self._sources.items()
        }

    async def _look_up(self, minute: int, ends: Mapping[TopicPartition, int]) -> Mapping[TopicPartition, int]:
        """The first offset of each partition that came in this minute or later."""
        found = await self._client.offsets_for_times(dict.fromkeys(self._partitions, minute * MINUTE))
        return {at: found[at].offset if found.get(at) else ends[at] for at in self._partitions}
