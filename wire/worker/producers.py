"""Transactional producers: one for each partition number, so that whoever opens it ends what its former owner began."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from aiokafka import AIOKafkaProducer, TopicPartition
from aiokafka.producer.message_accumulator import BatchBuilder
from aiokafka.structs import RecordMetadata

from wire.codec import Output
from wire.kafka.clients import REQUEST_TIMEOUT, security
from wire.settings import Settings

BATCH = 1 << 20
"""Bytes of a record batch; one record may be larger and then has a batch of its own."""
ROUNDS = 3
"""Rounds under way at a time, at most: while one is committed, the next one computes."""
TRANSACTION_TIMEOUT = 30_000
"""Milliseconds after which the broker aborts the transaction of a producer that is gone."""


class Line(NamedTuple):
    """A record for one partition."""

    key: bytes | None
    value: bytes | None
    headers: list[tuple[str, bytes]] = []  # noqa: RUF012  aiokafka asks for a list and leaves it alone


class Sent(NamedTuple):
    """Records handed to a producer as one batch; `acknowledged` gives the offset of the first."""

    target: TopicPartition
    lines: Sequence[Output | Line]
    acknowledged: asyncio.Future[RecordMetadata]


async def open_producers(settings: Settings, number: int) -> Sequence[AIOKafkaProducer]:
    """The producers of a partition number. Its former owner cannot write any more when this returns, and what that one
    had begun is decided.
    """
    return await asyncio.gather(*(_open(settings, f"{settings.group}.{number}.{at}") for at in range(ROUNDS)))


async def _open(settings: Settings, transactional_id: str) -> AIOKafkaProducer:
    producer = AIOKafkaProducer(
        bootstrap_servers=settings.broker,
        transactional_id=transactional_id,
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
    producer: AIOKafkaProducer, batches: Mapping[TopicPartition, Sequence[Output | Line]], now: int
) -> list[Sent]:
    """Hand records to the producer as whole batches, with the time `now` (milliseconds).

    What is returned must be acknowledged before a commit.
    """
    sent: list[Sent] = []
    for target, lines in batches.items():
        begin, batch = 0, producer.create_batch()
        for at, line in enumerate(lines):
            if not _append(batch, line, now):
                sent.append(await _send(producer, batch, target, lines[begin:at]))
                begin, batch = at, producer.create_batch()
                _append(batch, line, now)
        sent.append(await _send(producer, batch, target, lines[begin:]))
    return sent


async def _send(
    producer: AIOKafkaProducer, batch: BatchBuilder, target: TopicPartition, lines: Sequence[Output | Line]
) -> Sent:
    acknowledged = await producer.send_batch(batch, target.topic, partition=target.partition)
    return Sent(target, lines, acknowledged)


def _append(batch: BatchBuilder, line: Output | Line, now: int) -> bool:
    appended = batch.append(key=line.key, value=line.value, headers=line.headers, timestamp=now)
    return appended is not None


async def close(producer: AIOKafkaProducer) -> None:
    """Stop a producer that is not needed any more; a fenced or unreachable one must not hold anybody up."""
    try:
        await asyncio.wait_for(producer.stop(), 5)
    except Exception:  # noqa: S110  its transactions are the next owner's business now
        pass
