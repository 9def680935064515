"""The unit of work: one batch of one source partition, everything or nothing, in one Kafka transaction."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from time import monotonic

from aiokafka import AIOKafkaProducer, TopicPartition

from wire.codec import Output, Record, dumps
from wire.domain.state import Part, State
from wire.settings import Settings
from wire.steps import Step, run
from wire.stream import restore
from wire.stream.changelog import MARK, encode
from wire.stream.fatal import fatal
from wire.stream.partitioner import partition_of
from wire.stream.producers import Line, close, open_producer, send
from wire.stream.topics import changelog


class Unit:
    """A source partition this worker owns: its state, the mark up to which it is done, the producer that fences."""

    __slots__ = ("busy", "loaded", "mark", "moved", "part", "producer", "source", "step", "term")

    def __init__(self, source: TopicPartition, step: Step, producer: AIOKafkaProducer) -> None:
        self.source, self.step, self.producer = source, step, producer
        self.part = Part.empty(step.tables)
        self.mark = 0
        """Offset of the first record that is not done."""
        self.term = 0
        """Counts owners: written with every change, so that a change of a former owner shows."""
        self.loaded = self.busy = False
        self.moved = monotonic()
        """When it last got on: by a commit, or by loading its state."""


class Units:
    """The partitions this worker owns. `steps`: by the full name of the topic they read."""

    def __init__(self, settings: Settings, steps: Mapping[str, Step], partitions: int) -> None:
        self.settings, self.steps, self.partitions = settings, steps, partitions
        self.owned: dict[TopicPartition, Unit] = {}
        self.trust_tables = False
        """Go on at the marks of the tables where the group's offsets are gone (it expired, or was deleted)."""
        self.rejected_in_a_row = 0
        self._generation = -1

    async def open(self, assigned: Iterable[TopicPartition], generation: int) -> None:
        """Fence the former owners of what is new and drop what is gone, before anything of theirs is read.

        From one generation to the very next nobody else can have owned a kept partition: it keeps its producer and
        its state. Were that wrong, the other owner would have fenced it and the next transaction would fail.
        """
        assigned = {TopicPartition(*source) for source in assigned if source.topic in self.steps}
        if busy := [source for source, unit in self.owned.items() if unit.busy]:
            fatal("rebalance", f"work under way at assignment: {busy}")
        follows = generation == self._generation + 1
        kept = {source: unit for source, unit in self.owned.items() if follows and source in assigned}
        gone = [unit for source, unit in self.owned.items() if source not in kept]
        self._generation = generation
        self.owned = kept
        closing = [asyncio.ensure_future(close(unit.producer)) for unit in gone]
        new = sorted(source for source in assigned if source not in kept)
        producers = await asyncio.gather(*(open_producer(self.settings, source) for source in new))
        await asyncio.gather(*closing)
        units = [Unit(source, self.steps[source.topic], p) for source, p in zip(new, producers, strict=True)]
        self.owned = {**kept, **{unit.source: unit for unit in units}}

    async def close(self) -> None:
        """Let go of everything."""
        await asyncio.gather(*(close(unit.producer) for unit in self.owned.values()))
        self.owned = {}

    async def load(self) -> None:
        """Read state and marks of what `open` fenced; heartbeats go on meanwhile."""
        new = [unit for unit in self.owned.values() if not unit.loaded]
        if not new:
            return
        wanted = {unit.source: (unit.step.name, unit.step.tables) for unit in new}
        found = await restore.load(self.settings, wanted)
        for unit in new:
            if self.owned.get(unit.source) is unit:  # else a newer rebalance took it away
                restored = found[unit.source]
                unit.part, unit.mark, unit.term = restored.part, restored.mark, restored.term + 1
                unit.loaded = True
                unit.moved = monotonic()

    async def run(self, source: TopicPartition, records: Sequence[Record]) -> None:
        """Do one batch: outputs, changes, mark and offset in one transaction, then memory. Ends the process if not."""
        unit = self.owned.get(source)
        if unit is None or not unit.loaded:
            fatal("unit", f"{source} is not owned or not loaded")
        if unit.busy:
            fatal("unit", f"{source} has a unit under way")
        if records[0].offset < unit.mark:
            fatal("unit", f"{source} offset {records[0].offset} is done already (mark {unit.mark})")
        unit.busy = True
        try:
            await self._commit(unit, records)
        except BaseException as error:
            fatal(f"unit {source.topic}/{source.partition}", error)
        unit.busy = False

    async def _commit(self, unit: Unit, records: Sequence[Record]) -> None:
        state = State(unit.part)
        outputs = run(unit.step, state, unit.source.topic, records)
        self._watch_rejected(outputs, len(records))
        end = records[-1].offset + 1
        producer = unit.producer
        await producer.begin_transaction()
        batches = self._route(outputs) | self._changes(unit, state, end)
        await asyncio.gather(*await send(producer, batches))  # a commit does not look at failed sends
        await producer.send_offsets_to_transaction({unit.source: end}, self.settings.group)
        await producer.commit_transaction()
        state.apply()
        unit.mark = end
        unit.moved = monotonic()

    def _route(self, outputs: Iterable[Output]) -> dict[TopicPartition, Sequence[Output | Line]]:
        batches: dict[tuple[str, int], list[Output | Line]] = defaultdict(list)
        for output in outputs:
            batches[output.topic, partition_of(output.key, self.partitions)].append(output)
        return {
            TopicPartition(self.settings.topic(topic), at): batch for (topic, at), batch in batches.items()
        }

    def _changes(self, unit: Unit, state: State, end: int) -> dict[TopicPartition, Sequence[Output | Line]]:
        mark = Line(MARK, dumps([unit.term, end]))
        return {
            TopicPartition(changelog(self.settings, unit.step.name, table), unit.source.partition): [
                *(encode(key, value, unit.term) for key, value in changes.items()),
                mark,
            ]
            for table, changes in state.changes().items()
        }

    def _watch_rejected(self, outputs: Iterable[Output], records: int) -> None:
        """A misconfiguration must not bury a whole wire."""
        letters = sum(output.topic == "rejected" for output in outputs)
        self.rejected_in_a_row = self.rejected_in_a_row + letters if letters == records else 0
        if self.rejected_in_a_row >= self.settings.rejected_limit:
            fatal("unit", f"{self.rejected_in_a_row} dead letters in a row (WIRE_REJECTED_LIMIT)")
