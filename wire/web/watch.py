"""Looks at the wire again and again: how it gets on, as `wire status` says it, and whether the broker answers."""

import asyncio
from collections.abc import Callable

from wire.clients.health.pulse import Pulse, pulse_reader
from wire.errors import PlainError, one_line
from wire.settings import Settings

EVERY = 2.0
"""Seconds between two looks."""


class Watch:
    """The newest of what is known of a wire, for as long as `run` runs."""

    def __init__(self, settings: Settings, clock: Callable[[], int]) -> None:
        """`clock`: the wall clock in milliseconds."""
        self._settings, self._clock = settings, clock
        self.pulse: Pulse | None = None
        """The last pulse; None before the first."""
        self.away = "the broker has not been asked yet"
        """Why the broker or the wire cannot be seen, for a person; empty where it can."""

    @property
    def looked(self) -> int:
        """When the broker last answered, in milliseconds; 0 where it never did."""
        return self.pulse.at if self.pulse else 0

    async def run(self) -> None:
        """Watch until cancelled; a broker that is away is told as such, and asked again."""
        while True:
            try:
                async with pulse_reader(self._settings) as read:
                    while True:
                        self.pulse, self.away = await read(self._clock()), ""
                        await asyncio.sleep(EVERY)
            except PlainError as error:
                self.away = str(error)
            except Exception as error:
                self.away = one_line(error)
            await asyncio.sleep(EVERY)
