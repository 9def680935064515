"""What must stand in each output partition: the records that its source partitions make, in the order of each."""

from collections import deque
from collections.abc import Iterable
from hashlib import blake2b

from aiokafka import TopicPartition

Expected = dict[TopicPartition, dict[TopicPartition, deque[bytes]]]
"""The records that an output partition must hold, in order, by source partition."""


def record_digest(key: bytes | None, value: bytes | None, headers: Iterable[tuple[str, bytes]]) -> bytes:
    """What two records share that are the same but for their place and time."""
    digest = blake2b(repr((key, list(headers))).encode(), digest_size=16)
    digest.update(value or b"")
    return digest.digest()


class Queues:
    """The records that may come next in an output partition: one of each source partition that writes to it."""

    def __init__(self) -> None:
        self._heads: dict[bytes, list[deque[bytes]]] = {}
        self._passed: set[bytes] = set()

    def expect(self, queue: deque[bytes]) -> None:
        """Add the records of one source partition. Two may have the same record next."""
        if queue:
            self._heads.setdefault(queue[0], []).append(queue)

    def take(self, digest: bytes) -> str:
        """Take the next record. Returns what is wrong with it, or ""."""
        queues = self._heads.get(digest)
        if not queues:
            return (
                "is there twice"
                if digest in self._passed
                else "is not an output of the steps, or is out of order"
            )
        queue = queues.pop()
        if not queues:
            del self._heads[digest]
        self._passed.add(queue.popleft())
        self.expect(queue)
        return ""
