"""Replay: send messages to the log, as fast as the broker takes them, or at a pace."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Protocol

from aiokafka import AIOKafkaProducer
from aiokafka.errors import KafkaError

from wire.errors import PlainError
from wire.kafka.clients import producer, started
from wire.kafka.failures import DENIED
from wire.partitioner import partition_of
from wire.settings import Settings
from wire.sources.files import Sent, Tick


class ReplayError(PlainError):
    """The broker stopped taking messages; the text says how many it took."""


class Pace(Protocol):
    """When to send the n-th message, made at `time` (milliseconds): seconds after the start."""

    def __call__(self, n: int, time: int) -> float: ...  # noqa: D102


def steadily(rate: float) -> Pace:
    """`rate` messages a second."""
    return lambda n, time: n / rate


def as_it_was(speed: float) -> Pace:
    """The original pace, by each message's own time, `speed` times as fast. Late messages go at once."""
    first: list[int] = []

    def when(n: int, time: int) -> float:
        first.append(time) if not first else None
        return max(0.0, (time - first[0]) / 1000 / speed)

    return when


@dataclass(slots=True)
class ReplaySummary:
    """What was sent: messages by format, their bytes, and the time it took (seconds)."""

    formats: Counter[str] = field(default_factory=Counter)
    bytes: int = 0
    seconds: float = 0.0

    @property
    def messages(self) -> int:
        """All messages."""
        return self.formats.total()

    def add(self, sent: Sent) -> None:
        """Count a message."""
        self.formats[sent.format] += 1
        self.bytes += len(sent.value)


Messages = Iterable[Sent | Tick] | AsyncIterable[Sent | Tick | None]
"""Messages to send; None says that there are no more for now, so what was taken goes out."""


async def replay(
    settings: Settings,
    messages: Messages,
    partitions: int,
    total: ReplaySummary,
    *,
    pace: Pace | None = None,
    progress: Callable[[ReplaySummary], None] = lambda total: None,
    stopping: Callable[[], bool] = lambda: False,
) -> None:
    """Send messages and count them in `total`. When this returns, all counted messages are acknowledged.

    `stopping` is called for each message, and ends the replay early. Raises KafkaUnreachable, ReplayError.
    """
    async with started(settings, producer(settings)) as client:
        out = _Outbox(client, settings.topic("messages"), partitions)
        with _sending(total) as began:
            async for message in _each(messages):
                if stopping():
                    break
                if message is None:
                    await out.flush()
                    progress(total)
                    continue
                if pace and isinstance(message, Sent):
                    await _wait(out, began + pace(total.messages, message.time), stopping)
                if await out.put(message) or pace:
                    progress(total)
                if isinstance(message, Sent):
                    total.add(message)
            await out.flush()


@contextmanager
def _sending(total: ReplaySummary) -> Iterator[float]:
    """Time the sending; what it gives is when that began. Raises ReplayError, which says how far it came."""
    began = monotonic()
    try:
        yield began
    except DENIED:
        raise
    except (KafkaError, OSError) as error:
        raise ReplayError(
            f"the broker stopped taking messages after about {total.messages}: {error}; "
            "run the same replay again when it is back: nothing is counted twice"
        ) from None
    finally:
        total.seconds = monotonic() - began


async def _each(messages: Messages) -> AsyncIterator[Sent | Tick | None]:
    if isinstance(messages, AsyncIterable):
        async for message in messages:
            yield message
    else:
        for message in messages:
            yield message


async def _wait(out: "_Outbox", until: float, stopping: Callable[[], bool]) -> None:
    if until <= monotonic():
        return
    await out.flush()
    while (left := until - monotonic()) > 0 and not stopping():
        await asyncio.sleep(min(left, 0.1))


class _Outbox:
    """One open batch for each partition."""

    def __init__(self, producer: AIOKafkaProducer, topic: str, partitions: int) -> None:
        self._producer, self._topic = producer, topic
        self._batches: list[Any] = [producer.create_batch() for _ in range(partitions)]
        self._sent: list[asyncio.Future[Any]] = []

    async def put(self, message: Sent | Tick) -> bool:
        """Add a message (a tick to every partition). Returns whether a batch was full and was sent."""
        if isinstance(message, Tick):
            headers = message.headers()
            return any([await self._add(at, b"", b"", headers) for at in range(len(self._batches))])
        at = partition_of(message.key, len(self._batches))
        return await self._add(at, message.key, message.value, message.headers, message.came)

    async def _add(
        self, at: int, key: bytes, value: bytes, headers: list[tuple[str, bytes]], came: int | None = None
    ) -> bool:
        record = {"key": key, "value": value, "headers": headers, "timestamp": came}
        if self._batches[at].append(**record) is not None:
            return False
        await self._send(at)
        self._batches[at].append(**record)
        return True

    async def _send(self, at: int) -> None:
        batch, self._batches[at] = self._batches[at], self._producer.create_batch()
        if batch.record_count():
            self._sent = [future for future in self._sent if not future.done() or future.result() is None]
            self._sent.append(await self._producer.send_batch(batch, self._topic, partition=at))

    async def flush(self) -> None:
        """Send the open batches and wait until all is acknowledged."""
        for at in range(len(self._batches)):
            await self._send(at)
        await asyncio.gather(*self._sent)
        self._sent = []
