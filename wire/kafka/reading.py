"""Reading topics from the beginning to their present end, without a consumer group; and what a group has done."""

from collections.abc import AsyncIterator, Iterable, Mapping
from time import monotonic

from aiokafka import AIOKafkaConsumer, ConsumerRecord, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaConnectionError, TopicAuthorizationFailedError
from aiokafka.protocol.metadata import MetadataRequest

from wire.errors import PlainError
from wire.kafka.broker_availability import last_answer
from wire.kafka.clients import admin
from wire.settings import Settings

MOST_AT_ONCE = 5000
"""Records of a batch: as objects, a thousand small ones take a megabyte."""
NO_ANSWER = 30.0
"""Seconds without an answer after which nobody waits for the rest of what is read."""


class NoSuchTopic(PlainError):
    """The broker does not have this topic; the text says what to do."""


async def numbers_of(client: AIOKafkaAdminClient, topics: Iterable[str]) -> dict[str, list[int]]:
    """The numbers of the partitions of each topic, none where the broker has no such topic: asking does not create it.

    Raises TopicAuthorizationFailedError for topics that this user may not see.
    """
    response = await client._send_request(MetadataRequest(list(topics), allow_auto_topic_creation=False))
    described = response.to_object()["topics"]
    hidden = {
        topic["topic"] for topic in described if topic["error_code"] == TopicAuthorizationFailedError.errno
    }
    if hidden:
        raise TopicAuthorizationFailedError(hidden)
    return {
        topic["topic"]: sorted(partition["partition"] for partition in topic["partitions"])
        for topic in described
    }


async def partitions_of(settings: Settings, topic: str) -> list[TopicPartition]:
    """All partitions of a topic. Raises KafkaUnreachable, NoRight, NoSuchTopic."""
    async with admin(settings) as client:
        numbers = (await numbers_of(client, [topic]))[topic]
    if not numbers:
        raise NoSuchTopic(
            f"no topic {topic} at {settings.broker}; start a worker or a replay, which create it, or set WIRE_NAME"
        )
    return [TopicPartition(topic, number) for number in numbers]


async def to_the_end(
    client: AIOKafkaConsumer,
    partitions: Iterable[TopicPartition],
    ends: Mapping[TopicPartition, int] | None = None,
    starts: Mapping[TopicPartition, int] | None = None,
) -> AsyncIterator[tuple[TopicPartition, list[ConsumerRecord]]]:
    """Batches of all committed records of some partitions, each in order, from `starts` (default: the oldest record) up
    to `ends` (default: the present). Raises KafkaConnectionError where the broker goes away meanwhile.
    """
    unread = set(partitions)
    if not unread:
        return
    client.assign(list(unread))
    if ends is None:
        ends = await client.end_offsets(list(unread))
    if starts is None:
        await client.seek_to_beginning(*unread)
    else:
        for source, offset in starts.items():
            client.seek(source, offset)
    waits_since = monotonic()
    while unread := {source for source in unread if await client.position(source) < ends[source]}:
        fetched = await client.getmany(*unread, timeout_ms=200, max_records=MOST_AT_ONCE)
        for source, records in fetched.items():
            yield source, [record for record in records if record.offset < ends[source]]
        if fetched:
            waits_since = monotonic()
        elif monotonic() - max(waits_since, last_answer(client._client)) > NO_ANSWER:
            raise KafkaConnectionError(f"no answer for {NO_ANSWER:g} s")


async def records_of(
    client: AIOKafkaConsumer,
    partitions: Iterable[TopicPartition],
    starts: Mapping[TopicPartition, int] | None = None,
) -> AsyncIterator[ConsumerRecord]:
    """The records of `to_the_end`, up to the present, one by one."""
    async for _, records in to_the_end(client, partitions, starts=starts):
        for record in records:
            yield record


async def committed(client: AIOKafkaAdminClient, group: str) -> dict[TopicPartition, int]:
    """The offsets that a group has committed, of the partitions where it has committed any."""
    offsets = await client.list_consumer_group_offsets(group)
    return {at: found.offset for at, found in offsets.items() if found.offset >= 0}
