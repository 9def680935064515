"""Consume: the records of a stream by time, from its start or from now on."""

import asyncio
from collections.abc import AsyncIterator

from aiokafka import ConsumerRecord, TopicPartition

from wire.clients.streams.merging import merged, ordered
from wire.codec import text_of
from wire.domain import clock
from wire.domain.versions.decision import Change
from wire.kafka.clients import consumer
from wire.kafka.following import new_batches
from wire.kafka.reading import NoSuchTopic, partitions_of
from wire.reporter import Reporter, silent
from wire.settings import Settings

LOOK_AGAIN = 1.0
"""Seconds between two looks for a topic that is not there yet."""


def event_time(record: ConsumerRecord) -> int:
    """When the item was made, in milliseconds; when its record was written, where it does not say."""
    try:
        return clock.read(text_of(record.headers, "ce_time"))
    except (ValueError, TypeError):
        return int(record.timestamp)


def is_since(record: ConsumerRecord, since: int) -> bool:
    """Whether an item was made since a time (milliseconds); a kill also where it was made before and came since."""
    takes_back = text_of(record.headers, "ce_change") in (Change.KILL, Change.WITHHOLD)
    return event_time(record) >= since or (takes_back and int(record.timestamp) >= since)


async def consume(
    settings: Settings, role: str, *, from_start: bool, follow: bool, report: Reporter = silent
) -> AsyncIterator[ConsumerRecord]:
    """Committed records of a stream by event time; versions of an item keep their order.

    With `follow` it waits for a stream that is not there yet, and reports what it waits for. Raises KafkaUnreachable,
    and NoSuchTopic without `follow`.
    """
    partitions = await _partitions(settings, settings.topic(role), follow, report)
    if not follow:
        async for record in _stored(settings, partitions):
            yield record
        return
    async with consumer(settings) as client:
        client.assign(partitions)
        if from_start:
            done: dict[TopicPartition, int] = {}
            async for record in _stored(settings, partitions):
                at = TopicPartition(record.topic, record.partition)
                done[at] = max(record.offset + 1, done.get(at, 0))
                yield record
            await client.seek_to_beginning(*partitions)
            for at, offset in done.items():
                client.seek(at, offset)
        else:
            await client.seek_to_end(*partitions)
        report(f"waiting for new records of {settings.topic(role)}; Ctrl-C ends it")
        async for fetched in new_batches(settings, client, report):
            for record in sorted((each for records in fetched.values() for each in records), key=event_time):
                yield record


async def _partitions(settings: Settings, topic: str, follow: bool, report: Reporter) -> list[TopicPartition]:
    waits = False
    while True:
        try:
            return await partitions_of(settings, topic)
        except NoSuchTopic:
            if not follow:
                raise
        if not waits:
            report(f"waiting for {topic}: it is made by the first worker or replay at {settings.broker}")
        waits = True
        await asyncio.sleep(LOOK_AGAIN)


def _stored(settings: Settings, partitions: list[TopicPartition]) -> AsyncIterator[ConsumerRecord]:
    return ordered(merged(settings, partitions, lambda record: int(record.timestamp)), event_time)
