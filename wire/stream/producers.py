"""Transactional producers: one for each source partition, so that whoever opens it fences its former owner."""

import asyncio
from collections.abc import Awaitable, Iterable, Mapping
from typing import NamedTuple

from aiokafka import AIOKafkaProducer, TopicPartition
from aiokafka.producer.message_accumulator import BatchBuilder

from wire.codec import Output
from wire.settings import Settings
from wire.stream.client import REQUEST_TIMEOUT, security

BATCH = 1 << 20
"""Bytes of a record batch; one record may be larger and then has a batch of its own."""
TRANSACTION_TIMEOUT = 30_000
"""Milliseconds after which the broker aborts the transaction of a producer that is gone."""


class Line(NamedTuple):
    """A record for one partition."""

    key: bytes | None
    value: bytes | None
    headers: list[tuple[str, bytes]] = []  # noqa: RUF012  aiokafka asks for a list and leaves it alone


def transactional_id(settings: Settings, source: TopicPartition) -> str:
    """The id that fences: the same for whoever owns the source partition."""
    return f"{settings.group}.{source.topic}.{source.partition}"


async def open_producer(settings: Settings, source: TopicPartition) -> AIOKafkaProducer:
    """The producer of a source partition. Its former owner cannot write any more when this returns."""
    producer = AIOKafkaProducer(
        bootstrap_servers=settings.broker,
        transactional_id=transactional_id(settings, source),
        transaction_timeout_ms=TRANSACTION_TIMEOUT,
        enable_idempotence=True,
        acks="all",
        linger_ms=0,
        max_batch_size=BATCH,
        max_request_size=64 << 20,
        request_timeout_ms=REQUEST_TIMEOUT,
        **security(settings),
    )
    await producer.start()
    return producer


async def send(
    producer: AIOKafkaProducer, batches: Mapping[TopicPartition, Iterable[Output | Line]]
) -> list[Awaitable[object]]:
    """Hand records to the producer as whole batches; what is returned must be awaited before a commit."""
    sent: list[Awaitable[object]] = []
    for target, lines in batches.items():
        sent += await _send(producer, target, lines)
    return sent


async def _send(
    producer: AIOKafkaProducer, target: TopicPartition, lines: Iterable[Output | Line]
) -> list[Awaitable[object]]:
    sent: list[Awaitable[object]] = []
    batch = producer.create_batch()
    for line in lines:
        if not _append(batch, line):
            sent.append(await producer.send_batch(batch, target.topic, partition=target.partition))
            batch = producer.create_batch()
            _append(batch, line)
    if batch.record_count():
        sent.append(await producer.send_batch(batch, target.topic, partition=target.partition))
    return sent


def _append(batch: BatchBuilder, line: Output | Line) -> bool:
    appended = batch.append(key=line.key, value=line.value, headers=line.headers, timestamp=None)
    return appended is not None


async def close(producer: AIOKafkaProducer) -> None:
    """Stop a producer that is not needed any more; a fenced or unreachable one must not hold anybody up."""
    try:
        await asyncio.wait_for(producer.stop(), 5)
    except Exception:  # noqa: S110  its transactions are the next owner's business now
        pass
