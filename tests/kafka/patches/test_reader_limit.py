"""A connection reads a large answer without pausing its socket."""

import asyncio
import inspect

import pytest
from aiokafka import conn

from wire.kafka.patches import reader_limit


def test_a_new_connection_buffers_up_to_the_raised_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    async def no_lookup(self: conn.AIOKafkaConnection) -> None: ...

    async def limit() -> int:
        async with await asyncio.start_server(
            lambda reader, writer: writer.close(), "127.0.0.1", 0
        ) as server:
            port = server.sockets[0].getsockname()[1]
            connection = conn.AIOKafkaConnection("127.0.0.1", port)
            reader, _ = await connection.connect()
            connection.close()
            found: int = reader._limit
            return found

    monkeypatch.setattr(conn.AIOKafkaConnection, "_do_version_lookup", no_lookup)
    monkeypatch.setattr(conn, "READER_LIMIT", conn.READER_LIMIT)  # put back at the end
    reader_limit.apply()
    assert asyncio.run(limit()) == reader_limit.LIMIT


def test_aiokafka_still_has_the_small_limit() -> None:
    assert "\nREADER_LIMIT = 2**16\n" in inspect.getsource(conn)
