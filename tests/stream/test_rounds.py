"""A round against a real broker: what is used at once, what has to be fetched, and who may commit."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiokafka import AIOKafkaProducer, ConsumerRecord, TopicPartition
from aiokafka.errors import ProducerFenced

from tests.steps.feeding import TEXT, story
from wire.settings import Settings
from wire.sources import Sent
from wire.steps import STEPS
from wire.stream.membership import Membership
from wire.stream.reading import consumer, to_the_end
from wire.stream.round import do
from wire.stream.topics import ensure
from wire.stream.unit import Units
from wire.stream.verify import verify


class Desk:
    """A worker without Faust: it owns the one partition of every stage."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.units = Units(settings, {settings.topic(step.source): step for step in STEPS}, 1)

    async def open(self, generation: int = -1) -> None:
        """Own all. A generation of -1 is of nobody who has joined: the group lets it commit while it has no members."""
        sources = [TopicPartition(topic, 0) for topic in self.units.steps]
        await self.units.open(sources, Membership.of(self.settings.group, generation, "", None))
        await self.units.load()

    async def receive(self, *messages: Sent) -> None:
        """Put messages onto the log."""
        for sent in messages:
            await self.write("messages", sent.key, sent.value, sent.headers)

    async def write(self, role: str, key: bytes, value: bytes, headers: list[tuple[str, bytes]]) -> None:
        """Write a record as somebody else would."""
        async with AIOKafkaProducer(bootstrap_servers=self.settings.broker) as producer:
            await producer.send_and_wait(self.settings.topic(role), value, key, partition=0, headers=headers)

    async def turn(self, *roles: str) -> Counter[str]:
        """One round of all that stands in some topics (all); gives how many records each step has used."""
        topics = {self.settings.topic(role) for role in roles} or self.units.steps.keys()
        found: dict[TopicPartition, list[ConsumerRecord]] = defaultdict(list)
        sources = [TopicPartition(topic, 0) for topic in topics]
        async with consumer(self.settings) as client, consumer(self.settings, "read_uncommitted") as other:
            ends = await other.end_offsets(sources)  # what was committed just now can be read in a moment
            async for at, records in to_the_end(client, sources, ends):
                found[at] += records
        return await do(self.units, self.units.producers[0], found)


def another(number: int) -> Sent:
    """A story that is no copy of the others."""
    return story(f"story-{number}", body=f"{TEXT} That was {number} hours ago.")


@pytest.fixture(params=["with others", "alone"])
def company(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A worker that has every partition foresees where it writes; one with others waits until it is told."""
    alone = request.param == "alone"
    monkeypatch.setattr(Units, "alone", lambda _: alone)
    return f"alone{alone:d}"


@asynccontextmanager
async def desk(broker: str, name: str) -> AsyncIterator[Desk]:
    """A desk at topics of its own."""
    settings = Settings(broker=broker, name=name, partitions=1)
    await ensure(settings)
    at = Desk(settings)
    await at.open()
    try:
        yield at
    finally:
        await at.units.close()


def test_what_a_worker_writes_is_used_in_the_same_round(broker: str, company: str) -> None:
    async def rounds() -> tuple[list[Counter[str]], list[str]]:
        async with desk(broker, f"{company}same") as at:
            used = []
            for number in range(3):
                await at.receive(another(number))
                used += [await at.turn() for _ in range(3 if number == 0 else 1)]
            return used, (await verify(at.settings, wait=0)).differences

    used, differences = asyncio.run(rounds())
    assert not differences
    once_each = Counter(split=1, deduplicate=1, enrich=1)
    # A new worker does not know what lies in the topics between its stages, and fetches.
    assert sum(used[:3], Counter()) == once_each
    assert used[3:] == [once_each] * 2


def test_what_others_write_in_between_is_used_in_its_place(broker: str, company: str) -> None:
    async def rounds() -> tuple[Counter[str], Counter[str], list[str]]:
        async with desk(broker, f"{company}between") as at:
            for number in range(2):
                await at.receive(another(number))
                for _ in range(3):
                    await at.turn()
            await at.write("items", b"key", b"no item", [])
            await at.receive(another(2))
            first = await at.turn("messages")
            rest = sum([await at.turn() for _ in range(3)], Counter())
            return first, rest, (await verify(at.settings, wait=0)).differences

    first, rest, differences = asyncio.run(rounds())
    assert first == Counter(split=1)
    assert rest["deduplicate"] == 2
    assert len(differences) == 1  # the stranger itself; nothing is lost or out of order because of it


def test_a_worker_the_group_has_given_up_cannot_commit(broker: str) -> None:
    async def late() -> None:
        async with desk(broker, "late") as at:
            producer, source = at.units.producers[0], TopicPartition(at.settings.topic("messages"), 0)
            gone = Membership.of(at.settings.group, 7, "somebody", None)
            await producer.begin_transaction()
            end = producer._txn_manager.wait_for_transaction_end()
            with pytest.raises(ProducerFenced):
                await producer.send_offsets_to_transaction({source: 1}, gone)
            assert isinstance(end.exception(), ProducerFenced)

    asyncio.run(late())
