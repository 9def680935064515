"""What waits at the partitions of a worker for the next transaction."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from faust.types import TP

from wire.codec import Record

ENOUGH = 1_800
"""Records of a transaction, about, and the most that wait at one partition; the rest waits on the log. A step over them
holds up a worker for half a second; a transaction costs no more than some twenty records: more would save nothing."""
MUCH = 500
"""Records that must wait before a second transaction begins while the first is open; with so many none predicts."""
LARGE = 16 << 10
"""Bytes of a record that count as one more."""


def weight(records: Sequence[Record]) -> int:
    """How many records some count as: large ones for several."""
    return len(records) + sum(len(record.value or b"") for record in records) // LARGE


class Backlog:
    """Events by partition, in order.

    On a live wire a fetch brings a record or two, and a transaction costs the same for one as for a hundred: so all
    that has come during a transaction is taken at once for the next. The busier the wire, the larger its transactions.
    """

    def __init__(self, busy: Callable[[TP], bool]) -> None:
        self._busy = busy
        self._events: dict[TP, list[Any]] = {}
        self._weights: dict[TP, int] = {}
        self._changed = asyncio.Condition()

    async def put(self, event: Any) -> None:
        """Add an event; waits while enough waits at its partition."""
        at = event.message.tp
        async with self._changed:
            while self._weights.get(at, 0) >= ENOUGH:
                await self._changed.wait()
            self._events.setdefault(at, []).append(event)
            self._weights[at] = self._weights.get(at, 0) + weight(event.value.records)
            self._changed.notify_all()

    async def take(self, least: int) -> dict[TP, list[Any]]:
        """Events of the partitions that have waited longest and are not busy, once they weigh `least`."""
        async with self._changed:
            while True:
                free = [at for at in self._events if not self._busy(at)]
                if sum(self._weights[at] for at in free) >= least:
                    return self._take(free)
                await self._changed.wait()

    def _take(self, free: list[TP]) -> dict[TP, list[Any]]:
        taken: dict[TP, list[Any]] = {}
        so_far = 0
        for at in free:
            if so_far < ENOUGH:
                taken[at] = self._events.pop(at)
                so_far += self._weights.pop(at)
        self._changed.notify_all()
        return taken

    async def notify_free(self) -> None:
        """A partition is not busy any more."""
        async with self._changed:
            self._changed.notify_all()
