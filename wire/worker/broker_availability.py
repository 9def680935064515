"""Whether the broker answers: a worker whose broker is away reports it, and is not ready. A worker that the group does
not take ends.
"""

import asyncio
from time import monotonic
from typing import Any

from wire.kafka.clients import REQUEST_TIMEOUT
from wire.reporter import Reporter
from wire.worker.exit import fatal

AWAY_AFTER = 10.0
"""Seconds without an answer after which the broker counts as away. An idle consumer asks twice a second."""
_MEANWHILE = (
    f"An idle worker waits for it; one that has a transaction or a tick to write ends after "
    f"{REQUEST_TIMEOUT // 1000} s, for its supervisor to start it again"
)
"""A transaction that the broker may have given up cannot go on, so no worker waits longer with one."""


class BrokerAvailability:
    """When the broker last answered a consumer."""

    def __init__(self, address: str, report: Reporter) -> None:
        self._address, self._report = address, report
        self._answered_at = monotonic()
        self.away = False

    def update(self, answered_at: float, now: float) -> None:
        """Note the last answer. Reports when the broker goes away and when it is back. Times are monotonic."""
        self._answered_at = max(answered_at, self._answered_at)
        away = now - self._answered_at > AWAY_AFTER
        if away and not self.away:
            silent = f"has not answered for {AWAY_AFTER:.0f} s; nothing is lost. {_MEANWHILE}"
            self._report(f"the broker at {self._address} {silent}")
        if self.away and not away:
            self._report(f"the broker at {self._address} answers again")
        self.away = away


async def watch_broker(availability: BrokerAvailability, app: Any) -> None:
    """Check once a second. During a rebalance no answer is due: other members may be slow."""
    while True:
        await asyncio.sleep(1.0)
        now = monotonic()
        due = app.joined or availability.away
        availability.update(_last_answer(app.consumer) if due else now, now)
        if not app.joined and (error := refusal(app.consumer)):
            fatal("group", error)


def _last_answer(consumer: Any) -> float:
    """When the last answer came over any connection of aiokafka's; 0 without a connection."""
    client = consumer._thread._consumer._client
    return max((connection._last_action for connection in list(client._conns.values())), default=0.0)


def refusal(consumer: Any | None) -> Exception | None:
    """Why the group does not take this worker. aiokafka keeps the error until a fetch, and before a worker has joined
    Faust never fetches: it would wait for ever.
    """
    thread = getattr(consumer, "_thread", None)
    coordinator = getattr(getattr(thread, "_consumer", None), "_coordinator", None)
    error: Exception | None = getattr(coordinator, "_pending_exception", None)
    return error
