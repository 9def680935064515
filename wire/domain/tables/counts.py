"""Running counts per kind, topic, region, topic x region; for ever, per day, per hour of event time.

Every item is counted as one `KnownItem`; the counts are the sum over what each item is counted as *now*. A
correction takes the old away and adds the new, so a story moves between buckets; whatever has happened,
`received = live + killed + duplicate + held` in every row but those of kind "rejected".

Only hours are kept: days and all time are sums of them, made where they are read.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import add

from typing_extensions import TypedDict

from wire.domain.tables.entries import KnownItem
from wire.domain.tables.state import Table

EVERY = ""
"""Stands for all topics, or all regions."""
_NOTHING = (0, 0, 0, 0, 0, 0)


class Row(TypedDict):
    """One count, as people and programs read it; None where the row is not split by that field."""

    kind: str
    topic: str | None
    region: str | None
    hour: str | None
    day: str | None
    received: int
    live: int
    corrected: int
    killed: int
    duplicate: int
    held: int


def buckets(counted: KnownItem) -> Iterator[str]:
    """Keys of all counts an item is part of: `kind|topic|region|hour`, empty where not split."""
    for topic in (EVERY, *counted.topics):
        for region in (EVERY, *counted.regions):
            yield f"{counted.kind}|{topic}|{region}|{counted.hour}"


def contribution(counted: KnownItem) -> tuple[int, int, int, int, int, int]:
    """What an item adds to each of its rows: received, live, corrected, killed, duplicate, held."""
    fate = counted.fate
    return 1, fate == "live", counted.corrections, fate == "killed", fate == "duplicate", fate == "held"


def fold(counts: Table, before: KnownItem | None, after: KnownItem) -> None:
    """Move one item from what it was counted as to what it is counted as now."""
    if before is not None:
        if before[:6] == after[:6]:
            return
        _add(counts, before, -1)
    _add(counts, after, 1)


def _add(counts: Table, counted: KnownItem, sign: int) -> None:
    added = [sign * number for number in contribution(counted)]
    for key in buckets(counted):
        new = list(map(add, counts.get(key) or _NOTHING, added))
        if sign > 0 or any(new):
            counts[key] = new
        else:
            del counts[key]


def rows(tables: Iterable[Mapping[str, list[int]]], *, by_time: bool = True) -> list[Row]:
    """The counts of all partitions added up, in a stable order (by kind, topic, region, time).

    Without `by_time` only those of all time: of ten years, they are made in seconds.
    """
    total: dict[str, Sequence[int]] = {}
    for table in tables:
        for key, numbers in table.items():
            stem, _, hour = key.rpartition("|")
            for time in ("", hour[:10], hour) if by_time else ("",):
                row = f"{stem}|{time}"
                total[row] = list(map(add, total.get(row, _NOTHING), numbers))
    return [_row(key, total[key]) for key in sorted(total, key=_fields) if any(total[key])]


def _fields(key: str) -> list[str]:
    return key.split("|")


def _row(key: str, numbers: Sequence[int]) -> Row:
    kind, topic, region, time = _fields(key)
    received, live, corrected, killed, duplicate, held = numbers
    return {
        "kind": kind,
        "topic": topic or None,
        "region": region or None,
        "hour": f"{time}:00:00Z" if "T" in time else None,
        "day": time if time and "T" not in time else None,
        "received": received,
        "live": live,
        "corrected": corrected,
        "killed": killed,
        "duplicate": duplicate,
        "held": held,
    }
