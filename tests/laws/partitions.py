"""A wire in memory with several partitions, on which messages may lie where they do not belong."""

import heapq
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wire.codec import Headers, Output, Stored, text_of
from wire.domain.tables.state import State, TaskState
from wire.partitioner import partition_of
from wire.steps import STEPS, Step, run
from wire.steps.embargoes import TICK, told
from wire.steps.forwarding import is_derived

STREAMS = ("stories", "teasers", "media")


class Sending(NamedTuple):
    """A record for the log; without a key it goes to every partition."""

    key: bytes
    value: bytes
    headers: Headers
    partition: int | None = None
    """Where a producer puts it that has its own partitioner; None for where it belongs."""


class Partitions:
    """The three stages over a log of several partitions. All that was ever written stands in `topics`."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.tasks = {step.name: [TaskState.empty(step.tables) for _ in range(count)] for step in STEPS}
        self.topics: dict[str, list[list[Stored]]] = defaultdict(lambda: [[] for _ in range(count)])
        self.written: list[Output] = []
        """All outputs in the order in which they were made."""
        self._done = {step.name: [0] * count for step in STEPS}

    def feed(self, sendings: Sequence[Sending], now: int, *, aborting: bool = False) -> list[Output]:
        """Append to the log and run all stages until nothing waits; gives the outputs.

        With `aborting`, each batch is worked through twice: the first time nothing of it is kept, as when its
        transaction is aborted, and what was derived from the tables is lost.
        """
        start = len(self.written)
        for sending in sendings:
            self._send(sending, now)
        worked = True
        while worked:
            worked = False
            for step in STEPS:
                for at in range(self.count):
                    worked |= self._work(step, at, now, aborting)
        return self.written[start:]

    def table(self, stage: str, name: str) -> list[dict[str, object]]:
        """A table, by partition."""
        return [dict(task.tables[name]) for task in self.tasks[stage]]

    def stream(self) -> list[Stored]:
        """The records that readers get, in order under each key."""
        return [record for name in STREAMS for part in self.topics[name] for record in part]

    def log(self) -> Iterator[Stored]:
        """The log for another wire: by arrival, each tick once, without what a wire derives from it."""
        latest = 0
        parts = [[(record.timestamp, at, record) for record in part] for at, part in self._log()]
        for _, _, record in heapq.merge(*parts, key=lambda each: each[:2]):
            if text_of(record.headers, "ce_type") == TICK:
                if (time := told(record)) <= latest:
                    continue
                latest = time
            if not is_derived(record):
                yield record

    def _log(self) -> Iterator[tuple[int, list[Stored]]]:
        return enumerate(self.topics["messages"])

    def _send(self, sending: Sending, now: int) -> None:
        own = partition_of(sending.key, self.count)
        at = own if sending.partition is None else sending.partition % self.count
        for partition in [at] if sending.key else range(self.count):
            self._append("messages", partition, sending.key, sending.value, sending.headers, now)

    def _append(self, topic: str, at: int, key: bytes, value: bytes, headers: Headers, now: int) -> None:
        part = self.topics[topic][at]
        part.append(Stored(key, value, headers, at, len(part), now))

    def _work(self, step: Step, at: int, now: int, aborting: bool) -> bool:
        records = self.topics[step.source][at][self._done[step.name][at] :]
        if not records:
            return False
        if aborting:
            run(step, State(self.tasks[step.name][at], self.count), f"wire.{step.source}", records)
            self.tasks[step.name][at].derived.clear()
        state = State(self.tasks[step.name][at], self.count)
        outputs = run(step, state, f"wire.{step.source}", records)
        state.apply()
        self._done[step.name][at] += len(records)
        for output in outputs:
            partition = partition_of(output.key, self.count)
            self._append(output.topic, partition, output.key, output.value, output.headers, now)
        self.written += outputs
        return True
