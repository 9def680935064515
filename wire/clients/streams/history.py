"""All that the streams hold of one item: its versions, and the links that name it."""

from collections.abc import AsyncIterator
from typing import NamedTuple

import orjson
from aiokafka import ConsumerRecord, TopicPartition

from wire.clients.decisions.by_hand import candidates, ending_in
from wire.clients.streams.consume import event_time
from wire.clients.tables import read_table
from wire.domain.formats.common.revisions import other_forms
from wire.domain.items.ids import is_end_of_uri, uri_of
from wire.errors import PlainError
from wire.kafka.clients import consumer
from wire.kafka.reading import partitions_of, records_of
from wire.partitioner import partition_of
from wire.settings import Settings

STREAMS = ("stories", "teasers", "media")
_WHOLE = "urn:uuid:"


class UnknownItem(PlainError):
    """No item has this uri, or several end so; the text says which."""


class History(NamedTuple):
    """An item as the streams hold it."""

    uri: str
    versions: list[ConsumerRecord]
    """As they were published, or for a copy as it was taken out of its message; each version once, the newest last."""
    published: bool
    links: list[ConsumerRecord]


async def history(settings: Settings, uri: str) -> History:
    """The versions and links of an item, by its uri, of a story also by the id of its message, or by the end of either.

    Raises UnknownItem, KafkaUnreachable, NoSuchTopic.
    """
    name, found, published = uri, list[ConsumerRecord](), False
    async for uri in _meant(settings, name):
        found = [record for role in STREAMS async for record in _records(settings, role, uri)]
        published = bool(found)
        found = found or [record async for record in _items(settings, uri)]
        if found:
            break
    links = [record async for record in _links(settings, uri)]
    names = {_uri(record) for record in found}
    if not names:
        what = "item has a uri" if is_end_of_uri(name) else "message has an id"
        raise UnknownItem(f"no {what} that ends in {name}; `wire consume stories --json` prints both")
    if len(names) > 1:
        raise UnknownItem(f"several uris end in {uri}: {candidates(names)}")
    newest = {orjson.loads(record.value)["version"]: record for record in sorted(found, key=event_time)}
    return History(names.pop(), list(newest.values()), published, sorted(links, key=event_time))


async def _meant(settings: Settings, name: str) -> AsyncIterator[str]:
    """Uris that a name may mean, or their ends, one after another until an item is found."""
    ids = () if is_end_of_uri(name) else (name, *other_forms(name))
    for uri in [uri_of(id_, "story") for id_ in ids] or [name]:
        yield uri
    tables = await read_table(settings, "split", "messages")
    ending = {id_ for table in tables for id_ in ending_in(table, name)}
    if len(ending) > 1:
        raise UnknownItem(f"several ids end in {name}: {candidates(ending)}")
    for id_ in ending:
        yield uri_of(id_, "story")


async def _records(settings: Settings, role: str, uri: str) -> AsyncIterator[ConsumerRecord]:
    """Records of a stream whose key is the uri; a whole uri says in which partition they are."""
    async for record in _all(settings, role, uri if uri.startswith(_WHOLE) else ""):
        if record.key and record.key.endswith(uri.encode()):
            yield record


async def _items(settings: Settings, uri: str) -> AsyncIterator[ConsumerRecord]:
    """Versions of an item before deduplication: those of a copy are nowhere else."""
    ending = f'{uri}"'.encode()
    async for record in _all(settings, "items"):
        value = record.value or b""
        if ending in value and b'"pubStatus"' in value and _uri(record).endswith(uri):  # a resend has none
            yield record


async def _links(settings: Settings, uri: str) -> AsyncIterator[ConsumerRecord]:
    ending = f'{uri}"'.encode()
    async for record in _all(settings, "links"):
        if ending in (record.value or b""):
            yield record


async def _all(settings: Settings, role: str, key: str = "") -> AsyncIterator[ConsumerRecord]:
    topic = settings.topic(role)
    partitions = await partitions_of(settings, topic)
    if key:
        partitions = [TopicPartition(topic, partition_of(key.encode(), len(partitions)))]
    async with consumer(settings) as client:
        async for record in records_of(client, partitions):
            yield record


def _uri(record: ConsumerRecord) -> str:
    return str(orjson.loads(record.value or b"{}").get("uri", ""))
