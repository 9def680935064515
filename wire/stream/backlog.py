"""What waits at a partition: while one batch is committed, the next ones grow together to one."""

import asyncio
from typing import Any

from wire.stream.transport import UNIT


class Backlog:
    """Events of one partition in order, for one taker.

    On a live wire a fetch brings a record or two, and a transaction costs the same for one as for a hundred: so all
    that has come during a transaction is taken at once. The busier the wire, the longer its batches.
    """

    def __init__(self) -> None:
        self._events: list[Any] = []
        self._records = 0
        self._changed = asyncio.Condition()

    async def put(self, event: Any) -> None:
        """Add an event; waits while a whole batch waits already."""
        async with self._changed:
            while self._records >= UNIT:
                await self._changed.wait()
            self._events.append(event)
            self._records += len(event.value.records)
            self._changed.notify_all()

    async def take(self) -> list[Any]:
        """All events there are, at least one: at most a batch and what came with its last fetch."""
        async with self._changed:
            while not self._events:
                await self._changed.wait()
            events, self._events, self._records = self._events, [], 0
            self._changed.notify_all()
            return events
