"""What a worker measures: counted by the transaction, told when it is committed; the rest is read when it is asked."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from wire.codec import Output, Record
from wire.domain.clock import CLOCK
from wire.domain.errors import kind_of
from wire.domain.tables.ledger import OUTCOMES
from wire.domain.tables.packed import Packed
from wire.domain.tables.state import State
from wire.metrics import catalogue
from wire.metrics.catalogue import Metric
from wire.metrics.tally import Tally

if TYPE_CHECKING:
    from wire.worker.tasks import Task, Tasks

_BETWEEN = {"messages", "items", "unique"}
"""Topics between the stages; what is on them is counted by the stage that reads it."""
_STAMP = attrgetter("timestamp")
Counted = Counter[tuple[Metric, tuple[str, ...]]]
"""Numbers by metric and labels."""


class WorkerMetrics:
    """The metrics of one worker."""

    def __init__(self, stages: Iterable[str]) -> None:
        self.tally = Tally()
        self._weights: dict[tuple[object, str], tuple[int, float]] = {}
        """Of each table of a task: its entries when it was weighed, and their mean size."""
        for outcome in OUTCOMES:
            self.tally.add(catalogue.MESSAGES, 0, outcome)
        for result in ("committed", "aborted"):
            self.tally.add(catalogue.TRANSACTIONS, 0, result)
        for stage in stages:
            self.tally.add(catalogue.RECORDS, 0, stage)
        self.tally.add(catalogue.REBALANCES, 0)

    def committed(
        self,
        seconds: float,
        now: int,
        fetched: Mapping["Task", Sequence[Record]],
        used: Mapping[str, int],
        counted: Counted,
    ) -> None:
        """A transaction was committed at `now` (milliseconds): what it has counted holds."""
        tally = self.tally
        tally.add(catalogue.TRANSACTIONS, 1, "committed")
        tally.observe(catalogue.TRANSACTION_SECONDS, seconds)
        tally.observe(catalogue.TRANSACTION_RECORDS, sum(used.values()))
        for stage, number in used.items():
            tally.add(catalogue.RECORDS, number, stage)
        for (metric, labels), number in counted.items():
            tally.add(metric, number, *self._bounded(metric, labels))
        for task, records in fetched.items():
            for stamp, number in Counter(map(_STAMP, records)).items():
                seconds = max(0, now - stamp) / 1000
                tally.observe(catalogue.LATENCY, seconds, task.step.name, times=number)

    def aborted(self) -> None:
        """A transaction was aborted: nothing of it counts."""
        self.tally.add(catalogue.TRANSACTIONS, 1, "aborted")

    def rebalanced(self) -> None:
        """The group has given this worker its partitions."""
        self.tally.add(catalogue.REBALANCES, 1)

    def restored(self, seconds: float) -> None:
        """The state of new partitions was restored."""
        self.tally.set(catalogue.RESTORE_SECONDS, seconds)

    def _bounded(self, metric: Metric, labels: tuple[str, ...]) -> tuple[str, ...]:
        tally, bounded = self.tally, metric is catalogue.DEAD_LETTERS
        if bounded and not tally.has(metric, labels) and tally.kinds(metric) >= catalogue.MOST_REASONS:
            return (labels[0], "other")
        return labels

    def read_tasks(self, tasks: "Tasks") -> None:
        """Set what the state of the tasks tells."""
        entries: Counter[tuple[str, str]] = Counter()
        weights: Counter[tuple[str, str]] = Counter()
        self._weights = {at: weight for at, weight in self._weights.items() if at[0] in tasks.owned}
        for source, task in tasks.owned.items():
            for name, table in task.state.tables.items():
                entries[task.step.name, name] += len(table) - (CLOCK in table)
                if isinstance(table, Packed):
                    weights[task.step.name, name] += self._weight((source, name), table)
        for step in tasks.steps.values():
            owned = sum(task.step is step for task in tasks.owned.values())
            self.tally.set(catalogue.PARTITIONS, owned, step.name)
            for name in step.tables:
                self.tally.set(catalogue.STATE_ENTRIES, entries[step.name, name], step.name, name)
                self.tally.set(catalogue.STATE_BYTES, weights[step.name, name], step.name, name)
        self.tally.set(catalogue.HELD_HERE, entries["split", "embargoes"])

    def _weight(self, at: tuple[object, str], table: Packed) -> int:
        """Bytes of a table: a million entries take 20 ms to weigh, so their mean is kept for a while."""
        before, mean = self._weights.get(at, (0, 0.0))
        if abs(len(table) - before) * 10 > before:
            before, mean = len(table), table.weight() / max(1, len(table))
            self._weights[at] = before, mean
        return round(len(table) * mean)


def count(stage: str, outputs: Iterable[Output], state: State) -> Counted:
    """What a step has made of its records: dead letters, items, and messages by their outcome."""
    counted: Counted = Counter()
    for output in outputs:
        if output.topic in _BETWEEN:
            continue
        said = dict(output.headers)
        if output.topic == "rejected":
            reason = kind_of(said.get("ce_reason", b"").decode("utf-8", "replace"))
            counted[catalogue.DEAD_LETTERS, (stage, reason)] += 1
        else:
            kind, change = said.get("ce_kind", b""), said.get("ce_change", b"")
            counted[catalogue.ITEMS, (kind.decode(), change.decode())] += 1
    if "ledger" in state:
        ledger = state["ledger"]
        for key, value in ledger.changes.items():
            before = ledger.base.get(key) or [0] * len(value or ())
            for at, outcome in enumerate(OUTCOMES, 1):
                if value and value[at] > before[at]:
                    counted[catalogue.MESSAGES, (outcome,)] += value[at] - before[at]
    return counted
