"""Faust's thread with the consumer of aiokafka: what it reads, how fast, and what it may pass over."""

from typing import Any

from faust.transport.drivers import aiokafka as driver

WHILE_BUSY, AT_ONCE = (64 << 10, 15), (1, 500)
"""Bytes that a fetch waits for at the broker, and the longest wait in milliseconds."""


class Thread(driver.AIOKafkaConsumerThread):
    """The consumer reads only committed records. Faust sets that only with its own exactly-once."""

    def _create_worker_consumer(self, transport: Any) -> Any:
        consumer = super()._create_worker_consumer(transport)
        consumer._isolation_level = "read_committed"
        return consumer

    def pace_fetches(self, *, busy: bool) -> None:
        """Let a fetch wait for more records during a transaction: each fetch costs this process a millisecond, and its
        records are for the next transaction anyway.
        """
        fetcher = self._ensure_consumer()._fetcher
        fetcher._fetch_min_bytes, fetcher._fetch_max_wait_ms = WHILE_BUSY if busy else AT_ONCE

    def set_auto_offset_reset(self, strategy: int) -> None:
        """Set where to go on when the next records are gone: with `EARLIEST` the consumer passes over them in silence,
        with `NONE` a fetch raises OffsetOutOfRangeError.
        """
        self._ensure_consumer()._fetcher._default_reset_strategy = strategy
