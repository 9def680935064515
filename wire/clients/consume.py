"""Consume: the records of a stream, from its start or from now on."""

from collections.abc import AsyncIterator

from aiokafka import ConsumerRecord

from wire.codec import text_of
from wire.kafka.clients import consumer
from wire.kafka.reading import partitions_of, to_the_end
from wire.settings import Settings


async def consume(
    settings: Settings, role: str, *, from_start: bool, follow: bool
) -> AsyncIterator[ConsumerRecord]:
    """Committed records of a stream; each partition in order. Raises KafkaUnreachable, NoSuchTopic."""
    async with consumer(settings) as client:
        partitions = await partitions_of(settings, settings.topic(role))
        if from_start:
            async for _, records in to_the_end(client, partitions):
                for record in records:
                    yield record
        else:
            client.assign(partitions)
            await client.seek_to_end(*partitions)
        while follow:
            for records in (await client.getmany(timeout_ms=500)).values():
                for record in records:
                    yield record


def matches(record: ConsumerRecord, topic: str, region: str) -> bool:
    """Whether an item is about a topic (Media Topic code) and a region (ISO 3166 or M49); "" matches all."""
    return (not topic or topic in text_of(record.headers, "ce_topics").split(",")) and (
        not region or region in text_of(record.headers, "ce_regions").split(",")
    )
