"""Whether a wire flows: its workers, how each stage gets on, and what is wrong with that."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from time import monotonic
from typing import NamedTuple, TypeVar

from aiokafka import AIOKafkaConsumer
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from wire.clients.crew import Crew, crew
from wire.clients.flow import STAGES, StageFlow, flow
from wire.clients.ranges import sampler
from wire.kafka.clients import KafkaUnreachable, admin
from wire.kafka.reading import NoSuchTopic
from wire.settings import Settings

ANSWER_WITHIN = 10.0
"""Seconds the broker may take to answer."""
STALLED = 60_000
"""Milliseconds that a record may wait while nothing is committed. A worker's /live has the same limit."""
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

    Raises KafkaUnreachable, also where the broker takes too long to answer.
    """
    async with admin(settings) as admin_client, sampler(settings) as client:

        async def look(now: int) -> Found:
            async with asyncio.timeout(ANSWER_WITHIN):
                found = await read(Connection(settings, admin_client, client), now)
                client.pause(*client.assignment())  # it would go on fetching
                return found

        try:
            yield look
        except TimeoutError:
            reason = TimeoutError(f"no answer within {ANSWER_WITHIN:g} s")
            raise KafkaUnreachable(settings, reason) from None
        except (KafkaError, OSError) as error:
            raise KafkaUnreachable(settings, error) from None


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
    if workers.state in _REBALANCING:
        found.append(
            "a rebalance is under way: the workers share out the partitions, and nothing is done meanwhile"
        )
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
