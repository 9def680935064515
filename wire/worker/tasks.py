"""Tasks: the source partitions that a worker owns, their state in memory, and the producers that write for them."""

import asyncio
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from time import monotonic

from aiokafka import AIOKafkaProducer, TopicPartition
from faust.types import TP

from wire.codec import Output, Record
from wire.domain.tables.state import TaskState
from wire.kafka import changelog
from wire.kafka.expired import Skipped
from wire.kafka.restore import RestoredTask, restore
from wire.settings import Settings
from wire.steps import Step
from wire.steps.dead_letters import tells_of_rejection
from wire.worker import logs
from wire.worker.exit import fatal
from wire.worker.fencing import Membership, close, open_producers
from wire.worker.metrics import WorkerMetrics


class Task:
    """One source partition of one stage: its state, and the checkpoint up to which its records are done."""

    __slots__ = (
        "checkpoint",
        "epoch",
        "last_writer",
        "loaded",
        "progressed_at",
        "skipped",
        "source",
        "state",
        "step",
        "transaction",
        "waits_since",
        "written_up_to",
    )

    def __init__(self, source: TopicPartition, step: Step) -> None:
        self.source, self.step = source, step
        self.state = TaskState.empty(step.tables)
        self.checkpoint: Mapping[str, int] = {}
        """For each table: offset of the first record that was not done when the table was last written."""
        self.skipped: Skipped = ()
        """Records of the source that were gone before a worker read them. Each checkpoint names them."""
        self.last_writer: AIOKafkaProducer | None = None
        """The producer of this worker that wrote to the source last; None where that is not known."""
        self.written_up_to = -1
        """Offset after the last record it has written there."""
        self.epoch = 0
        """Number of this owner. Every change carries it, so that a change of a former owner shows."""
        self.loaded = False
        """Whether its state is restored."""
        self.transaction: AIOKafkaProducer | None = None
        """The producer of the transaction that it takes part in; None where it is free."""
        self.progressed_at = monotonic()
        """Monotonic time of the last commit, or of the restoration of its state."""
        self.waits_since: float | None = None
        """Monotonic time at which records that wait were first seen; None where none were at the last look."""

    @property
    def next_offset(self) -> int:
        """Offset of the first record that is not done."""
        return max(self.checkpoint.values(), default=0)

    def not_done(self, records: Sequence[Record]) -> Sequence[Record]:
        """The records, in order, that are not done. Records that were passed on in memory are fetched as well."""
        next_offset = self.next_offset
        if records and records[0].offset < next_offset:
            return [record for record in records if record.offset >= next_offset]
        return records

    def resume(self, restored: RestoredTask) -> None:
        """Start from a restored state, as its next owner."""
        self.state, self.checkpoint, self.epoch = restored.state, restored.checkpoint, restored.epoch + 1
        self.skipped = restored.skipped
        self.loaded = True
        self.progressed_at = monotonic()


