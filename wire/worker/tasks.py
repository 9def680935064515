"""Tasks: the source partitions that a worker owns, each with its state, and the producers that write for them."""

import asyncio
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from time import monotonic

from aiokafka import AIOKafkaProducer, TopicPartition

from wire.codec import Output, Record
from wire.domain.tables.state import TaskState
from wire.kafka.restore import RestoredTask, restore
from wire.settings import Settings
from wire.steps import Step
from wire.steps.dead_letters import tells_of_rejection
from wire.worker.exit import fatal
from wire.worker.fencing import Membership, close, open_producers


class Task:
    """One source partition of one stage: its state, and the checkpoint up to which its records are done."""

    __slots__ = (
        "checkpoint",
        "epoch",
        "last_writer",
        "loaded",
        "progressed_at",
        "source",
        "state",
        "step",
        "transaction",
        "written_up_to",
    )

    def __init__(self, source: TopicPartition, step: Step) -> None:
        self.source, self.step = source, step
        self.state = TaskState.empty(step.tables)
        self.checkpoint: Mapping[str, int] = {}
        """Offset of the first record that was not done when a table was written last, by table."""
        self.last_writer: AIOKafkaProducer | None = None
        """Which of this worker's producers wrote to the source last; None where that is not known."""
        self.written_up_to = -1
        """Offset after what it has written."""
        self.epoch = 0
        """Number of this owner: written with every change, so that a change of a former owner shows."""
        self.loaded = False
        """Whether its state is restored."""
        self.transaction: AIOKafkaProducer | None = None
        """The producer of the transaction that it takes part in; None where it is free."""
        self.progressed_at = monotonic()
        """When it last got on: by a commit, or by restoring its state."""

    @property
    def next_offset(self) -> int:
        """Offset of the first record that is not done."""
        return max(self.checkpoint.values(), default=0)

    def not_done(self, records: Sequence[Record]) -> Sequence[Record]:
        """Those of some records, in order, that are not done: what was passed on in memory comes with a fetch, too."""
        next_offset = self.next_offset
        if records and records[0].offset < next_offset:
            return [record for record in records if record.offset >= next_offset]
        return records

    def resume(self, restored: RestoredTask) -> None:
        """Go on from a restored state, as its next owner."""
        self.state, self.checkpoint, self.epoch = restored.state, restored.checkpoint, restored.epoch + 1
        self.loaded = True
        self.progressed_at = monotonic()


class Tasks:
    """The tasks of this worker. `steps`: by the full name of the topic they read, in their order."""

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
        """Go on at the checkpoints of the tables where the group's offsets are gone (it expired, or was deleted)."""
        self._rejected_in_a_row: Counter[str] = Counter()
        self._generation = -1
        self._producer_number: int | None = None
        """The partition number whose producers this worker writes with."""

    async def assign(self, assigned: Iterable[TopicPartition], membership: Membership) -> None:
        """Fence the former owners of what is new, and drop what is gone, before anything is read.

        From one generation to the very next nobody else can have owned a kept partition: it keeps its state. Were that
        wrong, the group would refuse the next commit.
        """
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
        """Open the producers of every partition number that is new: whoever wrote with them cannot go on. Keep those
        of one number.

        All partitions of one number belong to one worker: Faust's assignor gives them together.
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
        """Whether no other worker of the group has a partition, and so writes to what this one reads."""
        return len(self.owned) == self.partitions * len(self.steps)

    def busy(self) -> list[TopicPartition]:
        """The sources that take part in a transaction."""
        return [source for source, task in self.owned.items() if task.transaction]

    def is_busy(self, source: tuple[str, int]) -> bool:
        """Whether a source takes part in a transaction."""
        task = self.owned.get(TopicPartition(*source))
        return task is not None and task.transaction is not None

    async def close(self) -> None:
        """Let go of everything."""
        await self._close_producers()
        self.owned = {}

    async def restore(self) -> None:
        """Restore the state of what `assign` gave; heartbeats go on meanwhile."""
        new = [task for task in self.owned.values() if not task.loaded]
        if not new:
            return
        wanted = {task.source: (task.step.name, task.step.tables) for task in new}
        restored = await restore(self.settings, wanted)
        for task in new:
            if self.owned.get(task.source) is task:  # else a newer rebalance took it away
                task.resume(restored[task.source])

    def loaded(self, source: TopicPartition) -> Task:
        """The task of a source that records came from; ends the process where there is none to use them."""
        task = self.owned.get(source)
        if task is None or not task.loaded:
            fatal("transaction", f"{source} is not owned or not loaded")
        return task

    def watch_dead_letters(self, step: Step, outputs: Sequence[Output]) -> None:
        """A misconfiguration must not bury a whole wire: ends the process at too many dead letters in a row."""
        letters = sum(output.topic == "rejected" for output in outputs)
        any_good = len(outputs) > letters and not all(map(tells_of_rejection, outputs))
        so_far = 0 if any_good else self._rejected_in_a_row[step.name] + letters
        self._rejected_in_a_row[step.name] = so_far
        if so_far >= self.settings.rejected_limit:
            fatal("transaction", f"{so_far} dead letters of {step.name} in a row (WIRE_REJECTED_LIMIT)")
