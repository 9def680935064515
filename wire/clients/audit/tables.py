"""The tables of a wire beside those that are recomputed, and its ledger beside its log."""

from collections.abc import Iterator, Mapping
from typing import Any, cast

import orjson
from aiokafka import TopicPartition

from wire.clients.audit.report import Report
from wire.domain.clock import CLOCK
from wire.domain.tables.ledger import OUTCOMES, ledger_row
from wire.domain.tables.packed import Packed
from wire.domain.tables.state import TaskState, Value
from wire.steps import Step


def compare_tables(
    source: TopicPartition, step: Step, made: TaskState, stored: TaskState, report: Report
) -> None:
    """Compare the tables of a task, entry by entry. Both keep their values as JSON."""
    for table in step.tables:
        name = f"{step.name}-{table}, partition {source.partition}"
        want, have = cast(Packed, made.tables[table]), cast(Packed, stored.tables[table])
        report.entries[f"{step.name}-{table}"] += len(have) - (CLOCK in have)
        for key in _unequal(want, have):
            report.differs(
                f"table {name}, key {key!r}: {_short(have.get(key))}, recomputed {_short(want.get(key))}"
            )


def check_ledger(ledger: Mapping[str, Value], report: Report) -> None:
    """Check that each message that a partition has received has one outcome there."""
    for key, numbers in ledger.items():
        row = ledger_row(key, numbers)
        report.received += row["received"]
        report.outcomes.update({outcome: row[outcome] for outcome in OUTCOMES})  # type: ignore[literal-required]
        if row["remainder"]:
            report.differs(f"ledger: {row} leaves {row['remainder']} messages without an outcome")


def _unequal(want: Packed, have: Packed) -> Iterator[str]:
    """Keys whose values differ, in an order that is always the same."""
    unequal, in_both = [], 0
    for key, value in want.packed_items():
        stored = have.packed(key)
        in_both += stored is not None
        if stored != value and (stored is None or _again(stored) != _again(value)):
            unequal.append(key)
    yield from sorted(unequal)
    if in_both < len(have):
        yield from sorted(key for key in have if key not in want)


def _again(value: bytes) -> bytes:
    """JSON as this release writes it; another one may have written the same value with other bytes."""
    return orjson.dumps(orjson.loads(value))


def _short(value: Any) -> str:
    return "nothing" if value is None else orjson.dumps(value).decode()[:200]
