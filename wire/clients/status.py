"""The status of a wire: its pulse, what is held, dead letters, sources; and what is wrong."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import NamedTuple, Protocol

from aiokafka import AIOKafkaConsumer, TopicPartition

from wire.clients.pulse import ANSWER_WITHIN, Connection, Pulse, connected, read_pulse
from wire.clients.ranges import Range, sample
from wire.codec import text_of
from wire.domain.clock import CLOCK, HOUR
from wire.domain.errors import kind_of
from wire.domain.tables.ledger import ledger_rows
from wire.domain.tables.packed import Packed
from wire.kafka.changelog import Restored, fold
from wire.kafka.reading import to_the_end
from wire.settings import Settings

_MOST_LETTERS = 40
"""Fetches of dead letters that are read of a partition."""


class Source(NamedTuple):
    """What the ledger says of one source."""

    name: str
    last: int
    """When its last message was counted, in milliseconds."""
    hour: str
    """The latest hour of event time that it sent a message of."""


class Status(NamedTuple):
    """The status of a wire at one moment."""

    pulse: Pulse
    held: int
    rejected: dict[str, int]
    """Dead letters of the last hour, by kind of reason."""
    sources: list[Source]
    problems: list[str]
    """What is wrong, a line each; none where all is in order."""


class ReadStatus(Protocol):
    """Reads the status at a moment, in milliseconds. Raises KafkaUnreachable, NoSuchTopic."""

    async def __call__(self, now: int) -> Status: ...  # noqa: D102


@asynccontextmanager
async def status_reader(settings: Settings) -> AsyncIterator[ReadStatus]:
    """A connection that reads the status again and again. Raises KafkaUnreachable."""
    async with connected(settings) as connection:

        async def read(now: int) -> Status:
            async with asyncio.timeout(ANSWER_WITHIN):
                found = await _read(connection, now)
                connection.client.pause(*connection.client.assignment())  # it would go on fetching
                return found

        yield read


async def _read(connection: Connection, now: int) -> Status:
    settings, _, client = connection
    pulse = await read_pulse(connection, now)

    def partitions(topic: str) -> list[TopicPartition]:
        return [TopicPartition(topic, number) for number in pulse.partitions]

    held = await _held(client, partitions(settings.changelog("split", "embargoes")))
    rejected = await _rejected(client, partitions(settings.topic("rejected")), now)
    sources, remainder = await _sources(client, partitions(settings.changelog("split", "ledger")))
    wrong = list(pulse.problems)
    if remainder:
        wrong.append(
            f"{remainder:,} messages have no outcome in the ledger: see wire ledger, and wire verify"
        )
    return Status(pulse, held, rejected, sources, wrong)


async def _held(client: AIOKafkaConsumer, partitions: list[TopicPartition]) -> int:
    tables = {at: Restored.empty() for at in partitions}
    async for at, records in to_the_end(client, partitions):
        tables[at] = fold(records, tables[at], f"{at.topic}/{at.partition}")
    return sum(len(table.entries) - (CLOCK in table.entries) for table in tables.values())


async def _rejected(client: AIOKafkaConsumer, partitions: list[TopicPartition], now: int) -> dict[str, int]:
    first = await client.offsets_for_times(dict.fromkeys(partitions, now - HOUR))
    ends = await client.end_offsets(partitions)
    ranges = {at: Range(found.offset, ends[at]) for at, found in first.items() if found}
    found = await sample(client, ranges, _MOST_LETTERS)
    reasons = Counter(
        kind_of(text_of(record.headers, "ce_reason")) for each in found.values() for record in each.records
    )
    if unread := sum(each.total - len(each.records) for each in found.values()):
        reasons["(and about so many more)"] = unread
    return dict(reasons.most_common())


async def _sources(client: AIOKafkaConsumer, partitions: list[TopicPartition]) -> tuple[list[Source], int]:
    """The sources, and how many messages have no outcome. An entry of the ledger is `hour|format|source`."""
    tables = {at: Restored.empty() for at in partitions}
    last: dict[str, int] = {}
    hours: dict[str, str] = {}
    async for at, records in to_the_end(client, partitions):
        tables[at] = fold(records, tables[at], f"{at.topic}/{at.partition}")
        for record in records:
            if not record.key.startswith(b"\0"):
                hour, _, name = record.key.decode().split("|", 2)
                last[name] = max(last.get(name, 0), record.timestamp)
                hours[name] = max(hours.get(name, ""), hour)
    rows = ledger_rows([Packed(table.entries) for table in tables.values()])
    found = [Source(name, last[name], hours[name]) for name in sorted(last)]
    return found, sum(abs(row["remainder"]) for row in rows)
