"""The counts and the pulse of a wire, followed side by side: what a screen shows, and since when it is old."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from wire.clients.counts import counts
from wire.clients.health.pulse import Pulse, pulse_reader
from wire.clients.screens.side_by_side import side_by_side
from wire.domain.tables.counts import Row
from wire.kafka.failures import KafkaUnreachable
from wire.settings import Settings

EVERY = 1.0
"""Seconds between two looks at the pulse."""


@dataclass(slots=True)
class Watched:
    """The newest of what is known."""

    at: int
    """When the broker last answered, in milliseconds."""
    rows: list[Row] = field(default_factory=list)
    pulse: Pulse | None = None
    away: str = ""
    """Why the broker does not answer; empty while it does."""


@asynccontextmanager
async def watching(
    settings: Settings, *, by_time: bool, clock: Callable[[], int]
) -> AsyncIterator[Callable[[], Watched]]:
    """Follow a wire. What it gives returns the newest state, and raises what ended the following."""
    state = Watched(clock())
    async with side_by_side(
        state, _follow_counts(settings, state, by_time), _follow_pulse(settings, state, clock)
    ) as newest:
        yield newest


async def _follow_counts(settings: Settings, state: Watched, by_time: bool) -> None:
    async for rows in counts(settings, watch=True, by_time=by_time):
        state.rows = rows


async def _follow_pulse(settings: Settings, state: Watched, clock: Callable[[], int]) -> None:
    """Read the pulse again and again, also when the broker was away for a while."""
    while True:
        try:
            async with pulse_reader(settings) as read:
                while True:
                    state.pulse = await read(clock())
                    state.at, state.away = clock(), ""
                    await asyncio.sleep(EVERY)
        except KafkaUnreachable as error:
            state.away = str(error)
            await asyncio.sleep(EVERY)
