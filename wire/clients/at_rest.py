"""Wait until every record is done, so that a wire can be verified."""

import asyncio
from collections.abc import Mapping
from time import monotonic

from aiokafka import AIOKafkaConsumer, TopicPartition

from wire.clients.ranges import Range, sample
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
    """Records that are not done, about so many where there are a lot; markers of transactions are none."""
    ends = await client.end_offsets(list(next_offsets))
    found = await sample(client, {at: Range(offset, ends[at]) for at, offset in next_offsets.items()})
    return sum(each.total for each in found.values())
