"""The two workloads as every peer has them: forward and count, and the steps of this project as plain calls."""

from collections import Counter
from collections.abc import Iterable, Sequence
from time import sleep

from wire.codec import Output, Record
from wire.domain.tables.state import State
from wire.process import InMemory
from wire.sources.files import Sent
from wire.steps import Step
from wire.warm_up import warm_up

NOW = 1_790_000_000_000
"""Milliseconds: the arrival time of all records."""
PASS_TOPICS = ("items",)
JOB_TOPICS = ("stories", "teasers", "media", "links", "rejected")

SLOW = 0.0003
"""Seconds that the slow step sleeps over a record."""

Received = tuple[int, bytes, bytes, Sequence[tuple[str, bytes]]]
"""Partition, key, value, headers."""


class Work:
    """Takes records and returns records to write. Its state is in memory only, by partition."""

    def __init__(self, work: str) -> None:
        self._job = work == "job"
        if self._job:
            warm_up()  # as this project's own programs do
        self.counts: Counter[bytes] = Counter()
        self._partitions: dict[int, InMemory] = {}

    def do(self, received: Iterable[Received]) -> list[Output]:
        """The outputs of a batch."""
        if self._job:
            return self._steps(received)
        outputs = []
        for _, key, value, headers in received:
            self.counts[key] += 1
            outputs.append(Output("items", key, value, list(headers)))
        return outputs

    def _steps(self, received: Iterable[Received]) -> list[Output]:
        batches: dict[int, list[Sent]] = {}
        for partition, key, value, headers in received:
            batches.setdefault(partition, []).append(Sent(key, value, list(headers), "", 0))
        outputs: list[Output] = []
        for partition, batch in batches.items():
            log = self._partitions.setdefault(partition, InMemory())
            outputs += log.feed(batch, NOW)
        return outputs


def _forward(state: State, record: Record) -> list[Output]:
    key = (record.key or b"").decode()
    state["counts"][key] = (state["counts"].get(key) or 0) + 1
    return [Output("items", record.key or b"", record.value or b"", list(record.headers))]


def _slowly(state: State, record: Record) -> list[Output]:
    sleep(SLOW)
    return _forward(state, record)


def _nothing(state: State, record: Record) -> list[Output]:
    return []


PASS = Step("pass", "messages", ("counts",), _forward, _nothing)
"""Pass-through as a step of this project: its tables, its transactions, and no work."""
SLOWLY = Step("pass", "messages", ("counts",), _slowly, _nothing)
"""The same with a step that takes its time, so that records wait before it."""
