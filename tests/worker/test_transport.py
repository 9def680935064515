"""The transport overrides methods of Faust that have no promise of stability: they must still be there. What it does
when a rebalance comes while it restores shows without a broker.
"""

import asyncio
from collections.abc import Awaitable, Callable
from types import SimpleNamespace
from typing import Any

import pytest
from aiokafka import TopicPartition
from faust.tables.recovery import RebalanceAgain
from faust.types import TP

from tests.support import assert_overrides
from wire.kafka.changelog import TornChangelog
from wire.settings import Settings
from wire.steps import STEPS
from wire.worker.consumer_thread import Thread
from wire.worker.tasks import Task, Tasks
from wire.worker.transport import Consumer


def test_faust_still_calls_what_the_transport_overrides() -> None:
    assert_overrides(Thread, "pace_fetches", "set_auto_offset_reset")
    assert_overrides(
        Consumer,
        "in_flight",
        "_membership",
        "_forget",
        "_learn_committed",
        "_agreed",
        "_ensure_holds",
        "_seek_to",
    )


async def test_a_rebalance_during_the_restoration_is_no_error_of_this_worker() -> None:
    consumer = _restoring(during=lambda consumer: consumer.on_partitions_revoked(set()))
    with pytest.raises(RebalanceAgain):
        await consumer.perform_seek()


async def test_an_error_of_a_restoration_that_a_rebalance_made_useless_does_not_end_the_worker() -> None:
    async def torn(consumer: Consumer) -> None:
        await consumer.on_partitions_revoked(set())
        raise TornChangelog("the next owner writes")

    with pytest.raises(RebalanceAgain):
        await _restoring(during=torn).perform_seek()


def _restoring(during: Callable[[Consumer], Awaitable[None]]) -> Consumer:
    """A consumer without a broker, that holds a partition; `during` happens when it asks for the first offsets."""
    source = TopicPartition("wire.items", 0)

    class Alone(Consumer):
        def __init__(self) -> None:
            self._fetch_task, self._fetch_lock, self._epoch = None, asyncio.Lock(), 0
            self._active_partitions: set[TP] = set()
            self._paused_partitions: set[TP] = set()
            self._generation = 7
            self.app = SimpleNamespace(joined=True)
            self._thread: Any = SimpleNamespace(set_auto_offset_reset=lambda strategy: None)
            self.wire_tasks = Tasks(Settings(), {}, 1)
            self.wire_tasks.owned = {source: Task(source, STEPS[0])}
            self.wire_tasks.owned[source].loaded = True

        async def _learn_committed(self) -> None: ...

        async def _on_partitions_revoked(self, revoked: set[TP]) -> None: ...

        async def earliest_offsets(self, *partitions: TP) -> dict[TP, int]:
            await during(self)
            self.wire_tasks.owned = {}
            return {TP(*source): 0}

    return Alone()
