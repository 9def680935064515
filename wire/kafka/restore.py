"""Restoring the state of tasks: changelogs are read in bulk, at read_committed, up to the high watermark."""

import gc
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, MutableMapping
from contextlib import asynccontextmanager, contextmanager
from typing import NamedTuple

from aiokafka import AIOKafkaConsumer, TopicPartition

from wire.domain.tables.by_period import in_memory
from wire.domain.tables.packed import Packed
from wire.domain.tables.state import TaskState
from wire.kafka.changelog import Restored, TornChangelog, fold
from wire.kafka.clients import BRIEFLY, consumer
from wire.kafka.expired import Skipped
from wire.kafka.reading import to_the_end
from wire.kafka.upgrade import ensure_usable, other_version
from wire.settings import Settings

TAIL = 100
"""Offsets at the end of a changelog in which its last checkpoint is sought first; then in TAIL times as many."""


class Done(NamedTuple):
    """How far the records of a source partition are done."""

    next_offset: int = 0
    """Offset of the first record that is not done."""
    skipped: Skipped = ()
    """Those before it that were gone before a worker read them."""


class RestoredTask(NamedTuple):
    """The state of one source partition of a stage, with its checkpoint and epoch."""

    state: TaskState
    checkpoint: Mapping[str, int]
    """For each table: offset of the first record that was not done when the table was last written."""
    epoch: int
    notice: str = ""
    """What to say of tables that another version has written."""
    skipped: Skipped = ()
    """Records of the source that were gone before a worker read them."""

    @property
    def next_offset(self) -> int:
        """Offset of the first source record that is not done."""
        return max(self.checkpoint.values(), default=0)


async def restore(
    settings: Settings,
    wanted: Mapping[TopicPartition, tuple[str, tuple[str, ...]]],
    entries_of: Callable[[str], MutableMapping[str, bytes]] = in_memory,
) -> dict[TopicPartition, RestoredTask]:
    """Restore the tasks of source partitions. `wanted`: for each, the stage and its tables. `entries_of` gives a place
    for the entries of a table.

    Raises TornChangelog where a table does not end at the offset that the newest checkpoint of its stage names, and
    OtherLayout where another version has written entries that this one cannot use.
    """
    of = {
        TopicPartition(settings.changelog(stage, table), source.partition): (source, table)
        for source, (stage, tables) in wanted.items()
        for table in tables
    }
    tables = {at: Restored(entries_of(table), {}, 0) for at, (_, table) in of.items()}
    async with _readers(settings) as (client, other):
        # The high watermark, not the last stable offset: an open transaction may yet be committed, so wait for it.
        ends = await other.end_offsets(list(of))
        with _without_garbage_collection():
            async for at, records in to_the_end(client, of, ends):
                tables[at] = fold(records, tables[at], f"{at.topic}/{at.partition}")
    of_source: dict[TopicPartition, dict[str, Restored]] = {source: {} for source in wanted}
    for at, (source, table) in of.items():
        of_source[source][table] = tables[at]
    for source, restored in of_source.items():
        ensure_usable(settings, wanted[source][1], restored)
    return {source: _task(source, restored) for source, restored in of_source.items()}


async def done_up_to(
    settings: Settings, wanted: Mapping[TopicPartition, tuple[str, tuple[str, ...]]]
) -> dict[TopicPartition, Done]:
    """For each source partition, how far its tables say that it is done. Reads only the ends of changelogs: every
    transaction writes its checkpoint as the last record of the changelog of the first table.

    Raises OtherLayout where that is written by a version whose entries this one cannot use.
    """
    of = {
        TopicPartition(settings.changelog(stage, tables[0]), source.partition): source
        for source, (stage, tables) in wanted.items()
    }
    found = dict.fromkeys(wanted, Done())
    async with _readers(settings) as (client, other):
        ends, begins = await other.end_offsets(list(of)), await other.beginning_offsets(list(of))
        unread, tail = set(of), TAIL
        while unread:
            starts = {at: max(begins[at], ends[at] - tail) for at in unread}
            tails = dict.fromkeys(unread, Restored.empty())
            async for at, records in to_the_end(client, starts, ends, starts):
                tails[at] = fold(records, Restored({}, *tails[at][1:]), f"{at.topic}/{at.partition}")
                if tails[at].checkpoint:
                    tables = wanted[of[at]][1]
                    ensure_usable(settings, tables, {tables[0]: tails[at]})
                    found[of[at]] = Done(max(tails[at].checkpoint.values()), tails[at].skipped)
                    unread.discard(at)
            unread -= {at for at, start in starts.items() if start == begins[at]}
            tail *= TAIL
    return found


@asynccontextmanager
async def _readers(settings: Settings) -> AsyncIterator[tuple[AIOKafkaConsumer, AIOKafkaConsumer]]:
    """A client that reads committed records, and one that sees the ends of all records."""
    async with (
        consumer(settings, wait=BRIEFLY) as client,
        consumer(settings, "read_uncommitted", wait=BRIEFLY) as other,
    ):
        yield client, other


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Without this the collector scans a million new entries again and again, and finds nothing."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _task(source: TopicPartition, tables: Mapping[str, Restored]) -> RestoredTask:
    checkpoints = [table.checkpoint for table in tables.values()]
    newest = max(checkpoints, key=lambda offsets: max(offsets.values(), default=0))
    ends = {name: table.checkpoint[name] for name, table in tables.items() if table.checkpoint}
    if ends != newest:
        raise TornChangelog(
            f"{source.topic}/{source.partition}: the tables end at {ends}, but were written up to {newest}"
        )
    state = TaskState({name: Packed(table.entries) for name, table in tables.items()})
    epoch = max(table.epoch for table in tables.values())
    skipped = next(iter(tables.values())).skipped  # every transaction writes to the first table
    return RestoredTask(state, newest, epoch, other_version(tables), skipped)
