"""New records as they come, for as long as the broker takes this user: aiokafka's clients try for ever."""

from collections.abc import AsyncIterator
from time import monotonic

from aiokafka import AIOKafkaConsumer, ConsumerRecord, TopicPartition

from wire.kafka.broker_availability import BrokerAvailability, last_answer
from wire.kafka.clients import ensure_not_refused
from wire.reporter import Reporter, silent
from wire.settings import Settings

LOOK = 500
"""Milliseconds after which a fetch without records is over."""


async def new_batches(
    settings: Settings, client: AIOKafkaConsumer, report: Reporter = silent
) -> AsyncIterator[dict[TopicPartition, list[ConsumerRecord]]]:
    """Batches of each partition that a consumer reads, without end; empty where nothing came for a while.

    A broker that is away is waited for, and reported. Raises KafkaRefuses.
    """
    availability = BrokerAvailability(settings.broker, report, "Waiting for it")
    while True:
        fetched = await client.getmany(timeout_ms=LOOK)
        now = monotonic()
        availability.update(last_answer(client._client), now)
        if availability.must_ask(now):
            await ensure_not_refused(settings)
        yield fetched
