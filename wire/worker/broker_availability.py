"""Whether the broker answers: a worker that hears nothing says so, in words of its own, and is not ready."""

import asyncio
from time import monotonic
from typing import Any

from wire.reporter import Say

PATIENCE = 10.0
"""Seconds without an answer after which the broker counts as away: an idle consumer asks twice a second."""


class Contact:
    """When the broker was last heard by a consumer."""

    def __init__(self, address: str, say: Say) -> None:
        self._address, self._say = address, say
        self._heard = monotonic()
        self.away = False

    def look(self, heard: float, now: float) -> None:
        """Take note of the last answer; says when the broker goes away and when it is back. Times are monotonic."""
        self._heard = max(heard, self._heard)
        away = now - self._heard > PATIENCE
        if away and not self.away:
            self._say(
                f"the broker at {self._address} has not answered for {PATIENCE:.0f} s; waiting for it, nothing is lost"
            )
        if self.away and not away:
            self._say(f"the broker at {self._address} answers again")
        self.away = away


async def keep_contact(contact: Contact, app: Any) -> None:
    """Look once a second. While the group gives out its partitions, no answer is owed: others may be slow."""
    while True:
        await asyncio.sleep(1.0)
        now = monotonic()
        owed = app.joined or contact.away
        contact.look(_last_answer(app.consumer) if owed else now, now)


def _last_answer(consumer: Any) -> float:
    """aiokafka notes with each connection when something last came over it; 0 where it has none."""
    client = consumer._thread._consumer._client
    return max((connection._last_action for connection in list(client._conns.values())), default=0.0)
