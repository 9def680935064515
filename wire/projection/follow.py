"""Follow a wire: read its streams and changelogs at read_committed, and fold them into the file as they come."""

import asyncio
import sqlite3
from collections.abc import Callable, Mapping

from aiokafka import AIOKafkaConsumer, ConsumerRecord, TopicPartition

from wire.errors import PlainError, one_line
from wire.kafka.clients import admin, consumer
from wire.kafka.reading import numbers_of
from wire.projection.store import STREAMS, TABLES, Source, Store, failure_of
from wire.reporter import Reporter, silent
from wire.settings import Settings

BATCH = 1000
"""Records of one transaction at most."""
RETRY = 2.0
"""Seconds before the next attempt, after the broker or the file has failed, and between looks for new topics."""
TOMBSTONES = 12 * 3600 * 1000
"""Milliseconds after which a changelog is read from its start: compaction keeps deletions for a day only."""


class Follower:
    """Fills a store from a wire, for as long as `run` runs; the rest says how that goes."""

    def __init__(
        self, settings: Settings, store: Store, clock: Callable[[], int], report: Reporter = silent
    ) -> None:
        """`clock`: the wall clock in milliseconds; `report` is told each new fault."""
        self._settings, self._store, self._clock, self._report = settings, store, clock, report
        self.as_of = 0
        """When the wire was last read, in milliseconds; 0 before that."""
        self.behind = 0
        """Offsets that are on the wire and not in the file."""
        self.fault = "the wire has not been read yet"
        """Why the file is not being filled, for a person; empty where it is."""
        self.changed = asyncio.Event()
        """Set at the next change; there is a new one after each."""

    async def run(self) -> None:
        """Follow the wire until cancelled. Without a broker, topics or room on the disk it waits and tries again."""
        while True:
            try:
                await self._follow()
            except sqlite3.Error as error:
                self._tell(failure_of(self._store.path, error))
            except Exception as error:
                self._tell(one_line(error))
            await asyncio.sleep(RETRY)

    async def _follow(self) -> None:
        sources = await self._sources()
        async with consumer(self._settings) as client:
            await self._start(client, sources)
            looked = self._clock()
            while self._is_complete(sources) or self._clock() - looked < RETRY * 1000:
                await self._take(client, sources)

    def _is_complete(self, sources: Mapping[TopicPartition, Source]) -> bool:
        """Whether all topics were there; the changelogs come with the first worker."""
        return len({at.topic for at in sources}) == len(STREAMS) + len(TABLES)

    async def _sources(self) -> dict[TopicPartition, Source]:
        """All partitions that are there. A file of another wire is emptied. Raises PlainError where there are none."""
        roles = {self._settings.topic(stream): stream for stream in STREAMS}
        roles |= {self._settings.changelog(stage, table): table for stage, table in TABLES}
        async with admin(self._settings) as client:
            cluster = str((await client.describe_cluster())["cluster_id"])
            numbers = await numbers_of(client, sorted(roles))
        if not any(numbers.values()):
            raise PlainError(
                f"no wire {self._settings.name!r} at {self._settings.broker} yet; start a worker, or set WIRE_NAME"
            )
        if (self._store.meta("wire"), self._store.meta("cluster")) != (self._settings.name, cluster):
            await asyncio.to_thread(self._store.reset, self._settings.name, cluster)
        return {
            TopicPartition(topic, number): Source(roles[topic], topic, number)
            for topic, each in numbers.items()
            for number in each
        }

    async def _start(self, client: AIOKafkaConsumer, sources: Mapping[TopicPartition, Source]) -> None:
        """Go to the offsets of the file. A wire that ends before them was made anew, so the file is made anew too."""
        client.assign(list(sources))
        ends = await client.end_offsets(list(sources))
        if any(ends.get(TopicPartition(*at), 0) < next_ for at, next_ in self._store.offsets().items()):
            await asyncio.to_thread(self._store.reset, self._settings.name, self._store.meta("cluster"))
        elif self._clock() - int(self._store.meta("written") or 0) > TOMBSTONES:
            changelogs = [self._settings.changelog(stage, table) for stage, table in TABLES]
            await asyncio.to_thread(self._store.forget_tables, changelogs)
        offsets = self._store.offsets()
        for at in sources:
            client.seek(at, offsets.get((at.topic, at.partition), 0))
        self._ends = ends

    async def _take(self, client: AIOKafkaConsumer, sources: Mapping[TopicPartition, Source]) -> None:
        fetched = await client.getmany(timeout_ms=250, max_records=BATCH)
        if fetched:
            await self._apply(client, fetched, sources)
        waiting = {at: client.last_stable_offset(at) or self._ends[at] for at in sources}
        self.behind = sum([max(0, end - await client.position(at)) for at, end in waiting.items()])
        if fetched or self.fault:
            self._tell("")
        self.as_of = self._clock()

    async def _apply(
        self,
        client: AIOKafkaConsumer,
        fetched: Mapping[TopicPartition, list[ConsumerRecord]],
        sources: Mapping[TopicPartition, Source],
    ) -> None:
        positions = {sources[at]: await client.position(at) for at in fetched}
        batch = {sources[at]: records for at, records in fetched.items()}
        # Not cancelled half-way: a thread cannot be, and the store must not be closed under it.
        await asyncio.shield(asyncio.to_thread(self._store.apply, batch, positions, self._clock()))

    def _tell(self, fault: str) -> None:
        if fault and fault != self.fault:
            self._report(fault)
        self.fault = fault
        self.changed.set()
        self.changed = asyncio.Event()
