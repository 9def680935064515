"""A client closes, also where an answer about the cluster meets the cancellation of the task that asked for it."""

import asyncio
import contextlib

from aiokafka.client import AIOKafkaClient

from wire.kafka.patches import client_close

client_close.apply()


async def _client() -> AIOKafkaClient:
    """A client that is cancelled just when an answer has come: it goes on as if nothing had been said."""

    async def synchronize() -> None:
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.sleep(60)
        await asyncio.sleep(60)

    client = AIOKafkaClient()
    client._sync_task = asyncio.ensure_future(synchronize())
    await asyncio.sleep(0)
    return client


def test_a_client_closes_though_its_task_drops_a_cancellation() -> None:
    async def closed() -> None:
        await asyncio.wait_for((await _client()).close(), 10)

    asyncio.run(closed())


def test_aiokafka_still_waits_for_ever_there() -> None:
    async def closed() -> None:
        client = await _client()
        task = client._sync_task
        closing = asyncio.ensure_future(client_close._close(client))
        await asyncio.sleep(0.3)
        assert not closing.done()
        task.cancel()
        await closing

    asyncio.run(closed())
