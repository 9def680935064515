"""A transaction on a real broker: what is passed on in memory, what is fetched, and who may commit."""

import asyncio
from collections import Counter

import pytest
from aiokafka import AIOKafkaProducer, ConsumerRecord, TopicPartition
from aiokafka.errors import ProducerFenced

from tests.worker.bare_worker import BareWorker, another, bare_worker
from wire.clients.audit.verify import verify
from wire.codec import text_of
from wire.kafka.clients import consumer
from wire.kafka.reading import to_the_end
from wire.worker.fencing import Membership
from wire.worker.tasks import Tasks


@pytest.fixture(params=["with others", "sole owner"])
def ownership(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The sole owner of all partitions predicts its offsets; a worker among others waits for the broker."""
    sole = request.param == "sole owner"
    monkeypatch.setattr(Tasks, "sole_owner", lambda _: sole)
    return f"sole{sole:d}"


def test_what_a_worker_writes_is_used_in_the_same_transaction(broker: str, ownership: str) -> None:
    async def turns() -> tuple[list[Counter[str]], list[str]]:
        async with bare_worker(broker, f"{ownership}same") as at:
            used = []
            for number in range(3):
                await at.receive(another(number))
                used += [await at.turn() for _ in range(3 if number == 0 else 1)]
            return used, (await verify(at.settings, wait=0)).differences

    used, differences = asyncio.run(turns())
    assert not differences
    once_each = Counter(split=1, deduplicate=1, enrich=1)
    # A new worker does not know the ends of the topics between its stages, and fetches.
    assert sum(used[:3], Counter()) == once_each
    assert used[3:] == [once_each] * 2


def test_what_others_write_in_between_is_used_in_its_place(broker: str, ownership: str) -> None:
    async def turns() -> tuple[Counter[str], Counter[str], list[str]]:
        async with bare_worker(broker, f"{ownership}between") as at:
            for number in range(2):
                await at.receive(another(number))
                for _ in range(3):
                    await at.turn()
            await at.write(at.settings.topic("items"), b"key", b"no item")
            await at.receive(another(2))
            first = await at.turn("messages")
            rest = sum([await at.turn() for _ in range(3)], Counter())
            return first, rest, (await verify(at.settings, wait=0)).differences

    first, rest, differences = asyncio.run(turns())
    assert first == Counter(split=1)
    assert rest["deduplicate"] == 2
    assert len(differences) == 1  # the other producer's record; nothing is lost or out of order because of it


def test_a_bomb_is_one_dead_letter_and_its_neighbours_are_published(broker: str) -> None:
    async def turns() -> tuple[list[tuple[str, str]], int, list[str]]:
        async with bare_worker(broker, "bomb") as at:
            await at.receive(another(0))
            large = {"compression_type": "zstd", "max_batch_size": 1 << 27, "max_request_size": 1 << 27}
            async with AIOKafkaProducer(bootstrap_servers=broker, **large) as client:
                batch = client.create_batch()
                for _ in range(2):
                    batch.append(timestamp=None, key=b"bomb", value=bytes(20 << 20))
                await (await client.send_batch(batch, at.settings.topic("messages"), partition=0))
            await at.receive(another(1))
            for _ in range(4):
                await at.turn()
            letters = [
                (text_of(letter.headers, "ce_sourceoffset"), text_of(letter.headers, "ce_reason"))
                for letter in await _all(at, "rejected")
            ]
            return letters, len(await _all(at, "stories")), (await verify(at.settings, wait=0)).differences

    letters, stories, differences = asyncio.run(turns())
    assert letters == [("1", "a batch of the log that is damaged, or unpacks to more bytes than are taken")]
    assert stories == 2
    assert not differences


async def _all(at: BareWorker, role: str) -> list[ConsumerRecord]:
    found: list[ConsumerRecord] = []
    async with consumer(at.settings) as client:
        async for _, records in to_the_end(client, [TopicPartition(at.settings.topic(role), 0)]):
            found += records
    return found


def test_a_worker_that_the_group_has_removed_cannot_commit(broker: str) -> None:
    async def late() -> None:
        async with bare_worker(broker, "late") as at:
            producer, source = at.tasks.producers[0], TopicPartition(at.settings.topic("messages"), 0)
            gone = Membership.of(at.settings.group, 7, "somebody", None)
            await producer.begin_transaction()
            end = producer._txn_manager.wait_for_transaction_end()
            with pytest.raises(ProducerFenced):
                await producer.send_offsets_to_transaction({source: 1}, gone)
            assert isinstance(end.exception(), ProducerFenced)

    asyncio.run(late())
