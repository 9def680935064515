"""The topics, with retention, largest record and cleanup, in one table. Created if absent, checked at start."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.errors import KafkaError, NoError, TopicAlreadyExistsError, for_code

from wire.errors import PlainError
from wire.kafka.clients import admin
from wire.settings import Settings
from wire.steps import STEPS

FOREVER = -1
DAY = 24 * 3600 * 1000
LARGEST_MESSAGE = 9 << 20
"""Bytes: a message of 8 MiB with its headers."""
LARGEST_ITEM = 32 << 20
"""Bytes: the largest item of the largest message (other charsets grow as UTF-8 and JSON)."""


class TopicError(PlainError):
    """A topic on the broker has the wrong configuration; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: retention (milliseconds, -1 for ever), largest record (bytes), whether it is compacted."""

    retention: int
    largest: int = LARGEST_ITEM
    compacted: bool = False
    description: str = ""

    def config(self) -> dict[str, str]:
        """Its configuration, by Kafka's names."""
        config = {
            "max.message.bytes": str(self.largest),
            "retention.ms": str(self.retention),
            "compression.type": "producer",
        }
        if self.compacted:
            config |= {"cleanup.policy": "compact", "min.compaction.lag.ms": "3600000"}
        return config


TOPICS: Mapping[str, Topic] = {
    "messages": Topic(FOREVER, LARGEST_MESSAGE, description="The log: every message as it was received"),
    "items": Topic(30 * DAY, description="Items of every message, before deduplication"),
    "unique": Topic(30 * DAY, description="Items that are no copies, before enrichment"),
    "stories": Topic(FOREVER, description="Stories, enriched with topics and places"),
    "teasers": Topic(FOREVER, description="Teasers: blurbs of other stories and links to them"),
    "media": Topic(FOREVER, description="Photos, videos, graphics and sound"),
    "links": Topic(FOREVER, description="Why an item is not on its stream: which one it repeats"),
    "rejected": Topic(FOREVER, description="Dead letters: what could not be used, with its original bytes"),
}
CHANGELOG = Topic(FOREVER, compacted=True, description="The changes of a table")


def changelog(settings: Settings, step: str, table: str) -> str:
    """The full name of the topic that holds the changes of a table."""
    return settings.changelog(step, table)


def wanted(settings: Settings) -> dict[str, Topic]:
    """Every topic of this wire by its full name."""
    topics = {settings.topic(role): topic for role, topic in TOPICS.items()}
    tables = {changelog(settings, step.name, table): CHANGELOG for step in STEPS for table in step.tables}
    return topics | tables


async def ensure_topics(settings: Settings) -> int:
    """Create the topics that are absent and check the rest. Returns the number of partitions that all of them have.

    Raises TopicError where a topic has another number of partitions than `wire.messages`, or a wrong configuration;
    KafkaUnreachable where no broker answers.
    """
    async with admin(settings) as client:
        try:
            return await _ensure(settings, client)
        except (KafkaError, OSError) as error:
            raise TopicError(f"{settings.broker} refuses to list or create the topics: {error}") from None


async def agreed_partitions(settings: Settings) -> int:
    """The number of partitions of all topics of the wire. Raises KafkaUnreachable, and TopicError where one is absent
    or has another number.
    """
    topics = wanted(settings)
    async with admin(settings) as client:
        described = await client.describe_topics(list(topics))
    there = {topic["topic"]: len(topic["partitions"]) for topic in described if topic["partitions"]}
    for name in topics:
        if name not in there:
            raise TopicError(
                f"no topic {name} at {settings.broker}; start a worker, which creates it, or set WIRE_NAME"
            )
    partitions = there[settings.topic("messages")]
    _check_partitions(settings, there, partitions)
    return partitions


async def _ensure(settings: Settings, client: AIOKafkaAdminClient) -> int:
    topics = wanted(settings)
    there = {
        t["topic"]: len(t["partitions"])
        for t in await client.describe_topics([name for name in await client.list_topics() if name in topics])
    }
    log = settings.topic("messages")
    partitions = there.get(log, settings.partitions)
    _check_partitions(settings, there, partitions)
    await _check_configs(client, {name: topics[name] for name in there})
    absent = [
        NewTopic(name, partitions, settings.replication, topic_configs=topic.config())
        for name, topic in topics.items()
        if name not in there
    ]
    if absent:
        await _create(client, absent)
    return partitions


async def _create(client: AIOKafkaAdminClient, absent: list[NewTopic]) -> None:
    response = await client.create_topics(absent)
    for name, code, *message in response.topic_errors:
        error = for_code(code)
        if error not in (NoError, TopicAlreadyExistsError):  # another worker may have created it
            raise TopicError(
                f"topic {name} cannot be created: {error.__name__} {' '.join(map(str, message))}"
            )


def _check_partitions(settings: Settings, there: Mapping[str, int], partitions: int) -> None:
    for name, count in sorted(there.items()):
        if count != partitions:
            raise TopicError(
                f"topic {name} has {count} partitions, {settings.topic('messages')} {partitions}; all topics of a wire "
                f"need the same number: delete {name}, or use another WIRE_NAME"
            )


async def _check_configs(client: AIOKafkaAdminClient, topics: Mapping[str, Topic]) -> None:
    if not topics:
        return
    resources = [ConfigResource(ConfigResourceType.TOPIC, name) for name in topics]
    for response in await client.describe_configs(resources):
        for resource in response.resources:
            name, entries = resource[3], resource[4]
            found: dict[str, Any] = {entry[0]: entry[1] for entry in entries}
            need = topics[name]
            if int(found.get("max.message.bytes") or need.largest) < need.largest:
                raise TopicError(
                    f"topic {name} accepts only records of {found['max.message.bytes']} bytes: "
                    f"set its max.message.bytes to {need.largest}"
                )
            if need.compacted and "compact" not in str(found.get("cleanup.policy")):
                raise TopicError(f"topic {name} must be compacted: set its cleanup.policy to compact")
