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

    def head(self) -> dict[str, Any]:
        """What every answer says of itself: as of when it is, and whether that is still so."""
        follower = self.follower
        return {
            "as_of": iso(follower.as_of) if follower.as_of else None,
            "stale": self.is_stale(),
            "behind": follower.behind,
            "fault": self.fault(),
        }

    def is_stale(self) -> bool:
        """Whether the wire was not read for some seconds."""
        return self.clock() - self.follower.as_of > STALE

    def fault(self) -> str:
        """Why what is shown may be old, for a person; empty where nothing is wrong."""
        return self.follower.fault or self.watch.flow.away
