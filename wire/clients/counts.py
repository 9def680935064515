"""The counts of `wire tables`: enrich's table `counts` over all partitions, from its changelog.

No worker need run.
"""

from collections.abc import AsyncIterator

from wire.clients.tables import follow_table
from wire.domain.tables.counts import Row, rows
from wire.reporter import Reporter, silent
from wire.settings import Settings


async def counts(
    settings: Settings, *, watch: bool = False, by_time: bool = False, report: Reporter = silent
) -> AsyncIterator[list[Row]]:
    """The counts of all time, and `by_time` also of each day and hour. With `watch`, again after each change; it
    reports a broker that is away.

    Raises KafkaUnreachable, NoSuchTopic.
    """
    async for tables in follow_table(settings, "enrich", "counts", watch=watch, report=report):
        yield rows(tables, by_time=by_time)
