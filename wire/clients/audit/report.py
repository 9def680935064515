"""What an audit found."""

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from aiokafka import TopicPartition

MOST = 20
"""Differences that are told; of the others only their number."""


class LostHead(NamedTuple):
    """Messages that the log has lost, by the ledger."""

    gone: int
    received: int
    """All that ever came."""


@dataclass(slots=True)
class Report:
    """What was checked, and the differences that were found."""

    records: Counter[str] = field(default_factory=Counter)
    """Records of each topic, committed."""
    outcomes: Counter[str] = field(default_factory=Counter)
    """Messages by outcome, as the ledger has them."""
    received: int = 0
    """Messages that the ledger has received."""
    entries: Counter[str] = field(default_factory=Counter)
    """Entries of each table."""
    begins: dict[TopicPartition, int] = field(default_factory=dict)
    """Partitions that have lost their first records: offset of the oldest that is left."""
    lost: dict[TopicPartition, list[range]] = field(default_factory=dict)
    """Of sources: offsets of records that were gone before a worker read them."""
    lost_head: LostHead | None = None
    """What the log has lost; None where all of it was read, now or before."""
    unproven: Counter[str] = field(default_factory=Counter)
    """Records of each topic that may rest on records that are gone."""
    not_compared: list[str] = field(default_factory=list)
    """Tables that rest on records that are gone."""
    differences: list[str] = field(default_factory=list)
    """The first ones."""
    more: int = 0
    """Differences besides these."""

    @property
    def is_proven(self) -> bool:
        """Whether nothing differs and nothing is lost, as far as the records that are left tell."""
        return not (self.differences or self.lost_head or self.lost)

    def add(self, part: "Report") -> None:
        """Add what was checked of a part of the wire, and the differences there."""
        self.records += part.records
        self.entries += part.entries
        self.outcomes += part.outcomes
        self.received += part.received
        self.more += part.more
        for what in part.differences:
            self.differs(what)

    def differs(self, what: str) -> None:
        """Add a difference."""
        if len(self.differences) < MOST:
            self.differences.append(what)
        else:
            self.more += 1


def name_of(at: TopicPartition) -> str:
    """A partition as it is written in texts."""
    return f"{at.topic}/{at.partition}"
