"""The log of a wire as a source of messages, to replay it into another wire with more partitions or new rules."""

import heapq
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

from aiokafka import ConsumerRecord, TopicPartition

from wire.codec import text_of
from wire.kafka.clients import admin, consumer
from wire.kafka.reading import NoSuchTopic, partitions_of, to_the_end
from wire.settings import Settings
from wire.sources.again import read_again
from wire.sources.files import Sent, Tick
from wire.steps.embargoes import TICK, told
from wire.steps.forwarding import is_derived
from wire.steps.record_time import received_at


async def ensure_log(settings: Settings, name: str) -> None:
    """Raises NoSuchTopic where there is no wire `name`, KafkaUnreachable where no broker answers."""
    topic = settings.model_copy(update={"name": name}).topic("messages")
    async with admin(settings) as client:
        if topic not in await client.list_topics():
            raise NoSuchTopic(f"--from-wire {name}: there is no topic {topic} at {settings.broker}")


async def log(settings: Settings, name: str) -> AsyncIterator[Sent | Tick]:
    """All messages of the wire `name` up to now, in the order of their arrival; each tick once, for all partitions.

    Partitions are merged by the arrival times of their records. Each keeps its own order, so messages of one key stay
    in order and copies meet as they did. Raises KafkaUnreachable, NoSuchTopic.
    """
    past = settings.model_copy(update={"name": name})
    latest = 0
    async with AsyncExitStack() as stack:
        parts = []
        for at in await partitions_of(past, past.topic("messages")):
            reader = await stack.enter_async_context(consumer(past))
            parts.append(_records(to_the_end(reader, [at])))
        async for record in _merged(parts):
            if is_derived(record):
                continue  # the other wire makes it again
            if text_of(record.headers, "ce_type") != TICK:
                for sent in read_again(record):
                    yield sent
            elif (time := told(record)) > latest:
                latest = time
                yield Tick(time)


async def _records(
    batches: AsyncIterator[tuple[TopicPartition, list[ConsumerRecord]]],
) -> AsyncIterator[ConsumerRecord]:
    async for _, records in batches:
        for record in records:
            yield record


async def _merged(parts: list[AsyncIterator[ConsumerRecord]]) -> AsyncIterator[ConsumerRecord]:
    heads: list[tuple[int, int, ConsumerRecord]] = []
    for number, part in enumerate(parts):
        if (record := await anext(part, None)) is not None:
            heads.append((received_at(record), number, record))
    heapq.heapify(heads)
    while heads:
        _, number, record = heads[0]
        yield record
        if (following := await anext(parts[number], None)) is None:
            heapq.heappop(heads)
        else:
            heapq.heapreplace(heads, (received_at(following), number, following))
