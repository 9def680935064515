"""What a worker owns: its source partitions with their state, and the producers that may write for them."""

import asyncio
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from time import monotonic

from aiokafka import AIOKafkaProducer, TopicPartition

from wire.codec import Output, Record
from wire.domain.tables.state import Part
from wire.kafka import restore
from wire.kafka.patches.txn_offset_commit import Membership
from wire.settings import Settings
from wire.steps import Step
from wire.steps.dead_letters import of_rejection
from wire.worker.exit import fatal
from wire.worker.producers import close, open_producers


class Unit:
    """A source partition this worker owns: its state, and the mark up to which it is done."""

    __slots__ = ("loaded", "marks", "moved", "part", "source", "step", "term", "user", "writer", "written")

    def __init__(self, source: TopicPartition, step: Step) -> None:
        self.source, self.step = source, step
        self.part = Part.empty(step.tables)
        self.marks: Mapping[str, int] = {}
        """Offset of the first record that was not done when a table was written last, by table."""
        self.writer: AIOKafkaProducer | None = None
        """Which of this worker's producers has written here last; None where that is not known."""
        self.written = -1
        """Offset after what it has written."""
        self.term = 0
        """Counts owners: written with every change, so that a change of a former owner shows."""
        self.loaded = False
        """Whether its state is there."""
        self.user: AIOKafkaProducer | None = None
        """With whose round it is busy."""
        self.moved = monotonic()
        """When it last got on: by a commit, or by loading its state."""

    @property
    def mark(self) -> int:
        """Offset of the first record that is not done."""
        return max(self.marks.values(), default=0)

    def undone(self, records: Sequence[Record]) -> Sequence[Record]:
        """Those of some records, in order, that are not done: what a round wrote and used comes with a fetch, too."""
        mark = self.mark
        if records and records[0].offset < mark:
            return [record for record in records if record.offset >= mark]
        return records


class Units:
    """The partitions this worker owns. `steps`: by the full name of the topic they read, in their order."""

    producers: Sequence[AIOKafkaProducer]
    """One for each round that may be under way at a time."""
    membership: Membership

    def __init__(self, settings: Settings, steps: Mapping[str, Step], partitions: int) -> None:
        self.settings, self.steps, self.partitions = settings, steps, partitions
        self.owned: dict[TopicPartition, Unit] = {}

        @cache  # asked for every record: a new name would be hashed each time
        def target(role: str, partition: int) -> TopicPartition:
            return TopicPartition(settings.topic(role), partition)

        self.target = target
        """A partition of a topic, by the role of the topic."""
        self.trust_tables = False
        """Go on at the marks of the tables where the group's offsets are gone (it expired, or was deleted)."""
        self._rejected_in_a_row: Counter[str] = Counter()
        self._generation = -1
        self._seat: int | None = None
        """The partition number whose producers this worker writes with."""

    async def open(self, assigned: Iterable[TopicPartition], membership: Membership) -> None:
        """End the transactions of former owners of what is new, and drop what is gone, before anything is read.

        From one generation to the very next nobody else can have owned a kept partition: it keeps its state. Were that
        wrong, the group would refuse the next commit.
        """
        assigned = {TopicPartition(*source) for source in assigned if source.topic in self.steps}
        if busy := self.busy():
            fatal("rebalance", f"work under way at assignment: {busy}")
        follows = membership.generation == self._generation + 1
        self._generation, self.membership = membership.generation, membership
        kept = {source: unit for source, unit in self.owned.items() if follows and source in assigned}
        self.owned = kept
        await self._sit({source.partition for source in assigned}, {source.partition for source in kept})
        for unit in kept.values():
            unit.writer = None  # others may write there now
        new = sorted(source for source in assigned if source not in kept)
        self.owned = {**kept, **{source: Unit(source, self.steps[source.topic]) for source in new}}

    async def _sit(self, numbers: set[int], kept: set[int]) -> None:
        """Open the producers of every partition number that is new: whoever wrote with them cannot go on. Keep those
        of one.

        All partitions of one number belong to one worker: Faust's assignor gives them together.
        """
        if self._seat not in kept:
            await self._stand()
        new = sorted(numbers - kept if self._seat is not None else numbers)
        opened = await asyncio.gather(*(open_producers(self.settings, number) for number in new))
        spare = dict(zip(new, opened, strict=True))
        if self._seat is None and spare:
            self._seat = min(spare)
            self.producers = spare.pop(self._seat)
        await asyncio.gather(*(close(producer) for producers in spare.values() for producer in producers))

    async def _stand(self) -> None:
        if self._seat is not None:
            await asyncio.gather(*map(close, self.producers))
            self._seat = None

    def alone(self) -> bool:
        """Whether no other worker of the group has a partition, and so writes to what this one reads."""
        return len(self.owned) == self.partitions * len(self.steps)

    def busy(self) -> list[TopicPartition]:
        """The sources with which a round is under way."""
        return [source for source, unit in self.owned.items() if unit.user]

    def is_busy(self, source: tuple[str, int]) -> bool:
        """Whether a round is under way with a source."""
        unit = self.owned.get(TopicPartition(*source))
        return unit is not None and unit.user is not None

    async def close(self) -> None:
        """Let go of everything."""
        await self._stand()
        self.owned = {}

    async def load(self) -> None:
        """Read state and marks of what `open` gave; heartbeats go on meanwhile."""
        new = [unit for unit in self.owned.values() if not unit.loaded]
        if not new:
            return
        wanted = {unit.source: (unit.step.name, unit.step.tables) for unit in new}
        found = await restore.load(self.settings, wanted)
        for unit in new:
            if self.owned.get(unit.source) is unit:  # else a newer rebalance took it away
                restored = found[unit.source]
                unit.part, unit.marks, unit.term = restored.part, restored.marks, restored.term + 1
                unit.loaded = True
                unit.moved = monotonic()

    def loaded(self, source: TopicPartition) -> Unit:
        """The unit of a source that records have come from; ends the process where there is none to use them."""
        unit = self.owned.get(source)
        if unit is None or not unit.loaded:
            fatal("round", f"{source} is not owned or not loaded")
        return unit

    def watch_rejected(self, step: Step, outputs: Sequence[Output]) -> None:
        """A misconfiguration must not bury a whole wire: ends the process at too many dead letters in a row."""
        letters = sum(output.topic == "rejected" for output in outputs)
        any_good = len(outputs) > letters and not all(map(of_rejection, outputs))
        so_far = 0 if any_good else self._rejected_in_a_row[step.name] + letters
        self._rejected_in_a_row[step.name] = so_far
        if so_far >= self.settings.rejected_limit:
            fatal("round", f"{so_far} dead letters of {step.name} in a row (WIRE_REJECTED_LIMIT)")
