"""The counts of all partitions, whoever owns them."""

from collections.abc import AsyncIterator

from wire.clients.tables import follow_table
from wire.domain.tables.counts import Row, rows
from wire.settings import Settings


async def counts(
    settings: Settings, *, watch: bool = False, by_time: bool = False
) -> AsyncIterator[list[Row]]:
    """The counts of all time, with `by_time` of each day and hour too; with `watch`, again whenever they have changed.

    Raises KafkaUnreachable, NoSuchTopic.
    """
    async for tables in follow_table(settings, "enrich", "counts", watch=watch):
        yield rows(tables, by_time=by_time)
