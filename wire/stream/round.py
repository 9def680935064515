"""A round: what waits at the partitions of a worker, everything or nothing, in one Kafka transaction."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from time import monotonic, time

from aiokafka import AIOKafkaProducer, TopicPartition

from wire.codec import Output, Record, Stored, dumps
from wire.domain.state import State
from wire.steps import run
from wire.stream.changelog import MARK, encode
from wire.stream.fatal import fatal
from wire.stream.partitioner import partition_of
from wire.stream.producers import Line, Sent, send
from wire.stream.topics import changelog
from wire.stream.unit import Unit, Units

PATIENCE = 0.25
"""Seconds after which a round takes nothing more along: what it has written comes back with a fetch, for the next."""

Batches = dict[TopicPartition, list[Output | Line]]


async def do(
    units: Units, producer: AIOKafkaProducer, fetched: Mapping[TopicPartition, Sequence[Record]]
) -> Counter[str]:
    """Do one round; gives how many records each step has used. Ends the process if it cannot.

    `fetched`: records by the source partition they were read from, in order; `producer`: one that is free.
    """
    try:
        return await Round(units, producer, fetched).run()
    except BaseException as error:
        fatal("round", error)


class Round:
    """One round.

    What this worker itself has just written to the source of its next stage is used in the same round, if nothing else
    lies between it and what that stage has used: else it comes back with a fetch, after what lies between.
    """

    def __init__(
        self,
        units: Units,
        producer: AIOKafkaProducer,
        fetched: Mapping[TopicPartition, Sequence[Record]],
    ) -> None:
        self._units, self._producer = units, producer
        self._began = monotonic()
        self._waiting: dict[Unit, list[Record]] = {}
        for source, records in fetched.items():
            unit = units.loaded(source)
            self._waiting[unit] = [*unit.undone(records)]
            unit.busy = True
        self._states: dict[Unit, State] = {}
        self._written: set[Unit] = set()
        self._sent: list[Sent] = []
        self._now = int(time() * 1000)

    async def run(self) -> Counter[str]:
        """Outputs, changes, marks and offsets in one transaction, then memory."""
        done: Counter[str] = Counter()
        if any(self._waiting.values()):  # else all of it was used in the round that wrote it
            await self._work(done)
        for unit in self._waiting:
            unit.busy = False
        return done

    async def _work(self, done: Counter[str]) -> None:
        await self._producer.begin_transaction()
        for step in self._units.steps.values():
            todo = [unit for unit, records in self._waiting.items() if records and unit.step is step]
            batches: Batches = defaultdict(list)
            for unit in todo:
                self._do(unit, batches)
                done[step.name] += len(self._waiting[unit])
            await self._send(batches)
        await self._commit()

    def _do(self, unit: Unit, batches: Batches) -> None:
        """Run the step of a unit over all its records."""
        records = self._waiting[unit]
        state = self._states[unit] = State(unit.part)
        outputs = run(unit.step, state, unit.source.topic, records)
        self._units.watch_rejected(unit.step, outputs)
        settings, partitions = self._units.settings, self._units.partitions
        for output in outputs:
            target = TopicPartition(settings.topic(output.topic), partition_of(output.key, partitions))
            batches[target].append(output)
        mark = Line(MARK, dumps([unit.term, self._end(unit)]))
        for table, changes in state.changes().items():
            at = TopicPartition(changelog(settings, unit.step.name, table), unit.source.partition)
            batches[at] += [encode(key, value, unit.term) for key, value in changes.items()]
            batches[at].append(mark)

    def _end(self, unit: Unit) -> int:
        """Offset of the first record that is not used, nor will be in this round as far as is known."""
        records = self._waiting.get(unit)
        return records[-1].offset + 1 if records else unit.mark

    async def _send(self, batches: Mapping[TopicPartition, Sequence[Output | Line]]) -> None:
        sent = await send(self._producer, batches, self._now)
        self._sent += sent
        for each in sent:
            if reader := self._units.owned.get(each.target):
                await self._take_along(reader, each)

    async def _take_along(self, unit: Unit, sent: Sent) -> None:
        """Give a unit what was written to its source, if that is what it would read next."""
        offset = (await sent.acknowledged).offset
        marker = unit not in self._written  # that of this producer's transaction before, which is complete
        all_used = unit.writer is self._producer and self._end(unit) == unit.written
        is_next = all_used and offset == unit.written + marker
        unit.writer, unit.written = self._producer if offset >= 0 else None, offset + len(sent.lines)
        self._written.add(unit)
        free = unit in self._waiting or not unit.busy
        if is_next and free and monotonic() - self._began < PATIENCE:
            unit.busy = True
            self._waiting.setdefault(unit, []).extend(
                Stored(line.key, line.value, line.headers, sent.target.partition, at, self._now)
                for at, line in enumerate(sent.lines, offset)
            )

    async def _commit(self) -> None:
        producer = self._producer
        # A commit does not look at failed sends.
        await asyncio.gather(*(sent.acknowledged for sent in self._sent))
        ends = {unit.source: self._end(unit) for unit in self._states}
        await producer.send_offsets_to_transaction(ends, self._units.membership)
        await producer.commit_transaction()
        for unit, state in self._states.items():
            state.apply()
            unit.mark = ends[unit.source]
            unit.moved = monotonic()