class Tasks:
    """The tasks of this worker. `steps`: in order, by the full name of the topic that each reads."""

    producers: Sequence[AIOKafkaProducer]
    """One for each transaction that may be open at a time."""
    membership: Membership

    def __init__(self, settings: Settings, steps: Mapping[str, Step], partitions: int) -> None:
        self.settings, self.steps, self.partitions = settings, steps, partitions
        self.owned: dict[TopicPartition, Task] = {}

        @cache  # asked for every record: a new name would be hashed each time
        def target(role: str, partition: int) -> TopicPartition:
            return TopicPartition(settings.topic(role), partition)

        self.target = target
        """A partition of a topic, by the role of the topic."""
        self.trust_tables = False
        """Start at the checkpoints of the tables where the group's offsets are gone (expired or deleted)."""
        self.skip_lost = False
        """Go on where records expired before they were read."""
        self.metrics = WorkerMetrics(step.name for step in steps.values())
        self._rejected_in_a_row: Counter[str] = Counter()
        self._generation = -1
        self._notices: set[str] = set()
        """What was said of tables that another version has written."""
        self._producer_number: int | None = None
        """The partition number whose producers this worker writes with."""

    async def assign(self, assigned: Iterable[TopicPartition], membership: Membership) -> None:
        """Drop the partitions that are gone, and fence the former owners of new ones, before anything is read.

        Between one generation and the very next no other worker can have owned a kept partition, so it keeps its state.
        If that were wrong, the group would refuse the next commit.
        """
        self.metrics.rebalanced()
        assigned = {TopicPartition(*source) for source in assigned if source.topic in self.steps}
        if busy := self.busy():
            fatal("rebalance", f"transactions under way at assignment: {busy}")
        follows = membership.generation == self._generation + 1
        self._generation, self.membership = membership.generation, membership
        kept = {source: task for source, task in self.owned.items() if follows and source in assigned}
        self.owned = kept
        await self._fence({source.partition for source in assigned}, {source.partition for source in kept})
        for task in kept.values():
            task.last_writer = None  # others may write there now
        new = sorted(source for source in assigned if source not in kept)
        self.owned = {**kept, **{source: Task(source, self.steps[source.topic]) for source in new}}

    async def _fence(self, numbers: set[int], kept: set[int]) -> None:
        """Open the producers of every new partition number, which fences their former owners. Keep the producers of one
        number, to write with.

        All partitions of one number belong to one worker: Faust's assignor assigns them together.
        """
        if self._producer_number not in kept:
            await self._close_producers()
        new = sorted(numbers - kept if self._producer_number is not None else numbers)
        opened = await asyncio.gather(*(open_producers(self.settings, number) for number in new))
        spare = dict(zip(new, opened, strict=True))
        if self._producer_number is None and spare:
            self._producer_number = min(spare)
            self.producers = spare.pop(self._producer_number)
        await asyncio.gather(*(close(producer) for producers in spare.values() for producer in producers))

    async def _close_producers(self) -> None:
        if self._producer_number is not None:
            await asyncio.gather(*map(close, self.producers))
            self._producer_number = None

    def sole_owner(self) -> bool:
        """Whether this worker owns every partition, so that no other worker of the group writes to its sources."""
        return len(self.owned) == self.partitions * len(self.steps)

    def busy(self) -> list[TopicPartition]:
        """The sources that take part in a transaction."""
        return [source for source, task in self.owned.items() if task.transaction]

    def is_busy(self, source: tuple[str, int]) -> bool:
        """Whether a source takes part in a transaction."""
        task = self.owned.get(TopicPartition(*source))
        return task is not None and task.transaction is not None

    async def close(self) -> None:
        """Release all partitions and producers."""
        await self._close_producers()
        self.owned = {}

    async def restore(self) -> None:
        """Restore the state of the partitions that `assign` added; heartbeats go on meanwhile."""
        new = [task for task in self.owned.values() if not task.loaded]
        if not new:
            return
        wanted = {task.source: (task.step.name, task.step.tables) for task in new}
        began = monotonic()
        restored = await restore(self.settings, wanted)
        self.metrics.restored(monotonic() - began)
        for task in new:
            if self.owned.get(task.source) is task:  # else a newer rebalance took it away
                task.resume(restored[task.source])
        for notice in {found.notice for found in restored.values() if found.notice} - self._notices:
            self._notices.add(notice)
            logs.report(notice)

    async def commit_checkpoints(self, committed: Mapping[TP, int | None]) -> dict[TP, int]:
        """Commit the checkpoints of sources whose committed offsets are gone, all at once, as a transaction would, so
        that a plain restart goes on from there. Returns them.
        """
        offsets = {
            source: task.next_offset
            for source, task in self.owned.items()
            if task.next_offset and not committed.get(TP(*source))
        }
        return await self._commit(offsets, {})

    async def commit_skipped(self, skipped: Mapping[TopicPartition, range]) -> dict[TP, int]:
        """Commit that sources are done up to the ends of records that are gone, in checkpoints and offsets, so that a
        plain restart goes on from there, and whoever looks sees nothing lost. Returns the offsets.
        """
        checkpoints = {}
        for source, gone in skipped.items():
            task = self.owned[source]
            checkpoints[task] = {**task.checkpoint, task.step.tables[0]: gone.stop}
        return await self._commit({source: gone.stop for source, gone in skipped.items()}, checkpoints)

    async def _commit(
        self, offsets: Mapping[TopicPartition, int], checkpoints: Mapping[Task, Mapping[str, int]]
    ) -> dict[TP, int]:
        """Commit offsets and new checkpoints of tasks in one transaction, without any record used."""
        if offsets:
            producer = self.producers[0]
            await producer.begin_transaction()
            for task, checkpoint in checkpoints.items():
                topic = self.settings.changelog(task.step.name, task.step.tables[0])
                key, value, headers = changelog.checkpoint(task.epoch, checkpoint, task.skipped)
                await producer.send_and_wait(topic, value, key, task.source.partition, headers=headers)
            await producer.send_offsets_to_transaction(offsets, self.membership)
            await producer.commit_transaction()
            for task, checkpoint in checkpoints.items():
                task.checkpoint = checkpoint
        return {TP(*source): offset for source, offset in offsets.items()}

    def loaded(self, source: TopicPartition) -> Task:
        """The task of a source; ends the process where it is not owned, or its state is not restored."""
        task = self.owned.get(source)
        if task is None or not task.loaded:
            fatal("transaction", f"{source} is not owned or not loaded")
        return task

    def watch_dead_letters(self, step: Step, outputs: Sequence[Output]) -> None:
        """End the process at too many dead letters in a row: a misconfiguration must not reject a whole wire."""
        dead = sum(output.topic == "rejected" for output in outputs)
        any_good = len(outputs) > dead and not all(map(tells_of_rejection, outputs))
        so_far = 0 if any_good else self._rejected_in_a_row[step.name] + dead
        self._rejected_in_a_row[step.name] = so_far
        if so_far >= self.settings.rejected_limit:
            fatal("transaction", f"{so_far} dead letters of {step.name} in a row (WIRE_REJECTED_LIMIT)")
