"""Sending the records of a transaction as whole batches."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from aiokafka import AIOKafkaProducer, TopicPartition
from aiokafka.producer.message_accumulator import BatchBuilder
from aiokafka.structs import RecordMetadata

from wire.codec import Output
from wire.kafka.changelog import ChangelogRecord

Outgoing = Output | ChangelogRecord


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
        begin, batch = 0, producer.create_batch()
        for at, record in enumerate(records):
            if not _append(batch, record, now):
                sent.append(await _send(producer, batch, target, records[begin:at]))
                begin, batch = at, producer.create_batch()
                _append(batch, record, now)
        sent.append(await _send(producer, batch, target, records[begin:]))
    return sent


async def _send(
    producer: AIOKafkaProducer, batch: BatchBuilder, target: TopicPartition, records: Sequence[Outgoing]
) -> SentBatch:
    acknowledged = await producer.send_batch(batch, target.topic, partition=target.partition)
    return SentBatch(target, records, acknowledged)


def _append(batch: BatchBuilder, record: Outgoing, now: int) -> bool:
    appended = batch.append(key=record.key, value=record.value, headers=record.headers, timestamp=now)
    return appended is not None
