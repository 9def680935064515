"""A worker whose broker is away reports it, and is not ready. A worker that the group does not take ends."""

import asyncio
from time import monotonic
from typing import Any

from wire.kafka.broker_availability import BrokerAvailability, last_answer
from wire.kafka.clients import REQUEST_TIMEOUT, ensure_not_refused
from wire.kafka.failures import KafkaRefuses
from wire.settings import Settings
from wire.worker.exit import fatal

MEANWHILE = (
    f"An idle worker waits for it; one that has a transaction or a tick to write ends after "
    f"{REQUEST_TIMEOUT // 1000} s, for its supervisor to start it again"
)
"""A transaction that the broker may have given up cannot go on, so no worker waits longer with one."""


async def watch_broker(availability: BrokerAvailability, app: Any) -> None:
    """Check once a second. During a rebalance no answer is due: other members may be slow."""
    while True:
        await asyncio.sleep(1.0)
        now = monotonic()
        due = app.joined or availability.away
        availability.update(last_answer(app.consumer._thread._consumer._client) if due else now, now)
        if availability.must_ask(now):
            await _end_refused(app.wire_tasks.settings)
        if not app.joined and (error := refusal(app.consumer)):
            fatal("group", error)


async def _end_refused(settings: Settings) -> None:
    """End a worker that the broker does not take any more: only one that is away is waited for."""
    try:
        await ensure_not_refused(settings)
    except KafkaRefuses as error:
        fatal("broker", error)


def refusal(consumer: Any | None) -> Exception | None:
    """Why the group does not take this worker. aiokafka keeps the error until a fetch, and before a worker has joined
    Faust never fetches: it would wait for ever.
    """
    thread = getattr(consumer, "_thread", None)
    coordinator = getattr(getattr(thread, "_consumer", None), "_coordinator", None)
    error: Exception | None = getattr(coordinator, "_pending_exception", None)
    return error
