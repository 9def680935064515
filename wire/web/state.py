"""What the process knows besides the file: how the following goes, and whether the wire flows."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from wire.domain.alarms.facts import Alarm
from wire.domain.clock import iso
from wire.projection.follow import Follower
from wire.projection.queries.snapshot import Reader
from wire.web.alarms import Alarms
from wire.web.watch import Watch

STALE = 5000
"""Milliseconds after which what is shown is old."""


@dataclass(frozen=True, slots=True)
class State:
    """The parts of a running page."""

    wire: str
    reader: Reader
    follower: Follower
    watch: Watch
    clock: Callable[[], int]
    """The wall clock in milliseconds."""
    alarms: Alarms = field(default_factory=Alarms)

    def as_of(self) -> int:
        """When the wire was last seen, in milliseconds; a client of Kafka does not say that its broker is away."""
        return min(self.follower.as_of, self.watch.looked) if self.watch.away else self.follower.as_of

    def head(self) -> dict[str, Any]:
        """What every answer says of itself: as of when it is, and whether that is still so."""
        as_of = self.as_of()
        return {
            "as_of": iso(as_of) if as_of else None,
            "stale": self.is_stale(),
            "behind": self.follower.behind,
            "fault": self.fault(),
        }

    def is_stale(self) -> bool:
        """Whether the wire was not seen for some seconds."""
        return self.clock() - self.as_of() > STALE

    def fault(self) -> str:
        """Why what is shown may be old, for a person; empty where nothing is wrong."""
        return self.follower.fault or self.watch.away

    def standing_alarms(self, db: sqlite3.Connection) -> Sequence[Alarm]:
        """The alarms that stand now."""
        return self.alarms.read(db, self.clock(), self.watch.pulse, stale=self.is_stale())
