"""What waits for the next transaction is bounded, and leaves in order."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from types import SimpleNamespace
from typing import Any

import pytest
from faust.types import TP

from wire.codec import Stored
from wire.worker.backlog import ENOUGH, PIECE, WAITING, Backlog


def event(partition: int, first: int) -> Any:
    """A piece of a fetch, as Faust delivers it."""
    records = [Stored(b"", b"", [], partition, first + number, 0) for number in range(PIECE)]
    return SimpleNamespace(
        message=SimpleNamespace(tp=TP("wire.items", partition)), value=SimpleNamespace(records=records)
    )


@asynccontextmanager
async def filled(partitions: int) -> AsyncIterator[Backlog]:
    """A backlog to which each partition adds without end, as full as it gets."""
    backlog = Backlog(lambda _: False)

    async def add(partition: int) -> None:
        for first in range(0, 100 * ENOUGH, PIECE):
            await backlog.put(event(partition, first))

    adding = asyncio.gather(*map(add, range(partitions)))
    await asyncio.sleep(0.05)
    yield backlog
    adding.cancel()
    with suppress(asyncio.CancelledError):
        await adding


def records_of(taken: dict[TP, list[Any]]) -> list[Stored]:
    return [record for events in taken.values() for each in events for record in each.value.records]


@pytest.mark.parametrize("partitions", [1, 4, 12, 200])
async def test_however_many_partitions_there_are_about_as_much_waits(partitions: int) -> None:
    async with filled(partitions) as backlog:
        assert ENOUGH <= sum(backlog._weights.values()) <= WAITING + partitions * PIECE
        assert len(backlog._events) == partitions


async def test_a_transaction_takes_enough_and_then_each_partition_goes_on_in_order() -> None:
    offsets: dict[int, list[int]] = {}
    async with filled(12) as backlog:
        for _ in range(20):
            taken = records_of(await backlog.take(1))
            assert ENOUGH <= len(taken) < 2 * ENOUGH
            for record in taken:
                offsets.setdefault(record.partition, []).append(record.offset)
            await asyncio.sleep(0.01)
    assert len(offsets) == 12
    assert all(found == list(range(len(found))) for found in offsets.values())
