"""A consumer closes, whatever its fetches are doing."""

import asyncio
import contextlib
from types import SimpleNamespace

import pytest
from aiokafka.cluster import ClusterMetadata
from aiokafka.consumer.fetcher import Fetcher
from aiokafka.consumer.group_coordinator import NoGroupCoordinator
from aiokafka.consumer.subscription_state import SubscriptionState

from wire.kafka.patches import consumer_close

consumer_close.apply()


async def _fetcher(*fetches: "asyncio.Task[None]") -> Fetcher:
    fetcher = Fetcher.__new__(Fetcher)
    fetcher._fetch_task = asyncio.ensure_future(asyncio.sleep(60))
    fetcher._fetch_waiters = set()
    fetcher._pending_tasks = set(fetches)
    await asyncio.sleep(0)
    return fetcher


async def _tried_again() -> None:
    await asyncio.sleep(60)


async def _given_up() -> None:
    with contextlib.suppress(asyncio.CancelledError):
        await asyncio.sleep(60)


def test_fetches_that_wait_to_be_tried_again_do_not_stop_the_close() -> None:
    async def closed() -> list[bool]:
        fetches = [asyncio.ensure_future(each()) for each in (_tried_again, _given_up, _tried_again)]
        await (await _fetcher(*fetches)).close()
        return [fetch.done() for fetch in fetches]

    assert asyncio.run(closed()) == [True, True, True]


async def _just_assigned() -> Fetcher:
    """A fetcher that cancels the fetches of the assignment before, and awaits them."""

    async def slowly_cancelled() -> None:
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.sleep(60)
        await asyncio.sleep(0.05)

    fetcher = await _fetcher(asyncio.ensure_future(slowly_cancelled()))
    unassigned = asyncio.get_running_loop().create_future()
    assignment = SimpleNamespace(active=True, unassign_future=unassigned)
    fetcher._subscriptions = SimpleNamespace(subscription=SimpleNamespace(assignment=assignment))
    fetcher._records = {}
    fetcher._get_actions_per_node = lambda _: ([], {}, 60, False, [])
    fetcher._fetch_task = asyncio.ensure_future(fetcher._fetch_requests_routine())
    await asyncio.sleep(0.01)
    return fetcher


def test_a_consumer_closes_just_after_an_assignment() -> None:
    async def closed() -> None:
        await asyncio.wait_for((await _just_assigned()).close(), 10)

    asyncio.run(closed())


def test_aiokafka_still_does_not_close_just_after_an_assignment() -> None:
    async def closed() -> None:
        fetcher = await _just_assigned()
        closing = asyncio.ensure_future(consumer_close._close(fetcher))
        await asyncio.sleep(0.5)
        assert not closing.done()
        fetcher._fetch_task.cancel()
        await closing

    asyncio.run(closed())


def test_the_caller_of_close_can_still_be_cancelled() -> None:
    async def stubborn() -> None:
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.sleep(60)
        await asyncio.sleep(60)

    async def cancelled() -> None:
        fetcher = await _fetcher(asyncio.ensure_future(stubborn()))
        closing = asyncio.ensure_future(fetcher.close())
        await asyncio.sleep(0.05)
        closing.cancel()
        await closing

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(cancelled())


def test_aiokafka_still_passes_the_cancellation_on_to_the_caller() -> None:
    async def closed() -> None:
        await consumer_close._close(await _fetcher(asyncio.ensure_future(_tried_again())))

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(closed())


def test_a_consumer_without_a_group_closes_as_soon_as_it_is_made() -> None:
    async def closed() -> bool:
        client = SimpleNamespace(cluster=ClusterMetadata())
        coordinator = NoGroupCoordinator(client, SubscriptionState())
        await coordinator.close()
        return bool(coordinator._reset_committed_task.done())

    assert asyncio.run(closed())
