"""Sending the records of a transaction as whole batches."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from aiokafka import AIOKafkaProducer, TopicPartition
from aiokafka.producer.message_accumulator import BatchBuilder
from aiokafka.structs import RecordMetadata

from wire.codec import Output
from wire.kafka.changelog import ChangelogRecord
from wire.kafka.clients import BATCH

Outgoing = Output | ChangelogRecord

SMALL = 3 << 10
"""Bytes of values. A batch of fewer is not packed: on a live wire a transaction writes some fifty, and packing and
unpacking each costs worker and broker more than the bytes do."""
_NOT_PACKED = 0


class SentBatch(NamedTuple):
    """Records handed to a producer as one batch; `acknowledged` gives the offset of the first."""

    target: TopicPartition
    records: Sequence[Outgoing]
    acknowledged: asyncio.Future[RecordMetadata]


async def send(
    producer: AIOKafkaProducer, batches: Mapping[TopicPartition, Sequence[Outgoing]], now: int
) -> list[SentBatch]:
    """Hand records to the producer as whole batches, with the timestamp `now` (milliseconds).

    All returned batches must be acknowledged before a commit.
    """
    sent: list[SentBatch] = []
    for target, records in batches.items():
        begin, batch = 0, _new_batch(producer, records)
        for at, record in enumerate(records):
            if not _append(batch, record, now):
                sent.append(await _send(producer, batch, target, records[begin:at]))
                begin, batch = at, _new_batch(producer, records[at:])
                _append(batch, record, now)
        sent.append(await _send(producer, batch, target, records[begin:]))
    return sent


def _new_batch(producer: AIOKafkaProducer, records: Sequence[Outgoing]) -> BatchBuilder:
    """A batch for records. A small one is not packed."""
    if sum(len(record.value or b"") for record in records) < SMALL:
        return BatchBuilder(BATCH, _NOT_PACKED, is_transactional=True)
    return producer.create_batch()


async def _send(
    producer: AIOKafkaProducer, batch: BatchBuilder, target: TopicPartition, records: Sequence[Outgoing]
) -> SentBatch:
    acknowledged = await producer.send_batch(batch, target.topic, partition=target.partition)
    return SentBatch(target, records, acknowledged)


def _append(batch: BatchBuilder, record: Outgoing, now: int) -> bool:
    appended = batch.append(key=record.key, value=record.value, headers=record.headers, timestamp=now)
    return appended is not None
