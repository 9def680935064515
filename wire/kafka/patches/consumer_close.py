"""Closing a consumer: aiokafka stops in the middle of it when a fetch has just failed and waits to be tried again.

The worker then waited for its consumer for ever. Importing this module mends aiokafka's fetcher, for every consumer of
the process.
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
        if task is not None and task.cancelling():  # it was meant for us
            raise
        for fetch in self._pending_tasks:
            fetch.cancel()
        await asyncio.gather(*self._pending_tasks, return_exceptions=True)


Fetcher.close = close
