"""Consume: the records of a stream, from its start or from now on."""

from collections.abc import AsyncIterator
from typing import NamedTuple

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


class Match(NamedTuple):
    """Why a reader gets an item."""

    past: list[str]
    """Codes of the filter that only earlier versions were about; empty where this one is about all."""


def match(record: ConsumerRecord, topic: str, region: str) -> Match | None:
    """Whether an item goes to a reader of a topic (Media Topic code) and a region (ISO 3166 or M49); "" takes all.

    An item that was about them in an earlier version goes there too: the reader has that version, and must get its
    correction or its kill.
    """
    past = []
    for label, code in (("topics", topic), ("regions", region)):
        if not code or code in text_of(record.headers, f"ce_{label}").split(","):
            continue
        if code not in text_of(record.headers, f"ce_past{label}").split(","):
            return None
        past.append(code)
    return Match(past)
