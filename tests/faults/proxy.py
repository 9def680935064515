"""A TCP proxy in front of a broker. It passes a request on and cuts the connection instead of passing the reply."""

import asyncio
import threading
from collections import Counter
from contextlib import suppress
from typing import Self

HOST = "127.0.0.1"
REQUESTS = {
    "Produce": 0,
    "InitProducerId": 22,
    "AddPartitionsToTxn": 24,
    "AddOffsetsToTxn": 25,
    "EndTxn": 26,
    "TxnOffsetCommit": 28,
}
"""Kafka's number of each request whose reply can be lost."""


class Proxy:
    """Listens on `port` in a thread of its own; `lose(request)` cuts the next reply of that kind."""

    def __init__(self, port: int, broker: int) -> None:
        self.port, self.broker = port, broker
        self.lost: Counter[str] = Counter()
        """Replies that were lost."""
        self._armed: Counter[int] = Counter()
        self._ready = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def lose(self, request: str) -> None:
        """Cut the next reply of this kind, after the broker has done the request."""
        self._loop.call_soon_threadsafe(self._armed.update, [REQUESTS[request]])

    def forget(self) -> None:
        """Cut no more replies."""
        self._loop.call_soon_threadsafe(self._armed.clear)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._serve, HOST, self.port))
        self._ready.set()
        self._loop.run_forever()
        server.close()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        with suppress(RuntimeError):
            self._loop.run_until_complete(asyncio.sleep(0.05))
        self._loop.close()

    async def _serve(self, client: asyncio.StreamReader, to_client: asyncio.StreamWriter) -> None:
        try:
            broker, to_broker = await asyncio.open_connection(HOST, self.broker)
        except OSError:
            to_client.close()
            return
        doomed: dict[int, str] = {}
        pumps = [
            asyncio.ensure_future(self._requests(client, to_broker, doomed)),
            asyncio.ensure_future(self._replies(broker, to_client, doomed)),
        ]
        with suppress(asyncio.CancelledError):  # the proxy stops
            await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
        for pump in pumps:
            pump.cancel()
        for writer in (to_client, to_broker):
            writer.close()

    async def _requests(
        self, client: asyncio.StreamReader, to_broker: asyncio.StreamWriter, doomed: dict[int, str]
    ) -> None:
        with suppress(OSError, asyncio.IncompleteReadError):
            while True:
                frame = await _frame(client)
                kind = int.from_bytes(frame[4:6], "big")
                if self._armed[kind] > 0:
                    self._armed[kind] -= 1
                    doomed[int.from_bytes(frame[8:12], "big")] = _name(kind)
                to_broker.write(frame)
                await to_broker.drain()

    async def _replies(
        self, broker: asyncio.StreamReader, to_client: asyncio.StreamWriter, doomed: dict[int, str]
    ) -> None:
        with suppress(OSError, asyncio.IncompleteReadError):
            while True:
                frame = await _frame(broker)
                if name := doomed.get(int.from_bytes(frame[4:8], "big")):
                    self.lost[name] += 1
                    return
                to_client.write(frame)
                await to_client.drain()


async def _frame(stream: asyncio.StreamReader) -> bytes:
    """One message of Kafka's protocol with its length in front; a reply starts with its correlation id."""
    size = await stream.readexactly(4)
    return size + await stream.readexactly(int.from_bytes(size, "big"))


def _name(kind: int) -> str:
    return next(name for name, number in REQUESTS.items() if number == kind)
