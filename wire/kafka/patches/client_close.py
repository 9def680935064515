"""aiokafka's client does not close where an answer about the cluster comes just then.

Wrong there: `AIOKafkaClient.close` cancels the task that keeps the metadata once, and awaits it. The task waits for an
answer by `asyncio.wait_for`, which in Python 3.11 drops a cancellation that meets the answer; then the task goes on for
ever, and whoever closes the client waits for ever: Ctrl-C did not end `wire tables --watch`.
For: aiokafka 0.14.
Public issue: python/cpython #86296 is the fault of `wait_for`; Python 3.12 has another `wait_for`.
Delete when: Python 3.11 is not supported any more.
"""

import asyncio
from typing import Any

from aiokafka.client import AIOKafkaClient

AGAIN = 0.1
"""Seconds after which the task is cancelled again."""

_close = AIOKafkaClient.close


async def close(self: Any) -> None:
    """Close a client, however often its task has to be cancelled."""
    while self._sync_task and not self._sync_task.done():
        self._sync_task.cancel()
        await asyncio.wait([self._sync_task], timeout=AGAIN)
    await _close(self)


def apply() -> None:
    """Replace `AIOKafkaClient.close` for every client of the process."""
    AIOKafkaClient.close = close
