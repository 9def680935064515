"""The alarms that stand, as the page, its API and its metrics show them."""

import sqlite3
from collections.abc import Sequence
from threading import Lock

from wire.clients.health.pulse import Pulse, is_settled
from wire.domain.alarms.facts import Alarm
from wire.domain.alarms.rules import Key, Standing, alarms, settle
from wire.projection.queries.facts import facts

EVERY = 30_000
"""Milliseconds for which alarms are not raised anew."""


class Alarms:
    """The alarms of a wire. They are raised when somebody asks, and stand for a while after their reason is gone."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._standing: dict[Key, Standing] = {}
        self._raised: int | None = None

    def read(self, db: sqlite3.Connection, now: int, pulse: Pulse | None, *, stale: bool) -> Sequence[Alarm]:
        """The alarms at `now` (milliseconds), those to act on first.

        `stale`: what is shown is old, so nobody knows who is quiet.
        """
        due = self._raised is None or not 0 <= now - self._raised < EVERY
        # Where another thread is at it, what stands is told.
        if due and self._lock.acquire(blocking=False):
            try:
                settled = not stale and pulse is not None and is_settled(pulse)
                raised = alarms(facts(db, now, settled=settled), now)
                self._standing, self._raised = settle(self._standing, raised, now), now
            finally:
                self._lock.release()
        return [each.alarm for each in self._standing.values()]
