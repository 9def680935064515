"""Reading a wire back with librdkafka: another client than the one that wrote it."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import confluent_kafka
import confluent_kafka.admin

from wire.codec import Stored

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
    "log_level": 2,
}


class End(NamedTuple):
    """Where a partition ends: of all that is stored, and of what a reader at read_committed may see."""

    last: int
    stable: int


def read(address: str, topics: Iterable[str]) -> dict[str, list[Stored]]:
    """All committed records of some topics, each partition in its order."""
    consumer = kafka.Consumer({"bootstrap.servers": address, **READING})
    found: dict[str, list[Stored]] = {topic: [] for topic in topics}
    try:
        known = consumer.list_topics(timeout=20).topics
        todo = {(topic, partition) for topic in found for partition in known[topic].partitions}
        consumer.assign([kafka.TopicPartition(topic, partition, 0) for topic, partition in sorted(todo)])
        while todo:
            for message in consumer.consume(5000, 1.0):
                at = (message.topic(), message.partition())
                if error := message.error():
                    if error.code() != kafka.KafkaError._PARTITION_EOF:
                        raise AssertionError(f"{at}: {error}")
                    todo.discard(at)
                    continue
                found[message.topic()].append(
                    Stored(
                        message.key(),
                        message.value(),
                        _headers(message),
                        message.partition(),
                        message.offset(),
                        message.timestamp()[1],
                    )
                )
    finally:
        consumer.close()
    return found


def committed(address: str, group: str, topics: Iterable[str], partitions: int) -> dict[tuple[str, int], int]:
    """The group's offsets, only stable ones; 0 where there is none."""
    admin = kafka.admin.AdminClient({"bootstrap.servers": address, "log_level": 2})
    asked = [kafka.TopicPartition(topic, partition) for topic in topics for partition in range(partitions)]
    futures = admin.list_consumer_group_offsets(
        [kafka.ConsumerGroupTopicPartitions(group, asked)], require_stable=True
    )
    answer = futures[group].result(30).topic_partitions
    return {(each.topic, each.partition): max(each.offset, 0) for each in answer}


def ends(address: str, topics: Iterable[str], partitions: int) -> dict[tuple[str, int], End]:
    """End of log and last stable offset of every partition."""
    admin = kafka.admin.AdminClient({"bootstrap.servers": address, "log_level": 2})
    found = []
    for isolation in (kafka.IsolationLevel.READ_UNCOMMITTED, kafka.IsolationLevel.READ_COMMITTED):
        asked = {
            kafka.TopicPartition(topic, partition): kafka.admin.OffsetSpec.latest()
            for topic in topics
            for partition in range(partitions)
        }
        futures = admin.list_offsets(asked, isolation_level=isolation, request_timeout=20)
        found.append({(at.topic, at.partition): f.result(30).offset for at, f in futures.items()})
    last, stable = found
    return {at: End(last[at], stable[at]) for at in last}


def behind(address: str, group: str, topics: list[str], partitions: int) -> int:
    """Data records that the group has not committed; what ends a transaction is none."""
    places = committed(address, group, topics, partitions)
    consumer = kafka.Consumer({"bootstrap.servers": address, **READING})
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


def _headers(message: Any) -> list[tuple[str, bytes]]:
    """Python's librdkafka cannot read a header whose name is not UTF-8, which is none of ours: there are none then."""
    try:
        return message.headers() or []
    except UnicodeDecodeError:
        return []
