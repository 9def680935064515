"""aiokafka's consumer does not close while a failed fetch waits for its next try.

Wrong there: `Fetcher.close` cancels its fetches and awaits them one by one. A fetch that sleeps before its next try
passes the cancellation on to the caller of `close`. A worker then waited for its consumer for ever.
For: aiokafka 0.14.
Public issue: none known for the fetcher; aio-libs/aiokafka #647 is the same fault in `GroupCoordinator.close`.
Delete when: `Fetcher.close` gathers its tasks with `return_exceptions=True`.
"""

import asyncio
from typing import Any

from aiokafka.consumer.fetcher import Fetcher

_close = Fetcher.close


async def close(self: Any) -> None:
    """Close a fetcher. All its fetches are cancelled, and none of them cancels the caller."""
    try:
        await _close(self)
    except asyncio.CancelledError:
        task = asyncio.current_task()
        if task is not None and task.cancelling():  # the caller itself is cancelled
            raise
        for fetch in self._pending_tasks:
            fetch.cancel()
        await asyncio.gather(*self._pending_tasks, return_exceptions=True)


def apply() -> None:
    """Replace `Fetcher.close` for every consumer of the process."""
    Fetcher.close = close
