"""Reading topics from the beginning to where they end now, at read_committed, without a consumer group."""

from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager

from aiokafka import AIOKafkaConsumer, ConsumerRecord, TopicPartition

import wire.kafka.patches.consumer_close
import wire.kafka.patches.record_reader  # noqa: F401  both take the place of parts of aiokafka
from wire.errors import PlainError
from wire.kafka.clients import REQUEST_TIMEOUT, admin, reaching, security
from wire.settings import Settings

FETCH = 4 << 20


class NoSuchTopic(PlainError):
    """The broker has no such topic yet; the text says what to do."""


@asynccontextmanager
async def consumer(settings: Settings, isolation: str = "read_committed") -> AsyncIterator[AIOKafkaConsumer]:
    """A consumer outside any group that sees only what is committed. Raises KafkaUnreachable."""
    client = AIOKafkaConsumer(
        bootstrap_servers=settings.broker,
        group_id=None,
        enable_auto_commit=False,
        auto_offset_reset="earliest",
        isolation_level=isolation,
        max_partition_fetch_bytes=FETCH,
        fetch_max_wait_ms=100,
        request_timeout_ms=REQUEST_TIMEOUT,
        **security(settings),
    )
    try:
        with reaching(settings):
            await client.start()
        yield client
    finally:
        await client.stop()


async def partitions_of(settings: Settings, topic: str) -> list[TopicPartition]:
    """All partitions of a topic. Raises KafkaUnreachable, NoSuchTopic."""
    async with admin(settings) as client:
        [described] = await client.describe_topics([topic])
    partitions = sorted(partition["partition"] for partition in described["partitions"])
    if not partitions:
        raise NoSuchTopic(
            f"no topic {topic} at {settings.broker}; a worker or a replay makes it, or set WIRE_NAME"
        )
    return [TopicPartition(topic, partition) for partition in partitions]


async def to_the_end(
    client: AIOKafkaConsumer,
    partitions: Iterable[TopicPartition],
    ends: Mapping[TopicPartition, int] | None = None,
) -> AsyncIterator[tuple[TopicPartition, list[ConsumerRecord]]]:
    """Batches of all committed records of some partitions, each in order, up to `ends` (where they end now)."""
    todo = set(partitions)
    if not todo:
        return
    client.assign(list(todo))
    if ends is None:
        ends = await client.end_offsets(list(todo))
    await client.seek_to_beginning(*todo)
    while todo := {at for at in todo if await client.position(at) < ends[at]}:
        for at, records in (await client.getmany(*todo, timeout_ms=200)).items():
            yield at, [record for record in records if record.offset < ends[at]]
