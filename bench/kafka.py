"""The broker of the runs: it creates, fills, counts and deletes topics."""

import logging
import time
from collections.abc import Iterable
from typing import Any

from confluent_kafka import Consumer, Producer, TopicPartition
from confluent_kafka.admin import AdminClient, NewTopic  # type: ignore[attr-defined]

from wire.partitioner import partition_of
from wire.sources.files import Sent
from wire.steps import STEPS

LARGEST = "12582912"
QUIET: dict[str, Any] = {"log_level": 0, "logger": logging.getLogger("rdkafka")}
"""Log level: a client whose broker has stopped would log errors for ever."""
ROLES = ("items", "unique", "stories", "teasers", "media", "links", "rejected")
CHANGELOGS = (
    "pass-counts",
    *(f"{step.name}-{table}" for step in STEPS for table in step.tables),
)


class Kafka:
    """The broker of all runs."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._admin = AdminClient({"bootstrap.servers": address, **QUIET})

    def make(self, names: Iterable[str], partitions: int) -> None:
        """Create topics and return when they are there."""
        settings = {"max.message.bytes": LARGEST}
        topics = [NewTopic(name, partitions, 1, config=settings) for name in names]
        for future in self._admin.create_topics(topics).values():
            future.result()

    def make_outputs(self, name: str, partitions: int, *, tables: bool) -> None:
        """The topics that a run writes; `tables`: and those of this project's changelogs."""
        made = [f"{name}.{role}" for role in ROLES]
        made += [f"{name}-{table}-changelog" for table in CHANGELOGS if tables]
        self.make(made, partitions)

    def drop(self, name: str) -> None:
        """Delete everything whose name begins with that of a run, so that the disk does not fill."""
        topics = self._admin.list_topics(timeout=10).topics
        gone = [each for each in topics if name in each]
        for future in self._admin.delete_topics(gone).values() if gone else ():
            future.result()

    def fill(self, topic: str, messages: Iterable[Sent], partitions: int) -> None:
        """Put messages into a topic, by Kafka's own partitioner."""
        producer = Producer(
            {"bootstrap.servers": self.address, "linger.ms": 50, "message.max.bytes": LARGEST, **QUIET}
        )
        for key, value, headers, *_ in messages:
            while True:
                try:
                    producer.produce(topic, value, key, partition_of(key, partitions), headers=list(headers))
                    break
                except BufferError:
                    producer.poll(0.1)
        producer.flush()

    def count(self, topics: Iterable[str], partitions: int) -> int:
        """Records that a reader at read_committed finds in some topics."""
        consumer = Consumer(
            {
                "bootstrap.servers": self.address,
                "group.id": "bench-count",
                "enable.auto.commit": False,
                "enable.partition.eof": True,
                "isolation.level": "read_committed",
                **QUIET,
            }
        )
        consumer.assign([TopicPartition(topic, at, 0) for topic in topics for at in range(partitions)])
        todo = {(topic, at) for topic in topics for at in range(partitions)}
        found, until = 0, time.monotonic() + 60
        while todo and time.monotonic() < until:
            for message in consumer.consume(1000, 0.2):
                if message.error():
                    todo.discard((message.topic(), message.partition()))
                else:
                    found += 1
        consumer.close()
        return found
