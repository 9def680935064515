"""Dead letters by the kind of their reason, and one of them with its bytes."""

import sqlite3
from typing import Any

_CAME = "strftime('%Y-%m-%dT%H:%M:%SZ', {} / 1000, 'unixepoch')"
_SHOWN = (
    f"number, topic, partition, offset, {_CAME.format('came')} AS time, "
    "key, stage, reason, format, origin, subject, source, size"
)
"""`time` is when it was rejected, as `wire rejected` has it."""


def groups(db: sqlite3.Connection, since: int, most: int) -> list[dict[str, Any]]:
    """Dead letters that came since a time (milliseconds), by kind of reason and format, the largest group first."""
    found = db.execute(
        "SELECT kind_of_reason AS reason, format, count(*) AS letters, "
        f"{_CAME.format('max(came)')} AS newest, max(number) AS example "
        "FROM dead_letters WHERE came >= ? GROUP BY kind_of_reason, format ORDER BY letters DESC, reason LIMIT ?",
        (since, most),
    )
    return [dict(row) for row in found]


def letters(db: sqlite3.Connection, reason: str, before: int, most: int) -> tuple[list[dict[str, Any]], int]:
    """Dead letters of a kind of reason ("" takes all), the newest first, and where the next page starts, or 0."""
    found = [
        dict(row)
        for row in db.execute(
            f"SELECT {_SHOWN} FROM dead_letters WHERE (? = '' OR kind_of_reason = ?) AND number < ? "
            "ORDER BY number DESC LIMIT ?",
            (reason, reason, before, most + 1),
        )
    ]
    page = found[:most]
    return page, int(page[-1]["number"]) if len(found) > len(page) else 0


def letter(db: sqlite3.Connection, number: int) -> dict[str, Any] | None:
    """One dead letter with its bytes (`value`); None where there is none of this number."""
    row = db.execute(f"SELECT {_SHOWN}, value FROM dead_letters WHERE number = ?", (number,)).fetchone()
    return dict(row) if row else None


def reasons(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """How many letters there are of each kind of reason, the most first."""
    found = db.execute(
        "SELECT kind_of_reason, count(*) AS letters FROM dead_letters GROUP BY kind_of_reason ORDER BY 2 DESC, 1"
    )
    return [(str(row[0]), int(row[1])) for row in found]
