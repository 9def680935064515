"""Loading the state of newly owned partitions: the changelogs read in bulk at read_committed."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from aiokafka import TopicPartition

from wire.domain.tables.packed import Packed
from wire.domain.tables.state import Part
from wire.kafka.changelog import Fold, Torn, fold
from wire.kafka.reading import consumer, to_the_end
from wire.kafka.topics import changelog
from wire.settings import Settings


class Restored(NamedTuple):
    """State of one partition of a stage, and up to where it is done."""

    part: Part
    marks: Mapping[str, int]
    """Offset of the first record that was not done when a table was written last, by table."""
    term: int

    @property
    def mark(self) -> int:
        """Offset of the first record that is not done."""
        return max(self.marks.values(), default=0)


async def load(
    settings: Settings, wanted: Mapping[TopicPartition, tuple[str, tuple[str, ...]]]
) -> dict[TopicPartition, Restored]:
    """The state of source partitions; `wanted`: the stage and its tables for each.

    Raises Torn where a table does not end where its stage has written it last: all are written in one transaction.
    """
    of = {
        TopicPartition(changelog(settings, stage, table), source.partition): (source, table)
        for source, (stage, tables) in wanted.items()
        for table in tables
    }
    folds = {at: Fold.empty() for at in of}
    async with consumer(settings) as client, consumer(settings, "read_uncommitted") as other:
        # Not where what is committed ends: a transaction that is open is waited for, its commit may be on its way.
        ends = await other.end_offsets(list(of))
        with _uncollected():
            async for at, records in to_the_end(client, of, ends):
                folds[at] = fold(records, folds[at], f"{at.topic}/{at.partition}")
    tables_of: dict[TopicPartition, dict[str, Fold]] = {source: {} for source in wanted}
    for at, (source, table) in of.items():
        tables_of[source][table] = folds[at]
    return {source: _restored(source, tables) for source, tables in tables_of.items()}


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the garbage collector, which would look through a million new entries again and again, for nothing."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _restored(source: TopicPartition, tables: Mapping[str, Fold]) -> Restored:
    newest = max((found.marks for found in tables.values()), key=lambda marks: max(marks.values(), default=0))
    ends = {table: found.marks[table] for table, found in tables.items() if found.marks}
    if ends != newest:
        raise Torn(
            f"{source.topic}/{source.partition}: the tables end at {ends}, but were written up to {newest}"
        )
    part = Part({table: Packed(found.entries) for table, found in tables.items()})
    return Restored(part, newest, max(found.term for found in tables.values()))
