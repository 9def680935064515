"""All that a live view of a wire shows, followed side by side with bounded memory, and since when it is old."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiokafka import TopicPartition
from aiokafka.errors import KafkaError

from wire.clients.counts import counts
from wire.clients.health.flow import STAGES
from wire.clients.health.ranges import sampler
from wire.clients.health.status import Status, status_reader
from wire.clients.screens.arrivals import Arrivals
from wire.clients.screens.newest import Newest, follow_newest
from wire.clients.screens.side_by_side import side_by_side
from wire.domain.tables.counts import Row
from wire.errors import PlainError
from wire.kafka.failures import KafkaRefuses
from wire.kafka.reading import partitions_of
from wire.settings import Settings

MOST = 300
"""Stories, and dead letters, that are kept."""
EVERY, RETRY = 2.0, 2.0
"""Seconds between two looks at the status and the arrivals, and before the next attempt after a failure."""
PACE = 1.0
"""Seconds between two sums of the counts at least: a replay changes them many times a second."""


@dataclass(slots=True)
class Live:
    """The newest of what is known."""

    at: int
    """When the broker last answered, in milliseconds."""
    away: str = "the broker has not been asked yet"
    """Why nothing new is known: the broker is away, or has no such wire; empty while it answers."""
    status: Status | None = None
    rows: list[Row] | None = None
    """The counts of all time; None before they are read."""
    arrivals: dict[str, list[int]] = field(default_factory=dict)
    newest: Newest = field(default_factory=lambda: Newest(MOST))


@asynccontextmanager
async def live(settings: Settings, clock: Callable[[], int]) -> AsyncIterator[Callable[[], Live]]:
    """Follow a wire, with a broker or without one; `clock` gives milliseconds.

    What it gives returns the newest state, and raises what ended the following.
    """
    state = Live(clock())
    followers = (
        lambda: _follow_status(settings, state, clock),
        lambda: _follow_counts(settings, state),
        lambda: _follow_arrivals(settings, state, clock),
        lambda: _follow_newest(settings, state, "stories"),
        lambda: _follow_newest(settings, state, "rejected"),
    )
    async with side_by_side(state, *map(_again_and_again, followers)) as newest:
        yield newest


async def _again_and_again(follow: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """A broker or a topic that is not there yet is waited for; the follower of the status says why.

    Raises KafkaRefuses.
    """
    while True:
        try:
            await follow()
        except KafkaRefuses:
            raise
        except (PlainError, KafkaError, OSError):
            await asyncio.sleep(RETRY)


async def _follow_status(settings: Settings, state: Live, clock: Callable[[], int]) -> None:
    try:
        async with status_reader(settings) as read:
            while True:
                state.status = await read(clock())
                state.at, state.away = clock(), ""
                await asyncio.sleep(EVERY)
    except PlainError as error:
        state.away = str(error)
        raise


async def _follow_counts(settings: Settings, state: Live) -> None:
    async for rows in counts(settings, watch=True):
        state.rows = rows
        await asyncio.sleep(PACE)


async def _follow_arrivals(settings: Settings, state: Live, clock: Callable[[], int]) -> None:
    sources: dict[str, list[TopicPartition]] = {
        stage.name: await partitions_of(settings, settings.topic(stage.source)) for stage in STAGES
    }
    async with sampler(settings) as client:
        arrivals = Arrivals(client, sources)
        while True:
            state.arrivals = await arrivals.read(clock())
            await asyncio.sleep(EVERY)


async def _follow_newest(settings: Settings, state: Live, role: str) -> None:
    async for _ in follow_newest(settings, role, state.newest, MOST):
        pass
