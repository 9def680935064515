"""Faust's recovery of tables is slow, hides errors, and needs a producer that takes no part in the transactions.

Wrong there: it reads 4,000 records a second (in bulk: 295,000), logs errors and goes on, reads what is not committed,
ends a long load early and resumes without the rest, and sleeps a second at start.
For: faust-streaming 0.15.3, by its setting `TableManager`.
Public issue: robinhood/faust #658, faust-streaming/faust #651 and #47 (recovery with exactly-once hangs).
Delete when: Faust restores tables at read_committed up to the high watermark, and lets an error end the worker.
"""

import asyncio
from typing import Any

from faust.tables.manager import TableManager
from faust.tables.recovery import RebalanceAgain, Recovery, ServiceStopped
from mode import Service


class SeekOnlyRecovery(Recovery):
    """Keeps Faust's steps after a rebalance and nothing of its recovery: the consumer's `perform_seek` restores."""

    app: Any

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
                self.app.fatal("restore", error)

    async def _resume_streams(self, generation_id: int = 0) -> None:
        """Restore, seek and go on; then the worker is ready, unless the next rebalance has come."""
        await super()._resume_streams(generation_id)
        if self.app.consumer_generation_id == generation_id:
            self.app.ready()

    async def _wait(self, coro: Any, timeout: float | None = None) -> None:
        """Faust would end a long restore early and resume without the rest."""
        await super()._wait(coro)

    @Service.task
    async def _slurp_changelogs(self) -> None: ...

    @Service.task
    async def _publish_stats(self) -> None: ...


class ListedTables(TableManager):
    """Tables are listed for agents, Faust's web and CLI; their changelogs are neither subscribed nor declared."""

    _recovery: SeekOnlyRecovery | None

    @property
    def recovery(self) -> SeekOnlyRecovery:
        """The recovery that only seeks."""
        if self._recovery is None:
            self._recovery = SeekOnlyRecovery(self.app, self, beacon=self.beacon, loop=self.loop)
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
