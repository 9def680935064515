"""Partitions merged by time, and records put in order of another time. The versions of an item stay in order."""

import heapq
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AsyncExitStack

from aiokafka import ConsumerRecord, TopicPartition

from wire.kafka.clients import consumer
from wire.kafka.reading import records_of
from wire.settings import Settings

WINDOW = 32 << 20
"""Bytes of records that are kept to put them in order."""
_RECORD = 500
"""Bytes that a record takes besides its value."""


async def merged(
    settings: Settings, partitions: Iterable[TopicPartition], time: Callable[[ConsumerRecord], int]
) -> AsyncIterator[ConsumerRecord]:
    """All records up to now, by their `time` as far as the order within a partition allows. Raises KafkaUnreachable."""
    async with AsyncExitStack() as stack:
        parts = []
        for at in partitions:
            reader = await stack.enter_async_context(consumer(settings))
            parts.append(records_of(reader, [at]))
        async for record in _merge(parts, time):
            yield record


async def _merge(
    parts: list[AsyncIterator[ConsumerRecord]], time: Callable[[ConsumerRecord], int]
) -> AsyncIterator[ConsumerRecord]:
    heads: list[tuple[int, int, ConsumerRecord]] = []
    for number, part in enumerate(parts):
        if (record := await anext(part, None)) is not None:
            heads.append((time(record), number, record))
    heapq.heapify(heads)
    while heads:
        _, number, record = heads[0]
        yield record
        if (following := await anext(parts[number], None)) is None:
            heapq.heappop(heads)
        else:
            heapq.heapreplace(heads, (time(following), number, following))


async def ordered(
    records: AsyncIterator[ConsumerRecord], time: Callable[[ConsumerRecord], int]
) -> AsyncIterator[ConsumerRecord]:
    """The same records by `time`: all of them where they fit into WINDOW, else as far as it reaches.

    A record never comes before an earlier one of its key.
    """
    heap: list[tuple[int, int, ConsumerRecord]] = []
    latest: dict[bytes | None, int] = {}
    size = number = 0
    async for record in records:
        latest[record.key] = max(time(record), latest.get(record.key, 0))
        heapq.heappush(heap, (latest[record.key], number, record))
        size, number = size + _size(record), number + 1
        while size > WINDOW:
            _, _, first = heapq.heappop(heap)
            size -= _size(first)
            yield first
    while heap:
        yield heapq.heappop(heap)[2]


def _size(record: ConsumerRecord) -> int:
    return len(record.value or b"") + _RECORD
