"""A round: what waits at the partitions of a worker, everything or nothing, in one Kafka transaction."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from time import monotonic, time

from aiokafka import AIOKafkaProducer, TopicPartition

from wire.codec import Output, Record, Stored
from wire.domain.tables.state import State, Value
from wire.kafka.changelog import encode, mark
from wire.kafka.partitioner import partition_of
from wire.kafka.topics import changelog
from wire.steps import Step, run
from wire.worker.backlog import MUCH, weight
from wire.worker.exit import fatal
from wire.worker.producers import Line, send
from wire.worker.tasks import Unit, Units

PATIENCE = 0.25
"""Seconds after which a round takes nothing more along: what it has written comes back with a fetch, for the next."""

Waiting = Mapping[Unit, Sequence[Record]]
Batches = dict[TopicPartition, list[Output | Line]]


async def do(
    units: Units, producer: AIOKafkaProducer, fetched: Mapping[TopicPartition, Sequence[Record]]
) -> Counter[str]:
    """Do one round; gives how many records each step has used. Ends the process if it cannot.

    `fetched`: records by the source partition they were read from, in order; `producer`: one that is free.
    """
    try:
        waiting = {unit: unit.undone(fetched[unit.source]) for unit in map(units.loaded, fetched)}
        foresees = units.alone() and not units.busy() and sum(map(weight, fetched.values())) < MUCH
        for unit in units.owned.values() if foresees else waiting:
            unit.user = producer
        done: Counter[str] | None = Counter()
        if any(waiting.values()):  # else all of it was used in the round that wrote it
            done = await Round(units, producer, waiting, foresees=foresees).run()
            if done is None:
                done = await Round(units, producer, waiting, foresees=False).run()
        for unit in units.owned.values():
            if unit.user is producer:
                unit.user = None
        return done or Counter()
    except BaseException as error:
        fatal("round", error)


class Round:
    """One round, as far as its transaction is committed or given up.

    What it writes for the next stages of this worker is used at once, if it stands right behind what the same producer
    wrote there last, and that is used: then nobody has written in between. Else it comes back with a fetch, in place.
    A round that foresees does not wait to be told where that stands: it writes everything at the end and looks then.
    """

    def __init__(self, units: Units, producer: AIOKafkaProducer, waiting: Waiting, *, foresees: bool) -> None:
        self._units, self._producer, self._foresees = units, producer, foresees
        self._waiting = {unit: [*records] for unit, records in waiting.items() if records}
        self._states: dict[Unit, State] = {}
        self._marks: dict[Unit, Mapping[str, int]] = {}
        self._made: Batches = defaultdict(list)
        """What is not yet written, by the partition it is for."""
        self._places: dict[TopicPartition, range] = {}
        """Where what is written stands; from -1 on where that is not known, or something lies between."""
        self._foreseen: dict[TopicPartition, int] = {}
        """Where a batch that was used before it was written must begin."""
        self._began = monotonic()
        self._now = int(time() * 1000)

    async def run(self) -> Counter[str] | None:
        """Outputs, changes, marks and offsets in one transaction, then memory.

        Gives how many records each step has used; None where what was foreseen has not come true, and nothing is done.
        """
        await self._producer.begin_transaction()
        for step in self._units.steps.values():
            if monotonic() - self._began < PATIENCE:
                await self._take_along(step)
            for unit in [unit for unit in self._waiting if unit.step is step]:
                self._use(unit)
        await self._write()
        come_true = all(self._places[target].start == begin for target, begin in self._foreseen.items())
        await (self._commit() if come_true else self._give_up())
        self._learn(come_true)
        return self._done() if come_true else None

    async def _take_along(self, step: Step) -> None:
        """Give the units of a step what this round makes for them, where it is what they would read next."""
        marker = 1  # of the producer's transaction before, which is complete
        made = {unit: lines for target, lines in self._made.items() if (unit := self._reader(target, step))}
        if made and not self._foresees:
            await self._write()
        for unit, lines in made.items():
            begin = unit.written + marker
            if self._foresees:
                self._foreseen[unit.source] = begin
            elif self._places[unit.source].start != begin or self._reader(unit.source, step) is None:
                continue  # somebody has written in between: another worker, or another round of this one
            unit.user = self._producer
            self._waiting.setdefault(unit, []).extend(
                Stored(line.key, line.value, line.headers, unit.source.partition, at, self._now)
                for at, line in enumerate(lines, begin)
            )

    def _reader(self, target: TopicPartition, step: Step) -> Unit | None:
        """The unit of a step that has used all that is known to be there."""
        unit = self._units.owned.get(target)
        if unit is None or unit.step is not step or unit.user not in (None, self._producer):
            return None
        return unit if unit.writer is self._producer and self._end(unit) == unit.written else None

    def _use(self, unit: Unit) -> None:
        """Run the step of a unit over all its records."""
        state = self._states[unit] = State(unit.part)
        outputs = run(unit.step, state, unit.source.topic, self._waiting[unit])
        self._units.watch_rejected(unit.step, outputs)
        for output in outputs:
            partition = partition_of(output.key, self._units.partitions)
            self._made[self._units.target(output.topic, partition)].append(output)
        self._note(unit, state.changes())

    def _note(self, unit: Unit, changes: Mapping[str, Mapping[str, Value | None]]) -> None:
        """Make what a unit has changed into lines of its changelogs, each with the mark."""
        first = unit.step.tables[0]
        written = [table for table, changed in changes.items() if changed or table == first]
        marks = self._marks[unit] = {**unit.marks, **dict.fromkeys(written, self._end(unit))}
        for table in written:
            at = TopicPartition(changelog(self._units.settings, unit.step.name, table), unit.source.partition)
            self._made[at] += [encode(key, value, unit.term) for key, value in changes[table].items()]
            self._made[at].append(mark(unit.term, marks))

    def _end(self, unit: Unit) -> int:
        """Offset of the first record that is not used, nor will be in this round as far as is known."""
        records = self._waiting.get(unit)
        return records[-1].offset + 1 if records else unit.mark

    async def _write(self) -> None:
        """Write what was made, and see where it stands."""
        sent = await send(self._producer, self._made, self._now)
        # A commit does not look at failed sends.
        acknowledged = await asyncio.gather(*(each.acknowledged for each in sent))
        for (target, lines, _), first in zip(sent, acknowledged, strict=True):
            before = self._places.get(target, range(first.offset, first.offset))
            start = before.start if before.stop == first.offset else -1
            self._places[target] = range(start, first.offset + len(lines))
        self._made = defaultdict(list)

    async def _commit(self) -> None:
        ends = {unit.source: self._end(unit) for unit in self._states}
        await self._producer.send_offsets_to_transaction(ends, self._units.membership)
        await self._producer.commit_transaction()
        for unit, state in self._states.items():
            state.apply()
            unit.marks = self._marks[unit]
            unit.moved = monotonic()

    async def _give_up(self) -> None:
        await self._producer.abort_transaction()
        for unit in self._states:
            unit.part.derived.clear()  # it has changed with what is given up; it is made again from the tables

    def _learn(self, committed: bool) -> None:
        """Remember where the sources of this worker end, as far as this round has written there."""
        for target in self._places.keys() & self._units.owned.keys():
            unit, place = self._units.owned[target], self._places[target]
            if place.start < 0 or not committed:
                unit.writer = None
            elif place.stop > unit.written:  # else another round has written after this one
                unit.writer, unit.written = self._producer, place.stop

    def _done(self) -> Counter[str]:
        done: Counter[str] = Counter()
        for unit, records in self._waiting.items():
            done[unit.step.name] += len(records)
        return done
