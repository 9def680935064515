"""A transaction on a real broker: what is passed on in memory, what is fetched, and who may commit."""

import asyncio
from collections import Counter

import pytest
from aiokafka import TopicPartition
from aiokafka.errors import ProducerFenced

from tests.worker.bare_worker import another, bare_worker
from wire.clients.verify import verify
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
