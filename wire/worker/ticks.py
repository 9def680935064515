"""Live time: a tick goes into the log when an embargo is over by the wall clock."""

import asyncio
import time

from aiokafka import AIOKafkaProducer, TopicPartition

from wire.domain.clock import CLOCK
from wire.kafka.clients import REQUEST_TIMEOUT, security
from wire.settings import Settings
from wire.sources.files import Tick
from wire.worker.exit import fatal
from wire.worker.tasks import Units

EVERY = 1.0
"""Seconds between looks: how late an embargo may end."""


async def keep_time(settings: Settings, units: Units) -> None:
    """Look at the embargoes of the partitions this worker owns, and send a tick to those where one is over."""
    producer = AIOKafkaProducer(
        bootstrap_servers=settings.broker,
        enable_idempotence=True,
        request_timeout_ms=REQUEST_TIMEOUT,
        **security(settings),
    )
    await producer.start()
    sent: dict[TopicPartition, int] = {}
    try:
        while True:
            await asyncio.sleep(EVERY)
            now = int(time.time() * 1000)
            for source in due(units, now):
                if sent.get(source, 0) < now - 10_000:  # the last one may still be on its way
                    sent[source] = now
                    tick = Tick(now)
                    await producer.send_and_wait(
                        source.topic, b"", b"", partition=source.partition, headers=tick.headers()
                    )
    except asyncio.CancelledError:
        raise
    except BaseException as error:
        fatal("ticks", error)
    finally:
        await producer.stop()


def due(units: Units, now: int) -> list[TopicPartition]:
    """Partitions in which an embargo is over at `now` (milliseconds)."""
    return [
        source
        for source, unit in units.owned.items()
        if unit.loaded
        and "embargoes" in unit.part.tables
        and any(key != CLOCK and held[0] <= now for key, held in unit.part.tables["embargoes"].items())
    ]
