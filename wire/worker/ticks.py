"""Live time: a worker sends a tick to the log when an embargo has ended by the wall clock."""

import asyncio
import time

from aiokafka import TopicPartition

from wire.domain.clock import CLOCK
from wire.kafka.clients import producer
from wire.settings import Settings
from wire.sources.files import Tick
from wire.worker.exit import fatal
from wire.worker.tasks import Tasks

EVERY = 1.0
"""Seconds between two checks: an embargo may end so much late."""


async def send_ticks(settings: Settings, tasks: Tasks) -> None:
    """Check the embargoes of the partitions this worker owns, and send a tick to each partition where one has ended."""
    client = producer(settings)
    await client.start()
    sent: dict[TopicPartition, int] = {}
    try:
        while True:
            await asyncio.sleep(EVERY)
            now = int(time.time() * 1000)
            for source in due(tasks, now):
                if sent.get(source, 0) < now - 10_000:  # the last one may still be on its way
                    sent[source] = now
                    tick = Tick(now)
                    await client.send_and_wait(
                        source.topic, b"", b"", partition=source.partition, headers=tick.headers()
                    )
    except asyncio.CancelledError:
        raise
    except BaseException as error:
        fatal("ticks", error)
    finally:
        await client.stop()


def due(tasks: Tasks, now: int) -> list[TopicPartition]:
    """Partitions in which an embargo has ended at `now` (milliseconds)."""
    return [
        source
        for source, task in tasks.owned.items()
        if task.loaded
        and "embargoes" in task.state.tables
        and any(key != CLOCK and held[0] <= now for key, held in task.state.tables["embargoes"].items())
    ]
