"""Running counts per kind, topic, region, topic x region; for ever, per day, per hour of event time.

Every item is counted as one `KnownItem`; the counts are the sum over what each item is counted as *now*. A
correction takes the old away and adds the new, so a story moves between buckets; whatever has happened,
`received = live + killed + duplicate + held` in every row but those of kind "rejected".

Only hours are kept: days and all time are sums of them, made where they are read.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import add
from typing import Literal, get_args

from typing_extensions import TypedDict

from wire.domain.tables.entries import KnownItem
from wire.domain.tables.state import Table

Number = Literal["received", "live", "corrected", "killed", "duplicate", "held"]
EVERY = ""
"""Stands for all topics, or all regions."""
NUMBERS: tuple[Number, ...] = get_args(Number)
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


class HourlyCount(TypedDict):
    """One entry of the table, as its changelog has it: of one hour, in one partition."""

    kind: str
    topic: str | None
    region: str | None
    hour: str
    received: int
    live: int
    corrected: int
    killed: int
    duplicate: int
    held: int


def named(key: str, numbers: Sequence[int]) -> HourlyCount:
    """An entry with a name for each number."""
    kind, topic, region, hour = _fields(key)
    received, live, corrected, killed, duplicate, held = numbers
    return {
        "kind": kind,
        "topic": topic or None,
        "region": region or None,
        "hour": f"{hour}:00:00Z",
        "received": received,
        "live": live,
        "corrected": corrected,
        "killed": killed,
        "duplicate": duplicate,
        "held": held,
    }


def numbers_of(count: HourlyCount) -> list[int]:
    """The numbers of an entry. Raises KeyError where one is absent."""
    return [count[name] for name in NUMBERS]


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
        if any(new):
            counts[key] = new
        else:
            del counts[key]


def rows(tables: Iterable[Mapping[str, list[int]]], *, by_time: bool = True) -> list[Row]:
    """The counts of all partitions added up, in a stable order (by kind, topic, region, time).

    Without `by_time` only those of all time: of ten years, they are made in seconds.
    """
    hours = _summed(entry for table in tables for entry in table.items())
    days = _summed((key.rpartition("T")[0], numbers) for key, numbers in hours.items())
    total = _summed((f"{key.rpartition('|')[0]}|", numbers) for key, numbers in days.items())
    if by_time:
        total |= days | hours
    return [_row(key, total[key]) for key in sorted(total, key=_fields) if any(total[key])]


def _summed(entries: Iterable[tuple[str, Sequence[int]]]) -> dict[str, Sequence[int]]:
    """Numbers of the same key added up."""
    sums: dict[str, Sequence[int]] = {}
    for key, numbers in entries:
        known = sums.get(key)
        sums[key] = list(map(add, known, numbers)) if known else numbers
    return sums


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
