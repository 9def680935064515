"""A transaction of a worker: it commits outputs, table changes and source offsets together, or nothing.

Only `Transaction._commit` commits offsets; Faust's consumer commits none.
"""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from time import monotonic, time

from aiokafka import AIOKafkaProducer, TopicPartition
from aiokafka.errors import IllegalOperation, InvalidTxnState

from wire.codec import Record, Stored
from wire.domain.tables.state import State, Value
from wire.kafka import changelog
from wire.kafka.expired import MARKER
from wire.partitioner import partition_of
from wire.steps import Step, run
from wire.worker.backlog import MUCH, weight
from wire.worker.exit import fatal
from wire.worker.metrics import Counted, count
from wire.worker.sending import Outgoing, send
from wire.worker.tasks import Task, Tasks

PASS_ON_WITHIN = 0.25
"""Seconds after which a transaction passes no more records on in memory; the next one fetches them."""


async def run_transaction(
    tasks: Tasks, producer: AIOKafkaProducer, fetched: Mapping[TopicPartition, Sequence[Record]]
) -> Counter[str]:
    """Run the steps over fetched records in one transaction. Returns the number of records each step has used. An error
    ends the process.

    `fetched`: records in order, by source partition; `producer`: one without an open transaction.
    """
    try:
        waiting = {task: task.not_done(fetched[task.source]) for task in map(tasks.loaded, fetched)}
        predicts = tasks.sole_owner() and not tasks.busy() and sum(map(weight, fetched.values())) < MUCH
        for task in tasks.owned.values() if predicts else waiting:
            task.transaction = producer
        used: Counter[str] | None = Counter()
        if any(waiting.values()):  # else they were all passed on in memory before
            used = await Transaction(tasks, producer, waiting, predicts=predicts).run()
            if used is None:
                used = await Transaction(tasks, producer, waiting, predicts=False).run()
        for task in tasks.owned.values():
            if task.transaction is producer:
                task.transaction = None
        return used or Counter()
    except BaseException as error:
        fatal("transaction", error)


