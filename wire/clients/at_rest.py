"""Waiting until every record is done, so that a wire can be compared with what it should be."""

import asyncio
from collections.abc import Mapping
from time import monotonic

from aiokafka import AIOKafkaConsumer, TopicPartition

from wire.errors import PlainError
from wire.kafka.changelog import Torn
from wire.kafka.restore import Restored, load
from wire.reporter import Say
from wire.settings import Settings
from wire.steps import Step


class NotAtRest(PlainError):
    """Records wait to be done, so there is nothing to compare yet."""


async def at_rest(
    settings: Settings,
    client: AIOKafkaConsumer,
    sources: Mapping[TopicPartition, Step],
    wait: float,
    say: Say,
) -> dict[TopicPartition, Restored]:
    """State and marks, once every source is done up to its end; `say` hears what is waited for.

    Raises NotAtRest, or Torn, when that is not so after `wait` seconds.
    """
    deadline, said = monotonic() + wait, False
    wanted = {source: (step.name, step.tables) for source, step in sources.items()}
    while True:
        try:
            restored = await load(settings, wanted)
            waiting = await _behind(client, {source: found.mark for source, found in restored.items()})
            if not waiting:
                return restored
        except Torn:  # read while it was written: a worker goes on
            if monotonic() > deadline:
                raise
            waiting = 0
        if waiting and not said:
            say(f"{waiting} records wait to be done; waiting up to {wait:g} s for the workers")
            said = True
        if waiting and monotonic() > deadline:
            raise NotAtRest(
                f"{waiting} records wait to be done; is a worker running? Then verify again, or --wait longer"
            )
        await asyncio.sleep(0.5)


async def _behind(client: AIOKafkaConsumer, marks: Mapping[TopicPartition, int]) -> int:
    """Data records at or after the marks; what ends a transaction is none."""
    client.assign(list(marks))
    ends = await client.end_offsets(list(marks))
    for source, mark in marks.items():
        client.seek(source, mark)
    while todo := [source for source in marks if await client.position(source) < ends[source]]:
        for records in (await client.getmany(*todo, timeout_ms=100)).values():
            if records:
                return int(sum(ends[each] - mark for each, mark in marks.items()))
    return 0
