"""A worker without Faust, which a test runs transaction by transaction."""

from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiokafka import AIOKafkaProducer, ConsumerRecord, TopicPartition

from tests.steps.feeding import TEXT, story
from wire.kafka.clients import consumer
from wire.kafka.reading import to_the_end
from wire.kafka.topic_creation import ensure_topics
from wire.settings import Settings
from wire.sources.files import Sent
from wire.steps import STEPS
from wire.worker.fencing import Membership
from wire.worker.tasks import Tasks
from wire.worker.transaction import run_transaction


class BareWorker:
    """A worker without Faust: it owns the one partition of every stage."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.tasks = Tasks(settings, {settings.topic(step.source): step for step in STEPS}, 1)

    async def open(self, generation: int = -1) -> None:
        """Own all partitions. The group lets generation -1, of no member, commit while it has no members."""
        sources = [TopicPartition(topic, 0) for topic in self.tasks.steps]
        await self.tasks.assign(sources, Membership.of(self.settings.group, generation, "", None))
        await self.tasks.restore()

    async def receive(self, *messages: Sent) -> None:
        """Put messages onto the log."""
        for sent in messages:
            await self.write(self.settings.topic("messages"), sent.key, sent.value, sent.headers)

    async def write(
        self, topic: str, key: bytes, value: bytes, headers: list[tuple[str, bytes]] | None = None
    ) -> None:
        """Write a record with another producer."""
        async with AIOKafkaProducer(bootstrap_servers=self.settings.broker) as producer:
            await producer.send_and_wait(topic, value, key, partition=0, headers=headers or [])

    async def turn(self, *roles: str) -> Counter[str]:
        """Run one transaction over all records of some topics (default: all). Returns how many each step has used."""
        topics = {self.settings.topic(role) for role in roles} or self.tasks.steps.keys()
        found: dict[TopicPartition, list[ConsumerRecord]] = defaultdict(list)
        sources = [TopicPartition(topic, 0) for topic in topics]
        async with consumer(self.settings) as client, consumer(self.settings, "read_uncommitted") as other:
            ends = await other.end_offsets(sources)  # a commit shows to readers a moment later
            async for at, records in to_the_end(client, sources, ends):
                found[at] += records
        return await run_transaction(self.tasks, self.tasks.producers[0], found)


def another(number: int) -> Sent:
    """A story that is no copy of the others."""
    return story(f"story-{number}", body=f"{TEXT} That was {number} hours ago.")


@asynccontextmanager
async def bare_worker(broker: str, name: str) -> AsyncIterator[BareWorker]:
    """A worker at topics of its own."""
    settings = Settings(broker=broker, name=name, partitions=1)
    await ensure_topics(settings)
    at = BareWorker(settings)
    await at.open()
    try:
        yield at
    finally:
        await at.tasks.close()
