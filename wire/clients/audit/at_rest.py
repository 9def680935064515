"""Wait until every record is done, so that a wire can be verified."""

import asyncio
from collections.abc import Mapping
from time import monotonic

from aiokafka import AIOKafkaConsumer, TopicPartition

from wire.clients.health.ranges import Range, sample
from wire.errors import PlainError
from wire.kafka.restore import Done, done_up_to
from wire.reporter import Reporter
from wire.settings import Settings
from wire.steps import STEPS


class NotAtRest(PlainError):
    """Some records are not done yet, so the wire cannot be verified."""


async def at_rest(
    settings: Settings,
    client: AIOKafkaConsumer,
    partitions: int,
    wait: float,
    report: Reporter,
) -> dict[TopicPartition, Done]:
    """Wait until every source, of so many partitions, is done up to its end. Reports what it waits for. Raises
    NotAtRest after `wait` seconds."""
    deadline, reported = monotonic() + wait, False
    while True:
        found = await done(settings, partitions)
        waiting = await _behind(client, found)
        if not waiting:
            return found
        if not reported:
            report(f"{waiting} records are not done; waiting up to {wait:g} s for the workers")
            reported = True
        if monotonic() > deadline:
            raise NotAtRest(
                f"{waiting} records are not done; start a worker, then verify again, or --wait longer"
            )
        await asyncio.sleep(0.5)


async def done(settings: Settings, partitions: int) -> dict[TopicPartition, Done]:
    """How far each source, of so many partitions, is done. Raises OtherLayout."""
    return await done_up_to(
        settings,
        {
            TopicPartition(settings.topic(step.source), number): (step.name, step.tables)
            for step in STEPS
            for number in range(partitions)
        },
    )


async def _behind(client: AIOKafkaConsumer, sources: Mapping[TopicPartition, Done]) -> int:
    """Records that are not done, about so many where there are a lot; markers of transactions are none."""
    ends = await client.end_offsets(list(sources))
    found = await sample(client, {at: Range(each.next_offset, ends[at]) for at, each in sources.items()})
    return sum(each.total for each in found.values())
