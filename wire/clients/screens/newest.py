"""The newest items and dead letters of a wire, and those that come after them; of each only what a line shows."""

from collections.abc import AsyncIterator
from typing import Any, NamedTuple, TypeVar

import orjson
from aiokafka import AIOKafkaConsumer, ConsumerRecord, TopicPartition

from wire.clients.dead_letters.letters import Letter, read_letter
from wire.clients.streams.headlines import first_words
from wire.codec import Headers
from wire.kafka.clients import consumer
from wire.kafka.following import new_batches
from wire.kafka.reading import partitions_of
from wire.printable import shortened
from wire.settings import Settings

LONGEST = 400
"""Characters that are kept of a headline and of a reason."""
UNREADABLE = "unreadable"
"""Status of a record that no worker has written."""
Kept = TypeVar("Kept")
_OFFSETS = 2
"""Offsets that are read for each record that is kept: with one record to a transaction, every other one is a marker."""


class Headline(NamedTuple):
    """A version of an item, without its text. `headers` make it a record that can be matched with a reader's filter."""

    uri: str
    at: TopicPartition
    offset: int
    came: int
    """When its record was written, in milliseconds."""
    title: str
    version: int
    status: str
    headers: Headers


class Newest:
    """The newest items and letters, no more than `most` of each."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.items: dict[str, Headline] = {}
        """By uri, in the order in which they came: each as its newest version has it."""
        self.letters: dict[str, Letter] = {}
        """By id, in the order in which they came."""

    def add_item(self, item: Headline) -> None:
        """A later version takes the place of the earlier one, at the end."""
        self.items.pop(item.uri, None)
        _keep(self.items, item.uri, item, self._most)

    def add_letter(self, letter: Letter) -> None:
        """Letters have no versions."""
        _keep(self.letters, letter.id, letter, self._most)


def _keep(kept: dict[str, Kept], key: str, value: Kept, most: int) -> None:
    kept[key] = value
    if len(kept) > most:
        del kept[next(iter(kept))]


async def follow_newest(settings: Settings, role: str, newest: Newest, most: int) -> AsyncIterator[None]:
    """Fill `newest` with about `most` records of a stream and with what comes after; yields after each change.

    Raises KafkaUnreachable, NoSuchTopic.
    """
    partitions = await partitions_of(settings, settings.topic(role))
    async with consumer(settings) as client:
        client.assign(partitions)
        await _seek(client, partitions, most)
        async for fetched in new_batches(settings, client):
            for record in sorted((each for batch in fetched.values() for each in batch), key=_came):
                if role == "rejected":
                    newest.add_letter(_without_text(read_letter(record)))
                else:
                    newest.add_item(headline(record))
            yield


async def _seek(client: AIOKafkaConsumer, partitions: list[TopicPartition], most: int) -> None:
    starts, ends = await client.beginning_offsets(partitions), await client.end_offsets(partitions)
    share = -(-most * _OFFSETS // len(partitions))
    for at in partitions:
        client.seek(at, max(starts[at], ends[at] - share))


def _came(record: ConsumerRecord) -> int:
    return int(record.timestamp)


def _without_text(letter: Letter) -> Letter:
    return letter._replace(value=b"", reason=shortened(letter.reason, LONGEST))


def headline(record: ConsumerRecord) -> Headline:
    """What is kept of a record of a stream of items; of one that no worker has written, that it cannot be read."""
    try:
        value: dict[str, Any] = orjson.loads(record.value or b"{}")
        uri, version = str(value["uri"]), int(value.get("version", "1"))
        title, status = shortened(first_words(value), LONGEST), str(value.get("pubStatus", "usable"))
    except (ValueError, KeyError, TypeError, AttributeError):
        uri, version = f"{record.topic}/{record.partition}/{record.offset}", 1
        title, status = f"{uri} cannot be read", UNREADABLE
    at = TopicPartition(record.topic, record.partition)
    return Headline(uri, at, record.offset, record.timestamp, title, version, status, record.headers)
