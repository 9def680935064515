"""The records that wait at the partitions of a worker for the next transaction."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from faust.types import TP

from wire.codec import Record

ENOUGH = 1_800
"""About how many records a transaction takes, and how many may wait at one partition; the rest waits on the log. A step
takes half a second for so many. A transaction costs as much as some twenty records, so more would save nothing."""
WAITING = 2 * ENOUGH
"""How many may wait at all partitions together: what the next two transactions take. A record takes two kilobytes
besides its own bytes."""
PIECE = 150
"""Records of an event, at most: so many of each partition may wait in any case."""
MUCH = 500
"""Records that must wait before a second transaction begins while the first is open. From here on no transaction
predicts offsets."""
LARGE = 16 << 10
"""A record counts once, and once more for each so many bytes."""


def weight(records: Sequence[Record]) -> int:
    """The number of records, where a large one counts as several."""
    return len(records) + sum(len(record.value or b"") for record in records) // LARGE


class Backlog:
    """Events by partition, in order.

    On a live wire a fetch brings one or two records, and a transaction costs the same for one record as for a hundred.
    So the next transaction takes all that came during the last one. The busier the wire, the larger the transactions.
    """

    def __init__(self, busy: Callable[[TP], bool]) -> None:
        self._busy = busy
        self._events: dict[TP, list[Any]] = {}
        self._weights: dict[TP, int] = {}
        self._changed = asyncio.Condition()

    async def put(self, event: Any) -> None:
        """Add an event; wait while its partition has enough."""
        at = event.message.tp
        async with self._changed:
            while self._is_full(at):
                await self._changed.wait()
            self._events.setdefault(at, []).append(event)
            self._weights[at] = self._weights.get(at, 0) + weight(event.value.records)
            self._changed.notify_all()

    def _is_full(self, at: TP) -> bool:
        """Whether a partition has enough; where all together have, one event of each is enough."""
        has = self._weights.get(at, 0)
        return has >= ENOUGH or (has > 0 and sum(self._weights.values()) >= WAITING)

    async def take(self, least: int) -> dict[TP, list[Any]]:
        """Take the events of partitions that are not busy, once they weigh `least`; the longest waiting first."""
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
        """Wake the callers of `take`: a partition is free again."""
        async with self._changed:
            self._changed.notify_all()
