"""aiokafka's consumer does not close when a fetch has just failed and waits to be tried again.

Wrong there: `Fetcher.close` cancels its fetches and awaits them one by one; a fetch that sleeps before its next try
passes the cancellation on to whoever closes the consumer. A worker then waited for its consumer for ever.
For: aiokafka 0.14. Public issue: none known.
Delete when: `Fetcher.close` gathers its tasks with `return_exceptions=True`.
"""

import asyncio
from typing import Any

from aiokafka.consumer.fetcher import Fetcher

_close = Fetcher.close


async def close(self: Any) -> None:
    """Close a fetcher; all its fetches are cancelled, and none of them cancels whoever closes it."""
    try:
        await _close(self)
    except asyncio.CancelledError:
        task = asyncio.current_task()
        if task is not None and task.cancelling():  # it was meant for the caller
            raise
        for fetch in self._pending_tasks:
            fetch.cancel()
        await asyncio.gather(*self._pending_tasks, return_exceptions=True)


def apply() -> None:
    """Close every fetcher of the process this way."""
    Fetcher.close = close
