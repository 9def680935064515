"""A consumer closes, whatever its fetches are doing."""

import asyncio
import contextlib

import pytest
from aiokafka.consumer.fetcher import Fetcher

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
