"""A read model filled from a wire in memory, as the streams and changelogs of a broker would fill it."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from tests.steps.feeding import HOUR, MORNING, NOW, story
from wire.codec import Output, Stored
from wire.kafka.changelog import change
from wire.process import InMemory
from wire.projection.queries import items
from wire.projection.queries.snapshot import Reader
from wire.projection.store import TABLES, Source, Store
from wire.sources.files import Sent, Tick

MINE = (
    "SANTIAGO (Halden) - The owner of a copper mine in Chile will close it in June, the company said on Tuesday. "
    "Shares of the mining company fell in trading on the stock exchange in Santiago, and the union spoke of betrayal."
)


class Filled:
    """A wire in memory and the file that follows it."""

    def __init__(self, path: Path) -> None:
        self.memory = InMemory()
        self.store = Store(path)
        self.next: dict[Source, int] = defaultdict(int)
        self._tables: dict[str, dict[str, object]] = {table: {} for _, table in TABLES}

    def feed(self, *sent: Sent | Tick) -> list[Output]:
        """Feed messages one by one, and fold what they make."""
        made: list[Output] = []
        for one in sent:
            outputs = self.memory.feed([one], NOW)
            self.fold(outputs)
            made += outputs
        return made

    def forget_tables(self) -> None:
        """Write all entries of the tables again at the next fold."""
        self._tables = {table: {} for _, table in TABLES}

    def fold(self, outputs: Iterable[Output]) -> None:
        """Fold records of streams, and what the tables have become."""
        batch: dict[Source, list[Stored]] = defaultdict(list)
        for output in outputs:
            source = Source(output.topic, f"wire.{output.topic}", 0)
            batch[source].append(self._stored(source, output.key, output.value, output.headers))
        for stage, table in TABLES:
            source = Source(table, f"wire-{stage}-{table}-changelog", 0)
            now = dict(self.memory._parts[stage].tables[table])
            before = self._tables[table]
            for key in {*before, *now}:
                if before.get(key) != now.get(key):
                    record = change(table, key, now.get(key), 1)
                    batch[source].append(self._stored(source, record.key, record.value, []))
            self._tables[table] = dict(now)
        self.store.apply(batch, {source: self.next[source] for source in batch}, NOW)

    def _stored(
        self, source: Source, key: bytes, value: bytes | None, headers: list[tuple[str, bytes]]
    ) -> Stored:
        offset = self.next[source]
        self.next[source] += 1
        return Stored(key, value, headers, 0, offset, NOW)


def found(filled: Filled, **wanted: object) -> list[items.Summary]:
    """What a search finds."""
    with Reader(filled.store.path).snapshot() as db:
        return items.find(db, items.Wanted(**wanted)).items  # type: ignore[arg-type]


def kill(guid: str = "a", **fields: str) -> Sent:
    """The kill of a story, an hour later."""
    return story(guid, version=2, at=MORNING + HOUR, pubstatus="canceled", body="", **fields)
