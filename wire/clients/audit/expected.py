"""What must stand in each output partition: the records that its source partitions make, in the order of each."""

from collections.abc import Mapping

from aiokafka import TopicPartition

from wire.clients.audit.digests import Digests, Spill

TWICE = "is there twice"
UNKNOWN = "is not an output of the steps, or is out of order"


class Queue:
    """The records that one source partition makes for an output partition, and how many of them were found there."""

    __slots__ = ("backward", "digests", "due", "taken")

    def __init__(self, digests: Digests, *, backward: bool = False) -> None:
        self.digests, self.backward = digests, backward
        self.taken = self.due = 0

    def __getitem__(self, number: int) -> bytes:
        return self.digests[len(self.digests) - 1 - number if self.backward else number]

    @property
    def next(self) -> bytes | None:
        """The digest of the record that must come next."""
        return self[self.taken] if self.taken < len(self.digests) else None

    @property
    def missing(self) -> int:
        """How many records are due and were not found."""
        return max(0, self.due - self.taken)


class Queues:
    """The records that may come next in an output partition: one of each source partition that writes to it.

    Two sources may have the same record next.
    """

    def __init__(self, spill: Spill) -> None:
        self._spill = spill
        self._of: dict[TopicPartition, Queue] = {}
        self._next: dict[bytes, list[Queue]] = {}

    def expect(self, source: TopicPartition, digest: bytes, *, due: bool = True) -> None:
        """Add the next record of a source. `due`: it must be there by now."""
        queue = self._of.get(source)
        if queue is None:
            queue = self._of[source] = Queue(Digests(self._spill))
        queue.digests.append(digest)
        if due:
            queue.due = len(queue.digests)
        if queue.taken + 1 == len(queue.digests):
            self._offer(queue)

    def add(self, other: "Queues") -> None:
        """Add the records of other sources."""
        for source, queue in other._of.items():
            self._of[source] = queue
            self._offer(queue)

    def take(self, digest: bytes) -> bool:
        """Take the next record of the partition. Returns whether it may come next."""
        queues = self._next.get(digest)
        if not queues:
            return False
        queue = queues.pop()
        if not queues:
            del self._next[digest]
        queue.taken += 1
        self._offer(queue)
        return True

    def wrong(self, digest: bytes) -> str:
        """What is wrong with a record that may not come next. Reads all that was taken."""
        taken = (queue[number] for queue in self._of.values() for number in range(queue.taken))
        return TWICE if digest in taken else UNKNOWN

    def missing(self) -> Mapping[TopicPartition, int]:
        """How many records of each source are due and were not found."""
        return {source: queue.missing for source, queue in self._of.items() if queue.missing}

    def idle(self) -> bool:
        """Whether all that was expected was found."""
        return all(queue.next is None for queue in self._of.values())

    def from_the_end(self) -> "Queues":
        """The same records in reverse order, for a partition that has lost its first ones. None is due."""
        reverse = Queues(self._spill)
        for source, queue in self._of.items():
            reverse._of[source] = Queue(queue.digests, backward=True)
            reverse._offer(reverse._of[source])
        return reverse

    def _offer(self, queue: Queue) -> None:
        if (digest := queue.next) is not None:
            self._next.setdefault(digest, []).append(queue)
