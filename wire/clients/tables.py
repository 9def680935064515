"""A table of a wire as its changelog holds it: no worker need run."""

from collections.abc import AsyncIterator, Mapping
from typing import Any

from wire.domain.tables.packed import Packed
from wire.kafka.changelog import Restored, fold
from wire.kafka.clients import consumer
from wire.kafka.following import new_batches
from wire.kafka.reading import NoSuchTopic, partitions_of, to_the_end
from wire.kafka.upgrade import ensure_usable
from wire.reporter import Reporter, silent
from wire.settings import Settings
from wire.steps import STEPS


async def follow_table(
    settings: Settings, stage: str, table: str, *, watch: bool = False, report: Reporter = silent
) -> AsyncIterator[list[Mapping[str, Any]]]:
    """The entries of a table, by partition; with `watch`, again whenever they have changed; it then reports
    a broker that is away.

    Raises KafkaUnreachable, NoSuchTopic, OtherLayout.
    """
    written_with = next(step.tables for step in STEPS if step.name == stage)
    async with consumer(settings) as client:
        try:
            partitions = await partitions_of(settings, settings.changelog(stage, table))
        except NoSuchTopic:
            raise NoSuchTopic(
                f"there is no wire {settings.name!r} at {settings.broker}: no worker has run with this WIRE_NAME"
            ) from None
        tables = {at: Restored.empty() for at in partitions}
        async for at, records in to_the_end(client, partitions):
            tables[at] = fold(records, tables[at], f"{at.topic}/{at.partition}")
        for found in tables.values():
            ensure_usable(settings, written_with, {table: found})
        yield [Packed(table.entries) for table in tables.values()]
        if not watch:
            return
        async for fetched in new_batches(settings, client, report):
            for at, records in fetched.items():
                tables[at] = fold(records, tables[at], f"{at.topic}/{at.partition}")
            if fetched:
                yield [Packed(table.entries) for table in tables.values()]


async def read_table(settings: Settings, stage: str, table: str) -> list[Mapping[str, Any]]:
    """The entries of a table now, by partition. Raises KafkaUnreachable, NoSuchTopic."""
    [tables] = [tables async for tables in follow_table(settings, stage, table)]
    return tables
