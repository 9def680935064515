"""What the process knows besides the file: how the following goes, and whether the wire flows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from wire.domain.clock import iso
from wire.projection.flow import Watch
from wire.projection.follow import Follower
from wire.projection.queries.snapshot import Reader

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

    def as_of(self) -> int:
        """When the wire was last seen, in milliseconds; a client of Kafka does not say that its broker is away."""
        flow = self.watch.flow
        return min(self.follower.as_of, flow.looked) if flow.away else self.follower.as_of

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
        return self.follower.fault or self.watch.flow.away
