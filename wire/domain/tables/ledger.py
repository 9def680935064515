"""The ledger: each message has one outcome, counted by source, format and hour of event time.

received = published + repeated + superseded + held + kills + rejected. What is held moves to another outcome when it
is released or replaced.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from typing_extensions import TypedDict

from wire.domain.clock import hour_of
from wire.domain.tables.state import Table


class Outcome(StrEnum):
    """What became of a message."""

    PUBLISHED = "published"
    REPEATED = "repeated"
    """The same bytes came before, or it was killed before."""
    SUPERSEDED = "superseded"
    """A newer version came before."""
    HELD = "held"
    KILLS = "kills"
    """It is a kill, or a notice that kills other messages: what it kills was published, and stays counted so."""
    REJECTED = "rejected"


OUTCOMES = tuple(Outcome)
COLUMNS = ("received", *OUTCOMES, "misrouted")
"""Numbers of a ledger entry."""
_NOTHING = (0,) * len(COLUMNS)


class LedgerRow(TypedDict):
    """The messages of one source, format and hour of event time, by outcome."""

    source: str
    format: str
    hour: str
    received: int
    published: int
    repeated: int
    superseded: int
    held: int
    kills: int
    rejected: int
    misrouted: int
    """Of those received, how many came in a partition that is not their own and were forwarded."""
    remainder: int
    """received less all outcomes; anything but 0 is an error."""


def entry_key(source: str, format_: str, time: int) -> str:
    """The key of a ledger entry; `time` is event time in milliseconds."""
    return f"{hour_of(time)}|{format_}|{source}"


def enter(table: Table, key: str, outcome: Outcome, *, misrouted: bool) -> None:
    """A message was received, and has its outcome; `misrouted`: it came in a partition that is not its own."""
    _add(table, key, {"received": 1, outcome: 1, "misrouted": int(misrouted)})


def move(table: Table, key: str, before: Outcome, after: Outcome) -> None:
    """The outcome of a message has changed."""
    _add(table, key, {before: -1, after: 1})


def _add(table: Table, key: str, numbers: Mapping[str, int]) -> None:
    counted = table.get(key) or _NOTHING
    table[key] = [number + numbers.get(name, 0) for name, number in zip(COLUMNS, counted, strict=True)]


def ledger_rows(tables: Iterable[Mapping[str, list[int]]]) -> list[LedgerRow]:
    """The ledger of all partitions added up, by hour, format and source."""
    total: dict[str, list[int]] = {}
    for table in tables:
        for key, numbers in table.items():
            sums = total.setdefault(key, list(_NOTHING))
            for at, number in enumerate(numbers):
                sums[at] += number
    return [ledger_row(key, total[key]) for key in sorted(total)]


def ledger_row(key: str, numbers: list[int]) -> LedgerRow:
    """An entry, as people and programs read it."""
    hour, format_, source = key.split("|", 2)
    received, published, repeated, superseded, held, kills, rejected, misrouted = numbers
    return {
        "source": source,
        "format": format_,
        "hour": f"{hour}:00:00Z",
        "received": received,
        "published": published,
        "repeated": repeated,
        "superseded": superseded,
        "held": held,
        "kills": kills,
        "rejected": rejected,
        "misrouted": misrouted,
        "remainder": received - published - repeated - superseded - held - kills - rejected,
    }
