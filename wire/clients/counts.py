"""The counts of `wire tables`: read from the changelog of enrich's table `counts`, over all partitions.

No worker need run.
"""

from collections.abc import AsyncIterator

from wire.domain.tables.counts import Row, rows
from wire.domain.tables.packed import Packed
from wire.kafka.changelog import Restored, fold
from wire.kafka.clients import consumer
from wire.kafka.reading import NoSuchTopic, partitions_of, to_the_end
from wire.kafka.topics import changelog
from wire.settings import Settings


async def counts(
    settings: Settings, *, watch: bool = False, by_time: bool = False
) -> AsyncIterator[list[Row]]:
    """The counts of all time, and `by_time` also of each day and hour. With `watch`, again after each change.

    Raises KafkaUnreachable, NoSuchTopic.
    """
    async with consumer(settings) as client:
        try:
            partitions = await partitions_of(settings, changelog(settings, "enrich", "counts"))
        except NoSuchTopic:
            raise NoSuchTopic(
                f"nothing is counted yet at {settings.broker}: no worker has run with WIRE_NAME={settings.name}"
            ) from None
        tables = {at: Restored.empty() for at in partitions}
        async for at, records in to_the_end(client, partitions):
            tables[at] = fold(records, tables[at], f"{at.topic}/{at.partition}")
        yield rows((Packed(table.entries) for table in tables.values()), by_time=by_time)
        while watch:
            fetched = await client.getmany(timeout_ms=500)
            for at, records in fetched.items():
                tables[at] = fold(records, tables[at], f"{at.topic}/{at.partition}")
            if fetched:
                yield rows((Packed(table.entries) for table in tables.values()), by_time=by_time)
