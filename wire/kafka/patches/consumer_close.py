"""aiokafka's consumer does not close while a failed fetch waits for its next try, nor just after an assignment.

Wrong there: `Fetcher.close` cancels its fetches and awaits them one by one. A fetch that sleeps before its next try
passes the cancellation on to the caller of `close`. A worker then waited for its consumer for ever. And the task that
starts the fetches swallows its cancellation while it awaits the fetches of the assignment before, and goes on for ever.
`NoGroupCoordinator.close` awaits the task that it has cancelled, which raises where that had not begun yet.
For: aiokafka 0.14.
Public issue: none known for the fetcher; aio-libs/aiokafka #647 is the same fault in `GroupCoordinator.close`.
Delete when: `Fetcher.close` gathers its tasks with `return_exceptions=True`, and `_fetch_requests_routine` does not
suppress its own cancellation, and `NoGroupCoordinator.close` takes a cancelled task as closed.
"""

import asyncio
from typing import Any

from aiokafka.consumer.fetcher import Fetcher
from aiokafka.consumer.group_coordinator import NoGroupCoordinator

AGAIN = 0.1
"""Seconds after which a task is cancelled again."""

_close = Fetcher.close


async def close(self: Any) -> None:
    """Close a fetcher. All its fetches are cancelled, and none of them cancels the caller."""
    while not self._fetch_task.done():
        self._fetch_task.cancel()
        await asyncio.wait([self._fetch_task], timeout=AGAIN)
    try:
        await _close(self)
    except asyncio.CancelledError:
        task = asyncio.current_task()
        if task is not None and task.cancelling():  # the caller itself is cancelled
            raise
        for fetch in self._pending_tasks:
            fetch.cancel()
        await asyncio.gather(*self._pending_tasks, return_exceptions=True)


async def close_without_group(self: Any) -> None:
    """Close the coordinator of a consumer without a group."""
    self._reset_committed_task.cancel()
    await asyncio.wait([self._reset_committed_task])


def apply() -> None:
    """Replace the methods for every consumer of the process."""
    Fetcher.close = close
    NoGroupCoordinator.close = close_without_group
