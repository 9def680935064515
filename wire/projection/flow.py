"""Whether the wire flows: workers, records that wait for each stage, and how fast messages come."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient

from wire.errors import PlainError
from wire.kafka.clients import admin, consumer
from wire.settings import Settings
from wire.steps import STEPS

EVERY = 2.0
"""Seconds between two looks."""
ANSWER_WITHIN = 5.0
"""Seconds after which a broker that does not answer counts as away."""


class Flow(NamedTuple):
    """One look at the wire."""

    away: str
    """Why the broker or the wire cannot be seen, for a person; empty where it can."""
    workers: int
    waiting: Mapping[str, int]
    """Records that each stage has not done."""
    messages: int
    """End offsets of the log, added up."""
    rate: float
    """Messages that came per second since the look before."""
    looked: int
    """When the broker last answered, in milliseconds; 0 where it never did."""


NOT_SEEN = Flow("the broker has not been asked yet", 0, {}, 0, 0.0, 0)


class Watch:
    """Looks at a wire again and again, for as long as `run` runs."""

    def __init__(self, settings: Settings, clock: Callable[[], int]) -> None:
        """`clock`: the wall clock in milliseconds."""
        self._settings, self._clock = settings, clock
        self.flow = NOT_SEEN

    async def run(self) -> None:
        """Watch until cancelled; a broker that is away is told as such, and asked again."""
        while True:
            try:
                async with admin(self._settings) as asking, consumer(self._settings) as reading:
                    while True:
                        self.flow = await asyncio.wait_for(self._look(asking, reading), ANSWER_WITHIN)
                        await asyncio.sleep(EVERY)
            except Exception as error:
                why = " ".join(str(error).split()) or f"no broker answers at {self._settings.broker}"
                self.flow = self.flow._replace(away=why, workers=0, rate=0.0)
            await asyncio.sleep(EVERY)

    async def _look(self, asking: AIOKafkaAdminClient, reading: AIOKafkaConsumer) -> Flow:
        now = self._clock()
        sources = await self._sources(asking)
        ends = await reading.end_offsets([at for each in sources.values() for at in each])
        done = await asking.list_consumer_group_offsets(self._settings.group)
        waiting = {
            name: await _waiting(reading, {at: done[at].offset if at in done else 0 for at in each}, ends)
            for name, each in sources.items()
        }
        messages = sum(ends[at] for at in sources[STEPS[0].name])
        before, seconds = self.flow, (now - self.flow.looked) / 1000
        seen = before.looked and not before.away and seconds > 0
        rate = max(0.0, (messages - before.messages) / seconds) if seen else 0.0
        return Flow("", await _workers(asking, self._settings.group), waiting, messages, round(rate, 1), now)

    async def _sources(self, asking: AIOKafkaAdminClient) -> dict[str, list[TopicPartition]]:
        """The partitions that each stage reads. Raises PlainError where there are none."""
        stages = {self._settings.topic(step.source): step.name for step in STEPS}
        described = await asking.describe_topics(list(stages))
        if not all(topic["partitions"] for topic in described):
            raise PlainError(f"no wire {self._settings.name} at {self._settings.broker} yet; start a worker")
        return {
            stages[topic["topic"]]: [
                TopicPartition(topic["topic"], each["partition"]) for each in topic["partitions"]
            ]
            for topic in described
        }


async def _waiting(
    reading: AIOKafkaConsumer, done: Mapping[TopicPartition, int], ends: Mapping[TopicPartition, int]
) -> int:
    """Records between the committed offsets and the ends. Transaction markers are no records: one look tells."""
    todo = {at: offset for at, offset in done.items() if offset < ends[at]}
    if not todo:
        return 0
    reading.assign(list(todo))
    for at, offset in todo.items():
        reading.seek(at, max(offset, 0))
    found = 0
    while pending := [at for at in todo if await reading.position(at) < ends[at]]:
        fetched = await reading.getmany(*pending, timeout_ms=200, max_records=1)
        for at, records in fetched.items():
            if records:
                found += ends[at] - records[0].offset
                reading.pause(at)
                reading.seek(at, ends[at])
        if not fetched:
            break
    return found


async def _workers(asking: AIOKafkaAdminClient, group: str) -> int:
    """Members of the group of the workers."""
    responses: list[Any] = await asking.describe_consumer_groups([group])
    return sum(len(found[5]) for response in responses for found in response.groups)
