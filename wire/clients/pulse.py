"""Whether a wire flows: its workers, how each stage gets on, and what is wrong with that."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from time import monotonic
from typing import NamedTuple, TypeVar

from aiokafka import AIOKafkaConsumer
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from wire.clients.crew import Crew, Worker, crew
from wire.clients.flow import STAGES, StageFlow, Waiting, flow
from wire.clients.ranges import sampler
from wire.kafka.clients import admin
from wire.kafka.failures import connection_failure
from wire.kafka.reading import NoSuchTopic, numbers_of
from wire.settings import Settings

ANSWER_WITHIN = 10.0
"""Seconds the broker may take to answer."""
SILENT, STALLED = 5_000, 60_000
"""Milliseconds that records may wait in a partition while nothing is committed: after the first a worker may have been
killed, and its group does not know yet; after the second it has hung. A worker's /live has the second limit."""
_REBALANCING = {"PreparingRebalance", "CompletingRebalance"}
SETTLED = 60_000
"""Milliseconds that a record may wait while all that came counts as done."""
Found = TypeVar("Found")


class Pulse(NamedTuple):
    """How a wire gets on at one moment."""

    at: int
    """Milliseconds since 1970."""
    answered: float
    """Milliseconds that the broker took to name the topics."""
    partitions: list[int]
    crew: Crew
    stages: list[StageFlow]
    problems: list[str]
    """What is wrong, a line each; none where all is in order."""


class Connection(NamedTuple):
    """The clients by which a wire is watched."""

    settings: Settings
    admin: AIOKafkaAdminClient
    client: AIOKafkaConsumer


@asynccontextmanager
async def reader(
    settings: Settings, read: Callable[[Connection, int], Awaitable[Found]]
) -> AsyncIterator[Callable[[int], Awaitable[Found]]]:
    """A connection over which `read` looks again and again, each time at a moment in milliseconds.

    Raises NoRight, KafkaRefuses, and KafkaUnreachable, also where the broker takes too long to answer.
    """
    try:
        async with admin(settings) as admin_client, sampler(settings) as client:

            async def look(now: int) -> Found:
                async with asyncio.timeout(ANSWER_WITHIN):
                    found = await read(Connection(settings, admin_client, client), now)
                    client.pause(*client.assignment())  # it would go on fetching
                    return found

            yield look
    except TimeoutError:
        raise connection_failure(settings, TimeoutError(f"no answer within {ANSWER_WITHIN:g} s")) from None
    except (KafkaError, OSError) as error:
        raise connection_failure(settings, error) from None


def pulse_reader(settings: Settings) -> AbstractAsyncContextManager[Callable[[int], Awaitable[Pulse]]]:
    """A `reader` of the pulse, which also raises NoSuchTopic."""
    return reader(settings, read_pulse)


async def read_pulse(connection: Connection, now: int) -> Pulse:
    """The pulse of a wire at `now` (milliseconds). Raises NoSuchTopic, and KafkaError where the broker is away."""
    settings, admin_client, client = connection
    began = monotonic()
    partitions = await _partitions(settings, admin_client)
    answered = (monotonic() - began) * 1000
    workers = await crew(settings, admin_client)
    stages = await flow(settings, admin_client, client, partitions, now)
    return Pulse(now, answered, partitions, workers, stages, problems(workers, stages, len(partitions), now))


async def _partitions(settings: Settings, client: AIOKafkaAdminClient) -> list[int]:
    """The numbers of the partitions that all topics of a wire have."""
    topics = [settings.topic("messages"), settings.changelog(STAGES[-1].name, "counts")]
    numbers = await numbers_of(client, topics)
    if not all(numbers.values()):
        raise NoSuchTopic(
            f"there is no wire {settings.name} at {settings.broker}; start a worker or a replay, which create it, "
            "or set WIRE_NAME"
        )
    return numbers[topics[0]]


def problems(workers: Crew, stages: Sequence[StageFlow], partitions: int, now: int) -> list[str]:
    """What is wrong with a wire of so many partitions, a line each; `now` in milliseconds."""
    waiting = sum(stage.waiting for stage in stages)
    found = [*_offsets_gone(stages), *_lost(stages)]
    if not workers.workers:
        start = "wire worker --trust-tables" if any(stage.forgotten for stage in stages) else "wire worker"
        idle = f"{waiting:,} records wait and no worker runs: start one with `{start}`"
        return [*found, idle] if waiting else found
    if workers.state in _REBALANCING:
        found.append(
            "a rebalance is under way: the workers share out the partitions, and nothing is done meanwhile"
        )
    owners = {number: worker for worker in workers.workers for number in worker.partitions}
    limit = STALLED if workers.state in _REBALANCING else SILENT  # nothing is committed during a rebalance
    found += [
        _stall(stage, stage.longest, owners, now)
        for stage in stages
        if stage.longest and now - stage.longest.since > limit
    ]
    if workers.state == "Stable" and (free := partitions - len(owners)) > 0:
        found.append(f"{free} of {partitions} partitions belong to no worker: start the workers again")
    return found


def _offsets_gone(stages: Sequence[StageFlow]) -> Iterator[str]:
    if forgotten := sum(stage.forgotten for stage in stages):
        yield (
            f"the group has no offsets of {forgotten} partitions that are done by the tables: they have expired or "
            "were deleted; start a worker with `wire worker --trust-tables`, once"
        )


def _lost(stages: Sequence[StageFlow]) -> Iterator[str]:
    for stage in stages:
        if stage.lost:
            yield (
                f"{stage.stage}: retention removed up to {stage.lost:,} records before they were done; `wire verify` "
                "names them, and a worker goes on without them by --skip-lost"
            )


def _stall(stage: StageFlow, longest: Waiting, owners: Mapping[int, Worker], now: int) -> str:
    """What to say of a stage with a partition where records wait and nothing is committed."""
    number, since = longest
    waits = f"{stage.stage}: {stage.waiting:,} records wait; none of partition {number} was done for {ago(since, now)}"
    if now - since > STALLED or number not in owners:
        return f"{waits}: see the log of the workers"
    return (
        f"{waits}: its worker on {owners[number].host} restores its tables, is busy, or was killed; the group takes "
        "its partitions away when its session is over (WIRE_SESSION_TIMEOUT)"
    )


def is_settled(pulse: Pulse) -> bool:
    """Whether what came until a minute ago is done, so that who is not heard is quiet."""
    return all(stage.oldest is None or pulse.at - stage.oldest < SETTLED for stage in pulse.stages)


def ago(then: int, now: int) -> str:
    """How long ago a time is, both in milliseconds: `3 s`, `12 min`, `5 h`, `2 d`."""
    seconds = max(0, now - then) // 1000
    for size, unit in ((86_400, "d"), (3_600, "h"), (60, "min")):
        if seconds >= 2 * size or (seconds >= size and unit == "min"):
            return f"{seconds // size} {unit}"
    return f"{seconds} s"
