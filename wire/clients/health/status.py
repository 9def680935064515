"""The status of a wire: its pulse, what is held, dead letters, sources; what is wrong, and its alarms."""

from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import AbstractAsyncContextManager
from typing import NamedTuple

from aiokafka import AIOKafkaConsumer, TopicPartition

from wire.clients.health.pulse import Connection, Pulse, is_settled, read_pulse, reader
from wire.clients.health.ranges import Range, sample
from wire.codec import loads, text_of
from wire.domain.alarms.facts import Alarm, Facts, Heard, Held
from wire.domain.alarms.rules import alarms
from wire.domain.clock import CLOCK, HOUR, hour_of, read
from wire.domain.errors import kind_of
from wire.domain.tables.entries import NEVER, EmbargoedMessage
from wire.domain.tables.ledger import ledger_rows
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
    alarms: list[Alarm]
    """What is out of the ordinary. Agencies, pictures and kills of what nobody knows are not judged: only
    the read model knows them."""

    @property
    def to_act_on(self) -> int:
        """Alarms of level `act`."""
        return sum(alarm.level == "act" for alarm in self.alarms)

    @property
    def in_order(self) -> bool:
        """Whether nobody needs to act."""
        return not self.problems and not self.to_act_on


def status_reader(settings: Settings) -> AbstractAsyncContextManager[Callable[[int], Awaitable[Status]]]:
    """A `reader` of the status, which also raises NoSuchTopic."""
    return reader(settings, _read)


async def _read(connection: Connection, now: int) -> Status:
    settings, _, client = connection
    pulse = await read_pulse(connection, now)

    def partitions(topic: str) -> list[TopicPartition]:
        return [TopicPartition(topic, number) for number in pulse.partitions]

    embargoes = await _held(client, partitions(settings.changelog("split", "embargoes")))
    rejected = await _rejected(client, partitions(settings.topic("rejected")), now)
    entries = await _ledger(client, partitions(settings.changelog("split", "ledger")))
    wrong = list(pulse.problems)
    if remainder := sum(
        abs(row["remainder"]) for row in ledger_rows({key: numbers} for key, numbers, _ in entries)
    ):
        wrong.append(
            f"{remainder:,} messages have no outcome in the ledger: see wire ledger, and wire verify"
        )
    if embargoes and not pulse.group.workers:
        wrong.append(
            f"{len(embargoes):,} held, and no worker runs to release any: start one with `wire worker`"
        )
    heard = _heard(entries)
    facts = Facts(heard, held=_without_time(embargoes), settled=is_settled(pulse))
    return Status(pulse, len(embargoes), rejected, _sources(heard), wrong, alarms(facts, now))


async def _held(client: AIOKafkaConsumer, partitions: list[TopicPartition]) -> dict[str, EmbargoedMessage]:
    tables = {at: Restored.empty() for at in partitions}
    async for at, records in to_the_end(client, partitions):
        tables[at] = fold(records, tables[at], f"{at.topic}/{at.partition}")
    return {
        id_: EmbargoedMessage(*loads(value))
        for table in tables.values()
        for id_, value in table.entries.items()
        if id_ != CLOCK
    }


def _without_time(held: Mapping[str, EmbargoedMessage]) -> list[Held]:
    return [
        Held(each.subject or id_, each.source, each.because, each.time, each.came)
        for id_, each in held.items()
        if each.until == NEVER
    ]


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


async def _ledger(
    client: AIOKafkaConsumer, partitions: list[TopicPartition]
) -> list[tuple[str, list[int], int]]:
    """The entries of the ledger in all partitions: key, numbers, and when each was written."""
    tables = {at: Restored.empty() for at in partitions}
    written: dict[tuple[TopicPartition, str], int] = {}
    async for at, records in to_the_end(client, partitions):
        tables[at] = fold(records, tables[at], f"{at.topic}/{at.partition}")
        written |= {(at, record.key.decode()): record.timestamp for record in records}
    return [
        (key, loads(value), written[at, key])
        for at, table in tables.items()
        for key, value in table.entries.items()
    ]


def _heard(entries: Iterable[tuple[str, list[int], int]]) -> list[Heard]:
    """What each source sent in each hour; an entry has `hour|format|source` and the numbers of a `LedgerRow`."""
    found: dict[tuple[str, str], Heard] = {}
    for key, numbers, came in entries:
        hour, _, name = key.split("|", 2)
        received, *_, kills, rejected, _ = numbers
        before = found.get((name, hour)) or Heard(name, read(f"{hour}:00:00Z"), 0, 0)
        found[name, hour] = before._replace(
            came=max(before.came, came),
            received=before.received + received,
            kills=before.kills + kills,
            rejected=before.rejected + rejected,
        )
    return list(found.values())


def _sources(heard: Iterable[Heard]) -> list[Source]:
    last: dict[str, int] = {}
    hours: dict[str, int] = {}
    for each in heard:
        last[each.name] = max(last.get(each.name, 0), each.came)
        hours[each.name] = max(hours.get(each.name, each.hour), each.hour)
    return [Source(name, last[name], hour_of(hours[name])) for name in sorted(last)]
