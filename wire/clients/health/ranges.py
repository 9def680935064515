"""Short ranges of partitions: their records, and how many there are. A transaction marker has an offset too."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import NamedTuple

from aiokafka import AIOKafkaConsumer, ConsumerRecord, TopicPartition

from wire.kafka.clients import consumer
from wire.settings import Settings

SAMPLE = 256 << 10
"""Bytes that are read of a range to tell records from markers; the rest is estimated by their share."""
WAIT = 5
"""Milliseconds to wait for records: all that is read is there already, but for markers, which no fetch returns."""


class Range(NamedTuple):
    """Offsets of a partition: from `start` up to `end`, which is not part of it."""

    start: int
    end: int


class Sample(NamedTuple):
    """The first records of a range, all of a short one."""

    records: list[ConsumerRecord]
    total: int
    """Records in the whole range."""
    exact: bool
    """Whether `total` was counted to the end, not estimated."""


@asynccontextmanager
async def sampler(settings: Settings) -> AsyncIterator[AIOKafkaConsumer]:
    """A consumer that reads little at a time. Raises KafkaUnreachable."""
    async with consumer(settings, fetch=SAMPLE, wait=WAIT) as client:
        yield client


async def sample(
    client: AIOKafkaConsumer,
    ranges: Mapping[TopicPartition, Range],
    most: int = 1,
    counts: Callable[[ConsumerRecord], bool] = lambda _: True,
) -> dict[TopicPartition, Sample]:
    """Read up to `most` fetches of each range, and count the records that count."""
    wanted = {at: each for at, each in ranges.items() if each.start < each.end}
    found: dict[TopicPartition, list[ConsumerRecord]] = {at: [] for at in wanted}
    fetches = dict.fromkeys(wanted, 0)
    if wanted:
        client.assign(list(wanted))
    for at, each in wanted.items():
        client.seek(at, each.start)
    while todo := [at for at in wanted if fetches[at] < most and await client.position(at) < wanted[at].end]:
        for at, records in (await client.getmany(*todo, timeout_ms=WAIT)).items():
            found[at] += [each for each in records if each.offset < wanted[at].end and counts(each)]
            fetches[at] += 1
    reached = {at: await client.position(at) for at in wanted}
    return {at: _sample(found.get(at, []), each, reached.get(at, each.end)) for at, each in ranges.items()}


async def record_at(client: AIOKafkaConsumer, at: TopicPartition, offset: int) -> ConsumerRecord | None:
    """The record of an offset; None where there is none."""
    end = (await client.end_offsets([at]))[at]
    found = (await sample(client, {at: Range(offset, max(offset, end))}))[at].records
    return found[0] if found and found[0].offset == offset else None


def _sample(records: list[ConsumerRecord], wanted: Range, reached: int) -> Sample:
    """`reached` is the first offset that was not read."""
    if reached >= wanted.end:
        return Sample(records, len(records), exact=True)
    share = len(records) / max(1, reached - wanted.start)
    return Sample(records, len(records) + round(share * (wanted.end - reached)), exact=False)
