"""The status of a wire: broker, workers, stages, what is held, dead letters, sources; and what is wrong."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from time import monotonic
from typing import NamedTuple, Protocol

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from wire.clients.crew import Crew, crew
from wire.clients.flow import STAGES, StageFlow, flow
from wire.clients.ranges import Range, sample, sampler
from wire.clients.reasons import kind_of
from wire.codec import text_of
from wire.domain.clock import CLOCK, HOUR
from wire.domain.tables.ledger import ledger_rows
from wire.domain.tables.packed import Packed
from wire.kafka.changelog import Restored, fold
from wire.kafka.clients import KafkaUnreachable, admin
from wire.kafka.reading import NoSuchTopic, to_the_end
from wire.settings import Settings

ANSWER_WITHIN = 10.0
"""Seconds the broker may take to answer."""
STALLED = 60_000
"""Milliseconds that a record may wait while nothing is committed. A worker's /live has the same limit."""
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

    at: int
    """Milliseconds since 1970."""
    answered: float
    """Milliseconds that the broker took to list its topics."""
    crew: Crew
    stages: list[StageFlow]
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
    async with admin(settings) as admin_client, sampler(settings) as client:

        async def read(now: int) -> Status:
            try:
                return await asyncio.wait_for(_read(settings, admin_client, client, now), ANSWER_WITHIN)
            except TimeoutError:
                reason = TimeoutError(f"no answer within {ANSWER_WITHIN:g} s")
                raise KafkaUnreachable(settings, reason) from None
            except (KafkaError, OSError) as error:
                raise KafkaUnreachable(settings, error) from None

        yield read


async def _read(
    settings: Settings, admin_client: AIOKafkaAdminClient, client: AIOKafkaConsumer, now: int
) -> Status:
    began = monotonic()
    numbers = await partitions_of_wire(settings, admin_client)
    answered = (monotonic() - began) * 1000
    workers = await crew(settings, admin_client)
    stages = await flow(settings, admin_client, client, numbers, now)
    held = await _held(client, [TopicPartition(settings.changelog("split", "embargoes"), n) for n in numbers])
    rejected = await _rejected(client, [TopicPartition(settings.topic("rejected"), n) for n in numbers], now)
    ledger = [TopicPartition(settings.changelog("split", "ledger"), n) for n in numbers]
    sources, remainder = await _sources(client, ledger)
    client.unsubscribe()  # it would go on fetching
    wrong = problems(workers, stages, len(numbers), now)
    if remainder:
        wrong.append(
            f"{remainder:,} messages have no outcome in the ledger: see wire ledger, and wire verify"
        )
    return Status(now, answered, workers, stages, held, rejected, sources, wrong)


async def partitions_of_wire(settings: Settings, client: AIOKafkaAdminClient) -> list[int]:
    """The numbers of the partitions that all topics of a wire have. Raises NoSuchTopic where the wire is not there."""
    topics = [settings.topic("messages"), settings.changelog(STAGES[-1].name, "counts")]
    described = await client.describe_topics(topics)
    if not all(topic["partitions"] for topic in described):
        raise NoSuchTopic(
            f"there is no wire {settings.name} at {settings.broker}; start a worker or a replay, which create it, "
            "or set WIRE_NAME"
        )
    return sorted(partition["partition"] for partition in described[0]["partitions"])


def problems(workers: Crew, stages: Sequence[StageFlow], partitions: int, now: int) -> list[str]:
    """What is wrong with a wire of so many partitions, a line each; `now` in milliseconds."""
    waiting = sum(stage.waiting for stage in stages)
    if not workers.workers:
        idle = f"{waiting:,} records wait and no worker runs: start one with `wire worker`"
        return [idle] if waiting else []
    found = []
    for stage in stages:
        commit = stage.committed or 0
        if stage.oldest is not None and now - max(stage.oldest, commit) > STALLED:
            since = f"since {ago(commit, now)} ago" if commit else "yet"
            found.append(
                f"{stage.stage}: {stage.waiting:,} records wait, the oldest for {ago(stage.oldest, now)}; "
                f"nothing was committed {since}: see the log of the workers"
            )
    owned = {number for worker in workers.workers for number in worker.partitions}
    if workers.state == "Stable" and (free := partitions - len(owned)) > 0:
        found.append(f"{free} of {partitions} partitions belong to no worker: start the workers again")
    return found


def ago(then: int, now: int) -> str:
    """How long ago a time is, both in milliseconds: `3 s`, `12 min`, `5 h`, `2 d`."""
    seconds = max(0, now - then) // 1000
    for size, unit in ((86_400, "d"), (3_600, "h"), (60, "min")):
        if seconds >= 2 * size or (seconds >= size and unit == "min"):
            return f"{seconds // size} {unit}"
    return f"{seconds} s"


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
