"""Wait until every record is done, so that a wire can be verified."""

import asyncio
from collections.abc import Mapping
from time import monotonic

from aiokafka import AIOKafkaConsumer, TopicPartition

from wire.errors import PlainError
from wire.kafka.restore import next_offsets
from wire.reporter import Reporter
from wire.settings import Settings
from wire.steps import Step


class NotAtRest(PlainError):
    """Some records are not done yet, so the wire cannot be verified."""


async def at_rest(
    settings: Settings,
    client: AIOKafkaConsumer,
    sources: Mapping[TopicPartition, Step],
    wait: float,
    report: Reporter,
) -> dict[TopicPartition, int]:
    """Wait until every source is done up to its end; returns the offset after its last record. Reports what it waits
    for. Raises NotAtRest after `wait` seconds.
    """
    deadline, reported = monotonic() + wait, False
    wanted = {source: (step.name, step.tables) for source, step in sources.items()}
    while True:
        done = await next_offsets(settings, wanted)
        waiting = await _behind(client, done)
        if not waiting:
            return done
        if not reported:
            report(f"{waiting} records are not done; waiting up to {wait:g} s for the workers")
            reported = True
        if monotonic() > deadline:
            raise NotAtRest(
                f"{waiting} records are not done; start a worker, then verify again, or --wait longer"
            )
        await asyncio.sleep(0.5)


async def _behind(client: AIOKafkaConsumer, next_offsets: Mapping[TopicPartition, int]) -> int:
    """Offsets that are not done; 0 where only transaction markers are left."""
    client.assign(list(next_offsets))
    ends = await client.end_offsets(list(next_offsets))
    for source, offset in next_offsets.items():
        client.seek(source, offset)
    while todo := [source for source in next_offsets if await client.position(source) < ends[source]]:
        for records in (await client.getmany(*todo, timeout_ms=100)).values():
            if records:
                return int(sum(ends[each] - offset for each, offset in next_offsets.items()))
    return 0