class Transaction:
    """One Kafka transaction, until it is committed or aborted.

    Records for the next stage of this worker are passed on in memory, if they directly follow the last records of the
    same producer there, and those are used. Then no other producer has written in between. Otherwise they are fetched.
    A transaction that predicts offsets does not wait for the broker to return them. It writes everything at the end,
    and aborts if a record has another offset than predicted.
    """

    def __init__(
        self,
        tasks: Tasks,
        producer: AIOKafkaProducer,
        waiting: Mapping[Task, Sequence[Record]],
        *,
        predicts: bool,
    ) -> None:
        self._tasks, self._producer, self._predicts = tasks, producer, predicts
        self._fetched = waiting
        self._waiting = {task: [*records] for task, records in waiting.items() if records}
        self._counted: Counted = Counter()
        """What it has counted for the metrics; it holds if the transaction is committed."""
        self._states: dict[Task, State] = {}
        self._checkpoints: dict[Task, Mapping[str, int]] = {}
        self._unsent: dict[TopicPartition, list[Outgoing]] = defaultdict(list)
        self._written: dict[TopicPartition, range] = {}
        """Offsets of the written records. A range starts at -1 if they do not directly follow each other."""
        self._predicted: dict[TopicPartition, int] = {}
        """For records that were used before they were written: the offset that the first of them must get."""
        self._began = monotonic()
        self._now = int(time() * 1000)
        """Timestamp of what is written, in milliseconds: the time of the writing, unless records are passed on with it
        before that. So the age of a commit does not include a long transaction.
        """

    async def run(self) -> Counter[str] | None:
        """Use all records and commit. Returns the number of records each step has used.

        None if a prediction was wrong: then the transaction is aborted and nothing has changed. Where the producer says
        only that there is no transaction any more, what has ended it is raised.
        """
        await self._producer.begin_transaction()
        ended = self._producer._txn_manager.wait_for_transaction_end()
        try:
            return await self._run()
        except (IllegalOperation, InvalidTxnState) as error:
            raise (ended.exception() if ended.done() else None) or error from None

    async def _run(self) -> Counter[str] | None:
        for step in self._tasks.steps.values():
            if monotonic() - self._began < PASS_ON_WITHIN:
                await self._pass_on_to(step)
            for task in [task for task in self._waiting if task.step is step]:
                self._run_step(task)
        await self._write()
        right = all(self._written[target].start == offset for target, offset in self._predicted.items())
        await (self._commit() if right else self._abort())
        self._note_ends(committed=right)
        return self._used() if right else None

    async def _pass_on_to(self, step: Step) -> None:
        """Pass on to the tasks of a step what this transaction writes for them, if they would read it next anyway."""
        ours = {
            task: records for target, records in self._unsent.items() if (task := self._reader(target, step))
        }
        if ours and not self._predicts:
            await self._write()
        for task, records in ours.items():
            begin = task.written_up_to + MARKER  # that of the producer's previous transaction
            if self._predicts:
                self._predicted[task.source] = begin
            elif self._written[task.source].start != begin or self._reader(task.source, step) is None:
                continue  # another worker, or another transaction of this one, has written in between
            task.transaction = self._producer
            self._waiting.setdefault(task, []).extend(
                Stored(record.key, record.value, record.headers, task.source.partition, offset, self._now)
                for offset, record in enumerate(records, begin)
            )

    def _reader(self, target: TopicPartition, step: Step) -> Task | None:
        """The task that reads a partition, if it has used all that is known to be there."""
        task = self._tasks.owned.get(target)
        if task is None or task.step is not step or task.transaction not in (None, self._producer):
            return None
        up_to_date = task.last_writer is self._producer and self._next_offset(task) == task.written_up_to
        return task if up_to_date else None

    def _run_step(self, task: Task) -> None:
        """Run the step of a task over all its records."""
        state = self._states[task] = State(task.state, self._tasks.partitions)
        outputs = run(task.step, state, task.source.topic, self._waiting[task])
        self._tasks.watch_dead_letters(task.step, outputs)
        self._counted += count(task.step.name, outputs, state)
        for output in outputs:
            partition = partition_of(output.key, self._tasks.partitions)
            self._unsent[self._tasks.target(output.topic, partition)].append(output)
        self._log_changes(task, state.changes())

    def _log_changes(self, task: Task, changes: Mapping[str, Mapping[str, Value | None]]) -> None:
        """Turn the changes of a task into records of its changelogs, and end each of these with the checkpoint."""
        first = task.step.tables[0]
        written = [table for table, changed in changes.items() if changed or table == first]
        offsets = {**task.checkpoint, **dict.fromkeys(written, self._next_offset(task))}
        self._checkpoints[task] = offsets
        for table in written:
            topic = self._tasks.settings.changelog(task.step.name, table)
            unsent = self._unsent[TopicPartition(topic, task.source.partition)]
            unsent += [
                changelog.change(table, key, value, task.epoch) for key, value in changes[table].items()
            ]
            unsent.append(changelog.checkpoint(task.epoch, offsets, task.skipped))

    def _next_offset(self, task: Task) -> int:
        """Offset of the first record of a task's source that this transaction does not use."""
        records = self._waiting.get(task)
        return records[-1].offset + 1 if records else task.next_offset

    async def _write(self) -> None:
        """Write the unsent records, and note their offsets."""
        if not self._predicts:
            self._now = int(time() * 1000)
        sent = await send(self._producer, self._unsent, self._now)
        # aiokafka commits even if a send has failed.
        acknowledged = await asyncio.gather(*(batch.acknowledged for batch in sent))
        for (target, records, _), first in zip(sent, acknowledged, strict=True):
            before = self._written.get(target, range(first.offset, first.offset))
            start = before.start if before.stop == first.offset else -1
            self._written[target] = range(start, first.offset + len(records))
        self._unsent = defaultdict(list)

    async def _commit(self) -> None:
        """Commit source offsets with the records, then apply the changes in memory."""
        offsets = {task.source: self._next_offset(task) for task in self._states}
        await self._producer.send_offsets_to_transaction(offsets, self._tasks.membership)
        await self._producer.commit_transaction()
        for task, state in self._states.items():
            state.apply()
            task.checkpoint = self._checkpoints[task]
            task.progressed_at = monotonic()
        seconds = monotonic() - self._began
        self._tasks.metrics.committed(seconds, int(time() * 1000), self._fetched, self._used(), self._counted)

    async def _abort(self) -> None:
        await self._producer.abort_transaction()
        self._tasks.metrics.aborted()
        for task in self._states:
            task.state.derived.clear()  # aborted changes are in it; it is built again from the tables

    def _note_ends(self, *, committed: bool) -> None:
        """Note the ends of this worker's sources to which this transaction has written."""
        for target in self._written.keys() & self._tasks.owned.keys():
            task, offsets = self._tasks.owned[target], self._written[target]
            if offsets.start < 0 or not committed:
                task.last_writer = None
            elif offsets.stop > task.written_up_to:  # else another transaction has written after this one
                task.last_writer, task.written_up_to = self._producer, offsets.stop

    def _used(self) -> Counter[str]:
        used: Counter[str] = Counter()
        for task, records in self._waiting.items():
            used[task.step.name] += len(records)
        return used
