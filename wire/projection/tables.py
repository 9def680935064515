"""The tables of the workers, from their changelogs: counts, ledger and held messages.

A changelog says the value of a key now. The totals of all time move by the difference to the value before, which
stands in the file, so a record that is folded again changes nothing.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from wire.codec import Record
from wire.domain.clock import CLOCK, iso
from wire.domain.tables.counts import NUMBERS
from wire.domain.tables.entries import NEVER, EmbargoedMessage
from wire.domain.tables.ledger import COLUMNS
from wire.kafka.changelog import CHECKPOINT, value_of

_NOTHING = (0,) * len(NUMBERS)
_ADD = "INSERT INTO totals VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET " + ", ".join(
    f"{name} = {name} + excluded.{name}" for name in NUMBERS
)
_AT = "kind = ? AND topic = ? AND region = ? AND hour = ? AND partition = ?"


def last_changes(records: Iterable[Record]) -> dict[str, Any]:
    """The last value of each key of a batch; None where it was deleted."""
    return {key: value for key, (value, _) in _dated_changes(records).items()}


def _dated_changes(records: Iterable[Record]) -> dict[str, tuple[Any, int]]:
    """The same, each with the time at which it was written, in milliseconds."""
    changes: dict[str, tuple[Any, int]] = {}
    for record in records:
        if record.key and record.key != CHECKPOINT:
            value = value_of(record.value) if record.value else None
            changes[record.key.decode()] = value, record.timestamp
    changes.pop(CLOCK, None)
    return changes


def fold_counts(db: sqlite3.Connection, partition: int, records: Iterable[Record]) -> None:
    """Take over the counts of a partition, and move the totals by the difference."""
    sums: dict[tuple[object, ...], list[int]] = defaultdict(lambda: list(_NOTHING))
    rows, gone = [], []
    for key, value in last_changes(records).items():
        at = (*key.split("|"), partition)
        old = db.execute(f"SELECT {', '.join(NUMBERS)} FROM counts WHERE {_AT}", at).fetchone()
        total = sums[at[:3]]
        for place, (before, after) in enumerate(zip(old or _NOTHING, value or _NOTHING, strict=True)):
            total[place] += after - before
        if value is None:
            gone.append(at)
        else:
            rows.append((*at, *value))
    db.executemany(f"DELETE FROM counts WHERE {_AT}", gone)
    db.executemany("INSERT OR REPLACE INTO counts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    db.executemany(_ADD, [(*at, *numbers) for at, numbers in sorted(sums.items()) if any(numbers)])


def fold_ledger(db: sqlite3.Connection, partition: int, records: Iterable[Record]) -> None:
    """Take over the ledger of a partition."""
    rows, gone = [], []
    for key, (value, came) in _dated_changes(records).items():
        hour, format_, source = key.split("|", 2)
        if value is None:
            gone.append((partition, hour, format_, source))
        else:
            rows.append((partition, hour, format_, source, *value, came))
    db.executemany("DELETE FROM ledger WHERE partition = ? AND hour = ? AND format = ? AND source = ?", gone)
    db.executemany(f"INSERT OR REPLACE INTO ledger VALUES (?, ?, ?, ?{', ?' * len(COLUMNS)}, ?)", rows)


def fold_held(db: sqlite3.Connection, partition: int, records: Iterable[Record]) -> None:
    """Take over which messages are held and why. Nothing they say is kept."""
    rows, gone = [], []
    for id_, value in last_changes(records).items():
        if value is None:
            gone.append((partition, id_))
            continue
        entry = EmbargoedMessage(*value)
        until = "" if entry.until == NEVER else iso(entry.until)
        said = (entry.subject, entry.because, until, iso(entry.time), entry.source, entry.came)
        rows.append((partition, id_, *said))
    db.executemany("DELETE FROM held WHERE partition = ? AND id = ?", gone)
    db.executemany("INSERT OR REPLACE INTO held VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
