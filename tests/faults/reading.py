"""Reading a wire back with librdkafka: another client than the one that wrote it."""

import asyncio
from collections.abc import Iterable
from typing import Any, NamedTuple

import confluent_kafka
import confluent_kafka.admin

from tests.faults.access import librdkafka
from wire.codec import Stored
from wire.kafka.clients import consumer
from wire.kafka.reading import partitions_of, to_the_end
from wire.kafka.topics import wanted
from wire.settings import Settings

kafka: Any = confluent_kafka
"""Half typed, so taken as untyped."""
READING = {
    "group.id": "reads-without-a-group",
    "enable.auto.commit": False,
    "isolation.level": "read_committed",
    "enable.partition.eof": True,
    "auto.offset.reset": "earliest",
    "fetch.message.max.bytes": 48 << 20,
    "receive.message.max.bytes": 128 << 20,
}


class End(NamedTuple):
    """The ends of a partition: of all records, and of those a reader at read_committed may see."""

    last: int
    stable: int


def read(settings: Settings, topics: Iterable[str]) -> dict[str, list[Stored]]:
    """All committed records of some topics, each partition in its order."""
    return {topic: _read(settings, topic) for topic in topics}


def _read(settings: Settings, topic: str) -> list[Stored]:
    consumer = kafka.Consumer({**librdkafka(settings), **READING})
    found: list[Stored] = []
    try:
        todo = set(consumer.list_topics(topic, timeout=20).topics[topic].partitions)
        consumer.assign([kafka.TopicPartition(topic, partition, 0) for partition in sorted(todo)])
        while todo:
            for message in consumer.consume(5000, 1.0):
                if error := message.error():
                    assert error.code() == kafka.KafkaError._PARTITION_EOF, f"{topic}: {error}"
                    todo.discard(message.partition())
                    continue
                place = (message.partition(), message.offset(), message.timestamp()[1])
                found.append(Stored(message.key(), message.value(), message.headers() or [], *place))
    except SystemError:  # Python's librdkafka cannot pass a header whose name is not UTF-8
        return asyncio.run(_read_patiently(settings, topic))
    finally:
        consumer.close()
    return found


async def _read_patiently(settings: Settings, topic: str) -> list[Stored]:
    async with consumer(settings) as client:
        partitions = await partitions_of(settings, topic)
        return [
            Stored(r.key, r.value, r.headers, r.partition, r.offset, r.timestamp)
            async for _, records in to_the_end(client, partitions)
            for r in records
        ]


def committed(settings: Settings, topics: Iterable[str]) -> dict[tuple[str, int], int]:
    """The group's stable offsets; 0 where there is none."""
    admin, group = kafka.admin.AdminClient(librdkafka(settings)), settings.group
    asked = [
        kafka.TopicPartition(topic, partition) for topic in topics for partition in range(settings.partitions)
    ]
    futures = admin.list_consumer_group_offsets(
        [kafka.ConsumerGroupTopicPartitions(group, asked)], require_stable=True
    )
    answer = futures[group].result(30).topic_partitions
    return {(each.topic, each.partition): max(each.offset, 0) for each in answer}


def ends(settings: Settings, topics: Iterable[str]) -> dict[tuple[str, int], End]:
    """End of log and last stable offset of every partition."""
    admin = kafka.admin.AdminClient(librdkafka(settings))
    found = []
    for isolation in (kafka.IsolationLevel.READ_UNCOMMITTED, kafka.IsolationLevel.READ_COMMITTED):
        asked = {
            kafka.TopicPartition(topic, partition): kafka.admin.OffsetSpec.latest()
            for topic in topics
            for partition in range(settings.partitions)
        }
        futures = admin.list_offsets(asked, isolation_level=isolation, request_timeout=20)
        found.append({(at.topic, at.partition): f.result(30).offset for at, f in futures.items()})
    last, stable = found
    return {at: End(last[at], stable[at]) for at in last}


def drop(settings: Settings) -> None:
    """Delete the topics of a wire: a killed broker checks all its topics before it answers again."""
    admin = kafka.admin.AdminClient(librdkafka(settings))
    for future in admin.delete_topics(sorted(wanted(settings))).values():
        future.result(30)


def behind(settings: Settings, topics: Iterable[str]) -> int:
    """The number of data records that the group has not committed; transaction markers do not count."""
    places = committed(settings, topics)
    consumer = kafka.Consumer({**librdkafka(settings), **READING})
    count = 0
    try:
        consumer.assign(
            [kafka.TopicPartition(topic, partition, offset) for (topic, partition), offset in places.items()]
        )
        todo = set(places)
        while todo:
            for message in consumer.consume(5000, 1.0):
                if message.error() is None:
                    count += 1
                else:
                    todo.discard((message.topic(), message.partition()))
    finally:
        consumer.close()
    return count
