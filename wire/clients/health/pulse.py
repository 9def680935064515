"""Whether a wire flows: its workers, how each stage gets on, and what is wrong with that."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from time import monotonic
from typing import NamedTuple, TypeVar

from aiokafka import AIOKafkaConsumer
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from wire.clients.health.flow import STAGES, StageFlow, flow
from wire.clients.health.problems import problems
from wire.clients.health.ranges import sampler
from wire.kafka.clients import admin
from wire.kafka.failures import connection_failure
from wire.kafka.group import Group, group_of
from wire.kafka.reading import NoSuchTopic, numbers_of
from wire.settings import Settings

ANSWER_WITHIN = 10.0
"""Seconds the broker may take to answer."""
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
    group: Group
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
    group = await group_of(settings, admin_client)
    stages = await flow(settings, admin_client, client, partitions, now)
    return Pulse(now, answered, partitions, group, stages, problems(group, stages, len(partitions), now))


async def _partitions(settings: Settings, client: AIOKafkaAdminClient) -> list[int]:
    """The numbers of the partitions that all topics of a wire have."""
    topics = [settings.topic("messages"), settings.changelog(STAGES[-1].name, "counts")]
    numbers = await numbers_of(client, topics)
    if not all(numbers.values()):
        raise NoSuchTopic(
            f"there is no wire {settings.name!r} at {settings.broker}; start a worker or a replay, which create it, "
            "or set WIRE_NAME"
        )
    return numbers[topics[0]]


def is_settled(pulse: Pulse) -> bool:
    """Whether what came until a minute ago is done, so that who is not heard is quiet."""
    return all(stage.oldest is None or pulse.at - stage.oldest < SETTLED for stage in pulse.stages)
