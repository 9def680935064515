"""Faust tables over the state of the units: registered with the app, so that agents, web and CLI see them, and
written by rounds alone. Faust's recovery and its producer keep their hands off.
"""

import asyncio
from collections.abc import Iterator, Mapping
from typing import Any

import faust
from faust.assignor.partition_assignor import PartitionAssignor
from faust.exceptions import ImproperlyConfigured
from faust.stores import memory
from faust.tables.manager import TableManager
from faust.tables.recovery import RebalanceAgain, Recovery, ServiceStopped
from mode import Service

from wire.domain.tables.state import Value
from wire.worker.exit import fatal
from wire.worker.tasks import Units


class WrittenByUnitsOnly(RuntimeError):
    """Somebody tried to write a table outside a round."""


class View(Mapping[tuple[int, str], Value]):
    """What is committed of one table, of the partitions owned now: (partition, key) -> value."""

    def __init__(self, units: Units, step: str, table: str) -> None:
        self._units, self._step, self._table = units, step, table

    def parts(self) -> dict[int, Mapping[str, Value]]:
        """The entries by partition."""
        return {
            source.partition: unit.part.tables[self._table]
            for source, unit in self._units.owned.items()
            if unit.loaded and unit.step.name == self._step
        }

    def __getitem__(self, at: tuple[int, str]) -> Value:
        try:
            partition, key = at
            return self.parts()[partition][key]
        except (TypeError, ValueError):
            raise KeyError(at) from None

    def __iter__(self) -> Iterator[tuple[int, str]]:
        return ((partition, key) for partition, part in self.parts().items() for key in part)

    def __len__(self) -> int:
        return sum(map(len, self.parts().values()))


class Store(memory.Store):
    """The store Faust asks a table for: a view, no more."""

    def __init__(self, *args: Any, view: View, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.data = view

    def _refuse(self, *args: Any, **kwargs: Any) -> None:
        raise WrittenByUnitsOnly(self.table_name)

    _clear = apply_changelog_batch = _refuse


class UnitTable(faust.Table):
    """`conf.Table`. Reads what is committed, by (partition, key); cannot be written."""

    def __init__(self, *args: Any, view: View, **kwargs: Any) -> None:
        self._view = view
        super().__init__(*args, **kwargs)

    def _new_store(self) -> Store:
        return Store("memory://", self.app, self, view=self._view, table_name=self.name, loop=self.loop)

    async def on_start(self) -> None:
        """Faust would declare the changelog and start the store."""

    def __getitem__(self, at: tuple[int, str]) -> Value:
        return self._view[at]

    def get(self, at: tuple[int, str], default: Value = None) -> Value:
        """The value, or the default."""
        return self._view.get(at, default)

    def _refuse(self, *args: Any, **kwargs: Any) -> None:
        raise WrittenByUnitsOnly(f"table {self.name} is written by rounds alone")

    __setitem__ = __delitem__ = update = clear = pop = setdefault = _refuse
    send_changelog = _send_changelog = raw_update = on_key_set = on_key_del = apply_changelog_batch = _refuse

    def using_window(self, *args: Any, **kwargs: Any) -> None:
        """Refused: Faust's windows go by the wall clock, so a replay of old wire would lose them."""
        raise ImproperlyConfigured("a table of units has no windows")


class Restore(Recovery):
    """Keeps Faust's steps after a rebalance and nothing of its recovery: `perform_seek` loads the state."""

    @Service.task
    async def _restart_recovery(self) -> None:
        while not self.should_stop:
            if await self.wait_for_stopped(self.signal_recovery_start):
                return
            self.signal_recovery_start.clear()
            try:
                await self._resume_streams(self._generation_id)
            except RebalanceAgain:
                continue
            except ServiceStopped:
                return
            except asyncio.CancelledError:  # the service is stopping
                raise
            except BaseException as error:
                fatal("restore", error)

    async def _resume_streams(self, generation_id: int = 0) -> None:
        """Load, seek and go on; then the worker is ready, unless the next rebalance has come."""
        await super()._resume_streams(generation_id)
        if self.app.consumer_generation_id == generation_id:
            self.app.ready()

    async def _wait(self, coro: Any, timeout: float | None = None) -> None:
        """Faust would cut a long load short and resume without it."""
        await super()._wait(coro)

    @Service.task
    async def _slurp_changelogs(self) -> None: ...

    @Service.task
    async def _publish_stats(self) -> None: ...


class Tables(TableManager):
    """`conf.TableManager`: tables are listed; their changelogs are neither subscribed nor declared."""

    _recovery: Restore | None

    @property
    def recovery(self) -> Restore:
        """Ours instead of Faust's."""
        if self._recovery is None:
            self._recovery = Restore(self.app, self, beacon=self.beacon, loop=self.loop)
        return self._recovery

    async def on_start(self) -> None:
        """Faust sleeps a second here, to let agents define tables."""
        await self._update_channels()
        await self.recovery.start()

    async def _update_channels(self) -> None:
        self._tables_finalized.set()
        for table in self.values():
            await table.maybe_start()
        self._tables_registered.set()


class Assignor(PartitionAssignor):
    """`conf.PartitionAssignor`. A broker that just came up can answer without our topics: never assign from that."""

    def assign(self, cluster: Any, member_metadata: Any) -> Any:
        """Faust's sticky assignment; ends the process where a topic has no partitions."""
        subscribed = {topic for member in member_metadata.values() for topic in member.subscription}
        if missing := sorted(topic for topic in subscribed if not cluster.partitions_for_topic(topic)):
            fatal("assignment", f"the broker knows no partitions of {missing}")
        return super().assign(cluster, member_metadata)
