"""The counts of all partitions, whoever owns them, read from their changelog: no worker need run."""

from collections.abc import AsyncIterator

from wire.domain.tables.counts import Row, rows
from wire.domain.tables.packed import Packed
from wire.kafka.changelog import Fold, fold
from wire.kafka.reading import NoSuchTopic, consumer, partitions_of, to_the_end
from wire.kafka.topics import changelog
from wire.settings import Settings


async def counts(
    settings: Settings, *, watch: bool = False, by_time: bool = False
) -> AsyncIterator[list[Row]]:
    """The counts of all time, with `by_time` of each day and hour too; with `watch`, again whenever they have changed.

    Raises KafkaUnreachable, NoSuchTopic.
    """
    async with consumer(settings) as client:
        try:
            partitions = await partitions_of(settings, changelog(settings, "enrich", "counts"))
        except NoSuchTopic:
            raise NoSuchTopic(
                f"nothing is counted yet at {settings.broker}: no worker has run for WIRE_NAME={settings.name}"
            ) from None
        folds = {at: Fold.empty() for at in partitions}
        async for at, records in to_the_end(client, partitions):
            folds[at] = fold(records, folds[at], f"{at.topic}/{at.partition}")
        yield rows((Packed(found.entries) for found in folds.values()), by_time=by_time)
        while watch:
            fetched = await client.getmany(timeout_ms=500)
            for at, records in fetched.items():
                folds[at] = fold(records, folds[at], f"{at.topic}/{at.partition}")
            if fetched:
                yield rows((Packed(found.entries) for found in folds.values()), by_time=by_time)
