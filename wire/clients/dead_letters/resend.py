"""Rejected messages sent again after a fix: from the log, with all their headers, in order, and each letter once."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Sequence
from typing import Any, NamedTuple

from aiokafka import ConsumerRecord, TopicPartition

from wire.clients.dead_letters.letters import Letter
from wire.codec import text_of
from wire.domain.digest import digest_of
from wire.kafka.clients import consumer, producer, started
from wire.kafka.reading import partitions_of, records_of
from wire.partitioner import partition_of
from wire.settings import Settings
from wire.steps.dead_letters import RESENT, RESENT_OF
from wire.steps.forwarding import NO_MESSAGES, SENT_ON
from wire.steps.received import is_id, message_id

MOST = 3
"""Times that a message is sent again. After that the fix does not fix it."""
_Same = tuple[bytes | None, str]
"""Key and digest: the same message."""


class Planned(NamedTuple):
    """A letter, and the record that its message is on the log."""

    letter: Letter
    record: ConsumerRecord | None
    refused: str
    """Why it is not sent again; empty where it is."""


class Resent(NamedTuple):
    """A message that was sent again for a letter."""

    letter: str
    id: str
    """Id of the message."""
    at: TopicPartition
    offset: int


async def plan(settings: Settings, chosen: Sequence[Letter]) -> list[Planned]:
    """What sending some letters again would do, in the order in which their messages came.

    Reads the log from the first of them on. Raises KafkaUnreachable, NoSuchTopic.
    """
    wanted = {(each.source, each.offset): each for each in chosen}
    records: dict[str, ConsumerRecord] = {}
    before: dict[str, Resent] = {}
    tries: Counter[_Same] = Counter()
    async for record in _log_since(settings, chosen):
        at = TopicPartition(record.topic, record.partition)
        if found := wanted.get((at, record.offset)):
            records[found.id] = record
        if again := _resent(record):
            before[again.letter] = again
            tries[_same(record)] += 1
    seen: dict[_Same, str] = {}
    planned = []
    for each in sorted(chosen, key=lambda one: _order(one, records)):
        record = records.get(each.id)
        again = before.get(each.id)
        refused = _refusal(each, record, again, max(each.resent, tries[_same(record)] if record else 0))
        if record is not None and not refused:
            same = seen.setdefault(_same(record), each.id)
            refused = "" if same == each.id else f"the same message as letter {same}"
        planned.append(Planned(each, record, refused))
    return planned


def _order(letter: Letter, records: dict[str, ConsumerRecord]) -> tuple[int, int, int]:
    record = records.get(letter.id)
    return (record.timestamp if record else 0, letter.source.partition, letter.offset)


def _same(record: ConsumerRecord) -> _Same:
    return record.key, digest_of(record.value or b"")


def _refusal(letter: Letter, record: ConsumerRecord | None, before: Resent | None, tries: int) -> str:
    if letter.stage != "split":
        return f"stage {letter.stage} rejected an item of its message; send the message again by wire replay"
    if letter.is_truncated:
        return f"only {letter.kept:,} of its {letter.size:,} bytes are kept; send {letter.came_from} again"
    if before:
        return f"it was sent again already, as {before.at.topic}/{before.at.partition}/{before.offset}"
    if tries >= MOST:
        return f"its message was sent again {tries} times, and rejected each time"
    if record is None:
        return f"its message is no longer on the log; send {letter.came_from} again"
    if text_of(record.headers, "ce_type") in NO_MESSAGES:
        return "it is an order of the wire itself, no message"
    return ""


async def resend(settings: Settings, planned: Iterable[Planned]) -> list[Resent]:
    """Send the messages of letters again, in this order. When it returns, the broker has them all.

    Raises KafkaUnreachable.
    """
    topic = settings.topic("messages")
    count = len(await partitions_of(settings, topic))
    sent: list[tuple[ConsumerRecord, str, asyncio.Future[Any]]] = []
    async with started(settings, producer(settings)) as client:
        for letter, record, refused in planned:
            if refused or record is None:
                continue
            partition = partition_of(record.key, count) if is_id(record.key) else record.partition
            headers = [(k, v) for k, v in record.headers if k not in (RESENT, RESENT_OF, *SENT_ON)]
            headers += [(RESENT, str(letter.resent + 1).encode()), (RESENT_OF, letter.id.encode())]
            future = await client.send(
                topic,
                record.value,
                record.key,
                partition=partition,
                headers=headers,
                timestamp_ms=record.timestamp,
            )
            sent.append((record, letter.id, future))
        done = [(record, id_, await future) for record, id_, future in sent]
    return [
        Resent(id_, _id(record), TopicPartition(topic, found.partition), found.offset)
        for record, id_, found in done
    ]


def _id(record: ConsumerRecord) -> str:
    return message_id(record.key, record.value or b"")


async def resends_of(settings: Settings, letter: Letter) -> list[Resent]:
    """When a letter was sent again. Reads the log from its message on."""
    found = [_resent(record) async for record in _log_since(settings, [letter])]
    return [each for each in found if each and each.letter == letter.id]


async def _log_since(settings: Settings, chosen: Iterable[Letter]) -> AsyncIterator[ConsumerRecord]:
    """Records of the log from the first message of some letters on, partition by partition."""
    first: dict[int, int] = {}
    partitions = await partitions_of(settings, settings.topic("messages"))
    for each in chosen:
        if each.source in partitions:
            for number in {each.source.partition, _home(each, len(partitions))}:
                start = each.offset if number == each.source.partition else 0
                first[number] = min(start, first.get(number, start))
    async with consumer(settings) as client:
        wanted = [at for at in partitions if at.partition in first]
        starts = {at: first[at.partition] for at in wanted}
        async for record in records_of(client, wanted, starts):
            yield record


def _home(letter: Letter, partitions: int) -> int:
    """The partition that its message is sent to."""
    return partition_of(letter.key, partitions) if is_id(letter.key) else letter.source.partition


def _resent(record: ConsumerRecord) -> Resent | None:
    letter = text_of(record.headers, RESENT_OF)
    at = TopicPartition(record.topic, record.partition)
    return Resent(letter, _id(record), at, record.offset) if letter else None
